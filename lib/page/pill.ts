import { openCard } from './card';
import { freeSpace, type Place } from './place';
import { element, icon, isGenuine, keepToOurselves, shadowHost } from './shadow';
import type { PillKind } from './verdict-look';

export interface PillText {
  id: string;
  kind: PillKind;
  word: string;
  reason: string;
  /** Only a quiet mark: the seller does not want to see "clear" on every row. */
  quiet: boolean;
}
export interface PillSetting {
  labels: { openInPanel: string; panelHint: string };
  theme: 'light' | 'dark';
  /** Whether the panel opened. */
  onOpen(id: string): Promise<boolean>;
}

/** Milliseconds until a card appears under a resting pointer, and until it goes. */
const delays = { show: 150, hide: 220 };

export class Pill {
  readonly host: HTMLElement;
  #place: HTMLElement;
  #pill: HTMLButtonElement;
  #card: ReturnType<typeof openCard> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text: PillText;
  #setting: PillSetting;

  constructor(document: Document, text: PillText, setting: PillSetting) {
    const { host, root } = shadowHost(document, 'display:inline-block!important;vertical-align:middle!important;inline-size:0!important;block-size:0!important;position:relative!important;overflow:visible!important');
    this.host = host;
    this.#text = text;
    this.#setting = setting;
    this.#place = element(document, 'span', 'place over wait');
    this.#pill = element(document, 'button', 'pill');
    this.#pill.type = 'button';
    this.#place.append(this.#pill);
    root.append(this.#place);
    keepToOurselves(host);
    this.#listen();
    this.write(text, setting);
  }

  #listen(): void {
    this.#pill.addEventListener('click', (event) => {
      void this.#open(event).then((opened) => {
        if (opened) return this.close();
        this.#show();
        this.#card?.hint();
      });
    });
    this.host.addEventListener('pointerenter', () => this.#later(() => this.#show(), delays.show));
    this.host.addEventListener('pointerleave', () => this.#later(() => this.close(), delays.hide));
    this.#place.addEventListener('focusin', () => this.#show());
    this.#place.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.#place.contains(event.relatedTarget))) this.close();
    });
    this.#place.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#card) return;
      this.close();
      this.#pill.focus();
    });
  }

  #later(act: () => void, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, milliseconds);
  }

  async #open(event: MouseEvent): Promise<boolean> {
    return isGenuine(event, this.host) ? this.#setting.onOpen(this.#text.id) : true;
  }

  #show(): void {
    if (this.#card || !this.host.isConnected || this.#place.classList.contains('wait')) return;
    this.#card = openCard(this.#place, this.#pill, { ...this.#text, ...this.#setting.labels }, async (event) => {
      const opened = await this.#open(event);
      if (opened) this.close();
      return opened;
    });
    this.host.ownerDocument.addEventListener('scroll', this.close, { capture: true, passive: true, once: true });
  }

  close = (): void => {
    clearTimeout(this.#timer);
    this.#card?.card.remove();
    this.#card = undefined;
  };

  /** True when the pill may have another width than before. */
  write(text: PillText, setting: PillSetting): boolean {
    this.#setting = setting;
    this.#place.dataset.theme = setting.theme;
    const same = this.#pill.hasChildNodes() && (['id', 'kind', 'word', 'reason', 'quiet'] as const).every((key) => this.#text[key] === text[key]);
    this.#text = text;
    if (same) return false;
    this.close();
    const document = this.host.ownerDocument;
    this.#pill.dataset.kind = text.kind;
    this.#pill.classList.toggle('dot', text.quiet);
    this.#pill.setAttribute('aria-label', `${text.word}: ${text.id}`);
    this.#pill.setAttribute('aria-description', text.reason);
    this.#pill.replaceChildren(icon(document, text.kind), element(document, 'span', 'word', text.word));
    return true;
  }

  /** Puts the host where it belongs; the pill stays hidden until `settle` knows that it covers nothing. */
  put({ parent, before }: Place): void {
    this.#place.classList.add('over', 'wait');
    this.#reserve(0);
    // Taking a host out and in again would take the focus from it.
    if (this.host.parentElement !== parent || this.host.nextSibling !== before) parent.insertBefore(this.host, before === this.host ? this.host.nextSibling : before);
  }

  /** Reads: width of the pill and the space it may lie over. */
  measure(): { width: number; free: number } {
    return { width: this.#pill.getBoundingClientRect().width, free: freeSpace(this.host) };
  }

  /** Writes: over free space nothing of the page moves; else the width is reserved once. */
  settle({ width, free }: { width: number; free: number }): void {
    const fits = width + 10 <= free;
    this.#place.classList.toggle('over', fits);
    this.#reserve(fits ? 0 : Math.ceil(width) + 6);
    this.#place.classList.remove('wait');
  }

  #reserve(width: number): void {
    const { style } = this.host;
    style.setProperty('inline-size', `${width ? width - 6 : 0}px`, 'important');
    style.setProperty('block-size', width ? '20px' : '0', 'important');
    style.setProperty('margin-inline-start', width ? '6px' : '0', 'important');
  }

  /** The row may by now belong to another order: say nothing until it has been read again. */
  hide(): void {
    this.close();
    this.#place.classList.add('wait');
  }

  unhide(): void {
    this.#place.classList.remove('wait');
  }

  remove(): void {
    this.close();
    this.host.remove();
  }

  focus(): void {
    this.#pill.focus();
  }
}

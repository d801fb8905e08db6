import type { Reading } from '../core/trade/order';
import { textOf } from '../marketplaces/reading/page-text';
import { recordPage } from '../marketplaces/record-page';
import type { RecordRecipe } from '../marketplaces/record-recipe';
import { type Learned, learnRecord, type Picks, type TaughtField, taughtFields } from './learn-record';
import { element, isGenuine, keepToOurselves, shadowHost, themeOf } from './shadow';
import { teachCss } from './teach-look';

/** Sentences of the teaching bar in the seller's language; `{…}` stands where a value goes. */
export type TeachWords = Record<'step' | 'skip' | 'back' | 'cancel' | 'save' | 'use' | 'keys' | 'reads' | 'first' | 'saved' | 'not-saved' | 'no-id' | 'no-country' | 'not-one-row' | `pick-${TaughtField}`, string>;
export interface Teaching {
  words: TeachWords;
  save(recipe: RecordRecipe): Promise<boolean>;
  /** Name of a destination in the seller's language. */
  countryName(code: string): string;
}

const fill = (sentence: string, values: Record<string, string | number>) => sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
const pointerEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'dblclick', 'auxclick', 'contextmenu'] as const;
const mostTexts = 4000;

/** Elements with words of their own, in the order of the page: what the arrow keys walk over. */
function wordedElements(document: Document): Element[] {
  const walker = document.createTreeWalker(document.body, 4 /* NodeFilter.SHOW_TEXT */);
  const found = new Set<Element>();
  for (let node = walker.nextNode(); node && found.size < mostTexts; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && /\S/.test(node.nodeValue ?? '') && !parent.closest('script, style, noscript, select') && (parent as HTMLElement).offsetParent) found.add(parent);
  }
  return [...found];
}

/** Lets the seller point at one row's order number, destination and goods, shows what is then read, and keeps it when the seller says so. Returns the way to stop. */
export function teachPage(document: Document, { words, save, countryName }: Teaching): () => void {
  const { host, root } = shadowHost(document, 'position:static!important;display:block!important;inline-size:0!important;block-size:0!important', teachCss);
  const frame = element(document, 'div', 'frame');
  frame.dataset.theme = themeOf(document);
  const mark = element(document, 'div', 'mark');
  const bar = element(document, 'section', 'bar');
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', 'Tidewaiter');
  for (const layer of [mark, bar]) layer.popover = 'manual';
  frame.append(mark, bar);
  root.append(frame);
  keepToOurselves(host);

  const url = () => new URL(document.location.href);
  let step = 0;
  let picks: Partial<Record<TaughtField, Element>> = {};
  let marked: Element | undefined;
  let stopped = false;

  function point(at: Element | undefined): void {
    marked = at;
    mark.hidden = !at;
    if (!at) return;
    const { left, top, width, height } = at.getBoundingClientRect();
    Object.assign(mark.style, { left: `${left - 2}px`, top: `${top - 2}px`, width: `${width + 4}px`, height: `${height + 4}px` });
  }
  const button = (label: string, className: string, act: () => void) => {
    const made = element(document, 'button', className, label);
    made.type = 'button';
    made.addEventListener('click', (event) => isGenuine(event, host) && act());
    return made;
  };
  function say(title: string, text: string, buttons: HTMLElement[], keep?: Element): void {
    const line = element(document, 'p', 'text');
    line.setAttribute('role', 'status');
    const acts = element(document, 'div', 'acts');
    acts.append(...buttons);
    bar.replaceChildren(element(document, 'h2', '', title), line, ...(keep ? [keep] : []), acts);
    // A live region speaks only of what changes in it.
    line.textContent = text;
    buttons[0]?.focus();
  }
  function ask(trouble = ''): void {
    const field = taughtFields[step];
    if (!field) return show();
    const title = fill(words.step, { step: step + 1, steps: taughtFields.length });
    const skip = button(words.skip, 'act', () => next());
    const use = button(words.use, 'act', () => marked && choose(marked));
    say(title, [trouble, words[`pick-${field}`]].filter(Boolean).join(' '), [use, ...(field === 'id' ? [] : [skip]), ...(step ? [button(words.back, 'act', restart)] : []), button(words.cancel, 'act', stop)], element(document, 'p', 'quiet', words.keys));
  }
  function next(): void {
    step += 1;
    ask();
  }
  function restart(): void {
    step = 0;
    picks = {};
    ask();
  }
  const learn = (): Learned => learnRecord(picks as Picks, url());
  function choose(at: Element): void {
    const field = taughtFields[step];
    if (!field) return;
    const before = picks[field];
    picks[field] = at;
    const learned = learn();
    if ('problem' in learned) {
      if (before) picks[field] = before;
      else delete picks[field];
      ask(words[learned.problem]);
    } else next();
  }
  function firstText({ orders }: Reading): string {
    const [order] = orders;
    if (!order) return '';
    const [line] = order.lines;
    return fill(words.first, { id: order.id, country: order.destination ? countryName(order.destination) : '?', goods: line ? `${line.quantity ?? '?'} × ${line.title}` : '?' });
  }
  function show(): void {
    point(undefined);
    const learned = learn();
    if ('problem' in learned) return ask(words[learned.problem]);
    const reading = recordPage('taught', learned.recipe, 'orders', () => true).read(document, url());
    const keep = button(words.save, 'act main', () => {
      void save(learned.recipe).then(
        (done) => finish(done ? words.saved : words['not-saved']),
        () => finish(words['not-saved']),
      );
    });
    say(fill(words.reads, { read: reading.orders.length, found: reading.health.ordersFound }), firstText(reading), [keep, button(words.back, 'act', restart), button(words.cancel, 'act', stop)]);
  }
  function finish(text: string): void {
    release();
    say('Tidewaiter', text, [button(words.cancel, 'act', stop)]);
    setTimeout(stop, 4000);
  }

  const isOurs = (event: Event) => event.target === host;
  const onMove = (event: PointerEvent) => {
    if (!isOurs(event) && event.target instanceof Element) point(event.target);
  };
  const onPointer = (event: Event) => {
    if (isOurs(event) || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onClick = (event: MouseEvent) => {
    if (isOurs(event) || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.target instanceof Element && textOf(event.target)) choose(event.target);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') stop();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = wordedElements(document);
      const at = marked ? all.indexOf(marked) : -1;
      const to = all[Math.min(all.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      to?.scrollIntoView({ block: 'nearest' });
      point(to);
      event.preventDefault();
    }
  };
  function release(): void {
    point(undefined);
    document.removeEventListener('pointermove', onMove, true);
    document.removeEventListener('click', onClick, true);
    for (const type of pointerEvents) document.removeEventListener(type, onPointer, true);
  }
  function stop(): void {
    if (stopped) return;
    stopped = true;
    release();
    host.removeEventListener('keydown', onKey, true);
    host.remove();
  }

  document.body.append(host);
  for (const layer of [mark, bar]) layer.showPopover();
  document.addEventListener('pointermove', onMove, true);
  document.addEventListener('click', onClick, true);
  for (const type of pointerEvents) document.addEventListener(type, onPointer, true);
  host.addEventListener('keydown', onKey, true);
  point(undefined);
  ask();
  return stop;
}

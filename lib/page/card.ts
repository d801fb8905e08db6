import { element, icon } from './shadow';
import type { PillKind } from './verdict-look';

export interface CardText {
  kind: PillKind;
  word: string;
  reason: string;
  openInPanel: string;
  panelHint: string;
}

/** The small card at a pill: the reason, and the way into the panel. It stands in the top layer, so that no scrolling table cuts it off. */
export function openCard(place: HTMLElement, pill: Element, text: CardText, onOpen: (event: MouseEvent) => Promise<boolean>): { card: HTMLElement; hint(): void } {
  const document = place.ownerDocument;
  const card = element(document, 'div', 'card');
  card.dataset.kind = text.kind;
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', text.word);
  card.popover = 'manual';
  const head = element(document, 'strong', '');
  head.append(icon(document, text.kind), text.word);
  const button = element(document, 'button', 'act', text.openInPanel);
  button.type = 'button';
  const hint = element(document, 'p', 'hint');
  hint.setAttribute('role', 'status');
  const showHint = () => {
    hint.textContent = text.panelHint;
  };
  button.addEventListener('click', (event) => {
    void onOpen(event).then((opened) => {
      if (!opened) showHint();
    });
  });
  card.append(head, element(document, 'p', '', text.reason), button, hint);
  place.append(card);
  card.showPopover();
  const at = pill.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const view = document.documentElement;
  const below = at.bottom + 4 + height <= view.clientHeight;
  card.style.left = `${Math.max(8, Math.min(at.left, view.clientWidth - width - 8))}px`;
  card.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
  return { card, hint: showHint };
}

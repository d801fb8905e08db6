/** Elements inside which a line of text runs on, or which may not hold a button. */
const inline = new Set(['A', 'B', 'SPAN', 'STRONG', 'EM', 'I', 'SMALL', 'BUTTON', 'LABEL', 'BDI', 'CODE', 'MARK', 'U', 'TIME', 'KAT-LINK']);
const childless = new Set(['INPUT', 'IMG', 'SELECT', 'TEXTAREA', 'BR', 'HR']);
const rowLike = new Set(['TR', 'TBODY', 'TABLE', 'UL', 'OL']);
const mostNodes = 400;

export interface Place {
  parent: Element;
  before: Node | null;
}

/** The text node that holds the wanted words; without words, the first that has any. */
function textNode(within: Element, words: string | undefined): Node | undefined {
  const walker = within.ownerDocument.createTreeWalker(within, 4 /* NodeFilter.SHOW_TEXT */);
  for (let count = 0, node = walker.nextNode(); node && count < mostNodes; count += 1, node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (words === undefined ? /\S/.test(text) && !node.parentElement?.closest('script, style, select, option, textarea') : text.includes(words)) return node;
  }
  return undefined;
}

/** Beside the order number, or after the first words of a template row; in its first cell when neither is to be seen. */
export function placeBeside(anchor: Element, kind: 'order' | 'template-row', id: string): Place | undefined {
  const cell = [...anchor.children].find((child) => /^(TD|TH)$/i.test(child.nodeName) || /cell|rowheader/.test(child.getAttribute('role') ?? ''));
  const text = kind === 'order' ? textNode(anchor, id.replace(/^#/, '')) : textNode(cell ?? anchor, undefined);
  let after: Node | null = text ?? null;
  while (after?.parentElement && after.parentElement !== anchor && inline.has(after.parentElement.nodeName.toUpperCase())) after = after.parentElement;
  // The anchor itself is a link or a word in a line: stand behind it, not in it.
  if (after && after.parentElement === anchor && inline.has(anchor.nodeName.toUpperCase()) && anchor.nodeName.toUpperCase() !== 'SPAN') after = anchor;
  if (after?.parentElement && !rowLike.has(after.parentElement.nodeName.toUpperCase())) return { parent: after.parentElement, before: after.nextSibling };
  if (childless.has(anchor.nodeName.toUpperCase())) return anchor.parentElement ? { parent: anchor.parentElement, before: anchor.nextSibling } : undefined;
  const box = cell ?? (rowLike.has(anchor.nodeName.toUpperCase()) ? undefined : anchor);
  return box && { parent: box, before: null };
}

const mostRects = 60;

/** Left edge of the nearest thing painted on the same line behind `from`, or of what stands in the next cell. */
function nextEdge(range: Range, line: DOMRect, from: number): number {
  let edge = Number.POSITIVE_INFINITY;
  for (const rect of [...range.getClientRects()].slice(0, mostRects)) if (rect.width > 0 && rect.bottom > line.top - 9 && rect.top < line.bottom + 9 && rect.right > from + 1) edge = Math.min(edge, rect.left);
  return edge;
}

/** Pixels free to the right of a host in a table cell; 0 outside a table, where nobody can tell what comes next. */
export function freeSpace(host: Element): number {
  const cell = host.closest('td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  const window = host.ownerDocument.defaultView;
  if (!cell || !window || window.getComputedStyle(cell).direction === 'rtl') return 0;
  const line = host.getBoundingClientRect();
  const range = host.ownerDocument.createRange();
  range.setStartAfter(host);
  range.setEnd(cell, cell.childNodes.length);
  let edge = nextEdge(range, line, line.left);
  const own = cell.getBoundingClientRect();
  const next = cell.nextElementSibling;
  if (window.getComputedStyle(cell).overflowX !== 'visible' || !next) edge = Math.min(edge, own.right - 2);
  else {
    const beside = next.getBoundingClientRect();
    range.selectNodeContents(next);
    edge = Math.min(edge, nextEdge(range, line, own.right - 1), beside.right);
  }
  return edge - line.left;
}

import { isNoRow, rowsBelow } from './cards';
import type { Grid } from './grids';
import { isDateLike, isMoneyLike } from './shapes';
import { childrenOf, type Leaf, leavesOf } from './text';
import { meaningOf } from './words';

const kindOf = (text: string) => meaningOf(text)?.kind;

/** The element with as many parts as labels stand side by side: the heading of a table that is drawn without one. */
function headAround(leaf: Leaf): { head: Element; titles: string[] } | undefined {
  let head: Element | null = leaf.element;
  for (let depth = 0; head && depth < 6 && childrenOf(head).length < 3; depth += 1) head = head.parentElement;
  if (!head || childrenOf(head).length < 3 || childrenOf(head).length > 20) return undefined;
  const cells = childrenOf(head).map((cell) => leavesOf(cell, 3, 80));
  const titles = cells.map((pieces) => pieces[0]?.text ?? '');
  const known = titles.filter((title) => meaningOf(title)).length;
  if (cells.some((pieces) => pieces.length > 1) || known < 2 || known < titles.filter(Boolean).length * 0.6) return undefined;
  const isHead = titles.some((title) => ['title', 'name', 'sku'].includes(kindOf(title) ?? '')) && !titles.some((title) => isMoneyLike(title) || isDateLike(title));
  return isHead ? { head, titles } : undefined;
}

/** Goods of an order in rows of elements below a heading row of labels, as the table they look like. */
export function divGoods(leaves: readonly Leaf[]): Grid[] {
  for (const leaf of leaves) {
    if (kindOf(leaf.text) !== 'quantity' || leaf.element.closest('table, nav, aside, footer, header a')) continue;
    const found = headAround(leaf);
    if (!found) continue;
    const rows = rowsBelow(found.head, found.titles.length);
    const element = rows[0]?.parentElement;
    if (!element || rows.slice(0, 12).some((row) => isNoRow(row, found.titles))) continue;
    return [{ element, titles: found.titles, hasHead: true, rows: rows.map((row) => ({ element: row, cells: childrenOf(row), isWide: false })) }];
  }
  return [];
}

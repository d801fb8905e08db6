import { maxRowsPerPage } from '../adapter';
import { columnsOf } from './columns';
import type { GridRow } from './grid-rows';
import type { Grid } from './grids';
import { isTitleLike } from './items';
import type { PageSigns } from './page';
import type { Mark } from './records';
import { refusal } from './refusal';
import { readRows, type RowsRead } from './rows';
import { isDateLike, isMoneyLike } from './shapes';
import { childrenOf, type Leaf, leavesOf, wordsOf } from './text';
import { meaningOf } from './words';
import type { MoneyHint } from '../reading/numbers';

export interface Head {
  element: Element;
  titles: string[];
}

/** The row of labels, each in a part of its own and most of them known, that a label stands in; a table of titles alone may hold it. */
export function headAt(leaves: readonly Leaf[], at: number): Head | undefined {
  const leaf = leaves[at] as Leaf;
  if (leaf.element.closest('table:has(td), nav, aside, footer, header a') || leaves.slice(Math.max(0, at - 8), at + 9).filter((near) => meaningOf(near.text)).length < 3) return undefined;
  let head: Element | null = leaf.element;
  while (head && childrenOf(head).length < 3) head = head.parentElement;
  if (!head || childrenOf(head).length > 60 || head.contains(leaves[at + 40]?.element ?? null)) return undefined;
  // What measures the bar that scrolls stands above no column.
  const cells = childrenOf(head).filter((cell) => cell.getAttribute('aria-hidden') !== 'true').map((cell) => leavesOf(cell, 3, 80));
  if (cells.some((pieces) => pieces.length > 1)) return undefined;
  const titles = cells.map((pieces) => pieces[0]?.text ?? '');
  const known = titles.filter((title) => meaningOf(title)).length;
  return known < 3 || known < titles.filter(Boolean).length * 0.7 || titles.some((title) => isMoneyLike(title) || isDateLike(title)) ? undefined : { element: head, titles };
}

const textIn = (cell: Element | undefined): string => (cell ? wordsOf(leavesOf(cell, 6, 120)) : '');

/** Parts of one line of goods, laid out like the titles above: a name where names stand and a number of pieces where these do. */
function isGoods(cells: readonly Element[], title: number, quantity: number): boolean {
  return /^[x×]?\s?\d{1,5}(?:\s?\p{L}{1,4})?$/u.test(textIn(cells[quantity])) && leavesOf(cells[title] as Element, 12, 160).some(({ text }) => isTitleLike(text, true));
}

/**
 * Orders in two storeys of `div`s: one row of titles above all, a bar with each order's number and day, and its lines of goods below, in wrappers or not.
 * What stands once for an order beside its lines has the titles that these leave over.
 */
export function readStoreys(leaves: readonly Leaf[], marks: readonly Mark[], signs: PageSigns, hint: MoneyHint): (RowsRead & { parent: Element }) | undefined {
  const [first] = marks;
  if (!first) return undefined;
  for (const [at, leaf] of leaves.entries()) {
    if (at > 3000 || leaf.element === first.element) return undefined;
    if (meaningOf(leaf.text)?.kind !== 'title') continue;
    const head = headAt(leaves, at);
    const kinds = head?.titles.map((title) => meaningOf(title)?.kind) ?? [];
    if (!head || kinds.includes('id')) continue;
    const grid = gridBelow(head, kinds.indexOf('title'), kinds.indexOf('quantity'), marks);
    const columns = grid && columnsOf(grid, signs);
    if (!grid || !columns || refusal(columns, signs, true)) continue;
    return { ...readRows(grid, columns, signs, hint), parent: grid.element };
  }
  return undefined;
}

function gridBelow(head: Head, title: number, quantity: number, marks: readonly Mark[]): Grid | undefined {
  const width = head.titles.length;
  if (title < 0 || quantity < 0) return undefined;
  let around: Element | null = head.element.parentElement;
  while (around && !marks.every(({ element }) => around?.contains(element))) around = around.parentElement;
  if (!around || around.querySelector('table')) return undefined;
  const isMark = new Map(marks.map(({ element, key }) => [element, key] as const));
  const rows: { mark: Element; goods: Element[] }[] = [];
  for (const element of [...around.querySelectorAll('*')].slice(0, 20_000)) {
    const key = isMark.get(element);
    if (key !== undefined && key !== isMark.get(rows.at(-1)?.mark as Element)) rows.push({ mark: element, goods: [] });
    const cells = childrenOf(element);
    if (element === head.element || cells.length <= Math.max(title, quantity) || cells.length < 3 || cells.length > width || !isGoods(cells, title, quantity)) continue;
    // Goods above the first number belong to an order whose number stands elsewhere.
    if (rows.length === 0) return undefined;
    rows.at(-1)?.goods.push(element);
  }
  if (rows.length === 0 || rows.length > maxRowsPerPage || rows.some(({ goods }) => goods.length === 0)) return undefined;
  const taken = new Set(rows.flatMap(({ mark, goods }) => [mark, ...goods]));
  const others = (mark: Element): Element[] => [...taken].filter((element) => element !== mark);
  return {
    element: around,
    titles: head.titles,
    hasHead: true,
    rows: rows.flatMap(({ mark, goods }): GridRow[] => {
      let bar = mark;
      const rest = others(mark);
      while (bar.parentElement && bar.parentElement !== around && !rest.some((element) => bar.parentElement?.contains(element))) bar = bar.parentElement;
      return [
        { element: bar, cells: Array.from({ length: width }, () => bar), isWide: true },
        ...goods.map((element, index): GridRow => {
          const cells = childrenOf(element);
          const once = index === 0 && cells.length < width ? besideOf(element, width - cells.length, marks) : [];
          return { element, cells: Array.from({ length: width }, (_, at) => cells[at] ?? once[at - cells.length]), isWide: false };
        }),
      ];
    }),
  };
}

/** What stands once for an order beside its lines: as many parts as titles are left over. */
function besideOf(line: Element, count: number, marks: readonly Mark[]): Element[] {
  for (let part: Element = line, out = 0; part.parentElement && out < 4; part = part.parentElement, out += 1) {
    let level: Element[] = [];
    for (let next = part.nextElementSibling; next && level.length < 20; next = next.nextElementSibling) level.push(next);
    for (let inner = 0; level.length > 0 && inner < 3; inner += 1) {
      if (level.some((element) => marks.some((mark) => element.contains(mark.element)))) return [];
      const found = level.find((element) => childrenOf(element).length === count);
      if (found) return childrenOf(found);
      level = level.flatMap(childrenOf);
    }
  }
  return [];
}

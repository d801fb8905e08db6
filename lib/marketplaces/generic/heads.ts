import type { GridRow } from './grid-rows';
import { markOf } from './names';
import { childrenOf, leavesOf } from './text';
import { meaningOf } from './words';

export function titleOf(cell: Element | undefined): string {
  if (!cell) return '';
  const leaves = leavesOf(cell, 12, 80).filter((leaf) => !/^(?:SELECT|INPUT|TEXTAREA|OPTION)$/i.test(leaf.element.nodeName));
  const texts = leaves.filter((leaf) => leaf.element.firstChild).map((leaf) => leaf.text);
  const [first = ''] = texts;
  const whole = texts.join(' ') || (cell.getAttribute('aria-label') ?? leaves[0]?.text ?? '');
  return (meaningOf(whole)?.isExact || !meaningOf(first) || (meaningOf(whole) && !meaningOf(first)?.isExact) ? whole : first).slice(0, 80);
}

export function isFilterRow(row: GridRow): boolean {
  // "From:" beside a field to fill in is no title.
  const asks = row.cells.filter((cell) => cell?.querySelector('input:not([type="checkbox"]), select'));
  return (asks.length > 0 && row.cells.every((cell) => !titleOf(cell))) || asks.length * 2 > row.cells.length;
}

/** Goods whose pieces and prices stand in fields: a field to filter by is empty, and nothing is named beside it. */
export function isFilledIn(row: GridRow): boolean {
  return row.cells.some((cell) => cell?.querySelector('input[value]:not([value=""]):not([type="checkbox"])')) && row.cells.some((cell) => cell && !cell.querySelector('input:not([type="hidden"]), select') && /\p{L}{2}/u.test(titleOf(cell)));
}

export function meanings(row: GridRow): number {
  return new Set(row.cells.map((cell) => meaningOf(titleOf(cell))?.kind).filter(Boolean)).size;
}

/** Rows of labels: at least three, and most of what stands in the row. */
export function isTitleRow(row: GridRow | undefined, least: number): boolean {
  return row !== undefined && meanings(row) >= least && meanings(row) * 2 >= row.cells.filter((cell) => titleOf(cell)).length;
}

/** Titles that a style sheet hides by their class have no cells below: without them the others stand above their own. */
export function withoutHidden(head: GridRow[], body: readonly GridRow[]): GridRow[] {
  const width = body[0]?.cells.length ?? 0;
  return head.map((row) => {
    const cells = row.cells.filter((cell) => !/(?:^|[\s_-])(?:hidden|hide|none)(?:$|[\s_-])/i.test(cell?.getAttribute('class') ?? ''));
    return row.cells.length > width && cells.length === width && new Set(row.cells).size === row.cells.length ? { ...row, cells } : row;
  });
}

/** Where no title is shown, what the page's program calls the cells of the heading, or those below one another. */
export function markedTitles(head: readonly GridRow[], body: readonly GridRow[]): string[] {
  const rows = head.length > 0 ? head.slice(-1) : body.filter((row) => new Set(row.cells).size === row.cells.length && row.cells.length > 2).slice(0, 12);
  const width = rows[0]?.cells.length ?? 0;
  const titles = Array.from({ length: Math.min(width, 200) }, (_, column) => {
    const marks = new Set(rows.map(({ cells }) => (cells[column] ? markOf(cells[column], true) : undefined) ?? ''));
    return marks.size === 1 ? ([...marks][0] as string) : '';
  });
  return titles.filter(Boolean).length > 1 ? titles : titles.map(() => '');
}

/** A button to add a column may stand behind the titles, above no column: where all rows end before it, and begin as the titles do, it is none. */
export function fitting(titles: string[], body: readonly GridRow[]): string[] {
  const rows = body.filter((row) => !row.isWide);
  const width = rows[0]?.cells.length ?? titles.length;
  if (width < 3 || rows.some((row) => row.cells.length !== width) || titles.slice(width).some((title) => /[\p{L}\p{N}]/u.test(title))) return titles;
  const isAligned = titles[0] || rows.every(({ cells: [first] }) => !first || leavesOf(first, 1).length === 0);
  return isAligned ? titles.slice(0, width) : titles;
}

/** On narrow screens each cell may hold its title above its value: a table without a heading, all rows of which say the same titles. */
export function labelledCells(rows: readonly GridRow[]): { titles: string[]; rows: GridRow[] } | undefined {
  const parts = rows.map(({ cells }) => cells.map((cell) => {
    const [label, value, more] = cell && !cell.querySelector('table') ? childrenOf(cell) : [];
    return label && value && !more ? { title: titleOf(label), value } : undefined;
  }));
  const titles = (parts[0] ?? []).map((part, at) => (part && parts.every((row) => row[at]?.title === part.title) ? part.title : ''));
  if (rows.length < 2 || titles.filter((title) => meaningOf(title)).length < 3) return undefined;
  return { titles, rows: rows.map((row, index) => ({ ...row, cells: row.cells.map((cell, at) => (titles[at] ? parts[index]?.[at]?.value : cell)) })) };
}

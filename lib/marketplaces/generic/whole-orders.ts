import type { OrderLine } from '../../core/trade/order';
import { parseQuantity } from '../handed';
import { quantityOfCell, unnamed } from './cells';
import { type Column, isPlain, type Sample } from './column';
import type { Grid } from './grids';
import { countsOrder } from '../reading/foreign-titles';
import { isTitleLike, namesOf } from './items';
import { isMoneyLike } from './shapes';
import { leavesOf } from './text';
import { isOfReturn } from './words';
import { labelKey, cleanText } from '../reading/text';
import type { SourceRow } from '../reading/rows';

const above = /^(\d{1,4}) (?:items?|products?|articles?|Artikel|art[íi]culos?|produtos?|itens)$|^(\d{1,4}) ?[件个種点개]$/u;

/** "Kettle,Glass" without a space behind the comma: names put together by a program. */
function joinedNames(text: string): string[] {
  const names = text.split(/(?<=\p{L})[,，、](?=\p{L})/u).map((name) => name.trim());
  return names.every((name) => isTitleLike(name, true)) ? names : [text];
}

/**
 * Where the pieces of a whole order stand beside its goods: above the name, where a row of several says no name at all, or in a column of totals,
 * where a row of several names them all. Elsewhere a number of pieces and a name may not be of the same goods.
 */
export function piecesOf(goods: Column, titles: readonly string[], sample: (index: number) => Sample): Column['pieces'] {
  const cells = sample(goods.index).leaves;
  if (cells.length > 1 && cells.every((leaves) => leaves.length === 2 && above.test(leaves[0]?.text ?? '')) && cells.some((leaves) => unnamed.test(leaves[1]?.text ?? ''))) return 'above';
  const total = titles.findIndex((title, index) => index !== goods.index && countsOrder(labelKey(title)) && !isOfReturn(title) && sample(index).texts.length > 0 && sample(index).texts.every((text) => /^\d{1,5}(?:\.0+)?$/.test(text)));
  return total >= 0 && cells.length > 0 && cells.every((leaves) => leaves.length === 1) && cells.some(([leaf]) => joinedNames(leaf?.text ?? '').length > 1) ? total : undefined;
}

/** The goods of an order by such a column: the pieces are said where one name stands, and nobody's where there are several. */
export function goodsOfOrder(cells: readonly (Element | undefined)[], column: Column): Pick<SourceRow, 'lines'> & { title: string; quantity?: string } {
  const [first, second] = leavesOf(cells[column.index] as Element, 4, 300);
  if (column.pieces === 'above') {
    const count = above.exec(first?.text ?? '');
    return second && count && isTitleLike(second.text, true) && !unnamed.test(second.text) ? { title: cleanText(second.text), quantity: count[1] ?? count[2] ?? '' } : { title: '' };
  }
  const names = joinedNames(first?.text ?? '').map((name) => cleanText(name));
  const total = cells[column.pieces ?? -1];
  return names.length > 1 ? { title: '', lines: names.map((title) => ({ title })) } : { title: names[0] ?? '', ...(total && { quantity: String(Number.parseInt(quantityOfCell(total), 10)) }) };
}

/** Numbers of pieces one below the other, as many as there are names beside them. */
export function countsBelow(cell: Element | undefined, names: number): number[] | undefined {
  const counts = cell && names > 1 ? leavesOf(cell, 30, 60).map(({ text }) => /^(?:[x×]|\S+\*)?\s?(\d{1,5})$/i.exec(text)?.[1]) : [];
  return counts.length > 1 && counts.length === names && counts.every((count) => count !== undefined) ? counts.map(Number) : undefined;
}

/** Amounts one below the other, as many as there are names beside them: each is of one article, and the first is not the order's. */
export function amountsBelow(cell: Element | undefined, names: number): string[] | undefined {
  const amounts = cell && names > 1 ? leavesOf(cell, 30, 60).flatMap(({ text }) => (isMoneyLike(text) ? [text] : [])) : [];
  return amounts.length > 1 && amounts.length === names ? amounts : undefined;
}

/** Options stand below the name in each row, and below a single piece too; articles are as many as it happens, and no more than the pieces, or as many as the numbers beside them. */
export function namesSeveral(grid: Grid, index: number, quantity: number | undefined): boolean {
  const rows = grid.rows.filter(isPlain).slice(0, 50).map(({ cells }) => {
    const [cell, beside] = [cells[index], quantity === undefined ? undefined : cells[quantity]];
    const names = cell ? namesOf(leavesOf(cell, 30, 160)).length : 0;
    const counts = countsBelow(beside, names);
    return { cell, names, counts, pieces: counts ? names : beside && Number.parseInt(quantityOfCell(beside), 10) };
  });
  const listed = rows.filter(({ names }) => names > 1);
  return listed.length > 0 && !listed.some(({ names, pieces = names }) => pieces < names) && (new Set(rows.map(({ names }) => names)).size > 1 || listed.every(({ cell, counts }) => counts ?? cell?.querySelector('li')));
}

/** "Vase | Spoon" beside "2 | 1": names and pieces in two lists of one length. */
export function sideBySide({ title, quantity }: SourceRow['cells']): OrderLine[] | undefined {
  const [names = [], counts = []] = [title, quantity].map((list) => (list ?? '').split(/\s*[;；|]\s*/));
  if (names.length < 2 || names.length !== counts.length) return undefined;
  const lines = names.map((name, at) => ({ title: cleanText(name), quantity: parseQuantity(counts[at] ?? '') }));
  return lines.every((line): line is Required<typeof line> => line.title !== '' && line.quantity !== undefined) ? lines : undefined;
}

/** Goods that are told one by one come in the place of what the row itself says of them. */
export function replaceGoods(row: SourceRow, lines: OrderLine[]): void {
  row.lines = lines;
  for (const part of ['title', 'sku', 'quantity', 'unitPrice', 'lineTotal'] as const) delete row.cells[part];
}

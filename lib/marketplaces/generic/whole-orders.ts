import { quantityOfCell, unnamed } from './cells';
import { type Column, isPlain, type Sample } from './column';
import type { Grid } from './grids';
import { countsOrder } from '../reading/foreign-titles';
import { isTitleLike, namesOf } from './items';
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

/** Options stand below the name in each row, and below a single piece too; articles are as many as it happens, and no more than the pieces. */
export function namesSeveral(grid: Grid, index: number, quantity: number | undefined): boolean {
  const rows = grid.rows.filter(isPlain).slice(0, 50).map(({ cells }) => ({ cell: cells[index], names: cells[index] ? namesOf(leavesOf(cells[index], 30, 160)).length : 0, pieces: quantity === undefined || !cells[quantity] ? undefined : Number.parseInt(quantityOfCell(cells[quantity]), 10) }));
  const listed = rows.filter(({ names }) => names > 1);
  return listed.length > 0 && !listed.some(({ names, pieces = names }) => pieces < names) && (new Set(rows.map(({ names }) => names)).size > 1 || listed.every(({ cell }) => cell?.querySelector('li')));
}

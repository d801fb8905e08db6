import type { RowField } from '../adapter';
import { countryCode } from '../reading/country-names';
import { parseDay } from '../reading/dates';
import { parseMoney, parseQuantity } from '../reading/numbers';

const share = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length === 0 || filled.length < cells.length / 2 ? 0 : filled.filter(test).length / filled.length;
};
const isDay = (cell: string) => 'day' in parseDay(cell) || /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/.test(cell.trim());
const isPriced = (cell: string) => parseMoney(cell) !== undefined;
const isCount = (cell: string) => /^\s*[x×]?\s*\d{1,4}\s*[x×]?\s*$/.test(cell) && parseQuantity(cell) !== undefined;
const isOrderNumber = (cell: string) => /^#?[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)*$/u.test(cell.trim()) && /\d{3}/.test(cell) && cell.trim().length <= 40 && !isDay(cell);
/** Words a person reads: a title has some, an order number or an article number has none. */
const isWorded = (cell: string) => /\p{L}{2}/u.test(cell) && /\p{Script=Han}{2}|\p{L}{3,}\s+\p{L}|\p{L}{4,}/u.test(cell) && !/@/.test(cell);

/**
 * Columns of a table without a heading, by what stands in them: cells copied out of a spreadsheet are often only rows.
 * What it lacks is named unless one column is certainly the order number, one the country and one has titles.
 */
export function columnsByContent(rows: readonly (readonly string[])[]): Map<RowField, number> | { lacks: 'id' | 'destination' | 'title' } {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: Math.min(width, 60) }, (_, index) => rows.map((cells) => cells[index] ?? ''));
  const taken = new Map<RowField, number>();
  const free = (index: number) => ![...taken.values()].includes(index);
  const take = (field: RowField, score: (cells: readonly string[]) => number) => {
    const ranked = columns.map((cells, index) => ({ index, score: free(index) ? score(cells) : 0 })).filter((one) => one.score > 0).sort((a, b) => b.score - a.score || a.index - b.index);
    if (ranked[0]) taken.set(field, ranked[0].index);
  };
  take('destination', (cells) => (share(cells, (cell) => countryCode(cell) !== undefined && cell.trim().length > 1) >= 0.8 ? 1 : 0));
  const distinct = (cells: readonly string[]) => new Set(cells).size / Math.max(1, cells.length);
  // "1001" may count pieces; beside another count, or in the first column, it is the number of the order.
  const counts = columns.flatMap((cells, index) => (cells.every(isCount) ? [index] : []));
  const mayCount = (cells: readonly string[]) => cells.every(isCount) && counts.length < 2 && columns[0] !== cells;
  take('id', (cells) => (share(cells, isOrderNumber) === 1 && !mayCount(cells) ? distinct(cells) + Math.min(1, (cells[0]?.length ?? 0) / 40) : 0));
  if (!taken.has('destination')) return { lacks: 'destination' };
  if (!taken.has('id')) return { lacks: 'id' };
  take('orderedOn', (cells) => (share(cells, isDay) >= 0.9 ? 1 : 0));
  take('quantity', (cells) => (share(cells, isCount) === 1 ? 1 : 0));
  // A price of one piece and a sum look alike: with both there, nobody can tell them apart.
  const priced = columns.flatMap((cells, index) => (free(index) && share(cells, isPriced) >= 0.9 ? [index] : []));
  if (priced.length === 1 && priced[0] !== undefined) taken.set('goodsValue', priced[0]);
  take('title', (cells) => (share(cells, isWorded) >= 0.9 && share(cells, (cell) => countryCode(cell) !== undefined) < 0.2 ? cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length : 0));
  // A number and a country alone may be anything.
  return taken.has('title') ? taken : { lacks: 'title' };
}

import type { RowField, WritingHabits } from '../adapter';
import { type DayOrder, numericPair } from './dates';
import type { DecimalMark } from './numbers';

export const moneyFields = ['unitPrice', 'lineTotal', 'goodsValue'] as const;
export const dayFields = ['orderedOn', 'shipBy', 'deliverBy'] as const;

/** Decimal mark and order of day and month: what all values of the source show before what its kind is known to write, for a spreadsheet writes an export again in its own habit. */
export function habitsOf(rows: readonly { cells: Partial<Record<RowField, string>> }[], context: WritingHabits): WritingHabits {
  const { mark, dayOrder, symbolCurrency, currency } = context;
  const certainMark = certain(rows.flatMap((row) => moneyFields.map((field) => markOf(row.cells[field])))) ?? mark;
  const certainOrder = dayOrder ?? certain(rows.flatMap((row) => dayFields.map((field) => orderOf(row.cells[field]))));
  return { ...(certainMark && { mark: certainMark }), ...(certainOrder && { dayOrder: certainOrder }), ...(symbolCurrency && { symbolCurrency }), ...(currency && { currency }) };
}

function certain<T>(votes: readonly (T | undefined)[]): T | undefined {
  const cast = new Set(votes.filter((vote) => vote !== undefined));
  return cast.size === 1 ? [...cast][0] : undefined;
}

function markOf(written: string | undefined): DecimalMark | undefined {
  const found = written && /([.,])\d{1,2}(?!\d)\D*$/.exec(written.normalize('NFKC'));
  return found ? (found[1] as DecimalMark) : undefined;
}

function orderOf(written: string | undefined): DayOrder | undefined {
  const pair = written ? numericPair(written) : undefined;
  if (!pair || (pair[0] > 12) === (pair[1] > 12)) return undefined;
  return pair[0] > 12 ? 'dmy' : 'mdy';
}

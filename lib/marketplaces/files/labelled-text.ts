import type { Reading, ReadingProblem } from '../../core/trade/order';
import { type RowField, rowFields } from '../adapter';
import { isWholeAddress } from '../reading/address';
import { withCountryLast } from './address';
import { countryInFile } from '../reading/country-names';
import { leaveOutFutureDays } from './future-days';
import { isMoneyLike } from '../generic/shapes';
import { meaningOf } from '../generic/words';
import { countedLines, withCounts } from './line-counts';
import { labelled } from '../reading/page-text';
import { readingOf } from '../reading/reading';
import { parseNumber, parseQuantity } from '../reading/numbers';
import { ordersOfRows, type RowContext, type SourceRow } from '../reading/rows';

const lineFields: ReadonlySet<RowField> = new Set(['title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'hsCode', 'countryOfOrigin']);
const known: ReadonlySet<string> = new Set(rowFields);
const mostLines = 20_000;

interface Labelled {
  field: RowField;
  /** A subtotal is nearer to what the goods cost than a total, and an order number nearer to the order than a bare reference. */
  isWeak: boolean;
  label: string;
  value: string;
  row: number;
}

/** Field that a label names; a line without a colon is one only when the whole of it is known. */
function fieldOf(label: string, hasColon: boolean): Pick<Labelled, 'field' | 'isWeak'> | undefined {
  const meaning = meaningOf(label);
  if (!meaning || (!hasColon && !meaning.isExact)) return undefined;
  // Below the goods of a text it sums them up; among the columns of a table it is of each.
  if (/^zwischensumme$/i.test(label.trim())) return { field: 'goodsValue', isWeak: false };
  if (meaning.kind === 'total' || meaning.kind === 'subtotal') return { field: 'goodsValue', isWeak: meaning.kind === 'total' };
  if (meaning.kind === 'weakId') return hasColon ? { field: 'id', isWeak: true } : undefined;
  return known.has(meaning.kind) ? { field: meaning.kind as RowField, isWeak: false } : undefined;
}

/** "Order #8841" is a label and its value. */
function numbered(line: string): { label: string; value: string } | undefined {
  const found = /^(\p{L}[\p{L}\s.]{2,30}?)\s*[#№]\s*([\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*)$/u.exec(line);
  return found?.[1] && found[2] && meaningOf(found[1].trim())?.kind === 'id' ? { label: found[1].trim(), value: found[2] } : undefined;
}

/** "Dubai, United Arab Emirates" as the last of several lines: the country gets a line of its own. "Atlanta, Georgia" stays. */
function withCountryOnItsLine(address: string): string {
  const comma = address.lastIndexOf(',');
  const name = address.slice(comma + 1).trim();
  const isLastLine = comma > address.lastIndexOf('\n') && address.includes('\n');
  return isLastLine && name.length > 4 && !/^georgia$/i.test(name) && countryInFile(name) ? `${address.slice(0, comma)}\n${name}` : address;
}

/** "Order number: 1001", "Order number" with 1001 on the next line, goods with their pieces one a line, and an address that runs over several lines. */
function labelledValues(text: string): Labelled[] {
  const lines = text.split(/\r\n|\r|\n/).slice(0, mostLines);
  const found: Labelled[] = [];
  let open: Labelled | undefined;
  for (const [index, whole] of lines.entries()) {
    const line = whole.trim();
    const part = labelled(line) ?? numbered(line);
    const named = fieldOf(part?.label ?? line, part !== undefined);
    const goods = part || open?.field === 'address' ? undefined : countedLines(line);
    if (named && (part || line.length < 40)) {
      open = { ...named, label: part?.label ?? line, value: part?.value ?? '', row: index + 1 };
      found.push(open);
    } else if (goods) {
      found.push({ field: 'title', isWeak: false, label: open?.field === 'title' ? open.label : 'title', value: line, row: index + 1 });
      if (open?.value) open = undefined;
    } else if (part && /^\p{L}[^:：]{1,40}[:：]/u.test(line)) open = undefined;
    else if (!line) open = open?.value ? undefined : open;
    else if (open && (open.value === '' || open.field === 'address' || open.field === 'destination')) open.value = [open.value, line].filter(Boolean).join('\n');
  }
  // "Ship to:" may be followed by a country or by a whole address.
  for (const one of found) if (one.field === 'destination' && (isWholeAddress(one.value) || withCountryLast(one.value) !== one.value)) one.field = 'address';
  for (const one of found) if (one.field === 'address') one.value = withCountryLast(withCountryOnItsLine(one.value));
  // "Item total" once below several goods is the sum of them all.
  const sums = found.filter(({ label }) => /^items? total$/i.test(label));
  if (sums.length === 1 && found.filter(({ field }) => field === 'title').length > 1) for (const one of sums) one.field = 'goodsValue';
  const filled = found.filter(({ value }) => value !== '');
  const strong = new Set(filled.filter(({ isWeak }) => !isWeak).map(({ field }) => field));
  return filled.filter(({ field, isWeak }) => !isWeak || !strong.has(field));
}

/** ", Preis 9,90 EUR", " - SKU A-1", " à 9,90 EUR" behind the goods of a line. */
const partsOfLine = /\s*[,;|]\s+(?=\p{L}|\p{Sc}|\d+[.,]\d{2}(?!\d))|\s+[–—-]\s+(?=\p{L}+\.?:?\s|\p{Sc}|\d+[.,]\d{2}(?!\d))|\s+(?=(?:à|zu je|je|@)\s*\p{Sc}?\s*\d)/u;

/** What a line says behind the name of its goods, label by label; an amount without one is of one piece where there is one. */
function goodsWithParts(value: string): Partial<Record<RowField, string>> {
  const [name = '', ...others] = value.length > 1000 ? [value] : value.split(partsOfLine);
  const cells: Partial<Record<RowField, string>> = {};
  let title = name;
  for (const other of others) {
    const found = /^(\p{L}[\p{L}. -]{0,24}?)\s*[:：=\s]\s*(?=[\p{Sc}\d]|[A-Z]{3}\s?\d|\S+$)(.+)$/u.exec(other);
    const kind = found?.[1] ? meaningOf(found[1].trim())?.kind : undefined;
    const each = /^(?:à|zu je|je|@)\s*(.+)$/u.exec(other)?.[1];
    if (each && isMoneyLike(each)) cells.unitPrice ??= each;
    else if (found?.[2] && kind && (kind === 'unitPrice' || kind === 'lineTotal' || kind === 'subtotal' || kind === 'total') && /\d/.test(found[2])) cells[kind === 'unitPrice' ? 'unitPrice' : 'lineTotal'] ??= found[2];
    else if (found?.[2] && kind === 'quantity' && parseQuantity(found[2]) !== undefined) cells.quantity ??= found[2];
    else if (found?.[2] && kind === 'sku') cells.sku ??= found[2];
    else if (isMoneyLike(other)) cells.lineTotal ??= other;
    else title = value.slice(0, value.indexOf(other, title.length) + other.length);
  }
  return { title, ...cells };
}

const omitTitle = ({ title: _, ...cells }: SourceRow['cells']): SourceRow['cells'] => cells;

/** Sums of the whole text: what the goods cost together comes before a total with transport in it, and prices that add up to it are of lines, not of pieces. */
function weighPrices(rows: readonly SourceRow[], values: readonly Labelled[]): void {
  const ofOne = new Set(rows.map(({ cells }) => cells.id)).size === 1;
  const goods = rows.filter(({ cells }) => cells.title ?? cells.sku);
  const [first] = rows;
  if (!ofOne || !first || goods.length === 0) return;
  const isTotal = values.some(({ field, isWeak }) => field === 'goodsValue' && isWeak);
  if (isTotal && goods.every(({ cells }) => cells.unitPrice && cells.quantity)) delete first.cells.goodsValue;
  const whole = amountIn(first.cells.goodsValue);
  const prices = goods.map(({ cells }) => amountIn(cells.unitPrice));
  const counts = goods.map(({ cells }) => parseQuantity(cells.quantity ?? ''));
  const sum = (of: (index: number) => number): number => Math.round(prices.reduce<number>((total, _, index) => total + of(index), 0) * 100);
  if (whole === undefined || prices.includes(undefined) || counts.includes(undefined) || isTotal) return;
  if (sum((index) => prices[index] ?? 0) !== Math.round(whole * 100) || sum((index) => (prices[index] ?? 0) * (counts[index] ?? 0)) === Math.round(whole * 100)) return;
  for (const { cells } of goods) {
    cells.lineTotal = cells.unitPrice;
    delete cells.unitPrice;
  }
}

/** The figure of an amount, whatever its currency. */
function amountIn(text: string | undefined): number | undefined {
  const figures = text?.replace(/[^\d.,' ]/g, ' ').trim();
  return figures ? (parseNumber(figures, '.') ?? parseNumber(figures, ',')) : undefined;
}

/** Text with labels, as it is copied from an order's own page or from a mail; undefined when no label names an order number. */
export function readLabelledText(text: string, file: string, today?: string): Reading | undefined {
  const values = labelledValues(text);
  if (!values.some(({ field }) => field === 'id') || !values.some(({ field }) => field === 'destination' || field === 'address')) return undefined;
  const columns: RowContext['columns'] = {};
  const rows: SourceRow[] = [];
  let id = '';
  let current: SourceRow | undefined;
  const ids = new Set(values.filter(({ field }) => field === 'id').map(({ value }) => value));
  // One order alone may name its number last.
  const [only] = ids;
  if (ids.size === 1 && only) {
    id = only;
    current = { row: values.find(({ field }) => field === 'id')?.row ?? 1, cells: { id } };
    rows.push(current);
  }
  for (const { field, label, value, row } of values) {
    columns[field] ??= label;
    if (field === 'id' && value !== id) {
      id = value;
      current = { row, cells: { id } };
      rows.push(current);
    } else if (!current) continue;
    else if ((field === 'title' || (field === 'sku' && current.cells.title === undefined)) && current.cells[field] !== undefined) {
      current = { row, cells: { id, [field]: value } };
      rows.push(current);
    } else if (lineFields.has(field) || current.cells[field] === undefined) current.cells[field] ??= value;
  }
  for (const row of rows) {
    if (row.cells.title) row.cells = { ...goodsWithParts(row.cells.title), ...omitTitle(row.cells) };
    withCounts(row);
  }
  weighPrices(rows, values);
  if (rows.some(({ cells, lines }) => cells.quantity ?? lines)) columns.quantity ??= columns.title ?? 'quantity';
  const { orders, problems, found } = ordersOfRows(rows, { marketplace: 'generic', file, columns });
  problems.push(...leaveOutFutureDays(orders, today, file, columns.orderedOn ?? 'orderedOn'));
  const missing = (['title', 'quantity'] as const).filter((field) => !columns[field]).map((column): ReadingProblem => ({ code: 'missing-column', file, column }));
  return readingOf({ marketplace: 'generic', format: 'labelled-text', page: 'file', orders, problems: [...missing, ...problems], absent: columns.quantity ? [] : ['quantity'], ordersFound: found });
}

import type { ReadingProblem } from '../../core/trade/order';
import type { RowField } from '../adapter';
import { isEitherWay, statusAmong } from '../order-status';
import { dayOfEpoch } from '../reading/dates';
import { parseNumber } from '../reading/numbers';
import { moneyFields } from '../reading/row-habits';
import type { SourceRow } from '../reading/rows';
import { cleanText } from '../reading/text';
import { withCountryLast } from './address';
import { type Columns, headerKey, type Recognised } from './format';
import { withKeys } from './keyed-lines';
import { labelledLines } from './labelled-lines';
import { countedLines, unglued, withCounts } from './line-counts';
import { countryOfSubdivision } from './place-columns';
import type { TableRow } from './table';
import { currencyOfTitle } from './title-meaning';
import { plainTown } from './town-letters';

/** What holds for all rows of a table. */
export interface TableHabits {
  header: TableRow;
  columns: Columns;
  format: Recognised['format'];
  file: string;
  /** Pieces stand in the names, the names repeat the pieces beside them, the pieces are of the whole order, or nothing parts them from the names. */
  counts: { takesNames: boolean; isRepeated: boolean; isOfOrder: boolean; isGlued: boolean };
  /** Columns of places, and whether letters behind towns are parts of countries there. */
  partsAt: ReadonlyMap<number, boolean>;
  amountCurrencies: ReadonlyMap<RowField, string>;
}

/** One row by field: the first for what its cells say, one more for each further thing of a keyed list. */
export function sourceOf(row: TableRow, habits: TableHabits, problems: ReadingProblem[]): [SourceRow, ...SourceRow[]] {
  const source: SourceRow = { row: row.row, cells: fieldsOf(row, habits, problems) };
  const { counts, columns, format, file } = habits;
  if (counts.isGlued && source.cells.title) source.cells.title = unglued(source.cells.title);
  // "Items Count" beside goods that each name their pieces counts the kinds, or all of them.
  if (counts.isOfOrder && source.cells.quantity && countedLines(source.cells.title ?? '')) delete source.cells.quantity;
  const [first = source, ...more] = withKeys(source);
  source.cells = first.cells;
  const details = source.cells.title ? labelledLines(source.cells.title) : undefined;
  if (details) source.lines = details;
  else withCounts(source, counts.takesNames || counts.isOfOrder, counts.isRepeated);
  if (format.lines) takeLines(source, row, habits, format.lines, problems);
  const [priced, ...others] = pricedApart(source);
  if (priced) {
    const { title: _, sku: __, ...rest } = source.cells;
    source.cells = { ...rest, ...priced.cells };
    delete source.lines;
    more.push(...others);
  }
  if (source.lines?.some(({ quantity }) => quantity === undefined)) problems.push({ code: 'unreadable-number', file, row: row.row, column: format.lines?.column ?? columns.get('title')?.[0]?.title ?? 'quantity', ...(source.cells.id && { orderId: cleanText(source.cells.id, 60) }) });
  return [source, ...more];
}

/** "5.00; 7.50" beside as many goods: a row for each, with its own price. */
function pricedApart({ row, cells, lines }: SourceRow): SourceRow[] {
  const amounts = cells.unitPrice?.length && cells.unitPrice.length < 20_000 ? cells.unitPrice.trim().split(/\s*[;；|\n]\s*|,\s+/) : [];
  if (!lines || cells.lineTotal || amounts.length < 2 || amounts.length !== lines.length || !amounts.every((text) => /\d/.test(text) && /^[^\p{L}\d]{0,3}\d[\d.,'’ ]*(?:\s?[^\p{Nd}\s]{1,3})?$/u.test(text)) || lines.some(({ quantity }) => quantity === undefined)) return [];
  return lines.map(({ title, sku, quantity }, at) => ({ row, cells: { ...(title && { title }), ...(sku && { sku }), quantity: String(quantity), unitPrice: amounts[at] ?? '', ...(cells.currency && { currency: cells.currency }) } }));
}

/** Each field's cell, the first of its columns that says something. */
function fieldsOf({ row, cells, numbers }: TableRow, { columns, format, file, partsAt, amountCurrencies }: TableHabits, problems: ReadingProblem[]): SourceRow['cells'] {
  const fields: SourceRow['cells'] = {};
  const cellText = (index: number): string => {
    const cell = plainCell(cells[index] ?? '');
    const isAmongParts = partsAt.get(index);
    const text = isAmongParts === undefined ? cell : plainTown(cell, isAmongParts);
    return format.mark === ',' && numbers?.has(index) ? text.replace('.', ',') : text;
  };
  for (const [field, places] of columns) {
    const written = places.map((place) => ({ title: headerKey(place.title), text: inHundredths.test(place.title) || (format.inHundredths && isMoneyField(field)) ? wholeUnits(cellText(place.index)) : cellText(place.index) })).filter((cell) => cell.text);
    const [first] = written;
    if (!first) continue;
    if (field === 'status') {
      const status = statusAmong(written);
      if (status && !(format.id === 'generic-xml' && isEitherWay(status))) fields.status = status;
      continue;
    }
    // Two columns of one name that disagree: neither is believed.
    if (written.some((cell) => cell.title === first.title && cell.text !== first.text)) problems.push({ code: 'duplicate-column', file, row, column: places[0]?.title ?? field });
    else if (field === 'address' || field === 'destination') fields[field] = withCountryLast(countryOfSubdivision(first.text.trim()));
    else if (field === 'id') fields.id = first.text.replace('№', '').trim();
    else if (isDayField(field)) fields[field] = dayOfSerial(first.text) ?? first.text;
    else fields[field] = withCurrency(first.text, amountCurrencies.get(field));
  }
  return fields;
}

/** The goods of a format that has them all in one cell of its own writing. */
function takeLines(source: SourceRow, { row, cells }: TableRow, { header, file }: TableHabits, { column, read }: NonNullable<Recognised['format']['lines']>, problems: ReadingProblem[]): void {
  const cell = cells[header.cells.findIndex((title) => headerKey(title) === headerKey(column))] ?? '';
  const lines = cell ? read(cell) : undefined;
  if (lines?.some(({ quantity }) => quantity === 0)) problems.push({ code: 'zero-quantity', file, row, column });
  if (lines) source.lines = lines.filter(({ quantity }) => quantity !== 0);
  else if (!source.cells.title && !source.cells.sku) problems.push({ code: 'missing-field', file, row, column });
}

/** What the titles of amounts say of their currency, each of its own column. */
export function currenciesOf(columns: Columns): Map<RowField, string> {
  return new Map((['unitPrice', 'lineTotal', 'goodsValue'] as const).flatMap((field) => {
    const code = currencyOfTitle(columns.get(field)?.[0]?.title ?? '');
    return code ? [[field, code] as const] : [];
  }));
}

const withCurrency = (text: string, code: string | undefined): string => (code && /^[-\p{Nd}\s.,'’٫٬]+$/u.test(text) ? `${text} ${code}` : text);

/** "Стоимость, коп.", "Price (cents)": a column in hundredths of its currency. */
const inHundredths = /(?:^|[\s,(])(?:коп\.?|копе\p{L}+|in cents|cents|в копейках)\)?$|[(（]分[)）]$/iu;
const wholeUnits = (text: string): string => {
  const amount = /^\d+(?:[.,]0+)?$/.test(text) ? parseNumber(text.replace(/[.,]0+$/, ''), '.') : undefined;
  return amount === undefined ? text : (amount / 100).toFixed(2);
};

const isMoneyField = (field: RowField): boolean => (moneyFields as readonly RowField[]).includes(field);
const isDayField = (field: RowField): boolean => field === 'orderedOn' || field === 'shipBy' || field === 'deliverBy';

/** A day as a spreadsheet counts it, from 30 December 1899: 46346 is in November 2026. Five digits below a date are nothing else. */
function dayOfSerial(text: string): string | undefined {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return days > 36_525 && days < 60_000 ? dayOfEpoch((days - 25_569) * 86_400) : undefined;
}

/** Spreadsheets wrap text as `="0123"` and links as `=HYPERLINK("address","text")`; some exports pad cells with tabs. */
function plainCell(cell: string): string {
  const text = cell.trim();
  if (!text.startsWith('=')) return text;
  const link = /^=HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)$/i.exec(text);
  return link ? (link[1] ?? '').trim() : /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}

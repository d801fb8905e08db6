import type { Reading, ReadingProblem } from '../core/trade/order';
import { type FileFormat, type RowField, rowFields } from './adapter';
import { isCurrency } from './currencies';
import { exporters } from './file-formats';
import { delimiterOf, excessOf, fileLimits, type TableRow, tableOf } from './file-table';
import { textOfFile } from './file-text';
import { readingOf } from './reading';
import { ordersOfRows, type RowContext, type SourceRow } from './rows';
import { fieldOfTitle } from './words';

/** Each field's columns, the best one first. */
type Columns = Map<RowField, { index: number; title: string }[]>;

interface Recognised {
  marketplace: string;
  format: Pick<FileFormat, 'id'> & Partial<FileFormat>;
  header: TableRow;
  columns: Columns;
}

function headerKey(title: string): string {
  return title.normalize('NFKC').replace(/\uFEFF/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function columnsOf(titles: readonly string[], format: FileFormat): Columns | undefined {
  const places = new Map<string, number[]>();
  for (const [index, title] of titles.entries()) places.set(headerKey(title), [...(places.get(headerKey(title)) ?? []), index]);
  if (!format.recognisedBy.every((title) => places.has(headerKey(title)))) return undefined;
  const columns: Columns = new Map();
  for (const field of rowFields) {
    const found = (format.columns[field] ?? []).flatMap((title) => (places.get(headerKey(title)) ?? []).map((index) => ({ index, title })));
    if (found.length > 0) columns.set(field, found);
  }
  return columns;
}

/** By the columns that a marketplace's export is known to have; of two that fit, the one that explains more of the header. */
function recogniseByFormat(rows: readonly TableRow[]): Recognised | undefined {
  for (const header of rows.slice(0, 10)) {
    const fitting = exporters.flatMap((marketplace) =>
      marketplace.fileFormats.flatMap((format) => {
        const columns = columnsOf(header.cells, format);
        return columns ? [{ marketplace: marketplace.id, format, header, columns }] : [];
      }),
    );
    const best = fitting.sort((left, right) => right.format.recognisedBy.length - left.format.recognisedBy.length || right.columns.size - left.columns.size)[0];
    if (best) return best;
  }
  return undefined;
}

/** By the words of eight languages; `needs` says which field no column names. */
function recogniseByWords(rows: readonly TableRow[]): Recognised | { needs: string; row: number } | undefined {
  let needs: { needs: string; row: number } | undefined;
  for (const header of rows.slice(0, 10)) {
    const columns: Columns = new Map();
    let currency: string | undefined;
    for (const [index, title] of header.cells.entries()) {
      const named = fieldOfTitle(title);
      if (!named) continue;
      columns.set(named.field, [...(columns.get(named.field) ?? []), { index, title: title.trim().slice(0, 80) }]);
      if (named.currency && isCurrency(named.currency)) currency = named.currency;
    }
    const hasPlace = columns.has('destination') || columns.has('address');
    if (columns.has('id') && hasPlace) return { marketplace: 'generic', format: { id: 'generic-columns', ...(currency && { currency }) }, header, columns };
    if (columns.size >= 3 && !needs) needs = { needs: columns.has('id') ? 'destination' : 'id', row: header.row };
  }
  return needs;
}

/** Reads an order export, whatever its marketplace, encoding and delimiter; never throws for what stands in the file. */
export function readFile(bytes: Uint8Array, name: string): Reading {
  const file = name.replace(/^.*[\\/]/, '').slice(0, 120);
  const refuse = (...problems: ReadingProblem[]): Reading => readingOf({ marketplace: 'generic', format: 'unknown', page: 'file', problems: problems.map((problem) => ({ ...problem, file })) });
  if (bytes.length > fileLimits.bytes) return refuse({ code: 'too-large', found: `${bytes.length} bytes` });
  const decoded = textOfFile(bytes);
  if ('problem' in decoded) return refuse({ code: decoded.problem });
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (!text.trim()) return refuse({ code: 'empty-file' });
  const delimiter = delimiterOf(text);
  const excess = excessOf(text, delimiter ?? ',');
  if (excess) return refuse(excess);
  if (!delimiter) return refuse({ code: 'wrong-delimiter' });
  const table = tableOf(text, delimiter);
  if (table.rows.length > fileLimits.rows + 1) return refuse({ code: 'too-large', row: fileLimits.rows + 1, found: `> ${fileLimits.rows} rows` });
  const recognised = recogniseByFormat(table.rows) ?? recogniseByWords(table.rows);
  if (!recognised) return refuse({ code: 'unknown-format' });
  if ('needs' in recognised) return refuse({ code: 'missing-column', row: recognised.row, column: recognised.needs });
  const guessed: ReadingProblem[] = decoded.isGuessed ? [{ code: 'encoding-guessed', file, found: decoded.encoding }] : [];
  return readTable(table.rows, recognised, file, [...guessed, ...table.problems.map((problem) => ({ ...problem, file }))]);
}

function readTable(rows: readonly TableRow[], recognised: Recognised, file: string, problems: ReadingProblem[]): Reading {
  const { marketplace, format, header, columns } = recognised;
  const titles: RowContext['columns'] = {};
  for (const [field, places] of columns) titles[field] = places[0]?.title ?? field;
  for (const [field, places] of columns) if (new Set(places.map((place) => headerKey(place.title))).size < places.length) problems.push({ code: 'duplicate-column', file, row: header.row, column: titles[field] ?? field });
  const needed = ['id', 'destination', 'address'].flatMap((field) => columns.get(field as RowField) ?? []).map((place) => place.index);
  const sources: SourceRow[] = [];
  let leftOut = problems.filter((problem) => problem.code === 'unclosed-quote').length;
  for (const { row, cells } of rows) {
    if (row <= header.row || cells.every((cell) => !cell.trim()) || format.isNoise?.(cells)) continue;
    const tooLong = cells.findIndex((cell) => cell.length > fileLimits.cellCharacters);
    const isShifted = cells.slice(header.cells.length).some((cell) => cell.trim()) || needed.some((index) => index >= cells.length);
    if (tooLong >= 0) problems.push({ code: 'too-large', file, row, column: (header.cells[tooLong] ?? '').trim().slice(0, 80) });
    else if (isShifted) problems.push({ code: 'ragged-row', file, row, found: `${cells.length} / ${header.cells.length}` });
    if (tooLong >= 0 || isShifted) {
      leftOut += 1;
      continue;
    }
    sources.push(sourceOf(row, cells, columns, header, format, file, problems));
  }
  const { mark, dayOrder, symbolCurrency, currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows } = format;
  const context: RowContext = { marketplace, file, columns: titles, ...omitEmpty({ mark, dayOrder, symbolCurrency, currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows }) };
  const result = ordersOfRows(sources, context);
  if (sources.length === 0) problems.push({ code: 'no-rows', file });
  const hasMoney = columns.has('unitPrice') || columns.has('lineTotal') || columns.has('goodsValue');
  if (result.orders.length > 0 && !(hasMoney && result.orders.some((order) => order.goodsValue)))
    problems.push({ code: 'missing-column', file, row: header.row, column: hasMoney && !columns.has('currency') ? 'currency' : 'value' });
  if (result.orders.length > 0 && !columns.has('title') && !format.lines) problems.push({ code: 'missing-column', file, row: header.row, column: 'title' });
  const hasQuantity = columns.has('quantity') || format.lines !== undefined || format.unitRows === true;
  if (result.orders.length > 0 && !hasQuantity) problems.push({ code: 'missing-column', file, row: header.row, column: 'quantity' });
  return readingOf({ marketplace, format: format.id, page: 'file', absent: hasQuantity ? [] : ['quantity'], orders: result.orders, problems: [...problems, ...result.problems], ordersFound: result.found + leftOut });
}

function omitEmpty<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function sourceOf(row: number, cells: readonly string[], columns: Columns, header: TableRow, format: Recognised['format'], file: string, problems: ReadingProblem[]): SourceRow {
  const source: SourceRow = { row, cells: {} };
  for (const [field, places] of columns) {
    const written = places.map((place) => ({ title: headerKey(place.title), text: plainCell(cells[place.index] ?? '') })).filter((cell) => cell.text);
    const [first] = written;
    if (!first) continue;
    // Two columns of one name that disagree: neither is believed.
    if (written.some((cell) => cell.title === first.title && cell.text !== first.text)) problems.push({ code: 'duplicate-column', file, row, column: places[0]?.title ?? field });
    else source.cells[field] = first.text;
  }
  if (format.lines) {
    const { column, read } = format.lines;
    const at = header.cells.findIndex((title) => headerKey(title) === headerKey(column));
    const cell = cells[at] ?? '';
    const lines = cell ? read(cell) : undefined;
    if (lines) source.lines = lines;
    else problems.push({ code: 'missing-field', file, row, column });
  }
  return source;
}

/** Spreadsheets wrap text as `="0123"`; some exports pad cells with tabs. */
function plainCell(cell: string): string {
  const text = cell.trim();
  return /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}

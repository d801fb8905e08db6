import { type FileFormat, type RowField, rowFields } from '../adapter';
import { columnsByMeaning, type MeantColumns } from './columns-by-meaning';
import { fileLimits, type TableRow } from './table';
import { exporters } from './formats';
import { fittingHeading } from './heading-shift';
import { allCounted } from './line-counts';
import { inOneColumn } from './numbered-columns';
import { withObjectsApart } from './object-columns';
import { isOfNumbersAlone, tellsOfElse } from './other-lists';
import { meaningInFile } from './title-meaning';

/** Lines above a heading: the shop, the period, what was asked for. */
const mostPreamble = 30;

/** Each field's columns, the best one first. */
export type Columns = Map<RowField, { index: number; title: string }[]>;

export interface Recognised {
  marketplace: string;
  format: Pick<FileFormat, 'id'> & Partial<FileFormat>;
  header: TableRow;
  columns: Columns;
  /** Fields that no title names and that were understood by what stands below, with what the column is called. */
  guessed?: MeantColumns['guessed'];
  isEither?: true;
  isByState?: true;
  /** Orders by their number and their goods, without a word of where they go. */
  isPlaceless?: true;
  /** Orders by their number, and neither their goods nor where they go. */
  isBare?: true;
  /** Rows in place of those of the file, where each row had columns for several goods. */
  rows?: TableRow[];
}

/** No heading is longer; a cell of megabytes is not read through for each format. */
const longestHeading = 1_000;

export function headerKey(title: string): string {
  return title.slice(0, longestHeading).normalize('NFKC').replace(/\uFEFF/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function placesOf(titles: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, title] of titles.entries()) {
    const key = headerKey(title);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return places;
}

function columnsOf(places: ReadonlyMap<string, readonly number[]>, format: FileFormat): Columns | undefined {
  if (!format.recognisedBy.every((title) => places.has(headerKey(title)))) return undefined;
  const columns: Columns = new Map();
  for (const field of rowFields) {
    const found = (format.columns[field] ?? []).flatMap((title) => (places.get(headerKey(title)) ?? []).map((index) => ({ index, title })));
    if (found.length > 0) columns.set(field, found);
  }
  return columns;
}

/** A known export that has got a column of countries since somebody last saw it. */
function withPlace(found: Recognised, rows: readonly TableRow[]): Recognised {
  if (found.columns.has('destination') || found.columns.has('address') || found.format.domestic) return found;
  const { columns } = columnsByMeaning(found.header, rows.filter(({ row }) => row > found.header.row));
  const place = columns.get('destination');
  return place ? { ...found, columns: new Map([...found.columns, ['destination', place]]) } : found;
}

/** Shopify's names of orders have figures: where a program has put persons under "Name", the number is in the column that is called so. */
function withNumber(found: Recognised, rows: readonly TableRow[]): Recognised {
  const below = rows.filter(({ row }) => row > found.header.row);
  const at = found.columns.get('id')?.[0]?.index ?? -1;
  const written = below.slice(0, 40).flatMap(({ cells }) => (cells[at] ?? '').trim() || []);
  if (written.length === 0 || written.some((text) => /\p{Nd}/u.test(text))) return found;
  const { columns, isNumbered } = columnsByMeaning(found.header, below);
  const id = columns.get('id');
  return id && isNumbered && id[0]?.index !== at ? { ...found, columns: new Map([...found.columns, ['id', id]]) } : found;
}

/** By the columns that a marketplace's export is known to have; of two that fit, the one that explains more of the header. */
export function recogniseByFormat(rows: readonly TableRow[]): Recognised | undefined {
  for (const header of rows.slice(0, mostPreamble)) {
    if (header.cells.length > fileLimits.columns) continue;
    const places = placesOf(header.cells);
    const fitting = exporters.flatMap((marketplace) =>
      marketplace.fileFormats.flatMap((format) => {
        const columns = columnsOf(places, format);
        return columns ? [{ marketplace: marketplace.id, format, header, columns }] : [];
      }),
    );
    const best = fitting.sort((left, right) => right.format.recognisedBy.length - left.format.recognisedBy.length || right.columns.size - left.columns.size)[0];
    if (best) return withNumber(withPlace(best, rows), rows);
  }
  return undefined;
}

/** A number of nothing else: a "Bestellnummer" beside a price may be that of an article. */
const isOrderId = /^order[\s_-]?(?:id|number|no)$/i;

/** What stands in the column of goods. */
const textsOf = (columns: Columns, rows: readonly TableRow[]): string[] => rows.flatMap(({ cells }) => cells[columns.get('title')?.[0]?.index ?? -1]?.trim() || []);

/** Whether one number stands beside several goods: that of an article would stand beside one. */
function bindsGoods(columns: Columns, rows: readonly TableRow[]): boolean {
  const [id, goods] = [columns.get('id')?.[0]?.index ?? -1, (columns.get('title') ?? columns.get('sku'))?.[0]?.index ?? -1];
  const first = new Map<string, string>();
  return rows.some(({ cells }) => {
    const [number, name] = [(cells[id] ?? '').trim(), (cells[goods] ?? '').trim()];
    if (number && name && !first.has(number)) first.set(number, name);
    return number !== '' && name !== '' && first.get(number) !== name;
  });
}

/** By what the titles mean and the values bear out; `needs` says which field no column names. Numbers called so of orders with their goods are orders, though nothing says where they go. Of the first rows the one that explains most of itself is the heading: exports have a preamble. */
export function recogniseByWords(rows: readonly TableRow[]): Recognised | { needs: string; row: number; titles: readonly string[] } | undefined {
  let best: Recognised | undefined;
  let needs: { needs: string; row: number; titles: readonly string[] } | undefined;
  for (const [position, written] of rows.slice(0, mostPreamble).entries()) {
    // A row of thousands of cells is no heading.
    if (written.cells.length > fileLimits.columns) continue;
    // A heading further down is looked for only where none stands above.
    if (position >= 10 && (best || !written.cells.some((cell) => meaningInFile(cell)?.kind === 'id'))) continue;
    const fitting = fittingHeading(written, rows.slice(position + 1));
    const single = inOneColumn(written, rows.slice(position + 1)) ?? withObjectsApart(written, rows.slice(position + 1));
    const header = single?.header ?? fitting ?? written;
    const { columns, guessed: guesses, isEither, isByState, isNumbered, isTracked } = columnsByMeaning(header, single?.rows ?? rows.slice(position + 1));
    // Which title has no cells is a conclusion: what it moves is named.
    const moved = fitting && !single ? [...columns].flatMap(([field, [column]]) => (column && written.cells[column.index]?.trim() !== column.title ? [{ field, title: column.title }] : [])) : [];
    const guessed = [...guesses, ...moved.filter(({ field }) => !guesses.some((one) => one.field === field))];
    const hasPlace = columns.has('destination') || columns.has('address') || isByState;
    const isPlaceless = !hasPlace && isNumbered && (columns.has('title') || columns.has('sku')) && (columns.has('quantity') || columns.has('orderedOn') || (columns.has('unitPrice') && (isOrderId.test(columns.get('id')?.[0]?.title ?? '') || bindsGoods(columns, rows.slice(position + 1, position + 41)))) || isTracked || allCounted(textsOf(columns, rows.slice(position + 1, position + 41)))) && !tellsOfElse(header, rows.slice(position + 1));
    const isBare = !hasPlace && !isPlaceless && isNumbered && !columns.has('title') && !columns.has('sku') && isOfNumbersAlone(header, rows.slice(position + 1), columns);
    if (columns.has('id') && (hasPlace || isPlaceless || isBare)) {
      const lack = isBare ? 2 : isPlaceless ? 1 : 0;
      const least = best?.isBare ? 2 : best?.isPlaceless ? 1 : 0;
      const isBetter = !best || least > lack || (least === lack && columns.size > best.columns.size);
      if (isBetter) best = { marketplace: 'generic', format: { id: 'generic-columns' }, header, columns, guessed, ...(isEither && { isEither }), ...(isByState && { isByState }), ...((isPlaceless || isBare) && { isPlaceless: true as const }), ...(isBare && { isBare }), ...(single && { rows: single.rows }) };
    } else if (columns.size >= 3 && !needs) needs = { needs: columns.has('id') ? 'destination' : 'id', row: header.row, titles: header.cells };
  }
  return best ?? needs;
}

import { type FileFormat, type RowField, rowFields } from './adapter';
import { isCurrency } from './currencies';
import type { TableRow } from './file-table';
import { exporters } from './file-formats';
import { fieldOfTitle } from './words';

/** Each field's columns, the best one first. */
export type Columns = Map<RowField, { index: number; title: string }[]>;

export interface Recognised {
  marketplace: string;
  format: Pick<FileFormat, 'id'> & Partial<FileFormat>;
  header: TableRow;
  columns: Columns;
}

export function headerKey(title: string): string {
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
export function recogniseByFormat(rows: readonly TableRow[]): Recognised | undefined {
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
export function recogniseByWords(rows: readonly TableRow[]): Recognised | { needs: string; row: number } | undefined {
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

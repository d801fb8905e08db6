import type { RowField } from '../adapter';
import type { Column } from './column';
import type { GridRow } from './grid-rows';
import type { Grid } from './grids';
import type { Kind } from './words';

/** Columns that end in the order, the best money column first. */
export function fieldsOf(columns: readonly Column[]): Map<RowField, Column> {
  const kinds = new Map<Kind, Column>();
  for (const column of columns) if (!kinds.has(column.kind)) kinds.set(column.kind, column);
  const fields = new Map<RowField, Column>();
  for (const field of ['id', 'destination', 'address', 'region', 'postcode', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'currency', 'hsCode', 'countryOfOrigin', 'orderedOn', 'shipBy', 'deliverBy', 'shippingService', 'status', 'soldOn'] as const) {
    const column = kinds.get(field);
    if (column) fields.set(field, column);
  }
  const name = kinds.get('name');
  if (!fields.has('title') && name && fields.has('quantity')) fields.set('title', name);
  const [subtotal, total] = [kinds.get('subtotal'), kinds.get('total')];
  const isByLine = fields.has('lineTotal') || (fields.has('unitPrice') && fields.has('quantity') && (kinds.has('fee') || kinds.has('tax')));
  const value = subtotal ?? (isByLine ? undefined : total);
  if (value) fields.set('goodsValue', value);
  return fields;
}

export function isWhole(row: GridRow, grid: Grid, width: number): boolean {
  if (row.cells.some((cell) => cell?.hasAttribute('aria-colindex'))) return true;
  const own = row.cells.filter(Boolean);
  if (new Set(own).size !== own.length || own.length !== row.cells.length) return false;
  return row.cells.length === width || (row.cells.length < width && grid.isJoined === true && grid.titles.slice(row.cells.length).every((title) => !title));
}

export function commonWidth(grid: Grid): number {
  if (grid.titles.some(Boolean)) return grid.titles.length;
  const counts = new Map<number, number>();
  for (const row of grid.rows) if (!row.isWide) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

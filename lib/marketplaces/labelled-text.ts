import type { Reading, ReadingProblem } from '../core/trade/order';
import type { RowField } from './adapter';
import { labelled } from './page-text';
import { readingOf } from './reading';
import { ordersOfRows, type RowContext, type SourceRow } from './rows';
import { fieldOfTitle } from './words';

const lineFields: ReadonlySet<RowField> = new Set(['title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'hsCode', 'countryOfOrigin']);
const mostLines = 20_000;

/** "Order number: 1001", "Order number" with 1001 on the next line, and an address that runs over several lines. */
function labelledValues(text: string): { field: RowField; label: string; value: string; row: number }[] {
  const lines = text.split(/\r\n|\r|\n/).slice(0, mostLines);
  const found: { field: RowField; label: string; value: string; row: number }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const [index, line] of lines.entries()) {
    const part = labelled(line.trim());
    const named = fieldOfTitle(part?.label ?? line.trim());
    if (named && (part || line.trim().length < 40)) {
      open = { field: named.field, label: part?.label ?? line.trim(), value: part?.value ?? '', row: index + 1 };
      found.push(open);
    } else if (part && fieldOfTitle(part.label) === undefined && /^\p{L}[^:：]{1,40}[:：]/u.test(line.trim())) open = undefined;
    else if (!line.trim()) open = open?.value ? undefined : open;
    else if (open && (open.value === '' || open.field === 'address' || open.field === 'destination')) open.value = [open.value, line.trim()].filter(Boolean).join('\n');
  }
  // "Ship to:" may be followed by a country or by a whole address.
  for (const one of found) if (one.field === 'destination' && one.value.includes('\n')) one.field = 'address';
  return found.filter(({ value }) => value !== '');
}

/** Text with labels, as it is copied from an order's own page or from a mail; undefined when no label names an order number. */
export function readLabelledText(text: string, file: string): Reading | undefined {
  const values = labelledValues(text);
  if (!values.some(({ field }) => field === 'id') || !values.some(({ field }) => field === 'destination' || field === 'address')) return undefined;
  const columns: RowContext['columns'] = {};
  const rows: SourceRow[] = [];
  let id = '';
  let current: SourceRow | undefined;
  for (const { field, label, value, row } of values) {
    columns[field] ??= label;
    if (field === 'id' && value !== id) {
      id = value;
      current = { row, cells: { id } };
      rows.push(current);
    } else if (!current) continue;
    else if (field === 'title' && current.cells.title !== undefined) {
      current = { row, cells: { id, title: value } };
      rows.push(current);
    } else if (lineFields.has(field) || current.cells[field] === undefined) current.cells[field] ??= value;
  }
  const { orders, problems, found } = ordersOfRows(rows, { marketplace: 'generic', file, columns });
  const missing = (['title', 'quantity'] as const).filter((field) => !columns[field]).map((column): ReadingProblem => ({ code: 'missing-column', file, column }));
  return readingOf({ marketplace: 'generic', format: 'labelled-text', page: 'file', orders, problems: [...missing, ...problems], absent: columns.quantity ? [] : ['quantity'], ordersFound: found });
}

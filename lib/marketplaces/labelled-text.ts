import type { Reading, ReadingProblem } from '../core/trade/order';
import { type RowField, rowFields } from './adapter';
import { meaningOf } from './generic-words';
import { countedLines, withCounts } from './line-counts';
import { labelled } from './page-text';
import { readingOf } from './reading';
import { ordersOfRows, type RowContext, type SourceRow } from './rows';

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
  for (const one of found) if (one.field === 'destination' && one.value.includes('\n')) one.field = 'address';
  const filled = found.filter(({ value }) => value !== '');
  const strong = new Set(filled.filter(({ isWeak }) => !isWeak).map(({ field }) => field));
  return filled.filter(({ field, isWeak }) => !isWeak || !strong.has(field));
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
    else if ((field === 'title' || (field === 'sku' && current.cells.title === undefined)) && current.cells[field] !== undefined) {
      current = { row, cells: { id, [field]: value } };
      rows.push(current);
    } else if (lineFields.has(field) || current.cells[field] === undefined) current.cells[field] ??= value;
  }
  for (const row of rows) withCounts(row);
  if (rows.some(({ cells, lines }) => cells.quantity ?? lines)) columns.quantity ??= columns.title ?? 'quantity';
  const { orders, problems, found } = ordersOfRows(rows, { marketplace: 'generic', file, columns });
  const missing = (['title', 'quantity'] as const).filter((field) => !columns[field]).map((column): ReadingProblem => ({ code: 'missing-column', file, column }));
  return readingOf({ marketplace: 'generic', format: 'labelled-text', page: 'file', orders, problems: [...missing, ...problems], absent: columns.quantity ? [] : ['quantity'], ordersFound: found });
}

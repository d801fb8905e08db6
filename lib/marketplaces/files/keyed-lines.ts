import { objectLines } from './object-lines';
import type { SourceRow } from '../reading/rows';

const keyed = /^[a-z_ ]{2,20}:[^|]*\|(?:[^|]*\|)*\s*[a-z_ ]{2,20}:/i;

/** What one thing says, key by key; undefined without a name. */
function partsOf(text: string): SourceRow['cells'] | undefined {
  const parts = new Map(text.split('|').flatMap((part) => {
    const [, key, value] = /^\s*([a-z_ ]{2,20}):\s*(.*)$/i.exec(part) ?? [];
    return key && value ? [[key.trim().toLowerCase().replaceAll('_', ' ').replace(/^product (?!name)/, ''), value.trim()] as const] : [];
  }));
  const title = parts.get('name') ?? parts.get('title') ?? parts.get('product name');
  if (!title) return undefined;
  const found = { title, sku: parts.get('sku'), quantity: parts.get('quantity') ?? parts.get('qty'), unitPrice: parts.get('price') ?? parts.get('unit price'), lineTotal: parts.get('sub total') ?? parts.get('subtotal') ?? parts.get('total') };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value)) as SourceRow['cells'];
}

function linesOf(text: string): (SourceRow['cells'] | undefined)[] {
  return objectLines(text) ?? (keyed.test(text) ? text.split(/;\s*(?=[a-z_ ]{2,20}:)/i).map(partsOf) : []);
}

/** "name:Mug|sku:M|quantity:2|total:24.00", several divided by semicolons, or a list of objects: the goods of one row, each thing with its key. A row for each of them, the first with all that the row says of the order. */
export function withKeys(source: SourceRow): SourceRow[] {
  const { title, ...cells } = source.cells;
  if (!title || title.length > 20_000) return [source];
  const lines = linesOf(title);
  const known = lines.filter((line) => line !== undefined);
  if (known.length < lines.length || known.length === 0) return [source];
  const [first, ...more] = known;
  // What the lines cost says more than a total with transport in it.
  const { goodsValue, ...others } = cells;
  const keepsValue = goodsValue && !known.every((line) => line.lineTotal ?? line.unitPrice);
  if (more.length === 0) return [{ ...source, cells: { ...first, ...others, ...(keepsValue && { goodsValue }), ...(first?.title && { title: first.title }) } }];
  const { quantity: _, unitPrice: __, lineTotal: ___, sku: ____, ...ofOrder } = others;
  return [{ row: source.row, cells: { ...ofOrder, ...(keepsValue && { goodsValue }), ...first } }, ...more.map((line) => ({ row: source.row, cells: { ...(cells.id && { id: cells.id }), ...line } }))];
}

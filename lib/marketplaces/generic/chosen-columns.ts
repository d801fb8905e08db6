import { labelKey } from '../reading/text';
import { type Column, hasKind, isCount, type Sampling, share } from './column';
import type { PageSigns } from './page';
import { idIn, orderOfLink } from './shapes';
import { namesNumber, namesUnit, placeRoleOf, totalRank } from './words';

/** A running number from one upwards is no order number. */
function isRunning(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text, at) => text === String(at + 1));
}

/** Of several columns that could be the number, the one it is; the others are no longer one. */
export function chooseId(columns: Column[], sample: Sampling, signs: PageSigns): void {
  const leads = (column: Column): number => share(sample(column.index), (_, leaves) => leaves.some((leaf) => orderOfLink(leaf.link) !== undefined));
  for (const column of columns) {
    // "Orders: 120" counts them; "Orders: #120" names one.
    if (column.kind === 'id' && !column.isSure && column.by === 'title' && /^\p{L}+$/u.test(column.title.trim()) && !namesNumber(column.title) && leads(column) < 0.5 && share(sample(column.index), isCount) > 0.5) column.kind = 'other';
  }
  const named = columns.filter((column) => column.kind === 'id');
  const chosen = named.length > 1 ? [...named].sort((left, right) => Number(right.by === 'title') - Number(left.by === 'title') || leads(right) - leads(left) || Number(right.isSure) - Number(left.isSure) || left.index - right.index)[0] : named[0];
  if (named.length > 1 && chosen) {
    for (const other of named) if (other !== chosen) other.kind = 'other';
    chosen.isSure = false;
  }
  if (chosen?.by === 'title') {
    if (hasKind(columns, 'title')) for (const column of columns) if (column.kind === 'weakId' && /r[eé]f/i.test(column.title)) column.kind = 'sku';
    return;
  }
  if (hasKind(columns, 'title', 'name') && hasKind(columns, 'quantity') && !hasKind(columns, 'destination', 'address', 'person', 'status', 'orderedOn')) {
    // In a list of goods a bare "reference" is the goods'.
    for (const column of columns) if (column.kind === 'weakId') column.kind = 'sku';
    return;
  }
  const weak = columns.filter((column) => (column.kind === 'weakId' || column.kind === 'rowNumber') && !(column.kind === 'rowNumber' && isRunning(sample(column.index).texts)) && share(sample(column.index), (text) => idIn(text) !== undefined) > 0.5);
  const rank = (column: Column): number => (/ref|rif|indeks/i.test(column.title) ? 0 : column.kind === 'rowNumber' || /intern/i.test(column.title) ? 3 : /^id$/i.test(column.title) ? 2 : 1);
  const best = [...weak].sort((left, right) => rank(left) - rank(right) || left.index - right.index)[0];
  if (!best || (chosen && rank(best) > 1) || signs.says !== 'orders') return;
  if (chosen) chosen.kind = 'other';
  best.kind = 'id';
  best.isSure = false;
}

/** A place that is said to be the goods' comes before one that is nobody's, and that before the buyer's. */
function nearness({ title }: Column): number {
  const role = placeRoleOf(title);
  return role === 'goods' ? 0 : role === 'bare' ? 1 : 2;
}

/** One column for each field: the surest, then the first; what is left over is named `other`. */
export function settle(columns: Column[]): void {
  for (const kind of ['destination', 'address', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'subtotal', 'total', 'orderedOn', 'shipBy', 'deliverBy', 'status', 'shippingService', 'currency', 'region', 'postcode'] as const) {
    const same = columns.filter((column) => column.kind === kind);
    if (same.length < 2) continue;
    const best = [...same].sort((left, right) => Number(left.isEmpty ?? false) - Number(right.isEmpty ?? false) || (kind === 'destination' || kind === 'address' ? nearness(left) - nearness(right) : kind === 'total' ? totalRank(left.title) - totalRank(right.title) : kind === 'unitPrice' ? Number(namesUnit(right.title)) - Number(namesUnit(left.title)) : 0) || Number(right.isSure) - Number(left.isSure) || Number(right.by === 'title') - Number(left.by === 'title') || left.index - right.index)[0];
    for (const column of same) if (column !== best) column.kind = 'other';
    if (best?.by === 'shape' && kind === 'total') best.kind = 'other';
    if (best && (kind === 'destination' || kind === 'address') && same.some((column) => column !== best && !column.isEmpty && column.by === best.by && labelKey(column.title) === labelKey(best.title))) best.kind = 'other';
  }
}

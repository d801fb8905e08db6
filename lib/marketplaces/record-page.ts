import type { Order, OrderField, Reading, ReadingProblem } from '../core/trade/order';
import { type Anchor, type MarketplacePage, maxRowsPerPage, type RowField } from './adapter';
import { parseQuantity } from './reading/numbers';
import { readingOf, unreadable } from './reading/reading';
import { apart, hasLostLine, hasStrayLine, linesOf, recordsOf } from './record-elements';
import { patternOf, type Scope, valueAt, valuesAt } from './record-place';
import type { RecordRecipe } from './record-recipe';
import { moneyFields } from './reading/row-habits';
import { ordersOfRows, type RowContext, type SourceRow } from './reading/rows';

export type { Place, RecordRecipe } from './record-recipe';

const lineFields: ReadonlySet<RowField> = new Set(['title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'hsCode', 'countryOfOrigin']);

interface Row {
  id: string | undefined;
  element: Element;
}

function idOf(recipe: RecordRecipe, scope: Scope): string | undefined {
  const read = valueAt(recipe.fields.id ?? [], scope);
  if (!read || read === 'several' || !isId(recipe, read.value)) return undefined;
  return isOther(recipe, read.value, scope.element, scope.url) || hasTwo(recipe, scope) ? undefined : read.value;
}

/** Of what stands around a mark: parts of an order that are there twice are of two orders, one of which has lost its mark. */
function hasTwo({ recordsAround, fields }: RecordRecipe, { element }: Scope): boolean {
  if (!recordsAround) return false;
  return (Object.keys(fields) as RowField[]).some((field) => !lineFields.has(field) && fields[field]?.some(({ at, pick }) => at && !pick && apart([...element.querySelectorAll(at)], at).length > 1));
}

/** Whether the number of another order stands in the element: it is not this order's alone. */
function isOther(recipe: RecordRecipe, id: string | undefined, element: Element, url: URL): boolean {
  return (recipe.everyId ?? []).some((place) => valuesAt(place, { element, url }).some((found) => found !== id && isId(recipe, found)));
}

function isId({ idForm }: RecordRecipe, text: string): boolean {
  return text.length <= 60 && patternOf(`^(?:${idForm})$`).test(text);
}

function rowsOf(recipe: RecordRecipe, document: Document, url: URL): { rows: Row[]; left: number } {
  const records = recordsOf(document, recipe);
  return { rows: records.slice(0, maxRowsPerPage).map((element) => ({ id: idOf(recipe, { element, url }), element })), left: Math.max(0, records.length - maxRowsPerPage) };
}

/** One source row for each line of goods; what is said once for the order stands in the first. */
function sourcesOf(recipe: RecordRecipe, { id, element }: Row, position: number, records: ReadonlySet<Element>, url: URL, problems: ReadingProblem[]): SourceRow[] {
  const row = position + 1;
  const report = (column: string, several: boolean): unknown => problems.push({ code: several ? 'duplicate-column' : 'missing-field', row, column, ...(id && { orderId: id }) });
  const read = (fields: readonly RowField[], scope: Scope): SourceRow['cells'] => {
    const cells: SourceRow['cells'] = {};
    for (const field of fields) {
      const places = recipe.fields[field];
      const found = places && valueAt(places, scope);
      if (found === 'several') report(field, true);
      else if (found) cells[field] = found.value;
    }
    return cells;
  };
  const fields = (Object.keys(recipe.fields) as RowField[]).filter((field) => field !== 'id');
  const whole = read(fields.filter((field) => !lineFields.has(field)), { element, url });
  const lines = linesOf(recipe, element, records, (other) => isOther(recipe, id, other, url));
  const isStray = hasStrayLine(recipe, element, lines);
  if (lines.length === 0 || isStray) report('title', false);
  const sources = lines.map((line): SourceRow => {
    const cells = read(fields.filter((field) => lineFields.has(field)), { element: line, url });
    if (recipe.fields.title && !cells.title) report('title', false);
    // A figure may be of the line that was not recognised.
    if (isStray && !recipe.linesFollow) for (const field of ['quantity', 'unitPrice', 'lineTotal'] as const) delete cells[field];
    if (recipe.priceOfOne && parseQuantity(cells.quantity ?? '') !== 1) delete cells.lineTotal;
    return { row, cells: { ...(id && { id }), ...cells } };
  });
  const [first = { row, cells: { ...(id && { id }) } }, ...more] = sources;
  return [{ ...first, cells: { ...whole, ...first.cells } }, ...more];
}

/** The fields a page of this kind never shows, or shows in a column that this one does not have. */
function absentFrom({ fields }: RecordRecipe, sources: readonly SourceRow[]): OrderField[] {
  const isThere: Record<OrderField, boolean> = { id: true, destination: sources.some(({ cells }) => cells.destination ?? cells.address), title: !!fields.title, quantity: !!fields.quantity, value: moneyFields.some((field) => fields[field]) };
  return (Object.keys(isThere) as OrderField[]).filter((field) => !isThere[field]);
}

function withoutValue(order: Order): void {
  delete order.goodsValue;
  for (const line of order.lines) delete line.unitPrice;
}

function readRecords(marketplace: string, recipe: RecordRecipe, kind: 'orders' | 'order', document: Document, url: URL): Reading {
  const { rows, left } = rowsOf(recipe, document, url);
  const format = `${marketplace}-${kind === 'order' ? 'order' : 'order-list'}`;
  if (rows.length === 0) {
    const isEmpty = recipe.empty && document.querySelector(recipe.empty);
    return isEmpty ? readingOf({ marketplace, format, page: kind, problems: [{ code: 'no-rows' }] }) : unreadable(marketplace, kind, { code: 'page-not-understood', column: recipe.records });
  }
  if (rows.every(({ id }) => !id)) return unreadable(marketplace, kind, { code: 'page-not-understood', column: `${recipe.records} id` });
  const problems: ReadingProblem[] = [];
  const records = new Set(rows.map(({ element }) => element));
  const seen = new Set<string>();
  const sources = rows.flatMap((row, index) => {
    const found = sourcesOf(recipe, row, index, records, url, problems);
    // Where a record is a whole order, the same one twice is one that is drawn twice.
    const told = JSON.stringify(found.map(({ cells }) => cells));
    if (recipe.lines && row.id && seen.has(told)) return [];
    seen.add(told);
    return found;
  });
  const absent = absentFrom(recipe, sources);
  const columns: RowContext['columns'] = {};
  for (const field of Object.keys(recipe.fields) as RowField[]) if (!(absent.includes('destination') && (field === 'destination' || field === 'address'))) columns[field] = field;
  const { mark, dayOrder, symbolCurrency, currency } = recipe;
  const result = ordersOfRows(sources, { marketplace, columns, ...(mark && { mark }), ...(dayOrder && { dayOrder }), ...(symbolCurrency && { symbolCurrency }), ...(currency && { currency }) });
  problems.push(...result.problems);
  // Goods of which one could not be read do not add up to the order.
  const partial = new Set(recipe.fields.goodsValue ? [] : problems.filter(({ column }) => column === 'title').map(({ orderId }) => orderId));
  for (const order of result.orders) if (partial.has(order.id)) withoutValue(order);
  for (const order of result.orders) if (!absent.includes('value') && !order.goodsValue) problems.push({ code: 'missing-field', column: 'value', orderId: order.id });
  // The order's own page is where the others are; what we do not find there is not known to be missing from it.
  for (const column of absent) problems.push({ code: kind === 'orders' ? 'field-not-on-page' : 'missing-field', column });
  const strangers = new Set((recipe.everyId ?? []).flatMap((place) => valuesAt(place, { element: document.documentElement, url })).filter((id) => isId(recipe, id)));
  for (const { id } of result.orders) strangers.delete(id);
  const isLost = strangers.size === 0 && hasLostLine(document, recipe, rows.map(({ element }) => element));
  const leftOut = left + strangers.size + (isLost ? 1 : 0);
  if (leftOut > 0) problems.push({ code: 'row-left-out', found: String(leftOut) });
  return readingOf({ marketplace, format, page: kind, orders: result.orders, problems, absent, ordersFound: result.found + leftOut });
}

function anchorsIn(recipe: RecordRecipe, document: Document, url: URL): Anchor[] {
  const seen = new Set<string>();
  return rowsOf(recipe, document, url).rows.flatMap(({ id, element }) => {
    if (!id || seen.has(id)) return [];
    seen.add(id);
    return [{ id, kind: 'order' as const, element }];
  });
}

/** A page that is read as its recipe says, which may depend on the host's currency; what the recipe names and the page does not have is reported for each order. */
export function recordPage(marketplace: string, recipe: RecordRecipe | ((url: URL) => RecordRecipe), kind: 'orders' | 'order', matches: (url: URL) => boolean, absent: readonly OrderField[] = []): MarketplacePage {
  const at = typeof recipe === 'function' ? recipe : () => recipe;
  return { kind, matches, absent, read: (document, url) => readRecords(marketplace, at(url), kind, document, url), anchors: (document, url) => anchorsIn(at(url), document, url) };
}

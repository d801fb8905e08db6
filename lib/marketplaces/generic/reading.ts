import type { Order, OrderField, PageLayout, Reading, ReadingProblem } from '../../core/trade/order';
import { linesValue } from '../../core/trade/pieces';
import type { Anchor, MarketplaceAdapter, RowField } from '../adapter';
import { type CardsRead, readCards } from './cards';
import { withoutCharges } from './charges';
import { type Column, hasKind, unsure } from './column';
import { columnsOf } from './columns';
import { readDetail } from './detail';
import { addOpened } from './dialogs';
import { saysNone } from './empty';
import { type Grid, gridsOf } from './grids';
import { hasOrderRows } from './headings';
import { absentFields, layoutOf, selectorOf, understoodOf } from './health';
import { type PageSigns, signsOf } from './page';
import { settlePrices } from './proof';
import { refusal } from './refusal';
import { flattened } from './shadow';
import { orderOfLink } from './shapes';
import { readState, type StateRead } from './state';
import { namesOrders } from './words';
import { readRows } from './rows';
import { type Handed, habitsOf, hand, ordersOfRows, readingOf, speak } from '../handed';
import type { DecimalMark, MoneyHint } from '../reading/numbers';
import type { RowContext, SourceRow } from '../reading/rows';

interface Found {
  format: 'table' | 'cards' | 'page';
  page: 'orders' | 'order';
  rows: SourceRow[];
  anchors: Anchor[];
  fields: Map<RowField, Column>;
  leftOut: number;
  layout: PageLayout;
  /** Rows in the page, of those that the layout counts. */
  present: number;
  unread?: number;
  unclear?: string[];
  charges?: Map<string, string[]>;
}

interface PageResult {
  reading: Reading;
  anchors: Anchor[];
}

const moneyFields = ['unitPrice', 'lineTotal', 'goodsValue'] as const;
/** A page with more elements than this is not read: the seller's work comes first. */
const mostElements = 200_000;

/** The mark of the page's language, where the figures themselves do not say it. */
function markOf(rows: readonly SourceRow[], signs: PageSigns): DecimalMark | undefined {
  const own = habitsOf(rows, {}).mark;
  const hasBoth = rows.some(({ cells }) => moneyFields.some((field) => /[.,]\d{1,2}(?!\d)\D*$/.test(cells[field] ?? '')));
  const noCents = rows.some(({ cells }) => moneyFields.some((field) => /Rp|IDR|₫|VND/.test(cells[field] ?? '')));
  return own ?? (hasBoth ? undefined : noCents ? (rows.some(({ cells }) => moneyFields.some((field) => /\d,\d{3}\b/.test(cells[field] ?? ''))) ? '.' : ',') : signs.mark);
}

/** What the parts of a page have given so far; an order that two of them show is taken from the first. */
interface Gathered {
  orders: Map<string, Order>;
  anchors: Map<string, Anchor>;
  problems: ReadingProblem[];
  found: number;
  leftOut: number;
}

/** What the page calls each field, and how it writes its amounts. */
function contextOf(part: Found, signs: PageSigns): RowContext {
  const columns: RowContext['columns'] = {};
  for (const [field, column] of part.fields) columns[field] = column.title || field;
  if (columns.address ?? columns.destination) columns.address = columns.destination = columns.destination ?? columns.address ?? '';
  const currency = moneyFields.map((field) => part.fields.get(field)?.currency).find(Boolean);
  const mark = markOf(part.rows, signs);
  return { marketplace: 'generic', columns, ...(currency && { currency }), ...(mark && { mark }), ...(signs.symbolCurrency && { symbolCurrency: signs.symbolCurrency }) };
}

/** The value of the goods alone: without the charges beside it, and by the lines where these say more exactly what they cost. */
function settleValue(order: Order, part: Found, hint: MoneyHint): void {
  const charges = part.charges?.get(order.id);
  if (order.goodsValue && charges?.length) order.goodsValue = withoutCharges(order.goodsValue, charges, hint);
  if (!order.goodsValue) delete order.goodsValue;
  const sum = linesValue(order.lines);
  // Pieces times price, below a total: transport may be in that one.
  const isBelow = sum && !part.unread && order.goodsValue && part.fields.get('goodsValue')?.kind === 'total' && sum.currency === order.goodsValue.currency && sum.amountMinor < order.goodsValue.amountMinor;
  if (sum && (!order.goodsValue || isBelow)) order.goodsValue = sum;
}

/** Orders whose pieces or goods this part has a place for and does not show. */
function unshown({ rows, fields, page, unread }: Found, orders: readonly Order[], said: readonly ReadingProblem[]): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const miss = (column: OrderField, orderId: string, row?: number) => problems.push({ code: 'missing-field', ...(row !== undefined && { row }), column, orderId });
  if (!fields.has('quantity') && rows.some((row) => row.lines)) for (const { row, cells, lines } of rows) if (cells.title && !lines && cells.id) miss('quantity', cells.id, row);
  if (page === 'orders') {
    if (fields.has('title')) for (const { row, cells, lines } of rows) if (cells.id && cells.title === '' && !lines && !cells.sku) miss('title', cells.id, row);
    // Where others show their goods, an order that shows none is named.
    const bare = orders.some(({ lines }) => lines.length > 0) ? orders.filter(({ lines }) => lines.length === 0) : [];
    for (const { id } of bare) if (![...said, ...problems].some(({ column, orderId }) => column === 'title' && orderId === id)) miss('title', id);
  }
  if (unread) problems.push({ code: 'missing-field', column: 'quantity', found: String(unread) });
  return problems;
}

function gather(part: Found, signs: PageSigns, into: Gathered): void {
  const context = contextOf(part, signs);
  const { currency, columns, mark, symbolCurrency } = context;
  const hint: MoneyHint = { ...(mark && { mark }), ...(symbolCurrency && { symbolCurrency }) };
  const unclear = settlePrices(part.rows, { ...(part.charges && { charges: part.charges }), hint: { ...hint, ...(currency && { currency }) } });
  const result = ordersOfRows(part.rows, context);
  for (const orderId of [...unclear, ...(part.unclear ?? [])]) into.problems.push({ code: 'unclear-amount', column: 'value', orderId });
  const fresh = result.orders.filter(({ id }) => !into.orders.has(id));
  for (const order of fresh) {
    if (part.page === 'order') delete order.readFrom;
    settleValue(order, part, hint);
    into.orders.set(order.id, order);
  }
  for (const anchor of part.anchors) if (!into.anchors.has(anchor.id)) into.anchors.set(anchor.id, anchor);
  // A column of destinations with nothing in it shows none: that is said once, not of each order.
  const isBare = part.rows.length > 1 && result.orders.length > 1 && part.rows.every(({ cells }) => !cells.destination && !cells.address);
  const told = isBare ? result.problems.filter(({ code, column }) => code !== 'missing-field' || column !== columns.destination) : result.problems;
  if (isBare) for (const field of ['destination', 'address'] as const) part.fields.delete(field);
  // So is a column of goods that names none.
  if (part.rows.length > 1 && part.rows.every(({ cells, lines }) => !cells.title && !cells.sku && !lines)) part.fields.delete('title');
  if (fresh.length > 0 || result.orders.length === 0) into.problems.push(...told);
  into.found += result.found - (result.orders.length - fresh.length) + part.leftOut;
  into.leftOut += part.leftOut;
  part.layout.read = result.orders.length;
  into.problems.push(...unshown(part, result.orders, into.problems));
}

function readingFor(found: readonly Found[], signs: PageSigns): PageResult {
  const gathered: Gathered = { orders: new Map(), anchors: new Map(), problems: [], found: 0, leftOut: 0 };
  for (const part of found) gather(part, signs, gathered);
  const { orders, anchors, problems, found: ordersFound, leftOut } = gathered;
  const [first] = found;
  if (leftOut > 0) problems.push({ code: 'row-left-out', found: String(leftOut) });
  const hasLines = found.some((part) => part.rows.some((row) => row.lines));
  const hasTitle = hasLines || found.some((part) => part.fields.has('title') || part.fields.has('sku'));
  const hasQuantity = hasLines || found.some((part) => part.fields.has('quantity'));
  if (ordersFound === 0) problems.push({ code: 'no-rows' });
  else if (hasTitle && !hasQuantity) problems.push({ code: 'missing-column', column: 'quantity' });
  if (first && ordersFound > 0) problems.push(...absentFields(first.fields, hasLines || Boolean(first.unread)));
  const absent: OrderField[] = hasQuantity ? [] : ['quantity'];
  // A list that shows only what is in view says how many rows it has.
  const unseen = found.length === 1 && first ? first.layout.rows - first.present : 0;
  if (unseen > 0) problems.push({ code: 'row-left-out', column: 'not loaded', found: String(unseen) });
  const reading = readingOf({ marketplace: 'generic', format: first?.format ?? 'table', page: first?.page ?? 'orders', orders: [...orders.values()], problems, absent, ordersFound });
  const usesSymbol = found.some((part) => part.rows.some(({ cells }) => moneyFields.some((field) => /^[^\p{L}]*[$¥￥][^\p{L}]*$|^[^\p{L}]*kr\.?[^\p{L}]*$/iu.test(cells[field] ?? ''))));
  reading.health.understood = understoodOf(first?.fields ?? new Map(), signs, usesSymbol);
  reading.health.layouts = found.slice(0, 10).map((part) => part.layout);
  return { reading, anchors: [...anchors.values()] };
}

function tablesOf(grids: readonly Grid[], signs: PageSigns, hint: MoneyHint): { found: Found[]; refused: { grid: Grid; columns: Column[]; reason: string }[] } {
  const found: Found[] = [];
  const refused: { grid: Grid; columns: Column[]; reason: string }[] = [];
  for (const grid of grids) {
    const columns = columnsOf(grid, signs);
    const isHeaded = hasOrderRows(grid);
    const reason = refusal(columns, signs, isHeaded && !hasKind(columns, 'id'), grid);
    if (reason) {
      refused.push({ grid, columns, reason });
      continue;
    }
    found.push({ ...readRows(grid, columns, signs, hint), format: 'table', page: 'orders', layout: layoutOf(grid, columns, 0), present: grid.rows.length });
  }
  return { found, refused };
}

/** Numbers whose title does not speak of orders: beside the heading of one order they are its goods'. */
function isWeak({ fields }: Found): boolean {
  const id = fields.get('id');
  return id?.by === 'title' && !namesOrders(id.title);
}

/** One row that names an order and neither goods nor where they go: what stands above an order's own page. */
function isSummary([only, ...others]: readonly Found[]): boolean {
  return only !== undefined && others.length === 0 && only.rows.length === 1 && only.rows.every(({ cells, lines }) => !lines && !cells.title && !cells.destination && !cells.address);
}

function cardsFound({ parent, ...read }: CardsRead): Found {
  const present = read.rows.length + read.leftOut;
  return { ...read, format: 'cards', page: 'orders', present, layout: { kind: 'cards', selector: selectorOf(parent), rows: present, read: 0, columns: [] } };
}

/** What the page's scripts hold of the orders that it shows, to be confirmed as a whole. */
function stateFound({ rows, elements, unread, names, leftOut }: StateRead, page: Found['page']): Found {
  const column = (title: string): Column => unsure(0, 'other', title, 'label');
  const fields: Found['fields'] = new Map([['id', column(names.get('id') ?? '')]]);
  if (names.has('destination')) fields.set('destination', column(names.get('destination') ?? ''));
  for (const field of ['title', 'quantity'] as const) fields.set(field, column(''));
  if (rows.some(({ cells }) => cells.goodsValue)) fields.set('goodsValue', { ...column(''), kind: 'subtotal' });
  const anchors = rows.flatMap(({ cells: { id = '' } }): Anchor[] => { const element = elements.get(id); return element ? [{ id, kind: 'order', element }] : []; });
  return { format: 'page', page, rows, anchors, fields, leftOut, present: rows.length + leftOut, unread, layout: { kind: 'page', selector: 'script', rows: rows.length + leftOut, read: 0, columns: [] } };
}

/** A page that is no list of orders, or one that nobody understands; the second is an error with its counts. */
function notRead(grids: readonly Grid[], refused: ReturnType<typeof tablesOf>['refused'], signs: PageSigns, tooLarge: boolean): PageResult {
  const rows = signs.says === 'orders' ? Math.max(0, ...grids.map((grid) => grid.rows.filter((row) => !row.isWide).length)) : 0;
  const reason = refused.find((one) => one.reason !== 'order number')?.reason;
  const problems: ReadingProblem[] = [
    { code: 'page-not-understood', column: signs.says === 'other' || (reason && reason !== 'country') ? `order number, country (${reason ?? 'other page'})` : 'order number, country' },
  ];
  if (tooLarge) problems.unshift({ code: 'too-large' });
  const reading = readingOf({ marketplace: 'generic', format: 'unknown', page: 'orders', problems, ordersFound: rows });
  reading.health.layouts = refused.slice(0, 10).map(({ grid, columns }) => layoutOf(grid, columns, 0));
  return { reading, anchors: [] };
}

/** Reads what a page shows, and gives its own elements back where the copy of a page of web components was read. */
function readAll(shown: Document, url: URL): PageResult {
  const flat = flattened(shown);
  const result = readFlat(flat?.document ?? shown, url);
  return flat ? { ...result, anchors: result.anchors.map((anchor) => ({ ...anchor, element: flat.original.get(anchor.element) ?? anchor.element })) } : result;
}

function readFlat(document: Document, url: URL): PageResult {
  const signs = signsOf(document, url);
  speak(signs.language);
  const root = document.querySelector('body') ?? document.documentElement;
  if (!root || document.querySelectorAll('*').length > mostElements) return notRead([], [], signs, true);
  const hint: MoneyHint = { ...(signs.symbolCurrency && { symbolCurrency: signs.symbolCurrency }), ...(signs.mark && { mark: signs.mark }) };
  const grids = gridsOf(document);
  const { found, refused } = tablesOf(grids, signs, hint);
  const isOne =
    signs.heading !== undefined && !found.some((part) => part.anchors.length > 1 && (part.anchors.some((anchor) => anchor.id === signs.heading?.id) || (orderOfLink(url.href) === undefined && part.fields.get('id')?.by !== 'shape' && !isWeak(part))));
  const listed = (parts: readonly Found[]): PageResult => {
    const opened = addOpened(document, parts.map(({ rows }) => rows), signs, url, hint);
    const result = readingFor(parts, signs);
    if (opened[0]) result.reading.opened = opened;
    return result;
  };
  // Titles alone may stand above rows that are no table's.
  const isBare = found.every(({ present }) => present === 0);
  if (isOne || isBare || isSummary(found)) {
    const cards = isBare && !signs.heading ? readCards(root, signs, hint) : undefined;
    if (cards) return listed([cardsFound(cards)]);
    const [row] = isSummary(found) ? (found[0]?.rows ?? []) : [];
    const [anchor] = found[0]?.anchors ?? [];
    const detail = readDetail(root, grids, signs, url, hint, row?.cells.id && anchor ? { id: row.cells.id, element: anchor.element } : undefined);
    // What the table above the goods says the order comes to.
    const sum = found[0]?.fields.get('goodsValue');
    if (detail && row?.cells.goodsValue && sum && !detail.row.cells.goodsValue && !detail.row.lines?.every(({ unitPrice }) => unitPrice)) {
      detail.row.cells.goodsValue = row.cells.goodsValue;
      detail.fields.set('goodsValue', sum);
      detail.charges = found[0]?.charges ?? detail.charges;
    }
    if (detail && (isOne || found.length === 0 || (detail.row.lines && detail.row.cells.id === found[0]?.rows[0]?.cells.id))) {
      const layout: PageLayout = {
        kind: 'page',
        selector: selectorOf(detail.element),
        rows: 1,
        read: 1,
        columns: detail.goodsGrid ? layoutOf(detail.goodsGrid, columnsOf(detail.goodsGrid, signs), 0).columns : [],
      };
      const anchors: Anchor[] = [{ id: detail.row.cells.id ?? '', kind: 'order', element: detail.element }];
      return readingFor([{ format: 'page', page: 'order', rows: [detail.row], anchors, fields: detail.fields, leftOut: 0, present: 1, layout, unread: detail.unread, charges: detail.charges }], signs);
    }
  }
  if (found.length > 0) return listed(found);
  const cards = signs.heading ? readCards(root, signs, hint) : undefined;
  if (cards) return readingFor([cardsFound(cards)], signs);
  const state = signs.says === 'other' ? undefined : readState(document, root, url, hint);
  if (state) return readingFor([stateFound(state, orderOfLink(url.href) === undefined ? 'orders' : 'order')], signs);
  if (signs.says === 'orders' && saysNone(root, grids)) return { reading: readingOf({ marketplace: 'generic', format: 'table', page: 'orders', problems: [{ code: 'no-rows' }] }), anchors: [] };
  return notRead(grids, refused, signs, false);
}

/** Any dashboard: tables, grids, cards and an order's own page, by structure first and words second. */
export function genericReader(hands: Handed): MarketplaceAdapter {
  hand(hands);
  /** What `read` found, kept for the `anchors` that follow in the same turn, so that a page is not read twice. */
  const kept = new WeakMap<Document, PageResult>();

  function read(document: Document, url: URL): Reading {
    const result = readAll(document, url);
    kept.set(document, result);
    queueMicrotask(() => kept.delete(document));
    return result.reading;
  }

  function anchors(document: Document, url: URL): Anchor[] {
    const result = kept.get(document) ?? readAll(document, url);
    kept.delete(document);
    const ids = new Set(result.reading.orders.map((order) => order.id));
    return result.anchors.filter((anchor) => ids.has(anchor.id));
  }

  return {
    id: 'generic',
    name: 'Any dashboard',
    hosts: [],
    pages: [{ kind: 'orders', matches: () => true, read, anchors }],
    evidence: { checkedOn: '2026-11-26', pages: 'weak', template: 'none', files: 'none' },
  };
}

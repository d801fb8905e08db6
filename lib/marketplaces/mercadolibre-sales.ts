import type { Money, Order, OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import { type Anchor, maxRowsPerPage } from './adapter';
import { at, inlineJson, listAt, textAt } from './reading/inline-json';
import { type MoneyHint, parseMoney, parseQuantity } from './reading/numbers';
import { readingOf, unreadable } from './reading/reading';
import { stillShown } from './reading/shown';
import { cleanText } from './reading/text';

const rowKey = /^row-(?:(\d*)_)?(\d{6,20})$/;
const rowLink = 'a[href*="/detalhe"], a[href*="/detalle"]';
const deepest = 12;
const mostVisited = 20_000;

/** The bricks that the page is built of: an object of that name somewhere in the state, whatever the path to it is this month. */
function bricksOf(state: unknown): Record<string, unknown> | undefined {
  let visited = 0;
  const search = (value: unknown, depth: number): Record<string, unknown> | undefined => {
    visited += 1;
    if (typeof value !== 'object' || value === null || depth > deepest || visited > mostVisited) return undefined;
    const bricks = at(value, 'brickStack');
    if (typeof bricks === 'object' && bricks !== null) return bricks as Record<string, unknown>;
    for (const inner of Object.values(value)) {
      const found = search(inner, depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search(state, 0);
}

interface Row {
  id: string;
  /** Numbers of its order and its cart, either of which may stand in the address of its link. */
  numbers: string[];
  data: unknown;
}

function rowsOf(document: Document): Row[] | undefined {
  const bricks = bricksOf(inlineJson(document, /_n\.ctx\.r\s*=\s*/));
  if (!bricks) return undefined;
  return Object.entries(bricks)
    .flatMap(([key, brick]) => {
      const [, cart = '', order] = rowKey.exec(key) ?? [];
      const data = at(brick, 'data');
      if (!order || at(data, 'productData') === undefined) return [];
      // The number that the seller sees, which the export has too; a cart has one for several orders.
      const id = /^#?(\d{6,20})$/.exec(wordsOf(data, 'identificationData', 'id').trim())?.[1] ?? order;
      return [{ id, numbers: [id, order, cart], data }];
    })
    .slice(0, maxRowsPerPage);
}

/** A text of the state stands bare or in an object with its `text` or `label`. */
function wordsOf(value: unknown, ...path: string[]): string {
  return textAt(value, ...path) || textAt(value, ...path, 'text') || textAt(value, ...path, 'label');
}

/** The row's link is the only thing in the page that names it for certain; a row that the state does not know has its link's number. */
export function anchors(document: Document): Anchor[] {
  const ids = new Map((rowsOf(document) ?? []).flatMap(({ id, numbers }) => numbers.map((number) => [number, id] as const)));
  const found = new Map<string, Anchor>();
  for (const link of [...document.querySelectorAll(rowLink)].slice(0, maxRowsPerPage)) {
    const number = /\/(?:vendas|ventas)\/(\d{6,20})\/detal[lh]e/.exec(link.getAttribute('href') ?? '')?.[1];
    const id = number && (ids.get(number) ?? number);
    if (id && !found.has(id)) found.set(id, { id, kind: 'order', element: link.closest('li, tr, [role="row"]') ?? link });
  }
  return [...found.values()];
}

/** Orders of the page as its own state has them, seen in September and October 2026 in Brazil: what and how many, without where to. */
export function readSales(document: Document, url: URL): Reading {
  const rows = rowsOf(document);
  if (!rows || rows.length === 0) return unreadable('mercadolibre', 'orders', { code: 'page-not-understood', column: rows ? 'brickStack row-' : '_n.ctx.r' });
  const problems: ReadingProblem[] = [];
  const orders = new Map<string, Order>();
  const hint: MoneyHint = url.hostname.endsWith('.br') ? { currency: 'BRL', mark: ',' } : {};
  const partial = new Set<string>();
  for (const [index, { id, data }] of rows.entries()) {
    const order = orders.get(id) ?? { id, marketplace: 'mercadolibre', lines: [], readFrom: { row: index + 1 } };
    const status = cleanText(wordsOf(data, 'statusActionsData', 'status'), 80);
    if (status) order.status ??= status;
    const products = listAt(data, 'productData', 'products');
    for (const product of (products.length > 0 ? products : [at(data, 'productData')]).slice(0, 500)) {
      const line = lineOf(product, hint, problems, id);
      if (line) order.lines.push(line);
      else partial.add(id);
    }
    orders.set(id, order);
  }
  const shown = stillShown([...orders.values()], problems, anchors(document), '_n.ctx.r');
  if (!shown) return unreadable('mercadolibre', 'orders', { code: 'page-not-understood', column: '_n.ctx.r' });
  for (const order of shown.orders) {
    const value = partial.has(order.id) ? undefined : valueOf(order.lines);
    if (value) order.goodsValue = value;
    else shown.problems.push({ code: 'missing-field', column: 'value', orderId: order.id });
  }
  shown.problems.push({ code: 'field-not-on-page', column: 'destination' });
  return readingOf({ marketplace: 'mercadolibre', format: 'mercadolibre-order-list', page: 'orders', ...shown });
}

/** Whether a price is of one piece or of all was not seen: it is taken where the two are the same. */
function lineOf(product: unknown, hint: MoneyHint, problems: ReadingProblem[], orderId: string): OrderLine | undefined {
  const title = cleanText(wordsOf(product, 'label'));
  const quantity = parseQuantity(/^\s*(\d+)/.exec(wordsOf(product, 'quantity'))?.[1] ?? '');
  if (!title || !quantity) problems.push({ code: 'missing-field', column: title ? 'quantity' : 'title', orderId });
  if (!title) return undefined;
  const sku = cleanText(wordsOf(product, 'sku').replace(/^\s*SKU\s*:?\s*/i, ''), 80);
  const unitPrice = quantity === 1 ? parseMoney(wordsOf(product, 'price'), hint) : undefined;
  return { title, ...(sku && { sku }), ...(quantity && { quantity }), ...(unitPrice && { unitPrice }) };
}

function valueOf(lines: readonly OrderLine[]): Money | undefined {
  const [first] = lines;
  if (!first?.unitPrice || lines.some((line) => line.unitPrice?.currency !== first.unitPrice?.currency)) return undefined;
  return { currency: first.unitPrice.currency, amountMinor: lines.reduce((sum, line) => sum + (line.unitPrice?.amountMinor ?? 0), 0) };
}

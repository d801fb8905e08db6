import type { Order, OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import { type Anchor, maxRowsPerPage } from './adapter';
import { countryCode } from './reading/country-names';
import { isCurrency } from './reading/currencies';
import { dayOfEpoch } from './reading/dates';
import { at, inlineJson, listAt, numberAt, textAt } from './reading/inline-json';
import { parseQuantity } from './reading/numbers';
import { readingOf, unreadable } from './reading/reading';
import { stillShown } from './reading/shown';
import { cleanText } from './reading/text';

const idForm = /^\d{6,14}$/;

function askedFor(url: URL): string | undefined {
  const id = url.searchParams.get('order_id') ?? /\/sold\/(\d{6,14})(?:\/|$)/.exec(url.pathname)?.[1];
  return id && idForm.test(id) ? id : undefined;
}

/** List and side panel are one page; its inline `Etsy.Context` holds every order with its destination. */
export function readEtsy(document: Document, url: URL): Reading {
  const context = inlineJson(document, /Etsy\.Context\s*=\s*/);
  const search = at(context, 'data', 'initial_data', 'orders', 'orders_search');
  const asked = askedFor(url);
  const page = asked ? 'order' : 'orders';
  if (search === undefined) return unreadable('etsy', page, { code: 'page-not-understood', column: 'Etsy.Context' });
  const listed = listAt(search, 'orders').slice(0, maxRowsPerPage);
  const chosen = asked && listed.some((order) => textAt(order, 'order_id') === asked) ? listed.filter((order) => textAt(order, 'order_id') === asked) : listed;
  const problems: ReadingProblem[] = [];
  const orders = chosen.map((order, index) => orderOf(order, index + 1, problems)).filter((order) => order !== undefined);
  if (chosen !== listed) return readingOf({ marketplace: 'etsy', format: 'etsy-context', page: 'order', orders, problems, ordersFound: chosen.length });
  const shown = stillShown(orders, problems, etsyAnchors(document), 'Etsy.Context');
  if (!shown) return unreadable('etsy', page, { code: 'page-not-understood', column: 'Etsy.Context' });
  if (listed.length === 0) shown.problems.push({ code: 'no-rows' });
  return readingOf({ marketplace: 'etsy', format: 'etsy-context', page: 'orders', ...shown, ordersFound: Math.max(shown.ordersFound, shown.orders.length === orders.length ? chosen.length : 0) });
}

function orderOf(value: unknown, row: number, problems: ReadingProblem[]): Order | undefined {
  const id = textAt(value, 'order_id');
  if (!idForm.test(id)) {
    problems.push({ code: 'missing-field', row, column: 'order_id' });
    return undefined;
  }
  const order: Order = { id, marketplace: 'etsy', lines: [], readFrom: { row } };
  const country = textAt(value, 'fulfillment', 'to_address', 'country');
  const destination = countryCode(country);
  if (destination) order.destination = destination;
  else problems.push({ code: country ? 'unknown-country' : 'missing-field', row, column: 'to_address.country', orderId: id });
  const region = cleanText(textAt(value, 'fulfillment', 'to_address', 'state'), 60);
  const postcode = cleanText(textAt(value, 'fulfillment', 'to_address', 'zip'), 16);
  if (region) order.region = region;
  if (postcode) order.postcode = postcode;
  order.lines = listAt(value, 'transactions').slice(0, 500).map((line) => lineOf(line, row, id, problems)).filter((line) => line !== undefined);
  const amount = numberAt(value, 'payment', 'cost_breakdown', 'items_cost', 'value');
  const currency = textAt(value, 'payment', 'cost_breakdown', 'items_cost', 'currency_code').toUpperCase();
  if (amount !== undefined && Number.isInteger(amount) && amount >= 0 && isCurrency(currency)) order.goodsValue = { amountMinor: amount, currency };
  else problems.push({ code: 'missing-field', row, column: 'items_cost', orderId: id });
  const orderedOn = dayOfEpoch(numberAt(value, 'order_date') ?? Number.NaN);
  const shipBy = dayOfEpoch(numberAt(value, 'fulfillment', 'expected_ship_date') ?? Number.NaN);
  if (orderedOn) order.orderedOn = orderedOn;
  if (shipBy) order.shipBy = shipBy;
  return order;
}

function lineOf(value: unknown, row: number, orderId: string, problems: ReadingProblem[]): OrderLine | undefined {
  const title = cleanText(textAt(value, 'product', 'title'));
  const quantity = parseQuantity(String(numberAt(value, 'quantity') ?? '')) || undefined;
  if (!title || !quantity) problems.push({ code: title ? 'unreadable-number' : 'missing-field', row, column: title ? 'quantity' : 'product.title', orderId });
  if (!title) return undefined;
  const sku = cleanText(textAt(value, 'product', 'product_identifier'), 80);
  return { title, ...(sku && { sku }), ...(quantity && { quantity }) };
}

export function etsyAnchors(document: Document): Anchor[] {
  return [...document.querySelectorAll('input[id^="order-checkbox-"]')].slice(0, maxRowsPerPage).flatMap((box) => {
    const id = [box.getAttribute('value'), box.getAttribute('name'), box.getAttribute('id')?.slice('order-checkbox-'.length)].find((text) => text && idForm.test(text));
    return id ? [{ id, kind: 'order' as const, element: box.closest('.panel-body-row') ?? box }] : [];
  });
}

import type { Order, OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import { linesValue } from '../core/trade/pieces';
import { type Anchor, maxRowsPerPage } from './adapter';
import { countryCode } from './reading/country-names';
import { parseDay } from './reading/dates';
import { parseMoney, parseQuantity } from './reading/numbers';
import { textOf } from './reading/page-text';
import { readingOf, unreadable } from './reading/reading';
import { cleanText } from './reading/text';

interface Row {
  id: string;
  element: Element;
}

function rowsOf(document: Document): Row[] {
  return [...document.querySelectorAll('table.wp-list-table > tbody#the-list > tr[id]')].slice(0, maxRowsPerPage).flatMap((element) => {
    const id = /^(?:post|order)-(\d+)$/.exec(element.getAttribute('id') ?? '')?.[1];
    // The link's text is "#15 Jane Sample": the number is taken, the name is left.
    const shown = /#\s*([\p{L}\p{N}-]+)/u.exec(textOf(element.querySelector('.column-order_number a.order-view'), 120))?.[1];
    return id && element.querySelector('.column-order_number') ? [{ id: shown ?? id, element }] : [];
  });
}

export function orderAnchors(document: Document): Anchor[] {
  const rows = rowsOf(document);
  if (rows.length > 0) return rows.map(({ id, element }) => ({ id, kind: 'order', element }));
  const heading = document.querySelector('h2.woocommerce-order-data__heading');
  const id = detailId(document);
  return heading && id ? [{ id, kind: 'order', element: heading }] : [];
}

/** The hidden "Ship to" cell links to a map: address, city, state code, postcode, ISO-2, in this order whatever the country. */
function placeOfMap(cell: Element | null): Pick<Order, 'destination' | 'region' | 'postcode'> {
  const address = cell?.querySelector('a[href*="maps"]')?.getAttribute('href') ?? '';
  const query = /[?&]q=([^&#]*)/.exec(address)?.[1];
  if (!query) return {};
  const parts = safeDecode(query).split(',').map((part) => part.trim());
  const written = parts.at(-1) ?? '';
  const destination = /^[A-Z]{2}$/.test(written) ? countryCode(written) : undefined;
  if (!destination) return {};
  const postcode = cleanText(parts.at(-2), 16);
  const region = parts.at(-3) ?? '';
  return { destination, ...(/\d/.test(postcode) && { postcode }), ...(/^(?:[A-Z]{2,3}|[A-Z]{2}-?\d[A-Z\d]{0,2})$/.test(region) && { region }) };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** List of orders, in either storage form: destination, value and date; the goods are on each order's own page. */
export function readList(document: Document): Reading {
  const rows = rowsOf(document);
  const table = document.querySelector('table.wp-list-table tbody#the-list');
  if (!table || (rows.length === 0 && table.querySelector('tr[id]'))) return unreadable('woocommerce', 'orders', { code: 'page-not-understood', column: '#the-list' });
  const problems: ReadingProblem[] = [];
  const orders = rows.map(({ id, element }, index): Order => {
    const order: Order = { id, marketplace: 'woocommerce', ...placeOfMap(element.querySelector('.column-shipping_address')), lines: [], readFrom: { row: index + 1 } };
    if (!order.destination) problems.push({ code: 'missing-field', row: index + 1, column: 'shipping_address', orderId: id });
    const day = parseDay(element.querySelector('.column-order_date time')?.getAttribute('datetime') ?? '');
    if ('day' in day) order.orderedOn = day.day;
    const status = textOf(element.querySelector('mark.order-status'), 80);
    if (status) order.status = status;
    // The list shows no other amount: what the order costs in all, until its own page tells what the goods cost.
    const total = textOf(element.querySelector('.column-order_total .amount'), 40);
    const value = parseMoney(total);
    if (value) order.goodsValue = value;
    else if (total && !problems.some(({ code }) => code === 'unclear-currency')) problems.push({ code: 'unclear-currency', column: 'order_total', found: total.replace(/[\d.,\s]/g, '').slice(0, 8) });
    return order;
  });
  if (rows.length === 0) problems.push({ code: 'no-rows' });
  else for (const column of ['title', 'quantity']) problems.push({ code: 'field-not-on-page', column });
  return readingOf({ marketplace: 'woocommerce', format: 'woocommerce-order-list', page: 'orders', orders, problems });
}

function detailId(document: Document): string | undefined {
  return /[#№]\s*([\p{L}\p{N}-]+)/u.exec(textOf(document.querySelector('h2.woocommerce-order-data__heading'), 80))?.[1] ?? document.querySelector('#post_ID')?.getAttribute('value') ?? undefined;
}

function fieldValue(document: Document, id: string): string {
  const field = document.querySelector(`#${id}`);
  if (!field) return '';
  const chosen = field.querySelector('option[selected]')?.getAttribute('value');
  return chosen ?? (field as HTMLInputElement).value ?? field.getAttribute('value') ?? '';
}

/** One order: the hidden address form has the exact codes, the item rows plain numbers. */
export function readDetail(document: Document): Reading {
  const id = detailId(document);
  if (!id || !document.querySelector('#order_data')) return unreadable('woocommerce', 'order', { code: 'page-not-understood', column: '#order_data' });
  const problems: ReadingProblem[] = [];
  // Without any shipping address the goods go to the billing address; one without its country leaves the destination open.
  const hasAddress = ['country', 'state', 'city', 'postcode', 'address_1'].some((part) => fieldValue(document, `_shipping_${part}`));
  const prefix = hasAddress || !document.querySelector('#_shipping_country') ? '_shipping' : '_billing';
  const written = fieldValue(document, `${prefix}_country`);
  const destination = countryCode(written);
  if (!destination) problems.push({ code: written ? 'unknown-country' : 'missing-field', column: '_shipping_country', orderId: id });
  const [region, postcode] = [cleanText(fieldValue(document, `${prefix}_state`), 60), cleanText(fieldValue(document, `${prefix}_postcode`), 16)];
  const lines = [...document.querySelectorAll('tbody#order_line_items > tr.item')].slice(0, 500).map((row) => lineOf(row, id, problems)).filter((line) => line !== undefined);
  if (lines.length === 0) problems.push({ code: 'missing-field', column: '#order_line_items', orderId: id });
  if (lines.some((line) => !line.unitPrice)) problems.push({ code: 'unreadable-number', column: 'item_cost', orderId: id });
  const order: Order = { id, marketplace: 'woocommerce', ...(destination && { destination }), ...(region && { region }), ...(postcode && { postcode }), lines };
  const day = parseDay(document.querySelector('input[name="order_date"]')?.getAttribute('value') ?? '');
  if ('day' in day) order.orderedOn = day.day;
  const service = textOf(document.querySelector('#order_shipping_line_items tr.shipping td.name .view'), 80);
  if (service) order.shippingService = service;
  const status = fieldValue(document, 'order_status');
  if (status) order.status = cleanText(status, 40);
  const value = linesValue(lines);
  if (value) order.goodsValue = value;
  return readingOf({ marketplace: 'woocommerce', format: 'woocommerce-order', page: 'order', orders: [order], problems });
}

function lineOf(row: Element, orderId: string, problems: ReadingProblem[]): OrderLine | undefined {
  const title = cleanText(row.querySelector('td.name')?.getAttribute('data-sort-value')) || textOf(row.querySelector('.wc-order-item-name'));
  const box = row.querySelector('td.quantity input.quantity');
  const quantity = parseQuantity(box?.getAttribute('data-qty') ?? box?.getAttribute('value') ?? '');
  if (!title || quantity === undefined) problems.push({ code: title ? 'unreadable-number' : 'missing-field', column: title ? 'quantity' : 'name', orderId });
  // Nothing is sent of a line without pieces.
  if (!title || quantity === 0) return undefined;
  const sku = textOf(row.querySelector('.wc-order-item-sku'), 100).replace(/^[^:：]{1,40}[:：]\s*/, '');
  const cost = row.querySelector('td.item_cost');
  const symbol = textOf(cost?.querySelector('.woocommerce-Price-currencySymbol'), 10);
  const unitPrice = parseMoney(`${symbol} ${cost?.getAttribute('data-sort-value') ?? ''}`, { mark: '.' });
  return { title, ...(sku && { sku }), ...(quantity && { quantity }), ...(unitPrice && { unitPrice }) };
}

import type { Order, OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import { type Anchor, maxRowsPerPage, type WritingHabits } from './adapter';
import { placeOfLines } from './address';
import { siteOf } from './amazon-sites';
import { lastDayOf } from './dates';
import { parseMoney, parseQuantity } from './numbers';
import { labelled, linesOf, textOf } from './page-text';
import { readingOf, unreadable } from './reading';
import { fieldOfTitle } from './words';

const idForm = /\d{3}-\d{7}-\d{7}/;
const productCell = '.myo-list-orders-product-name-cell';

interface Row {
  id: string;
  element: Element;
}

function rowsOf(document: Document): Row[] {
  const rows: Row[] = [];
  for (const element of document.querySelectorAll('#orders-table > tbody > tr')) {
    if (rows.length >= maxRowsPerPage) break;
    const link = element.querySelector('a[href*="/orders-v3/order/"]');
    const id = idForm.exec(link?.getAttribute('href') ?? '')?.[0] ?? idForm.exec(link?.textContent ?? '')?.[0];
    if (id) rows.push({ id, element });
  }
  return rows;
}

export function orderAnchors(document: Document, url: URL): Anchor[] {
  const rows = rowsOf(document);
  if (rows.length > 0) return rows.map(({ id, element }) => ({ id, kind: 'order' as const, element }));
  const heading = document.querySelector('[data-test-id="order-id-value"]');
  const id = idForm.exec(heading?.textContent ?? '')?.[0] ?? idForm.exec(url.pathname)?.[0];
  return heading && id ? [{ id, kind: 'order', element: heading }] : [];
}

/** Order list: what, how many, by when; the destination is not on this page. */
export function readList(document: Document, url: URL): Reading {
  const table = document.querySelector('#orders-table');
  if (!table) return unreadable('amazon', 'orders', { code: 'page-not-understood', column: '#orders-table' });
  const problems: ReadingProblem[] = [];
  const rows = rowsOf(document);
  const { habits } = siteOf(url);
  const orders = rows.map(({ id, element }, index): Order => {
    const lines = linesOfList(element, habits, id, problems);
    const order: Order = { id, marketplace: 'amazon', lines, readFrom: { row: index + 1 } };
    const value = sumOf(lines);
    if (value) order.goodsValue = value;
    readListDays(order, element, habits, problems);
    const status = textOf(element.querySelector('.main-status'), 80);
    if (status) order.status = status;
    return order;
  });
  const found = Math.min(table.querySelectorAll('tbody > tr').length, maxRowsPerPage);
  if (found > 0 && rows.length === 0) problems.push({ code: 'page-not-understood', column: 'order-id' });
  if (found === 0) problems.push({ code: 'no-rows' });
  if (rows.length > 0 && found > rows.length) problems.push({ code: 'row-left-out', found: String(found - rows.length) });
  if (rows.length > 0) problems.push({ code: 'field-not-on-page', column: 'destination' });
  return readingOf({ marketplace: 'amazon', format: 'amazon-order-list', page: 'orders', orders, problems, ordersFound: found });
}

/** Lines of the product cell: a title link, then "ASIN:", "SKU:", quantity and subtotal in the seller's language. */
function linesOfList(row: Element, habits: WritingHabits, orderId: string, problems: ReadingProblem[]): OrderLine[] {
  const lines: OrderLine[] = [];
  for (const cell of row.querySelectorAll(productCell)) {
    const title = textOf(cell.querySelector('a[href*="/gp/product/"], a[href*="/dp/"]')) || (linesOf(cell).find((text) => !labelled(text)) ?? '');
    const line: OrderLine = { title, quantity: 0 };
    let subtotal: OrderLine['unitPrice'];
    for (const text of linesOf(cell)) {
      const part = labelled(text);
      const field = part && (fieldOfTitle(part.label)?.field ?? (/^sku$/i.test(part.label) ? 'sku' : undefined));
      if (!part || !field) continue;
      if (field === 'sku') line.sku = part.value;
      if (field === 'quantity') line.quantity = parseQuantity(part.value) ?? 0;
      if (field === 'lineTotal' || field === 'goodsValue') subtotal = parseMoney(part.value, habits);
    }
    if (line.quantity === 0) problems.push({ code: 'missing-field', column: 'quantity', orderId });
    if (line.quantity === 0 || !title) continue;
    if (!subtotal) problems.push({ code: 'missing-field', column: 'item-subtotal', orderId });
    if (subtotal) line.unitPrice = { ...subtotal, amountMinor: Math.round(subtotal.amountMinor / line.quantity) };
    lines.push(line);
  }
  return lines;
}

function sumOf(lines: readonly OrderLine[]): Order['goodsValue'] {
  const [first] = lines;
  if (!first?.unitPrice || lines.some((line) => line.unitPrice?.currency !== first.unitPrice?.currency)) return undefined;
  return { currency: first.unitPrice.currency, amountMinor: lines.reduce((sum, line) => sum + (line.unitPrice?.amountMinor ?? 0) * line.quantity, 0) };
}

function readListDays(order: Order, row: Element, habits: WritingHabits, problems: ReadingProblem[]): void {
  for (const cell of row.querySelectorAll('td')) {
    if (cell.querySelector(productCell)) continue;
    for (const text of linesOf(cell)) {
      const part = labelled(text);
      const field = part && fieldOfTitle(part.label)?.field;
      if (field === 'shipBy' || field === 'deliverBy') setDay(order, field, part?.value ?? '', habits, problems);
    }
    if (order.shipBy && !order.shippingService) {
      const service = textOf(cell.querySelector('.cell-body-title'), 80);
      if (service) order.shippingService = service;
    }
  }
}

function setDay(order: Order, field: 'orderedOn' | 'shipBy' | 'deliverBy', written: string, habits: WritingHabits, problems: ReadingProblem[]): void {
  if (!written) return;
  const read = lastDayOf(written, habits.dayOrder);
  if ('day' in read) order[field] = read.day;
  else problems.push({ code: read.problem === 'ambiguous-date' ? 'ambiguous-date' : 'missing-field', column: field, found: written.slice(0, 80), orderId: order.id });
}

/** One order, by the `data-test-id` names that have stood since 2019. */
export function readDetail(document: Document, url: URL): Reading {
  const value = (name: string): string => textOf(document.querySelector(`[data-test-id="${name}"]`), 120);
  const id = idForm.exec(value('order-id-value'))?.[0];
  if (!id) return unreadable('amazon', 'order', { code: 'page-not-understood', column: 'order-id-value' });
  const problems: ReadingProblem[] = [];
  const { habits } = siteOf(url);
  const address = document.querySelector('[data-test-id="shipping-section-buyer-address"]');
  const place = address ? placeOfLines(addressLines(address)) : {};
  const lines = itemsOf(document, habits, id, problems);
  const order: Order = { id, marketplace: 'amazon', lines };
  if (place.country) order.destination = place.country;
  else problems.push({ code: address ? 'unknown-country' : 'missing-field', column: 'shipping-section-buyer-address', orderId: id });
  if (place.region) order.region = place.region;
  if (place.postcode) order.postcode = place.postcode;
  const sum = sumOf(lines);
  if (sum) order.goodsValue = sum;
  setDay(order, 'orderedOn', value('order-summary-purchase-date-value'), habits, problems);
  setDay(order, 'shipBy', value('order-summary-shipby-value'), habits, problems);
  setDay(order, 'deliverBy', value('order-summary-deliverby-value'), habits, problems);
  const service = value('order-summary-shipping-service-value');
  if (service) order.shippingService = service;
  return readingOf({ marketplace: 'amazon', format: 'amazon-order-detail', page: 'order', orders: [order], problems });
}

function addressLines(address: Element): string[] {
  const spans = [...address.querySelectorAll('span')].filter((span) => !span.querySelector('span'));
  return spans.length > 1 ? spans.map((span) => span.textContent ?? '') : linesOf(address);
}

/** The items table; columns are found by their headings, which differ by marketplace. */
function itemsOf(document: Document, habits: WritingHabits, orderId: string, problems: ReadingProblem[]): OrderLine[] {
  const lines: OrderLine[] = [];
  for (const table of document.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('th[data-test-id]')].map((head) => head.getAttribute('data-test-id'));
    const [quantityAt, exclusiveAt, inclusiveAt] = ['item-quantity-heading', 'item-unit-price-exclusive-heading', 'item-unit-price-inclusive-heading'].map((name) => heads.indexOf(name));
    if (quantityAt === undefined || quantityAt < 0) continue;
    const oneAt = heads.findIndex((head) => head?.startsWith('item-unit-price'));
    for (const row of table.querySelectorAll('tbody > tr')) {
      const name = row.querySelector(productCell);
      if (!name) continue;
      const cells = [...row.children].filter((cell) => cell.nodeName.toUpperCase() === 'TD');
      // The gift column has a heading but, while hidden, no cell.
      const hidden = heads.length - cells.length === 1 && heads.includes('item-gift-heading') ? 1 : 0;
      const cellAt = (index: number | undefined): string => (index === undefined || index < 0 ? '' : textOf(cells[index - hidden], 60));
      const quantity = parseQuantity(cellAt(quantityAt));
      const title = textOf(name.querySelector('.more-info-column-word-wrap-break-word')) || textOf(name.querySelector('a'));
      if (!quantity || !title) {
        problems.push({ code: quantity ? 'missing-field' : 'unreadable-number', column: quantity ? 'title' : 'quantity', orderId });
        continue;
      }
      const sku = linesOf(name).map(labelled).find((part) => /^sku$/i.test(part?.label ?? ''))?.value;
      const price = cellAt(exclusiveAt) || cellAt(oneAt) || cellAt(inclusiveAt);
      const unitPrice = parseMoney(price, habits);
      if (price && !unitPrice) problems.push({ code: 'unreadable-number', column: 'unit-price', found: price, orderId });
      lines.push({ title, ...(sku && { sku }), quantity, ...(unitPrice && { unitPrice }) });
    }
  }
  if (lines.length === 0) problems.push({ code: 'missing-field', column: 'item-name-heading', orderId });
  return lines;
}

import type { Money, Order, OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import { linesValue } from '../core/trade/pieces';
import { type Anchor, maxRowsPerPage, type WritingHabits } from './adapter';
import { placeOfLines } from './reading/address';
import { siteOf } from './amazon-sites';
import { lastDayOf } from './reading/dates';
import { parseMoney, parseQuantity } from './reading/numbers';
import { labelled, linesOf, textOf } from './reading/page-text';
import { readingOf, unreadable } from './reading/reading';
import { cleanText } from './reading/text';
import { fieldOfLabel } from './reading/line-words';

const idForm = /\d{3}-\d{7}-\d{7}/;
const productCell = '.myo-list-orders-product-name-cell';
const productLink = 'a[href*="/gp/product/"], a[href*="/dp/"]';

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

export function orderAnchors(document: Document): Anchor[] {
  const rows = rowsOf(document);
  if (rows.length > 0) return rows.map(({ id, element }) => ({ id, kind: 'order' as const, element }));
  const heading = document.querySelector('[data-test-id="order-id-value"]');
  const id = detailId(document);
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
    const { lines, subtotals } = linesOfList(element, habits, id, problems);
    const order: Order = { id, marketplace: 'amazon', lines, readFrom: { row: index + 1 } };
    const value = sumOf(subtotals);
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

/** What the parts of the product cell are: by their label where its language is known, else by their form, when only one has it. */
function partsOf(cell: Element, habits: WritingHabits) {
  const found: { sku?: string; quantity?: string; subtotal?: string } = {};
  const counts: string[] = [];
  const amounts: string[] = [];
  for (const text of linesOf(cell)) {
    const part = labelled(text);
    if (!part || /^asin$/i.test(part.label)) continue;
    const field = fieldOfLabel(part.label);
    if (/^sku$/i.test(part.label) || field === 'sku') found.sku = part.value;
    else if (field === 'quantity') found.quantity = part.value;
    else if (field === 'lineTotal' || field === 'goodsValue') found.subtotal = part.value;
    else if (/^\d{1,5}$/.test(part.value)) counts.push(part.value);
    else if (parseMoney(part.value, habits)) amounts.push(part.value);
  }
  found.quantity ??= counts.length === 1 ? counts[0] : undefined;
  found.subtotal ??= amounts.length === 1 ? amounts[0] : undefined;
  return found;
}

/** Lines of the product cell: a title link, then "ASIN:", "SKU:", quantity and subtotal in the seller's language. */
function linesOfList(row: Element, habits: WritingHabits, orderId: string, problems: ReadingProblem[]): { lines: OrderLine[]; subtotals: (Money | undefined)[] } {
  const subtotals: (Money | undefined)[] = [];
  const lines = [...row.querySelectorAll(productCell)].map((cell): OrderLine => {
    const title = textOf(cell.querySelector(productLink)) || (linesOf(cell).find((text) => !labelled(text)) ?? '');
    const { sku, quantity: pieces, subtotal } = partsOf(cell, habits);
    const quantity = parseQuantity(pieces ?? '') || undefined;
    const value = subtotal === undefined ? undefined : parseMoney(subtotal, habits);
    if (!title) problems.push({ code: 'missing-field', column: 'title', orderId });
    if (!quantity) problems.push({ code: 'missing-field', column: 'quantity', orderId });
    if (!value) problems.push({ code: 'missing-field', column: 'item-subtotal', orderId });
    // Goods of which the pieces are not known stay in the order, without a price.
    const unitPrice = value && quantity && title ? { ...value, amountMinor: Math.round(value.amountMinor / quantity) } : undefined;
    subtotals.push(unitPrice && value);
    return { title, ...(sku && { sku }), ...(quantity && { quantity }), ...(unitPrice && { unitPrice }) };
  });
  if (lines.length === 0 || [...row.querySelectorAll(productLink)].some((link) => !link.closest(productCell))) {
    problems.push({ code: 'missing-field', column: 'title', orderId });
    subtotals.push(undefined);
  }
  return { lines, subtotals };
}

function sumOf(amounts: readonly (Money | undefined)[]): Money | undefined {
  const [first] = amounts;
  if (!first || amounts.some((amount) => amount?.currency !== first.currency)) return undefined;
  return { currency: first.currency, amountMinor: amounts.reduce((sum, amount) => sum + (amount?.amountMinor ?? 0), 0) };
}

function readListDays(order: Order, row: Element, habits: WritingHabits, problems: ReadingProblem[]): void {
  for (const cell of row.querySelectorAll('td')) {
    if (cell.querySelector(productCell)) continue;
    for (const text of linesOf(cell)) {
      const part = labelled(text);
      const field = part && fieldOfLabel(part.label);
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

/** A page that moves on without a reload may hold the order before for a moment: of two numbers neither is taken. */
function detailId(document: Document): string | undefined {
  const ids = new Set([...document.querySelectorAll('[data-test-id="order-id-value"]')].map((element) => idForm.exec(cleanText(element.textContent))?.[0]).filter((id) => id !== undefined));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** One order, by the `data-test-id` names that have stood since 2019. */
export function readDetail(document: Document, url: URL): Reading {
  const value = (name: string): string => textOf(document.querySelector(`[data-test-id="${name}"]`), 120);
  const id = detailId(document);
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
  const sum = linesValue(lines);
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

/** What each cell of a row is, by the headings' names; undefined when headings and cells do not match. The gift column has a heading but, while hidden, no cell. */
function namedCells(heads: readonly Element[], row: Element): Map<string, Element> | undefined {
  const cells = [...row.children].filter((cell) => cell.nodeName.toUpperCase() === 'TD');
  const shown = heads.length - cells.length === 1 ? heads.filter((head) => !(head.getAttribute('data-test-id') === 'item-gift-heading' && head.classList.contains('hidden-table-cell'))) : heads;
  return shown.length === cells.length ? new Map(shown.map((head, index) => [head.getAttribute('data-test-id') ?? '', cells[index] as Element])) : undefined;
}

const quantityHeading = 'item-quantity-heading';
const exclusiveHeading = 'item-unit-price-exclusive-heading';

/** The items table; columns are found by their headings, which differ by marketplace. */
function itemsOf(document: Document, habits: WritingHabits, orderId: string, problems: ReadingProblem[]): OrderLine[] {
  const lines: OrderLine[] = [];
  for (const table of document.querySelectorAll('table')) {
    const headRow = [...table.querySelectorAll('tr')].find((row) => row.querySelector(`th[data-test-id="${quantityHeading}"]`));
    if (!headRow) continue;
    const heads = [...headRow.children].filter((cell) => cell.nodeName.toUpperCase() === 'TH');
    for (const row of table.querySelectorAll('tbody > tr')) {
      const name = row.querySelector(productCell) ?? row.querySelector(productLink)?.closest('td');
      if (!name || row === headRow) continue;
      const cells = namedCells(heads, row);
      const textIn = (start: string): string => [...(cells ?? [])].map(([key, cell]) => (key.startsWith(start) ? textOf(cell, 60) : '')).find(Boolean) ?? '';
      const quantity = parseQuantity(textIn(quantityHeading)) || undefined;
      const title = textOf(name.querySelector('.more-info-column-word-wrap-break-word')) || textOf(name.querySelector('a'));
      const sku = linesOf(name).map(labelled).find((part) => /^sku$/i.test(part?.label ?? ''))?.value;
      const price = textIn(heads.some((head) => head.getAttribute('data-test-id') === exclusiveHeading) ? exclusiveHeading : 'item-unit-price');
      const unitPrice = parseMoney(price, habits);
      if (!title) problems.push({ code: 'missing-field', column: 'title', orderId });
      if (!quantity) problems.push({ code: cells ? 'unreadable-number' : 'missing-field', column: 'quantity', orderId });
      if (!unitPrice) problems.push({ code: price ? 'unreadable-number' : 'missing-field', column: 'unit-price', ...(price && { found: price }), orderId });
      // Goods of which the pieces are not known stay in the order, without a price.
      lines.push({ title, ...(sku && { sku }), ...(quantity && { quantity }), ...(unitPrice && quantity && title && { unitPrice }) });
    }
  }
  if (lines.length === 0) problems.push({ code: 'missing-field', column: 'item-name-heading', orderId });
  return lines;
}

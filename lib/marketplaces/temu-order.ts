import type { OrderLine, Reading, ReadingProblem } from '../core/trade/order';
import type { Anchor } from './adapter';
import { at, inlineJson, listAt, numberAt, textAt } from './reading/inline-json';
import { parseMoney, parseQuantity } from './reading/numbers';
import { readingOf, unreadable } from './reading/reading';
import { cleanText } from './reading/text';

const idForm = /^PO-\d{3}-\d{8,20}$/;

function storeOf(document: Document): unknown {
  return at(inlineJson(document, /\brawData\s*=\s*/), 'store');
}

function idOf(store: unknown): string | undefined {
  const id = textAt(store, 'parentOrderMap', 'parentOrderSn');
  return idForm.test(id) ? id : undefined;
}

export function anchors(document: Document): Anchor[] {
  const id = idOf(storeOf(document));
  const element = document.querySelector('h1, h2, main') ?? document.body;
  return id && element ? [{ id, kind: 'order', element }] : [];
}

/**
 * The order's page keeps its state in a script, seen in August 2026. The fields of the address in it were not seen, so that the destination stays open;
 * a price is taken where it is of one piece: whether it is the price of one or of all was not seen.
 */
export function readDetail(document: Document, url: URL): Reading {
  const store = storeOf(document);
  const id = idOf(store);
  if (!id) return unreadable('temu', 'order', { code: 'page-not-understood', column: 'rawData.store' });
  // A page that moves on without a reload keeps the script of the order before.
  const asked = url.searchParams.get('parent_order_sn');
  if (asked && asked !== id) return unreadable('temu', 'order', { code: 'page-not-understood', column: 'parent_order_sn' });
  const problems: ReadingProblem[] = [{ code: 'missing-field', column: 'destination', orderId: id }];
  const hint = url.hostname.endsWith('-us.temu.com') ? { symbolCurrency: 'USD' } : {};
  const goods = listAt(store, 'orderList').slice(0, 500);
  const lines = goods.map((value) => lineOf(value, hint, id, problems)).filter((line) => line !== undefined);
  if (lines.length === 0) problems.push({ code: 'missing-field', column: 'title', orderId: id });
  const [first] = lines;
  const isPriced = first?.unitPrice && lines.length === goods.length && lines.every(({ unitPrice }) => unitPrice?.currency === first.unitPrice?.currency);
  const goodsValue = isPriced && first.unitPrice ? { currency: first.unitPrice.currency, amountMinor: lines.reduce((sum, line) => sum + (line.unitPrice?.amountMinor ?? 0), 0) } : undefined;
  if (!goodsValue) problems.push({ code: 'missing-field', column: 'value', orderId: id });
  return readingOf({ marketplace: 'temu', format: 'temu-order', page: 'order', orders: [{ id, marketplace: 'temu', lines, ...(goodsValue && { goodsValue }) }], problems });
}

function lineOf(value: unknown, hint: { symbolCurrency?: string }, orderId: string, problems: ReadingProblem[]): OrderLine | undefined {
  const title = cleanText(textAt(value, 'goodsName'));
  const quantity = parseQuantity(String(numberAt(value, 'quantity') ?? '')) || undefined;
  if (!title || !quantity) problems.push({ code: title ? 'unreadable-number' : 'missing-field', column: title ? 'quantity' : 'title', orderId });
  if (!title) return undefined;
  const unitPrice = quantity === 1 ? parseMoney(textAt(value, 'orderRetailPrice'), { mark: '.', ...hint }) : undefined;
  return { title, ...(quantity && { quantity }), ...(unitPrice && { unitPrice }) };
}

import { isRecord, scalarText, wordsOfKey } from '../reading/json-cells';

type Json = Record<string, unknown>;

const ofPiece = /^(?:unit|piece) weight$/;
const isWeight = /^(?:(?:item|product|unit|piece|line) )?weight$/;

/** The value of a key that is called so, however it is written. */
const under = (object: Json, wanted: RegExp): [string, unknown] | undefined => Object.entries(object).find(([key]) => wanted.test(wordsOfKey(key)));

/**
 * The weight that an object of goods has, with its unit: `grams` of Shopify, which is of one piece (https://shopify.dev/docs/api/admin-graphql/latest/objects/Weight names `value` and `unit` in its place since
 * 2026-07; read 28 November 2026), or a weight with a unit in it or beside it. A bare `weight` may be of all pieces.
 */
export function weightOfItem(item: Json): { title: string; text: string } | undefined {
  // As this program writes it.
  if (typeof item.weightGrams === 'number' && isRecord(item.unitPrice) && 'amountMinor' in item.unitPrice) return { title: 'unit weight', text: `${item.weightGrams} g` };
  if (typeof item.grams === 'number') return { title: 'unit weight', text: `${item.grams} g` };
  const [key = '', value] = under(item, isWeight) ?? [];
  if (!key) return undefined;
  const words = wordsOfKey(key);
  const number = isRecord(value) ? under(value, /^(?:value|amount)$/)?.[1] : value;
  const unit = isRecord(value) ? under(value, /^units?$/)?.[1] : (under(item, /^weight units?$/)?.[1] ?? under(item, new RegExp(`^${words} units?$`))?.[1]);
  const text = `${scalarText(number)} ${scalarText(unit)}`.trim();
  return text ? { title: ofPiece.test(words) ? 'unit weight' : words === 'line weight' ? words : 'line item weight', text } : undefined;
}

/** What this program wrote of an order is of the order. Shopify's `total_weight` is the sum of its lines in grams, whichever unit the shop shows. A line without a weight is not in it, and what the lines of today contradict is not believed. */
export function withGrams(order: Json, goods: readonly Json[]): Json {
  if (typeof order.weightGrams === 'number' && typeof order.marketplace === 'string' && Array.isArray(order.lines)) return { ...order, weightGrams: undefined, order_weight: `${order.weightGrams} g` };
  const { total_weight: total, ...others } = order;
  if (typeof total !== 'number' || !Array.isArray(order.line_items)) return order;
  const grams = goods.map((item) => item.grams);
  const isShopify = typeof order.admin_graphql_api_id === 'string' || (grams.length > 0 && grams.every((one) => typeof one === 'number'));
  if (!isShopify) return order;
  const sum = goods.reduce((all, { grams: each, quantity }) => all + Number(each) * Number(quantity), 0);
  const isWhole = grams.every((one) => one === undefined) || (grams.every((one) => Number(one) > 0) && Math.abs(sum - total) <= goods.length);
  return isWhole ? { ...others, total_weight: `${total} g` } : others;
}

import { type Order, type OrderField, orderFields, type Reading, type ReadingProblem } from '../core/trade/order';
import { unreadable } from './reading/reading';

function without({ lines, ...order }: Order, absent: readonly OrderField[]): Order {
  const kept: Order = { ...order, lines: absent.includes('title') ? [] : lines };
  if (absent.includes('destination')) for (const field of ['destination', 'region', 'postcode'] as const) delete kept[field];
  if (!absent.includes('value')) return kept;
  delete kept.goodsValue;
  return { ...kept, lines: kept.lines.map(({ unitPrice: _, ...line }) => line) };
}

/**
 * The same reading, said to be of the marketplace whose page it is; none of it when what was taken for an order number cannot be one there.
 * What the page is known not to show was taken from something else, and what is not trusted is left open.
 */
export function asOf(marketplace: string, reading: Reading, orderNumber: RegExp | undefined, doubts: { absent: readonly OrderField[]; untrusted: readonly OrderField[] } = { absent: [], untrusted: [] }): Reading {
  const open = orderFields.filter((field) => doubts.absent.includes(field) || doubts.untrusted.includes(field));
  if (orderNumber && reading.orders.some(({ id }) => !orderNumber.test(id))) return unreadable(marketplace, reading.page, { code: 'page-not-understood', column: 'id' });
  const orders = reading.orders.map((order) => without({ ...order, marketplace }, open));
  const { fieldsFound, fieldsMissing, problems } = reading.health;
  const told = problems.filter(({ column }) => !open.includes(column as OrderField));
  const health = {
    fieldsFound: fieldsFound.filter((field) => !open.includes(field)),
    fieldsMissing: orderFields.filter((field) => open.includes(field) || fieldsMissing.includes(field)),
    problems: [...told, ...open.map((column): ReadingProblem => ({ code: doubts.absent.includes(column) ? 'field-not-on-page' : 'missing-field', column }))],
  };
  return { ...reading, marketplace, orders, health: { ...reading.health, ...health } };
}

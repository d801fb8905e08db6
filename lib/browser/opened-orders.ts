import type { Order, OrderField, Reading } from '../core/trade/order';
import { piecesOf } from '../core/trade/pieces';
import { readingOf } from '../marketplaces/reading/reading';
import type { ReadingRow, TidewaiterDatabase } from './database';
import { inTime } from './in-time';

const prefix = 'order:';
const patience = 1000;
/** By the reader, not by where the order was sold: a list may name that and the order's own page not. */
const idOf = (host: string, { marketplace }: Reading, { id }: Order) => `${prefix}${marketplace}:${host}:${id}`;
/** What a list often lacks and the order's own page has. */
const hasAll = (order: Order) => order.destination !== undefined && piecesOf(order.lines) !== undefined;

/** Keeps what the page of one order says, or a drawer over the list, for the list that says less, as long as the seller keeps readings and beyond the page itself. Tells whether anything of it is new. */
export async function keepOpened(database: TidewaiterDatabase, url: string, reading: Reading, now: number): Promise<boolean> {
  const shown = reading.page === 'order' ? reading.orders : reading.orders.filter(({ id }) => reading.opened?.includes(id));
  if (shown.length === 0) return false;
  const host = new URL(url).hostname;
  const rows = shown.slice(0, 100).map((order): ReadingRow => ({ id: idOf(host, reading, order), readAt: now, host, reading: readingOf({ marketplace: order.marketplace, format: 'opened', page: 'order', orders: [order], problems: [] }) }));
  const keep = async () => {
    const known = await database.readings.bulkGet(rows.map(({ id }) => id));
    await database.readings.bulkPut(rows);
    return rows.some((row, index) => JSON.stringify(row.reading.orders) !== JSON.stringify(known[index]?.reading.orders));
  };
  return inTime(keep(), patience).catch(() => false);
}

function completed(order: Order, opened: Order): Order {
  const { destination, region, postcode, lines, goodsValue } = opened;
  const place = order.destination === undefined && destination !== undefined ? { destination, ...(region && { region }), ...(postcode && { postcode }) } : {};
  // Goods whose pieces the list did not show give way to the same order's goods with their pieces.
  const goods = order.lines.length === 0 || (piecesOf(order.lines) === undefined && piecesOf(lines) !== undefined) ? { lines, ...(goodsValue && { goodsValue }) } : {};
  return { ...order, ...place, ...goods, ...(order.marketplace === 'generic' && { marketplace: opened.marketplace }) };
}

/** Whether every order of a list now has what its page does not show. */
const shownByNow: Partial<Record<OrderField, (order: Order) => boolean>> = {
  destination: (order) => order.destination !== undefined,
  title: (order) => order.lines.length > 0,
  quantity: (order) => piecesOf(order.lines) !== undefined,
  value: (order) => order.goodsValue !== undefined,
};

/** A list with what the seller has seen on the pages of its orders; nothing is opened or asked for in the seller's place. */
export async function withOpened(database: TidewaiterDatabase, url: string, reading: Reading): Promise<Reading> {
  if (reading.page !== 'orders' || reading.orders.every(hasAll)) return reading;
  const host = new URL(url).hostname;
  const rows = await inTime(database.readings.bulkGet(reading.orders.map((order) => idOf(host, reading, order))), patience).catch(() => []);
  if (!rows.some((row) => row)) return reading;
  const orders = reading.orders.map((order, index) => completed(order, rows[index]?.reading.orders[0] ?? order));
  const isShown = (column: string | undefined) => orders.every((order) => shownByNow[column as OrderField]?.(order) ?? false);
  const { ordersFound, problems, fieldsMissing } = reading.health;
  const hasNewGoods = orders.some((order, index) => order.lines !== reading.orders[index]?.lines);
  const absent = fieldsMissing.filter((field) => field !== 'destination' && !hasNewGoods);
  const joined = readingOf({ ...reading, orders, ordersFound, absent, problems: problems.filter(({ code, column }) => code !== 'field-not-on-page' || !isShown(column)) });
  const { understood, layouts } = reading.health;
  return { ...joined, health: { ...joined.health, ...(understood && { understood }), ...(layouts && { layouts }) } };
}

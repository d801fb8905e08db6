import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { keepOpened, withOpened } from '../../lib/browser/opened-orders';
import { forgetOldReadings } from '../../lib/browser/stored-readings';
import type { Order, Reading } from '../../lib/core/trade/order';
import { readingOf } from '../../lib/marketplaces/reading/reading';

const address = 'https://sellercentral.amazon.de/orders-v3/order/1';
const day = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00Z');
const mug = { title: 'Mug', quantity: 2 };
const value = { amountMinor: 1900, currency: 'EUR' };
const order = (id: string, rest: Partial<Order> = {}): Order => ({ id, marketplace: 'amazon', lines: [mug], ...rest });
const list = (...orders: Order[]): Reading =>
  readingOf({ marketplace: 'amazon', format: 'list', page: 'orders', orders, problems: [{ code: 'field-not-on-page', column: 'destination' }], absent: ['quantity'] });
const opened = (...orders: Order[]): Reading => readingOf({ marketplace: 'amazon', format: 'order', page: 'order', orders, problems: [] });

let database: TidewaiterDatabase;
beforeEach(() => {
  database = new TidewaiterDatabase(`opened-${Math.random()}`);
});
afterEach(() => database.delete());

test('a list is given the destination that the page of an order showed', async () => {
  expect(await keepOpened(database, address, opened(order('1', { destination: 'FR', postcode: '75001' })), now)).toBe(true);
  const reading = await withOpened(database, address, list(order('1'), order('2')));
  expect(reading.orders).toEqual([order('1', { destination: 'FR', postcode: '75001' }), order('2')]);
  expect(reading.health).toMatchObject({ ordersFound: 2, fieldsFound: ['id', 'destination', 'title'], fieldsMissing: ['quantity', 'value'], problems: [{ code: 'field-not-on-page', column: 'destination' }] });
});

test('once all orders have it, the list no longer says that it lacks one', async () => {
  await keepOpened(database, address, opened(order('1', { destination: 'FR' })), now);
  expect((await withOpened(database, address, list(order('1')))).health.problems).toEqual([]);
});

test('a list of numbers alone is given the goods too, with their value', async () => {
  await keepOpened(database, address, opened(order('1', { destination: 'FR', goodsValue: value })), now);
  const reading = await withOpened(database, address, list(order('1', { lines: [] })));
  expect(reading.orders).toEqual([order('1', { destination: 'FR', goodsValue: value })]);
  expect(reading.health.fieldsMissing).toEqual([]);
});

test('goods without their pieces are given them, and goods that have them stand', async () => {
  await keepOpened(database, address, opened(order('1', { destination: 'FR', lines: [{ title: 'Mug', quantity: 3 }] }), order('2', { destination: 'FR', lines: [{ title: 'Mug' }] })), now);
  const reading = await withOpened(database, address, list(order('1', { lines: [{ title: 'Mug' }] }), order('2')));
  expect(reading.orders.map(({ lines }) => lines)).toEqual([[{ title: 'Mug', quantity: 3 }], [mug]]);
});

test.each([
  ['what the list says itself stands', list(order('1', { destination: 'DE' }))],
  ['the page of an order is not a list', opened(order('1'))],
  ['another marketplace has numbers of its own', { ...list({ ...order('1'), marketplace: 'shop' }), marketplace: 'shop' }],
])('%s', async (_, reading) => {
  await keepOpened(database, address, opened(order('1', { destination: 'FR' })), now);
  expect(await withOpened(database, address, reading)).toEqual(reading);
});

test('a list that names where an order was sold and an order’s page that does not, or the other way round, are of one order', async () => {
  const ofMany = (reading: Reading): Reading => ({ ...reading, marketplace: 'generic' });
  const sold = (id: string, marketplace: string, rest: Partial<Order> = {}) => order(id, { marketplace, ...rest });
  await keepOpened(database, address, ofMany(opened(sold('1', 'generic', { destination: 'FR' }))), now);
  await keepOpened(database, address, ofMany(opened(sold('2', 'ebay', { destination: 'FR' }))), now);
  const reading = await withOpened(database, address, ofMany(list(sold('1', 'amazon'), sold('2', 'generic'))));
  expect(reading.orders).toEqual([sold('1', 'amazon', { destination: 'FR' }), sold('2', 'ebay', { destination: 'FR' })]);
});

test('an order opened in a drawer over the list is remembered once the drawer is closed, and no other', async () => {
  const full = order('1', { destination: 'FR', goodsValue: value });
  expect(await keepOpened(database, address, { ...list(full, order('2', { destination: 'IT' })), opened: ['1'] }, now)).toBe(true);
  const closed = await withOpened(database, address, list(order('1', { lines: [] }), order('2')));
  expect(closed.orders).toEqual([full, order('2')]);
  expect(await keepOpened(database, address, { ...list(order('1')), opened: ['9'] }, now)).toBe(false);
});

test('another host has numbers of its own', async () => {
  await keepOpened(database, address, opened(order('1', { destination: 'FR' })), now);
  const reading = list(order('1'));
  expect(await withOpened(database, 'https://sellercentral.amazon.fr/orders-v3', reading)).toEqual(reading);
});

test('only what is new is told; only pages of orders are kept; what is old is forgotten', async () => {
  const page = opened(order('1', { destination: 'FR' }));
  expect(await keepOpened(database, address, page, now - 91 * day)).toBe(true);
  expect(await keepOpened(database, address, page, now - 91 * day)).toBe(false);
  expect(await keepOpened(database, address, list(order('2')), now)).toBe(false);
  expect(await database.readings.count()).toBe(1);
  await forgetOldReadings(database, 90, now, []);
  expect(await database.readings.count()).toBe(0);
});

test('a store that does not answer leaves the reading as it is', async () => {
  const closed = { readings: { bulkGet: () => Promise.reject(new Error('closed')) } } as unknown as TidewaiterDatabase;
  const reading = list(order('1'));
  expect(await withOpened(closed, address, reading)).toBe(reading);
  expect(await keepOpened(closed, address, opened(order('1')), now)).toBe(false);
});

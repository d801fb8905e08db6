import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { forgetOldReadings, forgetTab, keepReading } from '../../lib/browser/stored-readings';
import type { Reading } from '../../lib/core/trade/order';

const day = 86_400_000;
const now = Date.parse('2026-11-26T12:00:00Z');
const reading: Reading = { marketplace: 'generic', format: 'table', page: 'orders', orders: [], health: { ordersFound: 0, ordersRead: 0, fieldsFound: [], fieldsMissing: [], problems: [] } };
let database: TidewaiterDatabase;
beforeEach(() => {
  database = new TidewaiterDatabase(`readings-${Math.random()}`);
});
afterEach(() => database.delete());
const ids = async () => (await database.readings.toCollection().primaryKeys()).sort();

test('a tab keeps its newest reading, with the host and not the address', async () => {
  await keepReading(database, 3, 'https://shop.example/orders?token=secret', reading, now - 1);
  await keepReading(database, 3, 'https://shop.example/orders?token=secret', { ...reading, page: 'order' }, now);
  expect(await database.readings.toArray()).toEqual([{ id: 'tab:3', readAt: now, host: 'shop.example', reading: { ...reading, page: 'order' } }]);
  await forgetTab(database, 3);
  expect(await ids()).toEqual([]);
});

test('readings of closed tabs go, files stay until they are too old', async () => {
  for (const tab of [1, 2]) await keepReading(database, tab, 'https://shop.example/', reading, now - day);
  await database.readings.bulkPut([
    { id: 'file:new', readAt: now - 89 * day, host: 'orders.csv', reading },
    { id: 'file:old', readAt: now - 91 * day, host: 'orders.csv', reading },
  ]);
  await forgetOldReadings(database, 90, now, [2]);
  expect(await ids()).toEqual(['file:new', 'tab:2']);
});

test('after a browser start no old tab is left, and a page read meanwhile is', async () => {
  await keepReading(database, 1, 'https://shop.example/', reading, now - day);
  await keepReading(database, 2, 'https://shop.example/', reading, now + 5);
  await forgetOldReadings(database, 90, now, []);
  expect(await ids()).toEqual(['tab:2']);
});

test('a store that is closed keeps nobody waiting', async () => {
  database.close();
  await expect(keepReading(database, 1, 'https://shop.example/', reading, now)).resolves.toBeUndefined();
});

import { expect, test } from 'vitest';
import type { ReadingRow } from '../../lib/browser/database';
import { wholeReading } from '../../lib/browser/whole-reading';

const order = (id: string) => ({ id, marketplace: 'generic', destination: 'DE', lines: [{ title: 'Mug', quantity: 1 }] });
const row = (reading: unknown) => ({ id: 'file', readAt: 1, host: '', reading }) as unknown as ReadingRow;
const reading = (orders: unknown[]) => ({ marketplace: 'generic', format: 'csv', page: 'file', orders, health: { ordersFound: orders.length, ordersRead: orders.length, fieldsFound: ['id'], fieldsMissing: [], problems: [] } });

test('a whole reading stays as it is', () => {
  const whole = row(reading([order('1'), order('2')]));
  expect(wholeReading(whole)).toBe(whole);
});

test('of a reading with one spoilt order the others are kept, and the loss is told', () => {
  const kept = wholeReading(row(reading([order('1'), { ...order('2'), lines: 'spoilt' }, order('3')])))?.reading;
  expect(kept?.orders.map(({ id }) => id)).toEqual(['1', '3']);
  expect(kept?.health).toMatchObject({ ordersRead: 2, ordersFound: 3, problems: [{ code: 'row-left-out', found: '1' }] });
});

test.each([undefined, null, 'text', {}, { orders: 'none' }])('a row whose reading is %j is none', (spoilt) => {
  expect(wholeReading(row(spoilt))).toBeUndefined();
});

test('no row is none', () => expect(wholeReading(undefined)).toBeUndefined());

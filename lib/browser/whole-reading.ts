import { orderSchema, readingSchema } from '../core/trade/order.schema';
import type { ReadingRow } from './database';

/** A stored reading as far as it is whole: orders that something spoilt are left out and counted, a row without a reading is none. */
export function wholeReading(row: ReadingRow | undefined): ReadingRow | undefined {
  if (!row || readingSchema.safeParse(row.reading).success) return row;
  const { reading } = row;
  if (!Array.isArray((reading as Partial<typeof reading> | undefined)?.orders)) return undefined;
  const orders = reading.orders.filter((order) => orderSchema.safeParse(order).success);
  const lost = reading.orders.length - orders.length;
  const health = { ...reading.health, ordersRead: orders.length, problems: [...(reading.health?.problems ?? []), { code: 'row-left-out' as const, found: String(lost) }] };
  const rest = readingSchema.safeParse({ ...reading, orders, health });
  return rest.success ? { ...row, reading: rest.data } : undefined;
}

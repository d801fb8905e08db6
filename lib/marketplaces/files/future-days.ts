import type { Order, ReadingProblem } from '../../core/trade/order';
import { nextDay } from '../reading/dates';

/** Takes away days of ordering that have not come yet, and says of which orders: an order cannot be placed tomorrow, but somewhere it is tomorrow already. */
export function leaveOutFutureDays(orders: readonly Order[], today: string | undefined, file: string, column: string): ReadingProblem[] {
  if (!today) return [];
  const last = nextDay(today);
  return orders.flatMap((order): ReadingProblem[] => {
    const { id: orderId, orderedOn: found, readFrom } = order;
    if (!found || found <= last) return [];
    delete order.orderedOn;
    return [{ code: 'future-date', file, ...(readFrom?.row !== undefined && { row: readFrom.row }), column, found, orderId }];
  });
}

import type { ReadingProblem } from '../../core/trade/order';
import type { Anchor } from '../adapter';

interface Shown<T> {
  orders: T[];
  problems: ReadingProblem[];
  ordersFound: number;
}

/**
 * A page that moves on without a reload keeps the state it came with. Where a row is on show that the state does not know, the state is an old one:
 * of its orders those still on show are kept, and each unknown row is named. Undefined when nothing of the state is on show any more.
 */
export function stillShown<T extends { id: string }>(orders: readonly T[], problems: readonly ReadingProblem[], anchors: readonly Anchor[], source: string): Shown<T> | undefined {
  const known = new Set(orders.map(({ id }) => id));
  const named = new Set(problems.map(({ orderId }) => orderId));
  const shown = new Set(anchors.map(({ id }) => id));
  const unread = [...shown].filter((id) => !known.has(id) && !named.has(id));
  if (unread.length === 0) return { orders: [...orders], problems: [...problems], ordersFound: orders.length };
  const left = orders.filter(({ id }) => shown.has(id));
  if (left.length === 0) return undefined;
  return {
    orders: left,
    problems: [...problems.filter(({ orderId }) => orderId === undefined || shown.has(orderId)), ...unread.map((orderId): ReadingProblem => ({ code: 'missing-field', column: source, orderId }))],
    ordersFound: shown.size,
  };
}

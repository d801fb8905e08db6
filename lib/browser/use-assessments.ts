import { useEffect, useRef, useState } from 'react';
import { type AssessContext, assess } from '../core/assess';
import type { Assessment } from '../core/assessment';
import type { Order } from '../core/trade/order';
import { judgeInSlices } from './order-list';
import { onTicksChanged, profileForOrder, readTicks, tickedDocuments, type Ticks } from './order-ticks';

export interface Judged {
  /** Whose assessments these are: those of other orders never show under a new reading. */
  orders?: readonly Order[];
  assessments: readonly Assessment[];
  ticks: Ticks;
  /** How many are judged so far; equal to `total` when done. */
  done: number;
  total: number;
  /** The rules could not be applied: a fault of ours, said aloud rather than shown as an empty list. */
  failed?: boolean;
}
const nothing: Judged = { assessments: [], ticks: {}, done: 0, total: 0 };

/** Judges the orders, keeping what is still valid: a tick judges one order again, not five thousand. */
export function useAssessments(orders: readonly Order[] | undefined, context: AssessContext | undefined): Judged {
  const [ticks, setTicks] = useState<Ticks>();
  const [judged, setJudged] = useState<Judged>(nothing);
  const cache = useRef(new WeakMap<AssessContext, WeakMap<Order, { ticked: string; assessment: Assessment }>>());
  useEffect(() => {
    void readTicks().then(setTicks, () => setTicks({}));
    return onTicksChanged(setTicks);
  }, []);
  useEffect(() => {
    if (!orders || !context || !ticks) {
      setJudged(nothing);
      return;
    }
    const stopper = new AbortController();
    const known = cache.current.get(context) ?? new WeakMap<Order, { ticked: string; assessment: Assessment }>();
    cache.current.set(context, known);
    const judge = (order: Order) => {
      const held = tickedDocuments(ticks, order.id);
      const ticked = held.join();
      const before = known.get(order);
      if (before?.ticked === ticked) return before.assessment;
      const assessment = assess(order, { ...context, profile: profileForOrder(context.profile, held) });
      known.set(order, { ticked, assessment });
      return assessment;
    };
    const total = orders.length;
    judgeInSlices(orders, judge, (done) => !stopper.signal.aborted && setJudged((before) => ({ ...(before.orders === orders ? before : nothing), orders, done, total })), stopper.signal).then(
      (assessments) => !stopper.signal.aborted && setJudged({ orders, assessments, ticks, done: total, total }),
      () => setJudged({ ...nothing, orders, total, failed: true }),
    );
    return () => stopper.abort();
  }, [orders, context, ticks]);
  return judged.orders === orders ? judged : { ...nothing, total: orders?.length ?? 0 };
}

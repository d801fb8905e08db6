import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import { type CardEvents, OrderCard } from './OrderCard';
import { stretches } from '../lib/language/order-sorting';

/** Cards in one stretch: what one frame can draw. */
const stretchSize = 12;
/** Up to so many stretches are drawn whole, so that find-in-page works on an ordinary page of orders. */
const drawnWhole = 9;
/** Height that a card which was never drawn is given, in pixels. */
const cardHeight = 188;

/** A stretch of a long list: drawn while it is near the screen, or holds the focus, else an empty place of the same height. */
function Stretch({ count, children, keep }: { count: number; children: () => ReactNode; keep: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState(count * cardHeight);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && element.childElementCount) setHeight(element.offsetHeight);
        setNear(entry.isIntersecting || element.contains(document.activeElement));
      },
      { rootMargin: '1000px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawn = near || keep;
  return (
    <div ref={place} className="stretch" style={drawn ? undefined : { blockSize: height }}>
      {drawn && children()}
    </div>
  );
}

interface Props {
  shown: readonly Assessment[];
  pack: RulePack;
  ticksOf(orderId: string): readonly string[];
  openOrders: ReadonlySet<string>;
  called: { orderId: string; time: number } | undefined;
  events: CardEvents;
}

export function OrderList({ shown, pack, ticksOf, openOrders, called, events }: Props) {
  const cut = useMemo(() => stretches(shown, stretchSize), [shown]);
  const card = (assessment: Assessment) => {
    const { id } = assessment.order;
    return <OrderCard key={id} assessment={assessment} pack={pack} ticked={ticksOf(id)} open={openOrders.has(id)} called={called?.orderId === id ? called.time : undefined} events={events} />;
  };
  if (cut.length <= drawnWhole) return <div className="orders">{shown.map(card)}</div>;
  return (
    <div className="orders">
      {cut.map((part, index) => (
        <Stretch key={part[0]?.order.id ?? index} count={part.length} keep={index === 0 || part.some(({ order }) => order.id === called?.orderId)}>
          {() => part.map(card)}
        </Stretch>
      ))}
    </div>
  );
}

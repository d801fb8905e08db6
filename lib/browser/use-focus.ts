import { useEffect, useState } from 'react';
import { type Focus, onFocus, readFocus } from './focus';

/** How long an order asked for in a page may wait for a panel that is only now opening, in milliseconds. */
const freshMilliseconds = 15_000;

/** The order that was asked for in the page of this tab. */
export function useFocus(tabId: number | undefined): { orderId: string; time: number } | undefined {
  const [called, setCalled] = useState<{ orderId: string; time: number }>();
  useEffect(() => {
    if (tabId === undefined) return;
    const take = (focus: Focus | undefined) => {
      if (focus?.tabId === tabId && Date.now() - focus.at < freshMilliseconds) setCalled({ orderId: focus.orderId, time: focus.at });
    };
    void readFocus().then(take, () => undefined);
    return onFocus(take);
  }, [tabId]);
  return called;
}

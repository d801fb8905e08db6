import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { type Confirmed, confirmedKey, readConfirmed } from './confirmed-readings';

/** What the seller has confirmed, live; undefined until the store has answered. */
export function useConfirmed(): Confirmed | undefined {
  const [confirmed, setConfirmed] = useState<Confirmed>();
  useEffect(() => {
    const look = () => void readConfirmed().then(setConfirmed, () => setConfirmed({}));
    const listen = (changes: object, area: string) => area === 'local' && confirmedKey in changes && look();
    look();
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  return confirmed;
}

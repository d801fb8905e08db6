import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TaughtSite } from '../marketplaces/taught-site';
import { taughtKey, taughtSites } from './taught-sites';

/** What the seller taught, live. */
export function useTaughtSites(): TaughtSite[] {
  const [sites, setSites] = useState<TaughtSite[]>([]);
  useEffect(() => {
    const look = () => void taughtSites().then(setSites, () => undefined);
    const listen = (changes: object, area: string) => area === 'local' && taughtKey in changes && look();
    look();
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  return sites;
}

import { useEffect, useState } from 'react';
import { onAccessChanged, type SiteAccess, siteAccess } from './site-access';

/** What the seller has allowed, marketplace by marketplace; undefined until the browser has answered. */
export function useSiteAccess(): SiteAccess[] | undefined {
  const [sites, setSites] = useState<SiteAccess[]>();
  useEffect(() => {
    const look = () => void siteAccess().then(setSites);
    look();
    return onAccessChanged(look);
  }, []);
  return sites;
}

import { browser } from 'wxt/browser';
import { marketplaces } from '../marketplaces/index';

/** A marketplace whose pages Tidewaiter may or may not read by itself. */
export interface SiteAccess {
  id: string;
  name: string;
  hosts: readonly string[];
  allowed: boolean;
  /** Granted with the installation: the browser's own settings take it away, not this page. */
  fixed: boolean;
}

/** Marketplaces that have pages of their own, with what the seller has allowed so far. */
export async function siteAccess(): Promise<SiteAccess[]> {
  const required: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return Promise.all(
    marketplaces
      .filter(({ hosts }) => hosts.length > 0)
      .map(async ({ id, name, hosts }) => ({ id, name, hosts, allowed: await browser.permissions.contains({ origins: [...hosts] }), fixed: hosts.every((host) => required.includes(host)) })),
  );
}

const hostsOf = (id: string) => [...(marketplaces.find((one) => one.id === id)?.hosts ?? [])];

/** Asks for one marketplace's addresses alone. Call it straight from a click: the browser refuses later. */
export function askForSite(id: string): Promise<boolean> {
  return browser.permissions.request({ origins: hostsOf(id) });
}

/** Gives the addresses back. False when the browser keeps them, as for hosts granted with the installation. */
export function giveUpSite(id: string): Promise<boolean> {
  return browser.permissions.remove({ origins: hostsOf(id) }).catch(() => false);
}

/** Calls back when access was granted or taken, here or in the browser's settings. Returns the way to stop. */
export function onAccessChanged(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}

import { browser } from 'wxt/browser';

const id = 'dashboard';
const dashboardScript = 'content-scripts/dashboard.js';
export const teachScript = 'content-scripts/teach.js';
export const generalScript = 'general.js';

/** Match patterns that the seller, or the installation, has granted. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

async function register(): Promise<string[]> {
  const matches = await grantedOrigins();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known.length) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return matches;
  }
  const script = { id, matches, js: [dashboardScript], runAt: 'document_idle', allFrames: false, persistAcrossSessions: true } as const;
  await (known.length ? browser.scripting.updateContentScripts([{ ...script, matches: [...matches], js: [...script.js] }]) : browser.scripting.registerContentScripts([{ ...script, matches: [...matches], js: [...script.js] }]));
  return matches;
}

let last: Promise<unknown> = Promise.resolve();

/** Makes the browser run the page's script on exactly the granted hosts. One at a time: two events at once would register it twice. */
export function registerDashboards(): Promise<string[]> {
  const next = last.then(register, register);
  last = next.catch(() => undefined);
  return next;
}

/** Runs the page's script in tabs that were open before the grant or the update; a script already there makes way for the new one. */
export async function enterOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(tabs.filter(({ discarded, id: tab }) => tab !== undefined && !discarded).map(({ id: tab }) => enterTab(tab as number)));
}

/** @throws when the browser does not let us into this page. */
export async function enterTab(tabId: number, script: typeof dashboardScript | typeof teachScript | typeof generalScript = dashboardScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${script}` as const] });
}

import { browser } from 'wxt/browser';
import { type ResponseOf, send } from './messages';
import { enterTab, teachScript } from './register-content-scripts';

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** Reads a tab again, entering it first where nobody is there yet. @throws when the browser does not let us in. */
export async function readTabNow(tabId: number): Promise<ResponseOf<'readPageNow'>> {
  try {
    return await send('readPageNow', {}, tabId);
  } catch {
    // Nobody is there yet.
  }
  await enterTab(tabId);
  return send('readPageNow', {}, tabId);
}

/** Reads the page the seller stands on, which opening the popup or the panel has made readable (activeTab). */
export async function readPageNow(): Promise<ResponseOf<'readPageNow'>> {
  const tab = await activeTab();
  return tab === undefined ? { state: 'not-read', orders: 0, rows: 0 } : readTabNow(tab);
}

/** Opens the teaching bar in the page the seller stands on. @throws when the browser does not let us in. */
export async function startTeaching(): Promise<ResponseOf<'teachPage'>> {
  const tab = await activeTab();
  if (tab === undefined) return { started: false };
  await enterTab(tab, teachScript);
  return { started: true };
}

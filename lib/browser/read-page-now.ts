import { browser } from 'wxt/browser';
import { type ResponseOf, send } from './messages';
import { enterTab } from './register-content-scripts';

/** Reads the page the seller stands on, which opening the popup or the panel has made readable (activeTab). */
export async function readPageNow(): Promise<ResponseOf<'readPageNow'>> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return { state: 'not-read', orders: 0, rows: 0 };
  const { id } = tab;
  try {
    return await send('readPageNow', {}, id);
  } catch {
    // Nobody is there yet.
  }
  await enterTab(id);
  return send('readPageNow', {}, id);
}

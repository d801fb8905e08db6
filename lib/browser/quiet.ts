import * as z from 'zod';
import { browser } from 'wxt/browser';

const key = 'forgottenAt';
/** Pages that are open answer the change of settings with a reading of their own: what was just deleted would be back at once. */
export const quietMilliseconds = 2000;

/** From now on for a moment nothing that pages say is kept. */
export async function goQuiet(now: number): Promise<void> {
  await browser.storage.session.set({ [key]: now });
}

export async function isQuiet(now: number): Promise<boolean> {
  const at = z.number().catch(0).parse((await browser.storage.session.get(key))[key]);
  return now >= at && now - at < quietMilliseconds;
}

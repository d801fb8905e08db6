import * as z from 'zod';
import { browser } from 'wxt/browser';

const key = 'focus';
/** The order a seller asked for in a page. It lives as long as the browser does, so that a worker that was stopped in between loses nothing. */
const focusSchema = z.strictObject({ tabId: z.number().int(), orderId: z.string().max(200), at: z.number() });
export type Focus = z.infer<typeof focusSchema>;

export async function setFocus(focus: Focus): Promise<void> {
  await browser.storage.session.set({ [key]: focus });
}

export async function readFocus(): Promise<Focus | undefined> {
  return focusSchema.optional().catch(undefined).parse((await browser.storage.session.get(key))[key]);
}

/** Calls back whenever another order is asked for. Returns the way to stop. */
export function onFocus(callback: (focus: Focus) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const focus = area === 'session' && focusSchema.safeParse(changes[key]?.newValue);
    if (focus && focus.success) callback(focus.data);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

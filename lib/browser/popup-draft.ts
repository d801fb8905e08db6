import { browser } from 'wxt/browser';

const key = 'popup';
export interface PopupDraft {
  text: string;
  country?: string | undefined;
  goodsText: string;
  goods?: string | undefined;
}

const short = (value: unknown) => (typeof value === 'string' && value.length <= 120 ? value : undefined);

/** What was typed when the popup closed: clicking outside must not cost a word. Lives as long as the browser. Checked by hand, for the popup is typed into before any schema is loaded. */
export async function readDraft(): Promise<PopupDraft> {
  const stored: unknown = (await browser.storage.session.get(key))[key];
  const { text, country, goodsText, goods } = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return { text: short(text) ?? '', country: /^[A-Z]{2}$/.test(short(country) ?? '') ? short(country) : undefined, goodsText: short(goodsText) ?? '', goods: short(goods) };
}

export async function saveDraft(draft: PopupDraft): Promise<void> {
  await browser.storage.session.set({ [key]: draft });
}

import { z } from 'zod';
import { browser } from 'wxt/browser';

const key = 'popup';
const draftSchema = z.object({ text: z.string().max(120).catch(''), country: z.string().regex(/^[A-Z]{2}$/).optional().catch(undefined), goodsText: z.string().max(120).catch(''), goods: z.string().max(60).optional().catch(undefined) });
export type PopupDraft = z.infer<typeof draftSchema>;

/** What was typed when the popup closed: clicking outside must not cost a word. Lives as long as the browser. */
export async function readDraft(): Promise<PopupDraft> {
  return draftSchema.catch({ text: '', goodsText: '' }).parse((await browser.storage.session.get(key))[key] ?? {});
}

export async function saveDraft(draft: PopupDraft): Promise<void> {
  await browser.storage.session.set({ [key]: draft });
}

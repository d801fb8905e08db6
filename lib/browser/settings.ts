import { browser } from 'wxt/browser';
import type { SellerProfile } from '../core/assessment';
import type { Language } from '../language/translate';
import { type Settings, settingsSchema } from './settings.schema';

const key = 'settings';

/** The stored settings; what is missing or spoilt falls back to its default, field by field. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return settingsSchema.parse(stored[key] ?? {});
}

/** Changes single fields, so that two open surfaces do not undo each other's changes. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const next = settingsSchema.parse({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [key]: next });
  return next;
}

/** Calls back with the new settings whenever any surface changes them. Returns the way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) callback(settingsSchema.parse(change.newValue ?? {}));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

export function languageOf(settings: Settings, browserLanguage: string): Language {
  if (settings.language !== 'auto') return settings.language;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
export function profileOf({ dispatchFrom, handlingDays, registrations, documents, lacking, countryOfOrigin }: Settings): SellerProfile {
  return { dispatchFrom, handlingDays, registrations, documents, lacking, ...(countryOfOrigin && { countryOfOrigin }) };
}

import { useEffect, useMemo, useState } from 'react';
import { type Language, type MessageId, type Translate, translator } from '../language/translate';
import { applyFrame, rememberedFrame } from './frame';
import { languageOf, onSettingsChanged, readSettings, saveSettings } from './settings';
import { defaultSettings, type Settings } from './settings.schema';

export interface Surface {
  settings: Settings;
  /** False until the stored settings are read: nothing may be judged with the defaults. */
  ready: boolean;
  language: Language;
  translate: Translate;
  save(change: Partial<Settings>): Promise<void>;
}

/** Saves one after the other: each reads what is stored and adds its own fields, and two at once would lose one. */
let queue: Promise<unknown> = Promise.resolve();

/** Settings, language and look of an extension page, live: a change in any surface shows here without reloading. */
export function useSurface(titleId: MessageId): Surface {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    let gone = false;
    readSettings().then(
      (read) => !gone && setSettings(read),
      () => !gone && setSettings(defaultSettings),
    );
    const stop = onSettingsChanged(setSettings);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  const known = settings ?? defaultSettings;
  const language = settings ? languageOf(settings, navigator.language) : (rememberedFrame().language ?? languageOf(defaultSettings, navigator.language));
  const translate = useMemo(() => translator(language), [language]);
  useEffect(() => {
    if (settings) applyFrame({ language, theme: settings.theme, density: settings.density, recent: settings.recentCountries }, translate(titleId));
  }, [settings, language, translate, titleId]);
  const save = async (change: Partial<Settings>) => {
    // Shown at once: a switch that waits for the store looks as if it refused the click.
    setSettings((before) => before && { ...before, ...change });
    const next = queue.then(() => saveSettings(change));
    queue = next.catch(() => undefined);
    setSettings(await next.catch(async (error) => {
      setSettings(await readSettings());
      throw error;
    }));
  };
  return { settings: known, ready: settings !== undefined, language, translate, save };
}

import type { Language } from '../language/translate';

/** Look and language of the last visit, kept where they can be read before anything else has loaded. */
export interface Frame {
  language: Language;
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  /** Countries last looked up, for the popup's first paint. */
  recent: readonly string[];
}
const key = 'frame';

export function rememberedFrame(): Partial<Frame> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    // Storage may be closed to us (private window, policy): the page then starts in the browser's own look.
    return {};
  }
}

/** Sets language, direction and look of this document, and remembers them for the next first paint. */
export function applyFrame({ language, theme, density, recent }: Frame, title: string): void {
  const root = document.documentElement;
  root.lang = language;
  root.dir = 'ltr';
  root.dataset.theme = theme;
  root.dataset.density = density;
  document.title = title;
  try {
    localStorage.setItem(key, JSON.stringify({ language, theme, density, recent }));
  } catch {
    // Not remembered: only the first paint of the next visit suffers.
  }
}

/** Before React: what the last visit looked like. Returns its language, or the browser's. */
export function paintRememberedFrame(): Language {
  const { language, theme, density } = rememberedFrame();
  if (language) document.documentElement.lang = language;
  if (theme) document.documentElement.dataset.theme = theme;
  if (density) document.documentElement.dataset.density = density;
  return language === 'en' || language === 'zh-CN' ? language : navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

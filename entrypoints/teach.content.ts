import { defineContentScript } from 'wxt/utils/define-content-script';
import { askBackground } from '../lib/browser/ask-background';
import { pathOf } from '../lib/marketplaces/taught-site';
import { type TeachWords, teachPage } from '../lib/page/teach';

/** Runs once in a page that the seller wants to teach; the dashboard's own script stays as small as it is. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { words, language } = await askBackground('teachWords', {});
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const stop = teachPage(document, {
      words: words as TeachWords,
      countryName: (code) => names.of(code) ?? code,
      save: async (recipe) => {
        const now = new Date();
        const taughtOn = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
        const { saved } = await askBackground('saveTaught', { site: { host: location.hostname, path: pathOf(new URL(location.href)), taughtOn, recipe } });
        return saved;
      },
    });
    ctx.onInvalidated(stop);
  },
});

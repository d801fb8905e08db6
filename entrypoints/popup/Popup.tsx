import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { Lookup } from '../../components/Lookup';
import { type CheckOutcome, PageCheck } from '../../components/PageCheck';
import { WordsContext, wordsOf } from '../../components/words';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { embeddedPack } from '../../lib/browser/embedded-pack';
import { send } from '../../lib/browser/messages';
import { packHolder } from '../../lib/browser/pack-in-force';
import { type PopupDraft, readDraft, saveDraft } from '../../lib/browser/popup-draft';
import { openSidePanel } from '../../lib/browser/side-panel';
import { askForSite } from '../../lib/browser/site-access';
import { localDay } from '../../lib/browser/today';
import { useActiveTab } from '../../lib/browser/use-active-tab';
import { usePack } from '../../lib/browser/use-pack';
import { useSiteAccess } from '../../lib/browser/use-site-access';
import { useSurface } from '../../lib/browser/use-surface';
import { useToday } from '../../lib/browser/use-today';
import { marketplaceAt } from '../../lib/marketplaces/page';

const holder = packHolder(new TidewaiterDatabase(), embeddedPack, () => localDay(new Date()));
const mostRecent = 5;

/** Wires what the browser holds to the look-up. */
export function Popup() {
  const { settings, ready, language, translate, save } = useSurface('lookup.title');
  const [packAnswer, retry] = usePack(holder);
  const today = useToday();
  const active = useActiveTab();
  const sites = useSiteAccess();
  const [draft, setDraft] = useState<PopupDraft>();
  const pack = packAnswer.state === 'ready' ? packAnswer.held.pack : undefined;
  const words = useMemo(() => wordsOf(language, translate, pack), [language, translate, pack]);
  const home = useMemo(() => ({ from: settings.dispatchFrom, origin: settings.countryOfOrigin ?? settings.dispatchFrom }), [settings.dispatchFrom, settings.countryOfOrigin]);
  useEffect(() => {
    readDraft().then(setDraft, () => setDraft({ text: '', goodsText: '' }));
  }, []);
  if (!draft || !ready) return null;

  const tab = active.state === 'tab' ? active.tab : undefined;
  const isPage = tab?.url !== undefined && /^https?:/.test(tab.url);
  const marketplace = isPage && tab.url ? marketplaceAt(new URL(tab.url)) : undefined;
  const offer = sites?.find(({ id, allowed }) => !allowed && id === marketplace?.id);
  const check = async (): Promise<CheckOutcome> => {
    // Before the first await: the click's permission to open the panel ends there.
    const opening = tab ? openSidePanel({ tabId: tab.id }) : Promise.resolve(false);
    const outcome = await send('readPageNow', {}).then(
      ({ orders, rows }): CheckOutcome => (orders + rows > 0 ? 'read' : 'nothing'),
      (): CheckOutcome => 'refused',
    );
    if ((await opening) && outcome === 'read') window.close();
    return outcome;
  };
  return (
    <WordsContext value={words}>
      <Lookup
        pack={pack ? { state: 'ready', pack } : packAnswer.state === 'failed' ? { state: 'failed' } : { state: 'loading' }}
        draft={draft}
        recent={settings.recentCountries}
        today={today}
        home={home}
        pageCheck={isPage && <PageCheck offer={offer} onCheck={check} onAllow={(id) => askForSite(id).catch(() => false)} />}
        onDraft={(next) => {
          setDraft(next);
          void saveDraft(next);
        }}
        onCountry={(code) => void save({ recentCountries: [code, ...settings.recentCountries.filter((other) => other !== code)].slice(0, mostRecent) })}
        onPanel={() => {
          if (tab) void openSidePanel({ tabId: tab.id }).then((opened) => opened && window.close());
          else void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
        }}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
        onRetry={retry}
        onCopy={(text) => navigator.clipboard.writeText(text)}
      />
    </WordsContext>
  );
}

import { type ReactNode, useEffect, useMemo } from 'react';
import { CountryAnswer } from '../../components/CountryAnswer';
import type { LookupRules } from '../../components/Lookup';
import { type CheckOutcome, PageCheck } from '../../components/PageCheck';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { embeddedPack } from '../../lib/browser/embedded-pack';
import { send } from '../../lib/browser/messages';
import { packHolder } from '../../lib/browser/pack-in-force';
import { openSidePanel } from '../../lib/browser/side-panel';
import { askForSite } from '../../lib/browser/site-access';
import { localDay } from '../../lib/browser/today';
import { usePack } from '../../lib/browser/use-pack';
import { useSiteAccess } from '../../lib/browser/use-site-access';
import { useSurface } from '../../lib/browser/use-surface';
import { useToday } from '../../lib/browser/use-today';
import type { Language } from '../../lib/language/translate';
import { marketplaceAt } from '../../lib/marketplaces/choose-reader';

const holder = packHolder(new TidewaiterDatabase(), embeddedPack, () => localDay(new Date()));
const mostRecent = 5;

/** All of the popup that needs schemas, the database or the rules. */
export interface PopupRest {
  language: Language;
  rules: LookupRules;
  recent: readonly string[];
  pageCheck: ReactNode;
  onRetry(): void;
}

async function check(tabId: number): Promise<CheckOutcome> {
  // Before the first await: the click's permission to open the panel ends there.
  const opening = openSidePanel({ tabId });
  const outcome = await send('readPageNow', {}).then(
    ({ orders, rows }): CheckOutcome => (orders + rows > 0 ? 'read' : 'nothing'),
    (): CheckOutcome => 'refused',
  );
  if ((await opening) && outcome === 'read') window.close();
  return outcome;
}

/** Draws nothing: reports what it knows to the popup, which stays as it is while somebody types. */
export default function Rest({ tab, country, onChange }: { tab: { id: number; url?: string } | undefined; country: string | undefined; onChange(rest: PopupRest): void }) {
  const { settings, ready, language, save } = useSurface('lookup.title');
  const [answer, retry] = usePack(holder);
  const sites = useSiteAccess();
  const today = useToday();
  const { recentCountries, dispatchFrom, countryOfOrigin } = settings;
  const home = useMemo(() => ({ from: dispatchFrom, origin: countryOfOrigin ?? dispatchFrom }), [dispatchFrom, countryOfOrigin]);
  const rules = useMemo((): LookupRules => (answer.state === 'ready' ? { state: 'ready', pack: answer.held.pack, Answer: CountryAnswer, today, home } : answer), [answer, today, home]);
  const isPage = tab?.url !== undefined && /^https?:/.test(tab.url);
  const marketplace = isPage && tab.url ? marketplaceAt(new URL(tab.url)) : undefined;
  const offer = sites?.find(({ id, allowed }) => !allowed && id === marketplace?.id);
  // A country chosen before the settings were there, or just before the popup closed, is remembered all the same.
  useEffect(() => {
    // A union is looked up rarely, and is no country.
    if (!ready || !country || country !== country.toUpperCase() || recentCountries[0] === country) return;
    void save({ recentCountries: [country, ...recentCountries.filter((other) => other !== country)].slice(0, mostRecent) });
  }, [ready, country, recentCountries]);
  useEffect(() => {
    if (!ready) return;
    onChange({
      language,
      rules,
      recent: recentCountries,
      pageCheck: isPage && tab && <PageCheck offer={offer} onCheck={() => check(tab.id)} onAllow={(id) => askForSite(id).catch(() => false)} />,
      onRetry: retry,
    });
    // `save` and `retry` only pass on what they are given; a new one changes nothing that is shown.
  }, [ready, language, rules, recentCountries, isPage, tab, offer, onChange]);
  return null;
}

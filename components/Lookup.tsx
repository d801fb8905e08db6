import { PanelRight, Settings, WifiOff, X } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { RulePack } from '../lib/core/regulations/pack';
import { findPlace, isPostcode, territoriesOfPostcode } from '../lib/core/trade/find-territory';
import { countries } from '../lib/language/countries';
import { goodsFound, placeHint, unionsFound } from '../lib/language/place-hints';
import { search, searchDoubting } from '../lib/language/search-places';
import { Combobox } from './Combobox';
import type { CountryAnswer } from './CountryAnswer';
import { Flag } from './Flag';
import { useWords } from './words';

/** What the popup holds between two openings. */
export interface Draft {
  text: string;
  country?: string | undefined;
  goodsText: string;
  goods?: string | undefined;
}
export type LookupRules = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; pack: RulePack; Answer: typeof CountryAnswer; today: string; home: { from: string; origin: string } };
interface Props {
  /** The rules come after the box: it can be typed into before they are loaded. */
  rules: LookupRules;
  draft: Draft;
  recent: readonly string[];
  /** "Check this page", when a page stands behind the popup. */
  pageCheck: ReactNode;
  onDraft(draft: Draft): void;
  onPanel(): void;
  onOptions(): void;
  onRetry(): void;
  onCopy(text: string): Promise<void>;
}

const nothing = [] as const;

function GoodsFilter({ draft, pack, onDraft }: Pick<Props, 'draft' | 'onDraft'> & { pack: RulePack }) {
  const { t, language } = useWords();
  const goods = useMemo(() => goodsFound(language, pack), [pack, language]);
  return (
    <div className="goods-filter">
      <Combobox
        label={t('lookup.goods')}
        placeholder={t('lookup.goods-example')}
        items={goods}
        text={draft.goodsText}
        most={5}
        onText={(goodsText) => onDraft({ ...draft, goodsText, goods: goodsText ? draft.goods : undefined })}
        onPick={({ id, label }) => onDraft({ ...draft, goodsText: label, goods: id })}
      />
      {draft.goods && (
        <button type="button" className="bare" onClick={() => onDraft({ ...draft, goodsText: '', goods: undefined })}>
          <X size={16} aria-hidden="true" />
          {t('lookup.all-goods')}
        </button>
      )}
    </div>
  );
}

export function Lookup({ rules, draft, recent, pageCheck, onDraft, onPanel, onOptions, onRetry, onCopy }: Props) {
  const { t, language, territory } = useWords();
  const isTyped = draft.text !== '';
  // Naming 250 territories in two languages waits until somebody types.
  const territories = rules.state === 'ready' ? rules.pack.territories : undefined;
  const places = useMemo(() => (isTyped ? [...unionsFound(language), ...countries(language, territories)] : nothing), [language, isTyped, territories]);
  // "ES 38001": the postcode tells the Canary Islands from Spain.
  const meant = useCallback(
    (text: string) => {
      if (!territories || !/\d/.test(text)) return undefined;
      if (isPostcode(text)) return territoriesOfPostcode(text, territories);
      const code = findPlace(text, territories, (name) => {
        const { items, isGuess } = searchDoubting(name, places, 1);
        return isGuess ? undefined : items[0]?.id;
      });
      return code === undefined ? undefined : [code];
    },
    [territories, places],
  );
  const pack = rules.state === 'ready' ? rules.pack : undefined;
  const hint = useCallback((text: string) => (pack && (isPostcode(text) || search(text, places, 1).length === 0) ? (placeHint(text, pack, language)?.text ?? t('lookup.hint-nothing', { text: text.trim().slice(0, 60) })) : undefined), [pack, places, language, t]);
  const choose = (code: string) => onDraft({ ...draft, text: territory(code), country: code });
  return (
    <>
      <header className="bar">
        <h1>{t('lookup.title')}</h1>
        <button type="button" onClick={onPanel}>
          <PanelRight size={16} aria-hidden="true" />
          {t('lookup.panel')}
        </button>
        <button type="button" className="icon" title={t('panel.settings')} aria-label={t('panel.settings')} onClick={onOptions}>
          <Settings size={18} aria-hidden="true" />
        </button>
      </header>
      <main className="lookup stack">
        <Combobox
          autoFocus
          label={t('lookup.country')}
          placeholder={t('lookup.country-example')}
          items={places}
          meant={meant}
          hint={hint}
          text={draft.text}
          picture={({ id }) => (
            <>
              <Flag code={id} /> <b>{id}</b>{' '}
            </>
          )}
          onText={(text) => onDraft({ ...draft, text, country: text ? draft.country : undefined })}
          onPick={({ id }) => choose(id)}
        />
        {recent.length > 0 && (
          <div className="row" role="group" aria-label={t('lookup.recent')}>
            {recent.map((code) => (
              <button type="button" key={code} className="chip" aria-pressed={draft.country === code} onClick={() => choose(code)}>
                <Flag code={code} /> {territory(code)}
              </button>
            ))}
          </div>
        )}
        {rules.state === 'failed' && (
          <div className="notice" data-verdict="stop" role="alert">
            <b>{t('panel.no-rules')}</b>
            <div>
              <button type="button" onClick={onRetry}>
                {t('panel.retry')}
              </button>
            </div>
          </div>
        )}
        {draft.country && rules.state === 'ready' && (
          <>
            <GoodsFilter draft={draft} pack={rules.pack} onDraft={onDraft} />
            <rules.Answer key={draft.country} country={draft.country} goods={draft.goods} pack={rules.pack} today={rules.today} home={rules.home} onCopy={onCopy} />
          </>
        )}
        {draft.country && rules.state === 'loading' && (
          <div aria-busy="true">
            <p role="status" className="unseen">
              {t('panel.loading')}
            </p>
            <div className="skeleton" />
          </div>
        )}
        {!draft.country && pageCheck}
        <p className="quiet">
          <WifiOff size={14} aria-hidden="true" /> {t('lookup.offline')}
          {rules.state === 'ready' && ` · ${t('panel.rules-of', { version: rules.pack.version })}`}
        </p>
      </main>
    </>
  );
}

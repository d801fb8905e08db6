import { CircleQuestionMark, Copy, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { lookUp } from '../lib/core/regulations/lookup';
import type { RulePack } from '../lib/core/regulations/pack';
import { AnswerSection } from './AnswerSection';
import { answerText, isGoodsLookedAt, sectionsOf } from '../lib/language/country-sections';
import { unionNote } from '../lib/language/place-hints';
import { Flag } from './Flag';
import { useWords } from './words';

/** Sections that stand open at once: what most questions are about, and of chosen goods whether they may enter. */
const openAtOnce = (goods: string | undefined) => (goods === undefined ? ['limits', 'charges'] : ['restrictions', 'limits', 'charges']);

/** The import rules of one destination today, in a fixed order; with goods, only what touches them. */
export function CountryAnswer({ country, goods, pack, today, home, onCopy }: { country: string; home: { from: string; origin: string }; goods: string | undefined; pack: RulePack; today: string; onCopy(text: string): Promise<void> }) {
  const words = useWords();
  const { t, territory, day, list, goods: goodsName } = words;
  const [copied, setCopied] = useState<'copied' | 'not-copied'>();
  const [all, setAll] = useState(false);
  const rules = useMemo(() => lookUp(country, today, pack), [country, today, pack]);
  const sections = useMemo(() => sectionsOf(rules, pack, words, home, goods), [rules, pack, words, home, goods]);
  const union = useMemo(() => unionNote(country, pack, words.language), [country, pack, words.language]);
  const covered = rules.unknown.length < Object.keys(rules.coverage).length;
  const lookedAt = goods === undefined || isGoodsLookedAt(goods, rules, pack);
  const unknown = rules.unknown.length > 0 && (
    <div className="notice" data-verdict="unknown">
      <CircleQuestionMark size={18} aria-hidden="true" />
      <b>{covered ? t('lookup.unknown', { topics: list(rules.unknown) }) : t('lookup.not-covered', { country: territory(country) })}</b>
      <p>{t('section.what-to-do')}</p>
    </div>
  );
  return (
    <article className="answer stack" data-country={country} aria-labelledby="answer-title">
      <header className="row apart">
        <h2 id="answer-title">
          <Flag code={country} /> {territory(country)} <span className="quiet">{country}</span>
        </h2>
        <button
          type="button"
          onClick={() =>
            onCopy(answerText(rules, sections, words)).then(
              () => setCopied('copied'),
              () => setCopied('not-copied'),
            )
          }
        >
          <Copy size={16} aria-hidden="true" />
          {t('lookup.copy')}
        </button>
      </header>
      <p role="status" className={copied ? 'quiet' : 'unseen'}>
        {copied && t(`lookup.${copied}`)}
      </p>
      {union && (
        <div className="notice" data-verdict="care">
          <TriangleAlert size={18} aria-hidden="true" />
          <p>{union}</p>
        </div>
      )}
      <p className="quiet">{t('lookup.as-of', { day: day(today), version: rules.packVersion })}</p>
      {!covered && unknown}
      {goods !== undefined && !lookedAt && covered && (
        <div className="notice" data-verdict="unknown">
          <TriangleAlert size={18} aria-hidden="true" />
          <b>{t('lookup.goods-not-looked-at', { goods: goodsName(goods) })}</b>
          <p>{t('section.what-to-do')}</p>
        </div>
      )}
      {covered && (
        <>
          <div>
            {sections.map((section) => (
              <AnswerSection key={`${section.id} ${all} ${goods === undefined}`} section={section} holidays={rules.holidays} open={all || openAtOnce(goods).includes(section.id)} />
            ))}
          </div>
          {unknown}
          <div>
            <button type="button" onClick={() => setAll(!all)}>
              {t(all ? 'lookup.close-all' : 'lookup.open-all')}
            </button>
          </div>
        </>
      )}
      {!covered && rules.holidays.length > 0 && sections.filter(({ id }) => id === 'holidays').map((section) => <AnswerSection key={section.id} section={section} holidays={rules.holidays} open />)}
    </article>
  );
}

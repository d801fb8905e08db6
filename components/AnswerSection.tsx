import { CircleQuestionMark } from 'lucide-react';
import { useId, useState } from 'react';
import type { Section } from '../lib/language/country-sections';
import { holidayName } from '../lib/language/holiday-name';
import { FactItem } from './FactItem';
import { useWords } from './words';

/** From this many facts on a section can be searched. */
const searchFrom = 8;

/** One cell of the answer. What was not researched says so in the closed cell already. */
export function AnswerSection({ section, holidays, open }: { section: Section; holidays: readonly { day: string; name: string }[]; open: boolean }) {
  const { t, list, day, language } = useWords();
  const [text, setText] = useState('');
  const searchId = useId();
  const { id, facts, unknown, partial, notPublished, short } = section;
  const wanted = text.trim().toLowerCase();
  const shown = wanted ? facts.filter(({ title, details, places = '' }) => [title, places, ...details].some((part) => part.toLowerCase().includes(wanted))) : facts;
  const here = shown.filter((fact) => !fact.elsewhere);
  const elsewhere = shown.filter((fact) => fact.elsewhere);
  const allUnknown = unknown.length > 0 && facts.length === 0;
  return (
    <details className="answer-section" data-section={id} data-verdict={allUnknown ? 'unknown' : undefined} open={open}>
      <summary>
        <h3>{t(`section.${id}`)}</h3>
        <span className="short">
          {allUnknown && <CircleQuestionMark size={16} aria-hidden="true" />} {short}
        </span>
      </summary>
      <div className="stack section-content">
        {unknown.length > 0 && (
          <div className="notice" data-verdict="unknown">
            <CircleQuestionMark size={16} aria-hidden="true" />
            <b>{t('section.not-researched', { topics: list(unknown) })}</b>
            <p>{t('section.what-to-do')}</p>
          </div>
        )}
        {partial.length > 0 && <p className="quiet">{t('section.partial', { topics: list(partial) })}</p>}
        {notPublished.length > 0 && (
          <div className="quiet">
            {notPublished.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {facts.length === 0 && <p>{t('section.what-to-do')}</p>}
          </div>
        )}
        {facts.length >= searchFrom && (
          <div>
            <label htmlFor={searchId} className="unseen">
              {t('section.search', { section: t(`section.${id}`) })}
            </label>
            <input id={searchId} type="search" placeholder={t('section.search', { section: t(`section.${id}`) })} value={text} onChange={(event) => setText(event.target.value)} />
            <p role="status" className="quiet">
              {wanted && t('section.found', { count: shown.length })}
            </p>
          </div>
        )}
        {facts.length === 0 && unknown.length === 0 && notPublished.length === 0 && id !== 'holidays' && <p>{t(id === 'changes' ? 'section.no-changes' : 'section.none-known')}</p>}
        <ul className="facts">
          {here.map((fact) => (
            <FactItem key={fact.key} fact={fact} />
          ))}
        </ul>
        {elsewhere.length > 0 && (
          <details open={wanted !== ''}>
            <summary className="inner">{t('section.elsewhere', { count: elsewhere.length })}</summary>
            <ul className="facts">
              {elsewhere.map((fact) => (
                <FactItem key={fact.key} fact={fact} />
              ))}
            </ul>
          </details>
        )}
        {id === 'holidays' && (holidays.length ? (
          <ul>
            {holidays.map((holiday) => (
              <li key={`${holiday.day}${holiday.name}`}>
                {day(holiday.day)} · {holidayName(holiday.name, language)}
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('section.no-holidays')}</p>
        ))}
      </div>
    </details>
  );
}

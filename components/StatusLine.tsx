import type { Assessment, Verdict } from '../lib/core/assessment';
import { verdicts } from '../lib/core/assessment';
import { countVerdicts } from '../lib/language/order-sorting';
import { VerdictShape } from './VerdictMark';
import { useWords } from './words';

/** "12 orders read, 2 Stop, 5 Fix; rules of …; sent from China": where parcels leave decides much, so that it is said and one press from being changed. The counts are buttons that narrow the list. None pressed shows all. */
export function StatusLine({ assessments, total, packVersion, from, onFrom, filter, onFilter }: { assessments: readonly Assessment[]; total: number; packVersion: string; from: string; onFrom(): void; filter: ReadonlySet<Verdict>; onFilter(filter: ReadonlySet<Verdict>): void }) {
  const { t, number, territory } = useWords();
  const counts = countVerdicts(assessments);
  const toggle = (verdict: Verdict) => onFilter(new Set(filter.has(verdict) ? [...filter].filter((other) => other !== verdict) : [...filter, verdict]));
  const present = verdicts.filter((verdict) => counts[verdict] > 0 || filter.has(verdict));
  const spoken = [t('panel.orders-read', { count: total }), ...present.map((verdict) => `${counts[verdict]} ${t(`verdict.${verdict}`)}`)].join(', ');
  return (
    <>
      <p className="status-text">
        <b>{t('panel.orders-read', { count: total })}</b>
        <span className="quiet"> · </span>
        <button type="button" className="in-line" title={t('panel.from-hint')} onClick={onFrom}>
          {t('panel.from', { place: territory(from) })}
        </button>
        <span className="quiet"> · {t('panel.rules-of', { version: packVersion })}</span>
      </p>
      <div className="chips" role="group" aria-label={t('panel.filter')}>
        {present.map((verdict) => (
          <button type="button" key={verdict} className="chip" data-verdict={verdict} aria-pressed={filter.has(verdict)} onClick={() => toggle(verdict)}>
            <VerdictShape of={verdict} />
            {number(counts[verdict])} {t(`verdict.${verdict}`)}
          </button>
        ))}
        {filter.size > 0 && (
          <button type="button" className="bare" onClick={() => onFilter(new Set())}>
            {t('panel.show-all')}
          </button>
        )}
      </div>
      <p role="status" className="unseen">
        {assessments.length === total ? spoken : ''}
      </p>
    </>
  );
}

import { useMemo, useState } from 'react';
import type { RulePack } from '../lib/core/regulations/pack';
import { coverageRows } from './coverage-rows';
import { Flag } from './Flag';
import { useWords } from './words';

export interface RulesState {
  version: string;
  installedOn?: string | undefined;
  /** Used without the store. */
  inMemory: boolean;
  spoilt: readonly string[];
  refused?: string | undefined;
}

/** The rules in force, what they cover, what is wrong with them, and how to put the packaged ones back. */
export function RulesPage({ pack, state, today, onReinstall }: { pack: RulePack | undefined; state: RulesState | undefined; today: string; onReinstall(): Promise<void> }) {
  const { t, day, territory, list, number } = useWords();
  const [reinstall, setReinstall] = useState<'idle' | 'working' | 'done' | 'failed'>('idle');
  const rows = useMemo(() => (pack ? coverageRows(pack, today) : []), [pack, today]);
  return (
    <div className="stack">
      {state && (
        <dl className="pairs box">
          <div>
            <dt>{t('rules.version')}</dt>
            <dd>{state.version}</dd>
          </div>
          {state.installedOn && (
            <div>
              <dt>{t('rules.installed')}</dt>
              <dd>{day(state.installedOn)}</dd>
            </div>
          )}
          <div>
            <dt>{t('rules.destinations')}</dt>
            <dd>{number(rows.filter(({ code }) => /[A-Z]/.test(code)).length)}</dd>
          </div>
          <div>
            <dt>{t('rules.facts')}</dt>
            <dd>{number(rows.reduce((sum, { measures }) => sum + measures, 0))}</dd>
          </div>
        </dl>
      )}
      {!state && <p className="notice" data-verdict="stop">{t('panel.no-rules')}</p>}
      {state?.inMemory && <p className="notice" data-verdict="unknown">{t('panel.store-closed')}</p>}
      {state && state.spoilt.length > 0 && <p className="notice" data-verdict="unknown">{t('panel.spoilt', { files: state.spoilt.join(', ') })}</p>}
      {state?.refused && <p className="notice" data-verdict="fix">{t('rules.refused', { why: state.refused })}</p>}
      <div className="row">
        <button
          type="button"
          disabled={reinstall === 'working'}
          onClick={() => {
            setReinstall('working');
            onReinstall().then(
              () => setReinstall('done'),
              () => setReinstall('failed'),
            );
          }}
        >
          {t('rules.reinstall')}
        </button>
        <span role="status" className="quiet">
          {reinstall !== 'idle' && t(`rules.reinstall-${reinstall}`)}
        </span>
      </div>
      <p className="quiet">{t('rules.reinstall-hint')}</p>
      <table className="cards">
        <caption>{t('rules.coverage')}</caption>
        <thead>
          <tr>
            {(['destination', 'researched', 'partial', 'not-published', 'none', 'facts', 'goods', 'verified'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`rules.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" data-label={t('rules.column-destination')}>
                <span>
                  <Flag code={row.code.startsWith('eu') ? 'EU' : row.code} /> {territory(row.code)}
                </span>
              </th>
              <td data-label={t('rules.column-researched')}>{list(row.researched)}</td>
              <td data-label={t('rules.column-partial')}>{list(row.partial)}</td>
              <td data-label={t('rules.column-not-published')}>{list(row.notPublished)}</td>
              <td data-label={t('rules.column-none')}>{row.none.length > 0 && <b>{list(row.none)}</b>}</td>
              <td className="short-cell" data-label={t('rules.column-facts')}>{number(row.measures)}</td>
              <td data-label={t('rules.column-goods')}>{number(row.goods)}</td>
              <td className="short-cell" data-label={t('rules.column-verified')}>
                {row.verifiedOn && <span>{day(row.verifiedOn)}</span>}
                {row.reviewBy && row.reviewBy < today && <b> {t('rules.overdue', { day: day(row.reviewBy) })}</b>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t('rules.others')}</p>
    </div>
  );
}

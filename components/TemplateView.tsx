import type { RowAssessment, TemplateWarning } from '../lib/core/assess-template';
import type { RulePack } from '../lib/core/regulations/pack';
import { describeWarning, serviceName } from '../lib/language/describe-template';
import { SourceLine } from './SourceLine';
import { VerdictMark } from './VerdictMark';
import { useWords } from './words';

/** Countries of a row named before the rest is counted. */
const mostNamed = 12;

function Warnings({ warnings, pack }: { warnings: readonly TemplateWarning[]; pack: RulePack }) {
  const { t, language } = useWords();
  return (
    <ul className="findings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.evidence?.id ?? ''} ${JSON.stringify(warning.values)} ${warning.destinations.join()}`} className="finding" data-verdict={warning.severity}>
          <p>
            <VerdictMark of={warning.severity} /> {describeWarning(warning, pack, t, language)}
          </p>
          {warning.evidence && (
            <details className="inner">
              <summary>{t('source.title')}</summary>
              <SourceLine {...warning.evidence} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A shipping template row by row: what it promises, to whom, and what stands against it. */
export function TemplateView({ name, rows, pack }: { name: string | undefined; rows: readonly RowAssessment[]; pack: RulePack }) {
  const { t, territory, comma, language } = useWords();
  return (
    <section className="stack">
      <h2>{name ? t('rows.named', { name }) : t('rows.title')}</h2>
      <p className="quiet">
        {t('rows.count', { count: rows.length })} · {t('panel.rules-of', { version: pack.version })}
      </p>
      {rows.map(({ row, verdict, warnings }) => {
        const notes = warnings.filter(({ severity }) => severity === 'info');
        return (
          <article key={row.id} className="card" data-template-row={row.id} data-verdict={verdict}>
            <h3 className="row">
              <VerdictMark of={verdict} /> {serviceName(row.service, t, language)}
            </h3>
            <p>{row.transitDays ? t('rows.days', row.transitDays) : t('rows.no-days')}</p>
            {row.destinations.length > 0 && (
              <p className="quiet">
                {row.destinations
                  .slice(0, mostNamed)
                  .map(territory)
                  .join(comma)}
                {row.destinations.length > mostNamed && ` ${t('rows.more', { count: row.destinations.length - mostNamed })}`}
              </p>
            )}
            <Warnings warnings={warnings.filter(({ severity }) => severity !== 'info')} pack={pack} />
            {notes.length > 0 && (
              <details className="inner">
                <summary>{t('rows.notes', { count: notes.length })}</summary>
                <Warnings warnings={notes} pack={pack} />
              </details>
            )}
          </article>
        );
      })}
    </section>
  );
}

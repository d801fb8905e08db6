import { ClipboardCopy, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ReaderHealth as Health, ReadingProblem } from '../lib/core/trade/order';
import { describeProblem } from '../lib/language/describe-problem';
import { useWords } from './words';

/** Most problems listed at once; a file of 5,000 broken rows is named by its first ones and a number. */
const mostShown = 30;

export function ProblemList({ problems }: { problems: readonly ReadingProblem[] }) {
  const words = useWords();
  return (
    <ul className="problems">
      {problems.slice(0, mostShown).map((problem) => (
        <li key={JSON.stringify(problem)}>{describeProblem(problem, words.t, words.language)}</li>
      ))}
      {problems.length > mostShown && <li>{words.t('problem.more', { count: problems.length - mostShown })}</li>}
    </ul>
  );
}

/** A report of how the page is built, for whoever mends its reader; it holds nothing of an order. */
export function CopyReport({ report }: { report: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'not-copied'>('idle');
  return (
    <div className="stack">
      <div>
        <button type="button" onClick={() => void navigator.clipboard.writeText(report).then(() => setState('copied'), () => setState('not-copied'))}>
          <ClipboardCopy size={16} aria-hidden="true" />
          {t('health.copy-report')}
        </button>
      </div>
      <p role="status" className="quiet">
        {t(state === 'idle' ? 'health.report-hint' : `health.report-${state}`)}
      </p>
    </div>
  );
}

/** How much of the page or file was read, what is missing and what went wrong; open by itself when orders were left out. Where all was read the line above has said so. */
export function ReaderHealth({ health, report }: { health: Health; report?: string | undefined }) {
  const { t, list, number } = useWords();
  const whole = health.ordersRead === health.ordersFound && health.fieldsMissing.length === 0 && health.problems.length === 0;
  if (whole) return null;
  const said = [
    health.ordersRead < health.ordersFound && t('health.read', { read: number(health.ordersRead), found: health.ordersFound }),
    health.fieldsMissing.length > 0 && t('health.missing', { fields: list(health.fieldsMissing.map((field) => `field-${field}`)) }),
    health.problems.length > 0 && t('health.problems', { count: health.problems.length }),
  ].filter((part) => part !== false);
  return (
    <details className="health" data-verdict="fix" open={health.ordersRead < health.ordersFound}>
      <summary>
        <TriangleAlert size={16} aria-hidden="true" />
        {said.join('; ')}
      </summary>
      <ProblemList problems={health.problems} />
      {report && <CopyReport report={report} />}
    </details>
  );
}

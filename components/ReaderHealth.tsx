import { TriangleAlert } from 'lucide-react';
import type { ReaderHealth as Health, ReadingProblem } from '../lib/core/trade/order';
import type { MessageId } from '../lib/language/translate';
import { useWords, type Words } from './words';

/** Most problems listed at once; a file of 5,000 broken rows is named by its first ones and a number. */
const mostShown = 30;

/** Where it is and what it is: `orders.csv, row 3, column “price”: not readable as a number (“abc”)`. */
export function problemText({ code, file, row, column, found, orderId }: ReadingProblem, { t, comma, colon }: Pick<Words, 't' | 'comma' | 'colon'>): string {
  const place = [file, row !== undefined && t('problem.row', { row }), column && t('problem.column', { column }), orderId && t('problem.order', { order: orderId })].filter(Boolean).join(comma);
  const sentence = `${place ? `${place}${colon}` : ''}${t(`problem.${code}` as MessageId)}${found ? ` (“${found}”)` : ''}`;
  // A file's name keeps its letters; everything else begins a sentence.
  return file ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function ProblemList({ problems }: { problems: readonly ReadingProblem[] }) {
  const words = useWords();
  return (
    <ul className="problems">
      {problems.slice(0, mostShown).map((problem) => (
        <li key={problemText(problem, words)}>{problemText(problem, words)}</li>
      ))}
      {problems.length > mostShown && <li>{words.t('problem.more', { count: problems.length - mostShown })}</li>}
    </ul>
  );
}

/** How much of the page or file was read, what is missing and what went wrong; open by itself when orders were left out. */
export function ReaderHealth({ health, compact = false }: { health: Health; compact?: boolean }) {
  const { t, list, number } = useWords();
  const whole = health.ordersRead === health.ordersFound && health.fieldsMissing.length === 0 && health.problems.length === 0;
  const summary = t('health.read', { read: number(health.ordersRead), found: health.ordersFound });
  if (whole) return compact ? null : <p className="quiet">{summary}</p>;
  return (
    <details className="health" data-verdict="fix" open={health.ordersRead < health.ordersFound}>
      <summary>
        <TriangleAlert size={16} aria-hidden="true" />
        {summary}
        {health.fieldsMissing.length > 0 && `; ${t('health.missing', { fields: list(health.fieldsMissing.map((field) => `field-${field}`)) })}`}
        {health.problems.length > 0 && `; ${t('health.problems', { count: health.problems.length })}`}
      </summary>
      <ProblemList problems={health.problems} />
    </details>
  );
}

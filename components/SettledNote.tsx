import type { Settled, SettledOrder } from '../lib/core/trade/order';
import { useWords } from './words';

const states: readonly Settled[] = ['shipped', 'cancelled', 'refunded'];
/** Order numbers that are written out of one state. */
const mostIds = 12;

/** Orders of which nothing is left to send: named, not judged, and judged all the same when the seller says so. */
export function SettledNote({ settled, onJudge }: { settled: readonly SettledOrder[]; onJudge(): void }) {
  const { t, number, comma, colon } = useWords();
  if (!settled.length) return null;
  const groups = states.map((state) => ({ state, ids: settled.filter((one) => one.state === state).map(({ order }) => order.id) })).filter(({ ids }) => ids.length);
  return (
    <details className="health settled">
      <summary>
        {t('panel.settled', { count: settled.length })}
        {colon}
        {groups.map(({ state, ids }) => `${number(ids.length)} ${t(`settled.${state}`)}`).join(comma)}
      </summary>
      <ul>
        {groups.map(({ state, ids }) => (
          <li key={state}>
            {t(`settled.${state}`)}
            {colon}
            {ids.slice(0, mostIds).join(comma)}
            {ids.length > mostIds && `${comma}${t('panel.settled-more', { count: ids.length - mostIds })}`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onJudge}>
        {t('panel.judge-settled')}
      </button>
    </details>
  );
}

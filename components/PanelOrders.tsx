import { useDeferredValue, useMemo, useState } from 'react';
import type { Assessment, Verdict } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import type { ReaderHealth as Health } from '../lib/core/trade/order';
import { ExportButtons } from './ExportButtons';
import type { CardEvents } from './OrderCard';
import { OrderList } from './OrderList';
import { byUrgency, matchesText } from '../lib/language/order-sorting';
import { ReaderHealth } from './ReaderHealth';
import { SetUpNote } from './SetUpNote';
import { StatusLine } from './StatusLine';
import { useWords } from './words';

/** From this many orders on a search box is worth its place. */
const searchFrom = 8;

interface Props {
  /** Country of dispatch, by which all was judged. */
  from: string;
  assessments: readonly Assessment[];
  done: number;
  total: number;
  health: Health;
  report?: string | undefined;
  pack: RulePack;
  ticksOf(orderId: string): readonly string[];
  openOrders: ReadonlySet<string>;
  called: { orderId: string; time: number } | undefined;
  events: CardEvents;
}

/** The status line that filters, the reader's health, the exports, and the orders by urgency. */
export function PanelOrders({ from, assessments, done, total, health, report, pack, ticksOf, openOrders, called, events }: Props) {
  const { t, territory, number } = useWords();
  const [filter, setFilter] = useState<ReadonlySet<Verdict>>(new Set());
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const sorted = useMemo(() => byUrgency(assessments), [assessments]);
  const shown = useMemo(() => sorted.filter((one) => one.order.id === called?.orderId || ((filter.size === 0 || filter.has(one.verdict)) && matchesText(one, wanted, territory))), [sorted, filter, wanted, territory, called]);
  const busy = assessments.length < total;
  return (
    <>
      <div className="status">
        <StatusLine assessments={assessments} total={total} packVersion={pack.version} from={from} onFrom={() => events.onOptions('profile')} filter={filter} onFilter={setFilter} />
      </div>
      <ReaderHealth health={health} report={report} />
      {!busy && <SetUpNote assessments={sorted} pack={pack} onOptions={events.onOptions} />}
      {busy && (
        <label className="quiet">
          {t('panel.judging', { done: number(done), total: number(total) })}
          <progress value={done} max={total} />
        </label>
      )}
      {!busy && total > 0 && (
        <div className="row apart">
          <h2 className={shown.length === total ? 'unseen' : 'list-title'}>{shown.length === total ? t('panel.orders') : t('panel.shown', { shown: number(shown.length), total: number(total) })}</h2>
          {total >= searchFrom && (
            <label className="grow">
              <span className="unseen">{t('panel.search')}</span>
              <input type="search" placeholder={t('panel.search')} value={text} onChange={(event) => setText(event.target.value)} />
            </label>
          )}
          <ExportButtons shown={shown} onExport={events.onExport} hint={t('export.shown', { count: shown.length })} />
        </div>
      )}
      {!busy && shown.length === 0 && <p>{t(total === 0 ? 'panel.all-settled' : 'panel.no-match')}</p>}
      <OrderList shown={shown} pack={pack} ticksOf={ticksOf} openOrders={openOrders} called={called} events={events} />
    </>
  );
}

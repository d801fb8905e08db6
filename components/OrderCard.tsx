import { CalendarDays, ChevronDown, Coins, FileText } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { Assessment, Verdict } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import { lineText } from '../lib/core/trade/pieces';
import { arrivalText } from '../lib/language/arrival-text';
import { payText } from '../lib/language/pay-text';
import { describeGroup, groupFindings } from '../lib/language/group-findings';
import type { OnExport } from './ExportButtons';
import { Destination } from './Destination';
import { type FoldName, OrderDetails } from './OrderDetails';
import { bestService, documentCount, mainFinding } from '../lib/language/order-sorting';
import { toldFindings } from '../lib/language/told-findings';
import { VerdictMark } from './VerdictMark';
import { useWords } from './words';

export interface CardEvents {
  onTick(orderId: string, document: string, held: boolean): void;
  onExport: OnExport;
  onOptions(page: string): void;
  onOpen(orderId: string, open: boolean): void;
}
interface Props {
  assessment: Assessment;
  pack: RulePack;
  ticked: readonly string[];
  open: boolean;
  /** Changes when the page or a badge asks for this order: the card then comes into view and takes the focus. */
  called?: number | undefined;
  events: CardEvents;
}

/** The fold that the card's own button opens, by verdict. */
function mainFold(assessment: Assessment): FoldName {
  const byVerdict: Record<Verdict, FoldName> = { stop: 'why', fix: 'why', unknown: 'why', care: 'why', clear: 'documents' };
  return assessment.verdict === 'fix' && mainFinding(assessment)?.code === 'document-missing' ? 'documents' : byVerdict[assessment.verdict];
}

/** What stands open at first: the main fold, and the checklist wherever a paper is missing. */
function firstFolds(assessment: Assessment): ReadonlySet<FoldName> {
  return new Set([mainFold(assessment), ...(assessment.verdict === 'fix' && assessment.findings.some(({ code }) => code === 'document-missing') ? (['documents'] as const) : [])]);
}

export const OrderCard = memo(function OrderCard({ assessment, pack, ticked, open, called, events }: Props) {
  const words = useWords();
  const { t, language, comma } = words;
  const [folds, setFolds] = useState(() => firstFolds(assessment));
  const head = useRef<HTMLButtonElement>(null);
  const { order, verdict, destination } = assessment;
  const [group] = groupFindings(toldFindings(assessment));
  const documents = documentCount(assessment);
  const delivery = bestService(assessment)?.delivery;
  const pay = payText(assessment, pack, words);
  const fold = mainFold(assessment);
  const id = `order-${order.id}`;
  const setFold = (name: FoldName, isOpen: boolean) => setFolds((before) => (before.has(name) === isOpen ? before : new Set(isOpen ? [...before, name] : [...before].filter((other) => other !== name))));
  useEffect(() => {
    if (called === undefined) return;
    head.current?.scrollIntoView({ block: 'start' });
    head.current?.focus();
  }, [called]);
  return (
    <article className="card" data-order-id={order.id} data-verdict={verdict} aria-labelledby={id}>
      <h3 className="card-line">
        <button type="button" ref={head} id={id} className="card-head" aria-expanded={open} onClick={() => events.onOpen(order.id, !open)}>
          <VerdictMark of={verdict} />
          <span className="order-id">{order.id}</span>
          {open && <ChevronDown size={16} aria-hidden="true" className="chevron" />}
        </button>
      </h3>
      <p className="card-what">
        <Destination code={destination} />
        {!open && <span className="quiet"> · {order.lines.map((line) => lineText(line)).join(comma)}</span>}
      </p>
      {/* The fold below begins with the same sentence. */}
      {!(open && folds.has('why')) && <p className="reason">{group && (verdict !== 'clear' || group[0].code === 'no-border') ? describeGroup(group, order, pack, t, language) : t('card.clear')}</p>}
      <div className="card-foot">
        {verdict !== 'stop' && (
          <span className="fact">
            <CalendarDays size={14} aria-hidden="true" />
            <span className="unseen">{t('card.arrives')}</span>
            {delivery ? arrivalText(delivery, words) : t('card.no-window')}
          </span>
        )}
        {verdict !== 'stop' && documents.total > 0 && (
          <span className="fact" title={t('card.documents', documents)}>
            <FileText size={14} aria-hidden="true" />
            <span className="unseen">{t('card.documents', documents)}</span>
            <span aria-hidden="true">
              {documents.held}/{documents.total}
            </span>
          </span>
        )}
        {verdict !== 'stop' && pay && (
          <span className="fact">
            <Coins size={14} aria-hidden="true" />
            {pay}
          </span>
        )}
        {!open && (
          <button
            type="button"
            className="card-action"
            onClick={() => {
              setFold(fold, true);
              events.onOpen(order.id, true);
              head.current?.focus();
            }}
          >
            <span>{t(`card.action-${verdict}`)}</span>
            <span className="unseen">: {order.id}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        )}
      </div>
      {open && (
        <div className="card-details">
          <OrderDetails
            assessment={assessment}
            pack={pack}
            ticked={ticked}
            openFolds={folds}
            onFold={setFold}
            onTick={(document, held) => events.onTick(order.id, document, held)}
            onExport={events.onExport}
            onOptions={events.onOptions}
          />
        </div>
      )}
    </article>
  );
});

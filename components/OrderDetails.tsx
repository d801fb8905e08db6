import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Assessment, Finding } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import { lineText } from '../lib/core/trade/pieces';
import { arrivalText } from '../lib/language/arrival-text';
import { chargeLines } from '../lib/language/charge-lines';
import { type FindingGroup, groupFindings } from '../lib/language/group-findings';
import type { OnExport } from './ExportButtons';
import { ChargesFold } from './ChargesFold';
import { DatesFold } from './DatesFold';
import { DocumentsFold } from './DocumentsFold';
import { FindingItem, type Remedy, remedyOf } from './FindingItem';
import { toldFindings } from '../lib/language/told-findings';
import { notesOnce } from '../lib/language/notes-once';
import { bestService, documentCount } from '../lib/language/order-sorting';
import { RouteFold } from './RouteFold';
import { useWords } from './words';

const foldNames = ['why', 'documents', 'charges', 'route', 'dates'] as const;
export type FoldName = (typeof foldNames)[number];

interface Props {
  assessment: Assessment;
  pack: RulePack;
  ticked: readonly string[];
  openFolds: ReadonlySet<FoldName>;
  onFold(fold: FoldName, open: boolean): void;
  onTick(document: string, held: boolean): void;
  onExport: OnExport;
  onOptions(page: string): void;
}

/** Of a stopped order why it stays, and the folds where that can be settled. */
function foldsOfStopped(told: readonly Finding[]): readonly FoldName[] {
  const settled = new Set(told.flatMap((finding) => {
    const remedy = remedyOf(finding);
    return remedy && 'fold' in remedy ? [remedy.fold as FoldName] : [];
  }));
  return foldNames.filter((name) => name === 'why' || settled.has(name));
}

/** What an opened order shows: its goods, then five folds in a fixed order. Only open folds are drawn. */
export function OrderDetails({ assessment, pack, ticked, openFolds, onFold, onTick, onExport, onOptions }: Props) {
  const words = useWords();
  const { t, goods, money, local, language } = words;
  const { order } = assessment;
  const best = bestService(assessment);
  const documents = documentCount(assessment);
  const service = pack.services.find(({ id }) => id === best?.service);
  const told = toldFindings(assessment);
  const groups = groupFindings(told);
  const folds = assessment.verdict === 'stop' ? foldsOfStopped(told) : foldNames;
  const charges = chargeLines(assessment.charges, t, language);
  const summaries = useRef(new Map<FoldName, HTMLElement>());
  const [asked, setAsked] = useState<{ fold: FoldName }>();
  // Once the fold is drawn open: it may stand far below the button that asked for it.
  useEffect(() => {
    const summary = asked && summaries.current.get(asked.fold);
    summary?.scrollIntoView({ block: 'start' });
    summary?.focus({ preventScroll: true });
  }, [asked]);
  const remedy = (to: Remedy) => {
    if ('options' in to) return onOptions(to.options);
    onFold(to.fold, true);
    setAsked({ fold: to.fold });
  };
  const short: Record<FoldName, string> = {
    why: t('fold.why-short', { count: groups.length }),
    documents: documents.total ? t('card.documents', documents) : t('fold.none'),
    charges: charges.length ? t('fold.charges-short', { count: charges.length }) : t('fold.none'),
    route: service ? local(service.name) : t('fold.none'),
    dates: best?.delivery ? arrivalText(best.delivery, words) : t('fold.unknown'),
  };
  const evidences = new Map(notesOnce(told, ({ evidence }) => evidence).map(({ one, evidence }) => [one, evidence]));
  const item = (group: FindingGroup) => <FindingItem key={`${group[0].code} ${group[0].evidence?.id ?? ''} ${JSON.stringify(group[0].values)} ${group[0].lines.join()}`} group={group} evidenceOf={(finding) => evidences.get(finding)} order={order} pack={pack} onRemedy={remedy} />;
  const notes = groups.filter(([{ severity }]) => severity === 'info');
  const content: Record<FoldName, () => ReactNode> = {
    why: () => (
      <>
        <ul className="findings">
          {assessment.findings.length === 0 && <li>{t('card.clear')}</li>}
          {groups.filter((group) => !notes.includes(group)).map(item)}
        </ul>
        {notes.length > 0 && (
          <details className="inner" open={notes.length === groups.length}>
            <summary>{t('fold.news', { count: notes.length })}</summary>
            <ul className="findings">{notes.map(item)}</ul>
          </details>
        )}
      </>
    ),
    documents: () => <DocumentsFold assessment={assessment} pack={pack} ticked={ticked} onTick={onTick} onExport={onExport} />,
    charges: () => <ChargesFold assessment={assessment} channel={service?.channel} />,
    route: () => <RouteFold assessment={assessment} pack={pack} best={best} />,
    dates: () => <DatesFold assessment={assessment} pack={pack} best={best} />,
  };
  return (
    <>
      <ul className="goods-lines">
        {order.lines.map((line, index) => (
          <li key={`${line.sku ?? ''} ${line.title}`}>
            {lineText(line)}
            {line.unitPrice && ` · ${money(line.unitPrice)}`}
            <span className="quiet">
              {' '}
              {assessment.goods
                .filter((one) => one.line === index)
                .map((one) => t('card.recognised', { goods: goods(one.goods), because: one.because }))
                .join('; ') || t('card.not-recognised')}
            </span>
          </li>
        ))}
      </ul>
      {folds.map((name) => (
        <details key={name} className="fold" data-fold={name} open={openFolds.has(name)} onToggle={(event) => onFold(name, event.currentTarget.open)}>
          <summary
            ref={(element) => {
              if (element) summaries.current.set(name, element);
            }}
          >
            <h4>{t(`fold.${name}`)}</h4>
            <span className="quiet">{short[name]}</span>
          </summary>
          {openFolds.has(name) && <div className="fold-content stack">{content[name]()}</div>}
        </details>
      ))}
    </>
  );
}

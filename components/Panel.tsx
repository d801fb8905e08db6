import { Settings, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RowAssessment } from '../lib/core/assess-template';
import type { Assessment } from '../lib/core/assessment';
import type { RulePack } from '../lib/core/regulations/pack';
import type { Reading, SettledOrder } from '../lib/core/trade/order';
import { ConfirmReading } from './ConfirmReading';
import { FileButton, FileDrop, ImportProgress, type ImportState } from './FileDrop';
import type { CardEvents } from './OrderCard';
import { type CheckOutcome, PageCheck, type SiteOffer } from './PageCheck';
import { PanelOrders } from './PanelOrders';
import { PasteOrders } from './PasteOrders';
import { CopyReport, ProblemList } from './ReaderHealth';
import { SettledNote } from './SettledNote';
import { TeachButton } from './TeachButton';
import { TemplateView } from './TemplateView';
import { useWords } from './words';

export type SourceKind = 'page' | 'file';
export interface Source {
  kind: SourceKind;
  name: string;
  reading: Reading;
}
export interface PanelProps {
  pack: { state: 'loading' } | { state: 'failed' } | { state: 'ready'; pack: RulePack; warnings: string[] };
  /** Undefined until the store has answered. */
  sources: readonly Source[] | undefined;
  /** The one that is shown. */
  source: Source | undefined;
  /** It was understood by its look alone, and the seller has not said yet that this is right. */
  toConfirm: boolean;
  onConfirm(): void;
  /** How the page is built, to copy for whoever mends its reader. */
  report: string | undefined;
  /** Whether a page stands beside the panel that could be checked. */
  hasPage: boolean;
  offer: SiteOffer | undefined;
  /** Orders that were left unjudged because nothing is left to send of them. */
  settled: readonly SettledOrder[];
  onJudgeSettled(): void;
  judged: { assessments: readonly Assessment[]; done: number; total: number; failed?: boolean };
  templateRows: readonly RowAssessment[];
  ticksOf(orderId: string): readonly string[];
  from: string;
  openOrders: ReadonlySet<string>;
  called: { orderId: string; time: number } | undefined;
  importing: ImportState;
  events: CardEvents;
  onRetry(): void;
  onSource(kind: SourceKind): void;
  onForgetFile(): void;
  onFile(file: File): void;
  onPaste(text: string): void;
  onCancelImport(): void;
  onCloseImport(): void;
  onCheck(): Promise<CheckOutcome>;
  onAllow(id: string): Promise<boolean>;
  /** Opens the teaching bar in the page; false when the browser keeps us out. */
  onTeach(): Promise<boolean>;
}

export function Panel(props: PanelProps) {
  const { t } = useWords();
  const { pack, sources, source, importing } = props;
  return (
    <FileDrop onFile={props.onFile}>
      <header className="bar">
        <h1 title={source?.name}>{source?.name ?? t('panel.title')}</h1>
        <FileButton label={t('import.choose')} onFile={props.onFile} />
        <button type="button" className="icon" title={t('panel.settings')} aria-label={t('panel.settings')} onClick={() => props.events.onOptions('profile')}>
          <Settings size={18} aria-hidden="true" />
        </button>
      </header>
      <main className="panel stack">
        {pack.state === 'ready' &&
          pack.warnings.map((warning) => (
            <p key={warning} className="notice" data-verdict="unknown">
              <TriangleAlert size={16} aria-hidden="true" />
              <span>{warning}</span>
            </p>
          ))}
        {sources && sources.length > 1 && (
          <div className="row" role="group" aria-label={t('panel.source')}>
            {sources.map(({ kind, name }) => (
              <button type="button" key={kind} aria-pressed={source?.kind === kind} className="chip" onClick={() => props.onSource(kind)}>
                {t(`panel.source-${kind}`, { name })}
              </button>
            ))}
          </div>
        )}
        <ImportProgress state={importing} onCancel={props.onCancelImport} onClose={props.onCloseImport} />
        <Content {...props} />
        {pack.state === 'ready' && sources && <PasteOrders onPaste={props.onPaste} />}
      </main>
    </FileDrop>
  );
}

function Content(props: PanelProps): ReactNode {
  const { t } = useWords();
  const { pack, sources, source } = props;
  if (pack.state === 'failed')
    return (
      <section className="notice" data-verdict="stop" role="alert">
        <h2>{t('panel.no-rules')}</h2>
        <p>{t('panel.no-rules-hint')}</p>
        <div>
          <button type="button" className="main" onClick={props.onRetry}>
            {t('panel.retry')}
          </button>
        </div>
      </section>
    );
  if (pack.state === 'loading' || !sources) return <Loading />;
  if (!source) return <Empty {...props} />;
  const { reading } = source;
  const check = source.kind === 'page' && props.hasPage ? <PageCheck again offer={props.offer} onCheck={props.onCheck} onAllow={props.onAllow} /> : undefined;
  if (reading.template)
    return (
      <>
        <TemplateView name={reading.template.name} rows={props.templateRows} pack={pack.pack} />
        {check}
      </>
    );
  if (!reading.orders.length)
    return (
      <section className="stack">
        <div className="notice" data-verdict="fix">
          <TriangleAlert size={16} aria-hidden="true" />
          <h2>{t('panel.nothing-read')}</h2>
          <ProblemList problems={reading.health.problems} />
          <p>{t('panel.nothing-read-hint')}</p>
        </div>
        {props.report && <CopyReport report={props.report} />}
        {check}
        {check && <TeachButton onTeach={props.onTeach} />}
      </section>
    );
  if (props.toConfirm) return <ConfirmReading reading={reading} onConfirm={props.onConfirm} onTeach={props.onTeach} />;
  if (props.judged.failed)
    return (
      <div className="notice" data-verdict="stop" role="alert">
        <b>{t('panel.judging-failed')}</b>
        <p>{t('mishap.hint')}</p>
      </div>
    );
  return (
    <>
      <PanelOrders
        from={props.from}
        {...props.judged}
        total={reading.orders.length - props.settled.length}
        health={reading.health}
        report={props.report}
        pack={pack.pack}
        ticksOf={props.ticksOf}
        openOrders={props.openOrders}
        called={props.called}
        events={props.events}
      />
      <SettledNote settled={props.settled} onJudge={props.onJudgeSettled} />
      {check}
      {check && ['generic', 'taught'].includes(reading.marketplace) && <TeachButton onTeach={props.onTeach} />}
      {source.kind === 'file' && (
        <div>
          <button type="button" onClick={props.onForgetFile}>
            {t('panel.forget-file', { name: source.name })}
          </button>
        </div>
      )}
    </>
  );
}

function Loading() {
  const { t } = useWords();
  return (
    <div className="stack" aria-busy="true">
      <p role="status" className="unseen">
        {t('panel.loading')}
      </p>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}

function Empty({ hasPage, offer, onCheck, onAllow, onTeach, onFile }: PanelProps) {
  const { t } = useWords();
  return (
    <section className="stack empty">
      <h2>{t('panel.empty')}</h2>
      <p>{t(hasPage ? 'panel.empty-hint' : 'panel.empty-hint-no-page')}</p>
      {hasPage && <PageCheck offer={offer} onCheck={onCheck} onAllow={onAllow} />}
      {hasPage && <TeachButton onTeach={onTeach} />}
      <p>{t('panel.empty-file')}</p>
      <div>
        <FileButton label={t('import.choose-long')} onFile={onFile} main={!hasPage} />
      </div>
      <p className="quiet">{t('panel.private')}</p>
    </section>
  );
}

import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { OnExport } from '../../components/ExportButtons';
import { Panel, type Source, type SourceKind } from '../../components/Panel';
import { WordsContext, wordsOf } from '../../components/words';
import { confirmReading, needsConfirming } from '../../lib/browser/confirmed-readings';
import { saveChecklist } from '../../lib/browser/checklists';
import { TidewaiterDatabase } from '../../lib/browser/database';
import { embeddedPack } from '../../lib/browser/embedded-pack';
import { fileReadingId } from '../../lib/browser/import-file';
import { send } from '../../lib/browser/messages';
import { tickDocument, tickedDocuments } from '../../lib/browser/order-ticks';
import { packHolder } from '../../lib/browser/pack-in-force';
import { profileOf } from '../../lib/browser/settings';
import { askForSite } from '../../lib/browser/site-access';
import { localDay } from '../../lib/browser/today';
import { useAssessments } from '../../lib/browser/use-assessments';
import { useConfirmed } from '../../lib/browser/use-confirmed';
import { useCatalogue } from '../../lib/browser/use-catalogue';
import { useFocus } from '../../lib/browser/use-focus';
import { useImport } from '../../lib/browser/use-import';
import { usePack } from '../../lib/browser/use-pack';
import { useReadings } from '../../lib/browser/use-readings';
import { useSiteAccess } from '../../lib/browser/use-site-access';
import { useSurface } from '../../lib/browser/use-surface';
import { useToday } from '../../lib/browser/use-today';
import type { AssessContext } from '../../lib/core/assess';
import { assessTemplate } from '../../lib/core/assess-template';
import { readerReport } from '../../lib/language/reader-report';
import { marketplaceAt } from '../../lib/marketplaces/choose-reader';
import { marketplaces } from '../../lib/marketplaces/index';
import { openOrdersOf } from '../../lib/marketplaces/order-status';

const database = new TidewaiterDatabase();
const holder = packHolder(database, embeddedPack, () => localDay(new Date()));
const nameOf = (marketplace: string, host: string) => marketplaces.find(({ id, hosts }) => id === marketplace && hosts.length > 0)?.name ?? host;
const dayBefore = (days: number) => localDay(new Date(Date.now() - days * 86_400_000));

/** Wires what the browser holds to the panel. */
export function SidePanel() {
  const { settings, ready, language, translate } = useSurface('panel.title');
  const [packAnswer, retry] = usePack(holder);
  const readings = useReadings(database);
  const catalogue = useCatalogue(database);
  const sites = useSiteAccess();
  const confirmed = useConfirmed();
  const today = useToday();
  const [chosen, setChosen] = useState<SourceKind>();
  const [openOrders, setOpenOrders] = useState<ReadonlySet<string>>(new Set());
  const importer = useImport(database, () => setChosen('file'));
  const pack = packAnswer.state === 'ready' ? packAnswer.held.pack : undefined;
  const words = useMemo(() => wordsOf(language, translate, pack), [language, translate, pack]);

  const tabId = readings?.tab?.id;
  useEffect(() => setChosen(undefined), [tabId]);
  const called = useFocus(tabId);
  useEffect(() => {
    if (!called) return;
    setChosen('page');
    setOpenOrders((before) => new Set([...before, called.orderId]));
  }, [called]);

  const sources = useMemo((): Source[] | undefined => {
    if (!readings) return undefined;
    const { page, file } = readings;
    return [...(page ? [{ kind: 'page' as const, name: nameOf(page.reading.marketplace, page.host), reading: page.reading }] : []), ...(file ? [{ kind: 'file' as const, name: file.host, reading: file.reading }] : [])];
  }, [readings?.page, readings?.file, readings === undefined]);
  const source = sources?.find(({ kind }) => kind === chosen) ?? sources?.[0];

  const host = readings?.page?.host;
  const toConfirm = source?.kind === 'page' && host !== undefined && needsConfirming(confirmed ?? {}, host, source.reading);
  const context = useMemo((): AssessContext | undefined => (pack && ready && catalogue ? { pack, profile: profileOf(settings), catalogue, on: today } : undefined), [pack, ready, settings, catalogue, today]);
  const [judgesSettled, setJudgesSettled] = useState(false);
  useEffect(() => setJudgesSettled(false), [source?.name, source?.kind]);
  const { open, settled } = useMemo(() => (!source ? { open: undefined, settled: [] } : judgesSettled ? { open: source.reading.orders, settled: [] } : openOrdersOf(source.reading)), [source?.reading, judgesSettled]);
  // A pill in the page may call for one that was set apart.
  useEffect(() => {
    if (settled.some(({ order }) => order.id === called?.orderId)) setJudgesSettled(true);
  }, [settled, called]);
  const judged = useAssessments(open, context);
  const templateRows = useMemo(() => (source?.reading.template && context ? assessTemplate(source.reading.template, { ...context, catalogue: [...context.catalogue.values()] }) : []), [source, context]);

  const here = readings?.tab?.url && URL.canParse(readings.tab.url) ? marketplaceAt(new URL(readings.tab.url))?.id : undefined;
  const offer = sites?.find(({ id, allowed }) => !allowed && id === (here ?? readings?.page?.reading.marketplace));
  const events = useMemo(
    () => ({
      onTick: (orderId: string, document: string, held: boolean) => void tickDocument(orderId, document, held, localDay(new Date()), dayBefore(settings.retentionDays)),
      onExport: async (...[format, shown, work]: Parameters<OnExport>) => {
        if (context) await saveChecklist(format, shown, context.pack, language, { profile: context.profile, catalogue: context.catalogue }, work);
      },
      onOptions: (page: string) => void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${page}` }),
      onOpen: (orderId: string, open: boolean) => setOpenOrders((before) => new Set(open ? [...before, orderId] : [...before].filter((other) => other !== orderId))),
    }),
    [context, language, settings.retentionDays],
  );
  const warnings = packAnswer.state === 'ready' ? [...(packAnswer.held.from === 'memory' ? [translate('panel.store-closed')] : []), ...(packAnswer.held.spoilt.length ? [translate('panel.spoilt', { files: packAnswer.held.spoilt.join(', ') })] : [])] : [];

  return (
    <WordsContext value={words}>
      <Panel
        pack={pack ? { state: 'ready', pack, warnings } : packAnswer.state === 'failed' ? { state: 'failed' } : { state: 'loading' }}
        sources={ready ? sources : undefined}
        source={source}
        toConfirm={toConfirm}
        onConfirm={() => source && host && void confirmReading(host, source.reading)}
        report={source?.kind === 'page' && host ? readerReport(source.reading, host, browser.runtime.getManifest().version) : undefined}
        hasPage={tabId !== undefined}
        offer={offer}
        judged={judged}
        settled={settled}
        onJudgeSettled={() => setJudgesSettled(true)}
        templateRows={templateRows}
        ticksOf={(orderId) => tickedDocuments(judged.ticks, orderId)}
        from={profileOf(settings).dispatchFrom}
        openOrders={openOrders}
        called={called}
        importing={importer.state}
        events={events}
        onRetry={retry}
        onSource={setChosen}
        onForgetFile={() => void database.readings.delete(fileReadingId)}
        onFile={importer.start}
        onPaste={(text) => void importer.start(new File([text], translate('paste.name'), { type: 'text/plain' }), true)}
        onCancelImport={importer.cancel}
        onCloseImport={importer.close}
        onCheck={() =>
          send('readPageNow', {}).then(
            ({ orders, rows }) => (orders + rows > 0 ? 'read' : 'nothing'),
            () => 'refused',
          )
        }
        onAllow={(id) => askForSite(id).catch(() => false)}
        onTeach={() =>
          send('teachPage', {}).then(
            ({ started }) => started,
            () => false,
          )
        }
      />
    </WordsContext>
  );
}

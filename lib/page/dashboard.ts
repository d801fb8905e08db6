import type { Reading } from '../core/trade/order';
import { prepareNames } from '../marketplaces/reading/country-names';
import type { MarketplaceAdapter } from '../marketplaces/adapter';
import { type PageRead, readPageWithAnchors, wantsGeneral } from '../marketplaces/choose-reader';
import { unreadable } from '../marketplaces/reading/reading';
import { noticeOn } from './notice';
import { watchPage } from './page-watch';
import { pillsOn, type Row } from './pills';
import { themeOf } from './shadow';

/** What the background answers about a reading; the shape is written down in lib/browser/messages.ts. */
export interface Judgement {
  showClear: boolean;
  labels: { openInPanel: string; notRead: string; notReadReason: string; pageNotRead: string; pageChanged: string; dismiss: string; panelHint: string; next: string };
  badges: { id: string; verdict: 'stop' | 'fix' | 'unknown' | 'care' | 'clear'; word: string; reason: string }[];
  summary?: string;
}
export interface Background {
  judge(reading: Reading): Promise<Judgement>;
  /** Readers of this host that the seller taught. */
  taught(): Promise<MarketplaceAdapter[]>;
  /** The reader for any dashboard, brought into the page when it is first needed. */
  general(): Promise<MarketplaceAdapter | undefined>;
  openPanel(orderId?: string): Promise<boolean>;
  report(code: 'not-read' | 'reader-failed' | 'badges-removed', reading: Reading, column?: string): void;
  /** Said when the background does not answer, in the browser's language. */
  fallback: { notRead: string; notReadReason: string };
}
/** A page that is still loading its rows has this long before it is said to be unreadable. */
const graceMilliseconds = 4000;
/** A new day may mean new rules; a page may stand open over night. */
const freshMilliseconds = 30 * 60 * 1000;

const withoutFragment = (url: string) => url.replace(/#.*$/, '');
const found = ({ reading }: PageRead) => reading.orders.length + (reading.template?.rows.length ?? 0);
/** A page on which rows were expected and none was understood: one of a marketplace we know, or one that shows order numbers. An empty list is none. */
function isNotRead(read: PageRead): boolean {
  return found(read) === 0 && (read.reading.health.ordersFound > 0 || (read.reading.marketplace !== 'generic' && read.reading.format === 'unknown'));
}

/** The marketplace's own reader failed, and the general one stands in for it. */
function hasChanged({ marketplace, orders, health }: Reading): boolean {
  return marketplace !== 'generic' && orders.length > 0 && health.problems.some(({ code }) => code === 'page-not-understood');
}

/** Reads the page, asks what it means and draws the answer, for as long as the page stands. Returns what the extension may ask of it. */
export function startDashboard(document: Document, background: Background) {
  const watch = watchPage({ document, onChange: () => void readAndDraw(), onFrame: () => pills.hideStale() });
  const pills = pillsOn({ document, unobserved: watch.unobserved, onGivenUp: () => last && background.report('badges-removed', last.reading) });
  const notice = noticeOn(document, watch.unobserved);
  let last: PageRead | undefined;
  let sent: { text: string; at: number; answer: Promise<Judgement | undefined> } | undefined;
  let address = document.location.href;
  let arrived = performance.now();
  let stopped = false;
  let turn = 0;
  let reported = '';
  let taught: readonly MarketplaceAdapter[] | undefined;
  let general: MarketplaceAdapter | undefined;
  let bringing: Promise<void> | undefined;

  function judgementOf(reading: Reading): Promise<Judgement | undefined> {
    const text = JSON.stringify(reading);
    if (sent?.text === text && performance.now() - sent.at < freshMilliseconds) return sent.answer;
    const answer = background.judge(reading).catch(() => {
      background.report('reader-failed', reading);
      sent = undefined;
      return undefined;
    });
    sent = { text, at: performance.now(), answer };
    return answer;
  }

  async function readAndDraw(): Promise<PageRead> {
    if (address !== document.location.href) arrive();
    taught ??= await background.taught().catch(() => []);
    if (stopped) return { reading: unreadable('generic', 'orders'), anchors: [] };
    let read = readPageWithAnchors(document, new URL(address), { taught, ...(general && { general }) });
    if (wantsGeneral(read) && !general) {
      bringing ??= bringGeneral();
      await bringing;
      if (stopped) return read;
      if (general) read = readPageWithAnchors(document, new URL(address), { taught, general });
    }
    const isCurrent = ++turn;
    last = read;
    // Reading and writing the message are two pieces of work: the page may breathe between them.
    await new Promise((resume) => setTimeout(resume));
    if (isCurrent !== turn || stopped) return read;
    const judgement = await judgementOf(read.reading);
    if (isCurrent === turn && !stopped) draw(read, judgement);
    return read;
  }

  function settingOf(judgement: Judgement | undefined) {
    return { theme: themeOf(document), labels: judgement?.labels ?? { openInPanel: '', panelHint: background.fallback.notReadReason }, onOpen: (id: string) => background.openPanel(id) };
  }

  function draw({ reading, anchors }: PageRead, judgement: Judgement | undefined): void {
    const setting = settingOf(judgement);
    const { notRead, notReadReason } = judgement?.labels ?? background.fallback;
    const byId = new Map(judgement?.badges.map((badge) => [badge.id, badge]));
    const rows = anchors.map(({ id, kind, element }): Row => {
      const badge = byId.get(id);
      if (!badge) return { id, element, anchor: kind, kind: 'not-read', word: notRead, reason: notReadReason, quiet: false };
      return { id, element, anchor: kind, kind: badge.verdict, word: badge.word, reason: badge.reason, quiet: badge.verdict === 'clear' && !judgement?.showClear };
    });
    pills.show(rows, setting);
    if (!judgement) return;
    const { labels } = judgement;
    const common = { theme: setting.theme, dismiss: labels.dismiss, hint: labels.panelHint };
    const inPanel = { label: labels.openInPanel, act: () => background.openPanel() };
    if (isNotRead({ reading, anchors })) tellTrouble(reading, { ...common, text: labels.pageNotRead, actions: [inPanel] });
    else if (hasChanged(reading)) tellTrouble(reading, { ...common, text: labels.pageChanged, actions: [inPanel] });
    else if (judgement.summary && reading.template) {
      const open = judgement.badges.filter(({ verdict }) => verdict !== 'clear').map(({ id }) => id);
      let at = -1;
      const next = { label: labels.next, act: () => pills.goTo(open[++at % open.length] ?? '') };
      notice.show({ ...common, text: judgement.summary, actions: open.length ? [next, inPanel] : [] });
    } else notice.hide();
  }

  function tellTrouble(reading: Reading, text: Parameters<typeof notice.show>[0]): void {
    const left = arrived + graceMilliseconds - performance.now();
    if (left > 0) {
      setTimeout(() => stopped || watch.touch(), left + 50);
      return;
    }
    notice.show(text);
    if (reported === address) return;
    reported = address;
    background.report('not-read', reading, reading.health.problems.find(({ code }) => code === 'page-not-understood')?.column);
  }

  /** Another address: nothing of the old page may stand beside the new one. A jump within the page is none. */
  function arrive(): void {
    const before = address;
    address = document.location.href;
    if (withoutFragment(before) === withoutFragment(address)) return;
    arrived = performance.now();
    sent = undefined;
    pills.clear();
    pills.forgive();
    notice.hide();
    notice.forgive();
  }

  async function bringGeneral(): Promise<void> {
    const brought = await background.general().catch(() => undefined);
    const pause = () => new Promise((resume) => setTimeout(resume));
    // Country names in pieces: reading then is one short task.
    if (brought) for (const language of ['en', document.documentElement.lang]) await prepareNames(language, pause);
    general = brought;
    // Not brought: the next change of the page may try again.
    if (!general) bringing = undefined;
  }

  /** Country names first, in pieces, where a table may need them: reading then is one short task. */
  async function begin(): Promise<void> {
    const pause = () => new Promise((resume) => setTimeout(resume));
    await pause();
    if (document.querySelector('table, [role="table"], [role="grid"]')) for (const language of ['en', document.documentElement.lang]) await prepareNames(language, pause);
    if (!stopped) watch.now();
  }
  void begin();
  return {
    async readNow() {
      const read = await readAndDraw();
      return { state: found(read) > 0 ? ('read' as const) : ('not-read' as const), orders: read.reading.orders.length, rows: read.reading.template?.rows.length ?? 0 };
    },
    /** Settings, rules or catalogue changed: the same rows may mean something else. */
    judgeAgain(): void {
      sent = undefined;
      taught = undefined;
      watch.touch();
    },
    /** The address is about to change, or has just done so. */
    moved(to: string): void {
      if (withoutFragment(to) !== withoutFragment(address)) pills.clear();
      watch.touch();
    },
    /** The window has another size: what was free may be covered. */
    resized(): void {
      pills.measureAgain();
    },
    stop(): void {
      stopped = true;
      watch.stop();
      pills.stop();
      notice.hide();
    },
  };
}

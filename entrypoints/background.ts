import '../lib/browser/without-eval';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { orderBadges, templateBadges, unconfirmedBadges } from '../lib/browser/assess-reading';
import { needsConfirming, readConfirmed } from '../lib/browser/confirmed-readings';
import { TidewaiterDatabase } from '../lib/browser/database';
import { embeddedPack } from '../lib/browser/embedded-pack';
import { setFocus } from '../lib/browser/focus';
import { judgedWith } from '../lib/browser/judged-with';
import { answerMessages, type Sender, send } from '../lib/browser/messages';
import { keepOpened, withOpened } from '../lib/browser/opened-orders';
import { withSitesOfPage } from '../lib/marketplaces/site-names';
import { packHolder } from '../lib/browser/pack-in-force';
import { noteHealth } from '../lib/browser/reader-health';
import { isQuiet } from '../lib/browser/quiet';
import { readPageNow, readTabNow, startTeaching } from '../lib/browser/read-page-now';
import { enterOpenTabs, enterTab, generalScript, registerDashboards } from '../lib/browser/register-content-scripts';
import { languageOf, readSettings } from '../lib/browser/settings';
import { openSidePanel } from '../lib/browser/side-panel';
import { forgetOldReadings, forgetTab, keepReading } from '../lib/browser/stored-readings';
import { keepTaught, taughtSites } from '../lib/browser/taught-sites';
import { teachWords } from '../lib/browser/teach-words';
import { localDay } from '../lib/browser/today';
import type { Reading } from '../lib/core/trade/order';
import { translator } from '../lib/language/translate';

const alarm = 'retention';

// Everything the browser may wake us for is listened to at once, before the first await. Whatever is kept here may be gone at the next event.
export default defineBackground(() => {
  const database = new TidewaiterDatabase();
  const holder = packHolder(database, embeddedPack, () => localDay(new Date()));
  /** One listener's failure is its own: the others run, and the browser reports no unhandled rejection. */
  const alone = (...steps: (() => Promise<unknown>)[]) => Promise.allSettled(steps.map(async (step) => step()));

  const context = (reading: Reading) => judgedWith(reading, database, holder, new Date(), browser.i18n.getUILanguage());
  const keep = async (reading: Reading, { tabId, url }: Sender) => {
    if (tabId !== undefined && !(await isQuiet(Date.now()).catch(() => false))) await keepReading(database, tabId, url, reading, Date.now());
  };

  answerMessages({
    async assessReading({ reading: written }, sender) {
      const onPage = withSitesOfPage(written);
      const reading = await withOpened(database, sender.url, onPage);
      const confirmed = await readConfirmed().catch(() => ({}));
      const isOpen = needsConfirming(confirmed, new URL(sender.url).hostname, onPage);
      const [judged, isNew] = await Promise.all([context(reading), isOpen || (await isQuiet(Date.now()).catch(() => false)) ? false : keepOpened(database, sender.url, onPage, Date.now()), keep(reading, sender)]);
      // Lists in other tabs listen to this store and ask again.
      if (isNew) await browser.storage.local.set({ opened: Date.now() }).catch(() => undefined);
      return isOpen ? unconfirmedBadges(reading, judged) : orderBadges(reading, judged);
    },
    async templateWarnings({ reading }, sender) {
      const [judged] = await Promise.all([context(reading), keep(reading, sender)]);
      return templateBadges(reading, judged);
    },
    openPanel({ orderId, tabId }, sender) {
      const place = sender.from === 'page' ? { tabId: sender.tabId, windowId: sender.windowId } : { tabId: tabId ?? sender.tabId, windowId: sender.windowId };
      const opened = openSidePanel(place);
      const focused = orderId !== undefined && place.tabId !== undefined ? setFocus({ tabId: place.tabId, orderId, at: Date.now() }) : Promise.resolve();
      return Promise.all([opened, focused.catch(() => undefined)]).then(([isOpen]) => ({ opened: isOpen }));
    },
    readPageNow: () => readPageNow(),
    async loadGeneral(_, { tabId }) {
      if (tabId !== undefined) await enterTab(tabId, generalScript);
      return { loaded: tabId !== undefined };
    },
    teachPage: () => startTeaching(),
    async teachWords() {
      const language = languageOf(await readSettings(), browser.i18n.getUILanguage());
      return { language, words: teachWords(translator(language)) };
    },
    async taughtSites(_, { url }) {
      const { hostname } = new URL(url);
      return { sites: (await taughtSites()).filter(({ host }) => host === hostname) };
    },
    async saveTaught({ site }, { url, tabId }) {
      // A page's script speaks for its own host alone.
      if (site.host !== new URL(url).hostname) return { saved: false };
      await keepTaught([site]);
      if (tabId !== undefined) await readTabNow(tabId).catch(() => undefined);
      return { saved: true };
    },
    async forgetReading(_, { tabId }) {
      if (tabId !== undefined) await forgetTab(database, tabId);
      return {};
    },
    reportHealth: async (report) => {
      await noteHealth(report, Date.now());
      return {};
    },
  });

  async function tidyUp(openTabs?: readonly number[]): Promise<void> {
    const now = Date.now();
    const [{ retentionDays }, tabs] = await Promise.all([readSettings(), openTabs ?? browser.tabs.query({}).then((all) => all.flatMap(({ id }) => id ?? []))]);
    await forgetOldReadings(database, retentionDays, now, tabs);
  }
  async function setAlarm(): Promise<void> {
    if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { delayInMinutes: 5, periodInMinutes: 720 });
  }

  browser.runtime.onInstalled.addListener(() => {
    void alone(() => holder.installEmbedded(), async () => enterOpenTabs(await registerDashboards()), setAlarm, () => tidyUp());
  });
  browser.runtime.onStartup.addListener(() => {
    void alone(() => holder.installEmbedded(), registerDashboards, setAlarm, () => tidyUp([]));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void alone(registerDashboards, () => enterOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void alone(registerDashboards, async () => {
      const tabs = await browser.tabs.query({});
      await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : send('leavePage', { origins }, id))));
    });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void alone(() => tidyUp());
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    void alone(() => forgetTab(database, tabId));
  });
});

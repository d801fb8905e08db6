import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askBackground as ask } from '../lib/browser/ask-background';
import type { Envelope, Reply, RequestOf } from '../lib/browser/messages';
import { matchesPattern } from '../lib/marketplaces/adapter';
import { hands } from '../lib/marketplaces/hands';
import { taughtAdapter } from '../lib/marketplaces/taught-site';
import { startDashboard } from '../lib/page/dashboard';
import { generalReader } from '../lib/page/general-reader';

export default defineContentScript({
  registration: 'runtime',
  // Its event would carry the extension's id to any page that listens.
  noScriptStartedPostMessage: true,
  main(ctx) {
    const dashboard = startDashboard(document, {
      judge: (reading) => ask(reading.page === 'template' ? 'templateWarnings' : 'assessReading', { reading }),
      taught: () => ask('taughtSites', {}).then(({ sites }) => sites.map(taughtAdapter)),
      general: async () => {
        if (!generalReader(hands)) await ask('loadGeneral', {});
        return generalReader(hands);
      },
      openPanel: (orderId) => ask('openPanel', orderId === undefined ? {} : { orderId }).then(({ opened }) => opened, () => !leaveIfOrphaned()),
      report: (code, { marketplace, page }, column) => void ask('reportHealth', { marketplace, page, code, ...(column && { column: column.slice(0, 300) }) }).catch(() => leaveIfOrphaned()),
      fallback: { notRead: browser.i18n.getMessage('notRead'), notReadReason: browser.i18n.getMessage('notReadReason') },
    });
    // After an update or a removal nobody is behind us: whoever looks first takes everything away.
    const leaveIfOrphaned = () => ctx.isInvalid;
    ctx.onInvalidated(dashboard.stop);
    ctx.setInterval(() => undefined, 3000);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => dashboard.moved(newUrl.href));
    ctx.addEventListener(window, 'pagehide', () => void ask('forgetReading', {}).catch(() => leaveIfOrphaned()));
    // Back from the browser's page cache, where the script slept.
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => persisted && dashboard.judgeAgain());
    ctx.addEventListener(window, 'resize', () => dashboard.resized(), { passive: true });

    const listen = (message: unknown, sender: { id?: string }, sendResponse: (reply: Reply) => void): boolean => {
      const { name, request } = message as Envelope;
      if (sender.id !== browser.runtime.id) return false;
      if (name === 'readPageNow') {
        dashboard.readNow().then(
          (response) => sendResponse({ ok: true, response }),
          () => sendResponse({ ok: false, error: 'failed' }),
        );
        return true;
      }
      if (name !== 'leavePage') return false;
      const left = (request as RequestOf<'leavePage'>).origins.some((origin) => matchesPattern(origin, new URL(location.href)));
      if (left) ctx.abort('the seller switched this site off');
      sendResponse({ ok: true, response: { left } });
      return false;
    };
    browser.runtime.onMessage.addListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
    const onStored = (changes: object, area: string) => {
      // What readers report is written there too: answering that by reading again would never end.
      if (area === 'local' && Object.keys(changes).some((key) => key !== 'health')) dashboard.judgeAgain();
    };
    browser.storage.onChanged.addListener(onStored);
    ctx.onInvalidated(() => {
      try {
        browser.runtime.onMessage.removeListener(listen as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
        browser.storage.onChanged.removeListener(onStored);
      } catch {
        // An orphan has no browser object left to say goodbye to.
      }
    });
  },
});

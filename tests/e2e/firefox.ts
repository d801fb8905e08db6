import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.mjs';
import { until } from './chromium';

const id = 'tidewaiter@tidewaiter.app';
/** Firefox gives each installation an address by chance; a preference fixes it. */
const uuid = '5b1d0c7e-3f0a-4c52-9d52-1f6f4a0c7b11';

export interface Firefox {
  browser: Browser;
  openMarketplace(html: string, address: string): Promise<Page>;
  openSurface(path: `/${string}`): Promise<Page>;
  close(): Promise<void>;
}

/** A real Firefox with the built extension, driven by WebDriver BiDi. */
export async function openFirefox(): Promise<Firefox> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'tidewaiter-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findOrInstallBrowser('firefox'),
    headless: true,
    // Without it, pages of an extension cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    userDataDir,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'intl.locale.requested': 'en-GB',
      // No errand of the browser's own may reach for the network.
      'app.update.auto': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  await browser.installExtension(resolve('.output/firefox-mv3-e2e'));
  return {
    browser,
    async openMarketplace(html, address) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void (request.url() === address ? request.respond({ contentType: 'text/html; charset=utf-8', body: html }) : request.abort()).catch(() => undefined);
      });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openSurface(path) {
      const page = await browser.newPage();
      const address = `moz-extension://${uuid}${path}`;
      // Firefox goes there and says nothing of it (153): the page itself is asked whether it has arrived.
      void page.goto(address, { timeout: 1000 }).catch(() => undefined);
      await until(() => page.evaluate(() => location.href).catch(() => ''), (href) => href === address);
      return page;
    },
    async close() {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

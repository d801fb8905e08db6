import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressOf, type Chromium, fixture, inWorker, openChromium, pills, until } from './chromium';

let browser: Chromium;
beforeEach(async () => {
  browser = await openChromium();
});
afterEach(() => browser?.close());

const demo = 'generic-demo-orders.html';
async function openDemo() {
  const page = await browser.openMarketplace(fixture(demo), addressOf(demo));
  await pills(page, 12);
  return page;
}

test('an update with the page open: the old script goes silent, and the new one takes over without a reload', async () => {
  const page = await openDemo();
  await page.evaluate(() => Object.assign(globalThis, { before: [...document.querySelectorAll('x-note')] }));
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate((id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: { updateProfileConfiguration(to: object): Promise<void>; reload(id: string, how: object): Promise<void> } } }).chrome;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }).then(() => developerPrivate.reload(id, { failQuietly: false }));
  }, browser.id);
  await page.bringToFront();
  await until(() => page.evaluate(() => (globalThis as unknown as { before: Element[] }).before.filter(({ isConnected }) => isConnected).length), (left) => left === 0);
  await pills(page, 12);
  expect(await page.locator('x-note').count()).toBe(12);
});

test('the extension is switched off: the page is as it was before', async () => {
  const page = await openDemo();
  // Without developer mode the browser does not start an unpacked extension again.
  await inWorker(browser, async (chrome) => void setTimeout(() => chrome.runtime.reload(), 50));
  await until(() => page.locator('x-note').count(), (count) => count === 0);
});

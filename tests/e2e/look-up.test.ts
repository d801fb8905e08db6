import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { addressOf, type Chromium, fixture, inWorker, openChromium, pills, until } from './chromium';

let browser: Chromium | undefined;
afterEach(async () => {
  await browser?.close();
  browser = undefined;
});

async function lookUp(page: Page, country: string, name: RegExp): Promise<string> {
  const box = page.getByRole('combobox').first();
  await box.fill(country);
  await page.getByRole('option').first().waitFor();
  await box.press('Enter');
  await page.getByRole('heading', { name }).first().waitFor();
  return page.locator('body').innerText();
}

test('a country is found by what is typed, and its rules come with day and source', async () => {
  browser = await openChromium();
  const popup = await browser.openSurface('/popup.html');
  const text = await lookUp(popup, 'germ', /Germany/);
  expect(text).toMatch(/VAT|19/);
  expect(text).toMatch(/202\d/);
  expect(await popup.locator('a[href^="https://"]').count()).toBeGreaterThan(0);
});

test('offline, after a restart of the browser, and with the worker stopped, a look-up still answers', async () => {
  browser = await openChromium();
  await lookUp(await browser.openSurface('/popup.html'), 'france', /France/);
  await browser.stopWorker();
  const { profile } = browser;
  await browser.close({ keepProfile: true });
  browser = await openChromium({ profile });
  await browser.context.setOffline(true);
  await lookUp(await browser.openSurface('/popup.html'), 'canada', /Canada/);
});

test('a store that was emptied is filled again from the package', async () => {
  browser = await openChromium();
  await lookUp(await browser.openSurface('/popup.html'), 'france', /France/);
  for (const page of browser.context.pages().slice(1)) await page.close();
  await inWorker(browser, () => new Promise<void>((resolve) => Object.assign(indexedDB.deleteDatabase('tidewaiter'), { onsuccess: () => resolve(), onblocked: () => resolve(), onerror: () => resolve() })));
  await browser.stopWorker();
  await lookUp(await browser.openSurface('/popup.html'), 'canada', /Canada/);
});

test('a spoilt row makes its country unknown and leaves the others as they are', async () => {
  browser = await openChromium();
  await lookUp(await browser.openSurface('/popup.html'), 'france', /France/);
  const done = await inWorker(
    browser,
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('tidewaiter');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('rules', 'readwrite');
          change.objectStore('rules').put({ path: 'countries/ca.json', json: { code: 'CA', measures: 'spoilt' } });
          change.oncomplete = () => {
            opening.result.close();
            resolve(true);
          };
          change.onerror = () => reject(change.error);
        };
      }),
  );
  expect(done).toBe(true);
  await browser.stopWorker();
  const popup = await browser.openSurface('/popup.html');
  const spoilt = await lookUp(popup, 'canada', /Canada/);
  expect(spoilt).toMatch(/nothing is known|not researched/i);
  expect(spoilt).not.toMatch(/GST/);
  expect(await lookUp(await browser.openSurface('/popup.html'), 'united states', /United States/)).toMatch(/USD|\$/);

  const demo = 'generic-demo-orders.html';
  const shop = await browser.openMarketplace(fixture(demo), addressOf(demo));
  const drawn = await pills(shop, 12);
  expect(drawn.find(({ name }) => name.endsWith('TW-1002'))?.name).toBe('Unknown: TW-1002');
  expect(drawn.find(({ name }) => name.endsWith('TW-1005'))?.name).not.toMatch(/^Unknown/);
});

test('files of a killed browser that were overwritten cost nothing but a moment', async () => {
  browser = await openChromium();
  await lookUp(await browser.openSurface('/popup.html'), 'france', /France/);
  const { profile, id } = browser;
  await browser.close({ keepProfile: true });
  rmSync(`${profile}/Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`, { recursive: true, force: true });
  browser = await openChromium({ profile });
  const page = await browser.openSurface('/popup.html');
  await until(() => lookUp(page, 'canada', /Canada/), (text) => text.length > 200);
});

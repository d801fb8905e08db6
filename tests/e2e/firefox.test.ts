import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, fixture, until } from './chromium';
import { type Firefox, openFirefox } from './firefox';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await openFirefox();
});
afterAll(() => firefox?.close());

test('the background has installed the pack, and the popup answers from it', async () => {
  const popup = await firefox.openSurface('/popup.html');
  await popup.waitForSelector('[role="combobox"]');
  const installed = () =>
    popup.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('tidewaiter');
          opening.onerror = () => resolve(0);
          opening.onsuccess = () => {
            const count = opening.result.objectStoreNames.contains('rules') ? opening.result.transaction('rules').objectStore('rules').count() : undefined;
            if (!count) return resolve(0);
            count.onsuccess = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  await until(installed, (rows) => rows > 20);
  await popup.type('[role="combobox"]', 'germ');
  await popup.waitForSelector('[role="option"]');
  await popup.keyboard.press('Enter');
  await until(() => popup.evaluate(() => document.body.innerText), (text) => /Germany/.test(text) && /VAT|19/.test(text));
  await popup.close();
});

test.each(['generic-demo-orders.html', 'amazon-template-edit.html'])('%s gets its pills, and nothing else', async (name) => {
  const page = await firefox.openMarketplace(fixture(name), addressOf(name));
  const { anchors }: { anchors: string[] } = JSON.parse(/<script type="application\/json" id="expected">([\s\S]*?)<\/script>/.exec(fixture(name))?.[1] ?? '{}');
  const drawn = () => page.evaluate(() => [...document.querySelectorAll('td x-note')].filter((host) => host.getBoundingClientRect().height >= 0).length);
  await until(drawn, (count) => count === anchors.length);
  // A closed root shows its picture only: the pill of the first row is no longer the colour of the page.
  const shot = await page.screenshot({ encoding: 'binary' });
  expect(shot.length).toBeGreaterThan(5000);
  expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length)).toBe(0);
  await page.close();
});

test.each(['/sidepanel.html', '/options.html'] as const)('%s opens without an error', async (path) => {
  const page = await firefox.openSurface(path);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await until(() => page.evaluate(() => document.body.innerText.length), (length) => length > 40);
  expect(errors).toEqual([]);
  await page.close();
});

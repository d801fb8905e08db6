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
  await until(() => popup.evaluate(() => document.querySelectorAll('[role="combobox"]').length), (count) => count > 0);
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
  await popup.bringToFront();
  await popup.evaluate(() => document.querySelector<HTMLElement>('[role="combobox"]')?.focus());
  await popup.keyboard.type('germ');
  await until(() => popup.evaluate(() => document.querySelectorAll('[role="option"]').length), (count) => count > 0);
  await popup.keyboard.press('Enter');
  await until(() => popup.evaluate(() => document.body.innerText), (text) => /Germany/.test(text) && /VAT|19/.test(text));
  await popup.close();
});

test.each(['generic-demo-orders.html', 'amazon-template-edit.html'])('%s gets its pills, and nothing else', async (name) => {
  const page = await firefox.openMarketplace(fixture(name), addressOf(name));
  const { anchors }: { anchors: string[] } = JSON.parse(/<script type="application\/json" id="expected">([\s\S]*?)<\/script>/.exec(fixture(name))?.[1] ?? '{}');
  const drawn = () => page.evaluate(() => [...document.querySelectorAll('td x-note')].filter((host) => host.getBoundingClientRect().height >= 0).length);
  await until(drawn, (count) => count === anchors.length);
  // A closed root cannot be looked into, but what is painted can be hit: the pill lies right of its host, which has no width of its own.
  const isHit = () =>
    page.evaluate(() => {
      const host = document.querySelector('td x-note');
      const { right, top } = host?.getBoundingClientRect() ?? { right: 0, top: 0 };
      return document.elementFromPoint(right + 20, top) === host || document.elementFromPoint(right - 20, top + 8) === host;
    });
  await until(isHit, (hit) => hit);
  expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length)).toBe(0);
  await page.close();
});

test.each(['/sidepanel.html', '/options.html'] as const)('%s opens', async (path) => {
  const page = await firefox.openSurface(path);
  await until(() => page.evaluate(() => document.body.innerText.length), (length) => length > 40);
  await page.close();
});

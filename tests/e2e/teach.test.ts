import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const rows = [['X-501', 'Germany', 'Ceramic mug'], ['X-502', 'Brazil', 'Disposable vape'], ['X-503', 'Japan', 'Cotton T-shirt']];
const html = `<!doctype html><html lang="en"><head><title>Workshop</title><script>addEventListener('click', () => { document.title = 'the page saw a click'; });</script></head><body><h1>Workshop</h1><section>${rows.map(([id, place, title]) => `<div class="q7x"><p class="q8y"><u>${id}</u></p><p><var>${place}</var></p><p><samp>${title}</samp></p></div>`).join('')}</section></body></html>`;

test('a page nobody knows is taught with a few clicks, is read from then on, and can be given away and forgotten', async () => {
  const page = await browser.openMarketplace(html, 'https://shop.example/workshop');
  const options = await browser.openSurface('/options.html#marketplaces');
  await page.bringToFront();
  const started = await options.evaluate(() => (globalThis as never as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage({ name: 'teachPage', request: {} }));
  expect(started).toEqual({ ok: true, response: { started: true } });
  const hosts = () => page.locator('x-note').count();
  await page.waitForFunction(() => document.activeElement?.nodeName === 'X-NOTE');
  for (const [tag, at] of [['u', 1], ['var', 1], ['samp', 1]] as const) await page.locator(tag).nth(at).click();
  // Neither quantity nor price is on this page: "not on this page" is the second button.
  for (let step = 0; step < 2; step += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  // "Save" has the focus.
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('x-note').length >= 4);
  expect(await page.title()).toBe('Workshop');
  await options.bringToFront();
  await options.getByText('shop.example').first().waitFor();
  const stored = await options.evaluate(() => (globalThis as never as { chrome: { storage: { local: { get(key: string): Promise<{ taught: unknown[] }> } } } }).chrome.storage.local.get('taught'));
  expect(stored.taught).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toMatch(/X-502|Brazil|vape/);

  // A fresh visit is read by itself.
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('x-note').length === 3);

  // Given away, forgotten, and taken back from the file.
  const [download] = await Promise.all([options.waitForEvent('download'), options.getByRole('button', { name: 'Export' }).click()]);
  const file = await download.path();
  await options.getByRole('button', { name: /Forget.*shop.example/ }).click();
  await options.getByText('None yet.').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('x-note').length === 0);
  await options.locator('input[type=file][accept=".json"]').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"tidewaiter":"taught-sites","version":1,"sites":[{"host":"x"}]}') });
  await options.getByText('This file holds no taught pages').waitFor();
  await options.locator('input[type=file][accept=".json"]').setInputFiles(file);
  await options.getByText('1 page imported.').waitFor();
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelectorAll('x-note').length === 3);
  expect(await hosts()).toBe(3);
  await page.close();
  await options.close();
});

// What the page we sit in feels: main-thread time of a page of 100 and 1,000 orders with and without the extension, in one run; bytes of the content script;
// a look-up from a cold IndexedDB. Run after `node scripts/build.mjs e2e`: npm run --silent bench:page
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.mjs';

const extension = resolve('.output/chrome-mv3-e2e');
const scripts = join(extension, 'content-scripts');
for (const name of readdirSync(scripts).filter((file) => file.endsWith('.js'))) {
  const bytes = readFileSync(join(scripts, name));
  console.log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}

const address = 'https://www.etsy.com/your/orders/sold?page=bench';
const places = ['United States', 'Germany', 'France', 'Spain', 'Japan', 'Brazil', 'Canada', 'Mexico', 'Australia', 'South Korea', 'United Kingdom', 'Türkiye'];
const goods = ['Cotton T-shirt', 'Power bank 10000mAh', 'Folding knife', 'Wireless earbuds', 'Perfume 50 ml', 'Ceramic mug'];
const html = (rows) => `<!doctype html><title>Orders</title><table><thead><tr><th>Order number<th>Ship to country<th>Item<th>Quantity<th>Total</tr></thead><tbody>${Array.from({ length: rows }, (_, index) => `<tr><td>TW-${100_000 + index}<td>${places[index % places.length]}<td>${goods[index % goods.length]}<td>1<td>EUR ${10 + (index % 90)}.00</tr>`).join('')}</tbody></table>`;
const common = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function open(profile, withExtension) {
  const args = withExtension ? [...common, '--disable-features=DisableLoadExtensionCommandLineSwitch', `--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : common;
  const context = await chromium.launchPersistentContext(profile, { executablePath: findOrInstallBrowser('chromium'), headless: false, viewport: { width: 1280, height: 800 }, args, ignoreDefaultArgs: ['--disable-extensions'] });
  if (withExtension) {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    for (let tries = 0; tries < 100 && (await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).length === 0; tries += 1) await new Promise((resume) => setTimeout(resume, 50));
  }
  return context;
}

/** Milliseconds the page's main thread was busy in the three seconds after it began to load, and its longest task. */
async function busy(context, rows) {
  await context.route(/^https?:/, (route) => (route.request().url() === address ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(rows) }) : route.abort()));
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(address);
  await page.waitForTimeout(3000);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const longest = await page.evaluate(() => globalThis.longest);
  await page.close();
  await context.unroute(/^https?:/);
  const milliseconds = (...names) => metrics.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  return { task: milliseconds('TaskDuration'), script: milliseconds('ScriptDuration', 'V8CompileDuration'), layout: milliseconds('LayoutDuration', 'RecalcStyleDuration'), longest };
}

const profiles = [false, true].map(() => mkdtempSync(join(tmpdir(), 'tidewaiter-bench-')));
const [without, withIt] = await Promise.all([open(profiles[0], false), open(profiles[1], true)]);
await busy(without, 10);
await busy(withIt, 10);
for (const rows of [100, 1000]) {
  const runs = [];
  for (let run = 0; run < 5; run += 1) runs.push([await busy(without, rows), await busy(withIt, rows)]);
  const of = (side, what) => median(runs.map((pair) => pair[side][what])).toFixed(0);
  const pair = (what) => `${of(0, what)} without, ${of(1, what)} with`;
  console.log(`${rows} rows, ms (median of 5): script ${pair('script')}; layout and style ${pair('layout')}; all tasks ${pair('task')}; longest task ${pair('longest')}`);
}
const id = new URL(withIt.serviceWorkers()[0].url()).hostname;
await Promise.all([without.close(), withIt.close()]);

const cold = await open(profiles[1], true);
const page = await cold.newPage();
await page.goto(`chrome-extension://${id}/manifest.json`);
const rowTime = await page.evaluate(async () => {
  const start = performance.now();
  const database = await new Promise((done, failed) => {
    const request = indexedDB.open('tidewaiter');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  await new Promise((done) => {
    database.transaction('rules').objectStore('rules').get('countries/de.json').onsuccess = done;
  });
  return performance.now() - start;
});
const start = performance.now();
await page.goto(`chrome-extension://${id}/popup.html`);
await page.getByRole('combobox').first().fill('Germany');
await page.getByRole('combobox').first().press('Enter');
await page.getByText(/19\s?%/).first().waitFor();
console.log(`after a restart of the browser: one destination's row from IndexedDB ${rowTime.toFixed(1)} ms; popup opened, country typed, answer shown ${(performance.now() - start).toFixed(0)} ms`);
await cold.close();
for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

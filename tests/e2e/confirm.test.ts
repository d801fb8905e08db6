import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, clickDrawn, drawnOn, openChromium, until } from './chromium';

let browser: Chromium;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const rows = [['#7001', 'Germany', 'Ceramic mug', '$12.50'], ['#7002', 'Brazil', 'Disposable vape', '$20.00'], ['#7003', 'Japan', 'Cotton T-shirt', '$9.90']];
const html = `<!doctype html><html lang="en"><head><title>Orders</title></head><body><h1>Orders</h1><table><thead><tr><th>Order</th><th>Country</th><th>Product</th><th>Quantity</th><th>Total</th></tr></thead><tbody>${rows.map(([id = '', place, title, total]) => `<tr><td><a href="/orders/${id.slice(1)}">${id}</a></td><td>${place}</td><td>${title}</td><td>1</td><td>${total}</td></tr>`).join('')}</tbody></table></body></html>`;

test('what was concluded from the look of a page is confirmed before anything is judged by it, once', async () => {
  const page = await browser.openMarketplace(html, 'https://shop.example/admin/orders');
  const open = await until(() => drawnOn(page), (all) => all.length >= 3);
  expect(open.map(({ name }) => name.split(':')[0])).toEqual(['Confirm', 'Confirm', 'Confirm']);
  const [first] = open;
  if (!first) throw new Error('no pill');
  await clickDrawn(page, first);
  const panel = await browser.panel();
  await panel.waitForSelector('table.understood');
  const text = await panel.$eval('main', (main) => main.textContent ?? '');
  expect(text).toContain('Is this page understood rightly?');
  expect(text).toContain('please check');
  expect(text).toContain('7001 → Germany · 1 × Ceramic mug');
  expect(await panel.$$('article')).toHaveLength(0);
  await panel.locator('::-p-aria([name="Yes, judge these orders"][role="button"])').click();
  await panel.waitForSelector('article[data-order-id]');
  const judged = await until(() => drawnOn(page), (all) => all.length >= 3 && all.every(({ name }) => !name.startsWith('Confirm')));
  expect(judged.find(({ name }) => name.endsWith('7002'))?.name).toMatch(/^Stop/);
  await page.reload();
  const again = await until(() => drawnOn(page), (all) => all.length >= 3);
  expect(again.some(({ name }) => name.startsWith('Confirm'))).toBe(false);
  await page.close();
});

test('the report of a page that is not read holds its build and counts, and nothing of an order', async () => {
  const { readerReport } = await import('../../lib/language/reader-report');
  const { readPage } = await import('../../lib/marketplaces/page');
  const { parseHTML } = await import('linkedom');
  const document = parseHTML(readFileSync('tests/fixtures/marketplaces/generic-demo-orders.html', 'utf8')).document as unknown as Document;
  const reading = readPage(document, new URL('https://shop.example/orders'));
  expect(reading.orders.length).toBeGreaterThan(3);
  const report = readerReport(reading, 'shop.example', '1.0');
  expect(JSON.parse(report)).toMatchObject({ orders: { read: reading.orders.length } });
  expect(report).not.toContain('shop.example');
  expect(readerReport({ ...reading, marketplace: 'etsy' }, 'www.etsy.com', '1.0')).toContain('www.etsy.com');
  for (const { id, lines } of reading.orders) for (const secret of [id, ...lines.map(({ title }) => title)]) expect(report).not.toContain(secret);
});

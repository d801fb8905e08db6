// Shoots every surface of the built e2e extension into out/screenshots, runs axe over each, and fails on a violation, a sideways scroll or a breach of the page's policy.
// Run: npx wxt build --mode e2e && node scripts/screenshots.mjs [part of a name]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from './launch-chromium.mjs';

const folder = resolve('.output/chrome-mv3-e2e');
const out = resolve('out/screenshots');
const only = process.argv[2] ?? '';
if (!existsSync(folder)) throw new Error('Build first: npx wxt build --mode e2e');
if (!only) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const profile = mkdtempSync(join(tmpdir(), 'tidewaiter-'));
const { context, id } = await launchChromium({ profile, extension: folder, headless: true, viewport: { width: 400, height: 720 } });
const base = `chrome-extension://${id}`;
const failures = [];

const readPage = (file, url) => JSON.parse(execFileSync('node', ['scripts/tidewaiter.mjs', 'read', file, '--url', url, '--json'], { encoding: 'utf8', maxBuffer: 1e8 }));
const template = readPage('tests/fixtures/marketplaces/amazon-template-edit.html', 'https://sellercentral.amazon.com/sbr/edit/x');
const line = (title, amountMinor, currency, quantity = 1) => ({ title, quantity, unitPrice: { amountMinor, currency } });
const order = (id, destination, lines, more = {}) => ({ id, marketplace: 'amazon', destination, lines, ...more });
const demo = {
  marketplace: 'amazon',
  format: 'amazon-orders',
  page: 'orders',
  orders: [
    order('112-5551234-0000001', 'US', [line('Folding knife with wooden handle', 2400, 'USD'), line('Cotton T-shirt', 1200, 'USD', 2)], { shipBy: '2026-11-27', deliverBy: '2026-12-18', orderedOn: '2026-11-24' }),
    order('112-5551234-0000002', 'DE', [line('Power bank 20000mAh', 2999, 'EUR')], { shipBy: '2026-11-28', deliverBy: '2026-12-10' }),
    order('112-5551234-0000003', 'GB', [line('Disposable vape 20mg', 900, 'GBP', 3)], { shipBy: '2026-11-27' }),
    order('112-5551234-0000004', 'BR', [line('Disposable vape 20mg', 4500, 'USD'), line('Wireless earbuds', 2500, 'USD')], { shipBy: '2026-11-30' }),
    order('112-5551234-0000005', 'CA', [line('Helmet for bicycles', 9500, 'CAD')], { shipBy: '2026-12-01' }),
    order('112-5551234-0000006', 'NG', [line('Ceramic mug', 1500, 'USD')]),
    order('112-5551234-0000007', 'FR', [line('Zvqx flumble 7', 3000, 'EUR')]),
    order('112-5551234-0000008', undefined, [line('Cotton T-shirt', 1200, 'USD')]),
    order('112-5551234-0000009', 'CN', [line('Cotton T-shirt', 1200, 'CNY')]),
    order('112-5551234-0000010', 'MX', [line('Beef jerky 200g', 1900, 'USD')], { shipBy: '2026-11-29' }),
    order('112-5551234-0000011', 'ES', [line('Children’s plush toy bear', 1900, 'EUR')], { postcode: '35001' }),
    order('112-5551234-0000012', 'GB', [line('Sun cream SPF 50 cosmetic', 1900, 'GBP')], { postcode: 'BT1 5GS' }),
    order('112-5551234-0000014', 'DE', [line('Cotton T-shirt', 1200, 'EUR')], { status: 'Shipped' }),
    order('112-5551234-0000015', 'US', [line('Cotton T-shirt', 1200, 'USD')], { status: 'Cancelled' }),
  ],
  health: { ordersFound: 15, ordersRead: 14, fieldsFound: ['id', 'destination', 'title', 'quantity', 'value'], fieldsMissing: [], problems: [{ code: 'unknown-country', row: 7, column: 'Ship to', found: 'Atlantis', orderId: '112-5551234-0000013' }] },
};
const nothingRead = { ...demo, orders: [], health: { ordersFound: 0, ordersRead: 0, fieldsFound: [], fieldsMissing: ['id', 'destination', 'title', 'quantity', 'value'], problems: [{ code: 'page-not-understood' }] } };
const many = { ...demo, orders: Array.from({ length: 5000 }, (_, index) => ({ ...demo.orders[index % 12], id: `113-${String(index).padStart(7, '0')}` })), health: { ...demo.health, ordersFound: 5000, ordersRead: 5000, problems: [] } };

/** Puts what a surface should find into the stores of the extension, with the browser's own interfaces. */
async function prepare(page, { reading, settings = {}, draft, catalogue = [] }) {
  await page.goto(`${base}/options.html#rules`);
  await page.waitForSelector('table.cards tbody tr');
  await page.evaluate(
    async ({ reading, settings, draft, catalogue }) => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await chrome.storage.local.set({ settings });
      if (draft) await chrome.storage.session.set({ popup: draft });
      const database = await new Promise((done, failed) => {
        const request = indexedDB.open('tidewaiter');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const change = database.transaction(['readings', 'catalogue'], 'readwrite');
      change.objectStore('readings').clear();
      change.objectStore('catalogue').clear();
      if (reading) change.objectStore('readings').put({ id: 'tab:1', readAt: Date.now(), host: 'sellercentral.amazon.com', reading });
      for (const row of catalogue) change.objectStore('catalogue').put(row);
      await new Promise((done) => {
        change.oncomplete = done;
      });
      database.close();
    },
    { reading, settings, draft, catalogue },
  );
}

const catalogue = [
  { sku: 'PB-20', title: 'Power bank 20000mAh', goods: ['power-bank'], hsCode: '850760', countryOfOrigin: 'CN', weightGrams: 420, documents: ['un38-3-test-summary', 'safety-data-sheet'] },
  { sku: 'MUG-1', title: 'Ceramic mug', hsCode: '691200', countryOfOrigin: 'CN', weightGrams: 380 },
];
const openFirst = (verdict) => async (page) => {
  await page.locator(`article[data-verdict="${verdict}"] .card-head`).first().click();
  await page.locator('[data-fold]').first().waitFor();
  // A stopped order has fewer folds.
  for (const details of await page.locator('[data-fold]').all()) if (!(await details.evaluate((element) => element.open))) await details.locator('summary').first().click();
};
const drop = (name, content) => async (page) => {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.locator('[role=status] .notice, article.card, section.box').first().waitFor();
};
const zh = { language: 'zh-CN' };
const en = { language: 'en' };
const ready = 'article.card';
/** name, page, width, what it finds, look, what is done before the shot, what to wait for. */
const shots = [
  ['panel-400-en-light', 'sidepanel.html', 400, { reading: demo, settings: en }, 'light', undefined, ready],
  ['panel-400-zh-dark', 'sidepanel.html', 400, { reading: demo, settings: { ...zh, theme: 'dark' } }, 'dark', undefined, ready],
  ['panel-320-en-light', 'sidepanel.html', 320, { reading: demo, settings: en }, 'light', undefined, ready],
  ['panel-280-zh-light', 'sidepanel.html', 280, { reading: demo, settings: { ...zh, density: 'compact' } }, 'light', undefined, ready],
  ['panel-600-forced-colors', 'sidepanel.html', 600, { reading: demo, settings: en }, 'forced', openFirst('stop'), ready],
  ['panel-open-stop', 'sidepanel.html', 400, { reading: demo, settings: en, catalogue }, 'light', openFirst('stop'), ready],
  ['panel-open-fix', 'sidepanel.html', 400, { reading: demo, settings: en }, 'light', openFirst('fix'), ready],
  ['panel-open-fix-zh-dark', 'sidepanel.html', 320, { reading: demo, settings: zh }, 'dark', openFirst('fix'), ready],
  ['panel-template', 'sidepanel.html', 400, { reading: template, settings: en }, 'light', undefined, ready],
  ['panel-empty', 'sidepanel.html', 400, { settings: en }, 'light', undefined, '.empty'],
  ['panel-not-read', 'sidepanel.html', 400, { reading: nothingRead, settings: en }, 'light', undefined, '.notice'],
  ['panel-file-error', 'sidepanel.html', 400, { reading: demo, settings: en }, 'light', drop('holiday.csv', 'a,b\n1,2\n'), ready],
  ['panel-file-amazon', 'sidepanel.html', 400, { settings: en }, 'light', drop('amazon-all-orders.txt', readFileSync('tests/fixtures/files/amazon-all-orders.txt')), '.empty'],
  ['panel-5000', 'sidepanel.html', 400, { reading: many, settings: en }, 'light', undefined, ready],
  ['popup-start', 'popup.html', 400, { settings: { ...en, recentCountries: ['DE', 'US', 'BR', 'GB', 'CA'] } }, 'light', undefined, '[role=combobox]'],
  ['popup-typing-zh', 'popup.html', 400, { settings: zh }, 'dark', (page) => page.locator('[role=combobox]').first().pressSequentially('加'), '[role=combobox]'],
  ['popup-us', 'popup.html', 400, { settings: en, draft: { text: 'United States', country: 'US', goodsText: '' } }, 'light', undefined, '.answer-section'],
  ['popup-us-all', 'popup.html', 400, { settings: en, draft: { text: 'United States', country: 'US', goodsText: '' } }, 'light', (page) => page.getByRole('button', { name: 'Open all' }).click(), '.answer-section'],
  ['popup-de-goods-zh-dark', 'popup.html', 400, { settings: zh, draft: { text: '德国', country: 'DE', goodsText: '充电宝', goods: 'power-bank' } }, 'dark', (page) => page.getByRole('button', { name: '全部展开' }).click(), '.answer-section'],
  ['popup-sg-goods', 'popup.html', 400, { settings: en, draft: { text: 'Singapore', country: 'SG', goodsText: 'E-cigarettes', goods: 'e-cigarette' } }, 'light', undefined, '.answer-section'],
  ['popup-city', 'popup.html', 400, { settings: en }, 'light', (page) => page.locator('[role=combobox]').first().pressSequentially('Springfield'), '[role=combobox]'],
  ['popup-unknown', 'popup.html', 320, { settings: en, draft: { text: 'Tuvalu', country: 'TV', goodsText: '' } }, 'light', undefined, '.answer'],
  ...['profile', 'catalogue', 'marketplaces', 'look', 'rules', 'data'].flatMap((page) => [
    [`options-${page}-1280-en`, `options.html#${page}`, 1280, { settings: en, catalogue }, 'light', undefined, 'h2'],
    [`options-${page}-400-zh-dark`, `options.html#${page}`, 400, { settings: zh, catalogue }, 'dark', undefined, 'h2'],
  ]),
  ['options-catalogue-import', 'options.html#catalogue', 400, { settings: en, catalogue }, 'light', drop('goods.csv', 'sku,goods,hs_code,weight_grams\nMUG-1,,691200,400\nX-1,nonsense,12,heavy\nX-2,power-bank,850760,300\n'), 'h2'],
  ['options-catalogue-form', 'options.html#catalogue', 400, { settings: en, catalogue }, 'light', (page) => page.getByRole('button', { name: 'Edit PB-20' }).click(), 'table'],
  ['options-delete', 'options.html#data', 1280, { settings: en }, 'light', (page) => page.getByRole('button', { name: 'Delete everything' }).click(), 'h2'],
  ['options-280', 'options.html#profile', 280, { settings: zh }, 'light', undefined, 'h2'],
];

for (const [name, address, width, found, colorScheme, act, wait] of shots) {
  if (!name.includes(only)) continue;
  const page = await context.newPage();
  const broken = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && broken.push(message.text()));
  page.on('pageerror', (error) => broken.push(error.message));
  try {
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia(colorScheme === 'forced' ? { forcedColors: 'active' } : { colorScheme });
    await prepare(page, found);
    await page.goto('about:blank');
    await page.goto(`${base}/${address}`);
    await page.locator(wait).first().waitFor({ timeout: 30_000 });
    await act?.(page);
    // A style element would be refused by the page's own policy.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.card { content-visibility: visible !important } :root { scrollbar-width: none }');
      document.adoptedStyleSheets.push(sheet);
    });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: !name.includes('5000') });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 0) broken.push(`scrolls sideways by ${sideways} px`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    for (const { id, help, nodes } of violations) broken.push(`axe ${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    const small = await page.evaluate(() => [...document.querySelectorAll('button, summary, a[href], input, select, [role=option]')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24) && !(element.tagName === 'A' && element.closest('p')) && !(element.tagName === 'INPUT' && element.closest('label'));
    }).map((element) => element.outerHTML.slice(0, 90)));
    for (const one of small.slice(0, 3)) broken.push(`target under 24 px: ${one}`);
  } catch (error) {
    broken.push(error.message.split('\n')[0]);
    await page.screenshot({ path: join(out, `${name}-failed.png`) }).catch(() => undefined);
  }
  console.log(`${broken.length ? 'x' : '.'} ${name}${broken.map((one) => `\n    ${one}`).join('')}`);
  failures.push(...broken.map((one) => `${name}: ${one}`));
  await page.close();
}
await context.close();
rmSync(profile, { recursive: true, force: true });
process.exitCode = failures.length ? 1 : 0;

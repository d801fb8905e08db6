import { mkdtempSync, writeFileSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectToPanels, launchChromium, openPanel } from '/work/main/scripts/launch-chromium.mjs';
const profile = mkdtempSync(join(tmpdir(), 'probe-'));
const { context, id } = await launchChromium({ profile, extension: resolve('/work/main/.output/chrome-mv3-e2e'), headless: true, viewport: { width: 1280, height: 800 } });
const base = `chrome-extension://${id}`;
const watch = `window.__long=[];window.__csp=[];new PerformanceObserver(l=>{for(const e of l.getEntries())window.__long.push(Math.round(e.duration))}).observe({type:'longtask',buffered:true});document.addEventListener('securitypolicyviolation',e=>window.__csp.push(e.violatedDirective+' '+e.blockedURI+' '+e.sourceFile));`;
// 1 CSP + popup timing
for (let i = 0; i < 3; i++) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const t = Date.now();
  await page.goto(`${base}/popup.html`);
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  const usable = await page.evaluate(() => performance.now());
  await page.waitForTimeout(800);
  console.log('popup usable', Math.round(usable), 'ms; long', await page.evaluate(() => window.__long), 'csp', await page.evaluate(() => window.__csp));
  await page.close();
}
// 2 big files
const head = 'Order ID,Ship Country,Item Title,Quantity,Item Price,Currency\n';
const rows = (n) => head + Array.from({ length: n }, (_, i) => `${100000 + i},${['US', 'DE', 'GB', 'BR', 'JP', 'FR', 'CA', 'NG'][i % 8]},"${['Power bank 20000mAh', 'Cotton T-shirt', 'Folding knife', 'Ceramic mug', 'Perfume 50 ml'][i % 5]}",1,${10 + (i % 50)}.50,EUR`).join('\n');
for (const n of [100, 5000, 20000]) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.setViewportSize({ width: 400, height: 720 });
  await page.goto(`${base}/sidepanel.html`);
  await page.waitForSelector('.empty, article.card');
  await page.waitForTimeout(500);
  await page.evaluate(() => { window.__long.length = 0; });
  const start = Date.now();
  await page.locator('input[type=file]').first().setInputFiles({ name: `orders-${n}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows(n)) });
  await page.waitForFunction((n) => document.querySelector('.status-text b')?.textContent.startsWith(n.toLocaleString('en')) && document.querySelector('article.card') && !document.querySelector('progress'), n, { timeout: 120000 });
  console.log(n, 'orders shown after', Date.now() - start, 'ms; long tasks', await page.evaluate(() => window.__long));
  await page.evaluate(() => { window.__long.length = 0; });
  for (let y = 0; y < 60; y++) { await page.mouse.wheel(0, 1500); await page.waitForTimeout(30); }
  console.log('  scroll long tasks', await page.evaluate(() => window.__long), 'cards in DOM', await page.locator('article.card').count(), 'heap MB', await page.evaluate(() => Math.round(performance.memory.usedJSHeapSize / 1e6)));
  await page.evaluate(() => { window.__long.length = 0; window.scrollTo(0, 0); });
  await page.locator('.chip[data-verdict=stop], .chip[data-verdict=fix]').first().click();
  await page.waitForTimeout(400);
  console.log('  filter long tasks', await page.evaluate(() => window.__long));
  // exports
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).first().click()]);
  console.log('  csv', csv.suggestedFilename(), readFileSync(await csv.path(), 'utf8').split('\n').length, 'lines');
  if (n === 100) {
    const t2 = Date.now();
    const [pdf] = await Promise.all([page.waitForEvent('download', { timeout: 60000 }), page.getByRole('button', { name: 'PDF' }).first().click()]);
    console.log('  pdf', pdf.suggestedFilename(), readFileSync(await pdf.path()).length, 'bytes', Date.now() - t2, 'ms');
  }
  console.log('  csp', await page.evaluate(() => window.__csp));
  await page.close();
}
// cancel a big import
{
  const page = await context.newPage();
  await page.goto(`${base}/sidepanel.html`);
  await page.waitForSelector('article.card');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'huge.csv', mimeType: 'text/csv', buffer: Buffer.from(rows(150000)) });
  await page.getByRole('button', { name: 'Cancel' }).click({ timeout: 5000 });
  await page.waitForTimeout(1500);
  console.log('after cancel:', await page.locator('h1').textContent(), await page.locator('.status-text').textContent());
  await page.close();
}
// 3 true side panel
await context.route('https://sellercentral.amazon.com/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync('/work/main/tests/fixtures/marketplaces/amazon-orders.html', 'utf8') }));
const shop = await context.newPage();
await shop.goto('https://sellercentral.amazon.com/orders-v3/');
await shop.waitForTimeout(1500);
const tabId = await context.serviceWorkers()[0].evaluate(async () => (await chrome.tabs.query({ active: true }))[0].id);
const helper = await context.newPage();
await helper.goto(`${base}/options.html#look`);
await helper.waitForSelector('h2');
await helper.evaluate((tabId) => { const b = document.createElement('button'); b.id = 'go'; b.textContent = 'go'; b.onclick = () => chrome.sidePanel.open({ tabId }); document.body.prepend(b); }, tabId);
await helper.click('#go');
await shop.bringToFront();
const second = await connectToPanels(profile);
const panel = await openPanel(second, id);
await new Promise((r) => setTimeout(r, 2500));
console.log('PANEL', (await panel.evaluate(() => document.body.innerText)).slice(0, 700));
console.log('panel width', await panel.evaluate(() => innerWidth));
await second.disconnect();
await context.close();
rmSync(profile, { recursive: true, force: true });

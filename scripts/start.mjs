// npm start: installs what is missing, builds, and opens a browser with the extension beside a demo dashboard.
// Without a display it runs headless: prints the verdicts, and saves screenshots and the exported checklists in out/.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages();
// Only now are the packages there that these need.
const { findOrInstallBrowser } = await import('./find-browser.mjs');
const { build } = await import('./build.mjs');
const { connectToPanels, launchChromium, openPanel } = await import('./launch-chromium.mjs');

const pages = [
  { name: 'orders', address: 'https://shop.example/orders', file: 'generic-demo-orders.html' },
  { name: 'template', address: 'https://sellercentral.amazon.co.uk/sbr/template', file: 'amazon-template-edit.html' },
];
const hasDisplay = process.platform === 'win32' || process.platform === 'darwin' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');

try {
  console.log(`Browser: ${findOrInstallBrowser('chromium')}`);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
console.log('Building …');
build('demo');

const profile = mkdtempSync(join(tmpdir(), 'tidewaiter-demo-'));
const { context, id } = await launchChromium({ profile, extension: resolve('.output/chrome-mv3-e2e'), headless, viewport: headless ? { width: 1280, height: 800 } : null });
for (const { address, file } of pages) await context.route((url) => url.href.startsWith(address), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(`tests/fixtures/marketplaces/${file}`, 'utf8') }));
const opened = [];
for (const { name, address } of pages) {
  const page = await context.newPage();
  await page.goto(address);
  opened.push({ name, page });
}
const [{ page: orders }] = opened;
await orders.bringToFront();

if (headless) {
  await showHeadless().finally(() => context.close());
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
} else {
  console.log('A demo dashboard with twelve orders is open, and a shipping template in the tab beside it.\nPress a coloured mark beside an order to see it in the side panel. Close the browser to end.');
  await context.waitForEvent('close', { timeout: 0 });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function showHeadless() {
  mkdirSync('out', { recursive: true });
  for (const { name, page } of opened) {
    await page.bringToFront();
    await page.locator('x-note').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(800);
    await page.screenshot({ path: `out/${name}.png` });
  }
  await orders.bringToFront();
  const first = await orders.locator('td x-note').first().boundingBox();
  await orders.mouse.click(first.x + 20, first.y + 1);
  const second = await connectToPanels(profile);
  const panel = await openPanel(second, id);
  await panel.waitForSelector('article[data-order-id]');
  await new Promise((resume) => setTimeout(resume, 1000));
  await panel.screenshot({ path: 'out/side-panel.png' });
  const rows = await panel.$$eval('article[data-order-id]', (cards) => cards.map((card) => ({ order: card.dataset.orderId, verdict: card.dataset.verdict, reason: (card.querySelector('.reason') ?? card.querySelector('.finding p')?.lastChild)?.textContent ?? '' })));
  for (const { order, verdict, reason } of rows) console.log(`${order.padEnd(10)}${verdict.padEnd(10)}${reason}`);
  for (const format of ['PDF', 'CSV']) console.log(`out/${await download(panel, format)}`);
  await second.disconnect();
  for (const [path, file] of [['popup.html', 'popup'], ['options.html', 'options']]) {
    const page = await context.newPage();
    await page.setViewportSize(file === 'popup' ? { width: 415, height: 560 } : { width: 1280, height: 800 });
    await page.goto(`chrome-extension://${id}/${path}`);
    if (file === 'popup') {
      await page.getByRole('combobox').first().fill('Germany');
      await page.getByRole('option').first().waitFor();
      await page.getByRole('combobox').first().press('Enter');
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: `out/${file}.png` });
  }
  console.log(readdirSync('out').filter((name) => name.endsWith('.png')).map((name) => `out/${name}`).join('\n'));
}

/** Presses the export button for all orders, and moves the file to out/. */
async function download(panel, format) {
  const folder = mkdtempSync(join(profile, 'download-'));
  const cdp = await panel.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await panel.locator(`::-p-aria([name="${format}"][role="button"])`).click();
  for (let tries = 0; tries < 300; tries += 1) {
    const name = readdirSync(folder).find((file) => !file.endsWith('.crdownload'));
    if (name) {
      renameSync(join(folder, name), join('out', name));
      await cdp.detach();
      return name;
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`the ${format} was not saved`);
}

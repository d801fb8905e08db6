// Milliseconds that the generic reader takes in a real browser: the first reading of a page (country names and months learnt before, as the content script does) and later ones;
// hostile pages; bytes. Run: npm run --silent bench:generic
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from '../../scripts/find-browser.mjs';

const bundle = async (contents) => (await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, minify: true, format: 'iife', globalName: 'Reader', charset: 'utf8', write: false })).outputFiles[0].text;
const code = await bundle("export { generic } from './lib/marketplaces/generic'; export { prepareNames } from './lib/marketplaces/reading/country-names'; export { parseDay } from './lib/marketplaces/reading/dates';");
const page = await bundle("export * from './lib/marketplaces/page';");
for (const [name, text] of [['generic reader alone', code], ['all page readers', page]]) console.log(`${name}: ${Buffer.byteLength(text)} bytes, ${gzipSync(text).length} gzipped`);

const places = ['United States', 'Germany', 'France', 'Spain', 'Japan', 'Brazil', 'Canada', 'Mexico', 'Australia', 'South Korea'];
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
const open = (body) => `<html lang="en"><title>Orders</title><style>body{display:none}</style><h1>Orders</h1>${body}`;
const table = (count) => open(`<table><thead><tr><th></th><th>Order</th><th>Date</th><th>Customer</th><th>Ship to</th><th>Product</th><th>Qty</th><th>Total</th><th>Status</th><th></th></tr></thead><tbody>${many(count, (index) => `<tr><td><input type=checkbox></td><td><a href="/admin/orders/${index}">TW-${100000 + index}</a></td><td>Nov ${1 + (index % 28)}, 2026</td><td><span>J. Sample</span></td><td><span>${places[index % 10]}</span></td><td><div><a href="/products/${index}">Cotton T-shirt ${index}</a><div>SKU: T-${index}</div></div></td><td>${1 + (index % 3)}</td><td>€${10 + (index % 90)}.00</td><td><span>Paid</span></td><td><button>View</button></td></tr>`)}</tbody></table>`);
const cards = (count) => open(`<div>${many(count, (index) => `<div><div><a href="/admin/orders/${index}">#${100000 + index}</a><span>Paid</span></div><div><span>Berlin, ${places[index % 10]}</span></div><div><a href="/products/${index}">Cotton T-shirt</a><span>× ${1 + (index % 3)}</span></div><div><span>Total</span><span>€${10 + (index % 90)}.00</span></div></div>`)}</div>`);
const pages = {
  'table of 100': table(100), 'table of 1,000': table(1000), 'table of 2,001': table(2001), 'cards, 100': cards(100), 'cards, 1,000': cards(1000),
  '10,000 nested': open("<script>let e=document.body;for(let i=0;i<10000;i++)e=e.appendChild(document.createElement('div'));e.textContent='Order #1001'</script>"),
  '50,000 siblings': open(`<div>${'<div>Order #1001 €5.00</div>'.repeat(50_000)}</div>`), '6 MB of text': open(`<p>${'order 12 €5,00 x 2 '.repeat(300_000)}</p>`), '3,000 tables': open('<table><tr><th>Order #</th><th>Country</th></tr><tr><td>1</td><td>France</td></tr></table>'.repeat(3000)),
};
const browser = await chromium.launch({ executablePath: findOrInstallBrowser('chromium'), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const [name, html] of Object.entries(pages)) {
  const tab = await browser.newPage();
  await tab.setContent(html);
  await tab.evaluate(`${code};globalThis.Reader=Reader`);
  const { times, format, found, read } = await tab.evaluate(async () => {
    await Reader.prepareNames('en', async () => {});
    Reader.parseDay('Nov 3, 2026');
    const url = new URL('https://shop.example/admin/orders');
    const [reader] = Reader.generic.pages;
    const times = [];
    let reading;
    for (let run = 0; run < 7; run += 1) {
      const start = performance.now();
      reading = reader.read(document, url);
      reader.anchors(document, url);
      times.push(performance.now() - start);
      await new Promise((resume) => setTimeout(resume));
    }
    return { times, format: reading.format, found: reading.health.ordersFound, read: reading.health.ordersRead };
  });
  const later = times.slice(1).sort((a, b) => a - b);
  console.log(`${name.padEnd(16)} first ${times[0].toFixed(0).padStart(4)} ms, then ${later[3].toFixed(0).padStart(4)} ms (median of 6): ${format}, ${read} of ${found} orders`);
  await tab.close();
}
await browser.close();

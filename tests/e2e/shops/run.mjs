// Reads the order dashboard of a real shop with the built extension in a real Chromium: npm run e2e:evershop, npm run e2e:vendure
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/launch-chromium.mjs';

const { address, listPath, name, openOrder, signIn, startShop } = await import(`./${process.argv[2]}.mjs`);
const extension = mkdtempSync(join(tmpdir(), 'tidewaiter-extension-'));
cpSync('.output/chrome-mv3-e2e', extension, { recursive: true });
// The seller has granted the shop's own address; everything else is as it is shipped.
const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
manifest.host_permissions.push('http://localhost/*');
writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));

const { orders, stop } = await startShop((step) => console.log(`${name}: ${step}`));
const profile = mkdtempSync(join(tmpdir(), 'tidewaiter-profile-'));
const { context, id } = await launchChromium({ profile, extension, headless: true, viewport: { width: 1280, height: 900 } });
const failures = [];
const check = (name, ok, detail = '') => {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${detail ? `: ${detail}` : ''}`);
  if (!ok) failures.push(name);
};

const sorted = (texts = []) => JSON.stringify([...texts].sort());

/** The newest reading that the background keeps of a page, as the panel would show it. */
async function readingOf(path, wanted) {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  let reading;
  for (let left = 40; left > 0; left -= 1) {
    const rows = await options.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('tidewaiter');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const all = opening.result.transaction('readings').objectStore('readings').getAll();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );
    reading = rows.sort((a, b) => b.readAt - a.readAt)[0]?.reading;
    if (reading && wanted(reading)) break;
    await new Promise((resume) => setTimeout(resume, 250));
  }
  await options.close();
  console.log(`     ${path}: ${reading?.format}, ${reading?.health.ordersRead} of ${reading?.health.ordersFound} orders, missing ${reading?.health.fieldsMissing.join(', ') || 'nothing'}`);
  return reading;
}

try {
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`${address}${listPath}`);
  await page.getByText(orders[0].number).first().waitFor();
  if (process.env.SAVE_PAGES) writeFileSync(join(process.env.SAVE_PAGES, `${name}-orders.html`), await page.content());
  const list = await readingOf('order list', ({ orders: read }) => read.length === orders.length);
  check('the list gives every order number', sorted(list?.orders.map((one) => one.id)) === sorted(orders.map(({ number }) => number)));
  check('the list shows no destination, and the reader says so', list?.health.fieldsMissing.includes('destination') === true);
  await page.waitForFunction((count) => document.querySelectorAll('x-note').length >= count, orders.length, { timeout: 10_000 }).catch(() => undefined);
  check('every row has its pill', (await page.locator('x-note').count()) >= orders.length);

  for (const wanted of orders) {
    const { number, country, postcode, currency, lines } = wanted;
    await openOrder(page, wanted);
    await page.getByText(lines[0][0]).first().waitFor();
    if (process.env.SAVE_PAGES) writeFileSync(join(process.env.SAVE_PAGES, `${name}-order-${number}.html`), await page.content());
    const read = await readingOf(`order ${number}`, ({ orders: all }) => all.length === 1 && all[0].id === number);
    const [order] = read?.orders ?? [];
    check(`order ${number}: its number`, order?.id === number, order?.id);
    check(`order ${number}: destination ${country}`, order?.destination === country, order?.destination);
    check(`order ${number}: postcode`, order?.postcode === postcode, order?.postcode);
    const total = lines.reduce((sum, [, , quantity, price]) => sum + Math.round(quantity * price * 100), 0);
    check(`order ${number}: value of the goods`, order?.goodsValue?.amountMinor === total && order.goodsValue.currency === currency, JSON.stringify(order?.goodsValue));
    check(`order ${number}: goods and quantities`, sorted(order?.lines.map((line) => `${line.quantity} ${line.title}`)) === sorted(lines.map(([title, , quantity]) => `${quantity} ${title}`)), JSON.stringify(order?.lines));
    check(`order ${number}: no name, street or telephone`, !/Alex|Sample Street|0000000|example\.com/.test(JSON.stringify(read)));
  }
} catch (error) {
  const picture = join(profile, 'failure.png');
  await context.pages().at(-1)?.screenshot({ path: picture });
  console.error(`${error.message}\nWhat the page showed: ${picture}`);
  failures.push('the run was cut short');
} finally {
  await context.close();
  stop();
}
console.log(failures.length ? `${failures.length} failed` : 'All read as the shop holds them.');
process.exit(failures.length ? 1 : 0);

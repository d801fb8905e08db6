// Precision and recall of the generic reader, field by field, on saved pages that carry their expected orders. Run: npm run --silent bench:dashboards [folder or file …] [--set development|held-out] [--each]
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';

const flags = process.argv.slice(2).filter((name) => name.startsWith('--') || name === 'development' || name === 'held-out');
const wanted = flags.includes('held-out') ? 'held-out' : flags.includes('development') ? 'development' : undefined;
const named = process.argv.slice(2).filter((name) => !flags.includes(name));
const { outputFiles } = await build({ stdin: { contents: "export { generic } from './lib/marketplaces/generic'; export { readPage } from './lib/marketplaces/page'; export { readingSchema } from './lib/core/trade/order.schema';", resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'esm', write: false });
mkdirSync('node_modules/.cache/tidewaiter', { recursive: true });
writeFileSync('node_modules/.cache/tidewaiter/dashboards.mjs', outputFiles[0].text);
const { generic, readingSchema } = await import(`${process.cwd()}/node_modules/.cache/tidewaiter/dashboards.mjs`);

const filesOf = (path) => (statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.html')).map((name) => join(path, name)) : [path]);
const files = (named.length > 0 ? named : ['tests/fixtures/dashboards', 'tests/fixtures/marketplaces']).filter(existsSync).flatMap(filesOf);

/** Both kinds of fixture in one form; `shown` is what a page shows beyond what its own reader takes from it, as an order's total. */
function expectedOf(document) {
  const text = document.querySelector('script#expected')?.textContent;
  if (!text) return undefined;
  const { url, set = 'marketplaces', page, orders, reading, shown } = JSON.parse(text);
  if (orders) return { url, set, page, orders };
  return { url, set, page: reading.orders.length > 0 ? reading.page : 'none', orders: reading.orders.map((order) => ({ ...order, ...shown?.[order.id] })).map(({ id, destination, goodsValue, lines }) => ({ id, destination, value: goodsValue, lines })) };
}

const fields = ['order number', 'destination', 'title', 'quantity', 'value'];
const empty = () => Object.fromEntries(fields.map((field) => [field, { right: 0, wrong: 0, missed: 0 }]));
const money = (value) => (value ? `${value.amountMinor} ${value.currency}` : undefined);
function count(tally, field, got, want) {
  if (got !== undefined && got === want) tally[field].right += 1;
  else {
    if (got !== undefined) tally[field].wrong += 1;
    if (want !== undefined) tally[field].missed += 1;
  }
}

const sets = new Map();
for (const file of files) {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  const expected = expectedOf(document);
  if (!expected || (wanted && expected.set !== wanted)) continue;
  document.querySelector('script#expected').remove();
  const kind = expected.orders.length === 0 ? 'no orders' : expected.page === 'order' ? 'detail' : 'list';
  const name = `${expected.set}, ${kind}`;
  const reading = generic.pages[0].read(document, new URL(expected.url));
  readingSchema.parse(reading);
  const tally = sets.get(name) ?? { pages: 0, clean: 0, ...empty() };
  sets.set(name, tally);
  tally.pages += 1;
  const before = JSON.stringify(fields.map((field) => [tally[field].wrong, tally[field].missed]));
  // An adapter keeps the number sign that its files have.
  const got = new Map(reading.orders.map((order) => [order.id, order]));
  for (const want of expected.orders) {
    const id = got.has(want.id) ? want.id : want.id.replace(/^#/, '');
    const order = got.get(id);
    got.delete(id);
    count(tally, 'order number', order?.id, id);
    count(tally, 'destination', order?.destination, want.destination);
    count(tally, 'value', money(order?.goodsValue), money(want.value));
    const lines = [...(order?.lines ?? [])];
    for (const line of want.lines) {
      const at = lines.findIndex(({ title }) => title === line.title);
      const read = at < 0 ? undefined : lines.splice(at, 1)[0];
      count(tally, 'title', read?.title || undefined, line.title || undefined);
      count(tally, 'quantity', read?.quantity, line.quantity);
    }
    for (const line of lines) {
      if (line.title) tally.title.wrong += 1;
      tally.quantity.wrong += 1;
    }
  }
  for (const order of got.values()) {
    tally['order number'].wrong += 1;
    if (order.destination) tally.destination.wrong += 1;
    if (order.goodsValue) tally.value.wrong += 1;
    tally.title.wrong += order.lines.length;
    tally.quantity.wrong += order.lines.length;
  }
  const isClean = before === JSON.stringify(fields.map((field) => [tally[field].wrong, tally[field].missed]));
  if (isClean) tally.clean += 1;
  if (flags.includes('--each')) {
    console.log(`${isClean ? 'ok  ' : 'FAIL'} ${file} ${reading.format} found ${reading.health.ordersFound} read ${reading.health.ordersRead}`);
    if (!isClean) console.log(`     got  ${JSON.stringify(reading.orders.map(({ id, destination, goodsValue, lines }) => [id, destination, money(goodsValue), lines.map(({ quantity, title }) => `${quantity} ${title}`)]))}\n     want ${JSON.stringify(expected.orders.map(({ id, destination, value, lines }) => [id, destination, money(value), lines.map(({ quantity, title }) => `${quantity} ${title}`)]))}\n     ${JSON.stringify(reading.health.problems)}`);
  }
}
const percent = (part, whole) => (whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(1)}`.padStart(5));
console.log(`${'pages'.padEnd(26)} right  ${fields.map((field) => `${field} P / R`.padEnd(22)).join('')}`);
for (const [name, tally] of [...sets].sort()) {
  const cells = fields.map((field) => {
    const { right, wrong, missed } = tally[field];
    return `${percent(right, right + wrong)} / ${percent(right, right + missed)} (${right + missed})`.padEnd(22);
  });
  console.log(`${name.padEnd(26)} ${tally.clean}/${tally.pages}`.padEnd(33), cells.join(''));
}

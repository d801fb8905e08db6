// Precision and recall of the readers, per file and field, over a folder of saved pages (`<script id="expected">` inside, or `<page>.html.expected.json` with
// `{ url, reading }`) and export files (`<file>.expected.json`). Run: node tests/bench/marketplaces.bench.mjs FOLDER [FOLDER …] [--generic]
// With --generic every page is read as if it stood on a site nobody knows, so that the reader of unknown dashboards answers.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { parseHTML } from 'linkedom';

const { outputFiles } = await build({ stdin: { contents: "export { readPage } from './lib/marketplaces/page'; export { readFile } from './lib/marketplaces/files';", resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'esm', write: false });
const bundle = resolve('node_modules/.cache/tidewaiter/marketplaces.mjs');
mkdirSync(resolve(bundle, '..'), { recursive: true });
writeFileSync(bundle, outputFiles[0].text);
const { readFile, readPage } = await import(bundle);

const fields = ['order number', 'destination', 'title', 'quantity', 'value'];
/** What a reading says, one entry a fact: a fact is right only as part of its order, a quantity only with its title. */
function factsOf({ orders }) {
  const facts = Object.fromEntries(fields.map((field) => [field, []]));
  for (const order of orders) {
    facts['order number'].push(order.id);
    if (order.destination) facts.destination.push(`${order.id} ${order.destination}`);
    if (order.goodsValue) facts.value.push(`${order.id} ${order.goodsValue.amountMinor} ${order.goodsValue.currency}`);
    for (const { title, quantity } of order.lines ?? []) {
      facts.title.push(`${order.id} ${title}`);
      facts.quantity.push(`${order.id} ${title} ${quantity}`);
    }
  }
  return facts;
}

function inCommon(found, expected) {
  const left = [...expected];
  return found.filter((fact) => {
    const index = left.indexOf(fact);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}

async function open(path, generic) {
  const beside = existsSync(`${path}.expected.json`) ? JSON.parse(readFileSync(`${path}.expected.json`, 'utf8')) : undefined;
  if (!path.endsWith('.html')) return beside && { expected: beside.reading ?? beside, reading: generic ? undefined : await readFile(readFileSync(path), basename(path)) };
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const { url, reading: expected } = beside ?? JSON.parse(document.querySelector('script#expected')?.textContent ?? '{}');
  document.querySelector('script#expected')?.remove();
  return expected?.orders && { expected, reading: readPage(document, new URL(generic ? 'https://dashboard.test/orders' : url)) };
}

const generic = process.argv.includes('--generic');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const totals = Object.fromEntries(fields.map((field) => [field, { right: 0, found: 0, expected: 0 }]));
const share = (part, whole) => (whole ? (part / whole).toFixed(3) : '–');
console.log(`per field: right/found/expected\n${'file'.padEnd(48)}${fields.map((field) => field.padEnd(14)).join('')}problems`);
for (const folder of folders.length ? folders : ['tests/fixtures/marketplaces', 'tests/fixtures/files']) {
  for (const name of readdirSync(folder).filter((entry) => /\.(html|csv|tsv|txt|json|ods|xlsx?)$/.test(entry) && !entry.endsWith('.expected.json')).sort()) {
    const saved = await open(join(folder, name), generic);
    if (!saved?.reading) continue;
    const [found, expected] = [factsOf(saved.reading), factsOf(saved.expected)];
    const cells = fields.map((field) => {
      const right = inCommon(found[field], expected[field]);
      totals[field].right += right;
      totals[field].found += found[field].length;
      totals[field].expected += expected[field].length;
      return `${right}/${found[field].length}/${expected[field].length}`.padEnd(14);
    });
    const problems = saved.reading.health.problems.map(({ code, column }) => (column ? `${code} ${column}` : code));
    console.log(`${name.padEnd(48)}${cells.join('')}${[...new Set(problems)].join(', ')}`);
  }
}
for (const [measure, of] of [['precision', (t) => share(t.right, t.found)], ['recall', (t) => share(t.right, t.expected)], ['F1', (t) => share(2 * t.right, t.found + t.expected)]]) {
  console.log(`${measure.padEnd(48)}${fields.map((field) => of(totals[field]).padEnd(14)).join('')}`);
}

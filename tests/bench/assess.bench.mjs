// Orders assessed per second for 1, 100, 10,000 and 100,000 orders, and a plain JSON clone of the same orders as the floor. Run: npm run --silent bench
import { build } from 'esbuild';

const { outputFiles } = await build({ stdin: { contents: "export { assess } from './lib/core/assess'; export { loadPack } from './lib/cli/load-pack'; export { lookUp } from './lib/core/regulations/lookup';", resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'esm', write: false });
const { writeFileSync, mkdirSync } = await import('node:fs');
mkdirSync('node_modules/.cache/tidewaiter', { recursive: true });
writeFileSync('node_modules/.cache/tidewaiter/bench.mjs', outputFiles[0].text);
const { assess, loadPack, lookUp } = await import(`${process.cwd()}/node_modules/.cache/tidewaiter/bench.mjs`);

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const start = performance.now();
const pack = loadPack('public/rules');
console.log(`pack read, validated and compiled: ${(performance.now() - start).toFixed(0)} ms`);

const titles = ['Cotton T-shirt', 'Power bank 10000mAh', 'Folding knife', 'Wireless earbuds', 'Perfume 50 ml', '蓝牙耳机', 'Beef jerky', 'Ceramic mug'];
const places = ['US', 'CA', 'MX', 'BR', 'GB', 'DE', 'FR', 'ES', 'TR', 'JP', 'KR', 'AU'];
const orders = Array.from({ length: 100_000 }, (_, index) => ({ id: String(index), marketplace: 'bench', destination: places[index % places.length], lines: [{ title: titles[index % titles.length], quantity: 1 + (index % 3), unitPrice: { amountMinor: 500 + (index % 40_000), currency: 'EUR' } }] }));
const context = { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
// What is remembered of a title helps shops that sell the same articles again; the last rows are of a shop that never does.
const unlike = orders.map((order, index) => ({ ...order, lines: order.lines.map((line) => ({ ...line, title: `${line.title} No. ${index}` })) }));
for (const order of orders.slice(0, 500)) assess(order, context);
for (const [count, all, what] of [[1, orders, ''], [100, orders, ''], [10_000, orders, ''], [100_000, orders, ''], [10_000, unlike, ', no two titles alike'], [100_000, unlike, ', no two titles alike']]) {
  const some = all.slice(0, count);
  const runs = Array.from({ length: count > 1000 ? 1 : 21 }, () => [timed(() => some.forEach((order) => assess(order, context))), timed(() => some.forEach((order) => JSON.parse(JSON.stringify(order))))]);
  const [ours, floor] = [median(runs.map(([a]) => a)), median(runs.map(([, b]) => b))];
  console.log(`${String(count).padStart(7)} orders: ${ours.toFixed(1)} ms, ${Math.round((count / ours) * 1000)} orders/s, ${(ours / floor).toFixed(1)} × a JSON clone${what}`);
}
console.log(`look-up of one country: ${median(Array.from({ length: 51 }, () => timed(() => lookUp('DE', '2026-11-26', pack)))).toFixed(2)} ms`);

// How well titles are recognised: false alarms, misses, precision and recall by language. Run: npm run --silent bench:goods [-- file]
import { build } from 'esbuild';

const { outputFiles } = await build({ stdin: { contents: "export * from './tests/goods-score'; export { goodsFile } from './lib/core/regulations/measure.schema';", resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'esm', write: false });
const { scoreTitles, figures, goodsFile } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
const { readFileSync } = await import('node:fs');
const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const percent = (share) => `${(share * 100).toFixed(1)} %`;
const show = (name, list) => {
  const { titles, hits, wanted, alarms, missed, precision, recall, faultless } = figures(list);
  console.log(`${name.padEnd(18)}${titles} titles, ${faultless} without fault; found ${hits} of ${wanted} (recall ${percent(recall)}), ${missed} missed, ${alarms} false alarms (precision ${percent(precision)})`);
};
for (const file of process.argv.length > 2 ? process.argv.slice(2) : ['tests/fixtures/goods/titles.txt', 'tests/fixtures/goods/held-out.txt']) {
  const results = scoreTitles(file, kinds);
  for (const { title, alarms, missed } of results) if (alarms.length || missed.length) console.log(`${title}\n    ${[alarms.length && `false alarm: ${alarms.join(' ')}`, missed.length && `missed: ${missed.join(' ')}`].filter(Boolean).join('; ')}`);
  for (const language of new Set(results.map((one) => one.language))) show(language, results.filter((one) => one.language === language));
  const isDangerous = (id) => kinds.some((kind) => kind.id === id && kind.attributes.some((attribute) => ['lithium-battery', 'flammable', 'aerosol', 'weapon-like', 'sharp', 'medicine'].includes(attribute)));
  const dangerous = results.map((one) => ({ ...one, wanted: one.wanted.filter(isDangerous), missed: one.missed.filter(isDangerous), alarms: one.alarms.filter(isDangerous) }));
  show('carriers refuse', dangerous.filter(({ wanted, alarms }) => wanted.length || alarms.length));
  show(file.split('/').at(-1), results);
}

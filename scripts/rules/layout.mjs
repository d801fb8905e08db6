/** One layout for rule files, cases and kinds of goods: a line a fact or a list of words, so that two people's work merges and a difference shows the fact that changed. `node scripts/rules/layout.mjs` lays them out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folders = ['public/rules/countries', 'public/rules/unions', 'tests/cases'];
const files = () => [...folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)), 'public/rules/sources.json', 'public/rules/goods.json'].filter((name) => name.endsWith('.json')).sort();

const inside = (lines, indent, [open, close]) => (lines.length ? `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}` : open + close);
const listOf = (list, indent = '') =>
  inside(
    list.map((entry) => JSON.stringify(entry)),
    indent,
    '[]',
  );
const namedOf = (named, indent = '') =>
  inside(
    Object.entries(named).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    indent,
    '{}',
  );
const isFact = (entry) => typeof entry === 'object' && entry !== null;

function valueOf(value) {
  if (Array.isArray(value) && value.every(isFact)) return listOf(value, '  ');
  return isFact(value) && !Array.isArray(value) ? namedOf(value, '  ') : JSON.stringify(value);
}

/** A kind of goods, its words a line a language. */
const kindOf = (kind) => inside(Object.entries(kind).map(([key, value]) => `${JSON.stringify(key)}: ${['keywords', 'notWhen', 'whenNothingElse'].includes(key) ? namedOf(value, '    ') : JSON.stringify(value)}`), '  ', '{}');

/** The text of a file: of a list (cases, kinds of goods), of a rule file with its lists, or of entries by name (sources.json). */
export function layOut(content) {
  if (Array.isArray(content)) return `${content.every(({ keywords }) => keywords) ? inside(content.map(kindOf), '', '[]') : listOf(content)}\n`;
  if (!('measures' in content)) return `${namedOf(content)}\n`;
  return `${inside(
    Object.entries(content).map(([key, value]) => `${JSON.stringify(key)}: ${valueOf(value)}`),
    '',
    '{}',
  )}\n`;
}

/** Files that stand in another layout. */
export const strayFiles = () => files().filter((file) => readFileSync(file, 'utf8') !== layOut(JSON.parse(readFileSync(file, 'utf8'))));

if (process.argv[1]?.endsWith('layout.mjs'))
  for (const file of strayFiles()) {
    writeFileSync(file, layOut(JSON.parse(readFileSync(file, 'utf8'))));
    console.log(file);
  }

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []));
const existing = (folder: string) => {
  try {
    return filesBelow(folder);
  } catch {
    return [];
  }
};
const importsOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');
const code = ['lib', 'components', 'entrypoints'].flatMap(existing);

test('the core imports only itself, zod and pure libraries', () => {
  for (const file of filesBelow('lib/core')) for (const name of importsOf(file)) expect(name === 'zod' || name.startsWith('.'), `${file} imports ${name}`).toBe(true);
  for (const file of filesBelow('lib/core')) for (const name of importsOf(file)) if (name.startsWith('.')) expect(join(file, '..', name), `${file} imports ${name}`).toMatch(/^lib\/core\//);
});

// `import { z }` keeps all of zod's languages in the bundle, 350 KB that every cold start reads.
test('zod is imported as a namespace', () => {
  for (const file of code) expect(readFileSync(file, 'utf8'), file).not.toMatch(/import \{[^}]*\} from 'zod'/);
});

test('the core never asks what time it is', () => {
  for (const file of filesBelow('lib/core')) expect(readFileSync(file, 'utf8'), file).not.toMatch(/Date\.now\(|new Date\(\)|Temporal\.Now/);
});

test('marketplaces know the trade, and neither the browser nor the screen', () => {
  for (const file of filesBelow('lib/marketplaces'))
    for (const name of importsOf(file)) if (name.startsWith('.')) expect(join(file, '..', name), `${file} imports ${name}`).toMatch(/^lib\/(core|marketplaces)\//);
});

test('exports know the core, the language and their own writers, and neither the browser nor the screen', () => {
  const writers = ['@cantoo/pdf-lib', 'bidi-js', 'fontkit', 'papaparse', 'write-excel-file/universal'];
  for (const file of existing('lib/export'))
    for (const name of importsOf(file)) {
      if (name.startsWith('.')) expect(join(file, '..', name), `${file} imports ${name}`).toMatch(/^lib\/(core|language|export)\//);
      else expect(writers.includes(name) || (name.startsWith('node:') && file.endsWith('-node.ts')), `${file} imports ${name}`).toBe(true);
    }
});

test('nothing below lib needs the screen', () => {
  for (const file of filesBelow('lib')) for (const name of importsOf(file)) if (name.startsWith('.')) expect(join(file, '..', name), `${file} imports ${name}`).not.toMatch(/^(components|entrypoints)\//);
});

test('only lib/page draws in a page of somebody else, and it carries no library there', () => {
  for (const file of existing('lib/page')) {
    for (const name of importsOf(file)) expect(name.startsWith('.'), `${file} imports ${name}`).toBe(true);
    for (const [, what = '', name = ''] of readFileSync(file, 'utf8').matchAll(/^import (type )?.*from '([^']+)'/gm))
      if (!what.startsWith('type')) expect(join(file, '..', name), `${file} imports ${name}`).toMatch(/^lib\/(page|marketplaces)\//);
  }
  for (const file of code.filter((name) => !/^(lib\/page|lib\/marketplaces|components|entrypoints\/(sidepanel|popup|options))\//.test(name))) expect(readFileSync(file, 'utf8'), file).not.toMatch(/attachShadow|createTreeWalker|new MutationObserver/);
});

test('only lib/browser and entrypoints touch the browser', () => {
  for (const file of code) {
    if (/^(lib\/browser|entrypoints)\//.test(file)) continue;
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(chrome|browser)\.(runtime|storage|tabs|action|sidePanel|alarms)\b/);
  }
});

test('no file is over 300 lines, and names are kebab-case or a component', () => {
  for (const file of code) {
    expect(readFileSync(file, 'utf8').split('\n').length, `${file} is too long: split it`).toBeLessThanOrEqual(300);
    expect(file.split('/').at(-1), file).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.(schema|content|css|d))?\.tsx?$/);
  }
});

test('nothing writes markup or runs text as code', () => {
  for (const file of code) expect(readFileSync(file, 'utf8'), file).not.toMatch(/\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function|document\.write/);
});

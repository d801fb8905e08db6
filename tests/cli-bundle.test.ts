import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bundle-'));

// A sheet of this size is zipped by a worker, which gets its code as text from the minified bundle.
test('the bundled command line writes fifty orders as one workbook', () => {
  const orders = join(folder, 'orders.csv');
  writeFileSync(orders, `Order ID,Country,Product,Quantity,Total,Currency\n${Array.from({ length: 50 }, (_, at) => `M-${at + 1},DE,Ceramic mug,1,12.00,USD`).join('\n')}\n`);
  const path = execFileSync(process.execPath, ['scripts/tidewaiter.mjs', 'documents', orders, '--format', 'xlsx', '--out', folder, '--from', 'CN', '--on', '2026-11-27'], { encoding: 'utf8' }).trim();
  const sheet = read(readFileSync(path)).Sheets.Tidewaiter;
  const [titles = [], ...rows] = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
  expect(titles[0]).toBe('Order');
  expect(new Set(rows.map(([order]) => order)).size).toBe(50);
}, 120_000);

// Patterns lost their letters beyond ASCII once: what is printed on a shirt was for sale.
test('the bundled command line reads Chinese patterns', () => {
  const said = execFileSync(process.execPath, ['scripts/tidewaiter.mjs', 'classify', '啤酒印花短袖T恤'], { encoding: 'utf8' });
  expect(said.split('\n').map((line) => line.split(':')[0])).toEqual(['clothing', 'knitwear', '']);
}, 120_000);

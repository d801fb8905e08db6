import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';
import { marketplaces as named } from '../lib/marketplaces/index';
import type { MarketplaceAdapter } from '../lib/marketplaces/adapter';
import { exporters } from '../lib/marketplaces/files/formats';

const marketplaces = [...named, generic];
const folder = new URL('fixtures/marketplaces/', import.meta.url);
const readings: Reading[] = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => JSON.parse(parseHTML(readFileSync(new URL(name, folder), 'utf8')).document.querySelector('script#expected')?.textContent ?? '{}').reading);

const words = { id: 'number', destination: 'destination', title: 'title', quantity: 'quantity', value: 'value' } as const;
type Field = keyof typeof words;
const fields = Object.keys(words) as Field[];

/** What the saved pages of this kind give; a page of another kind may hold less, and then says so. */
function readOn({ id, evidence }: MarketplaceAdapter, kind: 'orders' | 'order'): string {
  const found = readings.filter((reading) => reading.marketplace === id && reading.page === kind && reading.orders.length > 0);
  if (evidence.pages === 'none') return kind === 'orders' ? 'by its structure' : '–';
  const has = new Set(found.flatMap((reading) => reading.health.fieldsFound));
  const there = fields.filter((field) => has.has(field));
  if (there.length === 0) return '–';
  if (there.length === fields.length) return 'all five';
  const missing = fields.filter((field) => !has.has(field));
  return missing.length < there.length ? `all but ${missing.map((field) => words[field]).join(', ')}` : there.map((field) => words[field]).join(', ');
}

const strength = { exact: 'strong', partial: 'medium' } as const;
const word = (evidence: string): string => (evidence === 'none' ? '–' : (strength[evidence as keyof typeof strength] ?? evidence));

function rowOf(marketplace: MarketplaceAdapter): string {
  const { id, name, pages, evidence } = marketplace;
  const formats = exporters.find((exporter) => exporter.id === id)?.fileFormats.length;
  const cells = [name, readOn(marketplace, 'orders'), readOn(marketplace, 'order'), pages.some(({ kind }) => kind === 'template') ? 'yes' : '–', String(formats ?? '–')];
  return `| ${[...cells, `${word(evidence.pages)} / ${word(evidence.template)} / ${word(evidence.files)}`, evidence.checkedOn].join(' | ')} |`;
}

test('README says what each marketplace rests on, and no more', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const table = readme.slice(readme.indexOf('## What a reading rests on')).split('\n').filter((line) => line.startsWith('| '));
  expect(table.slice(1, marketplaces.length)).toEqual(marketplaces.filter(({ id }) => id !== 'generic').map(rowOf));
});

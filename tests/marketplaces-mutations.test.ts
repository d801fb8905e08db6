import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Order, Reading } from '../lib/core/trade/order';
import { marketplaces } from '../lib/marketplaces';
import { readPage } from '../lib/marketplaces/page';
import { type Effect, type Mutation, mutate, mutationKinds } from './page-mutations';

const folder = new URL('fixtures/marketplaces/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(new URL(name, folder), 'utf8');
    const expected = JSON.parse(parseHTML(html).document.querySelector('script#expected')?.textContent ?? 'null') as { url: string; reading: Reading };
    return { name, html, ...expected };
  })
  // What the general reader makes of pages, named or not, is tested with it.
  .filter(({ reading }) => reading.orders.length > 0 && marketplaces.some(({ id, evidence }) => id === reading.marketplace && id !== 'generic' && evidence.pages !== 'none'));

const money = new Set(['value', 'goodsValue', 'unitPrice', 'lineTotal', 'unit-price', 'item-subtotal', 'items_cost', 'item_cost', 'Total', 'currency']);
const place = new Set(['destination', 'address', 'shipping-section-buyer-address', 'to_address.country', 'shipping_address', '_shipping_country', 'Страна', 'Ship to']);

/** What the reading says it could not read of an order, or of the page as a whole. */
function saidMissing(reading: Reading, id: string): (columns: ReadonlySet<string> | string) => boolean {
  const told = reading.health.problems.filter(({ orderId, code }) => orderId === id || (orderId === undefined && code !== 'no-rows')).map(({ column }) => column ?? '');
  return (columns) => told.some((column) => (typeof columns === 'string' ? column.toLowerCase().includes(columns) : columns.has(column)));
}

/** Every way in which a reading of a changed page is wrong without saying so. */
export function faults(reading: Reading, page: (typeof pages)[number], effects: readonly Effect[], html: string): string[] {
  const found: string[] = [];
  const expected = new Map(page.reading.orders.map((order) => [order.id, order]));
  for (const { twin } of effects) if (twin) expected.set(twin.id, { ...(expected.get(twin.of) as Order), id: twin.id });
  if (reading.format === 'unknown') return reading.health.problems.length > 0 && reading.orders.length === 0 ? [] : ['nothing is read and nothing is said'];
  const dropped = effects.map((effect) => effect.dropped ?? '').join('\n');
  for (const order of reading.orders) {
    const original = expected.get(order.id);
    if (!original) {
      found.push(`wrong id ${order.id}`);
      continue;
    }
    const isSaid = saidMissing(reading, order.id);
    if (order.destination && order.destination !== original.destination) found.push(`${order.id}: wrong destination ${order.destination}`);
    if (!order.destination && original.destination && !reading.health.fieldsMissing.includes('destination') && !isSaid(place)) found.push(`${order.id}: destination is gone`);
    // A whole line that is gone from the page is nobody's to miss.
    const isCut = original.lines.some(({ title }) => dropped.includes(title) && dropped.length > title.length + 40);
    const isPartial = isSaid('title') || isSaid('name') || isSaid('lines');
    for (const line of order.lines) {
      const same = original.lines.filter(({ title }) => title === line.title);
      if (line.title && same.length === 0) found.push(`${order.id}: wrong title ${line.title}`);
      if (same.length > 0 && !same.some(({ quantity }) => quantity === line.quantity) && !isSaid('quantity') && !reading.health.fieldsMissing.includes('quantity')) found.push(`${order.id}: wrong quantity ${line.quantity}`);
      if (line.unitPrice && same.length > 0 && !same.some(({ unitPrice }) => unitPrice?.amountMinor === line.unitPrice?.amountMinor && unitPrice?.currency === line.unitPrice?.currency)) found.push(`${order.id}: wrong price ${line.unitPrice.amountMinor}`);
    }
    if (order.lines.length > original.lines.length) found.push(`${order.id}: ${order.lines.length} lines`);
    if (original.lines.some(({ title }) => !order.lines.some((line) => line.title === title)) && !isCut && !isPartial && !reading.health.fieldsMissing.includes('title')) found.push(`${order.id}: a title is gone`);
    const { goodsValue } = order;
    if (goodsValue && !isCut && (goodsValue.amountMinor !== original.goodsValue?.amountMinor || goodsValue.currency !== original.goodsValue.currency)) found.push(`${order.id}: wrong value ${goodsValue.amountMinor}`);
    if (!goodsValue && original.goodsValue && !reading.health.fieldsMissing.includes('value') && !isSaid(money) && !isSaid('quantity') && !isPartial) found.push(`${order.id}: value is gone`);
  }
  const read = new Set(reading.orders.map(({ id }) => id));
  const shown = html.replace(/<script[\s\S]*?<\/script>/g, '');
  for (const id of expected.keys()) if (!read.has(id) && shown.includes(`>${id}<`) && reading.health.ordersFound <= reading.health.ordersRead) found.push(`order ${id} is gone`);
  return found;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({ kind: fc.constantFrom(...mutationKinds), which: fc.nat({ max: 100_000 }), how: fc.nat({ max: 100_000 }) });

describe('a page that has changed is read right, or what is missing is said', () => {
  test('there are pages of every reader', () => expect(new Set(pages.map(({ reading }) => reading.format)).size).toBeGreaterThan(14));

  test('3,000 changed pages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages.map(({ name }) => name)), fc.array(mutation, { minLength: 1, maxLength: 3 }), (name, mutations) => {
        const page = pages.find((one) => one.name === name) as (typeof pages)[number];
        const { document } = parseHTML(page.html) as unknown as { document: Document };
        document.querySelector('script#expected')?.remove();
        // An order's own page shows one number.
        const ids = page.reading.page === 'order' ? [] : page.reading.orders.map(({ id }) => id);
        const effects = mutations.map((one) => mutate(document, one, ids));
        expect(faults(readPage(document, new URL(page.url)), page, effects, document.body?.outerHTML ?? ''), name).toEqual([]);
      }),
      { seed: 20261126, numRuns: 3000 },
    );
  }, 120_000);
});

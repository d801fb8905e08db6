import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Order, Reading } from '../lib/core/trade/order';
import { readingSchema } from '../lib/core/trade/order.schema';
import { generic } from '../lib/marketplaces/generic';
import { mutations, randomFrom } from './generic-mutations';

const folder = new URL('fixtures/dashboards/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

interface Line {
  title: string;
  quantity: number;
}
interface Expected {
  url: string;
  page: 'orders' | 'order' | 'none' | 'empty' | 'error';
  orders: { id: string; destination?: string; value?: { amountMinor: number; currency: string }; lines: Line[] }[];
  /** Other numbers that the page has for an order, taken when the better one is gone. */
  alternatives?: Record<string, string>;
  /** Fields that the reader is known to miss on this page; never ones that it gets wrong. */
  missed?: ('destination' | 'value' | 'lines' | 'id')[];
}

function open(name: string): { document: Document; expected: Expected } {
  const { document } = parseHTML(readFileSync(new URL(name, folder), 'utf8'));
  const script = document.querySelector('script#expected');
  const expected = JSON.parse(script?.textContent ?? 'null');
  script?.remove();
  return { document: document as unknown as Document, expected };
}

const read = (document: Document, url: string): Reading => generic.pages[0]?.read(document, new URL(url)) as Reading;
const lists = names.filter((name) => /^(?:list|detail)-/.test(name));

describe('pages of dashboards that no adapter knows', () => {
  test('there are at least 25 lists, 12 details and 15 others', () => {
    for (const [kind, least] of [['list-', 25], ['detail-', 12], ['none-', 15]] as const) expect(names.filter((name) => name.startsWith(kind)).length).toBeGreaterThanOrEqual(least);
  });

  test.each(names)('%s', (name) => {
    const { document, expected } = open(name);
    const before = document.toString();
    const reading = read(document, expected.url);
    const missed = new Set(expected.missed);
    expect(document.toString()).toBe(before);
    expect(() => readingSchema.parse(reading)).not.toThrow();
    if (missed.has('id')) expect(reading.orders).toEqual([]);
    else expect(reading.orders.map(({ id }) => id)).toEqual(expected.orders.map(({ id }) => id));
    for (const [index, order] of reading.orders.entries()) {
      const want = expected.orders[index];
      expect(order.destination).toBe(missed.has('destination') ? undefined : want?.destination);
      expect(order.goodsValue).toEqual(missed.has('value') ? undefined : want?.value);
      expect(order.lines.map(({ title, quantity }) => ({ title, quantity }))).toEqual(missed.has('lines') ? [] : want?.lines);
    }
    const anchors = generic.pages[0]?.anchors(document, new URL(expected.url)) ?? [];
    expect(anchors.map(({ id }) => id)).toEqual(reading.orders.map(({ id }) => id));
    if (expected.page === 'none' || expected.page === 'error') expect(reading.health.problems.map(({ code }) => code)).toEqual(['page-not-understood']);
    if (expected.page === 'none') expect(reading.health.ordersFound).toBe(0);
    if (expected.page === 'error') expect(reading.health.ordersFound).toBeGreaterThan(0);
    if (expected.page === 'empty') expect([reading.format, reading.health.problems.some(({ code }) => code === 'no-rows')]).toEqual(['table', true]);
  });

  test.each(names)('%s gives no personal data away, in orders, in what was understood or in the report', (name) => {
    const { document, expected } = open(name);
    expect(JSON.stringify(read(document, expected.url))).not.toMatch(/Sample|Muster|Jane|Erika|見本|mail\.example|0102030405|\+4[79]/);
  });

  test.each(lists)('%s says how each field was found', (name) => {
    const { document, expected } = open(name);
    const reading = read(document, expected.url);
    if (reading.orders.length === 0) return expect(expected.missed).toContain('id');
    const fields = reading.health.understood?.map(({ field }) => field) ?? [];
    expect(fields).toContain('id');
    for (const field of ['destination', 'value'] as const) if (reading.health.fieldsFound.includes(field)) expect(fields).toContain(field);
    expect(reading.health.layouts?.[0]?.selector).toMatch(/^[a-z0-9#=[\] >_-]+$/i);
  });
});

/** A total may stand in for the value of the goods once the line that gave it is gone; nothing smaller may. */
function isWrongValue(order: Order, want: Expected['orders'][number]['value'], wantLines: number): boolean {
  const got = order.goodsValue;
  const sum = order.lines.reduce((all, line) => all + (line.unitPrice?.amountMinor ?? Number.NaN) * (line.quantity ?? Number.NaN), 0);
  if (!got || !want || order.lines.length < wantLines || sum === got.amountMinor) return false;
  return got.currency !== want.currency || got.amountMinor < want.amountMinor;
}

describe('a changed page is read right, or says what it misses, and never gives a wrong value', () => {
  const perPage = Math.ceil(2000 / lists.length);
  test.each(lists)('%s', (name) => {
    const random = randomFrom([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    for (let turn = 0; turn < perPage; turn += 1) {
      const { document, expected } = open(name);
      const done: string[] = [];
      for (let count = 1 + Math.floor(random() * 2); count > 0; count -= 1) {
        const [what, change] = mutations[Math.floor(random() * mutations.length)] as (typeof mutations)[number];
        change(document, random);
        done.push(what);
      }
      const reading = read(document, expected.url);
      const said = `${name}, turn ${turn}: ${done.join(', ')}`;
      for (const order of reading.orders) {
        const want = expected.orders.find(({ id }) => id === (expected.alternatives?.[order.id] ?? order.id));
        expect(want, `${said}: ${order.id} is no order`).toBeDefined();
        if (order.destination !== undefined) expect(order.destination, said).toBe(want?.destination);
        expect(isWrongValue(order, want?.value, want?.lines.length ?? 0), `${said}: ${order.id} ${JSON.stringify(order.goodsValue)}`).toBe(false);
        for (const line of order.lines) {
          if (!line.title) continue;
          const same = want?.lines.find(({ title }) => title === line.title);
          expect(same, `${said}: "${line.title}"`).toBeDefined();
          // Where the number of pieces is gone, the reading says so.
          if (line.quantity !== same?.quantity) expect(reading.health.problems.map(({ code, column }) => `${code} ${column}`).join(', '), said).toMatch(/quantit|row-left-out|missing-field|missing-column|unreadable-number/i);
        }
      }
      const isComplete = reading.health.ordersRead === reading.health.ordersFound && reading.health.problems.length === 0 && reading.health.fieldsMissing.length === 0;
      if (isComplete) expect(reading.orders.length, said).toBeGreaterThan(0);
    }
  });
});

describe('hostile pages', () => {
  const parse = (html: string) => parseHTML(html).document as unknown as Document;
  const address = 'https://shop.example/admin/orders';

  test('10,000 nested elements and 50,000 siblings are refused in time', () => {
    const nested = parse('<html><body><h1>Orders</h1></body></html>');
    let inner: Element = nested.body;
    for (let depth = 0; depth < 10_000; depth += 1) inner = inner.appendChild(nested.createElement('div'));
    inner.textContent = 'Order #1001';
    const siblings = parse(`<html><body><h1>Orders</h1><div>${'<i>Order #1001 €5.00</i>'.repeat(50_000)}</div></body></html>`);
    for (const document of [nested, siblings]) {
      const start = performance.now();
      const reading = read(document, address);
      expect(performance.now() - start).toBeLessThan(3000);
      expect(reading).toMatchObject({ format: 'unknown', orders: [], health: { problems: [{ code: 'page-not-understood' }] } });
    }
  });

  test('a grid that shows two of 500 rows says how many are not there', () => {
    const { document, expected } = open('list-ag-grid.html');
    expect(read(document, expected.url).health.problems).toContainEqual({ code: 'row-left-out', column: 'not loaded', found: '498' });
  });

  test('an address that says orders and a table that says nothing: counts and structure, and none of its text', () => {
    const { document, expected } = open('none-unreadable.html');
    const { health } = read(document, expected.url);
    expect(health).toMatchObject({ ordersFound: 2, ordersRead: 0, layouts: [{ kind: 'table', rows: 2, read: 0, columns: [{ title: 'Col A' }, { title: 'Col B' }, { title: 'Col C' }] }] });
    expect(JSON.stringify(health)).not.toMatch(/abc|jkl/);
  });

  test.each([
    ['a state is no country', '<tr><td>1</td><td>J Sample, 1 Sample Street, Los Angeles, CA</td></tr>', undefined],
    ['a code behind a postcode and a town is one', '<tr><td>1</td><td>J Sample, Calle Sample 1, 28013 Madrid, ES</td></tr>', 'ES'],
    ['a mixed script is none', '<tr><td>1</td><td>J Sample, Sample 1, 10115 Berlin, Gеrmany</td></tr>', undefined],
  ])('%s', (_, row, country) => {
    const reading = read(parse(`<html lang="en"><body><h1>Orders</h1><table><thead><tr><th>Order #</th><th>Ship to</th></tr></thead><tbody>${row}</tbody></table></body></html>`), address);
    expect(reading.orders[0]?.destination).toBe(country);
  });

  test('a bare dollar sign means what the page and its address agree on, and this is said', () => {
    const page = (language: string) => parse(`<html lang="${language}"><body><h1>Orders</h1><table><thead><tr><th>Order #</th><th>Country</th><th>Total</th></tr></thead><tbody><tr><td>1</td><td>France</td><td>$12.00</td></tr></tbody></table></body></html>`);
    expect(read(page('en'), address).orders[0]?.goodsValue).toEqual({ amountMinor: 1200, currency: 'USD' });
    expect(read(page('en'), address).health.understood).toContainEqual({ field: 'currency', by: 'page', name: 'USD', confidence: 'likely' });
    expect(read(page('en-AU'), address).orders[0]?.goodsValue?.currency).toBe('AUD');
    expect(read(page('en-US'), 'https://shop.example.ca/admin/orders').orders[0]?.goodsValue).toBeUndefined();
    expect(read(page('fr'), address).orders[0]?.goodsValue).toBeUndefined();
  });
});

describe('our own badges between the cells change nothing', () => {
  test.each(lists)('%s', (name) => {
    const { document, expected } = open(name);
    const before = read(document, expected.url);
    for (const { element } of generic.pages[0]?.anchors(document, new URL(expected.url)) ?? []) {
      // Where a row may hold them: behind its first cell and at its end.
      for (const put of [(note: Element) => element.firstElementChild?.after(note), (note: Element) => element.append(note)]) put(document.createElement('x-note'));
    }
    expect(read(document, expected.url)).toEqual(before);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { marketplaces } from '../lib/marketplaces';
import { anchorsOf, readPage } from '../lib/marketplaces/page';

const folder = new URL('fixtures/marketplaces/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

interface Expected {
  url: string;
  reading: unknown;
  anchors: string[];
}

const unnamed = new Set(marketplaces.filter(({ evidence }) => evidence.pages === 'none').map(({ id }) => id));

function open(name: string): { document: Document; expected: Expected } {
  const { document } = parseHTML(readFileSync(new URL(name, folder), 'utf8'));
  return { document: document as unknown as Document, expected: JSON.parse(document.querySelector('script#expected')?.textContent ?? 'null') };
}

describe('every saved page is read as it says', () => {
  test('there are pages', () => expect(names.length).toBeGreaterThan(15));

  test.each(names)('%s', (name) => {
    const { document, expected } = open(name);
    const before = document.toString();
    const reading = readPage(document, new URL(expected.url));
    // Pages without a reader of their own: how much the general one reads beyond number and destination is tested with it.
    const ofOrders = ({ marketplace, page, orders, health }: Reading) => ({ marketplace, page, orders: orders.map(({ id, destination }) => ({ id, destination })), found: health.ordersFound });
    if (unnamed.has(reading.marketplace)) expect(ofOrders(reading)).toEqual(ofOrders(expected.reading as Reading));
    else expect(reading).toEqual(expected.reading);
    expect(anchorsOf(document, new URL(expected.url)).map((anchor) => anchor.id)).toEqual(expected.anchors);
    expect(document.toString()).toBe(before);
  });

  test.each(names)('%s gives no personal data away', (name) => {
    const { document, expected } = open(name);
    const text = JSON.stringify(readPage(document, new URL(expected.url)));
    expect(text).not.toMatch(/Sample|Muster|Jane|Erika|見本|555|@/);
  });
});

test('what runs in the page imports neither the file reader nor a library', () => {
  const seen = new Set<string>();
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type).*from '([^']+)';$/gm)) {
      expect(from).toMatch(/^\./);
      visit(new URL(`${from}.ts`, file));
    }
  };
  visit(new URL('../lib/marketplaces/page.ts', import.meta.url));
  expect(seen.size).toBeGreaterThan(15);
  expect([...seen].filter((file) => /marketplaces\/files(?:\.ts|\/)|schema|reports/.test(file))).toEqual([]);
});

describe('where a page stands decides who reads it', () => {
  const empty = parseHTML('<html><body></body></html>').document as unknown as Document;

  test.each(['https://sellercentral.amazon.com.evil.test/orders-v3', 'https://evil.test/https://sellercentral.amazon.com/orders-v3', 'http://sellercentral.amazon.com/orders-v3'])('%s is not Amazon', (address) => {
    expect(readPage(empty, new URL(address)).marketplace).toBe('generic');
  });

  test('a dashboard that has changed says so and names what is missing', () => {
    const reading = readPage(empty, new URL('https://sellercentral.amazon.com/orders-v3'));
    expect(reading).toMatchObject({ marketplace: 'amazon', orders: [], health: { problems: [{ code: 'page-not-understood', column: '#orders-table' }] } });
  });
});

test.each([
  ['is believed under titles of its own', '<th>Product</th><th>Qty</th>', [{ title: 'Mug', quantity: 1 }], ['value'], ['page-not-understood', 'missing-field']],
  ['is not believed without', '<th></th><th></th>', [], ['title', 'quantity', 'value'], ['page-not-understood', 'field-not-on-page', 'field-not-on-page', 'missing-field']],
] as const)('what a marketplace\'s page is known not to show %s, when the general reader steps in', (_name, titles, lines, missing, problems) => {
  const table = `<table><tr><th>Order</th><th>Ship to country</th>${titles}<th>Price</th></tr><tr><td>21</td><td>France</td><td>Mug</td><td>1</td><td>EUR 9.00</td></tr></table>`;
  const { document } = parseHTML(`<html><body>${table}</body></html>`) as unknown as { document: Document };
  const reading = readPage(document, new URL('https://shop.example/wp-admin/admin.php?page=wc-orders'));
  expect(reading).toMatchObject({ marketplace: 'woocommerce', orders: [{ id: '21', destination: 'FR', lines }], health: { fieldsMissing: missing } });
  expect(reading.orders[0]).not.toHaveProperty('goodsValue');
  expect(reading.health.problems.map(({ code }) => code)).toEqual(problems);
});

test.each([
  ['https://sellercentral.amazon.de/orders-v3', '11%-4521987-1234501', 'orders-table', 'amazon'],
  ['https://sellercentral.amazon.de/orders-v3', '11%-4521987-1234501', 'new-orders', 'amazon'],
  ['https://www.ebay.com/sh/ord', '1%-45201-12345', 'orders', 'ebay'],
])('%s whose page changed is read by its structure, and says so', (url, number, id, marketplace) => {
  const row = (order: string, goods: string, country: string) => `<tr><td>${order}</td><td>${goods}</td><td>2</td><td>${country}</td></tr>`;
  const { document } = parseHTML(`<html lang="de"><head><title>Bestellungen</title></head><body><table id="${id}"><thead><tr><th>Bestellnummer</th><th>Produktname</th><th>Menge</th><th>Land</th></tr></thead><tbody>${row(number.replace('%', '3'), 'Becher', 'Österreich')}${row(number.replace('%', '4'), 'Kappe', 'Polen')}</tbody></table></body></html>`);
  const reading = readPage(document as unknown as Document, new URL(url));
  expect(reading).toMatchObject({ marketplace, orders: [{ destination: 'AT', lines: [{ title: 'Becher', quantity: 2 }] }, { destination: 'PL', lines: [{ title: 'Kappe', quantity: 2 }] }] });
  expect(reading.health.problems[0]?.code).toBe('page-not-understood');
});

describe('a page that moves on without a reload keeps the state of before', () => {
  const reread = (name: string, change: (html: string) => string): ReturnType<typeof readPage> => {
    const { document, expected } = open(name);
    const { document: after } = parseHTML(change(document.toString()));
    return readPage(after as unknown as Document, new URL(expected.url));
  };
  test.each([
    ['etsy-orders.html', /order-checkbox-3000000002" value="3000000002/, 'order-checkbox-3000000009" value="3000000009', '3000000009', ['3000000001', '3000000003']],
    ['mercadolibre-orders.html', /\/vendas\/(\d+)\/detalhe/, '/vendas/2000000000000099/detalhe', '2000000000000099', undefined],
  ] as const)('%s: one row is new', (name, shown, instead, id, left) => {
    const reading = reread(name, (html) => html.replace(shown, instead));
    if (left) expect(reading.orders.map((order) => order.id)).toEqual(left);
    expect(reading.orders.length).toBe(open(name).expected.anchors.length - 1);
    expect(reading.health.ordersFound).toBe(reading.orders.length + 1);
    expect(reading.health.problems).toContainEqual(expect.objectContaining({ code: 'missing-field', orderId: id }));
  });
  test.each([
    ['etsy-orders.html', (html: string) => html.replace(/order-checkbox-3(\d+)" value="3/g, 'order-checkbox-4$1" value="4'), 'Etsy.Context'],
    ['mercadolibre-orders.html', (html: string) => html.replace(/\/vendas\/2/g, '/vendas/3'), '_n.ctx.r'],
  ] as const)('%s: all rows are new', (name, change, column) => {
    expect(reread(name, change)).toMatchObject({ orders: [], health: { problems: [{ code: 'page-not-understood', column }] } });
  });
});

describe('a page cannot hold the reader up', () => {
  function tableOf(rows: number, title: string): Document {
    const body = Array.from({ length: rows }, (_, index) => `<tr><td>${index + 1}</td><td>France</td><td>${title}</td><td>1</td></tr>`).join('');
    return parseHTML(`<html><body><table><tr><th>Order</th><th>Country</th><th>Product</th><th>Qty</th></tr>${body}</table></body></html>`).document as unknown as Document;
  }

  test('2,001 rows: 2,000 are read and the rest is reported', () => {
    const reading = readPage(tableOf(2001, 'Mug'), new URL('https://shop.example/'));
    expect(reading.orders).toHaveLength(2000);
    expect(reading.health).toMatchObject({ ordersFound: 2001, problems: [{ code: 'row-left-out', found: '1' }] });
  });

  test('a title of one million characters is cut', () => {
    const [order] = readPage(tableOf(1, 'x'.repeat(1_000_000)), new URL('https://shop.example/')).orders;
    expect(order?.lines[0]?.title.length).toBeLessThanOrEqual(301);
  });

  test('10,000 nested elements do not exhaust the stack', () => {
    const document = parseHTML('<html><body><table><tr><th>Order</th><th>Address</th></tr><tr><td>1</td><td></td></tr></table></body></html>').document as unknown as Document;
    let inner = document.querySelectorAll('td')[1] as Element;
    for (let depth = 0; depth < 10_000; depth += 1) inner = inner.appendChild(document.createElement('div'));
    expect(readPage(document, new URL('https://shop.example/')).orders).toHaveLength(1);
  });
});

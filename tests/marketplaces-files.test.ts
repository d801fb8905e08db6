import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';

const folder = new URL('fixtures/files/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(csv|txt|json|xlsx?|ods)$/.test(name) && !name.endsWith('.expected.json'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (reading: Awaited<ReturnType<typeof readFile>>): string[] => reading.health.problems.map((problem) => problem.code);

describe('every saved export is read as its expectation says', () => {
  test('there are files', () => expect(names.length).toBeGreaterThan(15));
  test.each(names)('%s', async (name) => {
    expect(existsSync(new URL(`${name}.expected.json`, folder))).toBe(true);
    const reading = await readFile(readFileSync(new URL(name, folder)), name);
    expect(reading).toEqual(JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')));
    expect(JSON.stringify(reading)).not.toMatch(/Jane|Max |Sample|Muster|mail\.example|555/);
  });
});

describe('files that are no order export', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['spaces', bytesOf(' \n\t\n'), 'empty-file'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'broken-workbook'],
    ['an old workbook cut after its first bytes', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'unknown-format'],
    ['a PDF', bytesOf('%PDF-1.7\n1,2\n'), 'binary-file'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2]), 'binary-file'],
    ['prose', bytesOf('Dear customer\nthank you'), 'wrong-delimiter'],
    ['a table of something else', bytesOf('Country,Population\nFrance,68\n'), 'unknown-format'],
    ['a web page', bytesOf('<!doctype html><html><body>a, b</body></html>'), 'web-page'],
    ['a web page with a table of something else', bytesOf('<!doctype html><html><body><table><tr><td>a</td></tr></table></body></html>'), 'web-page'],
  ])('%s', async (_, bytes, code) => {
    const reading = await readFile(bytes, 'orders.csv');
    expect(reading).toMatchObject({ format: 'unknown', orders: [], health: { problems: [{ code, file: 'orders.csv' }] } });
  });
  test('without a country column the column is named', async () => {
    expect((await readFile(bytesOf('Order,Item,Qty\n1,Mug,1\n'), 'a.csv')).health.problems).toEqual([{ code: 'needed-column', column: 'destination', row: 1, file: 'a.csv', found: 'Order | Item | Qty' }]);
  });
});

describe('limits', () => {
  const timed = async (bytes: Uint8Array): Promise<{ codes: string[]; milliseconds: number }> => {
    const start = performance.now();
    const codes = codesOf(await readFile(bytes, 'big.csv'));
    return { codes, milliseconds: performance.now() - start };
  };
  test('51 MB', async () => expect(await timed(new Uint8Array(51 * 1024 * 1024).fill(65))).toMatchObject({ codes: ['too-large'] }));
  test('200,000 columns', async () => {
    const { codes, milliseconds } = await timed(bytesOf(`${'a,'.repeat(200_000)}b\n1\n`));
    expect(codes).toEqual(['too-wide']);
    expect(milliseconds).toBeLessThan(400);
  });
  test('512 columns are read, 513 are not', async () => {
    const wide = (columns: number): Uint8Array => bytesOf(`Order,Country${',x'.repeat(columns - 2)}\n1,France${','.repeat(columns - 2)}\n`);
    expect((await readFile(wide(512), 'a.csv')).orders).toHaveLength(1);
    expect(codesOf(await readFile(wide(513), 'a.csv'))).toEqual(['too-wide']);
  });
  test('a number that no order can have is not called empty, and is not written out', async () => {
    const reading = await readFile(bytesOf(`Order,Country,Item,Qty\nhans.geheim@example.de,France,Mug,1\n${'9'.repeat(500)},France,Mug,1\n,France,Mug,1\n4,Spain,Mug,1\n`), 'a.csv');
    expect(reading.health).toMatchObject({ ordersRead: 1, ordersFound: 4 });
    expect(reading.health.problems.filter(({ column }) => column === 'Order')).toEqual([{ code: 'unusable-number', file: 'a.csv', row: 2, column: 'Order' }, { code: 'unusable-number', file: 'a.csv', row: 3, column: 'Order' }, { code: 'missing-field', file: 'a.csv', row: 4, column: 'Order' }]);
  });
  test('an order that lacks the currency which its neighbours name does not lose its value in silence', async () => {
    const reading = await readFile(bytesOf('Order,Country,Item,Qty,Price,Currency\n1,France,Mug,1,5.00,EUR\n2,France,Mug,1,5.00,\n2,France,Rug,1,5.00,\n3,France,Mug,1,€5.00,\n4,France,Mug,1,,\n'), 'a.csv');
    expect(reading.orders.map(({ goodsValue }) => goodsValue?.amountMinor)).toEqual([500, undefined, 500, undefined]);
    expect(reading.health.problems).toEqual([{ code: 'missing-field', file: 'a.csv', row: 3, column: 'Currency', orderId: '2' }]);
  });
  test('one cell over 64 KB costs its row', async () => {
    const reading = await readFile(bytesOf(`Order,Country,Item,Qty\n1,France,${'x'.repeat(70_000)},1\n2,Spain,Mug,1\n`), 'a.csv');
    expect(reading.orders.map((order) => order.id)).toEqual(['2']);
    expect(reading.health.problems).toContainEqual({ code: 'cell-too-long', file: 'a.csv', row: 2, orderId: '1', column: 'Item' });
  });
  test('a cell of a megabyte of words is not read through for each format', async () => {
    const { codes, milliseconds } = await timed(bytesOf(`Order,Country,Item,Qty\n1,France,${'a '.repeat(500_000)},1\n2,Spain,Mug,1\n`));
    expect(codes).toContain('cell-too-long');
    expect(milliseconds).toBeLessThan(2_000);
  });
  test('200,000 rows are read, one more is not', async () => {
    const long = (rows: number): Uint8Array => bytesOf(`Order,Country,Item,Qty\n${Array.from({ length: rows }, (_, index) => `${index},FR,Mug,1`).join('\n')}\n`);
    expect((await readFile(long(200_000), 'a.csv')).orders).toHaveLength(200_000);
    expect(codesOf(await readFile(long(200_001), 'a.csv'))).toEqual(['too-large']);
  });
});

describe('what a cell beside says of money', () => {
  const report = (buyer: string): Uint8Array =>
    bytesOf(`order-id\torder-item-id\tpromise-date\tbuyer-email\tproduct-name\tquantity-purchased\tship-country\titem-price\n113-1-1\t1\t2026-09-24T06:59:59+00:00\t${buyer}\tMug\t1\tUS\t26.99\n`);
  test.each([
    ['a1@marketplace.amazon.com', 'USD'],
    ['a1@marketplace.amazon.com.mx', 'MXN'],
    ['eur@marketplace.amazon.co.jp', 'JPY'],
    ['eur@mail.example', undefined],
    ['a1@marketplace.amazon.com.evil.example', undefined],
  ])('an order of %s is paid in %s', async (buyer, currency) => {
    const reading = await readFile(report(buyer), 'a.txt');
    expect(reading.orders[0]?.goodsValue?.currency).toBe(currency);
    expect(JSON.stringify(reading)).not.toMatch(/@|mail\.example|evil/);
  });
});

describe('hostile text', () => {
  test('a quote that never closes costs its own row and is reported with its number', async () => {
    const reading = await readFile(bytesOf('Order,Country,Item,Qty\n1,France,Mug,1\n2,France,"Mug,1\n3,Spain,Mug,1\n'), 'a.csv');
    expect(reading.orders.map((order) => [order.id, order.destination, order.readFrom?.row])).toEqual([['1', 'FR', 2], ['3', 'ES', 4]]);
    expect(reading.health).toMatchObject({ ordersFound: 3, problems: expect.arrayContaining([{ code: 'unclosed-quote', file: 'a.csv', row: 3, orderId: '2' }]) });
  });
  test('two country columns that disagree leave the destination open', async () => {
    const [order] = (await readFile(bytesOf('Order,Country,Country,Item,Qty\n1,France,Spain,Mug,1\n'), 'a.csv')).orders;
    expect(order?.destination).toBeUndefined();
  });
  test('two rows of one order that disagree leave the destination open', async () => {
    const reading = await readFile(bytesOf('Order,Country,Item,Qty\n1,France,Mug,1\n1,Spain,Mug,1\n1,France,Mug,1\n'), 'a.csv');
    expect(reading.orders[0]?.destination).toBeUndefined();
    expect(reading.health.problems).toContainEqual({ code: 'countries-differ', file: 'a.csv', row: 3, column: 'Country', found: 'FR / ES', orderId: '1' });
  });
  test('a column called __proto__ changes nothing', async () => {
    await readFile(bytesOf('__proto__,Order,Country\npolluted,1,France\n'), 'a.csv');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  test('whatever the bytes, it answers', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await readFile(bytes, 'x.csv'))));
  });
  test('whatever the cells, rows that are read keep their own country', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab",;\'\n\t=é '), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (titles) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = `Order,Item,Country,Qty\n${titles.map((title, index) => `N${index},${quote(title)},${index % 2 ? 'France' : 'Spain'},1`).join('\n')}\n`;
        for (const order of (await readFile(bytesOf(text), 'a.csv')).orders) expect(order.destination).toBe(Number(order.id.slice(1)) % 2 ? 'FR' : 'ES');
      }),
    );
  });
});

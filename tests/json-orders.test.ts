import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from '../lib/marketplaces/files';

const read = (value: unknown, name = 'orders.json') => readFile(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), name);
const shop = { number: 'A-1', currency: 'EUR', billing: { country: 'DE', postcode: '10115' }, shipping: { country: 'CH', postcode: '8001', state: 'ZH' }, line_items: [{ name: 'Mug', sku: 'M', quantity: 2, price: 3, current_quantity: 9 }, { name: 'Plate', quantity: 1, price: 4.125 }], shipping_lines: [{ method_title: 'Flat', total: '10.00' }], refunds: [{ name: 'Hat', quantity: 1 }] };

describe('orders in JSON', () => {
  test('the address of delivery, the goods and their prices; no other list is one of goods', async () => {
    const { orders, health, format } = await read([shop]);
    expect(format).toBe('generic-json');
    expect(orders).toEqual([{ id: 'A-1', marketplace: 'generic', destination: 'CH', postcode: '8001', region: 'ZH', lines: [{ title: 'Mug', sku: 'M', quantity: 2, unitPrice: { amountMinor: 300, currency: 'EUR' } }, { title: 'Plate', quantity: 1, unitPrice: { amountMinor: 413, currency: 'EUR' } }], goodsValue: { amountMinor: 1013, currency: 'EUR' }, readFrom: { row: 1 } }]);
    expect(health.problems).toEqual([]);
  });
  test.each([
    ['below other objects', { code: 0, data: { total: 1, list: [shop] } }],
    ['one order alone', shop],
    ['nodes of a graph', { data: { orders: { edges: [{ node: shop }] } } }],
  ])('%s', async (_, value) => expect((await read(value)).orders).toMatchObject([{ id: 'A-1', destination: 'CH', lines: [{ quantity: 2 }, { quantity: 1 }] }]));
  test('one object a line, whatever the name of the file, and pasted', async () => {
    const lines = [{ orderNumber: 'N-1', country: 'FR', product: 'Mug', quantity: 1 }, { orderNumber: 'N-2', country: 'ES', product: 'Rug', quantity: 2 }].map((order) => JSON.stringify(order)).join('\n');
    expect((await read(lines, 'orders.csv')).orders).toMatchObject([{ id: 'N-1', destination: 'FR' }, { id: 'N-2', destination: 'ES' }]);
    expect(readPasted(lines, 'Pasted orders').orders).toHaveLength(2);
  });
  test.each([199_900, 200_000, 200_100, 202_611])('a price of %i cents is no year with a month', async (amountMinor) => {
    const { orders } = await read([{ id: 'Y-1', destination: 'DE', lines: [{ title: 'Mug', quantity: 1, unitPrice: { amountMinor, currency: 'EUR' } }] }]);
    expect(orders[0]?.lines[0]?.unitPrice).toEqual({ amountMinor, currency: 'EUR' });
  });
  test('a piece of a page is no title', async () => {
    const { orders, health } = await read([{ order_id: 'A-2', shipping_country: 'BR', item_html: '<div class="preview"><table><tr><td>Mug</td></tr></table></div>' }]);
    expect(orders).toMatchObject([{ id: 'A-2', destination: 'BR', lines: [] }]);
    expect(health.fieldsMissing).toContain('title');
  });
  test.each([['objects', '{"a":', '1', '}'], ['lists', '[', '', ']']])('%s in each other, deeper than a function can call itself, are no orders', async (_, open, middle, close) => {
    expect((await read(`${open.repeat(50_000)}${middle}${close.repeat(50_000)}`)).health.problems).toEqual([{ code: 'unknown-format', file: 'orders.json' }]);
  });
  test('an order number of nineteen figures keeps them all', async () => {
    expect((await read('[{"order_id": 8190234567890123456, "country": "DE", "product": "Mug: 8190234567890123456, blue", "quantity": 1}]')).orders).toMatchObject([{ id: '8190234567890123456', lines: [{ title: 'Mug: 8190234567890123456, blue' }] }]);
  });
  test('an order without a number or a country is told, and takes nothing from its neighbour', async () => {
    const { orders, health } = await read([{ order_id: '1', country: 'DE', product: 'Mug', quantity: 1 }, { product: 'Rug', quantity: 1 }]);
    expect(orders).toMatchObject([{ id: '1', lines: [{ title: 'Mug' }] }]);
    expect(health).toMatchObject({ ordersFound: 2, ordersRead: 1 });
    expect(health.problems).toContainEqual({ code: 'missing-field', file: 'orders.json', row: 2, column: 'order id' });
  });
  test('what this program wrote is read back', async () => {
    const written = { orders: [{ id: 'A-7', marketplace: 'x', destination: 'JP', lines: [{ title: 'Kite', quantity: 2, unitPrice: { amountMinor: 1250, currency: 'JPY' } }], goodsValue: { amountMinor: 2500, currency: 'JPY' } }] };
    expect((await read(written)).orders).toMatchObject([{ id: 'A-7', destination: 'JP', lines: [{ title: 'Kite', quantity: 2 }], goodsValue: { amountMinor: 2500, currency: 'JPY' } }]);
  });
});

describe('JSON that is no list of orders', () => {
  test.each([
    ['cut short', '[{"order_id": "1", "country": "DE"', 'broken-json'],
    ['of something else', '[{"name": "France", "population": 68}]', 'unknown-format'],
    ['without a country and a number called so', '[{"order": "1", "product": "Mug", "quantity": 1}]', 'needed-column'],
    ['empty', '[]', 'unknown-format'],
  ])('%s', async (_, text, code) => expect(await read(text)).toMatchObject({ format: 'unknown', orders: [], health: { problems: [{ code, file: 'orders.json' }] } }));
  test('200,001 objects are too many', async () => {
    const many = Array.from({ length: 200_001 }, (_, index) => ({ order: index, country: 'FR' }));
    expect((await read(many)).health.problems).toMatchObject([{ code: 'too-large' }]);
  });
  test('whatever the value, it answers', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => void (await read([value]))));
  });
});

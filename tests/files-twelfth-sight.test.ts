import { describe, expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string | object, name = typeof text === 'string' ? 'orders.csv' : 'orders.json') => readFile(new TextEncoder().encode(typeof text === 'string' ? text : JSON.stringify(text)), name, '2026-11-28');

describe('what contradicts itself is told and not taken', () => {
  test('rows of one order that name two marketplaces', async () => {
    const { orders, health } = await read('order_id,platform,country,product,qty\nA-1,Amazon,DE,Mug,2\nA-2,eBay,FR,Hat,1\nA-1,eBay,DE,Hat,1\nA-2,eBay UK,FR,Mug,1');
    expect(orders.map(({ id, marketplace }) => [id, marketplace])).toEqual([['A-1', 'generic'], ['A-2', 'ebay']]);
    expect(health.problems).toContainEqual({ code: 'sites-differ', file: 'orders.csv', row: 2, column: 'platform', orderId: 'A-1', found: 'amazon / ebay' });
  });
  test.each([
    ['"country":"DE","country":"FR"', [undefined], ['country']],
    ['"country":"DE","country":"DE"', ['DE'], []],
    ['"country":"DE","note":"a \\"b\\": c","__proto__":{"x":1}', ['DE'], []],
  ])('a key that an object has twice: %s', async (keys, destinations, told) => {
    const { orders, health } = await read(`[{"order_id":"A-1",${keys},"items":[{"name":"Mug","quantity":2}]}]`, 'orders.json');
    expect(orders.map(({ destination }) => destination)).toEqual(destinations);
    expect(health.problems.flatMap(({ code, column }) => (code === 'duplicate-column' ? [column] : []))).toEqual(told);
  });
  test('a key that goods have twice', async () => {
    const { orders } = await read('{"order_id":"A-1","country":"DE","items":[{"name":"Mug","quantity":2,"quantity":3},{"name":"Hat","quantity":1}]}', 'orders.json');
    expect(orders[0]?.lines.map(({ title, quantity }) => [title, quantity])).toEqual([['Mug', undefined], ['Hat', 1]]);
  });
});

describe('what is no list of orders', () => {
  test.each(['null', ' true\n', '[null]', '[]'])('%s is JSON without orders', async (text) => expect((await read(text, 'orders.json')).health.problems.map(({ code }) => code)).toEqual(['unknown-format']));
  test('sums of what each article sold: an amount is no number of an order', async () => {
    const { orders } = await read('Amazon store,Start date,End date,ASIN,FNSKU,Currency code,Average sales price,Units sold,Sales\nUS Store,2026-01-01,2026-01-31,A1,F1,USD,25.99,11,$259.90\nUS Store,2026-01-01,2026-01-31,A2,F2,USD,15.99,5,$79.95');
    expect(orders).toEqual([]);
  });
  test('a row of thousands of cells costs no more than another', async () => {
    const rows = ['order_id,country,product,qty', `A-1,DE,Mug,2${','.repeat(60_000)}`, `A-2,FR,Hat,1${',word'.repeat(60_000)}`];
    const from = performance.now();
    const { orders, health } = await read(rows.join('\n'));
    expect(performance.now() - from).toBeLessThan(3000);
    expect(orders.map(({ id }) => id)).toEqual(['A-1']);
    expect(health.problems.map(({ code }) => code)).toContain('ragged-row');
  });
});

import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
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

describe('what programs write', () => {
  test('Wix calls the country of the invoice as it does that of delivery', async () => {
    const { orders } = await read('Order number,Item,Qty,Price,Currency,Recipient name,Delivery country,Delivery city,Billing name,Delivery country,Delivery city\n10046,Chain,1,10.00,EUR,A. B.,Austria,Graz,C.,Switzerland,Bern\n10047,Chain,2,10.00,EUR,A. B.,Germany,Bonn,C.,Germany,Bonn');
    expect(orders.map(({ destination }) => destination)).toEqual(['AT', 'DE']);
  });
  test('of two columns of one name outside such blocks neither is believed', async () => {
    const { orders } = await read('Order number,Item,Qty,Country,Note,Country\n10046,Chain,1,Austria,x,Switzerland\n10047,Chain,2,Germany,y,Germany');
    expect(orders.map(({ destination }) => destination)).toEqual([undefined, 'DE']);
  });
  test("Amazon's orders without an address: the site says the currency, and another channel none", async () => {
    const { orders, health } = await read('amazon-order-id,sales-channel,order-status,sku,quantity,item-price\n111-1,Amazon.com,Shipped,1001,2,65.90\n111-2,Non-Amazon US,Shipped,1001,1,24.99');
    expect(orders.map(goodsValue)).toEqual([{ amountMinor: 6590, currency: 'USD' }, undefined]);
    expect(health.problems.map(({ code, column }) => [code, column])).toEqual(expect.arrayContaining([['missing-column', 'destination'], ['unknown-currency', 'sales-channel']]));
  });
  test('an export of Shopify whose pieces were left out', async () => {
    const { orders, health } = await read('Name,Created at,Total,Currency,Lineitem name\n#1001,2025-01-05 10:00:00 -0500,100.00,USD,Blue Widget\n#1001,,,,Red Gadget');
    expect(orders.map(({ id, lines }) => [id, lines])).toEqual([['#1001', [{ title: 'Blue Widget' }, { title: 'Red Gadget' }]]]);
    expect(health.fieldsMissing).toEqual(expect.arrayContaining(['quantity', 'value', 'destination']));
  });
  test('numbers of articles as a warehouse calls them', async () => {
    const { orders } = await read('Created At,Marketplace Order ID,Order Status,Items\n2026-02-11,AMZ001,FULFILLED,"[{""dsku"":""DB59"",""qty"":2},{""dsku"":""DX11"",""qty"":1}]"');
    expect(orders[0]?.lines).toEqual([{ title: '', sku: 'DB59', quantity: 2 }, { title: '', sku: 'DX11', quantity: 1 }]);
  });
  test("the seller's number stands in where goods are sent and no other is there, which is said", async () => {
    const { orders, health } = await read('vendor_order_id,product,qty,country\nV-77,Mug,2,DE\nV-78,Hat,1,FR');
    expect(orders.map(({ id }) => id)).toEqual(['V-77', 'V-78']);
    expect(health.problems).toContainEqual(expect.objectContaining({ code: 'column-guessed', column: 'vendor_order_id', found: 'id' }));
    expect((await read('vendor_order_id,order_id,product,qty,country\nV-77,5001,Mug,2,DE')).orders.map(({ id }) => id)).toEqual(['5001']);
  });
});

describe('a town and a state alone', () => {
  const places = async (...towns: string[]) => (await read(['order_id,product,qty,ship_to', ...towns.map((town, at) => `A-100${at},Mug,1,"${town}"`)].join('\n'))).orders.map(({ destination }) => destination);
  test('where each is a country’s they are countries', async () => expect(await places('Wien, AT', 'Paris, FR', 'Praha, CZ')).toEqual(['AT', 'FR', 'CZ']));
  test('where one is no country’s the others may be provinces', async () => expect(await places('Napoli, NA', 'Asti, AT', 'Roma, RM')).toEqual([undefined, undefined, undefined]));
  test('letters that are nobody else’s name the country', async () => expect(await places('Austin, TX', 'New York, NY', 'Toronto, ON', 'Montréal, QC')).toEqual(['US', 'US', 'CA', 'CA']));
  test.each(['Milano, MI', 'Perth, WA', 'Vaduz, FL', 'Berlin, DE', 'Los Angeles, CA', 'Oristano, OR', 'Napoli, NA', 'Belém, PA', 'Mumbai, MH'])('%s may be elsewhere', async (town) => expect((await places('Austin, TX', 'Dallas, TX', 'Houston, TX', 'El Paso, TX', town)).at(-1)).toBeUndefined());
});

describe('tables written once more', () => {
  test('each row in quotation marks as one cell', async () => {
    const { orders } = await read('Name,Currency,Lineitem quantity,Lineitem name,Lineitem price,Shipping Country;\n"#B1,CLP,2,""Brush, soft"",29990,CL";\n"#B1,,1,Cream,12990,";\n"#B2,CLP,1,Cream,12990,AR";\n');
    expect(orders.map((order) => [order.id, order.destination, order.lines.map(({ title }) => title), goodsValue(order)?.amountMinor])).toEqual([['#B1', 'CL', ['Brush, soft', 'Cream'], 72970], ['#B2', 'AR', ['Cream'], 12990]]);
  });
  test('prices without pieces that make up the total with its carriage are what the goods come to', async () => {
    const rows = ['order_num,total,shipping,currency,item_price,description,country', '7-101,32.00,8.00,EUR,24.00,Blue LP,Norway', '7-102,20.00,8.00,EUR,5.00,Live EP,Austria', '7-102,20.00,8.00,EUR,7.00,Two EP,Austria'];
    expect((await read(rows.join('\n'))).orders.map(goodsValue)).toEqual([{ amountMinor: 2400, currency: 'EUR' }, { amountMinor: 1200, currency: 'EUR' }]);
    const another = rows.map((row) => row.replace('5.00,Live', '6.00,Live')).join('\n');
    expect((await read(another)).orders.map((order) => goodsValue(order)?.amountMinor)).toEqual([3200, 2000]);
  });
});

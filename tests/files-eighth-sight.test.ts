import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-28');
const json = (value: unknown) => read(typeof value === 'string' ? value : JSON.stringify(value), 'a.json');
const xml = (text: string) => read(`<?xml version="1.0"?>${text}`, 'a.xml');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku || '?'}`).join(', '), goodsValue(order)?.amountMinor]);

describe('answers of interfaces and documents of other programs', () => {
  test('a fraction of many digits is a number', async () => expect(short(await json('[{"order_number":"A-7","country":"DE","items":[{"name":"Mug","quantity":2,"tax":0.5609308022045316}]}]'))).toEqual([['A-7', 'DE', '2 Mug', undefined]]));
  test('an amount in the smallest unit, as the form beside it shows', async () => {
    const order = (amount: string, formatted: string) => json([{ order_number: 'A-7', country: 'PL', items: [{ name: 'Mug', quantity: 2, price: { amount, currency: 'PLN', formatted } }] }]);
    expect([short(await order('1400', '14,00 zł')), short(await order('1400', '1 400,00 zł')), short(await order('14.00', '14,00 zł'))].map(([one]) => one?.[3])).toEqual([2800, 280_000, 2800]);
  });
  test('where an article is asked for is not what it is', async () => expect(short(await json([{ orderNumber: '387', shippingAddress: { country: 'CH' }, currencyCode: 'EUR', products: [{ item: 'https://shop.example/products/50706', title: 'Chocolate bar', count: 1, price: 3.7 }] }]))).toEqual([['387', 'CH', '1 Chocolate bar', 370]]));
  test('the code that a buyer is told before the key of a database', async () => expect(short(await json([{ id: 140, code: 'T2FDEE5', status: 'pending', address: { country_code: 'CL' }, line_items: [{ product_title: 'Earphones', units: 6 }] }]))).toEqual([['T2FDEE5', 'CL', '6 Earphones', undefined]]));
  test('all pieces of a line, and not its packs', async () => expect(short(await json([{ source_order_id: 'S-12', country: 'MY', items: [{ item_code: 'HU83', pack_size: 400, kanban_count: 3, total_quantity: 1200 }] }]))).toEqual([['S-12', 'MY', '1200 HU83', undefined]]));
  test('the name that is shown of a product', async () => expect(short(await json([{ order: { id: 'o10358', shippingGroups: [{ shippingAddress: { country: 'US' } }], commerceItems: [{ id: 'ci1', productDisplayName: 'Striped shirt', quantity: 2 }] } }]))).toEqual([['o10358', 'US', '2 Striped shirt', undefined]]));
  test('goods and orders in wrappings of their own, by the id of the only order', async () =>
    expect(short(await json({ body: { items: [{ item: { id: '1234567890', delivery_code: '1234567890121', address: { country: 'Украина' }, products: [{ product: { name: 'Mug', num: 2 } }, { product: { name: 'Cup', num: 1 } }] } }] } }))).toEqual([['1234567890', 'UA', '2 Mug, 1 Cup', undefined]]));
  test('an order with one part beside its own words is no envelope', async () => expect(short(await json({ order: { id: 1, reference: 'XKBKNABJK', current_state: '6', associations: { order_rows: [{ product_name: 'Shirt', product_quantity: '1' }] } } })).map(([id]) => id)).toEqual(['XKBKNABJK']));
  test('what a store takes off stands among its goods, and is marked', async () =>
    expect(short(await xml('<Orders><Order><OrderNumber>A1</OrderNumber><ShipTo><Country>US</Country></ShipTo><Items><Item><Name>Mug</Name><Quantity>2</Quantity></Item><Item><Name>$10 OFF</Name><Quantity>1</Quantity><Adjustment>true</Adjustment></Item></Items></Order></Orders>'))).toEqual([['A1', 'US', '2 Mug', undefined]]));
  test('where an account has its goods sent', async () =>
    expect(short(await xml('<Order Id="a07" Name="O-00004"><Account Id="001"><BillingCountry>USA</BillingCountry><ShippingCountry>CA</ShippingCountry></Account><OrderItem><Quantity>1</Quantity><Product_Name>FUSE</Product_Name></OrderItem><OrderItem><Quantity>2</Quantity><Product_Name>VOLT</Product_Name></OrderItem></Order>'))).toEqual([['O-00004', 'CA', '1 FUSE, 2 VOLT', undefined]]));
});

describe('a list of orders cut in parts', () => {
  const order = (number: string, country = 'DE') => ({ number, status: 'processing', shipping: { country }, line_items: [{ name: 'Mug', quantity: 2 }] });
  const ids = async (value: unknown) => (await json(value)).orders.map(({ id }) => id);
  test('under names of their own, one of them a single order', async () => expect(await ids({ note: 'x', alone: order('402'), split: [order('3939'), order('3940')], staff: [order('2771')] })).toEqual(['402', '3939', '3940', '2771']));
  test('each day with its list', async () => expect(await ids({ days: [{ day: '1', orders: [order('1001'), order('1002')] }, { day: '2', orders: [order('1003')] }] })).toEqual(['1001', '1002', '1003']));
  test('each quarter of each year in XML', async () => {
    const orders = (...numbers: string[]) => `<orders>${numbers.map((number) => `<order><order_number>${number}</order_number><country>ES</country><product><name>Mug</name><quantity>1</quantity></product></order>`).join('')}</orders>`;
    expect((await xml(`<years><year_2021><quarter1 no="1">${orders('A1', 'A2')}</quarter1><quarter2 no="2">${orders('A3', 'A4')}</quarter2></year_2021></years>`)).orders.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4']);
  });
  test('what was called off, and what stands in two lists, is not read twice', async () => {
    expect(await ids({ open: [order('1001')], cancelled: [order('1002')] })).toEqual(['1001']);
    expect(await ids({ all: [order('1001'), order('1002')], today: [order('1002')] })).toEqual(['1001', '1002']);
  });
});

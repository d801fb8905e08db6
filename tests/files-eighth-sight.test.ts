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

describe('tables of programs and shops', () => {
  const problems = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code, column, found }) => [code, column, found].filter(Boolean).join(' '));
  test('a price of a kilogram is none of a piece: the amount proves it', async () => {
    const of = (first: string, second: string) => `Sipariş ID,Malzeme Adı,Adet,Net Miktar (KG),Birim Fiyat,Para Birimi,Toplam Tutar\nDRK01,Dişli,2,178.8,63.0,TL (₺),${first}\nDRK02,Manşon,3,24.0,1.8,EURO (€),${second}`;
    const reading = await read(of('11264.4', '43.2'));
    expect([short(reading), reading.orders.map((order) => goodsValue(order)?.currency)]).toEqual([[['DRK01', undefined, '2 Dişli', 1_126_440], ['DRK02', undefined, '3 Manşon', 4320]], ['TRY', 'EUR']]);
    expect((await read(of('126', '5.4'))).orders.map((order) => goodsValue(order)?.amountMinor)).toEqual([12_600, 540]);
  });
  test('names of persons under a number’s heading number no orders', async () => expect((await read('Order Number,Country,Product,Qty\nAda Byron,DE,Mug,2\nGrace Hopper,FR,Cup,1')).orders.map(({ id }) => id)).not.toContain('Ada Byron'));
  test('a heading with a title that no row has a cell for: what it moves is named', async () => {
    const reading = await read('Order ID,Order Number,Customer Name,Phone,Country,Product,Qty,Subtotal,Date\nN-74233,Ada Byron,03432316602,PK,Ear cleaning kit,1,599,2026-03-11\nN-59840,Grace Hopper,03132283676,PK,Vegetable cutter,2,2099,2026-03-12');
    expect(short(reading).map(([id, place, goods]) => [id, place, goods])).toEqual([['N-74233', 'PK', '1 Ear cleaning kit'], ['N-59840', 'PK', '2 Vegetable cutter']]);
    expect(problems(reading)).toEqual(expect.arrayContaining(['column-guessed Product title', 'column-guessed Qty quantity']));
  });
  test('cells left out at the end of each row move nothing', async () => {
    const reading = await read('Order ID,Country,Product,Qty,Notes\nA-1001,DE,Mug,2\nA-1002,FR,Cup,1');
    expect([short(reading), problems(reading).filter((one) => one.startsWith('column-guessed'))]).toEqual([[['A-1001', 'DE', '2 Mug', undefined], ['A-1002', 'FR', '1 Cup', undefined]], []]);
  });
  test('SAP’s sales documents: the goods, not the plant called the same, and no volume as a number', async () =>
    expect((await read('Sales Document,Item Volume,Description,Order Quantity,Description\n4077306946,701.76,Coffee creamer,20,TR DC Bursa\n4077306946,159.73,Hot chocolate,4,TR DC Bursa\n4077307485,36.30,Caramel drink,36,TR DC Bursa')).orders.map(({ id, lines }) => [id, lines])).toEqual([['4077306946', [{ title: 'Coffee creamer', quantity: 20 }, { title: 'Hot chocolate', quantity: 4 }]], ['4077307485', [{ title: 'Caramel drink', quantity: 36 }]]]));
  test('articles with what each costs, and no count', async () => expect(short(await read('order_id,sku,category,settlement_price\nORD2026001,SKU_BL1,Home,32.00\nORD2026002,SKU_3C1,Phones,85.00'))).toEqual([['ORD2026001', undefined, '? SKU_BL1', undefined], ['ORD2026002', undefined, '? SKU_3C1', undefined]]));
  test('parts of a country under a town, as ISO 3166-2 writes them; sizes are none', async () => {
    expect(short(await read('pedido_id,producto,cantidad,ciudad\n341,Mug,3,BR-BA\n1174,Cup,1,BR-SP')).map(([id, place]) => [id, place])).toEqual([['341', 'BR'], ['1174', 'BR']]);
    expect(short(await read('order_id,product,quantity,size\n341,Shoe,1,US-10\n1174,Shoe,1,US-9')).map(([id, place]) => [id, place])).toEqual([['341', undefined], ['1174', undefined]]);
  });
  test('two letters behind a town that may be a state are no country; behind a postcode or a state they are', async () => {
    const place = async (address: string) => (await read(`Order ID,Address,Product,Qty\nA-1,"${address}",Mug,2\nA-2,"1 Rd, Lyon, FR",Cup,1`)).orders[0]?.destination;
    for (const open of ['Boston, MA', 'Denver, CO', '12 Main St, Los Angeles, CA', '5 Rd, Dover, DE']) expect([open, await place(open)]).toEqual([open, undefined]);
    const told = { '12 Main St, Boston, MA 02110': 'US', '12 Main St, Boston, MA, US': 'US', 'Hauptstr. 2, 10115 Berlin, DE': 'DE', '9 Rue X, 20000, Casablanca, MA': undefined, 'Calle 9, 110111, CO': 'CO', '3 Rd, Paris, FR': 'FR' };
    for (const [address, country] of Object.entries(told)) expect([address, await place(address)]).toEqual([address, country]);
  });
  test('fields of somebody’s own in Salesforce', async () => expect(short(await read('Id,ccrz__OrderNumber__c,ccrz__OrderDate__c\na0n5d,1009539,2026-11-02\na0n5e,1015424,2026-11-03')).map(([id]) => id)).toEqual(['1009539', '1015424']));
  test.each([
    ['Finnish', 'tilausnumero,tuote,määrä\nT-101,Onkivapa,2', '2 Onkivapa'],
    ['Croatian', 'Broj narudžbe,Artikl,Komada\nN-101,Šalica,2', '2 Šalica'],
    ['Vietnamese', 'Mã đơn hàng,Tên chung,Số lượng\nD-101,Túi,2', '2 Túi'],
  ])('goods in %s', async (_, text, goods) => expect(short(await read(text)).map(([, , found]) => found)).toEqual([goods]));
});

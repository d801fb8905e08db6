import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-28');
const json = (value: unknown) => read(JSON.stringify(value), 'a.json');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku || '?'}`).join(', '), goodsValue(order)?.amountMinor]);
const missing = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.filter(({ code }) => code === 'missing-column').map(({ column }) => column).sort();

describe('order numbers alone are read, and what is missing is said', () => {
  test.each([
    ['with their day', 'order_id,customer_id,order_date,coupon\n7,11,2026-11-01,\n8,12,2026-11-02,', ['7', '8'], ['destination', 'quantity', 'title', 'value']],
    ['with a sum', 'id_zamowienia,kwota\n1001,40.00\n1002,9.90', ['1001', '1002'], ['currency', 'destination', 'quantity', 'title']],
    ['with pieces of what nobody names', 'Order ID,Amount,Quantity,Category\nB-1,10,2,Toys\nB-1,5,1,Toys', ['B-1'], ['currency', 'destination', 'title']],
  ])('%s', async (_, text, ids, lacks) => {
    const reading = await read(text);
    expect([reading.orders.map(({ id }) => id), missing(reading)]).toEqual([ids, lacks]);
  });
  test('in the answer of an interface', async () => {
    const reading = await json({ payload: { Orders: [{ AmazonOrderId: '902-1', OrderStatus: 'Pending', PurchaseDate: '2026-11-01' }] } });
    expect([short(reading), missing(reading)]).toEqual([[['902-1', undefined, '', undefined]], ['destination', 'quantity', 'title', 'value']]);
  });
  test('short numbers under a title that says so are the orders’, unless they may count rows', async () => {
    expect(short(await read('order_id,product_name,quantity\n1,Mug,2\n1,Cup,1\n2,Pen,1'))).toEqual([['1', undefined, '2 Mug, 1 Cup', undefined], ['2', undefined, '1 Pen', undefined]]);
    expect((await read('Order,Item,Qty\n1,Mug,1')).orders).toEqual([]);
  });
  test.each([
    ['entries of an account', 'Дата операции;Сумма;Номер заказа;Статус\n01.09.2026;20 000,00;123456;Проведён'],
    ['payments', 'transaction_id,order_id,amount,status\nT1,O-1001,10.00,paid'],
    ['journeys', 'numéro de commande;date commande;classe;nombre_passagers\nA1;2026-01-10;2;1'],
    ['each order in several rows without a count', 'order_id,created,amount\n1001,2026-11-01,5\n1001,2026-11-01,7'],
  ])('%s are none', async (_, text) => expect((await read(text)).orders).toEqual([]));
});

describe('answers and documents of other programs', () => {
  const xml = (text: string) => read(`<?xml version="1.0"?>${text}`, 'a.xml');
  test('the id of what a list calls orders is the order’s', async () => {
    expect(short(await json({ orders: [{ id: 5, currency: 'RUR', items: [{ name: 'Mug', count: 2, price: 10 }], delivery: { region: { name: 'Москва', type: 'CITY', parent: { name: 'Россия', type: 'COUNTRY' } } } }] }))).toEqual([['5', 'RU', '2 Mug', 2000]]);
    expect(short(await json({ orders: [{ id: 5, order_number: 'A-7', country: 'DE', items: [{ name: 'Mug', quantity: 2 }] }] }))).toEqual([['A-7', 'DE', '2 Mug', undefined]]);
    expect(short(await xml('<orders><order id="7"><id>7</id><product><name>Mug</name><quantity>2</quantity></product><product><name>Cup</name><quantity>1</quantity></product></order></orders>'))).toEqual([['7', undefined, '2 Mug, 1 Cup', undefined]]);
  });
  test('orders of customers are read, not the customers', async () =>
    expect(short(await xml('<customers><customer custID="c1"><address>41 West Plank Avenue, Orlando, FL 32820</address><orders><order orderID="or1"><items><item itemNumber="W1"><itemQty>1</itemQty></item><item itemNumber="W2"><itemQty>2</itemQty></item></items></order></orders></customer><customer custID="c2"><address>2 Bear Avenue, Front Royal, VA 22630</address><orders><order orderID="or2"><items><item itemNumber="W1"><itemQty>4</itemQty></item><item itemNumber="W3"><itemQty>1</itemQty></item></items></order></orders></customer></customers>'))).toEqual([['or1', 'US', '1 W1, 2 W2', undefined], ['or2', 'US', '4 W1, 1 W3', undefined]]));
  test('one thing in a basket, where another has several', async () => {
    const order = (no: string, goods: string) => `<Order><Head><OrderNo>${no}</OrderNo></Head><DeliveryAddress><PostalZone>11122</PostalZone><Country>US</Country></DeliveryAddress><Cart>${goods}</Cart></Order>`;
    const item = (name: string) => `<Item><ProductName>${name}</ProductName><Quantity>2</Quantity></Item>`;
    expect(short(await xml(`<Orders>${order('1', item('Mug') + item('Cup'))}${order('2', item('Pen'))}</Orders>`))).toEqual([['1', 'US', '2 Mug, 2 Cup', undefined], ['2', 'US', '2 Pen', undefined]]);
  });
  test('an article’s number with a word beside it is no amount', async () =>
    expect(short(await xml('<orders><order><order_id>9</order_id><order_currency>EUR</order_currency><delivery_country>FR</delivery_country><products><product><sku field="id">11_12</sku><title>Mug</title><quantity>2</quantity><price_unit>5.0</price_unit></product></products></order></orders>'))).toEqual([['9', 'FR', '2 Mug', 1000]]));
  test('"unit: piece" counts nothing where a count does', async () => expect(short(await json([{ order_number: 'A1', country: 'IE', productList: [{ productUnit: 'piece', productName: 'Mug', productCount: 3 }] }]))).toEqual([['A1', 'IE', '3 Mug', undefined]]));
  test('Ozon’s postings are named as its reports name them', async () => expect(short(await json({ result: [{ order_id: 1, order_number: '123-4', posting_number: '123-4-1', products: [{ name: 'Mug', quantity: 2, price: '5.00', currency_code: 'RUB' }] }] }))).toEqual([['123-4-1', undefined, '2 Mug', 1000]]));
});

describe('tables of databases and of other programs', () => {
  test('numbers that a program took for amounts', async () => expect(short(await read('Order ID,Country,Product,Quantity\n193123.0,DE,Mug,2\n193124.0,FR,Cup,1')).map(([id]) => id)).toEqual(['193123', '193124']));
  test('one number with a point is none of those', async () => expect(short(await read('Order ID,Country,Product,Quantity\n193123.0,DE,Mug,2\nA-7,FR,Cup,1')).map(([id]) => id)).toEqual(['193123.0', 'A-7']));
  test('the number of an order before its key', async () => expect(short(await read('id_pedido,numero_pedido,country,product,quantity\n8074,3811,BR,Mug,2\n8075,3812,BR,Cup,1')).map(([id]) => id)).toEqual(['3811', '3812']));
  test('a title before that of the variant', async () => expect(short(await read('order_id,country,variant_title,title,quantity\n7,DE,Large blue,Wool scarf,2'))).toEqual([['7', 'DE', '2 Wool scarf', undefined]]));
  test('a cell that holds an address as an object', async () => {
    const cell = (country: string) => `"{""city"": ""X"", ""country"": ""${country}"", ""name"": ""N""}"`;
    const reading = await read(`id,total_amount,created_at,shipping_info,order_number\n72,180.00,2026-05-10,${cell('France')},ORD-1\n73,20.00,2026-05-11,${cell('NO')},ORD-2`);
    expect(short(reading)).toEqual([['ORD-1', 'FR', '', undefined], ['ORD-2', 'NO', '', undefined]]);
    expect(JSON.stringify(reading)).not.toContain('"X"');
  });
  test('an object that holds goods is read as goods', async () => expect(short(await read('order_id,country,items\nA-1,DE,"{""name"": ""Mug"", ""quantity"": 2}"'))).toEqual([['A-1', 'DE', '2 Mug', undefined]]));
  test('"Id" that gathers rows of one day is an order’s', async () => {
    expect(short(await read('Id,produs,Cantitate,Data comenzii\nNP_1,Mug,2,23 Aug 2026\nNP_1,Cup,1,23 Aug 2026\nNP_2,Pen,1,24 Aug 2026'))).toEqual([['NP_1', undefined, '2 Mug, 1 Cup', undefined], ['NP_2', undefined, '1 Pen', undefined]]);
    expect((await read('Id,produs,Cantitate,Data comenzii\nNP_1,Mug,2,23 Aug 2026\nNP_1,Cup,1,24 Aug 2026\nNP_2,Pen,1,24 Aug 2026')).orders).toEqual([]);
    expect((await read('Id,produs,Cantitate,Data comenzii\nNP_1,Mug,2,23 Aug 2026\nNP_3,Cup,1,23 Aug 2026')).orders).toEqual([]);
  });
  test('Vietnamese without its signs', async () => expect(short(await read('MaDon,NgayDat,SanPham,SoLuong\nDH001,2026-01-15,Laptop Dell,1\nDH002,2026-01-16,Tai nghe,2'))).toEqual([['DH001', undefined, '1 Laptop Dell', undefined], ['DH002', undefined, '2 Tai nghe', undefined]]));
});

test('what UBL counts in kilograms is shown as no number of pieces', async () => {
  const reading = await read('<Order><ID>34</ID><Delivery><DeliveryAddress><PostalZone>11122</PostalZone><Country><IdentificationCode>SE</IdentificationCode></Country></DeliveryAddress></Delivery><OrderLine><LineItem><Quantity unitCode="KGM">3.5</Quantity><Item><Name>Paint</Name></Item></LineItem></OrderLine></Order>', 'a.xml');
  expect([short(reading), reading.health.problems.map(({ code, found }) => [code, found])]).toEqual([[['34', 'SE', '? Paint', undefined]], expect.arrayContaining([['unreadable-number', '3.5 KGM']])]);
});

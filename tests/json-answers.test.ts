import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (value: unknown, name = 'answer.json') => readFile(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), name);
const short = async (value: unknown, name?: string) => {
  const { orders } = await read(value, name);
  return orders.map((order) => [order.id, order.destination, order.lines.map(({ title, sku, quantity }) => `${quantity ?? '?'} ${title || sku}`).join(', '), goodsValue(order)?.amountMinor]);
};
const mug = { name: 'Mug', quantity: 2, price: '4.00' };
const to = { country_code: 'CH', zip: '8001' };

describe('the number of an order among other numbers', () => {
  test('before a bare number and a name', async () => {
    expect(await short({ order: { id: 1, number: 234, order_number: 1234, currency: 'EUR', shipping_address: to, line_items: [mug] } })).toEqual([['1234', 'CH', '2 Mug', 800]]);
    expect(await short({ order: { id: 1, number: 234, order_number: 1234, name: '#R-77', currency: 'EUR', shipping_address: to, line_items: [mug] } })).toEqual([['1234', 'CH', '2 Mug', 800]]);
  });
  test('drafts numbered 0 are two orders by their keys', async () => {
    const draft = (id: number, name: string) => ({ id, number: 0, currency: 'ARS', shipping_address: to, products: [{ name, quantity: 1, price: '7.00' }] });
    expect(await short([draft(811, 'Oil'), draft(812, 'Wax')])).toEqual([['811', 'CH', '1 Oil', 700], ['812', 'CH', '1 Wax', 700]]);
  });
  test('the language of an order is no country', async () => expect((await short([{ order_id: 'A-1', language: 'es', shipping: 'draft', items: [mug] }]))[0]?.[1]).toBeUndefined());
  test('the buyer’s purchase order is the buyer’s', async () => expect((await short({ orders: [{ orderId: '333-1', buyer: { buyerPurchaseOrderNumber: 'PO-9' }, recipient: { deliveryAddress: { countryCode: 'JP' } }, orderItems: [{ title: 'Kite', quantityOrdered: 1 }] }] }))[0]?.[0]).toBe('333-1'));
  test('a reference beside its goods, in an envelope of two elements', async () => {
    const xml = '<shop><order><id>5</id><delivery_number>0</delivery_number><reference>KQWLMZXPT</reference><associations><order_rows kind="row"><order_row><product_name>Mug</product_name><product_quantity>2</product_quantity></order_row><order_row><product_name>Rug</product_name><product_quantity>1</product_quantity></order_row><order_row><product_name>Jug</product_name><product_quantity>1</product_quantity></order_row></order_rows></associations></order></shop>';
    expect(await short(xml, 'order.xml')).toEqual([['KQWLMZXPT', undefined, '2 Mug, 1 Rug, 1 Jug', undefined]]);
  });
});

describe('pieces and prices as parts of their own', () => {
  const order = (item: object) => ({ orders: [{ purchaseOrderNumber: '2AB3C', shipToParty: { countryCode: 'USA' }, items: [{ title: 'Lamp', ...item }] }] });
  test('an amount with its unit', async () => expect(await short(order({ orderedQuantity: { amount: 3, unitOfMeasure: 'EACH' }, netPrice: { currencyCode: 'USD', amount: '5' } }))).toEqual([['2AB3C', 'US', '3 Lamp', 1500]]));
  test.each(['CASES', 'KG', 'LTR'])('%s are no pieces, and that is said', async (unitOfMeasure) => {
    const reading = await read({ orders: [...order({ orderedQuantity: { amount: 2, unitOfMeasure: 'EACH' } }).orders, { ...order({ orderedQuantity: { amount: 3, unitOfMeasure } }).orders[0], purchaseOrderNumber: '4AB3C' }] });
    expect(reading.orders.map(({ lines }) => lines[0]?.quantity)).toEqual([2, undefined]);
    expect(reading.health.problems).toContainEqual(expect.objectContaining({ code: 'missing-field', orderId: '4AB3C' }));
  });
  test('a total above the price of the pieces has tax in it', async () => expect(await short({ orders: [{ order_id: 'A-1', country: 'DE', currency: 'EUR', items: [{ name: 'Mug', quantity: 2, unit_price: '5.00', total: '11.90' }] }] })).toEqual([['A-1', 'DE', '2 Mug', 1000]]));
  test('articles by a key alone', async () => expect(await short([{ orderID: 10271, shipAddress: { country: 'Finland' }, details: [{ productID: 33, quantity: 24 }] }])).toEqual([['10271', 'FI', '24 33', undefined]]));
  test('what a parcel holds is not counted again', async () => {
    const piece = (id: number) => ({ id, itemName: 'Book', itemSku: 'B', statusCode: 'OPEN', sellingPrice: 100, totalPrice: 120 });
    const address = { country: 'IN', city: 'Pune' };
    expect(await short({ code: 'SO22', displayOrderCode: 'SO22', currencyCode: 'INR', addresses: [address, address], shippingPackages: [{ code: 'P1', items: { B: { itemName: 'Book', quantity: 2 } } }], saleOrderItems: [piece(1), piece(2)] })).toEqual([['SO22', 'IN', '2 Book', 20000]]);
  });
  test('two addresses in two countries name none', async () => expect((await short({ orders: [{ order_id: 'A-1', addresses: [{ country: 'IN' }, { country: 'DE' }], items: [mug] }] }))[0]?.[1]).toBeUndefined());
});

describe('standards', () => {
  const ubl = (unit: string, delivery: string) => `<?xml version="1.0"?><o:Order xmlns:o="urn:oasis:names:specification:ubl:schema:xsd:Order-2" xmlns:a="x" xmlns:b="y"><b:ID>77</b:ID><b:DocumentCurrencyCode>SEK</b:DocumentCurrencyCode><a:OrderDocumentReference><b:ID>OLD-1</b:ID></a:OrderDocumentReference><a:Delivery>${delivery}</a:Delivery><a:DeliveryTerms><b:SpecialTerms>CAD</b:SpecialTerms></a:DeliveryTerms><a:OrderLine><a:LineItem><b:ID>1</b:ID><b:Quantity unitCode="${unit}">4</b:Quantity><b:LineExtensionAmount currencyID="SEK">60</b:LineExtensionAmount><a:Item><b:Description>For paint</b:Description><b:Name>Brush</b:Name></a:Item></a:LineItem></a:OrderLine></o:Order>`;
  const address = (name: string) => `<a:${name}><b:PostalZone>11000</b:PostalZone><a:Country><b:IdentificationCode>SE</b:IdentificationCode></a:Country></a:${name}>`;
  test('UBL 2.1 and 2.0', async () => {
    expect(await short(ubl('C62', `<a:DeliveryLocation>${address('Address')}</a:DeliveryLocation>`), 'o.xml')).toEqual([['77', 'SE', '4 Brush', 6000]]);
    expect(await short(ubl('C62', address('DeliveryAddress')), 'o.xml')).toEqual([['77', 'SE', '4 Brush', 6000]]);
  });
  test('litres are no pieces, and terms no country', async () => expect((await short(ubl('LTR', '<b:LatestDeliveryDate>2026-12-01</b:LatestDeliveryDate>'), 'o.xml'))[0]?.slice(0, 3)).toEqual(['77', undefined, '? Brush']));
  test('CommerceML leaves out the carriage among the goods', async () => {
    const article = (name: string, kind: string, sum: string) => `<Товар><Ид>i</Ид><Наименование>${name}</Наименование><ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>ТипНоменклатуры</Наименование><Значение>${kind}</Значение></ЗначениеРеквизита></ЗначенияРеквизитов><Количество>2</Количество><Сумма>${sum}</Сумма></Товар>`;
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-8"?><КоммерческаяИнформация ВерсияСхемы="2.08"><Документ><Номер>1</Номер><ХозОперация>Заказ товара</ХозОперация><Валюта>RUB</Валюта><Товары>${article('Доставка', 'Услуга', '300')}${article('Кружка', 'Товар', '500')}</Товары></Документ></КоммерческаяИнформация>`;
    expect(await short(xml, 'orders.xml')).toEqual([['1', undefined, '2 Кружка', 50000]]);
  });
  test('Sylius counts in the smallest unit', async () => expect(await short({ '@type': 'Order', number: '000012', tokenValue: 't', currencyCode: 'USD', shippingAddress: { countryCode: 'US' }, items: [{ productName: 'Mug', quantity: 3, unitPrice: 2000, total: 6000 }], itemsTotal: 6000, total: 6500 })).toEqual([['000012', 'US', '3 Mug', 6000]]));
});

describe('what is said of a row that is not read', () => {
  const csv = (text: string) => readFile(new TextEncoder().encode(text), 'a.csv');
  test('a stray control sign', async () => {
    expect((await csv('Order ID,Country,Product,Quantity\n1001,DE,Mu\u001Bg,2\n')).orders).toMatchObject([{ id: '1001', lines: [{ quantity: 2 }] }]);
    expect((await read('[{"order_id":"1001","country":"DE","product":"Mug\u0007","quantity":1}]')).orders).toMatchObject([{ id: '1001', lines: [{ title: 'Mug' }] }]);
    expect((await csv(`\0${'\u0001\u0002'.repeat(40)}`)).health.problems).toMatchObject([{ code: 'binary-file' }]);
  });
  test('a mark that is never closed names its order', async () => expect((await csv('Order ID,Country,Product,Quantity\n1001,DE,"Mug,2\n1002,FR,Rug,1\n')).health.problems).toContainEqual({ code: 'unclosed-quote', file: 'a.csv', row: 2, orderId: '1001' }));
  test.each(['Order ID,Country,Product,Quantity,Price,Currency\n1001,DE,Mug,2,,EUR\n', 'Order ID,Country,Product,Quantity,Price\n1001,DE,Mug,2,\n'])('an empty price lacks no currency', async (text) => expect((await csv(text)).health.problems).toEqual([{ code: 'missing-field', file: 'a.csv', row: 1, column: 'Price' }]));
  test('a list of sales and fees is one of payments', async () => expect((await csv('Transaktions-ID;Bestellnummer;Datum;Transaktionstyp;Gebührentyp;Betrag;Währung;Beschreibung\nt-1;12-345;01.08.2026;SALE;;29,99;EUR;Clip\nt-2;12-345;01.08.2026;CHARGE;AD_FEE;-1,50;EUR;Advert\n')).orders).toEqual([]));
});

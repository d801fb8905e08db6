import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string | object, name = typeof text === 'string' ? 'orders.csv' : 'orders.json') => readFile(new TextEncoder().encode(typeof text === 'string' ? text : JSON.stringify(text)), name, '2026-11-28');
const money = (currency: string, amountMinor: number) => ({ amountMinor, currency });

describe('amounts in objects', () => {
  test('an amount in cents with its currency, below a price with a country of its own', async () => {
    const line = (en: string, quantity: number) => ({ id: `l-${en}`, name: { en, de: 'x' }, quantity, price: { country: 'US', value: { type: 'centPrecision', currencyCode: 'USD', centAmount: 1190, fractionDigits: 2 } } });
    const { orders } = await read([{ id: 'a', orderNumber: 'S-10001', shippingAddress: { country: 'US' }, lineItems: [line('Green mug', 2), line('Blue plate', 3)], totalPrice: { currencyCode: 'USD', centAmount: 5950 } }]);
    expect(orders[0]).toMatchObject({ id: 'S-10001', lines: [{ title: 'Green mug', quantity: 2, unitPrice: money('USD', 1190) }, { title: 'Blue plate', quantity: 3 }] });
    expect(orders.map(goodsValue)).toEqual([money('USD', 5950)]);
  });
  test.each([['USD', 1990, money('USD', 3980)], ['JPY', 1990, money('JPY', 3980)]])('"price_cents" in %s', async (currency, price_cents, whole) => {
    const { orders } = await read([{ order_number: 'R-1', currency, country: 'NZ', order_items: [{ title: 'Wool hat', quantity: 2, price_cents }] }]);
    expect(orders.map(goodsValue)).toEqual([whole]);
  });
  test('an order whose goods name its key is an order, though its pieces are not counted', async () => {
    const { orders, health } = await read({ id: '02b2', currency: 'USD', order_items: [{ id: '31', order_id: '02b2', title: 'Oak frame', quantity: null, price_ea_cents: 4500, price_total_cents: 4500 }] });
    expect(orders).toMatchObject([{ id: '02b2', lines: [{ title: 'Oak frame' }] }]);
    expect(health.fieldsMissing).toEqual(expect.arrayContaining(['destination', 'quantity']));
  });
});

describe('shapes of objects', () => {
  test('each of several parcels goes to one country; to two, none is taken', async () => {
    const to = (country_code: string) => ({ id: country_code, sender: { address: { country_code: 'PL' } }, recipient: { address: { country_code } } });
    const order = (number: string, ...shipments: object[]) => ({ number, items: [{ name: 'Pot', quantity: 1 }], shipments });
    const { orders } = await read([order('K-1', to('SK'), to('SK')), order('K-2', to('SK'), to('HU'))]);
    expect(orders.map(({ destination }) => destination)).toEqual(['SK', undefined]);
  });
  test('goods under keys of their own, and the number of a voucher is none of the order', async () => {
    const { orders } = await read({ order: { id: '71', amount: 35, orderLines: { first: { name: 'Scarf', quantity: 1 }, second: { name: 'Belt', quantity: 2 } } }, orderCoupons: { 0: { name: 'Ten off', code: '15015' } } });
    expect(orders).toMatchObject([{ id: '71', lines: [{ title: 'Scarf', quantity: 1 }, { title: 'Belt', quantity: 2 }] }]);
  });
  test('a shop whose orders have a reference is known by it', async () => {
    const { orders } = await read({ order: { id: 1, reference: 'XKBKNABJK', delivery_country: 'FR', order_rows: [{ product_name: 'Shirt', product_quantity: 1 }] } });
    expect(orders).toMatchObject([{ id: 'XKBKNABJK' }]);
  });
  test('one order in XML below the elements of its list, and one thing in it', async () => {
    const one = '<orders version="4" total="1"><o id="88887"><contact><city>Bergen</city><country>NO</country></contact><currency>NOK</currency><items><i id="11"><quantity>1</quantity><price>200</price></i><i id="12"><quantity>2</quantity><price>20</price></i></items></o></orders>';
    expect((await read(one, 'a.xml')).orders).toMatchObject([{ id: '88887', destination: 'NO', lines: [{ sku: '11', quantity: 1 }, { sku: '12', quantity: 2 }] }]);
    const content = '<Content><Order id="T-1"><dest>Norway</dest><item><id>AB1</id><quantity>5</quantity></item><item><id>AB2</id><quantity>6</quantity></item></Order><Order id="T-2"><dest>Sweden</dest><item><id>AB3</id><quantity>7</quantity></item></Order></Content>';
    expect((await read(content, 'b.xml')).orders).toMatchObject([{ id: 'T-1', destination: 'NO', lines: [{ sku: 'AB1' }, { sku: 'AB2' }] }, { id: 'T-2', destination: 'SE', lines: [{ sku: 'AB3', quantity: 7 }] }]);
  });
});

describe('columns that are not what their title says', () => {
  test('a number that counts rows is no article beside one that repeats, and "TRUE" names no goods', async () => {
    const { orders } = await read('item_id,order_id,product_id,quantity\n0,119,32,4\n1,159,18,2\n2,119,33,3');
    expect(orders.find(({ id }) => id === '119')?.lines.map(({ sku }) => sku)).toEqual(['32', '33']);
    expect((await read('order_id,country,item,qty\nA-1,DE,TRUE,2\nA-2,FR,FALSE,1')).orders[0]?.lines[0]?.title).toBe('');
  });
  test("the buyer's own number comes behind the marketplace's, however it is written", async () => {
    expect((await read('amazon_order_id,buyer_info_purchase_order_number,country\n111-1,PO-1,DE\n111-2,PO-2,FR')).orders.map(({ id }) => id)).toEqual(['111-1', '111-2']);
  });
  test('numbers of orders with a carrier and a link to the parcel are orders; without the link they may be anything', async () => {
    expect((await read('numero_commande;transporteur;lien_tracking\nCMD-01;HEP;https://example.org/1\nCMD-02;JOY;https://example.org/2')).orders.map(({ id }) => id)).toEqual(['CMD-01', 'CMD-02']);
    expect((await read('numero_commande;transporteur;remarque\nCMD-01;HEP;x\nCMD-02;JOY;y')).orders).toEqual([]);
  });
});

describe('what shops and marketplaces send', () => {
  const walmart = (amount: number) => ({ list: { elements: { order: [{ purchaseOrderId: '2575000000001', shippingInfo: { postalAddress: { country: 'USA' } }, orderLines: { orderLine: [{ lineNumber: '1', item: { productName: 'Water filter', sku: 'F-1' }, charges: { charge: [{ chargeType: 'SHIPPING', chargeAmount: { currency: 'USD', amount: 4 } }, { chargeType: 'PRODUCT', chargeAmount: { currency: 'USD', amount: 25 } }] }, orderLineQuantity: { unitOfMeasurement: 'EACH', amount } }] } }] } } });
  test("Walmart's charge of one piece is its price; of several it may be of one or of all", async () => {
    expect((await read(walmart(1))).orders.map(goodsValue)).toEqual([money('USD', 2500)]);
    expect((await read(walmart(2))).orders.map(goodsValue)).toEqual([undefined]);
  });
  test("Ozon's list of what buyers paid: postings with their articles, and the amount is not taken", async () => {
    const { orders, format } = await read('Номер отправления;SKU;Оплачено покупателем;Код валюты покупателя\n100-1;111;600;RUB\n100-2;222;50000;KZT');
    expect(format).toBe('ozon-buyer-prices');
    expect(orders.map((order) => [order.id, order.lines[0]?.sku, goodsValue(order)])).toEqual([['100-1', '111', undefined], ['100-2', '222', undefined]]);
  });
  test('a key with a state, a sum and a delivery beside it is an order', async () => {
    const order = (id: number, beside: object) => ({ id, status: 'placed', total_amount: 899.5, ...beside });
    expect((await read([order(1001, { shipping_data: { name: 'Asha' } }), order(1002, { shipping_data: { name: 'Vik' } })])).orders.map(({ id }) => id)).toEqual(['1001', '1002']);
    expect((await read([order(1001, {}), order(1002, {})])).orders).toEqual([]);
  });
});

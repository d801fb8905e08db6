import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string | object, name = typeof text === 'string' ? 'orders.csv' : 'orders.json') => readFile(new TextEncoder().encode(typeof text === 'string' ? text : JSON.stringify(text)), name, '2026-11-28');
const linesOf = (orders: Awaited<ReturnType<typeof read>>['orders']) => orders.map(({ id, lines }) => [id, lines.map(({ title, quantity }) => [title, quantity])]);
const valuesOf = (orders: Awaited<ReturnType<typeof read>>['orders']) => orders.map((order) => goodsValue(order));

describe('numbers of orders', () => {
  test('in a file that has an empty column for another number of orders', async () => {
    const { orders } = await read('Order Date,Order ID,Title,Quantity,Purchase Order Number,Item Subtotal,Currency\n03/14/26,112-0000001-0000007,"Car Seat, blue",1,,$249.99,USD\n05/02/26,112-0000001-0000008,Peanut Butter,2,,$22.98,USD');
    expect(linesOf(orders)).toEqual([['112-0000001-0000007', [['Car Seat, blue', 1]]], ['112-0000001-0000008', [['Peanut Butter', 2]]]]);
    expect(valuesOf(orders)).toEqual([{ amountMinor: 24999, currency: 'USD' }, { amountMinor: 2298, currency: 'USD' }]);
  });
  test.each([
    ['C-7;Clara;Tasse;8\nC-7;Clara;Teller;6', [['C-7', [['Tasse', undefined], ['Teller', undefined]]]]],
    ['C-7;Clara;Tasse;8\nC-8;Clara;Teller;6', []],
  ])('beside several goods without pieces: %j', async (rows, expected) => expect(linesOf((await read(`Bestellnummer;Kunde;Artikel;Einzelpreis\n${rows}`)).orders)).toEqual(expected));
  test('behind the sign of a number, which is no part of it', async () => {
    expect((await read('Номер заказа;Дата;Страна;Товар;Количество\n№A7;01.07.2026;Германия;Кружка;2\n№A8;02.07.2026;Франция;Миска;1')).orders.map(({ id }) => id)).toEqual(['A7', 'A8']);
  });
  test("beside persons under Shopify's name", async () => {
    const shopify = (number: string, name: string) => `${number},${name},a@example.com,paid,fulfilled,89.50,2026-01-16 14:20:00,2,Cap,44.75,CAP,Germany`;
    const header = 'Bestellnummer,Name,Email,Financial Status,Fulfillment Status,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Country';
    expect((await read([header, shopify('RE-2026-007', 'Ann Example'), shopify('RE-2026-008', 'Bo Example')].join('\n'))).orders.map(({ id, destination }) => [id, destination])).toEqual([['RE-2026-007', 'DE'], ['RE-2026-008', 'DE']]);
    expect((await read([header, shopify('RE-2026-007', '#1001'), shopify('RE-2026-008', '#1002')].join('\n'))).orders.map(({ id }) => id)).toEqual(['#1001', '#1002']);
  });
  test.each([
    ['Bestellnummer;Bestelldatum;Menge;Artikel;Land', '2026-1-17;01.10.2026;2;Tasse;AT\n2026-1-18;02.10.2026;1;Teller;DE', ['2026-1-17', '2026-1-18']],
    ['Bestellnummer;Bestelldatum;Menge;Artikel;Land', '2026-01-17;01.10.2026;2;Tasse;AT\n2026-01-18;02.10.2026;1;Teller;DE', []],
    ['Bestellnummer;Menge;Artikel;Land', '2026-1-17;2;Tasse;AT\n2026-1-18;1;Teller;DE', []],
  ])('of a year, beside its days: %s %j', async (header, rows, ids) => expect((await read(`${header}\n${rows}`)).orders.map(({ id }) => id)).toEqual(ids));
});

test('an order that is in the list twice, on two days, is one', async () => {
  const etsy = (day: string, number: string, value: string) => `${day},${number},u1,A. Example,3,EUR,${value},2.90,11.90,Paid`;
  const { orders } = await read(['Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,Order Value,Shipping,Order Total,Status', etsy('2026-03-14', '6000007', '9.00'), etsy('2026-03-20', '6000008', '12.00'), etsy('2026-03-21', '6000007', '9.00')].join('\n'));
  expect(orders.map((order) => [order.id, goodsValue(order)?.amountMinor])).toEqual([['6000007', 900], ['6000008', 1200]]);
  expect((await read(['Sale Date,Order ID,Buyer User ID,Full Name,Number of Items,Currency,Order Value,Shipping,Order Total,Status', etsy('2026-03-14', '6000007', '9.00'), etsy('2026-03-21', '6000007', '8.00')].join('\n'))).orders).toEqual([]);
});

test('who sends is no state of an order', async () => {
  const statuses = async (first: string, second: string) => (await read(`Order ID,Country,Fulfillment,Item Title,Quantity\n24-00001-00001,Germany,${first},Mug,1\n24-00001-00002,France,${second},Hat,2`)).orders.map(({ status }) => status);
  expect(await statuses('Seller', 'Amazon')).toEqual([undefined, undefined]);
  expect(await statuses('Shipped', 'Unshipped')).toEqual(['Shipped', 'Unshipped']);
});

test('a name of one syllable in Korean', async () => {
  expect(linesOf((await read('주문번호,상품명,수량,국가\n20260001,떡,1,독일\n20260002,떡,3,프랑스')).orders)).toEqual([['20260001', [['떡', 1]]], ['20260002', [['떡', 3]]]]);
});

describe('amounts', () => {
  test("Amazon's item-price is of all pieces, wherever its order number is called by its name", async () => {
    const { orders } = await read('amazon-order-id,purchase-date,order-status,sku,quantity,currency,item-price\n403-0000001-0000001,2026-01-16,Shipped,S-2,2,INR,1200.00');
    expect(valuesOf(orders)).toEqual([{ amountMinor: 120000, currency: 'INR' }]);
    expect(valuesOf((await read('order_id,country,product,quantity,currency,item-price\nA-1,DE,Mug,2,EUR,12.00')).orders)).toEqual([{ amountMinor: 2400, currency: 'EUR' }]);
  });
  const ebay = (total?: string) => ({ orders: [{ orderId: '05-00000-00001', fulfillmentStartInstructions: [{ shippingStep: { shipTo: { contactAddress: { city: 'Witten', countryCode: 'DE' } } } }], lineItems: [{ lineItemId: '1', sku: 'MUG', title: 'Mug', quantity: 2, lineItemCost: { value: '24.90', currency: 'EUR' }, ...(total && { total: { value: total, currency: 'EUR' } }) }] }] });
  test.each([[undefined, 2490], ['29.80', 2490], ['49.80', 4980]])("eBay's cost of a line, beside a total of %s", async (total, minor) => expect(valuesOf((await read(ebay(total))).orders)).toEqual([{ amountMinor: minor, currency: 'EUR' }]));
  test.each([
    ['Mug; Hat', '1; 2', '5.00; 7.50', 2000],
    ['Mug, Hat', '1, 2', '"5.00, 7.50"', 2000],
    ['Mug; Hat', '1; 2', '5.00', undefined],
    ['Mug; Hat', '1; 2', '5.00; 7.50; 9.00', undefined],
  ])('%s, %s of them, at %s', async (goods, pieces, prices, minor) => {
    const { orders } = await read(`order_id,country,product,qty,unit price,currency\nA-1,DE,"${goods}","${pieces}",${prices},EUR\nA-2,FR,Cup,2,3.00,EUR`);
    expect(linesOf(orders)).toEqual([['A-1', [['Mug', 1], ['Hat', 2]]], ['A-2', [['Cup', 2]]]]);
    expect(valuesOf(orders).map((value) => value?.amountMinor)).toEqual([minor, 600]);
  });
});

describe('pieces', () => {
  test.each([
    [['Футболка M (1 шт)', 'Носки (3 шт)'], [['Футболка M', 1], ['Носки', 3]]],
    [['Носки (3 шт)', 'Носки (3 шт)'], [['Носки (3 шт)', undefined], ['Носки (3 шт)', undefined]]],
    [['Футболка M (1 шт)', 'Носки'], [['Футболка M (1 шт)', undefined], ['Носки', undefined]]],
  ])('in brackets behind the names, where some stand alone: %j', async (goods, lines) => {
    const { orders } = await read(`Номер заказа;Дата создания;Страна;Позиции\n${goods.map((text, at) => `A-10${at};01.07.2026;Германия;${text}`).join('\n')}`);
    expect(linesOf(orders)).toEqual(lines.map((line, at) => [`A-10${at}`, [line]]));
  });
  test.each([['50', 50], ['x', undefined]])('in front of their unit, under a title that nobody knows: %s', async (cell, quantity) => {
    expect((await read(`Order Number,Order Date,Item Description,Uty,UOM,Country\nKY-7411,07/09/2026,Eye drops,${cell},BOX,Indonesia`)).orders.map(({ lines }) => lines[0]?.quantity)).toEqual([quantity]);
  });
  test.each([[4800, 1], [1, undefined]])('"amount: 1" beside a price of %s', async (price, quantity) => {
    const { orders } = await read([{ code: 'A-240315', status: 'new', country: 'VN', swItems: [{ productCode: 'IL-5', amount: 1, price }], shopee: { items: [{ item_name: 'Ống co nhiệt', amount: 1, price }] } }]);
    expect(orders.map(({ lines }) => lines[0]?.quantity)).toEqual([quantity]);
    if (quantity) expect(orders[0]?.lines.map(({ title }) => title)).toEqual(['Ống co nhiệt']);
  });
  test("a parcel of Sendcloud's with its contents", async () => {
    const { orders } = await read({ parcel: { name: 'A. B.', city: 'Milano', country: 'IT', order_number: 'ORD-7', parcel_items: [{ description: 'Tazza', quantity: 2, value: '9.99', origin_country: 'CN', sku: 'T-1' }], from_country: 'DE' } });
    expect(orders.map(({ id, destination }) => [id, destination])).toEqual([['ORD-7', 'IT']]);
    expect(linesOf(orders)).toEqual([['ORD-7', [['Tazza', 2]]]]);
  });
});

describe('towns with letters', () => {
  const places = async (...all: string[]) => (await read(['order_id,product,qty,ship_to', ...all.map((town, at) => `A-100${at},Mug,1,"${town}"`)].join('\n'))).orders.map(({ destination }) => destination);
  test.each([
    [['Graz, AT'], ['AT']],
    [['Lyon, FR', 'Graz, AT'], ['FR', 'AT']],
    [['Leoben, AT', 'Lyon, FR', 'Gent, BE', 'Porto, PT'], ['AT', 'FR', 'BE', 'PT']],
    [['Leoben, AT', 'Bastia, FR', 'Namur, BE', 'Évora, PT'], ['AT', 'FR', 'BE', 'PT']],
    [['Leoben, AT'], [undefined]],
    [['Asti, AT', 'Cremona, CR'], [undefined, undefined]],
    [['Mumbai, MH'], [undefined]],
    [['Mumbai, MH', 'Salvador, BA'], [undefined, undefined]],
    [['Mumbai, MH', 'London, GB'], [undefined, 'GB']],
    [['Geneva, IL', 'London, GB'], [undefined, 'GB']],
    [['Sorrento, NA', 'Lyon, FR'], [undefined, undefined]],
    [['Köln, DE', 'Milano, IT', 'Leeds, GB'], ['DE', 'IT', 'GB']],
  ])('%j', async (written, expected) => expect(await places(...written)).toEqual(expected));
});

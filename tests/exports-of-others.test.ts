import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';
import { regionColumns } from '../lib/marketplaces/files/region-titles';
import { settledBy } from '../lib/marketplaces/order-status';

/** Cells as a file: the first row is the heading. */
const read = async (rows: readonly (readonly string[])[], name = 'orders.csv', d = ';') => readFile(new TextEncoder().encode(rows.map((cells) => cells.join(d)).join('\n')), name, '2026-11-27');
/** What is judged, order by order: number, place, goods with their pieces, value. */
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map(({ title, quantity }) => `${quantity ?? '?'} ${title}`).join(', '), goodsValue(order)?.amountMinor]);

describe('columns of files that nobody here has seen', () => {
  test('an order number that no row has is none: the next column that can name an order does', async () =>
    expect(short(await read([['Order ID', 'Sales Record Number', 'Country', 'Item Title', 'Quantity', 'Sale Price', 'Currency'], ['', '1201', 'AU', 'Lens', '1', '20.00', 'USD'], ['', '1202', 'CA', 'Strap', '2', '5.00', 'USD']]))).toEqual([['1201', 'AU', '1 Lens', 2000], ['1202', 'CA', '2 Strap', 1000]]));
  test('the house number of the sender is no order number', async () =>
    expect(short(await read([['Sendungsreferenz', 'Absender Hausnummer', 'Absender Land', 'Empfänger Land', 'Produkt- und Servicedetails', 'Warenbeschreibung', 'Menge'], ['R-1', '12', 'DEU', 'CHE', 'V53WPAK', 'Kran', '1'], ['R-2', '12', 'DEU', 'NOR', 'V53WPAK', 'Bus', '3']]))).toEqual([['R-1', 'CH', '1 Kran', undefined], ['R-2', 'NO', '3 Bus', undefined]]));
  test('titles without gaps, as databases write them', async () =>
    expect(short(await read([['orderid', 'billingcountry', 'shipcountry', 'productname', 'quantity', 'productprice', 'currency'], ['21001', 'US', 'Canada', 'Fly line', '2', '30.00', 'USD']]))).toEqual([['21001', 'CA', '2 Fly line', 6000]]));
  test('a subtotal of each row that is its price times its pieces is of the line, also when two lines cost the same', async () => {
    const rows = [['Order Reference', 'Delivery Country', 'Product', 'Quantity', 'Unit Price', 'Subtotal', 'Currency'], ['S21', 'BE', 'Chair', '2', '70.00', '140.00', 'EUR'], ['S21', 'BE', 'Cabinet', '1', '140.00', '140.00', 'EUR']];
    expect(short(await read(rows))).toEqual([['S21', 'BE', '2 Chair, 1 Cabinet', 28000]]);
    expect(short(await read(rows.map((cells, at) => (at === 0 ? cells : cells.with(5, '280.00')))))).toEqual([['S21', 'BE', '2 Chair, 1 Cabinet', 28000]]);
  });
  test('carriage and payment among the items are no goods', async () =>
    expect(short(await read([['code', 'currency', 'deliveryCountryName', 'orderItemType', 'orderItemName', 'orderItemAmount', 'orderItemUnitPriceWithVat'], ['26', 'CZK', 'Slovensko', 'product', 'Hrnek', '2', '199,00'], ['26', 'CZK', 'Slovensko', 'billing', 'Platba kartou', '1', '0,00'], ['26', 'CZK', 'Slovensko', 'shipping', 'Kurýr', '1', '119,00']]))).toEqual([['26', 'SK', '2 Hrnek', 39800]]));
  test('lists of tax and carriage items beside the goods are no goods', async () =>
    expect(short(await read([['order_id', 'shipping_country', 'order_currency', 'shipping_items', 'tax_items', 'line_item_1', 'line_item_2'], ['7', 'SE', 'EUR', 'method_id:flat|total:9.00', 'rate:25|total:1.00', 'name:Soap|quantity:3|total:18.00', 'name:Towel|quantity:1|total:20.00']]))).toEqual([['7', 'SE', '3 Soap, 1 Towel', 3800]]));
  test('goods of one cell, each thing with its keys', async () => {
    const cell = 'product_name:Zine #4|product_option_name:|quantity:2|price:6.0|total:12.0;product_name:Tote|quantity:1|price:18.0|total:18.0';
    const reading = await read([['Number', 'Shipping country', 'Currency', 'Total price', 'Items'], ['K-1', 'Netherlands', 'EUR', '35.00', `"${cell}"`]]);
    expect(short(reading)).toEqual([['K-1', 'NL', '2 Zine #4, 1 Tote', 3000]]);
  });
  test('goods side by side with their language in brackets behind the number', async () =>
    expect(short(await read([['客户订单号', '目的国家', '申报名称1(中文)', '数量1', '单价1', '币种', '申报名称2(中文)', '数量2', '单价2'], ['Y-1', 'GB', '手机壳', '2', '3', 'USD', '数据线', '1', '2']]))).toEqual([['Y-1', 'GB', '2 手机壳, 1 数据线', 800]]));
  test('a number of pieces that each title repeats is no part of the name; a pack of several is', async () => {
    const heading = ['OrderID', 'Country', 'Article Count', 'Merchandise Value', 'Currency', 'Description'];
    expect(short(await read([heading, ['1', 'Italy', '4', '6,00', 'EUR', '4x Bolt - 1,50 EUR'], ['2', 'Spain', '1', '20,00', 'EUR', '1x Lotus - 20,00 EUR']]))).toEqual([['1', 'IT', '4 Bolt', 600], ['2', 'ES', '1 Lotus', 2000]]);
    expect(short(await read([['Order ID', 'Country', 'Quantity', 'Product'], ['1', 'IT', '1', '4x Bolt'], ['2', 'ES', '2', 'Lotus']]))).toEqual([['1', 'IT', '1 4x Bolt', undefined], ['2', 'ES', '2 Lotus', undefined]]);
  });
  test('what the goods cost the seller is no price of theirs', async () =>
    expect(short(await read([['Order ID', 'Country', 'Product', 'Quantity', 'Cost Price', 'Currency'], ['1', 'IT', 'Bolt', '4', '2.00', 'EUR']]))).toEqual([['1', 'IT', '4 Bolt', undefined]]));
  test('pieces that were shipped count where no others are told', async () =>
    expect(short(await read([['Order ID', 'Country', 'Product', 'Shipped Quantity'], ['1', 'IT', 'Bolt', '4']]))).toEqual([['1', 'IT', '4 Bolt', undefined]]));
  test('a list of payments is one of orders, and a payment that is complete has sent nothing', async () => {
    const reading = await read([['Date', 'Type', 'Status', 'Transaction ID', 'Reference Txn ID', 'Item Title', 'Quantity', 'Country'], ['2026-11-20', 'Payment', 'Completed', '1AB23', '', 'Hat', '2', 'Germany'], ['2026-11-20', 'Payment', 'Completed', '2AB23', '', 'Hat', '1', 'France']]);
    expect(short(reading)).toEqual([['1AB23', 'DE', '2 Hat', undefined], ['2AB23', 'FR', '1 Hat', undefined]]);
    expect(reading.orders.map(({ status }) => settledBy(status))).toEqual([undefined, undefined]);
  });
  test('a place with its country before or behind a comma', async () =>
    expect((await read([['Order ID', 'Location', 'Product', 'Quantity'], ['1', 'USA, California', 'Brick', '1'], ['2', 'Lyon, France', 'Brick', '1'], ['3', 'Georgia, USA', 'Brick', '1'], ['4', 'Peru', 'Brick', '1'], ['5', 'Peru', 'Brick', '1']])).orders.map(({ destination, region }) => [destination, region])).toEqual([['US', 'California'], ['FR', undefined], [undefined, undefined], ['PE', undefined], ['PE', undefined]]));
  test('"Versandland" is where the goods go beside the rest of an address called so', async () => {
    expect(short(await read([['Bestell-ID', 'Produktname', 'Menge', 'Versandort', 'Versandland'], ['P-1', 'Waage', '1', 'Wien', 'Österreich']]))).toEqual([['P-1', 'AT', '1 Waage', undefined]]);
    expect((await read([['Bestell-ID', 'Produktname', 'Menge', 'Versandland'], ['P-1', 'Waage', '1', 'China']])).orders.map(({ destination, shippingService }) => [destination, shippingService])).toEqual([[undefined, undefined]]);
  });
  test('a column in hundredths', async () =>
    expect(short(await read([['№ задания', 'Страна назначения', 'Наименование', 'Артикул продавца', 'Баркод', 'Стоимость, коп.'], ['123456', 'Беларусь', 'Зонт', 'Z-1', '2039', '99000']]))).toEqual([['123456', 'BY', '1 Зонт', 99000]]));
  test('one row for each piece: two of one thing are two pieces', async () => {
    const heading = ['Order Item Id', 'Seller SKU', 'Order Number', 'Order Currency', 'Shipping Country', 'Paid Price', 'Unit Price', 'Item Name', 'Status'];
    expect(short(await read([heading, ['1', 'A', '25', 'NGN', 'Nigeria', '350.00', '350.00', 'Earphones', 'pending'], ['2', 'A', '25', 'NGN', 'Nigeria', '350.00', '350.00', 'Earphones', 'pending']]))).toEqual([['25', 'NG', '2 Earphones', 70000]]);
  });
  test('an export that a spreadsheet saved in its own habit keeps its amounts', async () =>
    expect(short(await read([['Name', 'Financial Status', 'Currency', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Shipping Country'], ['#1', 'paid', 'EUR', '2', 'Belt', '39,95', 'CH'], ['#2', 'paid', 'EUR', '1', 'Bag', '1129,90', 'AT']]))).toEqual([['#1', 'CH', '2 Belt', 7990], ['#2', 'AT', '1 Bag', 112990]]));
});

describe('interfaces of marketplaces as JSON', () => {
  const json = async (value: unknown) => short(await readFile(new TextEncoder().encode(JSON.stringify(value)), 'orders.json', '2026-11-27'));
  test('a total of a line with its carriage in it is not what the goods cost', async () =>
    expect(await json({ orders: [{ order_id: '32-A', currency_iso_code: 'EUR', customer: { shipping_address: { country_iso_code: 'FRA' } }, order_lines: [{ product_title: 'Oil', quantity: 2, price: 19.8, price_unit: 9.9, shipping_price: 5, total_price: 24.8 }] }] })).toEqual([['32-A', 'FR', '2 Oil', 1980]]));
  test('Kaufland lists pieces and counts cents', async () =>
    expect(await json({ data: [1, 2].map((unit) => ({ id_order_unit: unit, id_order: 'MGQPQ1', price: 1295, currency: 'EUR', product: { title: 'Pan' }, shipping_address: { country: 'SK' } })) })).toEqual([['MGQPQ1', 'SK', '2 Pan', 2590]]));
  test('OTTO has a position for each piece', async () =>
    expect(await json({ resources: [{ orderNumber: 'rbd36n', deliveryAddress: { countryCode: 'DEU' }, positionItems: [1, 2].map((one) => ({ positionItemId: `p${one}`, itemValueGrossPrice: { amount: 14.99, currency: 'EUR' }, product: { sku: 'O', productTitle: 'Sheet' } })) }] })).toEqual([['rbd36n', 'DE', '2 Sheet', 2998]]));
});

describe('a state, a province or a region reaches the order, whatever its column is called', () => {
  test.each([
    'Ship To - State/Province', "Receiver's State", 'State/Province/Region/County/Territory/Prefecture/Republic', 'Shipping Region', 'shipping_zone', 'shipstate', 'Recipient Region', 'Delivery Address/State', 'Provincia destinatario', 'Provincia o estado', 'Région livraison',
    'Bundesland', 'Empfänger Provinz', 'Województwo', 'Provinsi', 'İl', 'Tỉnh/Thành phố', 'Регион доставки', 'Регион', 'จังหวัด', 'المنطقة', '收件人省', '州/省', '收件省/州', 'お届け先都道府県', '주/도', 'Estado', 'State', 'UF',
  ])('%s', async (title) => {
    const { orders } = await read([['Order ID', 'City', 'Zip', title, 'Country', 'Product', 'Quantity'], ['1', 'C', '00000', 'Hawaii', 'US', 'Mug', '1']]);
    expect(orders[0]?.region).toBe('Hawaii');
  });
  test.each([['Billing State', 'TX'], ['Sender State', 'TX'], ['Order State', 'TX'], ['State', 'Pending'], ['Status', 'TX'], ['Ship To - Zone', '7'], ['Region code of warehouse', 'TX']])('%s with %s does not', async (title, value) => {
    const { orders } = await read([['Order ID', 'City', 'Zip', title, 'Country', 'Product', 'Quantity'], ['1', 'C', '00000', value, 'US', 'Mug', '1']]);
    expect(orders[0]).toBeDefined();
    expect(orders[0]?.region).toBeUndefined();
  });
  test('the delivery comes before the buyer, and "State" alone wants an address beside it', () => {
    expect(regionColumns([{ title: 'Buyer State', values: ['TX'] }, { title: 'Ship State', values: ['HI'] }])).toEqual([1, 0]);
    expect(regionColumns([{ title: 'State', values: ['HI'] }, { title: 'Product', values: ['Mug'] }])).toEqual([]);
  });
});

test('accents that stand alone in words are no pairs of Chinese bytes', async () => {
  const bytes = Uint8Array.from('Order ID;Country;Product;Quantity\n1;CH;G\u00FCrtel;2\n2;AT;M\u00FCtze;1\n', (sign) => sign.charCodeAt(0));
  expect(short(await readFile(bytes, 'orders.csv', '2026-11-27'))).toEqual([['1', 'CH', '2 Gürtel', undefined], ['2', 'AT', '1 Mütze', undefined]]);
});

describe('titles that were misread in exports of others', () => {
  test('a count of all items is no money', async () =>
    expect(short(await read([['customerOrderId', 'orderId', 'shipping.countryCode', 'skuName', 'totalNumberOfItems', 'itemPriceInclVat', 'currencyCode'], ['9001', '12001', 'SE', 'Hose', '2', '24.90', 'EUR'], ['9001', '12002', 'AU', 'Hose', '1', '24.90', 'EUR']]))).toEqual([['12001', 'SE', '2 Hose', 4980], ['12002', 'AU', '1 Hose', 2490]]));
  test('a part of an address is not the address', async () =>
    expect(short(await read([['Bestell-Nr.', 'Lieferanschrift Ort', 'Lieferanschrift Land', 'Artikelname', 'Stück'], ['H-1', 'Wien', 'Österreich', 'Pumpe', '2']]))).toEqual([['H-1', 'AT', '2 Pumpe', undefined]]));
  test('the total that is the price times the pieces comes before one with transport in it', async () =>
    expect(short(await read([['item name', 'item price', 'quantity', 'sub total', 'item total', 'currency', 'bandcamp transaction id', 'ship to country', 'ship from country name'], ['LP', '25.00', '2', '50.00', '62.00', 'EUR', '9101', 'Japan', 'Germany']]))).toEqual([['9101', 'JP', '2 LP', 5000]]));
  test('net amounts of a row, and Hungarian titles', async () => {
    expect(short(await read([['Order ID', 'Delivery country', 'Item name', 'Quantity', 'Item net', 'Row net', 'Row gross', 'Currency'], ['5', 'DE', 'Shelf', '2', '40.00', '80.00', '96.00', 'GBP']]))).toEqual([['5', 'DE', '2 Shelf', 8000]]);
    expect(short(await read([['Rendelés azonosító', 'Szállítási ország', 'Termék neve', 'Mennyiség', 'Bruttó egységár', 'Pénznem', 'Végösszeg'], ['HU-1', 'Szlovákia', 'Kávé', '2', '3490', 'HUF', '8180']]))).toEqual([['HU-1', 'SK', '2 Kávé', 698000]]);
  });
  test.each([['windows-1250', 'Vev\u00F5 neve;Szlov\u00E1kia;T\u00FBz\u00F5', 'Vevő neve;Szlovákia;Tűző'], ['windows-1252', 'Gar\u00E7on;Pays;For\u00EAt na\u00EFve', 'Garçon;Pays;Forêt naïve']])('%s is told by letters no other language writes so', async (_, latin, wanted) => {
    const bytes = Uint8Array.from(`Order ID;Country;Product;Quantity\n1;AT;${latin.replaceAll(';', ' ')};2\n`, (sign) => sign.charCodeAt(0));
    expect(short(await readFile(bytes, 'orders.csv', '2026-11-27'))).toEqual([['1', 'AT', `2 ${wanted.replaceAll(';', ' ')}`, undefined]]);
  });
});

describe('a name of a person is never the name of goods', () => {
  test('in a column "Name" beside an address', async () => {
    const reading = await read([['Order ID', 'Name', 'Street', 'City', 'Zip', 'Country', 'Quantity'], ['1', 'Erika Beispiel', 'Weg 1', 'Bonn', '53111', 'DE', '2']]);
    expect(reading.orders).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain('Erika');
    expect(short(await read([['Order ID', 'City', 'Country', 'Name', 'SKU', 'Quantity'], ['1', 'Bonn', 'DE', 'Mug', 'M-1', '2']]))).toEqual([['1', 'DE', '2 Mug', undefined]]);
    expect(short(await read([['Order ID', 'Country', 'Name', 'Quantity'], ['1', 'DE', 'Mug', '2']]))).toEqual([['1', 'DE', '2 Mug', undefined]]);
  });
  test.each(['shipfirstname', 'beleg_liefername', 'Szállítási név', 'Leveringsnavn', 'Leveransnamn', 'Aflevernaam', 'Nume livrare', 'Имя доставки', 'Shipping Name'])('nor of a service: %s', async (title) => {
    const reading = await read([['Order ID', title, 'Country', 'Product', 'Quantity'], ['1', 'Erika Beispiel', 'DE', 'Mug', '2']]);
    expect(reading.orders).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain('Erika');
  });
  test('in the answer of a shop’s interface', async () => {
    const receipt = { receipt_id: 2990001, name: 'Erika Beispiel', first_line: 'Weg 1', city: 'Bonn', zip: '1', country_iso: 'DE', transactions: [{ transaction_id: 5, title: 'Ring', quantity: 2, price: { amount: 4500, divisor: 100, currency_code: 'USD' } }] };
    const reading = await readFile(new TextEncoder().encode(JSON.stringify({ count: 1, results: [receipt] })), 'orders.json', '2026-11-27');
    expect(short(reading)).toEqual([['2990001', 'DE', '2 Ring', 9000]]);
    expect(JSON.stringify(reading)).not.toContain('Erika');
  });
  test('Shopware’s country is an object of its own', async () =>
    expect(short(await readFile(new TextEncoder().encode(JSON.stringify({ data: [{ orderNumber: 'SW1', currency: { isoCode: 'EUR' }, billingAddress: { country: { iso: 'DE' } }, deliveries: [{ shippingOrderAddress: { city: 'Wien', country: { iso: 'AT', name: 'Austria' } } }], lineItems: [{ label: 'Boots', quantity: 2, unitPrice: 10, totalPrice: 20 }] }] })), 'orders.json', '2026-11-27'))).toEqual([['SW1', 'AT', '2 Boots', 2000]]));
});

test('Linnworks receives an order on its day; goods that were received later are another matter', async () => {
  const days = async (...titles: string[]) => (await read([['Order Id', ...titles, 'Shipping country', 'Item title', 'Quantity'], ['1', ...titles.map((_, at) => `2026-11-${20 + at}`), 'Netherlands', 'Mug', '1']])).orders.map(({ orderedOn }) => orderedOn);
  expect(await days('Received date', 'Processed date')).toEqual(['2026-11-20']);
  expect(await days('Received date', 'Order date')).toEqual(['2026-11-21']);
});

test.each(['Code pays', 'Codice paese', 'Código país', 'Landcode', 'Landkode', 'Kod kraju', 'Код страны', '国别', 'Code pays destinataire', 'País destino', 'Ship To Country Code'])('%s is where the goods go', async (title) =>
  expect((await read([['Order ID', title, 'Product', 'Quantity'], ['1', 'CH', 'Mug', '1']])).orders[0]?.destination).toBe('CH'));
test.each(['Pays expéditeur', 'Code pays facturation', 'Paese mittente', 'Rechnung Landcode'])('%s is not', async (title) =>
  expect((await read([['Order ID', title, 'Ship country', 'Product', 'Quantity'], ['1', 'CH', 'AT', 'Mug', '1']])).orders[0]?.destination).toBe('AT'));

import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { destinationOfAddress } from '../lib/marketplaces/reading/address';
import { readFile } from '../lib/marketplaces/files';
import { countryOfState } from '../lib/marketplaces/files/state-and-zip';

/** Cells as a file: the first row is the heading. */
const read = async (rows: readonly (readonly string[])[], name = 'orders.csv', d = ';') => readFile(new TextEncoder().encode(rows.map((cells) => cells.join(d)).join('\n')), name, '2026-11-28');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku}`).join(', '), goodsValue(order)?.amountMinor]);
const codes = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code }) => code);

describe('titles that lost a letter to a wrong encoding', () => {
  test('are read when every letter it can have been says the same', async () =>
    expect(short(await read([['N\uFFFDmero de orden', 'Moneda', 'Pa\uFFFDs', 'Nombre del producto', 'Precio del producto', 'Cantidad del producto', 'Identificador de la orden'], ['5018', 'ARS', 'Argentina', 'Mate', '6000', '2', '1803273732']]))).toEqual([['5018', 'AR', '2 Mate', 1_200_000]]));
  test('and not when they lost more', async () => expect((await read([['N\uFFFD\uFFFDme\uFFFDo de orden', 'Pa\uFFFDs', 'Producto'], ['A1', 'Argentina', 'Mate']])).orders).toEqual([]));
});

describe('which number is the order’s', () => {
  test('the seller’s own before the purchase order of the customer', async () =>
    expect(short(await read([['identifier', 'shippingAddressCountry', 'subtotal', 'currency', 'poNumber'], ['FR101', 'US', '20.00', 'USD', 'CV03']])).map(([id]) => id)).toEqual(['FR101']));
  test('the purchase order where nothing else is there', async () => expect(short(await read([['PoNumber', 'Ship To Country', 'Description', 'Quantity'], ['PO-7', 'FI', 'Widget', '2']])).map(([id]) => id)).toEqual(['PO-7']));
  test('short ones with a letter count no rows', async () => expect(short(await read([['Sipariş No', 'Ürün Adı', 'Miktar'], ['N1', 'Çanta', '3']]))).toEqual([['N1', undefined, '3 Çanta', undefined]]));
  test('with a dash, too', async () => expect(short(await read([['購入日', '注文番号', '商品名', '数量', '商品小計'], ['合計', '', '', '', '99999'], ['2026/07/29', 'A-1', '商品', '1', '1000']])).map(([id, , goods]) => [id, goods])).toEqual([['A-1', '1 商品']]));
  test('of three figures, too', async () => expect(short(await read([['Order ID', 'Item Name', 'Quantity'], ['501', 'Doudou', '1'], ['502', 'Lapin', '2']])).map(([id]) => id)).toEqual(['501', '502']));
  test('1, 2, 3 without a place may', async () => expect((await read([['Sipariş No', 'Ürün Adı', 'Miktar'], ['1', 'Çanta', '3'], ['2', 'Kupa', '1']])).orders).toEqual([]));
});

describe('pieces behind each name of a list', () => {
  const of = async (...items: string[]) => short(await read([['order_id', 'country', 'items'], ...items.map((text, at) => [`A${at}01`, 'AE', text])])).map(([, , goods]) => goods);
  test('count it', async () => expect(await of('Red tea 24x, Water 12x', 'Coffee 25x, Sugar cubes 40pcs')).toEqual(['24 Red tea, 12 Water', '25 Coffee, 40 Sugar cubes']));
  test('behind one name alone they may be a part of it', async () => expect(await of('Zoom lens 10x')).toEqual(['? Zoom lens 10x']));
  test('joined by a sign, when each has its own', async () => expect(await of('Mug (x2) + Plate (x1)', 'Mug + Plate (x3)')).toEqual(['2 Mug, 1 Plate', '3 Mug + Plate']));
  test('weights and packs do not', async () => expect(await of('Rice 50kg, Flour 25kg', 'Tissues 40pcs, Soap 3pcs')).toEqual(['? Rice 50kg, Flour 25kg', '? Tissues 40pcs, Soap 3pcs']));
});

describe('places by their parts', () => {
  test.each([
    ['provinces of China in a column that says it is needed', ['订单号', '省份（必填）', '地址（必填）', '商品名称', '数量（必填）'], ['XS1001', '广东省', '科技路1号', '保温杯', '2'], 'CN'],
    ['a province of Korea as people write it', ['주문번호', '수령인 주소', '상품명', '수량'], ['A1001', '강원 원주시  가곡로 50', '컵', '2'], 'KR'],
    ['a state in small letters with its ZIP code', ['Order ID', 'Shipping Address', 'Item', 'Qty'], ['A1001', '"123 market st ste 400, san francisco, ca 94103"', 'Cup', '2'], 'US'],
  ])('%s', async (_, heading, row, country) => expect(short(await read([heading, row])).map(([, destination]) => destination)).toEqual([country]));
  test('letters of a state and of a country are told apart by the ZIP code', () => {
    expect([destinationOfAddress('Hauptstr. 1, Berlin, DE 10115').country, destinationOfAddress('1 St, Dover, DE 19901').country, destinationOfAddress('Jl. Sudirman 1, Jakarta, ID 10110').country]).toEqual([undefined, 'US', undefined]);
    expect([countryOfState('DE', '10115'), countryOfState('DE', '19901'), countryOfState('TX', '73301')]).toEqual([undefined, 'US', 'US']);
  });
  test('Meesho sells in India', async () =>
    expect(short(await read([['Sub Order No', 'Customer State', 'Product Name', 'Quantity', 'Supplier Discounted Price (Incl GST and Commision)'], ['32407_1', 'Karnataka', 'Suit', '1', '323.0']]))).toEqual([['32407_1', 'IN', '1 Suit', 32_300]]));
});

test('Shopify’s lines are known without the columns a seller left out', async () => {
  const reading = await read([['Name', 'Currency', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Shipping Country'], ['#1001', 'EUR', '2', 'Charger', '39.90', 'JP'], ['#1001', '', '1', 'Cable', '12.50', '']]);
  expect([reading.format, short(reading)]).toEqual(['shopify-orders', [['#1001', 'JP', '2 Charger, 1 Cable', 9230]]]);
});

test('a column of returned pieces that are none makes no list of returns', async () =>
  expect(short(await read([['OrderId', 'Name', 'Quantity', 'Price', 'Currency', 'ReturnsQuantity'], ['a1b2-01', 'Kubek', '2', '24.99', 'PLN', '0'], ['a1b2-02', 'Talerz', '1', '19.00', 'PLN', '0']]))).toEqual([['a1b2-01', undefined, '2 Kubek', 4998], ['a1b2-02', undefined, '1 Talerz', 1900]]));

test('a Japanese file with English titles is no binary file', async () => {
  // Shift-JIS: 東京都, ほうじ茶, クレジット.
  const [tokyo, tea, card] = [[0x93, 0x8c, 0x8b, 0x9e, 0x93, 0x73], [0x82, 0xd9, 0x82, 0xa4, 0x82, 0xb6, 0x92, 0x83], [0x83, 0x4e, 0x83, 0x8c, 0x83, 0x57, 0x83, 0x62, 0x83, 0x67]];
  const ascii = (text: string) => [...new TextEncoder().encode(text)];
  const reading = await readFile(new Uint8Array([...ascii('OrderId,ShipPrefecture,ShipZipCode,Title,Quantity,PayMethodName\nstore-10001,'), ...tokyo, ...ascii(',1000001,'), ...tea, ...ascii(',2,'), ...card, ...ascii('\n')]), 'a.csv', '2026-11-28');
  expect([short(reading), codes(reading)]).toEqual([[['store-10001', 'JP', '2 ほうじ茶', undefined]], expect.arrayContaining(['encoding-guessed'])]);
});

describe('which column names the goods', () => {
  test('not the one of the kind that is the same in each row', async () =>
    expect(short(await read([['주문번호', '품명', '상품명', '주문수량'], ['ORD-1', '용품', '명함 케이스', '20'], ['ORD-2', '용품', '우산', '5']])).map(([id, , goods]) => [id, goods])).toEqual([['ORD-1', '20 명함 케이스'], ['ORD-2', '5 우산']]));
  test.each(['상품ID', 'ID produktu', 'ID товара', 'ID Producto', 'Código del artículo'])('nor its number: %s', async (title) => {
    const { orders } = await read([['Order ID', title, 'Product name', 'Qty'], ['A1001', 'abc', 'Coat', '2']]);
    expect(orders[0]?.lines.map((line) => [line.title, line.sku])).toEqual([['Coat', 'abc']]);
  });
});

test('how many rows an export has is no order, and the orders above are read without a place', async () => {
  const reading = await read([['', '', ''], ['Order Number', 'Buyer Username', 'Item Number', 'Item Title', 'Quantity', 'Paid On Date'], ['12-34567-89012', 'b', '8001', 'Mug', '1', 'Jul-27-26'], ['1', 'record(s) downloaded', '', '', '', '']]);
  expect(short(reading).map(([id, , goods]) => [id, goods])).toEqual([['12-34567-89012', '1 Mug']]);
});

test('a form that says which columns it wants', async () =>
  expect(short(await read([['numero_orden(opcional)', 'pais(obligatorio, dos letras)', 'producto(obligatorio)', 'cantidad(obligatorio en unidades)'], ['3305', 'AR', 'Mate', '2']]))).toEqual([['3305', 'AR', '2 Mate', undefined]]));

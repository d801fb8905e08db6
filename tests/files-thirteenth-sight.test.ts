import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const bytesOf = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const read = (text: string | object, name = typeof text === 'string' ? 'orders.csv' : 'orders.json') => readFile(bytesOf(typeof text === 'string' ? text : JSON.stringify(text)), name, '2026-11-28');
const linesOf = (orders: Awaited<ReturnType<typeof read>>['orders']) => orders.map(({ id, lines }) => [id, lines.map(({ title, quantity }) => [title, quantity])]);

describe('encodings', () => {
  test('rows in GBK below rows in UTF-8, as two exports in one file have them', async () => {
    // 商品, 数量 and 茶杯 as GBK writes them.
    const file = bytesOf('订单号,收件国家,商品名称,数量\nA-1001,德国,手套和帽子,2\nA-1002,', [0xb7, 0xa8, 0xb9, 0xfa], ',', [0xb2, 0xe8, 0xb1, 0xad], ',3\n');
    const { orders, health } = await readFile(file, 'orders.csv', '2026-11-28');
    expect(orders.map(({ destination }) => destination)).toEqual(['DE', 'FR']);
    expect(linesOf(orders)).toEqual([['A-1001', [['手套和帽子', 2]]], ['A-1002', [['茶杯', 3]]]]);
    expect(health.problems).toContainEqual(expect.objectContaining({ code: 'encoding-guessed' }));
  });
  test('Thai in the code page of Windows', async () => {
    const thai = (text: string) => [...text].map((sign) => ((sign.codePointAt(0) ?? 0) > 0x0e00 ? (sign.codePointAt(0) ?? 0) - 0x0e00 + 0xa0 : (sign.codePointAt(0) ?? 0)));
    const { orders } = await readFile(bytesOf(thai('หมายเลขคำสั่งซื้อ,รหัสสินค้า,จำนวน,สถานะ,ชื่อสินค้า\nSP-001,HAT-1,2,ที่ต้องจัดส่ง,หมวก\nSP-002,CUP-1,1,ที่ต้องจัดส่ง,แก้วน้ำ\n')), 'orders.csv', '2026-11-28');
    expect(linesOf(orders)).toEqual([['SP-001', [['หมวก', 2]]], ['SP-002', [['แก้วน้ำ', 1]]]]);
  });
});

describe('whose sign it is', () => {
  test.each([
    ['¥98.01', '¥120.00', ['CNY', 'CNY']],
    ['CN¥98.00', '¥1200', ['CNY', 'JPY']],
    ['JP¥1200', '¥98', ['JPY', 'CNY']],
    ['¥980', '¥1200', [undefined, undefined]],
    ['¥98.00', '¥120.00', [undefined, undefined]],
    ['CN¥98.00', '¥98.01', ['CNY', undefined]],
  ])('%s and %s', async (first, second, currencies) => {
    const { orders } = await read(`order_id,country,product,qty,price\nA-1,DE,Mug,1,${first}\nA-2,FR,Hat,1,${second}`);
    expect(orders.map((order) => goodsValue(order)?.currency)).toEqual(currencies);
  });
});

describe('parcels of several orders at Mercado Libre', () => {
  const header = '# de venta,Fecha de venta,Estado,Unidades,Ingresos por productos (CLP),SKU,# de publicación,Título de la publicación,Precio unitario de venta de la publicación (CLP),Comprador,Domicilio,País';
  const pack = (count: number) => `2000007000000001,2 de noviembre de 2026 09:00 hs.,Paquete de ${count} productos,,25980,,,,,C. D.,Calle 1 #2,Chile`;
  const inside = ['2000011000000011,2 de noviembre de 2026 09:00 hs.,,1,15990,TAZ-1,MLC1,Taza térmica,15990,,,', '2000011000000012,2 de noviembre de 2026 09:00 hs.,,1,9990,CUC-1,MLC2,Cuchara,9990,,,'];
  const single = '2000011000000013,3 de noviembre de 2026 09:00 hs.,Listo para despachar,2,19980,CUC-1,MLC2,Cuchara,9990,E. F.,Calle 3 #4,Chile';
  test('are one order under the number of the parcel, with its place', async () => {
    const { orders } = await read([header, pack(2), ...inside, single].join('\n'));
    expect(orders.map((order) => [order.id, order.destination, order.lines.map(({ title }) => title), goodsValue(order)?.amountMinor])).toEqual([['2000007000000001', 'CL', ['Taza térmica', 'Cuchara'], 25980], ['2000011000000013', 'CL', ['Cuchara'], 19980]]);
  });
  test.each([[3, [...inside, single]], [2, [inside[0] ?? '', single]], [2, [...inside, (inside[0] ?? '').replace('0011,', '0019,'), single]]])('that say %s and have another number of rows are left as they are', async (count, rows) => {
    const { orders } = await read([header, pack(count), ...rows].join('\n'));
    expect(orders.map(({ id }) => id)).toEqual(['2000007000000001', ...rows.map((row) => row.split(',')[0])]);
  });
});

describe('numbers and goods where programs put them', () => {
  test("Shopify's name of an order without its lines", async () => {
    const { orders } = await read('Name,Created at,Subtotal,Shipping,Total,Payment Method,Shipping Country\n#SH001,2026-01-15,100.00,10.00,110.00,Card,FR\n#SH002,2026-01-16,50.00,0.00,50.00,Card,BE');
    expect(orders.map(({ id, destination }) => [id, destination])).toEqual([['#SH001', 'FR'], ['#SH002', 'BE']]);
    expect((await read('Name,Created at,Total,Shipping Country\nA. Example,2026-01-15,110.00,FR\nB. Example,2026-01-16,50.00,BE')).orders).toEqual([]);
  });
  test("Kaufland's units of an order: single pieces, in cents", async () => {
    const { orders } = await read({ data: [{ id_order: 'ORDER-1', shipping_address: { city: 'Berlin', country: 'DE' }, order_units: [{ id_order_unit: 123, id_offer: 'L-1', status: 'open', price: 1999, shipping_rate: 400, currency: 'EUR', product: { title: 'Lamp' } }, { id_order_unit: 124, id_offer: 'C-1', status: 'open', price: 999, shipping_rate: 0, currency: 'EUR', product: { title: 'Cup' } }] }] });
    expect(orders.map((order) => [order.id, order.destination, goodsValue(order)])).toEqual([['ORDER-1', 'DE', { amountMinor: 2998, currency: 'EUR' }]]);
    expect(linesOf(orders)).toEqual([['ORDER-1', [['Lamp', 1], ['Cup', 1]]]]);
  });
});

describe('a town and two letters', () => {
  const places = async (...towns: string[]) => (await read(['order_id,product,qty,ship_to', ...towns.map((town, at) => `A-100${at},Mug,1,"${town}"`)].join('\n'))).orders.map(({ destination }) => destination);
  test.each([
    [['Napoli, NA'], [undefined]],
    [['Napoli, NA', 'Bologna, BO', 'Palermo, PA'], [undefined, undefined, undefined]],
    [['Los Angeles, CA', 'Denver, CO'], [undefined, undefined]],
    [['Salvador, BA', 'Belém, PA'], [undefined, undefined]],
    [['Leoben, AT'], [undefined]],
    [['Graz, AT', 'Wien, AT'], ['AT', 'AT']],
    [['Lyon, FR', 'Paris, FR'], ['FR', 'FR']],
    [['Lyon, FR', 'London, GB'], ['FR', 'GB']],
    [['Wien, AT', 'Berlin, DE', 'Wilmington, DE'], ['AT', 'DE', undefined]],
    [['Austin, TX', 'Berlin, DE'], ['US', undefined]],
  ])('%j', async (towns, expected) => expect(await places(...towns)).toEqual(expected));
});

describe('several in one cell, and lines that are no orders', () => {
  test.each([
    ['"Mug, Hat"', '"1, 3"', [['Mug', 1], ['Hat', 3]]],
    ['"Mug, Hat, Cup"', '"1,3,2"', [['Mug', 1], ['Hat', 3], ['Cup', 2]]],
    ['"Mug, blue, Hat"', '"1, 3"', [['Mug, blue, Hat', undefined]]],
    ['"Mug, blue"', '"1,3"', [['Mug, blue', undefined]]],
    ['"Mug, blue"', '"1,300"', [['Mug, blue', undefined]]],
  ])('%s beside %s', async (goods, pieces, lines) => expect(linesOf((await read(`order_id,country,product,qty\nA-1,DE,${goods},${pieces}\nA-2,FR,Hat,2`)).orders)).toEqual([['A-1', lines], ['A-2', [['Hat', 2]]]]));
  test.each([
    [['Mugx2|Hatx1', 'Blue Mugx3'], [[['Mug', 2], ['Hat', 1]], [['Blue Mug', 3]]]],
    [['Yoga Matx3', 'Hatx1'], [[['Yoga Matx3', undefined]], [['Hatx1', undefined]]]],
    [['Mugx2|Lens 10x15', 'Hatx1'], [[['Mugx2|Lens 10x15', undefined]], [['Hatx1', undefined]]]],
  ])('pieces behind the names without a gap: %j', async (goods, lines) => {
    const { orders } = await read(`orderNumber,status,country,items\n${goods.map((text, at) => `100${at},paid,DE,"${text}"`).join('\n')}`);
    expect(orders.map((order) => order.lines.map(({ title, quantity }) => [title, quantity]))).toEqual(lines);
  });
  test('numbers of lines that begin anew in each order are no numbers of orders', async () => {
    expect((await read('order_line_number,sku,qty,country\n1,M-1,2,DE\n2,M-2,1,DE\n1,M-1,1,FR')).orders).toEqual([]);
    expect((await read('order_id,order_line_number,sku,qty,country\nA,1,M-1,2,DE\nA,2,M-2,1,DE\nB,1,M-1,1,FR')).orders.map(({ id, destination }) => [id, destination])).toEqual([['A', 'DE'], ['B', 'FR']]);
  });
  test('sections of a letter about data: the goods of an order stand in one of their own', async () => {
    const { orders } = await read('=== DANE OSOBOWE ===\nID;7\nEmail;k@example.com\n\n=== ADRESY ===\nAlias;Imię;Nazwisko;Adres;Kod pocztowy;Miasto;Kraj;Telefon\nDom;J;K;Długa 1;30-001;Kraków;Polska;500\n\n=== POZYCJE ZAMÓWIEŃ ===\nNumer zamówienia;Produkt;Ilość;Cena jednostkowa\nABCXYZ;Kubek;2;49.00 PLN\nABCXYZ;Talerz;1;30.00 PLN');
    expect(linesOf(orders)).toEqual([['ABCXYZ', [['Kubek', 2], ['Talerz', 1]]]]);
    expect(orders.map(goodsValue)).toEqual([{ amountMinor: 12800, currency: 'PLN' }]);
  });
  test('two orders below more remarks than rows', async () => {
    const { orders } = await read('# Transaction VA05\n# Report: Sales Orders\n# Export: 2026-02-10 11:20:15\n# Filter: 25 orders\n# Records: 2\nOrder number,Order date,Customer,Country,Product,Quantity\nORD-0111,2026-02-01,Example Ltd,DE,Mug,2\nORD-0112,2026-02-02,Sample Ltd,FR,Hat,1\n# End of export');
    expect(orders.map(({ id, destination }) => [id, destination])).toEqual([['ORD-0111', 'DE'], ['ORD-0112', 'FR']]);
  });
});

describe('words of programs', () => {
  test('UpSeller, in Portuguese', async () => {
    const { orders } = await read('Nº de Pedido da Plataforma;Plataformas;Nome do Anúncio;SKU;Variação;Qtd. do Produto;Nº de Rastreio\n2605180ABCDEF1;Shopee;Camiseta Básica;CAM-1;AZUL,G;2;BR123\n2000007654321111;Mercado Livre;Boné;BON-1;Preto-G;1;BR124');
    expect(linesOf(orders)).toEqual([['2605180ABCDEF1', [['Camiseta Básica', 2]]], ['2000007654321111', [['Boné', 1]]]]);
  });
  test('prices in fen', async () => expect((await read('订单号,商品名称,数量,成交价格(分),收件国家\nA-1,手套,2,1050,德国')).orders.map(goodsValue)).toEqual([{ amountMinor: 2100, currency: 'CNY' }]));
  test("Coupang's addr1 of the receiver", async () => {
    const { orders } = await read({ code: 200, data: [{ orderId: 9876543210987, receiver: { name: '이나', addr1: '서울특별시 강남구 테헤란로', addr2: '1층', postCode: '06236' }, orderItems: [{ vendorItemId: 11, vendorItemName: '양말 세트', shippingCount: 2, salesPrice: 5000 }] }] });
    expect(orders.map(({ id, destination, lines }) => [id, destination, lines[0]?.quantity])).toEqual([['9876543210987', 'KR', 2]]);
  });
});

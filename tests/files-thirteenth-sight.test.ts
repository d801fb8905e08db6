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

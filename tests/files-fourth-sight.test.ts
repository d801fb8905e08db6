import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';
import { countryOfState } from '../lib/marketplaces/files/state-and-zip';

/** Cells as a file: the first row is the heading. */
const read = async (rows: readonly (readonly string[])[], name = 'orders.csv') => readFile(new TextEncoder().encode(rows.map((cells) => cells.map((cell) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')).join('\n')), name, '2026-11-28');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku}`).join(', '), goodsValue(order)?.amountMinor]);
const codes = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code }) => code);

describe('a list of objects in one cell', () => {
  const of = async (...cells: string[]) => short(await read([['order_id', 'country', 'items', 'currency'], ...cells.map((cell, at) => [`A${at}01`, 'AE', cell, 'EUR'])]));
  test('as JSON', async () => expect(await of('[{"name":"Rye bread","qty":2,"price":4.5},{"name":"Oat cake","qty":1,"price":3}]', '{"title":"Mug","quantity":3}')).toEqual([['A001', 'AE', '2 Rye bread, 1 Oat cake', 1200], ['A101', 'AE', '3 Mug', undefined]]));
  test('as Python writes it', async () => expect(await of(`[{'name': 'Cup', 'quantity': 2, 'gift': None}, {"name": "Child's plate", 'quantity': 1}]`)).toEqual([['A001', 'AE', "2 Cup, 1 Child's plate", undefined]]));
  test('broken, it stays the text it is', async () => expect((await of('[{"name":"Rye bread","qty":2'))[0]?.[2]).toBe('? [{"name":"Rye bread","qty":2'));
  test('without a name or a number of the article it is none of goods', async () => expect((await of('[{"note":"leave at door"}]'))[0]?.[2]).toBe('? [{"note":"leave at door"}]'));
});

describe('which list is one of orders', () => {
  test('a reference beside a basket, its next goods below with nothing before them', async () =>
    expect(short(await read([['id', 'reference', 'date', 'basket.product_id', 'basket.quantity'], ['408', '5TFGTA', '2026-04-23', '87', '1'], ['', '', '', '10', '2'], ['93', 'M2GL49', '2026-04-19', '87', '5']])).map(([id, , goods]) => [id, goods])).toEqual([['5TFGTA', '1 87, 2 10'], ['M2GL49', '5 87']]));
  test('a reference beside goods of no basket is not', async () => expect((await read([['id', 'reference', 'date', 'product_id', 'quantity'], ['408', '5TFGTA', '2026-04-23', '87', '1']])).orders).toEqual([]));
  test('what is packed, each with its pieces', async () =>
    expect(short(await read([['order_id', 'city', 'packing_list'], ['1090', 'Linz', 'SHRIMP+POTTED: 1 x Eater Pack - 6 | OTHER ITEMS: 2 x Moss'], ['1103', 'Graz', 'SHRIMP+POTTED: 23 x Jade Shrimp']])).map(([id, , goods]) => [id, goods])).toEqual([['1090', '1 Eater Pack - 6, 2 Moss'], ['1103', '23 Jade Shrimp']]));
  test('goods beside the number of a parcel', async () => expect(short(await read([['订单号', '商品名称', '规格', '物流单号'], ['ORD-3212', '进口香蕉', '3斤', '7730001']])).map(([id, , goods]) => [id, goods])).toEqual([['ORD-3212', '? 进口香蕉']]));
  test('and without one, a number and a name alone, none', async () => expect((await read([['订单号', '商品名称', '规格'], ['ORD-3212', '进口香蕉', '3斤']])).orders).toEqual([]));
  test('the hours of a workshop are none', async () => expect((await read([['Auftragsnummer', 'Artikelbenennung', 'Stückzahl', 'Arbeitszeit (h)'], ['A-77', 'Halter', '24', '2,00']])).orders).toEqual([]));
  test.each(['Dodavatel', 'Beszállító', 'Furnizor', 'Leverandør', 'Leverantör', 'Tedarikçi Adı', 'Постачальник', '発注先'])('what is bought from a supplier is none: %s', async (title) => {
    const reading = await read([['Order No', title, 'Product', 'Quantity'], ['OBJ-11', 'Skoda', 'Bolt M8', '12']]);
    expect([reading.orders, codes(reading)]).toEqual([[], expect.arrayContaining(['needed-column'])]);
  });
});

test('the code of the stock is an article’s, and the invoice’s number the order’s', async () => {
  const reading = await read([['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'Country'], ['536365', '85123A', 'White holder', '6', 'United Kingdom'], ['536365', '71053', 'White lantern', '6', 'United Kingdom']]);
  expect([short(reading), reading.orders[0]?.lines.map(({ sku }) => sku), codes(reading)]).toEqual([[['536365', 'GB', '6 White holder, 6 White lantern', undefined]], ['85123A', '71053'], expect.arrayContaining(['column-guessed'])]);
});

describe('states of Brazil', () => {
  test('under UF', async () => expect(short(await read([['id_pedido', 'produto', 'quantidade', 'uf'], ['P-101', 'Monitor', '3', 'RO'], ['P-102', 'Tablet', '1', 'SP']])).map(([id, place]) => [id, place])).toEqual([['P-101', 'BR'], ['P-102', 'BR']]));
  test('under UF that has other letters, too, none is', async () => expect(short(await read([['id_pedido', 'produto', 'quantidade', 'uf'], ['P-101', 'Monitor', '3', 'RO'], ['P-102', 'Tablet', '1', 'XX']])).map(([id, place]) => [id, place])).toEqual([['P-101', undefined], ['P-102', undefined]]));
  test('beside a CEP', () => expect([countryOfState('SP', '01310-100'), countryOfState('SC', '29401'), countryOfState('SP', ''), countryOfState('MA', '02139')]).toEqual(['BR', 'US', undefined, 'US']));
});

describe('goods and their pieces by other names', () => {
  test.each(['Ordered Items', 'cart', 'Basket Items'])('%s', async (title) => expect(short(await read([['Order ID', 'Country', title], ['OD-11', 'India', 'Masala Dosa (x2) | Coffee (x1)']]))).toEqual([['OD-11', 'IN', '2 Masala Dosa, 1 Coffee', undefined]]));
  test.each(['本数', '台数', '枚数', '冊数'])('%s', async (title) => expect(short(await read([['受注番号', '国', '商品名', title], ['J-801', 'アメリカ', '緑茶', '6']])).map(([, , goods]) => goods)).toEqual(['6 緑茶']));
});

describe('where goods go', () => {
  test('as JD writes it, a province without its word', async () => {
    const place = async (address: string) => short(await read([['订单号', '客户地址', '商品名称', '订购数量'], ['29001', address, '雨伞', '1']])).map(([, country]) => country);
    expect([await place('广东深圳市南山区科技路1号'), await place('北京朝阳区建国路2号'), await place('广东路1号')]).toEqual([['CN'], ['CN'], [undefined]]);
  });
  test('a town and a country after "Ship To"', async () => expect(short(await read([['Order No.', 'Product', 'Quantity', 'Ship To'], ['AO-1001', 'Spatula', '200 pcs', 'Rotterdam, Netherlands'], ['AO-1002', 'Mat', '50 Pieces', 'Felixstowe, United Kingdom']])).map(([, country, goods]) => [country, goods])).toEqual([['NL', '200 Spatula'], ['GB', '50 Mat']]));
  test('a firm after "Ship To" is no place', async () => expect(short(await read([['Order No.', 'Product', 'Quantity', 'Ship To'], ['AO-1001', 'Spatula', '2', 'Smith, John'], ['AO-1002', 'Mat', '5', 'Acme, Ltd']])).map(([, country]) => country)).toEqual([undefined, undefined]));
});

import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-28');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku || '?'}`).join(', '), goodsValue(order)?.amountMinor]);

describe('exports of the marketplaces themselves', () => {
  const till = 'Date,Time,Time Zone,Category,Item,Qty,SKU,Gross Sales,Net Sales,Transaction ID,Event Type\n';
  test('what was paid for together at a till is one order', async () =>
    expect(short(await read(`${till}2026-09-13,10:02:11,Eastern,Pots,Mug,2,M-1,£36.00,£36.00,SQA1x,Payment\n2026-09-13,10:02:11,Eastern,Pots,Plate,1,P-1,£12.00,£12.00,SQA1x,Payment\n2026-09-13,11:40:00,Eastern,Pots,Plate,1,P-1,£12.00,£12.00,SQB2y,Payment\n`))).toEqual([['SQA1x', undefined, '2 Mug, 1 Plate', 4800], ['SQB2y', undefined, '1 Plate', 1200]]));
  const comesBack = (event: string) => read(`${till}2026-09-13,10:02:11,Eastern,Pots,Mug,2,M-1,£36.00,£36.00,SQA1x,Payment\n2026-09-13,11:40:00,Eastern,Pots,Plate,1,P-1,£12.00,£12.00,SQB2y,Payment\n2026-09-14,10:02:11,Eastern,Pots,Mug,-1,M-1,-£18.00,-£18.00,SQA1x,${event}\n`);
  test('what is paid back later is none of the goods', async () => expect(short(await comesBack('Refund'))).toEqual([['SQA1x', undefined, '2 Mug', 3600], ['SQB2y', undefined, '1 Plate', 1200]]));
  test('a payment that comes back further down and is no refund gathers nothing', async () => expect((await comesBack('Payment')).orders).toEqual([]));
  test("eBay's record number where a row has no order number", async () =>
    expect(short(await read('Sales record number,Order number,Buyer username,Post to postcode,Post to country,Item title,Quantity\n1001,,a,YO1 7HH,Ireland,Mug,2\n1002,11-22222-33333,b,M1 1AE,France,Plate,1\n'))).toEqual([['1001', 'IE', '2 Mug', undefined], ['11-22222-33333', 'FR', '1 Plate', undefined]]));
  test("eBay's German record number beside the number of the order", async () => expect((await read('Verkaufsprotokollnummer;Bestellnummer;Gesamtbetrag;Verkauft am\n1;23-12345-12345;116,99 €;10-Dez-25\n')).orders.map(({ id }) => id)).toEqual(['23-12345-12345']));
  test('how many records were downloaded, though the number is lost, is no order', async () =>
    expect((await read('Order number,Buyer username,Post to city,Post to country\n04-15250-08826,a,York,Ireland\nrecord(s) downloaded,,,\n24-15229-61546,b,Leeds,France\n')).orders.map(({ id }) => id)).toEqual(['04-15250-08826', '24-15229-61546']));
  test('a TikTok Shop list of few columns, whose numbers are short', async () => expect(short(await read('Order ID,Order Status,Order Substatus,Seller SKU,Product Name,Quantity,Created Time\n1,Delivered,Delivered,S-1,Mug,1,03/21/2026 09:00:00 AM\n2,Delivered,Delivered,S-1,Mug,2,03/22/2026 09:00:00 AM\n'))).toEqual([['1', undefined, '1 Mug', undefined], ['2', undefined, '2 Mug', undefined]]));
  test.each([
    ['[1] 商品名稱:手工皂; 商品選項名稱:薰衣草; 價格: $ 250; 數量: 2; 商品選項貨號: S-1; [2] 商品名稱:杯子; 價格: $ 90; 數量: 1; ', ['2 手工皂', '1 杯子']],
    ['[1] Product Name:Mug; Variation Name:Blue; Price: RM 15.00; Quantity: 2; SKU Reference No.: M-1; ', ['2 Mug']],
    ['[1] Nama Produk:Gelas; Harga: Rp 15.000; Jumlah: 3; Nomor Referensi SKU: G-1; ', ['3 Gelas']],
  ])('goods of Shopee in one cell, each with its number: %s', async (cell, lines) => {
    const [order] = (await read(`Order ID,Country,Product Information\nA-100,Taiwan,"${cell}"\n`)).orders;
    expect(order?.lines.map(({ title, quantity }) => `${quantity} ${title}`)).toEqual(lines);
  });
});

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

  const ebay = 'Sales Record Number,Order Number,Ship To Country,Item Title,Custom Label,Quantity,Sold For,Sale Date\n';
  test("eBay's row of an order above its goods adds them up and is none of them", async () =>
    expect(short(await read(`${ebay}201,03-12345-67890,France,,,3,$50.00,Nov-20-26\n201,03-12345-67890,,Mug,M-1,2,$15.00,Nov-20-26\n201,03-12345-67890,,Plate,P-1,1,$20.00,Nov-20-26\n`))).toEqual([['03-12345-67890', 'FR', '2 Mug, 1 Plate', 5000]]));
  test('a thing without a name whose pieces are not the sum of the others stays', async () =>
    expect(short(await read(`${ebay}201,03-12345-67890,France,,,1,$9.00,Nov-20-26\n201,03-12345-67890,,Mug,M-1,2,$15.00,Nov-20-26\n201,03-12345-67890,,Plate,P-1,1,$20.00,Nov-20-26\n`))).toEqual([['03-12345-67890', 'FR', '1 ?, 2 Mug, 1 Plate', 5900]]));
  test("eBay's footer in cells of its own", async () => expect((await read(`${ebay}201,03-12345-67890,France,Mug,M-1,2,$15.00,Nov-20-26\n1,record(s) downloaded,from,Nov-01-26,00:00:00,to,Nov-20-26,\n`)).orders.map(({ id }) => id)).toEqual(['03-12345-67890']));
  test("the same footer in another list, and no order whose goods are called so", async () =>
    expect((await read('Order number,Item,City,Country\n04-15250-08826,Mug,York,Ireland\n1,record(s) downloaded,from,Nov-01-26\n24-15229-61546,Record(s) downloaded,Leeds,France\n')).orders.map(({ id }) => id)).toEqual(['04-15250-08826', '24-15229-61546']));
  test("Amazon's item price is of all pieces also where words stand with spaces", async () =>
    expect(short(await read('Amazon Order Id,Shipment ID,Purchase Date,Merchant SKU,Title,Shipped Quantity,Currency,Item Price,Ship Country,Sales Channel\n303-1234567-7654321,D1,2026-11-20T10:11:12+00:00,M-1,Mug,2,EUR,30.00,AT,amazon.de\n'))).toEqual([['303-1234567-7654321', 'AT', '2 Mug', 3000]]));
  test("AliExpress's goods of one cell, what is said of each in brackets", async () => {
    const [order] = (await read('订单号,收货国家,产品信息\n8190000000000001,France,"【1】 Mug (350 ml)\n(产品属性:Color:Blue)\n(商家编码:M-1)\n(产品数量:2 piece)【2】 Plate\n(产品数量:1 piece)"\n')).orders;
    expect(order?.lines).toEqual([{ title: 'Mug (350 ml)', quantity: 2, sku: 'M-1' }, { title: 'Plate', quantity: 1 }]);
  });
  const shopee = (price: string) => read(`No. Pesanan,Status Pesanan,Nama Produk,Nomor Referensi SKU,Jumlah,Harga Setelah Diskon,Provinsi\n261120ABCDEFGH,Perlu Dikirim,Gelas,G-1,2,${price},DKI JAKARTA\n`);
  test('rupiah with points are thousands, and with two decimals none', async () => {
    expect(short(await shopee('15.000')).map((one) => one[3])).toEqual([3_000_000]);
    expect(short(await shopee('15000.00')).map((one) => one[3])).toEqual([3_000_000]);
  });
});

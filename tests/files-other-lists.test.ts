import { describe, expect, test } from 'vitest';
import { loadPack } from '../lib/cli/load-pack';
import { assess, goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string) => readFile(new TextEncoder().encode(text), 'a.csv', '2026-11-27');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku}`).join(', '), goodsValue(order)?.amountMinor]);
const codes = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code }) => code);

describe('lists of something else are not read as orders, and that is told', () => {
  test.each([
    ['products', 'Product ID,Title,SKU,Price,Stock\n100001,Mug,MUG-1,9.90,12\n100002,Cup,CUP-1,5.00,3'],
    ['a catalogue that calls its articles order numbers', 'Bestellnummer;Bezeichnung;Preis;VE\nB-100001;Schraube M4;0,12;100\nB-100002;Mutter M4;0,05;100'],
    ['stock', 'SKU,Product,Location,On hand,Reserved,Available\nMUG-1,Mug,WH1,12,2,10'],
    ['invoices', 'Invoice No,Invoice Date,Description,Quantity,Unit Price,Total\nINV-1001,2026-11-01,Mug,2,5.00,10.00'],
    ['a bank statement', 'Date,Description,Amount,Balance,Reference\n2026-11-01,PAYPAL ORDER 12345,-12.00,100.00,REF100001'],
    ['payments for orders', '交易号,商家订单号,商品名称,金额（元）,收/支,资金状态\n2026112000001,ORD12345,保温杯,100.00,收入,已收入'],
    ['transfers to people abroad', 'Name,IBAN,Currency,Amount,Payment reference,Recipient country,City\nAcme,DE89370400440532013000,EUR,1200.00,INV 10021,DE,Berlin'],
    ['returns', 'Return ID,Order ID,Product,Quantity,Return reason,Return date\nRMA-1001,ORD-5001,Mug,1,Damaged,2026-11-01'],
    ['returns to Amazon', 'return-date\torder-id\tsku\tproduct-name\tquantity\treason\tstatus\n2026-11-01\t111-1234567-1234567\tMUG-1\tMug\t1\tUNWANTED_ITEM\tDone'],
    ['returns in German', 'Retourennummer;Bestellnummer;Artikel;Menge;Retourengrund\nR-1001;B-5001;Tasse;1;defekt'],
    ['refunds in Chinese', '退款编号,订单编号,商品名称,数量,退款金额,申请时间\nT1001,1234567890123,水杯,1,29.00,2026-11-01'],
    ['pay-outs', 'Order number,Item title,Quantity,Gross amount,Net amount,Payout ID\n27-10001-00001,Mug,1,20.00,18.00,P-1'],
    ['reviews', 'Order ID,Product,Rating,Review,Order date\nORD-5001,Mug,5,Great,2026-11-01'],
    ['what is bought from a supplier', 'PO Number,Supplier,Item,Qty,Unit cost\nPO-5001,Acme CN,Mug,500,1.20'],
    ['what is made', 'Work Order No,Product,Quantity,Machine\nWO-5001,Mug,500,Kiln 2'],
    ['customers with the number of their orders', 'Customer ID,Name,Email,Country,Orders,Total spent\n100001,Ann,a@x.example,DE,3,40.00'],
    ['flights', 'Flight Number,Departure Country,Destination Country,Price\nLH1001,Germany,France,120'],
    ['connections', 'Session ID,Repeat Count,Source Country,Destination Country\n330011,1,United States,Germany'],
  ])('%s', async (_, text) => {
    const reading = await read(text);
    expect(reading.orders).toEqual([]);
    expect(codes(reading)).toEqual([expect.stringMatching(/^(?:needed-column|unknown-format)$/)]);
  });
  test('orders whose export has an empty column of returns are read', async () =>
    expect(short(await read('Order ID,Product,Quantity,Order date,Return reason\nORD-5001,Mug,2,2026-11-01,\nORD-5002,Cup,1,2026-11-02,'))).toEqual([['ORD-5001', undefined, '2 Mug', undefined], ['ORD-5002', undefined, '1 Cup', undefined]]));
  test('with a buyer beside the supplier they are orders', async () => expect((await read('Order No,Supplier,Customer,Item,Qty\nA-5001,Acme,Ann,Mug,2')).orders).toHaveLength(1));
});

test('orders without a place are read, said to have none, and judged unknown whatever they hold', async () => {
  const goods = ['Mug', 'Folding knife', 'Lithium battery power bank', 'Cigarettes', 'Tomato seeds', 'Handgun'];
  const reading = await read(`Order number,Item title,Quantity,Sold for,Sale date\n${goods.map((title, at) => `27-1000${at}-1,${title},1,€5.00,2026-11-20`).join('\n')}`);
  expect(reading.orders).toHaveLength(goods.length);
  expect(reading.health.problems).toContainEqual({ code: 'missing-column', file: 'a.csv', column: 'destination' });
  const pack = loadPack('public/rules');
  for (const order of reading.orders) {
    const { verdict, findings } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
    expect([verdict, findings[0]?.code]).toEqual(['unknown', 'destination-missing']);
  }
});

describe('totals on each row of an order', () => {
  test('that are equal are of the rows where others differ', async () =>
    expect(short(await read('Order No,Country,Product,Quantity,Total,Currency\nA1,DE,Mug,1,12.00,EUR\nA1,DE,Cup,1,12.00,EUR\nA2,FR,Pen,1,3.00,EUR\nA2,FR,Ink,1,9.00,EUR')).map(([, , , value]) => value)).toEqual([2400, 1200]));
  test('that are equal everywhere are the order’s', async () => expect(short(await read('Order No,Country,Product,Quantity,Total,Currency\nA1,DE,Mug,1,12.00,EUR\nA1,DE,Cup,1,12.00,EUR')).map(([, , , value]) => value)).toEqual([1200]));
  test('that are what each row’s goods cost add up', async () => expect(short(await read('Order No,Country,Product,Quantity,Unit price,Subtotal,Currency\nA1,DE,Mug,2,6.00,12.00,EUR\nA1,DE,Cup,1,12.00,12.00,EUR')).map(([, , , value]) => value)).toEqual([2400]));
  test('that are what all goods cost stay', async () => expect(short(await read('Order No,Country,Product,Quantity,Unit price,Subtotal,Currency\nA1,DE,Mug,1,5.00,12.00,EUR\nA1,DE,Cup,1,7.00,12.00,EUR')).map(([, , , value]) => value)).toEqual([1200]));
});

describe('goods in one cell', () => {
  test.each([
    ['"Product: Blue T-Shirt, Variant: Size: L, Color: Blue, Qty: 2, Price: $25.00; Product: Red Cap, Qty: 1, Price: $15.00"', '2 Blue T-Shirt, 1 Red Cap'],
    ['SQUID-RED x 2 INK-05 x 1', '2 SQUID-RED, 1 INK-05'],
    ['product_id:4959|2|60|size: Medium', '2 4959'],
  ])('%s', async (cell, goods) => expect(short(await read(`Order ID,Shipping Country,Order Items\nA-881,New Zealand,${cell}`))).toEqual([['A-881', 'NZ', goods, undefined]]));
});

describe('a heading parted by another sign than its rows', () => {
  const rows = [['Order No', 'Country', 'Product', 'Quantity'], ['1001', 'DE', 'Mug', '2'], ['1002', 'FR', 'Cup', '1']];
  test.each([[',', ';'], [';', ','], ['\t', ';'], [',', '|']])('%s above %s', async (above, below) =>
    expect(short(await read(rows.map((cells, at) => cells.join(at === 0 ? above : below)).join('\n'))).map(([id, place, goods]) => [id, place, goods])).toEqual([['1001', 'DE', '2 Mug'], ['1002', 'FR', '1 Cup']]));
  test('with another number of columns it is no heading of theirs', async () => expect(short(await read('Order No,Country,Product,Quantity\n1001;DE;Mug\n1002;FR;Cup'))).toEqual([]));
});

test('an invoice’s number stands in where goods go abroad and no order has one, and that is told', async () => {
  const reading = await read('Sku,Product_Sold,Quantity,Unit_Price,Currency,Delivery_Country,Invoice_Id\nP1,Portable,2,50,USD,Brazil,INV-880001');
  expect(short(reading)).toEqual([['INV-880001', 'BR', '2 Portable', 10_000]]);
  expect(codes(reading)).toContain('column-guessed');
});
test('the number of an ordered article stands in, and labels are no pieces', async () => {
  const reading = await read('상품주문번호,상품명,송장수량,수량,받는분 주소\n2026112012345671,체크 커튼,1,2,서울특별시 중구 세종대로 110');
  expect(short(reading).map(([id, , goods]) => [id, goods])).toEqual([['2026112012345671', '2 체크 커튼']]);
  expect(codes(reading)).toContain('column-guessed');
});
test('an article’s own code comes before the marketplace’s number of it', async () => expect(short(await read('amazonOrderId,amazonItemId,amazonSku,amazonQuantity,shipState,shipPostalCode\n113-1,77001,LED-10,2,TX,73301'))).toEqual([['113-1', 'US', '2 LED-10', undefined]]));
test('beside the sizes of a parcel pieces are parcels', async () => {
  const reading = await read('CustomerReference,City,Country,Weight,Length,Width,Height,Quantity\nORD-001,Toronto,CA,2.5,40,30,10,1');
  expect(short(reading)).toEqual([['ORD-001', 'CA', '', undefined]]);
  expect(codes(reading).filter((code) => code === 'missing-column')).toHaveLength(3);
});

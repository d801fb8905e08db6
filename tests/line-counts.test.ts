import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from '../lib/marketplaces/files';
import { countedLine, countedLines } from '../lib/marketplaces/files/line-counts';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name);
const linesOf = async (text: string, name?: string) => (await read(text, name)).orders.map(({ lines }) => lines);

describe('goods and their pieces in one text', () => {
  test.each([
    ['PH-ALU x 3', { title: '', sku: 'PH-ALU', quantity: 3 }],
    ['PH-01 x 3', { title: '', sku: 'PH-01', quantity: 3 }],
    ['2 x PH-01', { title: '', sku: 'PH-01', quantity: 2 }],
    ['CUP01*2', { title: '', sku: 'CUP01', quantity: 2 }],
    ['陶瓷杯*2', { title: '陶瓷杯', quantity: 2 }],
    ['2 x Ceramic mug', { title: 'Ceramic mug', quantity: 2 }],
    ['Ceramic mug x 2', { title: 'Ceramic mug', quantity: 2 }],
  ])('%s', (text, line) => expect(countedLine(text)).toEqual(line));
  test.each(['Poster 20 x 30', 'Bolt M8 x 20', 'Canvas 100x50', 'M8 x 20', 'Phone stand', 'PH-01', 'x 3', 'PH-01 x 0', '3'])('%s names no pieces', (text) => expect(countedLine(text)).toBeUndefined());
  test('a list is one only when each part names its pieces', () => {
    expect(countedLines('A-100*2;B-200*1')).toHaveLength(2);
    expect(countedLines('2 x Mug, 1 x Plate')).toHaveLength(2);
    expect(countedLines('2 x Mug; Plate')).toBeUndefined();
  });
});

describe('a quantity that cannot be read is unknown, never one', () => {
  test.each(['-3', '1.5', 'abc', '2 (1 refunded)', '1.000', ''])('"%s" in a file, in JSON, in a text', async (written) => {
    const reads = [
      await read(`Order ID,Country,Product,Quantity,Unit price,Currency\n1,DE,Mug,"${written}",10.00,EUR\n2,DE,Mug,2,10.00,EUR\n`),
      await read(JSON.stringify([{ id: '1', country: 'DE', product: 'Mug', quantity: written, unit_price: '10.00', currency: 'EUR' }, { id: '2', country: 'DE', product: 'Mug', quantity: 2, unit_price: '10.00', currency: 'EUR' }]), 'a.json'),
      readPasted(`Order number: 1\nCountry: DE\nProduct: Mug\nPcs: ${written}\nUnit price: EUR 10.00\n\nOrder number: 2\nCountry: DE\nProduct: Mug\nPcs: 2\nUnit price: EUR 10.00\n`, 'Pasted orders'),
    ];
    for (const { orders, health } of reads) {
      expect(orders.map(({ lines }) => lines[0]?.quantity)).toEqual([undefined, 2]);
      expect(orders.map(({ goodsValue }) => goodsValue?.amountMinor)).toEqual([undefined, 2000]);
      expect(health.problems).toEqual([expect.objectContaining({ code: written ? 'unreadable-number' : 'missing-field', orderId: '1' })]);
      expect(health.fieldsMissing).toEqual([]);
    }
  });
  test('without a column of pieces it is said once, and no line has any', async () => {
    const { orders, health } = await read('Order ID,Country,Product,Total,Currency\n1,DE,Mug,10.00,EUR\n2,FR,Rug,20.00,EUR\n');
    expect(orders.map(({ lines }) => lines)).toEqual([[{ title: 'Mug' }], [{ title: 'Rug' }]]);
    expect(health.problems).toEqual([{ code: 'missing-column', file: 'a.csv', row: 1, column: 'quantity' }]);
    expect(health.fieldsMissing).toEqual(['quantity']);
  });
  test('a pack in one title of many is no number of pieces', async () => {
    expect(await linesOf('Order ID,Country,Product,Total,Currency\n1,DE,Batteries x 4,10,EUR\n2,DE,Mug,10,EUR\n3,DE,Rug,10,EUR\n')).toEqual([[{ title: 'Batteries x 4' }], [{ title: 'Mug' }], [{ title: 'Rug' }]]);
    expect(await linesOf('Order ID,Country,Product,Qty,Total,Currency\n1,DE,Pens x 3,2,10,EUR\n')).toEqual([[{ title: 'Pens x 3', quantity: 2 }]]);
  });
  test('an article number with its pieces, beside a name and beside the same number', async () => {
    expect(await linesOf('Order ID,Country,Product,SKU,Total\n1,DE,Mug,CUP-1*2,10\n')).toEqual([[{ title: 'Mug', sku: 'CUP-1', quantity: 2 }]]);
    expect(await linesOf('Order ID,Country,SKU,Qty,Total\n1,DE,CUP-1 x 2,2,10\n')).toEqual([[{ title: '', sku: 'CUP-1', quantity: 2 }]]);
    expect(await linesOf('Order ID,Country,Product,SKU,Total\n1,DE,Mug;Plate,CUP-1*2;DISH-1*1,10\n')).toEqual([[{ title: 'Mug', sku: 'CUP-1', quantity: 2 }, { title: 'Plate', sku: 'DISH-1', quantity: 1 }]]);
    expect(await linesOf('Order ID,Country,Product,SKU,Qty\n1,DE,"Mug\nPlate","CUP-1\nDISH-1","2\n1"\n')).toEqual([[{ title: 'Mug', sku: 'CUP-1', quantity: 2 }, { title: 'Plate', sku: 'DISH-1', quantity: 1 }]]);
  });
  test('what a set holds is no list of goods, unless its pieces are those of the order', async () => {
    expect(await linesOf('Order ID,Country,Product,Qty\n1,DE,"2 x Mug, 1 x Plate",5\n')).toEqual([[{ title: '2 x Mug, 1 x Plate', quantity: 5 }]]);
    expect(await linesOf('Order ID,Country,Product,Qty\n1,DE,"2 x Mug, 1 x Plate",3\n')).toEqual([[{ title: 'Mug', quantity: 2 }, { title: 'Plate', quantity: 1 }]]);
  });
  test('the number of items of an order counts its line where there is one', async () => {
    expect(await linesOf('Order ID,Country,Product,Number of items\n1,DE,Mug,2\n2,DE,Rug,1\n')).toEqual([[{ title: 'Mug', quantity: 2 }], [{ title: 'Rug', quantity: 1 }]]);
    expect(await linesOf('Order ID,Country,Product,Number of items\n1,DE,Mug,2\n1,DE,Rug,2\n')).toEqual([[{ title: 'Mug' }, { title: 'Rug' }]]);
  });
});

describe('rows between and below the orders', () => {
  test('a row without an order number that tells of goods belongs to the order above', async () => {
    expect(await linesOf('Order ID,Country,Product,Qty\n1,DE,Mug,2\n,,Plate,1\n2,FR,Rug,1\n')).toEqual([[{ title: 'Mug', quantity: 2 }, { title: 'Plate', quantity: 1 }], [{ title: 'Rug', quantity: 1 }]]);
  });
  test('an article number of figures alone goes on too, and a name alone is told', async () => {
    expect(await linesOf('Order ID,Country,SKU,Qty\n1,DE,4711,2\n,,4712,1\n')).toEqual([[{ title: '', sku: '4711', quantity: 2 }, { title: '', sku: '4712', quantity: 1 }]]);
    expect((await read('Order ID,Country,Product,Qty\n1,DE,Mug,2\n,,A blue ceramic plate,\n')).health.problems).toContainEqual(expect.objectContaining({ code: 'missing-field', row: 3, column: 'Order ID' }));
  });
  test('a row with a country of its own, or below a row left out, does not', async () => {
    const { orders, health } = await read('Order ID,Country,Product,Qty\n1,DE,Mug,2\n,FR,Plate,1\n2,FR,Rug,1,,x\n,,Bowl,1\n');
    expect(orders.map(({ lines }) => lines.length)).toEqual([1]);
    expect(health.problems.map(({ code, row }) => [code, row])).toEqual(expect.arrayContaining([['missing-field', 3], ['ragged-row', 4], ['missing-field', 5]]));
  });
  test.each([',,Total,3', 'Total: 3 orders,,,3', '合计：,,,3', ',,,3', 'Thank you for your trust,,,', 'Grand total,,,3'])('"%s" is no order, and a sum without a word is told', async (row) => {
    const { orders, health } = await read(`Order ID,Country,Product,Qty\n1,DE,Mug,2\n2,FR,Rug,1\n${row}\n`);
    expect([orders.length, health.ordersFound, health.problems.map(({ code }) => code)]).toEqual([2, 2, row === ',,,3' ? ['sum-row', 'missing-column'] : ['missing-column']]);
  });
});

test('a sign of several currencies is told once, with them', async () => {
  const { orders, health } = await read(`Order ID,Country,Product,Qty,Price\n${Array.from({ length: 50 }, (_, index) => `${index},CA,Mug,1,$12.00`).join('\n')}\n`);
  expect(orders).toHaveLength(50);
  expect(health.problems).toEqual([{ code: 'unclear-currency', file: 'a.csv', column: 'Price', found: '$ (USD, CAD, AUD, MXN …)' }]);
});

import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';

type Table = (string | number | Date | boolean | undefined)[][];
const header = ['Order number', 'Country', 'Title', 'SKU', 'Quantity', 'Price', 'Currency', 'Order date'];
const table: Table = [header, ['A-1', 'Germany', 'Ceramic mug', 'M-1', 2, 12.5, 'EUR', new Date(Date.UTC(2026, 10, 3))], ['A-2', '日本', '陶瓷杯', '00123', 1, 1234.005, 'EUR', new Date(Date.UTC(2026, 10, 13, 18, 30))]];
const bookOf = (sheets: Record<string, Table>, bookType: 'xlsx' | 'biff8' | 'xlsb' | 'ods' | 'xlml' | 'html'): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  return new Uint8Array(write(book, { bookType, type: 'array', compression: true }) as ArrayBuffer);
};
const orders = [
  { id: 'A-1', destination: 'DE', orderedOn: '2026-11-03', goodsValue: { amountMinor: 2500, currency: 'EUR' }, lines: [{ title: 'Ceramic mug', sku: 'M-1', quantity: 2 }] },
  { id: 'A-2', destination: 'JP', orderedOn: '2026-11-13', lines: [{ title: '陶瓷杯', sku: '00123', quantity: 1 }] },
];

describe('a workbook is read like a text export', () => {
  test.each(['xlsx', 'biff8', 'xlsb', 'ods'] as const)('%s', async (type) => {
    const reading = await readFile(bookOf({ Help: [['Do not change this file']], Orders: table }, type), 'orders.xls');
    expect(reading).toMatchObject({ format: 'generic-columns', orders, health: { ordersRead: 2, ordersFound: 2, problems: [] } });
  });
  test('a web table that calls itself .xls: every cell is text, so a day that could be two is left open', async () => {
    const html = `<html><head><meta charset="utf-8"></head><body><table>${[header, ['A-1', 'Germany', 'Ceramic mug', '007', '2', '12,50', 'EUR', '01/02/2026']].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
    const reading = await readFile(new TextEncoder().encode(html), 'orders.xls');
    expect(reading.orders).toMatchObject([{ id: 'A-1', destination: 'DE', goodsValue: { amountMinor: 2500, currency: 'EUR' }, lines: [{ sku: '007', quantity: 2 }] }]);
    expect(reading.health.problems).toEqual([expect.objectContaining({ code: 'ambiguous-date', row: 2 })]);
  });
  test('numbers keep their meaning where the marketplace writes commas', async () => {
    const rows: Table = [['ID do pedido', 'Status do pedido', 'Nome do Produto', 'Subtotal do produto', 'País', 'Quantidade'], ['S1', 'A Enviar', 'Caneca', 1234.5, 'Brasil', 1], ['S2', 'A Enviar', 'Caneca', 12.345, 'Brasil', 1]];
    const reading = await readFile(bookOf({ orders: rows }, 'xlsx'), 'a.xlsx');
    expect(reading.format).toBe('shopee-br-orders');
    expect(reading.orders.map(({ goodsValue }) => goodsValue)).toEqual([{ amountMinor: 123450, currency: 'BRL' }, { amountMinor: 1235, currency: 'BRL' }]);
  });
  test('an order number of sixteen digits kept as a number has lost its end, and says so', async () => {
    const reading = await readFile(bookOf({ orders: [header, [576460752303423488, 'Germany', 'Mug', 'M', 1, 1, 'EUR'], [123456789012345, 'Germany', 'Mug', 'M', 1, 1, 'EUR']] }, 'xlsx'), 'a.xlsx');
    expect(reading.orders.map(({ id }) => id)).toEqual(['5.764607523034235E+17#2', '123456789012345']);
    expect(reading.health.problems).toContainEqual({ code: 'damaged-number', file: 'a.xlsx', column: 'Order number', found: '2' });
  });
  test('an export that goes on in a second sheet is read whole, an order on both sheets once', async () => {
    const more: Table = [header, ['A-2', 'Japan', 'Saucer', 'S', 1, 3, 'EUR'], ['A-3', 'France', 'Mug', 'M', 1, 'abc', 'EUR']];
    const reading = await readFile(bookOf({ 'Orders 1': table, 'Orders 2': more, Notes: [['x']] }, 'xlsx'), 'a.xlsx');
    expect(reading.orders.map(({ id, lines }) => [id, lines.length])).toEqual([['A-1', 1], ['A-2', 2], ['A-3', 1]]);
    expect(reading.health.problems).toContainEqual(expect.objectContaining({ code: 'unreadable-number', file: 'a.xlsx (Orders 2)', row: 3, column: 'Price' }));
  });
});

describe('a workbook that is no order export', () => {
  test.each([
    ['no sheet with orders', () => bookOf({ a: [['Country', 'Population'], ['France', 68]] }, 'xlsx'), 'unknown-format'],
    ['empty sheets', () => bookOf({ a: [] }, 'xlsx'), 'empty-file'],
    ['no country column', () => bookOf({ a: [['Order', 'Title', 'Quantity'], ['1', 'Mug', 1]] }, 'xlsx'), 'needed-column'],
    ['a ZIP archive of something else', () => zipSync({ 'orders.csv': strToU8('Order,Country\n1,FR\n') }), 'zip-archive'],
    ['a workbook cut short', () => bookOf({ Orders: table }, 'xlsx').subarray(0, 2000), 'broken-workbook'],
    ['600 columns', () => bookOf({ a: [[...header, ...Array.from({ length: 600 }, (_, index) => `c${index}`)]] }, 'xlsx'), 'too-wide'],
  ])('%s', async (_, bytes, code) => {
    expect(await readFile(bytes(), 'a.xlsx')).toMatchObject({ format: 'unknown', orders: [], health: { problems: [{ code, file: 'a.xlsx' }] } });
  });
  test('a bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(450 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect((await readFile(bomb, 'a.xlsx')).health.problems).toMatchObject([{ code: 'too-large' }]);
  });
  test('one cell at the far corner of the sheet costs nothing', async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[header, ['A-1', 'Germany', 'Mug', 'M', '1', '1.50', 'EUR', '']].map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => `<c r="${'ABCDEFGH'[column]}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
      'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const reading = await readFile(bytes, 'a.xlsx');
    expect(reading.orders).toMatchObject([{ id: 'A-1', destination: 'DE', goodsValue: { amountMinor: 150, currency: 'EUR' } }]);
  });
});

describe('cells that are merged', () => {
  const merged = (rows: Table, merges: [number, number, number, number][], bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = merges.map(([top, left, bottom, right]) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
    utils.book_append_sheet(book, sheet, 'Orders');
    return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
  };
  const rows: Table = [['Order No', 'Ship-to country', 'Item', 'Qty', 'Unit price', 'Currency'], ['M-1', 'Norway', 'Hat', 2, 10, 'USD'], [undefined, undefined, 'Mug', 3, 5, 'USD'], ['M-2', 'Peru', 'Scarf', 1, 30, 'USD'], ['Total', undefined, undefined, 6, undefined, undefined]];
  test.each(['xlsx', 'biff8', 'ods'] as const)('%s: every line of an order is read, and the sum is no order', async (type) => {
    const { orders, health } = await readFile(merged(rows, [[1, 0, 2, 0], [1, 1, 2, 1], [4, 0, 4, 2]], type), 'a.xls');
    expect(orders).toMatchObject([{ id: 'M-1', destination: 'NO', lines: [{ title: 'Hat', quantity: 2 }, { title: 'Mug', quantity: 3 }], goodsValue: { amountMinor: 3500 } }, { id: 'M-2', destination: 'PE' }]);
    expect(health).toMatchObject({ ordersFound: 2, problems: [] });
  });
  test('a heading in two storeys', async () => {
    const high: Table = [['Export', undefined, undefined, undefined], ['Order No', 'Recipient', undefined, 'Goods', undefined], [undefined, 'Country', 'Zip', 'Item', 'Qty'], ['M-1', 'Austria', '1010', 'Sled', 2]];
    const { orders } = await readFile(merged(high, [[0, 0, 0, 4], [1, 0, 2, 0], [1, 1, 1, 2], [1, 3, 1, 4]], 'xlsx'), 'a.xlsx');
    expect(orders).toMatchObject([{ id: 'M-1', destination: 'AT', postcode: '1010', lines: [{ title: 'Sled', quantity: 2 }] }]);
  });
  test('a merge of a million rows costs nothing', async () => {
    const start = performance.now();
    await readFile(merged(rows, Array.from({ length: 500 }, (_, index): [number, number, number, number] => [1, index, 1_048_575, index]), 'xlsx'), 'a.xlsx');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

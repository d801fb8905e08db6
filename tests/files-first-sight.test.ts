import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

/** Cells as a file: the first row is the heading. */
const read = async (rows: readonly (readonly string[])[], name = 'orders.csv', d = ';') => readFile(new TextEncoder().encode(rows.map((cells) => cells.join(d)).join('\n')), name, '2026-11-27');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map(({ title, quantity }) => `${quantity ?? '?'} ${title}`).join(', '), goodsValue(order)?.amountMinor, goodsValue(order)?.currency]);
const codes = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code }) => code);

test('a day and a country that cannot be read are told once of an order of two lines, and of each order', async () => {
  const heading = ['Order No', 'Country', 'Product', 'Qty', 'Order date'];
  const { health } = await read([heading, ['1', 'Narnia', 'Mug', '3', '01/12/2026'], ['1', 'Narnia', 'Cup', '1', '01/12/2026'], ['2', 'Narnia', 'Cup', '1', '02.11.2026'], ['3', 'DE', 'Cup', '1', '2026-11-02'], ['4', 'DE', 'Cup', '1', '2026-11-02'], ['5', 'FR', 'Cup', '1', '2026-11-02']]);
  expect(health.problems.filter(({ code }) => code !== 'missing-column').map(({ code, orderId }) => `${code} ${orderId}`)).toEqual(['unknown-country 1', 'ambiguous-date 1', 'unknown-country 2']);
});

describe('what Amazon pays out is told to be no list of orders, with the one to export', () => {
  const refused = { orders: [], health: { problems: [{ code: 'settlement-report' }] } };
  test('by date range, in English and German, below its preamble', async () => {
    const english = [['Includes Amazon Marketplace transactions'], ['date/time', 'settlement id', 'type', 'order id', 'sku', 'description', 'quantity', 'marketplace', 'order city', 'order state', 'order postal', 'product sales', 'total'], ['Nov 3, 2026 9:00:00 AM PST', '25111', 'Order', '111-0000001-0000001', 'MUG', 'Ceramic mug', '2', 'amazon.com', 'Austin', 'TX', '78701', '38.00', '31.20']];
    const german = [['Datum/Uhrzeit', 'Abrechnungsnummer', 'Typ', 'Bestellnummer', 'SKU', 'Beschreibung', 'Menge', 'Marketplace', 'Umsätze', 'Gesamt'], ['03.11.2026 09:00:00 UTC', '25111', 'Bestellung', '302-0000001-0000001', 'MUG', 'Keramikbecher', '2', 'amazon.de', '38,00', '31,20']];
    for (const rows of [english, german]) expect(await read(rows)).toMatchObject(refused);
  });
  test('by settlement', async () =>
    expect(await read([['settlement-id', 'currency', 'transaction-type', 'order-id', 'marketplace-name', 'amount-type', 'amount-description', 'amount', 'posted-date', 'sku', 'quantity-purchased'], ['100', 'USD', 'Order', '111-0000001-0000001', 'Amazon.com', 'ItemPrice', 'Principal', '25.00', '2026-10-02', 'MUG', '1']], 'a.txt', '\t')).toMatchObject(refused));
});

describe('amounts are settled by their own arithmetic', () => {
  const heading = ['Order No', 'Country', 'Product', 'Qty', 'Declared Value', 'Currency'];
  test('a declared value beside several pieces that nothing proves stays unread, and each row is told', async () => {
    const reading = await read([heading, ['1', 'DE', 'Mug', '3', '12.00', 'EUR'], ['2', 'FR', 'Cup', '1', '5.00', 'EUR']]);
    expect(short(reading)).toEqual([['1', 'DE', '3 Mug', undefined, undefined], ['2', 'FR', '1 Cup', 500, 'EUR']]);
    expect(codes(reading)).toContain('unclear-amount');
  });
  test('with a total that is the value times the pieces it is the value of a piece', async () =>
    expect(short(await read([[...heading, 'Total Declared Value'], ['1', 'DE', 'Mug', '3', '12.00', 'EUR', '36.00']]))).toEqual([['1', 'DE', '3 Mug', 3600, 'EUR']]));
});

describe('the currency stands in the heading of its column', () => {
  test.each([['단가 (원)', '12000', 'KRW', 12_000], ['Cena (zł)', '12,50', 'PLN', 1250], ['Fiyat (TL)', '1.250,00', 'TRY', 125_000], ['Цена, руб.', '990,00', 'RUB', 99_000], ['Price (USD)', '9.90', 'USD', 990]])('%s', async (title, amount, currency, minor) =>
    expect(short(await read([['Order No', 'Country', 'Product', 'Qty', title], ['A1', 'DE', 'Mug', '1', amount]]))).toEqual([['A1', 'DE', '1 Mug', minor, currency]]));
});

describe('thousands of currencies without decimals', () => {
  test.each([['NT$4,200', 'TWD', 420_000], ['Rp125.000', 'IDR', 12_500_000]])('%s', async (amount, currency, minor) =>
    expect(short(await read([['Order No', 'Country', 'Product', 'Qty', 'Price'], ['A1', 'DE', 'Mug', '1', `"${amount}"`]]))).toEqual([['A1', 'DE', '1 Mug', minor, currency]]));
});

describe('what can stand for an order number', () => {
  test('a telephone is none, also where it is the only long number', async () => {
    const reading = await read([['Phone number', 'Country', 'Product', 'Qty'], ['4915112345678', 'DE', 'Mug', '1']]);
    expect(JSON.stringify(reading.orders)).not.toContain('4915112345678');
  });
  test('a parcel’s number stands in where no order has one, and that is told', async () => {
    const reading = await read([['Shipment Number', 'Recipient Country', 'Item Description', 'Qty'], ['SH-1', 'Germany', 'Mug', '2'], ['SH-2', 'France', 'Cup', '1']]);
    expect(short(reading).map(([id, destination, goods]) => [id, destination, goods])).toEqual([['SH-1', 'DE', '2 Mug'], ['SH-2', 'FR', '1 Cup']]);
    expect(codes(reading)).toContain('column-guessed');
  });
  test('numbers and countries alone are a list of customers as well', async () => expect((await read([['ID', 'Country'], ['1', 'DE'], ['2', 'FR']])).orders).toEqual([]));
});

describe('places', () => {
  test.each(['Ship-To St', 'Ship-To State', 'State'])('%s with a ZIP code names the country, and CA is California', async (title) => {
    expect((await read([['Order No', title, 'Ship-To Zip', 'Product', 'Qty'], ['A1', 'CA', '94107', 'Mug', '1'], ['A2', 'DE', '19901', 'Mug', '1']])).orders.map(({ destination, region }) => [destination, region])).toEqual([['US', 'CA'], ['US', 'DE']]);
    expect((await read([['Order No', title, 'Product', 'Qty'], ['A1', 'CA', 'Mug', '1']])).orders.map(({ destination }) => destination)).not.toContain('CA');
  });
  test('the country before the postcode', async () =>
    expect(short(await read([['Order No', 'Delivery address', 'Product', 'Qty'], ['A1', '"Germany, 10115 Berlin, Hauptstr. 1"', 'Mug', '1']])).map(([, destination]) => destination)).toEqual(['DE']));
});

test('a row of sums is no order, in any language', async () =>
  expect(short(await read([['Bestellnummer', 'Land', 'Artikel', 'Menge', 'Einzelpreis', 'Summe', 'Währung'], ['1', 'DE', 'Tasse', '2', '5,00', '10,00', 'EUR'], ['2', 'FR', 'Teller', '1', '7,00', '7,00', 'EUR'], ['Gesamt', '', '', '3', '', '17,00', '']])).map(([id]) => id)).toEqual(['1', '2']));

test('goods of a second sheet join their orders', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Order number', 'Ship country'], ['A1', 'Germany'], ['A2', 'France']]), 'Orders');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Order number', 'Product', 'Quantity', 'Unit price', 'Currency'], ['A1', 'Mug', 2, 5, 'EUR'], ['A2', 'Cup', 1, 7, 'EUR'], ['A2', 'Plate', 3, 2, 'EUR']]), 'Items');
  expect(short(await readFile(new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer), 'a.xlsx', '2026-11-27'))).toEqual([['A1', 'DE', '2 Mug', 1000, 'EUR'], ['A2', 'FR', '1 Cup, 3 Plate', 1300, 'EUR']]);
});

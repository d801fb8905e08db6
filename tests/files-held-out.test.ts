import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

/** Cells as a file: the first row is the heading. */
const text = (rows: readonly (readonly string[])[], d = ';') => new TextEncoder().encode(rows.map((cells) => cells.join(d)).join('\n'));
const read = async (rows: readonly (readonly string[])[], name = 'orders.csv') => readFile(text(rows), name, '2026-11-27');
const book = (sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>) => {
  const made = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((cells) => [...cells])), name);
  return readFile(new Uint8Array(write(made, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer), 'a.xlsx', '2026-11-27');
};
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku}`).join(', '), goodsValue(order)?.amountMinor, goodsValue(order)?.currency]);
const told = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code, row, column }) => [code, row, column]);
const heading = ['Order No', 'Country', 'Product', 'Quantity', 'Unit price', 'Currency'];

describe('what is left out is told', () => {
  test('a row of sums without a word', async () => {
    const reading = await read([heading, ['1001', 'DE', 'Mug', '2', '5.00', 'EUR'], ['1002', 'FR', 'Cup', '1', '7.00', 'EUR'], ['', '', '', '3', '', '']]);
    expect(reading.orders).toHaveLength(2);
    expect(told(reading)).toEqual([['sum-row', 4, undefined]]);
  });
  test('a sheet of other columns with other orders is read, one of the same numbers or of returns is not and says so', async () => {
    const orders = [['Order No', 'Country', 'Product', 'Quantity'], ['A1001', 'DE', 'Mug', 2]];
    expect(short(await book({ Amazon: orders, eBay: [['Order number', 'Ship country', 'Item', 'Qty'], ['B2001', 'US', 'Pen', 3]] })).map(([id]) => id)).toEqual(['A1001', 'B2001']);
    const reading = await book({ Orders: orders, Returns: [['Order number', 'Ship country', 'Item', 'Qty'], ['B2001', 'US', 'Pen', 3]] });
    expect(reading.orders.map(({ id }) => id)).toEqual(['A1001']);
    expect(reading.health.problems).toContainEqual({ code: 'row-left-out', file: 'a.xlsx (Returns)', row: 1, found: '1' });
  });
  test('two columns of pieces of one name that disagree', async () => {
    const reading = await read([['Order No', 'Country', 'Product', 'Quantity', 'Quantity'], ['1001', 'DE', 'Mug', '2', '2'], ['1002', 'FR', 'Cup', '2', '3']]);
    expect(short(reading).map(([, , goods]) => goods)).toEqual(['2 Mug', '? Cup']);
    expect(told(reading)).toContainEqual(['duplicate-column', 3, 'Quantity']);
  });
  test('pieces of which nobody says what they are', async () => {
    expect(short(await read([['Order No', 'Country', 'Quantity'], ['1001', 'DE', '3']]))).toEqual([['1001', 'DE', '3 undefined', undefined, undefined]]);
    const reading = await read([heading, ['1001', 'DE', '', '2', '5.00', 'EUR'], ['1002', 'FR', 'Cup', '1', '7.00', 'EUR']]);
    expect(reading.orders.map(({ lines }) => lines[0]?.quantity)).toEqual([2, 1]);
    expect(told(reading)).toEqual([['missing-field', 2, 'Product']]);
  });
});

describe('"Value" alone beside pieces', () => {
  const rows = (...total: string[]) => [['Order No', 'Country', 'Product', 'Quantity', 'Value', 'Currency', ...total.slice(0, 1)], ['1001', 'DE', 'Mug', '3', '12.00', 'EUR', ...total.slice(1)]];
  test('is open, and that is told', async () => {
    const reading = await read(rows());
    expect(short(reading)).toEqual([['1001', 'DE', '3 Mug', undefined, undefined]]);
    expect(told(reading)).toContainEqual(['unclear-amount', 2, 'Value']);
  });
  test('is of a piece where the total is that times the pieces', async () => expect(short(await read(rows('Total', '36.00')))).toEqual([['1001', 'DE', '3 Mug', 3600, 'EUR']]));
  test('is of the row where the rows of an order add up to its total', async () =>
    expect(short(await read([...rows('Order total', '17.00'), ['1001', 'DE', 'Cup', '1', '5.00', 'EUR', '17.00']]))).toEqual([['1001', 'DE', '3 Mug, 1 Cup', 1700, 'EUR']]));
});

describe('tables in a sheet', () => {
  const first = [heading, ['1001', 'DE', 'Mug', '2', '5.00', 'EUR'], ['', '', '', '', '', '']];
  test('a heading that is repeated is no order', async () => expect(short(await read([...first, heading, ['2001', 'US', 'Pen', '3', '1.00', 'USD']])).map(([id]) => id)).toEqual(['1001', '2001']));
  test('a second table has columns of its own', async () =>
    expect(short(await read([...first, ['Ship country', 'Order number', 'Qty', 'Item', 'Price', 'Currency'], ['US', '2001', '3', 'Pen', '1.00', 'USD']]))).toEqual([['1001', 'DE', '2 Mug', 1000, 'EUR'], ['2001', 'US', '3 Pen', 300, 'USD']]));
  test('the goods may stand below their orders', async () =>
    expect(short(await read([['Order No', 'Country', 'Order date'], ['1001', 'DE', '2026-11-20'], [''], ['Order No', 'Product', 'Quantity', 'Unit price', 'Currency'], ['1001', 'Mug', '2', '5.00', 'EUR']]))).toEqual([['1001', 'DE', '2 Mug', 1000, 'EUR']]));
  test('a heading in the fourteenth row', async () => expect(short(await read([...Array.from({ length: 13 }, () => ['info', 'y']), heading, ['1001', 'DE', 'Mug', '2', '5.00', 'EUR']]))).toEqual([['1001', 'DE', '2 Mug', 1000, 'EUR']]));
});

describe('places', () => {
  test('"Verzendland" is where goods go above several countries or beside the rest of an address, and open above one', async () => {
    const rows = (second: string, ...more: string[]) => [['Bestelnummer', 'Artikel', 'Aantal', 'Verzendland', ...more], ['B-1001', 'Mok', '2', 'Nederland', ...more], ['B-1002', 'Kop', '1', second, ...more]];
    const places = async (cells: string[][]) => (await read(cells)).orders.map(({ destination }) => destination);
    expect(await places(rows('België'))).toEqual(['NL', 'BE']);
    expect(await places(rows('Nederland', 'plaats verzending'))).toEqual(['NL', 'NL']);
    expect(await places(rows('Nederland'))).toEqual([undefined, undefined]);
  });
  test('states of India and prefectures of Japan name their country; a name of two countries wants its postcode', async () => {
    const of = async (state: string, zip: string) => (await read([['Order No', 'State', 'City', 'PIN Code', 'Product', 'Quantity'], ['1001', state, 'X', zip, 'Mug', '1']])).orders[0]?.destination;
    expect([await of('Karnataka', '560001'), await of('Punjab', '141001'), await of('東京都', '100-0001')]).toEqual(['IN', 'IN', 'JP']);
    expect([await of('Punjab', '54000'), await of('Georgia', '0105')]).toEqual([undefined, undefined]);
  });
  test('orders with their goods are read though no column names a place; numbers of one digit are none', async () => {
    const reading = await read([['Order ID', 'Product Name', 'Quantity', 'Sold Price'], ['W1AB', 'Card', '1', '$12.00']]);
    expect(short(reading)).toEqual([['W1AB', undefined, '1 Card', undefined, undefined]]);
    expect(told(reading)).toContainEqual(['missing-column', undefined, 'destination']);
    expect((await read([['Order', 'Name', 'Quantity'], ['1', 'Mug', '2'], ['2', 'Cup', '1']])).orders).toEqual([]);
  });
});

describe('titles that say another thing', () => {
  test('a mobile telephone is no order number', async () =>
    expect(short(await read([['주문자 휴대폰번호', '외부몰주문번호', '국가', '상품명', '수량'], ['01012345678', '2026112000011', '독일', '머그컵', '2']])).map(([id]) => id)).toEqual(['2026112000011']));
  test('the name of a courier or of a firm is no name of goods', async () => {
    for (const title of ['Nazwa usługi kurierskiej', 'Firmenbezeichnung']) expect((await read([['Order No', 'Country', title], ['1001', 'DE', 'Classic AG']])).orders[0]?.lines, title).toEqual([]);
  });
  test('"Items count" counts the order', async () =>
    expect(short(await read([['Order No', 'Country', 'Items Count', 'Item Name'], ['1001', 'VN', '2', 'Áo'], ['1001', 'VN', '2', 'Mũ']]))).toEqual([['1001', 'VN', '? Áo, ? Mũ', undefined, undefined]]));
  test('what is insured, what an option adds and what a marketplace pays out are no price', async () => {
    for (const title of ['Kwota ubezpieczenia', 'MRP', '옵션가격']) expect(short(await read([['Order No', 'Country', 'Product', 'Quantity', title, 'Currency'], ['1001', 'PL', 'Mug', '2', '100', 'PLN']])).map(([, , , value]) => value), title).toEqual([undefined]);
    expect(short(await read([['id_order', 'shipping_country', 'title', 'price', 'revenue_gross', 'currency'], ['M100', 'DE', 'Pan', '24.99', '21.24', 'EUR']])).map(([, , , value]) => value)).toEqual([undefined]);
  });
  test('a code of customs is no order number, and a number behind "REF 5 -" is', async () =>
    expect(short(await read([['REF 5 - SALES ORDER NUMBER', 'DESTINATION COUNTRY', 'QUANTITY', 'SCHEDULE B CODE', 'DESCRIPTION'], ['SO-90001', 'CA', '5', '6109100012', 'T-shirt']]))).toEqual([['SO-90001', 'CA', '5 T-shirt', undefined, undefined]]));
  test('a column without a figure is no number', async () =>
    expect(short(await read([['ID unique', 'Land', 'Titre', 'Numerique', 'Quantité'], ['1561', 'FR', 'Atlas', 'Non', '5']])).map(([id]) => id)).toEqual(['1561']));
  test('"Artikelprijs" is a price, and the total with its carriage is not what the goods cost', async () =>
    expect(short(await read([['Ordernummer', 'Land', 'Totaal bestelling', 'Artikelnaam', 'Aantal', 'Artikelprijs', 'Valuta'], ['7001', 'NL', '44,85', 'Kop', '2', '19,95', 'EUR']]))).toEqual([['7001', 'NL', '2 Kop', 3990, 'EUR']]));
  test('a star behind a numbered title: the second goods have a name of their own', async () =>
    expect(short(await read([['客户订单号*', '收件人国家*', '英文品名1*', '申报数量1*', '申报单价1*', '申报币种', '英文品名2', '申报数量2', '申报单价2'], ['C1', 'FR', 'Lamp', '1', '12', 'EUR', 'Cable', '2', '2']]))).toEqual([['C1', 'FR', '1 Lamp, 2 Cable', 1600, 'EUR']]));
});

describe('what spreadsheets do', () => {
  test('a link shows its text, and a day is the number of days since 1899', async () => {
    const reading = await readFile(new TextEncoder().encode('Order No,Country,Product,Quantity,Order date\n"=HYPERLINK(""http://x.test"",""1001"")",DE,"=HYPERLINK(""http://x.test"",""Mug"")",2,46346.5'), 'a.csv', '2026-11-27');
    expect(short(reading)).toEqual([['1001', 'DE', '2 Mug', undefined, undefined]]);
    expect(reading.orders[0]?.orderedOn).toBe('2026-11-20');
  });
});

describe('marketplaces whose exports do not say their currency', () => {
  test('Flipkart sells in India', async () =>
    expect(short(await read([['Ordered On', 'ORDER ITEM ID', 'Order Id', 'FSN', 'SKU', 'Product', 'Selling Price Per Item', 'Quantity', 'State', 'PIN Code'], ['Aug 26, 2026', "'43", 'OD43', 'F', 'S', 'Kurta', '600', '2', 'Delhi', '110001']]))).toEqual([['OD43', 'IN', '2 Kurta', 120000, 'INR']]));
  test('noon has a row for each unit', async () =>
    expect(short(await read([['id_partner', 'country_code', 'dest_country', 'item_nr', 'partner_sku', 'status', 'offer_price', 'currency_code'], ['45', 'ae', 'sa', 'NAE-1', 'MUG', 'Processing', '49.00', 'AED']]))).toEqual([['NAE-1', 'SA', '1 MUG', 4900, 'AED']]));
});

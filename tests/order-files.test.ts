import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from '../lib/marketplaces/files';
import { describeProblem } from '../lib/language/describe-problem';
import { translator } from '../lib/language/translate';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-26');
const said = async (reading: ReturnType<typeof read>) => (await reading).health.problems.map((problem) => describeProblem(problem, translator('en'), 'en'));
const sheet = (rows: unknown[][]) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Orders');
  return readFile(new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer), 'a.xlsx');
};

describe('a heading of delivery above whole addresses', () => {
  test.each(['Ship to', 'Deliver to', 'Recipient', 'Customer', 'Delivery details', '收货信息', '收件人', '收件人信息', 'Lieferadresse', 'Versand an', 'Adresse de livraison', 'Dirección de envío', 'Indirizzo di spedizione', 'お届け先', 'Dostawa', 'Адрес доставки', '배송지'])('%s', async (title) => {
    const reading = await read(`Order number,Product,Quantity,${title}\n1,Mug,2,"Jane Doe\n12 High St\nLeeds LS1 4AP\nUnited Kingdom"\n2,Mug,2,"Jane Doe, 12 High St, 10115 Berlin, Germany"\n`);
    expect(reading.orders).toMatchObject([{ id: '1', destination: 'GB', postcode: 'LS1 4AP' }, { id: '2', destination: 'DE', postcode: '10115' }]);
    expect(JSON.stringify(reading)).not.toMatch(/Jane|High St/);
  });
  test.each(['Bill to', 'Sender', 'Notes', 'Rechnungsadresse'])('%s is none', async (title) => expect((await read(`Order number,Product,Quantity,${title}\n1,Mug,2,"Jane Doe, 12 High St, 10115 Berlin, Germany"\n`)).orders).toEqual([]));
  test('countries stay countries, with an address among them', async () => {
    expect((await read('Order number,Product,Quantity,Ship to\n1,Mug,2,Germany\n2,Mug,1,France\n3,Mug,1,"Jane, 1 High St, Leeds, United Kingdom"\n')).orders.map(({ destination }) => destination)).toEqual(['DE', 'FR', 'GB']);
  });
  test('Georgia at the end of an address may be the state', async () => {
    const to = async (address: string) => (await read(`Order number,Product,Quantity,Ship to address\n1,Mug,2,"${address}"\n2,Mug,2,"Jane, 1 High St, Leeds, United Kingdom"\n`)).orders[0]?.destination;
    expect(await to('Jane, 1 Peach St, Atlanta, Georgia')).toBeUndefined();
    expect(await to('Jane, 1 Rustaveli Ave, 0108 Tbilisi, Georgia')).toBe('GE');
  });
  test('the country in front, as Chinese addresses have it, in a file and in pasted text', async () => {
    expect((await read('订单号,收货地址,商品,数量\n1,日本 东京都 100-0001,杯子,1\n2,德国 柏林 10115 Hauptstr. 5,杯子,1\n3,日本东京都千代田区丸之内1-1,杯子,1\n')).orders.map(({ destination }) => destination)).toEqual(['JP', 'DE', 'JP']);
    for (const address of ['日本 东京都 100-0001', '日本，东京都，千代田区1-1，100-0001']) expect(readPasted(`订单号：125\n商品：蓝牙耳机\n数量：1\n收货地址：${address}\n`, 'p').orders).toMatchObject([{ id: '125', destination: 'JP' }]);
  });
  test('pasted on one line', () => expect(readPasted('Order number: 12\nItem: Mug\nQuantity: 1\nShip to: Jane Doe, 1 High St, Leeds, United Kingdom\n', 'p').orders).toMatchObject([{ id: '12', destination: 'GB' }]));
});

test('where pieces or prices could not be read, the currency that stands there is not asked for', async () => {
  const problems = async (quantity: string, price: string, currency: string) => (await read(`Order number,Country,Product,Quantity,Unit price,Currency\n1,DE,Mug,${quantity},${price},${currency}\n`)).health.problems.map(({ code, column }) => `${code} ${column}`);
  expect(await problems('1.5', '10', 'EUR')).toEqual(['unreadable-number Quantity']);
  expect(await problems('1', '1e400', 'EUR')).toEqual(['unreadable-number Unit price']);
  expect((await problems('1', '10', '')).join()).toMatch(/currency/i);
});

describe('order numbers that a spreadsheet shortened', () => {
  const head = ['Order number', 'Country', 'Product', 'Quantity'];
  test('are kept under their rows, which are said once', async () => {
    const reading = await sheet([head, [576460752303423488, 'DE', 'Mug', 1], ['', '', 'Saucer', 2], [576460752303423499, 'FR', 'Mug', 1], [123456789012345, 'IT', 'Mug', 1]]);
    expect(reading.orders.map(({ id, lines }) => [id.replace(/^.*#/, '#'), lines.length])).toEqual([['#2', 2], ['#4', 1], ['123456789012345', 1]]);
    expect(reading.health.problems.filter(({ code }) => code === 'damaged-number')).toEqual([{ code: 'damaged-number', file: 'a.xlsx', column: 'Order number', found: '2, 4' }]);
    expect((await said(Promise.resolve(reading)))[0]).toMatch(/shortened these order numbers after 15 digits.*format the column as text.*“2, 4”/);
  });
  test('sixteen digits that end in another than a nought are whole', async () => expect((await sheet([head, [8190123456789012, 'DE', 'Mug', 1]])).orders.map(({ id }) => id)).toEqual(['8190123456789012']));
  test('sixteen digits that end in a nought may not be', async () => expect((await sheet([head, [8190123456789010, 'DE', 'Mug', 1]])).orders.map(({ id }) => id)).toEqual(['8.19012345678901E+15#2']));
  test('a CSV that went through a spreadsheet', async () => {
    const reading = await read('Order number,Country,Product,Quantity\n576460752303423000,DE,Mug,1\n576460752303423000,FR,Mug,1\n');
    expect(reading.orders.map(({ id, destination }) => [id, destination])).toEqual([['576460752303423000#2', 'DE'], ['576460752303423000#3', 'FR']]);
  });
  test('one long number among whole ones may end in noughts', async () => expect((await read('Order number,Country,Product,Quantity\n576460752303423000,DE,Mug,1\n576460752303423489,FR,Mug,1\n')).orders.map(({ id }) => id)).toEqual(['576460752303423000', '576460752303423489']));
});

describe('what is left out is said', () => {
  test('the value of an order in two currencies', async () => {
    const reading = read('Order number,Country,Product,Quantity,Price,Currency\n1,DE,Mug,1,5,EUR\n1,DE,Plate,1,7,USD\n');
    expect(await said(reading)).toEqual([expect.stringContaining('contradicts another row of the order; check it (“EUR / USD”)')]);
    expect((await reading).orders[0]?.goodsValue).toBeUndefined();
    expect(await said(read('Order number,Country,Product,Quantity,Price,Currency\n1,DE,Mug,1,5,EUR\n1,DE,Plate,1,7,EUR\n2,DE,Mug,1,7,USD\n'))).toEqual([]);
  });
  test('a line of no pieces', async () => {
    const reading = read('Order number,Country,Product,Quantity\n1,DE,Mug,0\n1,DE,Saucer,1\n');
    expect((await reading).orders).toMatchObject([{ lines: [{ title: 'Saucer', quantity: 1 }] }]);
    expect(await said(reading)).toContainEqual(expect.stringMatching(/row 2, column “Quantity”, order 1: the quantity is 0/));
  });
  test.each([['2026-11-27', true], ['2026-11-28', false]])('an order of %s, today being the 26th', async (day, isTaken) => {
    const reading = await read(`Order number,Country,Product,Quantity,Order date\n1,DE,Mug,1,${day}\n`);
    expect(reading.orders[0]?.orderedOn).toBe(isTaken ? day : undefined);
    expect(reading.health.problems.some(({ code }) => code === 'future-date')).toBe(!isTaken);
  });
  test('which column is needed, and which titles stand there', async () => {
    expect(await said(read('Nr zamówienia;Produkt;Ilość;Miejsce\n1;Kubek;2;x\n'))).toEqual(['a.csv, row 1, column “destination”: no title of a column was understood as this, and without it nothing can be read; name the column “Order number” or “Country”. These titles stand there (“Nr zamówienia | Produkt | Ilość | Miejsce”)']);
  });
  test.each(['Kraj', 'Państwo', 'Kraj dostawy', 'Kraj odbiorcy'])('Polish titles with %s', async (title) => expect((await read(`Nr zam.;Towar;Szt.;${title};Cena\n1;Kubek;2;Niemcy;10,00 zł\n`)).orders).toMatchObject([{ id: '1', destination: 'DE', lines: [{ title: 'Kubek', quantity: 2, unitPrice: { amountMinor: 1000, currency: 'PLN' } }] }]));
});

test.each([
  ['Artikel: 2 x Teetasse, Preis 9,90 EUR', { title: 'Teetasse', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }],
  ['Artikel: 2 x Teetasse à 9,90 €', { title: 'Teetasse', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }],
  ['Item: 2 x Mug, blue, SKU: M-1, Price: €9.90', { title: 'Mug, blue', sku: 'M-1', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }],
  ['Item: Mug, 12 oz, Quantity 2', { title: 'Mug, 12 oz', quantity: 2 }],
])('goods of a mail: %s', (line, goods) => expect(readPasted(`Order number: 12\n${line}\nCountry: Germany\n`, 'p').orders[0]?.lines).toEqual([goods]));

describe('XML', () => {
  const order = (id: string) => `<Order><OrderID>${id}</OrderID><ShippingAddress><Name>Jane Doe</Name><Country>DE</Country></ShippingAddress><Items><Item><Title>Mug &amp; saucer</Title><Quantity>2</Quantity><Price currency="EUR">9.90</Price></Item></Items></Order>`;
  test.each([['one', order('7')], ['two', order('7') + order('8')]])('%s', async (_, orders) => {
    const reading = await read(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<Export xmlns="urn:x"><Orders>${orders}</Orders></Export>`, 'a.xml');
    expect(reading).toMatchObject({ format: 'generic-xml' });
    expect(reading.orders[0]).toMatchObject({ id: '7', destination: 'DE', lines: [{ title: 'Mug & saucer', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }] });
    expect(JSON.stringify(reading)).not.toMatch(/Jane|passwd/);
  });
  test.each(['<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>', '<?xml version="1.0"?><Orders><Order>', `<?xml version="1.0"?>${'<a>'.repeat(5000)}`])('that is none: %.40s', async (text) => expect((await read(text, 'a.xml')).health.problems).toEqual([{ code: 'xml-file', file: 'a.xml' }]));
});

describe('files that want to take long', () => {
  const head = 'From: a@mail.example\nTo: b@mail.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n';
  const wide = `Order,Country,${Array.from({ length: 99 }, (_, index) => `Item Name ${index + 1},Item Qty ${index + 1}`).join(',')}\n`;
  test.each([
    ['comments without an end', `${head}\n${'<!--'.repeat(500_000)}`],
    ['heads without an end', `${head}\n${'<head>'.repeat(500_000)}`],
    ['signs that open', `${head}\n${'<br '.repeat(500_000)}`],
    ['spaces inside a line', `${head.replace('html', 'plain')}Content-Transfer-Encoding: quoted-printable\n\na${' '.repeat(1_000_000)}b`],
    ['spaces in goods', `Order number: 1\nItem: a${' '.repeat(500_000)}b\nCountry: DE\n`],
    ['elements of one name', `<?xml version="1.0"?><a>${'<b>1</b><c>2</c>'.repeat(100_000)}</a>`],
    ['goods side by side', wide + `1,DE,${'Mug,1,'.repeat(98)}Mug,1\n`.repeat(3000)],
  ])('%s', async (_, text) => {
    const start = performance.now();
    await read(text, 'a.eml');
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('a row with its goods side by side', () => {
  test('is one row for each, with what they share', async () => {
    const reading = await read('Order number,Country,Item name 1,Item qty 1,Item name 2,Item qty 2\n1,DE,Mug,2,Plate,1\n2,FR,Rug,1,,\n3,IT,,,,\n');
    expect(reading.orders.map(({ id, destination, lines }) => [id, destination, lines])).toEqual([['1', 'DE', [{ title: 'Mug', quantity: 2 }, { title: 'Plate', quantity: 1 }]], ['2', 'FR', [{ title: 'Rug', quantity: 1 }]], ['3', 'IT', []]]);
  });
  test('lines of an address are none', async () => expect((await read('Order number,Country,Product,Quantity,Address 1,Address 2\n1,DE,Mug,2,A,B\n')).orders).toMatchObject([{ lines: [{ title: 'Mug', quantity: 2 }] }]));
  test('more goods than rows may be are refused', async () => expect((await read(`Order number,Country,Item name 1,Item name 2\n${'1,DE,Mug,Plate\n'.repeat(100_001)}`)).health.problems).toMatchObject([{ code: 'too-large' }]));
});

test('countries in every language of a file', async () => {
  expect((await read('Order number,Country,Product,Quantity\n1,Ungaria,Mug,1\n2,Bulgaria,Mug,1\n3,Litva,Mug,1\n4,Narnia,Mug,1\n')).orders.map(({ destination }) => destination)).toEqual(['HU', 'BG', 'LT', undefined]);
});

test.each(['Nom livraison', 'Ville de livraison', 'Lieferadresse Ort', 'Shipping City', 'Ship Name', 'Delivery street', '收件人城市', 'Город доставки', 'Nombre de envío'])('%s is no service, and what stands there is kept nowhere', async (title) => {
  expect(JSON.stringify(await read(`Order number,Country,Product,Quantity,${title}\n1,DE,Mug,1,Anderswo\n`))).not.toContain('Anderswo');
});

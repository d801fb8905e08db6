import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';
import { meaningOf } from '../lib/marketplaces/generic/words';

/** Causes for which articles were lost or orders mixed, each as a small page of the same structure. */
function read(body: string, { language = 'en', url = 'https://shop.example/orders' }: { language?: string; url?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>Orders</title></head><body><h1>Orders</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const table = (titles: string[], ...rows: string[][]) => `<table><thead><tr>${titles.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title, sku }) => `${quantity ?? '?'} ${title}${sku ? ` (${sku})` : ''}`)].filter(Boolean).join(' | '));

describe('an article on a card', () => {
  const article = (...lines: string[]) => `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
  const card = (id: string, country: string, total: string, ...articles: string[]) => `<div><a href="#${id}">Order #${id}</a><div>24 Nov 2026</div><div>J. Sample<div>1 Sample Street, Town, ${country}</div></div><div>${articles.join('')}</div><div>${total}</div><button>Paid</button></div>`;
  const list = (...lines: string[]) => short(read(`<div>${card('A-1', 'Japan', '€41.00', article('Wool socks', 'Colour: red', '2 × €6.00'), article(...lines))}${card('A-2', 'France', '€12.00', article('Cotton scarf', '1 × €12.00'))}</div>`))[0];
  test.each(['SKU', 'No SKU', 'Tax: 20%', 'Status: New', 'Refunded', 'Delivery: standard', 'Total'])('is kept though a line of it is "%s"', (line) => {
    expect(list('Pocket knife', line, '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | 1 Pocket knife');
  });
  test('is kept with a code of letters alone', () => {
    expect(list('Pocket knife', 'SKU PB-L', '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | 1 Pocket knife (PB-L)');
  });
  test('is there without its name too', () => {
    expect(list('Refunded', '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | ? ');
  });
});

describe('several names in one cell', () => {
  const one = (cell: string, pieces = '3', others: string[] = ['Cotton scarf', 'Wool hat']) => short(read(table(['Order number', 'Country', 'Product', 'Qty', 'Total'], ['A-1', 'Japan', cell, pieces, '€60.00'], ...others.map((name, at) => [`A-${at + 2}`, 'France', name, '1', '€12.00']))))[0];
  test.each([
    ['blocks', '<div>Wool socks</div><div>Pocket knife</div>'],
    ['line breaks', 'Wool socks<br>Pocket knife'],
    ['a list', '<ul><li>Wool socks</li><li>Pocket knife</li></ul>'],
  ])('are each an article whose pieces nobody knows: %s', (_, cell) => expect(one(cell)).toBe('A-1 | JP | 6000 EUR | ? Wool socks | ? Pocket knife'));
  test('may be a name and its option', () => {
    expect(one('<div>Wool socks</div><div>Blue</div>', '3', ['<div>Cotton scarf</div><div>Red</div>'])).toBe('A-1 | JP | 6000 EUR | 3 Wool socks');
    expect(one('<div>Wool socks</div><div>Blue</div>', '1')).toBe('A-1 | JP | 6000 EUR | 1 Wool socks');
  });
  test('without a column of pieces', () => {
    const page = read(table(['Order number', 'Country', 'Products', 'Total'], ['A-1', 'Japan', '<div><a>Wool socks</a></div><div><a>Pocket knife</a></div>', '€60.00'], ['A-2', 'France', '<div><a>Cotton scarf</a></div>', '€12.00']));
    expect(short(page)).toEqual(['A-1 | JP | 6000 EUR | ? Wool socks | ? Pocket knife', 'A-2 | FR | 1200 EUR | ? Cotton scarf']);
  });
  test.each([
    ['pieces in front of each, side by side', '<span>2x Wool socks</span><span>1x Pocket knife</span>'],
    ['pieces in an element of their own behind the price', '<div><p>Wool socks</p><p>€6.00 × <span>2</span></p></div><div><p>Pocket knife</p><p>€29.00 × <span>1</span></p></div>'],
    ['a code of letters between name and pieces', '<div><span>Wool socks</span> <span>SKU</span> <span>2 × €6.00</span></div><div><span>Pocket knife</span> <span>SKU</span> <span>1 × €29.00</span></div>'],
  ])('are read with %s', (_, cell) => {
    expect(short(read(table(['Order number', 'Country', 'Products', 'Total'], ['A-1', 'Japan', cell, '€41.00'], ['A-2', 'France', cell, '€12.00'])))[0]).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | 1 Pocket knife');
  });
});

describe('a menu beside cards with as many entries as there are', () => {
  const orders = ['Japan', 'France', 'Norway'].map((country, at) => [`A-${at + 1}`, country, ['Blue coat', 'Teapot', 'Vase'][at]]);
  const fields = `<ol>${orders.map(([id, country, title]) => `<li><h3>Order #${id}</h3><dl><dt>Status</dt><dd>Paid</dd><dt>Country</dt><dd>${country}</dd><dt>Product</dt><dd>${title}</dd><dt>Quantity</dt><dd>2</dd></dl></li>`).join('')}</ol>`;
  const parts = `<section>${orders.map(([id, country, title]) => `<article><h3>Order #${id}</h3><p>Ship to: Town, ${country}</p><p>${title} × 2</p><p>Total: €9.00</p></article>`).join('')}</section>`;
  const entries = (tag: string, ...words: string[]) => words.map((word) => `<${tag}>${word}</${tag}>`).join('');
  test.each([
    ['orders', `<header>${entries('a', 'Orders', 'Products', 'Customers')}</header>`, fields],
    ['orders, as tabs', `<div>${entries('a', 'Orders', 'Products', 'Quantity')}</div>`, fields],
    ['orders, to sort by', `<div>${entries('span', 'Order', 'Product', 'Quantity')}</div>`, fields],
    ['parts of a card', `<header>${entries('a', 'Orders', 'Products', 'Customers', 'Reports')}</header>`, parts],
    ['parts of a card, to sort by', `<div>${entries('span', 'Order', 'Product', 'Quantity', 'Total')}</div>`, parts],
  ])('is no heading: %s', (_, menu, list) => {
    expect(read(menu + list).orders.map(({ id, destination, lines }) => [id, destination, ...lines.map(({ title, quantity }) => `${quantity} ${title}`)])).toEqual([['A-1', 'JP', '2 Blue coat'], ['A-2', 'FR', '2 Teapot'], ['A-3', 'NO', '2 Vase']]);
  });
});

test.each([
  ['01310-100', 'Brazil'], ['100-0001', 'Japan'], ['110001', 'India'], ['10115', 'Germany'], ['SW1A 1AA', 'United Kingdom'],
])('%s alone in a line is the postcode in %s, and no telephone', (postcode, country) => {
  const page = read(`<h1>Order #1001</h1><h3>Shipping address</h3><ul><li>J. Sample</li><li>1 Sample Street</li><li>Town</li><li>${postcode}</li><li>${country}</li><li>+49 30 0000000</li></ul><p>2 × Lamp</p>`, { url: 'https://shop.example/orders/1001' });
  expect(page.orders.map((order) => order.postcode)).toEqual([postcode]);
});

describe('the value of the goods', () => {
  const order = (titles: string[], ...rows: string[][]) => short(read(table(['Order number', 'Country', 'Product', 'Qty', ...titles], ...rows.map((amounts, at) => [`A-${at + 1}`, 'Japan', 'Wool hat', '3', ...amounts])))).map((one) => one.split(' | ')[2]);
  test('is the total less the transport and the tax beside it', () => {
    expect(order(['Shipping cost', 'Tax', 'Total'], ['€15.00', '€10.00', '€160.00'], ['Free', '–', '€60.00'])).toEqual(['13500 EUR', '6000 EUR']);
    expect(order(['Versandkosten', 'Gesamtbetrag'], ['4,90 €', '54,90 €'])).toEqual(['5000 EUR']);
  });
  test('is not known where one of these cannot be read or is more than all', () => {
    expect(order(['Shipping cost', 'Total'], ['5 of 7', '€160.00'], ['€161.00', '€160.00'])).toEqual(['3 Wool hat', '3 Wool hat']);
  });
  test('is the total where only the marketplace charges', () => expect(order(['Commission', 'Total'], ['€15.00', '€160.00'])).toEqual(['16000 EUR']));
  test('is price times pieces where the total is more', () => {
    expect(order(['Price', 'Total'], ['€45.00', '€150.00'], ['€45.00', '€135.00'])).toEqual(['13500 EUR', '13500 EUR']);
    expect(order(['Price', 'Total'], ['€135.00', '€150.00'])).toEqual(['15000 EUR']);
  });
  const card = (id: string, ...lines: string[]) => `<div><a href="#${id}">Order #${id}</a><div>1 Sample Street, Town, Japan</div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
  test('on cards', () => {
    const value = (...lines: string[]) => read(`<div>${card('A-1', ...lines)}${card('A-2', ...lines)}</div>`).orders.map(({ goodsValue }) => goodsValue?.amountMinor)[0];
    expect(value('Shipping: Express €15.00', 'Total: €160.00')).toBe(14500);
    expect(value('Shipping cost: €15.00', 'Tax: €5.00', 'Total: €160.00')).toBe(14000);
    expect(value('Shipping cost: €15.00', 'Subtotal: €140.00', 'Total: €160.00')).toBe(14000);
    expect(value('Shipping: Express €15.00', '€160.00')).toBeUndefined();
  });
  test("on an order's own page", () => {
    const value = (...lines: string[][]) => read(`<h2>Order #1001</h2><h3>Shipping address</h3><p>J. Sample</p><p>1 Sample Street</p><p>Norway</p><p>2 × Lamp</p><table><tbody>${lines.map(([label, amount]) => `<tr><td>${label}</td><td>${amount}</td></tr>`).join('')}</tbody></table>`, { url: 'https://shop.example/orders/1001' }).orders.map(({ goodsValue }) => goodsValue?.amountMinor)[0];
    expect(value(['Shipping cost', '€15.00'], ['Total', '€160.00'])).toBe(14500);
    expect(value(['Subtotal', '€140.00'], ['Shipping cost', '€15.00'], ['Total', '€160.00'])).toBe(14000);
    expect(value(['Tax', '€15.00'], ['Tax', '€5.00'], ['Total', '€160.00'])).toBeUndefined();
    expect(value(['Delivery', '€15.00'], ['Total', '€160.00'])).toBe(14500);
    expect(value(['Sum', '€140.00'], ['Delivery', '€15.00'], ['Tax (4%)', '€5.60'], ['Total', '€160.60'])).toBe(14000);
  });
});

describe('a list of what comes back or of parcels is none of orders', () => {
  const list = (heading: string, titles: string[], language = 'en') => {
    const values = (at: number) => [`R${at}`, `10${at}`, 'Wool hat', String(at), 'Japan', 'Wrong size'];
    const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${heading}</title></head><body><h1>${heading}</h1>${table(titles, values(1), values(2), values(3))}</body></html>`);
    return (generic.pages[0]?.read(document as unknown as Document, new URL('https://shop.example/orders')) as Reading).orders.map(({ id }) => id);
  };
  test.each([
    ['Returns', ['Return ID', 'Order ID', 'Product', 'Quantity', 'Country', 'Return reason'], 'en'],
    ['Dashboard', ['Return ID', 'Order ID', 'Product', 'Quantity', 'Country', 'Return reason'], 'en'],
    ['Refunds', ['Refund ID', 'Order ID', 'Product', 'Quantity', 'Country', 'Refund reason'], 'en'],
    ['Shipments', ['Shipment', 'Order #', 'Product', 'Quantity', 'Ship to', 'Remark'], 'en'],
    ['Retouren', ['Retourennummer', 'Bestellnummer', 'Artikel', 'Menge', 'Land', 'Grund'], 'de'],
    ['Retours', ['N° retour', 'Commande', 'Produit', 'Quantité', 'Pays', 'Motif'], 'fr'],
    ['退货管理', ['退货单号', '订单编号', '商品名称', '数量', '国家', '退货原因'], 'zh'],
  ])('%s: %j', (heading, titles, language) => expect(list(heading, titles, language)).toEqual([]));
  test('a return behind the order is a column like any other', () => expect(list('Orders', ['Row', 'Order ID', 'Product', 'Quantity', 'Country', 'Return ID'])).toEqual(['101', '102', '103']));
});

test.each(['(Multiple Items)', 'Multiple items', 'View items', 'Mehrere Artikel', 'Voir les articles', '多件商品'])('"%s" names no goods, and its pieces are nobody\'s', (words) => {
  const { orders, health } = read(table(['Order number', 'Country', 'Product', 'Qty', 'Total'], ['A-1', 'Japan', words, '5', '€60.00'], ['A-2', 'France', 'Wool hat', '1', '€12.00']));
  expect(orders.map(({ lines }) => lines.map(({ title }) => title))).toEqual([[], ['Wool hat']]);
  expect(health.problems).toContainEqual({ code: 'missing-field', row: 1, column: 'title', orderId: 'A-1' });
});

test.each([
  ['a button and its menu', (own: string) => `<button>${own}</button><div><a>Canceled</a><a>Shipped</a></div>`],
  ['a word and its menu', (own: string) => `<span>${own}</span><ul class="dropdown-menu"><li>Canceled</li><li>Shipped</li></ul>`],
  ['a word and a list to choose from', (own: string) => `<span>${own}</span><div role="listbox"><div>Canceled</div><div>Shipped</div></div>`],
])('the state of an order is its own word alone: %s', (_, cell) => {
  expect(read(table(['Order number', 'Country', 'Total', 'Status'], ['A-1', 'Japan', '€60.00', cell('Canceled')], ['A-2', 'France', '€12.00', cell('Paid')])).orders.map(({ status }) => status)).toEqual(['Canceled', 'Paid']);
});

// The columns of Vendure's own list in these languages: "Total" and the same with its tax, which is no amount of tax.
test.each(['Gesamt mit Steuer', 'Total con impuestos', 'Total com imposto', 'Total cu taxă', 'Suma z podatkiem', 'Итого с налогом', 'Разом з податком', 'Загальна сума замовлення', 'Vergili toplam', '세금 포함 합계', '含稅總計', 'الإجمالي مع الضريبة'])('%s is what the order comes to', (title) => {
  expect(meaningOf(title)?.kind).toBe('total');
});
test.each(['Steuern', 'Impuestos', 'Podatek', 'Налог', 'Загальна сума податків', 'Vergi', '세금', '稅額', 'الضريبة'])('%s alone is tax', (title) => {
  expect(meaningOf(title)?.kind).toBe('tax');
});

test.each(['Orderwaarde', 'Bestelwaarde', 'Ordrebeløb'])('%s is what the order comes to', (title) => {
  expect(short(read(table(['Order number', 'Country', title], ['A-1', 'Japan', '€60.00'], ['A-2', 'France', '€12.00'])))).toEqual(['A-1 | JP | 6000 EUR', 'A-2 | FR | 1200 EUR']);
});

test('the heading of an order is no name of goods', () => {
  const card = (id: string, title: string) => `<li><h3>Заказ № ${id}</h3><dl><dt>Страна</dt><dd>Казахстан</dd><dt>Товар</dt><dd>${title}</dd><dt>Количество</dt><dd>2</dd></dl></li>`;
  expect(short(read(`<ol>${card('Z-3391', 'Чайник керамический')}${card('Z-3390', 'Плед шерстяной')}</ol>`, { language: 'ru' }))).toEqual(['Z-3391 | KZ | 2 Чайник керамический', 'Z-3390 | KZ | 2 Плед шерстяной']);
});

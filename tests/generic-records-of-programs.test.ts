import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Programs that show any kind of record (Directus, Strapi, Payload, AdminJS), looked at with orders in them: each cause of a miss as a small page of the same structure. */
function read(body: string, { language = 'en', url = 'https://shop.example/admin/content/orders', title = 'Orders' }: { language?: string; url?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));

describe('titles that stand above no column', () => {
  const head = (first: string) => `<thead><tr><th>${first}</th><th>Order Number</th><th>Shipping Country</th><th>Total</th><th>Currency</th><th></th><td><span role="button">+</span></td></tr></thead>`;
  const row = (first: string, id: string, country: string, total: string) => `<tr><td>${first}</td><td>${id}</td><td>${country}</td><td>${total}</td><td>GBP</td><td></td></tr>`;
  test('a button to add a column', () => {
    expect(short(read(`<table>${head('<button role="checkbox"><i></i></button>')}<tbody>${row('<button role="checkbox"><i></i></button>', 'SO-2', 'ZA', '282.72')}${row('<button role="checkbox"><i></i></button>', 'SO-1', 'CL', '57.00')}</tbody></table>`))).toEqual(['SO-2 | ZA | 28272 GBP', 'SO-1 | CL | 5700 GBP']);
  });
  test('where the rows may as well lack their first cell, nothing is read', () => {
    expect(read(`<table>${head('')}<tbody>${row('SO-2', 'ZA', 'Paid', '282.72')}${row('SO-1', 'CL', 'Paid', '57.00')}</tbody></table>`).orders).toEqual([]);
  });
});

describe('an amount whose sign is not that of the currency beside it', () => {
  const page = (title: string, ...rows: [string, string][]) => `<table><thead><tr><th>ID</th><th>Country</th><th>${title}</th><th>Currency</th></tr></thead><tbody>${rows.map(([amount, currency], at) => `<tr><td>${at + 41}</td><td>Chile</td><td>${amount}</td><td>${currency}</td></tr>`).join('')}</tbody></table>`;
  test('is left open, and said of that order alone', () => {
    const { orders, health } = read(page('Amount', ['€57.00', 'US Dollar (USD)'], ['€37.50', 'Euro (EUR)'], ['$5.00', 'Canadian Dollar (CAD)']));
    expect(orders.map(({ goodsValue }) => goodsValue)).toEqual([undefined, { amountMinor: 3750, currency: 'EUR' }, { amountMinor: 500, currency: 'CAD' }]);
    expect(health.problems.filter(({ code }) => code === 'unreadable-number')).toEqual([{ code: 'unreadable-number', row: 1, column: 'Amount', found: '€57.00 USD', orderId: '41' }]);
  });
  test('unless its title names its own', () => {
    expect(read(page('Total (EUR)', ['57.00', 'USD'], ['€37.50', 'USD'])).orders.map(({ goodsValue }) => goodsValue)).toEqual([{ amountMinor: 5700, currency: 'EUR' }, { amountMinor: 3750, currency: 'EUR' }]);
  });
});

describe("an order's currency in a field of its own", () => {
  const field = (label: string, value: string) => `<div><label>${label}</label><div>${value}</div></div>`;
  const page = (total: string, ...more: string[]) => `<h1>Order</h1>${field('Order Number', 'SO-7')}${field('Shipping Country', 'Japan')}${total}${more.join('')}`;
  const goods = (...rows: string[][]) => `<table><thead><tr><th>Product Name</th><th>Quantity</th><th>Unit Price</th></tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const at = { url: 'https://shop.example/admin/content/orders/7' };
  test('is that of its total', () => {
    expect(short(read(page(field('Total Amount', '81.70'), field('Currency', 'USD'), field('Product', 'Green tea'), field('Quantity', '3')), at))).toEqual(['SO-7 | JP | 8170 USD | 3 Green tea']);
  });
  test('and of the prices of its goods', () => {
    expect(read(page(field('Total', '98.69'), field('币种', 'EUR'), goods(['Green tea', '3', '6.40'], ['Mug', '5', '12.50'])), at).orders[0]).toMatchObject({ goodsValue: { amountMinor: 8170, currency: 'EUR' }, lines: [{ quantity: 3, unitPrice: { amountMinor: 640, currency: 'EUR' } }, { quantity: 5, unitPrice: { amountMinor: 1250, currency: 'EUR' } }] });
  });
  test('transport beside a total without a sign is taken off it', () => {
    expect(short(read(page(field('Total', '88.70'), field('Shipping cost', '7.00'), field('Currency', 'USD'), field('Product', 'Green tea'), field('Quantity', '3')), at))).toEqual(['SO-7 | JP | 8170 USD | 3 Green tea']);
  });
  test.each([
    ['another beside an amount', [field('Currency', 'USD'), field('Deposit', '€5.00')]],
    ['two of them', [field('Currency', 'USD'), field('Currency', 'EUR')]],
    ['one to choose from', ['<nav>Currency: <b>USD</b></nav>']],
    ['none that is one', [field('Currency', 'Shop')]],
  ])('%s leaves the value open, and that is said', (_, more) => {
    const { orders, health } = read(page(field('Total Amount', '81.70'), ...more, field('Product', 'Green tea'), field('Quantity', '3')), at);
    expect([orders[0]?.id, orders[0]?.goodsValue, health.fieldsMissing]).toEqual(['SO-7', undefined, ['value']]);
  });
  test('may stand in brackets behind its name, with a sign before the figures', () => {
    const form = (sign: string) => page(`<div><label>Amount</label><div><div><span>${sign}</span></div><div><input value="81.70"></div></div></div>`, field('Currency', 'US Dollar (USD)'), field('Product', 'Green tea'), field('Quantity <span>*</span>', '<input value="3">'));
    expect(short(read(form('$'), at))).toEqual(['SO-7 | JP | 8170 USD | 3 Green tea']);
    expect(read(form('€'), at).orders[0]?.goodsValue).toBeUndefined();
  });
  test("figures of the program's own on a page of another language", () => {
    expect(read(page(field('Total', '98.69'), field('Currency', 'EUR'), goods(['Green tea', '3', '6.40'], ['Mug', '5', '12.50'])), { ...at, language: 'de' }).orders[0]?.goodsValue).toEqual({ amountMinor: 8170, currency: 'EUR' });
  });
  test('a whole number behind "Total" may count the articles', () => {
    expect(read(page(field('Total', '3'), field('Currency', 'JPY'), field('Product', 'Green tea'), field('Quantity', '3')), at).orders[0]?.goodsValue).toBeUndefined();
    expect(read(page(field('Total amount', '8170'), field('Currency', 'JPY'), field('Product', 'Green tea'), field('Quantity', '3')), at).orders[0]?.goodsValue).toEqual({ amountMinor: 8170, currency: 'JPY' });
  });
});

describe("an order's lines that open one at a time", () => {
  const field = (label: string, value: string) => `<div><label>${label}</label><div><input value="${value}"></div></div>`;
  const closed = (name: string) => `<div><h3><button><span>${name}</span></button></h3><span><button><span>Delete</span></button><span>Drag</span></span></div>`;
  const open = (name: string, count: string) => `<div><h3><button><span>${name}</span></button></h3><div><div>${field('product_name', name)}${field('sku', 'SKU-1')}</div><div>${field('quantity', count)}${field('unit_price', '12.5')}</div></div></div>`;
  const page = (count: number, ...lines: string[]) => `<h1>ST-7003</h1>${field('order_number', 'ST-7003')}${field('shipping_country', 'Japan')}${field('total_amount', '81.7')}${field('currency', 'USD')}<div><div><label>items&nbsp;(${count})</label></div><div><span>Press spacebar to grab and re-order</span>${lines.join('')}</div></div>`;
  const at = { url: 'https://shop.example/admin/content-manager/collection-types/order/r4ra9zjj', title: 'Strapi Admin' };
  test('the open one is read by its labels, and the closed ones are counted', () => {
    const { orders, health } = read(page(2, closed('Green tea 100 g'), open('Ceramic mug', '5')), at);
    expect(orders[0]).toMatchObject({ id: 'ST-7003', destination: 'JP', goodsValue: { amountMinor: 8170, currency: 'USD' }, lines: [{ title: 'Ceramic mug', quantity: 5 }, { title: '' }] });
    expect(health.problems).toContainEqual({ code: 'missing-field', column: 'quantity', found: '1' });
  });
  test('one that is all there is, or as many pieces as are announced, lack nothing', () => {
    for (const [count, pieces] of [[1, '5'], [5, '5']] as const) {
      const { orders, health } = read(page(count, open('Ceramic mug', pieces)), at);
      expect([orders[0]?.lines.map(({ title, quantity }) => [title, quantity]), health.problems]).toEqual([[['Ceramic mug', 5]], []]);
    }
  });
});

test('a page that shows goods of an order and its number nowhere is not named by its address, where a program keeps numbers of its own', () => {
  const { orders, health } = read('<h1>November 28th 2026, 8:58 AM</h1><table><thead><tr><th>Product</th><th>Quantity</th></tr></thead><tbody><tr><td>Green tea</td><td>3</td></tr></tbody></table>', { url: 'https://shop.example/admin/collections/orders/3', title: 'Editing - Order' });
  expect([orders, health.problems[0]?.code]).toEqual([[], 'page-not-understood']);
});

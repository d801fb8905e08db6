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
  test('a whole number behind "Total" may count the articles', () => {
    expect(read(page(field('Total', '3'), field('Currency', 'JPY'), field('Product', 'Green tea'), field('Quantity', '3')), at).orders[0]?.goodsValue).toBeUndefined();
    expect(read(page(field('Total amount', '8170'), field('Currency', 'JPY'), field('Product', 'Green tea'), field('Quantity', '3')), at).orders[0]?.goodsValue).toEqual({ amountMinor: 8170, currency: 'JPY' });
  });
});

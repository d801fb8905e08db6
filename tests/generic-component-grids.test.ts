import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** What grids of component libraries and two more programs, run with seeded orders, showed and the reader did not see; each as a small page of its own invention. */
function read(body: string, title = 'Orders', path = 'orders'): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(`https://shop.example/${path}`)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const orders = [
  ['SO-701', 'Germany', 'Clay bowl', '2', '€40.00'],
  ['SO-702', '', 'Wool scarf', '1', '€55.00'],
  ['SO-703', 'Brazil', 'Yoga mat', '3', '€84.00'],
];
const titles = ['Order #', 'Country', 'Product', 'Qty', 'Total'];
const expected = ['SO-701 | DE | 4000 EUR | 2 Clay bowl', 'SO-702 | 5500 EUR | 1 Wool scarf', 'SO-703 | BR | 8400 EUR | 3 Yoga mat'];
const tr = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

describe('a grid written column by column', () => {
  const columns = (mark: (row: number, column: number) => string) => titles.map((_, column) => `<div>${orders.map((order, row) => `<div role="gridcell"${mark(row + 1, column + 1)}>${order[column]}</div>`).join('')}</div>`).join('');
  const page = (body: string) => read(`<h1>Orders</h1><div role="grid"><div><div>${titles.map((title) => `<div><div>${title}</div></div>`).join('')}</div></div><div><div role="rowgroup">${body}</div></div></div>`);
  test('is read by the index of each cell, and no order is given the country of another', () => {
    expect(short(page(columns((row, column) => ` aria-rowindex="${row}" aria-colindex="${column}"`)))).toEqual(expected);
  });
});

describe('a grid whose heading and row of filters are a table of their own', () => {
  const head = (first = '') => `<div><table role="presentation"><tbody><tr role="row">${first}${titles.map((title) => `<td role="columnheader">${title}</td>`).join('')}</tr><tr role="row">${first}${titles.map(() => '<td role="gridcell"><input type="text"></td>').join('')}</tr></tbody></table></div>`;
  const row = (cells: string[], first = '') => `<tr role="row">${first}${cells.map((cell) => `<td role="gridcell">${cell}</td>`).join('')}</tr>`;
  test('has the titles above its rows', () => {
    expect(short(read(`<h1>Orders</h1>${head()}<div role="grid"><table role="presentation"><tbody>${orders.map((order) => row(order)).join('')}</tbody></table></div>`))).toEqual(expected);
  });
  test('has the goods of a grid that is opened below each row', () => {
    const inner = ([, , title, quantity]: string[]) => `<div><div><table role="presentation"><tbody><tr role="row"><td role="columnheader">Product</td><td role="columnheader">Quantity</td></tr></tbody></table></div><div role="grid"><table role="presentation"><tbody>${row([title ?? '', quantity ?? ''])}${row(['Cap', '1'])}</tbody></table></div></div>`;
    const few = (cells: string[]) => [cells[0], cells[1], cells[4]].map(String);
    const body = orders.map((order) => `${row(few(order), '<td role="gridcell"></td>')}<tr role="row"><td role="gridcell"></td><td role="gridcell" colspan="3">${inner(order)}</td></tr>`).join('');
    const heads = `<div><table role="presentation"><tbody><tr role="row"><td></td>${few(titles).map((title) => `<td role="columnheader">${title}</td>`).join('')}</tr></tbody></table></div>`;
    expect(short(read(`<h1>Orders</h1>${heads}<div role="grid"><table role="presentation"><tbody>${body}</tbody></table></div>`))).toEqual(expected.map((line) => `${line} | 1 Cap`));
  });
});

test('goods in a grid that is opened below a row are no orders, whatever numbers are in their names', () => {
  const row = (cells: string[], first = '') => `<tr role="row">${first}${cells.map((cell, at) => `<td role="gridcell" aria-colindex="${at + 1}">${cell}</td>`).join('')}</tr>`;
  const child = (title: string) => `<div role="grid"><table role="presentation"><thead role="rowgroup"><tr role="row"><th role="columnheader">Product name</th><th role="columnheader">Quantity</th></tr></thead></table><table role="presentation"><tbody role="rowgroup">${row([title, '2'])}</tbody></table></div>`;
  const body = orders.map((order) => `${row([order[0], order[1], order[4]].map(String), '<td><a></a></td>')}<tr role="row"><th></th><th role="columnheader" colspan="3">${child('Silk scarf 90x90')}</th></tr>`).join('');
  const head = ['Order ID', 'Ship Country', 'Amount'].map((title, at) => `<th role="columnheader" aria-colindex="${at + 1}">${title}</th>`).join('');
  expect(short(read(`<h1>Orders</h1><div role="grid"><table role="presentation"><thead><tr role="row"><th></th>${head}</tr></thead></table><table role="presentation"><tbody>${body}</tbody></table></div>`))).toEqual(['SO-701 | DE | 4000 EUR | 2 Silk scarf 90x90', 'SO-702 | 5500 EUR | 2 Silk scarf 90x90', 'SO-703 | BR | 8400 EUR | 2 Silk scarf 90x90']);
});

describe('a table without a heading', () => {
  const cells = (order: string[]) => order.map((value, at) => `<div>${titles[at]}</div><div>${value}</div>`);
  test('whose cells hold their titles loses no first row', () => {
    expect(short(read(`<h1>Orders</h1><table><thead><tr><th><div><input type="text" placeholder="Sort by"></div></th></tr></thead><tbody>${orders.map((order) => tr(cells(order))).join('')}</tbody></table>`))).toEqual(expected);
  });
});

describe('an order headed by words in no heading', () => {
  const pairs = (...rows: string[][]) => `<table><tbody>${rows.map((cells) => tr(cells)).join('')}</tbody></table>`;
  const goods = pairs(['Item Code', 'Item Description', 'Quantity', 'Unit', 'Price', 'Total'], ['A1', 'Clay bowl', '2', 'each', '20.00', '40.00'], ['A2', 'Wool scarf', '1', 'each', '55.00', '55.00']);
  test('is one order beside the number that the customer gave it', () => {
    const page = `<center><span>Sales Order #23</span></center><center>${pairs(['Customer Name', 'Ada Sample'], ['Customer Order Ref.', 'WEB-703', 'Deliver To Branch', 'Ada Sample'], ['Order Currency', 'EUR'], ['Delivery Address', '3 Sample Street<br>10115 Berlin<br>Germany'])}</center><center>${goods}</center>`;
    expect(short(read(page, 'View Sales Order', 'sales/view/view_sales_order.php'))).toEqual(['23 | DE | 9500 EUR | 2 Clay bowl | 1 Wool scarf']);
  });
});

describe('a form of sales with fields', () => {
  const field = (label: string, value: string) => `<td><label>${label}:</label></td><td><div><input type="text" value="${value}"><img aria-label="Open the record"></div><ul><li><a href="#">Search...</a></li></ul></td>`;
  const lines = `<table><thead>${tr(['Product', 'Quantity', 'Unit Price', 'Amount'], 'th')}</thead><tbody>${tr(['Clay bowl', '2 u', '€20.00', '€40.00'])}</tbody></table>`;
  const form = (number: string, more = '') => read(`<h1>Sales</h1><table><tbody><tr>${field('Party', 'Ada Sample')}${field('Number', number)}</tr><tr>${field('Shipment Party', 'Ada Sample')}${field('Shipment Address', 'Ada Sample, 3 Sample Street, 73301, Austin, US')}</tr><tr>${field('Reference', 'WEB-3')}${more}</tr></tbody></table>${lines}`, 'Program', '#shop/model/sale.sale/3');
  test('has its plain number and the address in one field', () => {
    expect(short(form('3'))).toEqual(['3 | US | 4000 EUR | 2 Clay bowl']);
    expect(form('3').orders[0]?.shippingService).toBeUndefined();
  });
  test('with two plain numbers tells neither', () => {
    expect(short(form('3', field('Number', '77')))).toEqual([]);
  });
});

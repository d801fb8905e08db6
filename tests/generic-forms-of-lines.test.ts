import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Order pages that are forms, as Django's admin draws them (django-oscar ran with orders in it): each cause of a miss as a small page of the same structure. */
function read(body: string, { language = 'en', url = 'https://shop.example/admin/order/order/2/change/' } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>Change order</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const field = (label: string, value: string) => `<div><label>${label}:</label><div>${value}</div></div>`;
const input = (value: string) => `<input type="text" value="${value}">`;
const drawn = (value: string) => `<select aria-hidden="true"><option value="1" selected>${value}</option></select><span class="select2 select2-container"><span role="textbox">${value && '<span title="Remove all items">×</span>'}${value}</span></span>`;
const page = (titles: string[], rows: string[][], total = 'Order total (inc. tax)') =>
  `<h1>Change Order</h1>${field('Order number', '100022')}${field('Currency', input('USD'))}${field('Shipping Address', 'Alex Sample, 4 Sample Street, Lyon, 69001, France')}${field(total, '549.10')}<h2>Order Lines</h2><table><thead><tr>${['', ...titles].map((title) => `<th>${title}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells, at) => `<tr><td><p>Product '&lt;missing product&gt;', line ${at + 1}</p></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}<tr class="form-row empty-form"><td></td>${titles.map((title) => `<td>${/Quantity/.test(title) ? input('1') : ''}</td>`).join('')}</tr></tbody></table>`;

describe('lines in a form', () => {
  test('a field that a script draws again is read once, and the row for a new line is none', () => {
    const { orders, health } = read(page(['Product', 'Quantity', 'Unit price'], [[drawn('Watch'), input('4'), input('129.00')], [drawn('Scarf'), input('1'), input('28.10')]]));
    expect(short({ orders } as Reading)).toEqual(['100022 | FR | 54410 USD | 4 Watch | 1 Scarf']);
    expect(health.problems).toEqual([]);
  });
  test('where the product is gone, the title beside it counts, and no description in front', () => {
    expect(short(read(page(['Product', 'Quantity', 'Title', 'Unit price'], [[drawn(''), input('4'), input('Watch'), input('129.00')], [drawn(''), input('1'), input('Scarf'), input('28.10')]])))).toEqual(['100022 | FR | 54410 USD | 4 Watch | 1 Scarf']);
  });
  test('a bare price beside that of a unit is of the line', () => {
    expect(short(read(page(['Product', 'Quantity', 'Price (inc. tax)', 'Unit Price (inc. tax)'], [[drawn('Watch'), input('4'), input('516.00'), input('129.00')], [drawn('Scarf'), input('1'), input('28.10'), input('28.10')]])))).toEqual(['100022 | FR | 54410 USD | 4 Watch | 1 Scarf']);
  });
  test('prices that come to more than a total with its tax in brackets are of lines', () => {
    expect(short(read(page(['Product', 'Quantity', 'Price (inc. tax)'], [[drawn('Watch'), input('4'), input('516.00')], [drawn('Scarf'), input('1'), input('28.10')]])))).toEqual(['100022 | FR | 54410 USD | 4 Watch | 1 Scarf']);
  });
});

describe('lists of records', () => {
  const list = (titles: string[], ...rows: string[][]) => `<h1>Select order to change</h1><table><thead><tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  test('a dash is no title, and the line without one is told', () => {
    const { orders, health } = read(list(['Order', 'Product', 'Quantity'], ['#100031', 'Mug', '2'], ['#100032', '-', '3']), { url: 'https://shop.example/admin/order/line/' });
    expect(orders.flatMap(({ lines }) => lines.map(({ title }) => title)).filter((title) => title === '-')).toEqual([]);
    expect(health.problems.some(({ code, orderId }) => code === 'missing-field' && orderId === '100032')).toBe(true);
  });
  test('the place of a country among others is no order', () => {
    expect(read(list(['Country', 'Display order'], ['Australia', '0'], ['Brazil', '0']), { url: 'https://shop.example/admin/address/country/' }).orders).toEqual([]);
  });
});

describe('addresses that name no country', () => {
  const order = (address: string) => `<h1>订单详情</h1><div><label>订单编号</label><div>202611280101000011</div></div><div><label>收货地址</label><div>${address}</div></div><table><thead><tr><th>商品名称</th><th>数量</th></tr></thead><tbody><tr><td>手环</td><td>1</td></tr></tbody></table>`;
  test.each([
    ['广东省  深圳市  南山区  示例街 3 号', 'CN'],
    ['518000 广东省深圳市南山区示例街3号', 'CN'],
    ['北京市朝阳区示例街3号', 'CN'],
    ['内蒙古自治区 呼和浩特市 新城区', 'CN'],
    ['德国 柏林 广东省路 3 号', 'DE'],
    ['安大略省 多伦多市', undefined],
  ])('%s', (address, country) => expect(read(order(address), { language: 'zh-CN', url: 'https://shop.example/oms/orderDetail?id=1' }).orders[0]?.destination).toBe(country));
});

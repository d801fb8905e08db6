import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Pages of one order whose number stands beside no word, and addresses written in one line. */
function read(body: string, { language = 'en', title = '', url = 'https://shop.example/orders/card.php?id=17' } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const goods = '<table><thead><tr><th>Product</th><th>Qty</th><th>Price</th></tr></thead><tbody><tr><td>Oak Tray</td><td>2</td><td>€12.00</td></tr><tr><td>Wool Hat</td><td>1</td><td>€9.00</td></tr></tbody></table>';
const short = ({ orders }: Reading) => orders.map(({ id, destination, lines }) => [id, destination, ...lines.map(({ quantity, title }) => `${quantity} ${title}`)].filter(Boolean).join(' | '));

describe('a number without a word', () => {
  test.each(['CO2611-0017 - Card', 'Ada Lark - CO2611-0017'])('is the code of the title "%s" that stands once more alone', (title) => {
    expect(short(read(`<div>CO2611-0017</div><div>Validated</div>${goods}`, { title }))).toEqual(['CO2611-0017 | 2 Oak Tray | 1 Wool Hat']);
  });
  test('is none that only a link or a table repeats, that is a day, or that is one of two', () => {
    expect(short(read(`<a href="/x">CO2611-0017</a>${goods}`, { title: 'CO2611-0017 - Card' }))).toEqual([]);
    expect(short(read(`<p>2026-11-24</p>${goods}`, { title: '2026-11-24 - Card' }))).toEqual([]);
    expect(short(read(`<p>CO2611-0017</p><p>CU2611-0003</p>${goods}`, { title: 'CO2611-0017 - CU2611-0003' }))).toEqual([]);
  });
  test('is none where the page is not about orders', () => {
    expect(short(read(`<div>CO2611-0017</div>${goods}`, { title: 'CO2611-0017 - Card', url: 'https://shop.example/products/card.php?id=17' }))).toEqual([]);
  });
});

test('what stands beside a label is no heading above the address of the next', () => {
  const pair = (label: string, value: string) => `<p>${label}</p><p>${value}</p>`;
  const page = (invoice: string) => short(read(`<h1>订单详情</h1>${pair('订单号：', 'O2611241330')}${invoice}<p>收货信息：</p><p>李娜 13800000001 德国,柏林 主街 12 号</p>${pair('支付方式：', '微信')}${goods}`, { language: 'zh', title: '订单详情' }));
  expect(page(pair('发票信息：', '暂无发票信息'))).toEqual(['O2611241330 | DE | 2 Oak Tray | 1 Wool Hat']);
  // Two headings side by side: whose address comes first is not said.
  expect(page('<p>账单地址</p>')).toEqual(['O2611241330 | 2 Oak Tray | 1 Wool Hat']);
  expect(page('<p>发票信息：</p><p>账单地址：</p>')).toEqual(['O2611241330 | 2 Oak Tray | 1 Wool Hat']);
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../lib/marketplaces/page';

const read = (body: string, address = 'https://erp.example/orders') => readPage(parseHTML(`<html lang="en"><body>${body}</body></html>`).document as unknown as Document, new URL(address));
const list = (title: string, sites: readonly string[]) =>
  `<h1>Orders</h1><table><thead><tr><th>Order number</th><th>${title}</th><th>Country</th><th>Product</th><th>Qty</th><th>Total</th></tr></thead><tbody>${sites
    .map((site, at) => `<tr><td>SO-100${at}</td><td>${site}</td><td>Germany</td><td>Ceramic mug</td><td>1</td><td>€1${at}.00</td></tr>`)
    .join('')}</tbody></table>`;
const sold = (title: string, ...sites: string[]) => read(list(title, sites)).orders.map(({ marketplace }) => marketplace);

describe('a dashboard of several sites', () => {
  test.each([
    ['Channel', 'Amazon DE', 'eBay UK', 'Etsy'],
    ['Marketplace', 'amazon.de', 'ebay', 'etsy'],
    ['Sales channel', 'Amazon_DE', 'eBay', 'Etsy shop'],
    ['平台', '亚马逊', 'eBay', 'Etsy'],
    ['平台名称', 'Amazon', 'ebay', 'Etsy'],
    ['销售渠道', '亚马逊-德国', 'eBay', 'etsy'],
    ['订单来源', 'Amazon', 'eBay', 'Etsy'],
    ['Plattform', 'Amazon', 'eBay', 'Etsy'],
    ['Площадка', 'Amazon', 'eBay', 'Etsy'],
    ['モール', 'アマゾン', 'イーベイ', 'Etsy'],
  ])('says of each order where it was sold: %s', (title, ...sites) => expect(sold(title, ...sites)).toEqual(['amazon', 'ebay', 'etsy']));
  test('a shop that is no site we know stays one of the page, and what stood there goes no further', () => {
    const { orders } = read(list('Channel', ['Web shop', 'Amazon', 'ann@example.com']));
    expect(orders.map(({ marketplace }) => marketplace)).toEqual(['generic', 'amazon', 'generic']);
    expect(orders.every((order) => !('soldOn' in order))).toBe(true);
  });
  test('a fee, a number, a warehouse of a platform or where goods come from is no such column', () => {
    for (const title of ['平台佣金', 'Source country', 'Store', 'Market price']) expect(sold(title, 'Amazon', 'eBay', 'Etsy')).toEqual(['generic', 'generic', 'generic']);
  });
  test('and its other fields are read as before', () => {
    const { orders, health } = read(list('Channel', ['Amazon', 'eBay', 'Etsy']));
    expect(orders.map(({ id, destination, lines, goodsValue }) => [id, destination, lines[0]?.title, goodsValue?.amountMinor])).toEqual([['SO-1000', 'DE', 'Ceramic mug', 1000], ['SO-1001', 'DE', 'Ceramic mug', 1100], ['SO-1002', 'DE', 'Ceramic mug', 1200]]);
    expect(health.understood).toContainEqual({ field: 'soldOn', by: 'title', name: 'Channel', confidence: 'sure' });
  });
  test('an order’s own page names it beside its label', () => {
    const { orders } = read('<h1>Order SO-1000</h1><dl><dt>Platform</dt><dd>Amazon US</dd><dt>Status</dt><dd>Paid</dd></dl><h2>Shipping address</h2><p>Ann Example<br>1 Main St<br>10115 Berlin<br>Germany</p><table><tr><th>Product</th><th>Qty</th><th>Price</th></tr><tr><td>Ceramic mug</td><td>1</td><td>€10.00</td></tr></table>', 'https://erp.example/orders/SO-1000');
    expect(orders.map(({ id, marketplace }) => [id, marketplace])).toEqual([['SO-1000', 'amazon']]);
  });
});

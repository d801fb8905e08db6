import { expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';
import { marketplaces } from '../lib/marketplaces';
import { siteNamed } from '../lib/marketplaces/site-names';

const soldOn = async (text: string, name = 'orders.csv') => (await readFile(new TextEncoder().encode(text), name, '2026-11-28')).orders.map(({ id, marketplace }) => [id, marketplace]);

test('a file of many sites says of each order where it was sold', async () => {
  const rows = (title: string, ...sites: string[]) => [`Order number,${title},Country,Product name,Quantity,Unit price,Currency`, ...sites.map((site, index) => `K-${index},${site},Germany,Cotton shirt,1,20,EUR`)].join('\n');
  expect(await soldOn(rows('Sales channel', 'Amazon.de', 'eBay UK', 'Wholesale', 'TikTok Shop'))).toEqual([['K-0', 'amazon'], ['K-1', 'ebay'], ['K-2', 'generic'], ['K-3', 'tiktok-shop']]);
  expect(await soldOn(rows('Marketplace', 'SHEIN', 'Kaufland.de', 'constructor', '__proto__', 'toString'))).toEqual([['K-0', 'shein'], ['K-1', 'kaufland'], ['K-2', 'generic'], ['K-3', 'generic'], ['K-4', 'generic']]);
  expect(await soldOn(rows('Źródło', 'Temu', 'Etsy'))).toEqual([['K-0', 'temu'], ['K-1', 'etsy']]);
  expect(await soldOn('订单号,平台,国家,商品名称,数量,单价,币种\nK-1,速卖通,德国,棉质T恤,1,20,EUR\nK-2,亚马逊德国,德国,棉质T恤,1,20,EUR')).toEqual([['K-1', 'aliexpress'], ['K-2', 'amazon']]);
  expect(await soldOn(JSON.stringify([{ id: 'A-1', marketplace: 'ebay', destination: 'DE', lines: [{ title: 'Shirt', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] }]), 'orders.json')).toEqual([['A-1', 'ebay']]);
});

test('goods and makers that are called like a site are none', async () => {
  expect(await soldOn('Order number,Brand,Country,Product name,Quantity,Unit price,Currency\nK-1,Amazon,Germany,Amazon gift,1,20,EUR')).toEqual([['K-1', 'generic']]);
  expect(['Wishlist', 'Ozonator', 'Temujin', 'Amazonia', 'Ottoman', 'Bolero', 'google', '', undefined, `Amazon ${'x'.repeat(80)}`].map(siteNamed)).toEqual(Array.from({ length: 10 }, () => undefined));
});

test('every marketplace is known by its own name', () => {
  expect(marketplaces.map(({ id }) => siteNamed(id === 'mercadolibre' ? 'Mercado Libre' : id.replace('-', ' ')))).toEqual(marketplaces.map(({ id }) => id));
});

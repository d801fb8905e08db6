import { withoutReader } from '../core/charges/marketplace-scheme';
import type { Reading } from '../core/trade/order';

/** How programs for several sites begin to write each of them: "Amazon.de", "AMAZON_US", "eBay UK", "TikTok Shop", "速卖通". */
const sites: readonly [string, RegExp][] = [
  ['amazon', /^(?:amazon(?!i)|amz\b|亚马逊|亞馬遜|アマゾン|아마존|амазон)/i],
  ['aliexpress', /^(?:ali ?express|(?:全球)?速卖通|速賣通|алиэкспресс|알리익스프레스)/i],
  ['shopee', /^(?:shopee|虾皮|蝦皮|쇼피)/i],
  ['ozon', /^(?:ozon|озон)(?![\p{L}])/iu],
  ['wish', /^wish(?![\p{L}])/iu],
  ['ebay', /^(?:e-?bay|易贝|イーベイ|이베이)/i],
  ['etsy', /^etsy/i],
  ['shopify', /^shopify/i],
  ['lazada', /^(?:lazada|来赞达)/i],
  ['tiktok-shop', /^tik ?tok/i],
  ['temu', /^temu(?![\p{L}])/iu],
  ['walmart', /^(?:walmart|沃尔玛)/i],
  ['mercadolibre', /^(?:mercado ?li[bv]re|美客多)/i],
  ['woocommerce', /^woo ?commerce/i],
  ...withoutReader.map((id): [string, RegExp] => [id, new RegExp(`^${id}(?![\\p{L}])`, 'iu')]),
  ['shein', /^希音/],
  ['rakuten', /^楽天/],
  ['coupang', /^쿠팡/],
];

/** Our name of the site that a cell begins with; undefined for any other. */
export function siteNamed(written: string | undefined): string | undefined {
  const text = (written ?? '').normalize('NFKC').trim();
  return text.length < 60 ? sites.find(([, name]) => name.test(text))?.[0] : undefined;
}

/** What was read of a page of many sites: each order with the one it was sold on. What the page wrote of it goes no further. */
export function withSitesOfPage(reading: Reading): Reading {
  if (!reading.orders.some(({ soldOn }) => soldOn)) return reading;
  return { ...reading, orders: reading.orders.map(({ soldOn, ...order }) => ({ ...order, marketplace: siteNamed(soldOn) ?? order.marketplace })) };
}

import { withoutReader } from '../../core/charges/marketplace-scheme';
import type { Order, Reading, ReadingProblem } from '../../core/trade/order';
import type { TableRow } from './table';
import { labelKey } from '../reading/text';
import { plainTitle } from './title-meaning';

/** Titles of the column in which programs for several sites (Linnworks, ShipStation, Veeqo, 店小秘, 马帮, ネクストエンジン, BaseLinker) write where an order was placed. */
const titles = new Set([
  'marketplace', 'market place', 'marketplace name', 'market', 'platform', 'platform name', 'sales platform', 'order platform', 'channel', 'channel name', 'sales channel', 'sales channel name', 'selling channel', 'order channel', 'source', 'order source', 'sales source', 'source name', 'sub source', 'store type', 'store platform', 'sold on', 'market store name',
  '平台', '平台名称', '销售平台', '订单平台', '来源平台', '电商平台', '店铺平台', '所属平台', '渠道', '销售渠道', '来源渠道', '订单来源', '来源', '平台渠道', '平台类型',
  'plattform', 'marktplatz', 'kanal', 'verkaufskanal', 'vertriebskanal', 'plateforme', 'place de marché', 'canal', 'canal de vente', 'canal de venta', 'canal de venda', 'plataforma', 'origen', 'origem', 'marketplace de origem', 'canale', 'canale di vendita', 'piattaforma',
  'площадка', 'маркетплейс', 'канал', 'канал продаж', 'источник', 'источник заказа', 'モール', 'モール名', '販売チャネル', '販売チャンネル', 'チャネル', '受注チャネル', '판매채널', '판매처', '쇼핑몰', '쇼핑몰명', '마켓', 'pazaryeri', 'pazar yeri', 'satış kanalı', 'platforma', 'źródło', 'źródło zamówienia', 'sàn', 'kênh bán', 'kênh bán hàng', 'nền tảng', 'แพลตฟอร์ม', 'ช่องทาง', 'ช่องทางการขาย', 'saluran', 'saluran penjualan',
].map(labelKey));

/** How such programs begin to write each site: "Amazon.de", "AMAZON_US", "eBay UK", "TikTok Shop", "速卖通". */
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

/** Orders of a file of many sites, each with the one it was sold on: who collects the tax hangs on it. The first column that names sites counts, and of an order whose rows name two sites neither does, which is said. */
export function withSites(orders: readonly Order[], header: TableRow, rows: readonly TableRow[], idOfRow: ReadonlyMap<number, string>): { orders: Order[]; problems: ReadingProblem[] } {
  const columns = header.cells.flatMap((title, index) => (titles.has(labelKey(plainTitle(title))) ? [index] : []));
  const column = columns.find((index) => rows.some(({ row, cells }) => row > header.row && siteNamed(cells[index])));
  if (column === undefined) return { orders: [...orders], problems: [] };
  const sitesOf = new Map<string, Set<string>>();
  for (const { row, cells } of rows) {
    const [id, site] = [idOfRow.get(row), siteNamed(cells[column])];
    if (id !== undefined && site) sitesOf.set(id, (sitesOf.get(id) ?? new Set()).add(site));
  }
  const problems = orders.flatMap(({ id, readFrom }): ReadingProblem[] => {
    const named = [...(sitesOf.get(id) ?? [])];
    return named.length > 1 ? [{ code: 'sites-differ', ...(readFrom?.row !== undefined && { row: readFrom.row }), column: (header.cells[column] ?? '').trim().slice(0, 80), orderId: id, found: named.join(' / ').slice(0, 80) }] : [];
  });
  return {
    orders: orders.map((order) => {
      const [marketplace, other] = sitesOf.get(order.id) ?? [];
      return marketplace && !other ? { ...order, marketplace } : order;
    }),
    problems,
  };
}

import type { Order, ReadingProblem } from '../../core/trade/order';
import type { TableRow } from './table';
import { labelKey } from '../reading/text';
import { siteNamed } from '../site-names';
import { plainTitle } from './title-meaning';

/** Titles of the column in which programs for several sites (Linnworks, ShipStation, Veeqo, 店小秘, 马帮, ネクストエンジン, BaseLinker) write where an order was placed. */
const titles = new Set([
  'marketplace', 'market place', 'marketplace name', 'market', 'platform', 'platform name', 'sales platform', 'order platform', 'channel', 'channel name', 'sales channel', 'sales channel name', 'selling channel', 'order channel', 'source', 'order source', 'sales source', 'source name', 'sub source', 'store type', 'store platform', 'sold on', 'market store name',
  '平台', '平台名称', '销售平台', '订单平台', '来源平台', '电商平台', '店铺平台', '所属平台', '渠道', '销售渠道', '来源渠道', '订单来源', '来源', '平台渠道', '平台类型',
  'plattform', 'marktplatz', 'kanal', 'verkaufskanal', 'vertriebskanal', 'plateforme', 'place de marché', 'canal', 'canal de vente', 'canal de venta', 'canal de venda', 'plataforma', 'origen', 'origem', 'marketplace de origem', 'canale', 'canale di vendita', 'piattaforma',
  'площадка', 'маркетплейс', 'канал', 'канал продаж', 'источник', 'источник заказа', 'モール', 'モール名', '販売チャネル', '販売チャンネル', 'チャネル', '受注チャネル', '판매채널', '판매처', '쇼핑몰', '쇼핑몰명', '마켓', 'pazaryeri', 'pazar yeri', 'satış kanalı', 'platforma', 'źródło', 'źródło zamówienia', 'sàn', 'kênh bán', 'kênh bán hàng', 'nền tảng', 'แพลตฟอร์ม', 'ช่องทาง', 'ช่องทางการขาย', 'saluran', 'saluran penjualan',
].map(labelKey));

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

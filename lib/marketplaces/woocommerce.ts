import type { MarketplaceAdapter } from './adapter';
import { orderAnchors, readDetail, readList } from './woocommerce-orders';
import { readZone, zoneAnchors } from './woocommerce-zone';
import { readZones, zonesAnchors } from './woocommerce-zones';

/** The admin's query, on whatever host and in whatever folder WordPress stands. */
function asks(url: URL, file: string, wanted: Record<string, string | undefined>): boolean {
  return url.pathname.endsWith(`/wp-admin/${file}`) && Object.entries(wanted).every(([key, value]) => (url.searchParams.get(key) ?? undefined) === value);
}

export const woocommerce: MarketplaceAdapter = {
  id: 'woocommerce',
  name: 'WooCommerce',
  hosts: [],
  pages: [
    {
      kind: 'order',
      matches: (url) => asks(url, 'admin.php', { page: 'wc-orders', action: 'edit' }) || (asks(url, 'post.php', { action: 'edit' }) && url.searchParams.has('post')),
      read: readDetail,
      anchors: orderAnchors,
    },
    {
      kind: 'orders',
      matches: (url) => (asks(url, 'admin.php', { page: 'wc-orders' }) && url.searchParams.get('action') !== 'new') || asks(url, 'edit.php', { post_type: 'shop_order' }),
      absent: ['title', 'quantity'],
      read: readList,
      anchors: orderAnchors,
    },
    { kind: 'template', matches: (url) => asks(url, 'admin.php', { page: 'wc-settings', tab: 'shipping' }) && url.searchParams.has('zone_id'), read: readZone, anchors: zoneAnchors },
    {
      kind: 'template',
      matches: (url) => asks(url, 'admin.php', { page: 'wc-settings', tab: 'shipping', section: undefined, zone_id: undefined, instance_id: undefined }),
      read: readZones,
      anchors: zonesAnchors,
    },
  ],
  orderNumber: /^#?[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*$/u,
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'strong', files: 'exact' },
};

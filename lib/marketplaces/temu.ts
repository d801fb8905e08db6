import type { MarketplaceAdapter } from './adapter';
import { type RecordRecipe, recordPage } from './record-page';
import { anchors, readDetail } from './temu-order';

/** Rows of Temu's own table, seen in August 2026; the order number is text in them, the goods are on the order's own page. */
const list: RecordRecipe = {
  records: 'tr[data-testid="beast-core-table-body-tr"]',
  idForm: 'PO-\\d{3}-\\d{8,20}',
  fields: { id: [{ pattern: '(PO-\\d{3}-\\d{8,20})' }] },
  everyId: [{ at: 'a[href*="parent_order_sn="]', attribute: 'href', pattern: 'parent_order_sn=(PO-\\d{3}-\\d{8,20})' }],
};

const hosts = ['seller', 'seller-us', 'seller-eu', 'agentseller', 'agentseller-us', 'agentseller-eu'].map((name) => `https://${name}.temu.com/*`);

export const temu: MarketplaceAdapter = {
  id: 'temu',
  name: 'Temu',
  hosts,
  pages: [
    { kind: 'order', matches: (url) => url.pathname === '/order-detail.html', read: readDetail, anchors },
    recordPage('temu', list, 'orders', (url) => url.pathname.startsWith('/order/list')),
  ],
  orderNumber: /^PO-\d{3}-\d{8,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'exact' },
};

import type { MarketplaceAdapter } from './adapter';
import { type RecordRecipe, recordPage } from './record-page';

const idForm = '\\d{15,20}';
const link = { at: 'a[href*="/order/detail?order_no="]', attribute: 'href', pattern: 'order_no=(\\d{15,20})' } as const;

/** Seen in October 2026 in Brazil, and in the United States, where an order has several rows: neither shows the goods or where they go. */
const list: RecordRecipe = {
  records: 'tr[data-log_order_status], tr[data-log_main_order_id]',
  idForm,
  fields: { id: [link, { at: '.order_id_number', pattern: '(\\d{15,20})' }, { attribute: 'data-log_main_order_id' }, { at: '[data-log_main_order_id]', attribute: 'data-log_main_order_id' }] },
  everyId: [link, { at: '[data-log_main_order_id]', attribute: 'data-log_main_order_id' }],
};

/** One host for each market. */
const markets = ['us', 'uk', 'br', 'mx', 'th', 'vn', 'my', 'ph', 'sg', 'id', 'jp', 'es', 'de', 'fr', 'it', 'ie'];

export const tiktokShop: MarketplaceAdapter = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  hosts: [...markets.map((market) => `https://seller-${market}.tiktok.com/*`), 'https://seller-id.tokopedia.com/*', 'https://seller.tiktokglobalshop.com/*', 'https://seller.tiktokshopglobalselling.com/*'],
  pages: [recordPage('tiktok-shop', list, 'orders', (url) => /^\/order\/?$/.test(url.pathname))],
  orderNumber: /^\d{15,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'exact' },
};

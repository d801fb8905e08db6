import type { MarketplaceAdapter } from './adapter';
import { type RecordRecipe, recordPage } from './record-page';

const idForm = '#?[\\p{L}\\p{N}-]*\\d[\\p{L}\\p{N}-]*';
const orderLink = 'a[href*="/orders/"]:not([href*="/orders/create"]):not([href*="/orders/new"])';

/**
 * The admin's order table, seen in 2026: the number is a link in a row, and the other columns are those that the seller shows.
 * Its total has transport and tax in it: it is no value of the goods.
 */
const list: RecordRecipe = {
  records: `tr ${orderLink}, [role="row"] ${orderLink}`,
  recordsAround: 'tr, [role="row"]',
  idForm,
  fields: {
    id: [{ at: orderLink, pattern: `^(${idForm})$` }],
    address: [{ column: ['Destination'] }],
    shippingService: [{ column: ['Delivery method'] }],
    status: [{ column: ['Fulfillment status'] }],
  },
};

export const shopify: MarketplaceAdapter = {
  id: 'shopify',
  name: 'Shopify',
  hosts: ['https://admin.shopify.com/*'],
  pages: [recordPage('shopify', list, 'orders', (url) => /^\/store\/[^/]+\/orders\/?$/.test(url.pathname), ['title', 'quantity', 'value'])],
  orderNumber: /^#?[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*$/u,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'exact' },
};

import type { MarketplaceAdapter } from './adapter';
import { readFreightTemplate, templateAnchors } from './aliexpress-freight';
import { type RecordRecipe, recordPage } from './record-page';

const idForm = '\\d{15,20}';
const orderLink = { at: 'a[href*="orderDetail"]', attribute: 'href', pattern: '[?&]orderId=(\\d{15,20})' } as const;

/** Seen in 2026 in the Chinese interface: one Fusion table for each order, class names with a readable part before a hash. */
const list: RecordRecipe = {
  records: 'table.next-table-row',
  lines: '[class*="productInfo--itemTitle"]',
  linesAround: true,
  idForm,
  fields: {
    id: [{ at: '[class*="header--valueHighLight"]', pattern: '(\\d{15,20})' }, orderLink],
    title: [{ at: '[class*="productInfo--itemTitle"]' }],
    sku: [{ at: '[class*="productInfo--skuCodeValue"]', pick: 'last' }],
    quantity: [{ at: 'td[data-next-table-col="3"]' }],
    unitPrice: [{ at: '[class*="productInfo--unitFee"]' }],
    orderedOn: [{ at: '[class*="header--value"]:not([class*="header--valueHighLight"])', pick: 'first' }],
    status: [{ at: '.chc-state-label__stateText' }],
  },
  everyId: [orderLink],
};

/** The address is masked until the seller asks for it; its end, the country, is what is read. */
const detail: RecordRecipe = {
  records: 'body',
  idForm,
  fields: {
    id: [{ label: ['订单号'], pattern: '(\\d{15,20})' }, { address: true, pattern: '[?&]orderId=(\\d{15,20})' }],
    address: [{ at: '[class*="orderInfo--addressItem"]', label: ['详细地址'] }],
    postcode: [{ at: '[class*="orderInfo--addressItem"]', label: ['邮编'], pattern: '^([^*]+)$' }],
    status: [{ label: ['订单状态'] }],
  },
};

const isCentre = (url: URL) => /^[cg]sp\.aliexpress\.com$/.test(url.hostname);

export const aliexpress: MarketplaceAdapter = {
  id: 'aliexpress',
  name: 'AliExpress',
  hosts: ['https://csp.aliexpress.com/*', 'https://gsp.aliexpress.com/*', 'https://freighttemplate.aliexpress.com/*'],
  pages: [
    recordPage('aliexpress', detail, 'order', (url) => isCentre(url) && /\/order-manage\/order_?detail/i.test(url.pathname)),
    recordPage('aliexpress', list, 'orders', (url) => isCentre(url) && /\/order-manage\/orderList/i.test(url.pathname), ['destination']),
    { kind: 'template', matches: (url) => url.hostname === 'freighttemplate.aliexpress.com' && url.pathname.endsWith('/editFreightTemplate.htm'), read: readFreightTemplate, anchors: templateAnchors },
  ],
  orderNumber: /^\d{15,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'weak', files: 'partial' },
};

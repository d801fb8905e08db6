import type { MarketplaceAdapter } from './adapter';
import { type RecordRecipe, recordPage } from './record-page';

/** What stands on every page of this software, also under the names Daraz and Miravia: classes that name the field. */
const goods = {
  title: [{ at: '.product-title-text, .product-name' }],
  sku: [{ at: '.order-field-seller-sku .order-field-value' }],
  quantity: [{ at: '.order-item-count, .item-count', pattern: '(\\d+)' }],
  unitPrice: [{ at: '.order-item-price .currency-text-scope' }],
} as const;
const id = [{ at: '.order-field-order-number', pattern: '(\\d{9,20})' }] as const;
const orderedOn = [{ at: '.order-field-create-time .order-field-value' }] as const;
const lines = '.product-title-text, .product-name';
const idForm = '\\d{9,20}';

/** The list has no destination and no class for a whole order: it is all that stands around the order number. */
const list: RecordRecipe = {
  records: '.order-field-order-number',
  recordsAround: '*',
  lines,
  linesAround: true,
  idForm,
  fields: { id, ...goods, orderedOn },
  everyId: [{ at: '.copy-text-item, .order-field-value', pattern: '^(\\d{12,20})$' }, { at: 'a[href*="tradeOrderId="]', attribute: 'href', pattern: 'tradeOrderId=(\\d{9,20})' }],
};

const detail: RecordRecipe = {
  records: 'body',
  lines,
  linesAround: true,
  idForm,
  fields: { id, ...goods, orderedOn, address: [{ at: '.order-field-shipping-address .show-text', lines: true }], status: [{ at: '.order-field-order-status .order-field-value' }] },
};

const hosts = [
  ...['vn', 'co.th', 'com.my', 'com.ph', 'sg', 'co.id'].map((domain) => `sellercenter.lazada.${domain}`),
  'gsp.lazada.com',
  ...['com.bd', 'pk', 'lk'].map((domain) => `sellercenter.daraz.${domain}`),
  'sellercenter.miravia.es',
];
const onSite = (recipe: RecordRecipe) => (url: URL) => (url.hostname.endsWith('lazada.sg') ? { ...recipe, symbolCurrency: 'SGD' } : recipe);

export const lazada: MarketplaceAdapter = {
  id: 'lazada',
  name: 'Lazada, Daraz, Miravia',
  hosts: hosts.map((host) => `https://${host}/*`),
  pages: [
    recordPage('lazada', onSite(detail), 'order', (url) => url.pathname.startsWith('/apps/order/detail')),
    recordPage('lazada', onSite(list), 'orders', (url) => url.pathname.startsWith('/apps/order/list'), ['destination']),
  ],
  orderNumber: /^\d{9,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'exact' },
};

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
  fileFormats: [
    {
      // The form of 57 columns, that of 63 and the older ones differ in what follows; not all have a country.
      id: 'tiktok-shop-orders',
      recognisedBy: ['Order ID', 'Order Substatus', 'SKU ID', 'Product Name', 'SKU Subtotal After Discount'],
      columns: {
        id: ['Order ID'], destination: ['Country'], region: ['State', 'Province'], postcode: ['Zipcode'], title: ['Product Name'], sku: ['Seller SKU'], quantity: ['Quantity'],
        lineTotal: ['SKU Subtotal After Discount'], orderedOn: ['Created Time'], shipBy: ['RTS Time'], shippingService: ['Delivery Option'], status: ['Order Status'],
      },
      symbolCurrencyIn: { US: 'USD', MX: 'MXN', SG: 'SGD', JP: 'JPY' },
      currencyIn: { US: 'USD', GB: 'GBP', BR: 'BRL', MX: 'MXN', TH: 'THB', VN: 'VND', MY: 'MYR', PH: 'PHP', SG: 'SGD', ID: 'IDR', JP: 'JPY' },
      isNoise: (cells) => /^Platform unique order ID/.test(cells[0] ?? ''),
    },
  ],
  orderNumber: /^\d{15,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'exact' },
};

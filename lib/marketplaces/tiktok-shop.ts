import type { MarketplaceAdapter } from './adapter';

export const tiktokShop: MarketplaceAdapter = {
  id: 'tiktok-shop',
  name: 'TikTok Shop',
  hosts: ['https://seller-us.tiktok.com/*', 'https://seller-uk.tiktok.com/*', 'https://seller-br.tiktok.com/*', 'https://seller.tiktokglobalshop.com/*', 'https://seller.tiktokshopglobalselling.com/*'],
  pages: [],
  fileFormats: [
    {
      id: 'tiktok-shop-orders',
      recognisedBy: ['Order ID', 'Order Substatus', 'SKU ID', 'Product Name', 'SKU Subtotal After Discount', 'Country'],
      columns: {
        id: ['Order ID'], destination: ['Country'], region: ['State'], postcode: ['Zipcode'], title: ['Product Name'], sku: ['Seller SKU'], quantity: ['Quantity'],
        lineTotal: ['SKU Subtotal After Discount'], orderedOn: ['Created Time'], shipBy: ['RTS Time'], shippingService: ['Delivery Option'], status: ['Order Status'],
      },
      symbolCurrencyIn: { US: 'USD', MX: 'MXN', SG: 'SGD' },
      isNoise: (cells) => /^Platform unique order ID/.test(cells[0] ?? ''),
    },
  ],
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'none', files: 'exact' },
};

import type { MarketplaceAdapter } from './adapter';
import { unnamedPages } from './unnamed-page';

const orderNumber = /^\d{13,16}$/;

export const walmart: MarketplaceAdapter = {
  id: 'walmart',
  name: 'Walmart',
  hosts: ['https://seller.walmart.com/*'],
  // Its class names are hashed; one address serves for the list and, with a purchase order in it, for one order.
  pages: unnamedPages('walmart', orderNumber, (url) => /^\/orders\/(?:manage-orders|details)\/?$/.test(url.pathname)),
  fileFormats: [
    {
      id: 'walmart-po-data',
      recognisedBy: ['PO#', 'Order#', 'FLIDS', 'Item Description', 'Item Cost'],
      // The marketplace of walmart.com delivers within the United States only; the export has no country column.
      domestic: { country: 'US', postcode: /^\d{5}(-\d{4})?$/ },
      columns: {
        id: ['PO#'], region: ['State'], postcode: ['Zip'], title: ['Item Description'], sku: ['SKU'], quantity: ['Qty'], lineTotal: ['Item Cost'], orderedOn: ['Order Date'], shipBy: ['Ship By'],
        deliverBy: ['Delivery Date'], shippingService: ['Shipping Method'], status: ['Status'],
      },
      mark: '.',
      currency: 'USD',
    },
  ],
  orderNumber,
  evidence: { checkedOn: '2026-11-26', pages: 'none', template: 'none', files: 'exact' },
};

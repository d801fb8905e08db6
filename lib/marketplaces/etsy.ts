import type { MarketplaceAdapter } from './adapter';
import { etsyAnchors, readEtsy } from './etsy-orders';

const place = { destination: ['Ship Country'], region: ['Ship State'], postcode: ['Ship Zipcode'] } as const;

export const etsy: MarketplaceAdapter = {
  id: 'etsy',
  name: 'Etsy',
  hosts: ['https://www.etsy.com/*'],
  pages: [{ kind: 'orders', matches: (url) => /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/your\/(?:shops\/[^/]+\/)?orders(?:\/|$)/i.test(url.pathname), read: readEtsy, anchors: etsyAnchors }],
  fileFormats: [
    {
      id: 'etsy-sold-order-items',
      recognisedBy: ['Sale Date', 'Item Name', 'Transaction ID', 'Ship Country', 'Order ID'],
      columns: { id: ['Order ID'], ...place, title: ['Item Name'], sku: ['SKU'], quantity: ['Quantity'], unitPrice: ['Price'], currency: ['Currency'], orderedOn: ['Sale Date'] },
      dayOrder: 'mdy',
      mark: '.',
      dropsNumberSign: true,
    },
    {
      id: 'etsy-sold-orders',
      recognisedBy: ['Sale Date', 'Order ID', 'Number of Items', 'Ship Country', 'Order Value'],
      columns: { id: ['Order ID'], ...place, sku: ['SKU'], quantity: ['Number of Items'], goodsValue: ['Order Value'], currency: ['Currency'], orderedOn: ['Sale Date'], status: ['Status'] },
      dayOrder: 'mdy',
      mark: '.',
      dropsNumberSign: true,
    },
  ],
  orderNumber: /^#?\d{6,14}$/,
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'none', files: 'exact' },
};

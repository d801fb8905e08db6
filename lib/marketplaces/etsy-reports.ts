import type { FileFormat } from './adapter';

const place = { destination: ['Ship Country'], region: ['Ship State'], postcode: ['Ship Zipcode'] } as const;

export const etsyFormats: readonly FileFormat[] = [
  {
    id: 'etsy-sold-order-items',
    recognisedBy: ['Sale Date', 'Item Name', 'Transaction ID', 'Ship Country', 'Order ID'],
    columns: { id: ['Order ID'], ...place, title: ['Item Name'], sku: ['SKU'], quantity: ['Quantity'], unitPrice: ['Price'], currency: ['Currency'], orderedOn: ['Sale Date'], status: ['Date Shipped'] },
    dayOrder: 'mdy',
    mark: '.',
    dropsNumberSign: true,
  },
  {
    id: 'etsy-sold-orders',
    recognisedBy: ['Sale Date', 'Order ID', 'Number of Items', 'Ship Country', 'Order Value'],
    columns: { id: ['Order ID'], ...place, sku: ['SKU'], quantity: ['Number of Items'], goodsValue: ['Order Value'], currency: ['Currency'], orderedOn: ['Sale Date'], status: ['Status', 'Date Shipped'] },
    dayOrder: 'mdy',
    mark: '.',
    dropsNumberSign: true,
  },
];

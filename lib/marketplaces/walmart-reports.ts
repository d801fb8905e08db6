import type { FileFormat } from './adapter';

export const walmartFormats: readonly FileFormat[] = [
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
];

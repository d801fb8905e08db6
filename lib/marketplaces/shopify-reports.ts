import type { FileFormat } from './adapter';

export const shopifyFormats: readonly FileFormat[] = [
  {
    id: 'shopify-orders',
    // Sellers leave columns out before they pass an export on; no other program calls its lines so.
    recognisedBy: ['Name', 'Lineitem name'],
    columns: {
      id: ['Name'], destination: ['Shipping Country'], region: ['Shipping Province'], postcode: ['Shipping Zip'], title: ['Lineitem name'], sku: ['Lineitem sku'], quantity: ['Lineitem quantity'],
      unitPrice: ['Lineitem price'], currency: ['Currency'], orderedOn: ['Created at'], shippingService: ['Shipping Method'], status: ['Fulfillment Status', 'Financial Status', 'Cancelled at'],
    },
    mark: '.',
  },
];

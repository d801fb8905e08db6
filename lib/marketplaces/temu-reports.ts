import type { FileFormat } from './adapter';

export const temuFormats: readonly FileFormat[] = [
  {
    // `base price` is what Temu pays the seller, not what the buyer pays: it is no value of the goods.
    id: 'temu-orders',
    recognisedBy: ['order id', 'order item id', 'product name', 'contribution sku', 'quantity purchased', 'ship country'],
    columns: {
      id: ['order id'], destination: ['ship country'], region: ['ship state'], postcode: ['ship postal code (Must be shipped to the following zip code.)'],
      title: ['product name', 'product name by customer order'], sku: ['contribution sku'], quantity: ['quantity purchased'], lineTotal: ['retail price total'],
      orderedOn: ['purchase date'], shipBy: ['latest shipping time'], deliverBy: ['latest delivery time'], status: ['order status'],
    },
    mark: '.',
    symbolCurrencyIn: { US: 'USD', CA: 'CAD', AU: 'AUD', MX: 'MXN', NZ: 'NZD' },
  },
];

import type { FileFormat } from '../adapter';

/** The CSV of orders under its default names: one row for each item, among them carriage and payment, which `orderItemType` tells apart. */
export const shoptetFormats: readonly FileFormat[] = [
  {
    id: 'shoptet-orders',
    recognisedBy: ['code', 'deliveryCountryName', 'orderItemName', 'orderItemAmount'],
    columns: {
      id: ['code'], destination: ['deliveryCountryName'], postcode: ['deliveryZip'], title: ['orderItemName'], sku: ['orderItemCode'], quantity: ['orderItemAmount'],
      unitPrice: ['orderItemUnitDiscountPriceWithVat', 'orderItemUnitPriceWithVat'], lineTotal: ['orderItemTotalPriceWithVat'], currency: ['currency'], orderedOn: ['date'], status: ['statusName'],
    },
    mark: ',',
  },
];

import type { FileFormat } from '../adapter';

/** One row for each unit sold, which has the number that noon knows it by; its order has none here, and no name of the goods. */
export const noonFormats: readonly FileFormat[] = [
  {
    id: 'noon-sales',
    recognisedBy: ['id_partner', 'country_code', 'dest_country', 'item_nr', 'partner_sku', 'offer_price', 'currency_code'],
    columns: { id: ['item_nr'], destination: ['dest_country'], sku: ['partner_sku'], unitPrice: ['offer_price'], currency: ['currency_code'], orderedOn: ['order_timestamp'], status: ['status'] },
    mark: '.',
    unitRows: true,
  },
];

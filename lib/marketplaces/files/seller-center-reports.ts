import type { FileFormat } from '../adapter';

/** One row for each piece: the export of the Seller Center that Jumia, Dafiti, Linio, Zalora, Falabella and once Lazada have in common; the columns named after the marketplace differ. */
export const sellerCenterFormats: readonly FileFormat[] = [
  {
    id: 'seller-center-orders',
    recognisedBy: ['Order Item Id', 'Seller SKU', 'Order Number', 'Shipping Country', 'Paid Price', 'Unit Price', 'Item Name', 'Status'],
    columns: {
      id: ['Order Number'], destination: ['Shipping Country'], region: ['Shipping Region'], postcode: ['Shipping Postcode'], title: ['Item Name'], sku: ['Seller SKU'], unitPrice: ['Paid Price', 'Unit Price'],
      currency: ['Order Currency'], orderedOn: ['Created at'], shipBy: ['Promised shipping time'], shippingService: ['Shipping Provider'], status: ['Status'],
    },
    mark: '.',
    unitRows: true,
  },
];

import type { FileFormat } from './adapter';

/** Where the goods go is where the site sells, in its currency. */
const currencyIn = { VN: 'VND', TH: 'THB', MY: 'MYR', PH: 'PHP', SG: 'SGD', ID: 'IDR', BD: 'BDT', PK: 'PKR', LK: 'LKR', ES: 'EUR' };

export const lazadaFormats: readonly FileFormat[] = [
  {
    id: 'lazada-orders',
    recognisedBy: ['orderItemId', 'lazadaSku', 'orderNumber', 'shippingCountry', 'itemName', 'unitPrice'],
    columns: {
      id: ['orderNumber'], destination: ['shippingCountry'], region: ['shippingRegion'], postcode: ['shippingPostCode'], title: ['itemName'], sku: ['sellerSku'],
      unitPrice: ['paidPrice', 'unitPrice'], orderedOn: ['createTime'], shipBy: ['ttsSla', 'rtsSla'], shippingService: ['shippingProvider'], status: ['status'],
    },
    mark: '.',
    unitRows: true,
    currencyIn,
  },
];

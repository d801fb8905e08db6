import type { FileFormat } from './adapter';

export const tiktokShopFormats: readonly FileFormat[] = [
  {
    // The form of 57 columns, that of 63 and the older ones differ in what follows; not all have a country. Nobody else has a substatus of orders.
    id: 'tiktok-shop-orders',
    recognisedBy: ['Order ID', 'Order Status', 'Order Substatus', 'Product Name', 'Quantity'],
    columns: {
      id: ['Order ID'], destination: ['Country'], region: ['State', 'Province'], postcode: ['Zipcode'], title: ['Product Name'], sku: ['Seller SKU'], quantity: ['Quantity'],
      lineTotal: ['SKU Subtotal After Discount'], orderedOn: ['Created Time'], shipBy: ['RTS Time'], shippingService: ['Delivery Option'], status: ['Order Status'],
    },
    symbolCurrencyIn: { US: 'USD', MX: 'MXN', SG: 'SGD', JP: 'JPY' },
    currencyIn: { US: 'USD', GB: 'GBP', BR: 'BRL', MX: 'MXN', TH: 'THB', VN: 'VND', MY: 'MYR', PH: 'PHP', SG: 'SGD', ID: 'IDR', JP: 'JPY' },
    isNoise: (cells) => /^Platform unique order ID/.test(cells[0] ?? ''),
  },
];

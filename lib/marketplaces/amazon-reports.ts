import type { FileFormat } from './adapter';

const place = { destination: ['ship-country'], region: ['ship-state'], postcode: ['ship-postal-code'] } as const;
/** A report without a column of currencies still says where an order was placed: in its sales channel, and behind the @ of the address Amazon made for the buyer. */
const currencyOfSite: Readonly<Record<string, string>> = {
  'amazon.com': 'USD', 'amazon.ca': 'CAD', 'amazon.com.mx': 'MXN', 'amazon.com.br': 'BRL', 'amazon.co.uk': 'GBP', 'amazon.de': 'EUR', 'amazon.fr': 'EUR', 'amazon.it': 'EUR', 'amazon.es': 'EUR',
  'amazon.nl': 'EUR', 'amazon.com.be': 'EUR', 'amazon.ie': 'EUR', 'amazon.se': 'SEK', 'amazon.pl': 'PLN', 'amazon.com.tr': 'TRY', 'amazon.in': 'INR', 'amazon.co.jp': 'JPY', 'amazon.com.au': 'AUD',
  'amazon.sg': 'SGD', 'amazon.ae': 'AED', 'amazon.sa': 'SAR', 'amazon.eg': 'EGP', 'amazon.co.za': 'ZAR',
};
const goods = { title: ['product-name'], sku: ['sku'], lineTotal: ['item-price'], currency: ['currency', 'sales-channel', 'buyer-email'], orderedOn: ['purchase-date'], shippingService: ['ship-service-level'] } as const;

/** Seller Central's order reports; trailing columns differ by market and year, so names alone count. `item-price` is the price of all pieces of a line. */
export const amazonFormats: readonly FileFormat[] = [
  {
    id: 'amazon-unshipped-orders',
    recognisedBy: ['order-id', 'order-item-id', 'promise-date', 'quantity-purchased', 'ship-country'],
    columns: { id: ['order-id'], ...place, ...goods, quantity: ['quantity-purchased'], shipBy: ['promise-date'] },
    mark: '.',
    currencyOfSite,
  },
  {
    id: 'amazon-new-orders',
    recognisedBy: ['order-id', 'order-item-id', 'payments-date', 'quantity-purchased', 'ship-country'],
    columns: { id: ['order-id'], ...place, ...goods, quantity: ['quantity-purchased'], deliverBy: ['delivery-end-date'] },
    mark: '.',
    currencyOfSite,
  },
  {
    id: 'amazon-all-orders',
    recognisedBy: ['amazon-order-id', 'order-status', 'quantity', 'ship-country'],
    columns: { id: ['amazon-order-id'], ...place, ...goods, quantity: ['quantity'], status: ['order-status', 'item-status'] },
    mark: '.',
    currencyOfSite,
  },
  {
    // The same without the columns of the address, as sellers pass it on.
    id: 'amazon-all-orders',
    recognisedBy: ['amazon-order-id', 'order-status', 'quantity', 'sales-channel'],
    columns: { id: ['amazon-order-id'], ...place, ...goods, quantity: ['quantity'], status: ['order-status', 'item-status'] },
    mark: '.',
    currencyOfSite,
  },
  {
    // The same as Seller Central's page of reports writes it, with commas.
    id: 'amazon-shipments-page',
    recognisedBy: ['Amazon Order Id', 'Merchant SKU', 'Shipped Quantity', 'Item Price'],
    columns: {
      id: ['Amazon Order Id'], destination: ['Shipping Country Code', 'Ship Country'], region: ['Shipping State', 'Ship State'], postcode: ['Shipping Postal Code', 'Ship Postal Code'], title: ['Title'], sku: ['Merchant SKU'], quantity: ['Shipped Quantity'], lineTotal: ['Item Price'],
      currency: ['Currency'], orderedOn: ['Purchase Date'], shippingService: ['Ship Service Level'], deliverBy: ['Estimated Arrival Date'],
    },
    mark: '.',
  },
  {
    id: 'amazon-fulfilled-shipments',
    recognisedBy: ['amazon-order-id', 'shipment-id', 'shipment-date', 'quantity-shipped', 'ship-country'],
    columns: { id: ['amazon-order-id'], ...place, ...goods, quantity: ['quantity-shipped'], deliverBy: ['estimated-arrival-date'] },
    mark: '.',
    currencyOfSite,
  },
];

import type { FileFormat } from './adapter';

const place = { destination: ['ship-country'], region: ['ship-state'], postcode: ['ship-postal-code'] } as const;
const goods = { title: ['product-name'], sku: ['sku'], lineTotal: ['item-price'], currency: ['currency'], orderedOn: ['purchase-date'], shippingService: ['ship-service-level'] } as const;

/** Seller Central's order reports; trailing columns differ by market and year, so names alone count. `item-price` is the price of all pieces of a line. */
export const amazonFormats: readonly FileFormat[] = [
  {
    id: 'amazon-unshipped-orders',
    recognisedBy: ['order-id', 'order-item-id', 'promise-date', 'quantity-purchased', 'ship-country'],
    columns: { id: ['order-id'], ...place, ...goods, quantity: ['quantity-purchased'], shipBy: ['promise-date'] },
    mark: '.',
  },
  {
    id: 'amazon-new-orders',
    recognisedBy: ['order-id', 'order-item-id', 'payments-date', 'quantity-purchased', 'ship-country'],
    columns: { id: ['order-id'], ...place, ...goods, quantity: ['quantity-purchased'], deliverBy: ['delivery-end-date'] },
    mark: '.',
  },
  {
    id: 'amazon-all-orders',
    recognisedBy: ['amazon-order-id', 'order-status', 'quantity', 'ship-country'],
    columns: { id: ['amazon-order-id'], ...place, ...goods, quantity: ['quantity'], status: ['order-status', 'item-status'] },
    mark: '.',
  },
  {
    id: 'amazon-fulfilled-shipments',
    recognisedBy: ['amazon-order-id', 'shipment-id', 'shipment-date', 'quantity-shipped', 'ship-country'],
    columns: { id: ['amazon-order-id'], ...place, ...goods, quantity: ['quantity-shipped'], deliverBy: ['estimated-arrival-date'] },
    mark: '.',
  },
];

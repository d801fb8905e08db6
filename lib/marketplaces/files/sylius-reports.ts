import type { FileFormat } from '../adapter';

/** Sylius keeps amounts in the smallest unit, and its export plugin writes them as they are kept; the plugin's own columns tell it from others. */
export const syliusFormats: readonly FileFormat[] = [
  {
    id: 'sylius-orders',
    recognisedBy: ['Number', 'Product_list', 'Total', 'Currency_code', 'Checkout_completed_at', 'Token_value', 'Shipping_address'],
    columns: { id: ['Number'], address: ['Shipping_address'], title: ['Product_list'], goodsValue: ['Total'], currency: ['Currency_code'], orderedOn: ['Checkout_completed_at'], status: ['Shipping_state', 'State'] },
    inHundredths: true,
  },
];

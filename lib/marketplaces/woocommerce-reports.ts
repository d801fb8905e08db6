import type { OrderLine } from '../core/trade/order';
import type { FileFormat } from './adapter';
import { parseQuantity } from './reading/numbers';
import { cleanText } from './reading/text';

/** `name:Mug|sku:M1|quantity:2|total:19.00|meta:`, several divided by semicolons. */
function linesOfCell(cell: string): OrderLine[] | undefined {
  const lines = cell.slice(0, 65536).split(/;(?=name:)/).map((item): OrderLine | undefined => {
    const part = (key: string): string => new RegExp(`(?:^|\\|)${key}:([^|]*)`).exec(item)?.[1] ?? '';
    const quantity = parseQuantity(part('quantity'));
    const title = cleanText(part('name'));
    const sku = cleanText(part('sku'), 80);
    return title ? { title, ...(sku && { sku }), ...(quantity !== undefined && { quantity }) } : undefined;
  });
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

export const woocommerceFormats: readonly FileFormat[] = [
  {
    id: 'woocommerce-customer-order-export',
    recognisedBy: ['order_id', 'order_number', 'shipping_country', 'line_items'],
    columns: {
      id: ['order_number', 'order_id'], destination: ['shipping_country'], region: ['shipping_state'], postcode: ['shipping_postcode'], orderedOn: ['date'], currency: ['order_currency', 'currency'],
      shippingService: ['shipping_method'], status: ['status'],
      // Another setting of the plugin writes a row for each item and leaves the cell of all items empty.
      title: ['item_name'], sku: ['item_sku'], quantity: ['item_quantity'], lineTotal: ['item_subtotal', 'item_total'],
    },
    lines: { column: 'line_items', read: linesOfCell },
    mark: '.',
    dropsNumberSign: true,
  },
  {
    id: 'woocommerce-advanced-order-export',
    recognisedBy: ['Order Number', 'Order Status', 'Country Code (Shipping)', 'Item Cost', 'Quantity'],
    columns: {
      id: ['Order Number'], destination: ['Country Code (Shipping)'], region: ['State Code (Shipping)'], postcode: ['Postcode (Shipping)'], title: ['Name', 'Item Name'], sku: ['SKU'], quantity: ['Quantity'],
      unitPrice: ['Item Cost'], currency: ['Order Currency'], orderedOn: ['Order Date'], status: ['Order Status'],
    },
    mark: '.',
    dropsNumberSign: true,
  },
];

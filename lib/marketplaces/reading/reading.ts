import type { Order, OrderField, Reading, ReadingProblem, ShippingTemplate } from '../../core/trade/order';

const fieldTests: Record<OrderField, (order: Order) => boolean> = {
  id: (order) => order.id !== '',
  destination: (order) => order.destination !== undefined,
  title: (order) => order.lines.some((line) => line.title !== ''),
  quantity: (order) => order.lines.some((line) => line.quantity !== undefined),
  value: (order) => order.goodsValue !== undefined || order.lines.some((line) => line.unitPrice !== undefined),
};

interface ReadingParts {
  marketplace: string;
  format: string;
  page: Reading['page'];
  orders?: Order[];
  template?: ShippingTemplate;
  problems: ReadingProblem[];
  ordersFound?: number;
  /** Fields that the source does not have, whatever the orders were given instead. */
  absent?: readonly OrderField[];
}

/** Puts a reading together; a field is found when at least one order has it. */
export function readingOf({ orders = [], problems, template, ordersFound, absent = [], ...rest }: ReadingParts): Reading {
  const fields = Object.keys(fieldTests) as OrderField[];
  const fieldsFound = fields.filter((field) => !absent.includes(field) && orders.some(fieldTests[field]));
  const fieldsMissing = template ? [] : fields.filter((field) => !fieldsFound.includes(field));
  return {
    ...rest,
    orders,
    ...(template && { template }),
    health: { ordersFound: ordersFound ?? orders.length, ordersRead: orders.length, fieldsFound, fieldsMissing, problems },
  };
}

/** A reading that says only why nothing was read. */
export function unreadable(marketplace: string, page: Reading['page'], ...problems: ReadingProblem[]): Reading {
  return readingOf({ marketplace, format: 'unknown', page, problems });
}

import type { Column } from './column';
import type { Grid } from './grids';
import type { PageSigns } from './page';
import { isOfReturn, namesNumber, namesOrders } from './words';

/** Why a table with these columns is no list of orders; undefined when it is one. */
export function refusal(columns: readonly Column[], signs: PageSigns, hasOrderRows: boolean, grid: Pick<Grid, 'titles'> = { titles: [''] }): string | undefined {
  const kinds = new Set<string>(columns.map((column) => column.kind));
  const id = columns.find((column) => column.kind === 'id');
  if (!id && !hasOrderRows) return 'order number';
  const place = kinds.has('destination') || kinds.has('address');
  const goods = kinds.has('title') || kinds.has('quantity');
  // An order's number and place beside goods make a list of orders, with or without a column for what is in stock or still to be paid.
  const isCertain = goods && id?.by === 'title' && (place || (id.isSure && kinds.has('title') && kinds.has('quantity')));
  // What is bought by somebody on a day is no list of what is in stock.
  const isSold = id?.by === 'title' && id.isSure && ['person', 'total', 'orderedOn'].every((kind) => kinds.has(kind));
  // Where several sell in one place, whose goods they are stands beside who ordered them and how they go out; a purchase has a buyer.
  const isMarket = id?.by === 'title' && namesOrders(id.title) && !/purchase|\bpo\b/i.test(id.title) && ['shippingService', 'destination', 'address'].some((kind) => kinds.has(kind)) && columns.some(({ kind, title }) => kind === 'person' && !/buyer|purchas/i.test(title));
  const foreign = (isCertain ? (isMarket ? [] : ['supplier']) : [...(isMarket ? [] : ['supplier']), 'balance', ...(isSold ? [] : ['stock'])]).find((kind) => kinds.has(kind));
  if (foreign) return foreign;
  const money = ['total', 'subtotal', 'unitPrice', 'lineTotal'].some((kind) => kinds.has(kind));
  // A number of the return in front of the order's, or with the reason for it: what comes back is nothing to send.
  const returns = columns.filter(({ kind, title, isEmpty }) => kind === 'document' && !isEmpty && isOfReturn(title));
  if (returns.length > 1 || returns.some(({ index }) => index < (id?.index ?? 0)) || (signs.says === 'other' && kinds.has('document'))) return 'document';
  if (signs.says === 'other' && !(place && goods && id?.by === 'title' && (id.isSure || namesOrders(id.title)))) return 'orders';
  // A list of parcels to be packed has the orders' numbers and addresses, and room for the parcels' own.
  const isPacked = place && id?.by === 'title' && namesOrders(id.title) && !kinds.has('document');
  if ((kinds.has('document') || (kinds.has('tracking') && !money && !goods)) && !isPacked && !(place && (money || goods))) return kinds.has('document') ? 'document' : 'tracking';
  if (hasOrderRows) return goods || money || place ? undefined : 'country';
  const isNamed = id?.by === 'title' && (id.isSure || /[^\p{L}]|^.{6,}$/u.test(id.title));
  if (isNamed && place) return undefined;
  const support = ['orderedOn', 'otherDate', 'status', 'otherStatus', 'payment', 'person', 'shipBy', 'deliverBy', 'shippingService', 'quantity', 'title', 'destination', 'address', 'total', 'subtotal', 'unitPrice', 'currency'].filter((kind) => kinds.has(kind)).length;
  // Each row leads to an order of its own, by the number that stands in it.
  const isLinked = id?.by === 'link' && signs.says === 'orders';
  if (isLinked && (id.isSure || (goods && !grid.titles.some(Boolean)))) return undefined;
  // Numbers of orders with day, buyer and state are a list of orders, of which this page shows nothing more.
  const isBare = signs.says === 'orders' && isNamed && (id.isSure || (signs.isListed && namesNumber(id.title))) && kinds.has('person') && (kinds.has('orderedOn') || kinds.has('otherDate')) && (kinds.has('status') || kinds.has('otherStatus') || kinds.has('payment'));
  if (!money && !goods && !place) return isBare ? undefined : 'country';
  if (isNamed && support >= 3) return undefined;
  // A number and what it comes to are enough where the page says that these are orders.
  return signs.says === 'orders' && (support >= 2 || (isNamed && namesOrders(id?.title ?? ''))) ? undefined : 'country';
}

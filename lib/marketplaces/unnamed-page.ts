import type { Reading } from '../core/trade/order';
import type { MarketplacePage } from './adapter';
import { generic } from './generic';
import { unreadable } from './reading';

/** The same reading, said to be of the marketplace whose page it is; none of it when what was taken for an order number cannot be one there. */
export function asOf(marketplace: string, reading: Reading, orderNumber: RegExp | undefined): Reading {
  if (orderNumber && reading.orders.some(({ id }) => !orderNumber.test(id))) return unreadable(marketplace, reading.page, { code: 'page-not-understood', column: 'id' });
  return { ...reading, marketplace, orders: reading.orders.map((order) => ({ ...order, marketplace })) };
}

/** Pages at addresses that are known to show orders, of which nothing else is known: read by structure and words, and loud when that fails. */
export function unnamedPages(marketplace: string, orderNumber: RegExp, matches: (url: URL) => boolean): MarketplacePage[] {
  return generic.pages.map((page) => ({
    ...page,
    matches: (url) => matches(url) && page.matches(url),
    read: (document, url) => asOf(marketplace, page.read(document, url), orderNumber),
  }));
}

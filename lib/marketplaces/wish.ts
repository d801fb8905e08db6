import type { MarketplaceAdapter } from './adapter';

const orderNumber = /^[\da-f]{24}$/i;

/** Nothing of its pages or exports was published that one could hold on to; its help page names the columns of the list, which the general reader looks for. */
export const wish: MarketplaceAdapter = {
  id: 'wish',
  name: 'Wish',
  hosts: ['https://merchant.wish.com/*', 'https://china-merchant.wish.com/*'],
  pages: [],
  showsOrders: (url) => /^\/transactions?\//.test(url.pathname),
  orderNumber,
  evidence: { checkedOn: '2026-11-26', pages: 'none', template: 'none', files: 'none' },
};

import type { MarketplaceAdapter } from './adapter';

const orderNumber = /^\d{13,16}$/;

export const walmart: MarketplaceAdapter = {
  id: 'walmart',
  name: 'Walmart',
  hosts: ['https://seller.walmart.com/*'],
  // Its class names are hashed; one address serves for the list and, with a purchase order in it, for one order.
  pages: [],
  showsOrders: (url) => /^\/orders\/(?:manage-orders|details)\/?$/.test(url.pathname),
  orderNumber,
  evidence: { checkedOn: '2026-11-26', pages: 'none', template: 'none', files: 'exact' },
};

import type { MarketplaceAdapter } from './adapter';

const orderNumber = /^\d{6,15}-\d{4}(?:-\d+)?$/;

export const ozon: MarketplaceAdapter = {
  id: 'ozon',
  name: 'Ozon',
  hosts: ['https://seller.ozon.ru/*'],
  // Class names are built anew with each release and nothing else was published.
  pages: [],
  showsOrders: (url) => /^\/app\/postings(?:\/|$)/.test(url.pathname),
  orderNumber,
  evidence: { checkedOn: '2026-11-26', pages: 'none', template: 'none', files: 'exact' },
};

import type { MarketplaceAdapter } from './adapter';
import { etsyAnchors, readEtsy } from './etsy-orders';

export const etsy: MarketplaceAdapter = {
  id: 'etsy',
  name: 'Etsy',
  hosts: ['https://www.etsy.com/*'],
  pages: [{ kind: 'orders', matches: (url) => /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/your\/(?:shops\/[^/]+\/)?orders(?:\/|$)/i.test(url.pathname), read: readEtsy, anchors: etsyAnchors }],
  orderNumber: /^#?\d{6,14}$/,
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'none', files: 'exact' },
};

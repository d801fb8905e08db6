import type { MarketplaceAdapter } from './adapter';
import { orderAnchors, readDetail, readList } from './amazon-orders';
import { amazonHosts } from './amazon-sites';
import { readTemplate, templateAnchors } from './amazon-template';

export const amazon: MarketplaceAdapter = {
  id: 'amazon',
  name: 'Amazon',
  hosts: amazonHosts.map((host) => `https://${host}/*`),
  pages: [
    { kind: 'order', matches: (url) => /^\/orders-v3\/order\/\d{3}-\d{7}-\d{7}/.test(url.pathname), read: readDetail, anchors: orderAnchors },
    { kind: 'orders', matches: (url) => /^\/orders-v3(\/|$)/.test(url.pathname), absent: ['destination'], read: readList, anchors: orderAnchors },
    { kind: 'template', matches: (url) => /^\/sbr(\/|$)/.test(url.pathname), read: readTemplate, anchors: templateAnchors },
  ],
  orderNumber: /^\d{3}-\d{7}-\d{7}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'strong', template: 'strong', files: 'exact' },
};

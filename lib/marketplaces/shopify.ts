import type { Order, Reading } from '../core/trade/order';
import { type Anchor, type MarketplaceAdapter, maxRowsPerPage } from './adapter';
import { textOf } from './page-text';
import { readingOf, unreadable } from './reading';

const orderLink = /^(?:https:\/\/admin\.shopify\.com)?\/(?:store\/[^/]+|admin)\/orders\/\d+(?:[?#]|$)/;

function anchors(document: Document): Anchor[] {
  const seen = new Set<string>();
  const found: Anchor[] = [];
  for (const link of document.querySelectorAll('a[href*="/orders/"]')) {
    if (found.length >= maxRowsPerPage) break;
    const id = /#?[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*/u.exec(textOf(link, 40))?.[0];
    if (!id || seen.has(id) || !orderLink.test(link.getAttribute('href') ?? '')) continue;
    seen.add(id);
    found.push({ id, kind: 'order', element: link.closest('tr') ?? link });
  }
  return found;
}

/** The list has no destination and its classes are generated: the order numbers are read, the rest comes from the export. */
function readList(document: Document): Reading {
  const rows = anchors(document);
  if (rows.length === 0) return unreadable('shopify', 'orders', { code: 'page-not-understood', column: 'a[href*="/orders/"]' });
  const orders = rows.map(({ id }, index): Order => ({ id, marketplace: 'shopify', lines: [], readFrom: { row: index + 1 } }));
  const problems = ['destination', 'title', 'value'].map((column) => ({ code: 'field-not-on-page' as const, column }));
  return readingOf({ marketplace: 'shopify', format: 'shopify-order-list', page: 'orders', orders, problems });
}

export const shopify: MarketplaceAdapter = {
  id: 'shopify',
  name: 'Shopify',
  hosts: ['https://admin.shopify.com/*'],
  pages: [{ kind: 'orders', matches: (url) => /^\/store\/[^/]+\/orders\/?$/.test(url.pathname), read: readList, anchors }],
  fileFormats: [
    {
      id: 'shopify-orders',
      recognisedBy: ['Name', 'Financial Status', 'Lineitem quantity', 'Lineitem name', 'Shipping Country'],
      columns: {
        id: ['Name'], destination: ['Shipping Country'], region: ['Shipping Province'], postcode: ['Shipping Zip'], title: ['Lineitem name'], sku: ['Lineitem sku'], quantity: ['Lineitem quantity'],
        unitPrice: ['Lineitem price'], currency: ['Currency'], orderedOn: ['Created at'], shippingService: ['Shipping Method'], status: ['Fulfillment Status'],
      },
      mark: '.',
    },
  ],
  evidence: { checkedOn: '2026-11-22', pages: 'medium', template: 'none', files: 'exact' },
};

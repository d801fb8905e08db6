import type { MarketplaceAdapter } from './adapter';
import { type RecordRecipe, recordPage } from './record-page';

/** Each site's own currency, for the signs that several share. */
const sites: Readonly<Record<string, string>> = { com: 'USD', 'co.uk': 'GBP', de: 'EUR', fr: 'EUR', it: 'EUR', es: 'EUR', 'com.au': 'AUD', ca: 'CAD', pl: 'PLN', nl: 'EUR', at: 'EUR', ch: 'CHF', ie: 'EUR' };
const idForm = '\\d{2}-\\d{5}-\\d{5}';
const pattern = '(\\d{2}-\\d{5}-\\d{5})';
const checkbox = { at: 'input[data-ordernumber]', attribute: 'data-ordernumber' } as const;

/**
 * Server-rendered rows with plain class names, seen in 2026 on .com, .co.uk and .de: an order's row, then one row for each article when there are several.
 * The figure beside an article is taken where it is of one piece: whether it is the price of one or of all was not seen.
 */
const list: RecordRecipe = {
  records: 'tr.order-info',
  lines: 'tr.item-info',
  linesFollow: true,
  priceOfOne: true,
  idForm,
  fields: {
    id: [checkbox, { attribute: 'id', pattern: `orderid_${pattern}` }, { at: 'a[href*="orderid="]', attribute: 'href', pattern: `orderid=${pattern}` }],
    title: [{ at: '.item-title a' }, { at: '.item-title' }],
    sku: [{ at: '.item-custom-sku .sh-bold' }],
    quantity: [{ at: '.quantity strong' }, { at: 'td.item-quantity' }],
    lineTotal: [{ at: '.price-column-item' }],
    status: [{ at: '.order-status' }],
  },
  everyId: [checkbox, { at: 'tr[id^="orderid_"]', attribute: 'id', pattern: `orderid_${pattern}` }, { at: 'a[href*="orderid="]', attribute: 'href', pattern: `orderid=${pattern}` }],
};

/** One button for each line of the address, the country last; a tooltip in it says what a click copies. */
const detail: RecordRecipe = {
  records: 'body',
  lines: '#itemInfo .item-card',
  idForm,
  fields: {
    id: [{ at: '.order-info .info-item', pattern }],
    address: [{ at: '.shipping-info .shipping-address .address', lines: true, without: '.tooltip__mask' }],
    title: [{ at: '.item-title' }, { at: 'a[href*="/itm/"]' }],
    quantity: [{ at: '.quantity__value .sh-bold' }],
  },
};

const symbolOf = (url: URL) => sites[url.hostname.replace(/^www\.ebay\./, '')];
const onSite = (recipe: RecordRecipe) => (url: URL) => ({ ...recipe, ...(symbolOf(url) && { symbolCurrency: symbolOf(url) as string }) });

export const ebay: MarketplaceAdapter = {
  id: 'ebay',
  name: 'eBay',
  hosts: Object.keys(sites).map((domain) => `https://www.ebay.${domain}/*`),
  pages: [
    recordPage('ebay', onSite(detail), 'order', (url) => /^\/(?:mesh|sh)\/ord\/details/.test(url.pathname)),
    recordPage('ebay', onSite(list), 'orders', (url) => /^\/sh\/ord\/?$/.test(url.pathname), ['destination']),
  ],
  orderNumber: /^\d{2}-\d{5}-\d{5}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'strong', template: 'none', files: 'exact' },
};

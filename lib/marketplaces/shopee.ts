import type { MarketplaceAdapter } from './adapter';
import type { DecimalMark } from './reading/numbers';
import { type RecordRecipe, recordPage } from './record-page';

const idForm = '\\d{6}[A-Z0-9]{8}';
const number = '(?:^|[^A-Z0-9])(\\d{6}[A-Z0-9]{8})(?![A-Z0-9])';

/** Seen in October 2026 in Portuguese and in 2026 in Indonesian. The total in it has transport and vouchers in it: it is no value of the goods. */
const list: RecordRecipe = {
  records: 'a.order-card',
  lines: '.order-item-infos .item',
  idForm,
  fields: {
    id: [{ at: '.order-sn', pattern: number }],
    title: [{ at: '.item-name' }],
    // "Variation: Blue [PARENT-SKU SKU]"
    sku: [{ at: '.item-description', pattern: '([^\\s\\[\\]]+)\\]$' }],
    quantity: [{ at: '.item-amount' }],
    shippingService: [{ at: '.fulfilment-channel-name' }],
    status: [{ at: '.order-status .status' }],
  },
  everyId: [{ at: '.order-sn', pattern: number }],
};

const detail: RecordRecipe = {
  records: 'body',
  lines: '.product-list .product-list-item:not(.product-list-head)',
  idForm,
  fields: {
    id: [{ at: '[data-testid="odp-label-order-id"]', pattern: number }],
    address: [{ at: '[data-testid="odp-label-address"] .ship-address', lines: true }],
    title: [{ at: '.product-name' }],
    // The head of the list has the classes of its lines.
    quantity: [{ at: ':not(.product-list-head) > .qty' }],
    unitPrice: [{ at: ':not(.product-list-head) > .price' }],
    lineTotal: [{ at: ':not(.product-list-head) > .subtotal' }],
    shippingService: [{ at: '[data-testid="odp-shipping-summary"] .actual-carrier-name' }, { at: '[data-testid="odp-shipping-summary"] .carrier' }],
    status: [{ at: '.order-status-wrapper .header .status' }],
  },
};

/** Each site sells in one country and one currency. */
const sites: Readonly<Record<string, readonly [currency: string, mark: DecimalMark]>> = {
  'seller.shopee.com.br': ['BRL', ','], 'seller.shopee.sg': ['SGD', '.'], 'seller.shopee.com.my': ['MYR', '.'], 'seller.shopee.co.id': ['IDR', ','], 'seller.shopee.co.th': ['THB', '.'],
  'seller.shopee.ph': ['PHP', '.'], 'seller.shopee.tw': ['TWD', '.'], 'banhang.shopee.vn': ['VND', ','],
};
/** Sellers in China, all sites in one or each at its own. */
const chinese = ['seller.shopee.cn', ...['my', 'ph', 'sg', 'th', 'tw', 'vn', 'id', 'br'].map((site) => `seller.${site}.shopee.cn`)];

function onSite(recipe: RecordRecipe) {
  return (url: URL): RecordRecipe => {
    const [currency, mark] = sites[url.hostname] ?? [];
    return currency && mark ? { ...recipe, currency, symbolCurrency: currency, mark } : recipe;
  };
}

export const shopee: MarketplaceAdapter = {
  id: 'shopee',
  name: 'Shopee',
  hosts: [...Object.keys(sites), ...chinese].map((host) => `https://${host}/*`),
  pages: [
    recordPage('shopee', onSite(detail), 'order', (url) => /^\/portal\/sale\/order\/\d+/.test(url.pathname)),
    recordPage('shopee', onSite(list), 'orders', (url) => /^\/portal\/sale\/order\/?$/.test(url.pathname), ['destination', 'value']),
  ],
  orderNumber: /^\d{6}[A-Z\d]{8}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'strong', template: 'none', files: 'partial' },
};

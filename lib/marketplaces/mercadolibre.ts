import type { MarketplaceAdapter } from './adapter';
import { anchors, readSales } from './mercadolibre-sales';

const spanishSites = ['com.ar', 'com.mx', 'cl', 'com.co', 'com.uy', 'com.pe'];

export const mercadolibre: MarketplaceAdapter = {
  id: 'mercadolibre',
  name: 'Mercado Libre',
  hosts: [
    ...['www', 'vendedores'].map((name) => `https://${name}.mercadolivre.com.br/*`),
    ...spanishSites.flatMap((site) => ['www', 'vendedores'].map((name) => `https://${name}.mercadolibre.${site}/*`)),
    'https://global-selling.mercadolibre.com/*',
  ],
  pages: [{ kind: 'orders', matches: (url) => /^\/(?:vendas\/omni\/lista|ventas\/omni\/listado)\/?$/.test(url.pathname), absent: ['destination'], read: readSales, anchors }],
  orderNumber: /^#?\d{6,20}$/,
  evidence: { checkedOn: '2026-11-26', pages: 'medium', template: 'none', files: 'partial' },
};

import type { WritingHabits } from './adapter';

interface Site {
  country?: string;
  habits: WritingHabits;
}

/** Each Seller Central and how its market writes figures; a European or American account may sell in several markets. */
const sites: Readonly<Record<string, Site>> = {
  'sellercentral.amazon.com': { country: 'US', habits: { symbolCurrency: 'USD', dayOrder: 'mdy', mark: '.' } },
  'sellercentral.amazon.ca': { country: 'CA', habits: { symbolCurrency: 'CAD' } },
  'sellercentral.amazon.com.mx': { country: 'MX', habits: { symbolCurrency: 'MXN', dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.com.br': { country: 'BR', habits: { symbolCurrency: 'BRL', dayOrder: 'dmy', mark: ',' } },
  'sellercentral.amazon.co.uk': { country: 'GB', habits: { dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.de': { country: 'DE', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.fr': { country: 'FR', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.it': { country: 'IT', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.es': { country: 'ES', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.nl': { country: 'NL', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.com.be': { country: 'BE', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.ie': { country: 'IE', habits: { dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.se': { country: 'SE', habits: { symbolCurrency: 'SEK' } },
  'sellercentral.amazon.pl': { country: 'PL', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.com.tr': { country: 'TR', habits: { dayOrder: 'dmy' } },
  'sellercentral.amazon.in': { country: 'IN', habits: { symbolCurrency: 'INR', dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.co.jp': { country: 'JP', habits: { symbolCurrency: 'JPY', mark: '.' } },
  'sellercentral.amazon.com.au': { country: 'AU', habits: { symbolCurrency: 'AUD', dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.sg': { country: 'SG', habits: { symbolCurrency: 'SGD', dayOrder: 'dmy', mark: '.' } },
  'sellercentral.amazon.co.za': { country: 'ZA', habits: {} },
  'sellercentral.amazon.eg': { country: 'EG', habits: { mark: '.' } },
  'sellercentral.amazon.ae': { country: 'AE', habits: { mark: '.' } },
  'sellercentral.amazon.sa': { country: 'SA', habits: { mark: '.' } },
  'sellercentral-europe.amazon.com': { habits: { dayOrder: 'dmy' } },
  'sellercentral-japan.amazon.com': { country: 'JP', habits: { symbolCurrency: 'JPY', mark: '.' } },
};

export const amazonHosts = Object.keys(sites);

export function siteOf(url: URL): Site {
  return (Object.hasOwn(sites, url.hostname) && sites[url.hostname]) || { habits: {} };
}

import type { MarketplaceAdapter } from './adapter';

export const ebay: MarketplaceAdapter = {
  id: 'ebay',
  name: 'eBay',
  hosts: ['com', 'co.uk', 'de', 'fr', 'it', 'es', 'com.au', 'ca', 'pl', 'nl', 'at', 'ch', 'ie'].map((domain) => `https://www.ebay.${domain}/*`),
  pages: [],
  fileFormats: [
    {
      id: 'ebay-orders-report',
      recognisedBy: ['Order Number', 'Ship To Country', 'Item Title', 'Quantity', 'Sold For'],
      columns: {
        id: ['Order Number'], destination: ['Ship To Country'], region: ['Ship To State'], postcode: ['Ship To Zip'], title: ['Item Title'], sku: ['Custom Label'], quantity: ['Quantity'],
        unitPrice: ['Sold For'], orderedOn: ['Sale Date'], shipBy: ['Ship By Date'], deliverBy: ['Maximum Estimated Delivery Date'], shippingService: ['Shipping Service'],
      },
      mark: '.',
      symbolCurrency: 'USD',
      isNoise: (cells) => /^record\(s\) downloaded/.test(cells[1] ?? '') || /^Seller ID\s*:/.test(cells[0] ?? ''),
    },
    {
      id: 'ebay-orders-report-uk',
      recognisedBy: ['Sales record number', 'Order number', 'Post to postcode', 'Post to country'],
      columns: {
        id: ['Order number'], destination: ['Post to country'], region: ['Post to county'], postcode: ['Post to postcode'], title: ['Item title'], sku: ['Custom label'], quantity: ['Quantity'],
        unitPrice: ['Sold for'], orderedOn: ['Sale date'], shipBy: ['Post by date', 'Dispatch by date'], shippingService: ['Delivery service', 'Postage service'],
      },
      mark: '.',
      isNoise: (cells) => /^record\(s\) downloaded/.test(cells[1] ?? '') || /^Seller ID\s*:/.test(cells[0] ?? ''),
    },
  ],
  evidence: { checkedOn: '2026-11-22', pages: 'strong', template: 'medium', files: 'exact' },
};

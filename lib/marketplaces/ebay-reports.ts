import type { FileFormat } from './adapter';

const orderNumber = /\d{2}-\d{5}-\d{5}|\d{6,}/;
/** The closing lines: how many records, which seller. */
const isNoise = (cells: readonly string[]): boolean => {
  const written = cells.filter((cell) => cell.trim());
  return /^records?\(s\) downloaded/i.test(written[1]?.trim() ?? '') || (written.length <= 3 && !written.slice(1).some((cell) => orderNumber.test(cell)));
};

/** The orders report in English and German; a blank or a comma-only line stands around its header. */
export const ebayFormats: readonly FileFormat[] = [
  {
    id: 'ebay-orders-report',
    recognisedBy: ['Order Number', 'Ship To Country', 'Item Title', 'Quantity', 'Sold For'],
    columns: {
      id: ['Order Number', 'Sales Record Number'], destination: ['Ship To Country'], region: ['Ship To State'], postcode: ['Ship To Zip'], title: ['Item Title'], sku: ['Custom Label'], quantity: ['Quantity'],
      unitPrice: ['Sold For'], orderedOn: ['Sale Date'], shipBy: ['Ship By Date'], deliverBy: ['Maximum Estimated Delivery Date'], shippingService: ['Shipping Service'], status: ['Shipped On Date'],
    },
    mark: '.',
    symbolCurrency: 'USD',
    isNoise,
  },
  {
    // Selling Manager and File Exchange of before 2019 in English; the address is the buyer's, to which goods were sent, and the order number may be empty.
    id: 'ebay-orders-report-older',
    recognisedBy: ['Sales Record Number', 'User Id', 'Buyer Country', 'Item Title', 'Quantity', 'Sale Price'],
    columns: {
      id: ['Order ID', 'Sales Record Number'], destination: ['Buyer Country'], region: ['Buyer State'], postcode: ['Buyer Zip'], title: ['Item Title'], sku: ['Custom Label'], quantity: ['Quantity'],
      unitPrice: ['Sale Price'], orderedOn: ['Sale Date'], shippingService: ['Shipping Service'], status: ['Shipped on Date'],
    },
    mark: '.',
    symbolCurrency: 'USD',
    isNoise,
  },
  {
    id: 'ebay-orders-report-uk',
    recognisedBy: ['Sales record number', 'Order number', 'Post to postcode', 'Post to country'],
    columns: {
      id: ['Order number', 'Sales record number'], destination: ['Post to country'], region: ['Post to county'], postcode: ['Post to postcode'], title: ['Item title'], sku: ['Custom label'], quantity: ['Quantity'],
      unitPrice: ['Sold for'], orderedOn: ['Sale date'], shipBy: ['Post by date', 'Dispatch by date'], shippingService: ['Delivery service', 'Postage service'], status: ['Posted on date', 'Dispatched on date'],
    },
    mark: '.',
    isNoise,
  },
  {
    id: 'ebay-orders-report-de',
    recognisedBy: ['Verkaufsprotokollnummer', 'Bestellnummer', 'Angebotstitel', 'Verkauft für'],
    columns: {
      id: ['Bestellnummer'], destination: ['Versand nach - Land'], postcode: ['Versand nach - PLZ'], title: ['Angebotstitel'], sku: ['Bestandseinheit'], quantity: ['Anzahl', 'Menge'],
      unitPrice: ['Verkauft für'], orderedOn: ['Verkauft am'], shippingService: ['Versandservice'],
    },
    mark: ',',
    isNoise,
  },
  {
    // Selling Manager's report of before 2019; its address is the buyer's, to which goods were sent.
    id: 'ebay-orders-report-de-older',
    recognisedBy: ['Verkaufsprotokollnummer', 'Mitgliedsname', 'Artikelbezeichnung', 'Stückzahl', 'Land des Käufers'],
    columns: {
      id: ['Bestellnummer', 'Verkaufsprotokollnummer'], destination: ['Land des Käufers'], region: ['Staat des Käufers'], postcode: ['Postleitzahl des Käufers'], title: ['Artikelbezeichnung'],
      sku: ['Bestandseinheit'], quantity: ['Stückzahl'], unitPrice: ['Verkaufspreis'], orderedOn: ['Verkaufsdatum'], shippingService: ['Versandservice'],
    },
    mark: ',',
    dayOrder: 'dmy',
    isNoise,
  },
];

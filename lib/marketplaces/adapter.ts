import type { OrderField, OrderLine, Reading } from '../core/trade/order';
import type { DayOrder } from './reading/dates';
import type { DecimalMark } from './reading/numbers';

/** What a column of a file or a cell of a page can say. */
export const rowFields = [
  'id', 'destination', 'address', 'region', 'postcode', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'goodsValue', 'currency',
  'hsCode', 'countryOfOrigin', 'orderedOn', 'shipBy', 'deliverBy', 'shippingService', 'status', 'soldOn',
] as const;
export type RowField = (typeof rowFields)[number];

/** An element of the page beside which something can be said. */
export interface Anchor {
  id: string;
  kind: 'order' | 'template-row';
  element: Element;
}

export interface MarketplacePage {
  kind: 'orders' | 'order' | 'template';
  matches(url: URL): boolean;
  /** Fields that this page is known not to show: a general reader that finds one there is mistaken. */
  absent?: readonly OrderField[];
  read(document: Document, url: URL): Reading;
  anchors(document: Document, url: URL): Anchor[];
}

/** How figures and days are written where the text alone does not tell. */
export interface WritingHabits {
  mark?: DecimalMark;
  dayOrder?: DayOrder;
  /** What a bare `$`, `¥` or `kr` means here. */
  symbolCurrency?: string;
  /** Currency of amounts that name none. */
  currency?: string;
}

/** An order export, recognised by its column names alone: never by position, never by the file's name. */
export interface FileFormat extends WritingHabits {
  id: string;
  /** All of these stand in the header row. */
  recognisedBy: readonly string[];
  /** Names of a field's column, the best one first. */
  columns: Partial<Record<RowField, readonly string[]>>;
  /** Marketplaces that print a number sign before the order number. */
  dropsNumberSign?: boolean;
  /** Destination where the export has no country column, and the postcodes or regions that confirm it. */
  domestic?: { country: string; postcode?: RegExp; region?: RegExp };
  /** What a bare `$` means in orders to a country, where a marketplace sells only within it. */
  symbolCurrencyIn?: Readonly<Record<string, string>>;
  /** Currency of plain figures in orders to a country, where a marketplace sells within it and in its currency alone. */
  currencyIn?: Readonly<Record<string, string>>;
  /** Currency of the site that a cell of the currency's columns ends with, where one report serves many sites. */
  currencyOfSite?: Readonly<Record<string, string>>;
  /** One row for each piece, without a column of pieces: rows of one order and one article add up. */
  unitRows?: boolean;
  /** Made from objects, not from rows: what stands beside the goods of an order is said once of it. */
  isOfObjects?: boolean;
  /** Amounts are whole numbers in the smallest unit of their currency. */
  inHundredths?: true;
  /** Lines that are no orders: the explanation under TikTok's header, eBay's closing lines. */
  isNoise?: (cells: readonly string[]) => boolean;
  /** All lines of an order in one cell. */
  lines?: { column: string; read(cell: string): OrderLine[] | undefined };
}

export interface MarketplaceAdapter {
  id: string;
  name: string;
  /** Match patterns of the seller pages. */
  hosts: readonly string[];
  pages: readonly MarketplacePage[];
  /** Addresses that are known to show orders though nobody described their pages: the general reader reads them, and what it cannot read is an error of this marketplace. */
  showsOrders?(url: URL): boolean;
  /** What a whole order number looks like here: a reader that does not know the page is not believed in anything else. */
  orderNumber?: RegExp;
  /** How well public evidence supports each part, and when it was looked at. */
  evidence: { checkedOn: string; pages: 'strong' | 'medium' | 'weak' | 'none'; template: 'strong' | 'medium' | 'weak' | 'none'; files: 'exact' | 'partial' | 'none' };
}

/** Most rows that one pass over a page reads. */
export const maxRowsPerPage = 2000;

/** Whether a match pattern such as `https://*.ebay.com/sh/*` covers the address. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts?.[1] || !parts[2] || !parts[3]) return false;
  if (parts[1] === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${parts[1]}:`) return false;
  const host = parts[2];
  const isHost = host === '*' || url.hostname === host || (host.startsWith('*.') && (url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))));
  const pieces = parts[3].split('*');
  let position = 0;
  const path = url.pathname + url.search;
  return (
    isHost &&
    pieces.every((piece, index) => {
      const found = path.indexOf(piece, position);
      position = found + piece.length;
      return index === 0 ? found === 0 : found >= 0;
    }) &&
    (pieces.at(-1) === '' || position === path.length)
  );
}

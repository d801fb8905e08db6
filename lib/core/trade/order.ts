/** Plain types of the vocabulary, free of zod, so that readers in the page may import them. `order.schema.ts` parses them at every boundary. */

/** Amount in the currency's smallest unit: 1999 with EUR is 19.99, 1999 with JPY is 1999. */
export interface Money {
  amountMinor: number;
  currency: string;
}

export interface OrderLine {
  title: string;
  sku?: string;
  /** Pieces; undefined: not said, or not readable. */
  quantity?: number;
  /** Price of one piece, without transport and tax when the source shows them apart. */
  unitPrice?: Money;
  /** Six digits or more, as the seller or the marketplace wrote it. */
  hsCode?: string;
  countryOfOrigin?: string;
  /** Of one piece, in whole grams. */
  weightGrams?: number;
}

/** The marketplace sale, reduced to what rules need: no name, street, phone or e-mail. */
export interface Order {
  id: string;
  marketplace: string;
  /** ISO 3166-1 alpha-2 or a customs territory of ours (XI, IC); undefined: not readable here. */
  destination?: string;
  region?: string;
  postcode?: string;
  lines: OrderLine[];
  /** Price of all goods, without transport, when the source gives it. */
  goodsValue?: Money;
  /** Of the whole consignment as it is sent, in whole grams, when the source says it. */
  weightGrams?: number;
  /** Days, YYYY-MM-DD, in the time zone the source writes. */
  orderedOn?: string;
  shipBy?: string;
  deliverBy?: string;
  shippingService?: string;
  /** Where it was sold, as a page of many sites writes it; known sites become the `marketplace`. */
  soldOn?: string;
  status?: string;
  /** Where it was read: a row of a file (1-based, header is row 1) or of a page. */
  readFrom?: { row?: number };
}

export interface TemplateRow {
  /** Stable within the page, e.g. "EU_STANDARD.INTERNATIONAL#0". */
  id: string;
  service: string;
  serviceKind?: 'standard' | 'expedited' | 'premium' | 'economy';
  /** Territories the row covers. */
  destinations: string[];
  /** Region words that could not be turned into territories. */
  unreadRegions: string[];
  transitDays?: { min: number; max: number };
}

export interface ShippingTemplate {
  marketplace: string;
  name?: string;
  rows: TemplateRow[];
}

export const orderFields = ['id', 'destination', 'title', 'quantity', 'value'] as const;
export type OrderField = (typeof orderFields)[number];

/** One thing that could not be read, named so that a person can find it. */
export interface ReadingProblem {
  code:
    | 'empty-file' | 'binary-file' | 'no-rows' | 'unknown-format' | 'wrong-delimiter' | 'missing-column' | 'ragged-row'
    | 'unclosed-quote' | 'too-large' | 'cell-too-long' | 'unknown-country' | 'unknown-currency' | 'unreadable-number' | 'absurd-value' | 'ambiguous-date' | 'unreadable-date'
    | 'missing-field' | 'duplicate-column' | 'page-not-understood' | 'encoding-guessed' | 'field-not-on-page' | 'row-left-out' | 'sum-row'
    | 'password-protected' | 'broken-workbook' | 'broken-json' | 'web-page' | 'unclear-currency' | 'no-currency' | 'unclear-amount' | 'repeated-total' | 'countries-differ' | 'sites-differ' | 'column-guessed' | 'pasted-lacks'
    | 'needed-column' | 'damaged-number' | 'zero-quantity' | 'future-date' | 'outlook-mail' | 'mail-without-order' | 'xml-file' | 'settlement-report' | 'too-wide' | 'zip-archive' | 'unusable-number';
  file?: string;
  row?: number;
  column?: string;
  /** What stood there, cut to 80 characters, never personal data. */
  found?: string;
  orderId?: string;
}

/** How one field was found on a page that nobody described to the reader, for the seller to confirm. */
export interface Understood {
  field: OrderField | 'orderedOn' | 'shipBy' | 'deliverBy' | 'shippingService' | 'status' | 'sku' | 'currency' | 'soldOn';
  /** A column's title, a label beside the value, the shape of the values, a link to the order, the page's heading, an address block, the page's language, or what the page itself writes beside a currency's sign. */
  by: 'title' | 'label' | 'shape' | 'link' | 'heading' | 'address' | 'page' | 'sign';
  /** Title or label as the page writes it; the currency for `page` and `sign`; empty for a shape. */
  name: string;
  confidence: 'sure' | 'likely';
}

/** One repeated structure of a page, without anything of its content: for a report that a seller can copy. */
export interface PageLayout {
  kind: 'table' | 'grid' | 'cards' | 'page';
  /** Names of elements, roles and plain ids on the way to it. */
  selector: string;
  rows: number;
  read: number;
  columns: { title: string; meaning?: string }[];
}

/** Why nothing is left to do for an order: it was called off, its money went back, or it is on its way. */
export type Settled = 'cancelled' | 'refunded' | 'shipped';
export interface SettledOrder {
  order: Order;
  state: Settled;
}

export interface ReaderHealth {
  ordersFound: number;
  ordersRead: number;
  fieldsFound: OrderField[];
  fieldsMissing: OrderField[];
  problems: ReadingProblem[];
  /** What the generic reader took for what. */
  understood?: Understood[];
  layouts?: PageLayout[];
}

export interface Reading {
  marketplace: string;
  /** How the page or file was recognised. */
  format: string;
  page: 'orders' | 'order' | 'template' | 'file';
  orders: Order[];
  /** Numbers of the orders of a list that stand open over it, in a dialog or drawer, with what the list lacks. */
  opened?: string[];
  template?: ShippingTemplate;
  health: ReaderHealth;
}

import type { RowField, WritingHabits } from './adapter';

/** Where a value stands. Without `at` it is the record (or line) itself; several values that differ are none, unless `pick` says which. */
export interface Place {
  /** CSS selector inside the record. */
  at?: string;
  /** CSS selector of what stands inside that element and is no part of the value: a tooltip. */
  without?: string;
  /** Attribute to take instead of the text. */
  attribute?: string;
  /** Visible label, in any of these wordings, whose value stands behind a colon or in the element that follows. */
  label?: readonly string[];
  /** Heading of the table column whose cell in the record's row is meant, in any of these wordings. */
  column?: readonly string[];
  /** Regular expression of which the one group, or the whole, is the value. */
  pattern?: string;
  /** Keeps blocks and breaks apart as lines: an address. */
  lines?: true;
  pick?: 'first' | 'last';
  /** The page's address instead of an element; never for what the page itself shows. */
  address?: true;
}

/** How to read one kind of page: plain data, as an adapter holds it and as a seller exports and imports it. The schema is record-page.schema.ts. */
export interface RecordRecipe extends WritingHabits {
  /** CSS selector of the elements that stand for one order, or one line of an order, each. */
  records: string;
  /** `records` is one mark in each record, and the record all that stands around it up to the next mark: the largest element of this selector. */
  recordsAround?: string;
  /** CSS selector of the lines of goods inside a record; left out, the record is the line. */
  lines?: string;
  /** `lines` is one mark in each line, and the line all that stands around it in the record up to the next mark. */
  linesAround?: true;
  /** Lines stand not inside the record but beside it, up to the next record; a record with a title of its own is its only line. */
  linesFollow?: true;
  /** Whether `lineTotal` is the price of one piece or of all is not known: it is taken where the two are the same. */
  priceOfOne?: true;
  /** What a whole order number looks like: text that does not is none. */
  idForm: string;
  /** Places of each field, the best one first. */
  fields: Partial<Record<RowField, readonly Place[]>>;
  /** Places, in the whole page, of order numbers: one that no record has is a row left out. */
  everyId?: readonly Place[];
  /** CSS selector of what an empty list shows. */
  empty?: string;
}

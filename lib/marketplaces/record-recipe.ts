import type { RowField, WritingHabits } from './adapter';

/** Where a value stands. Without `at` it is the record (or line) itself; several values that differ are none, unless `pick` says which. */
export interface Place {
  /** CSS selector inside the record. */
  at?: string;
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
  /** CSS selector of the lines of goods inside a record; left out, the record is the line. */
  lines?: string;
  /** The lines are not inside the record but siblings after it, up to the next record. */
  linesFollow?: true;
  /** What a whole order number looks like: text that does not is none. */
  idForm: string;
  /** Places of each field, the best one first. */
  fields: Partial<Record<RowField, readonly Place[]>>;
  /** Places, in the whole page, of order numbers: one that no record has is a row left out. */
  everyId?: readonly Place[];
  /** CSS selector of what an empty list shows. */
  empty?: string;
}

import type { Grid } from './grids';
import { leavesOf, wordsOf } from './text';
import type { Kind } from './words';

/** How a field was found. */
export type Way = 'title' | 'label' | 'shape' | 'link' | 'heading' | 'address' | 'page';

export interface Column {
  index: number;
  kind: Kind;
  title: string;
  by: Way;
  isSure: boolean;
  currency?: string;
  /** An amount of one piece or of all of them: only where there is one piece it does not matter. */
  isOpen?: boolean;
  isUnclear?: boolean;
  /** The number stands in the link alone. */
  isInLink?: boolean;
  /** Each name in the column stands with its number of pieces, in one and the same form. */
  countForm?: RegExp;
  /** Names one below the other are articles of their own. */
  isListed?: boolean;
  /** Where the pieces of the whole order stand beside the names of all its goods: above the name, or in this column. */
  pieces?: number | 'above';
  /** No cell of the rows looked at holds anything. */
  isEmpty?: boolean;
}

export interface Sample {
  texts: string[];
  leaves: ReturnType<typeof leavesOf>[];
}

/** The values of a column that are looked at, by its place. */
export type Sampling = (index: number) => Sample;

export function sampleOf(grid: Grid, index: number): Sample {
  const leaves: Sample['leaves'] = [];
  for (const row of grid.rows) {
    if (leaves.length === 12) break;
    if (row.cells[index] && isPlain(row)) leaves.push(leavesOf(row.cells[index], 30, 160));
  }
  const full = leaves.filter((cell) => cell.length > 0);
  return { leaves: full, texts: full.map(wordsOf) };
}

/** Each cell in one column: rows of sums and remarks span several. */
export function isPlain(row: Grid['rows'][number]): boolean {
  const cells = row.cells.filter(Boolean);
  return !row.isWide && new Set(cells).size === cells.length;
}

export function share(sample: Sample, test: (text: string, leaves: Sample['leaves'][number]) => boolean): number {
  return sample.texts.length === 0 ? 0 : sample.texts.filter((text, at) => test(text, sample.leaves[at] ?? [])).length / sample.texts.length;
}

export const moneyKinds = new Set<Kind>(['total', 'subtotal', 'unitPrice', 'lineTotal', 'fee', 'tax']);
export const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);
export const isCount = (text: string): boolean => /^\d{1,5}(?:\s+\p{L}+|\p{Lo}{1,2})?$/u.test(text);

/** A column of a kind that nothing but its title or its values speak for: to be confirmed. */
export const unsure = (index: number, kind: Kind, title: string, by: Way): Column => ({ index, kind, title, by, isSure: false });
export const hasKind = (columns: readonly Column[], ...kinds: Kind[]): boolean => columns.some(({ kind }) => kinds.includes(kind));
/** The same column, which its values show to be of another kind. */
export const turn = (column: Column, kind: Kind, by: Way = column.by): Column => Object.assign(column, { kind, by, isSure: false });
export const placesWhere = (width: number, test: (index: number) => boolean): number[] => Array.from({ length: width }, (_, index) => index).filter(test);
/** A column in the place of whatever else was taken for it. */
export function put(columns: Column[], one: Column): void {
  columns.splice(0, columns.length, ...columns.filter(({ index }) => index !== one.index), one);
}

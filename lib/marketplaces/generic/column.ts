import type { Grid } from './grids';
import { leavesOf } from './text';
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

export function sampleOf(grid: Grid, index: number): Sample {
  const leaves: Sample['leaves'] = [];
  for (const row of grid.rows) {
    if (leaves.length === 12) break;
    if (row.cells[index] && isPlain(row)) leaves.push(leavesOf(row.cells[index], 30, 160));
  }
  const full = leaves.filter((cell) => cell.length > 0);
  return { leaves: full, texts: full.map((cell) => cell.map((leaf) => leaf.text).join(' ')) };
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

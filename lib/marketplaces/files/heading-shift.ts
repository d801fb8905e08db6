import { columnsByMeaning } from './columns-by-meaning';
import type { TableRow } from './table';

/**
 * The heading without the title that no row has a cell for, where each row is one cell short and its cells fit better so:
 * somebody added a column to the heading alone, and each title behind it stood above its neighbour's values.
 * Undefined where the heading fits as it is; cells that are left out at the end are the usual case.
 */
export function fittingHeading(header: TableRow, below: readonly TableRow[]): TableRow | undefined {
  const rows = below.filter(({ cells }) => cells.some((cell) => cell.trim())).slice(0, 40);
  if (header.cells.length < 4 || header.cells.length > 60 || rows.length < 2 || !rows.every(({ cells }) => cells.length === header.cells.length - 1)) return undefined;
  const fieldsOf = (cells: string[]): number => columnsByMeaning({ ...header, cells }, rows).columns.size;
  const whole = fieldsOf(header.cells);
  const shorter = header.cells.map((_, at) => header.cells.filter((_title, index) => index !== at)).map((cells) => ({ cells, fields: fieldsOf(cells) }));
  const best = shorter.reduce((one, other) => (other.fields > one.fields ? other : one));
  return best.fields > whole ? { ...header, cells: best.cells } : undefined;
}

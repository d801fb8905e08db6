import { headerKey } from './format';
import { fileLimits, type TableRow } from './table';
import type { Kind } from '../generic/words';
import { meaningInFile } from './title-meaning';
import type { Sheet } from './workbook';

const ofOrder: ReadonlySet<Kind> = new Set(['destination', 'address', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'orderedOn', 'currency']);
const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => !cell.trim());

/** Words alone, among them a title of order numbers and two more of what an order says. */
function isHeading({ cells }: TableRow): boolean {
  if (cells.length > fileLimits.columns || cells.some((cell) => /^\s*[-+#=]?\d|\d{3}/.test(cell))) return false;
  const titles = cells.filter((cell) => cell.trim());
  if (titles.length < 3 || titles.some((title) => title.length > 60)) return false;
  const kinds = new Set(titles.map((title) => meaningInFile(title)?.kind));
  return kinds.has('id') && [...kinds].filter((kind) => kind && ofOrder.has(kind)).length > 1;
}

const titlesOf = ({ cells }: TableRow): string => cells.map(headerKey).join('\n').trim();

/** The tables below each other in one sheet, each with its own heading; a heading that is only repeated, as on printed pages, divides nothing. */
export function sectionsOf(sheet: Sheet): Sheet[] {
  const sections: Sheet[] = [{ name: sheet.name, rows: [] }];
  let heading: string | undefined;
  let hasOrders = false;
  for (const row of sheet.rows) {
    const rows = sections.at(-1)?.rows ?? [];
    if (isHeading(row)) {
      if (hasOrders && titlesOf(row) === heading) continue;
      // Two lines of titles above each other are one heading.
      if (hasOrders) sections.push({ name: sheet.name, rows: [row] });
      else rows.push(row);
      if (hasOrders || heading === undefined) heading = titlesOf(row);
      hasOrders = false;
      continue;
    }
    rows.push(row);
    if (heading !== undefined && !isBlank(row)) hasOrders = true;
  }
  return sections;
}

import { fileLimits, type TableRow } from './table';
import { cellsOf, isRecord } from '../reading/json-cells';
import { objectLines } from './object-lines';

function objectOf(cell: string | undefined): Record<string, unknown> | undefined {
  const text = (cell ?? '').trim();
  if (!text.startsWith('{') || !text.endsWith('}') || text.length > 20_000) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A person has a name as goods have, and neither pieces nor a price nor an article's number. */
const isOfGoods = (cell: string): boolean => objectLines(cell)?.some((line) => line.quantity || line.unitPrice || line.lineTotal || line.sku) ?? false;

/** Columns of a database's export that hold an object each, `{"city": "Oslo", "country": "NO"}`: what it says stands in columns of its own behind the others. Undefined where none does; goods stay for the reader of goods. */
export function withObjectsApart(header: TableRow, rows: readonly TableRow[]): { header: TableRow; rows: TableRow[] } | undefined {
  const columns = header.cells.flatMap((title, index) => {
    const filled = rows.slice(0, 40).flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
    return title.trim() && filled.length > 0 && filled.every((cell) => objectOf(cell) && !isOfGoods(cell)) ? [{ title: title.trim(), index }] : [];
  });
  if (columns.length === 0) return undefined;
  const titles = new Map<string, number>();
  const width = header.cells.length;
  const made = rows.map((row): TableRow => {
    const cells = Array.from({ length: Math.max(width, row.cells.length) }, (_, at) => row.cells[at] ?? '');
    for (const { title, index } of row.cells.length > width ? [] : columns) {
      for (const [name, text] of cellsOf({ [title]: objectOf(row.cells[index]) ?? {} })) {
        if (!titles.has(name) && width + titles.size >= fileLimits.columns) continue;
        const at = titles.get(name) ?? titles.size;
        titles.set(name, at);
        while (cells.length < width + at) cells.push('');
        cells[width + at] = text;
      }
    }
    return { ...row, cells };
  });
  for (const { cells } of made) while (cells.length < width + titles.size) cells.push('');
  return { header: { row: header.row, cells: [...header.cells, ...titles.keys()] }, rows: made };
}

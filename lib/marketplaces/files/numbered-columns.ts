import { fileLimits, type TableRow } from './table';
import { type Kind, meaningOf } from '../generic/words';

const ofLine: ReadonlySet<Kind> = new Set(['title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'hsCode', 'countryOfOrigin']);
/** "Product Name #1", "line_item_2", "Item 3 SKU", "申报名称1(中文)": a title with the number of the goods in it. */
const numbered = /^(.*?\p{L})[\s_#-]*(\d{1,2})(?:[\s_-]+(\p{L}.*)|\s*([(（][^()（）]*[)）]))?$/u;

/** A row that names its goods side by side becomes one row for each; undefined when no two columns are numbered so. */
export function inOneColumn(header: TableRow, rows: readonly TableRow[]): { header: TableRow; rows: TableRow[] } | undefined {
  const places = header.cells.flatMap((title, index) => {
    // Forms mark with a star what must be filled in.
    const found = title.length > 60 ? null : numbered.exec(title.replaceAll('_', ' ').replace(/^[\s*]+|[\s*]+$/g, ''));
    const base = found?.[1] ? [found[1], found[3] ?? found[4]].filter(Boolean).join(' ') : '';
    const kind = base ? meaningOf(base)?.kind : undefined;
    return kind && ofLine.has(kind) ? [{ index, base, kind, number: Number(found?.[2]) }] : [];
  });
  const bases = [...new Set(places.map(({ base }) => base))].filter((base) => places.some((one) => one.base === base && one.number === 1) && places.some((one) => one.base === base && one.number === 2));
  const used = places.filter(({ base }) => bases.includes(base));
  if (!used.some(({ kind }) => kind === 'title' || kind === 'sku')) return undefined;
  const taken = new Set(used.map(({ index }) => index));
  const shared = header.cells.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const numbers = [...new Set(used.map(({ number }) => number))].sort((a, b) => a - b);
  const at = (base: string, number: number): number => used.find((one) => one.base === base && one.number === number)?.index ?? -1;
  const ways = numbers.map((number) => [...shared, ...bases.map((base) => at(base, number))]);
  const made: TableRow[] = [];
  for (const row of rows) {
    // What reads the rows refuses so many.
    if (made.length > fileLimits.rows + 1) break;
    const own = ways.flatMap((from) => {
      const cells = from.map((index) => row.cells[index] ?? '');
      const isEmpty = cells.slice(shared.length).every((cell) => !cell.trim());
      const figures = from.flatMap((index, place) => (row.numbers?.has(index) ? [place] : []));
      return isEmpty ? [] : [{ row: row.row, cells, ...(figures.length > 0 && { numbers: new Set(figures) }) }];
    });
    made.push(...(own.length > 0 ? own : [{ row: row.row, cells: shared.map((index) => row.cells[index] ?? '').concat(bases.map(() => '')) }]));
  }
  return { header: { row: header.row, cells: [...shared.map((index) => header.cells[index] ?? ''), ...bases] }, rows: made };
}

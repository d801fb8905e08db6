import { columnsByMeaning } from './columns-by-meaning';
import { type Recognised, recogniseByWords } from './format';
import { fileLimits, type TableRow } from './table';
import type { Sheet } from './workbook';

interface Goods {
  header: TableRow;
  id: number;
  byOrder: Map<string, TableRow[]>;
}

const keyOf = (cell: string | undefined): string => (cell ?? '').trim().replace(/^#/, '');

/** A sheet of goods, line by line, each with the number of its order and nothing of where it goes. */
function goodsIn({ rows }: Sheet): Goods | undefined {
  for (const [position, header] of rows.slice(0, 10).entries()) {
    const below = rows.slice(position + 1);
    const { columns } = columnsByMeaning(header, below);
    const id = columns.get('id')?.[0]?.index;
    const hasGoods = (columns.has('title') || columns.has('sku')) && (columns.has('quantity') || columns.has('unitPrice') || columns.has('lineTotal'));
    if (id === undefined || !hasGoods || columns.has('destination')) continue;
    const byOrder = new Map<string, TableRow[]>();
    let order = '';
    for (const row of below) {
      order = keyOf(row.cells[id]) || order;
      if (order) byOrder.set(order, [...(byOrder.get(order) ?? []), row]);
    }
    return { header, id, byOrder };
  }
  return undefined;
}

/** Orders of one sheet whose goods stand in another, as one table: a row for each of the goods with all that its order says. Undefined where no other sheet knows these orders. */
export function withGoods(orders: Sheet, found: Recognised, others: readonly Sheet[]): Recognised | undefined {
  const id = found.columns.get('id')?.[0]?.index;
  if (id === undefined || found.rows || found.columns.has('title') || found.columns.has('sku')) return undefined;
  const goods = others.map(goodsIn).find((one) => one && orders.rows.some(({ row, cells }) => row > found.header.row && one.byOrder.has(keyOf(cells[id]))));
  if (!goods) return undefined;
  const width = found.header.cells.length;
  const own = goods.header.cells.flatMap((_, index) => (index === goods.id ? [] : [index]));
  const header: TableRow = { row: found.header.row, cells: [...found.header.cells, ...own.map((index) => goods.header.cells[index] ?? '')] };
  const rows = orders.rows.filter(({ row }) => row > found.header.row).flatMap((order): TableRow[] => {
    const lines = goods.byOrder.get(keyOf(order.cells[id])) ?? [];
    const cells = Array.from({ length: width }, (_, index) => order.cells[index] ?? '');
    if (lines.length === 0) return [{ ...order, cells: [...cells, ...own.map(() => '')] }];
    return lines.map((line) => ({ row: order.row, cells: [...cells, ...own.map((index) => line.cells[index] ?? '')], numbers: new Set([...(order.numbers ?? []), ...own.flatMap((index, at) => (line.numbers?.has(index) ? [width + at] : []))]) }));
  });
  if (rows.length > fileLimits.rows) return undefined;
  const joined = recogniseByWords([header, ...rows]);
  return joined && !('needs' in joined) && !joined.isPlaceless ? { ...joined, rows } : undefined;
}

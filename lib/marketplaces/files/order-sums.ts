import { parseQuantity } from '../reading/numbers';
import type { SourceRow } from '../reading/rows';

const namesGoods = ({ cells, lines }: SourceRow): boolean => !!cells.title || !!cells.sku || !!lines;

/** eBay sets a row of the order itself above those of its goods, with the sum of their pieces and of what they cost: it is none of them. */
export function dropOrderSums(sources: readonly SourceRow[]): void {
  const orders = new Map<string, SourceRow[]>();
  for (const source of sources) if (source.cells.id) orders.set(source.cells.id, [...(orders.get(source.cells.id) ?? []), source]);
  for (const rows of orders.values()) {
    const goods = rows.filter(namesGoods);
    const [own, ...others] = rows.filter((one) => !namesGoods(one) && one.cells.quantity);
    if (!own || others.length > 0 || goods.length < 2) continue;
    const sum = goods.reduce((whole, { cells }) => whole + (parseQuantity(cells.quantity ?? '') ?? Number.NaN), 0);
    if (sum !== parseQuantity(own.cells.quantity ?? '')) continue;
    for (const field of ['quantity', 'unitPrice', 'lineTotal'] as const) delete own.cells[field];
  }
}

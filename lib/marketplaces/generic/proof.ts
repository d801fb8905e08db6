import type { Money, OrderLine } from '../../core/trade/order';
import { moneyText, withoutCharges } from './charges';
import { parseMoney } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import type { SourceRow } from '../reading/rows';

/** Prices beside several pieces of which nothing says whether one piece costs that or all of them. */
const open = new WeakMap<OrderLine, Money>();

export function keepOpen(line: OrderLine, price: Money): OrderLine {
  open.set(line, price);
  return line;
}

interface Stated {
  /** What the order's amount holds beside the goods, as it is written, where that is a total. */
  charges?: ReadonlyMap<string, readonly string[]>;
  hint: MoneyHint;
}

/** What lines come to, if a price is of one piece and if it is of all; undefined when one has none, or when their currencies differ. */
function sumsOf(lines: readonly OrderLine[]): { currency: string; each: number; all: number } | undefined {
  let [each, all] = [0, 0];
  const currencies = new Set<string | undefined>();
  for (const line of lines) {
    const price = line.unitPrice ?? open.get(line);
    currencies.add(line.quantity === undefined ? undefined : price?.currency);
    const whole = (price?.amountMinor ?? 0) * (line.quantity ?? 0);
    each += whole;
    all += line.unitPrice ? whole : (price?.amountMinor ?? 0);
  }
  const [currency] = currencies;
  return currencies.size === 1 && currency ? { currency, each, all } : undefined;
}

/**
 * Settles by arithmetic what the page leaves open: whether a price is of one piece or of all, and the currency of an amount without one.
 * The orders of which a price stays open are given back, to be named.
 */
export function settlePrices(rows: readonly SourceRow[], { charges, hint }: Stated): string[] {
  const byOrder = new Map<string, SourceRow[]>();
  for (const row of rows) if (row.cells.id) byOrder.set(row.cells.id, [...(byOrder.get(row.cells.id) ?? []), row]);
  const unclear: string[] = [];
  for (const [id, own] of byOrder) {
    const lines = own.flatMap((row) => row.lines ?? []);
    const opens = lines.filter((line) => !line.unitPrice && open.has(line));
    const sums = sumsOf(lines);
    const [written, another] = new Set(own.flatMap(({ cells }) => cells.goodsValue ?? []));
    const stated = sums && written && another === undefined ? parseMoney(written, { ...hint, currency: sums.currency }) : undefined;
    const goods = stated && withoutCharges(stated, charges?.get(id) ?? [], hint);
    const isEach = sums !== undefined && goods?.currency === sums.currency && goods.amountMinor === sums.each;
    const isAll = sums !== undefined && goods?.currency === sums.currency && goods.amountMinor === sums.all;
    if (stated && (isEach || isAll)) for (const { cells } of own) if (cells.goodsValue && !parseMoney(cells.goodsValue, hint)) cells.goodsValue = moneyText(stated);
    for (const line of opens) {
      const price = open.get(line);
      const pieces = line.quantity ?? 1;
      if (isEach && price) line.unitPrice = price;
      else if (isAll && price && price.amountMinor % pieces === 0) line.unitPrice = { ...price, amountMinor: price.amountMinor / pieces };
    }
    if (opens.length > 0 && !isEach && !isAll) unclear.push(id);
  }
  return unclear;
}

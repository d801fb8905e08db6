import type { Money, Order } from '../core/trade/order';

/** What the rows of one order say about its price. */
export interface Amounts {
  whole: Money[];
  lines: (Money | undefined)[];
}

export function amountsOf(all: Map<string, Amounts>, id: string): Amounts {
  const amounts = all.get(id) ?? { whole: [], lines: [] };
  all.set(id, amounts);
  return amounts;
}

function sumOf(amounts: readonly (Money | undefined)[]): Money | undefined {
  const [first] = amounts;
  if (!first || amounts.some((amount) => amount?.currency !== first.currency)) return undefined;
  return { ...first, amountMinor: amounts.reduce((sum, amount) => sum + (amount?.amountMinor ?? 0), 0) };
}

/** A total that repeats on each row is the order's; totals that differ are of the rows. Without any, the lines add up to one if all have a price. */
export function setValue(order: Order, amounts: Amounts | undefined): void {
  if (!amounts) return;
  const [first] = amounts.whole;
  const isRepeated = amounts.whole.every((amount) => amount.amountMinor === first?.amountMinor && amount.currency === first.currency);
  const value = first ? (isRepeated ? first : sumOf(amounts.whole)) : sumOf(amounts.lines);
  if (value) order.goodsValue = value;
}

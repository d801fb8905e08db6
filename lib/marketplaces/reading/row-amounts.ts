import type { Money, Order } from '../../core/trade/order';

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

const isRepeated = ({ whole: [first, ...more] }: Amounts): boolean => more.every((amount) => amount.amountMinor === first?.amountMinor && amount.currency === first.currency);

/** Whether totals stand for rows: in the rows of one order they differ. */
export const totalsAreOfRows = (all: Iterable<Amounts>): boolean => [...all].some((amounts) => !isRepeated(amounts));

/** The one order of several rows whose equal totals nothing in the file compares to: they may be its rows'. */
export function unprovedTotal(all: ReadonlyMap<string, Amounts>): string | undefined {
  const [only, ...more] = [...all].filter(([, { whole }]) => whole.length > 1);
  if (!only || more.length > 0) return undefined;
  const [id, amounts] = only;
  return isRepeated(amounts) && sumOf(amounts.lines) === undefined ? id : undefined;
}

/** A total that repeats on each row is the order's, unless totals are of rows elsewhere or each row's goods cost as much; totals that differ are of the rows. Without any, the lines add up to one if all have a price. */
export function setValue(order: Order, amounts: Amounts | undefined, isOfRows: boolean): void {
  if (!amounts) return;
  const { whole, lines } = amounts;
  const [first] = whole;
  const inAll = sumOf(lines);
  const addsUp = whole.length > 1 && whole.length === lines.length && inAll !== undefined && inAll.currency === first?.currency && inAll.amountMinor === first.amountMinor * whole.length;
  const value = first ? (isRepeated(amounts) && !isOfRows && !addsUp ? first : sumOf(whole)) : inAll;
  if (value) order.goodsValue = value;
}

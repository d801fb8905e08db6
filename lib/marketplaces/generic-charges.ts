import type { Money } from '../core/trade/order';
import type { Column } from './generic-columns';
import { isTransport } from './generic-words';
import { parseMoney } from './handed';
import type { MoneyHint } from './numbers';

/** No amount, where two stand that differ. */
export const unclear = '1 / 2';

/** Columns of what a total holds beside the goods: what the marketplace takes for itself is no part of it. */
export function chargesOf(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind, title }) => kind === 'tax' || (kind === 'fee' && isTransport(title)));
}

/** A total without the transport and tax that are shown beside it; nothing, rather than a total that may hold them. */
export function withoutCharges(total: Money, charges: readonly string[], hint: MoneyHint): Money | undefined {
  let { amountMinor } = total;
  for (const text of charges) {
    // "Free", "–"
    if (!/\p{Nd}/u.test(text)) continue;
    const charge = parseMoney(text, { ...hint, currency: total.currency });
    if (!charge || charge.currency !== total.currency || charge.amountMinor < 0) return undefined;
    amountMinor -= charge.amountMinor;
  }
  return amountMinor > 0 || amountMinor === total.amountMinor ? { ...total, amountMinor } : undefined;
}

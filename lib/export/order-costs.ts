import type { Assessment, Charge } from '../core/assessment';
import { isAtCheckout, isPayable } from '../core/charges/charge-findings';
import type { RulePack } from '../core/regulations/pack';
import type { Money } from '../core/trade/order';
import { bestService } from '../language/order-sorting';

/** What falls due on the way an order is likely to take, by who pays it; "checkout": taken with the price. */
export interface Cost {
  payer: Charge['payer'] | 'checkout';
  charges: Charge[];
}

/** Charges of the channel of the best service, without those that are nothing; the buyer's first, for that is who is surprised at the door. */
export function costsOf(assessment: Assessment, pack: RulePack): Cost[] {
  const service = bestService(assessment)?.service;
  const channel = pack.services.find(({ id }) => id === service)?.channel;
  const due = assessment.charges.filter((charge) => isPayable(charge) && (!channel || !charge.channels || charge.channels.includes(channel)));
  const payers: Cost['payer'][] = ['checkout', 'buyer', 'seller', 'marketplace', 'carrier'];
  return payers.flatMap((payer) => {
    const charges = due.filter((charge) => (isAtCheckout(charge) ? 'checkout' : charge.payer) === payer);
    return charges.length ? [{ payer, charges }] : [];
  });
}

/** The sum of amounts that are known, where all are in one currency. */
export function sumOf(charges: readonly Charge[]): Money | undefined {
  const amounts = charges.flatMap(({ amount }) => amount ?? []);
  const [first] = amounts;
  return first && amounts.every(({ currency }) => currency === first.currency) ? { currency: first.currency, amountMinor: amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0) } : undefined;
}

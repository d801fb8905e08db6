import type { Assessment, Charge } from '../core/assessment';
import { isAtCheckout, isPayable, isUnsure, summable } from '../core/charges/charge-findings';
import type { RulePack } from '../core/regulations/pack';
import { convert } from '../core/trade/money';
import type { Money } from '../core/trade/order';
import { bestService } from '../language/order-sorting';

/** What falls due on the way an order is likely to take, by who pays it; "checkout": taken with the price. */
export interface Cost {
  payer: Charge['payer'] | 'checkout';
  charges: Charge[];
}

/** Charges of the channel of the best service, without those that are nothing; the buyer's first, for that is who is surprised at the door. A stopped order owes nothing; while no service is chosen, charges of one channel are alternatives and get no amount, nor does the tax taken on their duty. */
export function costsOf(assessment: Assessment, pack: RulePack): Cost[] {
  const service = bestService(assessment)?.service;
  const channel = pack.services.find(({ id }) => id === service)?.channel;
  if (assessment.verdict === 'stop') return [];
  const payable = assessment.charges.filter((charge) => isPayable(charge) && (!channel || !charge.channels || charge.channels.includes(channel)));
  const isTaxOpen = payable.some(({ charge, channels }) => channels && charge.endsWith('duty'));
  const due = payable.map((charge) => (channel || !(charge.channels || (isTaxOpen && charge.charge === 'tax')) ? charge : withoutAmount(charge)));
  const payers: Cost['payer'][] = ['checkout', 'buyer', 'seller', 'marketplace', 'carrier'];
  return payers.flatMap((payer) => {
    const charges = due.filter((charge) => (isAtCheckout(charge) ? 'checkout' : charge.payer) === payer);
    return charges.length ? [{ payer, charges }] : [];
  });
}

function withoutAmount({ amount: _, atLeast: __, ...charge }: Charge): Charge {
  return charge;
}

/** The sum of amounts that are known, and of tax that is taken at least, without those that a weak source alone names: in their own currency where they share one, else in `currency` by the pack's rates; undefined where a rate is missing. */
export function sumOf(charges: readonly Charge[], currency: string, { exchangeRates }: RulePack): Money | undefined {
  const amounts = charges.flatMap((charge) => (isUnsure(charge) ? [] : (summable(charge) ?? [])));
  const [first] = amounts;
  if (!first) return undefined;
  const common = amounts.every((amount) => amount.currency === first.currency) ? first.currency : currency;
  const parts = amounts.map((amount) => convert(amount, common, exchangeRates)?.amountMinor);
  return parts.every((part) => part !== undefined) ? { currency: common, amountMinor: parts.reduce((sum, part) => sum + part, 0) } : undefined;
}

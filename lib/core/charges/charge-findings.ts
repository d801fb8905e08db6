import type { Charge, Finding } from '../assessment';
import { type Channel, channels } from '../regulations/measure.schema';
import type { Money } from '../trade/order';

/** Whether something is to be paid: a rate or an amount of nothing is a relief, not a charge. */
export const isPayable = ({ ratePercent, amount }: Charge): boolean => (amount ? amount.amountMinor !== 0 : ratePercent !== 0);
/** Taken with the price, so that nothing of it falls due at the border or the door. */
export const isAtCheckout = ({ collectedBy }: Charge): boolean => collectedBy === 'seller' || collectedBy === 'marketplace';

/** Named by a weak source alone: told as possible with that source, and in no sum. */
export const isUnsure = ({ evidence }: Pick<Charge, 'evidence'>): boolean => evidence.confidence === 'low';

/** What of a charge goes into a sum: its amount, or what the tax comes to at least. The least of a fee says nothing of what is paid. */
export const summable = ({ amount, atLeast, charge, dependsOn }: Charge): Money | undefined => amount ?? (charge === 'tax' && !dependsOn ? atLeast : undefined);

/** A courier's fee for clearing falls due only where a courier clears: on a line that hands its parcels over nobody says beforehand who does. */
export function withFeesOpen(charges: readonly Charge[]): Charge[] {
  return charges.map((charge) => {
    if (!(charge.collectedBy === 'express-carrier' && ['clearance-fee', 'handling-fee'].includes(charge.charge))) return charge;
    const { amount, isMinimum, ratePercent: _, ...open } = charge;
    return { ...open, ...(amount && isMinimum && { atLeast: amount }), dependsOn: [...(charge.dependsOn ?? []), 'last-carrier'] };
  });
}

/**
 * One sentence per way of paying, not one per charge: what the buyer pays at the door, what the seller pays on the way, what was taken at checkout, what may come on top. A weak source is named for each charge it alone speaks of.
 * `turnover`: sales below which a shop of the seller's own takes no tax at checkout.
 * `channel` is that of the service ranked first: what none of its parcels bears is told for the seller who sends another way, and is no trouble of this order.
 */
export function chargeFindings(charges: readonly Charge[], channel?: Channel, turnover?: Money): Finding[] {
  const real = charges.filter(isPayable);
  const open = real.filter(({ dependsOn }) => dependsOn);
  const unsure = real.filter((charge) => !charge.dependsOn && isUnsure(charge));
  const certain = real.filter((charge) => !charge.dependsOn && !isUnsure(charge));
  const isElsewhere = (some: readonly Charge[]) => channel !== undefined && some.every(({ channels: on }) => on !== undefined && !on.includes(channel));
  const trouble = (code: Finding['code'], some: readonly Charge[]) => (isElsewhere(some) ? onOtherChannel(code, some) : finding(code, 'care', some));
  return [
    ...trouble('charge-on-delivery', certain.filter((charge) => charge.payer === 'buyer' && !isAtCheckout(charge))),
    ...trouble('charge-on-seller', certain.filter((charge) => charge.payer === 'seller' && !isAtCheckout(charge))),
    ...trouble('charge-possible', open.filter((charge) => !isOfLastCarrier(charge) && !isOfOrder(charge))),
    ...trouble('charge-possible', open.filter((charge) => !isOfLastCarrier(charge) && isOfOrder(charge))),
    ...finding('charge-possible', 'info', open.filter(isOfLastCarrier)),
    ...[...new Set(unsure.map(({ evidence }) => evidence.id))].flatMap((id) => trouble('charge-unsure', unsure.filter(({ evidence }) => evidence.id === id))),
    ...finding('charge-at-checkout', 'info', certain.filter(isAtCheckout)).map((one) => (turnover && certain.some((charge) => charge.charge === 'tax' && isAtCheckout(charge)) ? { ...one, values: { ...one.values, turnover } } : one)),
  ];
}

/** Hangs on what this order is worth or where its buyer lives; origin and code are of the article and stand in a catalogue. */
const isOfOrder = ({ dependsOn }: Charge) => dependsOn?.some((one) => one === 'value' || one === 'region') ?? false;
const isOfLastCarrier = ({ dependsOn }: Charge) => dependsOn?.includes('last-carrier') ?? false;

/** What only other ways of sending bear, told with these ways. */
function onOtherChannel(code: Finding['code'], charges: readonly Charge[]): Finding[] {
  return finding(code, 'info', charges).map(({ values: { onlyBy: _, ...values }, ...one }) => ({ ...one, values: { ...values, channels: channelsOf(charges).split(' ') } }));
}

/** The channels that these charges are limited to, as "post express"; empty when they are taken on all. */
function channelsOf(charges: readonly Charge[]): string {
  const some = new Set(charges.flatMap((charge) => charge.channels ?? channels));
  return some.size < channels.length ? [...some].join(' ') : '';
}

function finding(code: Finding['code'], severity: Finding['severity'], charges: readonly Charge[]): Finding[] {
  const [first] = charges;
  if (!first) return [];
  const alone = charges.length === 1;
  const dependsOn = [...new Set(charges.flatMap((charge) => charge.dependsOn ?? []))];
  const kinds = [...new Set(charges.map(({ charge }) => charge))];
  const onlyBy = kinds.map((kind) => channelsOf(charges.filter(({ charge }) => charge === kind)));
  const values = {
    charge: kinds,
    // The post's fee and the courier's are never both paid.
    ...(new Set(onlyBy).size > 1 && { onlyBy }),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(alone && first.amount && { amount: first.amount }),
    // Two per cent of what the carrier advances is no share of the value.
    ...(alone && first.ratePercent !== undefined && first.basis === 'ad-valorem' && { ratePercent: first.ratePercent }),
  };
  const further = charges.map(({ evidence }) => evidence).filter(({ id }, at, all) => id !== first.evidence.id && all.findIndex((one) => one.id === id) === at);
  return [{ code, severity, values, lines: [], evidence: first.evidence, ...(further.length > 0 && { further }) }];
}

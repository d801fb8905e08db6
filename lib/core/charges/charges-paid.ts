import type { Charge } from '../assessment';
import { type Channel, channels } from '../regulations/measure.schema';
import { convert, type ExchangeRates } from '../trade/money';
import { isUnsure } from './charge-findings';
import type { ChargeMeasure } from './lines-of-charge';

export const dutyCharges: readonly Charge['charge'][] = ['duty', 'flat-duty', 'additional-duty'];

/** Charges of these kinds already found, in minor units: those on different channels are alternatives, not a sum. Undefined when one is open or unsure or the channels differ. */
export function chargesPaid(before: readonly Charge[], kinds: readonly Charge['charge'][], on: readonly Channel[], currency: string, rates: ExchangeRates): number | undefined {
  const duties = before.filter(({ charge, dependsOn }) => !dependsOn && kinds.includes(charge));
  const perChannel = on.map((channel) =>
    duties
      .filter((duty) => duty.channels?.includes(channel) ?? true)
      .reduce<number | undefined>((sum, charge) => {
        const converted = charge.amount && !isUnsure(charge) ? convert(charge.amount, currency, rates) : undefined;
        return sum === undefined || !converted ? undefined : sum + converted.amountMinor;
      }, 0),
  );
  return perChannel.every((sum) => sum === perChannel[0]) ? perChannel[0] : undefined;
}

/** The least that charges of these kinds come to on any of the channels: what is open counts for nothing, what is known at least for that. */
export function leastPaid(before: readonly Charge[], kinds: readonly Charge['charge'][], on: readonly Channel[], currency: string, rates: ExchangeRates): number {
  const sure = before.filter((one) => !one.dependsOn && kinds.includes(one.charge) && !isUnsure(one));
  const onChannel = (channel: Channel) =>
    sure
      .filter(({ channels: some }) => some?.includes(channel) ?? true)
      .reduce((sum, { amount, atLeast }) => {
        const least = amount ?? atLeast;
        return sum + ((least && convert(least, currency, rates)?.amountMinor) ?? 0);
      }, 0);
  return Math.min(...on.map(onChannel));
}

/** Charges that the carrier pays at the border for the buyer: not what the seller or the checkout has paid. */
const advancedKinds: readonly Charge['charge'][] = [...dutyCharges, 'tax', 'excise', 'levy'];
const forBuyer = (before: readonly Charge[]): readonly Charge[] => before.filter(({ payer, collectedBy }) => payer === 'buyer' && collectedBy !== 'seller' && collectedBy !== 'marketplace');
/** What the carrier advances for the buyer, in minor units; undefined when something of it is open. */
export const advancedFor = (before: readonly Charge[], { appliesTo }: ChargeMeasure, currency: string, rates: ExchangeRates): number | undefined =>
  chargesPaid(forBuyer(before), advancedKinds, appliesTo.channels ?? channels, currency, rates);

/** What decides whether anything is advanced, where each charge that would be is open. */
export function advancedOn(before: readonly Charge[], { appliesTo }: ChargeMeasure): NonNullable<Charge['dependsOn']> {
  const meant = forBuyer(before).filter((one) => advancedKinds.includes(one.charge) && (one.channels ?? channels).some((channel) => (appliesTo.channels ?? channels).includes(channel)));
  return meant.every(({ dependsOn }) => dependsOn) ? meant.flatMap(({ dependsOn }) => dependsOn ?? []) : [];
}

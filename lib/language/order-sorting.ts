import { type Assessment, type Charge, type Finding, type ServiceChoice, type Verdict, verdicts } from '../core/assessment';
import { isPayable, isUnsure, summable } from '../core/charges/charge-findings';
import type { Channel } from '../core/regulations/measure.schema';
import type { Money } from '../core/trade/order';

/** Worst verdict first; within it the nearest day of shipping, orders without one last; then by order number, so that the list never jumps. */
export function byUrgency(assessments: readonly Assessment[]): Assessment[] {
  const far = '9999-12-31';
  return [...assessments].sort(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      (a.order.shipBy ?? far).localeCompare(b.order.shipBy ?? far) ||
      a.order.id.localeCompare(b.order.id, 'en', { numeric: true }),
  );
}

export function countVerdicts(assessments: readonly Assessment[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { stop: 0, fix: 0, unknown: 0, care: 0, clear: 0 };
  for (const { verdict } of assessments) counts[verdict] += 1;
  return counts;
}

/** What a search over orders looks through, apart from names that depend on the language. */
export function matchesText(assessment: Assessment, wanted: string, countryName: (code: string) => string): boolean {
  const text = wanted.trim().toLowerCase();
  if (!text) return true;
  const { order, destination } = assessment;
  return [order.id, destination ?? '', destination ? countryName(destination) : '', ...order.lines.flatMap(({ title, sku }) => [title, sku ?? ''])].some((part) => part.toLowerCase().includes(text));
}

/** Whether rules of the destination could not be looked at, so that finding nothing means nothing. */
export function isUnknown({ destination, findings }: Assessment): boolean {
  return !destination || findings.some(({ code }) => code === 'topic-not-covered' || code === 'topic-not-published' || code === 'destination-not-covered');
}

/** The finding that made the verdict; a clear order has none that matters. */
export function mainFinding({ findings, verdict }: Assessment): Finding | undefined {
  return findings.find(({ severity }) => severity === verdict) ?? findings[0];
}

/** Documents that must be there before sending; those an authority may ask for later and those the carrier makes out do not count. */
export function documentCount({ documents }: Assessment): { held: number; total: number } {
  const needed = documents.filter(({ requirement, state, otherChannel }) => requirement !== 'when-asked' && state !== 'of-carrier' && !(otherChannel && state === 'missing'));
  return { held: needed.filter(({ state }) => state === 'held').length, total: needed.length };
}

/** The service whose delivery window stands on the card: the first that may carry the goods and has a published time, else the first that may. */
export function bestService({ transport }: Assessment): ServiceChoice | undefined {
  const possible = transport.filter(({ eligible }) => eligible);
  return possible.find(({ delivery }) => delivery) ?? possible[0];
}

/** Cuts a list into stretches of `size`. */
export function stretches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

export interface PayerShare {
  payer: Charge['payer'];
  charges: Charge[];
  /** What is known to fall due, one sum per currency; what a weak source alone names is in none. */
  sums: Money[];
  /** Part of the sum is a lowest fee, or a rate of the goods' value alone, to which transport and duty are added. */
  isLeast: boolean;
  /** Charges whose amount nobody can say yet. */
  open: number;
  /** Charges that a weak source alone names. */
  unsure: number;
}

/** Charges by who pays them: the buyer first, for that is who is surprised at the door. Sums are those of one channel: on another, other charges take their place. Without a channel those of one channel are alternatives and get no amount. */
export function byPayer(charges: readonly Charge[], channel: Channel | undefined): PayerShare[] {
  const order: Charge['payer'][] = ['buyer', 'seller', 'marketplace', 'carrier'];
  return order.flatMap((payer) => {
    const own = charges.filter((charge) => charge.payer === payer && isPayable(charge));
    if (!own.length) return [];
    const onChannel = own.filter(({ channels }) => !channels || !channel || channels.includes(channel));
    const due = onChannel.filter((charge) => charge.dependsOn || !isUnsure(charge));
    const sums = new Map<string, number>();
    const summed = due.filter((charge) => summable(charge) && (channel || !charge.channels));
    for (const known of summed.flatMap((charge) => summable(charge) ?? [])) sums.set(known.currency, (sums.get(known.currency) ?? 0) + known.amountMinor);
    // Rows of one kind that hang on the same unknown, or on the channel, are alternatives.
    const open = due.filter((charge) => !summed.includes(charge));
    const isAlternative = ({ dependsOn, channels }: Charge) => dependsOn !== undefined || (!channel && channels !== undefined);
    return [{ payer, charges: own, sums: [...sums].map(([currency, amountMinor]) => ({ currency, amountMinor })), isLeast: summed.some(({ amount, isMinimum, ratePercent }) => !amount || isMinimum || ratePercent !== undefined), open: open.filter((one) => !isAlternative(one)).length + new Set(open.filter(isAlternative).map(({ charge }) => charge)).size, unsure: onChannel.length - due.length }];
  });
}

import type { Charge } from '../assessment';
import { channels } from '../regulations/measure.schema';
import type { ScopeQuestion } from '../regulations/measures-in-force';
import { convert, type ExchangeRates, money } from '../trade/money';
import type { Money } from '../trade/order';
import { advancedFor, chargesPaid, dutyCharges, leastPaid } from './charges-paid';
import type { ChargeMeasure } from './lines-of-charge';
import type { TaxedLine } from './tax-rate-in-force';

export type Due = { amount?: Money; atLeast?: Money };

/** The amount, or the least it can be when the duty it is taken on is not known. */
export function dueAmount(
  measure: ChargeMeasure,
  ratePercent: number | undefined,
  units: number | undefined,
  { value, rates }: Pick<ScopeQuestion, 'value' | 'rates'>,
  before: readonly Charge[],
): Due {
  if (measure.amount && units !== undefined) return { amount: money(measure.amount.amount * units, measure.amount.currency) };
  // One tariff line and one piece there are at least.
  if (measure.amount && (measure.basis === 'per-tariff-line' || measure.basis === 'per-item')) return { atLeast: money(measure.amount.amount, measure.amount.currency) };
  if (measure.basis === 'advanced' && ratePercent !== undefined && value) {
    const advanced = advancedFor(before, measure, value.currency, rates);
    const due = advanced === undefined ? undefined : adValorem(measure, ratePercent, { amountMinor: advanced, currency: value.currency }, rates);
    return due ? { amount: due } : {};
  }
  if (measure.basis !== 'ad-valorem' || ratePercent === undefined || !value) return {};
  if (ratePercent === 0) return { amount: { amountMinor: 0, currency: value.currency } };
  const customsValue = measure.valueFactor ? { amountMinor: Math.round(value.amountMinor * measure.valueFactor), currency: value.currency } : value;
  const onBase = (duty: number) => {
    const base = customsValue.amountMinor + duty;
    return adValorem(measure, ratePercent, { amountMinor: measure.base?.includes('itself') ? Math.round(base / (1 - ratePercent / 100)) : base, currency: value.currency }, rates);
  };
  const kinds: Charge['charge'][] = [...(measure.base?.includes('duty') ? dutyCharges : []), ...(measure.base?.includes('excise') ? (['excise'] as const) : [])];
  const on = measure.appliesTo.channels ?? channels;
  const paid = kinds.length ? chargesPaid(before, kinds, on, value.currency, rates) : 0;
  const due = onBase(paid ?? leastPaid(before, kinds, on, value.currency, rates));
  if (!due) return {};
  return paid === undefined ? { atLeast: due } : { amount: due };
}

/** Each line at its own rate. Duty counted by lines of the tariff falls on each of them alike; how other duty falls is not known, and the sum is then the least it can be. */
export function dueByLine(measure: ChargeMeasure, lines: readonly TaxedLine[], rates: ExchangeRates, before: readonly Charge[]): Due {
  const currency = lines[0]?.value.currency;
  if (!currency || measure.deduction || measure.minimum || measure.maximum) return {};
  const on = measure.appliesTo.channels ?? channels;
  const duty = measure.base?.includes('duty') ? chargesPaid(before, dutyCharges, on, currency, rates) : 0;
  const duties = before.filter(({ charge, dependsOn }) => dutyCharges.includes(charge) && !dependsOn);
  const shared = duty === 0 || (duty !== undefined && !measure.valueFactor && duties.every(({ basis, units }) => basis === 'per-tariff-line' && units === lines.length));
  const { base: _, ...plain } = measure;
  const dues = lines.map(
    ({ value, rate }) =>
      dueAmount(
        { ...plain, ...(measure.base?.includes('itself') && { base: ['itself'] }) },
        rate.ratePercent,
        undefined,
        { value: { amountMinor: value.amountMinor + (shared ? Math.round((duty ?? 0) / lines.length) : 0), currency }, rates },
        [],
      ).amount,
  );
  const sum = { amountMinor: dues.reduce((total, due) => total + (due?.amountMinor ?? 0), 0), currency };
  return shared ? { amount: sum } : { atLeast: sum };
}

/** Rate times value, less the deduction, within minimum and maximum; undefined when a rate of exchange is missing. The value stands in for the customs value. */
function adValorem(measure: ChargeMeasure, ratePercent: number, value: Money, rates: ExchangeRates): Money | undefined {
  let due = Math.round((value.amountMinor * ratePercent) / 100);
  for (const [bound, apply] of [
    [measure.deduction, (other: number) => Math.max(0, due - other)],
    [measure.minimum, (other: number) => Math.max(due, other)],
    [measure.maximum, (other: number) => Math.min(due, other)],
  ] as const) {
    if (!bound) continue;
    const converted = convert(money(bound.amount, bound.currency), value.currency, rates);
    if (!converted) return undefined;
    due = apply(converted.amountMinor);
  }
  return { amountMinor: due, currency: value.currency };
}

/** Whether the sum is the least that the measure takes. */
export function isMinimum(measure: ChargeMeasure, due: Money, rates: ExchangeRates): boolean {
  return measure.minimum !== undefined && convert(money(measure.minimum.amount, measure.minimum.currency), due.currency, rates)?.amountMinor === due.amountMinor;
}

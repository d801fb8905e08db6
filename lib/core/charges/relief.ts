import type { Measure } from '../regulations/measure.schema';
import type { ScopeQuestion } from '../regulations/measures-in-force';
import { convert, type ExchangeRates, majorUnits, money } from '../trade/money';
import type { Money } from '../trade/order';

type Threshold = Extract<Measure, { kind: 'threshold' }>;

/** What of a consignment a limit counts: its value, or the price of its dearest piece; undefined where a price is not known. */
export function countedBy({ basis }: Pick<Threshold, 'basis'>, { value, itemPrices = [], rates }: Pick<ScopeQuestion, 'value' | 'itemPrices' | 'rates'>): Money | undefined {
  if (basis !== 'per-item' || !value) return value;
  const prices = itemPrices.map((price) => price && convert(price, value.currency, rates));
  return prices.every((price) => price !== undefined) && prices.length ? prices.reduce((most, price) => (price.amountMinor > most.amountMinor ? price : most)) : undefined;
}

/** Whether a value is relieved under a threshold; "unknown" without a value or a rate. `limit: null` relieves nothing. */
export function relievedBy(threshold: Threshold, value: Money | undefined, rates: ExchangeRates): 'yes' | 'no' | 'unknown' {
  if (!threshold.limit) return 'no';
  const inCurrency = value && convert(value, threshold.limit.currency, rates);
  if (!inCurrency) return 'unknown';
  const limit = money(threshold.limit.amount, threshold.limit.currency).amountMinor;
  return inCurrency.amountMinor < limit || (threshold.inclusive && inCurrency.amountMinor === limit) ? 'yes' : 'no';
}

/** Share of a threshold within which a different day's exchange rate could change the answer. */
const rateMargin = 0.03;

/** True when the value, written in another currency, lies so near the limit that customs' own rate may decide. */
export function nearThreshold(threshold: Threshold, value: Money, rates: ExchangeRates): boolean {
  if (!threshold.limit || value.currency === threshold.limit.currency) return false;
  const inCurrency = convert(value, threshold.limit.currency, rates);
  return !!inCurrency && Math.abs(majorUnits(inCurrency) - threshold.limit.amount) <= threshold.limit.amount * rateMargin;
}

/** Share of a limit within which the price of transport, which orders seldom show, could decide: 15 % is CHF 9 of 62, JPY 1,500 of 10,000. */
const transportMargin = 0.15;

/** True when the goods alone are below a limit that counts transport too, and so near it that transport may pass it. */
export function transportMayExceed({ limit, basis }: Threshold, value: Money, rates: ExchangeRates): boolean {
  const inCurrency = limit && basis === 'cif' && convert(value, limit.currency, rates);
  return !!inCurrency && majorUnits(inCurrency) >= limit.amount * (1 - transportMargin);
}

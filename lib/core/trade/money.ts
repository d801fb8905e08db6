import type { Money } from './order';

const zeroDigits = new Set(['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']);
const threeDigits = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Digits after the point in ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return zeroDigits.has(currency) ? 0 : threeDigits.has(currency) ? 3 : 2;
}

/** From major units, rounded to the smallest unit: `money(19.99, 'EUR')` is `{ amountMinor: 1999, currency: 'EUR' }`. */
export function money(amount: number, currency: string): Money {
  return { amountMinor: Math.round(amount * 10 ** minorDigits(currency)), currency };
}

/** In major units: 1999 EUR cents are 19.99. */
export function majorUnits(value: Money): number {
  return value.amountMinor / 10 ** minorDigits(value.currency);
}

/** Units of each currency for one euro, and the day they were published. */
export interface ExchangeRates {
  date: string;
  perEuro: Readonly<Record<string, number>>;
}

/** The same value in another currency, or undefined when a rate is not known. */
export function convert(value: Money, currency: string, rates: ExchangeRates): Money | undefined {
  if (value.currency === currency) return value;
  const from = rates.perEuro[value.currency];
  const to = rates.perEuro[currency];
  if (!from || !to) return undefined;
  return money((majorUnits(value) / from) * to, currency);
}

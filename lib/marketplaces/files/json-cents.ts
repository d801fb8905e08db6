import { minorDigits } from '../../core/trade/money';
import { isCurrency } from '../reading/currencies';

type Json = Record<string, unknown>;

const isOfCents = /(?:_(?:in_)?cents|(?:In)?Cents)$/;

/** "price_cents": 1990, as shops in Ruby keep amounts, is 19.90 under the key without its unit; of a currency without a smaller unit it is what it says. */
export function withoutCents(object: Json, order: Json = object): Json {
  if (!Object.keys(object).some((key) => isOfCents.test(key))) return object;
  const code = String([object, order].map((one) => one.currency ?? one.currency_code ?? one.currencyCode).find(Boolean) ?? '').toUpperCase();
  const digits = isCurrency(code) ? minorDigits(code) : 2;
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const bare = key.replace(isOfCents, '');
      return bare === key || bare in object || !/^-?\d+$/.test(String(value)) ? [key, value] : [bare, (Number(value) / 10 ** digits).toFixed(digits)];
    }),
  );
}



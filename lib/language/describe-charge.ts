import type { Charge } from '../core/assessment';
import { moneyText } from './describe-finding';
import type { Language, Translate } from './translate';

/** How much a charge is, as far as it is known: "€19.00 (19 % of the goods' value)", "at most $9.35", "depends on the tariff code". */
export function chargeAmount(charge: Charge, translate: Translate, language: Language): string {
  const rate = charge.ratePercent === undefined ? undefined : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(charge.ratePercent / 100);
  if (charge.isMinimum && charge.amount) return translate('charge.minimum', { amount: moneyText(charge.amount, language) });
  if (charge.amount) return rate ? translate(charge.basis === 'advanced' ? 'charge.amount-of-advanced' : 'charge.amount-at-rate', { amount: moneyText(charge.amount, language), rate }) : moneyText(charge.amount, language);
  const bounds = charge.atMost
    ? charge.atLeast
      ? `${moneyText(charge.atLeast, language)} – ${moneyText(charge.atMost, language)}`
      : translate('charge.at-most', { amount: moneyText(charge.atMost, language) })
    : charge.atLeast && translate('charge.at-least', { amount: moneyText(charge.atLeast, language) });
  if (rate && charge.atLeast && !charge.atMost) return translate('charge.at-least-at-rate', { amount: moneyText(charge.atLeast, language), rate });
  if (rate || bounds) return [rate, bounds].filter(Boolean).join(language === 'en' ? ', ' : '，');
  if (charge.basis === 'ad-valorem') return translate(charge.charge === 'tax' ? 'charge.rate-open' : 'charge.tariff-decides');
  return translate('charge.amount-open');
}

import type { Charge } from '../core/assessment';
import { moneyText } from './describe-finding';
import type { Language, Translate } from './translate';

/** How much a charge is, as far as it is known: "€19.00 (19 % of the goods' value)", "at most $9.35", "depends on the tariff code". */
export function chargeAmount(charge: Charge, translate: Translate, language: Language): string {
  const rate = charge.ratePercent === undefined ? undefined : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(charge.ratePercent / 100);
  const some = charge.lines ? 'yes' : 'no';
  if (charge.isMinimum && charge.amount) return translate('charge.minimum', { amount: moneyText(charge.amount, language) });
  if (charge.amount) return rate ? translate(messageOf(charge), { amount: moneyText(charge.amount, language), rate, some, less: charge.deduction ? moneyText(charge.deduction, language) : 'none' }) : moneyText(charge.amount, language);
  const bounds = charge.atMost
    ? charge.atLeast
      ? `${moneyText(charge.atLeast, language)} – ${moneyText(charge.atMost, language)}`
      : translate('charge.at-most', { amount: moneyText(charge.atMost, language) })
    : charge.atLeast && translate('charge.at-least', { amount: moneyText(charge.atLeast, language) });
  if (rate && charge.atLeast && !charge.atMost) return translate(charge.basis === 'advanced' ? 'charge.at-least-of-advanced' : 'charge.at-least-at-rate', { amount: moneyText(charge.atLeast, language), rate, some });
  if (rate || bounds) return [rate, bounds].filter(Boolean).join(language === 'en' ? ', ' : '，');
  if (charge.basis === 'ad-valorem') return translate(charge.charge === 'tax' ? 'charge.rate-open' : 'charge.tariff-decides');
  return translate('charge.amount-open');
}

/** Duty and fees are taken on the value alone; taxes on top of duty, where the law says so. */
function messageOf({ basis, charge, deduction }: Charge) {
  if (basis === 'advanced') return 'charge.amount-of-advanced';
  return deduction || !['tax', 'excise', 'levy'].includes(charge) ? 'charge.amount-of-value' : 'charge.amount-at-rate';
}

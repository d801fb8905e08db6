import { goodsValue } from '../core/assess';
import type { Assessment } from '../core/assessment';
import { isAtCheckout } from '../core/charges/charge-findings';
import type { RulePack } from '../core/regulations/pack';
import { convert } from '../core/trade/money';
import { bestService, byPayer } from './order-sorting';
import type { Words } from './words';

/** What the buyer pays before the parcel is handed over, as short as it can be said: "buyer pays €4.20+"; undefined where nothing is known to fall due at the door. Amounts in several currencies become one of the order's own, which rates make approximate. */
export function doorText(assessment: Assessment, pack: RulePack, { t, money }: Words): string | undefined {
  const service = bestService(assessment)?.service;
  const share = byPayer(assessment.charges.filter((charge) => !isAtCheckout(charge)), pack.services.find(({ id }) => id === service)?.channel).find(({ payer }) => payer === 'buyer');
  if (!share || (!share.sums.length && !share.open)) return undefined;
  if (!share.sums.length) return t('card.door-open');
  const own = goodsValue(assessment.order)?.currency;
  const parts = own && share.sums.length > 1 ? share.sums.map((sum) => convert(sum, own, pack.exchangeRates)?.amountMinor) : [];
  const isOne = own && parts.length > 0 && parts.every((part) => part !== undefined);
  const sums = isOne ? t('card.about', { amount: money({ currency: own, amountMinor: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) }) }) : share.sums.map(money).join(' + ');
  return t(share.isLeast || share.open ? 'card.door-least' : 'card.door', { sums });
}

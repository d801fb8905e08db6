import { goodsValue } from '../core/assess';
import type { Assessment, Charge } from '../core/assessment';
import { isAtCheckout } from '../core/charges/charge-findings';
import type { RulePack } from '../core/regulations/pack';
import { convert } from '../core/trade/money';
import { bestService, byPayer, type PayerShare } from './order-sorting';
import type { Words } from './words';

/** Who pays what before the parcel is handed over, as short as it can be said: "you pay €3.00 · buyer pays €4.20+"; undefined where nothing is known to fall due on the way. Amounts in several currencies become one of the order's own, which rates make approximate. */
export function payText(assessment: Assessment, pack: RulePack, words: Words): string | undefined {
  const service = bestService(assessment)?.service;
  const channel = pack.services.find(({ id }) => id === service)?.channel;
  // While no way is chosen, what the seller pays by post and the buyer by courier are not both paid.
  const mayFall = (charge: Charge) => !isAtCheckout(charge) && (channel !== undefined || charge.payer !== 'seller' || !charge.channels);
  const shares = byPayer(assessment.charges.filter(mayFall), channel);
  const said = (['seller', 'buyer'] as const).flatMap((payer) => shareText(payer, shares.find((one) => one.payer === payer), assessment, pack, words) ?? []);
  return said.length ? said.join(' · ') : undefined;
}

function shareText(payer: 'seller' | 'buyer', share: PayerShare | undefined, { order }: Assessment, pack: RulePack, { t, money }: Words): string | undefined {
  if (!share || (!share.sums.length && !share.open)) return undefined;
  if (!share.sums.length) return t(`card.${payer}-pays-open`);
  const own = goodsValue(order)?.currency;
  const parts = own && share.sums.length > 1 ? share.sums.map((sum) => convert(sum, own, pack.exchangeRates)?.amountMinor) : [];
  const isOne = own && parts.length > 0 && parts.every((part) => part !== undefined);
  const sums = isOne ? t('card.about', { amount: money({ currency: own, amountMinor: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) }) }) : share.sums.map(money).join(' + ');
  return t(share.isLeast || share.open ? `card.${payer}-pays-least` : `card.${payer}-pays`, { sums });
}

import type { Assessment } from '../core/assessment';
import { isAtCheckout } from '../core/charges/charge-findings';
import type { Channel } from '../core/regulations/measure.schema';
import { byPayer } from './order-sorting';
import type { Words } from './words';

/** What the buyer pays before the parcel is handed over, as short as it can be said: "buyer pays at least €4.20"; undefined where nothing is known to fall due at the door. */
export function doorText({ charges }: Assessment, channel: Channel | undefined, { t, money }: Words): string | undefined {
  const share = byPayer(charges.filter((charge) => !isAtCheckout(charge)), channel).find(({ payer }) => payer === 'buyer');
  if (!share || (!share.sums.length && !share.open)) return undefined;
  if (!share.sums.length) return t('card.door-open');
  const sums = share.sums.map(money).join(' + ');
  return t(share.isLeast || share.open ? 'card.door-least' : 'card.door', { sums });
}

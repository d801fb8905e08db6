import type { ServiceChoice } from '../core/assessment';
import { isGeneralEstimate } from '../core/clearance/delivery-window';
import type { Words } from './words';

/** "Dec 8 – 12", and "about Dec 8 – 12, an estimate" where nobody publishes a figure for the lane. */
export function arrivalText(delivery: NonNullable<ServiceChoice['delivery']>, { t, span }: Words): string {
  const days = span(delivery.p50, delivery.p95);
  return isGeneralEstimate(delivery) ? t('card.estimate', { days }) : days;
}

import type { Charge } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { applies, hangsOnOriginAlone, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import { countedBy, relievedBy } from './relief';
import { taxRate } from './tax-rate-in-force';

type Threshold = Extract<Measure, { kind: 'threshold' }>;

/** Levies that no relief covers on some channel, and for which no charge is on file: they fall due at a rate that depends on the goods. */
export function leviesDue(measures: readonly Measure[], question: ScopeQuestion, charges: readonly Charge[]): { levy: 'duty' | 'tax'; threshold: Threshold; ratePercent?: number }[] {
  if (!question.value) return [];
  return (['duty', 'tax'] as const).flatMap((levy) => {
    // A limit for goods of one origin says nothing of a parcel from elsewhere whose origin nobody named.
    const thresholds = ofKind(measures, 'threshold').filter((measure) => measure.levy === levy && applies(measure.appliesTo, question) !== 'no' && !hangsOnOriginAlone(measure.appliesTo, question));
    const open = thresholds.find((threshold) => relievedBy(threshold, countedBy(threshold, question), question.rates) === 'no');
    const named = charges.some(({ charge }) => (levy === 'tax' ? charge === 'tax' : charge === 'duty' || charge === 'flat-duty'));
    if (!open || named) return [];
    const ratePercent = levy === 'tax' ? taxRate(measures, question) : undefined;
    return [{ levy, threshold: open, ...(ratePercent !== undefined && { ratePercent }) }];
  });
}

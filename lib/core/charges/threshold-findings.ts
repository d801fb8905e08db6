import { type Finding, evidenceOf } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { applies, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import { nearThreshold, relievedBy, transportMayExceed } from './relief';

type Threshold = Extract<Measure, { kind: 'threshold' }>;

/** What a value has to do with the limits of the destination: it lies near one, or it is free under one that only a weak source names. */
export function thresholdFindings(measures: readonly Measure[], question: ScopeQuestion): Finding[] {
  const { value, rates } = question;
  if (!value) return [];
  const thresholds = ofKind(measures, 'threshold');
  const about = (threshold: Threshold) => ({ values: { levy: threshold.levy, limit: threshold.limit?.amount ?? 0, currency: threshold.limit?.currency ?? '' }, lines: [], evidence: evidenceOf(threshold) });
  const near = thresholds.filter((threshold) => applies(threshold.appliesTo, question) !== 'no' && nearThreshold(threshold, value, rates)).map((threshold): Finding => ({ code: 'near-threshold', severity: 'care', ...about(threshold) }));
  const freeOf = (threshold: Threshold) => applies(threshold.appliesTo, question) === 'yes' && relievedBy(threshold, value, rates) === 'yes';
  const withTransport = thresholds.filter((threshold) => freeOf(threshold) && !near.some(({ evidence }) => evidence?.id === threshold.id) && transportMayExceed(threshold, value, rates));
  const reliefs = thresholds.filter(freeOf);
  const isSure = (levy: string) => reliefs.some((relief) => relief.levy === levy && relief.confidence !== 'low' && !relief.appliesTo.channels);
  const unsure = reliefs.filter(({ levy, confidence }) => confidence === 'low' && !isSure(levy));
  // Duty and tax mostly share a limit: one sentence for both.
  const isSame = (a: Threshold, b: Threshold) => a.limit?.amount === b.limit?.amount && a.limit?.currency === b.limit?.currency;
  const together = (code: Finding['code'], all: readonly Threshold[]) =>
    all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index).map((first): Finding => ({ code, severity: 'care', ...about(first), values: { ...about(first).values, levy: [...new Set(all.filter((one) => isSame(one, first)).map(({ levy }) => levy))] } }));
  return [...near, ...together('near-with-transport', withTransport), ...together('relief-unsure', unsure)];
}

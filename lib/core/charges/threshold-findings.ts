import { type Charge, type Finding, evidenceOf } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { applies, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import { isPayable } from './charge-findings';
import { countedBy, nearThreshold, relievedBy, transportMayExceed } from './relief';

type Threshold = Extract<Measure, { kind: 'threshold' }>;

const chargesOf: Record<Threshold['levy'], readonly Charge['charge'][]> = { duty: ['duty', 'flat-duty'], tax: ['tax'] };

/** What a value has to do with the limits of the destination: it lies near one, is free under one, or under one that only a weak source names. `charges` are those found: what is charged all the same is not called free. */
export function thresholdFindings(measures: readonly Measure[], question: ScopeQuestion, charges: readonly Charge[]): Finding[] {
  const { value, rates } = question;
  if (!value) return [];
  const thresholds = ofKind(measures, 'threshold');
  const about = (threshold: Threshold) => ({ values: { levy: threshold.levy, limit: threshold.limit?.amount ?? 0, currency: threshold.limit?.currency ?? '' }, lines: [], evidence: evidenceOf(threshold) });
  const near = thresholds.filter((threshold) => applies(threshold.appliesTo, question) !== 'no' && nearThreshold(threshold, countedBy(threshold, question) ?? value, rates)).map((threshold): Finding => ({ code: 'near-threshold', severity: 'care', ...about(threshold) }));
  const freeOf = (threshold: Threshold) => applies(threshold.appliesTo, question) === 'yes' && relievedBy(threshold, countedBy(threshold, question), rates) === 'yes';
  const withTransport = thresholds.filter((threshold) => freeOf(threshold) && !near.some(({ evidence }) => evidence?.id === threshold.id) && transportMayExceed(threshold, value, rates));
  const reliefs = thresholds.filter(freeOf);
  const isSure = (levy: string) => reliefs.some((relief) => relief.levy === levy && relief.confidence !== 'low' && !relief.appliesTo.channels);
  const unsure = reliefs.filter(({ levy, confidence }) => confidence === 'low' && !isSure(levy));
  const told = new Set([...near.map(({ evidence }) => evidence?.id), ...withTransport.map(({ id }) => id)]);
  // What freight alone pays is no charge on what post and couriers bring free.
  const meets = (charge: Charge, { appliesTo: { channels } }: Threshold) => !channels || !charge.channels || charge.channels.some((channel) => channels.includes(channel));
  const free = reliefs.filter((relief) => relief.confidence !== 'low' && !told.has(relief.id) && !charges.some((charge) => chargesOf[relief.levy].includes(charge.charge) && isPayable(charge) && meets(charge, relief)));
  // Duty and tax mostly share a limit: one sentence for both.
  const isSame = (a: Threshold, b: Threshold) => a.limit?.amount === b.limit?.amount && a.limit?.currency === b.limit?.currency && a.inclusive === b.inclusive && String(a.appliesTo.channels) === String(b.appliesTo.channels);
  const together = (code: Finding['code'], severity: Finding['severity'], all: readonly Threshold[]) =>
    all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index).map((first): Finding => ({ code, severity, ...about(first), values: { ...about(first).values, levy: [...new Set(all.filter((one) => isSame(one, first)).map(({ levy }) => levy))], ...(code === 'relieved' && reachOf(first)) } }));
  return [...near, ...together('near-with-transport', 'care', withTransport), ...together('relief-unsure', 'care', unsure), ...together('relieved', 'info', free)];
}

/** How far a relief reaches: to the limit itself or only below it, and by which ways of sending. */
const reachOf = ({ inclusive, appliesTo: { channels } }: Threshold) => ({ reach: inclusive ? 'up-to' : 'below', ...(channels && { onlyOn: channels }) });

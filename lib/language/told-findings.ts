import type { Assessment, Finding } from '../core/assessment';

/** Conditions that are met by a paper and nothing else. */
const ofPaper: ReadonlySet<string> = new Set(['permit', 'licence', 'registration', 'certificate', 'prescription', 'type-approval']);

/** Whether the same rule already says which paper is missing: that the goods may enter only with it adds nothing. */
const isSaidByPaper = ({ code, severity, values, evidence }: Finding, missing: ReadonlySet<string | undefined>): boolean =>
  code === 'restricted' && severity === 'care' && values.quantity === undefined && values.limit === undefined && missing.has(evidence?.id) && Array.isArray(values.conditions) && values.conditions.length > 0 && values.conditions.every((one) => ofPaper.has(one));

/** What is told of an order, each rule once. Of a stopped one only what stops it, and what concerns its other goods, which may go without the rest: nobody pays, files or waits for a parcel that stays. */
export function toldFindings({ verdict, findings }: Pick<Assessment, 'verdict' | 'findings'>): readonly Finding[] {
  if (verdict !== 'stop') {
    const missing = new Set(findings.flatMap(({ code, evidence }) => (code === 'document-missing' && evidence ? evidence.id : [])));
    return findings.filter((finding) => !isSaidByPaper(finding, missing));
  }
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const stopped = new Set(stops.flatMap(({ lines }) => lines));
  const isWhole = stops.some(({ lines }) => lines.length === 0);
  return findings.filter(({ severity, code, lines }) => severity === 'stop' || code === 'prohibited-on-channel' || (!isWhole && lines.some((line) => !stopped.has(line))));
}

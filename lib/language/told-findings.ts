import type { Assessment, Finding } from '../core/assessment';

/** Conditions that are met by a paper and nothing else. */
const ofPaper: ReadonlySet<string> = new Set(['permit', 'licence', 'registration', 'certificate', 'prescription', 'type-approval']);

/** What a rule asks besides the papers of which it is already said that they are missing; undefined where that is nothing. */
function besidesPapers(finding: Finding, missing: ReadonlySet<string | undefined>): Finding | undefined {
  const { code, severity, values, evidence } = finding;
  if (code !== 'restricted' || severity !== 'care' || values.quantity !== undefined || values.limit !== undefined || !missing.has(evidence?.id) || !Array.isArray(values.conditions)) return finding;
  const others = values.conditions.filter((one) => !ofPaper.has(one));
  if (others.length === values.conditions.length) return finding;
  return others.length ? { ...finding, values: { ...values, conditions: others } } : undefined;
}

/** What is told of an order, each rule once. Of a stopped one only what stops it, and what concerns its other goods, which may go without the rest: nobody pays, files or waits for a parcel that stays. */
export function toldFindings({ verdict, findings }: Pick<Assessment, 'verdict' | 'findings'>): readonly Finding[] {
  if (verdict !== 'stop') {
    const missing = new Set(findings.flatMap(({ code, evidence }) => (code === 'document-missing' && evidence ? evidence.id : [])));
    return findings.flatMap((finding) => besidesPapers(finding, missing) ?? []);
  }
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const stopped = new Set(stops.flatMap(({ lines }) => lines));
  const isWhole = stops.some(({ lines }) => lines.length === 0);
  return findings.filter(({ severity, code, lines }) => severity === 'stop' || code === 'prohibited-on-channel' || (!isWhole && lines.some((line) => !stopped.has(line))));
}

import type { Assessment, Finding } from '../core/assessment';

/** What is told of an order. Of a stopped one only what stops it, and what concerns its other goods, which may go without the rest: nobody pays, files or waits for a parcel that stays. */
export function toldFindings({ verdict, findings }: Pick<Assessment, 'verdict' | 'findings'>): readonly Finding[] {
  if (verdict !== 'stop') return findings;
  const stops = findings.filter(({ severity }) => severity === 'stop');
  const stopped = new Set(stops.flatMap(({ lines }) => lines));
  const isWhole = stops.some(({ lines }) => lines.length === 0);
  return findings.filter(({ severity, code, lines }) => severity === 'stop' || code === 'prohibited-on-channel' || (!isWhole && lines.some((line) => !stopped.has(line))));
}

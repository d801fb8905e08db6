import { addDays } from '../clearance/working-days';
import type { Measure } from './measure.schema';
import { filesFor } from './measures-in-force';
import type { RulePack } from './pack';

interface Fault {
  id: string;
  message: string;
}
type Period = Pick<Measure, 'validFrom' | 'validUntil'>;

const periodText = ({ validFrom, validUntil }: Period) => `${validFrom ?? '…'} to ${validUntil ?? '…'}`;
const meet = (one: Period, other: Period) => (one.validUntil === null || other.validFrom === null || other.validFrom <= one.validUntil) && (other.validUntil === null || one.validFrom === null || one.validFrom <= other.validUntil);

function periodsOf(measures: readonly Measure[]): Measure[][] {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.id} ${JSON.stringify(measure.appliesTo)}`;
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()];
}

/** Two periods of one measure may not hold on the same day for the same scope. */
export function overlaps(measures: readonly Measure[]): Fault[] {
  return periodsOf(measures).flatMap((periods) =>
    periods.flatMap((one, index) => periods.slice(index + 1).flatMap((other) => (meet(one, other) ? [{ id: one.id, message: `two periods of it hold on the same day (${periodText(one)}, ${periodText(other)}): end the older one the day before` }] : []))),
  );
}

/** Between two periods of a threshold or a tax rate some law holds: a day without one is a typing error or a fact that is missing. */
export function gaps(measures: readonly Measure[]): Fault[] {
  return periodsOf(measures.filter(({ kind }) => kind === 'threshold' || kind === 'tax-rate')).flatMap((periods) => {
    const ordered = [...periods].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
    return ordered.flatMap((one, index) => {
      const next = ordered[index + 1];
      if (!next?.validFrom || one.validUntil === null || addDays(one.validUntil, 1) >= next.validFrom) return [];
      return [{ id: one.id, message: `no period holds from ${addDays(one.validUntil, 1)} to ${addDays(next.validFrom, -1)}: what was the law then?` }];
    });
  });
}

/** What a threshold or a rate answers, when its whole scope is the same as another's. */
function claim(measure: Measure): { about: string; says: string } | undefined {
  const scope = JSON.stringify(measure.appliesTo);
  if (measure.kind === 'threshold') return { about: `${measure.levy} threshold ${scope}`, says: measure.limit ? `${measure.limit.currency} ${measure.limit.amount}` : 'none' };
  if (measure.kind === 'tax-rate' && measure.class === 'standard') return { about: `standard rate of ${measure.tax} ${scope}`, says: `${measure.ratePercent} %` };
  return undefined;
}

/** Measures that hold in one territory on the same day, about the same thing, and say two things. */
export function contradictions(territory: string, pack: RulePack): (Fault & { files: string })[] {
  const claims = filesFor(territory, pack).flatMap((file) => file.measures.flatMap((measure) => {
    const made = claim(measure);
    return made ? [{ ...made, measure, file: file.code }] : [];
  }));
  return claims.flatMap((one, index) =>
    claims.slice(index + 1).flatMap((other) =>
      one.measure.id !== other.measure.id && one.about === other.about && one.says !== other.says && meet(one.measure, other.measure)
        ? [{ files: [...new Set([one.file, other.file])].join(' and '), id: one.measure.id, message: `contradicts ${other.measure.id}: ${one.says} and ${other.says} hold on the same day; end one of them, or narrow its scope` }]
        : [],
    ),
  );
}

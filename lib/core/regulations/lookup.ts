import { type Evidence, evidenceOf } from '../assessment';
import type { Coverage, Measure, Notice, RulesFile, Topic } from './measure.schema';
import { coverageStates, topics } from './measure.schema';
import { filesFor, inForce, measuresInForce } from './measures-in-force';
import type { RulePack } from './pack';
import { addDays } from '../clearance/working-days';

type Of<K extends Measure['kind']> = Omit<Extract<Measure, { kind: K }>, keyof Evidence> & Evidence;

export interface CountryRules {
  country: string;
  territory: string;
  on: string;
  packVersion: string;
  coverage: Record<Topic, Coverage & { inherited?: true }>;
  /** Topics that nobody looked up. */
  unknown: Topic[];
  goodsLookedAt: string[];
  deMinimis: { duty: Of<'threshold'>[]; tax: Of<'threshold'>[] };
  taxRates: Of<'tax-rate'>[];
  charges: Of<'charge'>[];
  schemes: Of<'scheme'>[];
  identification: Of<'identification'>[];
  declarations: Of<'declaration'>[];
  documents: Of<'document'>[];
  restrictions: Of<'restriction'>[];
  clearance: RulesClearance[];
  holidays: { day: string; name: string }[];
  /** Weekend days on which people work in exchange for a holiday. */
  workDays: string[];
  notices: Notice[];
  /** What holds from a later day, announced or enacted. */
  upcoming: Measure[];
}
type RulesClearance = ReturnType<typeof filesFor>[number]['clearance'][number];

/**
 * How well a topic is known where these files hold, the territory's own last. A file that nobody looked the topic up for leaves it to the others, so what is wholly Union law is
 * complete by inheritance; but what one of them knows in part is known in part.
 */
export function coverageOf(files: readonly RulesFile[], topic: Topic): Coverage & { inherited?: true } {
  const known = files.flatMap(({ coverage }) => coverage[topic] ?? []);
  const state = coverageStates.find((one) => known.some((entry) => entry.state === one)) ?? 'none';
  const found = known.findLast((entry) => entry.state === state);
  const { notFound, on } = known.findLast((entry) => entry.notFound) ?? {};
  const own = files.at(-1)?.coverage[topic]?.state ?? 'none';
  return { ...(found ?? { state, on: null }), ...(notFound && on && { notFound, on }), ...(own === 'none' && state !== 'none' && files.length > 1 && { inherited: true as const }) };
}

/** The import rules of a territory in force on a day. A territory without a file answers with every topic unknown. */
export function lookUp(territory: string, on: string, pack: RulePack): CountryRules {
  const files = filesFor(territory, pack);
  const measures = measuresInForce(territory, on, pack);
  const of = <K extends Measure['kind']>(kind: K) => measures.filter((measure): measure is Extract<Measure, { kind: K }> => measure.kind === kind).map((measure) => ({ ...measure, ...evidenceOf(measure) })) as unknown as Of<K>[];
  const coverage = Object.fromEntries(topics.map((topic) => [topic, coverageOf(files, topic)])) as CountryRules['coverage'];
  const thresholds = of('threshold');
  const end = addDays(on, 90);
  return {
    country: pack.territories.find(({ code }) => code === territory)?.postcodes?.country ?? territory,
    territory,
    on,
    packVersion: pack.version,
    coverage,
    unknown: topics.filter((topic) => coverage[topic].state === 'none'),
    goodsLookedAt: [...new Set(files.flatMap(({ goodsLookedAt }) => goodsLookedAt))],
    deMinimis: { duty: thresholds.filter(({ levy }) => levy === 'duty'), tax: thresholds.filter(({ levy }) => levy === 'tax') },
    taxRates: of('tax-rate'),
    charges: of('charge'),
    schemes: of('scheme'),
    identification: of('identification'),
    declarations: of('declaration'),
    documents: of('document'),
    restrictions: of('restriction'),
    clearance: files.flatMap(({ clearance }) => clearance),
    holidays: Object.entries(pack.holidays[territory] ?? {})
      .filter(([day]) => day >= on && day <= end)
      .flatMap(([day, name]) => (name === null ? [] : [{ day, name }])),
    workDays: Object.entries(pack.holidays[territory] ?? {}).flatMap(([day, name]) => (name === null && day >= on && day <= end ? [day] : [])),
    notices: files.flatMap(({ notices }) => notices).filter((notice) => inForce(notice, on)),
    upcoming: files.flatMap((file) => file.measures).filter(({ validFrom }) => validFrom !== null && validFrom > on),
  };
}

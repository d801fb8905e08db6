import { withParents } from '../core/goods/recognise-goods';
import { isLookedAt } from '../core/regulations/looked-at';
import type { CountryRules } from '../core/regulations/lookup';
import type { Coverage, Measure, Scope, Topic } from '../core/regulations/measure.schema';
import { filesFor } from '../core/regulations/measures-in-force';
import type { RulePack } from '../core/regulations/pack';
import { type Fact, factOf, noticeFact } from './describe-measure';
import { holidayName } from './holiday-name';
import { joinedMeasures } from './joined-measures';
import { oneLine, type Words } from './words';

export const sectionTopics = {
  limits: ['thresholds'],
  charges: ['tax-rates', 'charges'],
  schemes: ['schemes'],
  ids: ['identification'],
  documents: ['documents', 'declarations'],
  restrictions: ['restrictions'],
  clearance: ['clearance'],
  holidays: [],
  changes: [],
} as const satisfies Record<string, readonly Topic[]>;
export type SectionId = keyof typeof sectionTopics;

export interface Section {
  id: SectionId;
  facts: Fact[];
  /** Topics of it that nobody looked up, and those looked up in part. */
  unknown: Topic[];
  partial: Topic[];
  /** What was looked for and not found, in sentences with their day. */
  notPublished: string[];
  /** The answer in a few words, for the closed section. */
  short: string;
}

/** The kinds of goods a question about one kind reaches: itself, its parents, and everything it contains. */
export function reachOf(goods: string, pack: RulePack): Set<string> {
  const reach = withParents([goods], pack.goods);
  for (const { id } of pack.goods) if (withParents([id], pack.goods).has(goods)) reach.add(id);
  return reach;
}

/** Whether anybody looked up if these goods may enter there, by the same measure as an order is judged; a rule that names them in every channel tells of them itself. */
export function isGoodsLookedAt(goods: string, rules: CountryRules, pack: RulePack): boolean {
  const files = filesFor(rules.territory, pack);
  const isNamed = (id: string) => rules.restrictions.some(({ appliesTo }) => !appliesTo.channels && appliesTo.goods?.includes(id));
  return [goods, ...pack.goods.flatMap(({ id, parent }) => (parent === goods ? [id] : []))].some((id) => isNamed(id) || isLookedAt([id], files, pack.goods));
}

/** A topic of which a source shows that there is nothing, told as a fact. */
function absentFact(topic: Topic, { on, note, sources }: Coverage, { t, word }: Words, pack: RulePack): Fact | [] {
  if (!on || !sources) return [];
  const confidence = sources.some(({ publisher }) => pack.publishers[publisher]?.official) ? 'high' : 'medium';
  return { key: `absent-${topic}`, title: t('section.absent', { topic: word(topic) }), details: [], evidence: { verifiedOn: on, confidence, sources, ...(note && { note }) } };
}

/** "Looked for on 27 Nov 2026, not published: times by post." */
function notPublishedText(topic: Topic, { state, on, notFound }: Coverage, { t, day, word, local }: Words): string | [] {
  const what = notFound ? local(notFound) : state === 'not-published' ? word(topic) : undefined;
  return what !== undefined && on ? t('section.not-published', { day: day(on), what }) : [];
}

interface Reach {
  all: ReadonlySet<string>;
  /** The goods and what they belong to: a rule that sets these aside is none of theirs; one that sets aside a part of them still holds for the rest. */
  above: ReadonlySet<string>;
}
const touches = (scope: Scope, reach: Reach | undefined) => !reach || ((!scope.goods || scope.goods.some((id) => reach.all.has(id))) && !scope.exceptGoods?.some((id) => reach.above.has(id)));

/** The rules of a destination narrowed to what touches these goods, and whether anybody looked them up: the same choice as in the sections, for who reads it as data. */
export function narrowedTo(goods: string, rules: CountryRules, pack: RulePack) {
  const reach = { all: reachOf(goods, pack), above: withParents([goods], pack.goods) };
  const only = <T extends { appliesTo: Scope }>(all: readonly T[]): T[] => all.filter(({ appliesTo }) => touches(appliesTo, reach));
  const { deMinimis, taxRates, charges, schemes, identification, declarations, documents, restrictions, notices, upcoming } = rules;
  return {
    ...rules,
    goods: { id: goods, isLookedAt: isGoodsLookedAt(goods, rules, pack) },
    deMinimis: { duty: only(deMinimis.duty), tax: only(deMinimis.tax) },
    taxRates: only(taxRates),
    charges: only(charges),
    schemes: only(schemes),
    identification: only(identification),
    declarations: only(declarations),
    documents: only(documents),
    restrictions: only(restrictions.filter(({ appliesTo }) => appliesTo.goods)),
    notices: only(notices),
    upcoming: only(upcoming),
  };
}

/** The answer about a destination in its fixed order; with goods, narrowed to what touches them, and whether they may enter at all comes first. */
export function sectionsOf(rules: CountryRules, pack: RulePack, words: Words, home: { from: string; origin: string } | undefined, goods?: string): Section[] {
  const { t, day, local, number, word, amount } = words;
  const reach = goods === undefined ? undefined : { all: reachOf(goods, pack), above: withParents([goods], pack.goods) };
  const facts = (measures: readonly unknown[]) => joinedMeasures((measures as readonly Measure[]).filter(({ appliesTo }) => touches(appliesTo, reach))).map((measure) => factOf(measure, pack, words, home, rules.territory));
  const [duty, tax] = [facts(rules.deMinimis.duty), facts(rules.deMinimis.tax)];
  const limitText = (one: CountryRules['deMinimis']['duty'][number] | undefined) => one && `${word(one.levy)}${words.colon}${one.limit ? amount(one.limit) : t('section.no-limit')}`;
  const restrictions = facts(rules.restrictions.filter(({ appliesTo }) => !reach || appliesTo.goods));
  const rank = { prohibited: 0, restricted: 1, allowed: 2 };
  restrictions.sort((a, b) => rank[a.effect ?? 'allowed'] - rank[b.effect ?? 'allowed']);
  const count = (effect: Fact['effect']) => restrictions.filter((fact) => fact.effect === effect).length;
  const taxes = facts(rules.taxRates);
  const clearanceText = ({ channel, workingDays: { p50, p95 } }: CountryRules['clearance'][number]) =>
    p50 < 0.5 && (p95 ?? 0) < 1 ? t('fact.clearance-same-day', { channel: word(channel) }) : p95 === null ? t('fact.clearance-usual', { channel: word(channel), likely: number(p50), count: p50 }) : t('fact.clearance', { channel: word(channel), likely: number(p50), late: number(p95) });
  const namesOf = (named: readonly { name: { en: string; zh?: string | undefined } }[]) => [...new Set(named.map(({ name }) => local(name)))].join(' · ');
  const content: Record<SectionId, [Fact[], string]> = {
    limits: [[...duty, ...tax], (['duty', 'tax'] as const).flatMap((levy) => limitText(rules.deMinimis[levy][0]) ?? []).join(' · ')],
    charges: [[...taxes, ...facts(rules.charges)], [taxes[0]?.title, rules.charges.length ? t('section.charges-short', { count: facts(rules.charges).length }) : ''].filter(Boolean).join(' · ')],
    schemes: [facts(rules.schemes), namesOf(rules.schemes)],
    ids: [facts(rules.identification), namesOf(rules.identification)],
    documents: [facts([...rules.documents, ...rules.declarations]), t('section.documents-short', { count: facts(rules.documents).length })],
    restrictions: [restrictions, t('section.restrictions-short', { prohibited: count('prohibited'), restricted: count('restricted') })],
    clearance: [
      rules.clearance.map((one) => ({ key: one.channel, title: clearanceText(one), details: [], evidence: one })),
      rules.clearance[0] ? clearanceText(rules.clearance[0]) : '',
    ],
    holidays: [[], rules.holidays[0] ? `${day(rules.holidays[0].day)} ${holidayName(rules.holidays[0].name, words.language)}` : ''],
    changes: [[...rules.notices.filter(({ appliesTo }) => touches(appliesTo, reach)).map((notice) => noticeFact(notice, words)), ...facts(rules.upcoming)], ''],
  };
  const ids = Object.keys(sectionTopics) as SectionId[];
  return (goods === undefined ? ids : (['restrictions', ...ids.filter((id) => id !== 'restrictions')] as const)).map((id) => {
    const [found, short] = content[id];
    const topics: readonly Topic[] = sectionTopics[id];
    const inState = (state: Coverage['state']) => topics.filter((topic) => rules.coverage[topic].state === state);
    const [unknown, unpublished] = [inState('none'), inState('not-published')];
    const absent = inState('absent').flatMap((topic) => absentFact(topic, rules.coverage[topic], words, pack));
    const empty = id === 'holidays' ? rules.holidays.length === 0 : found.length === 0;
    return {
      id,
      facts: [...found, ...absent],
      unknown,
      partial: inState('partial'),
      notPublished: topics.flatMap((topic) => notPublishedText(topic, rules.coverage[topic], words)),
      short: empty && absent.length ? t('section.absent-short') : unknown.length === topics.length && topics.length > 0 ? t('section.unknown') : empty && unpublished.length ? t('section.not-published-short') : empty ? t('section.nothing') : id === 'changes' ? number(found.length) : short,
    };
  });
}

/** The whole answer as plain text for a chat or a mail, with dates and addresses. */
export function answerText(rules: CountryRules, sections: readonly Section[], words: Words): string {
  const { t, day, territory } = words;
  const lines = [`${territory(rules.territory)} (${rules.territory}) · ${day(rules.on)} · ${t('panel.rules-of', { version: rules.packVersion })}`];
  for (const { id, facts, unknown, partial, notPublished } of sections) {
    lines.push('', t(`section.${id}`));
    if (unknown.length) lines.push(`! ${t('section.not-researched', { topics: words.list(unknown) })}`);
    if (partial.length) lines.push(`~ ${t('section.partial', { topics: words.list(partial) })}`);
    lines.push(...notPublished.map((sentence) => `? ${sentence}`));
    for (const { title, details, evidence } of facts) lines.push(`- ${oneLine([title, ...details])}${evidence.note ? ` – ${words.local(evidence.note)}` : ''} (${evidence.sources[0]?.url ?? ''}, ${t('source.verified', { day: day(evidence.verifiedOn) })})`);
    if (!unknown.length && !partial.length && !notPublished.length && !facts.length && id !== 'holidays') lines.push(t(id === 'changes' ? 'section.no-changes' : 'section.none-known'));
    if (id === 'holidays') for (const holiday of rules.holidays) lines.push(`- ${day(holiday.day)} ${holidayName(holiday.name, words.language)}`);
  }
  return lines.join('\n');
}

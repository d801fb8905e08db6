import { noBorder, verdictOf } from './assess';
import { type CatalogueEntry, type Evidence, evidenceOf, type SellerProfile, type Severity, type Verdict } from './assessment';
import { addWorkingDays } from './clearance/working-days';
import { recogniseGoods, withParents } from './goods/recognise-goods';
import { gapsIn } from './regulations/coverage-findings';
import { isLookedAt } from './regulations/looked-at';
import { channels, type Measure, type Notice, type RulesFile } from './regulations/measure.schema';
import { applies, filesFor, measuresInForce, ofKind, type ScopeQuestion } from './regulations/measures-in-force';
import { channelsNoticed, noticeFindings, noticesFor } from './regulations/notice-findings';
import type { RulePack } from './regulations/pack';
import { chooseService, type TransportQuestion } from './transport/choose-service';
import { money } from './trade/money';
import type { Money, ShippingTemplate, TemplateRow } from './trade/order';

export type TemplateWarningCode =
  | 'goods-prohibited' | 'goods-restricted' | 'promise-too-short' | 'promise-needs-express' | 'no-transit-figure' | 'promise-not-read'
  | 'always-charged' | 'payer-changes' | 'scheme-of-carrier' | 'threshold-ahead' | 'destination-not-covered' | 'topic-not-covered' | 'topic-not-published' | 'goods-not-looked-at' | 'no-catalogue' | 'region-not-read' | 'no-destination' | 'notice';

/** One thing to know about a row of a shipping template; `destinations` are those of the row it is true of. */
export interface TemplateWarning {
  code: TemplateWarningCode;
  severity: Severity;
  destinations: string[];
  values: Record<string, string | number | string[] | Money>;
  evidence?: Evidence;
}
export interface RowAssessment {
  row: TemplateRow;
  verdict: Verdict;
  /** Worst first. */
  warnings: TemplateWarning[];
}
export interface TemplateContext {
  pack: RulePack;
  profile: SellerProfile;
  /** What the seller sells: its title, where the entry does not say what it is. */
  catalogue: readonly (CatalogueEntry & { title?: string })[];
  /** The day on which parcels leave, YYYY-MM-DD. */
  on: string;
}
type One = Omit<TemplateWarning, 'destinations'>;
const severities: readonly Severity[] = ['stop', 'fix', 'unknown', 'care', 'info'];
/** A promise beyond this many days is not counted out day by day. */
const longestPromise = 120;

/** Kinds of goods that the seller has in the catalogue. */
function goodsSold(catalogue: TemplateContext['catalogue'], pack: RulePack): Set<string> {
  const titles = new Map<string, string[]>();
  const ids = catalogue.flatMap((entry) => {
    if (entry.goods?.length) return entry.goods;
    const key = `${entry.title ?? ''}\n${entry.hsCode ?? ''}`;
    const known = titles.get(key) ?? recogniseGoods({ title: entry.title ?? '' }, 0, pack.goods, entry).map(({ goods }) => goods);
    titles.set(key, known);
    return known;
  });
  return new Set(ids);
}

function goodsWarnings(measures: readonly Measure[], question: ScopeQuestion): One[] {
  return measures.flatMap((measure): One[] => {
    if (measure.kind !== 'restriction' || measure.effect === 'allowed' || !measure.appliesTo.goods) return [];
    const goods = measure.appliesTo.goods.filter((id) => question.goods.has(id));
    // Asked for the goods of this measure alone: an exception for one of the seller's goods does not free the others.
    if (!goods.length || applies(measure.appliesTo, { ...question, goods: new Set(goods) }) === 'no') return [];
    const barred = measure.appliesTo.channels;
    const values = { goods, ...(barred && { channels: barred }), ...(measure.conditions && { conditions: measure.conditions }) };
    const everywhere = !barred || channels.every((channel) => barred.includes(channel));
    if (measure.effect === 'prohibited') return [{ code: 'goods-prohibited', severity: everywhere ? 'fix' : 'care', values, evidence: evidenceOf(measure) }];
    return [{ code: 'goods-restricted', severity: 'care', values, evidence: evidenceOf(measure) }];
  });
}

/** Fewest working days at the destination, weekends counted out and holidays not, by which `day` is reached. */
function workingDaysUntil(from: string, day: string, territory: string): number {
  for (let days = 0; days <= longestPromise; days += 1) if (addWorkingDays(from, days, territory, {}) >= day) return days;
  return longestPromise;
}

/**
 * A promise is held against the day by which four of five parcels arrive. Marketplaces count it in working days from the hand-over,
 * so handling is left out and holidays are not forgiven.
 */
function promiseWarnings({ transitDays, serviceKind }: TemplateRow, to: string, { pack, profile, on }: TemplateContext, notices: TransportQuestion['notices']): One[] {
  if (!transitDays) return [{ code: 'promise-not-read', severity: 'unknown', values: {} }];
  const choices = chooseService({ from: profile.dispatchFrom, to, shipDay: on, handlingDays: 0, goods: new Set(), prohibitions: [], notices }, pack).flatMap(({ service, eligible, delivery }) =>
    eligible && delivery ? [{ service, p80: delivery.p80, channel: pack.services.find(({ id }) => id === service)?.channel }] : [],
  );
  const fastest = [...choices].sort((a, b) => (a.p80 < b.p80 ? -1 : 1))[0];
  if (!fastest) return [{ code: 'no-transit-figure', severity: 'unknown', values: {} }];
  const promised = addWorkingDays(on, Math.min(transitDays.max, longestPromise), to, {});
  const values = (one: typeof fastest) => ({ promised: transitDays.max, realistic: workingDaysUntil(on, one.p80, to), service: one.service });
  if (fastest.p80 > promised) return [{ code: 'promise-too-short', severity: 'fix', values: values(fastest) }];
  const quick = serviceKind === 'expedited' || serviceKind === 'premium';
  const usual = choices.filter(({ channel }) => channel !== 'express').sort((a, b) => (a.p80 < b.p80 ? -1 : 1))[0];
  return !quick && usual && usual.p80 > promised ? [{ code: 'promise-needs-express', severity: 'care', values: values(usual) }] : [];
}

/** Where the value of the parcel decides who pays duty or tax: a template promises one price for all of them. */
function payerWarnings(measures: readonly Measure[], question: ScopeQuestion, registrations: SellerProfile['registrations']): One[] {
  const warnings: One[] = [];
  const schemes = measures.filter((measure) => measure.kind === 'scheme' && applies({ ...measure.appliesTo, scheme: undefined }, question) !== 'no');
  for (const scheme of schemes) {
    if (scheme.kind !== 'scheme' || !scheme.limit) continue;
    const held = Object.hasOwn(registrations, scheme.scheme);
    const values = { limit: money(scheme.limit.amount, scheme.limit.currency), name: scheme.name.en, nameZh: scheme.name.zh ?? scheme.name.en, registers: scheme.registers };
    // The carrier clears by it and nothing is collected at the sale.
    if (scheme.registers === 'carrier') warnings.push({ code: 'scheme-of-carrier', severity: 'info', values, evidence: evidenceOf(scheme) });
    else warnings.push({ code: 'payer-changes', severity: held || scheme.registers === 'marketplace' ? 'info' : 'care', values, evidence: evidenceOf(scheme) });
  }
  // The United States have no tax on imports: their rate is none.
  const rates = ofKind(measures, 'tax-rate').filter(({ appliesTo }) => applies(appliesTo, question) !== 'no');
  const isUntaxed = rates.length > 0 && rates.every(({ ratePercent }) => ratePercent === 0);
  for (const threshold of measures) {
    if (threshold.kind === 'threshold' && threshold.levy === 'tax' && isUntaxed) continue;
    if (threshold.kind !== 'threshold' || applies(threshold.appliesTo, question) === 'no') continue;
    const { levy, limit } = threshold;
    if (!limit) warnings.push({ code: 'always-charged', severity: 'care', values: { levy }, evidence: evidenceOf(threshold) });
    else warnings.push({ code: 'threshold-ahead', severity: 'info', values: { levy, limit: money(limit.amount, limit.currency) }, evidence: evidenceOf(threshold) });
  }
  return warnings;
}

/** Embargoes and suspensions from where the parcels leave: a template must not promise what may not be sent. */
function noticeWarnings(notices: readonly Notice[], question: ScopeQuestion): One[] {
  return noticeFindings(notices.filter(({ kind, appliesTo }) => embargoes.has(kind) || (obstacles.has(kind) && appliesTo.channels)), question).map(({ severity, values, evidence }) => ({ code: 'notice', severity, values: values as One['values'], ...(evidence && { evidence }) }));
}
const embargoes: ReadonlySet<Notice['kind']> = new Set(['full-embargo', 'embargo']);
/** Without a channel these speak of a relief that has ended, which the limits say. */
const obstacles: ReadonlySet<Notice['kind']> = new Set(['suspension', 'obstacle']);

/** What nobody has looked up for this row, so that silence about it means something. */
function coverageWarnings(files: readonly RulesFile[], sold: ReadonlySet<string>, pack: RulePack): One[] {
  const unseen = [...sold].filter((id) => !isLookedAt([id], files, pack.goods));
  return [
    ...gapsIn(files, ['thresholds', 'charges', 'restrictions']).map((gap): One => ({ code: gap.since ? 'topic-not-published' : 'topic-not-covered', severity: 'unknown', values: { ...gap } })),
    ...(unseen.length ? [{ code: 'goods-not-looked-at', severity: 'unknown', values: { goods: unseen.slice(0, 5) } } as const] : []),
  ];
}

function warningsFor(row: TemplateRow, to: string, sold: ReadonlySet<string>, context: TemplateContext): One[] {
  const { pack, profile, on } = context;
  if (noBorder(profile.dispatchFrom, to, pack)) return [];
  const files = filesFor(to, pack);
  if (!files.length) return [{ code: 'destination-not-covered', severity: 'unknown', values: {} }, ...promiseWarnings(row, to, context, [])];
  const question: ScopeQuestion = { goods: withParents(sold, pack.goods), dispatchedFrom: profile.dispatchFrom, schemes: new Set(Object.keys(profile.registrations)), rates: pack.exchangeRates };
  const measures = measuresInForce(to, on, pack);
  const notices = noticesFor(to, on, question, pack);
  const noticed = noticeWarnings(notices, question);
  // Where nothing may be sent, no promise needs weighing.
  if (noticed.some(({ severity }) => severity === 'stop')) return noticed;
  return [...noticed, ...goodsWarnings(measures, question), ...promiseWarnings(row, to, context, channelsNoticed(notices, question)), ...coverageWarnings(files, sold, pack), ...payerWarnings(measures, question, profile.registrations)];
}

/** The same point in several countries of one row is said once, with the countries. */
function merged(found: readonly (One & { to?: string })[]): TemplateWarning[] {
  const byPoint = new Map<string, TemplateWarning>();
  for (const { to, ...one } of found) {
    const key = JSON.stringify([one.code, one.severity, one.values, one.evidence?.id, one.evidence?.validFrom]);
    const known = byPoint.get(key) ?? { ...one, destinations: [] };
    if (to && !known.destinations.includes(to)) known.destinations.push(to);
    byPoint.set(key, known);
  }
  return [...byPoint.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/**
 * What each row of a shipping template promises that rules, transit times or thresholds do not keep. Pure; never throws on a readable template.
 * A row whose promise or regions could not be read is unknown, never clear.
 */
export function assessTemplate(template: ShippingTemplate, context: TemplateContext): RowAssessment[] {
  const sold = goodsSold(context.catalogue, context.pack);
  return template.rows.map((row) => {
    const found: (One & { to?: string })[] = row.destinations.flatMap((to) => warningsFor(row, to, sold, context).map((one) => ({ ...one, to })));
    if (row.unreadRegions.length) found.push({ code: 'region-not-read', severity: 'unknown', values: { regions: row.unreadRegions.slice(0, 5) } });
    else if (!row.destinations.length) found.push({ code: 'no-destination', severity: 'unknown', values: {} });
    if (!sold.size) found.push({ code: 'no-catalogue', severity: 'info', values: {} });
    const warnings = merged(found);
    return { row, verdict: verdictOf(warnings.map(({ code: _, destinations: __, ...rest }) => ({ ...rest, code: 'looked-at', lines: [] }))), warnings };
  });
}

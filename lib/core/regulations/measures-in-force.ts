import type { Money } from '../trade/order';
import { convert, type ExchangeRates, majorUnits } from '../trade/money';
import type { Channel, Measure, Notice, RulesFile, Scope } from './measure.schema';
import { rememberFor } from '../remember';
import type { RulePack } from './pack';

/** The rules files that hold in a territory: unions first, its own last. */
export function filesFor(territory: string, pack: RulePack): readonly RulesFile[] {
  return filesOf(pack, territory, () => {
    const { inherits, without = [] } = pack.territories.find(({ code }) => code === territory) ?? {};
    // A union itself: what is common to its members, value added tax included.
    const files = (inherits ? [...inherits, territory] : [territory, `${territory}-vat`]).flatMap((code) => pack.files.get(code) ?? []);
    const holds = ({ id }: { id: string }) => !without.includes(id);
    return without.length ? files.map((file) => (file.code === territory ? file : { ...file, measures: file.measures.filter(holds), notices: file.notices.filter(holds) })) : files;
  });
}
const filesOf = rememberFor<RulePack, readonly RulesFile[]>(1_000);

/** Whether a measure or notice holds on a day; both ends count. Days are YYYY-MM-DD, which sort as text. */
export function inForce(measure: Pick<Measure | Notice, 'validFrom' | 'validUntil'>, on: string): boolean {
  return (measure.validFrom === null || measure.validFrom <= on) && (measure.validUntil === null || on <= measure.validUntil);
}

/** An announced measure counts from its first day on; without a first day it is news, not law. */
function stillOnlyAnnounced(measure: Measure, on: string): boolean {
  return measure.status === 'announced' && (measure.validFrom === null || measure.verifiedOn < measure.validFrom) && (measure.validFrom === null || on < measure.validFrom);
}

/** All measures of a territory in force on a day. An own measure with the id of an inherited one replaces it. */
export function measuresInForce(territory: string, on: string, pack: RulePack): readonly Measure[] {
  return measuresOfDay(pack, `${territory} ${on}`, () => select(territory, on, pack));
}
/** A day's orders ask for the same few destinations. */
const measuresOfDay = rememberFor<RulePack, readonly Measure[]>(5_000);

function select(territory: string, on: string, pack: RulePack): Measure[] {
  const byId = new Map<string, Measure[]>();
  for (const file of filesFor(territory, pack)) {
    const own = new Map<string, Measure[]>();
    for (const measure of file.measures) {
      if (inForce(measure, on) && !stillOnlyAnnounced(measure, on)) own.set(measure.id, [...(own.get(measure.id) ?? []), measure]);
    }
    for (const [id, measures] of own) byId.set(id, measures);
  }
  return [...byId.values()].flat();
}

export interface ScopeQuestion {
  goods: ReadonlySet<string>;
  /** The same, line by line. */
  goodsOfLines?: readonly ReadonlySet<string>[];
  /** Of each line its code, or the chapters that may hold such goods; undefined where neither is known. */
  tariff?: readonly (string | readonly string[] | undefined)[];
  origins?: readonly string[];
  dispatchedFrom: string;
  /** Subdivision of the destination, as in `Territory.regions`. */
  region?: string;
  value?: Money;
  /** Of each line the price of one piece. */
  itemPrices?: readonly (Money | undefined)[];
  /** Of each line the price of all its pieces. */
  lineValues?: readonly (Money | undefined)[];
  /** Of each line how many pieces. */
  pieces?: readonly (number | undefined)[];
  schemes: ReadonlySet<string>;
  rates: ExchangeRates;
}

/** The measures of one kind; told apart once per list. */
export function ofKind<K extends Measure['kind']>(measures: readonly Measure[], kind: K): readonly Extract<Measure, { kind: K }>[] {
  return kinds(measures, kind, () => measures.filter((measure) => measure.kind === kind)) as readonly Extract<Measure, { kind: K }>[];
}
const kinds = rememberFor<readonly Measure[], readonly Measure[]>(8);

/** Of these measures those that speak of one of the goods, or of no goods in particular, in their order. What they leave out would answer "no" to every order of such goods. */
export function measuresAbout(goods: ReadonlySet<string>, measures: readonly Measure[]): readonly Measure[] {
  return ofGoods(measures, [...goods].sort().join(' '), () => measures.filter(({ appliesTo }) => !appliesTo.goods || appliesTo.goods.some((id) => goods.has(id))));
}
/** A seller's orders are of the same few hundred articles. */
const ofGoods = rememberFor<readonly Measure[], readonly Measure[]>(500);
const noPoints: readonly OpenPoint[] = [];

export type OpenPoint = 'origin' | 'hs-code' | 'value' | 'region';

/** What a scope asks for and the question cannot answer; "no" when the scope rules the consignment out. Channels are left to the caller. */
export function openPoints(scope: Scope, question: ScopeQuestion): 'no' | readonly OpenPoint[] {
  let open = noPoints;
  if (scope.goods && !scope.goods.some((id) => question.goods.has(id))) return 'no';
  if (scope.exceptGoods?.some((id) => question.goods.has(id))) return 'no';
  if (scope.dispatchedFrom && !scope.dispatchedFrom.includes(question.dispatchedFrom)) return 'no';
  if (scope.exceptDispatchedFrom?.includes(question.dispatchedFrom)) return 'no';
  if (scope.parties && !scope.parties.includes('b2c')) return 'no';
  if (scope.scheme && !question.schemes.has(scope.scheme)) return 'no';
  if (scope.outsideScheme && question.schemes.has(scope.outsideScheme)) return 'no';
  if (scope.regions) {
    if (!question.region) open = [...open, 'region'];
    else if (!scope.regions.includes(question.region)) return 'no';
  }
  if (scope.hsPrefixes) {
    const fits = underPrefixes(scope.hsPrefixes, question.tariff);
    if (fits === 'no' && !scope.hsExamples) return 'no';
    if (fits !== 'yes') open = [...open, 'hs-code'];
  }
  if (scope.origins || scope.exceptOrigins) {
    if (!question.origins?.length) open = [...open, 'origin'];
    else if (scope.origins && !question.origins.some((origin) => scope.origins?.includes(origin))) return 'no';
    else if (scope.exceptOrigins && question.origins.every((origin) => scope.exceptOrigins?.includes(origin))) return 'no';
  }
  if (scope.value) {
    const wanted = scope.value;
    const fits = wanted.basis === 'per-item' ? someLineFits(scope, question) : inBand(wanted, question.value, question.rates);
    if (fits === 'no') return 'no';
    if (fits === 'unknown') open = [...open, 'value'];
  }
  return open;
}

/** Whether an amount lies in a scope's band of values. */
function inBand({ over, from, below, upTo, currency }: NonNullable<Scope['value']>, amount: Money | undefined, rates: ExchangeRates): 'yes' | 'no' | 'unknown' {
  const value = amount && convert(amount, currency, rates);
  if (!value) return 'unknown';
  const major = majorUnits(value);
  return (over !== undefined && major <= over) || (from !== undefined && major < from) || (below !== undefined && major >= below) || (upTo !== undefined && major > upTo) ? 'no' : 'yes';
}

/** Whether one piece of some line that the scope means has a price in its band; dear and cheap lines of an order are judged apart. */
function someLineFits(scope: Scope, question: ScopeQuestion): 'yes' | 'no' | 'unknown' {
  const each = linesUnder(scope, question.goodsOfLines ?? []).map((line) => priceFits(scope, question, line));
  return each.includes('yes') ? 'yes' : each.every((one) => one === 'no') ? 'no' : 'unknown';
}

/** The same of one line; "yes" where the scope asks for no price of a piece. */
export function priceFits({ value }: Scope, { itemPrices, rates }: ScopeQuestion, line: number): 'yes' | 'no' | 'unknown' {
  return value?.basis === 'per-item' ? inBand(value, itemPrices?.[line], rates) : 'yes';
}

/** Whether a line falls under one of these prefixes. Goods of which only the chapters are known may, or surely do not. */
function underPrefixes(prefixes: readonly string[], lines: ScopeQuestion['tariff']): 'yes' | 'no' | 'unknown' {
  if (!lines?.length) return 'unknown';
  if (lines.some((line) => typeof line === 'string' && prefixes.some((prefix) => line.startsWith(prefix)))) return 'yes';
  const mayFall = (line: string | readonly string[] | undefined) => !line || prefixes.some((prefix) => (typeof line === 'string' ? prefix.startsWith(line) : line.includes(prefix.slice(0, 2))));
  return lines.some(mayFall) ? 'unknown' : 'no';
}

/** "unknown" when the scope asks for something we were not told, such as the value. */
export function applies(scope: Scope, question: ScopeQuestion): 'yes' | 'no' | 'unknown' {
  const open = openPoints(scope, question);
  return open === 'no' ? 'no' : open.length ? 'unknown' : 'yes';
}

/** The same for a rule that is judged line by line. */
export const appliesToSomeLine = (scope: Scope, question: ScopeQuestion): 'yes' | 'no' | 'unknown' => applies(ofSomeLine(scope, question), question);

/** A scope as it stands for one of the lines: goods it leaves out do not free the other lines of the order. */
export function ofSomeLine(scope: Scope, { goodsOfLines: lines }: ScopeQuestion): Scope {
  return scope.exceptGoods && lines && linesUnder(scope, lines).length ? { ...scope, exceptGoods: undefined } : scope;
}

/** The lines that a scope means: with one of its goods, if it names any, and with none that it leaves out. */
export function linesUnder({ goods, exceptGoods }: Scope, lines: readonly ReadonlySet<string>[]): number[] {
  const under: number[] = [];
  for (const [index, kinds] of lines.entries()) if ((!goods || goods.some((id) => kinds.has(id))) && !exceptGoods?.some((id) => kinds.has(id))) under.push(index);
  return under;
}

/** A rule against whole countries of origin, where nobody said the origin and the parcel does not leave from one of them: worth a word, not an alarm. */
export function hangsOnOriginAlone(scope: Scope, question: ScopeQuestion): boolean {
  return scope.origins !== undefined && !scope.goods && !question.origins?.length && !scope.origins.includes(question.dispatchedFrom);
}

/** Whether a measure may bite on this channel. */
export function onChannel(scope: Scope, channel: Channel): boolean {
  return !scope.channels || scope.channels.includes(channel);
}

/** Of the schemes the seller is registered for, those that are open to these goods: alcohol does not come in under the Import One-Stop Shop. A scheme without a measure stays. */
export function schemesOpen(measures: readonly Measure[], question: ScopeQuestion, registered: readonly string[]): Set<string> {
  return new Set(registered.filter((id) => {
    const rules = ofKind(measures, 'scheme').filter(({ scheme }) => scheme === id);
    return rules.length === 0 || rules.some(({ appliesTo }) => !(appliesTo.exceptGoods ?? []).some((goods) => question.goods.has(goods)));
  }));
}

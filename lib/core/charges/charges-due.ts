import { type Charge, type Evidence, evidenceOf } from '../assessment';
import { type Channel, channels, type Measure } from '../regulations/measure.schema';
import { isUnsure } from './charge-findings';
import { relievedBy } from './relief';
import { askOf, bearingOn, linesCharged, worthOf } from './lines-of-charge';
import { applies, hangsOnOriginAlone, ofKind, openPoints, type ScopeQuestion } from '../regulations/measures-in-force';
import { convert, type ExchangeRates, money } from '../trade/money';
import { rememberFor } from '../remember';
import type { Money } from '../trade/order';

type Threshold = Extract<Measure, { kind: 'threshold' }>;

/** Tariff lines of the consignment, which a charge is counted by: its distinct six-digit codes. A line without a code counts where its goods stand in no chapter of another line: a book beside a toy. Undefined when two lines may share a code. */
export function tariffLines(tariff: readonly (string | readonly string[] | undefined)[]): number | undefined {
  if (tariff.length < 2) return tariff.length || undefined;
  const coded = [...new Set(tariff.flatMap((one) => (typeof one === 'string' ? [one.slice(0, 6)] : [])))];
  const chapters = [...coded.map((code) => [code.slice(0, 2)]), ...tariff.flatMap((one) => (typeof one === 'string' ? [] : [one ?? []]))];
  const apart = chapters.slice(coded.length).every((own, index) => own.length > 0 && chapters.every((other, at) => at === coded.length + index || !other.some((chapter) => own.includes(chapter))));
  return apart ? chapters.length : undefined;
}

/** A relief helps a charge only if it reaches every channel the charge is taken on. */
function covers(relief: readonly Channel[] | undefined, charge: readonly Channel[] | undefined): boolean {
  return !relief || (charge ?? channels).every((channel) => relief.includes(channel));
}

type TaxRate = Extract<Measure, { kind: 'tax-rate' }>;

const isUnsureRate = ({ confidence }: TaxRate) => confidence === 'low';

/** Rates of one region of the destination take the place of the rest of the country's. */
function ofRegion(rates: readonly TaxRate[]): readonly TaxRate[] {
  const regional = rates.filter(({ appliesTo }) => appliesTo.regions);
  return regional.length ? regional : rates;
}

/** The tax rate of the whole consignment: the one rate of its goods when every line has it, else the standard rate. Undefined when lines differ, goods have several rates, a rate has a weak source, or the region or the tariff code that decides is not known. */
export const taxRate = (measures: readonly Measure[], question: ScopeQuestion): number | undefined => rateInForce(measures, question)?.ratePercent;

function rateInForce(measures: readonly Measure[], question: ScopeQuestion): TaxRate | undefined {
  const all = ofKind(measures, 'tax-rate');
  // Original art pays less than prints of it: without a code nobody can say which it is.
  if (all.some(({ appliesTo }) => appliesTo.hsPrefixes && applies(appliesTo, question) === 'unknown')) return undefined;
  const rates = all.filter((measure) => applies(measure.appliesTo, question) === 'yes');
  // The region comes first: a weak rate of the region leaves the rate open, the country's does not stand in for it.
  const ofGoods = ofRegion(rates.filter(({ appliesTo }) => appliesTo.goods)).filter((rate) => !isUnsureRate(rate));
  if (!ofGoods.length && rates.some(({ appliesTo }) => appliesTo.goods)) return undefined;
  if (ofGoods.length) {
    const covered = question.goodsOfLines?.length && question.goodsOfLines.every((kinds) => ofGoods.some(({ appliesTo }) => appliesTo.goods?.some((id) => kinds.has(id))));
    return covered ? theOneRate(ofGoods) : undefined;
  }
  const standard = ofRegion(rates.filter(({ class: kind }) => kind === 'standard'));
  return standard.some(isUnsureRate) ? undefined : theOneRate(standard);
}

/** Undefined when they differ; of those that name the same rate, the least certain. */
function theOneRate(rates: readonly TaxRate[]): TaxRate | undefined {
  const [one, ...others] = [...rates].sort((a, b) => Number(b.confidence === 'medium') - Number(a.confidence === 'medium'));
  return others.every(({ ratePercent }) => ratePercent === one?.ratePercent) ? one : undefined;
}

type TaxedLine = { value: Money; rate: TaxRate };

/** Each line with a rate of its own, for a consignment whose lines do not share one: a book beside a toy. Undefined when a rate is open, or when the lines do not make up the value. */
function taxedLines(measures: readonly Measure[], question: ScopeQuestion, value: Money | undefined): TaxedLine[] | undefined {
  const { goodsOfLines, lineValues } = question;
  if (!goodsOfLines || goodsOfLines.length < 2 || !value || !lineValues) return undefined;
  const lines = goodsOfLines.flatMap((goods, index): TaxedLine[] => {
    const lineWorth = lineValues[index];
    const rate = goods.size > 0 && rateInForce(measures, askOf(question, [index]));
    return rate && lineWorth?.currency === value.currency ? [{ value: lineWorth, rate }] : [];
  });
  const sum = lines.reduce((total, line) => total + line.value.amountMinor, 0);
  return lines.length === goodsOfLines.length && sum === value.amountMinor ? lines : undefined;
}

/** Of the rates a sum was reckoned with the one that makes it least sure. */
const leastSure = (lines: readonly TaxedLine[] | undefined): TaxRate | undefined => lines?.find(({ rate }) => rate.confidence === 'medium')?.rate ?? lines?.[0]?.rate;

/** A sum is no surer than the rate it was reckoned with, nor than the standard rate is for goods nobody recognised. */
function notSurerThan(evidence: Evidence, rate: TaxRate | undefined, { goodsOfLines }: ScopeQuestion): Evidence {
  const unsure = rate?.confidence === 'medium' || (rate && !rate.appliesTo.goods && goodsOfLines?.some((kinds) => kinds.size === 0));
  return unsure && evidence.confidence === 'high' ? { ...evidence, confidence: 'medium' } : evidence;
}

type ChargeMeasure = Extract<Measure, { kind: 'charge' }>;

/** What is taken on other charges comes after them. */
const step = ({ basis, base }: ChargeMeasure) => (basis === 'advanced' ? 2 : base ? 1 : 0);
const inOrder = rememberFor<readonly Measure[], readonly ChargeMeasure[]>(1);

/** Charges on the goods themselves; the others are taken for the parcel. */
const onGoods: readonly Charge['charge'][] = ['duty', 'flat-duty', 'additional-duty', 'tax', 'levy', 'excise'];

/** Charges the law names for this consignment, each on the lines it means. An ad-valorem charge on a value below its levy's threshold does not fall due. */
export function chargesDue(measures: readonly Measure[], question: ScopeQuestion): Charge[] {
  const found = new Map<string, Charge>();
  const all = question.goodsOfLines?.length ?? 0;
  for (const measure of inOrder(measures, '', () => [...ofKind(measures, 'charge')].sort((a, b) => step(a) - step(b)))) {
    const meant = linesCharged(measure, question);
    const open = all > 0 && !meant.length ? 'no' : openPoints(measure.appliesTo, askOf(question, meant));
    if (open === 'no') continue;
    // A relief is given at the border: it does not reach a tax taken at the sale (GST up to SGD 400 in Singapore).
    const atSale = measure.collectedBy === 'marketplace' || measure.collectedBy === 'seller';
    const levy = measure.charge === 'tax' ? (atSale ? undefined : 'tax') : ['duty', 'additional-duty'].includes(measure.charge) ? 'duty' : undefined;
    const thresholds = ofKind(measures, 'threshold').filter((other) => other.levy === levy && covers(other.appliesTo.channels, measure.appliesTo.channels) && relievedBy(other, question.value, question.rates) === 'yes');
    const relieved = (some: readonly number[]) => thresholds.some(({ appliesTo }) => applies(appliesTo, askOf(question, some)) === 'yes');
    const left = measure.basis !== 'ad-valorem' || !thresholds.length ? meant : meant.length < 2 ? (relieved(meant) ? [] : meant) : meant.filter((line) => !relieved([line]));
    if (!left.length && thresholds.length && measure.basis === 'ad-valorem') continue;
    const part = askOf(question, left);
    const whole = left.length === all;
    let known = found.get(measure.id);
    // One fee for the parcel, though several of its goods have a row of it: so much, or a share of the whole value (the Swiss post's 3 %).
    const isForParcel = measure.basis === 'per-consignment' || (!onGoods.includes(measure.charge) && known?.basis === measure.basis);
    if (known && isForParcel && !known.dependsOn && String(known.channels) === String(measure.appliesTo.channels)) continue;
    const pieces = part.pieces?.reduce<number | undefined>((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
    const units = measure.basis === 'per-tariff-line' ? tariffLines(part.tariff ?? []) : measure.basis === 'per-item' ? pieces : measure.basis === 'per-consignment' ? 1 : undefined;
    // Of a list that is longer than its examples neither the rate nor the remark of one of them is that of this code.
    const isSample = measure.appliesTo.hsExamples && open.length > 0;
    const atRateOfGoods = !isSample && measure.ratePercent === undefined && measure.charge === 'tax' && measure.basis === 'ad-valorem' && !measure.ownRate;
    const rate = atRateOfGoods ? rateInForce(measures, part) : undefined;
    const value = onGoods.includes(measure.charge) ? worthOf(question, left) : question.value;
    const taxed: ScopeQuestion = { ...part, value };
    const lines = atRateOfGoods && !rate && !open.length ? taxedLines(measures, part, value) : undefined;
    const ratePercent = isSample ? undefined : measure.ratePercent ?? rate?.ratePercent;
    const before = bearingOn([...found.values()], left, all);
    // Where nothing at all is on file, or a charge is open, what will be advanced is open too.
    if (measure.basis === 'advanced' && before.length && question.value && before.every(({ dependsOn }) => !dependsOn) && advancedFor(before, measure, question.value.currency, question.rates) === 0) continue;
    // Where all that would be advanced hangs on something open, the fee for it does.
    const hangs = [...new Set([...open, ...(measure.basis === 'advanced' ? advancedOn(before, measure) : [])])];
    // What is taken off counts once for the parcel: how it falls on some of the lines is not known.
    const shared = left.length < all && measure.deduction !== undefined && onGoods.includes(measure.charge);
    const reckoned: Due = hangs.length || shared ? {} : lines ? dueByLine(measure, lines, question.rates, before) : dueAmount(measure, ratePercent, units, taxed, before);
    // A relief of some goods beside others may not hold for the mixed parcel.
    const due: Due = (left.length < meant.length || measure.atLeast) && reckoned.amount ? { atLeast: reckoned.amount } : reckoned;
    if (measure.appliesTo.hsExamples && found.has(measure.id)) {
      if (open.length) continue;
      // The row that names the code takes the place of those that only might.
      found.delete(measure.id);
      known = undefined;
    }
    // Rows of one measure that differ by origin or code are alternatives: one of them may fall due, and which is open.
    if (known?.dependsOn && open.length) {
      if (known.ratePercent !== ratePercent) delete known.ratePercent;
      if (known.evidence.note?.en !== measure.note?.en) known.evidence = withoutNote(known.evidence);
      continue;
    }
    found.set(known ? `${measure.id} ${found.size}` : measure.id, {
      charge: measure.charge,
      basis: measure.basis,
      payer: measure.payer,
      evidence: isSample ? withoutNote(evidenceOf(measure)) : notSurerThan(evidenceOf(measure), rate ?? leastSure(lines), part),
      ...(measure.collectedBy && { collectedBy: measure.collectedBy }),
      ...(hangs.length > 0 && { dependsOn: hangs }),
      ...due,
      ...(due.amount && isMinimum(measure, due.amount, question.rates) && { isMinimum: true }),
      ...(!due.amount && !due.atLeast && !(hangs.length > open.length) && measure.minimum && { atLeast: money(measure.minimum.amount, measure.minimum.currency) }),
      ...(!due.amount && measure.maximum && { atMost: money(measure.maximum.amount, measure.maximum.currency) }),
      ...(ratePercent !== undefined && { ratePercent }),
      ...(due.amount && measure.deduction && { deduction: money(measure.deduction.amount, measure.deduction.currency) }),
      ...(units !== undefined && { units }),
      ...(measure.appliesTo.channels && { channels: measure.appliesTo.channels }),
      ...(!whole && left.length > 0 && onGoods.includes(measure.charge) && { lines: left }),
    });
  }
  return withoutReplaced([...found.values()], measures, question);
}

/** A charge that another stands in place of falls away; where it is open or unsure whether the other falls due, so is the first. */
function withoutReplaced(charges: readonly Charge[], measures: readonly Measure[], question: ScopeQuestion): Charge[] {
  const inPlace = ofKind(measures, 'charge').filter(({ insteadOf }) => insteadOf);
  const standsFor = (one: Charge) => charges.filter(({ evidence }) => inPlace.some(({ id, insteadOf }) => id === evidence.id && insteadOf?.includes(one.evidence.id)));
  const everyLine = question.goodsOfLines?.map((_, line) => line) ?? [];
  return charges.flatMap((one): Charge[] => {
    const others = standsFor(one);
    const sure = others.filter((other) => other.amount && !isUnsure(other));
    const left = (one.lines ?? everyLine).filter((line) => !sure.some(({ lines }) => !lines || lines.includes(line)));
    if (sure.length && !left.length) return [];
    if (sure.length) {
      const value = worthOf(question, left);
      const { amount: _, atLeast: __, ...open } = one;
      return [{ ...open, lines: left, ...(value && one.ratePercent !== undefined && { amount: { amountMinor: Math.round((value.amountMinor * one.ratePercent) / 100), currency: value.currency } }) }];
    }
    if (!others.length || one.dependsOn) return [one];
    const { amount: _, atLeast: __, ...open } = one;
    return [{ ...open, dependsOn: ['hs-code'] }];
  });
}

const withoutNote = ({ note: _, ...evidence }: Evidence): Evidence => evidence;

function isMinimum(measure: ChargeMeasure, due: Money, rates: ExchangeRates): boolean {
  return measure.minimum !== undefined && convert(money(measure.minimum.amount, measure.minimum.currency), due.currency, rates)?.amountMinor === due.amountMinor;
}

type Due = { amount?: Money; atLeast?: Money };

/** The amount, or the least it can be when the duty it is taken on is not known. */
function dueAmount(measure: ChargeMeasure, ratePercent: number | undefined, units: number | undefined, { value, rates }: Pick<ScopeQuestion, 'value' | 'rates'>, before: readonly Charge[]): Due {
  if (measure.amount && units !== undefined) return { amount: money(measure.amount.amount * units, measure.amount.currency) };
  // One tariff line and one piece there are at least.
  if (measure.amount && (measure.basis === 'per-tariff-line' || measure.basis === 'per-item')) return { atLeast: money(measure.amount.amount, measure.amount.currency) };
  if (measure.basis === 'advanced' && ratePercent !== undefined && value) {
    const advanced = advancedFor(before, measure, value.currency, rates);
    const due = advanced === undefined ? undefined : adValorem(measure, ratePercent, { amountMinor: advanced, currency: value.currency }, rates);
    return due ? { amount: due } : {};
  }
  if (measure.basis !== 'ad-valorem' || ratePercent === undefined || !value) return {};
  if (ratePercent === 0) return { amount: { amountMinor: 0, currency: value.currency } };
  const customsValue = measure.valueFactor ? { amountMinor: Math.round(value.amountMinor * measure.valueFactor), currency: value.currency } : value;
  const onBase = (duty: number) => {
    const base = customsValue.amountMinor + duty;
    return adValorem(measure, ratePercent, { amountMinor: measure.base?.includes('itself') ? Math.round(base / (1 - ratePercent / 100)) : base, currency: value.currency }, rates);
  };
  const kinds: Charge['charge'][] = [...(measure.base?.includes('duty') ? dutyCharges : []), ...(measure.base?.includes('excise') ? (['excise'] as const) : [])];
  const on = measure.appliesTo.channels ?? channels;
  const paid = kinds.length ? chargesPaid(before, kinds, on, value.currency, rates) : 0;
  const due = onBase(paid ?? leastPaid(before, kinds, on, value.currency, rates));
  if (!due) return {};
  return paid === undefined ? { atLeast: due } : { amount: due };
}

/** Each line at its own rate. Duty counted by lines of the tariff falls on each of them alike; how other duty falls is not known, and the sum is then the least it can be. */
function dueByLine(measure: ChargeMeasure, lines: readonly TaxedLine[], rates: ExchangeRates, before: readonly Charge[]): Due {
  const currency = lines[0]?.value.currency;
  if (!currency || measure.deduction || measure.minimum || measure.maximum) return {};
  const on = measure.appliesTo.channels ?? channels;
  const duty = measure.base?.includes('duty') ? chargesPaid(before, dutyCharges, on, currency, rates) : 0;
  const duties = before.filter(({ charge, dependsOn }) => dutyCharges.includes(charge) && !dependsOn);
  const shared = duty === 0 || (duty !== undefined && !measure.valueFactor && duties.every(({ basis, units }) => basis === 'per-tariff-line' && units === lines.length));
  const { base: _, ...plain } = measure;
  const dues = lines.map(({ value, rate }) => dueAmount({ ...plain, ...(measure.base?.includes('itself') && { base: ['itself'] }) }, rate.ratePercent, undefined, { value: { amountMinor: value.amountMinor + (shared ? Math.round((duty ?? 0) / lines.length) : 0), currency }, rates }, []).amount);
  const sum = { amountMinor: dues.reduce((total, due) => total + (due?.amountMinor ?? 0), 0), currency };
  return shared ? { amount: sum } : { atLeast: sum };
}

const dutyCharges: readonly Charge['charge'][] = ['duty', 'flat-duty', 'additional-duty'];

/** Charges of these kinds already found, in minor units: those on different channels are alternatives, not a sum. Undefined when one is open or unsure or the channels differ. */
function chargesPaid(before: readonly Charge[], kinds: readonly Charge['charge'][], on: readonly Channel[], currency: string, rates: ExchangeRates): number | undefined {
  const duties = before.filter(({ charge, dependsOn }) => !dependsOn && kinds.includes(charge));
  const perChannel = on.map((channel) => duties.filter((duty) => duty.channels?.includes(channel) ?? true).reduce<number | undefined>((sum, charge) => {
    const converted = charge.amount && !isUnsure(charge) ? convert(charge.amount, currency, rates) : undefined;
    return sum === undefined || !converted ? undefined : sum + converted.amountMinor;
  }, 0));
  return perChannel.every((sum) => sum === perChannel[0]) ? perChannel[0] : undefined;
}

/** The least that charges of these kinds come to on any of the channels: what is open counts for nothing, what is known at least for that. */
function leastPaid(before: readonly Charge[], kinds: readonly Charge['charge'][], on: readonly Channel[], currency: string, rates: ExchangeRates): number {
  const sure = before.filter((one) => !one.dependsOn && kinds.includes(one.charge) && !isUnsure(one));
  const onChannel = (channel: Channel) => sure.filter(({ channels: some }) => some?.includes(channel) ?? true).reduce((sum, { amount, atLeast }) => {
    const least = amount ?? atLeast;
    return sum + ((least && convert(least, currency, rates)?.amountMinor) ?? 0);
  }, 0);
  return Math.min(...on.map(onChannel));
}

/** Charges that the carrier pays at the border for the buyer: not what the seller or the checkout has paid. */
const advancedKinds: readonly Charge['charge'][] = [...dutyCharges, 'tax', 'excise', 'levy'];
const forBuyer = (before: readonly Charge[]): readonly Charge[] => before.filter(({ payer, collectedBy }) => payer === 'buyer' && collectedBy !== 'seller' && collectedBy !== 'marketplace');
const advancedFor = (before: readonly Charge[], { appliesTo }: ChargeMeasure, currency: string, rates: ExchangeRates): number | undefined => chargesPaid(forBuyer(before), advancedKinds, appliesTo.channels ?? channels, currency, rates);

/** What decides whether anything is advanced, where each charge that would be is open. */
function advancedOn(before: readonly Charge[], { appliesTo }: ChargeMeasure): NonNullable<Charge['dependsOn']> {
  const meant = forBuyer(before).filter((one) => advancedKinds.includes(one.charge) && (one.channels ?? channels).some((channel) => (appliesTo.channels ?? channels).includes(channel)));
  return meant.every(({ dependsOn }) => dependsOn) ? meant.flatMap(({ dependsOn }) => dependsOn ?? []) : [];
}

/** Rate times value, less the deduction, within minimum and maximum; undefined when a rate of exchange is missing. The value stands in for the customs value. */
function adValorem(measure: ChargeMeasure, ratePercent: number, value: Money, rates: ExchangeRates): Money | undefined {
  let due = Math.round((value.amountMinor * ratePercent) / 100);
  for (const [bound, apply] of [
    [measure.deduction, (other: number) => Math.max(0, due - other)],
    [measure.minimum, (other: number) => Math.max(due, other)],
    [measure.maximum, (other: number) => Math.min(due, other)],
  ] as const) {
    if (!bound) continue;
    const converted = convert(money(bound.amount, bound.currency), value.currency, rates);
    if (!converted) return undefined;
    due = apply(converted.amountMinor);
  }
  return { amountMinor: due, currency: value.currency };
}

/** Levies that no relief covers on some channel, and for which no charge is on file: they fall due at a rate that depends on the goods. */
export function leviesDue(measures: readonly Measure[], question: ScopeQuestion, charges: readonly Charge[]): { levy: 'duty' | 'tax'; threshold: Threshold; ratePercent?: number }[] {
  if (!question.value) return [];
  return (['duty', 'tax'] as const).flatMap((levy) => {
    // A limit for goods of one origin says nothing of a parcel from elsewhere whose origin nobody named.
    const thresholds = ofKind(measures, 'threshold').filter((measure) => measure.levy === levy && applies(measure.appliesTo, question) !== 'no' && !hangsOnOriginAlone(measure.appliesTo, question));
    const open = thresholds.find((threshold) => relievedBy(threshold, question.value, question.rates) === 'no');
    const named = charges.some(({ charge }) => (levy === 'tax' ? charge === 'tax' : charge === 'duty' || charge === 'flat-duty'));
    if (!open || named) return [];
    const ratePercent = levy === 'tax' ? taxRate(measures, question) : undefined;
    return [{ levy, threshold: open, ...(ratePercent !== undefined && { ratePercent }) }];
  });
}

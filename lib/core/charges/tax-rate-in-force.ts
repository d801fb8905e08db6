import type { Evidence } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { applies, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import type { Money } from '../trade/order';
import { askOf } from './lines-of-charge';

type TaxRate = Extract<Measure, { kind: 'tax-rate' }>;

const isUnsureRate = ({ confidence }: TaxRate) => confidence === 'low';

/** Rates of one region of the destination take the place of the rest of the country's. */
function ofRegion(rates: readonly TaxRate[]): readonly TaxRate[] {
  const regional = rates.filter(({ appliesTo }) => appliesTo.regions);
  return regional.length ? regional : rates;
}

/** The tax rate of the whole consignment: the one rate of its goods when every line has it, else the standard rate. Undefined when lines differ, goods have several rates, a rate has a weak source, or the region or the tariff code that decides is not known. */
export const taxRate = (measures: readonly Measure[], question: ScopeQuestion): number | undefined => rateInForce(measures, question)?.ratePercent;

/** As `taxRate`, with the measure that names the rate. */
export function rateInForce(measures: readonly Measure[], question: ScopeQuestion): TaxRate | undefined {
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

export type TaxedLine = { value: Money; rate: TaxRate };

/** Each line with a rate of its own, for a consignment whose lines do not share one: a book beside a toy. Undefined when a rate is open, or when the lines do not make up the value. */
export function taxedLines(measures: readonly Measure[], question: ScopeQuestion, value: Money | undefined): TaxedLine[] | undefined {
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
export const leastSure = (lines: readonly TaxedLine[] | undefined): TaxRate | undefined => lines?.find(({ rate }) => rate.confidence === 'medium')?.rate ?? lines?.[0]?.rate;

/** A sum is no surer than the rate it was reckoned with, nor than the standard rate is for goods nobody recognised. */
export function notSurerThan(evidence: Evidence, rate: TaxRate | undefined, { goodsOfLines }: ScopeQuestion): Evidence {
  const unsure = rate?.confidence === 'medium' || (rate && !rate.appliesTo.goods && goodsOfLines?.some((kinds) => kinds.size === 0));
  return unsure && evidence.confidence === 'high' ? { ...evidence, confidence: 'medium' } : evidence;
}

import type { Charge } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { linesUnder, openPoints, priceFits, type ScopeQuestion } from '../regulations/measures-in-force';
import type { Money } from '../trade/order';

export type ChargeMeasure = Extract<Measure, { kind: 'charge' }>;

/** The same question of some lines alone. The value stays that of the consignment: limits count it whole. */
export function askOf(question: ScopeQuestion, lines: readonly number[]): ScopeQuestion {
  const all = question.goodsOfLines;
  if (!all || lines.length === all.length) return question;
  const some = <T>(values: readonly T[] | undefined) => values && lines.map((line) => values[line] as T);
  const goodsOfLines = some(all) ?? [];
  const { tariff, itemPrices, lineValues, pieces } = question;
  return {
    ...question,
    goods: new Set(goodsOfLines.flatMap((kinds) => [...kinds])),
    goodsOfLines,
    ...(tariff && { tariff: some(tariff) ?? [] }),
    ...(itemPrices && { itemPrices: some(itemPrices) ?? [] }),
    ...(lineValues && { lineValues: some(lineValues) ?? [] }),
    ...(pieces && { pieces: some(pieces) ?? [] }),
  };
}

/** The lines that a charge is taken on, by their goods and codes. Where one has a code of the charge, those that only might are left out. */
export function linesCharged({ appliesTo: scope }: ChargeMeasure, question: ScopeQuestion): number[] {
  const under = linesUnder(scope, question.goodsOfLines ?? []).filter((line) => priceFits(scope, question, line) !== 'no');
  const { hsPrefixes } = scope;
  if (!hsPrefixes || scope.hsExamples || under.length < 2) return under;
  const falls = (line: number) => openPoints({ hsPrefixes }, askOf(question, [line]));
  const certain = under.filter((line) => falls(line).length === 0);
  return certain.length ? certain : under.filter((line) => falls(line) !== 'no');
}

/** What some lines are worth; undefined where the prices of the lines do not make up the value of the consignment. */
export function worthOf({ goodsOfLines = [], lineValues = [], value }: ScopeQuestion, lines: readonly number[]): Money | undefined {
  if (!value || lines.length === goodsOfLines.length) return value;
  if (goodsOfLines.some((_, line) => lineValues[line]?.currency !== value.currency)) return undefined;
  const sum = (some: readonly number[]) => some.reduce((total, line) => total + (lineValues[line]?.amountMinor ?? 0), 0);
  return sum(goodsOfLines.map((_, line) => line)) === value.amountMinor ? { amountMinor: sum(lines), currency: value.currency } : undefined;
}

/** Charges already found as they bear on these lines: none of another line's, and without its sum what these lines share with others. */
export function bearingOn(found: readonly Charge[], lines: readonly number[], all: number): readonly Charge[] {
  if (lines.length === all) return found;
  return found.flatMap((charge) => {
    const own = charge.lines ?? Array.from({ length: all }, (_, line) => line);
    if (own.every((line) => lines.includes(line))) return charge;
    if (!own.some((line) => lines.includes(line))) return [];
    if (charge.amount?.amountMinor === 0) return charge;
    const { amount: _, ...open } = charge;
    return open;
  });
}

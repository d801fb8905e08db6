import { type DecimalMark, parseNumber } from '../reading/numbers';

/** Grams in one of each unit. Left out is what differs from land to land (斤) and what nobody weighs a parcel in. */
const units: readonly (readonly [grams: number, names: string])[] = [
  [1, 'g|gr|gm|gms|gram|grams|grammes?|gramm|gramos?|gramas?|grammi|г|гр|грамм|克|公克|グラム|그램|กรัม'],
  [1000, 'kg|kgs|kilos?|kilograms?|kilogrammes?|kilogramm|kilogramos?|quilos?|quilogramas?|chilogrammi|кг|килограмм|公斤|千克|キログラム|킬로그램|กก'],
  [28.349523125, 'oz|ozs|ounces?'],
  [453.59237, 'lb|lbs|pounds?'],
];
export const unitNames = units.map(([, names]) => names).join('|');
const byName = units.map(([grams, names]) => [grams, new RegExp(`^(?:${names})\\.?$`, 'iu')] as const);

/** Above a tonne it is no consignment of these services, and below a gram none at all. */
const mostGrams = 1_000_000;

/** "kg" is 1000; undefined: no unit of weight. */
export function gramsOfUnit(text: string): number | undefined {
  const name = text.normalize('NFKC').trim();
  return byName.find(([, names]) => names.test(name))?.[0];
}

/** Whole grams that a consignment can have; undefined for 0, below 0, or above a tonne. */
function plausibleGrams(grams: number): number | undefined {
  const whole = Math.round(grams);
  return whole > 0 && grams <= mostGrams ? whole : undefined;
}

const withUnit = new RegExp(`^([^\\p{L}]*\\p{Nd})\\s*(${unitNames})\\.?$`, 'iu');
const poundsAndOunces = /^(\d{1,4})\s*(?:lbs?|pounds?)\.?,?\s*(\d{1,2}(?:\.\d+)?)\s*(?:oz|ounces?)\.?$/i;

/**
 * The grams that a cell says: `gramsIn('0.5 kg')` is 500, `gramsIn('350', 1)` is 350.
 * Undefined for a number that neither the cell nor anything beside it gives a unit, and where the two give different ones.
 */
export function gramsIn(cell: string, unit?: number, mark?: DecimalMark): number | undefined {
  const text = cell.length > 60 ? '' : cell.normalize('NFKC').trim();
  const [, pounds, ounces] = poundsAndOunces.exec(text) ?? [];
  if (pounds && ounces) return unit === undefined || unit === 453.59237 ? plausibleGrams(Number(pounds) * 453.59237 + Number(ounces) * 28.349523125) : undefined;
  const [, number, name] = withUnit.exec(text) ?? [];
  const own = name ? gramsOfUnit(name) : undefined;
  if (own !== undefined && unit !== undefined && own !== unit) return undefined;
  const grams = own ?? unit;
  const value = grams === undefined ? undefined : parseNumber(number ?? text, mark);
  return grams === undefined || value === undefined ? undefined : plausibleGrams(value * grams);
}

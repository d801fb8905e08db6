import type { ServiceChoice } from '../core/assessment';
import type { MessageId } from './translate';
import type { Words } from './words';

const kilogram = 1_000;
/** Reasons whose bounds are weights; a parcel's limits are published in kilograms, a letter's in grams. */
const byWeight: ReadonlySet<string> = new Set(['too-heavy', 'too-light', 'weight-unknown']);

function valueText(key: string, value: string | number, { goods, word, day, number, territory }: Words): string {
  if (typeof value === 'number') return number(value);
  if (key === 'goods') return goods(value);
  if (key === 'channel') return word(value);
  if (key === 'p80' || key === 'deliverBy') return day(value);
  return key === 'from' || key === 'to' ? territory(value) : value;
}

/** Why a service was chosen or left out, or what to know of it: "weight not known; its limit is 30 kg". */
export function reasonText({ code, values }: ServiceChoice['reasons'][number], words: Words): string {
  const isWorth = code === 'too-heavy' && values.currency;
  const id = isWorth ? 'reason.too-valuable' : code === 'refuses-goods' && values.liftedBy ? 'reason.refuses-without-agreement' : `reason.${code}`;
  const shown = Object.entries(values).map(([key, value]) => {
    if (typeof value !== 'number' || !byWeight.has(code) || isWorth) return [key, valueText(key, value, words)];
    return [key, words.t(value >= kilogram ? 'unit.kilograms' : 'unit.grams', { weight: words.number(value >= kilogram ? value / kilogram : value) })];
  });
  return words.t(id as MessageId, Object.fromEntries(shown) as Record<string, string>);
}

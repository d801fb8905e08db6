import type { RulePack } from './pack';

/** A registration or number of the seller's that some rule asks about. */
export interface Registration {
  id: string;
  name: { en: string; zh?: string | undefined };
  /** Files of the pack that know it: "eu", "GB". */
  places: string[];
  /** A marketplace may hold it in the seller's stead. */
  byMarketplace: boolean;
  /** False: one takes part or not, without a number. */
  hasNumber: boolean;
  prefix?: string | undefined;
  lengths?: readonly number[] | undefined;
  digitsOnly: boolean;
}

type Form = Pick<Registration, 'prefix' | 'lengths' | 'digitsOnly'>;
const formOf = ({ prefix, lengths, characters }: { prefix?: string | undefined; lengths?: number[] | undefined; characters?: string | undefined }): Form => ({ prefix, lengths, digitsOnly: characters === 'digits' });

/** What stands in the place of a number: another's is used, or there is one that is not written here. */
export const standsForNumber: readonly string[] = ['marketplace', 'carrier', 'intermediary', 'yes'];

/** Every scheme and seller's number that the rules in force know, once each: those that hold in most places first, then place by place. The buyer's own numbers are asked order by order. */
export function registrationsOf(pack: RulePack): Registration[] {
  const found = new Map<string, Registration>();
  const add = (one: Omit<Registration, 'places'>, place: string) => {
    const known = found.get(one.id);
    if (!known) found.set(one.id, { ...one, places: [place] });
    else {
      known.places = [...new Set([...known.places, place])];
      // An EORI begins with GB here and with DE there: only what all of them ask can be wrong.
      if (known.prefix !== one.prefix) known.prefix = undefined;
      known.lengths = known.lengths && one.lengths && [...new Set([...known.lengths, ...one.lengths])];
      known.digitsOnly &&= one.digitsOnly;
    }
  };
  for (const [code, { measures }] of pack.files)
    for (const measure of measures) {
      if (measure.kind === 'scheme') add({ id: measure.scheme, name: measure.name, byMarketplace: measure.registers.includes('marketplace'), hasNumber: measure.numberName !== undefined, ...formOf(measure) }, code);
      if (measure.kind === 'identification' && measure.of !== 'consignee') add({ id: measure.identifier, name: measure.name, byMarketplace: false, hasNumber: true, ...formOf(measure) }, code);
    }
  return [...found.values()].sort((a, b) => b.places.length - a.places.length || (a.places[0] ?? '').localeCompare(b.places[0] ?? '') || a.id.localeCompare(b.id));
}

/** Numbers of the buyer, each with its name and the places that ask for it: they are asked order by order and never kept here. */
export function buyerNumbersOf(pack: RulePack): { id: string; name: Registration['name']; places: string[] }[] {
  const found = new Map<string, { id: string; name: Registration['name']; places: string[] }>();
  for (const [code, { measures }] of pack.files)
    for (const measure of measures) {
      if (measure.kind !== 'identification' || measure.of !== 'consignee') continue;
      const key = JSON.stringify(measure.name);
      const known = found.get(key);
      found.set(key, { id: measure.identifier, name: measure.name, places: [...new Set([...(known?.places ?? []), code])] });
    }
  return [...found.values()];
}

/** What is wrong with a number by the form the rule gives; undefined: nothing, or the rule gives no form. */
export function numberProblem(number: string, { prefix, lengths, digitsOnly }: Form): { code: 'prefix'; prefix: string } | { code: 'length'; lengths: string } | { code: 'digits' } | { code: 'too-long' } | undefined {
  const plain = number.replace(/[\s.-]/g, '');
  if (plain.length > 60) return { code: 'too-long' };
  if (prefix && !plain.toUpperCase().startsWith(prefix)) return { code: 'prefix', prefix };
  if (digitsOnly && !/^\d*$/.test(plain)) return { code: 'digits' };
  if (lengths && !lengths.includes(plain.length)) return { code: 'length', lengths: lengths.join(' / ') };
  return undefined;
}

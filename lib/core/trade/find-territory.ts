import { unions } from './special-territories';
import { type Territory, territoryOf } from './territory';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The territory a person means by a code or an alias; names in many languages are the caller's business. */
export function territoryByCode(text: string, territories: readonly Territory[]): string | undefined {
  const wanted = plain(text);
  return territories.find(({ code, aliases }) => code.toLowerCase() === wanted || aliases.some((alias) => plain(alias) === wanted))?.code;
}

/** The countries that have a subdivision of that name with law of its own: "Azores" is of PT, "Crimea" is in the addresses of UA and RU. */
export function countriesOfRegion(text: string, territories: readonly Territory[]): string[] {
  const wanted = plain(text);
  return territories.filter(({ regions }) => Object.values(regions ?? {}).some((names) => names.some((name) => plain(name) === wanted))).map(({ code }) => code);
}

/** The country of such a subdivision; undefined when two have one of that name. */
function territoryByRegion(text: string, territories: readonly Territory[]): string | undefined {
  const found = countriesOfRegion(text, territories);
  return found.length === 1 ? found[0] : undefined;
}

/** The subdivision or island a text names where the answer is one about the whole: "Hawaii" for the United States. */
export function partNamed(text: string, territories: readonly Territory[]): string | undefined {
  const wanted = plain(text);
  for (const { regions } of territories) for (const names of Object.values(regions ?? {})) if (names.some((name) => plain(name) === wanted)) return names.find((name) => plain(name) === wanted);
  return undefined;
}

/** The union a person means by its name or its letters, as its file is called: "European Union" and "EU" are "eu". */
export function unionNamed(text: string): string | undefined {
  const wanted = plain(text).replace(/^the /, '');
  return Object.keys(unions).find((code) => unions[code]?.others && [unions[code].en, unions[code].zh, ...unions[code].others].some((name) => plain(name) === wanted));
}

/** The members of a union: those to which all of its law common to members applies. */
export function membersOf(union: string, territories: readonly Territory[]): string[] {
  const inside = territories.filter(({ inherits }) => inherits.includes(union));
  const whole = inside.filter(({ inherits }) => inherits.includes(`${union}-vat`));
  // A territory reached by another country's postcodes, as Monaco by those of France, is none.
  return (whole.length ? whole : inside).filter(({ postcodes }) => !postcodes).map(({ code }) => code);
}

/** Postcodes of Britain and of the islands beside it, which no other country writes so. */
const british = /^([A-Z]{1,2})\d[A-Z\d]?\s*\d[A-Z]{2}$/i;

/** Digits of a postcode where they are not five. */
const lengths: Readonly<Record<string, number>> = { GB: 0, AU: 4, CH: 4, DK: 4, NO: 4, CN: 6 };

/** Territories with law of their own that a postcode alone may mean: "38001" the Canary Islands, which Spain's postcodes reach, or a place in a country nobody named. */
export function territoriesOfPostcode(text: string, territories: readonly Territory[]): string[] {
  const written = text.trim();
  if (!/^(?=.*\d)[A-Z\d][A-Z\d -]{2,9}$/i.test(written)) return [];
  if (british.test(written)) return [territoryOf('GB', written, territories)];
  const digits = /^(\d{3,6})(?:-\d{3,4})?$/.exec(written)?.[1] ?? '';
  const countries = [...new Set(territories.flatMap(({ postcodes }) => postcodes?.country ?? []))].filter((code) => (lengths[code] ?? 5) === digits.length);
  return countries.flatMap((country) => territoryOf(country, digits, territories)).filter((code) => !countries.includes(code));
}

/** Whether a text is a postcode and nothing else. */
export const isPostcode = (text: string): boolean => british.test(text.trim()) || /^\d{3,6}(?:-\d{3,4})?$/.test(text.trim());

/**
 * The territory a person means by what they typed: a code, a name, an island, a subdivision, or a country with a postcode
 * ("GB BT1 5GS" and "38001 Spain" in either order).
 * @param countryNamed the country of a name in any language, undefined when it is none
 */
export function findPlace(text: string, territories: readonly Territory[], countryNamed: (name: string) => string | undefined): string | undefined {
  const country = (name: string) => territoryByCode(name, territories) ?? countryNamed(name);
  const whole = country(text) ?? territoryByRegion(text, territories);
  if (whole) return whole;
  if (british.test(text.trim())) return territoryOf('GB', text, territories);
  const words = text.split(/[\s,，]+/).filter(Boolean);
  for (let cut = 1; cut < words.length; cut += 1) {
    const [before, after] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    for (const [name, postcode] of [[before, after], [after, before]] as const) {
      const code = /\d/.test(postcode) && !/\d/.test(name) ? country(name) : undefined;
      if (code) return territoryOf(code, postcode, territories);
    }
  }
  return undefined;
}

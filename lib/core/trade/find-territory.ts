import { type Territory, territoryOf } from './territory';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The territory a person means by a code or an alias; names in many languages are the caller's business. */
export function territoryByCode(text: string, territories: readonly Territory[]): string | undefined {
  const wanted = plain(text);
  return territories.find(({ code, aliases }) => code.toLowerCase() === wanted || aliases.some((alias) => plain(alias) === wanted))?.code;
}

/** The country of a subdivision with law of its own: "Azores" is PT; undefined when two countries have one of that name. */
function territoryByRegion(text: string, territories: readonly Territory[]): string | undefined {
  const wanted = plain(text);
  const found = territories.filter(({ regions }) => Object.values(regions ?? {}).some((names) => names.some((name) => plain(name) === wanted)));
  return found.length === 1 ? found[0]?.code : undefined;
}

/**
 * The territory a person means by what they typed: a code, a name, an island, a subdivision, or a country with a postcode
 * ("GB BT1 5GS" and "38001 Spain" in either order).
 * @param countryNamed the country of a name in any language, undefined when it is none
 */
export function findPlace(text: string, territories: readonly Territory[], countryNamed: (name: string) => string | undefined): string | undefined {
  const country = (name: string) => territoryByCode(name, territories) ?? countryNamed(name);
  const whole = country(text) ?? territoryByRegion(text, territories);
  if (whole) return whole;
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

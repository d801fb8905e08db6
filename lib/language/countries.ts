import { specialTerritories } from '../core/trade/special-territories';
import { aliases, alpha2, alpha3 } from '../marketplaces/reading/country-codes';
import type { Territory } from '../core/trade/territory';
import { cities } from './cities';
import { type Findable, searchKey } from './search-places';
import type { Language } from './translate';

/** Every country and customs territory with its English and Chinese name, codes and by-names, named in the reader's language; with the pack's territories also by their islands, subdivisions and large cities. */
export function countries(language: Language, territories: readonly Territory[] = []): Findable[] {
  const named = (locale: Language) => {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
    return (code: string) => specialTerritories[code]?.[locale === 'en' ? 'en' : 'zh'] ?? display.of(code) ?? code;
  };
  const english = named('en');
  const chinese = named('zh-CN');
  const longCodes = new Map([...alpha3].map(([three, two]) => [two, three]));
  const inside = new Map(territories.map(({ code, aliases: more, regions = {} }) => [code, [...more, ...Object.values(regions).flat(), ...(cities[code] ?? [])]]));
  return alpha2.map((code) => {
    const [label, other] = language === 'en' ? [english(code), chinese(code)] : [chinese(code), english(code)];
    return { id: code, label, hint: other, names: [english(code), chinese(code), longCodes.get(code) ?? '', ...(aliases[code] ?? []), ...(inside.get(code) ?? [])] };
  });
}

/** The country a large city is meant for, and the city as it is written here; undefined when it is none of them. */
export function cityNamed(text: string): { city: string; country: string } | undefined {
  const wanted = searchKey(text);
  for (const [country, names] of Object.entries(cities)) {
    const city = names.find((name) => searchKey(name) === wanted);
    if (city) return { city, country };
  }
  return undefined;
}

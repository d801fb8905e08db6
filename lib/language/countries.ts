import { specialTerritories } from '../core/trade/special-territories';
import { aliases, alpha2, alpha3 } from '../marketplaces/country-codes';
import type { Territory } from '../core/trade/territory';
import type { Findable } from './search-places';
import type { Language } from './translate';

/** Every country and customs territory with its English and Chinese name, codes and by-names, named in the reader's language; with the pack's territories also by their islands and subdivisions. */
export function countries(language: Language, territories: readonly Territory[] = []): Findable[] {
  const named = (locale: Language) => {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
    return (code: string) => specialTerritories[code]?.[locale === 'en' ? 'en' : 'zh'] ?? display.of(code) ?? code;
  };
  const english = named('en');
  const chinese = named('zh-CN');
  const longCodes = new Map([...alpha3].map(([three, two]) => [two, three]));
  const inside = new Map(territories.map(({ code, aliases: more, regions = {} }) => [code, [...more, ...Object.values(regions).flat()]]));
  return alpha2.map((code) => {
    const [label, other] = language === 'en' ? [english(code), chinese(code)] : [chinese(code), english(code)];
    return { id: code, label, hint: other, names: [english(code), chinese(code), longCodes.get(code) ?? '', ...(aliases[code] ?? []), ...(inside.get(code) ?? [])] };
  });
}

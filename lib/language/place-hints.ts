import { isPostcode, membersOf, territoriesOfPostcode } from '../core/trade/find-territory';
import { unions } from '../core/trade/special-territories';
import type { RulePack } from '../core/regulations/pack';
import { goodsName, territoryName } from './describe-finding';
import { type Findable, search, searchKey } from './search-places';
import { type Language, translator } from './translate';

/** Unions as things that can be found by typing, beside the countries. */
export function unionsFound(language: Language): Findable[] {
  return Object.entries(unions).flatMap(([id, { en, zh, others }]) => (others ? [{ id, label: language === 'en' ? en : zh, hint: language === 'en' ? zh : en, names: [en, zh, ...others] }] : []));
}

/** Kinds of goods as things that can be found by typing. */
export function goodsFound(language: Language, pack: RulePack): Findable[] {
  return pack.goods.map(({ id, name, keywords }) => {
    const [label, hint] = language === 'en' ? [name.en, name.zh] : [name.zh, name.en];
    return { id, label, hint, names: [name.en, name.zh, ...keywords.en, ...keywords.zh] };
  });
}

/** What was typed instead of a country, and how to ask for it: goods, or a postcode alone. Undefined when nobody knows. */
export function placeHint(text: string, pack: RulePack, language: Language): { kind: 'goods' | 'postcode'; text: string; places: string[] } | undefined {
  const t = translator(language);
  const typed = text.trim().slice(0, 60);
  if (isPostcode(typed)) {
    const places = territoriesOfPostcode(typed, pack.territories);
    return { kind: 'postcode', text: places.length ? t('lookup.hint-postcode', { postcode: typed, places: places.map((code) => `${territoryName(code, language, pack)} (${pack.territories.find((one) => one.code === code)?.postcodes?.country ?? code} ${typed})`).join(language === 'en' ? ', ' : '、') }) : t('lookup.hint-postcode-alone', { postcode: typed }), places };
  }
  // Half a word names no goods: "Bali" is no balisong.
  const [goods] = typed.length > 4 || /[^\u0000-\u024f]/.test(typed) ? search(typed, goodsFound(language, pack), 1) : goodsFound(language, pack).filter(({ names }) => names.some((name) => searchKey(name) === searchKey(typed)));
  return goods && { kind: 'goods', text: t('lookup.hint-goods', { text: typed, goods: goodsName(goods.id, language, pack) }), places: [] };
}

/** Whose law the answer about a union is, and where the rest stands. */
export function unionNote(union: string, pack: RulePack, language: Language): string | undefined {
  const members = unions[union]?.others ? membersOf(union, pack.territories) : [];
  return members.length ? translator(language)('lookup.of-union', { members: members.map((code) => territoryName(code, language, pack)).sort(new Intl.Collator(language).compare).join(language === 'en' ? ', ' : '、') }) : undefined;
}

import { findPlace, countriesOfRegion, territoryByCode } from '../core/trade/find-territory';
import type { RulePack } from '../core/regulations/pack';
import { goodsName, territoryName } from '../language/describe-finding';
import { cityNamed, countries } from '../language/countries';
import { goodsFound, placeHint } from '../language/place-hints';
import { search, searchDoubting, searchKey } from '../language/search-places';
import type { Language, Translate } from '../language/translate';
import { countryInFile } from '../marketplaces/reading/country-names';
import '../marketplaces/files/long-country-names';
import { BadUse } from './arguments';

/** A browser's language names a country: "en-GB". */
const countryOfLocale = (text: string, { territories }: RulePack) => territoryByCode(/^[a-z]{2}[-_]([a-z]{2})$/i.exec(text.trim())?.[1] ?? '', territories);

/** The territory of a code, a name in any language, a flag, a large city or a locale. @throws {BadUse} with what may have been meant. */
export function territory(text: string | undefined, pack: RulePack, what: string, language: Language = 'en'): string {
  const meant = text && (findPlace(text, pack.territories, countryInFile) ?? cityNamed(text)?.country ?? countryOfLocale(text, pack));
  if (meant) return meant;
  throw new BadUse((t) => t('cli.said', { what, text: text ? noPlace(text.length > 80 ? `${text.slice(0, 80)}…` : text, pack, language, t) : t('cli.error-place', { text: '' }) }));
}

/** What was typed instead of a place: a postcode, a region of several countries, goods, or a slip. */
function noPlace(text: string, pack: RulePack, language: Language, t: Translate): string {
  const comma = language === 'en' ? ', ' : '、';
  const hint = placeHint(text, pack, language);
  if (hint?.kind === 'postcode') return hint.text;
  const inside = countriesOfRegion(text, pack.territories);
  if (inside.length) return t('cli.hint-region', { region: text, places: inside.map((code) => `${territoryName(code, language, pack)} (${code})`).join(comma) });
  const near = search(text, countries(language, pack.territories), 3).map(({ id, label }) => `${label} (${id})`);
  // Two letters are a code that does not exist, or one of several, not the beginning of what some goods are called.
  const { items: [goods], isGuess } = /^[a-z]{2}(?:[\s,]+[a-z]{2})*$/i.test(text.trim()) ? { items: [], isGuess: false } : searchDoubting(text, goodsFound(language, pack), 1);
  // A slip in a country's name is likelier than goods that only begin alike.
  if (goods && !isGuess && (!near.length || [goods.id, ...goods.names].some((name) => searchKey(name) === searchKey(text)))) return t('cli.hint-goods', { text, goods: goodsName(goods.id, language, pack), id: goods.id });
  return near.length ? t('cli.error-place-near', { text, near: near.join(comma) }) : t('cli.error-place', { text });
}

/** The kind of goods of `--goods`, by its id, a name or the beginning of one; a name that is only nearly one is asked back. @throws {BadUse} */
export function kindOfGoods(text: string | undefined, pack: RulePack, language: Language): string | undefined {
  if (text === undefined) return undefined;
  if (pack.goods.some(({ id }) => id === text)) return text;
  const { items: [found], isGuess } = searchDoubting(text.replaceAll('-', ' '), goodsFound(language, pack), 1);
  if (found && !isGuess) return found.id;
  throw new BadUse((t) => `${t('cli.error-goods', { text })}${found ? t('cli.goods-meant', { goods: goodsName(found.id, language, pack), id: found.id }) : ''}`);
}

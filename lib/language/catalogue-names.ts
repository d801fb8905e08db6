import type { RulePack } from '../core/regulations/pack';
import { countries } from './countries';
import { searchKey } from './search-places';

/** What a seller's file may call a kind of goods, a paper or a country: by id, by name in English and Chinese, and goods by a word that is of one kind alone. */
export interface CatalogueNames {
  goods(written: string): string | undefined;
  document(written: string): string | undefined;
  country(written: string): string | undefined;
}

/** "Safety data sheet (SDS)" is written without its letters too. */
const written = ({ id, name }: { id: string; name: { en: string; zh: string } }) => [id, name.en, name.zh].flatMap((one) => [one, one.replace(/\s*[(（][^)）]*[)）]\s*$/, '')]).map((one) => [one, id] as const);

export function catalogueNames(pack: RulePack): CatalogueNames {
  const byKey = (pairs: readonly (readonly [string, string])[]) => {
    const found = new Map<string, Set<string>>();
    for (const [name, id] of pairs) found.set(searchKey(name), (found.get(searchKey(name)) ?? new Set()).add(id));
    return (typed: string) => {
      const ids = [...(found.get(searchKey(typed)) ?? [])];
      return ids.length === 1 ? ids[0] : undefined;
    };
  };
  const goodsByName = byKey(pack.goods.flatMap(written));
  const goodsByWord = byKey(pack.goods.flatMap(({ id, keywords }) => [...keywords.en, ...keywords.zh].map((word) => [word, id] as const)));
  return {
    goods: (typed) => goodsByName(typed) ?? goodsByWord(typed),
    document: byKey([...pack.documents.values()].flatMap(written)),
    country: byKey(countries('en').flatMap(({ id, names }) => [id, ...names].filter(Boolean).map((name) => [name, id] as const))),
  };
}

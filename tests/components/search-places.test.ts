import { describe, expect, test } from 'vitest';
import { countries } from '../../lib/language/countries';
import { findPlace } from '../../lib/core/trade/find-territory';
import { countryCode } from '../../lib/marketplaces/reading/country-names';
import { loadPack } from '../../lib/cli/load-pack';
import { search, typingErrors } from '../../lib/language/search-places';

const pack = loadPack('public/rules');
const english = countries('en');
const chinese = countries('zh-CN');
const first = (text: string, list = english) => search(text, list)[0]?.id;

describe('a country is found by', () => {
  test.each([
    ['its English name', 'Germany', 'DE'], ['its beginning', 'germ', 'DE'], ['its code', 'de', 'DE'], ['its three-letter code', 'DEU', 'DE'], ['its Chinese name', '德国', 'DE'],
    ['the beginning of its Chinese name', '德', 'DE'], ['an everyday name', 'uk', 'GB'], ['an everyday name', 'Holland', 'NL'], ['a name without its accents', 'cote d’ivoire', 'CI'], ['a second word', 'arabia', 'SA'],
    ['a customs territory', 'northern ire', 'XI'], ['a customs territory', '加那利', 'IC'], ['a by-name in another script', 'США', 'US'], ['traditional characters', '荷蘭', 'NL'], ['what Taiwan calls it', '紐西蘭', 'NZ'],
  ])('%s: %s', (_, text, code) => {
    expect(first(text)).toBe(code);
  });
  test('a name in the language of the reader, with the other beside it', () => {
    expect(search('美国', chinese)[0]).toMatchObject({ id: 'US', label: '美国', hint: 'United States' });
  });
});

test.each([['Grmany', 'DE'], ['Untied States', 'US'], ['Switzerlnd', 'CH'], ['Astralia', 'AU'], ['Brasill', 'BR'], ['Camboida', 'KH']])('a typing error still finds it: %s', (text, code) => {
  expect(search(text, english).map(({ id }) => id)).toContain(code);
});

test('nothing typed offers nothing, nonsense finds nothing, and never more than asked for', () => {
  expect(search('', english)).toEqual([]);
  expect(search('   ', english)).toEqual([]);
  expect(search('qqqqqqqq', english)).toEqual([]);
  expect(search('a', english, 6).length).toBeLessThanOrEqual(6);
});

test('typing errors are counted as letters left out, added, wrong or swapped', () => {
  expect(typingErrors('germany', 'germany', 2)).toBe(0);
  expect(typingErrors('grmany', 'germany', 2)).toBe(1);
  expect(typingErrors('untied', 'united', 2)).toBe(1);
  expect(typingErrors('a', 'abcd', 2)).toBe(3);
});

describe('names in other languages, and flags', () => {
  test.each([['🇩🇪', 'DE'], ['🇯🇵', 'JP'], ['Alemania', 'DE'], ['Deutschland', 'DE'], ['Deutschl', 'DE'], ['Allemagne', 'DE'], ['Германия', 'DE'], ['ドイツ', 'DE'], ['德國', 'DE'], ['España', 'ES'], ['Österreich', 'AT'], ['Frankreich', 'FR'], ['germny', 'DE'], ['Albania', 'AL']])('%s is %s', (text, id) => {
    expect(first(text)).toBe(id);
  });
  test.each(['🇿🇿', '🇩', 'Zzyzx'])('%s is none', (text) => {
    expect(search(text, english)).toEqual([]);
  });
});

describe('places of the rule pack', () => {
  const inPack = countries('en', pack.territories);
  test.each([['Tahiti', 'PF'], ['法国巴黎', 'FR'], ['Tenerife', 'IC'], ['gran can', 'IC'], ['Azores', 'PT'], ['Belfast', 'XI'], ['特内里费', 'IC'], ['Ontario', 'CA'], ['uk', 'GB'], ['Georgia', 'GE']])('%s is offered as %s', (text, id) => {
    expect(search(text, inPack)[0]?.id).toBe(id);
  });
  test.each([['Tenerife', 'IC'], ['tenerife', 'IC'], ['Açores', 'PT'], ['Acores', 'PT'], ['GB BT1 5GS', 'XI'], ['BT1 5GS United Kingdom', 'XI'], ['38001 Spain', 'IC'], ['España 28001', 'ES'], ['FR 97110', 'GP'], ['法国 97110', 'GP'], ['US 00901', 'PR'], ['Jersey', 'JE'], ['DE', 'DE'], ['Deutschland', 'DE'], ['Congo', undefined], ['12345', undefined], ['Nowhere 12345', undefined], ['', undefined]])('"%s" means %s', (text, code) => {
    expect(findPlace(text, pack.territories, countryCode)).toBe(code);
  });
  test('what has the typed name for its own comes before what only goes by it', () => {
    const goods = pack.goods.map(({ id, name, keywords }) => ({ id, label: name.en, hint: name.zh, names: [name.en, name.zh, ...keywords.en, ...keywords.zh] }));
    expect(search('power bank', goods)[0]?.id).toBe('power-bank');
    expect(search('充电宝', goods)[0]?.id).toBe('power-bank');
    expect(search('powr bank', goods)[0]?.id).toBe('power-bank');
    expect(search('T恤衫', goods)[0]?.id).toBe('clothing');
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { destinationOfAddress } from '../lib/marketplaces/reading/address';
import { alpha2 } from '../lib/marketplaces/reading/country-codes';
import { countryCode } from '../lib/marketplaces/reading/country-names';
import { lastDayOf, parseDay } from '../lib/marketplaces/reading/dates';
import { parseMoney, parseNumber, parseQuantity } from '../lib/marketplaces/reading/numbers';
import { cleanText } from '../lib/marketplaces/reading/text';

describe('numbers', () => {
  test.each([
    ['1.234,56', 1234.56], ['1,234.56', 1234.56], ['1 234,56', 1234.56], ['1\u202f234,56', 1234.56], ["1'234.50", 1234.5], ['12,34', 12.34], ['0.123', 0.123], ['1,234,567', 1234567], ['1,23,456.00', 123456],
    ['１２.５０', 12.5], ['١٢٫٥٠', 12.5], ['١٬٢٣٤٫٥٠', 1234.5], ['-3', -3], ['(3.50)', -3.5], ['1234.567', 1234.567],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each(['1.234', '1,234', '1e309', 'NaN', '1.23.4', '12 3', '1,2,3', '3-4', '', '-', '5%', '9'.repeat(40), '1.234.56'])('%s is not taken', (text) => expect(parseNumber(text)).toBeUndefined());
  test('minus zero is zero', () => expect(Object.is(parseNumber('-0'), 0)).toBe(true));

  test.each([
    ['$12.34', { symbolCurrency: 'USD' }, 1234, 'USD'], ['12,34 €', {}, 1234, 'EUR'], ['￥6,909', { symbolCurrency: 'JPY' }, 6909, 'JPY'], ['R$ 1.249,90', {}, 124990, 'BRL'], ['USD 59.80', {}, 5980, 'USD'],
    // As browsers write them in French, Farsi and Arabic.
    ['544,10 $US', {}, 54410, 'USD'], ['162,99 £GB', {}, 16299, 'GBP'], ['12,00 $ CA', {}, 1200, 'CAD'], ['NZ$ 9.50', {}, 950, 'NZD'], ['\u200eCN¥ 80', {}, 8000, 'CNY'], ['UK£ 12.34', {}, 1234, 'GBP'], ['\u200f45.00 \u062f.\u0625.\u200f', {}, 4500, 'AED'],
    ['US $1,234.50', {}, 123450, 'USD'], ['AU $12.00', {}, 1200, 'AUD'], ['6,900 円', {}, 6900, 'JPY'], ['1,234.567 KWD', {}, 1234567, 'KWD'], ['1.234', { currency: 'EUR', mark: ',' as const }, 123400, 'EUR'], ['$1,234 USD', { mark: '.' as const }, 123400, 'USD'],
    ['€ 52,-', {}, 5200, 'EUR'],
    ['52,– €', {}, 5200, 'EUR'],
    ['CHF 1’752.--', {}, 175200, 'CHF'],
    ['€ 1.752 , 10', {}, 175210, 'EUR'],
  ])('%s', (text, hint, amountMinor, currency) => expect(parseMoney(text, hint)).toEqual({ amountMinor, currency }));
  test.each(['$12.34', '¥100', '12.34', '12 kr', '5 EUR 7', 'EUR', '1.234 €', '12.34 EUR USD', '$GB 5', '£US 5', 'ZZ$ 5'])('%s has no certain amount or currency', (text) => expect(parseMoney(text)).toBeUndefined());

  const writers: [string, string, '.' | ','][] = [['de-DE', '.', ','], ['en-US', ',', '.'], ['fr-FR', ' ', ','], ['de-CH', '’', '.'], ['en-IN', ',', '.']];
  test('what a locale writes with two decimals is read back, whatever the locale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.constantFrom(...writers), (cents, [locale]) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100);
        expect(parseNumber(text)).toBeCloseTo(cents / 100, 2);
      }),
    );
  });
  test('whole numbers are right or left open, never a thousand times wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...writers), (value, [locale, , mark]) => {
        const text = new Intl.NumberFormat(locale).format(value);
        expect([value, undefined]).toContain(parseNumber(text));
        expect(parseNumber(text, mark)).toBe(value);
      }),
    );
  });
  test('no text makes it throw or return what is not finite', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-\' $€e+()x٣１'), maxLength: 30 }), (text) => {
      for (const value of [parseNumber(text), parseMoney(text, { currency: 'EUR' })?.amountMinor, parseQuantity(text)]) expect(value === undefined || Number.isFinite(value)).toBe(true);
    }));
  });
  test.each([['×3', 3], ['2 x', 2], ['１', 1], ['1.5', undefined], ['-1', undefined], ['1000000', 1_000_000], ['1000001', undefined], ['2000000', undefined], ['2.00', 2], ['2,00', 2], ['12,0', 12], ['0,00', 0], ['2,50', undefined], ['2,000', undefined], ['2 pcs', 2], ['3件', 3], ['2 шт.', 2], ['1.000', undefined], ['1,000', undefined], ['2 (1 refunded)', undefined], ['2 of 3', undefined], ['2 pairs', undefined], ['1 套', undefined], ['abc', undefined], ['', undefined]])('%s pieces', (text, pieces) => expect(parseQuantity(text)).toBe(pieces));
});

describe('countries', () => {
  test.each([
    ['DE', 'DE'], ['de', 'DE'], ['DEU', 'DE'], ['Germany', 'DE'], ['Deutschland', 'DE'], ['Allemagne', 'DE'], ['Alemania', 'DE'], ['Alemanha', 'DE'], ['Германия', 'DE'], ['德国', 'DE'], ['德國', 'DE'], ['ドイツ', 'DE'], ['독일', 'DE'], ['Jerman', 'DE'], ['เยอรมนี', 'DE'],
    ['UK', 'GB'], ['Great Britain', 'GB'], ['USA', 'US'], ['U.S.A.', 'US'], ['United States (US)', 'US'], ['UNITED STATES', 'US'], ['Türkiye', 'TR'], ['Turkey', 'TR'], ['México', 'MX'], ['Mexico', 'MX'], ['Brasil', 'BR'], ['Korea, Republic of', 'KR'], ['🇩🇪', 'DE'], ['🇩🇪 Germany', 'DE'],
    ['ＦＲ', 'FR'], ['Czech Republic', 'CZ'], ['Hong Kong', 'HK'], ['Côte d’Ivoire', 'CI'], ["Cote d'Ivoire", 'CI'], ['Guinea-Bissau', 'GW'], ['XI', 'XI'], ['Canary Islands', 'IC'], ['中国', 'CN'], ['中国大陆', 'CN'], ['美国', 'US'], ['日本', 'JP'], ['Niger', 'NE'], ['Nigeria', 'NG'],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));
  // As the country lists of shop programs write them, looked at 2026-11-27.
  test.each([
    ['Antigua and Barbuda', 'AG'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Trinidad and Tobago', 'TT'],
    ['Saint Kitts and Nevis', 'KN'],
    ['Sao Tome and Principe', 'ST'],
    ['The Gambia', 'GM'],
    ['Russian Federation (the)', 'RU'],
    ['United States of America (the)', 'US'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Korea (the Republic of)', 'KR'],
    ['Virgin Islands, British', 'VG'],
    ['Virgin Islands (U.S.)', 'VI'],
    ['Micronesia, Federated States of', 'FM'],
    ['Palestinian Territory, Occupied', 'PS'],
    ['Zhōngguó', 'CN'],
    ['Magyarország', 'HU'],
    ['Ελλάδα', 'GR'],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));
  test.each(['the', 'Congo (the)', 'The Virgin Islands', 'Salt and Pepper', 'the germany'])('%s is no country', (text) => expect(countryCode(text)).toBeUndefined());
  test.each(['Gеrmany', 'Atlantis', 'ZZ', 'XX', 'EU', 'Europe', '', ' ', '123', 'Germany, France', 'Germany (France)', 'constructor', '__proto__', 'G̷̢̛̖̗̘͎̈́̾̀ermany', 'Berlin', 'Korea', 'x'.repeat(10_000), '🇽🇽'])('%s is no country', (text) => expect(countryCode(text)).toBeUndefined());
  test('every code is its own name, and 261 are known', () => {
    expect(new Set(alpha2).size).toBe(261);
    for (const code of alpha2) expect(countryCode(code)).toBe(code);
  });
  test('every English and Chinese name of Intl leads back to its code', () => {
    for (const language of ['en', 'zh', 'de', 'ja', 'ru']) {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (const code of alpha2) if (names.of(code)) expect([code, undefined]).toContain(countryCode(names.of(code)));
    }
  });
  test('names are learnt in pieces, and once', async () => {
    vi.resetModules();
    const { countryCode, prepareNames } = await import('../lib/marketplaces/reading/country-names');
    let pauses = 0;
    const pause = async () => void (pauses += 1);
    await prepareNames('nl-NL', pause);
    expect(pauses).toBeGreaterThan(5);
    await prepareNames('nl', pause);
    await prepareNames('', pause);
    await prepareNames('xx', pause);
    expect(pauses).toBeLessThan(12);
    expect(countryCode('Duitsland')).toBe('DE');
  });
  test('no name means two countries, whatever the language: the reader stops at the first language that has it', () => {
    const meanings = new Map<string, Set<string>>();
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'pl', 'sv', 'id', 'vi', 'zh', 'zh-Hant', 'ja', 'ru', 'ko', 'th', 'ar']) {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      for (const code of alpha2) {
        const name = names.of(code)?.toLowerCase();
        if (name) meanings.set(name, new Set([...(meanings.get(name) ?? []), code]));
      }
    }
    expect(meanings.size).toBeGreaterThan(3000);
    expect([...meanings].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
  });
  test('never throws', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (text) => void countryCode(text))));
});

describe('days', () => {
  test.each([
    ['2026-09-22T15:04:11+00:00', '2026-09-22'], ['2026-09-22 09:12:40 -0700', '2026-09-22'], ['Wed, Dec 4, 2019, 8:27 AM PST', '2019-12-04'], ['Thu, 5 Dec 2019', '2019-12-05'], ['2021年5月19日(水) 23:45 JST', '2021-05-19'], ['Jul-25-26', '2026-07-25'],
    ['Sep-30-26 23:45:00', '2026-09-30'], ['10-Dez-25', '2025-12-10'], ['24.12.2026', '2026-12-24'], ['4 décembre 2026', '2026-12-04'], ['4 de diciembre de 2026', '2026-12-04'], ['４/２５/2026', '2026-04-25'], ['29 Feb 2028', '2028-02-29'], ['2026/1/5', '2026-01-05'], ['September 24, 2026', '2026-09-24'], ['05/05/2026', '2026-05-05'], ['27 листопада 2026 р.', '2026-11-27'], ['27. listopadu 2026', '2026-11-27'], ['5 oct. 2026', '2026-10-05'], ['27 noiembrie 2026', '2026-11-27'],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toEqual({ day }));
  test.each(['29 Feb 2027', '0001-01-01', '46352', '31/31/2026', 'soon', '', '2026-13-01', 'Sep 24', '99/99/9999', '0000-00-00'])('%s is no day', (text) => expect(parseDay(text)).toEqual({ problem: 'unreadable' }));
  test.each([['01.12.2026', '2026-12-01'], ['1.12.2026 14:05', '2026-12-01'], ['11.20.2026', '2026-11-20']])('%s: who writes dots begins with the day', (written, day) => {
    expect(parseDay(written)).toEqual({ day });
  });
  test.each(['01.12.26', '01/12/2026', '01-12-2026'])('%s could be two days', (written) => {
    expect(parseDay(written)).toEqual({ problem: 'ambiguous-date' });
  });
  test('a column of dots is read by what its other days show', () => {
    expect(parseDay('01.12.2026', 'mdy')).toEqual({ day: '2026-01-12' });
  });
  test('03/04/2026 is ambiguous until the source is known', () => {
    expect(parseDay('03/04/2026')).toEqual({ problem: 'ambiguous-date' });
    expect(parseDay('03/04/2026', 'mdy')).toEqual({ day: '2026-03-04' });
    expect(parseDay('03/04/2026', 'dmy')).toEqual({ day: '2026-04-03' });
  });
  test('a range ends on its last day', () => expect(lastDayOf('Dec 5, 2026 to Dec 9, 2026')).toEqual({ day: '2026-12-09' }));
});

describe('addresses and text', () => {
  test.each([
    ['J S, 1 Road, Phoenix, AZ 85018', { country: 'US', region: 'AZ', postcode: '85018' }],
    ['M S\nMusterweg 1234\n10115 Berlin\nGermany', { country: 'DE', postcode: '10115' }],
    ['J S\n12 Road\nLondon\nSW1A 1AA\nUnited Kingdom', { country: 'GB', postcode: 'SW1A 1AA' }],
    ['A S\n1 Road\n10115, Berlin\nGermany', { country: 'DE', postcode: '10115' }],
    ['M S\nMusterweg 1\n10115 Berlin', {}],
  ])('%s', (text, place) => expect(destinationOfAddress(text)).toEqual(place));
  test('e-mails, numbers to call and invisible characters are taken out of a title', () => {
    expect(cleanText('Mug\u200b for\u202e a.b@c.example +44 20 7946 0000\ud800 end')).toBe('Mug for … … end');
    expect(cleanText('Cable 1000-2000-3000, EAN 4006381333931')).toBe('Cable 1000-2000-3000, EAN 4006381333931');
  });
});

test('the currency column may be in Chinese, and one that nobody knows is named', async () => {
  const { readFile } = await import('../lib/marketplaces/files');
  const read = await readFile(new TextEncoder().encode('Order number,Country,Title,Quantity,Price,Currency\nA,Germany,Mug,1,15.00,欧元\nB,Germany,Mug,1,15.00,BTC\n'), 'x.csv');
  expect(read.orders.map(({ goodsValue }) => goodsValue)).toEqual([{ amountMinor: 1500, currency: 'EUR' }, undefined]);
  expect(read.health.problems).toContainEqual(expect.objectContaining({ code: 'unknown-currency', row: 3, column: 'Currency', found: 'BTC', orderId: 'B' }));
});

import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { noBorder } from '../../lib/core/assess';
import { filesFor } from '../../lib/core/regulations/measures-in-force';
import { regionOf, territoryOf } from '../../lib/core/trade/territory';
import { countryCode } from '../../lib/marketplaces/country-names';

const pack = loadPack('public/rules');

describe('an address is judged by the law of its own territory', () => {
  test.each([
    ['GB', 'BT1 5GS', 'XI'], ['GB', 'JE2 3AB', 'JE'], ['GB', 'GY1 1AA', 'GG'], ['GB', 'im1 1ag', 'IM'], ['GB', 'SW1A 1AA', 'GB'],
    ['ES', '38001', 'IC'], ['ES', '35001', 'IC'], ['ES', '51001', 'XC'], ['ES', '52001', 'XL'], ['ES', '28013', 'ES'],
    ['FR', '97110', 'GP'], ['FR', '97150', 'MF'], ['FR', '97133', 'BL'], ['FR', '97200', 'MQ'], ['FR', '97400', 'RE'], ['FR', '97600', 'YT'], ['FR', '98800', 'NC'], ['FR', '98000', 'MC'], ['FR', '75001', 'FR'],
    ['DE', '78266', 'XB'], ['DE', '27498', 'XH'], ['DE', '10115', 'DE'], ['IT', '23041', 'XV'], ['IT', '22061', 'XP'], ['IT', '00120', 'VA'], ['IT', '47890', 'SM'], ['IT', '20121', 'IT'],
    ['GR', '630 86', 'XT'], ['FI', '22100', 'AX'], ['FI', '00100', 'FI'], ['DK', '3900', 'GL'], ['NO', '9170', 'SJ'], ['CH', '9490', 'LI'], ['CH', '9500', 'CH'],
    ['US', '00901', 'PR'], ['US', '00802', 'VI'], ['US', '96910', 'GU'], ['US', '96950', 'MP'], ['US', '96799', 'AS'], ['US', '10001', 'US'], ['CN', '999077', 'HK'],
  ])('%s %s is %s', (country, postcode, territory) => expect(territoryOf(country, postcode, pack.territories)).toBe(territory));
  test('no two territories lay claim to the same postcode', () => {
    const claims = pack.territories.flatMap(({ postcodes }) => postcodes?.starts.map((start) => `${postcodes.country} ${start}`) ?? []);
    expect(new Set(claims).size).toBe(claims.length);
  });
});

test('the Azores and Madeira are told by their postcodes, and by their names', () => {
  expect(regionOf(undefined, 'PT', pack.territories, '9500-321')).toBe('20');
  expect(regionOf(undefined, 'PT', pack.territories, '9000-001')).toBe('30');
  expect(regionOf('Madeira', 'PT', pack.territories)).toBe('30');
  expect(regionOf('Lisboa', 'PT', pack.territories, '1000-001')).toBeUndefined();
});

test('unions are inherited: the customs territory alone, or its VAT as well', () => {
  const files = (code: string) => filesFor(code, pack).map((file) => file.code);
  expect(files('DE')).toEqual(['eu', 'eu-vat', 'DE']);
  expect(files('MC').slice(0, 2)).toEqual(['eu', 'eu-vat']);
  // In the customs territory of the Union and outside its VAT territory (Directive 2006/112/EC, Article 6).
  for (const code of ['AX', 'GP', 'MQ', 'GF', 'RE', 'YT', 'XP', 'XT']) expect(files(code)[0], code).toBe('eu');
  for (const code of ['AX', 'GP', 'RE', 'XT', 'XC', 'XL', 'XH', 'XV', 'BL', 'NC']) expect(files(code), code).not.toContain('eu-vat');
  expect(files('LI')).toContain('CH');
  expect(files('PR')).toContain('US');
});

test('there is no border inside the unions whose goods move freely', () => {
  expect(noBorder('GB', 'IM', pack)).toBe(true);
  expect(noBorder('US', 'PR', pack)).toBe(true);
  expect(noBorder('CH', 'LI', pack)).toBe(true);
  expect(noBorder('DE', 'XH', pack)).toBe(false);
  expect(noBorder('ES', 'XC', pack)).toBe(false);
  expect(noBorder('GB', 'JE', pack)).toBe(false);
});

test('every territory of ISO 3166-1, Kosovo and those customs knows beside them is in the pack, and stands in one part of the world', () => {
  expect(pack.territories.length).toBeGreaterThanOrEqual(249 + 1 + 9);
  for (const { code, world } of pack.territories) expect(world, code).toBeTruthy();
});

test.each([['Ceuta', 'XC'], ['休达', 'XC'], ['Islas Canarias', 'IC'], ['中国香港', 'HK'], ['Helgoland', 'XH'], ['East Timor', 'TL'], ['Kosovo', 'XK']])('%s is found by name', (name, code) => expect(countryCode(name)).toBe(code));

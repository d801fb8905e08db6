import { describe, expect, test } from 'vitest';
import { readPackFolder } from '../lib/cli/load-pack';
import { checkPack } from '../lib/core/regulations/check-pack';
import { BrokenPack, compilePack } from '../lib/core/regulations/compile-pack';
import { lookUp } from '../lib/core/regulations/lookup';

const raw = readPackFolder('public/rules');
const pack = compilePack(raw);
/** The day of the last verification of the pack: the suite must not fail because time passes. `rules check` judges reviews by today. */
const packDay = [...pack.files.values()].flatMap(({ measures }) => measures.map(({ verifiedOn }) => verifiedOn)).sort().at(-1) ?? '';

test('the pack has no unknown id, no fact without a listed source, no overlapping period', () => {
  expect(checkPack(pack, packDay).map(({ file, path, message }) => `${file}: ${path}: ${message}`)).toEqual([]);
});

describe('the destinations of the first pack', () => {
  test.each(['US', 'CA', 'MX', 'BR', 'GB', 'XI', 'DE', 'FR', 'ES', 'IC', 'TR', 'JP', 'KR', 'AU'])('%s has thresholds, a tax rate and at least 15 goods restrictions', (code) => {
    const rules = lookUp(code, packDay, pack);
    expect(rules.deMinimis.duty.length + rules.deMinimis.tax.length, 'thresholds').toBeGreaterThan(0);
    expect(rules.taxRates.length + rules.charges.filter(({ charge }) => charge === 'tax').length, 'tax').toBeGreaterThan(0);
    expect(new Set(rules.restrictions.flatMap(({ appliesTo }) => appliesTo.goods ?? [])).size, 'goods').toBeGreaterThanOrEqual(15);
  });
});

describe('a broken pack is refused with file, path and reason', () => {
  const broken = (path: string, change: (json: never) => unknown) => {
    const copy = new Map(raw);
    copy.set(path, change(structuredClone(raw.get(path)) as never));
    try {
      const compiled = compilePack(copy);
      return checkPack(compiled, packDay).map(({ file, path: where, message }) => `${file}: ${where}: ${message}`).join('\n');
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenPack);
      return (error as Error).message;
    }
  };
  type File = { measures: Record<string, unknown>[] };
  test.each([
    ['a typing error in a key', (file: File) => Object.assign(file.measures[0] ?? {}, { validform: '2026-01-01' }), /countries\/us\.json: measures\.0.*validform/s],
    ['a date that does not exist', (file: File) => Object.assign(file.measures[0] ?? {}, { validFrom: '2026-02-30' }), /measures\.0\.validFrom: this day does not exist/],
    ['no source', (file: File) => Object.assign(file.measures[0] ?? {}, { sources: [] }), /measures\.0\.sources/],
    ['unknown goods', (file: File) => Object.assign(file.measures[0] ?? {}, { appliesTo: { goods: ['unicorn'] } }), /"unicorn" is not in goods\.json/],
    ['a duplicate period', (file: File) => file.measures.push(structuredClone(file.measures[0] ?? {})), /two periods of it hold on the same day/],
    ['a javascript: link', (file: File) => Object.assign(file.measures[0] ?? {}, { sources: [{ publisher: 'us-cbp', url: 'javascript:alert(1)', readOn: '2026-11-26' }] }), /sources/],
  ])('%s', (_, change, expected) => {
    expect(
      broken('countries/us.json', (file: never) => {
        change(file as File);
        return file;
      }),
    ).toMatch(expected);
  });
  test('a missing shared file', () => {
    const copy = new Map(raw);
    copy.delete('goods.json');
    expect(() => compilePack(copy)).toThrow(/goods\.json: file: the file is missing/);
  });
});

import { describe, expect, test } from 'vitest';
import { readPackFolder } from '../lib/cli/load-pack';
import { checkPack } from '../lib/core/regulations/check-pack';
import { BrokenPack, compilePack } from '../lib/core/regulations/compile-pack';
import { lookUp } from '../lib/core/regulations/lookup';
import { filesFor } from '../lib/core/regulations/measures-in-force';
import { territoryName } from '../lib/language/describe-finding';

const raw = readPackFolder('public/rules');
const pack = compilePack(raw);
/** The day of the last verification of the pack: the suite must not fail because time passes. `rules check` judges reviews by today. */
const packDay =
  [...pack.files.values()]
    .flatMap(({ measures, notices }) => [...measures, ...notices].map(({ verifiedOn }) => verifiedOn))
    .sort()
    .at(-1) ?? '';

test('the pack has no unknown id, no fact without a listed source, no overlapping period', () => {
  expect(checkPack(pack, packDay).map(({ file, path, message }) => `${file}: ${path}: ${message}`)).toEqual([]);
});

test.each(['eu-special', 'eu-ni'])('the measures of %s are those of the Union', async (code) => {
  const unions = (await import('../scripts/rules/update-eu-special.mjs' as string)) as Record<'specialUnion' | 'northernUnion', () => { code: string; measures: unknown[] }>;
  const union = [unions.specialUnion(), unions.northernUnion()].find((one) => one.code === code);
  expect(union?.measures.length).toBeGreaterThan(0);
  expect((raw.get(`unions/${code}.json`) as { measures: unknown[] }).measures, 'run: node scripts/rules/update-eu-special.mjs').toEqual(union?.measures);
});

test('no duty or tax is written twice for the same consignments (freight to Ecuador, gifts to India)', () => {
  const twice = [...pack.files].flatMap(([code, { measures }]) => {
    const owed = measures.flatMap((measure) => (measure.kind === 'charge' && ['duty', 'tax'].includes(measure.charge) ? [measure] : []));
    const meet = (one?: readonly string[], other?: readonly string[]) => !one || !other || one.some((entry) => other.includes(entry));
    const rest = ({ parties: _, ...scope }: (typeof owed)[number]['appliesTo']) => JSON.stringify(Object.entries(scope).sort());
    return owed.flatMap((one, index) =>
      owed
        .slice(index + 1)
        .filter((other) => one.charge === other.charge && rest(one.appliesTo) === rest(other.appliesTo) && meet(one.appliesTo.parties, other.appliesTo.parties))
        .filter((other) => (one.validFrom ?? '') <= (other.validUntil ?? '9') && (other.validFrom ?? '') <= (one.validUntil ?? '9'))
        .map((other) => `${code}: ${one.id} and ${other.id}`),
    );
  });
  expect(twice).toEqual([]);
});

test('a fee that is not taken under IOSS ends with it at EUR 150: above, sellers with a number are charged as all others', () => {
  const endless = [...pack.files].flatMap(([code, { measures }]) =>
    measures
      .filter(({ kind, appliesTo: { outsideScheme, value } }) => kind === 'charge' && outsideScheme === 'ioss' && (value ? (value.over ?? value.from ?? 0) >= 150 : true))
      .flatMap((measure) => (measure.kind === 'charge' && ['handling-fee', 'clearance-fee'].includes(measure.charge) ? `${code}: ${measure.id}` : [])),
  );
  expect(endless).toEqual([]);
});

test('rule files and cases stand a line a fact', async () => {
  const { strayFiles } = (await import('../scripts/rules/layout.mjs' as string)) as { strayFiles: () => string[] };
  expect(strayFiles(), 'run: node scripts/rules/layout.mjs').toEqual([]);
});

describe('the sixty destinations', () => {
  const sixty =
    'US CA MX BR AR CL CO PE EC UY GB IE DE FR IT ES PT NL BE AT SE DK FI PL CZ SK HU RO BG GR HR SI LT LV EE CH NO TR RU UA KZ IL SA AE QA KW EG MA ZA NG KE IN PK BD LK CN HK TW JP KR SG MY TH VN PH ID AU NZ'.split(
      ' ',
    );
  test('each has a file of its own', () => {
    expect(sixty.filter((code) => !pack.files.has(code))).toEqual([]);
  });
  test('each is looked up in well under the fifty milliseconds that a seller may wait', () => {
    for (const code of sixty) lookUp(code, packDay, pack);
    const start = performance.now();
    for (const { code } of pack.territories) lookUp(code, packDay, pack);
    expect((performance.now() - start) / pack.territories.length).toBeLessThan(50);
  });
});

describe('the destinations of the first pack', () => {
  test.each(['US', 'CA', 'MX', 'BR', 'GB', 'XI', 'DE', 'FR', 'ES', 'IC', 'TR', 'JP', 'KR', 'AU'])('%s has thresholds, a tax rate and at least 15 goods restrictions', (code) => {
    const rules = lookUp(code, packDay, pack);
    expect(rules.deMinimis.duty.length + rules.deMinimis.tax.length, 'thresholds').toBeGreaterThan(0);
    expect(rules.taxRates.length + rules.charges.filter(({ charge }) => charge === 'tax').length, 'tax').toBeGreaterThan(0);
    expect(new Set(rules.restrictions.flatMap(({ appliesTo }) => appliesTo.goods ?? [])).size, 'goods').toBeGreaterThanOrEqual(15);
  });
});

test('what a weak source says against everyday goods east and south of Europe is a notice, not a restriction on every channel', () => {
  const everyday = new Set([
    'book',
    'clothing',
    'knitwear',
    'footwear',
    'bag',
    'hat',
    'toy',
    'stationery',
    'game',
    'baby-article',
    'textile-home',
    'watch',
    'camera',
    'sunglasses',
    'kitchenware',
    'furniture',
    'jewellery',
    'electronics',
    'headphones',
    'bluetooth-device',
    'ceramic-tableware',
    'glassware',
    'phone-case',
    'cable',
    'tool',
    'bicycle',
    'tyre',
    'magnet',
  ]);
  const read = new Set(['asia', 'africa', 'middle-east', 'oceania']);
  const weak = pack.territories
    .filter(({ world }) => world && read.has(world))
    .flatMap(({ code }) => pack.files.get(code)?.measures ?? [])
    .filter((one) => one.kind === 'restriction' && one.effect !== 'allowed' && one.confidence === 'low' && !one.appliesTo.channels && !one.appliesTo.parties);
  expect(weak.filter(({ appliesTo }) => appliesTo.goods?.some((id) => everyday.has(id))).map(({ id }) => id)).toEqual([]);
});

describe('a broken pack is refused with file, path and reason', () => {
  const broken = (path: string, change: (json: never) => unknown) => {
    const copy = new Map(raw);
    copy.set(path, change(structuredClone(raw.get(path)) as never));
    try {
      const compiled = compilePack(copy);
      return checkPack(compiled, packDay)
        .map(({ file, path: where, message }) => `${file}: ${where}: ${message}`)
        .join('\n');
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenPack);
      return (error as Error).message;
    }
  };
  type File = { measures: Record<string, unknown>[] };
  test.each([
    ['a typing error in a key', (file: File) => Object.assign(file.measures[0] ?? {}, { validform: '2026-01-01' }), /countries\/us\.json: measures\.0.*validform/s],
    ['a date that does not exist', (file: File) => Object.assign(file.measures[0] ?? {}, { validFrom: '2026-02-30' }), /measures\.0 \(us-[a-z-]+\)\.validFrom: this day does not exist/],
    ['no source', (file: File) => Object.assign(file.measures[0] ?? {}, { sources: [] }), /measures\.0 \(us-[a-z-]+\)\.sources: the list is empty/],
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
  test('the message says what to write instead', () => {
    const wrong = (change: Record<string, unknown>) => broken('countries/us.json', (file: never) => (Object.assign((file as File).measures[0] ?? {}, change), file));
    expect(wrong({ validform: '2026-01-01' })).toMatch(/did you mean "validFrom"\?/);
    expect(wrong({ appliesTo: { goods: ['cosmetic'] } })).toMatch(/did you mean "cosmetics"\?/);
    expect(wrong({ sources: [{ publisher: 'us-cpb', url: 'https://www.cbp.gov/x', readOn: '2026-11-26' }] })).toMatch(/did you mean "us-cbp"\?/);
    expect(wrong({ kind: 'threshold', limit: { amount: 800, currency: 'USX' } })).toMatch(/no exchange rate for "USX"; did you mean/);
  });
  test('two files that contradict each other, and a day without a law, are named', () => {
    const threshold = (id: string, change: object) => ({
      id,
      kind: 'threshold',
      levy: 'duty',
      limit: { amount: 1, currency: 'EUR' },
      inclusive: true,
      basis: 'intrinsic',
      appliesTo: {},
      validFrom: null,
      validUntil: null,
      verifiedOn: '2026-11-26',
      reviewBy: '2027-05-26',
      sources: [{ publisher: 'us-cbp', url: 'https://www.cbp.gov/x', readOn: '2026-11-26' }],
      confidence: 'high',
      ...change,
    });
    const add = (...measures: object[]) => broken('countries/de.json', (file: never) => ((file as { measures: object[] }).measures.push(...measures), file));
    expect(add(threshold('de-x', { validFrom: '2026-07-01' }))).toMatch(
      /eu and DE: de-x: contradicts eu-duty-threshold: EUR 1 and none|eu and DE: eu-duty-threshold: contradicts de-x: none and EUR 1/,
    );
    expect(
      add(
        threshold('de-y', { levy: 'tax', appliesTo: { channels: ['post'] }, validUntil: '2020-01-31' }),
        threshold('de-y', { levy: 'tax', appliesTo: { channels: ['post'] }, validFrom: '2020-03-01' }),
      ),
    ).toMatch(/de-y: no period holds from 2020-02-01 to 2020-02-29/);
  });
  test('a missing shared file', () => {
    const copy = new Map(raw);
    copy.delete('goods.json');
    expect(() => compilePack(copy)).toThrow(/goods\.json: file: the file is missing/);
  });
});

test.each(['en', 'zh-CN'] as const)('every file of the pack has a name in %s', (language) => {
  for (const code of pack.files.keys()) expect(territoryName(code, language, pack), code).not.toBe(code);
});

test('goods that hardly any country lets in without a rule are called looked at only where something is said of them', () => {
  const seldomFree = new Set(['alcohol', 'tobacco', 'e-cigarette', 'medicine', 'cbd-product', 'seeds', 'live-plant', 'soil', 'meat-product', 'drone', 'laser-pointer', 'signal-jammer', 'walkie-talkie', 'sword', 'airsoft-gun', 'replica-weapon', 'crossbow', 'baton', 'pepper-spray', 'stun-gun', 'body-armour', 'pesticide', 'medical-device']);
  const parents = new Map(pack.goods.map(({ id, parent }) => [id, parent]));
  const isUnder = (id: string | undefined, above: readonly string[]): boolean => id !== undefined && (above.includes(id) || isUnder(parents.get(id), above));
  const silent = [...pack.files.values()].flatMap(({ code, goodsLookedAt }) => {
    const files = filesFor(code, pack);
    const said = files.flatMap(({ measures, notices }) => [...measures.filter(({ kind }) => kind === 'restriction' || kind === 'document'), ...notices].flatMap(({ appliesTo }) => appliesTo.goods ?? []));
    return goodsLookedAt.filter((id) => seldomFree.has(id) && !isUnder(id, said) && !said.some((one) => isUnder(one, [id]))).map((id) => `${code} ${id}`);
  });
  expect(silent).toEqual([]);
});

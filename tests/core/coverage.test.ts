import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { coverageText } from '../../lib/cli/print-coverage';
import { assess } from '../../lib/core/assess';
import { coverageOf, lookUp } from '../../lib/core/regulations/lookup';
import { type Coverage, rulesFile, type RulesFile, type Topic, topics } from '../../lib/core/regulations/measure.schema';
import { smallPack } from './small-pack';

const on = '2026-11-27';
const pack = loadPack('public/rules');
const sixty = 'US CA MX BR AR CL CO PE EC UY GB IE DE FR IT ES PT NL BE AT SE DK FI PL CZ SK HU RO BG GR HR SI LT LV EE CH NO TR RU UA KZ IL SA AE QA KW EG MA ZA NG KE IN PK BD LK CN HK TW JP KR SG MY TH VN PH ID AU NZ'.split(' ');
const file = (state?: Coverage['state'], more: object = {}) => ({ coverage: state ? { schemes: { state, on, ...more } } : {} }) as unknown as RulesFile;
/** No topic looked up but these. */
const only = (some: Partial<Record<Topic, Coverage>>) => ({ ...Object.fromEntries(topics.map((topic) => [topic, { state: 'none', on: null }])), ...some });
const source = { publisher: 'customs', url: 'https://customs.example/none', readOn: on };

test('of the sixty destinations no topic is silent: known, known in part, known to be nothing, or looked for in vain', () => {
  const silent = sixty.flatMap((code) => lookUp(code, on, pack).unknown.map((topic) => `${code} ${topic}`));
  expect(silent).toEqual([]);
});

test.each(['post', 'express', 'freight'] as const)('by %s each of the sixty but those listed has a declaration', (channel) => {
  const without = sixty.filter((code) => !lookUp(code, on, pack).declarations.some((one) => (one.appliesTo.channels ?? [channel]).includes(channel)));
  expect(without).toEqual({ post: [], express: [], freight: ['RU'] }[channel]);
});

describe('how well a topic is known', () => {
  test.each([
    [['researched', 'none'], 'researched', true],
    [['researched', undefined], 'researched', true],
    [['researched', 'partial'], 'partial', undefined],
    [['partial', 'researched'], 'partial', undefined],
    [['researched', 'absent'], 'researched', undefined],
    [['none', 'not-published'], 'not-published', undefined],
    [['none', 'none'], 'none', undefined],
  ] as const)('union and own file: %j is %s', (states, state, inherited) => {
    const { state: found, inherited: from } = coverageOf(states.map((one) => file(one)), 'schemes');
    expect([found, from]).toEqual([state, inherited]);
  });
  test('what a union knows and a member looked for in vain are both said', () => {
    const notFound = { en: 'a national number' };
    expect(coverageOf([file('partial'), file('not-published', { notFound })], 'schemes')).toMatchObject({ state: 'partial', notFound });
  });
  test('the table tells inherited, absent and unpublished topics apart', () => {
    const rows = coverageText(pack, on).split('\n');
    const row = (code: string) => rows.find((line) => line.startsWith(`${code} `))?.match(/.{7}(.{12})(?:.{12}){2}(.{12})/)?.slice(1).map((cell) => cell.trim());
    expect(row('DE')).toEqual(['● u', '● u']);
    expect(row('HK')).toEqual(['●', '○']);
    const utopia = coverageText(smallPack([], { coverage: only({ clearance: { state: 'not-published', on }, charges: { state: 'partial', on, notFound: { en: 'x' } } }) }), on);
    expect(utopia.split('\n').find((line) => line.startsWith('UT'))).toMatch(/^UT {5}· {11}· {11}◐– {10}(· {11}){5}– /);
  });
});

test.each([
  ['nothing of the kind without a source', { state: 'absent', on }],
  ['nothing of the kind without a reason', { state: 'absent', on, sources: [source] }],
  ['looked for on no day', { state: 'not-published', on: null }],
  ['a source of what was not found', { state: 'not-published', on, sources: [source], note: { en: 'x' } }],
])('%s is refused', (_, schemes) => {
  const parse = (schemes: object) => rulesFile.safeParse({ code: 'UT', currency: 'EUR', coverage: { ...only({}), schemes }, goodsLookedAt: [], measures: [] }).success;
  expect(parse(schemes)).toBe(false);
  expect(parse({ state: 'absent', on, sources: [source], note: { en: 'x' } })).toBe(true);
});

test('a deciding topic looked for in vain is unknown to an order, with the day', () => {
  const coverage = Object.fromEntries(topics.map((topic) => [topic, { state: topic === 'charges' ? 'not-published' : 'researched', on: '2026-11-03' }]));
  const order = { id: '1', marketplace: 'test', destination: 'UT', lines: [{ title: 'Shirt', quantity: 1, unitPrice: { amountMinor: 3000, currency: 'EUR' } }] };
  const { verdict, findings } = assess(order, { pack: smallPack([], { coverage }), profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on });
  expect([verdict, findings[0]]).toMatchObject(['unknown', { code: 'topic-not-published', values: { topic: 'charges', since: '2026-11-03' } }]);
});

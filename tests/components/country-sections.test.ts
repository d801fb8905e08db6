import { describe, expect, test } from 'vitest';
import { answerText, isGoodsLookedAt, narrowedTo, reachOf, sectionsOf, sectionTopics } from '../../lib/language/country-sections';
import { numberProblem, registrationsOf } from '../../lib/core/regulations/registrations';
import { wordsOf } from '../../components/words';
import { loadPack } from '../../lib/cli/load-pack';
import { lookUp } from '../../lib/core/regulations/lookup';
import { topics } from '../../lib/core/regulations/measure.schema';
import { translator } from '../../lib/language/translate';
import { smallPack } from '../core/small-pack';

const pack = loadPack('public/rules');
const words = wordsOf('en', translator('en'), pack);
const chinese = wordsOf('zh-CN', translator('zh-CN'), pack);
const home = { from: 'CN', origin: 'CN' };
const on = '2026-11-26';
const sections = (country: string, goods?: string, language = words) => sectionsOf(lookUp(country, on, pack), pack, language, home, goods);

test('the sections stand in one order and every topic has its place', () => {
  expect(sections('DE').map(({ id }) => id)).toEqual(['limits', 'charges', 'schemes', 'ids', 'documents', 'restrictions', 'clearance', 'holidays', 'changes']);
  expect(new Set(Object.values(sectionTopics).flat())).toEqual(new Set(topics));
});

test('with goods, whether they may enter comes first, a ban before a condition', () => {
  const [first, ...others] = sections('SG', 'e-cigarette');
  expect(first?.id).toBe('restrictions');
  expect(first?.facts[0]?.effect).toBe('prohibited');
  expect(others.map(({ id }) => id)).toEqual(['limits', 'charges', 'schemes', 'ids', 'documents', 'clearance', 'holidays', 'changes']);
});

test('a name that several rules share stands once in the closed section', () => {
  const short = sections('KR', undefined, chinese).find(({ id }) => id === 'schemes')?.short.split(' · ') ?? [];
  expect(short.length).toBe(new Set(short).size);
  expect(short).toContain('清单通关（快递）');
});

test('what nobody researched is unknown, never "nothing found"', () => {
  for (const country of [...pack.files.keys()].filter((code) => /[A-Z]/.test(code)))
    for (const { id, unknown, short, facts } of sections(country)) if (unknown.length && !facts.length && unknown.length === sectionTopics[id].length) expect(short, `${country} ${id}`).toBe('Unknown');
});

test('every fact has a sentence without a leftover name, a day and a source', () => {
  for (const country of [...pack.files.keys()].filter((code) => /[A-Z]/.test(code)))
    for (const language of [words, chinese])
      for (const { facts } of sections(country, undefined, language))
        for (const { title, details, evidence } of facts) {
          expect([title, ...details].join(' '), `${country}: ${title}`).not.toMatch(/word\.|fact\.|undefined|NaN|\{\w+\}|\[object/);
          expect(evidence.verifiedOn, title).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(evidence.sources.length, title).toBeGreaterThan(0);
        }
});

test('a country without an import tax says so once: no limit and no rate of nought beside it', () => {
  const said = (country: string, language = words) => sections(country, undefined, language).filter(({ id }) => id === 'limits' || id === 'charges').flatMap(({ facts, short }) => [short, ...facts.map(({ title }) => title)]);
  for (const country of ['US', 'HK', 'GG', 'KW', 'BM']) {
    const told = said(country);
    expect(told.filter((text) => text === 'No import tax'), country).toHaveLength(1);
    expect(told.join('\n'), country).not.toMatch(/[Nn]ever free of import tax|import tax: never free|\b0 ?%/);
  }
  expect(said('US', chinese)).toContain('无进口环节税');
  expect(said('US').find((text) => text.includes('·'))).toMatch(/^No import tax · \d+ charges$/);
  expect(said('PR').join('\n')).toMatch(/Sales tax 11\.5 %/);
});

test('what is contained in another charge is nothing more to pay, and the copied answer says why', () => {
  const mexico = sections('MX');
  expect(mexico.flatMap(({ facts }) => facts.map(({ title }) => title))).toContain('Import tax: nothing more to pay');
  expect(answerText(lookUp('MX', on, pack), mexico, words)).toMatch(/Import tax: nothing more to pay; by post; up to USD 1,000 – Nothing is added: VAT is part of the global rate/);
});

test('a clearance time of hours is the same day, an average promises no late end', () => {
  const titles = (country: string) => sections(country).find(({ id }) => id === 'clearance')?.facts.map(({ title }) => title);
  expect([titles('NZ'), titles('KE'), titles('MX')]).toEqual([['post: 4 to 10 working days', 'freight: usually the same day'], ['freight: usually 2.1 working days; how late it can be is not known'], ['express courier: 1 to 3 working days']]);
});

describe('goods narrow the answer', () => {
  test('to restrictions on them, their parents and what they contain', () => {
    const [kind] = pack.goods.filter(({ parent }) => parent);
    if (!kind?.parent) throw new Error('goods.json has no kind with a parent');
    expect(reachOf(kind.id, pack).has(kind.parent)).toBe(true);
    expect(reachOf(kind.parent, pack).has(kind.id)).toBe(true);
  });
  test('and leave fewer restrictions than there are in all', () => {
    const all = sections('US').find(({ id }) => id === 'restrictions')?.facts.length ?? 0;
    const some = sections('US', 'e-cigarette').find(({ id }) => id === 'restrictions')?.facts ?? [];
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all);
  });
});

test('facts that hold only for goods of other countries are told apart', () => {
  const { facts } = sections('US').find(({ id }) => id === 'charges') ?? { facts: [] };
  const madeIn = (place: string) => facts.filter(({ details }) => details.some((detail) => detail === `made in ${place}` || detail.startsWith(`made in ${place}, `)));
  expect(madeIn('China').length).toBeGreaterThan(0);
  for (const fact of madeIn('China')) expect(fact.elsewhere, fact.title).toBe(false);
  expect(madeIn('Taiwan').length).toBeGreaterThan(0);
  for (const fact of madeIn('Taiwan')) expect(fact.elsewhere, fact.title).toBe(true);
});

test('the copied answer names the unknown topics, every fact and its address', () => {
  const rules = lookUp('US', on, pack);
  const text = answerText(rules, sections('US'), words);
  expect(text).toContain('United States (US)');
  for (const { facts } of sections('US')) for (const { title, evidence } of facts) for (const part of [title, evidence.sources[0]?.url ?? '']) expect(text).toContain(part);
  if (rules.unknown.length) expect(text).toContain('! Not researched');
});

test('the copied answer says where a few rules are not all of them', () => {
  expect(answerText(lookUp('TV', on, pack), sections('TV'), words)).toMatch(/Prohibited and restricted\n~ Researched in part: .*More rules may exist\.\n- Prohibited/);
});

describe('registrations', () => {
  test('each scheme and number of the seller stands once, with every place that knows it', () => {
    const registrations = registrationsOf(pack);
    expect(new Set(registrations.map(({ id }) => id)).size).toBe(registrations.length);
    expect(registrations.find(({ id }) => id === 'ioss')?.places).toEqual(expect.arrayContaining(['eu-vat', 'XI']));
    expect(registrations.some(({ id }) => id === 'cpf'), 'the buyer’s numbers are not the seller’s').toBe(false);
  });
  test('a number is held against the form the rule gives, and against nothing when it gives none', () => {
    expect(numberProblem('GB 123456789000', { prefix: 'GB', digitsOnly: false })).toBeUndefined();
    expect(numberProblem('DE1', { prefix: 'GB', digitsOnly: false })).toEqual({ code: 'prefix', prefix: 'GB' });
    expect(numberProblem('12', { lengths: [11], digitsOnly: true })).toEqual({ code: 'length', lengths: '11' });
    expect(numberProblem('12a', { digitsOnly: true })).toEqual({ code: 'digits' });
    expect(numberProblem('anything 1', { digitsOnly: false })).toBeUndefined();
  });
});

describe('what nobody publishes', () => {
  const source = { publisher: 'customs', url: 'https://customs.example/none', readOn: '2026-11-02' };
  const utopia = smallPack([], {
    coverage: {
      ...Object.fromEntries(topics.map((topic) => [topic, { state: 'none', on: null }])),
      schemes: { state: 'absent', on: '2026-11-02', note: { en: 'No tax on imports.', zh: '进口不征税。' }, sources: [source] },
      clearance: { state: 'not-published', on: '2026-11-03' },
      documents: { state: 'partial', on: '2026-11-04', notFound: { en: 'papers for plants', zh: '植物文件' } },
    },
  });
  const told = (language: typeof words) => sectionsOf(lookUp('UT', on, utopia), utopia, language, home);
  const section = (id: string, language = words) => told(language).find((one) => one.id === id);
  test('is said with the day, in both languages, and is neither unknown nor nothing', () => {
    expect(section('clearance')).toMatchObject({ unknown: [], facts: [], short: 'not published', notPublished: ['Looked for on Nov 3, 2026, not published: Clearance time.'] });
    expect(section('clearance', chinese)?.notPublished).toEqual(['2026年11月3日查找过，未见公布：清关时间。']);
    expect(section('documents')).toMatchObject({ partial: ['documents'], unknown: ['declarations'], notPublished: ['Looked for on Nov 4, 2026, not published: papers for plants.'] });
  });
  test('is told apart from what a source shows not to exist, which is a fact with its source', () => {
    expect(section('schemes')).toMatchObject({ short: 'none exist', notPublished: [], unknown: [], facts: [{ title: 'Schemes: there is nothing of the kind', evidence: { verifiedOn: '2026-11-02', confidence: 'high', sources: [source], note: { en: 'No tax on imports.' } } }] });
    expect(section('schemes', chinese)?.short).toBe('没有此类规定');
  });
  test('stands in the copied answer', () => {
    const text = answerText(lookUp('UT', on, utopia), told(words), words);
    expect(text).toContain('? Looked for on Nov 3, 2026, not published: Clearance time.');
    expect(text).toContain('- Schemes: there is nothing of the kind – No tax on imports. (https://customs.example/none, ');
  });
});

test('a rule that sets aside a part of the goods still holds for the rest of them, and never for that part', () => {
  const bans = (goods: string) => sections('DE', goods).find(({ id }) => id === 'restrictions')?.facts.filter(({ effect }) => effect === 'prohibited').map(({ title }) => title) ?? [];
  expect(bans('dairy-product').join()).toContain('Dairy products');
  expect(bans('infant-formula').join()).not.toContain('Dairy products');
  // Cosmetics kept the limit of EUR 150 that perfume never had.
  const limits = (goods: string) => sectionsOf(lookUp('DE', '2026-06-01', pack), pack, words, home, goods).find(({ id }) => id === 'limits')?.facts.map(({ title }) => title) ?? [];
  expect(limits('cosmetics').join()).toContain('EUR 150');
  expect(limits('perfume').join()).not.toContain('EUR 150');
});

test('a look-up of goods says that nobody looked exactly where an order would', () => {
  const isKnown = (country: string, goods: string) => isGoodsLookedAt(goods, lookUp(country, on, pack), pack);
  expect(isKnown('DE', 'toy')).toBe(true);
  // Its own law: what was found of toys says nothing of magnet balls.
  expect(isKnown('MX', 'toy')).toBe(true);
  expect(isKnown('MX', 'magnet-balls')).toBe(false);
  for (const { code, goodsLookedAt } of [...pack.files.values()].filter(({ code }) => /^[A-Z]{2}$/.test(code)))
    for (const { id } of lookUp(code, on, pack).restrictions.flatMap(({ appliesTo, effect }) => (effect === 'prohibited' && !appliesTo.channels ? (appliesTo.goods ?? []).map((id) => ({ id })) : [])))
      expect(isKnown(code, id), `${code} ${id}: a ban stands there, ${goodsLookedAt.length} kinds looked up`).toBe(true);
});

test('data narrowed to goods holds the same rules as the sections', () => {
  const all = lookUp('DE', on, pack);
  const narrowed = narrowedTo('dairy-product', all, pack);
  expect(narrowed.goods).toEqual({ id: 'dairy-product', isLookedAt: true });
  expect(narrowed.restrictions.map(({ id }) => id)).toContain('eu-meat-dairy');
  expect(narrowed.restrictions.map(({ id }) => id)).not.toContain('eu-toys');
  expect(narrowed.restrictions).toHaveLength(sections('DE', 'dairy-product').find(({ id }) => id === 'restrictions')?.facts.length ?? 0);
  expect(narrowed.charges.length).toBeLessThan(all.charges.length);
});

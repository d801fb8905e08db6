import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { BadUse } from '../lib/cli/arguments';
import { loadPack } from '../lib/cli/load-pack';
import { isPostcode, membersOf, territoriesOfPostcode, unionNamed } from '../lib/core/trade/find-territory';
import { territoryOf } from '../lib/core/trade/territory';
import { placeHint, unionNote, unionsFound } from '../lib/language/place-hints';
import { cities } from '../lib/language/cities';
import { countries } from '../lib/language/countries';
import { search, searchKey } from '../lib/language/search-places';
import { translator } from '../lib/language/translate';
import { file, run } from './command-line';

const pack = loadPack('public/rules');
const failure = async (words: string[], language: 'en' | 'zh-CN' = 'en') => String(await run('lookup', words, language).then(() => 'answered', (error: unknown) => (error as Error).message));

describe('a look-up of what is no country says how to ask', () => {
  test.each([
    [['power bank'], 'classify "power bank"'], [['power bank'], 'lookup DE --goods power-bank'], [['97400'], 'Réunion (FR 97400)'], [['38001'], 'Canary Islands (ES 38001)'], [['27498'], 'Heligoland (DE 27498)'], [['00901'], 'Puerto Rico (US 00901)'],
    [['22061'], "Åland Islands (FI 22061), Campione d'Italia (IT 22061)"], [['10115'], 'such as “DE 10115”'], [['Germny'], 'did you mean Germany (DE)?'],
  ])('%j', async (words, said) => expect(await failure(words)).toContain(said));
  test('in Chinese too', async () => {
    expect(await failure(['充电宝'], 'zh-CN')).toContain('classify "充电宝"');
    expect(await failure(['97400'], 'zh-CN')).toContain('留尼汪');
  });
  test('errors are said in the language that was chosen', async () => {
    const said = (name: string, words: string[]) => run(name, words, 'zh-CN').then(() => 'answered', (error: unknown) => (error as BadUse).said(translator('zh-CN')));
    expect(await said('lookup', ['Atlantis'])).toContain('“Atlantis”不是国家或地区');
    expect(await said('lookup', ['Germny'])).toContain('德国');
    expect(await said('lookup', ['DE', '--goods', 'nosuch'])).toContain('没有名为“nosuch”的货物种类');
    expect(await said('deliver', ['--from', 'CN', '--to', 'DE', '--service', 'x', '--ship', '2026-11-28'])).toMatch(/^--service：可用值为 .*tracked-post/);
  });
  test('what a postcode alone cannot mean elsewhere is answered', async () => {
    expect((await run('lookup', ['BT1', '1AA'])).json).toMatchObject({ territory: 'XI' });
    expect((await run('lookup', ['JE2 3AB'])).json).toMatchObject({ territory: 'JE' });
    expect((await run('lookup', ['SW1A 1AA'])).json).toMatchObject({ territory: 'GB' });
  });
  test('a large city and a browser\'s language mean their country, and the answer says so', async () => {
    for (const [words, code] of [['迪拜', 'AE'], ['dubai', 'AE'], ['New York', 'US'], ['東京', 'JP'], ['en-GB', 'GB']] as const) expect((await run('lookup', [words])).json, words).toMatchObject({ territory: code });
    expect((await run('lookup', ['Dubai'])).text).toMatch(/^Dubai/);
    expect(search('迪拜', countries('zh-CN', pack.territories), 1)[0]?.id).toBe('AE');
    expect(search('迪拜', countries('zh-CN'), 1)).toEqual([]);
    expect(new Set(Object.values(cities).flat().map((name) => searchKey(name))).size).toBe(Object.values(cities).flat().length);
  });
  test('goods narrow the answer of a country, and unknown goods are said', async () => {
    const [all, narrowed] = [(await run('lookup', ['DE'])).text as string, (await run('lookup', ['DE', '--goods', 'power bank'])).text as string];
    expect(narrowed.length).toBeLessThan(all.length);
    expect(narrowed).toMatch(/^Only what touches these goods: Power banks \(power-bank\)\n\nGermany/);
    await expect(run('lookup', ['DE', '--goods', 'nope'])).rejects.toThrow(/no kind of goods is called "nope".*; did you mean .+\?/);
    await expect(run('lookup', ['DE', 'FR'])).rejects.not.toThrow(/is goods/);
    await expect(run('lookup', ['DE', 'FR'])).rejects.toThrow('is no country or territory');
    await expect(run('lookup', ['DE', '--goods', 'zzqqxx'])).rejects.toThrow('--goods: no kind of goods is called "zzqqxx"');
  });
});

describe('unions', () => {
  test.each([['EU', 'eu'], ['European Union', 'eu'], ['the EU', 'eu'], ['欧盟', 'eu'], ['Europäische Union', 'eu'], ['GCC', 'gcc'], ['ЕАЭС', 'eaeu'], ['Europe', undefined], ['DE', undefined]])('%s is %s', (text, code) => expect(unionNamed(text)).toBe(code));
  test('answer with the law written once for their members, and name these', async () => {
    const { text, json } = await run('lookup', ['European', 'Union']);
    expect(json).toMatchObject({ territory: 'eu' });
    expect(text).toMatch(/^Written once for the union, this holds in Austria, Belgium, .*Sweden\. .*\n\nEuropean Union \(eu\)/);
    expect(membersOf('eu', pack.territories)).toHaveLength(27);
    expect(unionNote('eu', pack, 'zh-CN')).toContain('德国');
    expect(unionNote('DE', pack, 'en')).toBeUndefined();
  });
  test('are offered while typing, but not as a place to send from', async () => {
    expect(search('European Un', unionsFound('en'))[0]?.id).toBe('eu');
    expect(search('欧盟', unionsFound('zh-CN'))[0]?.label).toBe('欧盟');
    await expect(run('assess', [file('one.csv', 'Order ID,Country\n1,DE\n'), '--from', 'EU'])).rejects.toThrow('--from');
  });
});

test('Hawaii is answered by the United States, and said to be a part of them', async () => {
  const [english, chinese] = await Promise.all([run('lookup', ['Hawaii']), run('lookup', ['夏威夷'], 'zh-CN')]);
  expect(english.json).toMatchObject({ territory: 'US' });
  expect(english.text).toMatch(/^Hawaii is a part of United States/);
  expect(chinese.text).toMatch(/^夏威夷属于美国/);
  expect((await run('lookup', ['Northern Cyprus'])).text).toMatch(/^Northern Cyprus \(XN\)/);
});

test('postcodes are told from other numbers and words', () => {
  expect(['38001', '00901-1234', 'BT1 1AA', 'je2 3ab'].map(isPostcode)).toEqual([true, true, true, true]);
  expect(['DE', '12', 'ES 38001', '38001 Spain', 'B2B', ''].map(isPostcode)).toEqual([false, false, false, false, false, false]);
  expect(territoriesOfPostcode('3900', pack.territories)).toEqual(['GL']);
  expect(territoriesOfPostcode('39001', pack.territories)).toEqual([]);
  expect(territoriesOfPostcode('999077', pack.territories)).toEqual(['HK']);
});

test('the popup hints at goods and postcodes, and at nothing where nobody knows', () => {
  expect(placeHint('power bank', pack, 'en')).toMatchObject({ kind: 'goods', text: expect.stringContaining('not a country') });
  expect(placeHint('38001', pack, 'zh-CN')).toMatchObject({ kind: 'postcode', places: ['IC'], text: expect.stringContaining('加那利群岛') });
  expect(placeHint('qqqqqqqq', pack, 'en')).toBeUndefined();
});

describe('a territory is told by its postcode, and without one by its name', () => {
  test.each([['ES', '38001', undefined, 'IC'], ['ES', undefined, 'Santa Cruz de Tenerife', 'IC'], ['ES', undefined, 'Las Palmas', 'IC'], ['ES', '28001', 'Las Palmas', 'ES'], ['ES', undefined, 'Ceuta', 'XC'], ['GB', undefined, 'Northern Ireland', 'XI'], ['US', undefined, 'PR', 'PR'], ['US', undefined, 'HI', 'US'], ['ES', undefined, 'Madrid', 'ES'], ['ES', undefined, undefined, 'ES']])('%s %s %s is %s', (country, postcode, region, code) =>
    expect(territoryOf(country, postcode, pack.territories, region)).toBe(code));
  test('read says it as assess judges it, of an order file and of a page', async () => {
    const places = file('places.csv', 'Order ID,Country,Zip,State,Product,Quantity\n1,ES,38001,,Mug,1\n2,Spain,,Santa Cruz de Tenerife,Mug,1\n3,ES,28001,,Mug,1\n');
    const { json, text } = await run('read', [places]);
    expect(json).toMatchObject({ page: 'file', orders: [{ id: '1', destination: 'ES', territory: 'IC' }, { id: '2', territory: 'IC' }, { id: '3', territory: 'ES' }] });
    expect(text).toContain('1 → IC 1 × Mug\n2 → IC 1 × Mug\n3 → ES 1 × Mug');
    const judged = await run('assess', [places, '--from', 'CN', '--on', '2026-11-27']);
    expect([...(judged.json as { assessments: Iterable<{ destination: string }> }).assessments].map(({ destination }) => destination)).toEqual(['IC', 'IC', 'ES']);
  });
  test('read wants a file, and an address that is one', async () => {
    await expect(run('read', [])).rejects.toThrow('read <order file>');
    await expect(run('read', [file('page.html', '<html><body></body></html>'), '--url', 'nowhere'])).rejects.toThrow('is no address');
  });
});

describe('orders that stay today', () => {
  const rows = (count: number) => file(`${count}.csv`, `Order ID,Country,Product,Quantity,Total,Currency\n${Array.from({ length: count }, (_, at) => `${1001 + at},${at % 3 === 0 ? 'US' : 'BR'},${at % 3 === 0 ? 'Lithium power bank 20000mAh' : 'Fireworks rocket set'},1,20.00,EUR`).join('\n')}\n`);
  const summary = async (count: number, language: 'en' | 'zh-CN' = 'en') => {
    const { text } = await run('assess', [rows(count), '--from', 'CN', '--on', '2026-11-27'], language);
    return [...(text as Iterable<string>)].join('').split('\n\n')[0] ?? '';
  };
  test('are one line each while they are few', async () => expect((await summary(20)).split('\n').filter((line) => /^ {2}\d{4} /.test(line))).toHaveLength(20));
  test('are one line for each reason and country when they are many, with their count and the first numbers', async () => {
    const lines = (await summary(300)).split('\n');
    expect(lines[0]).toBe('Do not send today (300):');
    expect(lines[1]).toMatch(/^ {2}Brazil {2}STOP: Fireworks and explosives may not be imported.* \(200\) \[1002, 1003, 1005, 1006, 1008, 1009, 1011, 1012 and 192 more\]$/);
    expect(lines[2]).toMatch(/^ {2}United States {2}FIX: Power banks.* \(100\) \[1001, 1004, .* and 92 more\]$/);
    expect(lines.length).toBeLessThan(8);
  });
  test('are one line for each kind of reason, with its countries, where nearly each has its own', async () => {
    const everywhere = file('world.csv', `Order ID,Country,Product,Quantity,Total,Currency\n${pack.territories.filter(({ code }) => /^[A-WY-Z]/.test(code)).map(({ code }, at) => `${at + 1},${code},Car battery 12V 60Ah,1,20.00,EUR`).join('\n')}\n`);
    const { text } = await run('assess', [everywhere, '--from', 'CN', '--on', '2026-11-27']);
    const lines = ([...(text as Iterable<string>)].join('').split('\n\n')[0] ?? '').split('\n').filter((line) => /^ {2}(?:STOP|FIX|UNKNOWN): /.test(line));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.length).toBeLessThan(15);
    expect(lines.join('\n')).toMatch(/ {2}UNKNOWN: goods not looked up \(\d+\): .+ 1, .+ and \d+ more \[\d+, .+ and \d+ more\]/);
  });
  test('in Chinese too', async () => expect((await summary(30, 'zh-CN')).split('\n')[1]).toMatch(/^ {2}巴西 {2}禁止|^ {2}巴西/));
});

test('--csv says what every reason is about, also a notice and a service', async () => {
  const { text } = await run('assess', [file('about.csv', 'Order ID,Country,Product,Quantity,Total,Currency\n1,UA,Cotton t-shirt,1,20.00,EUR\n2,US,Car battery 12V 60Ah,1,90.00,USD\n3,RU,Cotton t-shirt,1,20.00,EUR\n4,BR,Fireworks rocket set,1,20.00,EUR\n5,AU,Lithium power bank,1,20.00,EUR\n'), '--csv', '--from', 'CN', '--on', '2026-11-27']);
  const [titles = [], ...rows] = Papa.parse<string[]>([...(text as Iterable<string>)].join('').replace('\uFEFF', '')).data;
  const [why, about] = [titles.indexOf('Why'), titles.indexOf('About')];
  expect(why).toBeGreaterThan(0);
  const said = rows.map((cells) => [cells[why], cells[about]]);
  // Nothing is named by "no value" and its like; all else speaks of something.
  for (const [reason, subject] of said) if (!/^(?:|no .*|goods not recognised)$/.test(reason ?? '')) expect(subject, `${reason}`).not.toBe('');
});

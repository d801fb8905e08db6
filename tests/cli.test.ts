import { truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { BadUse, parseArguments } from '../lib/cli/arguments';
import { commands } from '../lib/cli/commands';
import { loadPack } from '../lib/cli/load-pack';
import { folderOf } from '../lib/cli/read-input';
import { translator } from '../lib/language/translate';
import { withoutHolidays } from '../lib/core/clearance/holiday-years';
import { file, folder, run } from './command-line';

const orders = file('orders.csv', 'Order ID,Country,Product,Qty,Total,Currency\n1,DE,Mug,2,10.00,EUR\n2,FR,Rug,abc,20.00,EUR\n');

describe('files that cannot be opened are named with their option and what to do', () => {
  test.each([
    ['assess', [orders, '--profile', '/no/such.json'], '--profile: /no/such.json: there is no such file'],
    ['assess', [orders, '--catalogue', '/no/such.csv'], '--catalogue: /no/such.csv: there is no such file'],
    ['assess', ['/no/such.csv'], '/no/such.csv: there is no such file'],
    ['assess', [folder], `${folder}: this is a folder; name a file in it`],
    ['assess', [orders, '--profile', file('bad.json', '{"dispatchFrom": CN}')], 'is not JSON'],
    ['assess', [orders, '--profile', file('unknown.json', '{"from": "CN"}')], 'a profile may have dispatchFrom, handlingDays'],
    ['lookup', ['Germny'], 'did you mean Germany (DE)?'],
    ['lookup', ['Congo'], 'did you mean Congo - Kinshasa (CD), Congo - Brazzaville (CG)?'],
    ['lookup', ['Crimea'], '“Crimea” stands in addresses of Russia (RU), Ukraine (UA)'],
    ['lookup', ['XX'], '"XX" is no country or territory'],
    ['lookup', ['zzqq'], 'a country with a postcode such as "ES 38001"'],
    ['rules check', ['--pack', '/no/such'], '--pack: /no/such: there is no such folder'],
    ['rules diff', ['/no/such', 'public/rules'], '/no/such: there is no such folder'],
    ['read', [file('empty.html', ''), '--url', 'https://shop.test/orders'], 'the file is empty'],
    ['read', [file('words.html', 'no page at all'), '--url', 'https://shop.test/orders'], 'there is no HTML in it'],
    ['read', [file('photo.html', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 13])), '--url', 'https://shop.test/orders'], 'a file of another kind'],
  ])('%s %j', async (name, words, message) => {
    const failure = await run(name, words).then(() => undefined, (error: unknown) => error);
    expect(failure).toBeInstanceOf(BadUse);
    expect((failure as Error).message).toContain(message);
    expect((failure as Error).message).not.toMatch(/ENOENT|EISDIR/);
  });
  test.each([
    ['assess', ['/no/such.csv'], '/no/such.csv: 没有这个文件'],
    ['read', [], '用法：read <订单文件>'],
    ['read', [orders, '--url', 'shop'], '--url：“shop”不是网址'],
    ['read', [folder], '这是文件夹'],
    ['read', [file('empty.html', ''), '--url', 'https://shop.test/orders'], '文件是空的'],
    ['read', [orders, '--what'], '未知选项 --what'],
    ['lookup', ['DE', '--on', 'today'], '日期格式为 YYYY-MM-DD'],
  ])('in Chinese: %s %j', async (name, words, message) => {
    const failure = await run(name, words, 'zh-CN').then(() => undefined, (error: unknown) => error);
    expect(failure instanceof BadUse && failure.said(translator('zh-CN'))).toContain(message);
  });
  test('the head line of read speaks the language asked for', async () => {
    const head = async (language: 'en' | 'zh-CN') => String((await run('read', [orders], language)).text).split('\n')[0];
    expect(await head('en')).toBe('generic file: read 2 of 2 orders; fields found: order number, destination, title, quantity, value; missing: none');
    expect(await head('zh-CN')).toBe('通用文件：读取 2 个订单，共找到 2 个；读到的字段：订单号、目的地、标题、数量、金额；缺少：无');
  });
  test('a pack that is a file', () => expect(() => folderOf(orders, '--pack')).toThrow('this is a file, not a folder'));
});

describe('a profile that says what no rule knows is refused', () => {
  const judged = (profile: object, name = JSON.stringify(profile).replace(/\W+/g, '-').slice(0, 60)) => run('assess', [orders, '--on', '2026-11-27', '--profile', file(`${name}.json`, JSON.stringify(profile))]);
  test.each([
    [{ registrations: { ioss: '' } }, 'registrations.ioss is empty: write the number, or leave it out'],
    [{ registrations: { ioss: '  ' } }, 'registrations.ioss is empty'],
    [{ registrations: { ioss: 'NOTANIOSS' } }, 'begins with IM'],
    [{ registrations: { ioss: 'IM123' } }, 'has 12 letters and digits'],
    [{ registrations: { 'arn-or-abn': '1234567890A' } }, 'has digits only'],
    [{ registrations: { iosss: 'IM2760000000' } }, 'no rule knows the registration "iosss"; did you mean "ioss"?'],
    [{ documents: ['msds-sheet', 'un383-summary'] }, 'documents: no rule knows the document "msds-sheet"'],
    [{ lacking: ['lucidd'] }, 'lacking: no rule knows the registration or document "lucidd"; did you mean "lucid"?'],
    [{ countryOfOrigin: 'ZZ' }, 'countryOfOrigin: "ZZ" is no country; write its code'],
    [{ dispatchFrom: 'QQ' }, 'dispatchFrom: "QQ" is no country'],
    [{ dispatchFrom: 'China' }, 'dispatchFrom: "China" is no country; did you mean "CN"?'],
  ])('%j', async (profile, message) => {
    const failure = await judged(profile).then(() => undefined, (error: unknown) => error);
    expect(failure).toBeInstanceOf(BadUse);
    expect((failure as Error).message).toContain(message);
  });
  test.each([{ ioss: 'IM2760000000' }, { ioss: 'im 276-000.0000' }, { ioss: 'marketplace' }, { ioss: 'yes' }, { 'uy-simplified': 'carrier' }, { eori: 'DE123456789012345' }, { eori: 'GB123456789000' }])('%j is taken', async (registrations) => expect((await judged({ registrations })).ok).toBe(true));
});

describe('assess', () => {
  test('as CSV order by order, as text, and as JSON from one pass each', async () => {
    const { text, json, warnings } = await run('assess', [orders, '--csv', '--from', 'CN', '--on', '2026-11-26']);
    const pieces = [...(text as Iterable<string>)];
    expect(pieces).toHaveLength(3);
    const [titles = [], first = [], second = []] = Papa.parse<string[]>(pieces.join('').replace('\uFEFF', '')).data;
    expect(titles).toHaveLength(23);
    expect([first.length, second.length]).toEqual([23, 23]);
    expect(first.slice(0, 4)).toEqual(['1', '', 'DE', 'Germany']);
    expect([first[titles.indexOf('Pieces')], second[titles.indexOf('Pieces')]]).toEqual(['2', '']);
    expect(Math.max(...[...first, ...second].map((cell) => cell.length))).toBeLessThan(100);
    expect([...(json as { assessments: Iterable<{ order: { id: string } }> }).assessments].map(({ order }) => order.id)).toEqual(['1', '2']);
    expect(warnings).toEqual(['orders.csv, row 3, column “Qty”, order 2: could not be read as a number; correct the cell (“abc”)']);
  });
  test('one row an order, or all for a program, not both', async () => {
    const command = commands.assess;
    await expect(async () => command?.run(parseArguments([orders, '--csv', '--json'], command.options, [...command.flags, 'json']), { packFolder: 'public/rules', language: 'en' })).rejects.toThrow('take one or the other');
  });
  test('what is cancelled, refunded or gone is named apart and judged last; a day in the future is said', async () => {
    const states = file('states.csv', 'Order ID,Country,Product,Qty,Total,Currency,Order status,Order date\n1,DE,Mug,1,10.00,EUR,Paid,2026-11-20\n2,DE,Mug,1,10.00,EUR,Cancelled,2026-11-20\n3,DE,Mug,1,10.00,EUR,Versendet,2026-11-20\n4,DE,Mug,1,10.00,EUR,已退款,2026-12-20\n5,DE,Mug,1,10.00,EUR,Ready to ship,2026-11-27\n');
    const { text, json, warnings } = await run('assess', [states, '--from', 'CN', '--on', '2026-11-26']);
    const written = [...(text as Iterable<string>)].join('');
    expect(written).toContain('Nothing left to send (3), judged last as if they left today:\n  already shipped (1): 3\n  cancelled (1): 2\n  refunded or returned (1): 4\n');
    expect(json).toMatchObject({ settled: [{ id: '2', state: 'cancelled' }, { id: '3', state: 'shipped' }, { id: '4', state: 'refunded' }] });
    expect([...(json as { assessments: Iterable<{ order: { id: string }; settled?: string }> }).assessments].map(({ order, settled }) => [order.id, settled])).toEqual([['1', undefined], ['5', undefined], ['2', 'cancelled'], ['3', 'shipped'], ['4', 'refunded']]);
    expect(written.match(/^(?:\[.*\] )?(?:CARE|FIX|CLEAR) {2}\d {2}→/gm)).toHaveLength(5);
    expect(written.trim().split(/\n(?=\[already shipped\])/)[1]).toMatch(/^\[already shipped\] [A-Z]+ {2}3 {2}→ Germany/);
    expect(warnings).toEqual([expect.stringMatching(/row 5, column “Order date”, order 4: the order would have been placed in the future.*\(“2026-12-20”\)/)]);
    const { text: csv } = await run('assess', [states, '--csv', '--from', 'CN', '--on', '2026-11-26']);
    expect([...(csv as Iterable<string>)].join('')).toMatch(/"2","Cancelled","DE","Germany","[A-Z][a-z]+ \(cancelled\)",".+",1,10,"EUR"/);
  });
  test('a folder that cannot be made is said without the words of the system', async () => {
    for (const out of ['/proc/none/papers', join(orders, 'papers')]) {
      const failure = await run('documents', [orders, '--from', 'CN', '--format', 'csv', '--out', out]).then(() => undefined, (error: unknown) => error as Error);
      expect(failure).toBeInstanceOf(BadUse);
      expect(failure?.message).toContain('--out: ');
      expect(failure?.message).not.toMatch(/ENOENT|ENOTDIR|mkdir/);
    }
  });
  test('a file of 3 GB and one that never ends are refused before they fill the memory', async () => {
    const large = join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, 3 * 1024 ** 3);
    await expect(run('assess', [large])).rejects.toThrow(`${large}: the file has 3072 MB and at most 50 MB are read`);
    await expect(run('assess', ['/dev/zero'])).rejects.toThrow('more than 50 MB');
  });
  test('a folder that is no pack is not walked', async () => expect(() => commands['rules check']?.run(parseArguments(['--pack', tmpdir()], ['pack'], []), { packFolder: 'public/rules', language: 'en' })).toThrow('this is no rule pack'));
  test('a saved page is pointed to read', async () => {
    const { ok, warnings } = await run('assess', [file('page.html', '<!doctype html><html><body><p>Hello</p></body></html>')]);
    expect([ok, warnings]).toEqual([false, [expect.stringContaining('tidewaiter read PAGE --url ADDRESS')]]);
  });
  test('JSON by any name', async () => expect((await run('assess', [file('orders.txt', '[{"order_id":"1","country":"DE","product":"Mug","quantity":1}]'), '--from', 'CN'])).ok).toBe(true));
});

test('a page in GBK is read as its markup says', async () => {
  // 订单号 收件人国家 商品名称 数量 · 德国 陶瓷杯
  const gbk = [0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5];
  const cell = (...bytes: number[]) => [...Buffer.from('<td>'), ...bytes, ...Buffer.from('</td>')];
  const text = (word: string) => [...Buffer.from(word)];
  const page = new Uint8Array([
    ...text('<html><head><meta charset="gbk"></head><body><h1>'), ...gbk, ...text('</h1><table><tr>'),
    ...cell(...gbk), ...cell(0xb9, 0xfa, 0xbc, 0xd2), ...cell(0xc9, 0xcc, 0xc6, 0xb7), ...cell(0xca, 0xfd, 0xc1, 0xbf), ...text('</tr>'),
    ...['8001', '8002'].flatMap((id) => [...text('<tr>'), ...cell(...text(id)), ...cell(0xb5, 0xc2, 0xb9, 0xfa), ...cell(0xcc, 0xd5, 0xb4, 0xc9, 0xb1, 0xad), ...cell(...text('2')), ...text('</tr>')]),
    ...text('</table></body></html>'),
  ]);
  const { json } = await run('read', [file('gbk.html', page), '--url', 'https://shop.test/orders']);
  expect(json).toMatchObject({ orders: [{ id: '8001', destination: 'DE', lines: [{ title: '陶瓷杯', quantity: 2 }] }, { id: '8002' }] });
});

test('classify names the goods in the language asked for, and says so where there are none', async () => {
  expect((await run('classify', ['Cotton', 'T-shirt'])).text).toMatch(/^clothing: Clothing, because of “t shirt”; HS 6101 /);
  expect((await run('classify', ['Cotton', 'T-shirt'], 'zh-CN')).text).toMatch(/^clothing：服装，依据“t shirt”；HS 6101 /);
  expect((await run('classify', ['qqqq'], 'zh-CN')).text).toBe('未能从该标题识别商品。');
});

describe('deliver', () => {
  const words = (ship: string) => ['--from', 'CN', '--to', 'DE', '--service', 'tracked-post', '--ship', ship];
  test('says of which countries no holidays are on file in the year', async () => {
    expect((await run('deliver', words('2031-05-01'))).warnings).toEqual(['No public holidays of China, Germany are on file for 2031; working days are counted without them.']);
    expect((await run('deliver', words('2031-05-01'), 'zh-CN')).warnings).toEqual([expect.stringContaining('中国、德国2031年')]);
    expect((await run('deliver', words('2026-12-01'))).warnings).toEqual([]);
  });
  test('writes days and stages in the language asked for', async () => {
    const text = async (language?: 'zh-CN') => (await run('deliver', words('2026-12-01'), ...(language ? [language] as const : []))).text;
    expect(await text()).toMatch(/^Likely \d{4}-\d\d-\d\d \(1 in 2\), rather safe .*, late .*\n {2}Handling · 0 working days · from your profile\n {2}Transit · \d+–\d+ calendar days · published/);
    expect(await text('zh-CN')).toMatch(/^较可能 .*\n {2}备货 · .*工作日.*\n {2}运输 · .*自然日 · 已公布/);
  });
  test.each([['US', 'US', false], ['DE', 'FR', false], ['US', 'DE', true]])('from %s to %s customs are a stage of their own: %s', async (from, to, cleared) => {
    const stages = await Promise.all(loadPack('public/rules').services.map(async ({ id }) => ((await run('deliver', ['--from', from, '--to', to, '--service', id, '--ship', '2026-12-01'])).json as { stages?: { stage: string }[] }).stages ?? []));
    expect(stages.flat().some(({ stage }) => stage === 'clearance')).toBe(cleared);
  });
  test('a year counts when one day of it is on file', () => {
    const holidays = { DE: { '2028-01-01': "New Year's Day" } };
    expect(withoutHolidays(['DE'], '2028-12-31', holidays)).toEqual([]);
    expect(withoutHolidays(['DE', 'CN', 'CN'], '2029-01-01', holidays)).toEqual(['DE', 'CN']);
  });
});

test('the papers of one order come without what is amiss with another', async () => {
  const two = file('two.csv', 'order,country,title,quantity,unit price,currency\n1,DE,Cotton shirt,1,10,EUR\n2,Atlantis,Mug,x,10,EUR\n');
  const warned = async (order: string) => (await run('documents', [two, '--order', order, '--from', 'CN', '--format', 'csv', '--out', join(folder, 'papers-of-two')])).warnings ?? [];
  expect(await warned('1')).toEqual([]);
  expect(await warned('2')).toEqual([expect.stringContaining('Atlantis'), expect.stringContaining('could not be read as a number')]);
});

test.each([['2023-12-31', 1], ['2024-01-01', 0]])('orders judged by the law of %s are told whether its periods were looked up', async (on, told) => {
  const { warnings = [] } = await run('assess', ['tests/fixtures/files/bol-orders.csv', '--from', 'CN', '--on', on]);
  expect(warnings.filter((warning) => warning.startsWith('Periods before Jan 1, 2024'))).toHaveLength(told);
});

test('an answer about a part of a country names the part, one from before the periods that were looked up says so, and a list of nearly all senders is told by those it leaves out', async () => {
  const [azores, old, belfast] = await Promise.all([run('lookup', ['Azores']), run('lookup', ['DE', '--on', '1980-01-01']), run('lookup', ['GB', 'BT1', '5GS'])]);
  expect(azores.text).toContain('standard rate; in Azores');
  expect(azores.warnings).toEqual([]);
  expect(old.warnings?.[0]).toContain('Periods before Jan 1, 2024');
  expect(belfast.text).toMatch(/^Northern Ireland/);
  expect(belfast.text).toContain('sent from anywhere but Austria');
  expect(belfast.text).not.toMatch(/and 2\d\d more/);
});

test('deliver says when a service is closed by an embargo, and gives a window where it is not', async () => {
  const [closed, open] = await Promise.all([run('deliver', ['--from', 'US', '--to', 'CU', '--service', 'tracked-post', '--ship', '2026-11-26']), run('deliver', ['--from', 'CN', '--to', 'DE', '--service', 'tracked-post', '--ship', '2026-11-26'])]);
  expect(closed).toMatchObject({ ok: false, json: { delivery: null, reason: 'embargo' } });
  expect(closed.text).toContain('does not carry');
  expect(open.text).toMatch(/^Likely 2026-/);
});

test('the text says once that the weight is not known, in the unit the limit is published in', async () => {
  const sofas = file('sofas.json', JSON.stringify(['1', '2'].map((id) => ({ id, marketplace: 'test', destination: 'FR', lines: [{ title: 'Leather sofa', quantity: 1, unitPrice: { amountMinor: 40_000, currency: 'EUR' } }] }))));
  const { text } = await run('assess', [sofas, '--from', 'CN']);
  expect((typeof text === 'string' ? text : [...text].join('')).match(/weight not known; its limit is 30 kg/g)).toHaveLength(1);
});

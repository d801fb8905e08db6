import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadUse } from '../lib/cli/arguments';
import { parseCatalogue } from '../lib/export/catalogue-csv';
import { translator } from '../lib/language/translate';
import { file, folder, run } from './command-line';

const orders = file('seller-files-orders.csv', 'Order ID,Country,SKU,Product,Qty,Total,Currency\n1,DE,S1,Blue thing,2,10.00,EUR\n');
/** What is said in Chinese when the command is refused. */
async function refusal(...words: string[]): Promise<string> {
  const failure = await run('assess', [orders, '--on', '2026-11-27', ...words]).then(() => undefined, (error: unknown) => error);
  expect(failure).toBeInstanceOf(BadUse);
  return (failure as BadUse).said(translator('zh-CN'));
}

describe('what is wrong with a seller’s own files is said in the language asked for', () => {
  test.each([
    ['{"dispatchFrom": "China"}', 'dispatchFrom：“China”不是国家或地区代码；是否应为“CN”？'],
    ['{"documents": ["nope"]}', 'documents：规则中没有名为“nope”的单证'],
    ['{"registrations": {"iosss": "IM2760000000"}}', '规则中没有名为“iosss”的注册号；是否应为“ioss”？'],
    ['{"registrations": {"ioss": ""}}', 'registrations.ioss 为空'],
    ['{"registrations": {"ioss": "IM12"}}', '（应为 12 位字母和数字）'],
    ['{"__proto__": {"a": 1}}', '没有名为 "__proto__" 的字段'],
    ['{"handlingDays": "3"}', 'handlingDays：类型应为 number'],
    ['{"handlingDays": -3}', 'handlingDays：不得小于 0'],
  ])('profile %s', async (profile, message) => expect(await refusal('--profile', file(`seller-${message.length}-${profile.length}.json`, profile))).toContain(message));
  test.each([
    ['sku,hs_code\nS1,61\n', '第 2 行，hs_code 列：“61”不是 6 至 10 位数字的编码'],
    ['sku,title,goods\nS1,"x,clothing\nS2,y,clothing\n', '第 2 行，sku 列：“S1”所在单元格的引号未闭合'],
  ])('catalogue %j', async (catalogue, message) => expect(await refusal('--catalogue', file(`seller-${message.length}.csv`, catalogue))).toContain(message));
});

describe('a catalogue', () => {
  test('an open quotation mark swallows articles, which is told; those before it are kept', () => {
    const { items, problems } = parseCatalogue('sku,title\nS1,Mug\nS2,"Rug\nS3,Hat\n');
    expect(items.map(({ sku }) => sku)).toEqual(['S1']);
    expect(problems).toEqual([{ row: 3, column: 'sku', code: 'unclosed-quote', found: 'S2' }]);
  });
  test('as a Chinese spreadsheet saves it, in GBK', async () => {
    const path = join(folder, 'catalogue-gbk.csv');
    // 货号,品名,商品种类 / S1,毛衣,服装
    writeFileSync(path, Buffer.from('bbf5bac52cc6b7c3fb2cc9ccc6b7d6d6c0e00d0a53312cc3abd2c22cb7fed7b00d0a', 'hex'));
    const { json } = await run('assess', [orders, '--on', '2026-11-27', '--catalogue', path]);
    const [assessment] = [...(json as { assessments: Iterable<{ lines: { goods: { goods: string; because: string }[] }[] }> }).assessments];
    expect(JSON.stringify(assessment)).toContain('"clothing"');
  });
  test('a picture is no text', async () => expect(await refusal('--catalogue', file('seller.png.csv', '\u0000\u0001%PNG\u0000\u0000\u0000\u0000'))).toContain('不是文本文件'));
});

test('a long word that names no country is not written out whole', async () => {
  const failure = await run('lookup', ['a'.repeat(10_000)]).then(() => undefined, (error: unknown) => error);
  expect((failure as BadUse).message.length).toBeLessThan(300);
});

test('several kinds of goods within a sentence have no capitals but their own', async () => {
  const { text } = await run('assess', [file('radio.csv', 'Order ID,Country,Product,Qty,Total,Currency\n1,PL,Bluetooth speaker,1,30.00,EUR\n'), '--on', '2026-11-27', '--from', 'CN']);
  expect([...(text as Iterable<string>)].join('')).toContain('Devices with a radio, electronics, batteries may enter only under conditions');
});

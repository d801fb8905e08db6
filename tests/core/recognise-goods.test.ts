import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseGoods, withParents } from '../../lib/core/goods/recognise-goods';
import { normaliseTitle } from '../../lib/core/goods/title-words';
import { goodsFile } from '../../lib/core/regulations/measure.schema';

const kinds = goodsFile.parse(JSON.parse(readFileSync('public/rules/goods.json', 'utf8')));
const found = (title: string, hsCode?: string) => withParents(recogniseGoods({ title, quantity: 1, ...(hsCode && { hsCode }) }, 0, kinds).map(({ goods }) => goods), kinds);

/** title | what it must be taken for | what it must not be taken for. Titles as sellers write them; "-" stands for none. */
const titles = readFileSync('tests/fixtures/goods/real-titles.txt', 'utf8').trim().split('\n').map((row) => row.split(' | ').map((cell) => cell.trim()) as [string, string, string]);
const ids = (cell: string) => (cell === '-' ? [] : cell.split(' '));

describe('titles from real dashboards', () => {
  test.each(titles)('%s', (title, expected, forbidden) => {
    const goods = found(title);
    expect([...goods]).toEqual(expect.arrayContaining(ids(expected)));
    expect(ids(forbidden).filter((id) => goods.has(id))).toEqual([]);
  });
  test('the table speaks only of kinds that exist', () => {
    const known = new Set(kinds.map(({ id }) => id));
    expect(titles.flatMap(([, expected, forbidden]) => [...ids(expected), ...ids(forbidden)]).filter((id) => !known.has(id))).toEqual([]);
    expect(titles.length).toBeGreaterThanOrEqual(150);
  });
});

describe('how words are read', () => {
  test('whole words, with plurals, across hyphens, accents, full width and invisible characters', () => {
    for (const title of ['pocket-knives', 'POCKET  KNIFE', 'ｐｏｃｋｅｔ ｋｎｉｆｅ', 'pocket\u200b_knife', "2pocket knife's"]) expect(found(title).has('folding-knife'), title).toBe(true);
    for (const title of ['penknifemaker', 'James', 'brassware']) expect([...found(title)], title).toEqual([]);
    expect(normaliseTitle('Pâté–Knife')).toBe('pate knife');
  });
  test('what a thing is for, and what it is without, is not what it is', () => {
    for (const title of ['Stand for iPhone', 'Lamp without battery', 'Étui pour iPhone', 'Tasche für Laptop', '适用于无人机']) for (const id of ['phone', 'battery', 'drone']) expect(found(title).has(id), title).toBe(false);
  });
  test('what comes along does not hide the goods', () => {
    expect(found('iPhone 13 with case and charger').has('phone')).toBe(true);
    expect(found('Toy katana sword').has('sword')).toBe(false);
    expect(found('Katana sword with toy stand').has('sword')).toBe(true);
  });
  test('a tariff code speaks for itself and for the children of nothing else', () => {
    expect(found('Gizmo', '82119300').has('folding-knife')).toBe(true);
    expect(found('Gizmo', '854340').has('e-cigarette-device')).toBe(true);
    expect([...found('Gizmo', '851713')].sort()).toEqual(['battery', 'battery-in-equipment', 'phone', 'radio-device']);
    expect([...found('Gizmo', '999999')]).toEqual([]);
  });
  test('the catalogue is believed alone', () => expect(recogniseGoods({ title: 'Katana sword', quantity: 1 }, 3, kinds, { sku: 'a', goods: ['artwork'] })).toEqual([{ line: 3, goods: 'artwork', because: 'catalogue' }]));
  test('any text at all is read without an error, and only known kinds come out', () => {
    const known = new Set(kinds.map(({ id }) => id));
    const words = kinds.flatMap(({ keywords, notWhen }) => [...keywords.en, ...keywords.zh, ...(notWhen?.en ?? []), ...(notWhen?.zh ?? [])]);
    const title = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom(...words, 'for', 'with', 'no', ',', '送', '适用'), { maxLength: 12 }).map((parts) => parts.join(' ')));
    fc.assert(fc.property(title, (text) => recogniseGoods({ title: text, quantity: 1 }, 0, kinds).every(({ goods, because }) => known.has(goods) && because.length > 0)), { numRuns: 150 });
  });
  test('a title of a megabyte is read no further than a title', () => {
    const started = process.cpuUsage();
    for (const part of ['knife toy ', 'for knife, ', '玩具剑', 'Å'.normalize('NFD'), '\ufdfa']) recogniseGoods({ title: part.repeat(100_000), quantity: 1 }, 0, kinds);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2_000);
  });
});

describe('the list of goods', () => {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const rootOf = (id: string): string => [...withParents([id], kinds)].at(-1) ?? id;
  test('ids are unique, parents exist, nothing is its own ancestor', () => {
    expect(byId.size).toBe(kinds.length);
    for (const { id, parent } of kinds) {
      if (parent) expect(byId.has(parent), `${id}: ${parent}`).toBe(true);
      const seen = new Set<string>();
      for (let next: string | undefined = id; next; next = byId.get(next)?.parent) {
        expect(seen.has(next), `${id} is its own ancestor`).toBe(false);
        seen.add(next);
      }
    }
  });
  test('every kind has names and enough words in both languages', () => {
    for (const { id, name, keywords } of kinds) {
      expect(name.en.length && name.zh.length, id).toBeGreaterThan(0);
      expect(name.zh, id).toMatch(/[\u4e00-\u9fff]/);
      expect(keywords.en.length, id).toBeGreaterThanOrEqual(8);
      expect(keywords.zh.length, id).toBeGreaterThanOrEqual(7);
      expect(keywords.zh.some((word) => /[\u4e00-\u9fff]/.test(word)), id).toBe(true);
    }
  });
  test('every keyword, as a title, is recognised as its kind', () => {
    const lost = kinds.flatMap(({ id, keywords }) => [...keywords.en, ...keywords.zh].filter((word) => !found(word).has(id)).map((word) => `${id}: ${word}`));
    expect(lost).toEqual([]);
  });
  test('a word of last resort names its kind alone, gives way to every keyword, and stands once', () => {
    expect([...found('Brass zipper 20 cm')]).toEqual(['household-article']);
    expect([...found('Canvas tote with zipper')].sort()).toEqual(['bag']);
    expect([...found('水龙头 厨房')]).toEqual(['household-article']);
    const words = kinds.flatMap(({ id, whenNothingElse }) => [...(whenNothingElse?.en ?? []), ...(whenNothingElse?.zh ?? [])].map((word) => ({ id, word })));
    expect(words.length).toBeGreaterThan(2_500);
    expect(words.filter(({ id, word }) => !found(word).has(id)).map(({ id, word }) => `${id}: ${word}`)).toEqual([]);
    const bare = kinds.map(({ whenNothingElse: _, ...kind }) => kind);
    expect(words.filter(({ word }) => recogniseGoods({ title: word, quantity: 1 }, 0, bare).length > 0)).toEqual([]);
    const texts = words.map(({ word }) => normaliseTitle(word));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
  test.each([
    ['Jigsaw puzzle 1000 pieces', ['game'], ['toy']],
    ['拼图 1000片 风景', ['game'], ['toy']],
    ['Jigsaw puzzle 100 pieces kids', ['game', 'toy'], []],
    ['减肥药 30粒', ['medicine'], ['food-supplement']],
    ['Nail polish remover acetone 100ml', ['nail-polish-remover', 'flammable-liquid'], ['nail-polish']],
    ['玳瑁 手镯', ['hawksbill-shell'], ['exotic-skin']],
    ['玳瑁色 发夹', [], ['hawksbill-shell']],
    ['used tires 205/55 R16', ['tyre', 'used-tyre'], []],
    ['refurbished iPhone 12', ['phone', 'used-electronics'], []],
    ['Cannabis seeds feminized 5 pcs', ['cannabis-seed'], []],
    ['情趣用品', ['sex-toy'], []],
    ['tritium keychain', ['radioactive-material'], []],
    ['氚管钥匙扣', ['radioactive-material'], []],
    ['镭射打印机', [], ['radioactive-material']],
    ['radium green fabric', [], ['radioactive-material']],
  ])('%s is told apart by law', (title, is, isNot) => {
    const kindsOf = found(title);
    expect([...kindsOf]).toEqual(expect.arrayContaining(is));
    for (const id of isNot) expect(kindsOf.has(id), id).toBe(false);
  });
  test('no word is listed twice for a kind, and no lookalike is also a keyword of it', () => {
    for (const { id, keywords, notWhen } of kinds) {
      const words = [...keywords.en, ...keywords.zh].map(normaliseTitle);
      expect(words.filter((word, at) => words.indexOf(word) !== at), id).toEqual([]);
      expect([...(notWhen?.en ?? []), ...(notWhen?.zh ?? [])].map(normaliseTitle).filter((word) => words.includes(word)), id).toEqual([]);
    }
  });
  test('a word that several families share belongs to goods that are several things', () => {
    const families = new Map<string, Set<string>>();
    for (const { id, keywords } of kinds) for (const word of [...keywords.en, ...keywords.zh]) families.set(normaliseTitle(word), (families.get(normaliseTitle(word)) ?? new Set()).add(rootOf(id)));
    const severalThings = new Set(['battery', 'electronics', 'radio-device', 'watch', 'drone', 'e-scooter', 'counterfeit-prone', 'led-lamp', 'lighting', 'game', 'toy', 'baby-article', 'medical-device', 'medicine', 'cosmetics', 'aerosol', 'flammable-liquid', 'pesticide', 'chemical', 'adult-product', 'weapon', 'knife', 'tool', 'lighter', 'cable', 'sports-equipment', 'satellite-phone', 'bicycle', 'religious-article', 'coin-banknote']);
    const odd = [...families].filter(([, roots]) => roots.size > 1 && [...roots].filter((root) => !severalThings.has(root)).length > 1).map(([word, roots]) => `${word}: ${[...roots].join(', ')}`);
    expect(odd.sort()).toEqual(['bamboo flute: plant-product, musical-instrument', ...['proteina whey', 'whey', 'whey protein', 'เวย์โปรตีน', '乳清蛋白'].map((word) => `${word}: food, food-supplement`), '竹笛: plant-product, musical-instrument', '羽绒服: animal-product, clothing'].sort());
  });
});

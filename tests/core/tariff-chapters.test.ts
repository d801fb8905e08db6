import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { chaptersOf } from '../../lib/core/goods/recognise-goods';
import type { Scope } from '../../lib/core/regulations/measure.schema';
import { openPoints, type ScopeQuestion } from '../../lib/core/regulations/measures-in-force';

const pack = loadPack('public/rules');
const ask = (hsPrefixes: string[], tariff: ScopeQuestion['tariff']) => openPoints({ hsPrefixes } as Scope, { goods: new Set(), dispatchedFrom: 'CN', schemes: new Set(), rates: pack.exchangeRates, ...(tariff && { tariff }) });

describe('a rule on tariff codes', () => {
  test('holds for a code below its prefix and not for another', () => {
    expect(ask(['9506'], ['950691'])).toEqual([]);
    expect(ask(['9506'], ['640419'])).toBe('no');
  });
  test('is open for a code shorter than its prefix', () => expect(ask(['94051100'], ['940511'])).toEqual(['hs-code']));
  test('is open without a code, and where the code of one line is missing', () => {
    expect(ask(['9506'], undefined)).toEqual(['hs-code']);
    expect(ask(['9506'], ['640419', undefined])).toEqual(['hs-code']);
    expect(ask(['9506'], ['950691', undefined])).toEqual([]);
  });
  test('is ruled out by the chapters of goods whose code nobody wrote, and only by all of them', () => {
    expect(ask(['8205', '9506'], [['64']])).toBe('no');
    expect(ask(['8205', '9506'], [['64'], ['95']])).toEqual(['hs-code']);
  });
});

describe('chapters of goods', () => {
  test('a kind has those of its parent, or its own in their stead', () => {
    expect(chaptersOf(['childrens-footwear'], pack.goods)).toEqual(['64']);
    expect(chaptersOf(['perfume'], pack.goods)).toEqual(['33']);
  });
  test('what goods are made of, or whose name they bear, moves them to no other chapter, and alone leaves it open', () => {
    expect(chaptersOf(['furniture', 'wood-article'], pack.goods)).toEqual(['94']);
    expect(chaptersOf(['footwear', 'leather-article', 'counterfeit-prone'], pack.goods)).toEqual(['64']);
    expect(chaptersOf(['wood-article'], pack.goods)).toBeUndefined();
  });
  test('two kinds have those of both; the battery inside goes with the device', () => expect(new Set(chaptersOf(['toy', 'drone', 'battery-in-equipment'], pack.goods))).toEqual(new Set(['88', '95'])));
  test('a wide kind beside the narrower one it holds adds no chapter, and none leaves it open', () => {
    expect(chaptersOf(['battery-in-equipment', 'radio-device', 'bluetooth-device', 'headphones'], pack.goods)).toEqual(['85', '85']);
    expect(chaptersOf(['medical-device'], pack.goods)).toBeUndefined();
  });
  test('one kind that could stand anywhere leaves the whole open', () => {
    expect(chaptersOf(['knife', 'tool'], pack.goods)).toBeUndefined();
    expect(chaptersOf(['battery-in-equipment'], pack.goods)).toBeUndefined();
    expect(chaptersOf([], pack.goods)).toBeUndefined();
  });
  test('every prefix of a kind lies in the chapters it names', () => {
    for (const kind of pack.goods) for (const prefix of kind.hsPrefixes) if (kind.chapters) expect(kind.chapters, kind.id).toContain(prefix.slice(0, 2));
  });
});

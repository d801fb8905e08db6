import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import { loadPack } from '../../lib/cli/load-pack';
import { isLookedAt } from '../../lib/core/regulations/looked-at';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { provenance, smallPack } from './small-pack';

const pack = loadPack('public/rules');
const always = { validFrom: null, validUntil: null, ...provenance };
const knives: MeasureInput = { id: 'ut-knives', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: ['knife'], exceptGoods: ['folding-knife'] }, ...always };
const findings = (titles: string[], measures: MeasureInput[], change = {}) =>
  assess(
    { id: '1', marketplace: 'test', destination: 'UT', lines: titles.map((title) => ({ title, quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } })) },
    { pack: smallPack(measures, change), profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' },
  ).findings;
const codes = (...given: Parameters<typeof findings>) => findings(...given).map(({ code }) => code);

describe('goods that a rule leaves out', () => {
  test('are not settled by what was found of their parent', () => expect(codes(['Folding knife'], [knives])).toContain('goods-not-looked-at'));
  test('are settled where they were looked up themselves', () => expect(codes(['Folding knife'], [knives], { goodsLookedAt: ['knife', 'folding-knife'] })).not.toContain('goods-not-looked-at'));
  test('are settled where another rule speaks of them', () => {
    const folding: MeasureInput = { ...knives, id: 'ut-folding', effect: 'allowed', appliesTo: { goods: ['folding-knife'] } };
    expect(codes(['Folding knife'], [knives, folding])).not.toContain('goods-not-looked-at');
  });
  test('take their relatives with them, not goods of another family', () => {
    const pack = smallPack([knives]);
    const settled = (...direct: string[]) => isLookedAt(direct, [...pack.files.values()], pack.goods);
    expect([settled('knife'), settled('knife', 'folding-knife'), settled('clothing', 'folding-knife')]).toEqual([true, false, true]);
  });
  test('that stand apart are never settled by what else they are', () => {
    const settled = (seen: string[], ...direct: string[]) => {
      const pack = smallPack([], { goodsLookedAt: seen });
      return isLookedAt(direct, [...pack.files.values()], pack.goods.map((kind) => (kind.id === 'folding-knife' ? { ...kind, ownLaw: true } : kind)));
    };
    expect([settled(['knife'], 'folding-knife'), settled(['knife', 'clothing'], 'clothing', 'folding-knife'), settled(['folding-knife'], 'folding-knife')]).toEqual([false, false, true]);
  });
  test('do not free the other lines of the order', () => expect(findings(['Folding knife', 'Bread knife'], [knives])).toContainEqual(expect.objectContaining({ code: 'prohibited', lines: [1] })));
  test('need no paper beside a line that does', () => {
    const paper: MeasureInput = { ...knives, effect: 'restricted', requires: ['phytosanitary-certificate'] };
    expect(findings(['Folding knife', 'Bread knife'], [paper])).toContainEqual(expect.objectContaining({ code: 'document-missing', lines: [1] }));
    expect(codes(['Folding knife'], [paper])).not.toContain('document-missing');
  });
  test('bear no charge of their own, and do not lift it from the rest', () => {
    const excise: MeasureInput = { id: 'ut-knife-tax', kind: 'charge', charge: 'excise', basis: 'per-consignment', amount: { amount: 2, currency: 'EUR' }, payer: 'buyer', appliesTo: { goods: ['knife'], exceptGoods: ['folding-knife'] }, ...always };
    const due = (...titles: string[]) => codes(titles, [excise]).includes('charge-on-delivery');
    expect([due('Folding knife'), due('Folding knife', 'Bread knife')]).toEqual([false, true]);
  });
});

// UA forbids weapons in the mail but for body armour, of which nothing was found; the vest's cloth settles nothing.
test('silence about clothing does not clear a bulletproof vest', () => {
  const order = { id: '1', marketplace: 'x', destination: 'UA', lines: [{ title: 'Tactical vest plate carrier bulletproof vest', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] };
  const { verdict, findings } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
  expect(verdict).toBe('unknown');
  expect(findings.map(({ code }) => code)).toContain('goods-not-looked-at');
  expect(findings.find(({ code }) => code === 'goods-not-looked-at')?.values.goods).toEqual(['body-armour']);
});

import { expect, test } from 'vitest';
import { remedyOf } from '../../components/FindingItem';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const byPost: MeasureInput = { id: 'ut-toys-by-post', kind: 'restriction', effect: 'allowed', appliesTo: { goods: ['toy'], channels: ['post'] }, ...always };
const anyWay: MeasureInput = { id: 'ut-toys', kind: 'restriction', effect: 'restricted', conditions: ['labelling'], appliesTo: { goods: ['toy'] }, ...always };
const said = (measures: MeasureInput[], weightGrams: number, language: 'en' | 'zh-CN' = 'en') => {
  const pack = smallPack(measures, { goodsLookedAt: ['toy'] });
  const { findings, order } = assess({ id: '1', marketplace: 'x', destination: 'UT', weightGrams, lines: [{ title: 'Wooden toy', quantity: 1, unitPrice: { amountMinor: 2_000, currency: 'EUR' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' });
  return findings.filter(({ code }) => code === 'goods-not-looked-at').map((finding) => describeFinding(finding, order, pack, translator(language), language));
};

test('what the mail takes was not looked up for a courier, who alone takes the heavy parcel', () => {
  expect(said([byPost], 2_000)).toEqual([]);
  expect(said([byPost], 2_001)).toEqual(['By express courier: import restrictions for Toy have not been looked up for this destination; by post they have.']);
  expect(said([byPost], 2_001, 'zh-CN')[0]).toMatch(/^经快递：尚未查询/);
});

test('a rule for every way, or a look without one, is a look for all', () => {
  expect(said([byPost, anyWay], 2_001)).toEqual([]);
  expect(said([], 2_001)).toEqual([]);
});

test('the button beside it leads to the ways of sending, and to the catalogue where nothing at all was looked up', () => {
  const finding = { code: 'goods-not-looked-at', severity: 'unknown' } as const;
  expect(remedyOf({ ...finding, lines: [0], values: { goods: ['toy'], channels: ['express'] } })).toEqual({ label: 'remedy.route', fold: 'route' });
  expect(remedyOf({ ...finding, lines: [0], values: { goods: ['toy'] } })).toEqual({ label: 'remedy.catalogue', options: 'catalogue' });
});

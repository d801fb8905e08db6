import { expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';
import { smallPack } from './small-pack';

const narrow = smallPack([]).goods.filter(({ parent }) => parent === 'knife').map(({ id }) => id);
const said = (goodsLookedAt: string[], language: 'en' | 'zh-CN' = 'en') => {
  const pack = smallPack([], { goodsLookedAt });
  const catalogue = new Map([['K', { sku: 'K', goods: ['knife'] }]]);
  const { findings, order } = assess({ id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Blade', sku: 'K', quantity: 1, unitPrice: { amountMinor: 2_000, currency: 'EUR' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue, on: '2026-11-28' });
  return findings.filter(({ code }) => code === 'goods-not-looked-at').map((finding) => describeFinding(finding, order, pack, translator(language), language));
};

test('a wide word whose narrower kinds were all looked up asks which of them it is', () => {
  expect(narrow.length).toBeGreaterThan(0);
  expect(said(narrow)[0]).toMatch(/^“.+” is too wide a word here: .*Folding knife.* have rules of their own/);
  expect(said(narrow, 'zh-CN')[0]).toContain('范围过宽');
});

test('where some of them or none were looked up, nobody looked', () => {
  expect(said([])[0]).toMatch(/have not been looked up/);
  expect(said(narrow.slice(1))[0]).toMatch(/have not been looked up/);
  expect(said(['knife', ...narrow])).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { assessmentText } from '../../lib/cli/print';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { Order } from '../../lib/core/trade/order';
import { provenance, smallPack } from './small-pack';

const order = (change: Partial<Order> = {}): Order => ({ id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }], ...change });
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };

describe('what many orders share is written out once', () => {
  const reason = { note: { en: 'The reason in full.', zh: '完整的理由。' } };
  const tax: MeasureInput = { id: 'ut-tax', kind: 'charge', charge: 'tax', ratePercent: 20, basis: 'ad-valorem', payer: 'buyer', collectedBy: 'customs', validFrom: null, validUntil: null, ...provenance, ...reason };
  const pack = smallPack([tax]);
  const assessment = assess(order(), { pack, profile, catalogue: new Map(), on: '2026-11-26' });
  const toldUnder = new Map<string, string>();
  const texts = ['1', '2', '1'].map((id) => assessmentText({ ...assessment, order: { ...assessment.order, id } }, pack, 'en', toldUnder));
  test('the note of a rule stands under the first order, and under the next its source and where to read it', () => {
    expect(texts[0]).toContain('The reason in full. [');
    expect(texts[1]).not.toContain('The reason in full.');
    expect(texts[1]).toMatch(/\(note as told for 1\) \[http/);
  });
  test('the order under which it stands has it whenever it is written', () => expect(texts[2]).toBe(texts[0]));
  test('one order alone has all of it', () => expect(assessmentText(assessment, pack, 'zh-CN')).toContain('完整的理由。'));
  test('news of a country is not told again with every order there', () => {
    const real = loadPack('public/rules');
    const told = new Map<string, string>();
    const [first, second] = ['1', '2'].map((id) => assessmentText(assess(order({ id, destination: 'US' }), { pack: real, profile, catalogue: new Map(), on: '2026-11-28' }), real, 'en', told));
    expect(second?.split('\n').at(-1)).toBe('  info    Further notices: as told for 1.');
    expect((second ?? '').length).toBeLessThan((first ?? '').length * 0.7);
  });
  test('what holds for a part of the country is told with every order to it', () => {
    const real = loadPack('public/rules');
    const told = new Map<string, string>();
    const [first, second] = ['1', '2'].map((id) => assessmentText(assess(order({ id, destination: 'ID', postcode: '29432' }), { pack: real, profile, catalogue: new Map(), on: '2026-11-28' }), real, 'en', told));
    for (const text of [first, second]) expect(text).toContain('Batam is a free zone');
  });
});

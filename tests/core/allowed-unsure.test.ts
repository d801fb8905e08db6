import { expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { provenance, smallPack } from './small-pack';

const allowed = (confidence: 'low' | 'medium', goods = 'clothing'): MeasureInput => ({ id: 'ut-clothes', kind: 'restriction', effect: 'allowed', appliesTo: { goods: [goods] }, validFrom: null, validUntil: null, ...provenance, confidence, note: { en: 'Labels were not looked up.' } });
const told = (measure: MeasureInput) =>
  assess({ id: '1', marketplace: 'test', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }] }, { pack: smallPack([measure]), profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' })
    .findings.filter(({ code }) => code === 'allowed-unsure').map(({ severity, lines, evidence }) => [severity, lines, evidence?.note?.en]);

test('what a weak source clears is said with what it leaves open', () => expect(told(allowed('low'))).toEqual([['info', [0], 'Labels were not looked up.']]));
test('what a good source clears, and what concerns other goods, is silence', () => {
  expect(told(allowed('medium'))).toEqual([]);
  expect(told(allowed('low', 'knife'))).toEqual([]);
});

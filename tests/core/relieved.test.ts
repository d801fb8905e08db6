import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { assess } from '../../lib/core/assess';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const pack = loadPack('public/rules');
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };
const freedom = (destination: string, amount: number, currency: string, language: 'en' | 'zh-CN' = 'en', of = pack) => {
  const { findings, order } = assess({ id: '1', marketplace: 'x', destination, lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: Math.round(amount * 100), currency } }] }, { pack: of, profile, catalogue: new Map(), on: '2026-11-28' });
  return findings.filter(({ code }) => code === 'relieved').map((finding) => ({ severity: finding.severity, source: finding.evidence?.id, text: describeFinding(finding, order, of, translator(language), language) }));
};

test('what is free says under which limit, and whose limit it is', () => {
  expect(freedom('CA', 20, 'CAD')).toEqual([{ severity: 'info', source: expect.stringMatching(/^ca-/), text: expect.stringMatching(/^Free of customs duty, import tax up to 20 CAD/) }]);
  expect(freedom('CA', 20.01, 'CAD').map(({ text }) => text).join()).not.toContain('import tax');
  expect(freedom('CA', 20, 'CAD', 'zh-CN')[0]?.text).toContain('不超过 20 CAD，免关税、进口税');
});

test('a limit that is passed, that lies near, or beside which something is charged all the same frees nothing', () => {
  expect(freedom('AU', 1_000, 'AUD').map(({ text }) => text)).toEqual(['Free of customs duty up to 1,000 AUD.']);
  expect(freedom('AU', 1_000.01, 'AUD')).toEqual([]);
  // CHF 58 with transport may pass CHF 62: that is said instead.
  expect(freedom('CH', 30, 'CHF').map(({ text }) => text)).toEqual(['Free of import tax up to 62 CHF.']);
  expect(freedom('CH', 58, 'CHF')).toEqual([]);
});

test.each([[29.99, 'en', ['Free of customs duty below 30 EUR (post).']], [29.99, 'zh-CN', ['低于 30 EUR，免关税（邮政）。']], [30, 'en', []]] as const)('a limit that is not itself free, of the post alone: %d in %s', (amount, language, said) => {
  const limit: MeasureInput = { id: 'ut-limit', kind: 'threshold', levy: 'duty', limit: { amount: 30, currency: 'EUR' }, inclusive: false, basis: 'intrinsic', appliesTo: { channels: ['post'] }, validFrom: null, validUntil: null, ...provenance };
  expect(freedom('UT', amount, 'EUR', language, smallPack([limit])).map(({ text }) => text)).toEqual(said);
});

test('what freight alone pays does not silence the limit of post and couriers', () => {
  expect(freedom('UA', 150, 'EUR').map(({ text }) => text)).toEqual([expect.stringMatching(/^Free of customs duty, import tax up to 150 EUR/)]);
  expect(freedom('UA', 150.01, 'EUR')).toEqual([]);
  expect(freedom('PE', 200, 'USD')).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { byWeight } from '../../lib/core/weigh-findings';
import type { Finding } from '../../lib/core/assessment';
import { groupFindings } from '../../lib/language/group-findings';
import { mainFinding } from '../../lib/language/order-sorting';
import { toldFindings } from '../../lib/language/told-findings';

const pack = loadPack('public/rules');
const judged = (destination: string, title: string) =>
  assess({ id: '1', marketplace: 'test', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 2000, currency: 'USD' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });

test.each([['RU', 'Sulphuric acid 1L', 'ask-carrier'], ['SA', 'Holy Bible', 'restricted'], ['PH', 'Used clothes second hand', 'restricted'], ['BR', 'Ceramic mug', 'identifier-needed']])('%s, %s: the table and the card say first: %s', (destination, title, code) => {
  const assessment = judged(destination, title);
  expect(mainFinding(assessment)?.code).toBe(code);
  expect(groupFindings(toldFindings(assessment))[0]?.[0].code).toBe(code);
});

test('what the buyer is asked for comes after what holds of the goods and before what it costs', () => {
  const finding = (code: Finding['code'], values: Finding['values'] = {}): Finding => ({ code, severity: 'care', values, lines: [] });
  const sorted = [finding('charge-on-delivery'), finding('identifier-needed', { of: 'consignee' }), finding('restricted'), finding('prohibited-on-channel'), finding('document-missing', { of: 'consignee' })].sort(byWeight);
  expect(sorted.map(({ code }) => code)).toEqual(['prohibited-on-channel', 'restricted', 'identifier-needed', 'document-missing', 'charge-on-delivery']);
});

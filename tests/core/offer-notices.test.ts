import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { lookUp } from '../../lib/core/regulations/lookup';

const pack = loadPack('public/rules');
const on = '2026-11-28';
const claims = 'eu-notice-environmental-claims';

test('how goods may be offered is told in the look-up, and not order by order', () => {
  const { findings } = assess({ id: '1', marketplace: 'test', destination: 'DE', lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on });
  expect(lookUp('DE', on, pack).notices.map(({ id }) => id)).toContain(claims);
  expect(findings.filter(({ code }) => code === 'notice').map(({ evidence }) => evidence?.id)).not.toContain(claims);
  expect(findings.some(({ code }) => code === 'notice')).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const pack = loadPack('public/rules');
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };
const order = (destination: string, amountMinor: number, currency: string) => ({ id: '1', marketplace: 'x', destination, lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor, currency } }] });
const unsure = (destination: string, amountMinor: number, currency: string) => assess(order(destination, amountMinor, currency), { pack, profile, catalogue: new Map(), on: '2026-11-27' }).findings.filter(({ code }) => code === 'relief-unsure');

// Mexico's USD 50 by post is known from a broker's page alone (tlcasociados.com.mx); Canada's CAD 20 from customs itself.
describe('a relief that only a weak source names', () => {
  test('is told as uncertain, once for duty and tax', () => {
    const [finding, ...others] = unsure('MX', 5000, 'USD');
    expect(others).toEqual([]);
    expect(finding?.values).toMatchObject({ levy: ['duty', 'tax'], limit: 50, currency: 'USD' });
    expect(finding && describeFinding(finding, order('MX', 5000, 'USD'), pack, translator('en'), 'en')).toBe('Free of customs duty, import tax up to 50 USD by a weak source alone: it may be charged all the same. Ask the post or carrier.');
  });
  test('is not spoken of above its limit, nor where the source is good', () => {
    expect(unsure('MX', 5001, 'USD')).toEqual([]);
    expect(unsure('CA', 2000, 'CAD')).toEqual([]);
  });
});

// India's switchblades: one legal digest, the rule itself was not read.
test('a ban that only a weak source names asks, and does not say to cancel', () => {
  const knife = { id: '1', marketplace: 'x', destination: 'IN', lines: [{ title: 'Automatic knife OTF switchblade', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'USD' } }] };
  const finding = assess(knife, { pack, profile, catalogue: new Map(), on: '2026-11-27' }).findings.find(({ code }) => code === 'prohibited');
  expect(finding?.severity).toBe('fix');
  expect(finding && describeFinding(finding, knife, pack, translator('en'), 'en')).toMatch(/: a weak source alone says that they may not be imported there\. Ask/);
});

// Morocco's certificate for honey: a news page that tells of a customs guide. Britain's prescriptions: its parliament.
test('a paper that only a weak source asks for wants a look; a good source wants it done', () => {
  const restricted = (destination: string, goods: string) => assess({ id: '1', marketplace: 'x', destination, lines: [{ title: 'x', sku: 's', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'USD' } }] }, { pack, profile, catalogue: new Map([['s', { sku: 's', goods: [goods] }]]), on: '2026-11-27' }).findings.filter(({ code, once }) => code === 'restricted' && !once).map(({ severity, evidence }) => [evidence?.id, severity]);
  expect(restricted('MA', 'honey')).toContainEqual(['ma-honey', 'care']);
  expect(restricted('GB', 'prescription-medicine')).toContainEqual(['gb-prescription-medicines', 'fix']);
});

test.each([
  [['low'], 'care', 'ut-plants-0', 'Phytosanitary certificate: a weak source alone says that it is required. Ask customs or the carrier before you ship.'],
  [['low', 'medium'], 'fix', 'ut-plants-1', 'Phytosanitary certificate is required and missing.'],
  [['high', 'low'], 'fix', 'ut-plants-0', 'Phytosanitary certificate is required and missing.'],
] as const)('a missing paper asked for with confidence %j is %s, by the surest source', (confidences, severity, source, text) => {
  const small = smallPack(confidences.map((confidence, at) => ({ id: `ut-plants-${at}`, kind: 'restriction', effect: 'restricted', conditions: ['certificate'], requires: ['phytosanitary-certificate'], appliesTo: { goods: ['plant-product'] }, validFrom: null, validUntil: null, ...provenance, confidence })));
  const seeds = { id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Tomato seed', quantity: 1, unitPrice: { amountMinor: 500, currency: 'EUR' } }] };
  const missing = assess(seeds, { pack: small, profile, catalogue: new Map(), on: '2026-11-27' }).findings.filter(({ code }) => code === 'document-missing');
  expect(missing.map((finding) => [finding.severity, finding.evidence?.id, describeFinding(finding, seeds, small, translator('en'), 'en')])).toEqual([[severity, source, text]]);
});

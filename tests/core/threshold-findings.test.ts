import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

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

import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { money } from '../../lib/core/trade/money';

const pack = loadPack('public/rules');
const forms = (to: string, weightGrams?: number) =>
  assess(
    { id: '1', marketplace: 'case', destination: to, lines: [{ title: 'cotton t-shirt', quantity: 1, unitPrice: money(20, 'EUR') }], ...(weightGrams && { weightGrams }) },
    { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' },
  ).documents.flatMap(({ document }) => (document.startsWith('cn') ? [document] : []));

test.each(['AU', 'EG', 'QA', 'TN', 'TR', 'MZ', 'DE', 'MD', 'TW'])('%s: a small packet carries a CN 22, a parcel over 2 kg a CN 23 whatever its value', (to) => {
  expect(forms(to)).toEqual(['cn22']);
  expect(forms(to, 2000)).toEqual(['cn22']);
  expect(forms(to, 2001)).toEqual(['cn23']);
});

test('where the law names both, the parcel carries the full one alone', () => {
  expect(forms('US')).toEqual(['cn22', 'cn23']);
  expect(forms('US', 5000)).toEqual(['cn23']);
});

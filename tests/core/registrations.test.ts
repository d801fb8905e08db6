import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { registrationsOf } from '../../lib/core/regulations/registrations';

const pack = loadPack('public/rules');
const codesWith = (registrations: Record<string, string>) =>
  assess({ id: '1', marketplace: 'test', destination: 'DE', lines: [{ title: 'Cotton t-shirt', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations, documents: [] }, catalogue: new Map(), on: '2026-11-27' }).findings.map(({ code }) => code);

test('a registration without a number and without a word in its place is none', () => {
  expect(codesWith({ ioss: 'IM2760000000' })).not.toEqual(codesWith({}));
  expect(codesWith({ ioss: '' })).toEqual(codesWith({}));
  expect(codesWith({ ioss: ' ' })).toEqual(codesWith({}));
});

test('a number that is written otherwise in another country is held against neither form', () => {
  expect(registrationsOf(pack).find(({ id }) => id === 'eori')).toMatchObject({ prefix: undefined, lengths: undefined, digitsOnly: false });
  expect(registrationsOf(pack).find(({ id }) => id === 'ioss')).toMatchObject({ prefix: 'IM', lengths: [12] });
});

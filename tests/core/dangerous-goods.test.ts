import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';

const pack = loadPack('public/rules');
const assessed = (title: string, destination: string, documents: string[] = []) =>
  assess({ id: '1', marketplace: 'x', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 2000, currency: 'USD' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents }, catalogue: new Map(), on: '2026-11-27' });

// upu.int: dangerous goods do not travel in the international postal network; PostNord names lighters, spray cans, oxidisers and corrosives.
test.each([
  ['Zippo lighter', 'SG'], ['Butane lighter refillable', 'FR'], ['Airbag module steering wheel', 'JP'], ['Sulfuric acid drain cleaner 1L', 'HK'], ['Hydrogen peroxide 35% 1L', 'SG'], ['Helium balloon tank disposable', 'AU'], ['Nail polish red 15ml', 'DE'], ['Aerosol spray paint', 'DE'], ['Pepper spray 50ml', 'SE'],
])('%s to %s goes by no post, and by courier under an agreement alone', (title, destination) => {
  const { verdict, transport } = assessed(title, destination);
  expect(['fix', 'stop']).toContain(verdict);
  expect(transport.filter(({ service, eligible }) => eligible && /post|express/.test(service))).toEqual([]);
  expect(assessed(title, destination, ['dangerous-goods-agreement']).transport.filter(({ service, eligible }) => eligible && /post/.test(service))).toEqual([]);
});

test.each([['Glock 19 pistol 9mm', 'DE'], ['Hunting shotgun 12 gauge', 'FR'], ['9mm handgun', 'CA'], ['Auto sear glock switch', 'US']])('%s to %s stops: no other arrangement is proposed', (title, destination) => {
  const { verdict, findings } = assessed(title, destination);
  expect(verdict).toBe('stop');
  expect(findings.map(({ code }) => code)).not.toContain('only-freight');
});

test.each(['Water pistol toy', 'Shotgun microphone', 'Acid wash jeans'])('%s is no dangerous thing', (title) => {
  expect(assessed(title, 'JP').findings.map(({ code }) => code)).not.toContain('ask-carrier');
});

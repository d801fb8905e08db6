import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { Order } from '../../lib/core/trade/order';

const pack = loadPack('public/rules');
const judge = (from: string, to: string, title: string, registrations: Record<string, string> = {}) => {
  const order: Order = { id: '1', marketplace: 'generic', destination: to, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 4500, currency: 'EUR' } }] };
  return assess(order, { pack, on: '2026-11-26', profile: { dispatchFrom: from, handlingDays: 1, registrations, documents: [] } as never, catalogue: new Map() });
};

// Directive 2020/262, article 44: excise is due where goods sold at a distance inside the Union arrive.
test.each([['DE', 'FR', 'Whisky 70cl'], ['DE', 'BE', 'Disposable vape'], ['US', 'US', 'Switchblade knife'], ['DE', 'SE', 'Gin 0.7 l']])('inside one customs territory, %s to %s: %s is not clear', (from, to, title) => {
  expect(judge(from, to, title).verdict).toBe('unknown');
});
test.each([['DE', 'FR', 'Cotton T-shirt'], ['DE', 'DE', 'Ceramic mug']])('inside one customs territory, %s to %s: %s is clear', (from, to, title) => {
  expect(judge(from, to, title).verdict).toBe('clear');
});

// Directive 2006/112, article 369l: the import scheme is not for goods under excise.
test('a number of the Import One-Stop Shop does not bring whisky in with its tax paid, a T-shirt it does', () => {
  const taxOf = (title: string) => judge('CN', 'FR', title, { ioss: 'IM2760000000' }).charges.filter(({ charge }) => charge === 'tax').map(({ collectedBy }) => collectedBy);
  expect(taxOf('Cotton T-shirt')).toContain('seller');
  expect(taxOf('Whisky 70cl')).not.toContain('seller');
});

// USD 200 from the United States: no duty and no VAT by post and courier (Colombia's postal traffic); freight pays, and is no way for one parcel.
test('what falls due on freight alone is not said of a parcel', () => {
  const said = (from: string, amountMinor: number) => {
    const order: Order = { id: '1', marketplace: 'generic', destination: 'CO', lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor, currency: 'USD' } }] };
    return assess(order, { pack, on: '2026-11-26', profile: { dispatchFrom: from, handlingDays: 1, registrations: {}, documents: [] } as never, catalogue: new Map() }).findings.filter(({ code }) => code === 'charge-on-delivery').flatMap(({ values }) => values.charge);
  };
  expect(said('US', 20_000)).toEqual([]);
  expect(said('US', 20_001)).toEqual(['duty', 'tax']);
  expect(said('CN', 15_000)).toEqual(['tax']);
});

// Regulation 2023/988, article 16: somebody established in the Union answers for the product; a seller inside it does.
test.each([['DE', 'GP', false], ['DE', 'AX', false], ['CN', 'GP', true], ['CN', 'FR', true]])('from %s to %s a responsible operator is asked for: %s', (from, to, asked) => {
  expect(judge(from, to, 'Cotton T-shirt').documents.some(({ document }) => document === 'responsible-person')).toBe(asked);
});

// Correos files the declaration of a parcel to the Canary Islands: the seller does not miss it.
test('a paper the carrier makes out is no paper the seller misses', () => {
  const { documents, findings } = judge('ES', 'IC', 'Cotton T-shirt');
  expect(documents.find(({ document }) => document === 'import-declaration')?.state).toBe('of-carrier');
  expect(findings.filter(({ code }) => code === 'document-missing')).toEqual([]);
});

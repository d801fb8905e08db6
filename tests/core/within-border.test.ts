import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { Order } from '../../lib/core/trade/order';
import { costsOf, sumOf } from '../../lib/export/order-costs';
import { setUpOf } from '../../lib/language/set-up';

const pack = loadPack('public/rules');
const judge = (from: string, to: string, title: string, registrations: Record<string, string> = {}) => {
  const order: Order = { id: '1', marketplace: 'generic', destination: to, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 4500, currency: 'EUR' } }] };
  return assess(order, { pack, on: '2026-11-26', profile: { dispatchFrom: from, handlingDays: 1, registrations, documents: [] } as never, catalogue: new Map() });
};

// Directive 2020/262, article 44: excise is due where goods sold at a distance inside the Union arrive.
test.each([['DE', 'FR', 'Whisky 70cl'], ['DE', 'BE', 'Disposable vape'], ['US', 'US', 'Switchblade knife'], ['DE', 'SE', 'Gin 0.7 l']])('inside one customs territory, %s to %s: %s is not clear', (from, to, title) => {
  expect(judge(from, to, title).verdict).toBe('unknown');
});
test.each([['DE', 'FR', 'Cotton T-shirt', { idu: 'FR000000_01ABCD' }], ['DE', 'DE', 'Ceramic mug', {}]] as const)('inside one customs territory, %s to %s: %s is clear', (from, to, title, registrations) => {
  expect(judge(from, to, title, registrations).verdict).toBe('clear');
});

// Regulation 2025/40, article 45; Directive 2012/19, article 17; Regulation 2023/1542: who sells into another member is in its registers.
test.each([
  ['DE', 'FR', 'Cotton T-shirt', ['idu']], ['AT', 'DE', 'Bluetooth headphones', ['batt-de', 'lucid', 'weee-de']], ['AT', 'IT', 'Bluetooth headphones', ['batteries-it', 'packaging-it', 'weee-it']], ['DE', 'SK', 'LED desk lamp', ['epr-sk', 'weee-sk']], ['DE', 'DE', 'Bluetooth headphones', []],
])('from %s to %s, %s: registers %s', (from, to, title, registers) => {
  const { findings, identification } = judge(from, to, title);
  expect(findings.filter(({ code }) => code === 'identifier-needed').map(({ values }) => values.identifier).sort()).toEqual(registers);
  expect(identification.every(({ of }) => of === 'seller')).toBe(true);
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

describe('what the missing customs border does not lift', () => {
  // Regulation 2017/1001, article 9: a copy infringes wherever it is sold in the Union.
  test.each([['DE', 'FR', 'Fake Rolex AAA copy'], ['DE', 'IT', 'Replica Gucci handbag 1:1'], ['US', 'US', 'Replica Gucci handbag 1:1']])('%s to %s: %s is not sent, and that is the first thing said', (from, to, title) => {
    const { verdict, findings } = judge(from, to, title);
    expect(['stop', 'fix']).toContain(verdict);
    expect(findings[0]?.code).toBe('prohibited');
  });
  test.each([['DE', 'AT', 'Ivory carving'], ['DE', 'FR', 'Live hamster'], ['DE', 'FR', 'Zvqx flumble']])('%s to %s: %s is unknown, never clear', (from, to, title) => {
    const { verdict, findings } = judge(from, to, title);
    expect(verdict).toBe('unknown');
    expect(findings[0]?.severity).toBe('unknown');
  });
  test.each([['DE', 'DE', 'Power bank 10000mAh', 'care'], ['DE', 'FR', 'Power bank 10000mAh', 'care'], ['DE', 'FR', 'Wooden toy car', 'care'], ['DE', 'DE', 'Wooden toy car', 'clear']])('%s to %s: %s is %s', (from, to, title, verdict) => {
    expect(judge(from, to, title).verdict).toBe(verdict);
  });
  test('an order without lines is unknown', () => {
    const order: Order = { id: '1', marketplace: 'generic', destination: 'FR', lines: [] };
    expect(assess(order, { pack, on: '2026-11-26', profile: { dispatchFrom: 'DE', handlingDays: 1, registrations: {}, documents: [] } as never, catalogue: new Map() }).verdict).toBe('unknown');
  });
});

describe('places under embargo of others', () => {
  const to = (from: string, destination: string, postcode?: string) => assess({ id: '1', marketplace: 'generic', destination, ...(postcode && { postcode }), lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'USD' } }] }, { pack, on: '2026-11-26', profile: { dispatchFrom: from, handlingDays: 1, registrations: {}, documents: [] } as never, catalogue: new Map() });
  test.each([['UA', '95000'], ['UA', '83000'], ['RU', '295000'], ['IR', undefined], ['KP', undefined]])('from China to %s %s it is said, and no general estimate of days stands beside it', (destination, postcode) => {
    const { verdict, findings, transport } = to('CN', destination, postcode);
    expect(['fix', 'stop']).toContain(verdict);
    expect(findings.some(({ code, values }) => code === 'notice' && values.kind === 'embargo')).toBe(true);
    for (const { delivery } of transport) expect(delivery?.stages.find(({ stage }) => stage === 'transit')?.basis).not.toBe('estimate');
  });
  test.each([[undefined, true], ['01001', false]])('elsewhere in Ukraine it is a word in passing without a postcode, none with one, and the days stay', (postcode, told) => {
    const { findings, transport } = to('CN', 'UA', postcode);
    const embargoes = findings.filter(({ values }) => values.kind === 'embargo');
    expect(embargoes.length > 0).toBe(told);
    expect(embargoes.every(({ severity }) => severity === 'info')).toBe(true);
    expect(transport.some(({ eligible, delivery }) => eligible && delivery)).toBe(true);
  });
});

test('nicotine in a vape is no tobacco', () => {
  const kinds = (title: string) => judge('CN', 'AU', title).goods.map(({ goods }) => goods);
  expect(kinds('Disposable vape nicotine 50mg')).not.toContain('tobacco');
  expect(kinds('Disposable vape nicotine 50mg')).toContain('disposable-e-cigarette');
  expect(kinds('Pipe tobacco 50 g')).toContain('tobacco');
});

test('a stopped order asks for no set-up and owes nothing; without a service alternatives have no sum; two currencies make one', () => {
  const stopped = judge('CN', 'FR', 'Fake Rolex AAA copy');
  expect(stopped.verdict).toBe('stop');
  expect(setUpOf([stopped])).toEqual([]);
  expect(costsOf(stopped, pack)).toEqual([]);
  const unsent = judge('CN', 'DE', 'Power bank 10000mAh');
  expect(unsent.transport.some(({ eligible }) => eligible)).toBe(false);
  const alternatives = costsOf(unsent, pack).flatMap(({ charges }) => charges).filter(({ channels }) => channels);
  expect(alternatives.length).toBeGreaterThan(1);
  for (const { amount } of alternatives) expect(amount).toBeUndefined();
  // The tax is taken on the duty too: with one of them open there is no sum of the other.
  expect(costsOf(unsent, pack).flatMap(({ charges }) => charges).filter(({ charge }) => charge === 'tax').map(({ amount }) => amount)).toEqual([undefined]);
  const [charge] = judge('CN', 'DE', 'Cotton T-shirt').charges.filter(({ amount }) => amount);
  if (!charge) throw new Error('no charge');
  const of = (amountMinor: number, currency: string) => ({ ...charge, amount: { amountMinor, currency } });
  expect(sumOf([of(100, 'EUR'), of(250, 'EUR')], 'GBP', pack)).toEqual({ amountMinor: 350, currency: 'EUR' });
  expect(sumOf([of(100, 'EUR'), of(100, 'GBP')], 'GBP', pack)).toEqual({ amountMinor: 100 + Math.round(100 * (pack.exchangeRates.perEuro.GBP ?? 0)), currency: 'GBP' });
  expect(sumOf([of(100, 'EUR'), of(100, 'QQQ')], 'EUR', pack)).toBeUndefined();
});

// 16 CFR 1306 and the Safe Sleep for Babies Act ban the sale, not only the import.
test.each([['US', 'US', 'Lawn darts set'], ['US', 'US', 'Crib bumper pad'], ['US', 'US', 'Kinder Surprise egg'], ['DE', 'FR', 'Disposable vape puff 600']])('%s to %s: %s is banned from outside, and that is said', (from, to, title) => {
  const { verdict, findings } = judge(from, to, title);
  expect(verdict).toBe('unknown');
  expect(findings.map(({ code }) => code)).toContain('ban-inside');
});
test('a ban for the health of animals stands at the border and falls with it', () => expect(judge('DE', 'FR', 'Beef jerky 200g').findings.map(({ code }) => code)).not.toContain('ban-inside'));

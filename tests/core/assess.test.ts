import { loadPack } from '../../lib/cli/load-pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssessContext, assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { Order, OrderLine } from '../../lib/core/trade/order';
import { provenance, smallPack, utopianMeasures } from './small-pack';

const pack = smallPack();
const context = (change: Partial<AssessContext> = {}): AssessContext => ({ pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: { 'ut-id': 'x' }, documents: [] }, catalogue: new Map(), on: '2026-11-26', ...change });
const line = (title: string, euros = 10, change: Partial<OrderLine> = {}): OrderLine => ({ title, quantity: 1, unitPrice: { amountMinor: euros * 100, currency: 'EUR' }, ...change });
const order = (lines: OrderLine[], change: Partial<Order> = {}): Order => ({ id: '1', marketplace: 'test', destination: 'UT', lines, ...change });
const codes = (given: Order, change?: Partial<AssessContext>) => assess(given, context(change)).findings.map(({ code }) => code);

describe('verdicts', () => {
  test('prohibited goods stop the order and name the line and the source', () => {
    const { verdict, findings } = assess(order([line('Cotton shirt'), line('Folding knife 8 cm')]), context());
    expect(verdict).toBe('stop');
    expect(findings[0]).toMatchObject({ code: 'prohibited', lines: [1], evidence: { id: 'ut-knife', sources: [{ url: 'https://customs.example/rule' }] } });
  });
  test('a parent kind is not caught by a rule on its child', () => expect(codes(order([line('Bread knife')]))).not.toContain('prohibited'));
  test('a word that means something else is not taken', () => expect(assess(order([line('Palette knife for artists')]), context()).goods).toEqual([]));
  test('a missing certificate is to be fixed, a held one is not', () => {
    expect(codes(order([line('Tomato seeds')]))).toContain('document-missing');
    expect(codes(order([line('Tomato seeds')]), { profile: { ...context().profile, documents: ['phytosanitary-certificate'] } })).not.toContain('document-missing');
  });
  test.each([
    ['no destination', order([line('shirt')], { destination: undefined }), 'destination-missing'],
    ['a country without a file', order([line('shirt')], { destination: 'NO' }), 'destination-not-covered'],
    ['goods nobody recognises', order([line('Gizmo')]), 'goods-not-recognised'],
    ['goods nobody looked up', order([line('Toy car')]), 'goods-not-looked-at'],
    ['a missing value', order([{ title: 'shirt', quantity: 1 }]), 'value-missing'],
    ['a missing number of pieces', order([{ title: 'shirt' }], { goodsValue: { amountMinor: 1000, currency: 'EUR' } }), 'quantity-missing'],
    ['a price of each piece without their number', order([{ title: 'shirt', unitPrice: { amountMinor: 1000, currency: 'EUR' } }]), 'value-missing'],
  ])('%s is unknown, never clear', (_, given, code) => {
    const result = assess(given, context());
    expect(result.verdict).toBe('unknown');
    expect(result.findings.map((finding) => finding.code)).toContain(code);
  });
  test('a value of nothing is said, for customs count what the goods are worth', () => {
    const worth = (amountMinor: number) => codes(order([{ title: 'shirt', quantity: 1, unitPrice: { amountMinor, currency: 'EUR' } }]));
    expect(worth(0)).toContain('value-zero');
    expect(worth(1)).not.toContain('value-zero');
  });
  test('prohibited goods have no route and no second reason', () => {
    const { transport, findings } = assess(order([line('Folding knife')]), context());
    expect(transport.filter(({ eligible }) => eligible)).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('no-service');
  });
  test('goods that only freight takes are to be fixed, goods that nobody takes are stopped', () => {
    const service = (id: string, channel: string) => ({ ...structuredClone(pack.services[0]!), id, channel: channel as 'post', refuses: channel === 'freight' ? [] : [{ goods: ['toy'], verifiedOn: '2026-11-01', sources: [], confidence: 'high' as const }] });
    const toy = order([line('Toy car')]);
    expect(codes(toy, { pack: { ...pack, services: [service('p', 'post'), service('f', 'freight')] } })).toContain('only-freight');
    expect(codes(toy, { pack: { ...pack, services: [service('p', 'post')] } })).toContain('no-service');
    expect(codes(order([line('shirt')]), { pack: { ...pack, services: [service('p', 'post'), service('f', 'freight')] } })).not.toContain('only-freight');
  });
  test('a topic without research is unknown', () => {
    const partial = smallPack([], { coverage: Object.fromEntries(Object.keys(pack.files.get('UT')!.coverage).map((topic) => [topic, { state: 'none', on: null }])), goodsLookedAt: ['clothing'] });
    expect(assess(order([line('shirt')]), context({ pack: partial })).verdict).toBe('unknown');
  });
  test('inside a country or a free movement area there is no border', () => {
    expect(assess(order([line('shirt')], { destination: 'CN' }), context()).verdict).toBe('clear');
    expect(codes(order([line('shirt')], { destination: 'FB' }), { profile: { ...context().profile, dispatchFrom: 'FA' } })).toEqual(['no-border']);
  });
  test('a postcode leads to the territory whose law holds', () => expect(assess(order([line('shirt')], { postcode: '99 100' }), context()).destination).toBe('UX'));
});

describe('charges', () => {
  const charge = (given: Order, on: string) => assess(given, context({ on })).charges.map(({ amount, evidence }) => [evidence.id, amount?.amountMinor]);
  test('the law of the shipping day holds: relief to 30 June, 3 euros per tariff line from 1 July', () => {
    const given = order([line('shirt', 20, { hsCode: '610910' }), line('shirt', 20, { hsCode: '61091000' }), line('Bread knife', 20, { hsCode: '821191' })]);
    expect(charge(given, '2026-06-30')).toEqual([]);
    expect(charge(given, '2026-07-01')).toEqual([['ut-flat-duty', 600]]);
  });
  test.each([
    [150, '2026-06-30', []],
    [151, '2026-06-30', [['ut-duty', 1510]]],
    [150, '2026-07-01', [['ut-flat-duty', 300]]],
    [151, '2026-07-01', []],
  ])('%d euros on %s', (euros, on, expected) => expect(charge(order([line('shirt', euros, { hsCode: '610910' })]), on)).toEqual(expected));
  test('one article is one tariff line; of several without codes the least is known', () => {
    expect(charge(order([line('shirt', 20)]), '2026-07-01')).toEqual([['ut-flat-duty', 300]]);
    const [several] = assess(order([line('shirt', 20), line('Bread knife', 20)]), context({ on: '2026-07-01' })).charges;
    expect([several?.amount, several?.atLeast?.amountMinor]).toEqual([undefined, 300]);
  });
  test('a charge per piece is counted by the pieces; without their number its least is known', () => {
    const perItem = smallPack([...utopianMeasures, { id: 'ut-item', kind: 'charge', charge: 'handling-fee', basis: 'per-item', amount: { amount: 2, currency: 'EUR' }, payer: 'buyer', appliesTo: {}, validFrom: null, validUntil: null, ...provenance }]);
    const fee = (given: Order) => assess(given, context({ pack: perItem })).charges.find(({ evidence }) => evidence.id === 'ut-item');
    expect(fee(order([line('shirt', 20, { quantity: 2 }), line('shirt', 20)]))).toMatchObject({ units: 3, amount: { amountMinor: 600 } });
    const open = fee(order([line('shirt', 20, { quantity: 2 }), { title: 'shirt' }], { goodsValue: { amountMinor: 4000, currency: 'EUR' } }));
    expect([open?.units, open?.amount, open?.atLeast]).toEqual([undefined, undefined, { amountMinor: 200, currency: 'EUR' }]);
  });
  test.each([
    ['medium', 4],
    ['low', undefined],
  ] as const)("a region's rate of %s confidence: the country's rate does not stand in for it", (confidence, expected) => {
    const rate = (ratePercent: number, change: object) => ({ id: `ut-tax-${ratePercent}`, kind: 'tax-rate' as const, tax: 'vat' as const, ratePercent, validFrom: null, validUntil: null, ...provenance, class: 'reduced' as const, ...change });
    const measures = [rate(20, { class: 'standard' }), rate(6, { appliesTo: { goods: ['clothing'] } }), rate(4, { appliesTo: { goods: ['clothing'], regions: ['30'] }, confidence })] as MeasureInput[];
    const tax = { id: 'ut-tax', kind: 'charge', charge: 'tax', basis: 'ad-valorem', payer: 'buyer', validFrom: null, validUntil: null, ...provenance } as MeasureInput;
    const rateIn = (region: string) => assess(order([line('shirt')], { region }), context({ pack: smallPack([...measures, tax]) })).charges[0]?.ratePercent;
    expect([rateIn('11'), rateIn('30')]).toEqual([6, expected]);
  });
  test('an order without goods is unknown', () => expect(codes(order([], { goodsValue: { amountMinor: 1000, currency: 'EUR' } }))).toContain('goods-missing'));
  test('a value in another currency near a threshold is said to be near', () => {
    const dollars = (amount: number) => order([{ title: 'shirt', quantity: 1, unitPrice: { amountMinor: amount * 100, currency: 'USD' } }]);
    expect(codes(dollars(184), { on: '2026-06-30' })).toContain('near-threshold');
    expect(codes(dollars(100), { on: '2026-06-30' })).not.toContain('near-threshold');
  });
  test.each([
    [undefined, ['near-threshold']],
    [['c2c'], []],
  ])('the limit of gifts between private persons is no limit of a sale: %j', (parties, expected) => {
    const limit = { id: 'ut-gift', kind: 'threshold', levy: 'tax', limit: { amount: 300, currency: 'EUR' }, inclusive: true, basis: 'intrinsic', validFrom: null, validUntil: null, ...provenance, appliesTo: parties ? { parties } : {} } as MeasureInput;
    const sale = order([{ title: 'shirt', quantity: 1, unitPrice: { amountMinor: 36_800, currency: 'USD' } }]);
    expect(codes(sale, { pack: smallPack([limit]) }).filter((code) => code === 'near-threshold')).toEqual(expected);
  });
});

describe('transport', () => {
  const choices = (given: Order, change?: Partial<AssessContext>) => assess(given, context(change)).transport;
  test('post refuses a power bank, express takes it and comes first', () => {
    const [first, second] = choices(order([line('Power bank 10000 mAh')]));
    expect(first).toMatchObject({ service: 'express', eligible: true });
    expect(second).toMatchObject({ service: 'tracked-post', eligible: false });
    expect(second?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['refuses-goods', 'prohibited-on-channel']));
  });
  test.each([
    [2000, true],
    [2001, false],
  ])('%d grams by post', (weightGrams, eligible) => {
    const given = order([line('shirt', 10, { sku: 'S' })]);
    expect(choices(given, { catalogue: new Map([['S', { sku: 'S', weightGrams }]]) }).find(({ service }) => service === 'tracked-post')?.eligible).toBe(eligible);
  });
  test('without the number of pieces no weight is known, and none is made up', () => {
    const given = order([line('shirt', 10, { sku: 'S', quantity: undefined })]);
    expect(choices(given, { catalogue: new Map([['S', { sku: 'S', weightGrams: 2001 }]]) }).find(({ service }) => service === 'tracked-post')?.eligible).toBe(true);
  });
  test('a promise the post cannot keep moves express ahead', () => {
    expect(choices(order([line('shirt')]))[0]?.service).toBe('tracked-post');
    expect(choices(order([line('shirt')], { deliverBy: '2026-12-09' }))[0]?.service).toBe('express');
  });
});

describe('properties', () => {
  const anyLine = fc.record({ title: fc.oneof(fc.string(), fc.constantFrom('Folding knife', 'shirt', '充电宝', 'seed')), quantity: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }), unitPrice: fc.option(fc.record({ amountMinor: fc.nat(1e9), currency: fc.constantFrom('EUR', 'USD', 'JPY', 'XXX') }), { nil: undefined }) });
  const anyOrder = fc.record({ id: fc.string({ minLength: 1 }), marketplace: fc.constant('test'), destination: fc.option(fc.constantFrom('UT', 'UX', 'NO', 'ZZ', 'CN'), { nil: undefined }), postcode: fc.option(fc.string(), { nil: undefined }), lines: fc.array(anyLine, { maxLength: 5 }) });
  test('same input, same answer; nothing throws; a missing fact is never clear', () => {
    fc.assert(
      fc.property(anyOrder, (given) => {
        const result = assess(given as Order, context());
        expect(assess(given as Order, context())).toEqual(result);
        if (!given.destination) expect(result.verdict).toBe('unknown');
        if (result.verdict === 'clear' && given.destination !== 'CN') expect(given.lines.every(({ unitPrice }) => unitPrice) && result.goods.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test('a further prohibition never softens a verdict', () => {
    const rank = ['stop', 'fix', 'unknown', 'care', 'clear'];
    fc.assert(
      fc.property(anyOrder, fc.constantFrom('clothing', 'battery', 'knife'), (given, goods) => {
        const stricter = smallPack([...pack.files.get('UT')!.measures, { id: 'ut-more', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: [goods] }, validFrom: null, validUntil: null, verifiedOn: '2026-11-01', reviewBy: '2027-02-01', sources: [{ publisher: 'customs', url: 'https://customs.example/', readOn: '2026-11-01' }], confidence: 'high' }]);
        expect(rank.indexOf(assess(given as Order, context({ pack: stricter })).verdict)).toBeLessThanOrEqual(rank.indexOf(assess(given as Order, context()).verdict));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what carriers ask of goods they take', () => {
  const pack = loadPack('public/rules');
  const conditionsOf = (title: string, from: string, service: string, on: string) => {
    const result = assess({ id: '1', marketplace: 'x', destination: 'DE', lines: [{ title, quantity: 1 }] }, { pack, profile: { dispatchFrom: from, handlingDays: 0, registrations: {}, documents: [] }, catalogue: new Map(), on });
    return result.transport.find((choice) => choice.service === service)?.conditions?.map(({ evidence }) => evidence.id) ?? [];
  };
  test('a device with a battery by air: packing instruction 967 and the Wh limits', () => {
    expect(conditionsOf('Bluetooth headphones', 'CN', 'express', '2026-11-26')).toEqual(expect.arrayContaining(['air-pi967-ion-in-equipment', 'air-small-limits', 'express-ups-size']));
  });
  test('no battery, no word about batteries', () => {
    expect(conditionsOf('Ceramic mug', 'CN', 'express', '2026-11-26').filter((id) => /^air|lithium/.test(id))).toEqual([]);
  });
  test('a condition holds from its first day: packed with equipment at 30 % charge since 1 January 2026', () => {
    expect(conditionsOf('Camera with spare battery', 'CN', 'dedicated-line', '2025-12-31')).not.toContain('air-pi966-ion-packed-with');
  });
  test('the rule of one post is not told to senders of another country', () => {
    expect(conditionsOf('Bluetooth headphones', 'GB', 'tracked-post', '2026-11-26')).toContain('post-gb-lithium');
    expect(conditionsOf('Bluetooth headphones', 'CN', 'tracked-post', '2026-11-26')).not.toContain('post-gb-lithium');
  });
});

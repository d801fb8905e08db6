import { describe, expect, test } from 'vitest';
import { assessmentText } from '../../lib/cli/print';
import { loadPack } from '../../lib/cli/load-pack';
import { summaryText } from '../../lib/cli/print-summary';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { describeFinding } from '../../lib/language/describe-finding';
import { checklistOf } from '../../lib/export/checklist';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const vat: MeasureInput = { id: 'ut-vat', kind: 'charge', charge: 'tax', basis: 'ad-valorem', ratePercent: 20, payer: 'buyer', ...always };
const advance: MeasureInput = { id: 'ut-fee', kind: 'charge', charge: 'clearance-fee', basis: 'advanced', ratePercent: 2, minimum: { amount: 16, currency: 'EUR' }, payer: 'buyer', appliesTo: { channels: ['express'] }, ...always };
const postal: MeasureInput = { id: 'ut-post', kind: 'charge', charge: 'handling-fee', basis: 'per-consignment', amount: { amount: 7.5, currency: 'EUR' }, payer: 'buyer', appliesTo: { channels: ['post'] }, ...always };
const judge = (pack: ReturnType<typeof loadPack>, destination: string, registrations: Record<string, string> = {}) =>
  assess({ id: '1', marketplace: 'x', destination, lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 5_000, currency: 'EUR' }, hsCode: '610910' }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
const fees = (measures: MeasureInput[]) => judge(smallPack(measures), 'UT').charges.filter(({ evidence }) => evidence.id === 'ut-fee').map(({ amount }) => amount?.amountMinor);

describe('a carrier is paid for what it advances', () => {
  test('a tax of the buyer is advanced', () => expect(fees([vat, advance])).toEqual([1600]));
  test.each([['taken at checkout', { collectedBy: 'seller' }], ['paid by the seller', { payer: 'seller' }], ['of nothing', { ratePercent: 0 }]] as const)('a tax %s is not', (_, change) => expect(fees([{ ...vat, ...change } as MeasureInput, advance])).toEqual([]));
  test('a fee for what may not be advanced at all is no surer than that', () => {
    const byOrigin = judge(smallPack([{ ...vat, appliesTo: { origins: ['JP'] } } as MeasureInput, advance]), 'UT');
    expect(byOrigin.charges.map(({ evidence, dependsOn, amount, atLeast }) => [evidence.id, dependsOn, amount ?? atLeast])).toEqual([['ut-vat', ['origin'], undefined], ['ut-fee', ['origin'], undefined]]);
    expect(byOrigin.findings.map(({ code }) => code)).not.toContain('charge-on-delivery');
  });
  test('a share of what is advanced is not told as a share of the value', () => {
    const pack = smallPack([{ ...vat, confidence: 'low' } as MeasureInput, advance]);
    const one = judge(pack, 'UT');
    const finding = one.findings.find(({ code }) => code === 'charge-on-delivery');
    expect(finding && describeFinding(finding, one.order, pack, translator('en'), 'en')).toBe('If you send it by express courier, the buyer is charged: clearance fee.');
  });
  test('no fee of DHL Express on a parcel whose tax and duty the seller has paid through the Import One-Stop Shop', () => {
    const pack = loadPack('public/rules');
    const feeIn = (registrations: Record<string, string>) => judge(pack, 'DE', registrations).charges.some(({ evidence }) => evidence.id === 'de-dhl-express-duty-tax-processing');
    expect([feeIn({}), feeIn({ ioss: 'IM2760000742' })]).toEqual([true, false]);
  });
});

test('the post’s fee and the courier’s say whose they are beside a tax on every way', () => {
  const pack = smallPack([vat, advance, postal]);
  const { findings, order } = judge(pack, 'UT');
  const said = (measures: MeasureInput[], language: 'en' | 'zh-CN') => {
    const one = judge(smallPack(measures), 'UT').findings.find(({ code }) => code === 'charge-on-delivery');
    return one && describeFinding(one, order, pack, translator(language), language);
  };
  expect(findings.find(({ code }) => code === 'charge-on-delivery')?.values.onlyBy).toEqual(['', 'post', 'express']);
  expect(said([vat, advance, postal], 'en')).toBe('The buyer is charged: import tax, handling fee (post), clearance fee (express courier).');
  expect(said([vat, advance, postal], 'zh-CN')).toContain('代办手续费（邮政）');
  expect(said([vat, { ...vat, id: 'ut-duty', charge: 'duty', ratePercent: 5 } as MeasureInput], 'en')).toBe('The buyer is charged: import tax, customs duty.');
});

test('what the seller pays on the way is told to the seller, what is taken at checkout is not told twice', () => {
  const told = (change: object, language: 'en' | 'zh-CN' = 'en') => {
    const pack = smallPack([{ ...vat, id: 'ut-levy', charge: 'levy', payer: 'seller', ...change } as MeasureInput]);
    const { findings, order } = judge(pack, 'UT');
    return findings.filter(({ code }) => code === 'charge-on-seller').map((one) => `${one.severity} ${describeFinding(one, order, pack, translator(language), language)}`);
  };
  expect(told({})).toEqual(['care You pay, not the buyer: levy (€10.00). Count it in your price.']);
  expect(told({}, 'zh-CN')[0]).toContain('由您而非买家支付');
  expect(told({ appliesTo: { channels: ['express'] } })).toEqual(['info If you send it by express courier, you pay, not the buyer: levy (€10.00).']);
  expect(told({ collectedBy: 'seller' })).toEqual([]);
  expect(told({ payer: 'buyer' })).toEqual([]);
  expect(told({ ratePercent: 0 })).toEqual([]);
});

test('a sentence that sums up several charges names what backs each of them, and the text tells each source beside its charge', () => {
  const by = (measure: MeasureInput, url: string): MeasureInput => ({ ...measure, sources: [{ publisher: 'customs', url, readOn: '2026-11-01' }] }) as MeasureInput;
  const pack = smallPack([by(vat, 'https://customs.example/vat'), by(advance, 'https://customs.example/advance'), by(postal, 'https://customs.example/postal')]);
  const one = judge(pack, 'UT');
  const finding = one.findings.find(({ code }) => code === 'charge-on-delivery');
  expect([finding?.evidence, ...(finding?.further ?? [])].map((evidence) => evidence?.id)).toEqual(one.charges.map(({ evidence }) => evidence.id));
  const text = assessmentText(one, pack, 'en').split('\n');
  expect(text.flatMap((line, at) => (/^ {2}charge /.test(line) ? [`${line.replace(/^ {2}charge +| *[€:].*/g, '')} ${/https:\S+(?=,)/.exec(text[at + 1] ?? '')?.[0]}`] : []))).toEqual(['import tax https://customs.example/vat', 'handling fee https://customs.example/postal', 'clearance fee https://customs.example/advance']);
  const items = checklistOf(one, pack, 'en').items;
  expect(items.filter(({ section, what }) => section === 'finding' && what.startsWith('The buyer is charged')).map(({ source }) => source)).toEqual([undefined]);
  expect(items.flatMap(({ section, source }) => (section === 'charge' ? [source?.url] : []))).toEqual(one.charges.map(({ evidence }) => evidence.sources[0]?.url));
  expect(judge(smallPack([vat]), 'UT').findings.find(({ code }) => code === 'charge-on-delivery')).not.toHaveProperty('further');
});

test('what only another way than the advised one bears is told for that way, and is no trouble of the order', () => {
  const said = (measures: MeasureInput[], code: string, language: 'en' | 'zh-CN' = 'en') => {
    const pack = smallPack(measures);
    const { findings, order, verdict } = judge(pack, 'UT');
    return [verdict, ...findings.filter((one) => one.code === code).map((one) => `${one.severity} ${describeFinding(one, order, pack, translator(language), language)}`)];
  };
  const byCourier: MeasureInput = { ...vat, id: 'ut-courier-vat', appliesTo: { channels: ['express'] } } as MeasureInput;
  const open: MeasureInput = { ...vat, id: 'ut-trade-duty', charge: 'duty', appliesTo: { channels: ['express'], origins: ['CN'] } } as MeasureInput;
  expect(said([byCourier], 'charge-on-delivery')).toEqual(['clear', 'info If you send it by express courier, the buyer is charged: import tax (€10.00).']);
  expect(said([byCourier], 'charge-on-delivery', 'zh-CN')[1]).toContain('如用快递寄送，买家须付：进口税');
  expect(said([open], 'charge-possible')).toEqual(['clear', 'info If you send it by express courier, a charge may fall due: customs duty (20 %).']);
  // The post bears some of it: all is told together, each with its way.
  expect(said([byCourier, postal], 'charge-on-delivery')).toEqual(['care', 'care The buyer is charged: import tax (express courier), handling fee (post).']);
});

test.each([
  ['cif', 52.69, []],
  ['cif', 52.7, ['near-with-transport']],
  ['cif', 62, ['near-with-transport']],
  ['cif', 62.01, []],
  ['intrinsic', 62, []],
] as const)('a limit on %s of 62 and goods of %d: transport may pass it', (basis, amount, expected) => {
  const limit: MeasureInput = { id: 'ut-limit', kind: 'threshold', levy: 'tax', limit: { amount: 62, currency: 'EUR' }, inclusive: true, basis, ...always };
  const { findings, order } = assess({ id: '1', marketplace: 'x', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: Math.round(amount * 100), currency: 'EUR' }, hsCode: '610910' }] }, { pack: smallPack([limit, vat]), profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
  const near = findings.filter(({ code }) => code === 'near-with-transport');
  expect(near.map(({ code }) => code)).toEqual(expected);
  for (const one of near) expect(describeFinding(one, order, smallPack([]), translator('en'), 'en')).toContain('below the import tax threshold of 62 EUR, which counts transport too');
});

test('the summary does not say of such an order that nothing is to be paid', () => {
  const pack = loadPack('public/rules');
  const parcel = (amountMinor: number) => assess({ id: String(amountMinor), marketplace: 'x', destination: 'CH', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor, currency: 'CHF' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
  const text = summaryText([parcel(5_800), parcel(3_000)], pack, 'en');
  expect(text).toMatch(/5800 .*nothing to pay on the goods alone, perhaps with transport/);
  expect(text).toMatch(/3000 .*nothing to pay found/);
});

test('what hangs on the worth of the order is not sought in the catalogue', () => {
  const pack = loadPack('public/rules');
  const order = { id: '1', marketplace: 'x', destination: 'DE', lines: [{ title: 'Cotton shirt', quantity: 1 }] };
  const { findings } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
  const open = findings.filter(({ code }) => code === 'charge-possible').map((finding) => describeFinding(finding, order, pack, translator('en'), 'en'));
  expect(open).toEqual([expect.stringMatching(/clearance fee.* It depends on the value, which could not be read\. Open the order, or import a report that names it\.$/)]);
  expect(findings.map(({ code }) => code)).not.toContain('charge-on-delivery');
});

test('what the catalogue settles and what the order settles are two points', () => {
  const pack = loadPack('public/rules');
  const order = { id: '1', marketplace: 'x', destination: 'CA', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 8_000, currency: 'EUR' } }] };
  const { findings } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' });
  const open = findings.filter(({ code, values }) => code === 'charge-possible' && String(values.dependsOn) !== 'last-carrier').map((finding) => describeFinding(finding, order, pack, translator('en'), 'en'));
  expect(open).toEqual([expect.stringMatching(/additional duty.* depends on the (?:HS code and the country of origin|country of origin and the HS code), which the order does not show; write that in the catalogue\.$/), expect.stringMatching(/import tax.* depends on the province or state of the buyer, which could not be read\./)]);
});

test('a line that hands its parcels over bears the fee of a courier only if a courier gets them', () => {
  const pack = loadPack('public/rules');
  const from = (dispatchFrom: string) => assess({ id: '1', marketplace: 'x', destination: 'DE', lines: [{ title: 'Wireless earbuds with charging case', quantity: 1, unitPrice: { amountMinor: 5_000, currency: 'EUR' } }] }, { pack, profile: { dispatchFrom, handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
  const feeOf = ({ charges }: ReturnType<typeof assess>) => charges.find(({ evidence }) => evidence.id === 'de-dhl-express-duty-tax-processing');
  const [byLine, byPost] = [from('CN'), from('CH')];
  expect([byLine, byPost].map(({ transport }) => transport.find(({ eligible }) => eligible)?.service)).toEqual(['dedicated-line', 'tracked-post']);
  expect(feeOf(byLine)).toMatchObject({ dependsOn: ['last-carrier'], atLeast: { amountMinor: 1600, currency: 'EUR' } });
  expect(feeOf(byPost)).toMatchObject({ amount: { amountMinor: 1600, currency: 'EUR' } });
  const told = byLine.findings.find(({ code, values }) => code === 'charge-possible' && String(values.dependsOn) === 'last-carrier');
  expect(told?.severity).toBe('info');
  expect(told && describeFinding(told, byLine.order, pack, translator('en'), 'en')).toBe('If a courier delivers it, a fee of its own may come on top: clearance fee.');
});

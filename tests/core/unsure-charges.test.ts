import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assessmentText } from '../../lib/cli/print';
import { summaryText } from '../../lib/cli/print-summary';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { checklistOf } from '../../lib/export/checklist';
import { costsOf, sumOf } from '../../lib/export/order-costs';
import { ordersCsvPieces } from '../../lib/export/orders-csv';
import { byPayer } from '../../lib/language/order-sorting';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const weak = { ...always, confidence: 'low' as const };
const judge = (pack: ReturnType<typeof loadPack>, destination: string, on: string): Assessment =>
  assess({ id: '1', marketplace: 'x', destination, lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 10_000, currency: 'EUR' }, hsCode: '610910' }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on });

describe('Italy’s EUR 2, whose start in October 2026 one page alone tells', () => {
  const pack = loadPack('public/rules');
  const order = judge(pack, 'IT', '2026-11-27');
  const url = 'https://blog.pwc-tls.it/en/2026/06/25/e-commerce-from-non-eu-countries-national-fee-postponed-eu-flat-rate-duty-and-handling-fee/amp/';
  test('is possible, and said with its source', () => {
    const { severity, values, evidence } = order.findings.find(({ code, values: told }) => code === 'charge-unsure' && String(told.charge) === 'levy') ?? {};
    expect([severity, values]).toEqual(['care', { charge: ['levy'], amount: { amountMinor: 200, currency: 'EUR' } }]);
    expect(evidence?.sources[0]?.url).toBe(url);
    expect(order.findings.filter(({ code }) => code === 'charge-on-delivery').flatMap(({ values: told }) => told.charge)).not.toContain('levy');
    const text = assessmentText(order, pack, 'en');
    expect(text).toContain('A charge may fall due: levy (€2.00). Only a weak source says so, and it is in no sum');
    expect(text).toMatch(new RegExp(`levy: €2\\.00, paid by the buyer \\(perhaps: only a weak source says so, ${url}\\)`));
    expect(assessmentText(order, pack, 'zh-CN')).toContain(`仅有较弱来源提及，${url}`);
  });
  test('is in no sum', () => {
    const due = order.charges.filter(({ amount, payer, channels, evidence }) => amount && payer === 'buyer' && (!channels || channels.includes('post')) && evidence.confidence !== 'low').reduce((sum, { amount }) => sum + (amount?.amountMinor ?? 0), 0);
    expect(due).toBeGreaterThan(0);
    const [buyer] = byPayer(order.charges, 'post');
    expect(buyer?.sums).toEqual([{ amountMinor: due, currency: 'EUR' }]);
    expect(buyer?.unsure).toBe(2); // And the Union's handling fee
    expect(sumOf(costsOf(order, pack).find(({ payer }) => payer === 'buyer')?.charges ?? [], 'EUR', pack)).toEqual({ amountMinor: due, currency: 'EUR' });
    expect(summaryText([order, { ...order, order: { ...order.order, id: '2' } }], pack, 'en')).toContain('perhaps levy €2.00');
  });
  test('stands among the open charges of the table, and as possible in the checklist', () => {
    const csv = [...ordersCsvPieces([order], pack, 'en')].join('').replace('\uFEFF', '');
    expect(Papa.parse<Record<string, string>>(csv, { header: true }).data[0]?.['Charges of open amount']).toContain('perhaps levy');
    const us = judge(pack, 'US', '2026-11-27');
    expect(us.charges.some(({ charge, dependsOn }) => charge === 'additional-duty' && dependsOn)).toBe(true);
    expect(Papa.parse<Record<string, string>>([...ordersCsvPieces([us], pack, 'en')].join('').replace('\uFEFF', ''), { header: true }).data[0]?.['Charges of open amount']?.split('; ')).toContain('perhaps additional duty');
    expect(checklistOf(order, pack, 'en').items.filter(({ section, state }) => section === 'charge' && state === 'possible').map(({ what }) => what)).toContainEqual(expect.stringContaining('levy'));
  });
  test('a paper that may be asked for is none of those that are missing in the table of orders', () => {
    const papersOf = (dependsOn?: ['value']) => {
      const documents = order.charges.slice(0, 1).map(({ evidence }): Assessment['documents'][number] => ({ document: 'certificate-of-origin', state: 'missing', requirement: 'always', lines: [], evidence, ...(dependsOn && { dependsOn }) }));
      return [...ordersCsvPieces([{ ...order, documents }], pack, 'en')].join('');
    };
    expect(papersOf()).toMatch(/certificate of origin/i);
    expect(papersOf(['value'])).not.toMatch(/certificate of origin/i);
  });
  test('was certain in January 2026, by the law that brought it', () => {
    expect(judge(pack, 'IT', '2026-01-15').findings.filter(({ code }) => code === 'charge-unsure')).toEqual([]);
  });
});

describe('what rests on a weak figure', () => {
  const vat: MeasureInput = { id: 'ut-vat', kind: 'charge', charge: 'tax', basis: 'ad-valorem', ratePercent: 20, base: ['duty'], payer: 'buyer', ...always };
  const duty = (told: typeof always | typeof weak): MeasureInput => ({ id: 'ut-duty', kind: 'charge', charge: 'duty', basis: 'ad-valorem', ratePercent: 10, payer: 'buyer', ...told });
  const charge = (measures: MeasureInput[], id: string) => judge(smallPack(measures), 'UT', '2026-11-26').charges.find(({ evidence }) => evidence.id === id);
  test('tax on a duty that is not sure is at least the tax on the value', () => {
    expect(charge([vat, duty(always)], 'ut-vat')?.amount?.amountMinor).toBe(2200);
    expect(charge([vat, duty(weak)], 'ut-vat')).toMatchObject({ atLeast: { amountMinor: 2000 } });
    const order = judge(smallPack([vat, duty(weak)]), 'UT', '2026-11-26');
    expect(sumOf(order.charges, 'EUR', smallPack([]))).toEqual({ amountMinor: 2000, currency: 'EUR' });
    expect(byPayer(order.charges, 'post')[0]).toMatchObject({ sums: [{ amountMinor: 2000, currency: 'EUR' }], isLeast: true });
    // "Buyer pays $2.50+" beside a duty nobody knows would be read as about that.
    const fee = judge(smallPack([{ id: 'ut-fee', kind: 'charge', charge: 'clearance-fee', basis: 'advanced', minimum: { amount: 2.5, currency: 'EUR' }, payer: 'buyer', ...always }]), 'UT', '2026-11-26').charges;
    expect(fee).toMatchObject([{ atLeast: { amountMinor: 250 } }]);
    expect(sumOf(fee, 'EUR', smallPack([]))).toBeUndefined();
  });
  test('a tax at a rate that is not sure has no amount', () => {
    const { ratePercent: _, base: __, ...atTheRate } = vat as Extract<MeasureInput, { kind: 'charge' }>;
    const rate = (told: typeof always | typeof weak): MeasureInput => ({ id: 'ut-rate', kind: 'tax-rate', tax: 'vat', class: 'standard', ratePercent: 20, ...told });
    expect(charge([atTheRate, rate(always)], 'ut-vat')?.amount?.amountMinor).toBe(2000);
    expect(charge([atTheRate, rate(weak)], 'ut-vat')?.amount).toBeUndefined();
  });
  test('each weak source is named for what it says', () => {
    const fee: MeasureInput = { id: 'ut-fee', kind: 'charge', charge: 'handling-fee', basis: 'per-consignment', amount: { amount: 5, currency: 'EUR' }, payer: 'buyer', ...weak };
    const { findings } = judge(smallPack([duty(weak), fee, vat]), 'UT', '2026-11-26');
    expect(findings.filter(({ code }) => code.startsWith('charge-')).map(({ code, evidence }) => `${code} ${evidence?.id}`)).toEqual(['charge-on-delivery ut-vat', 'charge-unsure ut-duty', 'charge-unsure ut-fee']);
  });
});

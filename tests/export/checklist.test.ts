import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { type AssessContext, assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { Order, OrderLine } from '../../lib/core/trade/order';
import { lineText } from '../../lib/core/trade/pieces';
import { checklistOf } from '../../lib/export/checklist';
import { checklistXlsx } from '../../lib/export/checklist-xlsx';
import { customsPapers, pieces } from '../../lib/export/customs-papers';
import { provenance, smallPack, utopianMeasures } from '../core/small-pack';

const pack = smallPack();
const context = (change: Partial<AssessContext> = {}): AssessContext => ({ pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26', ...change });
const line = (title: string, euros = 10, change: Partial<OrderLine> = {}): OrderLine => ({ title, quantity: 1, unitPrice: { amountMinor: euros * 100, currency: 'EUR' }, ...change });
const order = (lines: OrderLine[], change: Partial<Order> = {}): Order => ({ id: 'A-1', marketplace: 'test', destination: 'UT', lines, ...change });
const listOf = (given: Order, language: 'en' | 'zh-CN' = 'en') => checklistOf(assess(given, context()), pack, language);

describe('the checklist of an order', () => {
  test('names order, destination, verdict, day, rules and that it is no legal advice', () => {
    expect(listOf(order([line('Tomato seeds')]))).toMatchObject({ orderId: 'A-1', destination: 'UT (UT)', verdict: 'fix', verdictWord: 'Fix', shipDay: '2026-11-26', rulesVersion: 'test', value: { amountMinor: 1000, currency: 'EUR' } });
    expect(listOf(order([line('Tomato seeds')])).disclaimer).toMatch(/Not legal advice/);
  });
  test('a missing paper is to be got, from whom is said, and its source with the day it was verified', () => {
    const { items } = listOf(order([line('Tomato seeds')]));
    expect(items.find(({ what }) => what === 'Phytosanitary certificate is required and missing.')).toMatchObject({ section: 'finding', open: true, action: 'Get it from the authority before you ship.', source: { publisher: 'Customs', url: 'https://customs.example/rule', verifiedOn: '2026-11-01' } });
    expect(items.find(({ section, what }) => section === 'document' && what === 'Phytosanitary certificate')).toMatchObject({ state: 'missing', who: 'authority', open: true });
  });
  test('what Tidewaiter fills in is neither held nor missing: blanks are left', () => expect(listOf(order([line('shirt')])).items.find(({ what }) => what === 'Commercial invoice')).toMatchObject({ state: 'prefilled', open: true }));
  test('numbers, charges with payer, and the best route with its window stand in it', () => {
    const { items } = listOf(order([line('shirt')]));
    // Only the courier asks for the number, and this parcel goes by post.
    expect(items.find(({ section }) => section === 'identification')).toBeUndefined();
    const byPost = assess(order([line('shirt')]), context());
    const byCourier = { ...byPost, identification: byPost.identification.map(({ otherChannel: _, ...one }) => one) };
    expect(checklistOf(byCourier, pack, 'en').items.find(({ section }) => section === 'identification')).toMatchObject({ what: 'Utopian number', state: 'needed', who: 'consignee' });
    expect(items.find(({ section }) => section === 'charge')).toMatchObject({ who: 'buyer', source: { verifiedOn: '2026-11-01' } });
    expect(items.find(({ section }) => section === 'route')?.action).toMatch(/^General estimate, not published for this lane: likely 2026-12-\d\d; by 2026-12-\d\d in 8 of 10/);
  });
  test('a charge is as much as the panel says, bounds and all', () => {
    const assessment = assess(order([line('shirt')]), context());
    const [charge] = assessment.charges;
    if (!charge) throw new Error('no charge');
    const { amount: _, ratePercent: __, dependsOn: ___, ...open } = charge;
    const bounded = { ...assessment, charges: [{ ...open, atMost: { amountMinor: 935, currency: 'USD' } }, { ...open, atLeast: { amountMinor: 250, currency: 'USD' } }] };
    expect(checklistOf(bounded, pack, 'en').items.filter(({ section }) => section === 'charge').map(({ what }) => what)).toEqual([expect.stringContaining('at most $9.35'), expect.stringContaining('at least $2.50')]);
  });
  test('what is taken at checkout is not said to be paid by it', () => {
    const assessment = assess(order([line('shirt')]), context());
    const [charge] = assessment.charges;
    if (!charge) throw new Error('no charge');
    const of = (collectedBy?: 'marketplace') => checklistOf({ ...assessment, charges: [{ ...charge, ...(collectedBy && { collectedBy }) }] }, pack, 'en').items.find(({ section }) => section === 'charge');
    expect(of('marketplace')).toMatchObject({ who: 'taken at checkout', isAtCheckout: true });
    expect(of()).toMatchObject({ who: 'buyer' });
    expect(of()).not.toHaveProperty('isAtCheckout');
  });
  test('papers are sent for only where one is missing', () => {
    const restricted = (change: object) => {
      const assessment = assess(order([line('shirt')]), context());
      const finding = { code: 'restricted' as const, severity: 'care' as const, values: { goods: ['knife'] }, lines: [0] };
      return checklistOf({ ...assessment, findings: [finding], documents: [], ...change }, pack, 'en').items[0]?.action;
    };
    expect(restricted({})).toBe('Check that the conditions are met before you ship, or do not ship.');
    expect(restricted({ documents: assess(order([line('Tomato seeds')]), context()).documents })).toMatch(/^Get the papers/);
  });
  test('every word of a Chinese checklist that is ours is Chinese', () => {
    const { items, disclaimer } = listOf(order([line('番茄种子')]), 'zh-CN');
    for (const { stateWord } of items) expect(stateWord).toMatch(/\p{Script=Han}/u);
    expect(disclaimer).toMatch(/法律意见/);
  });
  test('a number of pieces that is not known is a question mark, and a blank on the papers', () => {
    const given = order([{ title: 'shirt', unitPrice: { amountMinor: 500, currency: 'EUR' } }, line('Bread knife')]);
    const list = listOf(given);
    expect(list.items.find(({ what }) => what.startsWith('The number of pieces of “shirt”'))).toMatchObject({ open: true, action: 'Write the number of pieces in the order or the file.' });
    expect(lineText(list.goods[0] ?? { title: '' })).toBe('? × shirt');
    const papers = customsPapers(assess(given, context()), pack, context());
    expect(papers.lines).toMatchObject([{ title: 'shirt', unitPrice: { amountMinor: 500 } }, { quantity: 1, value: { amountMinor: 1000 } }]);
    expect(papers.lines[0]).not.toHaveProperty('quantity');
    expect(papers.lines[0]).not.toHaveProperty('value');
    expect(papers).not.toHaveProperty('value');
    expect([pieces(undefined), pieces(2)]).toEqual(['', '2']);
  });
  test('an order whose destination could not be read says so', () => expect(listOf(order([line('shirt')], { destination: undefined })).destination).toBe('destination not known'));
});

describe('the papers that are pre-filled', () => {
  const papers = (given: Order, change: Partial<AssessContext> = {}) => customsPapers(assess(given, context(change)), change.pack ?? pack, context(change));
  const rates = { date: '2026-11-01', source: 'test', perEuro: { EUR: 1, XDR: 0.8 } };
  test('300 SDR is still a CN 22, a cent more is a CN 23, and without a rate it is a CN 23', () => {
    const withSdr = { pack: { ...pack, exchangeRates: rates } };
    expect(papers(order([line('shirt', 375)]), withSdr).kinds).toEqual(['commercial-invoice', 'cn22']);
    expect(papers(order([line('shirt', 375.02)]), withSdr).kinds).toEqual(['commercial-invoice', 'cn23']);
    expect(papers(order([line('shirt', 1)])).kinds).toContain('cn23');
  });
  test('a land that asks for a CN 23 alone gets it below 300 SDR too, and the checklist does not call it needless', () => {
    const asks = (document: string): MeasureInput => ({ id: `ut-${document}`, kind: 'document', document, requirement: 'always', appliesTo: { channels: ['post'] }, validFrom: null, validUntil: null, ...provenance });
    const [one, both] = [['cn23'], ['cn22', 'cn23']].map((forms) => ({ pack: { ...smallPack([...utopianMeasures, ...forms.map(asks)]), exchangeRates: rates } }));
    expect(papers(order([line('shirt', 20)]), one).kinds).toEqual(['commercial-invoice', 'cn23']);
    expect(papers(order([line('shirt', 20)]), both).kinds).toEqual(['commercial-invoice', 'cn22']);
  });
  test('goods that go by express get no postal form', () => expect(papers(order([line('power bank')])).kinds).toEqual(['commercial-invoice']));
  test('several articles get a packing list', () => expect(papers(order([line('shirt'), line('dress')])).kinds).toContain('packing-list'));
  test('goods that may not go get no papers; inside a free movement area a packing list is enough', () => {
    expect(papers(order([line('Folding knife')])).kinds).toEqual([]);
    expect(papers(order([line('shirt')], { destination: 'FB' }), { profile: { ...context().profile, dispatchFrom: 'FA' } }).kinds).toEqual(['packing-list']);
  });
  test('catalogue and profile fill what the order does not carry', () => {
    const { lines, dispatchFrom } = papers(order([line('shirt', 12.5, { sku: 'S', quantity: 3 })]), { catalogue: new Map([['S', { sku: 'S', hsCode: '610910', countryOfOrigin: 'VN', weightGrams: 150 }]]) });
    expect(lines).toEqual([{ title: 'shirt', quantity: 3, unitPrice: { amountMinor: 1250, currency: 'EUR' }, value: { amountMinor: 3750, currency: 'EUR' }, hsCode: '610910', origin: 'VN', netGrams: 450 }]);
    expect(dispatchFrom).toBe('CN');
  });
  test('a scheme number is printed only where its rules put it', () => {
    const always = { validFrom: null, validUntil: null, ...provenance };
    const scheme = (id: string, numberGoesInto: 'commercial-invoice' | 'electronic-customs-data'): MeasureInput => ({ id: `ut-${id}`, kind: 'scheme', scheme: id, name: { en: id }, limit: null, basis: 'intrinsic', registers: 'seller', mandatory: false, numberName: `${id} number`, numberGoesInto, ...always });
    const schemes = smallPack([...utopianMeasures, scheme('one', 'commercial-invoice'), scheme('two', 'electronic-customs-data')]);
    expect(papers(order([line('shirt')]), { pack: schemes, profile: { ...context().profile, registrations: { one: 'X1', two: 'X2' } } }).sellerNumbers).toEqual(['one number: X1']);
  });
});

test('the workbook keeps long order numbers, amounts as numbers, and formulas as text', async () => {
  const bytes = await checklistXlsx([assess(order([line('=1+1 shirt\u0007')], { id: '576462318274651239' }), context())], pack, 'zh-CN');
  const rows = await readSheet(Buffer.from(bytes));
  expect(rows[0]?.[0]).toBe('订单号');
  expect(rows[1]?.[0]).toBe('576462318274651239');
  expect(rows[1]?.[6]).toBe('1 × =1+1 shirt');
  expect(rows[1]?.[9]).toBe(10);
});

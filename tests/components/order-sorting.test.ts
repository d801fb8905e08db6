import { describe, expect, test } from 'vitest';
import { byPayer, bestService, byUrgency, countVerdicts, documentCount, mainFinding, matchesText, stretches } from '../../lib/language/order-sorting';
import type { Assessment, Charge, Evidence, Verdict } from '../../lib/core/assessment';

const evidence: Evidence = { id: 'x', validFrom: null, validUntil: null, verifiedOn: '2026-11-26', reviewBy: '2027-05-26', confidence: 'high', sources: [] };
const one = (id: string, verdict: Verdict, shipBy?: string, more: Partial<Assessment> = {}): Assessment => ({
  order: { id, marketplace: 'amazon', lines: [{ title: 'Ceramic mug', sku: 'MUG-1', quantity: 1 }], ...(shipBy && { shipBy }) },
  on: '2026-11-26', verdict, findings: [], goods: [], charges: [], documents: [], identification: [], transport: [], packVersion: '1', ...more,
});

describe('orders by urgency', () => {
  test('the worst verdict comes first, then the nearest shipping day, then the order number by its figure', () => {
    const sorted = byUrgency([one('9', 'clear', '2026-11-26'), one('10', 'fix'), one('2', 'fix'), one('5', 'fix', '2026-12-01'), one('6', 'fix', '2026-11-27'), one('1', 'unknown'), one('7', 'stop', '2027-01-01'), one('8', 'care')]);
    expect(sorted.map(({ order }) => order.id)).toEqual(['7', '6', '5', '2', '10', '1', '8', '9']);
  });
  test('the list that was handed in stays as it was', () => {
    const given = [one('2', 'clear'), one('1', 'stop')];
    byUrgency(given);
    expect(given[0]?.order.id).toBe('2');
  });
});

test('every verdict is counted, those of no order as nought', () => {
  expect(countVerdicts([one('1', 'stop'), one('2', 'stop'), one('3', 'clear')])).toEqual({ stop: 2, fix: 0, unknown: 0, care: 0, clear: 1 });
});

test('search looks through number, code, name of the country, title and article number, in any case', () => {
  const order = one('112-77', 'fix', undefined, { destination: 'DE' });
  const german = () => 'Germany';
  for (const text of ['', '  ', '77', 'de', 'GERM', 'ceramic', 'mug-1']) expect(matchesText(order, text, german), text).toBe(true);
  expect(matchesText(order, 'France', german)).toBe(false);
});

test('the main finding is the one that made the verdict', () => {
  const findings = [{ code: 'notice', severity: 'info', values: {}, lines: [] }, { code: 'document-missing', severity: 'fix', values: {}, lines: [] }] as Assessment['findings'];
  expect(mainFinding(one('1', 'fix', undefined, { findings }))?.code).toBe('document-missing');
});

test('documents asked for only now and then do not count as missing', () => {
  const paper = (requirement: 'always' | 'for-goods' | 'when-asked', state: 'held' | 'missing') => ({ document: 'x', requirement, state, lines: [], evidence });
  expect(documentCount(one('1', 'fix', undefined, { documents: [paper('always', 'held'), paper('for-goods', 'missing'), paper('when-asked', 'missing')] }))).toEqual({ held: 1, total: 2 });
});

test('the best service may carry the goods and has a day; one without a day is better than one that may not', () => {
  const delivery = { p50: '2026-12-01', p80: '2026-12-02', p95: '2026-12-03', stages: [], holidays: [] };
  const transport = [{ service: 'barred', eligible: false, reasons: [], delivery }, { service: 'no-day', eligible: true, reasons: [] }, { service: 'post', eligible: true, reasons: [], delivery }];
  expect(bestService(one('1', 'clear', undefined, { transport }))?.service).toBe('post');
  expect(bestService(one('1', 'clear', undefined, { transport: transport.slice(0, 2) }))?.service).toBe('no-day');
  expect(bestService(one('1', 'clear', undefined, { transport: transport.slice(0, 1) }))).toBeUndefined();
});

test('charges are summed by payer and currency, the buyer first, and what nobody can say is counted', () => {
  const charge = (payer: Charge['payer'], amountMinor?: number, currency = 'EUR'): Charge => ({ charge: 'tax', basis: 'ad-valorem', payer, evidence, ...(amountMinor !== undefined && { amount: { amountMinor, currency } }) });
  const shares = byPayer([charge('seller', 100), charge('buyer', 300), charge('buyer', 250), charge('buyer', 40, 'USD'), charge('buyer')], 'post');
  expect(shares.map(({ payer }) => payer)).toEqual(['buyer', 'seller']);
  expect(shares[0]?.sums).toEqual([{ currency: 'EUR', amountMinor: 550 }, { currency: 'USD', amountMinor: 40 }]);
  expect(shares[0]?.open).toBe(1);
});

test('charges of another channel are no part of the sum, and what comes to nothing is no charge', () => {
  const charge = (amountMinor: number, channels?: Charge['channels']): Charge => ({ charge: 'flat-duty', basis: 'per-consignment', payer: 'buyer', evidence, amount: { amountMinor, currency: 'EUR' }, ...(channels && { channels }) });
  const duties = [charge(300, ['post']), charge(900, ['express', 'freight']), charge(50), charge(0)];
  expect(byPayer(duties, 'post')[0]?.sums).toEqual([{ currency: 'EUR', amountMinor: 350 }]);
  expect(byPayer(duties, 'express')[0]?.sums).toEqual([{ currency: 'EUR', amountMinor: 950 }]);
  expect(byPayer(duties, 'post')[0]?.charges).toHaveLength(3);
  expect(byPayer([charge(0)], 'post')).toEqual([]);
});

test('without a service no channel is chosen: what belongs to one is an alternative, and a rate or a lowest fee makes the sum a least', () => {
  const charge = (amountMinor: number, more: Partial<Charge> = {}): Charge => ({ charge: 'handling-fee', basis: 'per-consignment', payer: 'buyer', evidence, amount: { amountMinor, currency: 'EUR' }, ...more });
  const fees = [charge(300, { channels: ['post'] }), charge(900, { channels: ['express'] }), charge(50)];
  expect(byPayer(fees, undefined)[0]).toMatchObject({ sums: [{ currency: 'EUR', amountMinor: 50 }], open: 1, isLeast: false });
  expect(byPayer([charge(50), charge(19, { ratePercent: 19 })], 'post')[0]?.isLeast).toBe(true);
  expect(byPayer([charge(50, { isMinimum: true })], 'post')[0]?.isLeast).toBe(true);
});

test('a list is cut into stretches that hold all of it', () => {
  expect(stretches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(stretches([], 2)).toEqual([]);
});

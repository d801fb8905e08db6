import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Order } from '../../lib/core/trade/order';
import { loadPack } from '../../lib/cli/load-pack';

const pack = loadPack('public/rules');
const judge = (from: string, to: string, title: string, { on = '2026-11-26', weightGrams }: { on?: string; weightGrams?: number } = {}) => {
  const order: Order = { id: '1', marketplace: 'generic', destination: to, lines: [{ title, sku: 'X', quantity: 1, unitPrice: { amountMinor: 3000, currency: 'USD' } }] };
  return assess(order, { pack, on, profile: { dispatchFrom: from, handlingDays: 1, registrations: {}, documents: [] } as never, catalogue: new Map([['X', { sku: 'X', ...(weightGrams && { weightGrams }) }]]) as never });
};
const best = (assessment: ReturnType<typeof judge>) => assessment.transport.find(({ eligible }) => eligible);
const transit = (assessment: ReturnType<typeof judge>) => best(assessment)?.delivery?.stages.find(({ stage }) => stage === 'transit');

describe('freight is no parcel service', () => {
  test.each([['CN', 'BR', 'Power bank 20000mAh'], ['CN', 'DE', 'Perfume 50 ml'], ['CN', 'US', 'Cotton T-shirt']])('%s to %s: sea freight is not advised for one %s', (from, to, title) => {
    expect(best(judge(from, to, title))?.service).not.toBe('sea-freight');
  });

  test('a large lot may go by sea, one gram below its least weight may not', () => {
    const least = pack.services.find(({ id }) => id === 'sea-freight')?.limits.find(({ minimum }) => minimum)?.minimum as number;
    const sea = (weightGrams: number) => judge('CN', 'US', 'Cotton T-shirt', { weightGrams }).transport.find(({ service }) => service === 'sea-freight');
    expect(sea(least)?.reasons.map(({ code }) => code)).not.toContain('too-light');
    expect(sea(least - 1)).toMatchObject({ eligible: false });
    expect(sea(least - 1)?.reasons.map(({ code }) => code)).toContain('too-light');
  });
});

describe('a figure for a lane', () => {
  test('what nobody publishes for the lane is a general estimate', () => {
    expect(transit(judge('CN', 'PY', 'Cotton T-shirt'))?.basis).toBe('estimate');
  });
  test('a neighbour does not get the far lane\'s days', () => {
    const [near, far] = [transit(judge('CN', 'HK', 'Cotton T-shirt')), transit(judge('CN', 'PY', 'Cotton T-shirt'))];
    expect(near?.p95).toBeLessThan(far?.p95 as number);
  });
  test('a lane that is not published for everywhere says so in the pack', () => {
    for (const service of pack.services) for (const lane of service.transit) if (lane.from === '*' || lane.to.includes('*')) expect([service.id, lane.basis]).toEqual([service.id, 'estimate']);
  });
});

describe('embargoes', () => {
  test('from the United States an order to Iran or Cuba stops, and no service takes it', () => {
    for (const to of ['IR', 'CU']) {
      const assessment = judge('US', to, 'Cotton T-shirt');
      expect([to, assessment.verdict, best(assessment)]).toEqual([to, 'stop', undefined]);
    }
  });
  test('from China neither is stopped by the law of the United States', () => {
    for (const to of ['IR', 'CU']) expect(judge('CN', to, 'Cotton T-shirt').findings.some(({ values }) => values.kind === 'full-embargo')).toBe(false);
  });
  test('North Korea is never clear', () => {
    expect(['stop', 'fix']).toContain(judge('CN', 'KP', 'Cotton T-shirt').verdict);
  });
  test('a ban on goods of Crimea is no trouble of an order to Estonia', () => {
    expect(judge('CN', 'EE', 'Cotton T-shirt').findings.filter(({ code, severity, values }) => code === 'notice' && severity === 'fix' && values.kind === 'embargo')).toEqual([]);
  });
});

test('a refusal with a weak source is a question, one with a good source closes the service', () => {
  const post = (title: string) => judge('CN', 'US', title).transport.find(({ service }) => service === 'tracked-post');
  expect(post('Neodymium magnets')).toMatchObject({ eligible: true });
  expect(post('Neodymium magnets')?.reasons).toContainEqual({ code: 'may-refuse-goods', values: { goods: 'magnet' } });
  expect(post('Power bank 20000mAh')).toMatchObject({ eligible: false });
  expect(post('Power bank 20000mAh')?.reasons.map(({ code }) => code)).toContain('refuses-goods');
});

test('a day beyond the tables of holidays says so, a day within does not', () => {
  const years = (on: string) => judge('CN', 'DE', 'Cotton T-shirt', { on }).findings.filter(({ code }) => code === 'holidays-unknown').flatMap(({ values }) => values.years);
  expect(years('2026-11-26')).toEqual([]);
  expect(years('2031-03-02')).toContain('2031');
});

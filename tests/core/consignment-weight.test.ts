import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { CatalogueEntry } from '../../lib/core/assessment';
import type { Order } from '../../lib/core/trade/order';
import { orderSchema } from '../../lib/core/trade/order.schema';
import { consignmentGrams } from '../../lib/core/trade/pieces';
import { customsPapers } from '../../lib/export/customs-papers';

const pack = loadPack('public/rules');
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };
const sofa = (change: Partial<Order> = {}): Order => ({ id: '1', marketplace: 'x', destination: 'FR', lines: [{ title: 'Leather sofa', sku: 'S', quantity: 1, unitPrice: { amountMinor: 90_000, currency: 'EUR' } }], ...change });
const judge = (order: Order, entry: Partial<CatalogueEntry> = {}) => assess(order, { pack, profile, on: '2026-11-28', catalogue: new Map([['S', { sku: 'S', ...entry }]]) });
const open = (order: Order, entry?: Partial<CatalogueEntry>) => judge(order, entry).transport.filter(({ eligible }) => eligible).map(({ service }) => service);
const against = (order: Order, id: string) => judge(order).transport.find(({ service }) => service === id)?.reasons.filter(({ code }) => code === 'too-heavy' || code === 'weight-unknown');

describe('the order of trust', () => {
  const line = (quantity?: number, weightGrams?: number) => ({ title: 'a', ...(quantity && { quantity }), ...(weightGrams && { weightGrams }) });
  test.each([
    ['the order before all', { weightGrams: 900, lines: [line(2, 300)] }, [100], 900],
    ['a line before the catalogue', { lines: [line(2, 300)] }, [100], 600],
    ['the catalogue where nothing else is', { lines: [line(2)] }, [100], 200],
    ['line by line', { lines: [line(2, 300), line(3)] }, [undefined, 100], 900],
    ['one line without any', { lines: [line(2, 300), line(3)] }, [100, undefined], undefined],
    ['pieces that nobody counted', { lines: [line(undefined, 300)] }, [100], undefined],
    ['the order’s own, whatever its lines lack', { weightGrams: 900, lines: [line(), line(2)] }, [], 900],
    ['an order without lines', { lines: [] }, [], undefined],
  ])('%s', (_, order, known, grams) => expect(consignmentGrams(order, known)).toBe(grams));
});

describe('a sofa to France', () => {
  test('of 60 kg is closed to every post and line, with the reason; a courier takes it up to 70 kg', () => {
    const heavy = sofa({ weightGrams: 60_000 });
    expect(open(heavy)).toEqual(['express']);
    for (const id of ['tracked-post', 'dedicated-line']) expect(against(heavy, id)).toEqual([{ code: 'too-heavy', values: { maximum: 30_000 } }]);
    expect(against(heavy, 'untracked-post')).toContainEqual({ code: 'too-heavy', values: { maximum: 2000 } });
  });
  test('of 70.001 kg no parcel service takes, and that is said', () => {
    expect(open(sofa({ weightGrams: 70_000 }))).toContain('express');
    const heavy = sofa({ weightGrams: 70_001 });
    expect(open(heavy)).not.toContain('express');
    expect(against(heavy, 'express')).toEqual([{ code: 'too-heavy', values: { maximum: 70_000 } }]);
    expect(judge(heavy).findings.map(({ code }) => code)).toContain('freight-by-weight');
  });
  test('of a weight nobody knows is a parcel whose weight is asked', () => {
    expect(open(sofa())).toContain('tracked-post');
    expect(against(sofa(), 'tracked-post')).toEqual([{ code: 'weight-unknown', values: { maximum: 30_000 } }]);
  });
  test('its own weight closes what the catalogue would open, and the other way round', () => {
    expect(open(sofa({ weightGrams: 60_000 }), { weightGrams: 1000 })).toEqual(['express']);
    expect(open(sofa({ weightGrams: 1000 }), { weightGrams: 60_000 })).toContain('tracked-post');
    expect(open(sofa({ lines: [{ ...sofa().lines[0]!, weightGrams: 60_000 }] }), { weightGrams: 1000 })).toEqual(['express']);
  });
});

describe('on the papers', () => {
  const papers = (order: Order, entry: Partial<CatalogueEntry> = {}) => customsPapers(judge(order, entry), pack, { profile, catalogue: new Map([['S', { sku: 'S', ...entry }]]) });
  test('the order’s weight is gross; a line’s is net, and comes before the catalogue’s', () => {
    expect(papers(sofa({ weightGrams: 60_000 }), { weightGrams: 55_000 })).toMatchObject({ grossGrams: 60_000, lines: [{ netGrams: 55_000 }] });
    const two = sofa({ lines: [{ ...sofa().lines[0]!, quantity: 2, weightGrams: 50_000 }] });
    expect(papers(two, { weightGrams: 55_000 }).lines).toMatchObject([{ netGrams: 100_000 }]);
    expect(papers(two, { weightGrams: 55_000 })).not.toHaveProperty('grossGrams');
  });
  test('an order’s weight alone leaves the net a blank', () => expect(papers(sofa({ weightGrams: 60_000 })).lines[0]).not.toHaveProperty('netGrams'));
});

test.each([[1, true], [1_000_000, true], [1_000_001, false], [0, false], [-1, false], [0.5, false]])('an order of %d g may cross a boundary: %s', (weightGrams, may) => {
  expect(orderSchema.safeParse(sofa({ weightGrams })).success).toBe(may);
  expect(orderSchema.safeParse(sofa({ lines: [{ title: 'a', weightGrams }] })).success).toBe(may);
});

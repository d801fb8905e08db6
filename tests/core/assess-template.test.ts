import fc from 'fast-check';
import { loadPack } from '../../lib/cli/load-pack';
import { describeWarning, serviceName } from '../../lib/language/describe-template';
import { translator } from '../../lib/language/translate';
import { describe, expect, test } from 'vitest';
import { assessTemplate, type TemplateContext } from '../../lib/core/assess-template';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { TemplateRow } from '../../lib/core/trade/order';
import { provenance, smallPack, utopianMeasures } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const quiet = smallPack([]);
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };
/** Thursday; the small pack's express is there in 3 to 5 working days plus customs, its tracked post in 8 to 15. */
const context = (change: Partial<TemplateContext> = {}): TemplateContext => ({ pack: quiet, profile, catalogue: [{ sku: 'C', goods: ['clothing'] }], on: '2026-11-26', ...change });
const row = (change: Partial<TemplateRow> = {}): TemplateRow => ({ id: 'r', service: 'STANDARD', destinations: ['UT'], unreadRegions: [], transitDays: { min: 10, max: 40 }, ...change });
const judge = (given: TemplateRow, change?: Partial<TemplateContext>) => {
  const [first] = assessTemplate({ marketplace: 'test', rows: [given] }, context(change));
  if (!first) throw new Error('a row gave no answer');
  return first;
};
const codes = (given: TemplateRow, change?: Partial<TemplateContext>) => judge(given, change).warnings.map(({ code }) => code);

describe('goods of the catalogue', () => {
  const pack = smallPack();
  test('a prohibited kind that the seller sells is to be fixed, with source and country', () => {
    const { verdict, warnings } = judge(row(), { pack, catalogue: [{ sku: 'K', goods: ['folding-knife'] }] });
    expect(verdict).toBe('fix');
    expect(warnings[0]).toMatchObject({ code: 'goods-prohibited', severity: 'fix', destinations: ['UT'], values: { goods: ['folding-knife'] }, evidence: { id: 'ut-knife' } });
  });
  test('without a kind in the catalogue its title says what it is', () => expect(codes(row(), { pack, catalogue: [{ sku: 'K', title: 'Folding knife 8 cm' }] })).toContain('goods-prohibited'));
  test('forbidden by post alone is a thing to know, not to fix', () => {
    expect(judge(row(), { pack, catalogue: [{ sku: 'B', goods: ['battery'] }] }).warnings.find(({ code }) => code === 'goods-prohibited')).toMatchObject({ severity: 'care', values: { channels: ['post'] } });
  });
  test('a condition is a thing to know', () => expect(codes(row(), { pack, catalogue: [{ sku: 'P', goods: ['plant-product'] }] })).toContain('goods-restricted'));
  test('what the seller does not sell is not mentioned', () => expect(codes(row(), { pack, catalogue: [{ sku: 'C', goods: ['clothing'] }] }).filter((code) => code.startsWith('goods'))).toEqual([]));
  test('an exception for one of the goods does not free another', () => {
    const measures: MeasureInput[] = [{ id: 'ut-knife', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: ['knife'], exceptGoods: ['toy'] }, ...always }];
    expect(codes(row(), { pack: smallPack(measures), catalogue: [{ sku: 'K', goods: ['knife'] }, { sku: 'T', goods: ['toy'] }] })).toContain('goods-prohibited');
  });
});

describe('promised days', () => {
  const withMax = (max: number, serviceKind?: TemplateRow['serviceKind']) => row({ transitDays: { min: 1, max }, ...(serviceKind && { serviceKind }) });
  const promise = (given: TemplateRow) => judge(given).warnings.find(({ code }) => code.startsWith('promise'));

  test('each threshold has a row on either side', () => {
    const needed = promise(withMax(1));
    expect(needed).toMatchObject({ code: 'promise-too-short', severity: 'fix', values: { promised: 1, service: 'express' } });
    const express = Number(needed?.values.realistic);
    expect(promise(withMax(express - 1))?.code).toBe('promise-too-short');
    expect(promise(withMax(express))?.code).toBe('promise-needs-express');
    const post = Number(promise(withMax(express))?.values.realistic);
    expect(post).toBeGreaterThan(express);
    expect(promise(withMax(post - 1))?.code).toBe('promise-needs-express');
    expect(promise(withMax(post))).toBeUndefined();
  });
  test('an expedited row is sent by express anyway', () => expect(promise(withMax(Number(promise(withMax(1))?.values.realistic), 'expedited'))).toBeUndefined());
  test('a promise that was not read is unknown, never clear', () => expect(judge(row({ transitDays: undefined }))).toMatchObject({ verdict: 'unknown', warnings: [{ code: 'promise-not-read' }] }));
  test('a lane without a published figure is unknown', () => expect(judge(row(), { profile: { ...profile, dispatchFrom: 'FA' } })).toMatchObject({ verdict: 'unknown', warnings: [{ code: 'no-transit-figure' }] }));
});

describe('who pays', () => {
  const scheme: MeasureInput = { id: 'ut-scheme', kind: 'scheme', scheme: 'ut-one-stop', name: { en: 'One stop' }, limit: { amount: 150, currency: 'EUR' }, basis: 'intrinsic', registers: 'seller-or-marketplace', mandatory: false, ...always };
  test('a scheme with a limit that the seller has not joined', () => {
    expect(judge(row(), { pack: smallPack([scheme]) }).warnings[0]).toMatchObject({ code: 'payer-changes', severity: 'care', values: { limit: { amountMinor: 15000, currency: 'EUR' } } });
    expect(judge(row(), { pack: smallPack([scheme]), profile: { ...profile, registrations: { 'ut-one-stop': 'X1' } } }).warnings[0]).toMatchObject({ code: 'payer-changes', severity: 'info' });
  });
  test('a scheme by which the carrier clears is not told as collecting tax', () => {
    const [warning] = judge(row(), { pack: smallPack([{ ...scheme, registers: 'carrier' } as MeasureInput]) }).warnings.filter(({ values }) => values.name === 'One stop');
    expect(warning).toMatchObject({ code: 'scheme-of-carrier', severity: 'info' });
    expect(warning && describeWarning(warning, smallPack(), translator('en'), 'en')).toMatch(/a carrier may clear parcels under “One stop”; nothing is collected at the sale\.$/);
  });
  test('a threshold is told, its absence is a thing to know; the law of the day holds', () => {
    const thresholds = (on: string) => judge(row(), { pack: smallPack(utopianMeasures), on }).warnings.filter(({ values }) => values.levy === 'duty').map(({ code }) => code);
    expect(thresholds('2026-06-30')).toEqual(['threshold-ahead']);
    expect(thresholds('2026-07-01')).toEqual(['always-charged']);
  });
});

describe('places', () => {
  test('a country without rules and a region without a country are unknown', () => {
    expect(judge(row({ destinations: ['NO'] }))).toMatchObject({ verdict: 'unknown' });
    expect(judge(row({ unreadRegions: ['Outer Europe'] }))).toMatchObject({ verdict: 'unknown', warnings: [{ code: 'region-not-read', destinations: [], values: { regions: ['Outer Europe'] } }] });
    expect(codes(row({ destinations: [] }))).toEqual(['no-destination']);
  });
  test('inside a free movement area nothing is said', () => expect(judge(row({ destinations: ['FB'] }), { profile: { ...profile, dispatchFrom: 'FA' } })).toMatchObject({ verdict: 'clear', warnings: [] }));
  test('the same point in two countries of a row is said once', () => {
    const warnings = judge(row({ destinations: ['UT', 'UX'] }), { pack: smallPack(), catalogue: [{ sku: 'K', goods: ['folding-knife'] }] }).warnings;
    expect(warnings.filter(({ code }) => code === 'goods-prohibited')).toMatchObject([{ destinations: ['UT', 'UX'] }]);
  });
  test('a kept promise to a researched country is clear', () => expect(judge(row())).toMatchObject({ verdict: 'clear', warnings: [] }));
  test('goods nobody looked up there, and a topic nobody researched, are unknown', () => {
    expect(judge(row(), { catalogue: [{ sku: 'T', goods: ['toy'] }] })).toMatchObject({ verdict: 'unknown', warnings: [{ code: 'goods-not-looked-at', values: { goods: ['toy'] } }] });
    const coverage = { ...quiet.files.get('UT')?.coverage, charges: { state: 'none', on: null } };
    expect(judge(row(), { pack: smallPack([], { coverage }) })).toMatchObject({ verdict: 'unknown', warnings: [{ code: 'topic-not-covered', values: { topic: 'charges' } }] });
  });
  test('without a catalogue it is said that goods were not looked at', () => expect(codes(row(), { catalogue: [] })).toEqual(['no-catalogue']));
});

test('nothing throws; every row gets an answer; a row that names nothing is never clear', () => {
  const anyRow = fc.record({
    id: fc.string(),
    service: fc.string(),
    destinations: fc.array(fc.constantFrom('UT', 'UX', 'NO', 'CN', 'ZZ'), { maxLength: 6 }),
    unreadRegions: fc.array(fc.string(), { maxLength: 3 }),
    transitDays: fc.option(fc.record({ min: fc.nat(400), max: fc.integer({ min: 1, max: 400 }) }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
      const result = assessTemplate({ marketplace: 'test', rows }, context({ pack: smallPack(), catalogue: [{ sku: 'K', goods: ['knife'] }] }));
      expect(result.map((one) => one.row)).toEqual(rows);
      for (const { row: { destinations, unreadRegions }, verdict } of result) if (!destinations.length || unreadRegions.length) expect(verdict).not.toBe('clear');
    }),
    { numRuns: 60 },
  );
});

test('where the tax on imports is nothing, as in the United States, no row is warned of it; duty it is', () => {
  const world = loadPack('public/rules');
  const [found] = assessTemplate({ marketplace: 'amazon', rows: [{ id: '1', service: 'EU_STANDARD.INTERNATIONAL', destinations: ['US', 'FR'], unreadRegions: [], transitDays: { min: 20, max: 60 } }] }, context({ pack: world, on: '2026-11-26' }));
  const charged = found?.warnings.filter(({ code }) => code === 'always-charged').map(({ destinations, values }) => [String(values.levy), destinations]);
  expect(charged).toContainEqual(['tax', ['FR']]);
  expect(charged?.filter(([levy]) => levy === 'duty').flatMap(([, places]) => places)).toContain('US');
});

test.each([
  ['EU_STANDARD.DOMESTIC', 'Standard, domestic', '标准，境内'],
  ['EU_EXPEDITED.INTERNATIONAL#0', 'Expedited, international, rule 1', '加急，国际，第 1 条'],
  ['Cainiao Standard', 'Cainiao Standard', 'Cainiao Standard'],
  ['EU_UNHEARD.DOMESTIC', 'EU_UNHEARD.DOMESTIC', 'EU_UNHEARD.DOMESTIC'],
])('the service %s is read as %s and %s', (service, english, chinese) => {
  expect(serviceName(service, translator('en'), 'en')).toBe(english);
  expect(serviceName(service, translator('zh-CN'), 'zh-CN')).toBe(chinese);
});

describe('embargoes from where the parcels leave', () => {
  const world = loadPack('public/rules');
  const to = (from: string, destination: string) => {
    const [found] = assessTemplate({ marketplace: 'amazon', rows: [{ id: '1', service: 'x', destinations: [destination], unreadRegions: [], transitDays: { min: 20, max: 60 } }] }, context({ pack: world, profile: { ...profile, dispatchFrom: from } }));
    return { verdict: found?.verdict, notices: found?.warnings.filter(({ code }) => code === 'notice').map(({ severity }) => severity) };
  };
  test('a full embargo stops the row, one on some goods asks for a look, another sender is not touched', () => {
    expect(to('US', 'CU')).toMatchObject({ verdict: 'stop' });
    expect(to('GB', 'RU').notices).toContain('fix');
    expect(to('CN', 'CU').notices).not.toContain('stop');
  });
  test('it is told in both languages with the places', () => {
    const [found] = assessTemplate({ marketplace: 'amazon', rows: [{ id: '1', service: 'x', destinations: ['CU'], unreadRegions: [] }] }, context({ pack: world, profile: { ...profile, dispatchFrom: 'US' } }));
    const [warning] = found?.warnings ?? [];
    if (!warning) throw new Error('no warning');
    expect(describeWarning(warning, world, translator('en'), 'en')).toMatch(/^Cuba: \w/);
    expect(describeWarning(warning, world, translator('zh-CN'), 'zh-CN')).toMatch(/^古巴：/);
  });
});

import { describe, expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { clearanceTime } from '../../lib/core/regulations/measure.schema';
import type { RulePack } from '../../lib/core/regulations/pack';
import { chooseService } from '../../lib/core/transport/choose-service';
import { provenance, smallPack } from './small-pack';

const { reviewBy: _, ...read } = provenance;
const time = (p50: number, p95: number | null, more: object = {}) => ({ channel: 'post', workingDays: { p50, p95 }, ...read, ...more });
const stages = (pack: RulePack, to: string, id = 'tracked-post', from = 'CN') =>
  chooseService({ from, to, shipDay: '2026-11-26', handlingDays: 0, goods: new Set(), prohibitions: [], notices: [] }, pack).find(({ service }) => service === id)?.delivery?.stages;
const clearance = (pack: RulePack, to: string, id?: string, from?: string) => stages(pack, to, id, from)?.filter(({ stage }) => stage === 'clearance');

describe('customs clearance in the delivery window', () => {
  test('a figure on file is used with its basis and source; without one the assumption says so', () => {
    const observed = smallPack(undefined, { clearance: [time(2, 3, { basis: 'observed' })] });
    expect(clearance(observed, 'UT')).toMatchObject([{ p50: 2, p95: 3, basis: 'observed', evidence: { id: 'ut-clearance-post', sources: [{ publisher: 'customs' }] } }]);
    expect(clearance(observed, 'UT', 'express')).toMatchObject([{ p50: 1, p95: 5, basis: 'assumed' }]);
  });
  test.each([[0.1, 4], [2, 5], [7, 11]])('where only an average of %d days is known, the late end is %d: an assumption as for lanes', (p50, p95) => {
    expect(clearance(smallPack(undefined, { clearance: [time(p50, null)] }), 'UT')).toMatchObject([{ p50, p95, basis: 'published' }]);
  });
  test('a lane that includes customs does not count them twice', () => {
    const pack = loadPack('public/rules');
    expect(pack.files.get('CL')?.clearance.map(({ channel }) => channel)).toContain('post');
    expect(clearance(pack, 'CL')).toEqual([]);
    expect(clearance(pack, 'CL', 'tracked-post', 'US')).toMatchObject([{ p50: 3, p95: 5, basis: 'published' }]);
  });
  test('the late end is a number above nought, or unknown', () => {
    expect([1, null].map((p95) => clearanceTime.safeParse(time(0, p95)).success)).toEqual([true, true]);
    expect([0, undefined, '5'].map((p95) => clearanceTime.safeParse(time(0, p95 as never)).success)).toEqual([false, false, false]);
  });
});

test('lines from China to the countries on the carrier\'s own sheet are published', () => {
  const pack = loadPack('public/rules');
  const basis = (to: string) => stages(pack, to, 'dedicated-line')?.find(({ stage }) => stage === 'transit')?.basis;
  expect(['PL', 'SE', 'IL', 'SG', 'ZA', 'CL', 'NZ'].map(basis)).toEqual(Array(7).fill('published'));
  expect(basis('KE')).toBe('estimate');
});

// The couriers stopped in 2022 and nobody says whether they came back: a doubt against them alone.
test('to Belarus the couriers are doubtful, the line is not', () => {
  const pack = loadPack('public/rules');
  const order = { id: '1', marketplace: 'test', destination: 'BY', lines: [{ title: 'Cotton T-shirt', quantity: 1, unitPrice: { amountMinor: 3000, currency: 'EUR' } }] };
  const { transport } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
  const hindered = (id: string) => transport.find(({ service }) => service === id)?.reasons.some(({ code }) => code === 'hindered');
  expect([hindered('express'), hindered('dedicated-line')]).toEqual([true, false]);
  expect(transport.find(({ service }) => service === 'express')?.eligible).toBe(true);
});

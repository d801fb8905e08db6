import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysDistribution, deliveryWindow } from '../../lib/core/clearance/delivery-window';
import { addWorkingDays, isWorkingDay } from '../../lib/core/clearance/working-days';

const holidays = { DE: { '2026-12-25': 'Christmas Day' } };

describe('working days', () => {
  test('Friday and one working day is Monday', () => expect(addWorkingDays('2026-11-27', 1, 'DE', holidays)).toBe('2026-11-30'));
  test('a holiday is skipped: Thursday 24 December and one day is Monday', () => expect(addWorkingDays('2026-12-24', 1, 'DE', holidays)).toBe('2026-12-28'));
  test('the Saudi week rests on Friday and Saturday', () => expect(['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map((day) => isWorkingDay(day, 'SA', {}))).toEqual([true, false, false, true]));
});

test.each([['SA', 'YYNNYYY'], ['JO', 'YYNNYYY'], ['OM', 'YYNNYYY'], ['DZ', 'YYNNYYY'], ['AF', 'YNNYYYY'], ['IR', 'YYNYYYY'], ['AE', 'YYYNNYY'], ['TR', 'YYYNNYY']])('the week of %s from Wednesday on: %s', (territory, week) => {
  expect([...week].map((_, day) => (isWorkingDay(`2026-11-${25 + day}`.replace('2026-11-31', '2026-12-01'), territory, {}) ? 'Y' : 'N')).join('')).toBe(week);
});

describe('delivery window', () => {
  const stage = (p50: number, p95: number, workingDays = false) => ({ stage: 'transit' as const, workingDays, p50, p95, basis: 'published' as const, territory: 'DE' });
  test('fixed days add up exactly', () => expect(deliveryWindow('2026-11-02', [stage(3, 3), stage(2, 2)], {})).toMatchObject({ p50: '2026-11-07', p80: '2026-11-07', p95: '2026-11-07' }));
  test('the published figures come back', () => expect(deliveryWindow('2026-11-02', [stage(8, 15)], {})).toMatchObject({ p50: '2026-11-10', p95: '2026-11-17' }));
  test('holidays met on the way are named', () => expect(deliveryWindow('2026-12-23', [stage(3, 5, true)], holidays).holidays).toEqual([{ day: '2026-12-25', territory: 'DE', name: 'Christmas Day' }]));
  test('chances add up to one, and quantiles stand in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (p50, more) => {
        const sum = daysDistribution(p50, p50 + more).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(1, 9);
        const window = deliveryWindow('2026-11-02', [stage(p50, p50 + more), stage(1, 2, true)], holidays);
        expect(window.p50 <= window.p80 && window.p80 <= window.p95).toBe(true);
      }),
    );
  });
});

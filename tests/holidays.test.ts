import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadPack } from '../lib/cli/load-pack';
import { addWorkingDays, isWorkingDay } from '../lib/core/clearance/working-days';
import { lookUp } from '../lib/core/regulations/lookup';

const corrections = z
  .array(z.strictObject({ territory: z.string().length(2), year: z.number(), replacesYear: z.literal(true).optional(), source: z.url(), readOn: z.iso.date(), why: z.string(), days: z.record(z.iso.date(), z.string()).optional(), workDays: z.array(z.iso.date()).optional(), remove: z.array(z.iso.date()).optional() }))
  .parse(JSON.parse(readFileSync('scripts/rules/holiday-corrections.json', 'utf8')));
const { holidays, territories } = loadPack('public/rules');

describe('corrections of the holiday library are in the table, and each names its source', () => {
  test.each(corrections.map((one) => [`${one.territory} ${one.year}`, one] as const))('%s', (_, { territory, year, days = {}, workDays = [], remove = [], replacesYear }) => {
    const table = holidays[territory] ?? {};
    for (const [day, name] of Object.entries(days)) expect(table[day], day).toBe(name);
    for (const day of workDays) expect(table[day], day).toBeNull();
    for (const day of remove) expect(table[day], day).toBeUndefined();
    for (const day of [...Object.keys(days), ...workDays, ...remove]) expect(day.startsWith(`${year}-`), day).toBe(true);
    if (replacesYear) expect(Object.keys(table).filter((day) => day.startsWith(`${year}-`))).toEqual([...Object.keys(days), ...workDays].sort());
  });
});

test('Spring Festival and National Day close China for as long as the State Council says', () => {
  const off = (from: string, to: string) => Object.keys(holidays.CN ?? {}).filter((day) => day >= from && day <= to).length;
  expect(off('2026-02-15', '2026-02-23')).toBe(9);
  expect(off('2026-10-01', '2026-10-07')).toBe(7);
  expect(holidays.CN?.['2026-03-08']).toBeUndefined();
  // Four days and two since State Council order 795, wherever the year's own notice is not in yet.
  expect([off('2027-02-05', '2027-02-08'), off('2028-01-25', '2028-01-28'), off('2027-05-01', '2027-05-02'), off('2028-05-01', '2028-05-02')]).toEqual([4, 4, 2, 2]);
});

test('every territory with holidays is one of the pack, for three years', () => {
  for (const [code, days] of Object.entries(holidays)) {
    expect(territories.some((one) => one.code === code), code).toBe(true);
    expect(new Set(Object.keys(days).map((day) => day.slice(0, 4))).size, code).toBeGreaterThanOrEqual(3);
  }
});

test('feasts of the moon do not fall on the same day two years running', () => {
  const moon = /poya|\beid\b|id-ul|ramadan|diwali|deepavali|vesak|mawlid|milad|muharram|ashura|nyepi|buddha|durga|lunar new year|chinese new year|mid-autumn|dragon boat/i;
  const fixed = Object.entries(holidays).flatMap(([code, days]) =>
    Object.entries(days)
      .filter(([day, name]) => name !== null && moon.test(name) && days[`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`] === name)
      .map(([day, name]) => `${code} ${day} ${name}`),
  );
  expect(fixed).toEqual([]);
});

test('weekend days that China works in exchange for a holiday count as working days, and as no holiday', () => {
  // Notice of 4 November 2025 for National Day: off from 1 to 7 October, worked on Sunday 20 September and Saturday 10 October.
  expect(['2026-09-19', '2026-09-20', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11'].map((day) => isWorkingDay(day, 'CN', holidays))).toEqual([false, true, false, true, true, false]);
  expect(addWorkingDays('2026-09-18', 1, 'CN', holidays)).toBe('2026-09-20');
  const told = lookUp('CN', '2026-09-01', loadPack('public/rules'));
  expect(told.workDays.slice(0, 2)).toEqual(['2026-09-20', '2026-10-10']);
  expect(told.holidays.map(({ day }) => day)).not.toContain('2026-10-10');
});

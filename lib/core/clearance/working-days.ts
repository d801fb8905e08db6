import type { HolidayTable } from '../regulations/pack';

const millisecondsPerDay = 86_400_000;
/** Weekly rest days that are not Saturday and Sunday (0 is Sunday). */
const restDays: Readonly<Record<string, readonly number[]>> = { SA: [5, 6], EG: [5, 6], KW: [5, 6], QA: [5, 6], IL: [5, 6], BD: [5, 6] };

/** The day `days` later; `addDays('2026-12-31', 1)` is 2027-01-01. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}
export function weekday(day: string): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay();
}
/** Whether offices work there on that day. A territory without a table has its weekly rest days only. */
export function isWorkingDay(day: string, territory: string, holidays: HolidayTable): boolean {
  return !(restDays[territory] ?? [0, 6]).includes(weekday(day)) && !holidays[territory]?.[day];
}

/** The day on which `count` further working days have passed; zero gives the same day. */
export function addWorkingDays(day: string, count: number, territory: string, holidays: HolidayTable): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, territory, holidays)) left -= 1;
  }
  return reached;
}

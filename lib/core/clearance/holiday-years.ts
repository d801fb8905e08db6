import type { HolidayTable } from '../regulations/pack';

/** Territories of which no public holiday is on file in the year of a day: its working days are counted without any. `withoutHolidays(['DE'], '2031-05-01', …)` is `['DE']` while the tables end in 2028. */
export function withoutHolidays(territories: readonly string[], day: string, holidays: HolidayTable): string[] {
  return [...new Set(territories)].filter((territory) => !Object.keys(holidays[territory] ?? {}).some((known) => known.slice(0, 4) === day.slice(0, 4)));
}

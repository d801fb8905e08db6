import type { HolidayTable } from '../regulations/pack';

const millisecondsPerDay = 86_400_000;
const fridayAndSaturday = [5, 6];
/** Weekly rest days that are not Saturday and Sunday (0 is Sunday), as Unicode CLDR has them; Bangladesh by its government's office hours. */
const restDays: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(['BD', 'BH', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SA', 'SD', 'SY', 'YE'].map((territory) => [territory, fridayAndSaturday])),
  AF: [4, 5],
  IR: [5],
};

/** Days since 1970-01-01: what is counted with; the text is for people. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}
export function dayText(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}
/** The day `days` later; `addDays('2026-12-31', 1)` is 2027-01-01. */
export function addDays(day: string, days: number): string {
  return dayText(dayNumber(day) + days);
}

const holidayNumbers = new WeakMap<HolidayTable, Map<string, ReadonlyMap<number, boolean>>>();
/** Whether a day of the table is worked: true on the weekend days given for a holiday, false on holidays. */
function holidaysOf(territory: string, holidays: HolidayTable): ReadonlyMap<number, boolean> {
  const known = holidayNumbers.get(holidays) ?? new Map<string, ReadonlyMap<number, boolean>>();
  holidayNumbers.set(holidays, known);
  const numbers = known.get(territory) ?? new Map(Object.entries(holidays[territory] ?? {}).map(([day, name]) => [dayNumber(day), name === null] as const));
  known.set(territory, numbers);
  return numbers;
}

const yearsKnown = new WeakMap<HolidayTable, ReadonlySet<string>>();
/** Whether the tables reach that year. A year counts when at least half of the territories have a holiday in it: a table that ends leaves a few days of the next behind. */
export function holidaysReach(year: string, holidays: HolidayTable): boolean {
  const known = yearsKnown.get(holidays) ?? yearsIn(holidays);
  yearsKnown.set(holidays, known);
  return known.has(year);
}
function yearsIn(holidays: HolidayTable): ReadonlySet<string> {
  const territories = Object.values(holidays).map((days) => new Set(Object.keys(days).map((day) => day.slice(0, 4))));
  const years = new Set(territories.flatMap((of) => [...of]));
  return new Set([...years].filter((year) => territories.filter((of) => of.has(year)).length * 2 >= territories.length));
}

/** Tells working days of a territory apart. A territory without a table has its weekly rest days only. */
export function calendarOf(territory: string, holidays: HolidayTable): (day: number) => boolean {
  const rest = restDays[territory] ?? [0, 6];
  const named = holidaysOf(territory, holidays);
  // 1970-01-01 was a Thursday.
  return (day) => named.get(day) ?? !rest.includes((day + 4) % 7);
}
export function isWorkingDay(day: string, territory: string, holidays: HolidayTable): boolean {
  return calendarOf(territory, holidays)(dayNumber(day));
}

/** The day on which `count` further working days have passed; zero gives the same day. */
export function addWorkingDays(day: string, count: number, territory: string, holidays: HolidayTable): string {
  const isWorking = calendarOf(territory, holidays);
  let reached = dayNumber(day);
  for (let left = count; left > 0; ) {
    reached += 1;
    if (isWorking(reached)) left -= 1;
  }
  return dayText(reached);
}

export type DayOrder = 'dmy' | 'mdy';

/** A day, or why there is none. */
export type DayReading = { day: string } | { problem: 'ambiguous-date' | 'unreadable' };

const notYetAsked = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'ru', 'tr', 'id', 'cs', 'uk', 'da', 'ro'];
const monthNames = new Map<string, number>([['sept', 9]]);

function* namesOf(language: string): Generator<[name: string, month: number]> {
  for (const style of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = new Date(Date.UTC(2025, month - 1, 10));
      for (const name of [alone.format(date), inDate.formatToParts(date).find((part) => part.type === 'month')?.value]) if (name) yield [keyOf(name), month];
    }
  }
}

/** Asks one language after the other: each costs some milliseconds, and most dates are English or have no word. */
function monthOf(word: string): number | undefined {
  const key = keyOf(word);
  while (!monthNames.has(key) && notYetAsked.length) for (const [name, month] of namesOf(notYetAsked.shift() ?? 'en')) if (!monthNames.has(name)) monthNames.set(name, month);
  return monthNames.get(key);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').normalize('NFD').replace(/[\u0300-\u036F]/g, '');
}

/** YYYY-MM-DD, or undefined when the calendar has no such day or it is no day of trade (1990 to 2100). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** "26" is 2026. */
function yearOf(written: string | undefined): number {
  return Number(written) + (written?.length === 2 ? 2000 : 0);
}

function reading(day: string | undefined): DayReading {
  return day ? { day } : { problem: 'unreadable' };
}

/** First and second number of a numeric date that is written without a year in front, or undefined for every other form. */
export function numericPair(text: string): [number, number] | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/.exec(text.normalize('NFKC').trim());
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/**
 * The day that a text begins with, in the zone it was written in. `parseDay('09/28/26', 'mdy')` is `{ day: '2026-09-28' }`;
 * `parseDay('03/04/2026')` is `{ problem: 'ambiguous-date' }`. A bare serial number of a spreadsheet is unreadable: its epoch is unknown.
 */
export function parseDay(written: string, order?: DayOrder): DayReading {
  const text = written.slice(0, 80).normalize('NFKC').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text) ?? /^(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/.exec(text);
  if (iso) return reading(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), yearOf(numeric[4])];
    const asDayMonth = dayOf(year, second, first);
    const asMonthDay = dayOf(year, first, second);
    if (order) return reading(order === 'dmy' ? asDayMonth : asMonthDay);
    // Who writes dots and a whole year begins with the day; "26.11.20" is Korean.
    const isDayFirst = numeric[2] === '.' && numeric[4]?.length === 4;
    if (!isDayFirst && asDayMonth && asMonthDay && asDayMonth !== asMonthDay) return { problem: 'ambiguous-date' };
    return reading(asDayMonth ?? asMonthDay);
  }
  const named = text.replace(/^\p{L}+\.?,?\s+(?=\d)/u, '').replace(/^\p{L}+\.?,\s*(?=\p{L})/u, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?!\d)/u.exec(named);
  if (dayFirst) return reading(dayOf(yearOf(dayFirst[3]), monthOf(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1])));
  const monthFirst = /^(?:\p{L}+\.?\s+)?(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})(?!\d)/u.exec(text.replace(/^\p{L}+\.?,\s*/u, ''));
  if (monthFirst) return reading(dayOf(yearOf(monthFirst[3]), monthOf(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2])));
  return { problem: 'unreadable' };
}

/** The last day of a written range: "Dec 5, 2026 to Dec 9, 2026" is 9 December. */
export function lastDayOf(written: string, order?: DayOrder): DayReading {
  const parts = written.split(/\s+(?:to|bis|au|a|al|até|до|-|–|—)\s+|\s*[~〜～–—]\s*/).filter((part) => /\d/.test(part));
  const readings = parts.map((part) => parseDay(part, order)).filter((part) => 'day' in part);
  return readings.at(-1) ?? parseDay(written, order);
}

/** The day after: `nextDay('2026-12-31')` is `'2027-01-01'`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Seconds since 1970 → the day in UTC. */
export function dayOfEpoch(seconds: number): string | undefined {
  if (!Number.isFinite(seconds) || Math.abs(seconds) > 8e12) return undefined;
  const date = new Date(seconds * 1000);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

// Writes public/rules/holidays.json: public holidays of this year and the next two, turned into plain days from date-holidays.
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const territories = JSON.parse(readFileSync('public/rules/territories.json', 'utf8'));
const firstYear = Number(process.argv[2] ?? new Date().getUTCFullYear());
/** Territories that the library knows as a part of another country. */
const calendars = {
  XI: ['GB', 'NIR'],
  IC: ['ES', 'CN'],
  XC: ['ES', 'CE'],
  XL: ['ES', 'ML'],
  XB: ['DE', 'BW'],
  XH: ['DE', 'SH'],
  XP: ['IT'],
  XS: ['CH', 'GR'],
  XV: ['IT'],
  XT: ['GR'],
  PR: ['US', 'PR'],
  GP: ['FR', 'GP'],
  MQ: ['FR', 'MQ'],
  GF: ['FR', 'GF'],
  RE: ['FR', 'RE'],
  YT: ['FR', 'YT'],
};
const table = {};
for (const { code } of territories) {
  const calendar = new Holidays(...(calendars[code] ?? [code]));
  const days = {};
  for (const year of [firstYear, firstYear + 1, firstYear + 2]) {
    for (const holiday of calendar.getHolidays(year, 'en') ?? []) {
      if (holiday.type !== 'public') continue;
      for (
        let day = new Date(`${holiday.date.slice(0, 10)}T00:00:00Z`), left = Math.max(1, Math.round((holiday.end - holiday.start) / 86_400_000));
        left > 0;
        left -= 1, day.setUTCDate(day.getUTCDate() + 1)
      )
        days[day.toISOString().slice(0, 10)] = holiday.name;
    }
  }
  if (Object.keys(days).length) table[code] = Object.fromEntries(Object.entries(days).sort());
}
// Where the library is short, the government's own list counts; each correction names its source.
for (const { territory, year, replacesYear, days = {}, workDays = [], remove = [] } of JSON.parse(readFileSync('scripts/rules/holiday-corrections.json', 'utf8'))) {
  const kept = Object.entries(table[territory] ?? {}).filter(([day]) => !remove.includes(day) && !(replacesYear && day.startsWith(`${year}-`)));
  table[territory] = Object.fromEntries(Object.entries({ ...Object.fromEntries(kept), ...days, ...Object.fromEntries(workDays.map((day) => [day, null])) }).sort());
}
writeFileSync('public/rules/holidays.json', `${JSON.stringify(table, null, 1)}\n`);
console.log(`holidays of ${Object.keys(table).length} territories, ${firstYear} to ${firstYear + 2}`);

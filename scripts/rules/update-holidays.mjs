// Writes public/rules/holidays.json: public holidays of this year and the next two, turned into plain days from date-holidays.
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const territories = JSON.parse(readFileSync('public/rules/territories.json', 'utf8'));
const firstYear = Number(process.argv[2] ?? new Date().getUTCFullYear());
const table = {};
for (const { code } of territories) {
  const calendar = new Holidays(code === 'XI' ? ['GB', 'NIR'] : code === 'IC' ? ['ES', 'CN'] : code);
  const days = {};
  for (const year of [firstYear, firstYear + 1, firstYear + 2]) {
    for (const holiday of calendar.getHolidays(year, 'en') ?? []) {
      if (holiday.type !== 'public') continue;
      for (let day = new Date(`${holiday.date.slice(0, 10)}T00:00:00Z`), left = Math.max(1, Math.round((holiday.end - holiday.start) / 86_400_000)); left > 0; left -= 1, day.setUTCDate(day.getUTCDate() + 1)) days[day.toISOString().slice(0, 10)] = holiday.name;
    }
  }
  if (Object.keys(days).length) table[code] = Object.fromEntries(Object.entries(days).sort());
}
writeFileSync('public/rules/holidays.json', `${JSON.stringify(table, null, 1)}\n`);
console.log(`holidays of ${Object.keys(table).length} territories, ${firstYear} to ${firstYear + 2}`);

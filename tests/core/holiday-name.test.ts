import { expect, test } from 'vitest';
import names from '../../locales/holidays.zh-CN.json';
import { loadPack } from '../../lib/cli/load-pack';
import { holidayName } from '../../lib/language/holiday-name';

test('a holiday has its Chinese name, with the remark that it is moved or estimated; one without stays as it is', () => {
  expect(holidayName("New Year's Day", 'zh-CN')).toBe('元旦');
  expect(holidayName('Christmas Day (substitute day)', 'zh-CN')).toBe('圣诞节（补假）');
  expect(holidayName('Eid al-Fitr (estimated)', 'zh-CN')).toBe('开斋节（预计）');
  expect(holidayName('Feast of the Sacrifice (Eid al-Adha)', 'zh-CN')).toBe('宰牲节（古尔邦节）');
  expect(holidayName('Incwala Festival', 'zh-CN')).toBe('Incwala Festival');
  expect(holidayName("New Year's Day", 'en')).toBe("New Year's Day");
  expect(holidayName('constructor', 'zh-CN')).toBe('constructor');
});

test('every Chinese name is of a holiday in the tables, and the great destinations lack none', () => {
  const { holidays } = loadPack('public/rules');
  const of = (territory: string) => new Set(Object.values(holidays[territory] ?? {}).flatMap((name) => name ?? []));
  const bare = (name: string) => name.replace(/ \((substitute day|in lieu|observed|estimated)\)$/, '');
  const all = new Set(Object.keys(holidays).flatMap((code) => [...of(code)].map(bare)));
  expect(Object.keys(names).filter((name) => !all.has(name))).toEqual([]);
  for (const code of ['CN', 'HK', 'US', 'CA', 'GB', 'DE', 'FR', 'IT', 'ES', 'NL', 'PL', 'JP', 'KR', 'AU', 'NZ', 'BR', 'MX', 'RU', 'SA', 'AE', 'MY', 'SG', 'PH', 'VN', 'ID'])
    expect([code, [...of(code)].filter((name) => holidayName(name, 'zh-CN') === name)]).toEqual([code, []]);
});

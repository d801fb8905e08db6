import zhCn from '../../locales/holidays.zh-CN.json';
import type { Language } from './translate';

const names = new Map(Object.entries(zhCn));
const remarks: Record<string, string> = { 'substitute day': '补假', 'in lieu': '补假', observed: '补假', estimated: '预计' };
const withRemark = /^(.+) \(([a-z ]+)\)$/;

/** A public holiday as the reader calls it; one that has no Chinese name here keeps the English one of the tables. */
export function holidayName(name: string, language: Language): string {
  if (language === 'en') return name;
  const [, bare = name, remark = ''] = remarks[withRemark.exec(name)?.[2] ?? ''] ? (withRemark.exec(name) ?? []) : [];
  const known = names.get(bare);
  return known ? `${known}${remark && `（${remarks[remark]}）`}` : name;
}

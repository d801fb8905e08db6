import { readFileSync } from 'node:fs';
import { recogniseGoods, withParents } from '../lib/core/goods/recognise-goods';
import type { GoodsKind } from '../lib/core/regulations/measure.schema';

export interface TitleResult {
  title: string;
  language: string;
  alarms: string[];
  missed: string[];
  found: string[];
  wanted: string[];
}

const ids = (cell: string | undefined) => (!cell || cell === '-' ? [] : cell.split(/[ ,]+/));

/** Rows of a list of titles: `title | must | may`, under headings that begin with ##. */
export function titlesOf(path: string): { title: string; language: string; must: string[]; may: string[] }[] {
  let language = '';
  return readFileSync(path, 'utf8').split('\n').flatMap((row) => {
    if (row.startsWith('##')) language = row.slice(2).split(':')[0]?.trim() ?? '';
    if (!row || row.startsWith('#')) return [];
    const [title = '', must, may] = row.split(' | ');
    return [{ title, language, must: ids(must), may: ids(may) }];
  });
}

/** What the recogniser makes of each title: kinds that are neither wanted nor allowed are false alarms, wanted kinds that are not there are misses. */
export function scoreTitles(path: string, kinds: readonly GoodsKind[]): TitleResult[] {
  return titlesOf(path).map(({ title, language, must, may }) => {
    const direct = recogniseGoods({ title, quantity: 1 }, 0, kinds).map(({ goods }) => goods);
    const all = withParents(direct, kinds);
    const fine = withParents([...must, ...may], kinds);
    return { title, language, wanted: must, found: direct, alarms: direct.filter((id) => !fine.has(id)), missed: must.filter((id) => !all.has(id)) };
  });
}

/** Shares of what was found that is right, and of what was wanted that was found; and titles without any fault. */
export function figures(results: readonly TitleResult[]) {
  const sum = (count: (one: TitleResult) => number) => results.reduce((total, one) => total + count(one), 0);
  const hits = sum(({ wanted, missed }) => wanted.length - missed.length);
  const alarms = sum((one) => one.alarms.length);
  const missed = sum((one) => one.missed.length);
  return { titles: results.length, wanted: hits + missed, hits, alarms, missed, precision: hits / (hits + alarms), recall: hits / (hits + missed), faultless: results.filter((one) => !one.alarms.length && !one.missed.length).length };
}

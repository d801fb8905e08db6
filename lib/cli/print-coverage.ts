import type { RulesFile } from '../core/regulations/measure.schema';
import { topics } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';

const mark = { researched: '●', partial: '◐', none: '·' };
const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Per file: what was researched, how many measures and kinds of goods, and the days on which its facts were last looked at. */
export function coverageOf(pack: RulePack) {
  return [...pack.files.values()].map(({ code, coverage, measures, goodsLookedAt }) => {
    const days = measures.map(({ verifiedOn }) => verifiedOn).sort();
    return { code, world: pack.territories.find((one) => one.code === code)?.world ?? 'union', coverage, measures: measures.length, goodsLookedAt: goodsLookedAt.length, oldest: days[0] ?? null, newest: days.at(-1) ?? null };
  });
}

const statesOf = (file: RulesFile) => topics.map((topic) => mark[file.coverage[topic]?.state ?? 'none'].padEnd(12)).join('');

/** Coverage by part of the world, territory and topic, with the age of the oldest fact in days. */
export function coverageText(pack: RulePack, on: string): string {
  const header = `${'file'.padEnd(7)}${topics.map((topic) => topic.slice(0, 10).padEnd(12)).join('')}measures  goods  oldest fact`;
  const all = coverageOf(pack);
  const rows = [...new Set(all.map(({ world }) => world))].flatMap((world) => [
    '',
    world,
    ...all
      .filter((one) => one.world === world)
      .map(({ code, measures, goodsLookedAt, oldest }) => {
        const file = pack.files.get(code);
        return `${code.padEnd(7)}${file ? statesOf(file) : ''}${String(measures).padEnd(10)}${String(goodsLookedAt).padEnd(7)}${oldest ? `${daysBetween(oldest, on)} days` : '-'}`;
      }),
  ]);
  return [header, ...rows, '', '● researched  ◐ partial  · none'].join('\n');
}

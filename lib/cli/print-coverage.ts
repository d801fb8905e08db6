import { coverageOf as coverageIn } from '../core/regulations/lookup';
import { topics } from '../core/regulations/measure.schema';
import { filesFor } from '../core/regulations/measures-in-force';
import type { RulePack } from '../core/regulations/pack';

const mark = { researched: '●', partial: '◐', absent: '○', 'not-published': '–', none: '·' };
const daysBetween = (from: string, to: string) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Per file: what was researched, how many measures and kinds of goods, and the days on which its facts were last looked at. */
export function coverageOf(pack: RulePack) {
  return [...pack.files.values()].map(({ code, coverage, measures, goodsLookedAt }) => {
    const days = measures.map(({ verifiedOn }) => verifiedOn).sort();
    return { code, world: pack.territories.find((one) => one.code === code)?.world ?? 'union', coverage, measures: measures.length, goodsLookedAt: goodsLookedAt.length, oldest: days[0] ?? null, newest: days.at(-1) ?? null };
  });
}

/** What a union's file covers is covered in its members. */
function statesOf(code: string, pack: RulePack): string {
  const own = pack.files.get(code);
  const files = /[A-Z]/.test(code) ? filesFor(code, pack) : own ? [own] : [];
  return topics
    .map((topic) => {
      const { state, inherited, notFound } = coverageIn(files, topic);
      return `${mark[state]}${notFound && state !== 'not-published' ? '–' : ''}${inherited ? ' u' : ''}`.padEnd(12);
    })
    .join('');
}

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
        return `${code.padEnd(7)}${statesOf(code, pack)}${String(measures).padEnd(10)}${String(goodsLookedAt).padEnd(7)}${oldest ? `${daysBetween(oldest, on)} days` : '-'}`;
      }),
  ]);
  return [header, ...rows, '', '● researched  ◐ partial  ○ there is nothing of the kind  – looked for, not published  · nobody looked  u from its union'].join('\n');
}

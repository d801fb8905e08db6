import { lookUp } from '../lib/core/regulations/lookup';
import { type Coverage, type Topic, topics } from '../lib/core/regulations/measure.schema';
import type { RulePack } from '../lib/core/regulations/pack';

export interface CoverageRow {
  /** Territory or union. */
  code: string;
  /** Known, or known to be nothing. */
  researched: Topic[];
  partial: Topic[];
  notPublished: Topic[];
  none: Topic[];
  measures: number;
  goods: number;
  /** The latest day on which one of its facts was verified, and the earliest on which one is due for review. */
  verifiedOn: string;
  reviewBy: string;
}

/** What the pack knows of each destination, unions first, then by code. What a union's file covers is covered in its members. */
export function coverageRows(pack: RulePack, on: string): CoverageRow[] {
  return [...pack.files]
    .map(([code, { coverage: own, measures, goodsLookedAt }]) => {
      const coverage: Partial<Record<Topic, Coverage>> = /[A-Z]/.test(code) ? lookUp(code, on, pack).coverage : own;
      const of = (...states: Coverage['state'][]) => topics.filter((topic) => states.includes(coverage[topic]?.state ?? 'none'));
      return {
        code,
        researched: of('researched', 'absent'),
        partial: of('partial'),
        notPublished: of('not-published'),
        none: of('none'),
        measures: measures.length,
        goods: goodsLookedAt.length,
        verifiedOn: measures.map(({ verifiedOn }) => verifiedOn).sort().at(-1) ?? '',
        reviewBy: measures.map(({ reviewBy }) => reviewBy).sort()[0] ?? '',
      };
    })
    .sort((a, b) => Number(/[A-Z]/.test(a.code)) - Number(/[A-Z]/.test(b.code)) || a.code.localeCompare(b.code));
}

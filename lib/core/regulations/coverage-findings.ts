import type { Finding, RecognisedGoods } from '../assessment';
import type { Order } from '../trade/order';
import type { RulesFile, Topic } from './measure.schema';

const decisive: readonly Topic[] = ['thresholds', 'tax-rates', 'charges', 'restrictions'];

/** What nobody has looked up for this order, said aloud, so that silence elsewhere means something. */
export function coverageFindings(order: Order, files: readonly RulesFile[], kindsOfLine: readonly ReadonlySet<string>[], goods: readonly RecognisedGoods[], on: string): Finding[] {
  const findings: Finding[] = [];
  const best = (topic: Topic) => (['researched', 'partial', 'none'] as const).find((state) => files.some(({ coverage }) => (coverage[topic]?.state ?? 'none') === state)) ?? 'none';
  for (const topic of decisive) if (best(topic) === 'none') findings.push({ code: 'topic-not-covered', severity: 'unknown', values: { topic }, lines: [] });

  const lookedAt = new Set(files.flatMap(({ goodsLookedAt }) => goodsLookedAt));
  order.lines.forEach((_, line) => {
    const direct = goods.filter((one) => one.line === line);
    if (!direct.length) findings.push({ code: 'goods-not-recognised', severity: 'unknown', values: {}, lines: [line] });
    const kinds = [...(kindsOfLine[line] ?? [])];
    if (direct.length && !kinds.some((id) => lookedAt.has(id))) findings.push({ code: 'goods-not-looked-at', severity: 'unknown', values: { goods: direct.map((one) => one.goods) }, lines: [line] });
  });
  const overdue = files.flatMap(({ measures }) => measures).filter(({ reviewBy }) => reviewBy < on);
  if (overdue.length) findings.push({ code: 'rules-overdue', severity: 'care', values: { count: overdue.length, since: overdue.map(({ reviewBy }) => reviewBy).sort()[0] ?? '' }, lines: [] });
  return findings;
}

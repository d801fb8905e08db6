import type { Finding, RecognisedGoods } from '../assessment';
import { rememberFor } from '../remember';
import type { Order } from '../trade/order';
import { isLookedAt } from './looked-at';
import type { GoodsKind, RulesFile, Topic } from './measure.schema';

const decisive: readonly Topic[] = ['thresholds', 'tax-rates', 'charges', 'restrictions'];

interface Coverage {
  gaps: Topic[];
  /** Days by which the measures are to be reviewed, earliest first. */
  reviews: string[];
}
const coverageOf = rememberFor<readonly RulesFile[], Coverage>(1);
function summary(files: readonly RulesFile[]): Coverage {
  const isNone = (topic: Topic) => files.every(({ coverage }) => (coverage[topic]?.state ?? 'none') === 'none');
  return { gaps: decisive.filter(isNone), reviews: files.flatMap(({ measures }) => measures.map(({ reviewBy }) => reviewBy)).sort() };
}

/** What nobody has looked up for this order, said aloud, so that silence elsewhere means something. */
export function coverageFindings(order: Order, files: readonly RulesFile[], kinds: readonly GoodsKind[], goods: readonly RecognisedGoods[], on: string): Finding[] {
  const findings: Finding[] = [];
  const { gaps, reviews } = coverageOf(files, '', () => summary(files));
  for (const topic of gaps) findings.push({ code: 'topic-not-covered', severity: 'unknown', values: { topic }, lines: [] });

  if (!order.lines.length) findings.push({ code: 'goods-missing', severity: 'unknown', values: {}, lines: [] });
  order.lines.forEach((_, line) => {
    const direct = goods.filter((one) => one.line === line).map((one) => one.goods);
    if (!direct.length) findings.push({ code: 'goods-not-recognised', severity: 'unknown', values: {}, lines: [line] });
    else if (!isLookedAt(direct, files, kinds)) findings.push({ code: 'goods-not-looked-at', severity: 'unknown', values: { goods: direct }, lines: [line] });
  });
  const late = reviews.filter((reviewBy) => reviewBy < on).length;
  if (late) findings.push({ code: 'rules-overdue', severity: 'care', values: { count: late, since: reviews[0] ?? '' }, lines: [] });
  return findings;
}

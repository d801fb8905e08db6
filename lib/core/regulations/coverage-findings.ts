import type { Finding, RecognisedGoods } from '../assessment';
import { rememberFor } from '../remember';
import type { Order } from '../trade/order';
import { isUnnamed } from '../trade/pieces';
import { unseenOf } from './looked-at';
import { coverageOf } from './lookup';
import type { Channel, GoodsKind, RulesFile, Topic } from './measure.schema';

const decisive: readonly Topic[] = ['thresholds', 'tax-rates', 'charges', 'restrictions'];

/** Topics of which nothing is known where these files hold; with the day if somebody looked for it and found it published nowhere. */
export function gapsIn<T extends Topic>(files: readonly RulesFile[], wanted: readonly T[]): { topic: T; since?: string }[] {
  return wanted.flatMap((topic) => {
    const { state, on } = coverageOf(files, topic);
    return state === 'none' ? [{ topic }] : state === 'not-published' && on ? [{ topic, since: on }] : [];
  });
}

interface Summary {
  gaps: { topic: Topic; since?: string }[];
  /** Days by which the measures are to be reviewed, earliest first. */
  reviews: string[];
}
const summaryOf = rememberFor<readonly RulesFile[], Summary>(1);
function summary(files: readonly RulesFile[]): Summary {
  return { gaps: gapsIn(files, decisive), reviews: files.flatMap(({ measures }) => measures.map(({ reviewBy }) => reviewBy)).sort() };
}

/** The kinds below, where each of them was looked up: which of them the goods are is all that is open. */
function narrowerSeen(unseen: readonly string[], files: readonly RulesFile[], kinds: readonly GoodsKind[], channel?: Channel): string[] {
  const below = unseen.map((id) => kinds.filter(({ parent }) => parent === id).map((kind) => kind.id));
  return below.every((ids) => ids.length && ids.every((id) => !unseenOf([id], files, kinds, channel).length)) ? below.flat() : [];
}

/** What nobody has looked up for this order, said aloud, so that silence elsewhere means something. */
export function coverageFindings(order: Order, files: readonly RulesFile[], kinds: readonly GoodsKind[], goods: readonly RecognisedGoods[], on: string, channel?: Channel): Finding[] {
  const findings: Finding[] = [];
  const { gaps, reviews } = summaryOf(files, '', () => summary(files));
  for (const gap of gaps) findings.push({ code: gap.since ? 'topic-not-published' : 'topic-not-covered', severity: 'unknown', values: { ...gap }, lines: [] });

  if (isUnnamed(order.lines)) findings.push({ code: 'goods-missing', severity: 'unknown', values: {}, lines: [] });
  else order.lines.forEach((_, line) => {
    const direct = goods.filter((one) => one.line === line).map((one) => one.goods);
    if (!direct.length) findings.push({ code: 'goods-not-recognised', severity: 'unknown', values: {}, lines: [line] });
    const unseen = direct.length ? unseenOf(direct, files, kinds, channel) : [];
    if (!unseen.length) return;
    const elsewhere = channel && !unseenOf(direct, files, kinds).length && { channels: [channel] };
    const narrower = elsewhere ? [] : narrowerSeen(unseen, files, kinds, channel);
    findings.push({ code: 'goods-not-looked-at', severity: 'unknown', values: { goods: [...unseen], ...elsewhere, ...(narrower.length && { kinds: narrower }) }, lines: [line] });
  });
  const late = reviews.filter((reviewBy) => reviewBy < on).length;
  if (late) findings.push({ code: 'rules-overdue', severity: 'care', values: { count: late, since: reviews[0] ?? '' }, lines: [] });
  return findings;
}

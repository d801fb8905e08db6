import type { Finding, RecognisedGoods } from '../assessment';
import type { GoodsKind } from './measure.schema';
import { withParents } from '../goods/recognise-goods';

/** Goods that national law binds inside a customs territory too: excise, sale bans, prescriptions, arms. */
const bound = ['alcohol', 'tobacco', 'e-cigarette', 'weapon', 'knife', 'medicine', 'cbd-product', 'pesticide', 'fireworks', 'laser-pointer'];

/** No customs border is no leave to sell: for goods under national law the rules of the destination were not looked up. */
export function withinBorder(goods: readonly RecognisedGoods[], kinds: readonly GoodsKind[]): Finding[] {
  return goods.flatMap((one): Finding[] => ([...withParents([one.goods], kinds)].some((id) => bound.includes(id)) ? [{ code: 'goods-not-looked-at', severity: 'unknown', values: { goods: [one.goods] }, lines: [one.line] }] : []));
}

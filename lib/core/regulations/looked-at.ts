import { parentsOf, withAncestors } from '../goods/goods-index';
import { rememberFor } from '../remember';
import type { GoodsKind, RulesFile } from './measure.schema';
import { ofKind } from './measures-in-force';

interface Sight {
  seen: ReadonlySet<string>;
  /** Kinds a restriction leaves out and nothing else speaks of: what was found of their parent says nothing of them. */
  setAside: ReadonlySet<string>;
}
const sightOf = rememberFor<readonly RulesFile[], Sight>(1);
const apartIn = rememberFor<readonly GoodsKind[], ReadonlySet<string>>(1);
const parentsIn = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

function look(files: readonly RulesFile[]): Sight {
  const scopes = files.flatMap(({ measures }) => ofKind(measures, 'restriction').map(({ appliesTo }) => appliesTo));
  const seen = new Set(files.flatMap(({ goodsLookedAt }) => goodsLookedAt));
  const ruled = new Set(scopes.flatMap(({ goods }) => goods ?? []));
  return { seen, setAside: new Set(scopes.flatMap(({ exceptGoods }) => exceptGoods ?? []).filter((id) => !seen.has(id) && !ruled.has(id))) };
}

/**
 * Whether the restrictions of what a line was recognised as were looked up: of one of its kinds or of a kind above it.
 * A kind that was set aside takes its relatives with it: an airsoft pistol is not settled by what was found of pistols. One that stands apart
 * everywhere takes whatever else the line is: gloves of cat fur are not settled by what was found of clothing.
 */
export function isLookedAt(direct: readonly string[], files: readonly RulesFile[], goods: readonly GoodsKind[]): boolean {
  const { seen, setAside } = sightOf(files, '', () => look(files));
  const parents = parentsIn(goods, '', () => parentsOf(goods));
  const apart = apartIn(goods, '', () => new Set(goods.filter((kind) => kind.apart).map(({ id }) => id)));
  const known = direct.map((id) => {
    const chain = [...withAncestors([id], parents)];
    const first = chain.find((one) => seen.has(one) || setAside.has(one) || apart.has(one));
    return { root: chain.at(-1), isSeen: first !== undefined && seen.has(first), isAside: first !== undefined && !seen.has(first), isApart: first !== undefined && apart.has(first) && !seen.has(first) };
  });
  return known.some(({ root, isSeen }) => isSeen && !known.some((other) => other.isApart || (other.isAside && other.root === root)));
}

import { parentsOf, withAncestors } from '../goods/goods-index';
import { rememberFor } from '../remember';
import type { GoodsKind, RulesFile } from './measure.schema';
import { ofKind } from './measures-in-force';

interface Sight {
  seen: ReadonlySet<string>;
  /** Kinds that a restriction names. */
  named: ReadonlySet<string>;
  /** Kinds that are forbidden or hang on a permit: marks and papers of a wider kind settle nothing of goods under a law of their own. */
  barred: ReadonlySet<string>;
  /** Kinds a restriction leaves out and nothing else speaks of: what was found of their parent says nothing of them. */
  setAside: ReadonlySet<string>;
}
const sightOf = rememberFor<readonly RulesFile[], Sight>(1);
const permits: ReadonlySet<string> = new Set(['permit', 'licence', 'registration', 'prescription']);
const ownLawOf = rememberFor<readonly GoodsKind[], ReadonlySet<string>>(1);
const parentsIn = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

function look(files: readonly RulesFile[]): Sight {
  const restrictions = files.flatMap(({ measures }) => ofKind(measures, 'restriction'));
  const scopes = restrictions.map(({ appliesTo }) => appliesTo);
  const seen = new Set(files.flatMap(({ goodsLookedAt }) => goodsLookedAt));
  const ruled = new Set(scopes.flatMap(({ goods }) => goods ?? []));
  const barred = new Set(restrictions.filter(({ effect, conditions }) => effect === 'prohibited' || conditions?.some((condition) => permits.has(condition))).flatMap(({ appliesTo }) => appliesTo.goods ?? []));
  return { seen, named: ruled, barred, setAside: new Set(scopes.flatMap(({ exceptGoods }) => exceptGoods ?? []).filter((id) => !seen.has(id) && !ruled.has(id))) };
}

/**
 * The kinds of a line whose restrictions nobody looked up; none when one of its kinds or a kind above it was.
 * A kind under a law of its own is settled by a look at itself or by a rule that reaches it, never by silence about the kind above or about what else
 * the line is: gloves of cat fur are not settled by what was found of clothing.
 * A kind that was set aside takes its relatives with it: an airsoft pistol is not settled by what was found of pistols.
 */
export function unseenOf(direct: readonly string[], files: readonly RulesFile[], goods: readonly GoodsKind[]): readonly string[] {
  const { seen, named, barred, setAside } = sightOf(files, '', () => look(files));
  const parents = parentsIn(goods, '', () => parentsOf(goods));
  const ownLaw = ownLawOf(goods, '', () => new Set(goods.flatMap((kind) => (kind.ownLaw ? [kind.id] : []))));
  const known = direct.map((id) => {
    const chain = [...withAncestors([id], parents)];
    const own = chain.findIndex((one) => ownLaw.has(one));
    const isSilent = own >= 0 && !chain.some((one, index) => (barred.has(one) && !chain.some((other) => setAside.has(other))) || (index <= own && (seen.has(one) || named.has(one))));
    const first = chain.find((one) => seen.has(one) || setAside.has(one));
    return { id, isSilent, root: chain.at(-1), isSeen: first !== undefined && seen.has(first), isAside: first !== undefined && setAside.has(first) };
  });
  const silent = known.filter(({ isSilent }) => isSilent).map(({ id }) => id);
  const isSettled = known.some(({ root, isSeen }) => isSeen && !known.some((other) => other.isAside && other.root === root));
  return silent.length ? silent : isSettled ? [] : direct;
}
export const isLookedAt = (...given: Parameters<typeof unseenOf>): boolean => unseenOf(...given).length === 0;

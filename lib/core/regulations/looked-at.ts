import { parentsOf, withAncestors } from '../goods/goods-index';
import { rememberFor } from '../remember';
import type { Channel, GoodsKind, RulesFile, Scope } from './measure.schema';
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
const sightOf = rememberFor<readonly RulesFile[], Sight>(4);
const permits: ReadonlySet<string> = new Set(['permit', 'licence', 'registration', 'prescription']);
const ownLawOf = rememberFor<readonly GoodsKind[], ReadonlySet<string>>(1);
const parentsIn = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

const isOfMailAlone = ({ channels }: Scope): boolean => channels?.every((one) => one === 'post') ?? false;

/** What the mail takes is not thereby let in by couriers: goods that nothing else names were not looked up for their way. */
function look(files: readonly RulesFile[], parents: ReadonlyMap<string, string | undefined>, channel: Channel | undefined): Sight {
  const restrictions = files.flatMap(({ measures }) => ofKind(measures, 'restriction'));
  const goodsOf = (list: readonly { appliesTo: Scope }[]) => new Set(list.flatMap(({ appliesTo }) => appliesTo.goods ?? []));
  const isLetInElsewhere = ({ effect, appliesTo }: (typeof restrictions)[number]) => effect === 'allowed' && channel !== undefined && channel !== 'post' && isOfMailAlone(appliesTo);
  const elsewhere = goodsOf(restrictions.filter(isLetInElsewhere));
  const own = restrictions.filter((one) => !isLetInElsewhere(one));
  const here = new Set([...goodsOf(own), ...goodsOf(files.flatMap(({ notices }) => notices))]);
  const told = files.flatMap(({ goodsLookedAt }) => goodsLookedAt);
  const spokenOf = new Set([...told, ...goodsOf(restrictions)]);
  return {
    seen: new Set(told.filter((id) => !elsewhere.has(id) || [...withAncestors([id], parents)].some((one) => here.has(one)))),
    named: goodsOf(own),
    barred: goodsOf(own.filter(({ effect, conditions }) => effect === 'prohibited' || conditions?.some((condition) => permits.has(condition)))),
    setAside: new Set(restrictions.flatMap(({ appliesTo }) => appliesTo.exceptGoods ?? []).filter((id) => !spokenOf.has(id))),
  };
}

/**
 * The kinds of a line whose restrictions nobody looked up; none when one of its kinds or a kind above it was.
 * A kind under a law of its own is settled by a look at itself or by a rule that reaches it, never by silence about the kind above or about what else
 * the line is: gloves of cat fur are not settled by what was found of clothing.
 * With a way of sending, only a look that holds for it counts; without one, a look at any.
 * A kind that was set aside takes its relatives with it: an airsoft pistol is not settled by what was found of pistols.
 */
export function unseenOf(direct: readonly string[], files: readonly RulesFile[], goods: readonly GoodsKind[], channel?: Channel): readonly string[] {
  const parents = parentsIn(goods, '', () => parentsOf(goods));
  const { seen, named, barred, setAside } = sightOf(files, channel ?? '', () => look(files, parents, channel));
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

import type { GoodsKind } from '../regulations/measure.schema';
import { type Beginning, phrasesOf, put } from './phrases';
import { normaliseTitle } from './title-words';

/** The goods list, ready to be looked up word by word. Kinds are their positions in the list. */
export type Narrowing = 'whenUsed' | 'whenForChildren' | 'whenCamouflage';
export interface GoodsIndex {
  /** Keywords that begin with this word, and those in scripts without spaces that begin with this character. */
  byToken: (first: string) => Beginning;
  byCharacter: (first: string) => Beginning;
  /** Ends and beginnings of compound words. */
  byEnd: Map<string, number[]>;
  byBeginning: Map<string, number[]>;
  /** Three letters that those ends end with, and those beginnings begin with: few words have them. */
  lastThree: ReadonlySet<string>;
  firstThree: ReadonlySet<string>;
  /** Words of each kind that mean something else in Turkish. */
  notInTurkish: ReadonlyMap<number, ReadonlySet<string>>;
  ancestors: number[][];
  /** Kinds that are electric and rechargeable by nature, though nobody writes "battery" in the title: a phone, a drone. */
  powered: boolean[];
  /** The kind that those are as well, -1 when the list has none. */
  battery: number;
  /** Kinds that other kinds are once the title says that they were used before, are for children or are in camouflage. */
  narrowed: Record<Narrowing, { position: number; from: readonly number[] }[]>;
  /** The kinds those are narrowed from. */
  narrowing: ReadonlySet<number>;
}
export const builtInBattery = 'battery-in-equipment';
const indexes = new WeakMap<readonly GoodsKind[], GoodsIndex>();

export const parentsOf = (kinds: readonly GoodsKind[]) => new Map(kinds.map(({ id, parent }) => [id, parent]));
export function withAncestors(ids: Iterable<string>, parents: ReadonlyMap<string, string | undefined>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) for (let next: string | undefined = id; next && !all.has(next); next = parents.get(next)) all.add(next);
  return all;
}

export function indexOf(kinds: readonly GoodsKind[]): GoodsIndex {
  const known = indexes.get(kinds);
  if (known) return known;
  const { byToken, byCharacter } = phrasesOf(kinds);
  const byEnd = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  kinds.forEach((kind, position) => {
    for (const part of kind.compounds ?? []) put(part.startsWith('-') ? byEnd : byBeginning, normaliseTitle(part).trim(), position);
  });
  const positions = new Map(kinds.map(({ id }, position) => [id, position]));
  const parents = parentsOf(kinds);
  const ancestors = kinds.map(({ id }) => [...withAncestors([id], parents)].flatMap((other) => positions.get(other) ?? []));
  const battery = parents.get(builtInBattery);
  const powered = kinds.map(({ id, attributes }) => attributes.includes('lithium-battery') && !(battery && withAncestors([id], parents).has(battery)));
  const narrowedWhen = (when: Narrowing) => kinds.flatMap((kind, position) => (kind[when] ? [{ position, from: kind[when].flatMap((id) => positions.get(id) ?? []) }] : []));
  const narrowed = { whenUsed: narrowedWhen('whenUsed'), whenForChildren: narrowedWhen('whenForChildren'), whenCamouflage: narrowedWhen('whenCamouflage') };
  const narrowing = new Set(Object.values(narrowed).flatMap((list) => list.flatMap(({ from }) => from)));
  const notInTurkish = new Map(kinds.flatMap((kind, position) => (kind.notInTurkish ? [[position, new Set(kind.notInTurkish.map((word) => normaliseTitle(word).trim()))] as const] : [])));
  const lastThree = new Set([...byEnd.keys()].map((part) => part.slice(-3)));
  const firstThree = new Set([...byBeginning.keys()].map((part) => part.slice(0, 3)));
  const index = { byToken, byCharacter, byEnd, byBeginning, lastThree, firstThree, notInTurkish, ancestors, powered, battery: positions.get(builtInBattery) ?? -1, narrowed, narrowing };
  indexes.set(kinds, index);
  return index;
}

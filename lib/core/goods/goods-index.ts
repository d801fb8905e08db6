import type { GoodsKind } from '../regulations/measure.schema';
import { simplifiedCharacter } from './simplified';
import { isUnspaced, normaliseTitle, tokensOf } from './title-words';

export interface Phrase {
  kind: number;
  text: string;
  tokens: string[];
  excludes: boolean;
}
/** The goods list, ready to be looked up word by word. Kinds are their positions in the list. */
export interface GoodsIndex {
  /** Keywords that begin with this word, and those in scripts without spaces that begin with this character. */
  byToken: (first: string) => readonly Phrase[];
  byCharacter: (first: string) => readonly Phrase[];
  /** Ends and beginnings of compound words. */
  byEnd: Map<string, number[]>;
  byBeginning: Map<string, number[]>;
  ancestors: number[][];
  /** Kinds that are electric and rechargeable by nature, though nobody writes "battery" in the title: a phone, a drone. */
  powered: boolean[];
  /** Kinds that other kinds are once the title says that they were used before or are for children. */
  narrowed: Record<'whenUsed' | 'whenForChildren', { position: number; from: readonly number[] }[]>;
}
export const builtInBattery = 'battery-in-equipment';
const indexes = new WeakMap<readonly GoodsKind[], GoodsIndex>();

export const parentsOf = (kinds: readonly GoodsKind[]) => new Map(kinds.map(({ id, parent }) => [id, parent]));
export function withAncestors(ids: Iterable<string>, parents: ReadonlyMap<string, string | undefined>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) for (let next: string | undefined = id; next && !all.has(next); next = parents.get(next)) all.add(next);
  return all;
}

function put<T>(map: Map<string, T[]>, key: string | undefined, value: T): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const plainInitial = /^[A-Za-z0-9а-ик-яА-ИК-Я\u0e01-\u0e2e\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7af](?!\p{M})/u;
const isAscii = (word: string, at: number) => word.charCodeAt(at) < 0x80;
const isHan = (word: string, at: number) => word.charCodeAt(at) >= 0x4e00 && word.charCodeAt(at) <= 0x9fff;
/** The first character of the normalised word. Letters that normalising leaves alone, but for case and simplified Chinese, need not wait for it. */
export function initialOf(word: string): string {
  const first = word[0] ?? '';
  // Nine words of ten, and a pattern takes ten times as long.
  const standsAlone = word.length === 1 || isAscii(word, 1) || isHan(word, 1);
  if (standsAlone && first >= 'a' && first <= 'z') return first;
  if (standsAlone && isHan(word, 0)) return simplifiedCharacter(first);
  return plainInitial.test(word) ? simplifiedCharacter(first).toLowerCase() : (normaliseTitle(word).trim()[0] ?? '');
}

/** Forty thousand words, of which one title needs a few hundred: they are normalised when a title has their first letter. */
function phrasesByInitial() {
  // Words beside what they are for, not an object a word: forty thousand of them are half of what is swept up in a cold start.
  const waiting = new Map<string, { words: string[]; kinds: number[]; excludes: boolean[] }>();
  const byToken = new Map<string, Phrase[]>();
  const byCharacter = new Map<string, Phrase[]>();
  const settle = (initial: string) => {
    const list = waiting.get(initial);
    if (!list) return;
    waiting.delete(initial);
    for (const [at, word] of list.words.entries()) {
      const text = normaliseTitle(word).trim();
      // Twenty thousand Chinese words are looked for letter by letter: nobody asks for their tokens.
      const tokens = isUnspaced.test(text) ? [] : tokensOf(text);
      const phrase: Phrase = { kind: list.kinds[at] ?? 0, text, tokens, excludes: list.excludes[at] ?? false };
      if (tokens.length) put(byToken, tokens[0], phrase);
      else put(byCharacter, text[0], phrase);
    }
  };
  const among = (map: ReadonlyMap<string, Phrase[]>) => (first: string): readonly Phrase[] => {
    if (waiting.size) settle(first[0] ?? '');
    return map.get(first) ?? none;
  };
  return {
    add: (kind: number, words: readonly string[] | undefined, excludes: boolean) => {
      for (const word of words ?? []) {
        const initial = initialOf(word);
        let list = waiting.get(initial);
        if (!list) waiting.set(initial, (list = { words: [], kinds: [], excludes: [] }));
        list.words.push(word);
        list.kinds.push(kind);
        list.excludes.push(excludes);
      }
    },
    byToken: among(byToken),
    byCharacter: among(byCharacter),
  };
}
const none: readonly Phrase[] = [];

export function indexOf(kinds: readonly GoodsKind[]): GoodsIndex {
  const known = indexes.get(kinds);
  if (known) return known;
  const { add, byToken, byCharacter } = phrasesByInitial();
  const byEnd = new Map<string, number[]>();
  const byBeginning = new Map<string, number[]>();
  kinds.forEach((kind, position) => {
    for (const words of [kind.keywords.en, kind.keywords.zh]) add(position, words, false);
    for (const words of [kind.notWhen?.en, kind.notWhen?.zh]) add(position, words, true);
    for (const part of kind.compounds ?? []) put(part.startsWith('-') ? byEnd : byBeginning, normaliseTitle(part).trim(), position);
  });
  const positions = new Map(kinds.map(({ id }, position) => [id, position]));
  const parents = parentsOf(kinds);
  const ancestors = kinds.map(({ id }) => [...withAncestors([id], parents)].flatMap((other) => positions.get(other) ?? []));
  const battery = parents.get(builtInBattery);
  const powered = kinds.map(({ id, attributes }) => attributes.includes('lithium-battery') && !(battery && withAncestors([id], parents).has(battery)));
  const narrowedWhen = (when: 'whenUsed' | 'whenForChildren') => kinds.flatMap((kind, position) => (kind[when] ? [{ position, from: kind[when].flatMap((id) => positions.get(id) ?? []) }] : []));
  const narrowed = { whenUsed: narrowedWhen('whenUsed'), whenForChildren: narrowedWhen('whenForChildren') };
  const index = { byToken, byCharacter, byEnd, byBeginning, ancestors, powered, narrowed };
  indexes.set(kinds, index);
  return index;
}

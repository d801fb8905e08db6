import type { GoodsKind } from '../regulations/measure.schema';
import { simplifiedCharacter } from './simplified';
import { isUnspaced, normaliseTitle, tokensOf } from './title-words';

/** A keyword of a kind, or one that takes it away, as titles are compared with it. Kinds are their positions in the list. */
export interface Phrase {
  kind: number;
  text: string;
  tokens: readonly string[];
  excludes: boolean;
}

export function put<T>(map: Map<string, T[]>, key: string | undefined, value: T): void {
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

/** Phrases that begin with a character. */
export type PhrasesByInitial = (initial: string) => readonly Phrase[];

/** Forty thousand words, of which one title needs a few hundred: they are normalised when a title has their first letter, and then given once. */
function waitingPhrases(kinds: readonly GoodsKind[]): { initials: () => string[]; take: PhrasesByInitial } {
  // Words beside what they are for, not an object a word: forty thousand of them are half of what is swept up in a cold start.
  const waiting = new Map<string, { words: string[]; kinds: number[]; excludes: boolean[] }>();
  const add = (kind: number, words: readonly string[] | undefined, excludes: boolean) => {
    for (const word of words ?? []) {
      const initial = initialOf(word);
      let list = waiting.get(initial);
      if (!list) waiting.set(initial, (list = { words: [], kinds: [], excludes: [] }));
      list.words.push(word);
      list.kinds.push(kind);
      list.excludes.push(excludes);
    }
  };
  kinds.forEach((kind, position) => {
    for (const words of [kind.keywords.en, kind.keywords.zh]) add(position, words, false);
    for (const words of [kind.notWhen?.en, kind.notWhen?.zh]) add(position, words, true);
  });
  const take = (initial: string): Phrase[] => {
    const list = waiting.get(initial);
    waiting.delete(initial);
    return (list?.words ?? []).map((word, at) => {
      const text = normaliseTitle(word).trim();
      // Twenty thousand Chinese words are looked for letter by letter: nobody asks for their tokens.
      return { kind: list?.kinds[at] ?? 0, text, tokens: isUnspaced.test(text) ? [] : tokensOf(text), excludes: list?.excludes[at] ?? false };
    });
  };
  return { initials: () => [...waiting.keys()], take };
}

/** All phrases of a list of goods, by their first character, to be kept for `keepPhrases`. */
export function allPhrases(kinds: readonly GoodsKind[]): Map<string, readonly Phrase[]> {
  const { initials, take } = waitingPhrases(kinds);
  return new Map(initials().map((initial) => [initial, take(initial)]));
}

const kept = new WeakMap<readonly GoodsKind[], PhrasesByInitial>();
/** Has titles compared with phrases that were kept ready, instead of making them of the keywords. */
export const keepPhrases = (kinds: readonly GoodsKind[], phrases: PhrasesByInitial): void => void kept.set(kinds, phrases);

/** Keywords that begin with one word: those that are no longer, and the others by their second word. */
export interface Beginning {
  alone: readonly Phrase[];
  longer: ReadonlyMap<string, readonly Phrase[]>;
}
interface Growing {
  alone: Phrase[];
  longer: Map<string, Phrase[]>;
}

/** Keywords by the word they begin with, and those in scripts without spaces by their first character. */
export function phrasesOf(kinds: readonly GoodsKind[]): { byToken: (first: string) => Beginning; byCharacter: (first: string) => readonly Phrase[] } {
  const take = kept.get(kinds) ?? waitingPhrases(kinds).take;
  const settled = new Set<string>();
  const byToken = new Map<string, Growing>();
  const byCharacter = new Map<string, Phrase[]>();
  const settle = (first: string) => {
    const initial = first[0] ?? '';
    if (settled.has(initial)) return;
    settled.add(initial);
    for (const phrase of take(initial)) {
      const [head, second] = phrase.tokens;
      if (head === undefined) put(byCharacter, phrase.text[0], phrase);
      else {
        let beginning = byToken.get(head);
        if (!beginning) byToken.set(head, (beginning = { alone: [], longer: new Map() }));
        if (second === undefined) beginning.alone.push(phrase);
        else put(beginning.longer, second, phrase);
      }
    }
  };
  return {
    byToken: (first) => {
      settle(first);
      return byToken.get(first) ?? nothing;
    },
    byCharacter: (first) => {
      settle(first);
      return byCharacter.get(first) ?? none;
    },
  };
}
const none: readonly Phrase[] = [];
const nothing: Beginning = { alone: none, longer: new Map() };

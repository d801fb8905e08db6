import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import { fits, isUnspaced, normaliseTitle, type Span } from './title-words';

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isDigit = /\p{N}/u;
/** Whole words, with a plural; "ml" also stands right behind a figure, and scripts without spaces have no whole words. */
function wordPattern(written: string): string {
  const word = normaliseTitle(written).trim();
  if (isUnspaced.test(word)) return literal(word);
  return `${isDigit.test(word[0] ?? '') ? '(?<![\\p{L}\\p{N}])' : '(?<!\\p{L})'}${literal(word)}${isDigit.test(word.at(-1) ?? '') ? '(?![\\p{L}\\p{N}])' : 's?(?![\\p{L}\\p{N}])'}`;
}

interface Group {
  kind: number;
  patterns: readonly RegExp[];
}
const groupsOf = rememberFor<readonly GoodsKind[], readonly Group[]>(1);
const compiled = (kinds: readonly GoodsKind[]): Group[] => kinds.flatMap(({ saidTogether = [] }, kind) => saidTogether.map((lists) => ({ kind, patterns: lists.map((words) => new RegExp(words.map(wordPattern).join('|'), 'u')) })));

const lastWord = (text: string) => text.trimEnd().split(' ').at(-1) ?? '';
/** What goods are for is not what is sold: "pouch for extendable police stick". */
const isFor = (title: string, matches: readonly RegExpExecArray[]) => fits.has(lastWord(title.slice(0, Math.min(...matches.map(({ index }) => index)))));

/** Goods that are told by words that stand apart, as sellers write who would rather not name them: "steel stick, extends, for your defence". The span is that of the first list's word. */
export function saidTogether(title: string, kinds: readonly GoodsKind[]): { kind: number; span: Span }[] {
  return groupsOf(kinds, '', () => compiled(kinds)).flatMap(({ kind, patterns }) => {
    const matches: RegExpExecArray[] = [];
    for (const pattern of patterns) {
      const match = pattern.exec(title);
      if (!match) return [];
      matches.push(match);
    }
    const [thing] = matches;
    if (!thing || isFor(title, matches)) return [];
    return [{ kind, span: { start: thing.index, end: thing.index + thing[0].length, text: matches.map(([text]) => text).join(' … ') } }];
  });
}

import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import { put } from './phrases';
import type { TitleSpans } from './title-spans';
import { fits, isUnspaced, normaliseTitle, type Span, tokensOf } from './title-words';

/** A word of one list of a set. */
interface Member {
  set: number;
  list: number;
  text: string;
  tokens: readonly string[];
}
interface Sets {
  kinds: readonly number[];
  sizes: readonly number[];
  byToken: ReadonlyMap<string, Member[]>;
  byCharacter: ReadonlyMap<string, Member[]>;
}

function setsOf(goods: readonly GoodsKind[]): Sets {
  const kinds: number[] = [];
  const sizes: number[] = [];
  const byToken = new Map<string, Member[]>();
  const byCharacter = new Map<string, Member[]>();
  const plain = new Map<string, { text: string; tokens: readonly string[] }>(); // words of self-defence stand in many sets
  const wordOf = (written: string) => {
    const text = normaliseTitle(written).trim();
    const word = { text, tokens: isUnspaced.test(text) ? [] : tokensOf(text) };
    plain.set(written, word);
    return word;
  };
  goods.forEach(({ saidTogether = [] }, kind) => {
    for (const lists of saidTogether) {
      const set = kinds.push(kind) - 1;
      sizes.push(lists.length);
      lists.forEach((words, list) => {
        for (const written of words) {
          const word = plain.get(written) ?? wordOf(written);
          if (word.tokens.length) put(byToken, word.tokens[0], { set, list, ...word });
          else put(byCharacter, word.text[0], { set, list, ...word });
        }
      });
    }
  });
  return { kinds, sizes, byToken, byCharacter };
}
const sets = rememberFor<readonly GoodsKind[], Sets>(1);

/** Goods that are told by words that stand apart, as sellers write who would rather not name them: "steel stick, extends, for your defence". The span is that of the first list's word; what such goods are for is not meant. */
export function saidTogether(title: string, { tokens, singulars }: Pick<TitleSpans, 'tokens' | 'singulars'>, goods: readonly GoodsKind[]): { kind: number; span: Span }[] {
  const { kinds, sizes, byToken, byCharacter } = sets(goods, '', () => setsOf(goods));
  const hits = new Map<number, Span[]>();
  const note = ({ set, list }: Member, start: number, end: number, before: string) => {
    if (fits.has(before)) return;
    let spans = hits.get(set);
    if (!spans) hits.set(set, (spans = []));
    spans[list] ??= { start, end, text: title.slice(start, end) };
  };
  const stands = (words: readonly string[], at: number) => {
    for (let offset = 0; offset < words.length - 1; offset += 1) if (tokens[at + offset]?.[0] !== words[offset]) return false;
    return singulars[at + words.length - 1]?.includes(words.at(-1) ?? '') ?? false;
  };
  tokens.forEach((token, at) => {
    for (const first of singulars[at] ?? [])
      for (const member of byToken.get(first) ?? []) {
        const last = tokens[at + member.tokens.length - 1];
        if (last && stands(member.tokens, at)) note(member, token.index, last.index + last[0].length, tokens[at - 1]?.[0] ?? '');
      }
  });
  if (isUnspaced.test(title))
    for (let at = 0; at < title.length; at += 1)
      for (const member of byCharacter.get(title[at] ?? '') ?? []) if (title.startsWith(member.text, at)) note(member, at, at + member.text.length, '');
  if (!hits.size) return [];
  return [...hits].flatMap(([set, spans]) => {
    const [thing] = spans;
    const said = spans.filter((span) => span !== undefined);
    return thing && said.length === sizes[set] ? [{ kind: kinds[set] ?? 0, span: { ...thing, text: said.map(({ text }) => text).join(' … ') } }] : [];
  });
}

import type { CatalogueEntry, RecognisedGoods } from '../assessment';
import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import type { OrderLine } from '../trade/order';

/** Scripts written without spaces: Chinese, Japanese, Korean. Their words match anywhere. */
const unspaced = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af';
const isUnspaced = new RegExp(`[${unspaced}]`);
const tokenPattern = new RegExp(`[${unspaced}]+|\\p{N}+|(?:(?![${unspaced}])\\p{L})+|[^\\s]`, 'gu');
const endings: readonly [RegExp, string][] = [[/([^s])s$/, '$1'], [/(s|x|z|ch|sh|o)es$/, '$1'], [/([^aeiou])ies$/, '$1y'], [/knives$/, 'knife']];

/** "case for knife", "no battery": what stands right after these words is not what is sold. */
const targets = new Set(['for', 'für', 'fur', 'pour', 'para', 'fits', 'without', 'no', 'non', 'not', 'ohne', 'sans', 'sin', 'sem', 'senza']);
const targetsUnspaced = ['适用于', '适用', '用于', '兼容', '不含', '不带', '无'];
const joiners = new Set([',', '&', 'and', 'or', '|']);
/** What follows these words comes along with the goods; it does not turn them into something else. */
const extras = new Set(['with', 'w', '+', 'incl', 'including', 'plus', 'mit', 'avec', 'con']);

interface Phrase {
  kind: number;
  text: string;
  tokens: string[];
  excludes: boolean;
}
interface Span {
  start: number;
  end: number;
  text: string;
}
interface Index {
  byToken: Map<string, Phrase[]>;
  byCharacter: Map<string, Phrase[]>;
  ancestors: number[][];
  /** Kinds that are electric and rechargeable by nature, though nobody writes "battery" in the title: a phone, a drone. */
  powered: boolean[];
}
const builtInBattery = 'battery-in-equipment';
/** Marketplaces allow 80 to 500 characters; what a hostile page adds beyond this is not read. */
const longestTitle = 2_000;
const indexes = new WeakMap<readonly GoodsKind[], Index>();

/** Lower case, NFKC, accents and invisible characters out: the form in which titles and keywords meet. `"Pâté–Knife"` is `"pate knife"`. */
export function normaliseTitle(title: string): string {
  if (/^[a-z0-9 \u4e00-\u9fff]*$/.test(title) && !title.includes('  ')) return title; // nothing to do, as for most of the keywords
  return title.normalize('NFKD').replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff'’]/g, '').normalize('NFC').toLowerCase().replace(/[\s_\-/‐-―]+/g, ' ');
}
const tokensOf = (text: string): string[] => (/^[a-z ]+$/.test(text) ? text.split(' ') : (text.match(tokenPattern) ?? []));

function indexOf(kinds: readonly GoodsKind[]): Index {
  const known = indexes.get(kinds);
  if (known) return known;
  const byToken = new Map<string, Phrase[]>();
  const byCharacter = new Map<string, Phrase[]>();
  const put = (map: Map<string, Phrase[]>, key: string | undefined, phrase: Phrase) => {
    if (key === undefined) return;
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  };
  const add = (kind: number, words: readonly string[] | undefined, excludes: boolean) => {
    for (const word of words ?? []) {
      const text = normaliseTitle(word).trim();
      const tokens = tokensOf(text);
      const phrase = { kind, text, tokens, excludes };
      if (isUnspaced.test(text)) put(byCharacter, text[0], phrase);
      else put(byToken, tokens[0], phrase);
    }
  };
  kinds.forEach((kind, position) => {
    for (const words of [kind.keywords.en, kind.keywords.zh]) add(position, words, false);
    for (const words of [kind.notWhen?.en, kind.notWhen?.zh]) add(position, words, true);
  });
  const positions = new Map(kinds.map(({ id }, position) => [id, position]));
  const parents = parentsOf(kinds);
  const ancestors = kinds.map(({ id }) => [...withAncestors([id], parents)].flatMap((other) => positions.get(other) ?? []));
  const battery = parents.get(builtInBattery);
  const powered = kinds.map(({ id, attributes }) => attributes.includes('lithium-battery') && !(battery && withAncestors([id], parents).has(battery)));
  const index = { byToken, byCharacter, ancestors, powered };
  indexes.set(kinds, index);
  return index;
}

/** The word itself and what it may be the plural of. */
const singularsOf = (word: string) => (word.endsWith('s') ? [word, ...endings.filter(([end]) => end.test(word)).map(([end, put]) => word.replace(end, put))] : [word]);

/** Where the keywords (`named`) and the lookalikes (`excluded`) of each kind stand in the title, and where what comes along begins. */
function spansIn(title: string, { byToken, byCharacter }: Index) {
  const named = new Map<number, Span[]>();
  const excluded = new Map<number, Span[]>();
  const targeted: Span[] = [];
  const note = ({ kind, text, excludes }: Phrase, start: number, end: number, isTarget: boolean) => {
    const span = { start, end, text };
    if (isTarget) {
      if (!excludes) targeted.push(span);
      return;
    }
    const map = excludes ? excluded : named;
    const spans = map.get(kind);
    if (spans) spans.push(span);
    else map.set(kind, [span]);
  };
  const tokens = [...title.matchAll(tokenPattern)];
  const singulars = tokens.map(([word]) => singularsOf(word));
  const stands = (words: readonly string[], at: number) => {
    for (let offset = words.length - 2; offset >= 0; offset -= 1) if (tokens[at + offset]?.[0] !== words[offset]) return false;
    return singulars[at + words.length - 1]?.includes(words.at(-1) ?? '') ?? false;
  };
  let extrasFrom = title.search(/[送赠]/);
  let chained = -1; // the token after a target: in "for lamp, radio and toy" all three are targets
  tokens.forEach((token, at) => {
    const before = tokens[at - 1]?.[0] ?? '';
    if (extrasFrom < 0 && extras.has(token[0]) && before !== 'compatible') extrasFrom = token.index;
    if (chained === at && joiners.has(token[0])) chained = at + 1;
    const isTarget = targets.has(before) || targetsUnspaced.some((word) => before.endsWith(word)) || (before === 'with' && tokens[at - 2]?.[0] === 'compatible');
    for (const first of singulars[at] ?? [])
      for (const phrase of byToken.get(first) ?? []) {
        const last = phrase.tokens.length - 1;
        if (!stands(phrase.tokens, at)) continue;
        const end = tokens[at + last];
        const aside = isTarget || (phrase.excludes && chained === at);
        if (aside) chained = Math.max(chained, at + last + 1);
        note(phrase, token.index, (end?.index ?? 0) + (end?.[0].length ?? 0), aside);
      }
  });
  if (isUnspaced.test(title))
    for (let at = 0; at < title.length; at += 1)
      for (const phrase of byCharacter.get(title[at] ?? '') ?? [])
        if (title.startsWith(phrase.text, at)) note(phrase, at, at + phrase.text.length, targetsUnspaced.some((word) => title.endsWith(word, at)));
  return { named, excluded, targeted, extrasFrom: extrasFrom < 0 ? title.length : extrasFrom };
}
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const holds = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/**
 * All kinds of goods a line may be, with the word or code that says so. The seller's catalogue, when it names them, is believed alone.
 * A `notWhen` phrase that shares words with a keyword ("palette knife") takes away that keyword there, for the kind and its children; one that
 * stands apart ("toy … sword") takes away the kind, unless it only comes along ("… with case").
 */
export function recogniseGoods(line: OrderLine, index: number, kinds: readonly GoodsKind[], catalogue?: CatalogueEntry): RecognisedGoods[] {
  if (catalogue?.goods?.length) return catalogue.goods.map((goods) => ({ line: index, goods, because: 'catalogue' }));
  const known = indexOf(kinds);
  const { named, excluded, targeted, extrasFrom } = spansIn(normaliseTitle(line.title.slice(0, longestTitle)), known);
  const hsCode = line.hsCode ?? catalogue?.hsCode;
  const free = (word: Span, others: readonly Span[]) => !others.some((other) => overlap(word, other) && !holds(word, other));
  const because = kinds.map((kind, position): string | undefined => {
    const prefix = hsCode && kind.hsPrefixes.find((start) => start.length >= 4 && hsCode.startsWith(start));
    if (prefix) return `HS ${prefix}`;
    const words = named.get(position);
    if (!words) return undefined;
    if (excluded.get(position)?.some((other) => other.start < extrasFrom && !words.some((word) => overlap(word, other)))) return undefined;
    const others = (known.ancestors[position] ?? []).flatMap((ancestor) => excluded.get(ancestor) ?? []);
    return words.filter((word) => free(word, targeted) && free(word, others)).reduce<string | undefined>((best, { text }) => (best && best.length >= text.length ? best : text), undefined);
  });
  const powered = because.find((reason, position) => reason && known.powered[position]);
  return kinds.flatMap(({ id }, position) => {
    const reason = because[position] ?? (id === builtInBattery ? powered : undefined);
    return reason ? [{ line: index, goods: id, because: reason }] : [];
  });
}

const parentsOf = (kinds: readonly GoodsKind[]) => new Map(kinds.map(({ id, parent }) => [id, parent]));
function withAncestors(ids: Iterable<string>, parents: ReadonlyMap<string, string | undefined>): Set<string> {
  const all = new Set<string>();
  for (const id of ids) for (let next: string | undefined = id; next && !all.has(next); next = parents.get(next)) all.add(next);
  return all;
}
/** A goods id with all its parents, so that a rule on knives holds for a folding knife. */
export const withParents = (ids: Iterable<string>, kinds: readonly GoodsKind[]): Set<string> => withAncestors(ids, parents(kinds, '', () => parentsOf(kinds)));
const parents = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

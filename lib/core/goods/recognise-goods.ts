import type { CatalogueEntry, RecognisedGoods } from '../assessment';
import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import type { OrderLine } from '../trade/order';
import { builtInBattery, indexOf, parentsOf, withAncestors } from './goods-index';
import { spansIn, type TitleSpans } from './title-spans';
import { followsAtOnce, holds, isKept, looksLike, normaliseTitle, overlap, type Span, saysUsed, smellsLike } from './title-words';

/** Marketplaces allow 80 to 500 characters; what a hostile page adds beyond this is not read. */
const longestTitle = 2_000;

/**
 * Whether a keyword is said in passing, of something else: what is shown on the goods or what they resemble, what they hold, or a word inside a longer name
 * ("tea" in "tea tree oil"). What goods are made of or fitted with is never said in passing, unless they only look like it ("leather print").
 */
function inPassing(title: string, word: Span, kind: number, kinds: readonly GoodsKind[], { named }: TitleSpans, isRelated: (one: number, other: number) => boolean): boolean {
  const role = kinds[kind]?.inTitles;
  if (role !== 'head' && looksLike(title, word)) return true;
  if (role === 'beside') return false;
  if (role !== 'head' && (smellsLike(title, word) || isKept(title, word))) return true;
  for (const [other, spans] of named)
    if (other !== kind && !isRelated(kind, other) && spans.some((span) => (holds(span, word) && kinds[other]?.inTitles !== 'beside') || (kinds[other]?.inTitles === 'head' && role !== 'head' && followsAtOnce(title, word, span)))) return true;
  return false;
}

/**
 * All kinds of goods a line may be, with the word or code that says so. The seller's catalogue, when it names them, is believed alone.
 * A `notWhen` phrase that shares words with a keyword ("palette knife") takes away that keyword there, for the kind and its children; one that
 * stands apart ("toy … sword") takes away the kind, unless it only comes along ("… with case").
 */
export function recogniseGoods(line: OrderLine, index: number, kinds: readonly GoodsKind[], catalogue?: CatalogueEntry): RecognisedGoods[] {
  if (catalogue?.goods?.length) return catalogue.goods.map((goods) => ({ line: index, goods, because: 'catalogue' }));
  const hsCode = line.hsCode ?? catalogue?.hsCode;
  const written = line.title.slice(0, longestTitle);
  return ofTitle(kinds, `${hsCode ?? ''} ${written}`, () => kindsIn(written, hsCode, kinds)).map((one) => ({ line: index, ...one }));
}
/** A seller's orders name the same few hundred articles. */
const ofTitle = rememberFor<readonly GoodsKind[], readonly Omit<RecognisedGoods, 'line'>[]>(2_000);

function kindsIn(written: string, hsCode: string | undefined, kinds: readonly GoodsKind[]): Omit<RecognisedGoods, 'line'>[] {
  const known = indexOf(kinds);
  const title = normaliseTitle(written);
  const spans = spansIn(title, known, (kind) => kinds[kind]?.inTitles === 'head');
  const { named, excluded, targeted, extrasFrom } = spans;
  const free = (word: Span, others: readonly Span[]) => !others.some((other) => overlap(word, other) && !holds(word, other));
  const isRelated = (one: number, other: number) => known.ancestors[one]?.at(-1) === known.ancestors[other]?.at(-1);
  const isExcluded = (position: number, words: readonly Span[]) => excluded.get(position)?.some((other) => other.start < extrasFrom && !words.some((word) => overlap(word, other))) ?? false;
  const because = kinds.map((kind, position): string | undefined => {
    const prefix = hsCode && kind.hsPrefixes.find((start) => start.length >= 4 && hsCode.startsWith(start));
    if (prefix) return `HS ${prefix}`;
    const words = named.get(position);
    if (!words || isExcluded(position, words)) return undefined;
    const others = (known.ancestors[position] ?? []).flatMap((ancestor) => excluded.get(ancestor) ?? []);
    return words
      .filter((word) => free(word, targeted.filter(({ start }) => start <= word.start)) && free(word, others) && !inPassing(title, word, position, kinds, spans, isRelated))
      .reduce<string | undefined>((best, { text }) => (best && best.length >= text.length ? best : text), undefined);
  });
  const battery = kinds.findIndex(({ id }) => id === builtInBattery);
  const powered = isExcluded(battery, []) ? undefined : because.find((reason, position) => reason && known.powered[position]);
  const isUsed = saysUsed(title);
  return kinds.flatMap(({ id, whenUsed }, position) => {
    const worn = isUsed && whenUsed && !isExcluded(position, []) ? because.find((reason, other) => reason && whenUsed.includes(kinds[other]?.id ?? '')) : undefined;
    const reason = because[position] ?? worn ?? (id === builtInBattery ? powered : undefined);
    return reason ? [{ goods: id, because: reason }] : [];
  });
}

/** A goods id with all its parents, so that a rule on knives holds for a folding knife. */
export const withParents = (ids: Iterable<string>, kinds: readonly GoodsKind[]): Set<string> => withAncestors(ids, parents(kinds, '', () => parentsOf(kinds)));

/** The chapters of the Harmonized System that may hold goods of these kinds together, or undefined when one kind does not say. A battery inside goes with what it is built into. */
export function chaptersOf(ids: readonly string[], kinds: readonly GoodsKind[]): readonly string[] | undefined {
  const known = ids.filter((id) => id !== builtInBattery).map((id) => chaptersOfKind(kinds, id, () => [...withParents([id], kinds)].flatMap((one) => kinds.find((kind) => kind.id === one)?.chapters ?? [])));
  return known.length && known.every((chapters) => chapters.length) ? known.flat() : undefined;
}
const chaptersOfKind = rememberFor<readonly GoodsKind[], readonly string[]>(1_000);
const parents = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

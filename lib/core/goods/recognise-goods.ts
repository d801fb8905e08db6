import type { CatalogueEntry, RecognisedGoods } from '../assessment';
import type { GoodsKind } from '../regulations/measure.schema';
import { rememberFor } from '../remember';
import type { OrderLine } from '../trade/order';
import { comesAlong, coversOther, isForBoth, isForeseen, isImitated, isLacking, isPoured, isShade, leadsTo, standsOn } from './asides';
import { builtInBattery, indexOf, type Narrowing, parentsOf, withAncestors } from './goods-index';
import { saidTogether } from './said-together';
import { type ReadTitle, readTitle, spansIn, type TitleSpans } from './title-spans';
import { weighTogether } from './together';
import { conceals, followsAtOnce, holds, isCarrier, isDetected, isHoused, isKept, isPrepared, isPrintedOn, isRecorded, isUnspaced, looksLike, overlap, type Span, saysCamouflage, saysForChildren, saysUsed, smellsLike, standsLast } from './title-words';

/** Marketplaces allow 80 to 500 characters; what a hostile page adds beyond this is not read. */
const longestTitle = 2_000;

const fitted = (attributes: GoodsKind['attributes']) => attributes.includes('radio') || attributes.includes('lithium-battery');
const carried = (attributes: GoodsKind['attributes']) => fitted(attributes) || attributes.includes('sharp') || attributes.includes('weapon-like') || attributes.includes('flammable');
/** Whether the very word also names a device of its own: a walkie-talkie is a device with a radio, and a holder of one is neither. */
const isNarrower = (word: Span, kind: number, { named }: TitleSpans, kinds: readonly GoodsKind[]): boolean =>
  [...named].some(([other, words]) => other !== kind && kinds[other]?.inTitles === undefined && fitted(kinds[other]?.attributes ?? []) && words.some(({ start, end }) => start === word.start && end === word.end));

const isEaten = (kind: GoodsKind | undefined) => kind?.id === 'alcohol' || ((kind?.attributes.includes('food') && !kind.attributes.includes('medicine')) ?? false);
/** Goods that are named after what is in them or on them; those that are sold by weight may be the food itself in its jar. */
const swallows = (kind: GoodsKind | undefined, title: string): boolean =>
  !isEaten(kind) && kind?.inTitles !== 'beside' && kind?.id !== 'toy' && !['medicine', 'plant-product', 'weapon-like'].some((one) => kind?.attributes.some((attribute) => attribute === one)) && (kind?.attributes.includes('body-contact') || kind?.id === 'candle' || !weighs.test(title));
const weighs = /\p{N} ?(?:g|kg|ml|cl|l|oz|lb|克|千克|公斤|斤|毫升|гр?|кг|мл|л)(?!\p{L})/u;
const bodies = ['phone', 'computer', 'camera', 'watch', 'game-console', 'drone', 'headphones', 'e-scooter', 'bicycle'];
/** What the words around a keyword take from it: the goods lack it, only look like it, are a vessel for it, contain it or fit it. */
function isAside(title: string, word: Span, kind: number, kinds: readonly GoodsKind[], spans: TitleSpans, isRelated: (one: number, other: number) => boolean): boolean {
  const own = kinds[kind];
  const attributes = own?.attributes ?? [];
  if (spans.lacks() && isLacking(title, word, attributes)) return true;
  if (own?.inTitles === 'beside' && (attributes.includes('animal-product') || attributes.includes('plant-product')) && isImitated(title, word)) return true;
  if ((spans.isForTwo() && isForBoth(title, word)) || (own?.id === 'furniture' && standsOn(title, word))) return true;
  if (isPoured(attributes) && spans.isEmpty()) return true;
  if (own?.id === 'phone-case' && coversOther(title, word)) return true;
  if (spans.partEnd >= 0 && word.start >= spans.partEnd && word.start < spans.extrasFrom && (bodies.includes(own?.id ?? '') || [...spans.named].some(([other, words]) => bodies.includes(kinds[other]?.id ?? '') && words.some(({ start, end }) => start === word.start && end === word.end)))) return true;
  // 游戏机手机壳: a picture on the case.
  if ((own?.id === 'electronics' || (fitted(attributes) && !/蓝牙|无线|充电|磁吸/.test(word.text))) && own?.inTitles === 'beside' && isUnspaced.test(title[word.end - 1] ?? '') && [...spans.named].some(([other, words]) => kinds[other]?.id === 'phone-case' && words.some(({ start }) => start === word.end))) return true;
  // "Drone battery": the device is named for what it takes.
  if (fitted(attributes) && [...spans.named].some(([other, words]) => kinds[other]?.id === 'lithium-battery-alone' && words.some((cell) => cell.start <= word.start && cell.end > word.end && !comesAlong(title, cell)))) return true;
  if (own?.id === 'lithium-battery-alone' && comesAlong(title, word)) return true;
  if ((own?.id === 'battery' || own?.parent === 'battery') && isHoused(title, word)) return true;
  if ((isEaten(own) || own?.id === 'tobacco' || own?.parent === 'tobacco') && isForeseen(title, word)) return true;
  if (!isEaten(own)) return false;
  if (isShade(title, word) && !weighs.test(title) && [...spans.named.keys()].some((other) => !isEaten(kinds[other]) && !kinds[other]?.attributes.includes('plant-product'))) return true;
  return [...spans.named].some(([other, words]) => !isRelated(kind, other) && swallows(kinds[other], title) && words.some((span) => leadsTo(title, word, span) && !spans.targeted.some((target) => holds(target, span))));
}

/**
 * Whether a keyword is said in passing, of something else: what is shown on the goods or what they resemble, what they hold, or a word inside a longer name
 * ("tea" in "tea tree oil"). What goods are made of or fitted with is never said in passing, unless they only look like it ("leather print").
 */
function inPassing(title: string, word: Span, kind: number, kinds: readonly GoodsKind[], spans: TitleSpans, isRelated: (one: number, other: number) => boolean): boolean {
  const role = kinds[kind]?.inTitles;
  if (isAside(title, word, kind, kinds, spans, isRelated)) return true;
  // "Vape" in "vape pen style stylus" looks like no more than "vape pen" does.
  if (role !== 'head' && [word, ...(spans.named.get(kind) ?? []).filter((longer) => holds(longer, word))].some((one) => looksLike(title, one))) return true;
  const attributes = kinds[kind]?.attributes ?? [];
  if (role === 'beside') return (!fitted(attributes) && isDetected(title, word)) || ((isKept(title, word) || isHoused(title, word)) && isNarrower(word, kind, spans, kinds));
  if (role !== 'head' && (smellsLike(title, word) || isKept(title, word) || isPrintedOn(title, word) || isRecorded(title, word) || isDetected(title, word))) return true;
  if (attributes.includes('food') || kinds[kind]?.id === 'alcohol' ? isPrepared(title, word) : carried(attributes) && isHoused(title, word)) return true;
  for (const [other, words] of spans.named)
    if (other !== kind && !isRelated(kind, other) && words.some((span) => (holds(span, word) && kinds[other]?.inTitles !== 'beside') || (kinds[other]?.inTitles === 'head' && role !== 'head' && followsAtOnce(title, word, span) && !(attributes.includes('weapon-like') && conceals(title))))) return true;
  return false;
}

const isAlike = (one: string, other: string) => one === other || `${one}s` === other || one === `${other}s`;
const prefixOf = (kind: GoodsKind, hsCode: string | undefined) => hsCode && kind.hsPrefixes.find((start) => start.length >= 4 && hsCode.startsWith(start));

/** Kinds under those of the catalogue that the code makes of them: a gemstone of 7102 31 is a rough diamond. */
function narrowedBy(hsCode: string | undefined, line: number, named: readonly string[], kinds: readonly GoodsKind[]): RecognisedGoods[] {
  return kinds.flatMap((kind) => {
    const prefix = prefixOf(kind, hsCode);
    if (!prefix || named.includes(kind.id)) return [];
    const above = withParents([kind.id], kinds);
    return named.some((one) => above.has(one)) ? [{ line, goods: kind.id, because: `HS ${prefix}` }] : [];
  });
}

/**
 * All kinds of goods a line may be, with the word or code that says so. The seller's catalogue, when it names them, is believed alone; a tariff code only says which kind of those it is.
 * A `notWhen` phrase that shares words with a keyword ("palette knife") takes away that keyword there, for the kind and its children; one that
 * stands apart ("toy … sword") takes away the kind, unless it only comes along ("… with case").
 */
export function recogniseGoods(line: OrderLine, index: number, kinds: readonly GoodsKind[], catalogue?: CatalogueEntry): RecognisedGoods[] {
  const hsCode = line.hsCode ?? catalogue?.hsCode;
  if (catalogue?.goods?.length) return [...catalogue.goods.map((goods) => ({ line: index, goods, because: 'catalogue' })), ...narrowedBy(hsCode, index, catalogue.goods, kinds)];
  const written = line.title.slice(0, longestTitle);
  return ofTitle(kinds, `${hsCode ?? ''} ${written}`, () => namedIn(written, hsCode, kinds)).map((one) => ({ line: index, ...one }));
}
/** A seller's orders name the same few hundred articles. */
const ofTitle = rememberFor<readonly GoodsKind[], readonly Omit<RecognisedGoods, 'line'>[]>(2_000);

/** The same kinds by their words of last resort, which would be false alarms beside the name of other goods. */
const lastResort = rememberFor<readonly GoodsKind[], readonly GoodsKind[]>(1);
function namedIn(written: string, hsCode: string | undefined, kinds: readonly GoodsKind[]): Omit<RecognisedGoods, 'line'>[] {
  const read = readTitle(written);
  const found = kindsIn(read, hsCode, kinds);
  if (!found.every(({ goods }) => isMaterial(goods))) return found;
  // "Silicone ear plugs": what a thing is made of does not tell what it is.
  return [...found, ...kindsIn(read, undefined, lastResort(kinds, '', () => kinds.map((kind) => ({ ...kind, keywords: { en: kind.whenNothingElse?.en ?? [], zh: kind.whenNothingElse?.zh ?? [] }, compounds: [] }))), true).filter(({ goods }) => found.every((one) => one.goods !== goods))];
}
const isMaterial = (id: string) => id === 'plastic-article' || id === 'wood-article' || id === 'bamboo-article';

function kindsIn(read: ReadTitle, hsCode: string | undefined, kinds: readonly GoodsKind[], isLastResort = false): Omit<RecognisedGoods, 'line'>[] {
  const known = indexOf(kinds);
  const { title } = read;
  const spans = spansIn(read, known, (kind) => kinds[kind]?.inTitles === 'head');
  const { named, excluded, targeted, extrasFrom } = spans;
  if (!isLastResort) for (const { kind, span } of saidTogether(title, spans, kinds)) named.set(kind, [...(named.get(kind) ?? []), span]);
  const free = (word: Span, others: readonly Span[]) => !others.some((other) => overlap(word, other) && !holds(word, other));
  const isRelated = (one: number, other: number) => known.ancestors[one]?.at(-1) === known.ancestors[other]?.at(-1);
  const isConcealed = conceals(title);
  // What carries a concealed blade does not make it harmless: "necklace with hidden push dagger".
  const isMasked = (position: number, other: Span) => isConcealed && isCarrier(other) && (kinds[position]?.attributes.includes('weapon-like') ?? false);
  // "Drone case and drone": the goods themselves are named after what belongs to them.
  const isAnother = (word: Span, other: Span, others: readonly Span[]) => other.end <= word.start && / (?:and|&|\+|und|et|y|e|и) $/.test(title.slice(0, word.start)) && !targeted.some(({ start }) => start < word.start) && free(word, others);
  const isExcluded = (position: number, words: readonly Span[], meant = words) => excluded.get(position)?.some((other, _, others) => !isMasked(position, other) && other.start < extrasFrom && !words.some((word) => overlap(word, other)) && !meant.some((word) => isAnother(word, other, others))) ?? false;
  // Accessories of every sort begin with "phone".
  const isMeant = (position: number, word: Span) => !isLastResort || !known.powered[position] || !kinds[position]?.attributes.includes('radio') || standsLast(title, word);
  const heard = new Map<number, readonly Span[]>();
  // "Drone case, for drone": a word that was not meant the first time is not meant when it comes again.
  const isRepeated = (word: Span, words: readonly Span[], isFree: (word: Span) => boolean) =>
    word.start < extrasFrom && !/(?:and|&|und|et|y|e|и|real|genuine) $|真 ?$/u.test(title.slice(0, word.start)) && words.some((other) => other.start < word.start && isAlike(other.text, word.text) && !isFree(other));
  const reasonOf = (position: number): string | undefined => {
    const kind = kinds[position];
    const prefix = hsCode && kind?.hsPrefixes.find((start) => start.length >= 4 && hsCode.startsWith(start));
    if (prefix) return `HS ${prefix}`;
    const words = named.get(position);
    if (!words || isExcluded(position, words)) return undefined;
    // What is no battery may well be equipment with one inside: a smoke detector.
    const isOwn = (ancestor: number, other: Span) => ancestor !== position && words.some((word) => word.start === other.start && word.end === other.end);
    const others = (excluded.size ? (known.ancestors[position] ?? []) : []).flatMap((ancestor) => (excluded.get(ancestor) ?? []).filter((other) => !isMasked(position, other) && !isOwn(ancestor, other)));
    const isFree = (word: Span) => free(word, targeted.filter(({ start }) => start <= word.start)) && free(word, others);
    const believed = words.filter((word) => isFree(word) && isMeant(position, word) && !inPassing(title, word, position, kinds, spans, isRelated));
    const meant = believed.length === words.length ? believed : believed.filter((word) => !isRepeated(word, words, isFree));
    if (meant.length) heard.set(position, meant);
    return meant.reduce<string | undefined>((best, { text }) => (best && best.length >= text.length ? best : text), undefined);
  };
  const because = new Map<number, string>();
  // Without a code only what the title names can be meant.
  for (const position of [...(hsCode ? kinds.keys() : named.keys())].sort((a, b) => a - b)) {
    const reason = reasonOf(position);
    if (reason) because.set(position, reason);
  }
  weighTogether({ title, kinds, because, words: heard, extrasFrom });
  const { battery } = known;
  const reasons = [...because];
  const powered = reasons.find(([position]) => known.powered[position] && !isExcluded(battery, [], heard.get(position)))?.[1];
  const isNarrowing = reasons.some(([position]) => known.narrowing.has(position));
  const narrowed = (says: (title: string) => boolean, when: Narrowing) =>
    (isNarrowing ? known.narrowed[when] : []).flatMap(({ position, from }) => {
      const reason = because.has(position) ? undefined : reasons.find(([other]) => from.includes(other))?.[1];
      return reason && !isExcluded(position, []) && says(title) ? [[position, reason] as const] : [];
    });
  for (const [position, reason] of [...narrowed(saysUsed, 'whenUsed'), ...narrowed(saysForChildren, 'whenForChildren'), ...narrowed(saysCamouflage, 'whenCamouflage')]) because.set(position, reason);
  if (powered && !because.has(battery)) because.set(battery, powered);
  return [...because].sort(([a], [b]) => a - b).map(([position, reason]) => ({ goods: kinds[position]?.id ?? '', because: reason }));
}

/** A goods id with all its parents, so that a rule on knives holds for a folding knife. */
export const withParents = (ids: Iterable<string>, kinds: readonly GoodsKind[]): Set<string> => withAncestors(ids, parents(kinds, '', () => parentsOf(kinds)));

/** The chapters of the Harmonized System that may hold goods of these kinds together, or undefined when one kind does not say. What goods are made of and a battery inside go with the thing, and a kind with the narrower one named beside it: earphones are the radio device. */
export function chaptersOf(ids: readonly string[], kinds: readonly GoodsKind[]): readonly string[] | undefined {
  const kindOf = (id: string | undefined) => kinds.find((kind) => kind.id === id);
  const isNarrowed = (id: string) => ids.some((other) => other !== id && withParents([other], kinds).has(id));
  const nearest = (kind: GoodsKind | undefined): readonly string[] => kind?.chapters ?? (kind?.parent ? nearest(kindOf(kind.parent)) : []);
  const known = ids.filter((id) => id !== builtInBattery && !kindOf(id)?.ofAnyChapter && !isNarrowed(id)).map((id) => chaptersOfKind(kinds, id, () => nearest(kindOf(id))));
  return known.length && known.every((chapters) => chapters.length) ? known.flat() : undefined;
}
const chaptersOfKind = rememberFor<readonly GoodsKind[], readonly string[]>(1_000);
const parents = rememberFor<readonly GoodsKind[], ReadonlyMap<string, string | undefined>>(1);

import { whenAsked } from '../remember';
import { mayBeForBoth, mayLack, partEnds, quotedNames, saysEmpty, suitedTo } from './asides';
import type { GoodsIndex } from './goods-index';
import type { Phrase } from './phrases';
import { between, completedNames, devices, extras, fits, fitsAfter, forBefore, goesWith, isOfFamily, isSign, isTurkish, isUnspaced, joiners, likenessesAfter, modelWords, namesManyDevices, normaliseTitle, type Span, saysFur, singularsOf, targets, targetsUnspaced, tokenPattern, turkishStemsOf } from './title-words';

export interface TitleSpans {
  /** Keywords of each kind, and words that show it is something else. */
  named: Map<number, Span[]>;
  excluded: Map<number, Span[]>;
  /** Keywords of what the goods are for, without, printed with or scented like. */
  targeted: Span[];
  /** The words of the title, and what each may be the plural of. */
  tokens: readonly RegExpExecArray[];
  singulars: readonly (readonly string[])[];
  /** Where what only comes along begins. */
  extrasFrom: number;
  /** Where the part ends that a title begins with, -1 when it does not. */
  partEnd: number;
  /** Whether the title speaks of an empty vessel. */
  isEmpty: () => boolean;
  /** Whether it may speak of what the goods lack. */
  lacks: () => boolean;
  /** Whether it may name two things that it is for. */
  isForTwo: () => boolean;
}
/** A title with all that is known of it before any goods are looked for. */
export interface ReadTitle extends Pick<TitleSpans, 'tokens' | 'singulars'> {
  title: string;
  turkish: boolean;
  german: boolean;
}
export function readTitle(written: string): ReadTitle {
  const title = normaliseTitle(written);
  const turkish = isTurkish(written);
  const tokens = [...title.matchAll(tokenPattern)];
  const singulars = tokens.map(([word]) => (turkish ? [...singularsOf(word), ...turkishStemsOf(word)] : singularsOf(word)));
  return { title, tokens, singulars, turkish, german: saysFur(written) };
}
const shortestCompound = 3;
const isNumber = /^\p{N}+$/u;
const brackets = new Set(['(', ')', '.', '/']);

/** Where the keywords (`named`) and the lookalikes (`excluded`) of each kind stand in the title, and where what comes along begins. */
export function spansIn({ title, tokens, singulars, turkish: inTurkish, german }: ReadTitle, { byToken, byCharacter, byEnd, byBeginning, lastThree, firstThree, notInTurkish }: GoodsIndex, isHead: (kind: number) => boolean): TitleSpans {
  const named = new Map<number, Span[]>();
  const excluded = new Map<number, Span[]>();
  const targeted: Span[] = [];
  const note = ({ kind, text, excludes }: Pick<Phrase, 'kind' | 'text' | 'excludes'>, start: number, end: number, isTarget: boolean) => {
    if (inTurkish && !excludes && notInTurkish.get(kind)?.has(text)) return;
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
  // The first word is known to stand there, and most phrases fail at the second.
  const stands = (words: readonly string[], at: number) => {
    if (words.length > 2 && tokens[at + 1]?.[0] !== words[1]) return false;
    for (let offset = words.length - 2; offset > 1; offset -= 1) if (tokens[at + offset]?.[0] !== words[offset]) return false;
    return singulars[at + words.length - 1]?.includes(words.at(-1) ?? '') ?? false;
  };
  const isForMany = namesManyDevices(tokens.map(([word]) => word));
  const hasForBefore = tokens.some(([word]) => forBefore.has(word));
  const isBeforeFor = (from: number): boolean => {
    if (!hasForBefore) return false;
    let at = from;
    while (at < from + 10 && (brackets.has(tokens[at]?.[0] ?? '') || isNumber.test(tokens[at]?.[0] ?? '') || modelWords.has(tokens[at]?.[0] ?? '') || between.has(tokens[at]?.[0] ?? ''))) at += 1;
    return forBefore.has(tokens[at]?.[0] ?? '');
  };
  let extrasFrom = title.search(/[送赠附]/);
  let chained = -1; // the token after a target: in "for lamp, radio and toy" all three are targets
  let fitting = false; // "for 20000 mAh power bank": nothing but numbers, units and small words since "for"
  let listing = false; // "for iPhone 11 Pro iPad": nothing but devices and their models since "for"
  let measured = -1; // the token after a target, or after a number there: "for power bank 10000 mAh"
  const take = (phrase: Phrase, token: RegExpExecArray, at: number, isTarget: boolean) => {
    const last = phrase.tokens.length - 1;
    const end = tokens[at + last];
    const aside = isTarget || (isForMany && isOfFamily(phrase.tokens)) || (listing && phrase.tokens.every((one) => devices.has(one) || isNumber.test(one))) || isBeforeFor(at + last + 1) || (phrase.excludes && chained === at);
    if (aside) chained = Math.max(chained, at + last + 1);
    if (isTarget) measured = Math.max(measured, at + last + 1);
    note(phrase, token.index, (end?.index ?? 0) + (end?.[0].length ?? 0), aside);
  };
  tokens.forEach((token, at) => {
    const [word] = token;
    const before = tokens[at - 1]?.[0] ?? '';
    // "Galaxy S8+ Plus", "6s Plus" and "iPhone Plus" are names of models.
    const isModel = (word === '+' || word === 'plus') && (/\p{N}$/u.test(before) || before === '+' || (word === 'plus' && (devices.has(before) || (before.length === 1 && isNumber.test(tokens[at - 2]?.[0] ?? ''))))) && (word === 'plus' || title[token.index - 1] !== ' ');
    const isWatt = word === 'w' && isNumber.test(before) && title[token.index - 1] !== ' ';
    if (extrasFrom < 0 && extras.has(word) && !isWatt && !goesWith(before, word) && !isModel) extrasFrom = token.index;
    const isGoingWith = goesWith(tokens[at - 2]?.[0] ?? '', before);
    const isFits = fits.has(before) && (before !== 'fur' || german || devices.has(word) || between.has(word));
    fitting = isFits || isGoingWith || (fitting && (isNumber.test(before) || between.has(before)));
    listing = fitting || (listing && (isNumber.test(before) || modelWords.has(before) || between.has(before) || joiners.has(before) || devices.has(before)));
    if (chained === at && joiners.has(word)) chained = at + 1;
    const isMeasure = measured === at && (isNumber.test(word) || between.has(word));
    if (isMeasure && isNumber.test(word)) measured = at + 1;
    const isTarget = isFits || (targets.has(before) && !fits.has(before)) || fitting || isMeasure || (before.charCodeAt(before.length - 1) >= 0xe00 && targetsUnspaced.some((one) => before.endsWith(one))) || isGoingWith;
    for (const first of singulars[at] ?? []) {
      const { alone, longer } = byToken(first);
      for (const phrase of alone) take(phrase, token, at, isTarget);
      if (first !== word || !longer.size) continue;
      // All but the last word stand as they are.
      for (const second of singulars[at + 1] ?? []) for (const phrase of longer.get(second) ?? []) if (stands(phrase.tokens, at)) take(phrase, token, at, isTarget);
    }
    const asCompound = (part: string, parts: ReadonlyMap<string, number[]>) => {
      for (const kind of parts.get(part) ?? []) note({ kind, text: word, excludes: false }, token.index, token.index + word.length, isTarget);
    };
    const mayEnd = lastThree.has(word.slice(-shortestCompound));
    const mayBegin = firstThree.has(word.slice(0, shortestCompound));
    // The longest end says what it is: "Handschuhe" are no "Schuhe".
    let hasEnd = !mayEnd;
    if (mayEnd || mayBegin)
      for (let length = word.length - 2; length >= shortestCompound; length -= 1) {
        if (!hasEnd && byEnd.has(word.slice(-length))) {
          asCompound(word.slice(-length), byEnd);
          hasEnd = true;
        }
        if (mayBegin) asCompound(word.slice(0, length), byBeginning);
      }
  });
  if (isUnspaced.test(title)) {
    const takeAt = (phrase: Phrase, at: number) => {
      const end = at + phrase.text.length;
      if (title.startsWith(phrase.text, at) && !isSign.test(title[end] ?? '')) note(phrase, at, end, targetsUnspaced.some((word) => title.endsWith(word, at)) || fitsAfter.test(title.slice(end, end + 3)));
    };
    for (let at = 0; at < title.length; at += 1) {
      const { alone, longer } = byCharacter(title[at] ?? '');
      for (const phrase of alone) takeAt(phrase, at);
      if (longer.size) for (const phrase of longer.get(title[at + 1] ?? '') ?? []) takeAt(phrase, at);
    }
  }
  for (const { index, length, as } of completedNames(title)) for (const phrase of byToken(as.split(' ')[0] ?? '').longer.get(as.split(' ')[1] ?? '') ?? []) if (phrase.text === as) note(phrase, index, index + length, false);
  targeted.push(...likenessesAfter(title, (at) => [...named].some(([kind, spans]) => isHead(kind) && spans.some(({ end }) => end <= at))));
  targeted.push(...suitedTo(title));
  for (const name of quotedNames(title)) if ([...named.values()].some((words) => words.some(({ end }) => end <= name.start))) targeted.push(name);
  return { named, excluded, targeted, tokens, singulars, extrasFrom: extrasFrom < 0 ? title.length : extrasFrom, partEnd: partEnds(title), isEmpty: whenAsked(() => saysEmpty(title)), lacks: whenAsked(() => mayLack(title)), isForTwo: whenAsked(() => mayBeForBoth(title)) };
}

import { simplified } from '../core/goods/simplified';

/** Something that can be found by typing: a country, a kind of goods. */
export interface Findable {
  id: string;
  label: string;
  /** Shown beside the label: the name in the other language, the code. */
  hint: string;
  /** Everything it may be called, as people write it. */
  names: readonly string[];
}
interface Prepared {
  item: Findable;
  keys: string[];
  /** Of the keys, those of its own name and code. */
  own: string[];
}
const prepared = new WeakMap<readonly Findable[], Prepared[]>();

/** Lower case without accents or doubled spaces, in simplified Chinese: "Côte d'Ivoire" and "cote d ivoire" meet, and so do "荷蘭" and "荷兰". */
export function searchKey(text: string): string {
  return simplified(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s’'.,()-]+/g, ' ').trim();
}

function prepare(items: readonly Findable[]): Prepared[] {
  const known = prepared.get(items);
  if (known) return known;
  const keysOf = (names: readonly string[]) => names.map(searchKey).filter(Boolean);
  const result = items.map((item) => ({ item, keys: keysOf([item.id, ...item.names]), own: keysOf([item.id, item.label, item.hint]) }));
  prepared.set(items, result);
  return result;
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it, 3 anywhere (Chinese has no word gaps); undefined: not at all. */
function rank(keys: readonly string[], wanted: string): number | undefined {
  let best: number | undefined;
  for (const key of keys) {
    const at = key === wanted ? 0 : key.startsWith(wanted) ? 1 : key.includes(` ${wanted}`) ? 2 : key.includes(wanted) && (wanted.length > 2 || /[^\u0000-\u024f]/.test(wanted)) ? 3 : undefined;
    if (at !== undefined && (best === undefined || at < best)) best = at;
  }
  return best;
}

/** Typing errors between two words: letters left out, added, wrong or swapped; more than `most` counts as too many. */
export function typingErrors(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? most + 1;
}

function nearly(keys: readonly string[], wanted: string, most: number): number {
  let best = most + 1;
  for (const key of keys) {
    // In a short word one other letter makes another word: "Bali" is no Mali, nor the beginning of Belize.
    if (wanted.length < 5) {
      if (key[0] === wanted[0]) best = Math.min(best, typingErrors(wanted, key, most));
      continue;
    }
    // A half-typed name has errors too: it is held against beginnings of about its own length.
    for (const length of [key.length, wanted.length - 1, wanted.length, wanted.length + 1]) if (length > 1 && length <= key.length) best = Math.min(best, typingErrors(wanted, key.slice(0, length), most));
  }
  return best;
}

/** "🇩🇪" is DE. */
function flagCode(text: string): string | undefined {
  const letters = [...text.trim()].map((sign) => (sign.codePointAt(0) ?? 0) - 0x1f1e6);
  return letters.length === 2 && letters.every((letter) => letter >= 0 && letter < 26) ? String.fromCharCode(...letters.map((letter) => letter + 65)) : undefined;
}

/** By the letters they are written in, since a browser takes a while for the names of a whole language. */
const further: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u, ['zh-Hant', 'ja']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Latin}/u, ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'tr']],
];
const namesIn = new Map<string, Intl.DisplayNames>();
const foreignKeys = new Map<string, Map<string, string>>();

/** Countries by their names in other languages than the two of the surface: "Alemania", "Германия", "ドイツ". */
function elsewhere(wanted: string, items: readonly Findable[]): { item: Findable; at: number }[] {
  const codes = items.filter(({ id }) => /^[A-Z]{2}$/.test(id));
  if (codes.length < 100 || wanted.length < 2) return [];
  for (const language of further.find(([letters]) => letters.test(wanted))?.[1] ?? []) {
    const names = namesIn.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    namesIn.set(language, names);
    const keys = foreignKeys.get(language) ?? new Map(codes.map(({ id }) => [id, searchKey(names.of(id) ?? '')] as const));
    foreignKeys.set(language, keys);
    const found = codes.flatMap((item) => (keys.get(item.id)?.startsWith(wanted) ? [{ item, at: keys.get(item.id) === wanted ? 0 : 1 }] : []));
    if (found.length) return found;
  }
  return [];
}

/** Chinese words run on: "T恤衫" has "T恤" in it, "法国巴黎" names France. The longest word that is inside decides. */
function inside(wanted: string, items: readonly Findable[]): { item: Findable; at: number }[] {
  if (!/\p{Script=Han}/u.test(wanted)) return [];
  const found = prepare(items).flatMap(({ item, keys }) => {
    const longest = Math.max(0, ...keys.map((key) => (key.length > 1 && /\p{Script=Han}/u.test(key) && wanted.includes(key) ? key.length : 0)));
    return longest > 0 ? [{ item, at: wanted.length - longest }] : [];
  });
  const best = Math.min(...found.map(({ at }) => at));
  return found.filter(({ at }) => at === best);
}

/** The best matches of what was typed; when nothing matches, those that differ by a typing error or two. Nothing typed finds nothing. */
export function search<T extends Findable>(text: string, items: readonly T[], most = 6): T[] {
  return searchDoubting(text, items, most).items;
}

/** The same, and whether it is only a guess at a typing error: "Paris" is offered Pakistan, but does not mean it. */
export function searchDoubting<T extends Findable>(text: string, items: readonly T[], most = 6): { items: T[]; isGuess: boolean } {
  const flag = flagCode(text);
  const wanted = flag ? searchKey(flag) : searchKey(text);
  if (!wanted) return { items: [], isGuess: false };
  const found = prepare(items).flatMap(({ item, keys, own }) => {
    const at = rank(keys, wanted);
    // "power bank" is the power bank before all the electronics that also go by that word.
    return at === undefined ? [] : [{ item, at: rank(own, wanted) === undefined ? at + 0.5 : at }];
  });
  if (!found.length) found.push(...elsewhere(wanted, items));
  if (!found.length) found.push(...inside(wanted, items));
  const isGuess = !found.length;
  if (isGuess && wanted.length > 3) {
    const allowed = wanted.length > 6 ? 2 : 1;
    for (const { item, keys, own } of prepare(items)) {
      const errors = nearly(keys, wanted, allowed);
      if (errors <= allowed) found.push({ item, at: nearly(own, wanted, allowed) <= allowed ? errors : errors + 0.5 });
    }
  }
  const sorted = found.sort((a, b) => a.at - b.at || a.item.label.length - b.item.label.length || a.item.label.localeCompare(b.item.label));
  return { items: sorted.slice(0, most).map(({ item }) => item as T), isGuess };
}

import { aliases, alpha2, alpha3 } from './country-codes';
import { ignorable, invisible, labelKey } from './text';

/** Languages by the letters they are written in, the likeliest first: a page pays for no more of them than it needs. */
const languages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, ['zh', 'ja', 'zh-Hant']],
  [/\p{Script=Cyrillic}/u, ['ru']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Latin}/u, ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'pl', 'sv', 'id', 'vi']],
];
/** Languages that are asked only when the page is written in them: each costs a browser as much as all names of another. */
const further = new Set(['cs', 'sk', 'hu', 'ro', 'da', 'nb', 'no', 'fi', 'uk', 'bg', 'el', 'he', 'hi', 'hr', 'sl', 'lt', 'lv', 'et', 'sr', 'fa']);
let spoken: string | undefined;

/** Names the page's own language, when it is none of those that are always asked. */
export function speak(language: string): void {
  const code = language.toLowerCase().slice(0, 2);
  spoken = further.has(code) ? code : undefined;
}

const codes: ReadonlySet<string> = new Set(alpha2);
interface NameTable {
  display: Intl.DisplayNames;
  codeOf: Map<string, string>;
  done: number;
}
const tables = new Map<string, NameTable>();

/** Adds up to `count` more names. A browser takes a tenth of a millisecond for each, so that a whole language is a long task. */
function extend(language: string, count: number): NameTable {
  const table = tables.get(language) ?? { display: new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }), codeOf: new Map(), done: 0 };
  tables.set(language, table);
  for (const code of alpha2.slice(table.done, table.done + count)) {
    const key = labelKey(table.display.of(code) ?? '');
    if (key) table.codeOf.set(key, code);
    table.done += 1;
  }
  return table;
}

/** Learns the names of a language in small pieces, so that reading a page later finds them there. An unknown language is none of ours. */
export async function prepareNames(language: string, pause: () => Promise<unknown>): Promise<void> {
  const known = languages.flatMap(([, all]) => all).find((one) => language.toLowerCase().startsWith(one.toLowerCase()));
  while (known && extend(known, 25).done < alpha2.length) await pause();
}

let aliasTable: ReadonlyMap<string, string> | undefined;

/** Names of two countries: nobody says which. */
const ambiguous: ReadonlySet<string> = new Set(['congo', 'korea', 'virgin islands', '콩고', '刚果', '剛果', 'コンゴ', 'конго']);

/** No name means one country in one of these languages and another in the next (tests/marketplaces-text.test.ts), so that the first hit counts. */
function codeOfName(text: string, only?: readonly string[]): string | undefined {
  aliasTable ??= new Map(Object.entries(aliases).flatMap(([code, words]) => words.map((word) => [labelKey(word), code] as const)));
  const key = labelKey(text);
  if (ambiguous.has(key)) return undefined;
  const alias = aliasTable.get(key);
  if (alias) return alias;
  for (const language of languages.find(([letters]) => letters.test(text))?.[1] ?? []) {
    if (only && !only.includes(language) && languages[5]?.[1].includes(language)) continue;
    const code = extend(language, alpha2.length).codeOf.get(key);
    if (code) return code;
  }
  return spoken ? extend(spoken, alpha2.length).codeOf.get(key) : undefined;
}

/** Latin, Cyrillic and Greek letters look alike: a word that mixes them is not a name but a disguise. */
function isMixedScript(text: string): boolean {
  return [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) => script.test(text)).length > 1;
}

function codeOfFlag(text: string): string | undefined {
  const letters = [...text].map((sign) => (sign.codePointAt(0) ?? 0) - 0x1f1e6);
  if (letters.length !== 2 || letters.some((letter) => letter < 0 || letter > 25)) return undefined;
  const code = String.fromCharCode(...letters.map((letter) => letter + 65));
  return codes.has(code) ? code : undefined;
}

function codeOfPlain(text: string, only?: readonly string[]): string | undefined {
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return codes.has(upper) ? upper : codeOfName(text, only);
  if (/^[A-Z]{3}$/.test(upper) && alpha3.has(upper)) return alpha3.get(upper);
  return codeOfName(text, only);
}

/** "Bosnia and Herzegovina", "Saint Lucia", "Russian Federation (the)", "The Gambia": as ISO writes what Intl has as "Bosnia & Herzegovina", "St. Lucia", "Gambia". */
function codeOfShort(text: string): string | undefined {
  const short = text.replace(/\band\b|&amp;/gi, '&').replace(/\bSaint\b/g, 'St.').replace(/\(the\)$|\bthe\b/gi, ' ').trim();
  return short !== text && /^\p{Lu}/u.test(text) && short.length > 3 ? codeOfPlain(short, ['en']) : undefined;
}

/**
 * ISO 3166-1 alpha-2 (or XI, IC, XK) of a code, a name in one of nineteen languages, or a flag.
 * `countryCode('Allemagne')` is `'DE'`, `countryCode('United States (US)')` is `'US'`; undefined when it is no country, or could be two.
 */
export function countryCode(written: string | null | undefined): string | undefined {
  if (!written || written.length > 120) return undefined;
  if (answers.has(written)) return answers.get(written);
  const code = codeOfText(written);
  if (answers.size < mostAnswers) answers.set(written, code);
  return code;
}

/** As `countryCode`, for a text that may be anything: only names, in English, the page's language and other scripts, so that no language is learnt for a street. */
export function countryNamed(written: string, language = 'en'): string | undefined {
  // Short words are codes only in capitals: "350 ml" is not Mali, nor Ben Benin. 德国 and 미국 are whole names.
  if (written.length > 120 || /^\s*(?:\p{L}|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}|(?!\p{Lu}{3}\s*$)[A-Za-z]{3})\s*$/u.test(written)) return undefined;
  const key = `${language}\n${written}`;
  if (answers.has(key)) return answers.get(key);
  const code = codeOfText(written, ['en', language.toLowerCase().slice(0, 2)]);
  if (answers.size < mostAnswers) answers.set(key, code);
  return code;
}

const more = new Map<string, string>();

/** Names that only files, and those who read them, have to know. */
export function knowNames(names: readonly (readonly [string, string])[]): void {
  for (const [name, code] of names) more.set(labelKey(name), code);
}

let furtherTable: ReadonlyMap<string, string | undefined> | undefined;

/** As `countryCode`, and in every further language: for files, whose language nothing names and where time is not the page's. A name that means two countries is none. */
export function countryInFile(written: string): string | undefined {
  const code = countryCode(written);
  if (code || written.length > 60) return code;
  if (!furtherTable) {
    const names = new Map<string, string | undefined>();
    for (const language of further) for (const [name, own] of extend(language, alpha2.length).codeOf) names.set(name, names.has(name) && names.get(name) !== own ? undefined : own);
    furtherTable = names;
  }
  const [, name, own] = /^(.{3,}?)\s*[([]\s*([A-Z]{2})\s*[)\]]$/.exec(written.trim()) ?? [];
  if (name && own) return countryInFile(name) === own ? own : undefined;
  return isMixedScript(written) || ambiguous.has(labelKey(written)) ? undefined : (more.get(labelKey(written)) ?? furtherTable.get(labelKey(written)));
}

/** A list names few countries many times. */
const answers = new Map<string, string | undefined>();
const mostAnswers = 2000;

function codeOfText(written: string, only?: readonly string[]): string | undefined {
  const text = written.normalize('NFKC').replace(ignorable, '').replace(/\s+/g, ' ').replace(invisible, '').trim();
  if (!text || isMixedScript(text) || (text.normalize('NFD').match(/[\u0300-\u036F]/g)?.length ?? 0) > 6) return undefined;
  const plain = codeOfFlag(text) ?? codeOfPlain(text, only) ?? codeOfShort(text);
  if (plain) return plain;
  const flag = /^([\u{1F1E6}-\u{1F1FF}]{2})\s*(.+)$/u.exec(text) ?? /^(.+?)\s*([\u{1F1E6}-\u{1F1FF}]{2})$/u.exec(text);
  const pair = flag ?? /^(.{2,}?)\s*[([/|–「『【〔-]\s*([^()[\]「」『』【】〔〕]{2,})[)\]」』】〕]?$/u.exec(text);
  if (!pair?.[1] || !pair[2]) return undefined;
  const [left, right] = [codeOfFlag(pair[1]) ?? codeOfPlain(pair[1].trim(), only), codeOfFlag(pair[2]) ?? codeOfPlain(pair[2].trim(), only)];
  return left === right ? left : undefined;
}

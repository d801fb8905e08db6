import { aliases, alpha2, alpha3 } from './country-codes';
import { invisible, labelKey } from './text';

const languages = ['en', 'zh', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'ja', 'ru', 'it', 'ko', 'id', 'th', 'nl', 'pl', 'tr', 'sv', 'vi', 'ar'];
const codes: ReadonlySet<string> = new Set(alpha2);
let names: Map<string, string> | undefined;

/** Name in any of the languages above → code; a name that means two countries leads nowhere. */
function namesOfCountries(): Map<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of alpha2) {
      const key = labelKey(display.of(code) ?? '');
      if (!key) continue;
      const known = found.get(key);
      if (known && known !== code) ambiguous.add(key);
      found.set(key, code);
    }
  }
  for (const key of ambiguous) found.delete(key);
  for (const [code, words] of Object.entries(aliases)) for (const word of words) found.set(labelKey(word), code);
  names = found;
  return found;
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

function codeOfPlain(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper)) return codes.has(upper) ? upper : namesOfCountries().get(labelKey(text));
  if (/^[A-Z]{3}$/.test(upper) && alpha3.has(upper)) return alpha3.get(upper);
  return namesOfCountries().get(labelKey(text));
}

/**
 * ISO 3166-1 alpha-2 (or XI, IC, XK) of a code, a name in one of nineteen languages, or a flag.
 * `countryCode('Allemagne')` is `'DE'`, `countryCode('United States (US)')` is `'US'`; undefined when it is no country, or could be two.
 */
export function countryCode(written: string | null | undefined): string | undefined {
  if (!written || written.length > 120) return undefined;
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').replace(invisible, '').trim();
  if (!text || isMixedScript(text) || (text.normalize('NFD').match(/[\u0300-\u036F]/g)?.length ?? 0) > 6) return undefined;
  const plain = codeOfFlag(text) ?? codeOfPlain(text);
  if (plain) return plain;
  const flag = /^([\u{1F1E6}-\u{1F1FF}]{2})\s*(.+)$/u.exec(text) ?? /^(.+?)\s*([\u{1F1E6}-\u{1F1FF}]{2})$/u.exec(text);
  const pair = flag ?? /^(.{2,}?)\s*[([/|–-]\s*([^()[\]]{2,})[)\]]?$/u.exec(text);
  if (!pair?.[1] || !pair[2]) return undefined;
  const [left, right] = [codeOfFlag(pair[1]) ?? codeOfPlain(pair[1].trim()), codeOfFlag(pair[2]) ?? codeOfPlain(pair[2].trim())];
  return left === right ? left : undefined;
}

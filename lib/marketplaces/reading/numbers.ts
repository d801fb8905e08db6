import { money, minorDigits } from '../../core/trade/money';
import type { Money } from '../../core/trade/order';
import { currencyIn } from './currencies';

export type DecimalMark = '.' | ',';

const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

/** Digits of other scripts to ASCII, Arabic marks to point and comma, every kind of space to one. */
function plainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C\u2066-\u2069]/g, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/٫/g, '.')
    .replace(/[٬]/g, ',')
    .replace(/[\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[’‘´`]/g, "'")
    .replace(/\s+/g, ' ')
    // "52,-" and "52.–" are 52; a page that sets the cents small writes "1.752 , 10".
    .replace(/(\d) ?[.,] ?(?:--?|[–—])(?! ?\d)/g, '$1')
    .replace(/(\d) ([.,]) ?(\d\d)(?!\d)/g, '$1$2$3')
    .trim();
}

function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (!/^\d{1,3}$/.test(first) || first === '0' || rest.length === 0) return false;
  const western = rest.every((part) => part.length === 3);
  const indian = first.length <= 2 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((part) => part.length === 2);
  return western || indian;
}

/** Unsigned digits with separators → number; `digits` are the currency's, when it is known. */
function unsigned(written: string, mark: DecimalMark | undefined, digits: number | undefined): number | undefined {
  const spaced = written.split(/[ ']/);
  const compact = spaced.length > 1 ? (isGrouped([...spaced.slice(0, -1), (spaced.at(-1) ?? '').split(/[.,]/)[0] ?? '']) ? spaced.join('') : undefined) : written;
  if (compact === undefined) return undefined;
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return Number(compact);
  const sign = compact[last] as DecimalMark;
  const other = sign === '.' ? ',' : '.';
  const parts = compact.split(sign);
  const asDecimal = (): number | undefined => {
    const whole = compact.slice(0, last);
    const joined = whole.includes(other) ? (spaced.length === 1 && isGrouped(whole.split(other)) ? whole.split(other).join('') : undefined) : whole;
    return joined === undefined || joined.includes(sign) ? undefined : Number(`${joined || '0'}.${compact.slice(last + 1) || '0'}`);
  };
  if (compact.includes(other)) return mark === other ? undefined : asDecimal();
  if (parts.length > 2) return mark === sign || spaced.length > 1 || !isGrouped(parts) ? undefined : Number(parts.join(''));
  // Three decimals where the currency has two: more likely thousands in another habit, so neither is taken.
  if (mark === sign) return digits !== undefined && digits < 3 && isGrouped(parts) ? undefined : asDecimal();
  if (spaced.length > 1 || !isGrouped(parts)) return mark === other ? undefined : asDecimal();
  if (mark === other || digits === 0) return Number(parts.join(''));
  return undefined;
}

/**
 * The one number in a text, in any usual grouping: `parseNumber('1.234,56')` is 1234.56.
 * Undefined when it is no number, more than one, or could mean two: `parseNumber('1.234')`, unless the decimal mark is given.
 */
export function parseNumber(text: string, mark?: DecimalMark, digits?: number): number | undefined {
  if (text.length > 60) return undefined;
  const plain = plainDigits(text);
  const found = /^\(?(-?)\s*(\d[\d.,' ]*\d|\d|[.,]\d+)(-?)\)?$/.exec(plain);
  if (!found?.[2]) return undefined;
  const value = unsigned(found[2], mark, digits);
  if (value === undefined || !Number.isFinite(value) || value > 1e12) return undefined;
  const isNegative = found[1] === '-' || found[3] === '-' || (plain.startsWith('(') && plain.endsWith(')'));
  return isNegative && value !== 0 ? -value : value;
}

export interface MoneyHint {
  /** Currency when the text names none. */
  currency?: string;
  /** What a bare `$`, `¥` or `kr` means here. */
  symbolCurrency?: string;
  mark?: DecimalMark;
}

/** `parseMoney('12,34 €')` is `{ amountMinor: 1234, currency: 'EUR' }`; undefined without a certain amount and a certain currency. */
export function parseMoney(text: string, hint: MoneyHint = {}): Money | undefined {
  if (text.length > 60) return undefined;
  const plain = plainDigits(text);
  const around = plain.replace(/\d[\d.,' ]*\d|[.,]?\d/, ' ');
  const words = around.replace(/[-()]/g, ' ').replace(/ +/g, ' ').trim();
  if (/\d/.test(words)) return undefined;
  const currency = words ? currencyIn(words, hint.symbolCurrency ?? hint.currency) : hint.currency;
  if (!currency) return undefined;
  const amount = parseNumber(plain.replace(words, ' ').replace(/[^\d.,'\-() ]/g, ' ').replace(/\( *\)| +/g, ' ').trim(), hint.mark, minorDigits(currency));
  return amount === undefined ? undefined : money(amount, currency);
}

/** What stands beside a number of single pieces; a pair, a set or a box may be several. */
const piece = /\s*(?:[x×]|pcs?|pieces?|pce|units?|ea|unidad(?:es)?|unid|uds?|stk|stück|st|stuks|szt|шт|adet|pz|pezz[io]|buah|件|個|个|点|台|只|支|개)\.?\s*$/iu;

/** Pieces: a whole number of one million or less. "1.000" is a thousand here and one there, so it is neither; "2,00" is two everywhere. */
export function parseQuantity(text: string): number | undefined {
  const bare = text.length > 40 ? text : text.replace(/^\s*[x×]\s*/i, '').replace(piece, '').replace(/^(\s*\d{1,6})[.,]0{1,2}\s*$/, '$1');
  if (/^\s*\d{1,3}[.,]\d{3}\s*$/.test(bare)) return undefined;
  const value = parseNumber(bare, '.');
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= 1_000_000 ? value : undefined;
}

import { countryCode, countryInFile } from './country-names';
import { cleanText } from './text';
import { isZipOf } from './zip-codes';

export interface Place {
  country?: string;
  region?: string;
  postcode?: string;
}

const states = 'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|VI|GU|AS|MP|AA|AE|AP';
const stateAndZip = new RegExp(`(?:^|,|\\s)(${states})[\\s,]+(\\d{5}(?:-\\d{4})?)$`);
const postcodeForms = [
  /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/,
  /\b([A-Z]\d[A-Z] ?\d[A-Z]\d)\b/,
  /〒?\s*(\d{3}-\d{4})(?!\d)/,
  /(?<![\d-])(\d{5}-\d{3,4})(?![\d-])/,
  /^(\d{4,6})(?=[\s,，]|$)/,
  /(?:^|[\s,，])(\d{4,6})$/,
];

/**
 * What rules need from the lines of an address, the country standing last; names and streets are left behind.
 * "…, Los Angeles, CA 90001" without a country is the United States: state and ZIP code leave no doubt. Nothing else is guessed.
 */
export function placeOfLines(written: readonly string[]): Place {
  const lines = written.map((line) => line.normalize('NFKC').replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '')).filter(Boolean);
  const named = countryCode(lines.at(-1));
  // "Atlanta, Georgia" is in the state; the country has four digits in its addresses, or its capital.
  const country = named === 'GE' && /^georgia$/i.test(lines.at(-1) ?? '') && !lines.some((line) => /(?<!\d)\d{4}(?!\d)|tbilisi|batumi|kutaisi/i.test(line)) ? undefined : named;
  const rest = country ? lines.slice(0, -1) : lines;
  const last = rest.at(-1) ?? '';
  const american = stateAndZip.exec(last) ?? stateAndZip.exec(rest.slice(-2).join(' ')) ?? (/\p{Lu}/u.test(lines.join('')) ? null : stateAndZip.exec(last.toUpperCase()));
  if (american?.[1] && american[2] && (country === 'US' || (country === undefined && isZipOf(american[1], american[2])))) return { country: 'US', region: american[1], postcode: american[2] };
  if (!country) return {};
  const postcode = rest
    .slice(Math.min(2, rest.length - 1))
    .slice(-3)
    .reverse()
    .map((line) => postcodeForms.map((form) => form.exec(line)?.[1]).find(Boolean))
    .find(Boolean);
  return { country, ...(postcode && { postcode: cleanText(postcode, 12) }) };
}

/** "USA, California" and "Lyon, France": a country with a part of it on one side of a comma; undefined when both are countries, for nobody says which is meant. */
export function placeBeforeComma(text: string): Place | undefined {
  const parts = text.length > 80 ? [] : text.split(/\s*[,，]\s*/);
  if (parts.length !== 2) return undefined;
  const [first, last] = parts.map((part) => countryInFile(part));
  if (first && last) return undefined;
  const [country, region] = first ? [first, parts[1]] : [last, parts[0]];
  return country ? { country, ...(region && first && { region }) } : undefined;
}

/** Several lines, or a street, a place and more between commas. */
export function isWholeAddress(text: string): boolean {
  return text.length < 2000 && (/[\r\n]|<br/i.test(text.trim()) || (text.match(/[,，、;]/g)?.length ?? 0) > 1);
}

/** The same from one text, cut at line breaks or, without these, at commas. */
export function destinationOfAddress(text: string): Place {
  const lines = text.slice(0, 2000).split(/\r?\n|<br\s*\/?>/i).filter((line) => line.trim());
  return placeOfLines(lines.length > 1 ? lines : text.slice(0, 2000).split(/[,，、;]/));
}

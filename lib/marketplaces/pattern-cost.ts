import { patternText } from './record-place';

/** Most ways that a pattern may be tried on one text. Found 2026-11: one million take 2 ms. */
export const mostTries = 3e7;

/** Escapes with a body, character classes, group openings, quantifiers, single signs. */
const token = /\\(?:[pPu]\{[^}]*\}|x[\da-f]{2}|u[\da-f]{4}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?[:=!]|\(\?|\(|\)|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[\s\S]/giu;

function widthOf(quantifier: string): { least: number; most: number } {
  const sign = quantifier[0];
  if (sign !== '{') return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : patternText };
  const [least = '0', most] = quantifier.replace(/[{}?]/g, '').split(',');
  return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? patternText : Number(most) };
}

/**
 * Upper bound of the ways an engine that goes back can try `pattern` on a text of `patternText` characters; infinite for what this reader never needs:
 * repeated groups, back references, looking behind, more than one group with a value. `costOfPattern('(\\d+)')` is 90,000.
 */
export function costOfPattern(pattern: string): number {
  let tries = patternText;
  let groups = 0;
  let before = '';
  for (const [part] of pattern.matchAll(token)) {
    if (part === '(') groups += 1;
    if (part === '(?' || groups > 1 || /^\\(?:[1-9]|k)/.test(part)) return Number.POSITIVE_INFINITY;
    if (/^(?:[*+?]|\{\d)/.test(part)) {
      const { least, most } = widthOf(part);
      if (most > patternText || (before === ')' && most > 1)) return Number.POSITIVE_INFINITY;
      tries *= Math.max(1, most - least + 1);
    } else if (part === '|') tries *= 2;
    before = part;
  }
  return tries;
}

/** Control, zero-width and direction characters, which change what a text looks like without being seen. */
export const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/** Those that stand between letters and are no space, though a byte order mark counts as one. */
export const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const loneSurrogate = /\p{Cs}/gu;
const email = /[^\s@<>"',;:()]{1,64}@[^\s@<>"',;:()]{1,255}/g;
const phone = /\+\d[\d\s().\-/]{6,20}\d/g;

/** One line without control, zero-width and direction marks, e-mails and phone numbers, cut to `limit` characters. */
export function cleanText(text: string | null | undefined, limit = 300): string {
  if (!text) return '';
  const head = text.length > limit * 20 ? text.slice(0, limit * 20) : text;
  const plain = head.replace(ignorable, '').replace(/\s+/g, ' ').replace(invisible, '').replace(loneSurrogate, '').trim();
  const reduced = plain.replace(email, '…').replace(phone, '…');
  return reduced.length > limit ? `${reduced.slice(0, limit).replace(loneSurrogate, '')}…` : reduced;
}

/** What stood in a cell, for a message: nothing when it could be a person, an address or a number to call. */
export function excerpt(text: string): string | undefined {
  const found = cleanText(text, 79);
  if (found.includes('…') && found.length < 79) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(found)) return found;
  return /\d{6,}/.test(found.replace(/[\s-]/g, '')) || /\p{L}[\s\S]*,[\s\S]*\d|\d+\s+\p{L}+\s+\p{L}+/u.test(found) ? undefined : found || undefined;
}

/** Comparison form of a label: NFKC, lower case, accents off Latin letters, punctuation to single spaces. */
export function labelKey(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(ignorable, '')
    .replace(/\s+/g, ' ')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

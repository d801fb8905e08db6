import type { ReadingProblem } from '../core/trade/order';

/** Text of a file and how it was encoded, or why it is no text. */
export type FileText = { text: string; isGuessed: boolean; encoding: string } | { problem: ReadingProblem['code'] };

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: every other byte of mostly ASCII text is zero. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

/** Share of the bytes above ASCII that stand in two-byte characters of GB 2312; in Western text they stand alone. */
function shareOfPairs(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const next = bytes[index + 1] ?? 0;
    if (byte >= 0xa1 && byte <= 0xf7 && next >= 0xa1) {
      paired += 2;
      high += 2;
      index += 1;
    } else high += 1;
  }
  return high === 0 ? 0 : paired / high;
}

/** Windows-1252 from 0x80 to 0x9F. Node 20 decodes that label as Latin-1, which turns the euro sign into a control character. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function westernText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

function legacyText(bytes: Uint8Array): { text: string; encoding: string } {
  const sample = bytes.subarray(0, 200_000);
  const japanese = decode(bytes, 'shift_jis');
  const kana = japanese?.slice(0, 100_000).match(/[\u3041-\u3096\u30A1-\u30F6]/g)?.length ?? 0;
  const halfWidth = japanese?.slice(0, 100_000).match(/[\uFF61-\uFF9F]/g)?.length ?? 0;
  if (japanese && kana > 3 && kana > halfWidth * 2 && shareOfPairs(sample) < 0.8) return { text: japanese, encoding: 'shift_jis' };
  const chinese = shareOfPairs(sample) > 0.7 ? decode(bytes, 'gb18030') : undefined;
  return chinese ? { text: chinese, encoding: 'gb18030' } : { text: westernText(bytes), encoding: 'windows-1252' };
}

/** Bytes → text by mark, then UTF-16 pattern, then UTF-8, then GB 18030, Shift JIS or Windows-1252, which is a guess and says so. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { problem: 'empty-file' };
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : utf16Of(bytes);
  const certain = decode(bytes, marked ?? 'utf-8');
  if (certain !== undefined) return isBinary(certain) ? { problem: 'binary-file' } : { text: certain, isGuessed: false, encoding: marked ?? 'utf-8' };
  if (marked?.startsWith('utf-16') || bytes.subarray(0, 8000).includes(0)) return { problem: 'binary-file' };
  const { text, encoding } = legacyText(bytes);
  return isBinary(text) ? { problem: 'binary-file' } : { text, isGuessed: true, encoding };
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  const odd = head.replace(/[\t\n\r]/g, '').match(/[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  return /^(?:%PDF-|.PNG\r|GIF8)/.test(head) || odd > head.length / 50;
}

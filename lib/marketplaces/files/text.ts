import type { ReadingProblem } from '../../core/trade/order';
import { guessedText } from './encoding-guess';

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

/** UTF-16 without a mark: figures, commas and line ends have a zero byte on one side, and only there. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const least = sample.length * 0.025;
  if (odd > least && even < odd * 0.1) return 'utf-16le';
  return even > least && odd < even * 0.1 ? 'utf-16be' : undefined;
}

/** Bytes → text by mark, then UTF-16 pattern, then UTF-8, then by its words in one of twelve encodings, which is a guess and says so. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length === 0) return { problem: 'empty-file' };
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8' : startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : utf16Of(bytes);
  const certain = decode(bytes, marked ?? 'utf-8');
  if (certain !== undefined) return isBinary(certain) ? { problem: 'binary-file' } : { text: certain, isGuessed: false, encoding: marked ?? 'utf-8' };
  if (marked?.startsWith('utf-16') || bytes.subarray(0, 8000).includes(0)) return { problem: 'binary-file' };
  const { text, encoding } = guessedText(bytes);
  return isBinary(text) ? { problem: 'binary-file' } : { text, isGuessed: true, encoding };
}

/** Text of a page or of a table in markup: what the markup says of its encoding is believed while the bytes allow it. */
export function textOfMarkup(bytes: Uint8Array): FileText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1];
  const isMarked = startsWith(bytes, 0xef, 0xbb, 0xbf) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  // "utf-16" in text that could be read so far as bytes is a slip: the standard reads it as UTF-8.
  const named = label && !isMarked && !/^utf-?16/i.test(label) ? decode(bytes, label) : undefined;
  if (named !== undefined && !isBinary(named)) return { text: named, isGuessed: false, encoding: label ?? '' };
  return textOfFile(bytes);
}

function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  const odd = head.replace(/[\t\n\r]/g, '').match(/[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  // A key that somebody pressed in a cell makes a short table no picture; a zero byte does.
  return /^(?:%PDF-|.PNG\r|GIF8)/.test(head) || odd > Math.max(head.length / 50, head.includes('\0') ? 0 : 3);
}

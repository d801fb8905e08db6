/** Letters of three bytes or more in a line of UTF-8; undefined where the bytes are none. */
function longLetters(bytes: Uint8Array, from: number, to: number): number | undefined {
  let found = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    if (more === 0 || at + more >= to) return undefined;
    for (let step = 1; step <= more; step += 1) if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return undefined;
    if (more > 1) found += 1;
    at += more;
  }
  return found;
}

/** Chance makes no three of them in one line of another writing. */
const least = 3;

/** Lines of UTF-8 among lines of another encoding, as two exports in one file have them: the others apart, and how to put all together again. Undefined where no line is so. */
export function apartFromUtf8(bytes: Uint8Array): { others: Uint8Array; join: (others: string) => string } | undefined {
  const lines: { from: number; to: number; isUtf8: boolean }[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    lines.push({ from, to, isUtf8: (longLetters(bytes, from, to) ?? 0) >= least });
    from = to;
  }
  if (!lines.some(({ isUtf8 }) => isUtf8)) return undefined;
  const rest = lines.filter(({ isUtf8 }) => !isUtf8);
  const others = new Uint8Array(rest.reduce((sum, { from, to }) => sum + to - from, 0));
  let filled = 0;
  for (const { from, to } of rest) {
    others.set(bytes.subarray(from, to), filled);
    filled += to - from;
  }
  const utf8 = new TextDecoder('utf-8');
  const join = (text: string): string => {
    const written = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    let next = 0;
    return lines.map(({ from, to, isUtf8 }) => (isUtf8 ? utf8.decode(bytes.subarray(from, to)) : (written[next++] ?? ''))).join('');
  };
  return { others, join };
}

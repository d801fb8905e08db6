const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Signs that must not begin a line, and signs that must not end one. */
const staysWithPrevious = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}%‰°℃々ー…～]+$/u;
const staysWithNext = /[\p{Ps}\p{Pi}\p{Sc}#@]$/u;

/** Printable ASCII: nothing to clean, one face, one direction. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** Text as it can be drawn: composed letters, plain spaces, no controls, direction marks or other invisible signs. */
export function drawable(text: string): string {
  if (isPlain(text)) return text.includes('  ') ? text.replace(/ +/g, ' ') : text;
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFE00-\uFE0F\uFFA0]|[\u{E0100}-\u{E01EF}]/gu, '')
    .replace(/[\p{Z}\t\n\v\f\r\u0085]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** Pieces between which a line may end; joined they are the text. "厦门港（东渡）" may break into 厦门 / 港 / （东渡）. */
export function breakablePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (segment === ' ' || staysWithPrevious.test(segment) || (!last.endsWith(' ') && staysWithNext.test(last)));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Lines no wider than `width`; a piece that is wider alone is cut between letters. Always at least one line. Widths are added up piece by piece: no face here kerns. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  const add = (piece: string) => {
    if (line && used + measure(piece.trimEnd()) > width) end();
    line += piece;
    used += measure(piece);
  };
  for (const piece of breakablePieces(drawable(text))) {
    if (measure(piece.trimEnd()) <= width) add(piece);
    else for (const letter of piece) add(letter);
  }
  if (line.trim() || !lines.length) end();
  return lines;
}

/** Two letters that changed places are the commonest slip of all: nearer than another letter, "NKO" is "NOK" and not "NIO". */
const swapped = 0.9;

/** Single changes (a letter more, less or other, two neighbours swapped) between two words. */
function distance(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [position, sign] of [...left].entries()) {
    const next = [position + 1];
    for (let index = 0; index < right.length; index += 1) {
      const least = Math.min((next[index] ?? 0) + 1, (row[index + 1] ?? 0) + 1, (row[index] ?? 0) + (right[index] === sign ? 0 : 1));
      const isSwap = position > 0 && index > 0 && sign === right[index - 1] && left[position - 1] === right[index];
      next.push(isSwap ? Math.min(least, (before[index - 1] ?? 0) + swapped) : least);
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? 0;
}

/** The one of the known words that is near the written one or goes on where it ends ("gb-vat" of "gb-vat-number"). */
export function nearestWord(written: string, some: Iterable<string>): string | undefined {
  const known = [...some];
  let best: { word: string; away: number } | undefined;
  for (const word of known) {
    const away = distance(written.toLowerCase(), word.toLowerCase());
    if (away <= (word.length <= 4 ? 1 : Math.max(2, Math.floor(word.length / 4))) && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { word, away };
  }
  const longer = best ? undefined : known.filter((word) => written.length > 3 && word.toLowerCase().startsWith(written.toLowerCase())).sort((a, b) => a.length - b.length)[0];
  if (longer) best = { word: longer, away: 0 };
  return best?.word;
}

/** `; did you mean "validFrom"?`, or nothing. */
export function didYouMean(written: string, some: Iterable<string>): string {
  const word = nearestWord(written, some);
  return word ? `; did you mean "${word}"?` : '';
}

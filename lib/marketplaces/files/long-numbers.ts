/** "5.76461E+17": how a spreadsheet writes a number that is too long for it. */
const scientific = /^'?\d(?:[.,]\d+)?E\+\d+$/i;
/** Sixteen digits and more of which those after the fifteenth are noughts. */
const rounded = /^'?\d{15}0+$/;

/**
 * Which order numbers of a column went through a spreadsheet and lost their end. A number may end in a nought by itself;
 * that all long ones do, with three noughts or more among them, is no chance.
 */
export function isShortened(ids: readonly string[]): (id: string) => boolean {
  const long = [...new Set(ids.map((id) => id.trim().replace("'", '')))].filter((id) => /^\d{16,}$/.test(id));
  const isColumn = long.every((id) => rounded.test(id)) && long.reduce((sum, id) => sum + id.length - 15, 0) > 2;
  return (id) => scientific.test(id.trim()) || (isColumn && rounded.test(id.trim()));
}

/** Rows in few words: `rowsText([2, 3, 4, 9])` is "2–4, 9". */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const text = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return text.length > 70 ? `${text.slice(0, 70).replace(/, [^,]*$/, '')} …` : text;
}

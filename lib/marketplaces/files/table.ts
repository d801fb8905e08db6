import Papa from 'papaparse';
import type { ReadingProblem } from '../../core/trade/order';

export const fileLimits = { bytes: 50 * 1024 * 1024, rows: 200_000, columns: 512, cellCharacters: 64 * 1024 } as const;

const delimiters = ['\t', ',', ';', '|'] as const;

export interface TableRow {
  /** 1-based; a quoted line break does not count. */
  row: number;
  cells: string[];
  /** Positions of cells that were numbers in a spreadsheet: their decimal mark is a point. */
  numbers?: Set<number>;
  /** Positions of cells that a spreadsheet merged with the one above. */
  merged?: Set<number>;
}

export interface FileTable {
  rows: TableRow[];
  /** Rows in which a quotation mark is never closed, as far as they could be cut. */
  cut: TableRow[];
  problems: ReadingProblem[];
}

/** Below remarks that no sign cuts, "# Report: Sales Orders": the one that cuts a heading and the row below it into as many cells, and these the most. */
function delimiterBelow(head: string): string | undefined {
  const widths = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 60, skipEmptyLines: 'greedy' });
    return { delimiter, width: Math.max(0, ...data.map((cells, at) => (cells.length === data[at + 1]?.length ? cells.length : 0))) };
  });
  const best = widths.sort((left, right) => right.width - left.width)[0];
  return best && best.width > 3 ? best.delimiter : undefined;
}

/** Delimiter that cuts the first rows into the most columns of equal number. */
export function delimiterOf(text: string): string | undefined {
  const head = text.slice(0, 200_000);
  let best: { delimiter: string; score: number } | undefined;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 20, skipEmptyLines: 'greedy' });
    const counts = new Map<number, number>();
    for (const cells of data) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const [width, times] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [1, 0];
    const score = width > 1 ? (times / data.length) * 1000 + Math.min(width, 400) : 0;
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? delimiterBelow(head);
}

/** A heading parted by another sign than the rows below it ("Order No,Country" above "1001;DE"), written with theirs; undefined when they agree. */
export function withOneDelimiter(text: string): string | undefined {
  const [, head = '', end = ''] = /^\s*([^\r\n]+)(\r\n|\r|\n)/.exec(text) ?? [];
  const start = text.indexOf(head) + head.length + end.length;
  if (!head || head.length > 20_000) return undefined;
  const below = text.slice(start, start + 200_000);
  for (const ofHead of delimiters) {
    const titles = Papa.parse<string[]>(head, { delimiter: ofHead }).data[0] ?? [];
    if (titles.length < 3) continue;
    for (const ofRows of delimiters.filter((sign) => sign !== ofHead && !head.includes(sign))) {
      const { data } = Papa.parse<string[]>(below, { delimiter: ofRows, preview: 20, skipEmptyLines: 'greedy' });
      if (data.length > 0 && data.every((cells) => cells.length === titles.length)) return `${Papa.unparse([titles], { delimiter: ofRows })}\n${text.slice(start)}`;
    }
    // Cells that were copied as text: wide gaps in place of tabs.
    const spaced = text.slice(start).split(/[\r\n]+/).filter((line) => line.trim()).map((line) => line.trim().split(/ {2,}/));
    if (spaced.length > 0 && spaced.length <= fileLimits.rows && spaced.every((cells) => cells.length === titles.length)) return Papa.unparse([titles, ...spaced], { delimiter: '\t' });
  }
  return undefined;
}

/** A table each of whose rows was put in quotation marks once more, as one cell ("A-1,DE,\"\"Mug, red\"\"";), as the table that it was. */
export function unwrapped(text: string): string | undefined {
  if (!/^"/m.test(text)) return undefined;
  for (const delimiter of [';', '\t', ',']) {
    const rows = parse(text, delimiter, '"').data.filter((cells) => cells.some((cell) => cell.trim()));
    const isOne = rows.length > 1 && rows.every(([, ...others]) => others.every((cell) => !cell.trim()));
    const whole = isOne ? rows.map(([cell]) => cell ?? '').join('\n') : '';
    if (whole.length > 0 && whole.length < text.length && (Papa.parse<string[]>(whole, { preview: 1, delimiter: delimiterOf(whole) ?? ',' }).data[0]?.length ?? 0) > 2) return whole;
  }
  return undefined;
}

/** Why a text is not even worth cutting: found in one pass, before any parsing. */
export function excessOf(text: string, delimiter: string): ReadingProblem | undefined {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  let columns = 1;
  for (let position = first.indexOf(delimiter); position >= 0 && columns <= fileLimits.columns; position = first.indexOf(delimiter, position + 1)) columns += 1;
  if (columns > fileLimits.columns) return { code: 'too-wide', row: 1, found: `> ${fileLimits.columns}` };
  const sign = text.includes('\n') ? '\n' : '\r';
  let lines = 0;
  for (let position = text.indexOf(sign); position >= 0; position = text.indexOf(sign, position + 1)) {
    lines += 1;
    if (lines > fileLimits.rows * 2) return { code: 'too-large', row: fileLimits.rows + 1, found: `> ${fileLimits.rows} rows` };
  }
  return undefined;
}

function parse(text: string, delimiter: string, quoteChar: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, quoteChar, skipEmptyLines: false, preview: fileLimits.rows + 3 });
}

/** Text → rows of cells. A quote that never closes costs its own row, not the rest of the file. */
export function tableOf(text: string, delimiter: string): FileTable {
  const problems: ReadingProblem[] = [];
  const rows: TableRow[] = [];
  const cut: TableRow[] = [];
  const plain = delimiter === '\t' && parse(text, delimiter, '"').errors.some((error) => error.type === 'Quotes') ? parse(text, delimiter, '\u0001') : undefined;
  let rest = text;
  let offset = 0;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const result = plain ?? parse(rest, delimiter, '"');
    const broken = plain ? undefined : result.errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0).sort((left, right) => left - right)[0];
    const usable = broken === undefined ? result.data : result.data.slice(0, broken);
    for (const [index, cells] of usable.entries()) rows.push({ row: offset + index + 1, cells });
    if (broken === undefined || rows.length > fileLimits.rows) break;
    problems.push({ code: 'unclosed-quote', row: offset + broken + 1 });
    cut.push({ row: offset + broken + 1, cells: (result.data[broken] ?? []).slice(0, -1) });
    const after = afterRecord(rest, delimiter, broken);
    if (after === undefined) break;
    rest = after;
    offset += broken + 1;
  }
  while (rows.at(-1)?.cells.every((cell) => cell === '')) rows.pop();
  return { rows, cut, problems };
}

/** The text after the first physical line of record `index`. */
function afterRecord(text: string, delimiter: string, index: number): string | undefined {
  const before = index === 0 ? 0 : Papa.parse<string[]>(text, { delimiter, preview: index, skipEmptyLines: false }).meta.cursor;
  const found = /\r\n|\r|\n/.exec(text.slice(before));
  const start = found ? before + found.index + found[0].length : text.length;
  return start < text.length ? text.slice(start) : undefined;
}

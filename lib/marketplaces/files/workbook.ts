import { unzipSync, zipSync } from 'fflate';
import type { ReadingProblem } from '../../core/trade/order';
import { fileLimits, type TableRow } from './table';
import { textOfMarkup } from './text';

/** A sheet as rows of cells; a cell in `numbers` was a number in the sheet, written with a point whatever the seller's habit is. */
export interface Sheet {
  name: string;
  rows: TableRow[];
}
export type Workbook = { sheets: Sheet[] } | { problem: ReadingProblem };
type Container = 'zip' | 'ole' | 'markup';

/** Unpacked size of the largest workbook that is opened: 200,000 rows of a marketplace's export stay below it. */
const unpackedBytes = 400 * 1024 * 1024;
/** A spreadsheet keeps fifteen digits and writes noughts for the rest; a longer number that ends in another digit never went through one. */
const exactDigits = 1e15;

/** The first letters of markup in any encoding: without the zeros and the mark of UTF-16. */
export function beginningOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length)).replace(/^(?:ÿþ|þÿ)/, '').replaceAll('\0', '').toLowerCase();
}

/** What kind of workbook the bytes may be: zipped XML (.xlsx, .ods), the old binary .xls, or markup that calls itself .xls. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  const head = beginningOf(bytes, 2000);
  return /^[^\p{L}]*<(?:\?xml|html|table|meta|head|!doctype)/u.test(head) && /<table|<tr[\s>]|urn:schemas-microsoft-com:office:spreadsheet/.test(beginningOf(bytes, 100_000)) ? 'markup' : undefined;
}

/** An archive of other files: marketplaces send orders so. */
class NoBook extends Error {}

/** Unpacked by a reader that never makes more than the archive declares, and packed again without compression: the library behind it trusts the archive. */
function safeZip(bytes: Uint8Array): Uint8Array | undefined {
  let total = 0;
  let isBook = false;
  const files = unzipSync(bytes, {
    filter: ({ originalSize, name }) => {
      total += originalSize;
      isBook ||= /^(?:\[Content_Types\]\.xml|xl\/.*|content\.xml|mimetype)$/i.test(name);
      return total <= unpackedBytes && /\.(?:xml|rels|bin)$|^mimetype$/i.test(name);
    },
  });
  if (total <= unpackedBytes && !isBook) throw new NoBook();
  return total > unpackedBytes ? undefined : zipSync(files, { level: 0 });
}

type Cell = { t?: string; v?: unknown };

function textOfCell({ t, v }: Cell): { text: string; isNumber?: true } {
  if (v instanceof Date) return { text: Number.isNaN(v.getTime()) ? '' : v.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '') };
  if (typeof v === 'number' && t !== 'e') {
    if (Math.abs(v) >= exactDigits) return { text: Number.isSafeInteger(v) && v % 10 !== 0 ? String(v) : v.toExponential().replace('e', 'E') };
    const text = String(Number(v.toPrecision(15)));
    // Three decimals look like thousands in text; a number in a cell leaves no doubt.
    return { text: /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text, isNumber: true };
  }
  // What a formula could not compute ("#N/A") is nothing.
  return { text: t === 'e' || v === undefined || v === null ? '' : String(v) };
}

interface Merge {
  s: { r: number; c: number };
  e: { r: number; c: number };
}
/** More cells than any export merges. */
const mostMergedCells = 1_000_000;

/** A cell merged over several rows says the same of each: an order number beside its lines, a heading beside a heading in two storeys. */
function fillMerged(data: (Cell[] | undefined)[], merges: readonly Merge[]): void {
  let filled = 0;
  for (const { s, e } of merges) {
    const cell = data[s.r]?.[s.c];
    if (!cell) continue;
    for (let row = s.r + 1; row <= Math.min(e.r, data.length - 1) && filled < mostMergedCells; row += 1, filled += 1) {
      const cells = data[row];
      if (cells && textOfCell(cells[s.c] ?? {}).text === '') cells[s.c] = cell;
    }
  }
}

function rowsOfSheet(data: readonly (readonly Cell[] | undefined)[]): { rows: TableRow[]; columns: number } {
  const rows: TableRow[] = [];
  let columns = 0;
  for (const [index, cells] of data.entries()) {
    if (!cells) continue;
    const row: TableRow = { row: index + 1, cells: [] };
    // Only cells that exist: one cell at the far end of a sheet does not make sixteen thousand of its row.
    for (const [key, cell] of Object.entries(cells)) {
      const column = Number(key);
      const { text, isNumber } = textOfCell(cell);
      if (!text) continue;
      columns = Math.max(columns, column + 1);
      if (column >= fileLimits.columns) break;
      while (row.cells.length < column) row.cells.push('');
      row.cells.push(text);
      if (isNumber) (row.numbers ??= new Set()).add(column);
      if (cell === data[index - 1]?.[column]) (row.merged ??= new Set()).add(column);
    }
    rows.push(row);
  }
  // Cells at the end of a row that are empty are not in the sheet at all; a table has them.
  const width = Math.min(columns, fileLimits.columns);
  for (const { cells } of rows) while (cells.length < width) cells.push('');
  while (rows.at(-1)?.cells.every((cell) => cell === '')) rows.pop();
  return { rows, columns };
}

/** A mail as Outlook saves it is in the same container as an old workbook; its streams are named so. */
const isOutlookMail = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 4_000_000)).includes('_\0_\0s\0u\0b\0s\0t\0g\x001\0');

/** The visible sheets of a workbook: .xlsx, .xls, .ods, or the web tables that many dashboards export as ".xls". Loads its library only when called. */
export async function readWorkbook(bytes: Uint8Array, container: Container): Promise<Workbook> {
  if (container === 'ole' && isOutlookMail(bytes)) return { problem: { code: 'outlook-mail' } };
  const { read } = await import('@e965/xlsx');
  try {
    const options = { dense: true, cellDates: true, UTC: true, cellFormula: false, cellHTML: false, cellText: false, sheetRows: fileLimits.rows + 2 } as const;
    const book = (() => {
      if (container === 'ole') return read(bytes, { ...options, type: 'array' });
      if (container === 'zip') {
        const safe = safeZip(bytes);
        return safe && read(safe, { ...options, type: 'array' });
      }
      const decoded = textOfMarkup(bytes);
      // `raw`: in markup every cell is text, and "01/02/2026" must not become a day of somebody's habit.
      return 'text' in decoded ? read(decoded.text.replace(/<(script|style)\b[^]*?<\/\1>/gi, ''), { ...options, type: 'string', raw: true }) : undefined;
    })();
    if (!book) return { problem: { code: 'too-large', found: `> ${unpackedBytes / 1024 / 1024} MB` } };
    const sheets: Sheet[] = [];
    for (const [index, name] of book.SheetNames.entries()) {
      if (book.Workbook?.Sheets?.[index]?.Hidden) continue;
      const sheet = book.Sheets[name] as unknown as { '!data'?: (Cell[] | undefined)[]; '!merges'?: Merge[] } | undefined;
      const data = sheet?.['!data'] ?? [];
      fillMerged(data, sheet?.['!merges'] ?? []);
      const { rows, columns } = rowsOfSheet(data);
      if (columns > fileLimits.columns) return { problem: { code: 'too-wide', row: 1, found: `> ${fileLimits.columns}` } };
      sheets.push({ name: name.slice(0, 40), rows });
    }
    return { sheets };
  } catch (error) {
    if (error instanceof NoBook) return { problem: { code: 'zip-archive' } };
    return { problem: { code: /password|encrypt/i.test(error instanceof Error ? error.message : '') ? 'password-protected' : 'broken-workbook' } };
  }
}

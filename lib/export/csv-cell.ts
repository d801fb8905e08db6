import Papa from 'papaparse';

/** A cell of an export: numbers are ours and stay numbers, text may come from a buyer or a marketplace. */
export type Cell = string | number | undefined;

/** Signs with which Excel, LibreOffice or WPS begin a formula, also in full width. */
const formulaSigns = '=+\\-@|%＝＋－＠';
/** What a spreadsheet may skip before it looks at the first sign: spaces of every width, format characters, quotes. */
const skipped = '[\\s\\p{Cf}"“”]*';
/** A tab or line end at the start may be dropped on import and bare what follows. */
const beginsFormula = new RegExp(`^(?:[\\t\\r\\n]|${skipped}[${formulaSigns}])`, 'u');
/** A spreadsheet whose list separator is a semicolon splits cells that we did not. */
const formulaAfterSeparator = new RegExp(`([;\\t\\r\\n]${skipped})(?=[${formulaSigns}])`, 'gu');

/** Text that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`. Text that is harmless is returned as it is. */
export function guardedText(text: string): string {
  const inside = text.replace(formulaAfterSeparator, "$1'");
  return beginsFormula.test(inside) ? `'${inside}` : inside;
}

/** Rows as RFC 4180 has them, with CRLF between and every text quoted. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardedText(cell) : (cell ?? ''))));
  return Papa.unparse(cells as unknown[][], { quotes: (cell: unknown) => typeof cell === 'string', newline: '\r\n' });
}

/** A whole table, with a byte order mark so that Excel reads UTF-8. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${csvRows(rows)}`;
}

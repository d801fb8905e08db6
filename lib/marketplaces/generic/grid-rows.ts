import { titleOf } from './heads';
import { isHidden, leavesOf } from './text';

export interface GridRow {
  element: Element;
  cells: (Element | undefined)[];
  /** One cell over all columns: a heading, a detail row or a message. */
  isWide: boolean;
}

export const roots = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const grids = '[role="table"], [role="grid"], [role="treegrid"]';
const cellRoles = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const isTitle = (cell: Element): boolean => cell.getAttribute('role') === 'columnheader';

/** A table that only draws one row of a grid around it; one in a cell of that grid is a table of its own. */
export function isDrawing(table: Element): boolean {
  const grid = /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') ? table.closest(grids) : null;
  return grid !== null && !grid.contains(table.closest(cellRoles));
}

function gridAround(row: Element): Element | null {
  const around = row.closest(roots);
  return around && isDrawing(around) ? around.closest(grids) : around;
}

export const mostColumns = 200;
export const mostRows = 2000;

export function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const number = Number(cell.getAttribute(name) ?? cell.getAttribute(`aria-${name}`) ?? 1);
  return Number.isInteger(number) && number > 0 && number <= 1000 ? number : 1;
}

/** A row as it is written, before its cells are set into columns. */
export interface Source {
  element: Element;
  cells: Element[];
  isHead: boolean;
}

export function nativeRows(table: Element): Source[] {
  const rows: Source[] = [];
  const take = (row: Element, isHead: boolean): void => {
    if (rows.length > mostRows + 50 || row.nodeName.toUpperCase() !== 'TR' || isHidden(row)) return;
    const cells: Element[] = [];
    for (const cell of row.children) if (/^T[DH]$/i.test(cell.nodeName) && !isHidden(cell)) cells.push(cell);
    if (cells.length > 0) rows.push({ element: row, cells, isHead: isHead || cells.every(isTitle) });
  };
  for (const part of table.children) {
    const name = part.nodeName.toUpperCase();
    if (name === 'TR') take(part, false);
    else if (/^T(?:HEAD|BODY)$/.test(name) && !isHidden(part)) for (const row of part.children) take(row, name === 'THEAD');
  }
  return rows;
}

/** Rows of a grid of roles; the pieces of one row that stand in several containers are put together by their index. */
export function roleRows(grid: Element): Source[] {
  const byIndex = new Map<string, Source>();
  const rows: Source[] = [];
  for (const element of grid.querySelectorAll('[role="row"]')) {
    if (rows.length > mostRows + 50) break;
    if (isHidden(element) || gridAround(element) !== gridAround(grid)) continue;
    // What is opened below a row may be a grid of its own: its cells are none of the row's.
    const cells = [...element.querySelectorAll('[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]')].filter((cell) => cell.closest('[role="row"]') === element).slice(0, mostColumns);
    if (cells.length === 0) continue;
    const isHead = cells.every((cell) => isTitle(cell) && !cell.querySelector(roots));
    const index = element.getAttribute('aria-rowindex');
    const known = index ? byIndex.get(index) : undefined;
    if (known) {
      known.cells.push(...cells);
      continue;
    }
    const row = { element, cells, isHead };
    if (index) byIndex.set(index, row);
    rows.push(row);
  }
  // A row whose cell reaches over several may stand apart from the others.
  const sorted = byIndex.size === rows.length ? [...byIndex].sort(([one], [other]) => Number(one) - Number(other)).map(([, row]) => row) : rows;
  // Titles may stand in no row.
  const titles = [...grid.querySelectorAll('[role="columnheader"][aria-colindex]')].filter((cell) => !cell.closest('[role="row"]'));
  if (rows.length > 0) return titles[0] ? [{ element: titles[0], cells: titles, isHead: true }, ...sorted] : sorted;
  // Columns one beside the other: only the index of a cell says whose row it is.
  for (const cell of grid.querySelectorAll('[role="gridcell"][aria-rowindex][aria-colindex]')) {
    const index = cell.getAttribute('aria-rowindex') as string;
    const row = byIndex.get(index) ?? { element: cell, cells: [], isHead: false };
    if (row.cells.length === 0) rows.push(row);
    byIndex.set(index, row);
    row.cells.push(cell);
  }
  return rows.slice(0, mostRows + 50);
}

/** The one cell of a row that stands over most columns, beside none but empty ones and buttons. */
function wideCell(cells: readonly (Element | undefined)[]): Element | undefined {
  const own = [...new Set(cells.filter((cell) => cell !== undefined))];
  const wide = own.find((cell) => span(cell, 'colspan') > 2 && span(cell, 'colspan') * 2 > cells.length) ?? (own.length === 1 && cells.length > 1 ? own[0] : undefined);
  return wide && own.every((cell) => cell === wide || (span(cell, 'rowspan') === 1 && leavesOf(cell, 4, 80).every(({ element }) => cell.contains(element.closest('button, label'))))) ? wide : undefined;
}

/** Cells set into columns, with those that reach down from rows above. */
export function placed(rows: readonly Source[]): GridRow[] {
  let above: { cell: Element; left: number }[] = [];
  return rows.map(({ element, cells }) => {
    const result: (Element | undefined)[] = [];
    const next: typeof above = [];
    let at = 0;
    const skipTaken = (): void => {
      for (let taken = above[at]; taken && taken.left > 0; taken = above[at]) {
        result[at] = taken.cell;
        next[at] = { cell: taken.cell, left: taken.left - 1 };
        at += 1;
      }
    };
    for (const cell of cells) {
      skipTaken();
      const column = Number(cell.getAttribute('aria-colindex') ?? 0);
      if (column > 0 && column <= mostColumns) {
        result[column - 1] = cell;
        next[column - 1] = { cell, left: span(cell, 'rowspan') - 1 };
        at = Math.max(at, column);
        continue;
      }
      const [wide, deep] = [Math.min(span(cell, 'colspan'), mostColumns), span(cell, 'rowspan')];
      for (let column = 0; column < wide && at < mostColumns; column += 1, at += 1) {
        result[at] = cell;
        if (deep > 1) next[at] = { cell, left: deep - 1 };
      }
    }
    skipTaken();
    above = next;
    const wide = wideCell(result);
    return { element, cells: wide ? result.map(() => wide) : result, isWide: wide !== undefined };
  });
}

/** Records of as many rows as the heading has, laid out like it: each becomes one row, and so does the heading. */
export function stacked(head: readonly Source[], body: readonly Source[], placedBody: readonly GridRow[]): { titles: string[]; rows: GridRow[] } | undefined {
  const depth = head.length;
  const isRecord = (rows: readonly Source[]): boolean => rows.length === depth && rows.every((row, at) => row.cells.length === head[at]?.cells.length) && (rows[0]?.cells.some((cell) => span(cell, 'rowspan') === depth) ?? false);
  if (depth < 2 || !head[0]?.cells.some((cell) => span(cell, 'rowspan') === depth)) return undefined;
  const rows: GridRow[] = [];
  let records = 0;
  for (let at = 0; at < body.length; ) {
    const record = body.slice(at, at + depth);
    if (record[0] && isRecord(record)) {
      rows.push({ element: record[0].element, cells: record.flatMap((row) => row.cells), isWide: false });
      records += 1;
      at += depth;
    } else {
      rows.push(placedBody[at] as GridRow);
      at += 1;
    }
  }
  return records * 2 >= rows.length && records > 0 ? { titles: head.flatMap((row) => row.cells.map(titleOf)), rows } : undefined;
}

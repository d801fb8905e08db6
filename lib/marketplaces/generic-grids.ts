import { isHidden, leavesOf } from './generic-text';
import { meaningOf } from './generic-words';

export interface GridRow {
  element: Element;
  cells: (Element | undefined)[];
  /** One cell over all columns: a heading, a detail row or a message. */
  isWide: boolean;
}

export interface Grid {
  element: Element;
  titles: string[];
  /** Titles stand in `thead`, `th` or a column header, so that they hold no order data. */
  hasHead: boolean;
  rows: GridRow[];
  /** The heading stands in a table of its own, whose last cells may stand above a scroll bar. */
  isJoined?: boolean;
  /** Rows beyond the most that are read. */
  cut?: number;
  /** Rows that the page says there are, when a grid shows only some. */
  announced?: number;
}

const roots = 'table, [role="table"], [role="grid"], [role="treegrid"]';
const mostColumns = 200;
export const mostRows = 2000;

function isShown(element: Element): boolean {
  let current: Element | null = element;
  for (let depth = 0; current && depth < 80; depth += 1) {
    if (isHidden(current)) return false;
    current = current.parentElement;
  }
  return true;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const number = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(number) && number > 0 && number <= 1000 ? number : 1;
}

interface Source {
  element: Element;
  cells: Element[];
  isHead: boolean;
}

function nativeRows(table: Element): Source[] {
  const rows: Source[] = [];
  const take = (row: Element, isHead: boolean): void => {
    if (rows.length > mostRows + 50 || row.nodeName.toUpperCase() !== 'TR' || isHidden(row)) return;
    const cells: Element[] = [];
    for (const cell of row.children) if (/^T[DH]$/i.test(cell.nodeName) && !isHidden(cell)) cells.push(cell);
    if (cells.length > 0) rows.push({ element: row, cells, isHead });
  };
  for (const part of table.children) {
    const name = part.nodeName.toUpperCase();
    if (name === 'TR') take(part, false);
    else if (/^T(?:HEAD|BODY)$/.test(name) && !isHidden(part)) for (const row of part.children) take(row, name === 'THEAD');
  }
  return rows;
}

/** Rows of a grid of roles; the pieces of one row that stand in several containers are put together by their index. */
function roleRows(grid: Element): Source[] {
  const byIndex = new Map<string, Source>();
  const rows: Source[] = [];
  for (const element of grid.querySelectorAll('[role="row"]')) {
    if (rows.length > mostRows + 50) break;
    if (isHidden(element) || element.parentElement?.closest(roots) !== grid) continue;
    const cells = [...element.querySelectorAll('[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]')].slice(0, mostColumns);
    if (cells.length === 0) continue;
    const isHead = cells.every((cell) => cell.getAttribute('role') === 'columnheader');
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
  return rows;
}

/** Cells set into columns, with those that reach down from rows above. */
function placed(rows: readonly Source[]): GridRow[] {
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
    const own = new Set(result.filter(Boolean));
    return { element, cells: result, isWide: own.size === 1 && result.length > 1 };
  });
}

function titleOf(cell: Element | undefined): string {
  if (!cell) return '';
  const leaves = leavesOf(cell, 12, 80).filter((leaf) => !/^(?:SELECT|INPUT|TEXTAREA|OPTION)$/i.test(leaf.element.nodeName));
  const texts = leaves.filter((leaf) => leaf.element.firstChild).map((leaf) => leaf.text);
  const [first = ''] = texts;
  const whole = texts.join(' ') || (cell.getAttribute('aria-label') ?? leaves[0]?.text ?? '');
  return (meaningOf(whole)?.isExact || !meaningOf(first) || (meaningOf(whole) && !meaningOf(first)?.isExact) ? whole : first).slice(0, 80);
}

function isFilterRow(row: GridRow): boolean {
  // "From:" beside a field to fill in is no title.
  const asks = row.cells.filter((cell) => cell?.querySelector('input:not([type="checkbox"]), select'));
  return (asks.length > 0 && row.cells.every((cell) => !titleOf(cell))) || asks.length * 2 > row.cells.length;
}

function meanings(row: GridRow): number {
  return new Set(row.cells.map((cell) => meaningOf(titleOf(cell))?.kind).filter(Boolean)).size;
}

function titlesOf(head: readonly GridRow[]): string[] {
  const width = Math.max(0, ...head.map((row) => row.cells.length));
  // Rows of a heading that do not cover one another leave open what stands above what.
  if (head.some((row) => row.cells.length !== width)) return Array.from({ length: width }, () => '');
  return Array.from({ length: Math.min(width, mostColumns) }, (_, column) => {
    const cells = [...new Set(head.map((row) => row.cells[column]).filter((cell) => cell !== undefined))];
    const own = titleOf(cells.at(-1));
    const group = cells.length > 1 && span(cells[0] as Element, 'colspan') > 1 ? titleOf(cells[0]) : '';
    return group && own ? `${group} ${own}` : own || titleOf(cells[0]);
  });
}

function gridOf(element: Element): Grid | undefined {
  const isNative = element.nodeName.toUpperCase() === 'TABLE' && !element.querySelector(':scope > [role="rowgroup"] > [role="row"]:not(tr)');
  const sources = isNative ? nativeRows(element) : roleRows(element);
  if (sources.length === 0) return undefined;
  const all = placed(sources);
  let head = all.filter((row, index) => sources[index]?.isHead && !isFilterRow(row));
  let body = all.filter((_, index) => !sources[index]?.isHead);
  let hasHead = head.length > 0;
  if (!hasHead) {
    let count = 0;
    while (count < 3 && count < body.length - 1 && body[count]?.cells.every((cell) => !cell || /^TH$/i.test(cell.nodeName))) count += 1;
    hasHead = count > 0;
    if (count === 0 && body.length > 1 && body[0] && meanings(body[0]) >= 2 && meanings(body[0]) * 2 >= body[0].cells.filter((cell) => titleOf(cell)).length) count = 1;
    // A table of one row of titles is the heading of the tables below it.
    if (count === 0 && body.length === 1 && body[0] && meanings(body[0]) >= 3) count = 1;
    head = body.slice(0, count);
    body = body.slice(count);
  }
  const cut = sources.length > mostRows ? element.querySelectorAll(isNative ? 'tr' : '[role="row"]').length - sources.length : 0;
  const announced = Number(element.getAttribute('aria-rowcount') ?? 0) - head.length;
  return { element, titles: titlesOf(head.filter((row) => !row.isWide)), hasHead, rows: body.filter((row) => !row.element.matches?.('[aria-hidden="true"]')), ...(cut > 0 && { cut }), ...(announced > 0 && Number.isInteger(announced) && { announced }) };
}

/** Tables and grids of a page that are shown, those whose heading stands in a table of its own put together. */
export function gridsOf(document: Document): Grid[] {
  const grids: Grid[] = [];
  let waiting: Grid | undefined;
  for (const element of [...document.querySelectorAll(roots)].slice(0, 200)) {
    if (!isShown(element) || (element.nodeName.toUpperCase() !== 'TABLE' && element.querySelector('table'))) continue;
    const grid = gridOf(element);
    if (!grid) continue;
    if (grid.rows.length === 0) {
      waiting = grid;
      continue;
    }
    if (waiting && grid.titles.every((title) => !title)) {
      const width = Math.max(...grid.rows.slice(0, 20).map((row) => row.cells.length));
      if (waiting.titles.length >= width && waiting.titles.length <= width + 2) {
        grid.titles = waiting.titles;
        grid.hasHead = true;
        grid.isJoined = true;
      }
    } else waiting = undefined;
    grids.push(grid);
  }
  // A list without orders is its heading alone.
  return grids.length === 0 && waiting ? [waiting] : grids;
}

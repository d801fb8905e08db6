import type { GridRow } from './grid-rows';
import type { Grid } from './grids';
import { childrenOf, leavesOf, wordsOf } from './text';
import { meaningOf } from './words';

/** Attributes by which the two halves of a row know one another where some columns stand still. */
const rowKeys = ['data-rowid', 'data-row-id', 'data-row-key', 'data-uid', 'data-record-id', 'data-rowindex', 'data-row-index', 'row-id', 'data-dt-row', 'rowid', 'rowkey'];
const columnKeys = ['data-columnid', 'data-column-id', 'data-col-id', 'data-field', 'col-id', 'colid'];
const mostRows = 4000;

const valueOf = (element: Element, names: readonly string[]): string | undefined => names.map((name) => element.getAttribute(name)).find((value) => value !== null && value !== '') ?? undefined;
const textIn = (element: Element): string => wordsOf(leavesOf(element, 3, 80));

function padded<T>(cells: readonly T[], width: number, empty: T): T[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? empty);
}

function beside(left: Grid, right: Grid): Grid {
  const width = (grid: Grid): number => Math.max(grid.titles.length, ...grid.rows.map((row) => row.cells.length));
  const [one, other] = [width(left), width(right)];
  const join = (row: GridRow, at: number): GridRow => ({ ...row, cells: [...padded(row.cells, one, undefined), ...padded(right.rows[at]?.cells ?? [], other, undefined)], isWide: false });
  return { ...left, titles: [...padded(left.titles, one, ''), ...padded(right.titles, other, '')], hasHead: left.hasHead || right.hasHead, rows: left.rows.map(join) };
}

/** The column of another pane that a column repeats, by its key or its title. */
function columnIn({ titles, rows: [first] }: Grid, title: string, cell: Element | undefined): number {
  const key = cell && valueOf(cell, columnKeys);
  return key ? (first?.cells.findIndex((own) => own && valueOf(own, columnKeys) === key) ?? -1) : title ? titles.indexOf(title) : -1;
}

/** Tables side by side whose rows have the same keys are one table; one that repeats what another has is a copy of it. */
export function joinedPanes(grids: readonly Grid[]): Grid[] {
  const joined: { keys: string; grid: Grid }[] = [];
  for (const grid of grids) {
    const own = grid.rows.map((row) => valueOf(row.element, rowKeys));
    const keys = own.every(Boolean) ? own.join('\n') : '';
    const known = keys ? joined.find((other) => other.keys === keys) : undefined;
    if (!known) {
      joined.push({ keys, grid });
      continue;
    }
    const first = grid.rows[0]?.cells ?? [];
    const columns = first.map((cell, at) => columnIn(known.grid, grid.titles[at] ?? '', cell));
    const isCopy = columns.some((column) => column >= 0) && columns.every((column, at) => column >= 0 || !grid.titles[at]);
    // The pane below leaves empty what stands still above it.
    if (isCopy) for (const [at, row] of known.grid.rows.entries()) for (const [from, to] of columns.entries()) if (row.cells[to] && !textIn(row.cells[to])) row.cells[to] = grid.rows[at]?.cells[from];
    if (!isCopy) known.grid = beside(known.grid, grid);
  }
  return joined.map(({ grid }) => grid);
}

/** The cells of a row of `div`s, which may stand in a wrapper. */
function cellsOf(row: Element): Element[] {
  let cells = childrenOf(row);
  while (cells.length === 1 && cells[0] && childrenOf(cells[0]).length > 1) cells = childrenOf(cells[0]);
  return cells;
}

export function titlesAbove(around: Element, cells: readonly Element[], used: Set<Element>): string[] {
  const named = cells.map((cell) => valueOf(cell, columnKeys));
  const heads = [...around.querySelectorAll(columnKeys.map((name) => `[${name}]`).join())].filter((one) => !one.closest(rowKeys.map((name) => `[${name}]`).join()));
  if (named.some(Boolean) && heads.length > 0) return named.map((name) => { const head = heads.find((one) => name !== undefined && valueOf(one, columnKeys) === name); return head ? textIn(head) : ''; });
  for (const element of [...around.querySelectorAll('*')].slice(0, 3000)) {
    const own = used.has(element) || valueOf(element, rowKeys) ? [] : childrenOf(element);
    if (own.length !== cells.length || element.querySelector(rowKeys.map((name) => `[${name}]`).join())) continue;
    const titles = own.map(textIn);
    if (!titles.some((title) => meaningOf(title)) || titles.some((title) => title.length > 60)) continue;
    used.add(element);
    return titles;
  }
  return cells.map(() => '');
}

/** Rows of `div`s in several panes, put together by their keys. */
export function panesOf(document: ParentNode): Grid | undefined {
  const key = rowKeys.find((name) => document.querySelector(`div[${name}]`));
  if (!key) return undefined;
  const rows = [...document.querySelectorAll(`div[${key}]`)].slice(0, mostRows).filter((row) => row.parentElement && !row.closest('table, [role="grid"], [role="table"], [role="treegrid"]') && !row.parentElement.closest(`[${key}]`));
  const panes = new Map<Element, Map<string, Element>>();
  for (const row of rows) {
    const parent = row.parentElement as Element;
    const pane = panes.get(parent) ?? new Map<string, Element>();
    panes.set(parent, pane.set(valueOf(row, rowKeys) ?? '', row));
  }
  const [first, ...others] = panes;
  if (!first || others.length === 0 || others.length > 3 || others.some(([, pane]) => [...pane.keys()].join('\n') !== [...first[1].keys()].join('\n'))) return undefined;
  let around = first[0];
  while (around.parentElement && !others.every(([parent]) => around.contains(parent))) around = around.parentElement;
  // The titles stand a little further out than what holds both panes.
  for (let out = 0; out < 3 && around.parentElement && around.parentElement.nodeName.toUpperCase() !== 'BODY'; out += 1) around = around.parentElement;
  const used = new Set<Element>();
  const grids = [first, ...others].map(([element, pane]): Grid => {
    const bodies = [...pane.values()].map((row): GridRow => ({ element: row, cells: cellsOf(row), isWide: false }));
    const titles = titlesAbove(around, (bodies[0]?.cells ?? []) as Element[], used);
    return { element, titles, hasHead: titles.some(Boolean), rows: bodies };
  });
  return grids.reduce(beside);
}

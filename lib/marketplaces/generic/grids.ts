import { type GridRow, isDrawing, mostColumns, mostRows, nativeRows, placed, roleRows, roots, type Source, span, stacked } from './grid-rows';
import { orderOfWideRow } from './headings';
import { fitting, isFilledIn, isFilterRow, isTitleRow, labelledCells, markedTitles, meanings, titleOf, withoutHidden } from './heads';
import { joinedPanes, panesOf, titlesAbove } from './panes';
import { childrenOf, isHidden, leavesOf } from './text';
import { meaningOf } from './words';

export interface Grid {
  element: Element;
  titles: string[];
  /** Titles stand in `thead`, `th` or a column header, so that they hold no order data. */
  hasHead: boolean;
  rows: GridRow[];
  /** The heading stands in a table of its own, whose last cells may stand above a scroll bar. */
  isJoined?: boolean;
  /** Its rows are those of the tables in it. */
  isOpened?: boolean;
  /** Rows beyond the most that are read. */
  cut?: number;
  /** Rows that the page says there are, when a grid shows only some. */
  announced?: number;
}

export function isShown(element: Element): boolean {
  let current: Element | null = element;
  for (let depth = 0; current && depth < 80; depth += 1) {
    if (isHidden(current)) return false;
    current = current.parentElement;
  }
  return true;
}

/** Titles side by side in one cell over the whole table. */
function partsOf(cell: Element): Element[] {
  let parts = childrenOf(cell);
  for (let inner = 0; parts.length === 1 && inner < 5; inner += 1) parts = childrenOf(parts[0] as Element);
  return parts.filter((part) => meaningOf(titleOf(part))).length >= 3 ? parts : [];
}

function titlesOf(head: readonly GridRow[]): string[] {
  const width = Math.max(0, ...head.map((row) => row.cells.length));
  const parts = width === 1 && head.length === 1 && head[0]?.cells[0] ? partsOf(head[0].cells[0]) : [];
  if (parts.length > 3) return parts.map(titleOf);
  // Rows of a heading that do not cover one another leave open what stands above what.
  if (head.some((row) => row.cells.length !== width)) return Array.from({ length: width }, () => '');
  return Array.from({ length: Math.min(width, mostColumns) }, (_, column) => {
    const cells = [...new Set(head.map((row) => row.cells[column]).filter((cell) => cell !== undefined))];
    const own = titleOf(cells.at(-1));
    const group = cells.length > 1 && span(cells[0] as Element, 'colspan') > 1 ? titleOf(cells[0]) : '';
    // Words of Han letters stand together without a space.
    return group && own ? `${group}${/\p{Script=Han}$/u.test(group) ? '' : ' '}${own}` : own || titleOf(cells[0]);
  });
}

/** Links and buttons without a number, or nothing at all. */
export function isAction(cell: Element | undefined): boolean {
  return cell !== undefined && leavesOf(cell, 4, 80).every((leaf) => (leaf.link !== undefined || leaf.element.closest('a, button')) && !/\p{Nd}/u.test(leaf.text));
}

/** Rows with a button behind the last column that has a title: it is no column. Where all have one, the first column must not be the one without. */
function withoutActions(rows: readonly GridRow[], width: number): GridRow[] {
  const longer = rows.filter((row) => row.cells.length === width + 1);
  if (width < 3 || longer.length === 0) return [...rows];
  if (!rows.some((row) => row.cells.length === width) && longer.some((row) => isAction(row.cells[0]) || isAction(row.cells[width - 1]))) return [...rows];
  return rows.map((row) => (row.cells.length === width + 1 && new Set(row.cells).size === width + 1 && isAction(row.cells[width]) ? { ...row, cells: row.cells.slice(0, width) } : row));
}

/** The heading once more, between the rows. */
function repeats({ cells, isWide }: GridRow, titles: readonly string[]): boolean {
  return !isWide && titles.filter(Boolean).length > 2 && titles.every((title, at) => titleOf(cells[at]) === title);
}

/** A table of its own for each order in the one cell of each row: their rows are those of the table around them. */
function opened(sources: readonly Source[]): Source[] | undefined {
  const rows = sources.map(({ cells }) => (cells.length === 1 ? [...(cells[0] as Element).querySelectorAll('table')].filter((table) => !table.querySelector('table')).flatMap(nativeRows) : []));
  return rows.length > 0 && rows.every((own) => own.length > 1 && placed(own.slice(0, 1)).some((row) => row.isWide && orderOfWideRow(row))) ? rows.flat() : undefined;
}

/** Titles that stand in no row of theirs: in names that the page's program gives the cells, or in as many parts as a row has. */
function unsaidTitles(element: Element, head: readonly GridRow[], body: readonly GridRow[]): string[] {
  const marked = markedTitles(head, body);
  const cells = (body.find((row) => !row.isWide)?.cells ?? []).filter((cell) => cell !== undefined);
  return marked.some(Boolean) || cells.length < 3 || element.querySelector('tr, [role="row"], [role="columnheader"]') ? marked : titlesAbove(element, cells, new Set());
}

function gridOf(element: Element): Grid | undefined {
  const isNative = element.nodeName.toUpperCase() === 'TABLE' && !element.querySelector(':scope > [role="rowgroup"] > [role="row"]:not(tr)');
  const written = isNative ? nativeRows(element) : roleRows(element);
  if (written.length === 0) return undefined;
  const inner = isNative ? opened(written) : undefined;
  const sources = inner ?? written;
  const all = placed(sources);
  // Each order may have a table of its own with its number in the head.
  const isHead = all.map((row, index) => Boolean(sources[index]?.isHead) && !(row.isWide && orderOfWideRow(row)));
  let body = all.filter((row, index) => !isHead[index] && (row.isWide || row.cells.some((cell) => cell?.firstChild)));
  let head = withoutHidden(all.filter((row, index) => isHead[index] && !isFilterRow(row)), body);
  // Below each title may stand a field to filter by.
  if (head.length === 0) head = all.filter((row, index) => isHead[index] && row.cells.length === body[0]?.cells.length && meanings(row) >= 3 && row.cells.filter((cell) => titleOf(cell)).length * 4 >= row.cells.length * 3);
  const told = head.length === 0 ? labelledCells(body) : undefined;
  if (told) return { element, ...told, hasHead: true };
  let hasHead = head.length > 0;
  if (!hasHead && !(body[0]?.isWide && orderOfWideRow(body[0]))) {
    // Fields to filter by, or the name of the table, may stand above the titles.
    let above = 0;
    while (above < 2 && body[above + 1] && (isFilterRow(body[above] as GridRow) || body[above]?.isWide)) above += 1;
    if (above > 0 && (isTitleRow(body[above], 3) || (isFilterRow(body[0] as GridRow) && body[above]?.cells.every((cell) => !cell || /^TH$/i.test(cell.nodeName))))) body = body.slice(above);
    let count = 0;
    while (count < 3 && count < body.length - 1 && body[count]?.cells.every((cell) => !cell || /^TH$/i.test(cell.nodeName))) count += 1;
    hasHead = count > 0;
    if (count === 0 && body.length > 1 && isTitleRow(body[0], 2)) count = 1;
    // A table of one row of titles is the heading of the tables below it.
    if (count === 0 && body.length === 1 && body[0] && meanings(body[0]) >= 3) count = 1;
    head = body.slice(0, count);
    body = body.slice(count);
  }
  const cut = sources.length > mostRows ? element.querySelectorAll(isNative ? 'tr' : '[role="row"]').length - sources.length : 0;
  const announced = Number(element.getAttribute('aria-rowcount') ?? 0) - head.length;
  // A row of fields between the titles and the orders is none of these.
  if (head.length > 0 && body[0] && isFilterRow(body[0]) && !(body[1] && isFilterRow(body[1])) && !isFilledIn(body[0])) body = body.slice(1);
  const of = (rows: readonly GridRow[]): Source[] => {
    const members = new Set(rows.map((row) => row.element));
    return sources.filter((source) => members.has(source.element));
  };
  body = withoutActions(body, titlesOf(head.filter((row) => !row.isWide)).length);
  const deep = head.length > 1 && head.length < 5 ? stacked(of(head), of(body), body) : undefined;
  const titles = fitting(deep?.titles ?? titlesOf(head.filter((row) => !row.isWide)), body);
  return { element, titles: titles.some(Boolean) ? titles : unsaidTitles(element, head, body), hasHead, rows: (deep?.rows ?? body).filter((row) => !row.element.matches?.('[aria-hidden="true"]') && !repeats(row, titles)), ...(inner && { isOpened: true }), ...(cut > 0 && { cut }), ...(announced > 0 && Number.isInteger(announced) && { announced }) };
}

/** What holds rows that say they are some, with nothing around them that says it is a grid. */
function looseRows(document: ParentNode): Element[] {
  const row = [...document.querySelectorAll('[role="row"]')].slice(0, 50).find((one) => !one.closest(roots));
  let around = row?.parentElement;
  while (around && around.querySelectorAll('[role="row"]').length < 2) around = around.parentElement;
  return around ? [around] : [];
}

const isHeaded = ({ rows: [first] }: Grid): boolean => first !== undefined && first.isWide && orderOfWideRow(first) !== undefined;

/** Tables and grids of a page that are shown, those whose heading stands in a table of its own put together. */
export function gridsOf(document: ParentNode): Grid[] {
  const found: Grid[] = [];
  let waiting: Grid[] = [];
  let isUsed = false;
  for (const element of [...document.querySelectorAll(roots), ...looseRows(document)].slice(0, 200)) {
    const isTable = element.nodeName.toUpperCase() === 'TABLE';
    if (!isShown(element) || found.some((grid) => grid.isOpened && grid.element !== element && grid.element.contains(element)) || (isTable ? isDrawing(element) : [...element.querySelectorAll('table')].some((table) => !isDrawing(table) && !table.closest('[role="row"]')))) continue;
    const grid = gridOf(element);
    if (!grid) continue;
    if (grid.rows.length === 0) {
      // A heading below rows is that of the next ones.
      if (isUsed) waiting = [];
      isUsed = false;
      waiting.push(grid);
      continue;
    }
    if (waiting.length > 0 && grid.titles.every((title) => !title)) {
      const width = Math.max(...grid.rows.slice(0, 20).map((row) => row.cells.length));
      // Of two headings over two panes each stands above the one it fits.
      const fits = (head: Grid): boolean => head.titles.length >= width && head.titles.length <= width + 2;
      const head = waiting.find((one) => one.titles.length === width) ?? waiting.findLast(fits);
      const last = found.at(-1);
      // Each order in a table of its own below one heading: together they are one table.
      if (head && last?.isJoined && last.titles === head.titles && isHeaded(last) && isHeaded(grid)) {
        last.rows.push(...grid.rows);
        continue;
      }
      if (head) {
        isUsed = true;
        grid.titles = head.titles;
        grid.hasHead = true;
        grid.isJoined = true;
      }
    } else waiting = [];
    found.push(grid);
  }
  const panes = found.some((grid) => grid.rows.length > 1) ? undefined : panesOf(document);
  if (panes) found.push(panes);
  // A list without orders is its heading alone.
  const [empty] = waiting.slice(-1);
  return found.length === 0 && empty ? [empty] : found.length > 1 ? joinedPanes(found) : found;
}

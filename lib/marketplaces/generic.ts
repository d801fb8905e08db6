import type { Reading } from '../core/trade/order';
import { type Anchor, type MarketplaceAdapter, maxRowsPerPage, type RowField } from './adapter';
import { isCurrency } from './currencies';
import { linesOf, textOf } from './page-text';
import { readingOf, unreadable } from './reading';
import { ordersOfRows, type RowContext, type SourceRow } from './rows';
import { fieldOfTitle } from './words';

interface OrderTable {
  columns: Map<RowField, { index: number; title: string }>;
  currency?: string;
  rows: { element: Element; cells: Element[] }[];
  found: number;
}

const cellNames = new Set(['TD', 'TH']);

function cellsOf(row: Element): Element[] {
  const native = [...row.children].filter((cell) => cellNames.has(cell.nodeName.toUpperCase()));
  return native.length > 0 ? native : [...row.querySelectorAll('[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]')];
}

/** Rows of this table alone, not of one inside its cells. */
function ownRows(table: Element): Element[] {
  const rows = [...table.querySelectorAll('tr, [role="row"]')];
  return rows.filter((row) => row.parentElement?.closest('table, [role="table"], [role="grid"]') === table);
}

function hasSpan(cells: readonly Element[]): boolean {
  return cells.some((cell) => Number(cell.getAttribute('colspan') ?? 1) > 1);
}

function orderTableOf(table: Element): OrderTable | undefined {
  const rows = ownRows(table);
  for (const [position, head] of rows.slice(0, 4).entries()) {
    const columns: OrderTable['columns'] = new Map();
    const twice = new Set<RowField>();
    let currency: string | undefined;
    for (const [index, cell] of cellsOf(head).slice(0, 512).entries()) {
      const title = textOf(cell, 80);
      const named = fieldOfTitle(title);
      if (!named) continue;
      if (columns.has(named.field)) twice.add(named.field);
      else columns.set(named.field, { index, title });
      if (named.currency && isCurrency(named.currency)) currency = named.currency;
    }
    if (twice.has('destination') || twice.has('id') || !columns.has('id') || !(columns.has('destination') || columns.has('address'))) continue;
    const body = rows.slice(position + 1).filter((row) => !row.closest('tfoot')).map((element) => ({ element, cells: cellsOf(element) })).filter(({ cells }) => cells.length > 1);
    const width = cellsOf(head).length;
    const usable = hasSpan(cellsOf(head)) ? [] : body.filter(({ cells }) => cells.length === width && !hasSpan(cells));
    return { columns, ...(currency && { currency }), rows: usable.slice(0, maxRowsPerPage), found: body.length };
  }
  return undefined;
}

function orderTables(document: Document): OrderTable[] {
  const tables = [...document.querySelectorAll('table, [role="table"], [role="grid"]')].slice(0, 200);
  return tables.map(orderTableOf).filter((table) => table !== undefined);
}

function idOf(cell: Element | undefined): string {
  return textOf(cell?.querySelector('a') ?? cell, 60) || textOf(cell, 60);
}

function rowsOf(table: OrderTable): SourceRow[] {
  return table.rows.map(({ cells }, index) => {
    const row: SourceRow = { row: index + 1, cells: {} };
    for (const [field, column] of table.columns) {
      const cell = cells[column.index];
      if (!cell) continue;
      row.cells[field] = field === 'id' ? idOf(cell) : field === 'address' ? linesOf(cell).join('\n') : textOf(cell) || (cell.querySelector('[title], img[alt]')?.getAttribute('title') ?? cell.querySelector('img')?.getAttribute('alt') ?? '');
    }
    return row;
  });
}

function read(document: Document): Reading {
  // A bare yen sign may be yuan; on a Japanese page it is yen.
  const symbolCurrency = /^ja\b/i.test(document.documentElement?.getAttribute('lang') ?? '') ? 'JPY' : undefined;
  const tables = orderTables(document);
  if (tables.length === 0) return unreadable('generic', 'orders', { code: 'page-not-understood', column: 'order number, country' });
  const readings = tables.map((table) => {
    const columns: RowContext['columns'] = {};
    for (const [field, column] of table.columns) columns[field] = column.title;
    const result = ordersOfRows(rowsOf(table), { marketplace: 'generic', columns, ...(table.currency && { currency: table.currency }), ...(symbolCurrency && { symbolCurrency }) });
    const leftOut = table.found - table.rows.length;
    return { ...result, found: result.found + leftOut, leftOut };
  });
  const problems = readings.flatMap((reading) => reading.problems);
  const leftOut = readings.reduce((sum, reading) => sum + reading.leftOut, 0);
  if (leftOut > 0) problems.push({ code: 'row-left-out', found: String(leftOut) });
  const hasQuantity = tables.some((table) => table.columns.has('quantity'));
  if (!hasQuantity) problems.push({ code: 'missing-column', column: 'quantity' });
  if (readings.every((reading) => reading.found === 0)) problems.push({ code: 'no-rows' });
  return readingOf({ marketplace: 'generic', format: 'table', page: 'orders', orders: readings.flatMap((reading) => reading.orders), problems, absent: hasQuantity ? [] : ['quantity'], ordersFound: readings.reduce((sum, reading) => sum + reading.found, 0) });
}

function anchors(document: Document): Anchor[] {
  return orderTables(document).flatMap((table) => {
    const at = table.columns.get('id')?.index ?? 0;
    const seen = new Set<string>();
    return table.rows.flatMap(({ element, cells }) => {
      const id = idOf(cells[at]);
      if (!id || seen.has(id)) return [];
      seen.add(id);
      return [{ id, kind: 'order' as const, element }];
    });
  });
}

/** Any page with a table that has an order number and a country or address column. */
export const generic: MarketplaceAdapter = {
  id: 'generic',
  name: 'Any dashboard',
  hosts: [],
  pages: [{ kind: 'orders', matches: () => true, read, anchors }],
  evidence: { checkedOn: '2026-11-26', pages: 'weak', template: 'none', files: 'none' },
};

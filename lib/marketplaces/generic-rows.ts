import type { OrderLine } from '../core/trade/order';
import type { Anchor, RowField } from './adapter';
import { destinationCells, goodsOfCell, idOfCell, moneyOfCell, placeCells, quantityOfCell } from './generic-cells';
import { type Column, columnsOf } from './generic-columns';
import { type Grid, type GridRow, gridsOf, mostRows } from './generic-grids';
import type { PageSigns } from './generic-page';
import { destinationIn, type FoundPlace } from './generic-places';
import { idIn, isBareId, isDateLike } from './generic-shapes';
import { leavesOf, linesOfLeaves } from './generic-text';
import { goodsOfLeaves, labelOf } from './generic-records';
import { type Kind, meaningOf } from './generic-words';
import type { MoneyHint } from './numbers';
import { parseMoney, parseQuantity } from './numbers';
import { labelled, textOf } from './page-text';
import type { SourceRow } from './rows';
import { cleanText } from './text';

export interface RowsRead {
  rows: SourceRow[];
  anchors: Anchor[];
  /** Rows that stand there and were not taken: cells missing, cells that span. */
  leftOut: number;
  fields: Map<RowField, Column>;
}

/** Labels and values in one line of text or one after another: "订单号：123 成交时间：…". */
export function pairsOf(cell: Element, most = 60): { kind: Kind; value: string; label: string }[] {
  const leaves = leavesOf(cell, most, 160);
  const lines = leaves.map((leaf) => leaf.text);
  const found: { kind: Kind; value: string; label: string }[] = [];
  for (const [at, text] of lines.entries()) {
    const pair = labelled(text);
    const label = pair?.label ?? text;
    const meaning = meaningOf(label);
    const value = pair?.value || (meaning ? (lines[at + 1] ?? '') : '');
    if (meaning && value) found.push({ kind: meaning.kind, value, label });
  }
  return found;
}

/** The order that a heading row names: a label with its number, or a link. */
function orderOfWideRow(row: GridRow): { id: string; label: string; orderedOn?: string } | undefined {
  const [cell] = row.cells;
  if (!cell) return undefined;
  const pairs = pairsOf(cell);
  const named = pairs.find((pair) => pair.kind === 'id');
  const id = named && isBareId(named.value) && !isDateLike(named.value) && !labelOf(named.value) ? idIn(named.value) : undefined;
  const day = pairs.find((pair) => pair.kind === 'orderedOn' || pair.kind === 'otherDate')?.value;
  return id && /\p{Nd}/u.test(id) ? { id, label: named?.label ?? '', ...(day && { orderedOn: day }) } : undefined;
}

export function hasOrderRows(grid: Grid): boolean {
  return grid.rows.slice(0, 30).some((row) => row.isWide && orderOfWideRow(row) !== undefined);
}

/** Columns that end in the order, the best money column first. */
function fieldsOf(columns: readonly Column[]): Map<RowField, Column> {
  const kinds = new Map<Kind, Column>();
  for (const column of columns) if (!kinds.has(column.kind)) kinds.set(column.kind, column);
  const fields = new Map<RowField, Column>();
  for (const field of ['id', 'destination', 'address', 'region', 'postcode', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'currency', 'hsCode', 'countryOfOrigin', 'orderedOn', 'shipBy', 'deliverBy', 'shippingService', 'status'] as const) {
    const column = kinds.get(field);
    if (column) fields.set(field, column);
  }
  const name = kinds.get('name');
  if (!fields.has('title') && name && fields.has('quantity')) fields.set('title', name);
  const [subtotal, total] = [kinds.get('subtotal'), kinds.get('total')];
  const isByLine = fields.has('lineTotal') || (fields.has('unitPrice') && fields.has('quantity') && (kinds.has('fee') || kinds.has('tax')));
  const value = subtotal ?? (isByLine ? undefined : total);
  if (value) fields.set('goodsValue', value);
  return fields;
}

function isWhole(row: GridRow, grid: Grid, width: number): boolean {
  if (row.cells.some((cell) => cell?.hasAttribute('aria-colindex'))) return true;
  const own = row.cells.filter(Boolean);
  if (new Set(own).size !== own.length || own.length !== row.cells.length) return false;
  return row.cells.length === width || (row.cells.length < width && grid.isJoined === true && grid.titles.slice(row.cells.length).every((title) => !title));
}

function commonWidth(grid: Grid): number {
  if (grid.titles.some(Boolean)) return grid.titles.length;
  const counts = new Map<number, number>();
  for (const row of grid.rows) if (!row.isWide) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

/** Lines of a table of goods inside an opened row, or of an order's own page. */
export function goodsOfGrid(grid: Grid, signs: PageSigns, hint: MoneyHint): { lines: OrderLine[]; fields: Map<RowField, Column>; unread: number } {
  const columns = columnsOf(grid, { ...signs, says: undefined });
  const fields = fieldsOf(columns);
  const [title, quantity] = [fields.get('title'), fields.get('quantity')];
  const lines: OrderLine[] = [];
  let unread = 0;
  if (!title || !quantity) return { lines, fields, unread };
  const width = commonWidth(grid);
  for (const row of grid.rows.slice(0, 500)) {
    const cell = row.cells[title.index];
    if (!cell || row.isWide || !isWhole(row, grid, width)) continue;
    const count = row.cells[quantity.index];
    const pieces = parseQuantity(count ? quantityOfCell(count) : '');
    const goods = goodsOfCell(cell, hint);
    // Lines of sums stand below the goods and have no pieces; transport has one, and is no goods.
    if ((pieces === undefined && !textOf(count, 20)) || isCharge(textOf(cell, 60))) continue;
    if (!pieces || !goods.title) {
      if (pieces !== 0) unread += 1;
      continue;
    }
    const amount = (field: 'unitPrice' | 'lineTotal' | 'goodsValue') => {
      const column = fields.get(field);
      const money = column && row.cells[column.index];
      const own = { ...hint, ...(column?.currency && { currency: column.currency }) };
      const read = money ? parseMoney(moneyOfCell(money, own), own) : undefined;
      return read && read.amountMinor >= 0 ? read : undefined;
    };
    const whole = amount('lineTotal') ?? amount('goodsValue');
    const each = amount('unitPrice') ?? (whole && whole.amountMinor % pieces === 0 ? { ...whole, amountMinor: whole.amountMinor / pieces } : undefined);
    const skuCell = fields.get('sku') && row.cells[fields.get('sku')?.index ?? -1];
    const sku = cleanText(skuCell ? textOf(skuCell, 80) : goods.sku, 80);
    lines.push({ title: cleanText(goods.title), ...(sku && { sku }), quantity: pieces, ...(each && { unitPrice: each }) });
  }
  return { lines, fields, unread };
}

const charges = new Set<Kind>(['fee', 'tax', 'total', 'subtotal', 'shippingService', 'address']);

/** "Shipping", "Discount", "VAT": what an order costs beside its goods. */
function isCharge(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning !== undefined && charges.has(meaning.kind) && (meaning.isExact || !/\s/.test(text.trim()));
}

export function readRows(grid: Grid, columns: readonly Column[], signs: PageSigns, hint: MoneyHint): RowsRead {
  const fields = fieldsOf(columns);
  const width = commonWidth(grid);
  const read: RowsRead = { rows: [], anchors: [], leftOut: 0, fields };
  const seen = new Set<string>();
  let current: { id: string; orderedOn?: string } | undefined;
  let last: string | undefined;
  let idLabel: string | undefined;
  let openedPlace: FoundPlace | undefined;
  let body: Element | null | undefined;
  const anchor = (id: string, element: Element): void => {
    if (seen.has(id)) return;
    seen.add(id);
    read.anchors.push({ id, kind: 'order', element });
  };
  for (const [at, row] of grid.rows.entries()) {
    if (read.rows.length >= mostRows) {
      read.leftOut += grid.rows.slice(at).filter((rest) => !rest.isWide).length + (grid.cut ?? 0);
      break;
    }
    if (row.isWide) {
      const named = orderOfWideRow(row);
      if (named) {
        current = { id: named.id, ...(named.orderedOn && { orderedOn: named.orderedOn }) };
        if (!fields.has('id')) idLabel ??= named.label;
        body = row.element.parentElement;
        anchor(named.id, row.element);
        continue;
      }
      const inner = row.cells[0]?.querySelector('table') ? gridsOf({ querySelectorAll: (words: string) => row.element.querySelectorAll(words) } as unknown as Document)[0] : undefined;
      // Below headings of orders, a heading without a number ends the order above: its rows are nobody's.
      if (!inner && current) current = last = undefined;
      const opened = row.cells[0];
      if (!last || !opened) continue;
      const pieces = leavesOf(opened, 300);
      const ofTable = inner ? goodsOfGrid(inner, signs, hint).lines : [];
      const lines = ofTable.length > 0 ? ofTable : goodsOfLeaves(pieces, opened, hint).lines;
      const place = fields.has('destination') || fields.has('address') ? undefined : destinationIn(pieces, signs);
      openedPlace ??= place;
      if (lines.length > 0 || place) read.rows.push({ row: at + 1, cells: { id: last, ...place?.cells }, ...(lines.length > 0 && { lines }) });
      continue;
    }
    const idColumn = fields.get('id');
    // Each order has a body of its own: the next body without a number is another order's.
    if (current && row.element.parentElement !== body && body !== undefined) current = last = undefined;
    if (!isWhole(row, grid, width) && !(current && !idColumn)) {
      read.leftOut += 1;
      continue;
    }
    const cells = cellsOf(row, fields, signs, hint);
    if (!cells.cells.id && isCharge(row.cells.map((cell) => textOf(cell, 60)).find(Boolean) ?? '')) continue;
    if (current && !idColumn) Object.assign(cells.cells, current);
    else if (idColumn && !cells.cells.id && last && orderLevel.every((field) => !cells.cells[field]) && (cells.cells.title || cells.lines)) cells.cells.id = last;
    if (cells.cells.id) {
      last = cells.cells.id;
      anchor(last, row.element);
    }
    read.rows.push({ row: at + 1, ...cells });
  }
  splitSums(read.rows, grid, fields);
  if (openedPlace) fields.set('destination', { index: -1, kind: 'destination', title: openedPlace.label, by: openedPlace.by, isSure: openedPlace.by === 'label' });
  if (idLabel !== undefined) fields.set('id', { index: -1, kind: 'id', title: idLabel.replace(/[:：]\s*$/, ''), by: 'label', isSure: true });
  return read;
}

/** A further line of an order leaves all that is the order's empty. */
const orderLevel = ['destination', 'address', 'goodsValue', 'orderedOn', 'shipBy', 'deliverBy', 'status', 'shippingService'] as const;

/** A "subtotal" in a cell of its own on each row of an order is the line's, not the order's. */
function splitSums(rows: SourceRow[], grid: Grid, fields: Map<RowField, Column>): void {
  const column = fields.get('goodsValue');
  if (!column || column.kind !== 'subtotal' || !fields.has('title')) return;
  const cellOf = new Map<string, Element | undefined>();
  const isByLine = rows.some(({ row, cells }) => {
    const cell = grid.rows[row - 1]?.cells[column.index];
    const known = cells.id !== undefined && cellOf.has(cells.id) && cellOf.get(cells.id) !== cell;
    if (cells.id) cellOf.set(cells.id, cell);
    return known;
  });
  if (!isByLine) return;
  for (const { cells } of rows) {
    if (cells.goodsValue !== undefined) cells.lineTotal = cells.goodsValue;
    delete cells.goodsValue;
  }
}

function cellsOf(row: GridRow, fields: Map<RowField, Column>, signs: PageSigns, hint: MoneyHint): Pick<SourceRow, 'cells' | 'lines'> {
  const cells: SourceRow['cells'] = {};
  let lines: OrderLine[] | undefined;
  for (const [field, column] of fields) {
    const cell = row.cells[column.index];
    if (!cell) continue;
    switch (field) {
      case 'id': {
        const id = idOfCell(cell, column);
        if (id) cells.id = id;
        break;
      }
      case 'destination':
        Object.assign(cells, destinationCells(cell, signs));
        break;
      case 'address':
        if (!fields.has('destination')) {
          const leaves = leavesOf(cell, 40, 200);
          Object.assign(cells, placeCells(linesOfLeaves(leaves), signs, leaves.map((leaf) => leaf.text)));
        }
        break;
      case 'title': {
        const goods = goodsOfCell(cell, hint);
        cells.title = goods.title;
        if (goods.sku) cells.sku ??= goods.sku;
        lines = goods.lines;
        break;
      }
      case 'quantity':
        cells.quantity = quantityOfCell(cell);
        break;
      case 'unitPrice':
      case 'lineTotal':
      case 'goodsValue': {
        const own = { ...hint, ...(column.currency && { currency: column.currency }) };
        const text = moneyOfCell(cell, own);
        // The column's own currency goes with the amount, since another column may have another.
        // What several pieces cost together is the order's value.
        const into = column.isOpen && parseQuantity(cells.quantity ?? '') !== 1 ? 'goodsValue' : field;
        cells[into] = column.currency && text && parseMoney(text, own) && !/[\p{L}\p{Sc}]/u.test(text) ? `${column.currency} ${text}` : text;
        break;
      }
      default: {
        const text = leavesOf(cell, 12, 120).map((leaf) => leaf.text).join(' ');
        if (field !== 'orderedOn' || (isDateLike(text) && /\d{4}|\d[./-]\d/.test(text))) cells[field] = text;
      }
    }
  }
  // "(3 items)" where the name stands otherwise: the pieces of goods that are not named here.
  const title = fields.get('title');
  if (title && cells.title === '' && !lines && textOf(row.cells[title.index], 40)) {
    delete cells.quantity;
    delete cells.sku;
  }
  // One name in the cell and its number of pieces in a column of its own.
  if (lines?.length === 1 && /\p{Nd}/u.test(cells.quantity ?? '')) {
    cells.title ||= lines[0]?.title ?? '';
    lines = undefined;
  }
  return { cells, ...(lines && { lines }) };
}

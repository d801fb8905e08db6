import type { OrderLine } from '../../core/trade/order';
import type { Anchor, RowField } from '../adapter';
import { destinationCells, goodsOfCell, idOfCell, labelledAmount, moneyOfCell, placeCells, quantityOfCell, statusOfCell } from './cells';
import { chargesInside, chargesOf, unclear as differing } from './charges';
import type { Column } from './column';
import { commonWidth, fieldsOf, isWhole } from './fields';
import { goodsOfGrid, isCharge } from './goods';
import { type GridRow, mostRows } from './grid-rows';
import { type Grid, gridsOf } from './grids';
import { orderOfWideRow, saidOf } from './headings';
import type { PageSigns } from './page';
import { amountsBelow, countsBelow, goodsOfOrder, replaceGoods, sideBySide } from './whole-orders';
import { destinationIn, type FoundPlace } from './places';
import { isDateLike, plainDay } from './shapes';
import { leavesOf, linesOfLeaves, wordsOf } from './text';
import { linesOfCodes } from './items';
import { amountAfter, goodsOfLeaves, labelOf } from './records';
import { parseMoney, parseQuantity } from '../handed';
import { isCurrency } from '../reading/known-currencies';
import type { MoneyHint } from '../reading/numbers';
import { moneyFields } from '../reading/row-habits';
import { labelled, textOf } from '../reading/page-text';
import type { SourceRow } from '../reading/rows';

export interface RowsRead {
  rows: SourceRow[];
  anchors: Anchor[];
  /** Rows that stand there and were not taken: cells missing, cells that span. */
  leftOut: number;
  /** Lines of goods that stand there and could not be read. */
  unread?: number;
  /** Orders with an amount that may be of one piece or of all. */
  unclear?: string[];
  /** Transport and tax beside an order's total, as they are written. */
  charges?: Map<string, string[]>;
  fields: Map<RowField, Column>;
}

export function readRows(grid: Grid, columns: readonly Column[], signs: PageSigns, hint: MoneyHint): RowsRead {
  const fields = fieldsOf(columns);
  const width = commonWidth(grid);
  const read: RowsRead = { rows: [], anchors: [], leftOut: 0, fields };
  const total = fields.get('goodsValue');
  const charged = total?.kind === 'total' ? chargesOf(columns) : [];
  if (charged.length > 0) read.charges = new Map();
  const seen = new Set<string>();
  let current: SourceRow['cells'] | undefined;
  let last: string | undefined;
  let idLabel: string | undefined;
  let openedPlace: FoundPlace | undefined;
  let said: Column | undefined;
  let body: Element | undefined;
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
      const heading = orderOfWideRow(row, signs);
      // What is opened below a row may say its number once more.
      if (heading && !(fields.has('id') && heading.id === last)) {
        current = { ...heading.cells, id: heading.id };
        for (const field of ['destination', 'address', 'goodsValue'] as const) if (fields.has(field)) delete current[field];
        if (!fields.has('destination') && !fields.has('address')) openedPlace ??= heading.place;
        said ??= heading.value;
        if (!fields.has('id')) idLabel ??= heading.label;
        body = grid.isOpened ? undefined : homeOf(row.element);
        anchor(heading.id, row.element);
        if (!row.cells[0]?.querySelector('table')) continue;
        last = heading.id;
      }
      const inner = row.cells[0]?.querySelector('table') ? gridsOf(row.element)[0] : undefined;
      // Below headings of orders, a heading without a number ends the order above: its rows are nobody's.
      const opened = row.cells[0];
      if (!inner && !heading && current) {
        const below = read.rows.find(({ cells }) => cells.id === current?.id);
        const foot = opened && below && !fields.has('id') ? saidOf(opened, [], signs) : undefined;
        for (const field of ['destination', 'address', 'goodsValue'] as const) if (below && foot?.cells[field] !== undefined && !fields.has(field)) below.cells[field] ??= foot.cells[field];
        openedPlace ??= foot?.place;
        said ??= foot?.value;
        current = last = undefined;
      }
      if (!last || !opened) continue;
      const pieces = leavesOf(opened, 300);
      const ofTable = inner ? goodsOfGrid(inner, signs, hint).lines : [];
      const written = ofTable.length > 0 ? undefined : goodsOfLeaves(pieces, opened, hint);
      const lines = written?.lines ?? ofTable;
      if (written?.unread) read.unread = (read.unread ?? 0) + written.unread;
      const place = fields.has('destination') || fields.has('address') ? undefined : destinationIn(pieces, signs);
      openedPlace ??= place;
      const shown = fields.has('goodsValue') || lines.length > 0 ? undefined : saidOf(opened, [], signs);
      said ??= shown?.value;
      // The price of the goods alone is the order's value, rather than a total with transport in it; what one line comes to is neither.
      const sum = pieces.findIndex((piece, index) => labelOf(piece.text)?.kind === 'subtotal' && !written?.elements.some((line) => line.contains(piece.element)) && amountAfter(pieces, index) !== undefined);
      const totals = read.rows.filter(({ cells }) => cells.id === last && cells.goodsValue !== undefined);
      if (sum >= 0 && totals.length === 1 && totals[0] && fields.get('goodsValue')?.kind === 'total') {
        totals[0].cells.goodsValue = amountAfter(pieces, sum) as string;
        read.charges?.delete(last);
      }
      // The row above may name the same goods.
      const [above, another] = read.rows.filter(({ cells }) => cells.id === last);
      if (above && !another && (above.lines || above.cells.title) && lines.length > 0 && lines.every(({ title, quantity }) => title && quantity)) replaceGoods(above, lines.splice(0));
      if (lines.length > 0 || place || shown?.value) read.rows.push({ row: at + 1, cells: { id: last, ...place?.cells, ...(shown?.cells.goodsValue && { goodsValue: shown.cells.goodsValue }) }, ...(lines.length > 0 && { lines }) });
      continue;
    }
    const idColumn = fields.get('id');
    // Each order has a body of its own: the next body without a number is another order's.
    if (current && body && !body.contains(row.element)) current = last = undefined;
    if (!isWhole(row, grid, width) && !(current && !idColumn)) {
      read.leftOut += 1;
      continue;
    }
    const { unread, unclear, ...cells } = cellsOf(row, fields, signs, hint);
    if (!fields.has('destination') && !fields.has('address')) {
      const [place, another] = row.cells.flatMap((one) => (one && !columns.some(({ index, kind }) => row.cells[index] === one && (kind === 'billing' || kind === 'otherPlace')) ? (labelledPlace(one, signs) ?? []) : [])).filter((one) => one.cells.destination);
      if (place && (!another || another.cells.destination === place.cells.destination)) {
        Object.assign(cells.cells, place.cells);
        openedPlace ??= place;
      }
    }
    read.unread = (read.unread ?? 0) + unread;
    if (!cells.cells.id && isCharge(row.cells.map((cell) => textOf(cell, 60)).find(Boolean) ?? '')) continue;
    if (current && !idColumn) Object.assign(cells.cells, current);
    else if (idColumn && !cells.cells.id && last && orderLevel.every((field) => !cells.cells[field]) && (cells.cells.title || cells.lines)) cells.cells.id = last;
    if (cells.cells.id) {
      last = cells.cells.id;
      anchor(last, row.element);
      if (unclear) read.unclear = [...(read.unclear ?? []), last];
    }
    const cell = total?.kind === 'total' ? row.cells[total.index] : undefined;
    // The goods have an amount of their own there.
    const isGoods = cell !== undefined && labelledAmount(cell)?.isGoods === true;
    const inside = cell && !isGoods ? chargesInside(cell) : [];
    if (inside.length > 0) read.charges ??= new Map();
    if (cells.cells.id && read.charges && (charged.length > 0 || inside.length > 0)) {
      const charges = isGoods ? [] : [...charged.map(({ index }) => (row.cells[index] ? moneyOfCell(row.cells[index], hint) : '')), ...inside];
      const known = read.charges.get(cells.cells.id);
      // Rows of one order that charge differently: what the order's total holds is not known.
      read.charges.set(cells.cells.id, known && known.join('\n') !== charges.join('\n') ? [differing] : charges);
    }
    read.rows.push({ row: at + 1, ...cells });
  }
  splitSums(read.rows, grid, fields);
  if (openedPlace) fields.set('destination', { index: -1, kind: 'destination', title: openedPlace.label, by: openedPlace.by, isSure: openedPlace.by === 'label' });
  if (said && !fields.has('goodsValue')) fields.set('goodsValue', said);
  const counted = fields.get('title');
  if (counted?.countForm || counted?.pieces !== undefined) fields.set('quantity', { ...counted, by: 'shape', isSure: false });
  if (idLabel !== undefined) fields.set('id', { index: -1, kind: 'id', title: idLabel.replace(/[:：]\s*$/, ''), by: 'label', isSure: true });
  return read;
}

const dayFields = new Set<RowField>(['orderedOn', 'shipBy', 'deliverBy']);

/** What holds a heading and the rows below it: its body, or the whole table where it stands in the table's own head. */
function homeOf(row: Element): Element | undefined {
  const parent = row.parentElement;
  return (parent && /^THEAD$/i.test(parent.nodeName) ? parent.parentElement : parent) ?? undefined;
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

/** Where the goods go by a label inside the cell: "收货人：李娜", "收货地址：德国 …". */
function labelledPlace(cell: Element, signs: PageSigns): FoundPlace | undefined {
  const leaves = leavesOf(cell, 40, 200);
  return leaves.some(({ text }) => labelled(text)?.value && labelOf(text)) ? destinationIn(leaves, signs) : undefined;
}

function codeIn(cell: Element | undefined): string | undefined {
  const code = cell && /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(textOf(cell, 60))?.[0];
  return code && isCurrency(code) ? code : undefined;
}

function cellsOf(row: GridRow, fields: Map<RowField, Column>, signs: PageSigns, hint: MoneyHint): Pick<SourceRow, 'cells' | 'lines'> & { unread: number; unclear: boolean } {
  const cells: SourceRow['cells'] = {};
  let unclear = false;
  let unread = 0;
  let lines: OrderLine[] | undefined;
  // "€57.00" beside "US Dollar (USD)": a program that knows one sign. The two written together are no amount, and that is reported.
  const stated = codeIn(row.cells[fields.get('currency')?.index ?? -1]);
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
        Object.assign(cells, labelledPlace(cell, signs)?.cells ?? destinationCells(cell, signs));
        break;
      case 'address':
        if (!fields.has('destination')) {
          const leaves = leavesOf(cell, 40, 200);
          Object.assign(cells, labelledPlace(cell, signs)?.cells ?? placeCells(linesOfLeaves(leaves), signs, leaves.map((leaf) => leaf.text)));
        }
        break;
      case 'title': {
        if (column.pieces !== undefined) {
          const { lines: named, ...said } = goodsOfOrder(row.cells, column);
          lines = named;
          Object.assign(cells, said);
          break;
        }
        const goods = goodsOfCell(cell, hint, column);
        cells.title = goods.title;
        if (goods.sku) cells.sku ??= goods.sku;
        lines = goods.lines;
        unread = goods.more ?? 0;
        break;
      }
      case 'sku': {
        lines = fields.has('title') ? lines : linesOfCodes(linesOfLeaves(leavesOf(cell, 40, 120)));
        if (!lines) cells.sku = textOf(cell, 120);
        break;
      }
      case 'quantity':
        cells.quantity = quantityOfCell(cell, column.title);
        break;
      case 'unitPrice':
      case 'lineTotal':
      case 'goodsValue': {
        const own = { ...hint, ...(column.currency && { currency: column.currency }) };
        const text = moneyOfCell(cell, own);
        // The column's own currency goes with the amount, since another column may have another.
        // What several pieces cost together is the order's value.
        const into = column.isOpen && parseQuantity(cells.quantity ?? '') !== 1 ? 'goodsValue' : field;
        if (into === 'goodsValue' && column.isUnclear) unclear = true;
        else if (stated && !column.currency && (parseMoney(text, { ...own, currency: stated, symbolCurrency: stated })?.currency ?? stated) !== stated) cells[into] = `${text} ${stated}`;
        else cells[into] = column.currency && text && parseMoney(text, own) && !/[\p{L}\p{Sc}]/u.test(text) ? `${column.currency} ${text}` : text;
        break;
      }
      default: {
        const text = field === 'status' ? statusOfCell(cell) : wordsOf(leavesOf(cell, 12, 120));
        if (field !== 'orderedOn' || (isDateLike(text) && /\d{4}|\d[./-]\d/.test(text))) cells[field] = dayFields.has(field) ? plainDay(text) : text;
      }
    }
  }
  // The pieces of one named and others unnamed are nobody's.
  if (unread > 0) delete cells.quantity;
  const counts = lines?.every(({ quantity }) => quantity === undefined) ? countsBelow(row.cells[fields.get('quantity')?.index ?? -1], lines.length) : undefined;
  if (counts) lines = lines?.map((line, at) => ({ ...line, ...(counts[at] !== undefined && { quantity: counts[at] }) }));
  lines ??= sideBySide(cells);
  for (const field of moneyFields) {
    const column = fields.get(field);
    const amounts = column && amountsBelow(row.cells[column.index], lines?.length ?? 0);
    if (!column || !amounts) continue;
    delete cells[column.isOpen ? 'goodsValue' : field];
    const prices = field === 'unitPrice' && !column.isOpen ? amounts.map((text) => parseMoney(text, { ...hint, ...(column.currency && { currency: column.currency }) })) : [];
    if (prices.length > 0 && prices.every((price) => price !== undefined)) lines = lines?.map((line, at) => ({ ...line, ...(prices[at] && { unitPrice: prices[at] }) }));
    else unclear = true;
  }
  // "(3 items)" where the name stands otherwise: the pieces of goods that are not named here.
  const title = fields.get('title');
  if (title && cells.title === '' && !lines && textOf(row.cells[title.index], 40)) {
    delete cells.quantity;
    delete cells.sku;
  }
  // One name in the cell and its number of pieces in a column of its own.
  if (lines?.length === 1 && /\p{Nd}/u.test(cells.quantity ?? '')) {
    // "Mug × 24" beside "24" says the same twice.
    const isSame = parseQuantity(cells.quantity ?? '') === lines[0]?.quantity;
    if (!cells.title || isSame) cells.title = lines[0]?.title ?? '';
    // Its price stands in the same cell.
    if (!isSame || fields.has('unitPrice') || fields.has('lineTotal')) lines = undefined;
  }
  return { cells, ...(lines && { lines }), unread, unclear };
}

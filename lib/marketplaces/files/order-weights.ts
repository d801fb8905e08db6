import type { Order } from '../../core/trade/order';
import { piecesOf } from '../../core/trade/pieces';
import { gramsIn, gramsOfUnit } from './grams';
import type { TableRow } from './table';
import { parseQuantity } from '../reading/numbers';
import { plainId, type RowContext, type SourceRow } from '../reading/rows';
import { isUnitTitle, type WeightOf, weightTitle } from './weight-titles';

interface WeightColumn {
  index: number;
  of: WeightOf;
  unit?: number;
  /** The column in which the unit of each row stands. */
  unitAt?: number;
}

/** A row of the file and what of an order was read in it. */
export interface WeighedRow {
  source: SourceRow;
  row: Pick<TableRow, 'cells' | 'numbers'>;
}

const isBlank = (text: string | undefined): boolean => !text?.trim();

/** Columns of weights whose unit is certain or can be in their cells. */
function weightColumns(header: TableRow, rows: readonly TableRow[]): WeightColumn[] {
  const titled = header.cells.flatMap((title, index) => {
    const meant = weightTitle(title);
    return meant ? [{ index, title: meant }] : [];
  });
  if (titled.length === 0) return [];
  const holdsUnits = (index: number): boolean => {
    const written = rows.flatMap(({ cells }) => cells[index]?.trim() || []);
    return written.length > 0 && written.every((text) => gramsOfUnit(text) !== undefined);
  };
  const ofUnits = titled.filter(({ index }) => holdsUnits(index));
  const ofWeights = titled.filter((one) => !ofUnits.includes(one));
  const bare = ofWeights.filter(({ title }) => title.unit === undefined);
  const unitOf = ({ index, title }: (typeof titled)[number]): number | undefined => {
    const own = ofUnits.filter((one) => one.title.words === title.words);
    if (own.length === 1) return own[0]?.index;
    if (ofUnits.some((one) => one.index === index + 1) || (isUnitTitle(header.cells[index + 1] ?? '') && holdsUnits(index + 1))) return index + 1;
    return bare.length === 1 && ofUnits.length === 1 ? ofUnits[0]?.index : undefined;
  };
  return ofWeights.map((one): WeightColumn => {
    const unitAt = one.title.unit === undefined ? unitOf(one) : undefined;
    return { index: one.index, of: one.title.of, ...(one.title.unit !== undefined && { unit: one.title.unit }), ...(unitAt !== undefined && { unitAt }) };
  });
}

/** What numbers a parcel: two of them in one order are two weights, though they may be alike. */
const parcelNumber = /track|waybill|package id|package no|parcel (?:id|no)|包裹号|包裹号码|运单|快递单|物流单|追跡|伝票|송장/i;

/**
 * Weights that a file says of its orders, put into them. Nothing is taken where the unit, or whose weight it is, is not certain:
 * an order's counts once in however many rows it stands; a line's are added up; a piece's go to its line; a weight that does not say of what is the order's where that has one piece.
 */
export function weighOrders(orders: readonly Order[], weighed: readonly WeighedRow[], header: TableRow, rows: readonly TableRow[], { mark, dropsNumberSign }: Pick<RowContext, 'mark' | 'dropsNumberSign'>): void {
  const columns = weightColumns(header, rows);
  if (columns.length === 0) return;
  const rowsOf = new Map<string, WeighedRow[]>();
  for (const one of weighed) {
    const id = plainId(one.source.cells.id ?? '', dropsNumberSign);
    const known = rowsOf.get(id);
    if (known) known.push(one);
    else rowsOf.set(id, [one]);
  }
  const read = ({ cells, numbers }: WeighedRow['row'], { index, unit, unitAt }: WeightColumn): number | undefined => gramsIn(cells[index] ?? '', unitAt === undefined ? unit : gramsOfUnit(cells[unitAt] ?? ''), numbers?.has(index) ? '.' : mark);
  /** The one weight in all rows of an order that say any; 0 says none. */
  const shared = (own: readonly WeighedRow[], column: WeightColumn): number | undefined => {
    const said = own.filter(({ row }) => !isBlank(row.cells[column.index]) && !/^0*(?:[.,]0*)?(?:\s*\p{L}+)?$/u.test(row.cells[column.index]?.trim() ?? ''));
    const values = new Set(said.map(({ row }) => read(row, column)));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const isOfRows = new Set(columns.filter((column) => column.of === 'total' && [...rowsOf.values()].some((own) => new Set(own.flatMap(({ row }) => read(row, column) ?? [])).size > 1)));
  const parcels = header.cells.flatMap((title, index) => (parcelNumber.test(title.replaceAll('_', ' ')) ? [index] : []));
  for (const order of orders) {
    const own = rowsOf.get(order.id) ?? [];
    const rowsApart = new Set(own.map(({ row }) => row.cells)).size;
    const isOnePiece = piecesOf(order.lines) === 1;
    const ofOrder = (column: WeightColumn): number | undefined => {
      if (column.of === 'order') return shared(own, column);
      if (column.of === 'total') return rowsApart > 1 && isOfRows.has(column) ? undefined : shared(own, column);
      if (column.of === 'package') return parcels.some((index) => new Set(own.flatMap(({ row }) => row.cells[index]?.trim() || [])).size > 1) ? undefined : shared(own, column);
      if (column.of === 'goods') return rowsApart === 1 ? shared(own, column) : undefined;
      if (column.of === 'line') return summed([...new Map(own.map(({ row }) => [row.cells, row])).values()].map((row) => read(row, column)));
      return column.of === 'unsaid' && isOnePiece ? shared(own, column) : undefined;
    };
    for (const kind of ['order', 'total', 'package', 'line', 'goods', 'unsaid'] as const) {
      const found = columns.filter(({ of }) => of === kind).map(ofOrder);
      const grams = agreed(found);
      if (grams !== undefined && order.weightGrams === undefined) order.weightGrams = grams;
    }
    // Which row became which line is certain where each became one, and one alone.
    const sent = own.filter(({ source }) => isBlank(source.cells.quantity) || parseQuantity(source.cells.quantity ?? '') !== 0);
    if (sent.length !== order.lines.length || sent.some(({ source }) => source.lines) || new Set(sent.map(({ row }) => row.cells)).size < sent.length) continue;
    const differs = (column: WeightColumn): boolean => new Set(sent.map(({ row }) => read(row, column))).size > 1 && sent.every(({ row }) => read(row, column) !== undefined);
    for (const [index, line] of order.lines.entries()) {
      const row = sent[index]?.row;
      const said = columns.filter((column) => column.of === 'piece' || (line.quantity === 1 && (column.of === 'item' || (column.of === 'product' && (isOnePiece || differs(column)))))).map((column) => row && read(row, column));
      const grams = agreed(said);
      if (grams !== undefined) line.weightGrams = grams;
    }
  }
}

/** What all columns of one kind say, in grams and in pounds alike; undefined where they differ. */
function agreed(found: readonly (number | undefined)[]): number | undefined {
  const values = found.filter((grams) => grams !== undefined);
  const [first] = values;
  return first !== undefined && values.every((grams) => Math.abs(grams - first) <= Math.max(1, first * 0.02)) ? first : undefined;
}

const summed = (values: readonly (number | undefined)[]): number | undefined => values.reduce<number | undefined>((sum, grams) => (sum === undefined || grams === undefined ? undefined : sum + grams), 0);

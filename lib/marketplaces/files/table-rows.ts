import type { ReadingProblem } from '../../core/trade/order';
import { piecesOf } from '../../core/trade/pieces';
import type { RowField } from '../adapter';
import { countsOrder } from '../reading/foreign-titles';
import { parseQuantity } from '../reading/numbers';
import type { RowContext, SourceRow } from '../reading/rows';
import { labelKey } from '../reading/text';
import { currenciesOf, sourceOf, type TableHabits } from './cell-fields';
import type { Columns, Recognised } from './format';
import { areGlued, countedLines } from './line-counts';
import { isShortened } from './long-numbers';
import type { WeighedRow } from './order-weights';
import { isCountry } from './place-columns';
import { countryOfState } from './state-and-zip';
import { isFooter, isSum, sumBelow } from './sum-rows';
import { fileLimits, type TableRow } from './table';
import { plainTitle } from './title-meaning';
import { areParts } from './town-letters';
import { weightTitle } from './weight-titles';

export interface TableSources {
  sources: SourceRow[];
  weighed: WeighedRow[];
  /** Rows that could not be read. */
  leftOut: number;
  /** Rows whose order number a spreadsheet shortened. */
  damaged: number[];
}

/** The rows of a table that tell of orders, sorted into fields; the others are told or passed over. */
export function sourcesOf(own: readonly TableRow[], recognised: Recognised, file: string, problems: ReadingProblem[], titles: RowContext['columns']): TableSources {
  const { format, header, columns } = recognised;
  const habits = habitsOfTable(own, recognised, file);
  const found: TableSources = { sources: [], weighed: [], leftOut: 0, damaged: [] };
  const numbers = numbersOf(own, columns);
  const isAside = asideIn(header);
  const hasWeights = header.cells.some(weightTitle);
  const needed = ['id', 'destination', 'address'].flatMap((field) => columns.get(field as RowField) ?? []).map((place) => place.index);
  const below = sumBelow(own, columns);
  let above: SourceRow | undefined;
  for (const row of own) {
    const { cells } = row;
    if (row.row === below) {
      problems.push({ code: 'sum-row', file, row: row.row });
      continue;
    }
    if (cells.every((cell) => !cell.trim())) continue;
    if (format.isNoise?.(cells) || isFooter(cells) || isSum(cells, columns) || isRemark(cells, columns)) {
      above = undefined;
      continue;
    }
    const orderId = shownNumber(cells[numbers.at]);
    const misshapen = shapeProblem(row, header, needed);
    if (misshapen) {
      const { code, ...where } = misshapen;
      problems.push({ code, file, ...where, ...(orderId !== undefined && { orderId }) });
      above = undefined;
      found.leftOut += 1;
      continue;
    }
    if (isAside(cells)) continue;
    const [source, ...more] = sourceOf(row, habits, problems);
    const unclear = settlePlaceAndAmount(source, recognised, titles);
    if (unclear) problems.push({ ...unclear, file, ...(orderId !== undefined && { orderId }) });
    if (numbers.settle(source)) found.damaged.push(row.row);
    // Amounts alone, below the orders, are their sums.
    if (namesNothing(source) && cells.every((cell) => !/\p{L}/u.test(cell))) {
      problems.push({ code: 'sum-row', file, row: row.row });
      continue;
    }
    if (header.row > 0 && above?.cells.id && goesOn(source) && (source.lines || source.cells.quantity || !columns.has('quantity'))) source.cells.id = above.cells.id;
    if (source.cells.quantity && !columns.has('quantity')) titles.quantity ??= titles.title ?? titles.sku ?? 'quantity';
    above = source;
    const read = [source, ...more.map((one) => (source.cells.id ? { ...one, cells: { ...one.cells, id: source.cells.id } } : one))];
    found.sources.push(...read);
    if (hasWeights) for (const one of read) found.weighed.push({ source: one, row: { cells, ...(row.numbers && { numbers: row.numbers }) } });
  }
  return found;
}

/** What all rows together say of how each is to be read. */
function habitsOfTable(own: readonly TableRow[], { format, header, columns }: Recognised, file: string): TableHabits {
  const goods = columns.get('title')?.[0]?.index ?? -1;
  const isGlued = !columns.has('quantity') && areGlued(own.slice(0, 200).flatMap(({ cells }) => cells[goods]?.trim() || []));
  const places = (['destination', 'address'] as const).flatMap((field) => columns.get(field) ?? []);
  return {
    header,
    columns,
    format,
    file,
    counts: { isGlued, takesNames: isGlued || (!columns.has('quantity') && countsAreUsual(own, columns)), isRepeated: countsAreRepeated(own, columns), isOfOrder: countsOrder(labelKey(plainTitle(columns.get('quantity')?.[0]?.title ?? ''))) },
    partsAt: new Map(places.map(({ index }) => [index, areParts(own.map(({ cells }) => cells[index] ?? ''), isCountry)] as const)),
    amountCurrencies: format.recognisedBy ? new Map<RowField, string>() : currenciesOf(columns),
  };
}

/** Where order numbers stand, and how a spreadsheet's habits are taken from one; `settle` says whether its end is lost. */
function numbersOf(own: readonly TableRow[], columns: Columns): { at: number; settle: (source: SourceRow) => boolean } {
  const at = columns.get('id')?.[0]?.index ?? -1;
  const written = own.map(({ cells }) => cells[at] ?? '');
  const isDamaged = isShortened(written);
  // A program that takes numbers for amounts writes each as 193123.0.
  const isAmount = written.some((cell) => cell.trim()) && written.every((cell) => !cell.trim() || /^\d+\.0$/.test(cell.trim()));
  const settle = ({ row, cells }: SourceRow): boolean => {
    if (cells.id && isAmount) cells.id = cells.id.trim().replace(/\.0$/, '');
    if (!cells.id || !isDamaged(cells.id)) return false;
    // Its end is lost, and two orders may begin alike: each row stands for itself.
    cells.id = `${cells.id}#${row}`;
    return true;
  };
  return { at, settle };
}

/** Rows of carriage, payments and refunds among those of goods. */
function asideIn(header: TableRow): (cells: readonly string[]) => boolean {
  const kindColumn = header.cells.findIndex((title) => kindOfRow.test(title.trim()));
  const eventColumn = header.cells.findIndex((title) => /^event type$/i.test(title.trim()));
  return (cells) => besideGoods.test((cells[kindColumn] ?? '').trim()) || /^refund$/i.test((cells[eventColumn] ?? '').trim());
}

/** A row with a cell that is too long, or with more or fewer cells than the heading promises. */
function shapeProblem({ row, cells }: TableRow, header: TableRow, needed: readonly number[]): ReadingProblem | undefined {
  const tooLong = cells.findIndex((cell) => cell.length > fileLimits.cellCharacters);
  if (tooLong >= 0) return { code: 'cell-too-long', row, column: (header.cells[tooLong] ?? '').trim().slice(0, 80) };
  const isShifted = cells.slice(header.cells.length).some((cell) => cell.trim()) || needed.some((index) => index >= cells.length);
  return isShifted ? { code: 'ragged-row', row, found: `${cells.length} / ${header.cells.length}` } : undefined;
}

/** The country that a state and a postcode name, and no amount of which nobody says whether it is of a piece or of all of them. */
function settlePlaceAndAmount({ row, cells }: SourceRow, { isByState, isEither }: Recognised, titles: RowContext['columns']): ReadingProblem | undefined {
  const byState = isByState ? countryOfState(cells.region, cells.postcode, titles.region) : undefined;
  if (byState && !cells.destination) cells.destination = byState;
  if (!isEither || !cells.lineTotal || parseQuantity(cells.quantity ?? '') === 1) return undefined;
  delete cells.lineTotal;
  return { code: 'unclear-amount', row, column: titles.lineTotal ?? 'lineTotal' };
}

const namesNothing = ({ lines, cells }: SourceRow): boolean => !lines && (['id', 'destination', 'address', 'title', 'sku'] as const).every((field) => !cells[field]);

/** The cell of a row that is not read, where it can be an order's number and nothing else. */
export function shownNumber(cell: string | undefined): string | undefined {
  const written = (cell ?? '').trim().replace(/^['#]/, '');
  return written.length <= 60 && /^[\p{L}\p{N}_/-]*\d[\p{L}\p{N}_/-]*$/u.test(written) ? written : undefined;
}

/** What a row is, in exports that list carriage and payment among the goods, and what is none of them. */
const kindOfRow = /^(?:order ?)?(?:item|line|position)(?:: | |_)?type$|^(?:positions|zeilen|artikel)typ$|^typ pozycji$|^položka(?: objednávky)? - typ$|^明細区分(?:\(名称\))?$/i;
const besideGoods = /^(?:shipping|billing|payment|discount(?: coupon)?|coupon|volume discount|gift|fee|handling|tax|rounding|deposit|shipping line|transaction|refund|versand(?:position|kosten)?|gutschein|rabatt|zuschlag|送料|手数料|値引き?|割引|税|ポイント)$/i;

const orderFields = ['destination', 'address', 'orderedOn', 'status', 'shipBy', 'deliverBy'] as const;

/** Whether a row without an order number tells of goods alone: the next line of the order above it. */
function goesOn({ cells, lines }: SourceRow): boolean {
  return !cells.id && (!!cells.title || !!cells.sku || !!lines) && orderFields.every((field) => !cells[field]);
}

/** "Batteries x 4" in one row of many is a pack; where most rows are written so, they count pieces. */
function countsAreUsual(rows: readonly TableRow[], columns: Columns): boolean {
  const place = (columns.get('title') ?? columns.get('sku'))?.[0]?.index ?? -1;
  const written = rows.slice(0, 200).flatMap(({ cells }) => cells[place]?.trim() || []);
  return written.filter((text) => countedLines(text)).length * 2 >= written.length;
}

/** "4x Postcard" beside a 4, row for row. */
function countsAreRepeated(rows: readonly TableRow[], columns: Columns): boolean {
  const [title, quantity] = [columns.get('title')?.[0]?.index ?? -1, columns.get('quantity')?.[0]?.index ?? -1];
  const written = quantity < 0 ? [] : rows.slice(0, 200).filter(({ cells }) => cells[title]?.trim());
  return written.length > 1 && written.every(({ cells }) => piecesOf(countedLines(cells[title] ?? '') ?? []) === parseQuantity(cells[quantity] ?? ''));
}

/** A sentence below the orders: words in one cell and nothing beside them. */
function isRemark(cells: readonly string[], columns: Columns): boolean {
  const [only, ...others] = cells.filter((cell) => cell.trim());
  return others.length === 0 && cells.indexOf(only ?? '') !== columns.get('title')?.[0]?.index && (only?.trim().split(/\s+/).filter((word) => /\p{L}/u.test(word)).length ?? 0) > 2;
}

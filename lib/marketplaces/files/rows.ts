import type { Reading, ReadingProblem } from '../../core/trade/order';
import { piecesOf } from '../../core/trade/pieces';
import { countedLines, withCounts } from './line-counts';
import type { RowField } from '../adapter';
import { withCountryLast } from './address';
import { type Columns, headerKey, type Recognised } from './format';
import { fileLimits, type TableRow } from './table';
import { dayOfEpoch } from '../reading/dates';
import { countsOrder } from '../reading/foreign-titles';
import { leaveOutFutureDays } from './future-days';
import { isShortened, rowsText } from './long-numbers';
import { withKeys } from './keyed-lines';
import { labelledLines } from './labelled-lines';
import { parseNumber, parseQuantity } from '../reading/numbers';
import { dropOrderSums } from './order-sums';
import { joinPacks } from './packs';
import { isEitherWay, settledBy, statusAmong } from '../order-status';
import { countryOfSubdivision, isCountry } from './place-columns';
import { readingOf } from '../reading/reading';
import { moneyFields } from '../reading/row-habits';
import { type WeighedRow, weighOrders } from './order-weights';
import { ordersOfRows, plainId, type RowContext, type SourceRow } from '../reading/rows';
import { withSites } from './sold-on';
import { countryOfState, withoutPart, writesParts } from './state-and-zip';
import { isFooter, isSum, sumBelow } from './sum-rows';
import { cleanText, labelKey } from '../reading/text';
import { currencyOfTitle, plainTitle } from './title-meaning';
import { weightTitle } from './weight-titles';
import { markOfWhole } from './whole-amounts';
import { yenOrYuan } from './yen-or-yuan';

/** Rows under a recognised header → orders, with what each row could not say. */
export function readTable(rows: readonly TableRow[], recognised: Recognised, file: string, problems: ReadingProblem[], today?: string): Reading {
  const { marketplace, format, header, columns } = recognised;
  const titles: RowContext['columns'] = {};
  // Lists without a heading have no row of it.
  const at = header.row > 0 ? { row: header.row } : {};
  for (const [field, places] of columns) titles[field] = places[0]?.title ?? field;
  for (const [field, places] of columns) if (field !== 'status' && new Set(places.map((place) => headerKey(place.title))).size < places.length) problems.push({ code: 'duplicate-column', file, ...at, column: titles[field] ?? field });
  const needed = ['id', 'destination', 'address'].flatMap((field) => columns.get(field as RowField) ?? []).map((place) => place.index);
  for (const { field, title } of recognised.guessed ?? []) problems.push({ code: 'column-guessed', file, ...at, column: title, found: field });
  const amountCurrencies = format.recognisedBy ? new Map<RowField, string>() : currenciesOf(columns);
  const sources: SourceRow[] = [];
  const weighed: WeighedRow[] = [];
  const hasWeights = header.cells.some(weightTitle);
  let leftOut = problems.filter((problem) => problem.code === 'unclosed-quote').length;
  let above: SourceRow | undefined;
  const damaged: number[] = [];
  const numberAt = columns.get('id')?.[0]?.index ?? -1;
  const written = rows.flatMap(({ row, cells }) => (row > header.row ? (cells[numberAt] ?? '') : []));
  const isDamaged = isShortened(written);
  // A program that takes numbers for amounts writes each as 193123.0.
  const isAmount = written.some((cell) => cell.trim()) && written.every((cell) => !cell.trim() || /^\d+\.0$/.test(cell.trim()));
  const own = rows.filter(({ row }) => row > header.row);
  const kindColumn = header.cells.findIndex((title) => kindOfRow.test(title.trim()));
  const eventColumn = header.cells.findIndex((title) => /^event type$/i.test(title.trim()));
  const partsAt = new Set((['destination', 'address'] as const).flatMap((field) => columns.get(field) ?? []).flatMap(({ index }) => (writesParts(own.map(({ cells }) => cells[index] ?? ''), isCountry) ? [index] : [])));
  const counts = { takesNames: !columns.has('quantity') && countsAreUsual(own, columns), isRepeated: countsAreRepeated(own, columns), isOfOrder: countsOrder(labelKey(plainTitle(columns.get('quantity')?.[0]?.title ?? ''))), partsAt };
  const below = sumBelow(own, columns);
  for (const { row, cells, numbers } of rows) {
    if (row <= header.row) continue;
    if (row === below) {
      problems.push({ code: 'sum-row', file, row });
      continue;
    }
    if (cells.every((cell) => !cell.trim())) continue;
    if (format.isNoise?.(cells) || isFooter(cells) || isSum(cells, columns) || isRemark(cells, columns)) {
      above = undefined;
      continue;
    }
    const tooLong = cells.findIndex((cell) => cell.length > fileLimits.cellCharacters);
    const isShifted = cells.slice(header.cells.length).some((cell) => cell.trim()) || needed.some((index) => index >= cells.length);
    const shown = shownNumber(cells[numberAt]);
    const orderId = shown === undefined ? {} : { orderId: shown };
    if (tooLong >= 0) problems.push({ code: 'cell-too-long', file, row, ...orderId, column: (header.cells[tooLong] ?? '').trim().slice(0, 80) });
    else if (isShifted) problems.push({ code: 'ragged-row', file, row, ...orderId, found: `${cells.length} / ${header.cells.length}` });
    if (tooLong >= 0 || isShifted) {
      above = undefined;
      leftOut += 1;
      continue;
    }
    if (besideGoods.test((cells[kindColumn] ?? '').trim()) || /^refund$/i.test((cells[eventColumn] ?? '').trim())) continue;
    const [source, ...more] = sourceOf({ row, cells, ...(numbers && { numbers }) }, columns, header, format, file, problems, counts, amountCurrencies);
    const byState = recognised.isByState ? countryOfState(source.cells.region, source.cells.postcode, titles.region) : undefined;
    if (byState && !source.cells.destination) source.cells.destination = byState;
    // Of a piece or of all of them: nobody says which.
    if (recognised.isEither && source.cells.lineTotal && parseQuantity(source.cells.quantity ?? '') !== 1) {
      problems.push({ code: 'unclear-amount', file, row, ...orderId, column: titles.lineTotal ?? 'lineTotal' });
      delete source.cells.lineTotal;
    }
    if (source.cells.id && isAmount) source.cells.id = source.cells.id.trim().replace(/\.0$/, '');
    // Its end is lost, and two orders may begin alike: each row stands for itself.
    if (source.cells.id && isDamaged(source.cells.id)) {
      damaged.push(row);
      source.cells.id = `${source.cells.id}#${row}`;
    }
    // Amounts alone, below the orders, are their sums.
    const namesNothing = !source.lines && (['id', 'destination', 'address', 'title', 'sku'] as const).every((field) => !source.cells[field]);
    if (namesNothing && cells.every((cell) => !/\p{L}/u.test(cell))) {
      problems.push({ code: 'sum-row', file, row });
      continue;
    }
    if (header.row > 0 && above?.cells.id && goesOn(source) && (source.lines || source.cells.quantity || !columns.has('quantity'))) source.cells.id = above.cells.id;
    if (source.cells.quantity && !columns.has('quantity')) titles.quantity ??= titles.title ?? titles.sku ?? 'quantity';
    above = source;
    const read = [source, ...more.map((one) => (source.cells.id ? { ...one, cells: { ...one.cells, id: source.cells.id } } : one))];
    sources.push(...read);
    if (hasWeights) for (const one of read) weighed.push({ source: one, row: { cells, ...(numbers && { numbers }) } });
  }
  const { mark, dayOrder, symbolCurrency, currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows } = format;
  const context: RowContext = { marketplace, file, columns: titles, isSettled: (status) => settledBy(status) !== undefined, ...omitEmpty({ mark: mark ?? markOfWhole(sources), dayOrder, symbolCurrency: symbolCurrency ?? yenOrYuan(own), currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows }) };
  // What an object or a merged cell says of an order it says of all of it.
  const value = columns.get('goodsValue')?.[0]?.index ?? -1;
  context.doubtsTotals = !format.recognisedBy && !format.isOfObjects && !namesOrder.test(titles.goodsValue ?? '') && !own.some(({ merged }) => merged?.has(value));
  dropOrderSums(sources);
  joinPacks(sources);
  const result = ordersOfRows(sources, context);
  if (weighed.length > 0) weighOrders(result.orders, weighed, header, own, context);
  problems.push(...leaveOutFutureDays(result.orders, today, file, titles.orderedOn ?? 'orderedOn'));
  if (damaged.length > 0) problems.push({ code: 'damaged-number', file, column: titles.id ?? 'id', found: rowsText(damaged) });
  if (sources.length === 0) problems.push({ code: 'no-rows', file });
  const hasMoney = columns.has('unitPrice') || columns.has('lineTotal') || columns.has('goodsValue');
  // A price that no row has lacks no currency.
  const isBlank = hasMoney && moneyFields.every((field) => sources.every(({ cells }) => !cells[field]?.trim()));
  const isUnclear = result.problems.some(({ code, column }) => code === 'unclear-currency' || (code === 'absurd-value' && column === (titles.currency ?? 'currency')));
  if (result.orders.length > 0 && !isUnclear && !(hasMoney && result.orders.some((order) => order.goodsValue)))
    problems.push(isBlank ? { code: 'missing-field', file, ...at, column: titles.unitPrice ?? titles.lineTotal ?? titles.goodsValue ?? 'value' } : { code: hasMoney && columns.has('currency') ? 'missing-field' : 'missing-column', file, ...at, column: hasMoney ? 'currency' : 'value' });
  else if (columns.has('currency') && result.orders.some(({ goodsValue }) => goodsValue)) result.problems.push(...withoutCurrency(sources, result, context));
  if (result.orders.length > 0 && !columns.has('title') && !format.lines) problems.push({ code: 'missing-column', file, ...at, column: 'title' });
  const hasQuantity = columns.has('quantity') || titles.quantity !== undefined || format.lines !== undefined || format.unitRows === true || sources.some(({ lines }) => lines);
  if (result.orders.length > 0 && !hasQuantity) problems.push({ code: 'missing-column', file, ...at, column: 'quantity' });
  const sold = marketplace === 'generic' ? withSites(result.orders, header, rows, new Map(sources.map(({ row, cells }) => [row, plainId(cells.id ?? '', dropsNumberSign)]))) : { orders: result.orders, problems: [] };
  problems.push(...sold.problems.map((problem) => ({ ...problem, file })));
  return readingOf({ marketplace, format: format.id, page: 'file', absent: hasQuantity ? [] : ['quantity'], orders: sold.orders, problems: [...problems, ...result.problems], ordersFound: result.found + leftOut });
}

/** Orders among others with a value that lack theirs because no row of them says the currency. */
function withoutCurrency(sources: readonly SourceRow[], { orders, problems }: ReturnType<typeof ordersOfRows>, { file, columns, dropsNumberSign }: RowContext): ReadingProblem[] {
  const open = new Set(orders.filter(({ goodsValue, status }) => !goodsValue && !settledBy(status ?? '')).map(({ id }) => id));
  for (const { orderId } of problems.filter(({ code }) => code === 'unreadable-number' || code === 'absurd-value' || code.endsWith('-currency'))) open.delete(orderId ?? '');
  return sources.flatMap(({ row, cells }) => {
    const orderId = plainId(cells.id ?? '', dropsNumberSign);
    if (cells.currency?.trim() || !moneyFields.some((field) => /\d/.test(cells[field] ?? '')) || !open.delete(orderId)) return [];
    return [{ code: 'missing-field' as const, ...(file && { file }), row, column: columns.currency ?? 'currency', orderId }];
  });
}

/** The cell of a row that is not read, where it can be an order's number and nothing else. */
export function shownNumber(cell: string | undefined): string | undefined {
  const written = (cell ?? '').trim().replace(/^['#]/, '');
  return written.length <= 60 && /^[\p{L}\p{N}_/-]*\d[\p{L}\p{N}_/-]*$/u.test(written) ? written : undefined;
}

/** "Order total", "Grand total": whose total it is stands in its title. */
const namesOrder = /order|grand|invoice|gesamt|bestell|auftrag|commande|pedido|venda|venta|ordine|заказ|замовл|订单|訂單|注文|주문|siparis|sipariş|zam[óo]w|pesanan|đơn/iu;

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

function omitEmpty<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function sourceOf({ row, cells, numbers }: TableRow, columns: Columns, header: TableRow, format: Recognised['format'], file: string, problems: ReadingProblem[], counts: { takesNames: boolean; isRepeated: boolean; isOfOrder: boolean; partsAt: ReadonlySet<number> }, amountCurrencies: ReadonlyMap<RowField, string>): [SourceRow, ...SourceRow[]] {
  const source: SourceRow = { row, cells: {} };
  const cellText = (index: number): string => {
    const cell = plainCell(cells[index] ?? '');
    const text = counts.partsAt.has(index) ? withoutPart(cell) : cell;
    return format.mark === ',' && numbers?.has(index) ? text.replace('.', ',') : text;
  };
  for (const [field, places] of columns) {
    const written = places.map((place) => ({ title: headerKey(place.title), text: inHundredths.test(place.title) || (format.inHundredths && isMoneyField(field)) ? wholeUnits(cellText(place.index)) : cellText(place.index) })).filter((cell) => cell.text);
    const [first] = written;
    if (!first) continue;
    if (field === 'status') {
      const status = statusAmong(written);
      if (status && !(format.id === 'generic-xml' && isEitherWay(status))) source.cells.status = status;
      continue;
    }
    // Two columns of one name that disagree: neither is believed.
    if (written.some((cell) => cell.title === first.title && cell.text !== first.text)) problems.push({ code: 'duplicate-column', file, row, column: places[0]?.title ?? field });
    else if (field === 'address' || field === 'destination') source.cells[field] = withCountryLast(countryOfSubdivision(first.text.trim()));
    else if (isDayField(field)) source.cells[field] = dayOfSerial(first.text) ?? first.text;
    else source.cells[field] = withCurrency(first.text, amountCurrencies.get(field));
  }
  // "Items Count" beside goods that each name their pieces counts the kinds, or all of them.
  if (counts.isOfOrder && source.cells.quantity && countedLines(source.cells.title ?? '')) delete source.cells.quantity;
  const [first = source, ...more] = withKeys(source);
  source.cells = first.cells;
  const details = source.cells.title ? labelledLines(source.cells.title) : undefined;
  if (details) source.lines = details;
  else withCounts(source, counts.takesNames || counts.isOfOrder, counts.isRepeated);
  if (format.lines) {
    const { column, read } = format.lines;
    const at = header.cells.findIndex((title) => headerKey(title) === headerKey(column));
    const cell = cells[at] ?? '';
    const lines = cell ? read(cell) : undefined;
    if (lines?.some(({ quantity }) => quantity === 0)) problems.push({ code: 'zero-quantity', file, row, column });
    if (lines) source.lines = lines.filter(({ quantity }) => quantity !== 0);
    else if (!source.cells.title && !source.cells.sku) problems.push({ code: 'missing-field', file, row, column });
  }
  if (source.lines?.some(({ quantity }) => quantity === undefined)) problems.push({ code: 'unreadable-number', file, row, column: format.lines?.column ?? columns.get('title')?.[0]?.title ?? 'quantity', ...(source.cells.id && { orderId: cleanText(source.cells.id, 60) }) });
  return [source, ...more];
}

/** What the titles of amounts say of their currency, each of its own column. */
function currenciesOf(columns: Columns): Map<RowField, string> {
  return new Map((['unitPrice', 'lineTotal', 'goodsValue'] as const).flatMap((field) => {
    const code = currencyOfTitle(columns.get(field)?.[0]?.title ?? '');
    return code ? [[field, code] as const] : [];
  }));
}

const withCurrency = (text: string, code: string | undefined): string => (code && /^[-\p{Nd}\s.,'’٫٬]+$/u.test(text) ? `${text} ${code}` : text);

/** "Стоимость, коп.", "Price (cents)": a column in hundredths of its currency. */
const inHundredths = /(?:^|[\s,(])(?:коп\.?|копе\p{L}+|in cents|cents|в копейках)\)?$/iu;
const wholeUnits = (text: string): string => {
  const amount = /^\d+(?:[.,]0+)?$/.test(text) ? parseNumber(text.replace(/[.,]0+$/, ''), '.') : undefined;
  return amount === undefined ? text : (amount / 100).toFixed(2);
};

const isMoneyField = (field: RowField): boolean => (moneyFields as readonly RowField[]).includes(field);
const isDayField = (field: RowField): boolean => field === 'orderedOn' || field === 'shipBy' || field === 'deliverBy';

/** A day as a spreadsheet counts it, from 30 December 1899: 46346 is in November 2026. Five digits below a date are nothing else. */
function dayOfSerial(text: string): string | undefined {
  const days = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : 0;
  return days > 36_525 && days < 60_000 ? dayOfEpoch((days - 25_569) * 86_400) : undefined;
}

/** Spreadsheets wrap text as `="0123"` and links as `=HYPERLINK("address","text")`; some exports pad cells with tabs. */
function plainCell(cell: string): string {
  const text = cell.trim();
  if (!text.startsWith('=')) return text;
  const link = /^=HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)$/i.exec(text);
  return link ? (link[1] ?? '').trim() : /^="[^"]*"$/.test(text) ? text.slice(2, -1).trim() : text;
}

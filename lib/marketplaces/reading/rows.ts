import type { Order, OrderLine, ReadingProblem } from '../../core/trade/order';
import type { FileFormat, RowField, WritingHabits } from '../adapter';
import { destinationOfAddress, isWholeAddress, type Place, placeBeforeComma } from './address';
import { countryCode, countryInFile } from './country-names';
import { currencyIn, currencyNamed, isCurrency, sharedSign } from './currencies';
import { lastDayOf } from './dates';
import { parseMoney, parseNumber, parseQuantity } from './numbers';
import { type Amounts, amountsOf, setValue, totalsAreOfRows, unprovedTotal } from './row-amounts';
import { dayFields, habitsOf, moneyFields } from './row-habits';
import { cleanText, excerpt } from './text';

/** One row of a file or of a table in a page, already sorted into fields. */
export interface SourceRow {
  row: number;
  cells: Partial<Record<RowField, string>>;
  lines?: OrderLine[];
}

export interface RowContext extends WritingHabits, Pick<FileFormat, 'dropsNumberSign' | 'domestic' | 'symbolCurrencyIn' | 'currencyIn' | 'currencyOfSite' | 'unitRows'> {
  marketplace: string;
  file?: string;
  /** What the source calls each field, for messages. */
  columns: Partial<Record<RowField, string>>;
  /** Nothing but its repetition says that a total is the order's. */
  doubtsTotals?: boolean;
  /** Whether a status says that nothing is left to send. Files know its words; a page does not carry them. */
  isSettled?: (status: string) => boolean;
}

/** Rows → orders: several rows of one order become one; what cannot be read is named and left open, never guessed. */
export function ordersOfRows(rows: readonly SourceRow[], context: RowContext): { orders: Order[]; problems: ReadingProblem[]; found: number } {
  const problems: ReadingProblem[] = [];
  const habits = habitsOf(rows, context);
  const orders = new Map<string, Order>();
  const rowsWithoutId: number[] = [];
  const amounts = new Map<string, Amounts>();
  const currencies = new Map<string, string>();
  const contested = new Set<string>();
  const said = new Set<string>();
  for (const source of rows) {
    const report = reporter(source, context, problems, said);
    const id = orderId(source.cells.id ?? '', context, report);
    if (!id) {
      rowsWithoutId.push(source.row);
      continue;
    }
    report.orderId = id;
    const known = orders.get(id);
    const order: Order = known ?? { id, marketplace: context.marketplace, lines: [], readFrom: { row: source.row } };
    readPlace(order, source, context, report, contested);
    readDays(order, source, habits, report);
    readWords(order, source, context);
    const named = currencyOf(source.cells.currency, context.currencyOfSite);
    if (source.cells.currency?.trim() && !named && !source.cells.currency.includes('@')) report('unknown-currency', 'currency', source.cells.currency);
    const currency = named ?? currencies.get(id) ?? (context.currencyIn && order.destination ? context.currencyIn[order.destination] : undefined) ?? habits.currency;
    if (currency) currencies.set(id, currency);
    // What the row itself names explains its sign before the page's language does.
    const symbolCurrency = named ?? context.symbolCurrencyIn?.[order.destination ?? ''] ?? habits.symbolCurrency;
    readLines(order, source, { ...habits, ...(currency && { currency }), ...(symbolCurrency && { symbolCurrency }) }, report, amountsOf(amounts, id), context);
    orders.set(id, order);
  }
  const isOfRows = totalsAreOfRows(amounts.values());
  for (const order of orders.values()) setValue(order, amounts.get(order.id), isOfRows);
  const unproved = context.doubtsTotals ? unprovedTotal(amounts) : undefined;
  if (unproved !== undefined) problems.push({ code: 'repeated-total', ...(context.file && { file: context.file }), column: context.columns.goodsValue ?? 'value', orderId: unproved });
  reportMissingPlaces([...orders.values()], context, problems);
  return { orders: [...orders.values()], problems, found: orders.size + rowsWithoutId.length };
}

/** Orders without a destination of which nothing was said yet. */
function reportMissingPlaces(orders: readonly Order[], context: RowContext, problems: ReadingProblem[]): void {
  const column = context.columns.destination ?? context.columns.address;
  if (!column && context.file && [...orders].some((order) => !order.destination)) problems.push({ code: 'missing-column', file: context.file, column: 'destination' });
  if (!column) return;
  const reported = new Set(problems.filter((problem) => problem.column === column).map((problem) => problem.orderId));
  for (const order of orders) {
    if (order.destination || reported.has(order.id)) continue;
    problems.push({ code: 'missing-field', ...(context.file && { file: context.file }), ...(order.readFrom?.row !== undefined && { row: order.readFrom.row }), column, orderId: order.id });
  }
}

interface Report {
  (code: ReadingProblem['code'], field: RowField, found?: string): void;
  /** What holds for the whole source is said of its first row. */
  once(code: ReadingProblem['code'], field: RowField, found: string): void;
  orderId?: string;
}

const ofOrder: ReadonlySet<RowField> = new Set(['destination', 'address', ...dayFields]);

function reporter(source: SourceRow, context: RowContext, problems: ReadingProblem[], said: Set<string>): Report {
  const report = ((code, field, found) => {
    const shown = found === undefined ? undefined : excerpt(found);
    // Where an order goes and when it was placed stands in each of its rows, and is told once.
    const key = [code, field, report.orderId, shown].join(' ');
    if (ofOrder.has(field) && report.orderId && said.has(key)) return;
    said.add(key);
    problems.push({
      code,
      ...(context.file && { file: context.file }),
      row: source.row,
      column: context.columns[field] ?? field,
      ...(shown && { found: shown }),
      ...(report.orderId && { orderId: report.orderId }),
    });
  }) as Report;
  report.once = (code, field, found) => {
    if (!said.has(`${code} ${found}`)) problems.push({ code, ...(context.file && { file: context.file }), column: context.columns[field] ?? field, ...(found && { found }) });
    said.add(`${code} ${found}`);
  };
  return report;
}

/** An order's number as orders are told apart by it. */
export function plainId(written: string, dropsNumberSign?: boolean): string {
  const plain = cleanText(written.normalize('NFKC'), 60).replace(/^'/, '');
  return dropsNumberSign ? plain.replace(/^#\s*/, '') : plain;
}

function orderId(written: string, context: RowContext, report: Report): string | undefined {
  const id = plainId(written, context.dropsNumberSign);
  if (!id) report('missing-field', 'id');
  else if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(id)) report('unreadable-number', 'id', id);
  else if (id.includes('…')) report('unusable-number', 'id');
  else if (!/[\p{L}\p{N}]/u.test(id)) report('missing-field', 'id');
  else return id;
  return undefined;
}

/** A country, or a whole address under a heading that promised a country. */
function placeIn(text: string, inFile: boolean): Place {
  const country = inFile ? countryInFile(text) : countryCode(text);
  return country ? { country } : isWholeAddress(text) ? destinationOfAddress(text) : ((inFile ? placeBeforeComma(text) : undefined) ?? {});
}

function readPlace(order: Order, source: SourceRow, context: RowContext, report: Report, contested: Set<string>): void {
  const { destination, address, region, postcode } = source.cells;
  const read = destination ? placeIn(destination, context.file !== undefined) : address ? destinationOfAddress(address) : undefined;
  if (read && !read.country) report('unknown-country', destination ? 'destination' : 'address', destination);
  const place = cleanText(postcode, 16).replace(/^'/, '') || (read && 'postcode' in read ? read.postcode : undefined);
  const area = cleanText(region, 60) || (read && 'region' in read ? read.region : undefined);
  const { domestic } = context;
  const isDomestic = !destination && !address && ((place && domestic?.postcode?.test(place)) || (area && domestic?.region?.test(area)));
  const country = read?.country ?? (isDomestic ? domestic?.country : undefined);
  // Rows of one order that name two countries: neither is believed.
  if (country && order.destination && country !== order.destination) {
    report('countries-differ', destination ? 'destination' : 'address', `${order.destination} / ${country}`);
    contested.add(order.id);
    order.destination = undefined;
  }
  if (!contested.has(order.id)) order.destination ??= country;
  order.postcode ??= place;
  order.region ??= area;
  for (const key of ['destination', 'postcode', 'region'] as const) if (order[key] === undefined) delete order[key];
}

function readDays(order: Order, source: SourceRow, habits: WritingHabits, report: Report): void {
  for (const field of dayFields) {
    const written = source.cells[field]?.trim();
    if (!written || order[field]) continue;
    const read = lastDayOf(written, habits.dayOrder);
    if ('day' in read) order[field] = read.day;
    else report(read.problem === 'ambiguous-date' ? 'ambiguous-date' : 'unreadable-date', field, written);
  }
}

function readWords(order: Order, source: SourceRow, { isSettled }: RowContext): void {
  const service = cleanText(source.cells.shippingService, 80);
  // "Shipping: 6.50" is what it cost.
  if (/\p{L}{2}/u.test(service) && !/^\D{0,5}\d[\d.,]*\D{0,4}$/.test(service)) order.shippingService ??= service;
  const status = cleanText(source.cells.status, 80);
  const soldOn = cleanText(source.cells.soldOn, 40);
  if (soldOn) order.soldOn ??= soldOn;
  // An order of which one line is still open is open.
  if (status && (!order.status || (isSettled?.(order.status) && !isSettled(status)))) order.status = status;
}

function readLines(order: Order, source: SourceRow, habits: WritingHabits, report: Report, amounts: Amounts, { columns, unitRows, file }: RowContext): void {
  const isFile = file !== undefined;
  const { cells } = source;
  const amount = (field: (typeof moneyFields)[number]): Order['goodsValue'] => {
    const written = cells[field]?.trim();
    if (!written) return undefined;
    const value = parseMoney(written, habits);
    const sign = value || habits.currency ? undefined : sharedSign(written);
    if (sign) report.once('unclear-currency', field, sign);
    else if (!value && (habits.currency || /[^\d.,\s'-]/.test(written) || parseNumber(written, habits.mark) === undefined)) report('unreadable-number', field, written);
    // A page of bare numbers: whether these are euros or yen stands nowhere on it.
    else if (!value && !isFile && !habits.currency && !cells.currency) report.once('no-currency', field, '');
    if (value && value.amountMinor < 0) report('absurd-value', field, written);
    return value && value.amountMinor >= 0 ? value : undefined;
  };
  const [unitPrice, lineTotal, goodsValue] = moneyFields.map(amount);
  if (goodsValue) amounts.whole.push(goodsValue);
  if (source.lines) {
    order.lines.push(...source.lines);
    return;
  }
  const title = cleanText(cells.title);
  const sku = cleanText(cells.sku, 80);
  const isBlank = !cells.quantity?.trim();
  // A file may count pieces and name none of them.
  if (!title && !sku && (!isFile || isBlank)) return;
  if (!title && !sku && (columns.title || columns.sku)) report('missing-field', columns.title ? 'title' : 'sku');
  const quantity = !isBlank ? parseQuantity(cells.quantity ?? '') : unitRows ? 1 : undefined;
  if (quantity === undefined && (columns.quantity || !isBlank)) report(isBlank ? 'missing-field' : 'unreadable-number', 'quantity', cells.quantity);
  // Nothing is sent of a cancelled line.
  if (quantity === 0) {
    report('zero-quantity', 'quantity');
    return;
  }
  // A number that cannot be believed takes away the value, never the goods: what may not travel is still seen.
  const isUncounted = quantity === undefined && !columns.quantity;
  const each = unitPrice ?? (lineTotal && quantity !== undefined ? { ...lineTotal, amountMinor: Math.round(lineTotal.amountMinor / quantity) } : undefined);
  const hsCode = cells.hsCode?.normalize('NFKC').replace(/[.\s]/g, '');
  const origin = countryCode(cells.countryOfOrigin);
  const same = unitRows && order.lines.find((line) => line.title === title && line.sku === (sku || undefined) && line.unitPrice?.amountMinor === each?.amountMinor);
  amounts.lines.push(isUncounted ? lineTotal : quantity !== undefined ? (lineTotal ?? (unitPrice && { ...unitPrice, amountMinor: unitPrice.amountMinor * quantity })) : undefined);
  // Lines in two currencies have no sum: without a word the order would only lack its value.
  const [one, other] = [amounts.lines.find((line) => line)?.currency, amounts.lines.at(-1)?.currency];
  if (one && other && one !== other) report('absurd-value', 'currency', `${one} / ${other}`);
  if (same && quantity !== undefined) {
    same.quantity = (same.quantity ?? 0) + quantity;
    return;
  }
  order.lines.push({
    title,
    ...(sku && { sku }),
    ...(quantity !== undefined && { quantity }),
    ...(each && { unitPrice: each }),
    ...(hsCode && /^\d{6,12}$/.test(hsCode) && { hsCode }),
    ...(origin && { countryOfOrigin: origin }),
  });
}

function currencyOf(written: string | undefined, ofSite: RowContext['currencyOfSite']): string | undefined {
  const code = written?.normalize('NFKC').trim().toUpperCase();
  const site = code?.toLowerCase().replace(/^.*@(?:marketplace\.)?/, '') ?? '';
  if (ofSite && Object.hasOwn(ofSite, site)) return ofSite[site];
  return code && !code.includes('@') ? (isCurrency(code) ? code : (currencyIn(code) ?? currencyNamed(written ?? ''))) : undefined;
}

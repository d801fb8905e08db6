import type { Reading, ReadingProblem } from '../../core/trade/order';
import { settledBy } from '../order-status';
import { readingOf } from '../reading/reading';
import { moneyFields } from '../reading/row-habits';
import { ordersOfRows, plainId, type RowContext, type SourceRow } from '../reading/rows';
import { headerKey, type Recognised } from './format';
import { leaveOutFutureDays } from './future-days';
import { rowsText } from './long-numbers';
import { dropOrderSums } from './order-sums';
import { weighOrders } from './order-weights';
import { joinPacks } from './packs';
import { withSites } from './sold-on';
import type { TableRow } from './table';
import { sourcesOf } from './table-rows';
import { markOfWhole } from './whole-amounts';
import { yenOrYuan } from './yen-or-yuan';

/** Rows under a recognised header → orders, with what each row could not say. */
export function readTable(rows: readonly TableRow[], recognised: Recognised, file: string, problems: ReadingProblem[], today?: string): Reading {
  const { marketplace, format, header, columns } = recognised;
  const titles: RowContext['columns'] = {};
  for (const [field, places] of columns) titles[field] = places[0]?.title ?? field;
  // Lists without a heading have no row of it.
  const at = header.row > 0 ? { row: header.row } : {};
  problems.push(...ofColumns(recognised, titles, { file, ...at }));
  const own = rows.filter(({ row }) => row > header.row);
  const unclosed = problems.filter((problem) => problem.code === 'unclosed-quote').length;
  const { sources, weighed, leftOut, damaged } = sourcesOf(own, recognised, file, problems, titles);
  const context = contextOf(recognised, own, sources, titles, file);
  dropOrderSums(sources);
  joinPacks(sources);
  const result = ordersOfRows(sources, context);
  if (weighed.length > 0) weighOrders(result.orders, weighed, header, own, context);
  problems.push(...leaveOutFutureDays(result.orders, today, file, titles.orderedOn ?? 'orderedOn'));
  if (damaged.length > 0) problems.push({ code: 'damaged-number', file, column: titles.id ?? 'id', found: rowsText(damaged) });
  if (sources.length === 0) problems.push({ code: 'no-rows', file });
  const noValue = valueProblem(recognised, sources, result, titles);
  if (noValue) problems.push({ code: noValue.code, file, ...at, column: noValue.column });
  else if (columns.has('currency') && result.orders.some(({ goodsValue }) => goodsValue)) result.problems.push(...withoutCurrency(sources, result, context));
  if (result.orders.length > 0 && !columns.has('title') && !format.lines) problems.push({ code: 'missing-column', file, ...at, column: 'title' });
  const hasQuantity = columns.has('quantity') || titles.quantity !== undefined || format.lines !== undefined || format.unitRows === true || sources.some(({ lines }) => lines);
  if (result.orders.length > 0 && !hasQuantity) problems.push({ code: 'missing-column', file, ...at, column: 'quantity' });
  const sold = marketplace === 'generic' ? withSites(result.orders, header, rows, new Map(sources.map(({ row, cells }) => [row, plainId(cells.id ?? '', format.dropsNumberSign)]))) : { orders: result.orders, problems: [] };
  problems.push(...sold.problems.map((problem) => ({ ...problem, file })));
  return readingOf({ marketplace, format: format.id, page: 'file', absent: hasQuantity ? [] : ['quantity'], orders: sold.orders, problems: [...problems, ...result.problems], ordersFound: result.found + unclosed + leftOut });
}

/** Columns that stand twice under one name, and those that were understood by what stands below them. */
function ofColumns({ columns, guessed = [] }: Recognised, titles: RowContext['columns'], at: { file: string; row?: number }): ReadingProblem[] {
  const twice = [...columns].filter(([field, places]) => field !== 'status' && new Set(places.map((place) => headerKey(place.title))).size < places.length);
  return [...twice.map(([field]) => ({ code: 'duplicate-column' as const, ...at, column: titles[field] ?? field })), ...guessed.map(({ field, title }) => ({ code: 'column-guessed' as const, ...at, column: title, found: field }))];
}

/** How the cells of the table are written, as its format says and as all of them together show. */
function contextOf({ marketplace, format, columns }: Recognised, own: readonly TableRow[], sources: readonly SourceRow[], titles: RowContext['columns'], file: string): RowContext {
  const { mark, dayOrder, symbolCurrency, currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows } = format;
  // What an object or a merged cell says of an order it says of all of it.
  const value = columns.get('goodsValue')?.[0]?.index ?? -1;
  const doubtsTotals = !format.recognisedBy && !format.isOfObjects && !namesOrder.test(titles.goodsValue ?? '') && !own.some(({ merged }) => merged?.has(value));
  return { marketplace, file, columns: titles, doubtsTotals, isSettled: (status) => settledBy(status) !== undefined, ...omitEmpty({ mark: mark ?? markOfWhole(sources), dayOrder, symbolCurrency: symbolCurrency ?? yenOrYuan(own), currency, dropsNumberSign, domestic, symbolCurrencyIn, currencyIn, currencyOfSite, unitRows }) };
}

/** Why no order has a value, where nothing nearer was said of it. */
function valueProblem({ columns }: Recognised, sources: readonly SourceRow[], { orders, problems }: ReturnType<typeof ordersOfRows>, titles: RowContext['columns']): { code: ReadingProblem['code']; column: string } | undefined {
  const hasMoney = columns.has('unitPrice') || columns.has('lineTotal') || columns.has('goodsValue');
  const isUnclear = problems.some(({ code, column }) => code === 'unclear-currency' || (code === 'absurd-value' && column === (titles.currency ?? 'currency')));
  if (orders.length === 0 || isUnclear || (hasMoney && orders.some((order) => order.goodsValue))) return undefined;
  // A price that no row has lacks no currency.
  const isBlank = hasMoney && moneyFields.every((field) => sources.every(({ cells }) => !cells[field]?.trim()));
  if (isBlank) return { code: 'missing-field', column: titles.unitPrice ?? titles.lineTotal ?? titles.goodsValue ?? 'value' };
  // Where every row says its currency, prices or pieces could not be read, which is told row by row.
  if (hasMoney && columns.has('currency') && sources.every(({ cells }) => cells.currency?.trim())) return undefined;
  return { code: hasMoney && columns.has('currency') ? 'missing-field' : 'missing-column', column: hasMoney ? 'currency' : 'value' };
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

/** "Order total", "Grand total": whose total it is stands in its title. */
const namesOrder = /order|grand|invoice|gesamt|bestell|auftrag|commande|pedido|venda|venta|ordine|заказ|замовл|订单|訂單|注文|주문|siparis|sipariş|zam[óo]w|pesanan|đơn/iu;

function omitEmpty<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

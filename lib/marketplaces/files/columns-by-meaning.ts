import { type RowField, rowFields } from '../adapter';
import { piecesAmong, settleAmounts } from './amount-evidence';
import { corrected, isBelieved, isOfGoods, isPayout, rankOf, tellsOfOrder } from './column-belief';
import { type Candidate, share } from './column-candidate';
import { billingTwins } from './billing-twins';
import type { TableRow } from './table';
import { knownTitle } from './titles';
import { countsOrder } from '../reading/foreign-titles';
import type { Kind } from '../generic/words';
import { callsNumber, gathersRows, numberInstead, ownNumber, weakNumber } from './number-columns';
import { isDateLike } from '../generic/shapes';
import { parseQuantity } from '../reading/numbers';
import { isFooter } from './sum-rows';
import { tellsOfPerson } from './person-titles';
import { columnsCalled, headsAddresses, isPlace, placeByContent, placesCalled, subdivisionsCalled } from './place-columns';
import { regionColumns } from './region-titles';
import { countryOfState } from './state-and-zip';
import { labelKey } from '../reading/text';
import { meaningInFile, plainTitle } from './title-meaning';
import { fieldOfTitle } from '../reading/words';

type Column = Pick<Candidate, 'index' | 'title'>;
export interface MeantColumns {
  columns: Map<RowField, Column[]>;
  /** Fields that no title names and that were understood by what stands below. */
  guessed: { field: RowField; title: string }[];
  /** The order number stands in a column that is called so, and nothing stands in for it. */
  isNumbered?: true;
  /** A parcel's number stands beside the goods. */
  isTracked?: true;
  /** No column names a place: the state and the postcode of each row do. */
  isByState?: true;
  /** The amount of a line may be of a piece or of all of them: it counts where there is one. */
  isEither?: true;
}

const mostSamples = 40;
const amountFields: ReadonlySet<RowField> = new Set(['unitPrice', 'lineTotal', 'goodsValue']);

const ofWholesale = /^wholesale price$/i;

function candidatesOf(header: TableRow, rows: readonly TableRow[]): Candidate[] {
  const ofBilling = billingTwins(header.cells);
  // Where the buyer is a retailer, the wholesale price is what is paid, and the retail price what shoppers pay later.
  const isWholesale = header.cells.some((title) => /^retailer(?: name)?$/i.test(title.trim())) && header.cells.some((title) => ofWholesale.test(title.trim()));
  // Amazon's "item-price" is of all pieces that were ordered.
  const isOfAmazon = header.cells.some((title) => /^amazon-order-id$/i.test(title.trim()));
  return header.cells.flatMap((title, index): Candidate[] => {
    if (ofBilling.has(index) || (isWholesale && /^(?:suggested )?retail price$/i.test(title.trim()))) return [];
    const meaning = meaningInFile(isWholesale && ofWholesale.test(title.trim()) ? 'Unit price' : isOfAmazon && /^item-price$/i.test(title.trim()) ? 'Item total' : title);
    const values = rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
    const shown = title.trim().slice(0, 80);
    if (headsAddresses(title, meaning?.kind, values)) return [{ index, title: shown, kind: 'address', isExact: meaning?.isExact ?? false, values }];
    if (!meaning || (meaning.kind === 'shippingService' && tellsOfPerson(title))) return [];
    const isExact = meaning.isExact && (fieldOfTitle(knownTitle(title)) ?? fieldOfTitle(plainTitle(title))) !== undefined;
    return [corrected({ index, title: shown, kind: meaning.kind, isExact, values })].filter((one) => isBelieved(one) || (isByYear(one) && hasDays(header, rows, index)));
  });
}

/** "Number of items" counts the order: it counts the line too where each order has one, or where it is another in two lines of one order. */
function countOfLines(header: TableRow, below: readonly TableRow[], id: number): Column[] {
  const index = header.cells.findIndex((title) => countsOrder(labelKey(plainTitle(title))));
  const rows = below.map(({ cells }) => ({ order: cells[id]?.trim() ?? '', count: (cells[index] ?? '').trim() })).filter(({ order, count }) => order && count);
  if (index < 0 || rows.length === 0 || share(rows.map(({ count }) => count), (text) => parseQuantity(text) !== undefined) < 0.8) return [];
  const counts = new Map<string, Set<string>>();
  for (const { order, count } of rows) counts.set(order, (counts.get(order) ?? new Set()).add(count));
  const isOfLine = counts.size === rows.length || [...counts.values()].some((own) => own.size > 1);
  return isOfLine ? [{ index, title: (header.cells[index] ?? '').trim().slice(0, 80) }] : [];
}

/** "50" beside "BOX", under titles of which only the second can be read: what is counted stands in front of its unit. */
function countedInUnits(header: TableRow, rows: readonly TableRow[]): Column[] {
  const index = header.cells.findIndex((title) => ofUnit.test(labelKey(title))) - 1;
  const values = rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
  const title = header.cells[index]?.trim() ?? '';
  return title && values.length > 0 && !meaningInFile(title) && values.every((text) => parseQuantity(text) !== undefined) ? [{ index, title: title.slice(0, 80) }] : [];
}

const ofUnit = /^(?:uom|u o m|unit of measure|units? of measurement|mengeneinheit|unite de mesure|unidad de medida|unidade de medida|unita di misura|jednostka miary|satuan|单位|單位|単位|단위|ед изм|единица измерения)$/u;

/** "2026-1-11" in a list that has the orders' days beside it is the eleventh of a series. */
const isByYear = ({ kind, isExact, values }: Candidate): boolean => kind === 'id' && isExact && values.every((text) => /^(?:19|20)\d\d-\d{1,3}-\d{1,6}$/.test(text.trim())) && values.some((text) => /-\d(?:-|$)/.test(text.trim()));
const hasDays = (header: TableRow, rows: readonly TableRow[], own: number): boolean => header.cells.some((title, index) => index !== own && meaningInFile(title)?.kind === 'orderedOn' && rows.length > 0 && share(rows.map(({ cells }) => cells[index] ?? ''), isDateLike) >= 0.8);

const isWorded = (text: string): boolean => /\S\s+\S/.test(text);

/** The first, and those that are called exactly the same: where they disagree neither is believed. One that says the same of each row, where the first does not, describes something else: SAP's plant beside its goods. */
const sameTitled = (found: readonly Candidate[]): readonly Candidate[] => found.filter(({ title, values }) => title === found[0]?.title && !(kinds(values) === 1 && kinds(found[0].values) > 2));
const kinds = (values: readonly string[]): number => new Set(values).size;

/** Numbers that nothing else would have: 1, 2, 3 … down the file may count its rows, and so may any short ones under "Order"; 501 and N1 do not. */
const isOrderNumbers = (values: readonly string[]): boolean => values.length > 0 && values.every((text) => text.length > 2 || /^\p{L}+[-_/]?\d/u.test(text));

/**
 * What the columns of a file mean, by the whole title, then by its parts in seventeen languages, each checked against the values below it.
 * Undefined without an order number and a place: `needs` of the caller says which.
 */
export function columnsByMeaning(header: TableRow, below: readonly TableRow[]): MeantColumns {
  const rows = below.slice(0, mostSamples).filter(({ cells }) => !isFooter(cells));
  const candidates = candidatesOf(header, rows);
  const of = (...kinds: Kind[]) => candidates.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => rankOf(b) - rankOf(a) || Number(isSame(a)) - Number(isSame(b)) || Number(b.isProved ?? false) - Number(a.isProved ?? false) || Number(b.values.length > 0) - Number(a.values.length > 0) || Number(b.isExact) - Number(a.isExact) || a.index - b.index);
  const columns: MeantColumns['columns'] = new Map();
  const guessed: MeantColumns['guessed'] = [];
  const put = (field: RowField, found: readonly Column[]) => {
    if (found.length > 0) columns.set(field, found.map(({ index, title }) => ({ index, title })));
  };
  const guess = (field: RowField, column: Column) => {
    put(field, [column]);
    guessed.push({ field: field === 'address' ? 'destination' : field, title: column.title });
  };
  // "品名: goods" in each row says of what kind they are, and the column beside it what they are.
  const isSame = ({ kind, values }: Candidate) => kind === 'title' && values.length > 1 && new Set(values).size === 1 && candidates.some((one) => one.kind === 'title' && new Set(one.values).size > 1);
  // A number that no order has is none.
  const isFilled = ({ values }: Candidate) => values.length > 0 || rows.length === 0;
  // Where a country of delivery has a column, no other stands in for it in a row where it is empty.
  const nearest = (found: Candidate[]) => found.filter((one) => found[0] && rankOf(one) === rankOf(found[0]));
  for (const field of rowFields) if (!amountFields.has(field)) put(field, field === 'destination' || field === 'address' ? nearest(of(field)) : sameTitled(of(field as Kind).filter((one) => field !== 'id' || isFilled(one))));
  put('status', [...of('status'), ...of('otherStatus').filter(tellsOfOrder), ...candidates.filter(({ kind, title }) => kind === 'otherDate' && /cancel|取消|shipped|отмен/i.test(title))]);
  const ofOrder = ownNumber(of('id')[0], candidates);
  if (ofOrder) put('id', [ofOrder]);
  const numbered = of('id').find(isFilled);
  const isCalledSo = columns.has('id') && (isOrderNumbers(numbered?.values ?? []) || (!(numbered?.values ?? []).every((text, at) => Number(text) === at + 1) && callsNumber(numbered?.title ?? '')));
  // "ID" beside a country may be a list of anything: goods, pieces, prices or an order's day say of what.
  const tellsOfOrders = (['title', 'sku', 'quantity', 'orderedOn'] as const).some((field) => columns.has(field)) || of('unitPrice', 'lineTotal', 'tracking').length > 0;
  const found = columns.has('id') ? undefined : weakNumber(candidates, rows);
  const weak = found && (tellsOfOrders || found.isReference) ? found : undefined;
  const isOfGoodsSent = of('destination').length > 0 && columns.has('quantity') && (columns.has('title') || columns.has('sku'));
  // 1, 2, 3 … may count the rows: a parcel's number, each its own, says more.
  if (weak?.tellsApart && !(weak.countsRows && numberInstead(header, rows))) put('id', [weak.column]);
  const isSale = columns.has('title') && columns.has('quantity') && of('unitPrice', 'lineTotal', 'subtotal', 'total').length > 0;
  const instead = columns.has('id') ? undefined : numberInstead(header, rows, isOfGoodsSent, isSale);
  if (weak && !instead && !columns.has('id')) put('id', [weak.column]);
  // "basket.product_id" is in an order, and a reference beside it names that.
  const isGathered = weak !== undefined && columns.get('id')?.[0]?.index === weak.column.index && columns.has('quantity') && isOrderNumbers(candidates.find(({ index }) => index === weak.column.index)?.values ?? []) && gathersRows(below, weak.column.index, columns.get('orderedOn')?.[0]?.index ?? -1);
  const isNumbered = isCalledSo || isGathered || instead?.isSale === true || /^(?:상품|품목별) ?주문번호$/u.test(instead?.column.title ?? '') || (weak?.isReference === true && columns.get('id')?.[0]?.index === weak.column.index && header.cells.some((title) => /^(?:order_?items?|line_?items?|basket|cart)[./:]\w/i.test(title.trim())));
  if (instead) guess('id', instead.column);
  // A payment that is complete has sent nothing.
  if (instead?.isPayment) columns.delete('status');
  if (!columns.has('quantity')) put('quantity', columnsCalled(/^(?:(?:qty|quantity)[\s_-]*(?:shipped|dispatched|fulfilled|to ship)|(?:shipped|dispatched|fulfilled)[\s_-]*(?:qty|quantity)|versendete menge|发货数量|出货数量|发货件数)$/i, header, rows, (text) => parseQuantity(text) !== undefined));
  if (!columns.has('title') && columns.has('sku')) put('title', columnsCalled(/^memo$/i, header, rows, (text) => /\p{L}{3}/u.test(text)));
  if (!columns.has('title')) put('title', of('name').filter(({ index }) => isOfGoods(index, header, candidates)).slice(0, 1));
  const named = of('name').find(({ index, values }) => isOfGoods(index, header, candidates) && share(values, isWorded) > 0.5);
  const article = of('title')[0];
  // "Article" above single words beside a "Name" of several is what the article is called in the books.
  if (named && article && article.values.length > 0 && !article.values.some(isWorded)) {
    put('title', [named]);
    if (!columns.has('sku')) put('sku', [article]);
  }
  if (!columns.has('title')) put('title', columnsCalled(/^(?:details?|particulars|détails?)$/i, header, rows, (text) => /\p{L}{3}/u.test(text)));
  // "Mug-01" under the goods' own title, beside their numbers, is all the name they have.
  const called = of('sku').find(({ index, title }) => index !== columns.get('sku')?.[0]?.index && meaningInFile(title)?.kind === 'title');
  if (!columns.has('title') && called) put('title', [called]);
  // Beside the sizes of a parcel, and without any goods, pieces are parcels.
  if (!columns.has('title') && !columns.has('sku') && ['length', 'width', 'height'].every((side) => header.cells.some((title) => labelKey(title).split(' ').includes(side)))) columns.delete('quantity');
  const hasPlace = () => columns.has('destination') || of('address').some(({ values }) => values.length > 0);
  // An address that names no country says less than a column of countries.
  if (!hasPlace() || (!columns.has('destination') && !of('address').some(({ values }) => values.some(isPlace)))) put('destination', [...placesCalled(header, rows), ...subdivisionsCalled(header, rows)].slice(0, 1));
  const place = hasPlace() ? undefined : placeByContent(header, rows, (index) => candidates.find((one) => one.index === index)?.kind);
  if (place) guess(place.field, place.column);
  if (!columns.has('region')) put('region', regionColumns(header.cells.map((title, index) => ({ title, values: rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []) }))).slice(0, 1).map((index) => ({ index, title: (header.cells[index] ?? '').trim().slice(0, 80) })));
  const [state, zip] = [columns.get('region')?.[0]?.index ?? -1, columns.get('postcode')?.[0]?.index ?? -1];
  const isByState = !columns.has('destination') && rows.length > 0 && share(of('address')[0]?.values ?? [], isPlace) < 0.2 && rows.filter(({ cells }) => countryOfState(cells[state], cells[zip], header.cells[state])).length / rows.length >= 0.8;
  const id = columns.get('id')?.[0]?.index;
  if (!columns.has('quantity') && id !== undefined) put('quantity', countOfLines(header, below, id));
  if (!columns.has('quantity')) put('quantity', countedInUnits(header, rows));
  const pieces = columns.has('quantity') ? undefined : piecesAmong(candidates, below);
  if (pieces) {
    pieces.kind = 'quantity';
    put('quantity', [pieces]);
  }
  const either = settleAmounts(candidates, below, { id, pieces: columns.get('quantity')?.[0]?.index, name: (columns.get('title') ?? columns.get('sku'))?.[0]?.index });
  for (const field of ['unitPrice', 'lineTotal'] as const) put(field, sameTitled(of(field)));
  // A total has transport and tax in it: what the goods cost comes from a subtotal or from their own prices where these are there.
  const hasPrices = (columns.has('title') || columns.has('sku')) && (columns.has('lineTotal') || (columns.has('unitPrice') && columns.has('quantity')));
  put('goodsValue', of('subtotal').length > 0 ? of('subtotal').slice(0, 1) : hasPrices ? [] : of('total').filter((one) => !isPayout(one) || of('unitPrice').length === 0).slice(0, 1));
  return { columns, guessed, ...(isNumbered && { isNumbered }), ...(of('tracking').length > 0 && { isTracked: true }), ...(isByState && { isByState }), ...(either !== undefined && columns.get('lineTotal')?.[0]?.index === either && { isEither: true }) };
}

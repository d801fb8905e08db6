import { type RowField, rowFields } from './adapter';
import { destinationOfAddress, isWholeAddress, placeBeforeComma } from './address';
import { countryInFile } from './country-names';
import type { TableRow } from './file-table';
import { knownTitle, splitWords } from './file-titles';
import { isDateLike, isMoneyLike } from './generic-shapes';
import { type Kind, meaningOf } from './generic-words';
import { parseNumber, parseQuantity } from './numbers';
import { settledBy } from './order-status';
import { currencyIn } from './currencies';
import { countsOrder, isForeign } from './foreign-titles';
import { tellsOfPerson } from './person-titles';
import { partyRole, wordRole } from './place-role';
import { regionColumns } from './region-titles';
import { labelKey } from './text';
import { fieldOfTitle } from './words';

interface Candidate {
  index: number;
  title: string;
  kind: Kind;
  isExact: boolean;
  /** Its values bear out what it is taken for. */
  isProved?: boolean;
  values: string[];
}
export interface MeantColumns {
  columns: Map<RowField, { index: number; title: string }[]>;
  currency?: string;
}

const mostSamples = 40;
const fields = new Set<string>(rowFields);
const money: ReadonlySet<Kind> = new Set(['unitPrice', 'lineTotal', 'subtotal', 'total']);
const sign = /\p{Sc}|руб|zł|Kč/u;
const share = (values: readonly string[], test: (text: string) => boolean): number => (values.length === 0 ? 0 : values.filter(test).length / values.length);
const isCountry = (text: string) => countryInFile(text) !== undefined;
/** "2000.00" is no month of the year 2000. */
const isDay = (text: string) => isDateLike(text) && !/^\d+[.,]\d{1,2}$/.test(text.trim());
const hasDigit = (text: string) => /\p{Nd}/u.test(text);

/** A title without what only says its unit: "Кол-во, шт.", "Wert €", "unit_price". */
function plainTitle(title: string): string {
  if (title.length > 100) return title;
  return knownTitle(splitWords(title).replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')).trim().replace(/\s*[*×]\s*(?:数量|qty|quantity|pcs)$/i, '').replace(/^([\p{L} ]{2,24})\s[-–]\s([\p{L} ]{2,24})$/u, '$1 $2').replace(/\s*[,，]\s*(?:шт|руб|pcs|ks|db|kpl|p\p{Sc}|\p{Sc})\.?$/iu, '').replace(/\s*\p{Sc}$/u, '');
}

const isPlace = (text: string) => isWholeAddress(text) && destinationOfAddress(text).country !== undefined;
const partyKinds: ReadonlySet<Kind> = new Set(['destination', 'shippingService', 'person', 'name', 'other', 'region']);

/** "Ship to", "收货信息", "Recipient" above whole addresses: where a party's name, a country or a service was promised, the place is what counts. */
function headsAddresses(title: string, kind: Kind | undefined, values: readonly string[]): boolean {
  if (kind !== undefined && !partyKinds.has(kind)) return false;
  const key = labelKey(title);
  const role = partyRole(key) ?? wordRole(key);
  return (role === 'goods' || role === 'buyer') && values.length > 0 && share(values, isPlace) >= 0.5;
}

/** Whether values can be what their title says; a column without any value contradicts nothing, and a whole title known by heart is doubted only by most of its values. */
function isBelieved({ kind, title, values, isExact }: Candidate): boolean {
  // "Lieferanschrift Ort" is a part of an address.
  if (kind === 'address' && tellsOfPerson(title) && share(values, isWholeAddress) < 0.5) return false;
  const most = isExact ? 0.34 : 0.8;
  if (values.length === 0) return true;
  if (kind === 'destination') return share(values, isCountry) >= (isExact ? 0.2 : 0.5);
  // A heading that is certain is believed with numbers that cannot be: these are told, each in its row.
  if (kind === 'quantity') return share(values, (text) => (isExact ? hasDigit(text) : parseQuantity(text) !== undefined || parseNumber(text, '.') !== undefined)) >= most;
  if (kind === 'currency') return share(values, (text) => currencyIn(text) !== undefined || /@/.test(text)) >= 0.2;
  if (['unitPrice', 'lineTotal', 'subtotal', 'total'].includes(kind)) return share(values, hasDigit) >= most && share(values, isDay) < 0.5;
  if (kind === 'id' && isExact) return share(values, isDateLike) < 0.5;
  if (kind === 'id') return share(values, (text) => hasDigit(text) || /^[A-Z]{6,12}$/.test(text)) >= most && share(values, isDateLike) < 0.5;
  if (kind === 'title') return share(values, (text) => /\p{L}{2}/u.test(text) && !isMoneyLike(text)) >= Math.min(most, 0.6);
  return true;
}

/** "Lieferung: Frankreich": a column named for shipping in which countries stand is the destination. */
function corrected(candidate: Candidate): Candidate {
  // "Ordered" beside "Returned" counts pieces; a day is no whole number.
  if (candidate.kind === 'orderedOn' && candidate.values.length > 0 && share(candidate.values, (text) => parseQuantity(text) !== undefined) === 1) return { ...candidate, kind: /date|day|дата|日|datum|fecha|data/iu.test(candidate.title) ? 'otherDate' : 'quantity', isExact: false };
  if (['shippingService', 'region', 'other'].includes(candidate.kind) && !isForeign('destination', labelKey(candidate.title)) && share(candidate.values, isCountry) >= 0.8) return { ...candidate, kind: 'destination', isExact: false };
  return candidate;
}

/** The state of a payment or a parcel tells of the order; that of an invoice, a return or a label does not, and "State" is a part of an address unless it says otherwise. */
function tellsOfOrder({ title, values }: Candidate): boolean {
  if (/^(?:state|estado)$/i.test(title)) return values.some((text) => settledBy(text));
  return !/invoice|return|stock|label|mail|sms|print|tax|customs|rechnung|retour|faktur|发票|退货|库存|打印|报关|счет/i.test(title);
}

/** Where two columns name a field: the address of delivery before any other, what was ordered before what was packed, and what the buyer paid before what was declared. */
function rankOf({ kind, title }: Candidate): number {
  if (kind === 'destination' || kind === 'address') return /ship|deliver|consign|recipient|liefer|versand|livraison|envi|entreg|достав|назнач|spedi|consegna|wysył|dostaw|teslim|tujuan|verzend|levering|destin|doruč|určen|szállít|livrare|αποστολ|目的|收件|收货|收貨|送貨|配送|届|送付|배송|수취|수령|받는|จัดส่ง|شحن|توصيل/iu.test(title) ? 1 : /buyer|customer|client|买家|买方|客户|客戶|注文者|購入者|구매자|주문자|kunde|käufer|покупател|клиент|cliente|comprador|acheteur/iu.test(title) ? -1 : 0;
  if (kind === 'id') return /(?<!\p{L})(?:item|unit|line|position)(?!\p{L})/iu.test(title.replaceAll('_', ' ')) ? -1 : /order[\s_-]*(?:number|no\.?|nr\.?)$/i.test(title.trim()) ? 1 : /(?<!\p{L})(?:customer|client|buyer|channel|external|parent|merchant|marketplace)(?!\p{L})/iu.test(plainTitle(title)) ? -0.5 : 0;
  // Linnworks receives orders; elsewhere goods are received.
  if (kind === 'orderedOn') return /receiv/i.test(title) ? -1 : 0;
  if (kind === 'quantity') return /shipped|sent|packed|发货|出货|versandt|expédié|enviad/iu.test(title) ? -1 : 0;
  return kind === 'total' && /declared|customs|申报|報關|报关/iu.test(title) ? -1 : 0;
}

const figure = (text: string | undefined): number | undefined => {
  const bare = (text ?? '').replace(/[^\d.,' -]/g, '').trim();
  return bare ? (parseNumber(bare, '.') ?? parseNumber(bare, ',')) : undefined;
};

/** Columns called a subtotal that are the price of a piece times the pieces in each row: they are of the line, though the order has but one. */
function lineAmounts(candidates: readonly Candidate[], rows: readonly TableRow[]): Set<number> {
  const at = (kind: Kind) => candidates.find((one) => one.kind === kind && one.values.length > 0)?.index;
  const [price, pieces] = [at('unitPrice'), at('quantity')];
  if (price === undefined || pieces === undefined) return new Set();
  return new Set(candidates.flatMap(({ kind, index }) => {
    if (kind !== 'subtotal') return [];
    const told = rows.flatMap(({ cells }) => {
      const [each, count, amount] = [figure(cells[price]), figure(cells[pieces]), figure(cells[index])];
      return each !== undefined && count !== undefined && amount !== undefined ? [Math.abs(each * count - amount) < 0.02] : [];
    });
    return told.length > 0 && told.every(Boolean) ? [index] : [];
  }));
}

/** Whether "Name" is that of goods: their number, price or code stands nearer to it than a street, a town or whatever else is a person's. */
function isOfGoods(index: number, header: TableRow, candidates: readonly Candidate[]): boolean {
  const nearestOf = (places: readonly number[]) => Math.min(...places.map((place) => Math.abs(place - index)));
  const goods = candidates.filter(({ kind }) => ['sku', 'quantity', 'unitPrice', 'lineTotal'].includes(kind)).map((one) => one.index);
  const person = header.cells.flatMap((title, at) => (at !== index && (tellsOfPerson(title) || /^(?:(?:first|second|address) line|line ?\d|address ?\d?|zip|postcode)$/i.test(title.replaceAll('_', ' ').trim())) ? [at] : []));
  return person.length === 0 || nearestOf(goods) < nearestOf(person);
}

/** Countries under a title that means another place elsewhere: "Versandland" beside the rest of an address called so, "Location" of a buyer. */
function placesCalled(header: TableRow, rows: readonly TableRow[]): { index: number; title: string }[] {
  const isOfDelivery = header.cells.some((title) => /^versand(?:ort|plz|postleitzahl|stadt|adresse|bundesland)/i.test(title.trim()));
  return columnsCalled(isOfDelivery ? /^(?:(?:buyer |customer )?location|versandland)$/i : /^(?:buyer |customer )?location$/i, header, rows, (text) => isCountry(text) || placeBeforeComma(text) !== undefined);
}

/** Columns of this name whose values are as they should be. */
function columnsCalled(name: RegExp, header: TableRow, rows: readonly TableRow[], test: (text: string) => boolean): { index: number; title: string }[] {
  return header.cells.flatMap((title, index) => {
    const values = rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
    return name.test(title.trim()) && share(values, test) >= 0.8 ? [{ index, title: title.trim().slice(0, 80) }] : [];
  });
}

/**
 * What the columns of a file mean, by the whole title, then by its parts in seventeen languages, each checked against the values below it.
 * Undefined without an order number and a place: `needs` of the caller says which.
 */
export function columnsByMeaning(header: TableRow, below: readonly TableRow[]): MeantColumns {
  const rows = below.slice(0, mostSamples);
  let currency: string | undefined;
  const candidates = header.cells.flatMap((title, index): Candidate[] => {
    const meaning = meaningOf(plainTitle(title));
    const values = rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
    if (headsAddresses(title, meaning?.kind, values)) return [{ index, title: title.trim().slice(0, 80), kind: 'address', isExact: meaning?.isExact ?? false, values }];
    if (!meaning || (meaning.kind === 'shippingService' && tellsOfPerson(title))) return [];
    return [corrected({ index, title: title.trim().slice(0, 80), kind: meaning.kind, isExact: meaning.isExact && (fieldOfTitle(knownTitle(title)) ?? fieldOfTitle(plainTitle(title))) !== undefined, values })].filter((one) => {
      if (isBelieved(one)) currency = meaning.currency ?? (money.has(meaning.kind) ? currencyIn(sign.exec(title)?.[0] ?? '') : undefined) ?? currency;
      return isBelieved(one);
    });
  });
  const amountsOfLines = lineAmounts(candidates, rows);
  for (const one of candidates) if (one.kind === 'subtotal' && amountsOfLines.has(one.index)) Object.assign(one, { kind: 'lineTotal', isProved: true });
  const of = (...kinds: Kind[]) => candidates.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => rankOf(b) - rankOf(a) || Number(b.isProved ?? false) - Number(a.isProved ?? false) || Number(b.values.length > 0) - Number(a.values.length > 0) || Number(b.isExact) - Number(a.isExact) || a.index - b.index);
  const columns: MeantColumns['columns'] = new Map();
  const put = (field: RowField, found: readonly Pick<Candidate, 'index' | 'title'>[]) => {
    if (found.length > 0) columns.set(field, found.map(({ index, title }) => ({ index, title })));
  };
  // A number that no order has is none.
  const isFilled = ({ values }: Candidate) => values.length > 0 || rows.length === 0;
  // Where a country of delivery has a column, no other stands in for it in a row where it is empty.
  const nearest = (found: Candidate[]) => found.filter((one) => found[0] && rankOf(one) === rankOf(found[0]));
  for (const field of rowFields) if (fields.has(field) && field !== 'goodsValue') put(field, field === 'destination' || field === 'address' ? nearest(of(field)) : of(field as Kind).filter((one) => field !== 'id' || isFilled(one)).slice(0, 1));
  put('status', [...of('status'), ...of('otherStatus').filter(tellsOfOrder), ...candidates.filter(({ kind, title }) => kind === 'otherDate' && /cancel|取消|shipped|отмен/i.test(title))]);
  // "Reference" or "ID" alone names the order where nothing better does.
  const ofOrder = ({ title }: Candidate) => !tellsOfPerson(title) && !['elsewhere', 'billing'].includes(wordRole(labelKey(title)) ?? '');
  if (!columns.has('id')) put('id', of('weakId').filter((one) => ofOrder(one) && isFilled(one)).sort((a, b) => Number(/ref/i.test(labelKey(b.title))) - Number(/ref/i.test(labelKey(a.title)))).slice(0, 1));
  // A payment is an order where the list has no other number.
  const payments = columns.has('id') ? [] : candidates.filter(({ kind, title, values }) => kind === 'document' && /(?:^|[\s_])(?:transaction|txn)[\s_-]*(?:id|number)$/i.test(title) && values.length === rows.length && new Set(values).size === values.length).slice(0, 1);
  put('id', payments);
  // A payment that is complete has sent nothing.
  if (payments.length > 0) columns.delete('status');
  if (!columns.has('quantity')) put('quantity', columnsCalled(/^(?:(?:qty|quantity)[\s_-]*(?:shipped|dispatched|fulfilled|to ship)|(?:shipped|dispatched|fulfilled)[\s_-]*(?:qty|quantity)|versendete menge|发货数量|出货数量|发货件数)$/i, header, rows, (text) => parseQuantity(text) !== undefined));
  if (!columns.has('title')) put('title', of('name').filter(({ index }) => isOfGoods(index, header, candidates)).slice(0, 1));
  if (!columns.has('title')) put('title', columnsCalled(/^(?:details?|particulars|détails?)$/i, header, rows, (text) => /\p{L}{3}/u.test(text)));
  if (!columns.has('destination') && !of('address').some(({ values }) => values.length > 0)) put('destination', placesCalled(header, rows).slice(0, 1));
  if (!columns.has('region')) put('region', regionColumns(header.cells.map((title, index) => ({ title, values: rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []) }))).slice(0, 1).map((index) => ({ index, title: (header.cells[index] ?? '').trim().slice(0, 80) })));
  // "Number of items" counts the order: it counts the line too where each order has one.
  const idColumn = columns.get('id')?.[0]?.index;
  if (!columns.has('quantity') && idColumn !== undefined) {
    const ids = below.map(({ cells }) => cells[idColumn]?.trim()).filter(Boolean);
    const index = header.cells.findIndex((title) => countsOrder(labelKey(plainTitle(title))));
    const counted = rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
    if (index >= 0 && new Set(ids).size === ids.length && share(counted, (text) => parseQuantity(text) !== undefined) >= 0.8) columns.set('quantity', [{ index, title: (header.cells[index] ?? '').trim().slice(0, 80) }]);
  }
  // A total has transport and tax in it: what the goods cost comes from a subtotal or from their own prices where these are there.
  const hasPrices = (columns.has('title') || columns.has('sku')) && (columns.has('lineTotal') || (columns.has('unitPrice') && columns.has('quantity')));
  put('goodsValue', of('subtotal').length > 0 ? of('subtotal').slice(0, 1) : hasPrices ? [] : of('total').slice(0, 1));
  return { columns, ...(currency && { currency }) };
}

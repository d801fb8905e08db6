import { isCurrency } from '../reading/currencies';
import { fileLimits, type TableRow } from './table';
import { knownTitle } from './titles';
import { meaningOf } from '../generic/words';
import { cellsOf, isRecord, wordsOfKey } from '../reading/json-cells';
import { listsOf, recordsOf } from './json-lists';
import { chargeOfGoods } from './json-charges';
import { withoutCents } from './json-cents';
import { parseKeys } from './json-keys';
import { weightOfItem, withGrams } from './json-weights';

type Json = Record<string, unknown>;

/** A list of objects as a table with a heading, one row a line of goods. */
export interface JsonTable {
  header: TableRow;
  rows: TableRow[];
  /** Each row is one piece: no object says a number, and each piece has an object of its own. */
  unitRows?: true;
  /** How many objects each part has of a list that was cut in parts. */
  parts?: readonly number[];
}

/** Signs that no JSON may have bare, but for those that end its lines. */
const controls = /[\0-\x08\x0B\x0C\x0E-\x1F]/g;

/** Order numbers of more digits than a number keeps are taken as text before they lose their end; a fraction may lose it. */
function parse(text: string): { value: unknown; doubled: string[] } {
  return parseKeys(text.replace(controls, '').replace(/"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (found) => (found.startsWith('"') ? found : `"${found}"`)));
}

/** The value of a JSON text, or of a text with one JSON object a line, and keys that one object has twice with different values; undefined when it is neither. */
export function jsonOf(text: string): { value: unknown; doubled: string[] } | undefined {
  try {
    return parse(text);
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim());
    if (lines.length < 2 || !lines.every((line) => line.trim().startsWith('{'))) return undefined;
    try {
      const parsed = lines.map(parse);
      return { value: parsed.map(({ value }) => value), doubled: [...new Set(parsed.flatMap(({ doubled }) => doubled))] };
    } catch {
      return undefined;
    }
  }
}

const goodsKey = /(?:^| )(?:transaction array|items?|line items?|lines|products?|goods|articles?|positions?|skus?|entries|(?:order )?rows?|order units?|details|cart|basket)(?: (?:list|array|details?|info))?$|商品|明细|产品/;
const otherKey = /refund|return|tax|shipping|fulfil|discount|fee|coupon|payment|transaction|history|note|image|option|propert|variant|tracking|package|parcel/;

/** Objects of a list of goods; XML has one thing in a basket as `cart: { item: { … } }`, and PHP a list with gaps as `{ "0": { … }, "2": { … } }`. */
function thingsOf(value: unknown): Json[] {
  const [only, ...more] = isRecord(value) ? Object.entries(value) : [];
  const things = isRecord(value) ? Object.values(value) : [];
  const keys = (thing: unknown): string => Object.keys(thing ?? {}).join();
  if (things.length > 0 && things.every(isRecord) && (things.length > 1 ? things.every((thing) => keys(thing) === keys(things[0])) : /^\d+$/.test(only?.[0] ?? ''))) return things as Json[];
  // Walmart's `orderLines: { orderLine: [ … ] }`, as its XML has it.
  if (only && more.length === 0 && Array.isArray(only[1])) return recordsOf(only[1]);
  // One thing in XML stands without a list, with its pieces.
  if (isRecord(value) && !things.some(isRecord)) {
    const cells = itemCells(value);
    if (cells.has('item quantity') && (cells.has('item title') || cells.has('item sku'))) return [value];
  }
  return only && more.length === 0 && goodsKey.test(wordsOfKey(only[0])) && isRecord(only[1]) ? [only[1]] : recordsOf(value);
}

/** ShipStation's stores list what is taken off among the goods, and mark it. */
const isAdjustment = (item: Json): boolean => Object.entries(item).some(([key, value]) => wordsOfKey(key) === 'adjustment' && String(value) === 'true');

/** Goods of an order: a list in it whose objects have names or article numbers. A stock's own list of numbers gives way to one of as many things, further in, that names them. */
function goodsOf(order: Json, depth = 0): Json[] {
  const found = goodsAt(order, depth);
  const isNamed = (things: readonly Json[]): boolean => things.every((item) => itemCells(item).has('item title'));
  if (depth > 0 || found.length === 0 || isNamed(found)) return found;
  const named = Object.values(order).flatMap((part) => (isRecord(part) ? [goodsAt(part, 1)] : [])).find((things) => things.length === found.length && isNamed(things) && things.every((item) => itemCells(item).has('item quantity')));
  return named ?? found;
}

function goodsAt(order: Json, depth: number): Json[] {
  const entries = Object.entries(order);
  for (const [key, value] of entries) {
    const words = wordsOfKey(key);
    const isOfEtsy = words === 'transactions';
    const found = isOfEtsy || (goodsKey.test(words) && (!otherKey.test(words) || /^(?:transaction array|parcel items)$/.test(words))) ? thingsOf(value).filter((item) => !isAdjustment(item)) : [];
    const titles = new Set(found.flatMap((item) => [...itemCells(item).keys()]));
    // Payments are called transactions too, and have no goods.
    if (isOfEtsy ? titles.has('item title') && titles.has('item quantity') : titles.has('item title') || titles.has('item sku')) return found;
  }
  for (const [, value] of depth < 2 ? entries : []) {
    // A list of one in XML may be a part with one part in it.
    const part = Array.isArray(value) && value.length === 1 ? value[0] : value;
    const found = isRecord(part) ? goodsAt(part, depth + 1) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const itemTitles: Readonly<Record<string, string>> = { title: 'item title', name: 'item title', sku: 'item sku', quantity: 'item quantity', unitPrice: 'item price', lineTotal: 'item total', subtotal: 'item total', total: 'item total', hsCode: 'hs code', countryOfOrigin: 'country of origin', currency: 'currency' };

const isUnitPrice = (field: string, title: string): boolean => field === 'item price' && /(?:^| )(?:unit|each)(?: |$)/.test(title);

/** `{ amount: 2, unit: "EACH" }` under a key of pieces; "num", as Chinese and Ukrainian shops say. */
const isCount = /(?:^| )(?:quantity|qty) (?:amount|value)$|^num$/;
/** "amount: 1" beside "price: 4800" counts pieces: what all of them cost would be no less than one. */
function amountCounts(item: Json): boolean {
  const { amount, price } = item;
  return Number.isInteger(amount) && Number(amount) > 0 && Number(price) > Number(amount) * 10 && !Object.keys(item).some((key) => /qty|quantity|count|pieces/i.test(key));
}
/** All pieces of a line, whatever else counts its packs; "shippingCount", as Coupang says. */
const isTotalCount = /^(?:total (?:quantity|qty|units|pieces|pcs)|shipping count)$/;
const unitOfCount = /(?:^| )(?:quantity|qty) unit(?: (?:of measure(?:ment)?|code))?$/;
/** "name": { "de": "Becher" } has a language beside it. */
const isNameOfGoods = /^(?:label|display name|(?:name|title) (?:en|de|fr|es|it|nl|pl|pt|cs|sk|sv|da|fi|nb|no|hu|ro|bg|el|tr|ru|uk|ja|zh|ko|ar|he|th|vi)(?: [a-z]{2})?)$/;
/** Words and codes of trade (UN/ECE Recommendation 20, revision 17: C62, EA, H87, NAR) for one piece. */
const piece = /^(?:ea|each|eaches|pcs?|pce|pieces?|units?|c62|h87|nar|stk|st)$/i;

/** Without what is counted in litres, kilograms or cases: no number of pieces. */
function withPiecesOnly(cells: Map<string, string>): Map<string, string> {
  const unit = [...cells].find(([way]) => unitOfCount.test(way))?.[1];
  return unit === undefined || piece.test(unit) ? cells : new Map([...cells].filter(([way]) => !isCount.test(way)));
}

/** eBay's lineItemCost is of all pieces, and the total beside it has carriage in it; where that is the cost times the pieces to the cent, a program has put the price of one there. */
function withLineCost(item: Json): Json {
  const { lineItemCost, total, ...others } = item;
  if (!('lineItemId' in item) || !isRecord(lineItemCost)) return item;
  const [cost, sum, pieces] = [Number(lineItemCost.value), isRecord(total) ? Number(total.value) : Number.NaN, Number(item.quantity)];
  return { ...others, itemTotal: pieces > 1 && Math.abs(cost * pieces - sum) < 0.005 ? total : lineItemCost };
}

/** What an object of goods says, each under the one title that means it; a title known whole comes before one known by its parts. */
export function itemCells(raw: Json): Map<string, string> {
  const written = withoutCents(raw);
  // Amazon's ItemPrice is of all pieces that were ordered.
  const { ItemPrice, ...others } = written;
  const item = ItemPrice !== undefined && 'QuantityOrdered' in written && 'SellerSKU' in written ? { ...others, ItemTotal: ItemPrice } : withLineCost(written);
  const isCounted = amountCounts(item);
  const cells = new Map<string, string>();
  const named = [...withPiecesOnly(cellsOf(item))].flatMap(([way, text]) => {
    const title = way.replace(/^(?:(?:vendor |seller )?(?:product|item)|goods|article|transaction) (?=\S)/, '').replace(/^((?:unit )?price) (?:value|amount)$/, '$1');
    // "amount" is money here and a number of pieces there.
    const meaning = /^(?:amount|value)$/.test(title) || unitOfCount.test(title) ? undefined : (meaningOf(title) ?? meaningOf(knownTitle(title)));
    // Where an article is asked for is not what it is.
    if (/^https?:\/\/\S+$/i.test(text)) return [];
    const field = isCount.test(title) || (title === 'amount' && isCounted) || isTotalCount.test(title) ? 'item quantity' : /^(?:harmonized system|hs|tariff)/.test(title) ? 'hs code' : isNameOfGoods.test(title) ? 'item title' : /^(?:item|product|article) (?:number|no|nr|code)$/.test(way) || /^[a-z]{1,2}sku$/.test(title) ? 'item sku' : /^(?:model |variation )?(?:discounted|sale|deal) price$/.test(title) ? 'item price' : meaning && itemTitles[meaning.kind];
    // "current" begins like "currency", and "unit: piece" counts nothing.
    return field && (field !== 'item quantity' || /\d/.test(text)) && (field !== 'currency' || isCurrency(text.toUpperCase())) ? [{ field, text, isExact: (meaning?.isExact ?? false) || isUnitPrice(field, title) || isTotalCount.test(title), isUnit: isUnitPrice(field, title), isBefore: /(?:^| )(?:original|list|retail|compare at)(?: |$)/.test(title), isOwn: field === 'item sku' && /(?:^| )(?:seller|vendor|merchant)(?: |$)/.test(title) }] : [];
  });
  // "price unit" beside "price": what says to be of one piece is believed first.
  named.sort((a, b) => Number(b.isUnit) - Number(a.isUnit) || Number(a.isBefore) - Number(b.isBefore));
  const amountAt = (wanted: RegExp) => Number([...cellsOf(item)].find(([way]) => wanted.test(way))?.[1]);
  // A total above the price of its pieces has tax or carriage in it; one with the carriage of the line says so.
  const [total, unit, pieces, carriage] = [named.find(({ field }) => field === 'item total')?.text, named.find(({ isUnit }) => isUnit)?.text, named.find(({ field }) => field === 'item quantity')?.text, amountAt(/^shipping (?:price|cost|amount)$/)];
  const price = unit ?? named.find(({ field, isBefore }) => field === 'item price' && !isBefore)?.text;
  const own = Number.parseFloat(price ?? '') * Number(pieces ?? 1);
  const isAbove = own > 0 && Number.parseFloat(total ?? '') > own + 0.005 && Number.parseFloat(total ?? '') < own * 1.5;
  if ((total && isAbove) || (total && unit && pieces && Math.abs(Number(unit) * Number(pieces) + carriage - Number(total)) < 0.01 && carriage > 0)) named.splice(0, named.length, ...named.filter(({ field }) => field !== 'item total'));
  // "vendorProductIdentifier" beside "amazonProductIdentifier" is the seller's own.
  named.sort((a, b) => Number(b.isOwn) - Number(a.isOwn));
  // An article's key in a database is all that some say of it.
  const key = named.some(({ field }) => field === 'item title' || field === 'item sku') ? undefined : [...cellsOf(item)].find(([way]) => /^(?:product|article) id$/.test(way) || (/^(?:item )?id$/.test(way) && named.some(({ field }) => field === 'item quantity')))?.[1];
  if (key) cells.set('item sku', key);
  for (const exact of [true, false]) for (const { field, text, isExact } of named) if (isExact === exact && !cells.has(field)) cells.set(field, text);
  const charge = chargeOfGoods(item, cells.get('item quantity'));
  if (charge && !cells.has('item price') && !cells.has('item total')) for (const text of cellsOf({ price: charge }).values()) if (!cells.has('item price')) cells.set('item price', text);
  const weight = weightOfItem(item);
  if (weight) cells.set(weight.title, weight.text);
  return cells;
}

/** What the envelopes of an answer hold: objects with one object in them, which has goods, and beside it no word but of the answer. */
function innerOf(value: Json): Json {
  const [only, ...more] = Object.entries(value).flatMap(([key, part]) => (isRecord(part) && !/meta|error|pagination|links?$/i.test(key) ? [part] : []));
  const isEnvelope = Object.entries(value).every(([key, part]) => isRecord(part) || (!Array.isArray(part) && meaningOf(wordsOfKey(key))?.kind !== 'id' && !/^(?:id|reference)$/i.test(key)));
  const inner = only && more.length === 0 && isEnvelope ? innerOf(only) : value;
  return inner !== value && goodsOf(inner).length > 0 ? inner : value;
}

/** A shop's "name" of an order is its number, "#1001", where nothing else is, and so are its "code" and the "id" of what a list calls orders or its goods name. */
function namedOrder(cells: Map<string, string>, isCalledOrder: boolean, goods: readonly Json[]): Map<string, string> {
  // What was taken off has numbers of its own.
  for (const title of cells.keys()) if (/(?:^| )(?:coupons?|vouchers?|promotions?|promo)(?: |$)/.test(title)) cells.delete(title);
  // Who is written to about an order is its customer, where nobody else is named.
  if (![...cells.keys()].some((title) => /^(?:shipping|billing|customer|buyer|recipient) /.test(title))) for (const [title, text] of [...cells]) if (/^contact country(?: code)?$/.test(title)) cells.set(title.replace('contact', 'customer'), text);
  if ([...cells.keys()].some((title) => meaningOf(title)?.kind === 'id')) return cells;
  const name = cells.get('name') ?? '';
  const code = cells.get('code') ?? '';
  const id = cells.get('id') ?? '';
  if (/^#?[\p{L}-]{0,8}\d[\p{L}\d-]*$/u.test(name)) cells.set('order name', name);
  // What buyers and sellers are told stands beside the key of a database.
  else if ((goods.length > 0 || isCalledOrder) && (cells.has('status') || cells.has('state')) && /^(?=.*\d)[\p{L}\d-]{4,}$/u.test(code)) cells.set('order code', code);
  // A key with a state, a sum and a delivery beside it is of nothing else.
  else if (/\d/.test(id) && cells.has('status') && [...cells.keys()].some((title) => meaningOf(title)?.kind === 'total') && [...cells.keys()].some((title) => /^(?:shipping|delivery|recipient) /.test(title))) cells.set('order id', id);
  else if ((isCalledOrder || goods.some((item) => id && id === String(item.order_id ?? item.orderId))) && /\d/.test(id)) cells.set('order id', id);
  return cells;
}

/** Kaufland's interface lists single pieces and counts cents; Ozon sends postings, by whose number its reports name them, and an order may have several. */
function ownHabit(order: Json): Json {
  if (typeof order.posting_number === 'string' && Array.isArray(order.products)) {
    const { order_number: _, order_id: __, posting_number, ...rest } = order;
    return { order_number: posting_number, ...rest };
  }
  if (!('id_order_unit' in order) || !Number.isInteger(order.price)) return order;
  const { revenue_gross: _, revenue_net: __, shipping_rate: ___, ...rest } = order;
  return { ...rest, price: (Number(order.price) / 100).toFixed(2) };
}

/** Where each of several parcels goes, when all go to one country. */
function placeOfParts(order: Json): string | undefined {
  for (const [key, value] of Object.entries(order)) {
    const parcels = /^(?:shipments|deliveries|fulfil?lments|parcels|packages)$/.test(wordsOfKey(key)) && Array.isArray(value) ? value.filter(isRecord) : [];
    const places = new Set(parcels.map((parcel) => [...cellsOf(parcel)].find(([title]) => /^shipping country/.test(title))?.[1]));
    const [place] = places;
    if (places.size === 1 && place) return place;
  }
  return undefined;
}

function tableOf(orders: readonly Json[], areOrders = false): JsonTable {
  const titles = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const [index, order] of orders.entries()) {
    const goods = goodsOf(order);
    const shared = namedOrder(cellsOf(withGrams(withoutCents(ownHabit(order)), goods)), areOrders || (isRecord(order.order) && !('reference' in order.order)), goods);
    const place = [...shared.keys()].some((title) => title.startsWith('shipping country')) ? undefined : placeOfParts(order);
    if (place) shared.set('shipping country', place);
    // Coupang's "addr1" of a receiver: the street, with the city before it.
    for (const [title, text] of [...shared]) if (/ addr ?1$/.test(title) && !shared.has(title.replace(/addr ?1$/, 'address'))) shared.set(title.replace(/addr ?1$/, 'address'), text);
    for (const item of goods.length > 0 ? goods.map((item) => itemCells(withoutCents(ownHabit(item), order))) : [new Map<string, string>()]) {
      if (rows.length > fileLimits.rows) return { header: { row: 0, cells: [...titles.keys()] }, rows };
      const row: TableRow = { row: index + 1, cells: [], numbers: new Set() };
      for (const [title, text] of [...item, ...shared]) {
        if (!titles.has(title) && titles.size >= fileLimits.columns) continue;
        const at = titles.get(title) ?? titles.size;
        titles.set(title, at);
        while (row.cells.length < at) row.cells.push('');
        if (!row.cells[at]) row.cells[at] = text;
      }
      rows.push(row);
    }
  }
  for (const { cells } of rows) while (cells.length < titles.size) cells.push('');
  const unitRows = !titles.has('item quantity') && orders.length > 0 && orders.every((order) => 'id_order_unit' in order || isOfPieces(goodsOf(order)));
  return { header: { row: 0, cells: [...titles.keys()] }, rows, ...(unitRows && { unitRows }) };
}

/** Each piece has an object of its own: none counts pieces, and each has a number and a state or a parcel of its own, as TikTok's and Otto's have. */
function isOfPieces(goods: readonly Json[]): boolean {
  const keys = goods.map((item) => Object.keys(item).map(wordsOfKey));
  const isCounted = keys.some((own) => own.some((key) => /(?:^| )(?:qty|quantity|count|pieces)(?: |$)/.test(key)));
  return goods.length > 0 && !isCounted && keys.every((own) => own.includes('position item id') || own.includes('id order unit') || ((own.includes('id') || own.includes('order item id')) && own.some((key) => /^(?:(?:display|item|package) )?status(?: code)?$|^tracking number$/.test(key)))) && new Set(goods.map((item) => String(item.id ?? item.positionItemId ?? item.order_item_id ?? item.id_order_unit))).size === goods.length;
}

/** Every list in a JSON value that may be one of orders, as a table; the outermost first. */
export function tablesOf(value: unknown): JsonTable[] {
  const tables = listsOf(value).map(({ list, areOrders, parts }) => ({ ...tableOf(list, areOrders), ...(parts && { parts }) }));
  if (!isRecord(value)) return tables;
  const inner = innerOf(value);
  return [...tables, tableOf([inner], inner !== value && !('reference' in inner) && Object.keys(value).some((key) => /^orders?$/.test(wordsOfKey(key))))];
}

import { minorDigits } from '../../core/trade/money';
import { isCurrency } from './known-currencies';
import { meaningOf } from '../generic/words';

type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "shippingAddress", "shipping_address", "ShippingAddress" are "shipping address". */
export function wordsOfKey(key: string): string {
  return key.slice(0, 60).replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2').replace(/[_\-.]+/g, ' ').trim().toLowerCase();
}

/** `{ amount: "12.50", currency_code: "USD" }` and its like as one text; an amount in the smallest unit is our own. */
function moneyText(value: Json): string | undefined {
  const entries = Object.entries(value);
  if (entries.length > 4) return undefined;
  const find = (names: RegExp) => entries.find(([key, part]) => names.test(wordsOfKey(key)) && (typeof part === 'string' || typeof part === 'number'))?.[1];
  const currency = find(/^currency(?: code| iso| id)?$/);
  const amount = find(/^(?:amount|value|price)$/);
  if (typeof currency !== 'string' || !isCurrency(currency.toUpperCase())) return undefined;
  const divisor = find(/^divisor$/);
  if (typeof divisor === 'number' && divisor > 0) return `${Number(amount) / divisor} ${currency}`;
  const minor = find(/^(?:amount minor|cent amount)$/);
  const digits = minorDigits(currency.toUpperCase());
  const inMajor = (units: unknown): string => `${(Number(units) / 10 ** digits).toFixed(digits)} ${currency}`;
  if (typeof minor === 'number') return inMajor(minor);
  const shown = find(/^(?:formatted|display|pretty|text)(?: (?:value|amount|price))?$/);
  if (typeof shown === 'string' && isOfSmallestUnit(scalarText(amount), shown, digits)) return inMajor(amount);
  return amount === undefined ? undefined : `${scalarText(amount)} ${currency}`;
}

/** "28098" beside "280,98 zł": whole pieces of the smallest unit, as the written form shows. */
function isOfSmallestUnit(amount: string, shown: string, digits: number): boolean {
  return digits > 0 && /\d[.,](\d+)\D*$/.exec(shown)?.[1]?.length === digits && /^-?\d+$/.test(amount) && Number(shown.replace(/\D/g, '')) === Math.abs(Number(amount));
}

/** A number keeps its point: three decimals would look like thousands. */
export function scalarText(value: unknown): string {
  if (typeof value === 'number') return /^-?\d+\.\d{3}$/.test(String(value)) ? `${value}0` : String(value);
  return typeof value === 'string' ? value : '';
}

const delivery = /(?:^| )(?:shipping|ship|delivery|deliveries|deliver|recipient|receiver|consignee|destination)(?: |$)|收件|收货|配送/;
const own = /^(?:order|data|node|attributes|fields|details|info|header|general|summary|shop money|payload|response|result)$/;

/** Seconds since 1970 under a key of time: TikTok's and Shopee's interfaces count so. */
const isMoment = (words: string, part: unknown): part is number => typeof part === 'number' && Number.isInteger(part) && part > 1_000_000_000 && part < 4_000_000_000 && /(?:^| )(?:time|date|at)$/.test(words);

/** Where no key names a country, `region_code` does, and `region` beside a state: TikTok's and Shopee's addresses. */
function isCountryCalledRegion(address: Json, words: string, part: unknown): boolean {
  if (!/^region(?: code)?$/.test(words) || typeof part !== 'string' || !/^[A-Z]{2}$/.test(part)) return false;
  const keys = Object.keys(address).map(wordsOfKey);
  return !keys.some((key) => /country/.test(key)) && (words === 'region code' || keys.some((key) => /^(?:state|province)(?: code)?$/.test(key)));
}

/** Where each of several addresses is in the same country, that is where an order goes, whichever of them is of the buyer's invoice. */
function countryOfAll(addresses: readonly unknown[]): string | undefined {
  const countries = new Set(addresses.map((one) => (isRecord(one) ? Object.entries(one).find(([key, part]) => /^country(?: ?code)?$/.test(wordsOfKey(key)) && typeof part === 'string')?.[1] : undefined)));
  const [country] = countries;
  return countries.size === 1 && typeof country === 'string' ? country : undefined;
}

/** A bare "number" counts something else where another key says to be the order's: Shopify's counts the shop's orders from one. */
const isNumberedApart = (value: Json): boolean => Object.keys(value).some((key) => /^order (?:number|no)$/.test(wordsOfKey(key)));

/** "<sku field="EAN">11_12</sku>" is what its element says, whatever stands beside it. */
function textOfElement(words: string, part: Json): string | undefined {
  const { value, ...beside } = part;
  const kind = typeof value === 'string' && Object.values(beside).every((one) => typeof one === 'string') ? meaningOf(words)?.kind : undefined;
  return kind === 'sku' || kind === 'title' || kind === 'id' || kind === 'destination' ? (value as string) : undefined;
}

/** The country that a region is in, as Yandex names it: each region with its parent, up to the one of type COUNTRY. */
function countryOfRegion(region: unknown): string | undefined {
  for (let one = region, depth = 0; isRecord(one) && depth < 9; one = one.parent, depth += 1) if (one.type === 'COUNTRY' && typeof one.name === 'string') return one.name;
  return undefined;
}

/** The cells of one object and the objects in it, each under a title made of the way to it; lists are left to others. */
export function cellsOf(value: Json, way: readonly string[] = [], cells = new Map<string, string>()): Map<string, string> {
  for (const [key, part] of Object.entries(value).slice(0, 300)) {
    if (cells.size > 400) break;
    const words = wordsOfKey(key);
    const [one, ...more] = Array.isArray(part) && /address|deliver|shipping|fulfil/.test(words) && !/package|parcel|items?$|lines?$/.test(words) ? part : [];
    const shared = isRecord(one) && more.length > 0 && words === 'addresses' ? countryOfAll([one, ...more]) : undefined;
    if (shared) put(cells, 'shipping country', shared);
    if (isRecord(one) && more.length === 0) cellsOf(one, [...way, words], cells);
    else if (isRecord(part)) {
      const country = words === 'region' && delivery.test(way.join(' ')) ? countryOfRegion(part) : undefined;
      if (country) put(cells, 'shipping country', country);
      const text = textOfElement(words, part);
      const money = moneyText(part);
      // A shop that keeps each amount in two currencies: its own is the one of its books.
      if (money) put(cells, words === 'shop money' ? titleOf(way.slice(0, -1), (way.at(-1) ?? words).replace(/ set$/, '')) : titleOf(way, words), money);
      else if (text) put(cells, titleOf(way, words), text);
      else if (way.length < 4) cellsOf(part, own.test(words) ? way : [...way, words], cells);
    } else {
      // No order has the number 0: drafts have it until they are placed.
      if (/^(?:number|no)$/.test(words) && way.length === 0 && (Number(part) === 0 || isNumberedApart(value))) continue;
      const text = isMoment(words, part) ? new Date(part * 1000).toISOString().slice(0, 10) : scalarText(part);
      // A piece of a page is no value: WooCommerce sends the preview of an order with it.
      if (text && !/^\s*<(?:div|table|ul|p)\b[^>]*>/i.test(text)) put(cells, isCountryCalledRegion(value, words, part) ? titleOf(way, 'country') : titleOf(way, words), text);
    }
  }
  return cells;
}

function put(cells: Map<string, string>, title: string, text: string): void {
  if (!cells.has(title)) cells.set(title, text);
}

/** Inside an address of delivery a bare "country" is the country of delivery; elsewhere the whole way says whose it is. */
function titleOf(way: readonly string[], words: string): string {
  const before = way.join(' ');
  if (!before) return words === 'number' || words === 'no' ? 'order number' : words;
  // "Account: { ShippingCountry }" says itself whose it is.
  if (/^(?:shipping|delivery|ship to) (?:country(?: code| name)?|state|province|region|zip|postcode|postal code)$/.test(words)) return words;
  if (delivery.test(before) && !/bill|invoice|return|sender|from/.test(before)) {
    // A country as an object of its own: `country: { iso: "AT", name: "Austria" }`.
    if (/ (?:country|state)$/.test(` ${before}`) && /^(?:iso\d?|code|iso code|name|short code)$/.test(words)) return `shipping ${/country$/.test(before) ? 'country' : 'province'} ${words}`;
    const kind = meaningOf(words)?.kind;
    if (kind === 'destination' || kind === 'postcode' || kind === 'region') return `shipping ${words.replace(/^(?:shipping|delivery) /, '')}`;
    if (/^(?:state|province|county)(?: code)?$/.test(words)) return 'shipping province';
    // Inside an address everything but the whole of it and the place is a person's: "shipping address city" has only the word of a service in it.
    if (!/^(?:full |formatted |shipping |delivery )?address$/.test(words) && (/address|recipient|receiver|consignee/.test(before) || /(?:^| )(?:\w*name|phone|tel|telephone|mobile|e ?mail|company|contact|street ?\d?|city|town|address ?\w*)$/.test(words))) return `recipient ${words}`.slice(0, 60);
    return `shipping detail ${words}`.slice(0, 60);
  }
  return `${before} ${words}`.slice(0, 60);
}

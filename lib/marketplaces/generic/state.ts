import { minorDigits } from '../../core/trade/money';
import { moneyText } from './charges';
import type { Money, OrderLine } from '../../core/trade/order';
import { isCurrency } from '../reading/known-currencies';
import { isTitleLike } from './items';
import { idIn, isDateLike, orderOfLink } from './shapes';
import { type Leaf, leavesOf } from './text';
import { countryCode, parseMoney, parseQuantity } from '../handed';
import { balanced } from '../reading/inline-json';
import { isRecord, wordsOfKey } from '../reading/json-cells';
import type { MoneyHint } from '../reading/numbers';
import type { SourceRow } from '../reading/rows';
import { cleanText } from '../reading/text';

type Json = Record<string, unknown>;

export interface StateRead {
  rows: SourceRow[];
  elements: Map<string, Element>;
  /** Lines of goods without a name or a number of pieces. */
  unread: number;
  names: Map<'id' | 'destination', string>;
  /** Orders that the page leads to and the scripts do not hold. */
  leftOut: number;
}

const mostText = 4_000_000;
const mostValues = 40_000;

/** Values that the page's scripts hold: data in a script of its own, or what a program assigns. Nothing of the page is run. */
function statesOf(document: ParentNode): unknown[] {
  const found: unknown[] = [];
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, 60)) {
    const text = script.textContent ?? '';
    if (text.length > mostText || !/order|"id"/i.test(text)) continue;
    for (let at = /json/i.test(script.getAttribute('type') ?? '') ? 0 : -1, tries = 0; tries < 6; tries += 1) {
      if (at < 0 || tries > 0) {
        const next = text.slice(at < 0 ? 0 : at).search(/=\s*[{[]/);
        if (next < 0) break;
        at = (at < 0 ? 0 : at) + next + 1;
      }
      const part = balanced(text, at);
      try {
        if (part && part.length > 40) found.push(JSON.parse(part.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (one) => (one.startsWith('"') ? one : `"${one}"`))));
      } catch {
        // A program, not data.
      }
      at += part?.length ?? 1;
    }
  }
  return found;
}

/** What an object says, and the objects in it, each under the words of the way to it; lists are left out. */
function scalarsOf(value: Json, way = '', depth = 0, into: { words: string; text: string }[] = []): { words: string; text: string }[] {
  for (const [key, part] of Object.entries(value).slice(0, 200)) {
    // `label: { text: "Mug" }`
    const words = `${way} ${wordsOfKey(key)}`.trim().replace(/(?<=\S) text$/, '');
    if (isRecord(part) && depth < 5) scalarsOf(part, words, depth + 1, into);
    else if ((typeof part === 'string' || typeof part === 'number') && into.length < 600) into.push({ words, text: String(part).slice(0, 300) });
  }
  return into;
}

const idKey = /(?:^| )order (?:id|no|num|number|sn|code|ref|reference)$/;
const anyId = /(?:^| )(?:id|no|number|sn)$/;
const titleKey = /^(?:(?:goods|product|item|sku) )?(?:name|title)$/;
const piecesKey = /^(?:(?:goods|product|item) )?(?:quantity|qty)$/;
const skuKey = /^(?:(?:goods|product|item|seller) )?sku(?: code)?$|^product identifier$/;
const eachKey = /^(?:unit|item|product|goods) price$/;
const priceKey = /^(?:(?:sale|selling|order retail|retail) )?price$/;
const placeKey = /(?:^| )(?:ship(?:ping)?(?: to)?|deliver(?:y|ed)?(?: to)?|recipient|receiver|consignee|destination|to)(?: \w+)* country(?: name| code| iso2?)?$/;
const valueKey = /(?:^| )(?:(?:items?|goods|products?|merchandise) (?:cost|total|amount|value|price)|sub ?total)(?: value| amount)?$/;

function lineOf(item: Json, hint: MoneyHint): OrderLine | undefined {
  const parts = scalarsOf(item);
  const find = (form: RegExp) => parts.find(({ words }) => form.test(words))?.text;
  const written = find(piecesKey);
  const title = find(titleKey) ?? find(/^label$/);
  if (!title || written === undefined || !isTitleLike(title, true)) return undefined;
  const quantity = parseQuantity(/^(\d{1,5})(?:\s+\p{L}+\.?)?$/u.exec(written)?.[1] ?? written);
  const [each, price] = [find(eachKey), find(priceKey)].map((text) => (text && /[^\d.,\s-]/.test(text) ? parseMoney(text, hint) : undefined));
  // Whether a price is of one or of all does not matter where there is one.
  const unitPrice = each ?? (quantity === 1 ? price : undefined);
  const sku = cleanText(find(skuKey)?.replace(/^sku:\s*/i, ''), 80);
  return { title: cleanText(title), ...(sku && { sku }), ...(quantity && { quantity }), ...(unitPrice && unitPrice.amountMinor >= 0 && { unitPrice }) };
}

/** The list of goods in an object: each of its objects has a name and a number of pieces. */
function goodsIn(value: Json, hint: MoneyHint, depth = 0): { lines: OrderLine[]; unread: number } | undefined {
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(part) || part.length === 0 || part.length > 300 || /refund|return|history|event/.test(wordsOfKey(key))) continue;
    const lines = part.map((item) => (isRecord(item) ? lineOf(item, hint) : undefined));
    const read = lines.filter((line) => line !== undefined);
    if (read.length > 0 && read.every(({ quantity }) => quantity)) return { lines: read, unread: lines.length - read.length };
  }
  for (const part of depth < 4 ? Object.values(value) : []) {
    const found = isRecord(part) ? goodsIn(part, hint, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Where the page shows an order: its number in words, in a link or in a field. */
function shownIds(root: Element, leaves: readonly Leaf[]): { shown: Map<string, Element>; linked: Set<string> } {
  const shown = new Map<string, Element>();
  const add = (id: string | undefined, element: Element): void => {
    if (id && id.length > 3 && !isDateLike(id) && !shown.has(id)) shown.set(id, element);
  };
  const linked = new Set<string>();
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, 2000)) {
    const id = orderOfLink(link.getAttribute('href') ?? undefined);
    if (id && /\d{4}/.test(id)) linked.add(id);
    add(id, link);
  }
  // A number whose link leads to another order is what a script has not drawn anew.
  for (const { text, element, link } of leaves) if (text.length < 60 && /\d{3}/.test(text) && (orderOfLink(link) ?? idIn(text)) === idIn(text)) add(idIn(text), element);
  for (const field of [...root.querySelectorAll('input[value]')].slice(0, 1000)) add(field.getAttribute('value') ?? undefined, field);
  return { shown, linked };
}

/** Whether whole numbers are of the smallest unit: an amount beside the text that says it. */
function countsMinor(value: Json, hint: MoneyHint): boolean {
  const text = Object.entries(value).find(([key]) => /^formatted(?: \w+)?$/.test(wordsOfKey(key)))?.[1];
  const said = typeof text === 'string' ? parseMoney(text, hint) : undefined;
  return said !== undefined && minorDigits(said.currency) > 0 && [value.value, value.amount].includes(said.amountMinor);
}

function valueOf(parts: ReturnType<typeof scalarsOf>, isMinor: boolean, hint: MoneyHint): Money | undefined {
  const found = parts.filter(({ words }) => valueKey.test(words));
  const written = found.find(({ text }) => /[^\d.,\s-]/.test(text) && parseMoney(text, hint));
  if (written) return parseMoney(written.text, hint);
  const [only] = found;
  const way = only?.words.replace(/ (?:value|amount)$/, '');
  const currency = parts.find(({ words }) => words === `${way} currency code` || words === `${way} currency`)?.text.toUpperCase();
  return only && isMinor && currency && isCurrency(currency) && /^\d+$/.test(only.text) ? { amountMinor: Number(only.text), currency } : undefined;
}

/** Orders that the page shows, or that its address names, as the page's scripts hold them: read where the page itself says too little. */
export function readState(document: ParentNode, root: Element, url: URL, hint: MoneyHint): StateRead | undefined {
  const states = statesOf(document);
  if (states.length === 0) return undefined;
  const asked = orderOfLink(url.href);
  const { shown, linked } = asked ? { shown: new Map([[asked, root.querySelector('h1, h2, main') ?? root]]), linked: new Set<string>() } : shownIds(root, leavesOf(root, 6000, 80));
  const orders = new Map<string, Json>();
  const names = new Map<'id' | 'destination', string>();
  let left = mostValues;
  let isMinor = false;
  /** The numbers of orders in a value; the smallest object with one number and goods is that order. */
  const visit = (value: unknown, depth: number): Set<string> => {
    const ids = new Set<string>();
    if (depth > 14 || (left -= 1) < 0) return ids;
    if (Array.isArray(value)) for (const part of value.slice(0, 1000)) for (const id of visit(part, depth + 1)) ids.add(id);
    if (!isRecord(value)) return ids;
    for (const [key, part] of Object.entries(value).slice(0, 500)) {
      const words = wordsOfKey(key);
      const id = typeof part === 'string' || typeof part === 'number' ? String(part).replace(/^#/, '') : '';
      if (id && (idKey.test(words) || anyId.test(words)) && shown.has(id)) {
        ids.add(id);
        names.set('id', words);
      }
      for (const inner of typeof part === 'object' ? visit(part, depth + 1) : []) ids.add(inner);
    }
    const [only] = ids;
    if (ids.size === 1 && only && !orders.has(only) && goodsIn(value, hint)) orders.set(only, value);
    isMinor ||= countsMinor(value, hint);
    return ids;
  };
  for (const state of states) visit(state, 0);
  if (orders.size === 0) return undefined;
  let unread = 0;
  const rows = [...orders].map(([id, order], at): SourceRow => {
    const parts = scalarsOf(order);
    const goods = goodsIn(order, hint);
    unread += goods?.unread ?? 0;
    const places = parts.filter(({ words }) => placeKey.test(words) && !/bill|return|sender|from|seller|store|origin/.test(words));
    const codes = new Set(places.map(({ text }) => countryCode(text)));
    const [code] = codes;
    if (places[0]) names.set('destination', places[0].words);
    const value = valueOf(parts, isMinor, hint);
    const cells: SourceRow['cells'] = { id, ...(codes.size === 1 && code ? { destination: code } : places.length > 0 && { address: '-' }), ...(value && { goodsValue: moneyText(value) }) };
    return { row: at + 1, cells, ...(goods && { lines: goods.lines }) };
  });
  return { rows, elements: shown, unread, names, leftOut: [...linked].filter((id) => !orders.has(id)).length };
}

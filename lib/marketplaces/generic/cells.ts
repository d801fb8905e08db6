import type { OrderLine } from '../../core/trade/order';
import { countryCode } from '../handed';
import { counted, isSeparated, isTitleLike, itemOf, lineOfItem, linesInForm, linesOfCell, namesOf, notTitle } from './items';
import type { Column } from './column';
import { namedOrder, type PageSigns } from './page';
import { idIn, isBareId, isDateLike, isMoneyLike, moneyIn, orderOfLink, placeIn, countryAtEnd, countryOf } from './shapes';
import { type Leaf, leavesOf, linesOfLeaves, wordsOf } from './text';
import { goodsOfLeaves, isCountLeaf, labelOf } from './records';
import { meaningOf } from './words';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';
import type { SourceRow } from '../reading/rows';
import { cleanText } from '../reading/text';

/** The order number in a cell: of the link to the order, of the text, never of a name beside it. */
export function idOfCell(cell: Element, { isInLink, by }: Pick<Column, 'isInLink' | 'by'>): string | undefined {
  if (isInLink) return idInLinks(cell);
  const leaves = leavesOf(cell, 20, 120);
  if (by === 'label') return leaves.map((leaf) => namedOrder(leaf.text)).find(Boolean);
  const linked = leaves.find((leaf) => orderOfLink(leaf.link) !== undefined && isIdLike(leaf.text));
  if (linked) return idIn(linked.text);
  // Where the links tell which numbers are orders, a number with another link is of something else.
  if (by === 'link' && leaves.some((leaf) => leaf.link)) return undefined;
  if (leaves.length > 1) {
    // "3 items" above "ORD-12" counts.
    const own = leaves.find((leaf) => isIdLike(leaf.text) && /[#№]/.test(leaf.text) && !labelled(leaf.text)) ?? leaves.find((leaf) => isIdLike(leaf.text) && isBareId(leaf.text)) ?? leaves.find((leaf) => isIdLike(leaf.text));
    return own && idIn(own.text);
  }
  const text = leaves[0]?.text ?? '';
  return isIdLike(text) || /^[A-Z]{6,12}$/.test(text) ? idIn(text) : undefined;
}

/** The one country among the pieces of a cell; "Bo" and "Chad" are also people, so that two are none. */
function countryOfPieces(leaves: readonly Leaf[]): string | undefined {
  const flags = new Set(leaves.filter(({ text }) => text.startsWith('flag:')).map(({ text }) => countryCode(text.slice(5))));
  const named = new Set(leaves.filter(({ text }) => !/^\p{Lu}?\p{Ll}{1,2}$/u.test(text)).map(({ text }) => countryCode(text)));
  const [code] = [...(flags.size > 0 ? flags : named)].filter(Boolean);
  return [...flags, ...named].every((one) => one === undefined || one === code) ? code : undefined;
}

/** Country, postcode and region of an address; a mark that something stood there when the country cannot be told. */
export function placeCells(lines: readonly string[], signs: PageSigns, pieces: readonly string[] = [], isDelivery = false): SourceRow['cells'] {
  const whole = placeIn(lines, signs.language);
  const place = whole.country ? whole : placeIn(pieces, signs.language);
  // "Kazakhstan, Almaty": the country in front of the town; Georgia and Jordan are also states and people.
  const [first = '', ...rest] = lines.length === 1 ? (lines[0] ?? '').split(/[,，]\s*/) : [];
  const [only, another] = lines.filter(Boolean);
  const front = rest.length > 0 && rest.length < 3 && !/^(?:georgia|jordan)$/i.test(first) ? countryOf(first, signs.language) : only && !another && countryAtEnd(only, signs.language, isDelivery, [only, ...pieces].join(' '));
  if (!place.country) return front ? { destination: front } : lines.length > 0 ? { address: '-' } : {};
  return { destination: place.country, ...(place.region && { region: place.region }), ...(place.postcode && { postcode: place.postcode }) };
}

/** The address that a link to a map asks for: with its country, where the words of the link have none. */
function placeOfMap(cell: Element, signs: PageSigns): SourceRow['cells'] {
  const link = [...cell.querySelectorAll('a[href*="map"]')].map((one) => /[?&](?:q|query|daddr|destination)=([^&]{5,600})/.exec(one.getAttribute('href') ?? '')?.[1]).find(Boolean);
  if (!link) return {};
  try {
    const place = placeIn(decodeURIComponent(link.replace(/\+/g, ' ')).split(/\s*,[,\s]*/).filter(Boolean), signs.language);
    return place.country ? { destination: place.country, ...(place.postcode && { postcode: place.postcode }) } : {};
  } catch {
    return {};
  }
}

/** A "Ship to" column holds a country or a whole address; a text that is neither is kept to be reported. */
export function destinationCells(cell: Element, signs: PageSigns): SourceRow['cells'] {
  const written = writtenPlace(cell, signs);
  return written.destination && countryCode(written.destination) ? written : { ...written, ...placeOfMap(cell, signs) };
}

function writtenPlace(cell: Element, signs: PageSigns): SourceRow['cells'] {
  const leaves = leavesOf(cell, 40, 200);
  const lines = linesOfLeaves(leaves);
  const whole = lines.join(' ');
  const code = countryCode(whole) ?? countryOf(whole, signs.language) ?? (lines.length > 1 ? placeCells(lines, signs).destination : undefined);
  if (code) return lines.length > 1 ? placeCells(lines, signs) : { destination: code };
  const piece = countryOfPieces(leaves.slice(0, 6));
  if (piece) return { destination: piece };

  // "张三「德国」": seller tools write the country behind the buyer's name.
  const behindName = /[「『【〔（(]\s*([^「」『』【】〔〕（）()]{2,40}?)\s*[」』】〕）)]$/.exec(whole)?.[1];
  const named = behindName && countryOf(behindName, signs.language);
  if (named) return { destination: named };
  if (lines.length > 1 || leaves.length > 1 || /[,，]/.test(whole)) return placeCells(lines, signs, leaves.map((leaf) => leaf.text));
  const joined = countryAtEnd(whole, signs.language, false);
  if (joined) return { destination: joined };
  // A name in front of a bracket is a person's: that something stood there is told, not what.
  return /[\p{L}\p{N}]/u.test(whole) && !/^n\/?a$/i.test(whole) ? { destination: behindName === undefined ? whole : '?' } : {};
}

/** Where a list shows no number, the one in the address of the order's own page: figures alone, since other ids are the program's own. */
export function idInLinks(cell: Element): string | undefined {
  const ids = new Set([...cell.querySelectorAll('a[href]')].slice(0, 8).filter((link) => !/^(?:#$|javascript:)/.test(link.getAttribute('href') ?? '')).map((link) => orderOfLink(link.getAttribute('href') ?? undefined)));
  const [id] = ids;
  // "O-65fa3-VnX1" is one of a series; other letters are the program's own.
  return ids.size === 1 && id && /^(?:\d{1,14}|[A-Z]{1,5}-(?=.*\d)[\w-]{3,16})$/.test(id) ? id : undefined;
}

/** A piece that can hold an order number: a token with a figure, and neither day nor amount. */
export function isIdLike(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/^\D+\(\d+\)$/.test(text) && !isDateLike(text) && !isMoneyLike(text) && !/^-?\d[\d.,' ]*[.,]\d{1,2}$/.test(text) && idIn(text) !== undefined;
}

/** "Ordered 2" above "Shipped 1". */
const orderedPieces = /(?:^|\n)(?:ordered|bestellt|command[ée]e?s?|pedid[ao]s?|заказано|订购|注文|zamówione?):?\s(\d{1,5})(?!\S)/iu;

/** "88.00 元 / 2", "USD 18.50 × 2" */
export const priceAndPieces = /^((?:[A-Z]{3} )?\P{L}{0,3}\d[\d.,]*\s?\p{L}{0,3})\s*(?:\/|(?<=\D\d\d *|^[A-Z]{3} ?\d+ *)[x×*])\s*(\d{1,4})$/u;

export function quantityOfCell(cell: Element, title = ''): string {
  const texts = leavesOf(cell, 12, 60).map(({ text }) => text);
  const text = texts.join(' ');
  // "数量/单价" above "1" and "24".
  const parts = title.split(/[/|]/);
  const named = parts.length === texts.length ? texts[parts.findIndex((part) => meaningOf(part.trim())?.kind === 'quantity')] : undefined;
  const [only, another] = new Set((named ? [named] : texts).flatMap((one) => /^(?:[x×]|\S+\*)?\s*(\d+)\s*[x×]?$/i.exec(one)?.[1] ?? []));
  return orderedPieces.exec(texts.join('\n'))?.[1] ?? (another ? undefined : only) ?? priceAndPieces.exec(text)?.[2] ?? /^(\d[\d.,]*)\s*\p{L}{1,12}\.?$/u.exec(text)?.[1] ?? /^(\d{1,5})\s*[x×]\s/.exec(text)?.[1] ?? text;
}

/** Of several amounts with labels of their own in one cell, "运费金额:10.00 商品金额:256.00", that of the goods, else the total. */
export function labelledAmount(cell: Element): { text: string; isGoods: boolean } | undefined {
  const leaves = leavesOf(cell, 30, 80);
  const found = new Map<string, string>();
  for (const [at, { text }] of leaves.entries()) {
    const kind = labelOf(text)?.kind ?? '';
    const value = labelled(text)?.value || (leaves[at + 1]?.text ?? '');
    if (['subtotal', 'total', 'fee', 'tax', 'lineTotal'].includes(kind) && /\p{Nd}/u.test(value) && !found.has(kind)) found.set(kind, value);
  }
  const goods = found.get('subtotal');
  const text = goods ?? found.get('total');
  return found.size > 1 && text ? { text, isGoods: goods !== undefined } : undefined;
}

/** "52" "10 €", "€52" "10": neither number is the amount. */
const splitCents = /(?:^|\|)(?:\d+\|\d\d ?\p{Sc}|\p{Sc} ?\d+\|\d\d)(?:\||$)/u;

export function moneyOfCell(cell: Element, hint: MoneyHint): string {
  const own = labelledAmount(cell);
  if (own) return own.text;
  const leaves = leavesOf(cell, 12, 60);
  const pieces = leaves.map(({ text }) => priceAndPieces.exec(text)?.[1] ?? text);
  return (splitCents.test(pieces.join('|')) ? undefined : moneyIn(pieces, hint)) ?? pieces.join(' ');
}

/** The state an order is in, without the others that its button or menu would set. */
export function statusOfCell(cell: Element): string {
  const leaves = leavesOf(cell, 12, 120);
  const own = leaves.filter(({ element }) => cell.contains(element.closest('button, [aria-haspopup], [class*="toggle"]')));
  const outside = leaves.filter(({ element }) => !element.closest('[role="menu"], [role="listbox"], [class*="menu"]'));
  return wordsOf(own[0] && own[0] === leaves[0] ? own.slice(0, 1) : outside[0] ? outside : leaves);
}

function fullTitle(leaf: Leaf | undefined, line: string): string {
  if (!leaf || !/(?:…|\.\.\.)$/.test(line)) return line;
  const whole = leaf.element.getAttribute('title') ?? leaf.element.closest('[title]')?.getAttribute('title') ?? '';
  return whole.startsWith(line.replace(/(?:…|\.\.\.)$/, '').trim()) ? whole : line;
}

/** "颜色: 黑色" in a badge behind the name. */
const isOption = (text: string): boolean => /^\p{Script=Han}{1,6}\s?[:：]\s?\S.{0,40}$/u.test(text) && meaningOf(labelled(text)?.label ?? '')?.kind !== 'sku';

interface CellGoods {
  title: string;
  sku?: string;
  lines?: OrderLine[];
  unread?: number;
}

/** "+ 2 more", "and 1 other item" behind the goods that are named. */
const moreGoods = /^\+\s*(\d{1,3})$|(?:^|[\s,;]+)(?:\+|&|and|und|et|y|e|и|ve)\s*(\d{1,3})\s*(?:more|other|items?|products?|weitere|andere|autres?|m[áa][si]s?|otros?|altri|ещё|еще|daha|件|товар)(?!\p{L}{4}).*$/iu;

/** Name and SKU of goods in a cell, or all its lines when each names its own number of pieces; `more` counts goods that are there and not named. */
export function goodsOfCell(cell: Element, hint: MoneyHint, { countForm, isListed }: Pick<Column, 'countForm' | 'isListed'> = {}): CellGoods & { more: number } {
  let more = 0;
  const all = leavesOf(cell, 120).flatMap((leaf) => {
    const found = moreGoods.exec(leaf.text);
    if (!found) return leaf;
    more += Number(found[1] ?? found[2]);
    return found.index > 0 ? { ...leaf, text: leaf.text.slice(0, found.index) } : [];
  });
  const names = isListed || (!countForm && isSeparated(all)) ? namesOf(all) : [];
  return names.length > 1 ? { title: '', lines: names.map((title) => ({ title: cleanText(title) })), more } : { ...goodsOf(all, cell, hint, countForm), more };
}

/** "(Multiple Items)", "View items" */
export const unnamed = /^\P{L}*(?:multiple|several|view|mehrere|plusieurs|voir(?: les)?|v[áa]rios|ver)\s(?:items|products|articles|artikel|produkte|produits|art[íi]culos|produ[ck]?tos|itens)\P{L}*$|^\P{L}*(?:multiple|several|mixed|mehrere|plusieurs|v[áa]rios|diversi|wiele|разные|複数|여러 상품|(?:多[件种個个]|查看)商品)\P{L}*$/iu;

function goodsOf(all: Leaf[], cell: Element, hint: MoneyHint, countForm?: RegExp): CellGoods {
  // "Only 3 left" in small letters behind the name, and what a picture beside it is called.
  const large = all.filter((leaf, at) => (!leaf.element.closest('small, sup') || isCountLeaf(leaf, all[at + 1])) && !/^IMG$/i.test(leaf.element.nodeName));
  const leaves = large.some((leaf) => isTitleLike(leaf.text, true)) ? large : all;
  const lines = linesOfCell(leaves);
  if (lines) return { title: lines.length === 1 ? wordsOf(leaves) : '', lines };
  const goods = leaves.length > 1 ? goodsOfLeaves(leaves, cell, hint) : undefined;
  if (goods && goods.lines.length === 0 && goods.unread === 1) {
    const line = lineOfItem(itemOf(leaves), hint);
    if (line) return { title: line.title, lines: [line] };
  }
  if (goods && goods.lines.length > 0) return { title: goods.lines[0]?.title ?? '', lines: goods.lines, unread: goods.unread };
  const joined = linesOfLeaves(leaves.filter((leaf, at) => at === 0 || leaf.isBreak || !isOption(leaf.text)));
  const formed = countForm ? linesInForm(joined, countForm) : [];
  if (formed.length > 0) return { title: '', lines: formed };
  // Pieces side by side may be a name and its code.
  const written = joined.length > 1 || isTitleLike(joined[0] ?? '', true) ? joined : leaves.map((leaf) => leaf.text);
  const product = leaves.find((leaf) => leaf.link && isTitleLike(leaf.text, true));
  const line = product?.text ?? (written.length > 1 ? written.find((text) => isTitleLike(text, true) && !counted(text)) : written[0]) ?? written.join(' ');
  // What is left when the name itself is gone: a code, an option, a word for several.
  if (!/[\p{L}\p{N}]/u.test(line) || notTitle.test(line) || unnamed.test(line) || isMoneyLike(line) || ((leaves.length > 1 || labelled(line)) && !isTitleLike(line, true))) return { title: '' };
  const leaf = product ?? leaves.find((one) => one.text === line);
  let sku: string | undefined;
  for (const [at, text] of written.entries()) {
    const pair = labelled(text);
    const kind = meaningOf(pair?.label ?? text)?.kind;
    if (kind === 'sku' && text !== line) sku ??= pair?.value || written[at + 1];
  }
  // "[FURN_0096] Desk": the code in front of the name.
  const coded = /^\[((?=[^\]]*\d)[\w./-]{2,40}|[A-Z_-]{3,20})\]\s+(?=\p{L})/u.exec(line) ?? /^((?=[^:]*\d)[A-Z\d._/-]{2,30}):\s+(?=\p{L})/u.exec(line);
  if (coded) return { title: line.slice(coded[0].length), sku: sku ?? coded[1] ?? '' };
  // The code as a link of its own, and the name behind a dash.
  const [first, second] = leaves;
  if (first && second && line === `${first.text} ${second.text}` && notTitle.test(first.text) && /^[-–]\s+\p{L}/u.test(second.text)) return { title: second.text.replace(/^[-–]\s+/, ''), sku: sku ?? first.text };
  // "Bronzer (SKU: 556240)"
  const named = /\s*\((?:sku|art\.?|ref\.?|model)[:：]\s*([\w./-]{2,40})\)$/i.exec(line);
  if (named?.[1]) return { title: line.slice(0, named.index), sku: sku ?? named[1] };
  return { title: fullTitle(leaf, line), ...(sku && { sku }) };
}

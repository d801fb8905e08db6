import type { OrderLine } from '../../core/trade/order';
import { keepOpen } from './proof';
import { isDateLike, isMoneyLike } from './shapes';
import type { Leaf } from './text';
import { linesOfLeaves } from './text';
import { isBarcode, meaningOf } from './words';
import { parseMoney, parseQuantity } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';
import { cleanText } from '../reading/text';

const before = /^(\d{1,4})\s*[x×✕]\s+([^\d\s].{1,280})$/u;
const after = /^(.{2,280}?)(?:\s*\(\s*|\s+|(?<=\p{Script=Han}))[x×✕]\s?(\d{1,4})(?:\s*\)|\s+(?:pcs\.?|[Qq]ty|[Qq]uantity|[Uu]nits?|miktar|adet|шт\.?|ks))?$/u;
/** "Чехол — 2 шт." */
const behindDash = /^(.{2,280}?)\s*[—–-]\s+(\d{1,4})\s*(?:шт\.?|pcs\.?|szt\.?|ks|stk\.?|adet|件|個|개)$/iu;

/** "2 × 12,00 €": pieces and the price of each. */
const priced = /^(\d{1,4})\s*(?:(?:st|stk|szt|шт|ks|pcs|adet|pz|uds?)\.?\s*)?[x×✕@]\s+(\S.{1,38})$/u;

const several = /(?:(?<!\d)[,;]\s*|[,;]\s+)\d{1,4}\s*[x×]\s|[x×]\s?\d{1,4}\s?\)?\s*[,;]\s*\D/;

/** "2 × Mug, 1 × Plate" is two, and so is "Mug (x2), Plate (x1)". */
export function splitCounts(line: string): string[] {
  return line.split(/(?:(?<!\d)[,;]\s*|[,;]\s+)(?=\d{1,4}\s*[x×]\s)|(?<=[x×]\s?\d{1,4}\s?\)?)\s*[,;]\s*(?!\d)/);
}

/** Whether a label stands in front of a number of pieces; "SL" counts in Vietnam, and is a running number as a title. */
export function namesPieces(label: string | undefined): boolean {
  return label !== undefined && (label === 'SL' || meaningOf(label)?.kind === 'quantity');
}

/** "Qty: 2 | Size: S", "Colour: red · Qty: 1": options in one piece, of which one is the number of pieces. */
export function splitLabels(text: string): string[] {
  if (text.length > 160 || !/[·•|].*[:：]|[:：].*[·•|]/u.test(text)) return [text];
  const parts = text.split(/\s*[·•|]\s*/u).filter(Boolean);
  return parts.some((part) => namesPieces(labelled(part)?.label)) ? parts : [text];
}

/** "× 2", "2x", "2 pcs" */
export const bareCountForm = /^(?:[x×]\s*(\d{1,4})|(\d{1,4})\s*(?:[x×]|unidad(?:es)?|unid\.?|units?|pcs\.?|pieces?|шт\.?|stück|stk\.?|pezz[io]|pi[eè]ces?|件|個|点|개|ชิ้น|buah|adet|szt\.?|stuks?))$/iu;

/** "单价：45.00 x 2": a price with its label and the pieces. */
export function pricedTimes(text: string): { quantity: number; text: string } | undefined {
  const pair = labelled(text);
  const times = pair && meaningOf(pair.label)?.kind === 'unitPrice' ? /^(\S{0,4}\s?\d[\d.,]*)\s*[x×*]\s*(\d{1,4})$/i.exec(pair.value) : null;
  return times?.[1] && Number(times[2]) > 0 ? { quantity: Number(times[2]), text: times[1] } : undefined;
}

/** "2 × Mug" and "Mug × 2": both sides; "€40.00 × 2" has a price where the title would be. */
export function counted(text: string): { quantity: number; text: string } | undefined {
  if (several.test(text)) return undefined;
  const times = pricedTimes(text);
  if (times) return times;
  // "￥68.00x2"
  const glued = /^(\S{0,3}\s?\d[\d.,]*\s?\S{0,3}?)[x×*](\d{1,4})$/u.exec(text);
  if (glued?.[1] && isMoneyLike(glued[1]) && Number(glued[2]) > 0) return { quantity: Number(glued[2]), text: glued[1] };
  const amount = priced.exec(text);
  const first = before.exec(text) ?? (amount && isMoneyLike(amount[2] ?? '') ? amount : null);
  const found = first ? [first[1], first[2]] : ((last) => last && [last[2], last[1]])(after.exec(text) ?? behindDash.exec(text));
  // Read from files too, where nothing is handed: figures alone.
  const quantity = Number(found?.[0] ?? 0);
  // "Frame 20 x 30" is a size.
  if (!first && !behindDash.test(text) && /\d$/.test(found?.[1] ?? '') && !isMoneyLike(found?.[1] ?? '')) return undefined;
  // "1 × Olio € 62,00": what it costs is no part of its name.
  const written = found?.[1]?.trim() ?? '';
  const cost = /^(.*\p{L}.*?)\s+((?:\p{Sc}|[A-Z]{3})\s?\d[\d.,]*|\d[\d.,]*\s?(?:\p{Sc}|[A-Z]{3}|zł|Kč))$/u.exec(written);
  return quantity && written ? { quantity, text: cost?.[1] && cost[2] && isMoneyLike(cost[2]) ? cost[1].replace(/\s+[-–—]$/, '') : written } : undefined;
}

/** "Mug (2)", "Mug [2 шт.]", "LED-10 x 2": a size or the content of a pack if it stands in one row, and a number of pieces if it stands in each. */
const countForms = [/^(?<title>.{2,280}?)\s*[[(（]\s*[x×]?\s*(?<count>\d{1,4})\s*(?:st|stk|szt|шт|ks|adet|pcs?|pz|件|個|个|개)?\.?\s*[\])）]$/iu, /^(?<title>.{2,280}?)(?:\s+[x×]|(?<!\d)\s*\*)\s*(?<count>\d{1,4})$/iu];

/** The form in which each cell of a column of goods writes a number of pieces; undefined for one row, or when a cell has none. */
export function countFormOf(cells: readonly string[][]): RegExp | undefined {
  return cells.length > 1 ? countForms.find((form) => cells.every((lines) => linesInForm(lines, form).length > 0)) : undefined;
}

/** Goods and pieces of the lines that are written in this form. */
export function linesInForm(lines: readonly string[], form: RegExp): OrderLine[] {
  return lines.flatMap((line) => {
    const { title = '', count = '' } = form.exec(line)?.groups ?? {};
    // "单价：45.00 x 2" names a price.
    if (!/\p{L}/u.test(title) || isMoneyLike(title) || /^[^\p{Nd}]{0,4}\p{Nd}[\p{Nd}.,]*$/u.test(labelled(title)?.value ?? '') || Number(count) === 0) return [];
    return [{ ...(notTitle.test(title) ? { title: '', sku: cleanText(title, 80) } : { title: cleanText(title) }), quantity: Number(count) }];
  });
}

/** "LED-10 X2", "CLIP-4 X1" in a column of article numbers; undefined unless each line is one. */
export function linesOfCodes(lines: readonly string[]): OrderLine[] | undefined {
  const read = linesInForm(lines, countForms[1] as RegExp);
  return read.length > 0 && read.length === lines.length && read.every(({ sku }) => sku) ? read : undefined;
}

/** A measure, a code, an option below the name. */
export const notTitle = /^[([（]?\d+\s*(?:[Ii]tems?(?:\(s\))?|[Pp]roducts?(?:\(s\))?|goods|[Aa]rtikel|articles?|art[íi]culos?|itens|товар\p{L}*|позици\p{L}*|件|个|種|点|개)[)\]）]?$|^[\d.,\s]+[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}$|^(?=.*\d)[A-Z\d._/-]+$|^(?=\S*[\d_]|[^\p{Ll}]+$)\S*[\p{L}\d][-_][\p{L}\d]\S*$|^[-–•]\s|^[a-z\d]+[._][a-z\d._]+$/u;

/** What stands where a picture did not load. */
const noPicture = /^(?:FAILED|Load failed|(?:图片)?(?:加载|載入)失[败敗]|読み込みに失敗しました|ОШИБКА|FEHLER|ERREUR|ERRORE?|HA FALLADO|FALHOU|실패)$/;

/** Whether a text can be the name of goods: words, and neither label, amount, day nor button. */
export function isTitleLike(text: string, isCell = false): boolean {
  return /\p{L}{2}/u.test(text) && !/^\p{Sc}\s?\d/u.test(text) && !isMoneyLike(text) && !isDateLike(text) && !/^flag:|@|^[\d\s()+-]{6,}$/.test(text) && !notTitle.test(text) && !noPicture.test(text) && !text.endsWith(':') && !isLabel(text, isCell) && !labelledKnown(text);
}

/** In a column of goods only a word that is exactly a label is none of them: "Phone case" names goods there. */
function isLabel(text: string, isCell: boolean): boolean {
  const meaning = meaningOf(text);
  return meaning !== undefined && (!isCell || meaning.isExact);
}

const optionWords = /^(?:colou?r|size|style|material|variant|option|farbe|gr(?:ö|oe)(?:ß|ss)e|couleur|taille|talla|tamaño|cor|tamanho|цвет|размер|颜色|尺寸|规格|カラー|サイズ)$/iu;

function labelledKnown(text: string): boolean {
  // "SKU SQ1234567", "Ref. A-12": a label and a code.
  const coded = /^(\p{L}{2,12}\.?)\s+#?(?=\S*\d)\S+$/u.exec(text)?.[1];
  if (coded && ['sku', 'weakId', 'id'].includes(meaningOf(coded)?.kind ?? '')) return true;
  const pair = labelled(text);
  if (pair) return pair.label.length < 26 && (meaningOf(pair.label) !== undefined || !/\s/.test(pair.value));
  // "Color - Red" is an option, "Ceramic Vase - Tall" a name.
  const option = labelled(text.replace(/\s[-–]\s(?=\S+$)/, ': '));
  return option !== undefined && (meaningOf(option.label) !== undefined || optionWords.test(option.label));
}

/** Goods written into one cell: one line each, with the quantity beside the name. Undefined when the cell holds one name without a quantity. */
export function linesOfCell(leaves: readonly Leaf[]): OrderLine[] | undefined {
  // Side by side, each with its own number of pieces.
  const isEach = leaves.length > 1 && leaves.every(({ text }) => counted(text));
  const written = (isEach ? leaves.map(({ text }) => text) : linesOfLeaves(leaves)).flatMap(splitCounts);
  const lines: OrderLine[] = [];
  for (const line of written.slice(0, 200)) {
    const found = counted(line);
    if (found && isTitleLike(found.text)) lines.push({ title: cleanText(found.text), quantity: found.quantity });
  }
  return lines.length > 0 && written.filter((line) => isTitleLike(line) && !counted(line)).length <= lines.length * 2 ? lines : undefined;
}

const comma = /^[,;、，]$/;

/** "<a>Mug</a>, <a>Plate</a>": links that a comma stands between are as many articles. */
export function isSeparated(leaves: readonly Leaf[]): boolean {
  return leaves.some(({ text }) => comma.test(text)) && leaves.every((leaf, at) => comma.test(leaf.text) === (at % 2 === 1) && (at % 2 === 1 || leaf.link !== undefined));
}

const measure = /^[\d.,]+\s?(?:k?g|lbs?|oz|m?l|[cm]?m)$/i;

/** Names one below the other, all written alike: several articles, or an article and its option. */
export function namesOf(all: readonly Leaf[]): string[] {
  const form = ({ element }: Leaf): string => `${element.nodeName} ${element.getAttribute('class') ?? ''}`;
  // "2kg" below a name is how much of it.
  const leaves = all.filter(({ text }) => !measure.test(text) && !comma.test(text));
  const isParted = isSeparated(all);
  return leaves.length > 1 && leaves.every((leaf) => (leaf.isBreak || isParted) && form(leaf) === form(leaves[0] as Leaf) && isTitleLike(leaf.text, true) && !counted(leaf.text)) ? leaves.map(({ text }) => text) : [];
}

export interface ItemParts {
  title: string;
  sku?: string;
  quantity?: number;
  prices: string[];
  unitPrice?: string;
  lineTotal?: string;
}

const productLink = /produ[ckit]|item|goods|artik|artic|tovar|\/dp?\/|\/p\/|sku=/i;

/** What one line of goods says, piece by piece or, where a number of pieces is marked up by itself, line by line. */
export function itemOf(leaves: readonly Leaf[]): ItemParts {
  // What a picture is called names the goods only where nothing else does.
  const written = leaves.filter(({ element }) => !/^IMG$/i.test(element.nodeName));
  const own = written.some(({ text }) => isTitleLike(text)) ? written : leaves;
  const byPiece = partsOf(own.flatMap((leaf) => splitLabels(leaf.text)));
  const parts = byPiece.title && byPiece.quantity ? byPiece : partsOf(linesOfLeaves(own).flatMap(splitLabels));
  // A notice or an option may stand above the name, which is what leads to the goods or what their picture is called.
  const named = parts.title ? own.find(({ text, link, element }) => isTitleLike(text) && !/^BUTTON$/i.test(element.nodeName) && ((link && productLink.test(link)) || leaves.some((leaf) => leaf.text === text && /^IMG$/i.test(leaf.element.nodeName)))) : undefined;
  return named && !counted(named.text) ? { ...parts, title: cleanText(named.text) } : parts;
}

/** "2 × €6.00" */
export function isPriced(text: string): boolean {
  return isMoneyLike(counted(text)?.text ?? '');
}

/** "Items (2)" */
export const countedLabel = /\S\s*[（(]\s*(\d{1,3})\s*[)）]$/;

/** The first words that are no label are the name; they stand before the number of pieces, unless that comes first of all. */
function partsOf(texts: readonly string[]): ItemParts {
  const parts: ItemParts = { title: '', prices: [] };
  let isLate = false;
  let isNamed = false;
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] as string;
    isLate ||= at > 1 && parts.quantity !== undefined;
    const count = counted(text);
    if (count) {
      parts.quantity ??= count.quantity;
      const price = /^\S*\s?\d[\d.,]*\s?\S*?(?= per | each|$)/i.exec(count.text)?.[0];
      if (price && isMoneyLike(price)) parts.unitPrice ??= price;
      else if (isTitleLike(count.text)) parts.title ||= cleanText(count.text);
      continue;
    }
    const bareCount = bareCountForm.exec(text);
    if (bareCount) {
      parts.quantity ??= Number(bareCount[1] ?? bareCount[2]);
      continue;
    }
    const pair = labelled(text);
    const label = meaningOf(pair?.label ?? text);
    const next = texts[at + 1] ?? '';
    // What the pieces are is never the value of a label above them: "SKU", then "1 × €29.00".
    const below = label && !isPriced(next) && !bareCountForm.test(next) && !(label.kind === 'sku' && isMoneyLike(next)) ? next : '';
    const value = pair?.value || below;
    // "SKU PB-L"
    const coded = pair ? undefined : /^(\p{L}{2,12}\.?)\s+#?(\S+)$/u.exec(text);
    const ofWord = coded?.[1] ? meaningOf(coded[1]) : undefined;
    const isCount = namesPieces(pair?.label ?? text);
    const each = isCount ? counted(value) : undefined;
    if (each && isMoneyLike(each.text)) {
      // "Qty: 2 × $12.50"
      parts.quantity ??= each.quantity;
      parts.unitPrice ??= each.text;
    } else if (coded?.[2] && ofWord?.kind === 'sku' && ofWord.isExact) {
      parts.sku ??= cleanText(coded[2], 80);
      continue;
    } else if (isCount && value) parts.quantity ??= parseQuantity(value);
    else if (((label?.kind === 'sku' && !isBarcode(pair?.label ?? text)) || (label?.kind === 'weakId' && pair)) && value && !isMoneyLike(value)) parts.sku ??= cleanText(value, 80);
    else if (label?.kind === 'unitPrice' && value) parts.unitPrice ??= value;
    else if ((label?.kind === 'lineTotal' || label?.kind === 'subtotal') && isMoneyLike(value)) parts.lineTotal ??= value;
    else if (label?.kind === 'title' && pair?.value) parts.title ||= cleanText(pair.value);
    // What a label calls the name is it, whatever words for screen readers stand before.
    else if (!isNamed && label?.kind === 'title' && label.isExact && !countedLabel.test(text) && !meaningOf(next) && isTitleLike(next)) {
      parts.title = cleanText(next);
      isNamed = true;
      at += 1;
    }
    else if (isMoneyLike(text)) parts.prices.push(text);
    else if (!label && !isLate && isTitleLike(text)) parts.title ||= cleanText(text);
    if (label && below && !pair?.value && ['quantity', 'sku', 'unitPrice', 'lineTotal', 'subtotal'].includes(label.kind)) at += 1;
  }
  return parts;
}

/** A line of goods, or undefined without name and number of pieces; of two amounts the one that times the pieces gives the other is the price. */
export function lineOfItem(parts: ItemParts, hint: MoneyHint): OrderLine | undefined {
  if (!parts.title || !parts.quantity) return undefined;
  const read = parts.prices.map((price) => parseMoney(price, hint)).filter((price) => price !== undefined);
  const quantity = parts.quantity;
  const [first, second] = read;
  const isUnit = first && (quantity === 1 || read.some((other) => other !== first && other.amountMinor === first.amountMinor * quantity));
  const whole = parts.lineTotal ? parseMoney(parts.lineTotal, hint) : undefined;
  const unitPrice = (parts.unitPrice && parseMoney(parts.unitPrice, hint)) || (whole && whole.amountMinor % quantity === 0 ? { ...whole, amountMinor: whole.amountMinor / quantity } : undefined) || (isUnit && (read.length <= 2 || second) ? first : undefined);
  const line: OrderLine = { title: parts.title, ...(parts.sku && { sku: parts.sku }), quantity, ...(unitPrice && unitPrice.amountMinor >= 0 && { unitPrice }) };
  return !unitPrice && first && !second && first.amountMinor >= 0 ? keepOpen(line, first) : line;
}

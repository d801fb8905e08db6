import type { OrderLine } from '../../core/trade/order';
import { piecesOf } from '../../core/trade/pieces';
import { counted, notTitle, splitCounts } from '../generic/items';
import { parseQuantity } from '../reading/numbers';
import type { SourceRow } from '../reading/rows';
import { cleanText } from '../reading/text';

/** "PH-ALU x 3", "CUP-01*2": a code and its pieces. "M8 x 20" is a size, so that a short code wants a star. */
const codeBefore = /^([\p{L}\p{N}][\p{L}\p{N}._/-]*)(?:\s*\*\s*|\s+[x×✕]\s*)(\d{1,4})$/u;
const codeAfter = /^(\d{1,4})\s*[x×✕*]\s+([\p{L}\p{N}][\p{L}\p{N}._/-]*)$/u;
/** "2x 11dc680240b04f469ccba354cbf0b967": the key of an article in Shopware's database. */
const keyAfter = /^(\d{1,4})\s?x\s([0-9a-f]{24,36})$/i;
/** "SQUID-RED x 2 INK-05 x 1": codes, each with its pieces, and nothing between. */
const codesInARow = /^(?:[\p{L}\p{N}][\p{L}\p{N}._/-]{0,40}\s+[x×]\s+\d{1,4}(?:\s+|$)){2,}$/u;
/** "Mug (x2) + Plate (x1)": between goods that each have their pieces; "Mug + Plate (x1)" is a set. */
const joinedBySign = /(?<=[x×*]\s?\d{1,4}\s?\)?)\s+[+&]\s+(?=\S)/gu;
/** A name before a star, as Chinese tools write it: "陶瓷杯*2". */
const beforeStar = /^(.*\p{L}.*?)\s*\*\s*(\d{1,4})$/u;

/** "OTHER ITEMS: 1 x Moss": what the goods are packed as stands before their pieces. */
const packedAs = /^\p{L}[\p{L} +&/-]{2,30}:\s+(?=\d{1,4}\s?[x×]\s+\p{L})/u;

function isCode(text: string): boolean {
  return notTitle.test(text) && /\p{L}/u.test(text);
}

/** "Red Bull 24x, Sugar cubes 40pcs": behind each name, in a list alone, for "Zoom lens 10x" is a lens. */
const behindName = /^(\S.*\p{L}.*?)\s+(\d{1,4})\s?(?:([x×])|pcs?\.?)$/iu;

function countsBehind(cell: string): OrderLine[] | undefined {
  const found = cell.split(/\s*[,，;；|\n]\s*/).filter(Boolean).slice(0, 500).map((part) => behindName.exec(part.trim()));
  if (found.length < 2 || found.some((one) => !one) || !found.some((one) => one?.[3])) return undefined;
  const lines = found.map((one) => lineOf(one?.[1] ?? '', '', one?.[2] ?? ''));
  return lines.every((line) => line !== undefined) ? lines : undefined;
}

/** Goods with their number of pieces in one text; a code alone is the article's number and no name. */
export function countedLine(text: string): OrderLine | undefined {
  // "2x Cap(id:12)": the shop's own number of an article is no part of its name.
  const named = text.trim().replace(/\s*\(id: ?\d+\)$/i, '');
  const plain = named.includes(':') ? named.replace(packedAs, '') : named;
  const [, times, key] = keyAfter.exec(plain) ?? [];
  if (key) return lineOf('', key, times ?? '');
  const code = codeBefore.exec(plain);
  const behind = codeAfter.exec(plain);
  const [sku, pieces] = code ? [code[1], code[2]] : behind ? [behind[2], behind[1]] : [];
  if (sku && isCode(sku) && (plain.includes('*') || sku.length > 4 || sku.includes('-'))) return lineOf('', sku, pieces ?? '');
  const star = beforeStar.exec(plain);
  if (star?.[1] && !/\d$/.test(star[1])) return isCode(star[1]) ? lineOf('', star[1], star[2] ?? '') : lineOf(star[1], '', star[2] ?? '');
  const found = counted(plain);
  if (!found || !/\p{L}{2}/u.test(found.text)) return undefined;
  return isCode(found.text) ? lineOf('', found.text, String(found.quantity)) : lineOf(found.text, '', String(found.quantity));
}

function lineOf(title: string, sku: string, pieces: string): OrderLine | undefined {
  const quantity = parseQuantity(pieces);
  const code = cleanText(sku, 80);
  return quantity ? { title: cleanText(title), ...(code && { sku: code }), quantity } : undefined;
}

/** All goods of a cell when each names its own number of pieces: "2 x Mug, 1 x Plate", "A-1*2;B-2*1". */
export function countedLines(cell: string): OrderLine[] | undefined {
  if (cell.length > 20_000) return undefined;
  // WooCommerce's old exports: "product_id:4959|1|30|size: Medium" is a number, its pieces and what they cost.
  const [, numbered, pieces] = /^(?:product_id|product_sku|sku):([^|\s]{1,40})\|(\d{1,4})\|[\d.]*(?:\||$)/.exec(cell.trim()) ?? [];
  if (numbered && Number(pieces) > 0) return [{ title: '', sku: numbered, quantity: Number(pieces) }];
  const written = (codesInARow.test(cell.trim()) ? cell.trim().replace(/(?<=\s[x×]\s+\d{1,4})\s+/gu, '\n') : cell).replace(joinedBySign, '\n');
  const parts = written.split(/(?<!\s)\s*(?:[\n|;；]|(?<=[*x×]\s?\d{1,4})\s*[,，、])\s*/u).flatMap((part) => splitCounts(part.trim())).filter((part) => part.trim()).slice(0, 500);
  const lines = parts.map(countedLine);
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : countsBehind(cell.trim());
}

/** Whether each text names goods with their pieces. */
export const allCounted = (texts: readonly string[]): boolean => texts.length > 0 && texts.every((text) => countedLines(text) !== undefined);

const glued = /(?<=[\p{L})\]])x(?=\d{1,3}\s*(?:[|;]|$))/gu;
/** "T-shirt M (1 шт)" */
const inBrackets = /\s*\(\s*(\d{1,4})\s?(?:шт|pcs?|pieces?|szt|stk|stück|ks|adet|uds?|pz|pezzi|件|個|个|개)\.?\s*\)(?=\s*(?:[|;,\n]|$))/giu;

/** "Mugx2|Hatx1": pieces behind each name without a gap, in a column of which every part is written so and some cell lists several; a single "Matx3" may be a name. Likewise in brackets with their unit, where some stand alone: nobody names a pack of one. */
export function areGlued(cells: readonly string[]): boolean {
  const lists = cells.map((cell) => cell.split(/[|;]/).filter((part) => part.trim()));
  const counts = cells.map((cell) => [...cell.matchAll(inBrackets)].map(([, count]) => Number(count)));
  if (counts.flat().includes(1) && cells.every((cell, at) => counts[at]?.length && cell.trim().endsWith(')'))) return true;
  return lists.some((parts) => parts.length > 1) && lists.every((parts) => parts.every((part) => /[\p{L})\]]x\d{1,3}$/u.test(part.trim())));
}

export const unglued = (cell: string): string => cell.replace(inBrackets, ' x$1').replace(glued, ' x');

/** A cell that lists as many things as another: "Mug; Plate" beside "2; 1". */
function parts(cell: string | undefined): string[] {
  if (!cell || cell.length > 20_000) return [];
  const found = cell.split(/(?<!\s)\s*[\n;；|]\s*/).map((part) => part.trim());
  return found.length > 1 && found.at(-1) === '' ? found.slice(0, -1) : found;
}

/** "1, 3" or "1,2,3", and not the decimals of "1,3" or the thousands of "1,300". */
const countsWithCommas = /^\d{1,3}(?:(?:,\s+|\s*[，、]\s*)\d{1,3}|(?:,\d{1,2}){2,})+$/;
const atCommas = (cell: string | undefined): string[] => (cell && cell.length <= 20_000 ? cell.trim().split(/\s*[,，、]\s*/) : []);

/** Goods and numbers of pieces that stand in lists side by side; commas part the goods where they part the numbers, for a name may have one too. */
function besideEachOther({ title, sku, quantity }: SourceRow['cells']): OrderLine[] | undefined {
  const cut = countsWithCommas.test(quantity?.trim() ?? '') ? atCommas : parts;
  const [titles, codes, counts] = [cut(title), cut(sku), cut(quantity).map(parseQuantity)];
  if (counts.length < 2 || counts.some((count) => count === undefined) || (titles.length !== counts.length && codes.length !== counts.length)) return undefined;
  return counts.map((count, index) => {
    const code = codes.length === counts.length ? cleanText(codes[index], 80) : '';
    return { title: titles.length === counts.length ? cleanText(titles[index]) : '', ...(code && { sku: code }), ...(count !== undefined && { quantity: count }) };
  });
}

/** Goods of which the names say the pieces; their article numbers join them when they say the same pieces. */
function withCodes(goods: readonly OrderLine[], sku: string | undefined): OrderLine[] {
  const codes = sku ? countedLines(sku) : undefined;
  const isSame = codes?.length === goods.length && codes.every(({ quantity }, index) => quantity === goods[index]?.quantity);
  return goods.map((line, index) => ({ ...line, ...(isSame && codes?.[index]?.sku && !line.sku && { sku: codes[index].sku }) }));
}

/** Article numbers with their pieces, beside names that have none. */
function withNames(goods: readonly OrderLine[], title: string | undefined): OrderLine[] | undefined {
  const names = title?.trim() ? parts(title) : [];
  if (names.length !== 0 && names.length !== goods.length) return undefined;
  // Beside a name of its own what stands in the column of codes is a code, though it looks like a word: "CABLE*1".
  return goods.map((line, index) => {
    const name = cleanText(names[index]);
    const sku = line.sku ?? line.title;
    return name ? { ...line, title: name, ...(sku && { sku }) } : line;
  });
}

/** Numbers of pieces that stand beside the goods in one cell go to their own place. A number in its own column is believed before one in a title: "Pens x 3" may be a pack, and is one unless `takesNames`; where each title repeats the number of its row, `isRepeated`, it is no part of the name. */
export function withCounts(source: SourceRow, takesNames = true, isRepeated = false): void {
  const { cells } = source;
  const named = cells.title ? countedLines(cells.title) : undefined;
  const coded = !named && cells.sku ? countedLines(cells.sku) : undefined;
  const beside = besideEachOther(cells);
  const listed = beside ?? (named && withCodes(named, cells.sku)) ?? (coded && withNames(coded, cells.title));
  const [only, ...more] = listed ?? [];
  if (!only || !listed) return;
  if (more.length > 0) {
    // Pieces of a set, when its own number is another than theirs together.
    if (cells.quantity?.trim() && !beside && parseQuantity(cells.quantity) !== piecesOf(listed)) return;
    source.lines = listed;
    return;
  }
  if (isRepeated && named && only.title && parseQuantity(cells.quantity ?? '') === only.quantity) {
    cells.title = only.title;
    return;
  }
  if (cells.quantity?.trim() && (only.title || parseQuantity(cells.quantity) !== only.quantity)) return;
  if (named && only.title && !takesNames) return;
  cells.quantity = String(only.quantity);
  if (only.title) cells.title = only.title;
  else delete cells.title;
  if (only.sku && (coded || !cells.sku?.trim() || !only.title)) cells.sku = only.sku;
}

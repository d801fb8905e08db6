import type { OrderLine } from '../core/trade/order';
import { countryCode } from './country-names';
import { counted, isTitleLike, linesOfCell } from './generic-items';
import type { PageSigns } from './generic-page';
import { idIn, moneyIn, orderOfLink, placeIn } from './generic-shapes';
import { type Leaf, leavesOf, linesOfLeaves } from './generic-text';
import { meaningOf } from './generic-words';
import type { MoneyHint } from './numbers';
import { labelled } from './page-text';
import type { SourceRow } from './rows';

/** The order number in a cell: of the link to the order, of the text, never of a name beside it. */
export function idOfCell(cell: Element): string | undefined {
  const leaves = leavesOf(cell, 20, 120);
  const linked = leaves.find((leaf) => orderOfLink(leaf.link) !== undefined && idIn(leaf.text));
  if (linked) return idIn(linked.text);
  if (leaves.length > 1) for (const leaf of leaves) if (/\p{Nd}/u.test(leaf.text) && !/\s\p{L}+\s/u.test(leaf.text)) return idIn(leaf.text);
  return idIn(leaves.map((leaf) => leaf.text).join(' '));
}

/** ISO code of the country in a cell; its text when that names none, so that it can be reported. */
export function countryOfLeaves(leaves: readonly Leaf[]): string | undefined {
  const whole = leaves.map((leaf) => leaf.text).join(' ');
  const code = countryCode(whole) ?? leaves.map(({ text }) => countryCode(text.startsWith('flag:') ? text.slice(5) : text)).find(Boolean);
  return code ?? (whole || undefined);
}

/** Country, postcode and region of an address; a mark that something stood there when the country cannot be told. */
export function placeCells(lines: readonly string[], signs: PageSigns): SourceRow['cells'] {
  const place = placeIn(lines, signs.language);
  if (!place.country) return lines.length > 0 ? { address: '-' } : {};
  return { destination: place.country, ...(place.region && { region: place.region }), ...(place.postcode && { postcode: place.postcode }) };
}

const orderedWord = /^(?:ordered|bestellt|command[ée]e?s?|pedid[ao]s?|заказано|订购|注文|zamówione?)\b/iu;

export function quantityOfCell(cell: Element): string {
  const leaves = leavesOf(cell, 12, 60);
  if (leaves.length > 1) {
    const at = leaves.findIndex((leaf) => orderedWord.test(leaf.text));
    const after = leaves[at + 1]?.text;
    if (at >= 0 && after && /^\d+$/.test(after)) return after;
    const numbers = leaves.filter((leaf) => /^[x×]?\s*\d+\s*[x×]?$/i.test(leaf.text));
    if (numbers.length === 1) return numbers[0]?.text ?? '';
  }
  const text = leaves.map((leaf) => leaf.text).join(' ');
  return /^(\d[\d.,]*)\s*\p{L}{1,12}\.?$/u.exec(text)?.[1] ?? text;
}

export function moneyOfCell(cell: Element, hint: MoneyHint): string {
  const leaves = leavesOf(cell, 12, 60);
  const pieces = leaves.map((leaf) => leaf.text);
  return moneyIn(pieces, hint) ?? pieces.join(' ');
}

function fullTitle(leaf: Leaf | undefined, line: string): string {
  if (!leaf || !/(?:…|\.\.\.)$/.test(line)) return line;
  const whole = leaf.element.getAttribute('title') ?? leaf.element.closest('[title]')?.getAttribute('title') ?? '';
  return whole.startsWith(line.replace(/(?:…|\.\.\.)$/, '').trim()) ? whole : line;
}

/** Name and SKU of goods in a cell, or all its lines when each names its own number of pieces. */
export function goodsOfCell(cell: Element): { title: string; sku?: string; lines?: OrderLine[] } {
  const leaves = leavesOf(cell, 120);
  const lines = linesOfCell(leaves);
  if (lines) return { title: '', lines };
  const written = linesOfLeaves(leaves);
  const product = leaves.find((leaf) => leaf.link && isTitleLike(leaf.text, true));
  const line = product?.text ?? (written.length > 1 ? written.find((text) => isTitleLike(text, true) && !counted(text)) : written[0]) ?? written.join(' ');
  const leaf = product ?? leaves.find((one) => one.text === line);
  let sku: string | undefined;
  for (const [at, text] of written.entries()) {
    const pair = labelled(text);
    const kind = meaningOf(pair?.label ?? text)?.kind;
    if (kind === 'sku' && text !== line) sku ??= pair?.value || written[at + 1];
  }
  return { title: fullTitle(leaf, line), ...(sku && { sku }) };
}

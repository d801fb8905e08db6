import type { OrderLine } from '../core/trade/order';
import type { RowField } from './adapter';
import { countryCode } from './country-names';
import { placeCells } from './generic-cells';
import type { Column, Way } from './generic-columns';
import type { Grid } from './generic-grids';
import { namedOrder, type PageSigns } from './generic-page';
import { amountAfter, goodsOfLeaves, labelOf } from './generic-records';
import { goodsOfGrid } from './generic-rows';
import { behind, countryOf, idIn, isBareId, isDateLike, isMoneyLike, orderOfLink } from './generic-shapes';
import { type Leaf, leavesOf, linesOfLeaves } from './generic-text';
import { isBilling } from './generic-words';
import type { MoneyHint } from './numbers';
import { labelled } from './page-text';
import type { SourceRow } from './rows';

export interface DetailRead {
  row: SourceRow;
  element: Element;
  fields: Map<RowField, Column>;
  /** Lines of goods that stand there and could not be read. */
  unread: number;
  goodsGrid?: Grid;
}

type Section = 'shipping' | 'billing' | 'plain' | undefined;

const shipWord = /ship|deliver|liefer|versand|livraison|envi|envío|entreg|достав|收货|收貨|配送|届|発送|pengiriman|sped|consegn|dostaw|wysył|teslim|kargo|giao|จัดส่ง|배송|수령|شحن|توصيل|recipient|получател/iu;

const linePart = /line|zeile|l[ií]nea|ligne|строка|\d|행/iu;

/** Headings such as "Billing" and "Shipping" are enough where they are headings. */
function sectionOf(text: string, leaf?: Leaf): Section {
  const kind = labelOf(text)?.kind;
  if (leaf && isHeadingLike(leaf) && text.length < 20 && !/\s/.test(text.trim())) {
    if (isBilling(text)) return 'billing';
    if (kind === 'shippingService') return 'shipping';
  }
  if (kind === 'address' && linePart.test(labelled(text)?.label ?? text)) return undefined;
  if (kind === 'billing') return 'billing';
  return kind === 'address' ? (shipWord.test(text) ? 'shipping' : 'plain') : undefined;
}

function isHeadingLike(leaf: Leaf): boolean {
  return /^(?:H[1-6]|LEGEND|TH)$/i.test(leaf.element.nodeName) || leaf.element.closest('h1, h2, h3, h4, h5, h6, legend') !== null;
}

/** The cell below a heading of a table whose headings are several addresses; null when there is none to be found. */
function cellBelow(leaf: Leaf): Element | null | undefined {
  const cell = leaf.element.closest('th, td');
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  const isHead = [...row.children].every((other) => /^TH$/i.test(other.nodeName));
  if (!isHead && [...row.children].filter((other) => sectionOf(leavesOf(other, 2, 80)[0]?.text ?? '') !== undefined && leavesOf(other, 3).length < 3).length < 2) return undefined;
  const next = row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild;
  return next && next.children.length === row.children.length ? (next.children[[...row.children].indexOf(cell)] ?? null) : null;
}

/** Place of the lines after an address heading: a labelled country, or the first line from the second on that ends in one. */
function placeAfter(leaves: readonly Leaf[], at: number, signs: PageSigns): SourceRow['cells'] {
  const leaf = leaves[at] as Leaf;
  const own = labelled(leaf.text)?.value;
  if (own) return placeCells([own], signs);
  const below = cellBelow(leaf);
  if (below) {
    const pieces = leavesOf(below, 40, 200);
    return placeCells(linesOfLeaves(pieces), signs, pieces.map((piece) => piece.text));
  }
  // Two headings side by side, their addresses after both: whose comes first is not said.
  if (below === null || (leaves[at - 1] && sectionOf((leaves[at - 1] as Leaf).text, leaves[at - 1]))) return {};
  const lines: string[] = [];
  for (let next = at + 1; next < Math.min(leaves.length, at + 24); next += 1) {
    const leaf = leaves[next] as Leaf;
    if (sectionOf(leaf.text, leaf)) break;
    const meaning = labelOf(leaf.text);
    if (meaning?.kind === 'destination') {
      const value = labelled(leaf.text)?.value || leaves[next + 1]?.text || '';
      const code = countryCode(value);
      return code ? { destination: code } : { address: '-' };
    }
    if (meaning && !['person', 'region', 'postcode', 'name', 'otherStatus', 'other', 'weakId'].includes(meaning.kind)) break;
    if (isHeadingLike(leaf) && lines.length > 0) break;
    if (meaning && labelled(leaf.text)?.value) continue;
    if (!meaning) lines.push(leaf.text);
    const tail = (leaf.text.split(/[,，]\s*/).at(-1) ?? '').replace(behind, '');
    const isOneLine = lines.length === 1 && (leaf.text.match(/[,，]/g)?.length ?? 0) >= 2;
    if ((lines.length > 1 || isOneLine) && (leaf.text.startsWith('flag:') || countryOf(tail, signs.language) || countryOf(tail.replace(/^.*\d\S*\s+/, ''), signs.language))) {
      // A flag is followed by the name.
      const name = leaf.text.startsWith('flag:') ? leaves[next + 1]?.text : undefined;
      return placeCells(name && countryOf(name, signs.language) ? [...lines, name] : lines, signs);
    }
  }
  if (lines.length >= 3) return placeCells(lines.slice(0, 7), signs);
  return lines.length === 1 ? placeCells(lines, signs) : {};
}

/** The number of the order that the page is about: in its heading, or the only one beside a label. */
function idOf(leaves: readonly Leaf[], signs: PageSigns, url: URL): { id: string; element: Element; by: Way; label: string } | undefined {
  const { heading } = signs;
  if (heading?.isWorded) return { id: heading.id, element: heading.element, by: 'heading', label: '' };
  const labels = new Map<string, { element: Element; label: string }>();
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.text.length > 160 || leaf.element.closest('nav')) continue;
    const pair = labelled(leaf.text);
    const written = labelOf(leaf.text)?.kind === 'id' ? pair?.value || leaves[at + 1]?.text : undefined;
    const id = written && isBareId(written) && !isDateLike(written) && !isMoneyLike(written) ? idIn(written) : leaf.text.length < 120 ? namedOrder(leaf.text) : undefined;
    if (id && !labels.has(id)) labels.set(id, { element: leaf.element, label: pair?.label ?? (written ? leaf.text : '') });
  }
  const asked = orderOfLink(url.href);
  const wanted = asked && labels.has(asked) ? asked : heading && labels.has(heading.id) ? heading.id : labels.size === 1 ? [...labels.keys()][0] : undefined;
  const found = wanted === undefined ? undefined : labels.get(wanted);
  if (wanted && found) return { id: wanted, by: 'label', ...found };
  return heading && { id: heading.id, element: heading.element, by: 'heading', label: '#' };
}

/** One order's own page: its number, the goods, and where they go; the billing address is passed over. */
export function readDetail(root: Element, grids: readonly Grid[], signs: PageSigns, url: URL, hint: MoneyHint): DetailRead | undefined {
  if (signs.says === 'other') return undefined;
  const leaves = leavesOf(root, 6000, 300);
  const id = idOf(leaves, signs, url);
  if (!id || (id.by === 'label' && signs.isListed && orderOfLink(url.href) !== id.id)) return undefined;
  const fields = new Map<RowField, Column>();
  const note = (field: RowField, by: Way, title: string): void => {
    if (!fields.has(field)) fields.set(field, { index: 0, kind: 'other', title: title.replace(/[:：]\s*$/, '').slice(0, 60), by, isSure: by !== 'shape' && by !== 'address' });
  };
  note('id', id.by, id.label);
  const cells: SourceRow['cells'] = { id: id.id };
  const places = new Map<NonNullable<Section> | 'label', { cells: SourceRow['cells']; label: string }>();
  let [subtotal, total]: (string | undefined)[] = [];
  let section: Section;
  let isSame = false;
  for (const [at, leaf] of leaves.entries()) {
    const meaning = labelOf(leaf.text);
    if (/^(?:same as|wie |idem|identique|igual que|同)/i.test(leaf.text) && sectionOf(leaf.text.replace(/^same as /i, ''))) isSame ||= section === 'shipping';
    if (!meaning) continue;
    const pair = labelled(leaf.text);
    const label = pair?.label ?? leaf.text;
    const value = pair?.value || leaves[at + 1]?.text || '';
    const turned = sectionOf(leaf.text, leaf);
    if (turned) {
      section = turned;
      const place = placeAfter(leaves, at, signs);
      if (!places.get(turned)?.cells.destination && (place.destination || place.address)) places.set(turned, { cells: place, label });
      continue;
    }
    if (meaning.kind === 'subtotal') subtotal ??= amountAfter(leaves, at);
    else if (meaning.kind === 'total' && !/paid|due|refund|tax|ship/i.test(label)) total ??= amountAfter(leaves, at);
    else if (meaning.kind === 'destination' && !section && countryCode(value)) places.set('label', { cells: { destination: countryCode(value) as string }, label });
    else if (meaning.kind === 'orderedOn' || meaning.kind === 'shipBy' || meaning.kind === 'deliverBy') {
      if (isDateLike(value)) cells[meaning.kind] ??= value;
    } else if ((meaning.kind === 'status' || meaning.kind === 'shippingService') && (pair?.value || !isHeadingLike(leaf)) && value.length < 60 && /\p{L}{2}/u.test(value) && !labelOf(value) && !isMoneyLike(value)) cells[meaning.kind] ??= value;
    if (section && isHeadingLike(leaf) && meaning.kind !== 'destination') section = undefined;
  }
  const [where, found] = [...(['shipping', 'label', 'plain'] as const), ...(isSame ? (['billing'] as const) : [])].map((key) => [key, places.get(key)] as const).find(([, place]) => place?.cells.destination) ?? [undefined, places.get('shipping') ?? places.get('plain')];
  if (found) {
    Object.assign(cells, found.cells);
    note('destination', where === 'label' ? 'label' : 'address', found.label);
  }
  const goods = goodsOf(root, leaves, grids, signs, hint, note, id.element);
  const priced = goods.lines.length > 0 && goods.lines.every((line) => line.unitPrice);
  const goodsValue = subtotal ?? (priced ? undefined : total);
  if (goodsValue) {
    cells.goodsValue = goodsValue;
    note('goodsValue', 'label', subtotal ? 'subtotal' : 'total');
  }
  if (goods.lines.length === 0 && !cells.destination) return undefined;
  if (id.by !== 'heading' && !(goods.lines.length > 0 && found) && signs.says !== 'orders') return undefined;
  return { row: { row: 1, cells, ...(goods.lines.length > 0 && { lines: goods.lines }) }, element: id.element, fields, unread: goods.unread, ...(goods.grid && { goodsGrid: goods.grid }) };
}

function goodsOf(root: Element, leaves: readonly Leaf[], grids: readonly Grid[], signs: PageSigns, hint: MoneyHint, note: (field: RowField, by: Way, title: string) => void, order: Element): { lines: OrderLine[]; unread: number; grid?: Grid } {
  for (const grid of grids) {
    const read = goodsOfGrid(grid, signs, hint);
    if (read.lines.length + read.unread === 0) continue;
    for (const field of ['title', 'quantity', 'unitPrice'] as const) {
      const column = read.fields.get(field);
      if (column) note(field, column.by, column.title);
    }
    return { lines: read.lines, unread: read.unread, grid };
  }
  // In a table with a heading that could not be read, nothing is guessed.
  const inTables = leaves.filter((leaf) => !leaf.element.closest('table')?.querySelector('th'));
  const read = goodsOfLeaves(inTables, root, hint, order);
  for (const field of ['title', 'quantity'] as const) if (read.lines.length > 0) note(field, 'shape', '');
  if (read.lines.some((line) => line.unitPrice)) note('unitPrice', 'shape', '');
  return { lines: read.lines, unread: read.unread };
}


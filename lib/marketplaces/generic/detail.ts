import type { Money, OrderLine } from '../../core/trade/order';
import { linesValue } from '../../core/trade/pieces';
import type { RowField } from '../adapter';
import { unclear } from './charges';
import type { Column, Way } from './column';
import type { Grid } from './grids';
import { markedLeaves } from './names';
import { namedOrder, type PageSigns } from './page';
import { amountAfter, goodsOfLeaves, labelOf, valueBelow } from './records';
import { destinationIn, isHeadingLike } from './places';
import { divGoods } from './div-goods';
import { hintFor, statedCurrency, withCurrency } from './stated-currency';
import { goodsOfGrid } from './goods';
import { countedLabel, isTitleLike } from './items';
import { idIn, isBareId, isDateLike, isMoneyLike, orderOfLink, plainDay } from './shapes';
import { type Leaf, leavesOf } from './text';
import { isTransport, type Kind, namesNumber } from './words';
import { parseMoney } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';
import type { SourceRow } from '../reading/rows';

export interface DetailRead {
  row: SourceRow;
  element: Element;
  fields: Map<RowField, Column>;
  /** Lines of goods that stand there and could not be read. */
  unread: number;
  charges: Map<string, string[]>;
  goodsGrid?: Grid;
}

/** The number of the order that the page is about: in its heading, or the only one beside a label. */
function idOf(leaves: readonly Leaf[], signs: PageSigns, url: URL): { id: string; element: Element; by: Way; label: string } | undefined {
  const { heading } = signs;
  // "Number: ORD-1042" on the page of "Order 1042" writes it in full.
  const full = heading && leaves.find((leaf, at) => isBareId(leaf.text) && leaf.text.length > heading.id.length + 1 && leaf.text.length < 30 && new RegExp(`^\\p{L}+[-_/]?0*$`, 'u').test(leaf.text.slice(0, -heading.id.length)) && leaf.text.endsWith(heading.id) && ['weakId', 'id'].includes(labelOf(leaves[at - 1]?.text ?? '')?.kind ?? ''));
  if (heading?.isWorded) return { id: full?.text ?? heading.id, element: heading.element, by: 'heading', label: '' };
  const labels = new Map<string, { element: Element; label: string }>();
  for (const [at, leaf] of leaves.entries()) {
    if (leaf.text.length > 160 || leaf.element.closest('nav')) continue;
    const pair = labelled(leaf.text);
    const written = labelOf(leaf.text)?.kind === 'id' ? pair?.value || (labelOf(leaves[at + 1]?.text ?? '') && valueBelow(leaf)) || leaves[at + 1]?.text : undefined;
    const beside = written && isBareId(written) && !isDateLike(written) && !isMoneyLike(written) ? idIn(written) : undefined;
    const id = beside ?? (leaf.text.length < 120 ? namedOrder(leaf.text) : undefined);
    if (id && !labels.has(id)) labels.set(id, { element: leaf.element, label: pair?.label ?? (beside ? leaf.text : '') });
  }
  const asked = orderOfLink(url.href);
  // "Order ID 21" of the program beside "Order number 2026-0021", or the customer's own number.
  const inner = [...labels].filter(([, { label }]) => /(?:^|[^A-Za-z])ID\W*$|^(?:cust|client|kunde|your |ihre |客户)/i.test(label));
  if (labels.size === 2 && inner.length === 1 && inner[0] && inner[0][0] !== heading?.id) labels.delete(inner[0][0]);
  const wanted = asked && labels.has(asked) ? asked : heading && labels.has(heading.id) ? heading.id : labels.size === 1 ? [...labels.keys()][0] : undefined;
  const found = wanted === undefined ? undefined : labels.get(wanted);
  // "#8" as the heading knows better than "Order edit #9 confirmed" further down.
  if (wanted && found && !(heading && found.label === '' && wanted !== heading.id && wanted !== asked)) return { id: wanted, by: 'label', ...found };
  return heading ? { id: heading.id, element: heading.element, by: 'heading', label: '#' } : (datedNumber(leaves, signs) ?? plainNumber(leaves, signs));
}

/** A column of numbers below its title, beside columns of other things: a list that is written column by column. */
function isOfMany(leaves: readonly Leaf[], { id, label }: { id: string; label: string }): boolean {
  const at = leaves.findIndex(({ text }, index) => leaves[index - 1]?.text === label && idIn(text) === id);
  const formOf = (leaf: Leaf | undefined) => leaf?.text.replace(/\p{Nd}/gu, '0');
  return at > 0 && formOf(leaves[at]) === formOf(leaves[at + 1]);
}

/** "Number: 3" on a form of sales: the one number that is not said to be of anything else. */
function plainNumber(leaves: readonly Leaf[], { says }: PageSigns): { id: string; element: Element; by: Way; label: string } | undefined {
  const found = leaves.flatMap((leaf, at) => {
    const value = labelOf(leaf.text)?.kind === 'weakId' && namesNumber(leaf.text) && !/^ref/i.test(leaf.text) && !leaf.element.closest('th, thead, nav') ? labelled(leaf.text)?.value || leaves[at + 1]?.text || '' : '';
    return isBareId(value) && !isDateLike(value) ? { id: value, element: leaf.element, by: 'shape' as const, label: leaf.text } : [];
  });
  return found.length === 1 && says === 'orders' ? found[0] : undefined;
}

/** "20261120093011004281" without any label: on a page of orders the one number that begins with a day is the order's. */
function datedNumber(leaves: readonly Leaf[], { says, isListed }: PageSigns): { id: string; element: Element; by: Way; label: string } | undefined {
  const found = leaves.filter(({ text, element }) => /^20[23]\d[01]\d[0-3]\d{7,15}$/.test(text) && !element.closest('nav'));
  const [only] = found;
  // Behind "Tracking number" it is something else's.
  const before = only && leaves[leaves.indexOf(only) - 1]?.text;
  if (before && labelOf(before) && !labelled(before)?.value) return undefined;
  return only && says === 'orders' && !isListed && found.every(({ text }) => text === only.text) ? { id: only.text, element: only.element, by: 'shape', label: '' } : undefined;
}

/** "To deliver and bill" speaks of transport and is no label of a service. */
const ofMethod = /m[eéè]tod|m[eé]thod|m[eé]todo|mode|servi|art$|carrier|courier|方式|способ|方法|weise|wijze|forma|tipo|type|s[aä]tt|yöntem|şekli/iu;

/** One order's own page: its number, the goods, and where they go; the billing address is passed over. What no label says is asked of the names in the page's program. */
export function readDetail(root: Element, grids: readonly Grid[], signs: PageSigns, url: URL, given: MoneyHint, summary?: { id: string; element: Element }): DetailRead | undefined {
  if (signs.says === 'other') return undefined;
  const shown = leavesOf(root, 6000, 300).flatMap(bracketed);
  const currency = statedCurrency(shown, given);
  const leaves = currency ? withCurrency(shown, currency) : shown;
  const hint = currency ? hintFor(shown, given, currency) : given;
  const read = readLeaves(leaves, root, grids, signs, url, hint, { summary });
  const isWhole = read?.row.cells.destination && (read.row.lines ?? read.row.cells.title) && (read.row.cells.goodsValue ?? read.row.lines?.every(({ unitPrice }) => unitPrice));
  if (isWhole) return read;
  const marked = markedLeaves(leaves, root);
  const more = marked.length > leaves.length ? readLeaves(marked, root, grids, signs, url, hint, { summary, isMarked: true }) : undefined;
  if (more) for (const column of more.fields.values()) column.isSure = false;
  return read && more ? completed(read, more) : (read ?? more);
}

/** "（地址）…" and "(实际费用)139.8元 = (商品总价)129.8元 + …" are labels and values. */
function bracketed(leaf: Leaf): Leaf | Leaf[] {
  if (!/^[（(]\p{Script=Han}{2,8}[)）]/u.test(leaf.text)) return leaf;
  return leaf.text.split(/\s*[=+-]\s*(?=[（(]\p{Script=Han})/u).map((text) => ({ ...leaf, text: text.replace(/^[（(](\p{Script=Han}{2,8})[)）]\s*/u, '$1：') }));
}

/** What labels said, and what they did not from names. */
function completed(read: DetailRead, more: DetailRead): DetailRead {
  if (read.row.cells.id !== more.row.cells.id) return read;
  const cells = { ...more.row.cells, ...read.row.cells };
  if (!read.row.cells.destination && more.row.cells.destination) delete cells.address;
  const lines = withPrices(read.row.lines, more.row.lines) ?? (read.row.cells.title ? undefined : more.row.lines);
  const isSame = lines === read.row.lines;
  // A value that is pieces times price needs no other.
  if (lines?.every(({ unitPrice }) => unitPrice) && !read.row.cells.goodsValue) delete cells.goodsValue;
  const { lines: _, ...row } = more.row;
  return { ...read, row: { ...row, cells, ...(lines && { lines }) }, fields: new Map([...more.fields, ...read.fields]), charges: read.row.cells.goodsValue ? read.charges : more.charges, unread: isSame ? read.unread : more.unread };
}

/** The same goods with more prices. */
function withPrices(lines: OrderLine[] | undefined, more: OrderLine[] | undefined): OrderLine[] | undefined {
  const isSame = lines && more && lines.length === more.length && lines.every(({ title, quantity, unitPrice }, at) => title === more[at]?.title && quantity === more[at]?.quantity && (!unitPrice || unitPrice.amountMinor === more[at]?.unitPrice?.amountMinor));
  return isSame ? more : lines;
}

function readLeaves(leaves: readonly Leaf[], root: Element, grids: readonly Grid[], signs: PageSigns, url: URL, hint: MoneyHint, { summary, isMarked = false }: { summary?: { id: string; element: Element }; isMarked?: boolean }): DetailRead | undefined {
  const id = idOf(leaves, signs, url) ?? (summary && { ...summary, by: 'title' as const, label: '' });
  if (!id) return undefined;
  // Below "Orders" a number, goods and where they go are one order; less, or a long page, may be anything in a list.
  const isInList = id.by === 'label' && signs.isListed && orderOfLink(url.href) === undefined;
  if (isInList && (leaves.length > 1500 || isOfMany(leaves, id))) return undefined;
  const fields = new Map<RowField, Column>();
  const note = (field: RowField, by: Way, title: string): void => {
    if (!fields.has(field)) fields.set(field, { index: 0, kind: 'other', title: title.replace(/[:：]\s*$/, '').slice(0, 60), by, isSure: by !== 'shape' && by !== 'address' });
  };
  note('id', id.by, id.label);
  const cells: SourceRow['cells'] = { id: id.id };
  let [subtotal, title, quantity]: (string | undefined)[] = [];
  const totals: string[] = [];
  // What the goods cost stands there and cannot be read: a total that may hold more is no substitute.
  let isUnreadSum = false;
  // Transport and tax beside the total, of which the same may be said twice; two amounts of one kind are none that could be taken off.
  const charges = new Map<Kind, string>();
  for (const [at, leaf] of leaves.entries()) {
    const meaning = labelOf(leaf.text);
    if (!meaning) continue;
    const pair = labelled(leaf.text);
    const label = pair?.label ?? leaf.text;
    const value = pair?.value || leaves[at + 1]?.text || '';
    if (meaning.kind === 'subtotal' && /^\d[\d,]*\.\d\d$/.test(value)) subtotal ??= inOnlyCurrency(value, leaves, hint);
    if (meaning.kind === 'subtotal' || (meaning.kind === 'lineTotal' && !leaf.element.closest('th, thead'))) {
      subtotal ??= amountAfter(leaves, at);
      isUnreadSum ||= !subtotal && /\p{Sc}\s?\d|\d\s?\p{Sc}/u.test(value) && !leaf.element.closest('th, thead');
    }
    else if (meaning.kind === 'total' && !/paid|due|refund|tax|ship/i.test(label.replace(/\s*\((?:incl?|excl?)[^)]*\)$/i, ''))) totals.push(amountAfter(leaves, at) ?? '');
    else if ((meaning.kind === 'tax' || ((meaning.kind === 'fee' || (meaning.kind === 'shippingService' && isMoneyLike(value))) && isTransport(label))) && !leaf.element.closest('th, thead')) {
      const amount = amountAfter(leaves, at);
      // "Delivery" beside an amount is what it costs.
      const kind = meaning.kind === 'tax' ? 'tax' : 'fee';
      if (amount) charges.set(kind, charges.get(kind) === undefined || charges.get(kind) === amount ? amount : unclear);
    } else if (meaning.kind === 'title' && value && !leaf.element.closest('th, thead, a, button, nav, aside') && !labelOf(value) && isTitleLike(value)) title ??= value;
    else if (meaning.kind === 'quantity' && /^\d{1,5}\b/.test(value) && !leaf.element.closest('a, button, nav, aside')) quantity ??= value;
    else if (meaning.kind === 'orderedOn' || meaning.kind === 'shipBy' || meaning.kind === 'deliverBy') {
      if (isDateLike(value) && /\d{4}|\d[./-]\d/.test(value)) cells[meaning.kind] ??= plainDay(value);
    } else if ((meaning.kind === 'status' || meaning.kind === 'shippingService' || meaning.kind === 'soldOn') && !leaf.element.closest('a, button, nav, [role="tab"]') && (pair?.value || !isHeadingLike(leaf)) && value.length < 60 && /\p{L}{2}/u.test(value) && !labelOf(value) && !isMoneyLike(value) && (meaning.kind !== 'shippingService' || meaning.isExact || pair !== undefined || ofMethod.test(label))) cells[meaning.kind] ??= value;
  }
  const total = totals.find(Boolean);
  subtotal ??= sumBelow(totals, [...charges.values()], hint);
  const place = destinationIn(leaves, signs);
  if (place) {
    Object.assign(cells, place.cells);
    note('destination', place.by, place.label);
  }
  const goods = goodsOf(root, leaves, grids, signs, hint, note, id.element, isMarked);
  const [goodsSum, orderSum] = [subtotal, total].map((sum) => (sum && parseMoney(sum, hint)) || undefined);
  const once = withoutRepeats(goods.lines, goodsSum);
  goods.unread += once.unread || closedLines(leaves, once.lines);
  goods.lines = asLineTotals(once.lines, goodsSum ?? orderSum);
  // An article without its name is there all the same, so that nobody takes the named ones for the whole.
  const isWhole = goods.lines.length === 0 || goods.unread === 0;
  if (!isWhole) goods.lines = [...goods.lines, ...Array.from({ length: Math.min(goods.unread, 50) }, (): OrderLine => ({ title: '' }))];
  // One product and its number of pieces, each behind a label of the page.
  if (goods.lines.length === 0 && !goods.grid && title && quantity && goods.unread < 2) {
    Object.assign(cells, { title, quantity });
    goods.unread = 0;
    for (const field of ['title', 'quantity'] as const) note(field, 'label', '');
  }
  const priced = goods.lines.length > 0 && goods.lines.every((line) => line.unitPrice);
  const goodsValue = subtotal ?? (priced || isUnreadSum ? undefined : total);
  if (goodsValue) {
    if (goodsValue === subtotal) charges.clear();
    cells.goodsValue = goodsValue;
    note('goodsValue', 'label', subtotal ? 'subtotal' : 'total');
  }
  // A table of goods of which no line could be read is told of, and the order with it.
  const isUnread = goods.grid !== undefined && goods.unread > 0 && cells.goodsValue !== undefined;
  if (goods.lines.length === 0 && !cells.title && !cells.destination && !isUnread) return undefined;
  // A field for the country that is left empty is one all the same.
  const hasPlace = cells.destination ?? leaves.some(({ text }, at) => labelOf(text)?.kind === 'destination' && labelOf(leaves[at + 1]?.text ?? ''));
  if ((isInList || (id.by === 'shape' && id.label)) && !(goods.lines.length > 0 && hasPlace)) return undefined;
  if (id.by !== 'heading' && !(goods.lines.length > 0 && hasPlace) && signs.says !== 'orders') return undefined;
  return { row: { row: 1, cells, ...(goods.lines.length > 0 && { lines: goods.lines }) }, element: id.element, fields, charges: new Map([[id.id, [...charges.values()]]]), unread: goods.unread, ...(goods.grid && { goodsGrid: goods.grid }) };
}

/** "Sum 525.25, delivery 6.99, tax 90.48, total 622.72": the sum to which all charges are still to be added is that of the goods. */
function sumBelow(totals: readonly string[], charges: readonly string[], hint: MoneyHint): string | undefined {
  const minor = (text: string): number => parseMoney(text, hint)?.amountMinor ?? Number.NaN;
  const added = charges.reduce((sum, text) => sum + minor(text), 0);
  return added > 0 ? totals.find((sum) => totals.some((whole) => minor(sum) + added === minor(whole))) : undefined;
}

/** A bare amount on a page whose amounts all have one currency. */
function inOnlyCurrency(amount: string, leaves: readonly Leaf[], hint: MoneyHint): string | undefined {
  const [only, ...others] = new Set(leaves.filter(({ text }) => isMoneyLike(text)).map(({ text }) => parseMoney(text, hint)?.currency));
  return only && others.length === 0 ? `${amount} ${only}` : undefined;
}

/** Prices that come to more than the whole order when they are multiplied, and not when they are added, are of whole lines. */
function asLineTotals(lines: OrderLine[], whole: Money | undefined): OrderLine[] {
  const sum = (of: (line: OrderLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  if (!whole || lines.some(({ unitPrice, quantity }) => !unitPrice || !quantity || unitPrice.currency !== whole.currency)) return lines;
  const [multiplied, added] = [sum(({ unitPrice, quantity }) => (unitPrice?.amountMinor ?? 0) * (quantity ?? 1)), sum(({ unitPrice }) => unitPrice?.amountMinor ?? 0)];
  if (multiplied <= whole.amountMinor || added > whole.amountMinor) return lines;
  return lines.map(({ unitPrice, ...line }) => (unitPrice && unitPrice.amountMinor % (line.quantity ?? 1) === 0 ? { ...line, unitPrice: { ...unitPrice, amountMinor: unitPrice.amountMinor / (line.quantity ?? 1) } } : line));
}

/** The goods that are still to be sent are said once more, with or without their prices, and by their names or their variants. A variant is nobody's name. */
function withoutRepeats(lines: OrderLine[], sum: Money | undefined): { lines: OrderLine[]; unread: number } {
  const half = lines.length / 2;
  const [first, second] = [lines.slice(0, half), lines.slice(half)];
  const isPaired = half > 0 && half % 1 === 0 && first.every(({ quantity }, at) => quantity === second[at]?.quantity);
  const isTwice = isPaired && first.every(({ title }, at) => title === second[at]?.title);
  // One name on several lines without prices, beside lines that have them, is the variant's.
  const variants = new Set(!isTwice && lines.some(({ unitPrice }) => unitPrice) ? lines.flatMap(({ title, unitPrice }, at) => (!unitPrice && lines.some((other, index) => index !== at && !other.unitPrice && other.title === title) ? title : [])) : []);
  if (variants.size > 0) {
    const kept = lines.filter(({ title }) => !variants.has(title));
    return { lines: kept, unread: Math.max(0, lines.length - kept.length * 2) };
  }
  const variant = half > 1 && second.every(({ title, unitPrice }) => !unitPrice && title === second[0]?.title) ? second[0]?.title : undefined;
  const isSame = isTwice || (isPaired && variant !== undefined);
  if (!isSame || (sum && sum.amountMinor === linesValue(lines)?.amountMinor)) return { lines: lines.filter(({ title, unitPrice }) => unitPrice || !lines.some((other) => other.unitPrice && other.title === title)), unread: 0 };
  const named = first.filter(({ title }) => title !== variant);
  return { lines: named, unread: first.length - named.length };
}

/** "Items (3)" above fewer lines and other pieces: the rest are closed, and named nowhere or without their pieces. */
function closedLines(leaves: readonly Leaf[], lines: readonly OrderLine[]): number {
  const heading = leaves.find(({ text, element }) => countedLabel.test(text) && labelOf(text)?.kind === 'title' && labelOf(text)?.isExact && !element.closest('a, button, nav, aside, [role="tab"]'));
  const said = Number(countedLabel.exec(heading?.text ?? '')?.[1] ?? 0);
  return lines.length > 0 && lines.reduce((sum, { quantity }) => sum + (quantity ?? Number.NaN), 0) !== said ? Math.max(0, said - lines.length) : 0;
}

function goodsOf(root: Element, leaves: readonly Leaf[], grids: readonly Grid[], signs: PageSigns, hint: MoneyHint, note: (field: RowField, by: Way, title: string) => void, order: Element, isMarked: boolean): { lines: OrderLine[]; unread: number; grid?: Grid } {
  for (const grid of [...grids, ...divGoods(leaves)]) {
    const read = goodsOfGrid(grid, signs, hint);
    if (read.lines.length + read.unread === 0) continue;
    for (const [field, ...others] of [['title'], ['quantity'], ['unitPrice', 'lineTotal', 'goodsValue']] as const) {
      const column = [field, ...others].map((name) => read.fields.get(name)).find(Boolean);
      if (column) note(field, column.by, column.title);
    }
    return { lines: read.lines, unread: read.unread, grid };
  }
  // In a table with a heading that could not be read, nothing is guessed; where each cell has a label of its own nothing need be.
  const labelledTables = new Set(leaves.filter(({ text, element }) => element.closest('td') && labelOf(text)?.kind === 'quantity' && labelOf(text)?.isExact).map(({ element }) => element.closest('table')));
  const inTables = leaves.filter(({ element }) => {
    const table = element.closest('table');
    return !table?.querySelector('th') || (labelledTables.has(table) && !element.closest('th'));
  });
  const read = goodsOfLeaves(inTables, root, hint, order, isMarked ? (part, most) => markedLeaves(leavesOf(part, most), part) : leavesOf);
  for (const field of ['title', 'quantity'] as const) if (read.lines.length > 0) note(field, 'shape', '');
  if (read.lines.some((line) => line.unitPrice)) note('unitPrice', 'shape', '');
  return { lines: read.lines, unread: read.unread };
}


import { maxRowsPerPage, type RowField } from '../adapter';
import { chargeInBrackets } from './charges';
import type { Column, Way } from './column';
import { columnsOf } from './columns';
import { goodsOfGrid } from './goods';
import { type Grid, gridsOf, isAction } from './grids';
import { isTitleLike } from './items';
import { codedCards, type IdMark, idMarks, markedCards } from './marks';
import { namedOrder, type PageSigns } from './page';
import { keepOpen } from './proof';
import { refusal } from './refusal';
import { amountAfter, goodsOfLeaves, labelOf, recordsAround } from './records';
import { destinationIn } from './places';
import { readRows, type RowsRead } from './rows';
import { headAt, readStoreys } from './storeys';
import { countryOf, isDateLike, isMoneyLike, placeIn } from './shapes';
import { childrenOf, isHidden, type Leaf, leavesOf } from './text';
import { isOfOne, isTransport, meaningOf, placeRoleOf } from './words';
import type { MoneyHint } from '../reading/numbers';
import { labelled, textOf } from '../reading/page-text';
import type { SourceRow } from '../reading/rows';

export interface CardsRead extends RowsRead {
  parent: Element;
}

/** Elements of as many parts as a heading has: beside it, or, each in its wrappers, beside what holds it. */
export function rowsBelow(head: Element, width: number): Element[] {
  for (let outer: Element | null = head, out = 0; outer && out < 4; out += 1, outer = outer.parentElement) {
    let level: Element[] = [];
    for (let next = outer.nextElementSibling; next && level.length <= maxRowsPerPage; next = next.nextElementSibling) if (!isHidden(next)) level.push(next);
    for (let inner = 0; level.length > 0 && inner < 5; inner += 1) {
      const rows = level.filter((row) => childrenOf(row).length === width);
      const longer = rows.length > 0 ? [] : level.filter((row) => childrenOf(row).length === width + 1 && isAction(childrenOf(row)[width]));
      if (rows.length + longer.length > 0) return rows.length > 0 ? rows : longer;
      // A table is read with its own titles or not at all.
      level = level.filter((element) => !/^TABLE$/i.test(element.nodeName)).flatMap(childrenOf).filter((element) => !isHidden(element)).slice(0, maxRowsPerPage * 4);
    }
  }
  return [];
}

/** As many parts as a menu has links, and no row below it: several orders, or labels that say something else. */
export function isNoRow(body: Element, titles: readonly string[]): boolean {
  const texts = leavesOf(body, 200, 120).map(({ text }) => text);
  const labels = texts.filter((text) => meaningOf(text)?.isExact);
  if (new Set(texts.map(namedOrder).filter(Boolean)).size > 1 || labels.length > new Set(labels).size + 1) return true;
  return childrenOf(body).some((cell, at) => {
    const own = meaningOf(labelled(leavesOf(cell, 2, 120)[0]?.text ?? '')?.label ?? '');
    return own !== undefined && own.kind !== meaningOf(titles[at] ?? '')?.kind;
  });
}

/** Rows of `div`s under a heading row of labels: read as the table they look like. */
function divTable(leaves: readonly Leaf[], signs: PageSigns, hint: MoneyHint): CardsRead | undefined {
  for (const [at, leaf] of leaves.entries()) {
    if (at > 3000) return undefined;
    if (!/^(?:id|weakId)$/.test(meaningOf(leaf.text)?.kind ?? '')) continue;
    const found = headAt(leaves, at);
    if (!found) continue;
    const { element: head, titles } = found;
    const width = titles.length;
    const bodies = rowsBelow(head, width);
    const parent = bodies[0]?.parentElement;
    if (!parent || bodies.slice(0, 12).some((body) => isNoRow(body, titles))) continue;
    const own = new Set(bodies);
    const rows = bodies.flatMap((element, index): Grid['rows'] => {
      // What is opened below a row stands beside it, in a wrapper of their own or not; of few parts, since a row that lost a cell is another order's.
      const below = element.nextElementSibling;
      const isOpened = below && childrenOf(below).length * 2 <= width && below.getAttribute('role') === null && !own.has(below) && !isHidden(below) && !below.contains(bodies[index + 1] ?? null);
      return [{ element, cells: childrenOf(element).slice(0, width), isWide: false }, ...(isOpened ? [{ element: below, cells: [below, below], isWide: true }] : [])];
    });
    const grid: Grid = { element: parent, titles, hasHead: true, rows };
    const columns = columnsOf(grid, signs);
    if (!refusal(columns, signs, false, grid)) return { ...readRows(grid, columns, signs, hint), parent };
  }
  return undefined;
}

/** Orders as cards or list items: repeated elements of which each holds one order number. */
export function readCards(root: Element, signs: PageSigns, hint: MoneyHint): CardsRead | undefined {
  const leaves = leavesOf(root, 12_000, 300);
  const table = divTable(leaves, signs, hint);
  if (table && table.rows.length > 0) return table;
  if (signs.says === 'other') return undefined;
  const marks = idMarks(leaves, signs);
  if (new Set(marks.map(({ key }) => key)).size < 2) marks.push(...markedCards(root, marks));
  if (marks.length === 0) marks.push(...codedCards(leaves, root, signs));
  const storeys = readStoreys(leaves, marks.filter(({ by }) => by === 'label'), signs, hint);
  if (storeys && storeys.rows.length > 0) return storeys;
  const keys = new Set(marks.map(({ key }) => key));
  if (keys.size < 2) return undefined;
  const records = recordsAround(marks, root);
  const groups = new Map<Element, string[]>();
  // A heading that says nothing but a number is no card.
  for (const [key, element] of records) if (element.parentElement && leavesOf(element, 2).length > 1) groups.set(element.parentElement, [...(groups.get(element.parentElement) ?? []), key]);
  const [best] = [...groups].sort((left, right) => right[1].length - left[1].length);
  if (!best || best[1].length < 2) return undefined;
  const [parent, chosen] = best;
  const first = records.get(chosen[0] ?? '');
  // Rows below titles that could not be believed: without the titles a billing address looks like any other.
  const around = first?.parentElement?.closest('table, [role="grid"], [role="table"]');
  if ([...(around?.querySelectorAll('th, thead, [role="columnheader"]') ?? [])].some((title) => textOf(title, 20) && !isHidden(title.closest('thead') ?? title))) return undefined;
  const read: CardsRead = { rows: [], anchors: [], leftOut: 0, charges: new Map(), fields: new Map(), parent };
  const tag = first?.nodeName;
  const supports: number[] = [];
  for (const key of chosen.slice(0, maxRowsPerPage)) {
    const element = records.get(key) as Element;
    if (element.nodeName !== tag) continue;
    const mark = marks.find((one) => one.key === key) as IdMark;
    const { charges, ...row } = cardOf(element, mark, signs, hint, read.fields);
    read.charges?.set(key, charges);
    supports.push(Object.keys(row.cells).length + Math.min(1, row.lines?.length ?? 0));
    read.rows.push({ row: read.rows.length + 1, ...row });
    read.anchors.push({ id: key, kind: 'order', element });
  }
  const isSaid = signs.says === 'orders';
  const full = read.rows.filter(({ cells, lines }) => (cells.destination !== undefined && cells.goodsValue !== undefined) || (lines?.length ?? 0) > 0).length;
  // Numbers and days alone are a list of orders where the numbers have a label.
  const isDated = read.fields.get('id')?.by === 'label';
  const some = read.rows.filter(({ cells, lines }) => cells.destination !== undefined || cells.goodsValue !== undefined || (lines?.length ?? 0) > 0 || (isDated && cells.orderedOn !== undefined)).length;
  if (isSaid ? some * 2 < read.rows.length : full < read.rows.length) return undefined;
  read.leftOut = withoutNumber(parent, new Set(read.anchors.map((anchor) => anchor.element)), tag);
  return read;
}

/** Elements like the cards, beside them, that hold an amount but no order number. */
function withoutNumber(parent: Element, cards: Set<Element>, tag: string | undefined): number {
  let count = 0;
  let looked = 0;
  for (let element = parent.firstElementChild; element && looked < 500; element = element.nextElementSibling) {
    if (cards.has(element) || element.nodeName !== tag || isHidden(element)) continue;
    looked += 1;
    if (leavesOf(element, 60).some((leaf) => isMoneyLike(leaf.text))) count += 1;
  }
  return count;
}

function note(fields: Map<RowField, Column>, field: RowField, by: Way, title: string): void {
  if (!fields.has(field)) fields.set(field, { index: 0, kind: 'other', title: title.replace(/[:：]\s*$/, '').slice(0, 60), by, isSure: by === 'label' });
}

function cardOf(element: Element, mark: IdMark, signs: PageSigns, hint: MoneyHint, fields: Map<RowField, Column>): Pick<SourceRow, 'cells' | 'lines'> & { charges: string[] } {
  const leaves = leavesOf(element, 300);
  const cells: SourceRow['cells'] = { id: mark.key };
  note(fields, 'id', mark.by, mark.label);
  const tables = element.querySelector('table') ? gridsOf(element).map((grid) => ({ grid, ...goodsOfGrid(grid, signs, hint) })).filter(({ lines, unread }) => lines.length + unread > 0) : [];
  const goods = tables.length > 0 ? { lines: tables.flatMap(({ lines }) => lines), unread: tables.reduce((sum, { unread }) => sum + unread, 0), elements: tables.map(({ grid }) => grid.element) } : goodsOfLeaves(leaves, element, hint, mark.element);
  // An article without its name is there all the same, so that nobody takes the named ones for the whole.
  if (goods.lines.length > 0) for (let unread = goods.unread; unread > 0; unread -= 1) goods.lines.push({ title: '' });
  // "Price" without a word, beside several pieces: of one or of all is not said.
  const isOpen = (leaf: Leaf): boolean => labelOf(leaf.text)?.kind === 'unitPrice' && !isOfOne(labelled(leaf.text)?.label ?? leaf.text);
  if (tables.length === 0 && leaves.some(isOpen)) goods.lines = goods.lines.map(({ unitPrice, ...line }) => (unitPrice && line.quantity !== 1 ? keepOpen(line, unitPrice) : { ...line, ...(unitPrice && { unitPrice }) }));
  const inGoods = (leaf: Leaf): boolean => goods.lines.length > 0 && goods.elements.some((part) => part.contains(leaf.element));
  const used = new Set<number>();
  const place = destinationIn(leaves.filter((leaf) => !inGoods(leaf)), signs);
  if (place) {
    Object.assign(cells, place.cells);
    note(fields, 'destination', place.by, place.label);
  }
  const charges: string[] = [];
  let isInside = false;
  let [subtotal, total, open]: (string | undefined)[] = [];
  let [title, quantity]: (string | undefined)[] = [];
  for (const [at, leaf] of leaves.entries()) {
    if (used.has(at) || inGoods(leaf)) continue;
    const inside = chargeInBrackets(leaf.text);
    if (inside) {
      charges.push(inside);
      used.add(at);
      isInside = true;
      continue;
    }
    const meaning = labelOf(leaf.text);
    if (!meaning) continue;
    const { kind } = meaning;
    const pair = labelled(leaf.text);
    const value = pair?.value || leaves[at + 1]?.text || '';
    const label = pair?.label ?? leaf.text;
    const take = (field: RowField, text: string): void => {
      cells[field] ??= text;
      note(fields, field, 'label', label);
      used.add(at);
      if (!pair?.value) used.add(at + 1);
    };
    const amount = kind === 'subtotal' || kind === 'total' || kind === 'fee' || kind === 'tax' || isOpen(leaf) ? amountAfter(leaves, at) : undefined;
    // "Shipping: Express €15.00"
    const carried = kind === 'shippingService' ? /(?:\p{Sc}\s?\d[\d.,]*|\d[\d.,]*\s?\p{Sc})$/u.exec(pair?.value ?? '')?.[0] : undefined;
    if (carried) charges.push(carried);
    if (amount) {
      if (kind === 'subtotal') subtotal ??= amount;
      if (kind === 'total') total ??= amount;
      if (kind === 'unitPrice') open ??= amount;
      if (kind === 'tax' || (kind === 'fee' && isTransport(label))) charges.push(amount);
      used.add(at);
      for (let next = at; next < at + 4; next += 1) if (leaves[next]?.text.startsWith(amount)) used.add(next);
    } else if (placeRoleOf(label) && (kind !== 'shippingService' || countryOf(value, signs.language))) {
      // What stands below belongs to the place, whosever it is: where the goods go was looked for above.
      used.add(at);
      for (let next = at + 1; !pair?.value && next < at + 8 && !labelOf(leaves[next]?.text ?? ''); next += 1) used.add(next);
    } else if (kind === 'countryOfOrigin') {
      used.add(at);
      if (!pair?.value) used.add(at + 1);
    } else if (kind === 'title' && value && !labelOf(value) && isTitleLike(value)) title ??= value;
    else if (kind === 'quantity' && /^\d{1,5}\b/.test(value)) quantity ??= value;
    else if ((kind === 'orderedOn' || kind === 'shipBy' || kind === 'deliverBy') && isDateLike(value)) take(kind, value);
    else if (kind === 'currency' || kind === 'status' || kind === 'shippingService' || kind === 'soldOn') if (/\p{L}{2}/u.test(value) && !isMoneyLike(value) && !labelOf(value) && value.length < 60) take(kind, value);
  }
  const rest = leaves.filter((leaf, at) => !used.has(at) && !inGoods(leaf) && !labelOf(leaf.text));
  const titles = new Set(goods.lines.map((line) => line.title));
  if (!place) byShape(cells, leaves.filter((leaf, at) => !used.has(at) && !titles.has(leaf.text) && !labelOf(leaf.text)), signs, fields);
  const loose = [...new Set(rest.map((leaf) => leaf.text).filter(isMoneyLike))];
  const priced = goods.lines.length > 0 && goods.lines.every((line) => line.unitPrice);
  // An amount without a name beside what transport costs may hold that, or not.
  const value = subtotal ?? (priced ? undefined : (total ?? open ?? (loose.length === 1 && (charges.length === 0 || isInside) ? loose[0] : undefined)));
  if (value) {
    cells.goodsValue = value;
    note(fields, 'goodsValue', subtotal || total || open ? 'label' : 'shape', subtotal ? 'subtotal' : (total ?? open) ? 'total' : '');
  }
  if (title && quantity && goods.lines.length === 0) Object.assign(cells, { title, quantity });
  if (cells.title || goods.lines.length > 0) for (const field of ['title', 'quantity'] as const) note(fields, field, title ? 'label' : 'shape', '');
  if (priced) note(fields, 'unitPrice', 'shape', '');
  return { cells, charges: subtotal ? [] : charges, ...(goods.lines.length > 0 && { lines: goods.lines }) };
}

/** One country among the words that no label explains; two are none. */
function byShape(cells: SourceRow['cells'], rest: readonly Leaf[], signs: PageSigns, fields: Map<RowField, Column>): void {
  const found = new Map<string, SourceRow['cells']>();
  for (const { text } of rest) {
    if (text.length > 120) continue;
    const code = countryOf(text, signs.language);
    const place = code ? { country: code } : /[,，]/.test(text) ? placeIn([text], signs.language) : {};
    if (place.country) found.set(place.country, { destination: place.country, ...('postcode' in place && place.postcode && { postcode: place.postcode }) });
  }
  const [only] = [...found.values()];
  if (found.size !== 1 || !only) return;
  Object.assign(cells, only);
  note(fields, 'destination', 'shape', '');
}

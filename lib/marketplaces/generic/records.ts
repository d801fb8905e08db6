import type { OrderLine } from '../../core/trade/order';
import { bareCountForm, counted, countedLabel, isPriced, isTitleLike, itemOf, lineOfItem, namesPieces, pricedTimes, splitCounts, splitLabels } from './items';
import { isMoneyLike } from './shapes';
import { childrenOf, type Leaf, leavesOf } from './text';
import { type Kind, meaningOf, namesOrders } from './words';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';
import { cleanText } from '../reading/text';

/** Something that stands once in each record, and what tells it from the others. */
export interface Mark {
  element: Element;
  key: string;
}

const several = Symbol('several');
const mostDepth = 60;

/** The largest element around each mark that holds no other mark: by structure alone, whatever the classes are. */
export function recordsAround(marks: readonly Mark[], root: Element): Map<string, Element> {
  const holds = new Map<Element, string | typeof several>();
  for (const { element, key } of marks) {
    let current: Element | null = element;
    for (let depth = 0; current && current !== root && depth < mostDepth; depth += 1, current = current.parentElement) {
      const held = holds.get(current);
      if (held === undefined) holds.set(current, key);
      else if (held !== key) holds.set(current, several);
    }
  }
  const records = new Map<string, Element>();
  for (const { element, key } of marks) {
    if (records.has(key)) continue;
    let current = element;
    for (let depth = 0; depth < mostDepth && current.parentElement && current.parentElement !== root && holds.get(current.parentElement) === key; depth += 1) current = current.parentElement;
    if (holds.get(current) === key) records.set(key, current);
  }
  return records;
}

/** Labels that belong to the order as a whole: a line of goods never reaches over one. */
const ofOrder = new Set<Kind>(['id', 'total', 'subtotal', 'fee', 'tax', 'destination', 'address', 'billing', 'otherPlace', 'orderedOn', 'shipBy', 'deliverBy', 'status', 'otherStatus', 'payment', 'person', 'shippingService', 'title', 'tracking', 'document']);

/** Of these, what no article has. */
const ofWhole = new Set<Kind>(['id', 'destination', 'address', 'billing', 'otherPlace', 'orderedOn', 'shipBy', 'deliverBy', 'person']);

/** Kinds whose words stand in values as often as in labels. */
const isLoose = new Set<Kind>(['status', 'otherStatus', 'shippingService', 'payment', 'title']);

/** "Totale articoli € 76,00": words and an amount in one piece. */
const wordsAndAmount = /^(\p{L}[\p{L}\s.]{2,30}?)\s+((?:[\p{Sc}\p{L}]{1,4}\s?)?\d[\d.,' ]*(?:\s?[\p{Sc}\p{L}]{1,4})?)$/u;

function sumOf(text: string): { label: string; amount: string } | undefined {
  const found = text.length < 60 ? wordsAndAmount.exec(text) : null;
  return found?.[1] && found[2] && isMoneyLike(found[2]) && ['total', 'subtotal', 'fee', 'tax'].includes(meaningOf(found[1])?.kind ?? '') ? { label: found[1], amount: found[2] } : undefined;
}

export function labelOf(text: string): ReturnType<typeof meaningOf> {
  const sum = sumOf(text);
  if (sum) return meaningOf(sum.label);
  return meaningOf((labelled(text)?.label ?? text).replace(/[:：]\s*$/, ''));
}

export function isCountLeaf(leaf: Leaf, next: Leaf | undefined): boolean {
  const { text } = leaf;
  if (text.length > 300) return false;
  if (bareCountForm.test(text) || (endsInTimes(text) && /^\d{1,4}$/.test(next?.text ?? '')) || (/^\d{1,4}$/.test(text) && /^[x×]$/i.test(next?.text ?? '')) || (/^[x×]$/i.test(text) && /^\d{1,4}$/.test(next?.text ?? ''))) return true;
  const pair = labelled(text);
  if (pair?.value) return (/^\d{1,5}\b/.test(pair.value) && namesPieces(pair.label)) || pricedTimes(text) !== undefined;
  if (counted(text)) return true;
  return /^\d{1,5}$/.test(next?.text ?? '') && meaningOf(pair?.label ?? text)?.kind === 'quantity';
}

export interface GoodsRead {
  lines: OrderLine[];
  elements: Element[];
  unread: number;
}

/** Lines of goods that are no table: each around its number of pieces, never past a label of the order. */
export function goodsOfLeaves(pieces: readonly Leaf[], root: Element, hint: MoneyHint, order?: Element, piecesOf = leavesOf as (part: Element, most: number) => Leaf[]): GoodsRead {
  const leaves = pieces.flatMap((leaf) => splitLabels(leaf.text).flatMap((text) => (/[x×]/.test(text) ? splitCounts(text) : [text])).map((text) => (text === leaf.text ? leaf : { ...leaf, text })));
  const read: GoodsRead = { lines: [], elements: [], unread: 0 };
  const counts = leaves.map((leaf, at) => ({ leaf, at })).filter(({ leaf, at }) => isCountLeaf(leaf, leaves[at + 1]));
  if (counts.length === 0 || counts.length > 300) return read;
  const marks: Mark[] = [];
  const alone = new Set<string>();
  for (const { leaf, at } of counts) {
    const whole = counted(leaf.text);
    if (whole && !isMoneyLike(whole.text) && isTitleLike(whole.text)) alone.add(String(at));
    marks.push({ element: leaf.element, key: String(at) });
  }
  const isCount = new Set(counts.map(({ at }) => at));
  // "Product name" above the name in each line heads that line alone.
  const headed = leaves.filter(({ text, element }, at) => !labelled(text)?.value && !countedLabel.test(text) && labelOf(text)?.kind === 'title' && labelOf(text)?.isExact && isTitleLike(leaves[at + 1]?.text ?? '') && !element.closest('a, button, th'));
  const isHeaded = headed.length > 0 && headed.length === counts.length;
  const blocks = counts.flatMap(({ leaf }) => blockOf(leaf, counts, root, order) ?? []);
  for (const [at, leaf] of leaves.entries()) {
    const label = isCount.has(at) ? undefined : labelOf(leaf.text);
    // "Ready to ship" speaks of transport without being a label of it.
    // What one line comes to stands beside its pieces, and its name behind a label of its own.
    // So does "Tax: 10%" between a name and "1 × €29.00".
    const isOfLine = (label && !ofWhole.has(label.kind) && blocks.some((block) => block.contains(leaf.element))) || (label?.kind === 'title' && (Boolean(labelled(leaf.text)?.value) || (isHeaded && headed.includes(leaf)))) || (label?.kind === 'subtotal' && counts.some(({ leaf: count }) => count.element !== leaf.element && count.element.parentElement === leaf.element.parentElement));
    const isStop = label && !isOfLine && ofOrder.has(label.kind) && (label.isExact || !isLoose.has(label.kind) || labelled(leaf.text) !== undefined);
    if (isStop || /^H[1-3]$/i.test(leaf.element.nodeName)) marks.push({ element: leaf.element, key: `stop${at}` });
  }
  if (order) marks.push({ element: order, key: 'order' });
  const records = recordsAround(marks, root);
  const mostPieces = 25;
  for (const { leaf, at } of counts) {
    const key = String(at);
    if (alone.has(key)) {
      const whole = counted(leaf.text);
      if (whole) read.lines.push({ title: cleanText(whole.text), quantity: whole.quantity });
      read.elements.push(leaf.element);
      continue;
    }
    const around = records.get(key);
    const row = leaf.element.closest('tr');
    const record = around && row && around !== row && around.contains(row) ? row : around;
    const parts = record ? joinCounts(piecesOf(record, mostPieces + 1)) : [];
    const line = record && parts.length <= mostPieces && !holdsSeveral(record) ? lineOfItem(itemOf(parts), hint) : undefined;
    const named = line ?? headedLine(leaves, at, isCount, itemOf(parts), hint);
    if (named) read.lines.push(named);
    else read.unread += 1;
    if (record) read.elements.push(record);
  }
  return read;
}

/** The smallest element around a number of pieces with a price that begins with words as a name does, and holds no other. */
function blockOf({ element, text }: Leaf, counts: readonly { leaf: Leaf }[], root: Element, order: Element | undefined): Element | undefined {
  if (!isPriced(text)) return undefined;
  for (let block = element.parentElement, depth = 0; block && block !== root && depth < 4; block = block.parentElement, depth += 1) {
    const around = block;
    if ((order && around.contains(order)) || counts.some(({ leaf }) => leaf.element !== element && around.contains(leaf.element))) return undefined;
    const pieces = leavesOf(around, 12).filter((leaf) => !/^IMG$/i.test(leaf.element.nodeName));
    if (pieces.some((leaf) => isTitleLike(leaf.text))) return pieces.length < 12 && isTitleLike(pieces[0]?.text ?? '') ? around : undefined;
  }
  return undefined;
}

/** A line whose name is a small heading above its number of pieces, with no other number between. */
function headedLine(leaves: readonly Leaf[], at: number, isCount: ReadonlySet<number>, parts: ReturnType<typeof itemOf>, hint: MoneyHint): OrderLine | undefined {
  for (let above = at - 1; above >= 0 && above > at - 12 && !isCount.has(above); above -= 1) {
    const leaf = leaves[above] as Leaf;
    if (/^H[12]$/i.test(leaf.element.nodeName)) return undefined;
    if (/^H[3-6]$/i.test(leaf.element.nodeName)) return isTitleLike(leaf.text) && !namesOrders(leaf.text) ? lineOfItem({ ...parts, title: cleanText(leaf.text) }, hint) : undefined;
  }
  return undefined;
}

/** Two parts that each have words and an amount are two lines, of which one lost its number of pieces. */
function holdsSeveral(record: Element): boolean {
  let parent = record;
  while (parent.children.length === 1 && parent.firstElementChild) parent = parent.firstElementChild;
  const whole = [...parent.children].slice(0, 40).filter((child) => {
    const texts = leavesOf(child, 20).map((leaf) => leaf.text);
    return texts.some((text) => isMoneyLike(labelled(text)?.value || text)) && texts.some((text) => isTitleLike(text));
  });
  return whole.length > 1;
}

/** "€6.00 ×" in front of a number. */
function endsInTimes(text: string): boolean {
  return /\s[x×]$/i.test(text) && isMoneyLike(text.slice(0, -1).trim());
}

/** "<span>3</span>x" is one count, and so is "€6.00 × <span>2</span>". */
function joinCounts(leaves: readonly Leaf[]): Leaf[] {
  const joined: Leaf[] = [];
  for (const leaf of leaves) {
    const last = joined.at(-1);
    if (last && /^[x×]$/i.test(leaf.text) && /^\d{1,4}$/.test(last.text)) joined[joined.length - 1] = { ...last, text: `${last.text}x` };
    else if (last && endsInTimes(last.text) && /^\d{1,4}$/.test(leaf.text)) joined[joined.length - 1] = { ...last, text: `${last.text} ${leaf.text}` };
    else if (last && /^[x×]$/i.test(last.text) && /^\d{1,4}$/.test(leaf.text)) joined[joined.length - 1] = { ...leaf, text: `x${leaf.text}` };
    else joined.push(leaf);
  }
  return joined;
}

/** The value below a label in a grid that has a row of labels over a row of values. */
export function valueBelow({ element }: Leaf): string | undefined {
  let cell: Element | null = element;
  for (let depth = 0; cell && depth < 4; depth += 1, cell = cell.parentElement) {
    const row: Element | null = cell.parentElement;
    const next = row?.nextElementSibling;
    if (!row || !next) continue;
    const [labels, values] = [childrenOf(row), childrenOf(next)];
    if (labels.length < 3 || values.length !== labels.length) continue;
    const value = values[labels.indexOf(cell)];
    const isHead = labels.filter((one) => labelOf(leavesOf(one, 2, 80)[0]?.text ?? '')).length * 2 > labels.length;
    return isHead && value ? leavesOf(value, 2, 80)[0]?.text : undefined;
  }
  return undefined;
}

/** The amount that belongs to a label: the piece after it, or one further on in the same row. */
export function amountAfter(leaves: readonly Leaf[], at: number): string | undefined {
  const label = leaves[at] as Leaf;
  const own = labelled(label.text)?.value || sumOf(label.text)?.amount;
  if (own) return amountOf(own);
  if (label.element.closest('thead')) return undefined;
  let row: Element | null = label.element.parentElement;
  while (row && row.children.length < 2 && !/^(?:TABLE|TBODY|BODY)$/i.test(row.nodeName)) row = row.parentElement;
  if (!row || /^(?:TABLE|TBODY|BODY)$/i.test(row.nodeName)) return undefined;
  for (const next of leaves.slice(at + 1, at + 5)) {
    if (!row.contains(next.element)) return undefined;
    const amount = amountOf(next.text);
    if (amount) return amount;
    const kind = labelOf(next.text)?.kind;
    if (kind && !/^\d/.test(next.text)) return undefined;
  }
  return undefined;
}

function amountOf(text: string): string | undefined {
  const bare = text.replace(/ \(?(?:excl|incl|exkl|inkl|zzgl|ttc|ht|ex|inc|iva|tax|brutto|netto)\b.*$/i, '');
  return isMoneyLike(bare) ? bare : undefined;
}

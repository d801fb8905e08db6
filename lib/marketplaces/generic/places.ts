import { countryCode } from '../handed';
import { placeCells } from './cells';
import type { Way } from './column';
import type { PageSigns } from './page';
import { labelOf } from './records';
import { behind, countryOf, isDateLike, isMoneyLike } from './shapes';
import { childrenOf, type Leaf, leavesOf, linesOfLeaves } from './text';
import { placeRoleOf } from './words';
import { labelled } from '../reading/page-text';
import type { PlaceRole } from '../reading/place-role';
import type { SourceRow } from '../reading/rows';

type Cells = SourceRow['cells'];

export interface FoundPlace {
  cells: Cells;
  by: Way;
  label: string;
}

const linePart = /line|zeile|l[ií]nea|ligne|строка|\d|행/iu;
/** Kinds of labels that stand inside an address. */
const insideAddress = new Set(['person', 'region', 'postcode', 'name', 'otherStatus', 'other', 'weakId']);

export function isHeadingLike(leaf: Leaf): boolean {
  // The heading of a row stands beside its value, and heads nothing below.
  const isOfRow = [...(leaf.element.closest('th')?.parentElement?.children ?? [])].some((cell) => /^TD$/i.test(cell.nodeName));
  return (/^(?:H[1-6]|LEGEND|TH)$/i.test(leaf.element.nodeName) && !isOfRow) || leaf.element.closest('h1, h2, h3, h4, h5, h6, legend') !== null;
}

/** How small a heading is. */
const levelOf = ({ element }: Leaf): number => Number(/^H([1-6])$/i.exec(element.closest('h1, h2, h3, h4, h5, h6')?.nodeName ?? '')?.[1] ?? 0);

const labelText = (text: string): string => (labelled(text)?.label ?? text).replace(/[:：]\s*$/, '');

/** "Edit the address" in a menu or on a button heads nothing. */
const isMenu = (leaf: Leaf): boolean => leaf.element.closest('a, button, [role="menuitem"]') !== null && labelOf(leaf.text) !== undefined;

/** Whose place a piece of the page heads; a part of an address ("Address line 2") heads none. */
function roleAt(leaf: Leaf): PlaceRole | undefined {
  if (isMenu(leaf)) return undefined;
  const label = labelText(leaf.text);
  return labelOf(leaf.text)?.kind === 'address' && linePart.test(label) ? undefined : placeRoleOf(label);
}

/** "Shipping" and "Delivery" alone stand in front of a method or a price as often as above an address. */
const isService = (leaf: Leaf): boolean => labelOf(leaf.text)?.kind === 'shippingService';

/** "Shipping information" above "First name". */
const isAboveName = (leaf: Leaf, next: string): boolean => /\s/.test(leaf.text) && ['person', 'name'].includes(labelOf(next)?.kind ?? '');

/** "收货人: 王小明" in one cell: a label and its value, and no heading of what stands below. */
function isPair(cell: Element): boolean {
  const [first, value] = leavesOf(cell, 2, 80);
  return value !== undefined && /[:：]$/.test(first?.text ?? '');
}

/** The cell below a heading of a table whose headings are several addresses; null when there is none to be found. */
function cellBelow(leaf: Leaf): Element | null | undefined {
  const cell = leaf.element.closest('th, td');
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  const cells = childrenOf(row);
  // One heading over the whole table stands above rows of labels.
  if (Number(cell.getAttribute('colspan') ?? 1) > 1 && cells.length === 1) return undefined;
  const isHead = cells.every((other) => /^TH$/i.test(other.nodeName));
  const headsPlace = (other: Element): boolean => {
    const [first, ...more] = leavesOf(other, 3, 80);
    return first !== undefined && more.length < 2 && roleAt(first) !== undefined && !isPair(other);
  };
  if (!isHead && cells.filter(headsPlace).length < 2) return undefined;
  const next = row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild;
  const below = next ? childrenOf(next) : [];
  return below.length === cells.length ? (below[cells.indexOf(cell)] ?? null) : null;
}

/** Place of the lines after an address heading: a labelled country, or the first line from the second on that ends in one. */
function placeAfter(leaves: readonly Leaf[], at: number, signs: PageSigns): Cells {
  const leaf = leaves[at] as Leaf;
  const own = roleAt(leaf);
  const placed = (lines: readonly string[], pieces?: readonly string[]): Cells => placeCells(lines, signs, pieces, own === 'goods');
  const written = labelled(leaf.text)?.value;
  if (written) return placed([written]);
  // A field holds the whole address of its label; buttons to open or search another follow.
  const field = leaves[at + 1];
  const inField = field && /^INPUT$/i.test(field.element.nodeName) && field.text.split(',').length > 3 ? placed([field.text]) : {};
  if (inField.destination) return inField;
  const below = cellBelow(leaf);
  if (below) {
    const pieces = leavesOf(below, 40, 200);
    const lines = linesOfLeaves(pieces).flatMap((line) => {
      const kind = labelled(line) && labelOf(line)?.kind;
      // "地址： 18 Baker Street … 英国", "邮编：NW1 6XE": the address has labels of its own.
      return kind === undefined ? line : kind === 'address' || kind === 'destination' || kind === 'region' ? (labelled(line)?.value ?? '') : [];
    });
    return placed(lines, pieces.map((piece) => piece.text));
  }
  // Two headings side by side, their addresses after both: whose comes first is not said.
  const before = leaves[at - 1];
  // "Invoice: no invoice details" is a label and its value, and no heading.
  const isValue = /[:：]\n.*[^:：]$/.test(`${leaves[at - 2]?.text}\n${before?.text}`);
  if (below === null || (before && !isValue && !labelled(before.text)?.value && roleAt(before) && !isInner(before, leaf))) return {};
  const lines: string[] = [];
  const buttons = new Map<Element, string>();
  for (let next = at + 1; next < Math.min(leaves.length, at + 24); next += 1) {
    const leaf = leaves[next] as Leaf;
    const button = leaf.element.closest('button, [role="button"]');
    if (button && !buttons.has(button)) buttons.set(button, leaf.text);
    if (isMenu(leaf) || button) continue;
    const meaning = labelOf(leaf.text);
    const role = roleAt(leaf);
    if (meaning?.kind === 'destination' && (role === 'bare' || role === 'goods')) {
      const value = labelled(leaf.text)?.value || leaves[next + 1]?.text || '';
      const code = countryCode(value);
      return code ? { destination: code } : { address: '-' };
    }
    // "收货人：" and "地址：" below "收货人信息" are parts of what that heads.
    if (role && !(role === own && meaning?.kind === 'person') && !(role === 'bare' && meaning?.kind === 'address' && lines.length > 0)) break;
    if (role) {
      const value = labelled(leaf.text)?.value;
      if (value) lines.push(value);
      continue;
    }
    // "State: Arizona", "Postal code: 34567" are one line together.
    const isState = /^state:?$/i.test(labelText(leaf.text));
    if (meaning && !isState && !insideAddress.has(meaning.kind)) break;
    if (isHeadingLike(leaf) && lines.length > 0) break;
    const code = meaning?.kind === 'postcode' ? labelled(leaf.text)?.value || leaves[next + 1]?.text : undefined;
    if (code && lines.length > 0) lines.push(`${lines.pop()} ${code}`);
    const part = labelled(leaf.text)?.value;
    if (isState && part) lines.push(part);
    if (meaning && part) continue;
    if (!meaning && leaf.text !== code) lines.push(leaf.text);
    const tail = (leaf.text.split(/[,，]\s*/).at(-1) ?? '').replace(behind, '');
    // "City: Tashkent, Uzbekistan" is no person.
    const isOneLine = lines.length === 1 && (leaf.text.match(/[,，]/g)?.length ?? 0) >= (labelled(leaf.text)?.value ? 1 : 2);
    if ((lines.length > 1 || isOneLine) && (leaf.text.startsWith('flag:') || countryOf(tail, signs.language) || countryOf(tail.replace(/^.*\d\S*\s+/, ''), signs.language))) {
      // A flag is followed by the name.
      const name = leaf.text.startsWith('flag:') ? leaves[next + 1]?.text : undefined;
      return placed(name && countryOf(name, signs.language) ? [...lines, name] : lines);
    }
  }
  // Each line is a button that copies it.
  if (lines.length === 0 && buttons.size >= 3) return placed([...buttons.values()]);
  // Goods or a telephone may stand below "Phoenix, AZ 85018".
  const ends = [Math.min(lines.length, 7), 3, 4, 5, 6].filter((end) => end <= lines.length);
  if (lines.length >= 3) return ends.map((end) => placed(lines.slice(0, end))).find(({ destination }) => destination) ?? { address: '-' };
  // "日本 东京都 …" in one line, and the heading of what comes next.
  const whole = /\p{Script=Han}[\s,，]\S/u.test(lines[0] ?? '') ? placed(lines.slice(0, 1)) : undefined;
  if (whole?.destination) return whole;
  // Two lines are too few to be believed, and yet something stands there.
  return lines.length === 1 ? placed(lines) : lines.length > 1 ? { address: '-' } : {};
}

/** "Customer" above a block with "Shipping address" in it: the second heading is inside what the first heads, not beside it. */
function isInner(outer: Leaf, leaf: Leaf): boolean {
  const around = outer.element.parentElement;
  return around !== null && around !== leaf.element.parentElement && around.contains(leaf.element) && outer.element.closest('tr') === leaf.element.closest('tr');
}

const sameAs = /^(?:same as|wie |idem|identique|igual que|同)/i;

/** Where the order on this page goes: the place that is said to be the goods', or the only one whose owner is not said; rivals are none. */
export function destinationIn(leaves: readonly Leaf[], signs: PageSigns): FoundPlace | undefined {
  const places: (FoundPlace & { role: PlaceRole })[] = [];
  let section: PlaceRole | undefined;
  let sectionLevel = 0;
  let [isSame, hasBilling, hasGoods] = [false, false, false];
  for (const [at, leaf] of leaves.entries()) {
    if (sameAs.test(leaf.text) && placeRoleOf(leaf.text.replace(/^same as /i, ''))) isSame ||= section === 'goods';
    const pair = labelled(leaf.text);
    const next = pair?.value || leaves[at + 1]?.text || '';
    // "Dostawa do: Czechy": a label of transport in front of a country.
    const own = roleAt(leaf) ?? (isService(leaf) && countryOf(next, signs.language) ? 'goods' : undefined);
    if (!own) {
      const kind = section && isHeadingLike(leaf) ? labelOf(leaf.text)?.kind : undefined;
      // "Phone" in small letters below "Shipping details" is a part of these.
      if (kind && !(insideAddress.has(kind) && levelOf(leaf) > sectionLevel)) section = undefined;
      continue;
    }
    hasBilling ||= own === 'billing';
    const role = own === 'bare' && section ? section : own;
    const isCountryLabel = labelOf(leaf.text)?.kind === 'destination' || isService(leaf);
    const isLoose = isService(leaf) && !isHeadingLike(leaf);
    if (isLoose && (!next || isMoneyLike(next) || isDateLike(next) || (labelOf(next) && !isAboveName(leaf, next)))) continue;
    const named = isCountryLabel ? countryCode(next) : undefined;
    const cells = named ? { destination: named } : placeAfter(leaves, at, signs);
    if (isLoose && !cells.destination) continue;
    if ((!named || own !== 'bare') && section !== role) {
      section = role;
      sectionLevel = levelOf(leaf);
    }
    // "Recipient: Jane" names a person and no place.
    const isPerson = labelOf(leaf.text)?.kind === 'person';
    hasGoods ||= own === 'goods' && labelOf(leaf.text)?.kind === 'address';
    if (cells.destination || (cells.address && !isPerson)) places.push({ role, cells, by: named ? 'label' : 'address', label: pair?.label ?? leaf.text });
  }
  const known = (role: PlaceRole) => places.filter((place) => place.role === role && place.cells.destination);
  // Where somebody pays elsewhere, the buyer's own address may be that one; where the goods' own place cannot be read, no other stands in for it.
  const unread = places.some(({ role }) => role === 'goods');
  const weak: PlaceRole[] = unread ? [] : hasBilling || hasGoods ? ['bare'] : ['bare', 'buyer'];
  for (const roles of [['goods'], ...(isSame ? [['billing']] : []), weak] as PlaceRole[][]) {
    const found = roles.flatMap(known);
    const [first] = found;
    if (!first) continue;
    if (found.every(({ cells }) => cells.destination === first.cells.destination)) return first;
    return { cells: { address: '-' }, by: 'address', label: first.label };
  }
  return places.find(({ role }) => role === 'goods') ?? places.find(({ role }) => role === 'bare');
}

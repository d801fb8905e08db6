import { idInLinks, idOfCell, isIdLike } from './cells';
import { type Column, hasKind, isPlain, placesWhere, put, type Sampling, share, turn, unsure } from './column';
import type { Grid } from './grids';
import { namedOrder } from './page';
import { idIn, isBareId, orderOfLink } from './shapes';
import { leavesOf, wordsOf } from './text';
import { isOfReturn, namesOrders } from './words';

const areUnique = (texts: readonly (string | undefined)[]): boolean => texts.length > 1 && texts.every(Boolean) && new Set(texts).size === texts.length;

/** A list of orders that shows no number but that of the invoice: it names the order. */
function onlyNumber(columns: readonly Column[], sample: Sampling): Column | undefined {
  const [own, another] = columns.filter(({ kind }) => kind === 'document' || kind === 'weakId' || kind === 'tracking');
  if (!own || another || own.kind !== 'document' || isOfReturn(own.title) || !areUnique(sample(own.index).texts.map((text) => (isIdLike(text) && isBareId(text) ? text : undefined)))) return undefined;
  return hasKind(columns, 'title', 'destination', 'address') ? turn({ ...own }, 'id') : undefined;
}

/** Long numbers, another in each row, where no title and no link says which is the order's. */
function longNumber(columns: readonly Column[], sample: Sampling, width: number): Column | undefined {
  const found = placesWhere(width, (index) => !columns.some((column) => column.index === index && column.by === 'title') && areUnique(sample(index).leaves.map((leaves) => leaves.find(({ text }) => /^(?:\d{12,24}|[A-Z]{1,4}-?\d{8,20})$/.test(text))?.text)));
  return found.length === 1 && found[0] !== undefined ? unsure(found[0], 'id', '', 'shape') : undefined;
}

/** The column that shows the very number by which each row leads to its order. */
function shownLink(rows: readonly Grid['rows'][number][], width: number): number | undefined {
  const ids = rows.map(({ element }) => new Set([...element.querySelectorAll('a[href]')].slice(0, 20).map((link) => orderOfLink(link.getAttribute('href') ?? undefined)).filter((id) => id !== undefined)));
  const linked = ids.map((own) => (own.size === 1 ? [...own][0] : undefined));
  if (rows.length === 0 || linked.some((id) => !id) || new Set(linked).size !== linked.length) return undefined;
  return placesWhere(width, (at) => rows.every(({ cells }, number) => cells[at] && idOfCell(cells[at], { by: 'link' }) === linked[number]))[0];
}

/** A number by the word for orders, in its title or beside it. */
export function numberByWord(columns: Column[], grid: Grid, sample: Sampling, width: number): void {
  if (hasKind(columns, 'id')) return;
  // "Sipariş Bilgileri": what it says of orders is their number, where nothing else in it could be one. "No. Orders" counts them, "Display order" is a place.
  const [titled] = placesWhere(width, (at) => {
    const title = grid.titles[at] ?? '';
    const known = columns.find(({ index }) => index === at);
    return namesOrders(title) && !/(?:display|sort(?:ing)?|menu) order$/i.test(title) && (!known || known.kind === 'weakId' || (known.kind === 'other' && !known.isSure)) && share(sample(at), (_, leaves) => leaves.some((leaf) => isIdLike(leaf.text) && isBareId(leaf.text))) > 0.8;
  });
  // "Заказ 1001" below another number in the same cell.
  const [worded] = titled === undefined ? placesWhere(width, (at) => share(sample(at), (_, leaves) => leaves.some((leaf) => namedOrder(leaf.text) !== undefined)) > 0.8) : [];
  const at = titled ?? worded;
  if (at !== undefined) put(columns, unsure(at, 'id', grid.titles[at] ?? '', worded === undefined ? 'title' : 'label'));
}

/** A number that no title names, by the link to its order: the one that is shown, or the link's own where no other could be meant. */
export function numberByLink(columns: Column[], grid: Grid, sample: Sampling, width: number): void {
  const rows = grid.rows.filter(isPlain).slice(0, 12);
  if (hasKind(columns, 'id') || rows.length === 0) return;
  const linkedAt = (at: number): string[] => rows.map(({ cells }) => (cells[at] && idInLinks(cells[at])) || '');
  const [index] = placesWhere(width, (at) => new Set(linkedAt(at).filter(Boolean)).size === rows.length);
  if (index === undefined) {
    const shown = shownLink(rows, width);
    if (shown !== undefined) put(columns, { ...unsure(shown, 'id', '', 'link'), isSure: true });
    return;
  }
  const linked = linkedAt(index);
  // "000000003" beside a link to order 3 is the number; other numbers without a title might be.
  const free = placesWhere(width, (at) => at !== index && !columns.some((column) => column.index === at) && share(sample(at), isIdLike) > 0.8);
  const shown = free.find((at) => rows.every(({ cells }, number) => cells[at] && (idIn(wordsOf(leavesOf(cells[at], 4))) ?? '').endsWith(linked[number] ?? '-')));
  if (shown !== undefined) columns.push(unsure(shown, 'id', '', 'link'));
  else if (free.length === 0) columns.push({ ...unsure(index, 'id', '', 'link'), isInLink: true });
}

/** Where nothing else is one: the number of the only document, or the only long one. Whether one was found. */
export function lastNumber(columns: Column[], sample: Sampling, width: number): boolean {
  const found = hasKind(columns, 'id') ? undefined : (onlyNumber(columns, sample) ?? longNumber(columns, sample, width));
  if (found) put(columns, found);
  return found !== undefined;
}

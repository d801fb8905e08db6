import { idOfCell, isIdLike } from './cells';
import type { Column, Sample } from './column';
import type { Grid } from './grids';
import { isBareId, orderOfLink } from './shapes';
import { isOfReturn } from './words';

const areUnique = (texts: readonly (string | undefined)[]): boolean => texts.length > 1 && texts.every(Boolean) && new Set(texts).size === texts.length;

/** A list of orders that shows no number but that of the invoice: it names the order. */
export function onlyNumber(columns: readonly Column[], sample: (index: number) => Sample): Column | undefined {
  const [own, another] = columns.filter(({ kind }) => kind === 'document' || kind === 'weakId' || kind === 'tracking');
  if (!own || another || own.kind !== 'document' || isOfReturn(own.title) || !areUnique(sample(own.index).texts.map((text) => (isIdLike(text) && isBareId(text) ? text : undefined)))) return undefined;
  return columns.some(({ kind }) => kind === 'title' || kind === 'destination' || kind === 'address') ? { ...own, kind: 'id', isSure: false } : undefined;
}

/** Long numbers, another in each row, where no title and no link says which is the order's. */
export function longNumber(columns: readonly Column[], sample: (index: number) => Sample, width: number): Column | undefined {
  const found = Array.from({ length: width }, (_, index) => index).filter((index) => !columns.some((column) => column.index === index && column.by === 'title') && areUnique(sample(index).leaves.map((leaves) => leaves.find(({ text }) => /^(?:\d{12,24}|[A-Z]{1,4}-?\d{8,20})$/.test(text))?.text)));
  return found.length === 1 && found[0] !== undefined ? { index: found[0], kind: 'id', title: '', by: 'shape', isSure: false } : undefined;
}

/** The column that shows the very number by which each row leads to its order. */
export function shownLink(rows: readonly Grid['rows'][number][], width: number): number | undefined {
  const ids = rows.map(({ element }) => new Set([...element.querySelectorAll('a[href]')].slice(0, 20).map((link) => orderOfLink(link.getAttribute('href') ?? undefined)).filter((id) => id !== undefined)));
  const linked = ids.map((own) => (own.size === 1 ? [...own][0] : undefined));
  if (rows.length === 0 || linked.some((id) => !id) || new Set(linked).size !== linked.length) return undefined;
  return Array.from({ length: width }, (_, at) => at).find((at) => rows.every(({ cells }, number) => cells[at] && idOfCell(cells[at], { by: 'link' }) === linked[number]));
}

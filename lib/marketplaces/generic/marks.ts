import { maxRowsPerPage } from '../adapter';
import type { Way } from './column';
import { testNames } from './names';
import { namedOrder, type PageSigns } from './page';
import { type Mark, recordsAround } from './records';
import { idIn, isBareId, isDateLike, isMoneyLike, orderOfLink } from './shapes';
import { type Leaf, leavesOf } from './text';
import { meaningOf, namesOrders } from './words';
import { labelled } from '../reading/page-text';

export interface IdMark extends Mark {
  by: Way;
  label: string;
}


/** Named as the order's number by an attribute that the site's own tests hold on to. */
function isMarked(element: Element): boolean {
  return testNames.some((name) => /order[-_]?(?:id|no|num(?:ber)?|sn|inv(?:oice)?|ref(?:erence)?)(?![a-z])/i.test(element.getAttribute(name) ?? ''));
}

/** Cards that the site's own tests call orders, each with one long number of its own and no word for it. */
export function markedCards(root: Element, known: readonly IdMark[]): IdMark[] {
  if (known.length > 0) return [];
  const cards = [...root.querySelectorAll(testNames.map((name) => `[${name}*="order" i]`).join(','))].slice(0, maxRowsPerPage);
  return cards.flatMap((card): IdMark[] => {
    const numbers = leavesOf(card, 40, 80).filter(({ text }) => isBareId(text) && /\d{6}/.test(text) && !isDateLike(text) && !isMoneyLike(text));
    const [number] = numbers;
    const key = numbers.length === 1 && number ? idIn(number.text) : undefined;
    return key && number ? [{ element: number.element, key, by: 'shape', label: '' }] : [];
  });
}

/** Cards of a list of orders that show a number of one series each, with a day and an amount beside it, and no word for it. */
export function codedCards(leaves: readonly Leaf[], root: Element, { isListed }: PageSigns): IdMark[] {
  const series = new Map<string, IdMark[]>();
  for (const { text, element, link } of isListed ? leaves : []) {
    const prefix = /^([A-Z]{1,6}[-_/]?)(?:\d{1,4}[-_/]){0,2}\d{3,}$/.exec(text)?.[1];
    if (prefix && !link && !element.closest('table, nav')) series.set(prefix, [...(series.get(prefix) ?? []), { element, key: text, by: 'shape', label: '' }]);
  }
  return (
    [...series.values()].find((marks) => {
      const records = recordsAround(marks, root);
      const parents = new Set([...records.values()].map(({ parentElement, nodeName }) => (parentElement ? parentElement : nodeName)));
      return marks.length > 1 && records.size === marks.length && parents.size === 1 && [...records.values()].every((record) => ((pieces) => pieces.some(({ text }) => isDateLike(text)) && pieces.some(({ text }) => isMoneyLike(text)))(leavesOf(record, 40, 80)));
    }) ?? []
  );
}

/** Order numbers in running text: with a word, beside a label, or as the words of a link to an order. */
export function idMarks(leaves: readonly Leaf[], signs: PageSigns): IdMark[] {
  const marks: IdMark[] = [];
  for (const [at, leaf] of leaves.entries()) {
    const { text, element, link } = leaf;
    if (text.length > 120 || marks.length > maxRowsPerPage * 3) continue;
    const pair = labelled(text);
    const label = pair ? pair.label : text;
    const meaning = meaningOf(label);
    const isLabel = meaning?.kind === 'id' && (pair !== undefined || meaning.isExact || label.length > 7);
    const written = isLabel ? pair?.value || leaves[at + 1]?.text : undefined;
    const beside = written && isBareId(written) && !isDateLike(written) && !isMoneyLike(written) ? idIn(written) : undefined;
    if (beside) marks.push({ element, key: beside, by: 'label', label });
    else if (text.length < 60 && !isDateLike(text)) {
      const named = namedOrder(text);
      const token = named ?? (isMarked(element) && isBareId(text) ? idIn(text) : undefined) ?? (/\p{Nd}/u.test(text) && !isMoneyLike(text) && ((signs.says === 'orders' && /^#\s?[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(text)) || (link && orderOfLink(link) !== undefined && !/\s\S+\s/.test(text))) ? idIn(text) : undefined);
      if (token) marks.push({ element, key: token, by: named ? 'label' : 'link', label: named ? '' : orderOfLink(link) === undefined ? '#' : '/' });
    }
  }
  const shown = marks.filter(({ element }) => !element.closest('nav, h1, thead, footer'));
  // Beside "Order #1" a bare "#VLZ2" is the payment's or somebody's.
  return ofOneLabel(shown.some(({ by }) => by === 'label') ? shown.filter(({ by, label }) => by === 'label' || label !== '#') : shown);
}

/** "订单编号" beside "交易编号" in every card: the one that names orders counts, else the first. */
function ofOneLabel(marks: IdMark[]): IdMark[] {
  const labels = new Map<string, number>();
  for (const { by, label } of marks) if (by === 'label' && label) labels.set(label, (labels.get(label) ?? 0) + 1);
  const repeated = [...labels].filter(([, count]) => count > 1).map(([label]) => label);
  if (repeated.length < 2) return marks;
  const best = repeated.find(namesOrders) ?? repeated[0];
  return marks.filter(({ by, label }) => by !== 'label' || !label || label === best || !repeated.includes(label));
}

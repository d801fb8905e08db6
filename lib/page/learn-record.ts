import { destinationOfAddress } from '../marketplaces/reading/address';
import { countryCode } from '../marketplaces/reading/country-names';
import { linesOf, textOf } from '../marketplaces/reading/page-text';
import type { Place, RecordRecipe } from '../marketplaces/record-recipe';
import { patternOf, valueAt } from '../marketplaces/record-place';
import { lastingSelectors, selectorsWithin } from './learn-selector';

export const taughtFields = ['id', 'destination', 'title', 'quantity', 'unitPrice'] as const;
export type TaughtField = (typeof taughtFields)[number];
/** Elements of one row that the seller pointed at; only the order number is always there. */
export type Picks = Partial<Record<TaughtField, Element>> & { id: Element };
export type Learned = { recipe: RecordRecipe; rows: number } | { problem: 'no-id' | 'no-country' | 'not-one-row' };

/** The words in a text that may be an order number: with a digit, and neither a price, a day nor a time. */
function idIn(text: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[-_/][\p{L}\p{N}]+)*/gu)].map(([word]) => word).filter((word) => /\d/.test(word) && word.length <= 40 && !/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}$/.test(word));
  return words.sort((left, right) => right.length - left.length)[0];
}

/** What an order number like these looks like, a little longer or shorter: the next ones will be. */
export function formOf(ids: readonly string[]): string {
  const [first = ''] = ids;
  const form = first.replace(/\p{Nd}+|\p{L}+|[^\p{Nd}\p{L}]/gu, (part) => {
    if (/\p{Nd}/u.test(part)) return `\\d{${Math.max(1, part.length - 2)},${part.length + 3}}`;
    if (/\p{L}/u.test(part)) return ids.every((id) => id.includes(part)) ? part : `\\p{L}{1,${part.length + 3}}`;
    return part.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  });
  const isForm = new RegExp(`^(?:${form})$`, 'u');
  return ids.every((id) => isForm.test(id)) ? form : `[\\p{L}\\p{N}]{1,20}(?:[-_/][\\p{L}\\p{N}]{1,20}){0,4}`;
}

function commonAncestor(elements: readonly Element[]): Element | undefined {
  let node: Element | null | undefined = elements[0];
  while (node && !elements.every((element) => node?.contains(element))) node = node.parentElement;
  return node ?? undefined;
}

const pathTo = (element: Element, root: Element): number[] => {
  const path: number[] = [];
  for (let node: Element | null = element; node && node !== root; node = node.parentElement) path.unshift([...(node.parentElement?.children ?? [])].indexOf(node));
  return path;
};
const follow = (root: Element, path: readonly number[]) => path.reduce<Element | undefined>((node, index) => node?.children[index], root);

/** The row around what was pointed at, with its sisters: the level at which the most siblings have an order number in the same place. */
function recordAround(inner: Element, id: Element): { record: Element; sisters: Element[] } {
  let best: { record: Element; sisters: Element[] } | undefined;
  const form = patternOf(`^(?:${formOf([idIn(textOf(id)) ?? ''])})$`);
  for (let node: Element | null = inner; node?.parentElement && node !== node.ownerDocument.body; node = node.parentElement) {
    const path = pathTo(id, node);
    const sisters = [...node.parentElement.children].filter((one) => {
      const there = one.nodeName === node?.nodeName ? idIn(textOf(follow(one, path))) : undefined;
      return there !== undefined && form.test(there);
    });
    if (sisters.length > (best?.sisters.length ?? 1)) best = { record: node, sisters };
  }
  const alone = inner.closest('tr, [role="row"], li, article') ?? inner;
  return best ?? { record: alone, sisters: [alone] };
}

/** The selector that finds every sister and as little else as possible. */
function recordsSelector(record: Element, sisters: readonly Element[]): string {
  const { ownerDocument: document } = record;
  const own = lastingSelectors(record);
  const above: string[] = [];
  for (let node = record.parentElement; node && node !== document.documentElement && above.length < 24; node = node.parentElement) above.push(...lastingSelectors(node).map((name) => name));
  const candidates = [...own, ...own.flatMap((name) => above.map((parent) => `${parent} ${name}`)), ...own.flatMap((name) => (record.parentElement ? lastingSelectors(record.parentElement).map((parent) => `${parent} > ${name}`) : []))];
  let best: { selector: string; strangers: number } | undefined;
  for (const selector of candidates) {
    const found = new Set(document.querySelectorAll(selector));
    if (!sisters.every((sister) => found.has(sister))) continue;
    const strangers = found.size - sisters.length;
    if (strangers < (best?.strangers ?? Number.POSITIVE_INFINITY)) best = { selector, strangers };
    if (best?.strangers === 0) break;
  }
  return best?.selector ?? own.at(-1) ?? '*';
}

/** The heading over a cell, when its table has a row of headings. */
function headingOf(element: Element, record: Element): string | undefined {
  const cell = element.closest('td, th, [role="cell"], [role="gridcell"]');
  if (!cell || !record.contains(cell)) return undefined;
  const table = record.closest('table, [role="table"], [role="grid"]');
  const at = [...record.children].indexOf(cell);
  const heads = [...(table?.querySelectorAll('thead tr, [role="row"], tr') ?? [])][0];
  const title = at < 0 || !heads || heads === record ? '' : textOf(heads.children[at], 80);
  return title || undefined;
}

/** The place that reads what was pointed at, and something in as many of the other rows as can be. */
function placeOf(element: Element, record: Element, sisters: readonly Element[], url: URL, refine: (place: Place) => Place, accept: (value: string) => boolean): Place | undefined {
  const heading = headingOf(element, record);
  const cell = element.closest('td, th, [role="cell"], [role="gridcell"]');
  const wanted = textOf(element, 1000);
  const candidates: Place[] = [...selectorsWithin(element, record).map((at): Place => ({ at })), ...(element === record ? [{}] : [])];
  // A heading holds the whole cell: only where the seller pointed at all of it.
  if (heading && cell && textOf(cell, 1000) === wanted) candidates.unshift({ column: [heading] });
  let best: { place: Place; rows: number } | undefined;
  for (const candidate of candidates) {
    const place = refine(candidate);
    const read = (scope: Element) => {
      const found = valueAt([place], { element: scope, url });
      return found && found !== 'several' && accept(found.value) ? found.value : undefined;
    };
    if (read(record) === undefined) continue;
    const own = valueAt([candidate], { element: record, url });
    if (!own || own === 'several' || own.value !== wanted) continue;
    const rows = sisters.filter((sister) => read(sister) !== undefined).length;
    if (rows > (best?.rows ?? 0)) best = { place, rows };
  }
  return best?.place;
}

/** How to read every row of this page like the one that the seller pointed at. */
export function learnRecord(picks: Picks, url: URL): Learned {
  const id = idIn(textOf(picks.id));
  if (!id) return { problem: 'no-id' };
  const inner = commonAncestor(Object.values(picks));
  if (!inner || inner === inner.ownerDocument.body || inner === inner.ownerDocument.documentElement) return { problem: 'not-one-row' };
  const { record, sisters } = recordAround(inner, picks.id);
  // By the order number alone there are more rows: something else was pointed at in another one.
  if (recordAround(picks.id, picks.id).sisters.length > sisters.length) return { problem: 'not-one-row' };
  const path = pathTo(picks.id, record);
  const idForm = formOf(sisters.map((sister) => idIn(textOf(follow(sister, path))) ?? id));
  const isWhole = textOf(picks.id) === id;
  const fields: Partial<Record<keyof RecordRecipe['fields'], readonly Place[]>> = {};
  const idPlace = placeOf(picks.id, record, sisters, url, (place) => (isWhole ? place : { ...place, pattern: `(${idForm})` }), (value) => patternOf(`^(?:${idForm})$`).test(value));
  if (!idPlace) return { problem: 'no-id' };
  fields.id = [idPlace];
  if (picks.destination) {
    const isName = countryCode(textOf(picks.destination)) !== undefined;
    const isAddress = !isName && destinationOfAddress(linesOf(picks.destination).join('\n')).country !== undefined;
    if (!isName && !isAddress) return { problem: 'no-country' };
    const place = placeOf(picks.destination, record, sisters, url, (one) => (isName ? one : { ...one, lines: true }), () => true);
    if (!place) return { problem: 'not-one-row' };
    fields[isName ? 'destination' : 'address'] = [place];
  }
  for (const field of ['title', 'quantity', 'unitPrice'] as const) {
    const element = picks[field];
    const place = element && placeOf(element, record, sisters, url, (one) => (field === 'quantity' && !/^\d+$/.test(textOf(element)) ? { ...one, pattern: '(\\d{1,6})' } : one), () => true);
    if (place) fields[field] = [place];
    else if (element) return { problem: 'not-one-row' };
  }
  return { recipe: { records: recordsSelector(record, sisters), idForm, fields }, rows: sisters.length };
}

import { labelled, linesOf } from './reading/page-text';
import type { Place } from './record-recipe';
import { cleanText, labelKey } from './reading/text';

/** Longest text that a pattern is tried on, and most elements that one place may mean. */
export const patternText = 300;
const mostElements = 50;
const patterns = new Map<string, RegExp>();

export function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

export interface Scope {
  element: Element;
  url: URL;
}

/** Distinct values at a place, in the order of the page. */
export function valuesAt(place: Place, scope: Scope): string[] {
  const { pattern } = place;
  const found = new Set<string>();
  for (const text of textsAt(place, scope)) {
    const match = pattern ? patternOf(pattern).exec(text.slice(0, patternText)) : undefined;
    const value = (pattern ? (match?.[1] ?? match?.[0] ?? '') : text).trim();
    if (value) found.add(value);
  }
  return [...found];
}

/** The value at the first place that has one. Two values that differ are `'several'`. */
export function valueAt(places: readonly Place[], scope: Scope): { value: string } | 'several' | undefined {
  for (const place of places) {
    const values = valuesAt(place, scope);
    const value = place.pick === 'last' ? values.at(-1) : values[0];
    if (value !== undefined) return values.length > 1 && !place.pick ? 'several' : { value };
  }
  return undefined;
}

function textsAt(place: Place, { element, url }: Scope): string[] {
  if (place.address) return [url.href];
  const { attribute, label, column, without } = place;
  const bases = place.at ? [...element.querySelectorAll(place.at)].slice(0, mostElements) : [element];
  const elements = column ? bases.flatMap((base) => cellsUnder(base, column)) : bases;
  if (attribute) return elements.map((one) => cleanText(one.getAttribute(attribute), 1000));
  if (label) return elements.flatMap((one) => labelledIn(one, new Set(label.map(labelKey))));
  if (place.lines) return elements.map((one) => linesOf(one, without).join('\n'));
  // A pattern may stand in any line of a long text, of which the whole would be cut.
  if (place.pattern) return elements.flatMap((one) => linesOf(one, without).map((line) => cleanText(line)));
  return elements.map((one) => cleanText(without ? linesOf(one, without).join(' ') : one.textContent));
}

/** Values of "Label: value" lines, and what follows an element that holds the label alone. */
function labelledIn(element: Element, labels: ReadonlySet<string>): string[] {
  const lines = linesOf(element);
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    const part = labelled(line) ?? { label: line, value: '' };
    if (!labels.has(labelKey(part.label))) continue;
    const next = lines[index + 1] ?? '';
    // The next line is the value, unless it is a label of its own.
    const value = part.value || (/[:：]/.test(next) && labelled(next)?.value !== '' && !/\d[:：]\d/.test(next) ? '' : next);
    found.push(cleanText(value));
  }
  if (found.length > 0) return found;
  const holders = [...element.querySelectorAll('*')].filter((one) => one.childElementCount < 3 && labels.has(labelKey((one.textContent ?? '').slice(0, 120))));
  return holders.flatMap((one) => (one.nextElementSibling ? [cleanText(one.nextElementSibling.textContent)] : []));
}

const cellNames = /^(?:TD|TH)$/;

function cellsOf(row: Element): Element[] {
  const native = [...row.children].filter((cell) => cellNames.test(cell.nodeName.toUpperCase()));
  return native.length > 0 ? native : [...row.querySelectorAll('[role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]')];
}

/** Cells under the heading in the row that the element is or stands in. A table whose cells span rows or columns cannot be counted out. */
function cellsUnder(element: Element, headings: readonly string[]): Element[] {
  const row = element.closest('tr, [role="row"]');
  const table = row?.closest('table, [role="table"], [role="grid"]');
  if (!row || !table) return [];
  const wanted = new Set(headings.map(labelKey));
  for (const head of [...table.querySelectorAll('tr, [role="row"]')].slice(0, 4)) {
    const titles = cellsOf(head);
    const hits = titles.flatMap((title, index) => (wanted.has(labelKey((title.textContent ?? '').slice(0, 120))) ? [index] : []));
    const [at] = hits;
    if (at === undefined || head === row) continue;
    const cells = cellsOf(row);
    const isCountable = hits.length === 1 && cells.length === titles.length && ![...titles, ...cells].some((cell) => cell.hasAttribute('colspan') || cell.hasAttribute('rowspan'));
    return isCountable && cells[at] ? [cells[at]] : [];
  }
  return [];
}

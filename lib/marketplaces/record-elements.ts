import type { RecordRecipe } from './record-recipe';

const mostLines = 500;

/** An element that holds two others is a list of them; one that stands in a single other is part of it. */
export function apart(all: readonly Element[], selector: string): Element[] {
  const above = new Map(all.map((element) => [element, element.parentElement?.closest(selector) ?? undefined]));
  const inside = new Map<Element, number>();
  for (const outer of above.values()) if (outer) inside.set(outer, (inside.get(outer) ?? 0) + 1);
  return all.filter((element) => {
    const outer = above.get(element);
    return (inside.get(element) ?? 0) < 2 && !(outer && inside.get(outer) === 1);
  });
}

/** For each mark the element around it, inside `root`, that holds no other mark and matches `selector`: the smallest that is enough, or else the largest. */
function around(marks: readonly Element[], root: Element, selector: string, isEnough: (element: Element) => boolean): Element[] {
  const held = new Map<Element, number>();
  for (const mark of marks) for (let up: Element | null = mark; up && up !== root; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
  return marks.map((mark) => {
    let largest = mark;
    for (let up: Element | null = mark; up && up !== root && held.get(up) === 1; up = up.parentElement) {
      if (!up.matches(selector)) continue;
      largest = up;
      if (isEnough(up)) break;
    }
    return largest;
  });
}

/** A record around a mark reaches as far as its first line: what lies further out may be another order that has lost its mark. */
export function recordsOf(document: Document, { records, recordsAround, lines }: RecordRecipe): Element[] {
  const marks = apart([...document.querySelectorAll(records)], records);
  return recordsAround && document.body ? around(marks, document.body, recordsAround, (element) => lines !== undefined && element.querySelector(lines) !== null) : marks;
}

/** Lines that stand around no mark: an order whose mark was not recognised. */
export function hasLostLine(document: Document, { recordsAround, lines }: RecordRecipe, records: readonly Element[]): boolean {
  return recordsAround !== undefined && lines !== undefined && [...document.querySelectorAll(lines)].some((line) => !records.some((record) => record.contains(line)));
}

export function linesOf({ lines, linesFollow, linesAround, fields }: RecordRecipe, record: Element, records: ReadonlySet<Element>, isOther: (element: Element) => boolean): Element[] {
  if (!lines) return [record];
  if (linesFollow) {
    // An order's own row has its only article; what follows it then is of an order whose row is gone.
    if (fields.title?.some(({ at }) => at && record.querySelector(at))) return [record];
    const found: Element[] = [];
    for (let next = record.nextElementSibling; next && !records.has(next) && found.length < mostLines && !isOther(next); next = next.nextElementSibling) if (next.matches(lines)) found.push(next);
    return found;
  }
  const inside = apart([...record.querySelectorAll(lines)], lines).slice(0, mostLines);
  if (!linesAround) return inside;
  return inside.length === 1 ? [record] : around(inside, record, '*', () => false);
}

/** A row behind the record, up to the next one, that has a title or is a line by its class, and that was not taken as one. */
function hasStrayRow({ lines = '', records, fields }: RecordRecipe, record: Element, found: readonly Element[]): boolean {
  for (let next = record.nextElementSibling; next && !next.matches(records); next = next.nextElementSibling) {
    const row = next;
    if (!found.includes(row) && (row.matches(lines) || fields.title?.some(({ at }) => at && row.querySelector(at)))) return true;
  }
  return false;
}

const lineParts = ['title', 'quantity', 'unitPrice', 'lineTotal'] as const;

/** Parts of lines that stand in the record and in none of its lines, or twice in one: a line was not recognised as one. */
export function hasStrayLine(recipe: RecordRecipe, record: Element, lines: readonly Element[]): boolean {
  if (!recipe.lines) return false;
  if (recipe.linesFollow) return hasStrayRow(recipe, record, lines);
  return lineParts.some((field) =>
    recipe.fields[field]?.some(({ at, pick }) => {
      if (!at || pick) return false;
      const parts = apart([...record.querySelectorAll(at)], at);
      const counts = lines.map((line) => parts.filter((part) => line.contains(part)).length);
      return parts.some((part) => !lines.some((line) => line.contains(part))) || (recipe.linesAround === true && counts.some((count) => count > 1));
    }),
  );
}

import type { RecordRecipe } from './record-recipe';

const mostLines = 500;

/** An element that holds two others is a list of them; one that stands in a single other is part of it. */
function apart(all: readonly Element[], selector: string): Element[] {
  const above = new Map(all.map((element) => [element, element.parentElement?.closest(selector) ?? undefined]));
  const inside = new Map<Element, number>();
  for (const outer of above.values()) if (outer) inside.set(outer, (inside.get(outer) ?? 0) + 1);
  return all.filter((element) => {
    const outer = above.get(element);
    return (inside.get(element) ?? 0) < 2 && !(outer && inside.get(outer) === 1);
  });
}

/** For each mark the largest element around it, inside `root`, that holds no other mark and matches `selector`. */
function around(marks: readonly Element[], root: Element, selector: string): Element[] {
  const held = new Map<Element, number>();
  for (const mark of marks) for (let up: Element | null = mark; up && up !== root; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + 1);
  if (marks.length === 1 && selector === '*') return [root];
  return marks.map((mark) => {
    let largest = mark;
    for (let up: Element | null = mark; up && up !== root && held.get(up) === 1; up = up.parentElement) if (up.matches(selector)) largest = up;
    return largest;
  });
}

export function recordsOf(document: Document, { records, recordsAround }: RecordRecipe): Element[] {
  const marks = apart([...document.querySelectorAll(records)], records);
  return recordsAround && document.body ? around(marks, document.body, recordsAround) : marks;
}

export function linesOf({ lines, linesFollow, linesAround, fields }: RecordRecipe, record: Element, records: ReadonlySet<Element>): Element[] {
  if (!lines) return [record];
  if (linesFollow) {
    const found = fields.title?.some(({ at }) => at && record.querySelector(at)) ? [record] : [];
    for (let next = record.nextElementSibling; next && !records.has(next) && found.length < mostLines; next = next.nextElementSibling) if (next.matches(lines)) found.push(next);
    return found;
  }
  const inside = apart([...record.querySelectorAll(lines)], lines).slice(0, mostLines);
  return linesAround ? around(inside, record, '*') : inside;
}

const lineParts = ['title', 'quantity', 'unitPrice', 'lineTotal'] as const;

/** Parts of lines that stand in the record and in none of its lines, or twice in one: a line was not recognised as one. */
export function hasStrayLine(recipe: RecordRecipe, record: Element, lines: readonly Element[]): boolean {
  if (!recipe.lines || recipe.linesFollow) return false;
  return lineParts.some((field) =>
    recipe.fields[field]?.some(({ at, pick }) => {
      if (!at || pick) return false;
      const parts = apart([...record.querySelectorAll(at)], at);
      const counts = lines.map((line) => parts.filter((part) => line.contains(part)).length);
      return parts.some((part) => !lines.some((line) => line.contains(part))) || (recipe.linesAround === true && counts.some((count) => count > 1));
    }),
  );
}

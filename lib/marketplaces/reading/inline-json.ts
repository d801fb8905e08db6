/**
 * The object that an inline script assigns after `marker`, read by counting brackets and parsed as JSON: nothing of the page is run.
 * Undefined when the marker, the end or the syntax is missing.
 */
export function inlineJson(document: Document, marker: RegExp): unknown {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    const found = marker.exec(text);
    if (!found) continue;
    const object = balanced(text, found.index + found[0].length);
    if (!object) continue;
    try {
      return JSON.parse(object);
    } catch {
      // Not JSON but a program: the next script may hold it.
    }
  }
  return undefined;
}

export function balanced(text: string, from: number): string | undefined {
  const start = text.slice(from, from + 200).search(/\S/) + from;
  if (text[start] !== '{' && text[start] !== '[') return undefined;
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (isInString) {
      if (sign === '\\') index += 1;
      else if (sign === '"') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  return undefined;
}

/** Value at a path of own keys, or undefined. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : typeof text === 'number' && Number.isFinite(text) ? String(text) : '';
}

export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const text = textAt(value, ...path);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Keys written in a JSON text, each time that they are. */
function keysWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) count += 1;
  return count;
}

function keysKept(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const parts = Object.values(one);
    if (!Array.isArray(one)) count += parts.length;
    for (const part of parts) open.push(part);
  }
  return count;
}

interface Open {
  container: unknown[] | Record<string, unknown>;
  key?: string;
  disagreeing: Set<string>;
}

/** A valid JSON text in which an object may have a key twice: where the two disagree it has none. */
function parseDoubled(text: string): { value: unknown; doubled: string[] } {
  const doubled = new Set<string>();
  const open: Open[] = [];
  let whole: unknown;
  const put = (value: unknown): void => {
    const top = open.at(-1);
    if (!top) whole = value;
    else if (Array.isArray(top.container)) top.container.push(value);
    else if (top.key !== undefined) {
      const { container, key } = top;
      if (Object.hasOwn(container, key) && JSON.stringify(container[key]) !== JSON.stringify(value)) top.disagreeing.add(key);
      Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true });
      delete top.key;
    }
  };
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const top = open.at(-1);
    if (token === '{' || token === '[') open.push({ container: token === '[' ? [] : {}, disagreeing: new Set() });
    else if (token === '}' || token === ']') {
      const closed = open.pop();
      for (const key of closed?.disagreeing ?? []) {
        doubled.add(key);
        if (closed && !Array.isArray(closed.container)) delete closed.container[key];
      }
      put(closed?.container);
    } else if (token === ',' || token === ':') continue;
    else if (top && !Array.isArray(top.container) && top.key === undefined) top.key = JSON.parse(token);
    else put(JSON.parse(token));
  }
  return { value: whole, doubled: [...doubled] };
}

/** A JSON text as a value, and the keys that an object has twice with different values: the last of them would count without a word. */
export function parseKeys(text: string): { value: unknown; doubled: string[] } {
  const value: unknown = JSON.parse(text);
  return keysWritten(text) === keysKept(value) ? { value, doubled: [] } : parseDoubled(text);
}

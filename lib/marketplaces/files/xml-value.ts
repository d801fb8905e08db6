import { withoutEntities } from './markup-text';

type Value = string | Value[] | { [key: string]: Value };

/** Deeper than any export nests, and more than any list of orders has. */
const most = { depth: 40, elements: 3_000_000 } as const;

interface Open {
  name: string;
  parts: [string, Value][];
  text: string;
}

const bare = (name: string): string => name.replace(/^[\p{L}\p{N}_.-]+:/u, '');

/** A list says so by its name, "orders" of "order", "OrderArray" of "Order", or by having several of one kind. */
function isList(name: string, parts: readonly [string, Value][]): boolean {
  const [first] = parts;
  if (!first || parts.some(([key]) => key !== first[0])) return false;
  const [outer, inner] = [name.toLowerCase().replaceAll(/[_-]/g, ''), first[0].toLowerCase().replaceAll(/[_-]/g, '')];
  // Beside a name of its own, "<OrderContent>", only the elements say that they are orders.
  return (parts.length > 1 && inner !== 'order') || outer === `${inner}s` || outer === `${inner}list` || outer === `${inner}array` || outer === `${inner}es` || (/(?:s|list|array)$/.test(outer) && typeof first[1] !== 'string');
}

function valueOf({ name, parts, text }: Open): Value {
  if (parts.length === 0) return withoutEntities(text).trim();
  if (isList(name, parts)) return parts.map(([, value]) => value);
  const found = new Map<string, Value[]>();
  for (const [key, value] of parts) {
    const known = found.get(key);
    if (known) known.push(value);
    else found.set(key, [value]);
  }
  const record = Object.fromEntries([...found].map(([key, values]) => [key, values.every((one) => one === values[0]) ? (values[0] as Value) : values]));
  // "<Price currency="EUR">9.90</Price>": an amount beside its currency.
  if (text.trim()) record.value = withoutEntities(text).trim();
  return record;
}

/**
 * XML as the objects and lists that a shop's interface would answer in JSON; undefined when its elements do not close as they open.
 * Nothing it declares about itself is followed: no entities of its own, no other files.
 */
export function xmlValue(text: string): Value | undefined {
  const stack: Open[] = [{ name: '', parts: [], text: '' }];
  const token = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>|<\/([\p{L}\p{N}_:.-]+)\s*>|<([\p{L}\p{N}_:.-]+)((?:\s+[\p{L}\p{N}_:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gu;
  let end = 0;
  let elements = 0;
  for (const found of text.matchAll(token)) {
    if (found.index !== end) return undefined;
    end = found.index + found[0].length;
    const [, data, close, open, attributes, isEmpty, words] = found;
    const top = stack.at(-1) as Open;
    if (data !== undefined) top.text += data.replaceAll('&', '&amp;');
    else if (words !== undefined) top.text += words;
    else if (open !== undefined) {
      elements += 1;
      if (stack.length > most.depth || elements > most.elements) return undefined;
      const parts = [...(attributes ?? '').matchAll(/([\p{L}\p{N}_:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].filter(([, name = '']) => !/^(?:xmlns|xsi)(?::|$)/.test(name)).map(([, name = '', one, other]): [string, Value] => [bare(name), withoutEntities(one ?? other ?? '')]);
      const element: Open = { name: bare(open), parts, text: '' };
      if (isEmpty) top.parts.push([element.name, valueOf(element)]);
      else stack.push(element);
    } else if (close !== undefined) {
      if (stack.length < 2 || top.name !== bare(close)) return undefined;
      stack.pop();
      (stack.at(-1) as Open).parts.push([top.name, valueOf(top)]);
    }
  }
  const root = stack[0]?.parts[0];
  return end === text.length && stack.length === 1 && root ? { [root[0]]: root[1] } : undefined;
}

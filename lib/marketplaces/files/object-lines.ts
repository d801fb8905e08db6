import { isRecord } from '../reading/json-cells';
import { itemCells } from './json-table';
import type { SourceRow } from '../reading/rows';

/** Python writes `[{'name': 'Mug', 'gift': None}]` where JSON has double quotes and null. */
function asJson(text: string): string {
  const words: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };
  return text.replace(/"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'|\b(?:None|True|False)\b/g, (found, inside?: string) => (inside === undefined ? (words[found] ?? found) : JSON.stringify(inside.replace(/\\(['\\])/g, '$1'))));
}

function valueOf(text: string): unknown {
  for (const written of [text, asJson(text)]) {
    try {
      return JSON.parse(written);
    } catch {}
  }
  return undefined;
}

/** The goods of a cell that holds a list of objects, `[{"name":"Mug","qty":2}]`, or one object; undefined unless each names what it is. */
export function objectLines(cell: string): SourceRow['cells'][] | undefined {
  const text = cell.trim();
  if (!/^(?:\[\s*)?\{.*\}(?:\s*\])?$/s.test(text)) return undefined;
  const value = valueOf(text);
  const objects = Array.isArray(value) ? value : [value];
  if (objects.length === 0 || objects.length > 500 || !objects.every(isRecord)) return undefined;
  const lines = objects.map((object): SourceRow['cells'] => {
    const found = itemCells(object);
    const cells = { title: found.get('item title'), sku: found.get('item sku'), quantity: found.get('item quantity'), unitPrice: found.get('item price'), lineTotal: found.get('item total'), currency: found.get('currency') };
    return Object.fromEntries(Object.entries(cells).filter(([, part]) => part));
  });
  return lines.every((line) => line.title || line.sku) ? lines : undefined;
}

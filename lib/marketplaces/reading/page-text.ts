import { cleanText, ignorable } from './text';

/** Text of an element, pieces kept apart: readers know neither layout nor `innerText`. */
export function textOf(element: Element | null | undefined, limit = 300): string {
  return element ? cleanText(element.textContent, limit) : '';
}

/** Text of the parts of an address or a cell, one entry for each block, break or span that stands on its own; what matches `without` is left out. */
export function linesOf(element: Element, without?: string): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const text = line.replace(ignorable, '').replace(/\s+/g, ' ').trim();
    if (text) lines.push(text.slice(0, 200));
    line = '';
  };
  const visit = (node: Node, depth: number): void => {
    for (const child of node.childNodes) {
      if (lines.length > 60) return;
      if (child.nodeType === 3) {
        line += child.textContent ?? '';
        continue;
      }
      if (child.nodeType !== 1) continue;
      const tag = child.nodeName.toUpperCase();
      if (tag === 'SCRIPT' || tag === 'STYLE' || (without && (child as Element).matches(without))) continue;
      const isBlock = /^(BR|DIV|P|LI|UL|OL|TR|TD|TH|DT|DD|SECTION|ADDRESS|H[1-6]|BUTTON)$/.test(tag);
      if (isBlock) flush();
      if (depth < 40) visit(child, depth + 1);
      if (isBlock) flush();
    }
  };
  visit(element, 0);
  flush();
  return lines;
}

/** "Label: value" → both sides; a full-width colon counts. */
export function labelled(line: string): { label: string; value: string } | undefined {
  const found = /^([^:：]{1,60})[:：]\s*(.*)$/.exec(line);
  return found?.[1] ? { label: found[1].trim(), value: (found[2] ?? '').trim() } : undefined;
}

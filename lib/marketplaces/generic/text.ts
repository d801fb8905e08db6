import { meaningOf } from './words';

/** One piece of text of a page, as a reader meets it: its own words, the element they stand in and the link around it. */
export interface Leaf {
  text: string;
  element: Element;
  link?: string;
  /** A block or a line break lies between this piece and the one before. */
  isBreak: boolean;
}

const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'OBJECT', 'DEL', 'S', 'STRIKE', 'DATALIST']);
/** "<span>$</span><span>849</span><span>.</span><span>00</span>" is one amount. */
const ofOneAmount = /^(?:\p{Sc}\n\d[\d.,]*|\p{Sc}?\s?\d[\d,]*(?:\n[.,](?:\d\d)?|[.,]\n\d\d)|\d[\d\s.,]*\n\p{Sc})$/u;
const inline = /^(?:SPAN|A|STRONG|B|EM|I|SMALL|TIME|FONT|BDI|U|ABBR|CODE|MARK|SUP|SUB|IMG|SVG|INS)$/;

/** A badge of ours between the page's own elements: never a part of what the page says. */
export function isOurs({ nodeName }: Element): boolean {
  return nodeName.toUpperCase() === 'X-NOTE';
}

/** The page's own elements in an element. */
export function childrenOf(element: Element): Element[] {
  return [...element.children].filter((child) => !isOurs(child));
}

/** Not shown by its own attributes; style sheets are not asked, since that would cost the page a layout. */
export function isHidden(element: Element): boolean {
  // Django has a row that a script copies for a new line.
  if (isOurs(element) || element.hasAttribute('hidden') || element.classList?.contains('empty-form')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function shownValue(element: Element): string | undefined {
  switch (element.nodeName.toUpperCase()) {
    case 'SELECT':
      return (element.querySelector('option[selected]') ?? (element as HTMLSelectElement).selectedOptions?.[0])?.textContent ?? '';
    case 'INPUT':
      return /^(?:checkbox|radio|hidden|submit|button|password|image|file)$/i.test(element.getAttribute('type') ?? '') ? '' : ((element as HTMLInputElement).value ?? element.getAttribute('value') ?? '');
    case 'TEXTAREA':
      return '';
    case 'IMG':
      return element.getAttribute('alt') || element.getAttribute('aria-label') || element.getAttribute('title') || '';
    default:
      return undefined;
  }
}

const flagClass = /(?:^|\s)(?:flag|fi|flag-icon|country|iti)[-_ ]+(?:icon[-_])?([a-z]{2})(?:\s|$)/i;

/** What a script draws over a field repeats its value, with a cross to clear it. */
function drawsAgain(element: Element, field: Element): boolean {
  return element.previousElementSibling === field && element.textContent?.replace(/^\s*×/, '').trim() === shownValue(field)?.trim();
}

/** A flag that is drawn by a class, as `<i class="flag ee">`, reads as its code. */
function flagOf(element: Element): string {
  const found = flagClass.exec(element.getAttribute('class') ?? '');
  return found?.[1] ? `flag:${found[1].toUpperCase()}` : '';
}

/** "订单号：123 收货国家：德国" in one text: each label that is known begins a piece of its own. */
function splitPairs(text: string): string[] {
  if (!/[:：].*\s\S+\s?[:：]/.test(text)) return [text];
  const starts: number[] = [];
  for (const { 1: words = '', index } of text.matchAll(/(?<!\S)(\p{Lu}\p{L}*(?: \p{L}+){0,3}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,10})\s?[:：]/gu)) {
    // "Germany Ship by:" ends a value and begins a label.
    const ends = words.split(' ').map((_, at, all) => all.slice(at).join(' '));
    const label = ends.find((end) => meaningOf(end)?.isExact) ?? ends.find((end) => meaningOf(end));
    if (label) starts.push(index + words.length - label.length);
  }
  return starts.length > 1 && starts[0] === 0 ? starts.map((start, at) => text.slice(start, starts[at + 1]).trim()) : [text];
}

/**
 * Texts below an element in reading order, each block, span or link apart. Bounded in number and depth, without recursion:
 * a hostile page is cut, never followed.
 */
export function leavesOf(root: Element, most = 400, limit = 300): Leaf[] {
  const leaves: Leaf[] = [];
  let visited = 0;
  let isBreak = true;
  let field: Element | undefined;
  const add = (raw: string, element: Element, link: string | undefined): void => {
    // Deep markup is indented by more than a text is long.
    const text = raw.slice(0, limit + 2000).replace(/\s+/g, ' ').trim().slice(0, limit);
    if (!text) return;
    const last = leaves.at(-1);
    // The star of a field that has to be filled in stands between its label and its value.
    if (text === '*' && last && meaningOf(last.text)) return;
    // "<b>Quantity</b>: 2" is a label and its value.
    if (/^[:：]/.test(text) && last && !isBreak) {
      last.text += ':';
      add(text.slice(1), element, link);
      return;
    }
    // "52<sup>10</sup> €"
    const piece = element.closest('sup') && /^\d\d$/.test(text) ? `.${text}` : text;
    if (last && !isBreak && ofOneAmount.test(`${last.text}\n${piece}`)) {
      last.text += /^\p{Sc}$/u.test(text) ? ` ${text}` : piece;
      return;
    }
    for (const part of splitPairs(text)) {
      leaves.push(link ? { text: part, element, link, isBreak } : { text: part, element, isBreak });
      isBreak = part !== text;
    }
    isBreak = false;
  };
  const stack: { node: Node | null; element: Element; link: string | undefined; isBlock: boolean }[] = [{ node: root.firstChild, element: root, link: linkOf(root), isBlock: true }];
  const own = shownValue(root);
  if (own) add(own, root, undefined);
  while (stack.length > 0 && leaves.length < most && visited < most * 40) {
    const top = stack[stack.length - 1] as (typeof stack)[number];
    let { node } = top;
    if (!node) {
      stack.pop();
      isBreak ||= top.isBlock;
      continue;
    }
    visited += 1;
    if (node.nodeType === 3) {
      // Frameworks write "#" and "1001" as two texts side by side, with or without a comment between: they are one.
      let text = '';
      for (; node && node.nodeType !== 1; node = node.nextSibling) if (node.nodeType === 3 && text.length < limit * 4) text += node.nodeValue ?? '';
      top.node = node;
      add(text, top.element, top.link);
      continue;
    }
    top.node = node.nextSibling;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.nodeName.toUpperCase();
    const isBlock = !inline.test(name);
    isBreak ||= isBlock;
    if (name === 'SVG') add(element.getAttribute('aria-label') ?? '', element, top.link);
    // A grid that is drawn on a canvas stands in it as a table, for those who cannot see it.
    if (skipped.has(name) || isHidden(element) || (field && drawsAgain(element, field)) || (name === 'CANVAS' && !element.querySelector('[role="grid"]'))) continue;
    const value = shownValue(element);
    if (name === 'SELECT') field = element;
    if (value !== undefined) add(value, element, top.link);
    else if (!element.firstChild) add(flagOf(element) || (element.getAttribute('aria-label') ?? ''), element, top.link);
    else if (stack.length < 120) stack.push({ node: element.firstChild, element, link: linkOf(element) ?? top.link, isBlock });
  }
  return leaves;
}

/** What the pieces say one behind the other. */
export const wordsOf = (leaves: readonly Leaf[]): string => leaves.map(({ text }) => text).join(' ');

/** A link around a few words names them; one around a whole card names nothing in it. */
function linkOf(element: Element): string | undefined {
  return (element.nodeName.toUpperCase() === 'A' && element.querySelectorAll('*').length < 6 && element.getAttribute('href')) || undefined;
}

/** Pieces that stand in one line joined: "<b>2</b> × Mug" is one line, two blocks are two. */
export function linesOfLeaves(leaves: readonly Leaf[]): string[] {
  const lines: string[] = [];
  for (const leaf of leaves) {
    if (leaf.isBreak || lines.length === 0) lines.push(leaf.text);
    else lines[lines.length - 1] += ` ${leaf.text}`;
  }
  return lines;
}

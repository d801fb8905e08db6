/** Changes that marketplaces make to their pages from one month to the next, each chosen by numbers so that a run can be repeated. */
export interface Mutation {
  kind: 'rename-class' | 'rename-one-class' | 'drop' | 'columns' | 'siblings' | 'banner' | 'junk-row' | 'wrap' | 'spaces' | 'invisible' | 'label' | 'twin';
  which: number;
  how: number;
}
export const mutationKinds = ['rename-class', 'rename-one-class', 'drop', 'columns', 'siblings', 'banner', 'junk-row', 'wrap', 'spaces', 'invisible', 'label', 'twin'] as const;

/** What a mutation took away or added, as far as no reader could know. */
export interface Effect {
  /** Text of a dropped part, in which whole lines or orders may have stood. */
  dropped?: string;
  /** An order of the page that now stands in it twice, under another number. */
  twin?: { of: string; id: string };
}

const inert = 'script, style, script *, head, head *, html, body';
const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % Math.max(1, all.length)];
const elementsOf = (document: Document): Element[] => [...document.querySelectorAll('body *')].filter((element) => !element.matches(inert));

function textsOf(document: Document): Text[] {
  const found: Text[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && (child.textContent ?? '').trim()) found.push(child as Text);
      else if (child.nodeType === 1 && !(child as Element).matches(inert)) visit(child);
    }
  };
  visit(document.body);
  return found;
}

/** The same numbers give the same order. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  const result = [...all];
  let state = seed + 1;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (state * 48271) % 2147483647;
    const other = state % (index + 1);
    [result[index], result[other]] = [result[other] as T, result[index] as T];
  }
  return result;
}

/** Words of one meaning; a label becomes another of its own, or a word that nobody knows. */
const meanings = [
  ['Quantity', 'Qty', 'Menge', 'Quantité', 'Cantidad', '数量', 'Количество'],
  ['Country', 'Land', 'Pays', 'País', '国家', 'Страна'],
  ['Order', 'Order number', 'Bestellnummer', 'Commande', 'Pedido', '订单号', 'Номер заказа'],
  ['Product', 'Item', 'Artikel', 'Produit', 'Producto', '商品名称', 'Товар'],
  ['Item subtotal', 'Artikelzwischensumme', 'Subtotale articolo', '商品の小計'],
];
const isLabel = (text: Text): boolean => /[:：]\s*$/.test(text.textContent ?? '') || /^(?:TH|DT|LABEL)$/.test(text.parentElement?.nodeName.toUpperCase() ?? '');

function relabel(text: Text, how: number): void {
  const written = (text.textContent ?? '').trim();
  const word = written.replace(/\s*[:：]\s*$/, '');
  const family = meanings.find((words) => words.includes(word));
  text.textContent = (family && how % 2 ? (pick(family, how) as string) : 'Xyzzy') + written.slice(word.length);
}

const cellsOf = (row: Element): Element[] => [...row.children].filter((cell) => /^T[DH]$/.test(cell.nodeName.toUpperCase()));

function reorderColumns(table: Element, how: number): void {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const widths = new Set(rows.map((row) => cellsOf(row).length));
  if (widths.size !== 1 || table.querySelector('[colspan], [rowspan]')) return;
  for (const row of rows) for (const cell of shuffled(cellsOf(row), how)) row.append(cell);
}

const nameOf = (element: Element): string => `${element.nodeName} ${element.getAttribute('class')?.split(' ')[0] ?? ''}`;

/** Children that are alike and none a heading: rows, cards, items. */
function alikeParents(document: Document): Element[] {
  return elementsOf(document).filter((parent) => parent.children.length > 1 && !/^(?:TR|SELECT|DL)$/.test(parent.nodeName.toUpperCase()) && new Set([...parent.children].map(nameOf)).size === 1 && !parent.querySelector(':scope > tr > th'));
}

function twinOf(document: Document, ids: readonly string[], { which }: Mutation): Effect {
  const id = pick(ids, which);
  if (!id || !/\d/.test(id)) return {};
  const rows = [...document.querySelectorAll('tr, [role="row"], li, div, a')].filter((row) => !row.closest('head') && ids.filter((other) => row.outerHTML.includes(other)).join() === id);
  const row = rows.find((candidate) => !rows.some((other) => other !== candidate && other.contains(candidate)));
  if (!row?.parentElement || row.nextElementSibling?.matches('tr.item-info')) return {};
  const twin = id.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10));
  if (document.body.outerHTML.includes(twin)) return {};
  const copy = row.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const { name, value } of [...element.attributes]) if (value.includes(id)) element.setAttribute(name, value.replaceAll(id, twin));
  const visit = (node: Node): void => {
    if (node.nodeType === 3) node.textContent = (node.textContent ?? '').replaceAll(id, twin);
    else for (const child of node.childNodes) visit(child);
  };
  visit(copy);
  row.parentElement.insertBefore(copy, row);
  return { twin: { of: id, id: twin } };
}

export function mutate(document: Document, mutation: Mutation, ids: readonly string[]): Effect {
  const { kind, which, how } = mutation;
  const all = elementsOf(document);
  const texts = textsOf(document);
  const classed = all.filter((element) => element.classList.length > 0);
  if (kind === 'rename-class' || kind === 'rename-one-class') {
    const element = pick(classed, which);
    const name = element && pick([...element.classList], how);
    if (!element || !name) return {};
    for (const other of kind === 'rename-class' ? classed : [element]) if (other.classList.contains(name)) other.setAttribute('class', [...other.classList].map((one) => (one === name ? `x${how}` : one)).join(' '));
  } else if (kind === 'drop') {
    const element = pick(all, which);
    const dropped = element?.outerHTML ?? '';
    element?.remove();
    return { dropped };
  } else if (kind === 'columns') {
    const table = pick([...document.querySelectorAll('table')], which);
    if (table) reorderColumns(table, how);
  } else if (kind === 'siblings') {
    const parent = pick(alikeParents(document), which);
    if (parent) for (const child of shuffled([...parent.children], how)) parent.append(child);
  } else if (kind === 'banner') {
    const banner = document.createElement('div');
    banner.textContent = 'New: try our shipping programme. 12 sellers near you did. Total: $9.99';
    const before = pick(all.filter((element) => !element.closest('table')), which) ?? document.body.firstElementChild;
    before?.parentElement?.insertBefore(banner, before);
  } else if (kind === 'junk-row') {
    const row = pick([...document.querySelectorAll('tr')], which);
    const junk = document.createElement('tr');
    junk.append(Object.assign(document.createElement('td'), { textContent: 'Advertisement' }));
    row?.parentElement?.insertBefore(junk, row);
  } else if (kind === 'wrap') {
    const element = pick(all.filter((one) => !/^(?:TABLE|THEAD|TBODY|TR|SELECT|UL|OL|DL|INPUT|IMG|BR|TEXTAREA)$/.test(one.nodeName.toUpperCase())), which);
    if (!element) return {};
    const wrapper = document.createElement(how % 2 ? 'div' : 'span');
    while (element.firstChild) wrapper.append(element.firstChild);
    element.append(wrapper);
  } else if (kind === 'spaces' || kind === 'invisible') {
    // A piece of a text is no word of its own.
    const text = pick(texts.filter((one) => one.parentElement?.childNodes.length === 1), which);
    if (!text) return {};
    const written = text.textContent ?? '';
    const at = how % (written.length + 1);
    text.textContent = kind === 'spaces' ? `\n\t  ${written.replace(/ /g, how % 2 ? '\u00A0' : '  ')}  \n` : `${written.slice(0, at)}${pick(['\u200B', '\u200E', '\u2060', '\uFEFF'], how)}${written.slice(at)}`;
  } else if (kind === 'label') {
    const text = pick(texts.filter(isLabel), which);
    if (text) relabel(text, how);
  } else return twinOf(document, ids, mutation);
  return {};
}

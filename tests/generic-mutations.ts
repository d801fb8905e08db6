/** Changes that a site's next release could make to a page, each from a random number generator with a seed. */
export type Random = () => number;

/** Mulberry32: small, seeded, good enough to choose elements. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
const body = (document: Document) => [...document.body.querySelectorAll('*')].filter((element) => !/^(?:SCRIPT|STYLE|TITLE)$/i.test(element.nodeName));

function renameClasses(document: Document, random: Random): void {
  for (const element of body(document)) if (element.hasAttribute('class') && !/flag/.test(element.getAttribute('class') ?? '')) element.setAttribute('class', `c${Math.floor(random() * 1e6)}`);
}

/** The same order of columns in the heading and in every row, for tables without spans. */
function reorderColumns(document: Document, random: Random): void {
  for (const table of document.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')];
    const width = rows[0]?.children.length ?? 0;
    if (width < 2 || !table.querySelector('th, thead') || !table.querySelector('td') || table.querySelector('table') || rows.some((row) => row.children.length !== width || [...row.children].some((cell) => cell.hasAttribute('colspan') || cell.hasAttribute('rowspan')))) continue;
    const order = Array.from({ length: width }, (_, index) => index).sort(() => random() - 0.5);
    for (const row of rows) {
      const cells = [...row.children];
      for (const index of order) row.append(cells[index] as Element);
    }
  }
}

function dropNode(document: Document, random: Random): void {
  const small = body(document).filter((element) => element.querySelectorAll('*').length <= 1);
  pick(random, small)?.remove();
}

function dropCell(document: Document, random: Random): void {
  pick(random, [...document.querySelectorAll('td, th, dt, dd, label, [role="gridcell"], [role="columnheader"]')])?.remove();
}

function emptyCell(document: Document, random: Random): void {
  const cell = pick(random, [...document.querySelectorAll('td, dd, p, span, div')].filter((element) => element.children.length === 0));
  if (cell) cell.textContent = '';
}

function addRow(document: Document, random: Random): void {
  const row = pick(random, [...document.querySelectorAll('tr, li, article, [role="row"]')]);
  if (!row?.parentElement) return;
  const added = document.createElement(row.nodeName);
  const cell = document.createElement(/^tr$/i.test(row.nodeName) ? 'td' : 'div');
  if (/^tr$/i.test(row.nodeName)) cell.setAttribute('colspan', '30');
  cell.textContent = pick(random, ['Try our new plan for €49.00', 'Loading…', 'Total', '–', 'Spain is closed on 8 December']) ?? '';
  added.append(cell);
  row.parentElement.insertBefore(added, random() < 0.5 ? row : row.nextSibling);
}

function addColumn(document: Document, random: Random): void {
  const table = pick(random, [...document.querySelectorAll('table')]);
  const [title, value] = pick(random, [['Notes', 'fragile'], ['Weight', '1.2 kg'], ['Tracking number', 'RR123456785DE'], ['Tax', '€1.90'], ['Invoice', 'INV-9'], ['Ships from', 'China'], ['Customer ID', '4711'], ['', '']] as const) ?? ['', ''];
  if (!table?.querySelector('thead') || table.querySelector('[colspan], [rowspan], table')) return;
  for (const row of table.querySelectorAll('tr')) {
    const isHead = row.parentElement?.nodeName.toUpperCase() === 'THEAD' || row.querySelector('th') !== null;
    const cell = document.createElement(isHead ? 'th' : 'td');
    cell.textContent = isHead ? title : value;
    row.insertBefore(cell, row.firstElementChild);
  }
}

function wrap(document: Document, random: Random): void {
  const element = pick(random, body(document).filter((one) => /^(?:DIV|SPAN|A|P|STRONG)$/i.test(one.nodeName)));
  if (!element?.parentElement) return;
  const around = document.createElement(/^(?:DIV|P)$/i.test(element.nodeName) ? 'div' : 'span');
  element.replaceWith(around);
  around.append(element);
}

function addNotice(document: Document, random: Random): void {
  const notice = document.createElement('div');
  notice.textContent = pick(random, ['Your plan renews on 1 Dec for €19.00', 'Order early before the holidays', 'Support: +44 20 7946 0000', '3 new messages']) ?? '';
  document.body.insertBefore(notice, document.body.firstChild);
}

export const mutations: readonly [string, (document: Document, random: Random) => void][] = [
  ['classes renamed', renameClasses], ['columns reordered', reorderColumns], ['a small element dropped', dropNode], ['a cell dropped', dropCell], ['a text emptied', emptyCell], ['a row added', addRow], ['a column added', addColumn], ['an element wrapped', wrap], ['a notice added', addNotice],
];

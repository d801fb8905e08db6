import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { generic } from '../lib/marketplaces/generic';

/** A page of web components as a browser holds it: the table in an open shadow root, its cells slotted in from outside. */
function pageOf(cells: string[][]): Document {
  const { document } = new Window() as unknown as { document: Document };
  document.documentElement.setAttribute('lang', 'en');
  document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Orders' }));
  const host = document.body.appendChild(document.createElement('x-grid'));
  const table = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('table'));
  for (const [row, texts] of cells.entries()) {
    const line = table.appendChild(document.createElement('tr'));
    for (const [column, text] of texts.entries()) {
      line.appendChild(document.createElement(row === 0 ? 'th' : 'td')).appendChild(document.createElement('slot')).setAttribute('name', `${row}-${column}`);
      const content = host.appendChild(document.createElement('span'));
      content.setAttribute('slot', `${row}-${column}`);
      content.textContent = text;
    }
  }
  return document;
}
const url = new URL('https://shop.example/admin/orders');
const titles = ['Order', 'Country', 'Total'];

test('orders in an open shadow root are read, and badges find the page\'s own rows', () => {
  const document = pageOf([titles, ['#1', 'France', '€69.00'], ['#2', 'Spain', '€12.00']]);
  const [reader] = generic.pages;
  expect(reader?.read(document, url)).toMatchObject({ orders: [{ id: '1', destination: 'FR' }, { id: '2', destination: 'ES' }] });
  const rows = [...(document.querySelector('x-grid')?.shadowRoot?.querySelectorAll('tr') ?? [])];
  expect(reader?.anchors(document, url).map(({ element }) => rows.indexOf(element as HTMLTableRowElement))).toEqual([1, 2]);
});

test('a component without a shadow is read as it stands', () => {
  const document = pageOf([titles]);
  document.querySelector('x-grid')?.remove();
  document.body.append(document.createElement('x-grid'));
  expect(generic.pages[0]?.read(document, url)).toMatchObject({ orders: [], format: 'unknown' });
});

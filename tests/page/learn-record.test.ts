import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { recordPage } from '../../lib/marketplaces/record-page';
import { recordRecipeSchema } from '../../lib/marketplaces/record-page.schema';
import { pathOf } from '../../lib/marketplaces/taught-site';
import { formOf, learnRecord, type Picks } from '../../lib/page/learn-record';

const url = new URL('https://shop.example/admin/orders?page=2');
const documentOf = (body: string) => parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document;
const orders = [
  ['SO-1001', 'Germany', 'Ceramic mug', '2', '€12.50'],
  ['SO-1002', 'Brazil', 'Power bank', '1', '€20.00'],
  ['SO-1003', 'Japan', 'Cotton T-shirt', '3', '€9.90'],
] as const;
const table = `<nav><ul><li>Orders 12</li><li>Products 30</li></ul></nav><table id="grid"><thead><tr><th>Ref</th><th>When</th><th>Where to</th><th>What</th><th>Pcs</th><th>Each</th></tr></thead><tbody>${orders.map(([id, place, title, pieces, price]) => `<tr class="css-1x2y3z"><td><a href="/o/1">${id}</a></td><td>2026-11-20</td><td>${place}</td><td>${title}</td><td>${pieces}</td><td>${price}</td></tr>`).join('')}</tbody></table>`;
const cards = `<main><div class="c9f2"><h2>Today</h2>${orders.map(([id, place, title, pieces, price]) => `<div class="order-card k3j4h5"><div><b>Order ${id}</b><i>paid</i></div><div><p>A. Person</p><p>1 Street</p><p>12345 Town</p><p>${place}</p></div><div><span class="title">${title}</span><em>x ${pieces}</em><strong>${price}</strong></div></div>`).join('')}</div></main>`;

const pick = (document: Document, selectors: Partial<Record<keyof Picks, string>>): Picks =>
  Object.fromEntries(
    Object.entries(selectors).map(([field, selector]) => {
      const found = document.querySelector(selector);
      if (!found) throw new Error(selector);
      return [field, found];
    }),
  ) as unknown as Picks;
const readWith = (document: Document, picks: Picks) => {
  const learned = learnRecord(picks, url);
  if ('problem' in learned) return learned;
  // What is learned must survive being stored and given away.
  const recipe = recordRecipeSchema.parse(JSON.parse(JSON.stringify(learned.recipe)));
  return recordPage('taught', recipe, 'orders', () => true).read(document, url);
};
const expected = orders.map(([id, , title, quantity]) => ({ id, destination: { 'SO-1001': 'DE', 'SO-1002': 'BR', 'SO-1003': 'JP' }[id], lines: [{ title, quantity: Number(quantity) }] }));

describe('one row is pointed at, and every row is read', () => {
  test('a table, by the headings of its columns', () => {
    const document = documentOf(table);
    const picks = pick(document, { id: 'tbody a', destination: 'tbody td:nth-child(3)', title: 'tbody td:nth-child(4)', quantity: 'tbody td:nth-child(5)', unitPrice: 'tbody td:nth-child(6)' });
    const reading = readWith(document, picks);
    expect(reading).toMatchObject({ orders: expected, health: { ordersRead: 3, ordersFound: 3, fieldsMissing: [], problems: [] } });
    const learned = learnRecord(picks, url);
    expect('recipe' in learned && learned.recipe.fields.destination).toEqual([{ column: ['Where to'] }]);
  });
  test('cards, by names that last and never by names a build made; an address gives its country and nothing else', () => {
    const document = documentOf(cards);
    const picks = pick(document, { id: '.order-card b', destination: '.order-card div:nth-child(2)', title: '.title', quantity: 'em', unitPrice: 'strong' });
    const reading = readWith(document, picks);
    expect(reading).toMatchObject({ orders: expected, health: { ordersRead: 3, ordersFound: 3, problems: [] } });
    expect(JSON.stringify(learnRecord(picks, url))).not.toMatch(/k3j4h5|c9f2|Person|Street|SO-1001/);
    expect(JSON.stringify(reading)).not.toMatch(/Person|Street/);
  });
  test('the last row teaches the same as the first', () => {
    const document = documentOf(table);
    const picks = pick(document, { id: 'tbody tr:last-child a', destination: 'tbody tr:last-child td:nth-child(3)', title: 'tbody tr:last-child td:nth-child(4)' });
    expect(readWith(document, picks)).toMatchObject({ orders: expected.map(({ id, destination, lines }) => ({ id, destination, lines: [{ title: lines[0]?.title }] })) });
  });
  test('rows that come later are read too, and a page that changed says so', () => {
    const learned = learnRecord(pick(documentOf(cards), { id: '.order-card b', title: '.title' }), url);
    if ('problem' in learned) throw new Error(learned.problem);
    const read = (html: string) => recordPage('taught', learned.recipe, 'orders', () => true).read(documentOf(html), url);
    expect(read(cards.replace('SO-1003', 'SO-20417')).orders.map(({ id }) => id)).toEqual(['SO-1001', 'SO-1002', 'SO-20417']);
    expect(read(cards.replaceAll('order-card', 'parcel').replaceAll('<b>', '<u>')).health).toMatchObject({ ordersRead: 0, problems: [{ code: 'page-not-understood' }] });
  });
});

describe('what cannot be learned is said', () => {
  const document = documentOf(table);
  test('no number where the order number should be', () => expect(learnRecord(pick(document, { id: 'tbody td:nth-child(4)' }), url)).toEqual({ problem: 'no-id' }));
  test('no country where the destination should be', () => expect(learnRecord(pick(document, { id: 'tbody a', destination: 'tbody td:nth-child(4)' }), url)).toEqual({ problem: 'no-country' }));
  test('elements of two rows', () => expect(learnRecord(pick(documentOf(`<div>${table}</div>`), { id: 'tbody a', title: 'nav li' }), url)).toHaveProperty('problem'));
});

test('what an order number looks like is taken from all that are there', () => {
  expect(formOf(['SO-1001', 'SO-1002'])).toBe('SO-\\d{2,7}');
  expect(new RegExp(`^(?:${formOf(['A1', 'zz-9-9'])})$`, 'u').test('zz-9-9')).toBe(true);
});

test('the number of one shop is no part of the taught address', () => {
  expect(pathOf(new URL('https://a.example/shop/123/orders?x=1#top'))).toBe('/shop/:n/orders');
  expect(pathOf(new URL('https://a.example/app#/orders/12?tab=1'))).toBe('/app#/orders/:n');
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { generic } from '../lib/marketplaces/generic';
import { meaningOf, placeRoleOf } from '../lib/marketplaces/generic/words';

const labels: Record<string, string[]> = {
  goods: ['Destination country', 'Ship country', 'ship-to country', 'Shipping address', 'Deliver to', 'Recipient', '收货国家', '收件人国家', '目的国', 'Lieferland', 'Versandadresse', 'Pays de livraison', 'Destinataire', 'País de destino', 'Endereço de entrega', 'Страна доставки', 'Получатель', 'お届け先住所', '送付先国', 'Alamat pengiriman', 'Kraj dostawy', 'Teslimat adresi', '배송국가'],
  bare: ['Country', 'Address', 'Country/Region', 'Country (ISO 2)', '国家', '国家/地区', '国家(中)', '地址', 'Land', 'Pays', 'País', 'Страна', 'Адрес', '国', '住所', 'Negara', 'Alamat', 'Paese', 'Kraj', 'Ülke', '국가', '주소'],
  buyer: ['Buyer country', 'Customer address', '买家国家', '客户地址', 'País del comprador'],
  billing: ['Billing country', 'Bill to', 'Payer', 'Sold to', 'Country (billing)', '账单地址', 'Rechnungsadresse', 'Adresse de facturation', 'País de facturación', 'Endereço de cobrança', 'Платёжный адрес', '請求先住所', 'Alamat penagihan'],
  elsewhere: ['Return address', 'Sender country', 'Seller country', 'Shipper', 'Ship from', 'Pickup address', 'IP country', 'Card country', 'Carrier address', 'Brand country', 'Registered address', 'Company address', 'Warehouse address', 'Country of residence', '发货国家', '退货地址', '发件国家', '寄件人', 'País del vendedor', 'Remitente', 'Rücksendeadresse', 'Absender', 'Versandland', 'Adresse de retour', 'Expéditeur', 'Страна отправления', 'Адрес возврата', '発送元国', '返品先住所', 'Alamat pengirim', 'Adres zwrotu', 'İade adresi', '반품 주소'],
};

describe('whose place a label speaks of', () => {
  test.each(Object.entries(labels).flatMap(([role, words]) => words.map((word) => [word, role])))('%s: %s', (word, role) => {
    expect(placeRoleOf(word as string)).toBe(role);
  });

  test.each(labels.billing?.concat(labels.elsewhere ?? []) as string[])('%s is never a destination', (word) => {
    expect(['destination', 'address']).not.toContain(meaningOf(word)?.kind);
  });

  test('a word nobody knows beside "country" or "address" makes it someone else\'s', () => {
    expect(meaningOf('Zorbian country')?.kind).toBe('otherPlace');
  });
});

const people = { billing: ['Ann Lee', '1 Main St', '10115 Berlin', 'Germany'], goods: ['Eva Kral', 'Vodickova 5', '11000 Praha', 'Czech Republic'], elsewhere: ['Acme Ltd', '8 Bao An Rd', '518000 Shenzhen', 'China'] };
type Party = keyof typeof people;
const layouts: Record<string, (heading: string, address: string[]) => string> = {
  headings: (heading, address) => `<h3>${heading}</h3><p>${address.join('<br>')}</p>`,
  blocks: (heading, address) => `<div><div>${heading}</div><div>${address.map((line) => `<div>${line}</div>`).join('')}</div></div>`,
  'definition lists': (heading, [name, street, city, country]) => `<section><h2>${heading}</h2><dl><dt>Name</dt><dd>${name}</dd><dt>Street</dt><dd>${street}</dd><dt>City</dt><dd>${city}</dd><dt>Country</dt><dd>${country}</dd></dl></section>`,
  'table rows': (heading, address) => `<table><tr><th>${heading}</th><td>${address.join(', ')}</td></tr></table>`,
  'one line': (heading, address) => `<p><strong>${heading}:</strong> ${address.join(', ')}</p>`,
  fieldsets: (heading, [name, , city, country]) => `<fieldset><legend>${heading}</legend><label>Name <input value="${name}"></label><label>City <input value="${city}"></label><label>Country <select><option>France</option><option selected>${country}</option></select></label></fieldset>`,
};
const trios: [string, string, string][] = [
  ['Billing', 'Ship to', 'Ship from'], ['Bill to', 'Deliver to', 'Return address'], ['Payer', 'Consignee', 'Shipper'], ['Sold to', 'Recipient', 'Sender'], ['Rechnungsadresse', 'Lieferadresse', 'Absender'], ['Adresse de facturation', 'Adresse de livraison', 'Expéditeur'],
  ['Facturación', 'Envío', 'Remitente'], ['账单地址', '收件人信息', '退货地址'], ['Платёжный адрес', 'Адрес доставки', 'Адрес возврата'], ['請求先', 'お届け先', '発送元'], ['Alamat penagihan', 'Alamat pengiriman', 'Alamat pengirim'], ['Endereço de cobrança', 'Endereço de entrega', 'Remetente'],
];
const sequences: Party[][] = [['billing', 'goods', 'elsewhere'], ['elsewhere', 'billing', 'goods'], ['goods', 'billing', 'elsewhere']];
const goodsTable = '<table><thead><tr><th>Item</th><th>Qty</th><th>Price</th></tr></thead><tbody><tr><td>Blue mug</td><td>2</td><td>$10.00</td></tr></tbody></table>';

function destinationsOf(body: string, url: string, title: string): (string | undefined)[] {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)).orders.map(({ destination }) => destination) ?? [];
}
const detail = (parts: string) => destinationsOf(parts + goodsTable, 'https://shop.example/admin/orders/4414', 'Order 4414');

describe.each(trios)('an order page with %s, %s and %s', (billing, goods, elsewhere) => {
  const headings: Record<Party, string> = { billing, goods, elsewhere };
  test.each(Object.entries(layouts).flatMap(([name, layout]) => sequences.map((sequence) => [name, sequence.join(' '), layout, sequence] as const)))('%s, %s', (_name, _order, layout, sequence) => {
    expect(detail(sequence.map((party) => layout(headings[party], people[party])).join(''))).toEqual(['CZ']);
  });

  test.each(Object.entries(layouts))('%s without the goods\' own place: nothing is taken', (_name, layout) => {
    expect(detail((['billing', 'elsewhere'] as const).map((party) => layout(headings[party], people[party])).join(''))).toEqual([undefined]);
  });
});

test.each(Object.entries(layouts))('%s: of two places whose owners nobody names none is taken', (_name, layout) => {
  expect(detail(layout('Address', people.goods) + layout('Customer', people.elsewhere))).toEqual([undefined]);
});

describe.each([['Billing country', 'Shipping country', 'Origin'], ['Buyer country', 'Destination country', 'Seller country'], ['Nationality', 'Country', 'Made in'], ['Плательщик', 'Получатель', 'Отправитель'], ['账单国家', '收件国家', '发货国家']])('a list with %s, %s and %s', (billing, goods, elsewhere) => {
  const headings: Record<Party, string> = { billing, goods, elsewhere };
  const countries: Record<Party, string[]> = { billing: ['Canada', 'New Zealand'], goods: ['Spain', 'Norway'], elsewhere: ['China', 'Germany'] };
  const rows = [0, 1];
  const lists: Record<string, (sequence: Party[]) => string> = {
    table: (sequence) => `<table><thead><tr><th>Order</th>${sequence.map((party) => `<th>${headings[party]}</th>`).join('')}<th>Item</th><th>Qty</th><th>Total</th></tr></thead><tbody>${rows.map((row) => `<tr><td>#88${row}1</td>${sequence.map((party) => `<td>${countries[party][row]}</td>`).join('')}<td>Mug</td><td>${row + 1}</td><td>€1${row}.00</td></tr>`).join('')}</tbody></table>`,
    cards: (sequence) => rows.map((row) => `<div class="card"><h4>Order #88${row}1</h4>${sequence.map((party) => `<div><span>${headings[party]}</span><span>${countries[party][row]}</span></div>`).join('')}<p>Mug</p><p>Qty: ${row + 1}</p><p>Total: €1${row}.00</p></div>`).join(''),
  };
  test.each(Object.entries(lists).flatMap(([name, list]) => sequences.map((sequence) => [name, sequence.join(' '), list, sequence] as const)))('%s, %s', (_name, _order, list, sequence) => {
    for (const [row, destination] of destinationsOf(list([...sequence]), 'https://shop.example/admin/orders', 'Orders').entries()) expect([['ES', 'NO'][row], undefined]).toContain(destination);
  });
});

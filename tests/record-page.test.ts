import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { costOfPattern, mostTries } from '../lib/marketplaces/pattern-cost';
import { type RecordRecipe, recordPage } from '../lib/marketplaces/record-page';
import { recordRecipeSchema } from '../lib/marketplaces/record-page.schema';

const cards: RecordRecipe = {
  records: '.card',
  lines: '.item',
  idForm: '[A-Z]{2}-\\d{6}',
  fields: {
    id: [{ at: 'a', attribute: 'href', pattern: '[?&]order=([A-Z]{2}-\\d{6})' }, { label: ['Order number', '订单号'] }],
    address: [{ at: '.to', lines: true }],
    title: [{ at: '.name' }],
    quantity: [{ label: ['Qty', '数量'] }],
    lineTotal: [{ at: '.sum' }],
    shipBy: [{ label: ['Ship by'] }],
  },
  everyId: [{ at: 'a', attribute: 'href', pattern: 'order=([A-Z]{2}-\\d{6})' }],
  empty: '.nothing-here',
};

const url = new URL('https://shop.example/orders');
const documentOf = (body: string): Document => parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document;
const readWith = (recipe: RecordRecipe, body: string, kind: 'orders' | 'order' = 'orders') => recordPage('shop', recipe, kind, () => true).read(documentOf(body), url);
const item = (title: string, quantity: string, sum: string): string => `<div class="item"><b class="name">${title}</b><p>Qty: ${quantity}</p><i class="sum">${sum}</i></div>`;
const card = (id: string, inner = item('Mug', '2', '$9.00 USD')): string => `<div class="card"><a href="/o?order=${id}">open</a><div class="to">N N<br>Road 1<br>75001 Paris<br>France</div><dl><dt>Ship by</dt><dd>5 May 2026</dd></dl>${inner}</div>`;

describe('a page read by a recipe', () => {
  test('gives orders, goods and places, and nothing else', () => {
    expect(readWith(cards, card('AB-000001'))).toEqual({
      marketplace: 'shop',
      format: 'shop-order-list',
      page: 'orders',
      orders: [
        {
          id: 'AB-000001', marketplace: 'shop', destination: 'FR', postcode: '75001', shipBy: '2026-05-05', readFrom: { row: 1 },
          lines: [{ title: 'Mug', quantity: 2, unitPrice: { amountMinor: 450, currency: 'USD' } }], goodsValue: { amountMinor: 900, currency: 'USD' },
        },
      ],
      health: { ordersFound: 1, ordersRead: 1, fieldsFound: ['id', 'destination', 'title', 'quantity', 'value'], fieldsMissing: [], problems: [] },
    });
  });

  test('a recipe is plain data: written and read again it reads the same', () => {
    const again = recordRecipeSchema.parse(JSON.parse(JSON.stringify(cards)));
    expect(readWith(again, card('AB-000001'))).toEqual(readWith(cards, card('AB-000001')));
  });

  test('the second place serves where the first has nothing', () => {
    const body = card('AB-000001').replace(/<a.*?<\/a>/, '<p>订单号：</p><p>AB-000007</p>');
    expect(readWith(cards, body).orders.map(({ id }) => id)).toEqual(['AB-000007']);
  });

  test('several records of one order are one consignment', () => {
    const { lines: _, ...perLine } = cards;
    const [order, ...more] = readWith(perLine, card('AB-000001') + card('AB-000001', item('Scarf', '1', '$5.00 USD'))).orders;
    expect(more).toEqual([]);
    expect(order).toMatchObject({ lines: [{ title: 'Mug' }, { title: 'Scarf' }], goodsValue: { amountMinor: 1400 } });
  });

  test('an order that is drawn twice is one', () => {
    expect(readWith(cards, card('AB-000001') + card('AB-000001')).orders).toMatchObject([{ lines: [{ quantity: 2 }], goodsValue: { amountMinor: 900 } }]);
  });

  test.each([
    ['a wrapper with the class of a record', `<div class="card">${card('AB-000001')}${card('AB-000002')}</div>`],
    ['a part with the class of a record', `${card('AB-000001').replace('class="to"', 'class="to card"')}${card('AB-000002')}`],
  ])('%s is none', (_, body) => {
    expect(readWith(cards, body)).toMatchObject({ orders: [{ id: 'AB-000001' }, { id: 'AB-000002' }], health: { ordersFound: 2, problems: [] } });
  });

  test('lines may follow their order as siblings', () => {
    const recipe: RecordRecipe = { ...cards, records: 'tr.order', lines: 'tr.item', linesFollow: true, fields: { ...cards.fields, id: [{ at: '.no' }], quantity: [{ at: '.qty' }] } };
    const row = (title: string): string => `<tr class="item"><td class="name">${title}</td><td class="qty">1</td><td class="sum">EUR 3.00</td></tr>`;
    const body = `<table><tr class="order"><td class="no">AB-000001</td></tr>${row('Mug')}${row('Hat')}<tr class="note"></tr><tr class="order"><td class="no">AB-000002</td></tr>${row('Cup')}</table>`;
    expect(readWith(recipe, body).orders).toMatchObject([{ lines: [{ title: 'Mug' }, { title: 'Hat' }], goodsValue: { amountMinor: 600 } }, { lines: [{ title: 'Cup' }] }]);
  });

  test('a column is found by its heading, wherever it stands, and not through cells that span', () => {
    const recipe: RecordRecipe = { records: 'tbody tr', idForm: '\\d+', fields: { id: [{ column: ['No.'] }], destination: [{ column: ['Country'] }], title: [{ column: ['Goods'] }], quantity: [{ column: ['Pieces'] }] } };
    const table = (head: string[], cells: string[]): string => `<table><thead><tr>${head.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody><tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr></tbody></table>`;
    const order = { id: '7', destination: 'FR', lines: [{ title: 'Mug', quantity: 3 }] };
    expect(readWith(recipe, table(['No.', 'Country', 'Goods', 'Pieces'], ['7', 'France', 'Mug', '3'])).orders).toMatchObject([order]);
    expect(readWith(recipe, table(['Pieces', 'Goods', 'No.', 'Country'], ['3', 'Mug', '7', 'France'])).orders).toMatchObject([order]);
    expect(readWith(recipe, table(['Pieces', 'Goods', 'No.', 'Country'], ['3', 'Mug', '7', 'France']).replace('<td>', '<td colspan="2">')).orders).toEqual([]);
  });
});

describe('what cannot be read is said', () => {
  test.each(['orders', 'order'] as const)('no record on a page that should show %s names the selector', (kind) => {
    expect(readWith(cards, '<p>hello</p>', kind)).toMatchObject({ format: 'unknown', page: kind, orders: [], health: { problems: [{ code: 'page-not-understood', column: '.card' }] } });
  });
  test('records without any order number name the selector', () => {
    expect(readWith(cards, card('AB-1') + card('xx'))).toMatchObject({ format: 'unknown', health: { problems: [{ code: 'page-not-understood', column: '.card id' }] } });
  });
  test('a list that says it is empty is empty', () => {
    expect(readWith(cards, '<p class="nothing-here">No orders</p>')).toMatchObject({ format: 'shop-order-list', health: { ordersFound: 0, problems: [{ code: 'no-rows' }] } });
  });
  test('one record without its number counts and is reported', () => {
    expect(readWith(cards, card('AB-000001') + card('<b>x'))).toMatchObject({ orders: [{ id: 'AB-000001' }], health: { ordersFound: 2, ordersRead: 1, problems: [{ code: 'missing-field', column: 'id', row: 2 }] } });
  });
  test('a number that no record has is a row left out', () => {
    expect(readWith(cards, `${card('AB-000001')}<div class="other"><a href="?order=AB-000002">x</a></div>`)).toMatchObject({ health: { ordersFound: 2, ordersRead: 1, problems: [{ code: 'row-left-out', found: '1' }] } });
  });
  test('two values at one place are none', () => {
    const reading = readWith(cards, card('AB-000001', item('Mug', '2', '$9.00 USD').replace('</b>', '</b><b class="name">Hat</b>')));
    expect(reading.orders[0]?.lines).toEqual([]);
    expect(reading.health.problems).toEqual(expect.arrayContaining([{ code: 'duplicate-column', row: 1, column: 'title', orderId: 'AB-000001' }]));
  });
  test('a line without its quantity has no price, and the order no value', () => {
    const reading = readWith(cards, card('AB-000001', item('Mug', '', '$9.00 USD') + item('Hat', '1', '$9.00 USD')));
    expect(reading.orders[0]?.lines).toEqual([{ title: 'Mug' }, { title: 'Hat', quantity: 1, unitPrice: { amountMinor: 900, currency: 'USD' } }]);
    expect(reading.orders[0]).not.toHaveProperty('goodsValue');
    expect(reading.health.problems.map(({ column }) => column)).toEqual(['quantity', 'value']);
  });
  test('a line that is no longer recognised as one takes its order to the problems', () => {
    const reading = readWith(cards, card('AB-000001', item('Mug', '2', '$9.00 USD') + item('Hat', '1', '$9.00 USD').replace('class="item"', 'class="x"')));
    expect(reading.health.problems).toContainEqual({ code: 'missing-field', row: 1, column: 'title', orderId: 'AB-000001' });
    expect(reading.orders[0]).not.toHaveProperty('goodsValue');
  });
  test('a field that this kind of page never has is named', () => {
    const { address: _, ...fields } = cards.fields;
    expect(readWith({ ...cards, fields }, card('AB-000001')).health).toMatchObject({ fieldsMissing: ['destination'], problems: [{ code: 'field-not-on-page', column: 'destination' }] });
  });
});

describe('recipes from elsewhere', () => {
  const accepts = (recipe: unknown): boolean => recordRecipeSchema.safeParse(recipe).success;
  test.each([
    ['an unknown key', { ...cards, onRead: 'alert(1)' }],
    ['no order number', { ...cards, fields: { title: [{ at: 'b' }] } }],
    ['an unknown field', { ...cards, fields: { ...cards.fields, buyer: [{ at: 'b' }] } }],
    ['a pattern that is none', { ...cards, idForm: '(' }],
    ['a pattern that repeats a group', { ...cards, idForm: '(a+)+' }],
    ['a pattern that tries too much', { ...cards, idForm: '.*.*.*x' }],
    ['ways that double with each sign', { ...cards, idForm: `${'(?:a|a)'.repeat(24)}x` }],
    ['a back reference', { ...cards, idForm: '(a)\\1' }],
    ['looking behind', { ...cards, idForm: '(?<=a)b' }],
    ['two groups', { ...cards, idForm: '(a)(b)' }],
    ['a wide repetition', { ...cards, idForm: 'a{1,999999}' }],
  ])('%s is refused', (_, recipe) => expect(accepts(recipe)).toBe(false));
  test.each(['\\d{3}-\\d{7}-\\d{7}', '[?&]order=([A-Z]{2}-\\d{6})', 'PO-\\d{3}-\\d{8,20}', '#?[\\p{L}\\p{N}-]*\\d', '(?:a|b)?[)(*]\\(+'])('%s is accepted', (idForm) => expect(accepts({ ...cards, idForm })).toBe(true));

  test('the dearest pattern that is accepted is quick on the worst text', () => {
    const pattern = '.*.*x';
    expect(costOfPattern(pattern)).toBeLessThanOrEqual(mostTries);
    const start = performance.now();
    readWith({ records: 'i', idForm: 'y', fields: { id: [{ pattern }] } }, `<i>${'a'.repeat(100_000)}</i>`);
    expect(performance.now() - start).toBeLessThan(400);
  });
});

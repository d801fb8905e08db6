import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';
import { gramsIn } from '../lib/marketplaces/files/grams';
import { weightTitle } from '../lib/marketplaces/files/weight-titles';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-26');
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
type Row = [order: string, title: string, quantity: number, ...cells: string[]];
/** A file of no known program, with further columns. */
const file = async (titles: string[], ...rows: Row[]) => (await read([['Order number', 'Country', 'Product', 'Quantity', ...titles], ...rows.map(([order, title, quantity, ...cells]) => [order, 'FR', title, String(quantity), ...cells])].map((cells) => cells.map(cell).join(',')).join('\n'))).orders;
const one = async (title: string, written: string, quantity = 1) => {
  const [order] = await file([title], ['1', 'Leather sofa', quantity, written]);
  expect(order).toMatchObject({ id: '1', destination: 'FR', lines: [{ title: 'Leather sofa', quantity }] });
  return order?.weightGrams ?? order?.lines[0]?.weightGrams;
};

describe('the unit of a weight', () => {
  test.each([
    ['Weight (g)', '350', 350], ['Total weight kg', '60', 60_000], ['Order Weight (oz)', '16', 454], ['重量(g)', '350', 350], ['重量（克）', '350', 350], ['包裹重量kg', '0.5', 500], ['Gewicht (kg)', '0,5', 500], ['Poids (g)', '350', 350],
    ['Peso (kg)', '1,5', 1500], ['Вес, г', '350', 350], ['総重量(g)', '350', 350], ['Weight(kg)', '0.2', 200], ['weight_g', '350', 350], ['WeightKg', '0.5', 500], ['Gesamtgewicht (kg)', '2', 2000], ['订单总重量（千克）', '2', 2000], ['무게(kg)', '2', 2000],
    ['Weight in lbs', '2', 907], ['Shipment weight [lb]', '2', 907],
  ])('%s: %s', async (title, written, grams) => expect(await one(title, written)).toBe(grams));
  test.each([['0.5 kg', 500], ['1 lb 3 oz', 539], ['350g', 350], ['350 гр.', 350], ['12oz', 340], ['0,5 kg', 500], ['2 公斤', 2000]])('stands in the cell: %s', async (written, grams) => expect(await one('Weight', written)).toBe(grams));
  test.each(['Weight', 'Total weight', 'Order Weight', '重量', '包裹重量', 'Gewicht', 'Poids', 'Peso', 'Вес', '総重量', 'Product Weight'])('a bare number under %s is none', async (title) => expect(await one(title, '350')).toBeUndefined());
  test.each([['kg', '0.5', 500], ['OZ', '16', 454], ['GRAMS', '350', 350], ['', '350', undefined], ['pcs', '350', undefined]])('stands in a column beside it: %s', async (unit, written, grams) => {
    for (const titles of [['Weight', 'Weight unit'], ['Total weight', 'Weight unit'], ['Weight', 'Unit'], ['重量', '重量单位'], ['Gewicht', 'Gewichtseinheit']]) expect((await file(titles, ['1', 'Leather sofa', 1, written, unit]))[0]?.weightGrams, titles.join()).toBe(grams);
  });
  test('one column of units beside two weights is of its neighbour', async () => {
    const [order] = await file(['Order weight', 'Weight unit', 'Note', 'Unit weight'], ['1', 'Rug', 1, '4', 'kg', 'x', '3']);
    expect([order?.weightGrams, order?.lines[0]?.weightGrams]).toEqual([4000, undefined]);
    expect((await file(['Order weight', 'Note', 'Unit weight', 'Note 2', 'Weight unit'], ['1', 'Rug', 1, '4', 'x', '3', 'y', 'kg']))[0]?.weightGrams).toBeUndefined();
  });
  test('two units that differ are none', async () => {
    expect(await one('Weight (kg)', '350 g')).toBeUndefined();
    expect(await one('Weight (g)', '350 g')).toBe(350);
    expect(await one('Weight (kg/lb)', '3')).toBeUndefined();
  });
  test('what may be a thousand or one with decimals is neither', async () => {
    expect(await one('Weight (kg)', '1.250')).toBeUndefined();
    expect(await one('Weight (kg)', '1.25')).toBe(1250);
    expect(await one('Weight (kg)', '0.350')).toBe(350);
  });
  test('a number of a spreadsheet has its point', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Order number', 'Country', 'Product', 'Quantity', 'Weight (kg)'], ['1', 'FR', 'Rug', 1, 1.25], ['2', 'FR', 'Rug', 2, 1.25]]), 'Orders');
    const { orders } = await readFile(new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer), 'a.xlsx');
    expect(orders.map(({ weightGrams }) => weightGrams)).toEqual([1250, undefined]);
  });
});

describe('a weight that no parcel has', () => {
  test.each([['1000000', 1_000_000], ['1000001', undefined], ['1', 1], ['0', undefined], ['0.0', undefined], ['-350', undefined], ['0.2', undefined], ['heavy', undefined], ['1-2', undefined], ['', undefined]])('%s g', async (written, grams) => expect(await one('Order weight (g)', written)).toBe(grams));
});

describe('a title that is no weight of what is sent', () => {
  test.each(['Volumetric weight (kg)', 'Net weight (g)', 'Max weight (kg)', 'Weight fee (kg)', 'Chargeable Weight (kg)', '体积重(kg)', '净重(g)', '计费重量(kg)', 'Declared weight (g)', 'Gold weight (g)', 'Nettogewicht (kg)', 'Price per kg', 'Item 2 weight (g)', 'Estimated weight (g)', '预估重量(g)'])('%s', async (title) => {
    expect(weightTitle(title)).toBeUndefined();
    expect(await one(title, '350')).toBeUndefined();
  });
});

describe('whose weight it is', () => {
  const ofOrder = ['Order weight (g)', 'Total weight (g)', 'Package weight (g)', 'Parcel weight (g)', 'Shipment weight (g)', '包裹重量(g)', '订单重量(g)', '総重量(g)', 'Gesamtgewicht (g)', 'Peso total (g)', 'Общий вес (г)'];
  test.each(ofOrder)('%s counts once in all its rows, and is taken for several pieces', async (title) => {
    expect((await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '900'], ['2', 'Mug', 3, '500']))).toMatchObject([{ weightGrams: 900, lines: [{ title: 'Rug' }, { title: 'Mug' }] }, { weightGrams: 500 }]);
    expect((await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '']))[0]?.weightGrams).toBe(900);
    expect((await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '400']))[0]?.weightGrams).toBeUndefined();
  });
  test('a total that differs in the rows of one order is of rows in every order', async () => {
    expect((await file(['Total weight (g)'], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '400'], ['2', 'Mug', 1, '400'], ['2', 'Mug', 1, '400'], ['3', 'Mug', 3, '500'])).map(({ weightGrams }) => weightGrams)).toEqual([undefined, undefined, 500]);
  });
  test('two parcels of one order are not one', async () => {
    const rows = (second: string) => file(['Package weight (g)', 'Tracking number'], ['1', 'Rug', 1, '900', 'AB1'], ['1', 'Mug', 1, '900', second]);
    expect((await rows('AB1'))[0]?.weightGrams).toBe(900);
    expect((await rows('AB2'))[0]?.weightGrams).toBeUndefined();
  });
  test.each(['Line weight (g)', 'Row weight (g)', 'Line item total weight (g)', 'SKU total weight (g)', 'Positionsgewicht (g)'])('%s is added up', async (title) => {
    expect((await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '400']))[0]?.weightGrams).toBe(1300);
    expect((await file([title], ['1', 'Rug', 2, '400'], ['1', 'Mug', 1, '400']))[0]?.weightGrams).toBe(800);
    expect((await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '']))[0]?.weightGrams).toBeUndefined();
  });
  test.each(['Unit weight (g)', 'Weight per piece (g)', 'Weight per item (g)', '单件重量(g)', 'Stückgewicht (g)', 'Poids unitaire (g)', 'Peso unitario (g)'])('%s goes to its line', async (title) => {
    const [order] = await file([title], ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, ''], ['1', 'Pot', 1, '400']);
    expect(order?.weightGrams).toBeUndefined();
    expect(order?.lines.map(({ weightGrams }) => weightGrams)).toEqual([900, undefined, 400]);
  });
  test('a line of which nothing is sent moves no weight to its neighbour', async () => {
    const [order] = await file(['Unit weight (g)'], ['1', 'Rug', 0, '900'], ['1', 'Pot', 1, '400']);
    expect(order?.lines).toMatchObject([{ title: 'Pot', weightGrams: 400 }]);
  });
  const ofLines = async (title: string, ...rows: Row[]) => {
    const [order] = await file([title], ...rows);
    expect(order?.weightGrams).toBeUndefined();
    return order?.lines.map(({ weightGrams }) => weightGrams);
  };
  test.each(['Line item weight (g)', 'Lineitem weight (g)'])('%s is known for one piece alone', async (title) => {
    expect(await ofLines(title, ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '400'])).toEqual([undefined, 400]);
    expect(await ofLines(title, ['1', 'Rug', 1, '400'], ['1', 'Mug', 1, '400'])).toEqual([400, 400]);
  });
  test.each(['Item weight (g)', 'Product weight (g)', '商品重量(g)'])('%s may be of the whole order until its rows differ', async (title) => {
    expect(await ofLines(title, ['1', 'Rug', 2, '900'], ['1', 'Mug', 1, '400'])).toEqual([undefined, 400]);
    expect(await ofLines(title, ['1', 'Rug', 1, '400'], ['1', 'Mug', 1, '400'])).toEqual([undefined, undefined]);
    expect(await ofLines(title, ['1', 'Rug', 1, '400'], ['1', 'Mug', 1, ''])).toEqual([undefined, undefined]);
    expect(await ofLines(title, ['1', 'Rug', 1, '400'])).toEqual([400]);
    expect(await ofLines(title, ['1', 'Rug', 2, '400'])).toEqual([undefined]);
  });
  test.each(['Weight (g)', 'Gross weight (g)', 'Shipping weight (g)', 'Gewicht (g)', '重量(g)', '毛重(g)'])('%s says not whose: it is the order’s where that is one piece', async (title) => {
    const orders = await file([title], ['1', 'Rug', 1, '900'], ['2', 'Rug', 2, '900'], ['3', 'Rug', 1, '900'], ['3', 'Mug', 1, '900']);
    expect(orders.map(({ weightGrams }) => weightGrams)).toEqual([900, undefined, undefined]);
    expect(orders.flatMap(({ lines }) => lines.flatMap(({ weightGrams }) => weightGrams ?? []))).toEqual([]);
  });
  test('without a number of pieces nothing says that it is one', async () => {
    expect((await read('Order number,Country,Product,Weight (g)\n1,FR,Rug,900\n')).orders).toMatchObject([{ lines: [{ title: 'Rug' }] }]);
    expect((await read('Order number,Country,Product,Weight (g)\n1,FR,Rug,900\n')).orders[0]?.weightGrams).toBeUndefined();
  });
  test('several goods in one row share no piece’s weight', async () => {
    const goods = async (list: object[]) => (await read(`Order number,Country,Items,Unit weight (g)\n1,FR,${cell(JSON.stringify(list))},300\n`)).orders[0]?.lines.map(({ title, weightGrams }) => [title, weightGrams]);
    expect(await goods([{ name: 'Rug', qty: 1 }])).toEqual([['Rug', 300]]);
    expect(await goods([{ name: 'Rug', qty: 1 }, { name: 'Mug', qty: 1 }])).toEqual([['Rug', undefined], ['Mug', undefined]]);
  });
  test('all goods of one row may be all of the order', async () => {
    expect((await file(['商品总重量(g)'], ['1', 'Rug', 2, '900'], ['2', 'Rug', 2, '900'], ['2', 'Mug', 1, '900'])).map(({ weightGrams }) => weightGrams)).toEqual([900, undefined]);
  });
  test('grams and pounds that say the same, and that do not', async () => {
    expect((await file(['Weight (g)', 'Weight (lb)'], ['1', 'Rug', 1, '907', '2'], ['2', 'Rug', 1, '907', '20'])).map(({ weightGrams }) => weightGrams)).toEqual([907, undefined]);
  });
  test('an order is weighed under its own number', async () => {
    expect((await file(['Order weight (g)'], ["'7", 'Rug', 2, '900'], ['7', 'Mug', 1, '400']))[0]?.weightGrams).toBeUndefined();
  });
});

describe('weights in the answers of shops', () => {
  const json = async (order: Record<string, unknown>, item: Record<string, unknown> = {}) => (await read(JSON.stringify([{ order_number: 'A-1', shipping_address: { country_code: 'FR' }, ...order, line_items: [{ name: 'Rug', quantity: 2, ...item }, { name: 'Mug', quantity: 1, ...item }] }]), 'a.json')).orders[0];
  const weights = (order: Awaited<ReturnType<typeof json>>) => [order?.weightGrams, ...(order?.lines.map(({ weightGrams }) => weightGrams) ?? [])];
  test('a total with its unit', async () => {
    expect(weights(await json({ total_weight: 1.5, weight_unit: 'kg' }))).toEqual([1500, undefined, undefined]);
    expect(weights(await json({ total_weight: { value: 16, units: 'ounces' } }))).toEqual([454, undefined, undefined]);
    expect(weights(await json({ total_weight: 1.5 }))).toEqual([undefined, undefined, undefined]);
    expect(weights(await json({ weight: 1.5, weight_unit: 'kg' }))).toEqual([undefined, undefined, undefined]);
  });
  test('Shopify counts in grams', async () => {
    expect(weights(await json({ total_weight: 900 }, { grams: 300 }))).toEqual([900, 300, 300]);
    expect(weights(await json({ total_weight: 900, admin_graphql_api_id: 'gid://shopify/Order/1' }))).toEqual([900, undefined, undefined]);
  });
  test('Shopify counts what has no weight as nothing, and returned goods still', async () => {
    expect(weights(await json({ total_weight: 0 }, { grams: 0 }))).toEqual([undefined, undefined, undefined]);
    expect(weights(await json({ total_weight: 300, line_items: [] }, { grams: 0 }))).toEqual([undefined, undefined, undefined]);
    expect(weights(await json({ total_weight: 4000 }, { grams: 300 }))).toEqual([undefined, 300, 300]);
  });
  test('goods with a unit', async () => {
    expect(weights(await json({}, { weight: { value: 0.5, unit: 'KILOGRAMS' } }))).toEqual([undefined, undefined, 500]);
    expect(weights(await json({}, { unit_weight: 0.5, weight_unit: 'kg' }))).toEqual([undefined, 500, 500]);
    expect(weights(await json({}, { weight: 0.5 }))).toEqual([undefined, undefined, undefined]);
  });
  test('what this program wrote is read back', async () => {
    const order = { id: 'A-7', marketplace: 'x', destination: 'JP', weightGrams: 900, lines: [{ title: 'Kite', quantity: 2, weightGrams: 300, unitPrice: { amountMinor: 1250, currency: 'JPY' } }] };
    expect((await read(JSON.stringify({ orders: [order] }), 'a.json')).orders).toMatchObject([{ id: 'A-7', weightGrams: 900, lines: [{ title: 'Kite', quantity: 2, weightGrams: 300 }] }]);
  });
});

describe('whatever the file', () => {
  const owner = fc.constantFrom('', 'Order ', 'Total ', 'Package ', 'Line ', 'Unit ', 'Item ', 'Gross ');
  const word = fc.constantFrom('Weight', 'weight', 'WEIGHT', 'Gewicht', 'Poids', 'Peso', 'Вес', '重量', '무게');
  const number = fc.oneof(fc.integer({ min: -10, max: 2_000_000 }).map(String), fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value.toFixed(2)), fc.constantFrom('', '0', 'x', '½', '350 pcs', '1 m', '$3'));
  test('no number without a unit is a weight', async () => {
    await fc.assert(
      fc.asyncProperty(owner, word, fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 3 }), number), { minLength: 1, maxLength: 6 }), async (whose, title, rows) => {
        const orders = await file([`${whose}${title}`], ...rows.map(([id, quantity, written]): Row => [id, 'Rug', quantity, written]));
        expect(orders.length).toBeGreaterThan(0);
        expect(orders.flatMap(({ weightGrams, lines }) => [weightGrams, ...lines.map((line) => line.weightGrams)]).filter((grams) => grams !== undefined)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  test('a cell is undefined or whole grams up to a tonne', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.constantFrom(undefined, 1, 1000, 28.349523125), (text, unit) => {
        const grams = gramsIn(text, unit);
        expect(grams === undefined || (Number.isInteger(grams) && grams >= 1 && grams <= 1_000_000)).toBe(true);
        if (unit === undefined && /^[\d.,\s-]*$/.test(text)) expect(grams).toBeUndefined();
      }),
    ));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../lib/language/describe-problem';
import { translator } from '../lib/language/translate';
import { readPasted } from '../lib/marketplaces/files';

const read = (text: string) => readPasted(text, 'Pasted orders');
const codes = (text: string) => read(text).health.problems.map(({ code }) => code);

describe('cells of a spreadsheet', () => {
  test('with their headings', () => {
    expect(read('Order number\tCountry\tTitle\tQuantity\tPrice\tCurrency\nA-1001\tGermany\tCeramic mug\t2\t12.50\tEUR\n')).toMatchObject({ format: 'generic-columns', orders: [{ id: 'A-1001', destination: 'DE', goodsValue: { amountMinor: 2500, currency: 'EUR' } }] });
  });
  test('without headings, by what stands in them, and it says so', () => {
    const reading = read('A-1001\t2026-11-03\tGermany\tCeramic mug blue\t2\t€25.00\nA-1002\t2026-11-04\t日本\t陶瓷杯 蓝色\t1\t€12.50\nA-1003\t2026-11-05\tBR\tPower bank 20000mAh\t1\t€30.00\n');
    expect(reading).toMatchObject({
      format: 'columns-by-content',
      orders: [
        { id: 'A-1001', destination: 'DE', orderedOn: '2026-11-03', goodsValue: { amountMinor: 2500, currency: 'EUR' }, lines: [{ title: 'Ceramic mug blue', quantity: 2 }], readFrom: { row: 1 } },
        { id: 'A-1002', destination: 'JP', lines: [{ title: '陶瓷杯 蓝色' }] },
        { id: 'A-1003', destination: 'BR' },
      ],
      health: { ordersRead: 3, ordersFound: 3 },
    });
    expect(reading.health.problems.map(({ code, column, found }) => [code, column, found])).toEqual([['column-guessed', '3', 'destination'], ['column-guessed', '1', 'id'], ['column-guessed', '2', 'orderedOn'], ['column-guessed', '5', 'quantity'], ['column-guessed', '6', 'goodsValue'], ['column-guessed', '4', 'title']]);
  });
  test('an order number of digits alone, one row alone', () => {
    expect(read('P-1001\tGermany\tCeramic mug\t2\t12.00 EUR\r\n').orders).toMatchObject([{ id: 'P-1001', destination: 'DE', goodsValue: { amountMinor: 1200, currency: 'EUR' }, lines: [{ title: 'Ceramic mug', quantity: 2 }] }]);
    expect(read('1001\tGermany\tCeramic mug\t2').orders).toMatchObject([{ id: '1001', destination: 'DE', lines: [{ title: 'Ceramic mug', quantity: 2 }] }]);
    expect(read('1001\tGermany\tCeramic mug\n1002\tFrance\tSaucer').orders).toMatchObject([{ id: '1001' }, { id: '1002' }]);
  });
  test.each([['A-1001\tCeramic mug\t2', 'destination'], ['Germany\tCeramic mug\t2', 'id'], ['A-1001\tGermany\t2', 'title']])('what is missing is named: %s', (text, column) => {
    expect(read(text).health.problems).toMatchObject([{ code: 'pasted-lacks', column }]);
  });
  test('two columns of prices: neither is taken for the value', () => {
    const reading = read('A-1001\tGermany\tCeramic mug\t2\t€12.50\t€25.00\n');
    expect(reading.orders).toMatchObject([{ id: 'A-1001', destination: 'DE' }]);
    expect(reading.orders[0]?.goodsValue).toBeUndefined();
    expect(reading.health.fieldsMissing).toContain('value');
  });
});

describe('text of an order', () => {
  test('labels with values behind them and below them, an address over several lines', () => {
    const reading = read('Order number: 113-2345\nOrder date: 3 November 2026\n\nShip to:\nA. Person\n1 Street\n10115 Berlin\nGermany\n\nPhone: 0123\n\nItem: Ceramic mug\nQuantity: 2\nItem: Saucer\nQuantity: 1\n');
    expect(reading).toMatchObject({ format: 'labelled-text', orders: [{ id: '113-2345', destination: 'DE', postcode: '10115', orderedOn: '2026-11-03', lines: [{ title: 'Ceramic mug', quantity: 2 }, { title: 'Saucer', quantity: 1 }] }] });
    expect(JSON.stringify(reading)).not.toMatch(/Person|Street|0123/);
  });
  test('in Chinese, two orders', () => {
    expect(read('订单号：8001\n国家：德国\n商品名称：陶瓷杯\n数量：2\n\n订单号：8002\n国家：巴西\n商品名称：充电宝\n数量：1\n').orders).toMatchObject([{ id: '8001', destination: 'DE', lines: [{ title: '陶瓷杯', quantity: 2 }] }, { id: '8002', destination: 'BR' }]);
  });
});

describe('text that is no order', () => {
  test.each([
    ['nothing', ' \n', 'empty-file'],
    ['a letter', 'Dear Anna\nthe weather in Germany is fine today\nBen', 'wrong-delimiter'],
    ['a price list', 'Ceramic mug\t€12.50\nSaucer\t€3.00\n', 'pasted-lacks'],
    ['people and where they live', 'Anna Berg\tGermany\t+49 30 1234567\nBen Ash\tFrance\t+33 1 2345678\n', 'pasted-lacks'],
    ['countries and their people', 'Germany\t83000000\nFrance\t68000000\n', 'pasted-lacks'],
  ])('%s', (_, text, code) => {
    expect(read(text).orders).toEqual([]);
    expect(codes(text)).toContain(code);
  });
  test('whatever is pasted, it answers', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'a1:\t\n ,;"#€德国'), maxLength: 80 }), (text) => void read(text)));
  });
  test.each([
    ['Fatima\nDubai, United Arab Emirates', 'AE'],
    ['Jean\n12 Rue X\n75001 Paris, France', 'FR'],
    ['Jo\n1 Peachtree Street\nAtlanta, Georgia', undefined],
    ['Jo\nNowhere, Atlantis', undefined],
  ])('the country behind the town, in the last line of an address: %s', (address, country) => {
    const [order] = read(`Order #5523\nShip to: ${address}\n1 x Ceramic mug – USD 39.00\n`).orders;
    expect(order?.destination).toBe(country);
  });
  test('an amount in the line of its goods is called by a word, not by our own name for it', () => {
    const { problems } = read('Order #1\nShip to: Anna\nSweden\n1 x Silver ring – $45.00\n').health;
    expect(problems.map((problem) => describeProblem(problem, translator('en'), 'en')).join()).not.toContain('lineTotal');
    expect(problems.length).toBeGreaterThan(0);
  });
});

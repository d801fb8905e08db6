import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Order } from '../../lib/core/trade/order';
import { checklistCsv } from '../../lib/export/checklist-csv';
import { csvText, guardedText } from '../../lib/export/csv-cell';
import { smallPack } from '../core/small-pack';

const pack = smallPack();
const order = (title: string, id = '1'): Order => ({ id, marketplace: 'test', destination: 'UT', lines: [{ title, quantity: 2, unitPrice: { amountMinor: 1050, currency: 'EUR' } }] });
const assessed = (title: string, id?: string) => assess(order(title, id), { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
const rowsOf = (csv: string, delimiter = ',') => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter }).data;

describe('the formula guard', () => {
  test.each(['=1+1', '+86 139', '-5 % off', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '  =1', '"=1', '\u200B=1', '|calc', '%0A=1'])('%j is text after it', (text) => expect(guardedText(text)).toBe(`'${text}`));
  test.each(['Shirt = cotton', 'a-b', '5 + 5', '衬衫', '', 'A4 (210×297)'])('%j is left as it is', (text) => expect(guardedText(text)).toBe(text));
  test.each(['\t=1', '\r=1', '\n=1', '\tword'])('%j, which begins with a tab or line end, too', (text) => expect(guardedText(text)).toMatch(/^'\s'?[=w]/));
  test('numbers we write stay numbers, also negative ones', () => expect(csvText([[-5, 0, 12.5, '-5']])).toBe('\uFEFF-5,0,12.5,"\'-5"'));
  test('no cell begins a formula, whichever list separator the spreadsheet uses', () => {
    const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', ',', '"', "'", '\t', '\r', '\n', ' ', 'a', '1', '\u200B', '|'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(nasty, fc.string()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        for (const cell of rowsOf(csvText(rows)).flat()) expect(cell.replace(/^[\s\p{Cf}"“”]+/u, '')).not.toMatch(/^[=+\-@|%＝＋－＠]/);
        // Excel with a semicolon as list separator ends the first cell of a line at a semicolon inside our quotes only when it does not honour them.
        for (const cell of csvText(rows).replace(/^\uFEFF/, '').split(/[;\t\r\n]/)) expect(cell.replace(/^[\s\p{Cf}"“”]+/u, '')).not.toMatch(/^[=+\-@|%＝＋－＠]/);
      }),
    );
  });
  test('text without formula signs comes back from a CSV reader letter by letter', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '刀', '"', ',', ' ', 'é', '🚂', ';', '\n'), maxLength: 9 }).map((text) => `a${text}`), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        expect(rowsOf(csvText(rows))).toEqual(rows);
      }),
    );
  });
});

describe('the checklist as CSV', () => {
  test('opens with a byte order mark, has one title row and the same columns everywhere', () => {
    const csv = checklistCsv([assessed('Folding knife'), assessed('Tomato seeds', '2')], pack, 'en');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const rows = rowsOf(csv);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]));
    expect(rows[0]?.slice(0, 3)).toEqual(['Order', 'Destination', 'Verdict']);
    const seeds = rows.find((row) => row[0] === '2' && row[4] === 'document' && row[6] === 'Phytosanitary certificate');
    expect(seeds?.slice(5, 15)).toEqual(['missing', 'Phytosanitary certificate', 'w', 'authority', '', '', 'Customs', 'https://customs.example/rule', '2026-11-01', 'test']);
  });
  test('amounts are numbers in major units with their currency', () => {
    const row = rowsOf(checklistCsv([assessed('shirt')], pack, 'en')).find((cells) => cells[4] === 'order');
    expect(row?.slice(9, 11)).toEqual(['21', 'EUR']);
  });
  test('a hostile title is text in Chinese too', () => {
    const rows = rowsOf(checklistCsv([assessed('=HYPERLINK("http://evil.example";"刀")')], pack, 'zh-CN'));
    expect(rows[0]?.[0]).toBe('订单号');
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+@]/);
  });
  test('no order is still a table with its title row', () => expect(rowsOf(checklistCsv([], pack, 'en'))).toHaveLength(1));
});

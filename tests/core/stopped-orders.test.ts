import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { assessmentText } from '../../lib/cli/print';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { checklistOf } from '../../lib/export/checklist';
import { ordersCsvPieces } from '../../lib/export/orders-csv';
import { toldFindings } from '../../lib/language/told-findings';

const pack = loadPack('public/rules');
const judge = (from: string, destination: string, ...titles: string[]) =>
  assess({ id: '1', marketplace: 'x', destination, lines: titles.map((title) => ({ title, quantity: 1, unitPrice: { amountMinor: 5000, currency: 'EUR' } })) }, { pack, profile: { dispatchFrom: from, handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' });
const cells = (order: ReturnType<typeof judge>) => Papa.parse<Record<string, string>>([...ordersCsvPieces([order], pack, 'en')].join('').replace('\uFEFF', ''), { header: true }).data[0] ?? {};

describe.each([['copies of a brand to France', 'CN', 'FR', 'Fake Rolex AAA copy'], ['a vape to Australia, whose tax is taken at checkout', 'CN', 'AU', 'Disposable vape 2%'], ['anything from the United States to Cuba', 'US', 'CU', 'Cotton T-shirt']])('%s', (_, from, to, title) => {
  const order = judge(from, to, title);
  const text = assessmentText(order, pack, 'en');
  test('is stopped, and the text says what stops it and no more', () => {
    expect(order.verdict).toBe('stop');
    expect(toldFindings(order).every(({ severity }) => severity === 'stop')).toBe(true);
    expect(text.split('\n').filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(' ')[0])).toEqual(toldFindings(order).map(() => 'stop'));
    expect(text.split('\n').at(-1)?.trim()).toBe('Charges, papers and route are left out: this parcel stays.');
  });
  test.each(['checkout', 'paid by', 'is charged', 'import tax', 'filled in by Tidewaiter', 'likely 20'])('nothing of “%s”', (words) => expect(text).not.toContain(words));
  test('Chinese says as much', () => expect(assessmentText(order, pack, 'zh-CN')).not.toMatch(/支付|结账|可能于/));
  test('the checklist has why it stays alone', () => {
    const { items } = checklistOf(order, pack, 'en');
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ section, state }) => `${section} ${state}`)).toEqual(items.map(() => 'finding stop'));
  });
  test('the table has no sum, paper, number, service or day of it', () => {
    const row = cells(order);
    expect(row.Verdict).toBe('Stop');
    for (const title of ['Buyer pays', 'At checkout', 'Charges of open amount', 'Papers missing', 'Numbers missing', 'Service', 'Arrives likely']) expect([title, row[title]]).toEqual([title, '']);
  });
});

test('other goods of a stopped order, which may go without the rest, keep their trouble', () => {
  const order = judge('CN', 'FR', 'Fake Rolex AAA copy', 'Tomato seeds');
  const told = toldFindings(order);
  expect(order.verdict).toBe('stop');
  expect(told.filter(({ severity }) => severity === 'stop').flatMap(({ lines }) => lines)).toEqual([0]);
  const others = told.filter(({ severity }) => severity !== 'stop');
  expect(others.length).toBeGreaterThan(0);
  for (const { lines } of others) expect(lines).toContain(1);
});

test('an order that may go is told whole', () => {
  const order = judge('CN', 'FR', 'Cotton T-shirt');
  expect(toldFindings(order)).toEqual(order.findings);
  expect(assessmentText(order, pack, 'en')).toContain('import tax');
});

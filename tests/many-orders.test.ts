import { expect, test } from 'vitest';
import { loadPack } from '../lib/cli/load-pack';
import { assessmentsText } from '../lib/cli/print';
import { assess } from '../lib/core/assess';

const pack = loadPack('public/rules');
const judged = (id: string, title: string) => assess({ id, marketplace: 'x', destination: 'SG', lines: [{ title, quantity: 1, unitPrice: { amountMinor: 4_500, currency: 'SGD' } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' });
const orders = [judged('A', 'Cotton T-shirt'), judged('B', 'Disposable vape'), judged('C', 'Cotton T-shirt')];

test('more orders than are sorted say so first, come in the order of the file, and are counted at the end', () => {
  const text = [...assessmentsText(5_001, orders, pack, 'en')].join('');
  expect(text).toMatch(/^5001 orders: more than 5000 are told in the order of the file and without a summary/);
  expect(text.match(/^[A-Z]+ {2}[ABC] /gm)).toEqual(['CLEAR  A ', 'STOP  B ', 'CLEAR  C ']);
  expect(text).toMatch(/\n\nIn all: STOP 1, CLEAR 2\.$/);
  expect([...assessmentsText(5_001, orders, pack, 'zh-CN')].join('')).toMatch(/合计：.+ 1、.+ 2。$/);
});

test('of fewer the urgent one comes first, below a summary', () => {
  const text = [...assessmentsText(5_000, orders, pack, 'en')].join('');
  expect(text.match(/^[A-Z]+ {2}[ABC] /gm)).toEqual(['STOP  B ', 'CLEAR  A ', 'CLEAR  C ']);
  expect(text).not.toContain('In all');
});

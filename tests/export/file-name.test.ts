import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../lib/core/assessment';
import { checklistFileName, safeName } from '../../lib/export/file-name';

const named = (id: string) => checklistFileName([{ order: { id }, on: '2026-11-26' } as Assessment], 'pdf');

describe('file names', () => {
  test.each([
    ['112-5551234-0001', '112-5551234-0001'],
    ['订单 2026/11', '订单 2026-11'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['con', 'order-con'],
    ['LPT1.txt', 'order-LPT1.txt'],
    ['COM¹', 'order-COM¹'],
    ['name. . .', 'name'],
    ['...', 'order'],
    ['', 'order'],
  ])('%j becomes %j', (text, name) => expect(safeName(text)).toBe(name));
  test('whatever the order is called, the name is one plain file name of at most 140 bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('/', '\\', '\0', '.', '..', 'nul', '刀'.repeat(200))), (id) => {
        const name = named(id);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).toMatch(/^[^.\s].*\.pdf$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(140);
      }),
    );
  });
  test('more than one order is named by day and number', () => expect(checklistFileName([{ order: { id: '1' }, on: '2026-11-26' }, { order: { id: '2' }, on: '2026-11-26' }] as Assessment[], 'csv')).toBe('checklists-2026-11-26-2-orders.csv'));
});

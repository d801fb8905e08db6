import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDocuments } from '../../lib/cli/write-documents';
import type { AssessContext } from '../../lib/core/assess';
import type { Order, Reading } from '../../lib/core/trade/order';
import { smallPack } from '../core/small-pack';

const out = mkdtempSync(join(tmpdir(), 'tidewaiter-documents-'));
afterAll(() => rmSync(out, { recursive: true }));
const context: AssessContext = { pack: smallPack(), profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' };
const orders = ['A/1', '../../B', 'C'].map((id): Order => ({ id, marketplace: 'test', destination: 'UT', lines: [{ title: '刀 Bread knife', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }] }));
const reading = (given = orders): Reading => ({ marketplace: 'test', format: 'test', page: 'file', orders: given, health: { ordersFound: given.length, ordersRead: given.length, fieldsFound: [], fieldsMissing: [], problems: [] } });
const write = (change: { order?: string; format?: string }, given?: Order[]) => writeDocuments(reading(given), context, { format: 'pdf', out, language: 'en', ...change });
const begins: Record<string, RegExp> = { pdf: /^%PDF-1/, xlsx: /^PK/, csv: /^\u00EF\u00BB\u00BF"Order"/, json: /^\[\n/ };

describe('the documents command', () => {
  test.each(Object.keys(begins))('writes one order as %s, under a name that stays in the folder', async (format) => {
    const { json, ok } = await write({ order: '../../B', format });
    expect(ok).not.toBe(false);
    expect(json).toMatchObject({ files: [join(out, `checklist-B.${format}`)], orders: [{ id: '../../B' }] });
    expect(readFileSync(join(out, `checklist-B.${format}`), 'latin1')).toMatch(begins[format] ?? /never/);
  });
  test('without an order, all of the file stand in one', async () => {
    const { json } = await write({ format: 'json' });
    expect(json).toMatchObject({ files: [join(out, 'checklists-2026-11-26-3-orders.json')] });
    const written = JSON.parse(readFileSync(join(out, 'checklists-2026-11-26-3-orders.json'), 'utf8')) as { checklist: { orderId: string }; papers: { kinds: string[] } }[];
    expect(written.map(({ checklist }) => checklist.orderId)).toEqual(['A/1', '../../B', 'C']);
    expect(written[0]?.papers.kinds).toContain('commercial-invoice');
  });
  test('an order or a format that does not exist is bad use, and the message names those that do', async () => {
    await expect(write({ order: 'Z' })).rejects.toThrow('--order: "Z" is not in this file; it has A/1, ../../B, C');
    await expect(write({ format: 'docx' })).rejects.toThrow('--format: one of pdf, xlsx, csv, json');
  });
  test('more orders than a worksheet has rows are refused before the work, and CSV takes them piece by piece', async () => {
    const many = Array.from({ length: 500_000 }, (_, at): Order => ({ ...orders[0]!, id: String(at) }));
    await expect(write({ format: 'xlsx' }, many)).rejects.toThrow('500000 orders are too many for one XLSX file');
    const { json } = await write({ format: 'csv' }, many.slice(0, 300));
    const written = readFileSync(join(out, 'checklists-2026-11-26-300-orders.csv'), 'utf8');
    expect(written.match(/\r\n"299",/g)?.length).toBeGreaterThan(1);
    expect((json as { orders: unknown[] }).orders).toHaveLength(300);
  }, 10_000);
  test('a file without readable orders writes nothing and fails', async () => {
    const before = readdirSync(out).length;
    expect((await write({}, [])).ok).toBe(false);
    expect(readdirSync(out)).toHaveLength(before);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import type { Order } from '../lib/core/trade/order';
import { readFile } from '../lib/marketplaces/files';
import { settledBy } from '../lib/marketplaces/order-status';

interface True {
  id: string;
  altId?: string[];
  altTitle?: string[];
  destination: string | null;
  lines: { title: string; quantity?: number; price?: number }[];
  value: [number, string] | null;
  settled?: string | string[];
  on?: string;
}
const folder = new URL('fixtures/exports/', import.meta.url);
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Record<string, True[]>;

function compare(order: Order | undefined, wanted: True): void {
  expect(order, wanted.id).toBeDefined();
  if (!order) return;
  const mayStayOpen = wanted.destination?.endsWith('?') && order.destination === undefined;
  if (!mayStayOpen) expect(order.destination, wanted.id).toBe(wanted.destination?.replace('?', '') ?? undefined);
  if (wanted.on && !wanted.on.endsWith('?')) expect(order.orderedOn, wanted.id).toBe(wanted.on);
  const value = goodsValue(order);
  if (value || !wanted.value?.[1].endsWith('?')) expect(value && [value.amountMinor, value.currency], wanted.id).toEqual(wanted.value ?? undefined);
  const state = settledBy(order.status);
  expect([wanted.settled].flat(), wanted.id).toContain(state);
  expect(order.lines.map(({ title }) => title), wanted.id).toHaveLength(wanted.lines.length);
  const left = [...order.lines];
  for (const line of wanted.lines) {
    const at = left.findIndex(({ title }) => title === line.title || wanted.altTitle?.includes(title));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    expect(found?.title, `${wanted.id}: ${order.lines.map(({ title }) => title).join(' / ')}`).toBeDefined();
    expect(found?.quantity, wanted.id).toBe(line.quantity);
    if (line.price !== undefined) expect(found?.unitPrice?.amountMinor, wanted.id).toBe(line.price);
  }
}

describe('exports of marketplaces and tools are read as a person reads them', () => {
  test('there are fifty and more', () => expect(Object.keys(truth).length).toBeGreaterThan(50));
  test.each(Object.entries(truth))('%s', async (name, wanted) => {
    const { orders, ...reading } = await readFile(readFileSync(new URL(name, folder)), name, '2026-11-26');
    for (const one of wanted) compare(orders.find(({ id }) => (one.id.startsWith('*') ? id.endsWith(`#${one.id.slice(1)}`) : [one.id, ...(one.altId ?? [])].includes(id))), one);
    expect(orders).toHaveLength(wanted.length);
    // Of a person nothing is kept, in no field.
    expect(JSON.stringify([orders, reading])).not.toMatch(/Jane|Muster|High St|Huber|Rossi|@mail|Grafton|Benito|Salzburg|Zürich|"Lyon"|Toronto/);
  });
});

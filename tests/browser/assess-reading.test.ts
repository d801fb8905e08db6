import { describe, expect, test } from 'vitest';
import { type JudgedWith, orderBadges, templateBadges } from '../../lib/browser/assess-reading';
import { protocol } from '../../lib/browser/messages';
import { defaultSettings } from '../../lib/browser/settings.schema';
import type { Order, Reading } from '../../lib/core/trade/order';
import { type Language, translator } from '../../lib/language/translate';
import { smallPack } from '../core/small-pack';

const pack = smallPack();
const context = (language: Language, change: Partial<JudgedWith> = {}): JudgedWith => ({ pack, settings: defaultSettings, catalogue: new Map(), ticks: {}, on: '2026-11-26', language, translate: translator(language), ...change });
const order = (id: string, title: string, change: Partial<Order> = {}): Order => ({ id, marketplace: 'test', destination: 'UT', lines: [{ title, quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }], ...change });
const readingOf = (orders: Order[], change: Partial<Reading> = {}): Reading => ({ marketplace: 'test', format: 'table', page: 'orders', orders, health: { ordersFound: orders.length, ordersRead: orders.length, fieldsFound: [], fieldsMissing: [], problems: [] }, ...change });

describe('orders', () => {
  const reading = readingOf([order('A', 'Folding knife'), order('B', 'Tomato seeds'), order('C', 'Gizmo'), order('D', 'shirt', { destination: 'CN' })]);
  test('each row gets its word, its worst reason and how many more there are, in the seller’s language', () => {
    const { badges, language } = orderBadges(reading, context('en'));
    expect(badges.map(({ id, verdict, word }) => [id, verdict, word])).toEqual([['A', 'stop', 'Stop'], ['B', 'fix', 'Fix'], ['C', 'unknown', 'Unknown'], ['D', 'clear', 'Clear']]);
    expect(badges[0]?.reason, 'what is stopped has no other trouble').toBe('Folding knife may not be imported there. Do not ship; cancel or refund the order.');
    expect(badges[1]?.reason).toMatch(/^Phytosanitary certificate is required and missing\..* in the panel\.$/);
    expect(badges[0]?.counts.stop).toBe(1);
    expect(language).toBe('en');
    expect(orderBadges(reading, context('zh-CN')).badges[0]).toMatchObject({ word: '禁止发货', reason: expect.stringMatching(/^该地禁止进口折刀/) });
  });
  test('what is ticked in the panel counts here too', () => {
    expect(orderBadges(reading, context('en', { ticks: { B: { documents: ['phytosanitary-certificate', 'commercial-invoice'], on: '2026-11-26' } } })).badges[1]?.counts.fix).toBeLessThan(orderBadges(reading, context('en')).badges[1]?.counts.fix ?? 0);
  });
  test('an order of which nothing is left to send is not judged in a list, and is where it was opened itself', () => {
    const gone = order('E', 'Folding knife', { status: 'Cancelled' });
    const [badge] = orderBadges(readingOf([gone]), context('en')).badges;
    expect(badge).toMatchObject({ verdict: 'clear', word: 'cancelled', reason: expect.stringMatching(/^Nothing left to send, so not judged/) });
    expect(orderBadges(readingOf([gone], { page: 'order' }), context('en')).badges[0]?.verdict).toBe('stop');
    expect(orderBadges(readingOf([order('E', 'Folding knife', { status: 'Cancellation requested' })]), context('en')).badges[0]?.verdict).toBe('stop');
  });
  test('the answer is what the page was promised, whatever stood in the titles', () => {
    const wild = readingOf([order('W', `<img src=x onerror=alert(1)> ${'x'.repeat(900)}`), order('constructor', '{title} knife')]);
    expect(protocol.assessReading.response.safeParse(orderBadges(wild, context('en'))).success).toBe(true);
  });
});

test('a shipping template gets a line for all and a reason for each row', () => {
  const template = { marketplace: 'test', rows: [{ id: 'r1', service: 'STANDARD', destinations: ['UT'], unreadRegions: [], transitDays: { min: 1, max: 1 } }, { id: 'r2', service: 'STANDARD', destinations: ['CN'], unreadRegions: [], transitDays: { min: 1, max: 1 } }] };
  const answer = templateBadges(readingOf([], { page: 'template', template }), context('en', { catalogue: new Map([['S', { sku: 'S', goods: ['clothing'] }]]) }));
  expect(protocol.templateWarnings.response.safeParse(answer).success).toBe(true);
  expect(answer.badges.map(({ id, verdict }) => [id, verdict])).toEqual([['r1', 'fix'], ['r2', 'clear']]);
  expect(answer.badges[0]?.reason).toMatch(/One working day is promised/);
  expect(answer.summary).toMatch(/^One of 2 rows/);
});

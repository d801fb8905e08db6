import { describe, expect, test } from 'vitest';
import { type Handlers, replyTo, senderOf } from '../../lib/browser/messages';
import type { Reading } from '../../lib/core/trade/order';

const own = { id: 'abc', origin: 'chrome-extension://abc/' };
const page = { id: 'abc', url: 'https://shop.example/orders', tab: { id: 7, windowId: 1 } };
const surface = { id: 'abc', url: 'chrome-extension://abc/popup.html' };
const reading: Reading = { marketplace: 'generic', format: 'table', page: 'orders', orders: [{ id: '1', marketplace: 'generic', lines: [] }], health: { ordersFound: 1, ordersRead: 1, fieldsFound: ['id'], fieldsMissing: [], problems: [] } };
const handlers: Handlers = {
  openPanel: () => ({ opened: true }),
  readPageNow: () => ({ state: 'read', orders: 1, rows: 0 }),
  assessReading: () => Promise.reject(new Error('the store is closed')),
  reportHealth: () => {
    throw new Error('at once');
  },
};
const ask = (message: unknown, raw: Parameters<typeof senderOf>[0] = page) => replyTo(message, senderOf(raw, own.id, own.origin), handlers);

describe('who is heard', () => {
  test('a page by what the browser says of it, never by what it says', () => {
    expect(senderOf(page, own.id, own.origin)).toEqual({ url: page.url, from: 'page', tabId: 7, windowId: 1 });
    expect(senderOf(surface, own.id, own.origin)).toEqual({ url: surface.url, from: 'extension' });
  });
  test.each([
    ['another extension', { ...page, id: 'other' }],
    ['nobody', {}],
    ['a page without a tab', { id: 'abc', url: 'https://shop.example/' }],
    ['a file', { id: 'abc', url: 'file:///etc/passwd', tab: { id: 1 } }],
    ['an address that only begins like ours', { id: 'abc', url: 'chrome-extension://abcd/popup.html', tab: { id: 1 } }],
  ])('%s is not', (_, raw) => {
    expect(senderOf(raw, own.id, own.origin)).toBeUndefined();
    expect(ask({ name: 'openPanel', request: {} }, raw)).toBeUndefined();
  });
  test('a page may not ask what is for the extension alone', () => {
    expect(ask({ name: 'readPageNow', request: {} })).toBeUndefined();
    expect(ask({ name: 'readPageNow', request: {} }, surface)).toBeDefined();
  });
});

describe('what is answered', () => {
  test.each([['nothing', undefined], ['text', 'openPanel'], ['an unknown name', { name: 'deleteAll', request: {} }], ['a name of every object', { name: 'constructor', request: {} }], ['a prototype', { name: '__proto__', request: {} }]])('%s: silence', (_, message) => {
    expect(ask(message)).toBeUndefined();
  });
  test.each([
    ['an unknown field', { name: 'openPanel', request: { orderId: '1', admin: true } }],
    ['a long order number', { name: 'openPanel', request: { orderId: 'x'.repeat(201) } }],
    ['no reading', { name: 'assessReading', request: {} }],
    ['a reading with an extra field', { name: 'assessReading', request: { reading: { ...reading, buyer: 'Jane' } } }],
    ['the reading of a file', { name: 'assessReading', request: { reading: { ...reading, page: 'file' } } }],
    ['2,001 orders', { name: 'assessReading', request: { reading: { ...reading, orders: Array.from({ length: 2001 }, () => reading.orders[0]) } } }],
  ])('%s: refused, and the reply carries nothing', async (_, message) => expect(await ask(message)).toEqual({ ok: false, error: 'bad-request' }));
  test('a handler that fails, at once or later, fails alone', async () => {
    expect(await ask({ name: 'assessReading', request: { reading } })).toEqual({ ok: false, error: 'failed' });
    expect(await ask({ name: 'reportHealth', request: { marketplace: 'etsy', page: 'orders', code: 'not-read' } })).toEqual({ ok: false, error: 'failed' });
    expect(await ask({ name: 'openPanel', request: {} })).toEqual({ ok: true, response: { opened: true } });
  });
  test('an answer that is not what was agreed does not leave', async () => {
    const wrong = replyTo({ name: 'openPanel', request: {} }, senderOf(page, own.id, own.origin), { openPanel: () => ({ opened: 'yes', secret: 1 }) as never });
    expect(await wrong).toEqual({ ok: false, error: 'failed' });
  });
  test('the handler runs before the first await: a click is still a click', () => {
    let ran = false;
    void replyTo({ name: 'openPanel', request: {} }, senderOf(page, own.id, own.origin), {
      openPanel: () => {
        ran = true;
        return { opened: true };
      },
    });
    expect(ran).toBe(true);
  });
});

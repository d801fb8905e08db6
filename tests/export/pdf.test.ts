import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Order } from '../../lib/core/trade/order';
import { writeChecklistPdf } from '../../lib/export/checklist-pdf';
import { fonts } from '../../lib/export/fonts-node';
import type { Language } from '../../lib/language/translate';
import { smallPack } from '../core/small-pack';

const pack = smallPack();
const order = (titles: string[], change: Partial<Order> = {}): Order => ({ id: 'A-1', marketplace: 'test', destination: 'UT', postcode: '10115', lines: titles.map((title) => ({ title, quantity: 2, unitPrice: { amountMinor: 1250, currency: 'EUR' } })), ...change });
const write = (orders: Order[], language: Language = 'en', faces = fonts) =>
  writeChecklistPdf(orders.map((one) => assess(one, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' })), pack, language, faces);
/** Text page by page, without the spaces that lines and runs bring. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { pages: text, squeezed: text.join('').replace(/\s/g, ''), info: (await getMeta(pdf)).info as Record<string, string> };
}

// Decoding the Chinese face takes half a second, once; more on a busy machine.
beforeAll(() => write([order(['刀 서울'])]), 60_000);

describe('the checklist as PDF', () => {
  test('has the checklist, then invoice, packing list and customs form, each on its page, with page numbers', async () => {
    const { pages } = await read((await write([order(['Cotton shirt', 'Cotton dress'])])).bytes);
    expect(pages.map((page) => page.split('\n')[0])).toEqual(['Shipping checklist', 'Commercial invoice', 'Packing list', 'Customs declaration CN 23']);
    pages.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of 4`);
      expect(page).toContain('Not legal advice');
    });
    expect(pages[0]).toContain('verified 2026-11-01');
    expect(pages[1]).toContain('25.00');
    expect(pages[1]).toContain('10115');
  });
  test('tells after each order how many are written', async () => {
    const told: number[] = [];
    const judged = ['A', 'B', 'C'].map((id) => assess(order(['shirt'], { id }), { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' }));
    await writeChecklistPdf(judged, pack, 'en', fonts, {}, (done) => told.push(done));
    expect(told).toEqual([1, 2, 3]);
  });
  test('several orders begin with a list of all, those that must not leave first; each has pages of its own in the same order', async () => {
    const { pages } = await read((await write([order(['shirt']), order(['Folding knife'], { id: 'B-2' })])).bytes);
    expect(pages[0]).toMatch(/^All orders at a glance[^]*B-2[^]*Stop[^]*A-1/);
    expect(pages.filter((page) => page.startsWith('Shipping checklist')).map((page) => page.split('\n')[1])).toEqual(['B-2 Stop', expect.stringMatching(/^A-1 /)]);
    expect(pages[1]).toContain('No customs papers are pre-filled');
    expect((await read((await write([order(['shirt'])])).bytes)).pages[0]).toMatch(/^Shipping checklist/);
  });
  test('five hundred lines flow over pages and none is lost', async () => {
    const titles = Array.from({ length: 500 }, (_, index) => `Shirt number ${index} of a very long order with a title that needs two lines in the table`);
    const { squeezed, pages } = await read((await write([order(titles)])).bytes);
    for (const title of titles) expect(squeezed).toContain(title.replace(/\s/g, '').slice(0, 20));
    expect(pages.length).toBeGreaterThan(20);
  });
  test.each([
    ['Latin', 'Größe Łódź Việt 10 × 5 € office'],
    ['Cyrillic', 'Рубашка хлопковая'],
    ['Chinese', '男士纯棉衬衫（蓝色，L码）繁體發票'],
    ['Japanese', '東京のナイフケース'],
    ['Korean', '서울특별시 뷁'],
    ['Thai', 'ของเล่นไม้'],
  ])('%s letters can be read back', async (_, title) => {
    const { bytes, undrawn } = await write([order([title])], 'zh-CN');
    expect(undrawn).toEqual([]);
    expect((await read(bytes)).squeezed.normalize('NFC')).toContain(title.replace(/\s/g, '').normalize('NFC'));
  });
  test.each(['شاحن متنقل (USB-C) أسود', 'סכין מטבח 20'])('right to left: %s keeps all its letters', async (title) => {
    const { bytes, undrawn } = await write([order([title])]);
    expect(undrawn).toEqual([]);
    const { squeezed } = await read(bytes);
    for (const word of title.split(' ')) expect(squeezed).toContain(word);
  });
  test('a letter no face has is named on the page and in the answer, and a plain form stands in where there is one', async () => {
    const { bytes, undrawn } = await write([order(['Train 🚂 ① ㎏', 'x'])]);
    expect(undrawn).toEqual(['U+1F682']);
    const { pages } = await read(bytes);
    expect(pages[0]).toContain('U+1F682');
    expect(pages[0]?.replace(/\s/g, '')).toContain('Train1');
  });
  test('markup, direction marks and controls in a title are harmless text', async () => {
    const { bytes } = await write([order(['<script>alert(1)</script>(\u202Egnp.exe\u0000) /JavaScript << >>'], { id: '(\\) <x>' })]);
    const { squeezed, info } = await read(bytes);
    expect(squeezed).toContain('<script>alert(1)</script>(gnp.exe)/JavaScript<<>>');
    expect(info.Title).toBe('Shipping checklist: (\\) <x>');
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|AA)\b/);
  });
  test('the same orders give the same bytes, and faces that no text needs are not loaded', async () => {
    const asked: string[] = [];
    const watched = fonts.map((face) => ({ ...face, regular: () => (asked.push(face.id), face.regular()) }));
    const [first, second] = [await write([order(['shirt'])], 'en', watched), await write([order(['shirt'])])];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(asked).toEqual(['latin']);
  });
});

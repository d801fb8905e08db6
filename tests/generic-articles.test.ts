import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Causes for which articles were lost or orders mixed, each as a small page of the same structure. */
function read(body: string, { language = 'en', url = 'https://shop.example/orders' }: { language?: string; url?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>Orders</title></head><body><h1>Orders</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const table = (titles: string[], ...rows: string[][]) => `<table><thead><tr>${titles.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title, sku }) => `${quantity ?? '?'} ${title}${sku ? ` (${sku})` : ''}`)].filter(Boolean).join(' | '));

describe('an article on a card', () => {
  const article = (...lines: string[]) => `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
  const card = (id: string, country: string, total: string, ...articles: string[]) => `<div><a href="#${id}">Order #${id}</a><div>24 Nov 2026</div><div>J. Sample<div>1 Sample Street, Town, ${country}</div></div><div>${articles.join('')}</div><div>${total}</div><button>Paid</button></div>`;
  const list = (...lines: string[]) => short(read(`<div>${card('A-1', 'Japan', '€41.00', article('Wool socks', 'Colour: red', '2 × €6.00'), article(...lines))}${card('A-2', 'France', '€12.00', article('Cotton scarf', '1 × €12.00'))}</div>`))[0];
  test.each(['SKU', 'No SKU', 'Tax: 20%', 'Status: New', 'Refunded', 'Delivery: standard', 'Total'])('is kept though a line of it is "%s"', (line) => {
    expect(list('Pocket knife', line, '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | 1 Pocket knife');
  });
  test('is kept with a code of letters alone', () => {
    expect(list('Pocket knife', 'SKU PB-L', '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | 1 Pocket knife (PB-L)');
  });
  test('is there without its name too', () => {
    expect(list('Refunded', '1 × €29.00')).toBe('A-1 | JP | 4100 EUR | 2 Wool socks | ? ');
  });
});

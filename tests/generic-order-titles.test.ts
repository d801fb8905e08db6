import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Pages of one order whose number stands beside no word, and addresses written in one line. */
function read(body: string, { language = 'en', title = '', url = 'https://shop.example/orders/card.php?id=17' } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const goods = '<table><thead><tr><th>Product</th><th>Qty</th><th>Price</th></tr></thead><tbody><tr><td>Oak Tray</td><td>2</td><td>€12.00</td></tr><tr><td>Wool Hat</td><td>1</td><td>€9.00</td></tr></tbody></table>';
const short = ({ orders }: Reading) => orders.map(({ id, destination, lines }) => [id, destination, ...lines.map(({ quantity, title }) => `${quantity} ${title}`)].filter(Boolean).join(' | '));

describe('a number without a word', () => {
  test.each(['CO2611-0017 - Card', 'Ada Lark - CO2611-0017'])('is the code of the title "%s" that stands once more alone', (title) => {
    expect(short(read(`<div>CO2611-0017</div><div>Validated</div>${goods}`, { title }))).toEqual(['CO2611-0017 | 2 Oak Tray | 1 Wool Hat']);
  });
  test('is none that only a link or a table repeats, that is a day, or that is one of two', () => {
    expect(short(read(`<a href="/x">CO2611-0017</a>${goods}`, { title: 'CO2611-0017 - Card' }))).toEqual([]);
    expect(short(read(`<p>2026-11-24</p>${goods}`, { title: '2026-11-24 - Card' }))).toEqual([]);
    expect(short(read(`<p>CO2611-0017</p><p>CU2611-0003</p>${goods}`, { title: 'CO2611-0017 - CU2611-0003' }))).toEqual([]);
  });
  test('is none where the page is not about orders', () => {
    expect(short(read(`<div>CO2611-0017</div>${goods}`, { title: 'CO2611-0017 - Card', url: 'https://shop.example/products/card.php?id=17' }))).toEqual([]);
  });
});

test('what stands beside a label is no heading above the address of the next', () => {
  const pair = (label: string, value: string) => `<p>${label}</p><p>${value}</p>`;
  const page = (invoice: string) => short(read(`<h1>订单详情</h1>${pair('订单号：', 'O2611241330')}${invoice}<p>收货信息：</p><p>李娜 13800000001 德国,柏林 主街 12 号</p>${pair('支付方式：', '微信')}${goods}`, { language: 'zh', title: '订单详情' }));
  expect(page(pair('发票信息：', '暂无发票信息'))).toEqual(['O2611241330 | DE | 2 Oak Tray | 1 Wool Hat']);
  // Two headings side by side: whose address comes first is not said.
  expect(page('<p>账单地址</p>')).toEqual(['O2611241330 | 2 Oak Tray | 1 Wool Hat']);
  expect(page('<p>发票信息：</p><p>账单地址：</p>')).toEqual(['O2611241330 | 2 Oak Tray | 1 Wool Hat']);
});

test('a table of goods whose pieces cannot be read leaves the order, and says how many lines are missing', () => {
  const reading = read(`<h1>Order #1042</h1><p>Subtotal: €33.00</p>${goods.replace('<td>2<', '<td>2.5<').replace('<td>1<', '<td>0.5<')}`);
  expect(short(reading)).toEqual(['1042']);
  expect(reading.health.problems).toContainEqual({ code: 'missing-field', column: 'quantity', found: '2' });
});

describe('an address joined by spaces', () => {
  const sent = (line: string, label = 'Shipping address', language = 'en') => read(`<h1>Order #1042</h1><p>${label}</p><p>${line}</p>${goods}`, { language });
  test.each([
    ['1 Rue Haute Lyon Rhône France', 'FR'],
    ['Ada Lark 12 Elm Road 69001 Lyon United Kingdom', 'GB'],
    ['5 Main Road Cape Town South Africa', 'ZA'],
    ['12 High Street Belfast Northern Ireland', 'XI'],
    ['Av. Central 5 Rio de Janeiro Brazil', 'BR'],
    ['69100 Villeurbanne 12 Rue Anatole France', undefined],
    ['12 Main Street Toronto ON Canada', 'CA'],
    ['4 Grand Boulevard Avignon France', 'FR'],
    ['12 Plaza Central Ciudad de Guatemala', undefined],
    ['5 Oak Avenue Santa Fe New Mexico', undefined],
    ['7 Hill Road Juba South Sudan', 'SS'],
    ['12 Elm Road Leeds Michael Jordan', undefined],
    ['9 Bay Road Staten Island', undefined],
    ['69001 Lyon 12 Rue de France', undefined],
    ['Ada Lark Lyon Rhône France', undefined],
  ])('%s', (line, country) => {
    const reading = sent(line);
    expect(reading.orders.map(({ destination }) => destination)).toEqual([country]);
    if (!country) expect(reading.health.problems).toContainEqual(expect.objectContaining({ code: 'unknown-country', orderId: '1042' }));
  });
  test('names the country in the language of the page or its own letters', () => {
    expect(sent('Calle Mayor 5 Madrid Centro España', 'Dirección de envío', 'es').orders[0]?.destination).toBe('ES');
    expect(sent('проспект Абая 10 Алматы Казахстан', 'Адрес доставки', 'ru').orders[0]?.destination).toBe('KZ');
    expect(sent('Calle Real 5 Andalucía Granada', 'Dirección de envío', 'es').orders[0]?.destination).toBeUndefined();
  });
  test('is one line: the street of an address in several is none', () => {
    expect(sent('Oak Ltd<br>Ada Lark<br>12 Cours Anatole France<br>4000 Liège').orders[0]?.destination).toBeUndefined();
  });
  test('needs a postcode where no label speaks of delivery', () => {
    const list = (address: string) => read(`<table><thead><tr><th>Order #</th><th>Address</th><th>Total</th></tr></thead><tbody><tr><td>501</td><td>${address}</td><td>€9.00</td></tr><tr><td>502</td><td>${address}</td><td>€7.00</td></tr></tbody></table>`, { url: 'https://shop.example/orders', title: 'Orders' }).orders.map(({ destination }) => destination);
    expect(list('1 Rue Haute 69001 Lyon Rhône France')).toEqual(['FR', 'FR']);
    expect(list('1 Rue Haute Lyon Rhône France')).toEqual([undefined, undefined]);
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** What lists of orders leave open, and what settles it: each cause as a small page of its own invention. */
function read(body: string, { language = 'en', title = 'Orders' }: { language?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL('https://shop.example/admin/orders')) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title, unitPrice }) => `${quantity ?? '?'} ${title}${unitPrice ? ` @${unitPrice.amountMinor}` : ''}`)].filter(Boolean).join(' | '));
const codes = ({ health }: Reading) => health.problems.map(({ code }) => code);
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (titles: string[], ...rows: string[][]) => `<table><thead>${row(titles, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
const chinese = { language: 'zh', title: '订单列表' };

describe('a price beside several pieces', () => {
  const goods = (price: string, pieces: number) => `<div><a>竹篮</a><div>¥${price}</div><div>× ${pieces}</div></div>`;
  const list = (...amounts: [string, number, string][]) => read(table(['订单号', '商品', '实付金额'], ...amounts.map(([price, pieces, sum], at) => [`70${at}`, goods(price, pieces), `¥${sum}`])), chinese);
  test('is of one piece where that makes the amount', () => {
    expect(short(list(['15.00', 2, '30.00'], ['8.00', 3, '24.00']))).toEqual(['700 | 3000 CNY | 2 竹篮 @1500', '701 | 2400 CNY | 3 竹篮 @800']);
  });
  test('is of all where that makes the amount', () => {
    expect(short(list(['30.00', 2, '30.00'], ['24.00', 3, '24.00']))).toEqual(['700 | 3000 CNY | 2 竹篮 @1500', '701 | 2400 CNY | 3 竹篮 @800']);
  });
  test('stays open where neither does, and is named', () => {
    const reading = list(['15.00', 2, '41.00'], ['8.00', 1, '8.00']);
    expect(short(reading)).toEqual(['700 | 4100 CNY | 2 竹篮', '701 | 800 CNY | 1 竹篮 @800']);
    expect(reading.health.problems).toContainEqual({ code: 'unclear-amount', column: 'value', orderId: '700' });
  });
  test('and what transport costs is said in brackets behind a card\'s amount', () => {
    const card = (id: string) => `<div><div><span>订单编号：${id}</span><span>下单时间：2026-11-21 09:00</span></div><div><p>竹篮</p><p><span>￥15</span><span>×2</span></p></div><div><span>￥36</span><span>（含运费：￥6）</span></div></div>`;
    expect(short(read(`<div>${card('9001')}${card('9002')}</div>`, chinese))).toEqual(['9001 | 3000 CNY | 2 竹篮 @1500', '9002 | 3000 CNY | 2 竹篮 @1500']);
  });
});

describe('amounts and places inside a cell', () => {
  test('have labels of their own, and the currency of the goods that make the same sum', () => {
    const sums = (goods: string, paid: string) => `<p>运费金额:10.00</p><p>商品金额:${goods}</p><p>应付金额:${paid}</p>`;
    const place = (where: string) => `<p>收货人:小林</p><p>收货地址:${where} 主街 1 号</p>`;
    const body = table(['订单号', '商品信息', '订单金额', '收货信息'], ['81', '<span>纸扇</span><span>￥12.00</span><span>2件</span>', sums('24.00', '34.00'), place('德国 柏林')], ['82', '<span>木梳</span><span>￥9.00</span><span>1件</span>', sums('9.00', '19.00'), place('法国 里昂')]);
    expect(short(read(body, chinese))).toEqual(['81 | DE | 2400 CNY | 2 纸扇 @1200', '82 | FR | 900 CNY | 1 木梳 @900']);
  });
  test('what one opened line comes to is not the order\'s', () => {
    const opened = '<tr><td colspan="4"><div><div>Product: Mug</div><div>Unit price: €4.00</div><div>Quantity: 2</div><div>Subtotal: €8.00</div></div><div><div>Product: Plate</div><div>Unit price: €5.00</div><div>Quantity: 1</div><div>Subtotal: €5.00</div></div></td></tr>';
    const body = `<table><thead>${row(['Order number', 'Date', 'Status', 'Order total'], 'th')}</thead><tbody>${row(['5001', '2026-11-21', 'Paid', '€13.00'])}${opened}${row(['5002', '2026-11-22', 'Paid', '€7.00'])}</tbody></table>`;
    expect(short(read(body))[0]).toMatch(/^5001 \| 1300 EUR/);
  });
  test('several labels stand in one text', () => {
    const card = (id: string, country: string) => `<div><p>Order number: ${id} Order date: 2026-11-21 Shipping country: ${country}</p><p>2 × Mug</p></div>`;
    expect(short(read(`<div>${card('A-31', 'Norway')}${card('A-32', 'Chile')}</div>`))).toEqual(['A-31 | NO | 2 Mug', 'A-32 | CL | 2 Mug']);
  });
  test('a country behind a postcode is no state, and a state behind one of its own postcodes no country', () => {
    const body = table(['Order number', 'Ship to', 'Total'], ['61', '<p>Somebody</p><p>Berlin, 10115, DE</p>', '€5.00'], ['62', '<p>Somebody</p><p>Toronto, ON, M5V 2T6, CA</p>', '€5.00'], ['63', '<p>Somebody</p><p>Wilmington, 19801, DE</p>', '€5.00']);
    const { orders } = read(body);
    expect(orders.map(({ destination }) => destination)).toEqual(['DE', 'CA', orders[2]?.destination === 'US' ? 'US' : undefined]);
  });
});

describe('columns', () => {
  test('a heading repeated between the rows is no order', () => {
    const titles = ['Order number', 'Customer', 'Total'];
    const reading = read(`<table><thead>${row(titles, 'th')}</thead><tbody>${row(['41', 'A', '€5.00'])}${row(titles, 'th')}${row(['42', 'B', '€6.00'])}${row(titles)}${row(['43', 'C', '€7.00'])}</tbody></table>`);
    expect(short(reading)).toEqual(['41 | 500 EUR', '42 | 600 EUR', '43 | 700 EUR']);
    expect(reading.health.ordersFound).toBe(3);
  });
  test('the number of the invoice names orders that have no other, and none beside another', () => {
    const rows = [['F-100', 'Norway', 'Lamp', '1', '€5.00'], ['F-101', 'Chile', 'Vase', '2', '€6.00']];
    expect(short(read(table(['Invoice number', 'Ship to country', 'Product', 'Quantity', 'Total'], ...rows)))).toEqual(['F-100 | NO | 500 EUR | 1 Lamp', 'F-101 | CL | 600 EUR | 2 Vase']);
    expect(short(read(table(['Invoice number', 'Ship to country', 'Product', 'Quantity', 'Total', 'Order number'], ...rows.map((cells, at) => [...cells, `${at + 7}001`]))))[0]).toMatch(/^7001 /);
  });
  test('a long number of its own in each row names the orders where no title does, with the goods beside it', () => {
    const cell = (id: string, name: string) => `<p><strong>${id}</strong></p><div><p><a href="/goods/1">${name}</a></p><div>￥20.00x2</div></div>`;
    expect(short(read(table(['基础信息', '订单状态', '总价'], [cell('2026112100010001', '木盒'), '待发货', '40.00'], [cell('2026112100010002', '草席'), '待发货', '40.00']), chinese))).toEqual(['2026112100010001 | 4000 CNY | 2 木盒 @2000', '2026112100010002 | 4000 CNY | 2 草席 @2000']);
  });
  test('a total before tax, and one in the buyer\'s currency, come before the others', () => {
    expect(short(read(table(['Ordine', 'Data Ordine', 'Totale, tasse incl.', 'Totale, tasse escl.'], ['901', '24/11/2026', '12,20 €', '10,00 €'], ['902', '24/11/2026', '24,40 €', '20,00 €']), { language: 'it', title: 'Ordini' }))).toEqual(['901 | 1000 EUR', '902 | 2000 EUR']);
    expect(short(read(table(['Order number', 'Date', 'Grand total (Base)', 'Grand total (Purchased)'], ['901', '2026-11-24', '€10.00', 'CHF 9.50'], ['902', '2026-11-24', '€20.00', 'CHF 19.00'])))).toEqual(['901 | 950 CHF', '902 | 1900 CHF']);
  });
  test('pieces that are shipped or come back are not those ordered', () => {
    const reading = read(table(['订单号', '产品', '总数量', '出库数量', '退货数量', '订单时间'], ['SO1', '水壶', '3', '0', '0', '2026-11-24'], ['SO2', '玻璃杯', '12', '5', '1', '2026-11-24']), chinese);
    expect(short(reading)).toEqual(['SO1 | ? 水壶', 'SO2 | ? 玻璃杯']);
    expect(reading.health.problems).toContainEqual({ code: 'missing-column', column: 'quantity' });
  });
  test('links parted by commas are as many articles; a word for several is none', () => {
    const link = (name: string) => `<a href="/product/${name}">${name}</a>`;
    const reading = read(table(['Order number', 'Products', 'Total'], ['11', `${link('Mug')}, ${link('Linen Apron')}, `, '€5.00'], ['12', link('Tray'), '€5.00'], ['13', '(Multiple)', '€5.00']));
    expect(short(reading)).toEqual(['11 | 500 EUR | ? Mug | ? Linen Apron', '12 | 500 EUR | ? Tray', '13 | 500 EUR']);
    expect(codes(reading)).toContain('missing-field');
  });
  test('numbers with day, buyer and state are orders of which the page shows nothing more, and says so', () => {
    const reading = read(table(['Order number', 'Customer', 'Order date', 'Status'], ['ORD-7', 'A', '2026-11-24', 'Paid'], ['ORD-8', 'B', '2026-11-24', 'Paid']));
    expect(short(reading)).toEqual(['ORD-7', 'ORD-8']);
    expect(reading.health.problems).toContainEqual({ code: 'field-not-on-page', column: 'destination' });
  });
  test('a currency that the page writes beside its sign is sure, one taken from the language is to be looked at', () => {
    const currency = ({ health }: Reading) => health.understood?.find(({ field }) => field === 'currency');
    const rows = [['21', 'Norway', '$5.00'], ['22', 'Chile', '$6.00']];
    expect(currency(read(table(['Order number', 'Country', 'Total'], ...rows)))).toMatchObject({ by: 'page', name: 'USD', confidence: 'likely' });
    expect(currency(read(`<p>Total sales: $11.00 CAD</p>${table(['Order number', 'Country', 'Total'], ...rows)}`))).toMatchObject({ by: 'sign', name: 'CAD', confidence: 'sure' });
  });
});

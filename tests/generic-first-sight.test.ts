import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Causes for which order lists nobody here had seen were misread, each as a small page of its own invention. */
function read(body: string, { language = 'en', url = 'https://shop.example/admin/orders', title = 'Orders' }: { language?: string; url?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html${language && ` lang="${language}"`}><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (titles: string[], ...rows: string[][]) => `<h1>Orders</h1><table><thead>${row(titles, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;

describe('units in headings', () => {
  test.each([
    ['pl', 'Numer zamówienia', 'Suma (zł)', 'PLN'],
    ['cs', 'Číslo objednávky', 'Celkem [Kč]', 'CZK'],
    ['tr', 'Sipariş No', 'Tutar (TL)', 'TRY'],
    ['ru', 'Номер заказа', 'Сумма, руб.', 'RUB'],
    ['ko', '주문번호', '결제금액(원)', 'KRW'],
    ['zh', '订单号', '支付金额(¥)', 'CNY'],
  ])('%s', (language, number, sum, currency) => {
    const [first] = read(table([number, sum], ['104', '250'], ['103', '90']), { language }).orders;
    expect([first?.id, first?.goodsValue]).toEqual(['104', { amountMinor: currency === 'KRW' ? 250 : 25000, currency }]);
  });
  test('a word in brackets is no unit', () => {
    expect(read(table(['Order no.', 'Total (net)', 'Status'], ['104', '250', 'Paid'], ['103', '90', 'Paid'])).orders.map(({ goodsValue }) => goodsValue)).toEqual([undefined, undefined]);
  });
});

describe('numbers', () => {
  test('in Arabic and Persian figures are the same numbers', () => {
    expect(short(read(table(['رقم الطلب', 'المنتج', 'الكمية', 'الإجمالي'], ['٢٠٢٦٠١', 'حقيبة', '٢', '٥٠٫٠٠ ر.س'], ['۲۰۲۶۰۲', 'كوب', '۱', '٣٥٫٠٠ ر.س']), { language: 'ar' }))).toEqual(['202601 | 5000 SAR | 2 حقيبة', '202602 | 3500 SAR | 1 كوب']);
  });
  test('of one series on cards of a list of orders, with a day and an amount beside each', () => {
    const card = (id: string, who: string, sum: string) => `<article><div><h5>${who}</h5><span>${sum}</span></div><footer><span>${id}</span><span>11/20/2026</span></footer></article>`;
    expect(short(read(`<h1>Sales orders</h1><div>${card('SO0041', 'Sample Ltd', '$ 12.00')}${card('SO0040', 'J. Sample', '$ 8.50')}</div>`))).toEqual(['SO0041 | 1200 USD', 'SO0040 | 850 USD']);
  });
  test('of a series beside prices alone are codes of goods', () => {
    const card = (id: string, name: string, sum: string) => `<article><h5>${name}</h5><span>${id}</span><span>${sum}</span></article>`;
    expect(read(`<h1>Orders</h1><div>${card('SKU0041', 'Lamp', '$ 12.00')}${card('SKU0040', 'Vase', '$ 8.50')}</div>`).orders).toEqual([]);
  });
  test('who ordered is none', () => {
    const card = (id: string, who: string) => `<div> 주문번호 : ${id}<br> 주문자 : ${who}<br> 주문날짜 : 2026-11-20<br> 수량 : 1<br> 가격 : 9,000원<br></div>`;
    expect(short(read(`<h2>주문 관리</h2><div>${card('501', 'kim01')}${card('500', 'lee02')}</div>`, { language: 'ko' }))).toEqual(['501 | 9000 KRW', '500 | 9000 KRW']);
  });
});

describe('rows', () => {
  test('may have one button more than the titles, without a table', () => {
    const part = (cells: string[]) => `<article>${cells.map((cell) => `<section>${cell}</section>`).join('')}</article>`;
    expect(short(read(`<h1>Orders</h1><div>${part(['Order number', 'Date', 'Total', 'Status', ''])}${part(['31', '11/20/2026', '$ 39.00', 'Pending', '<a href="/order/detail/31">Detail</a>', ''])}${part(['30', '11/18/2026', '$ 12.50', 'Pending', '<a href="/order/detail/30">Detail</a>', ''])}</div>`))).toEqual(['31 | 3900 USD', '30 | 1250 USD']);
  });
  test('without anything in them are none', () => {
    const { health } = read(table(['Order ID', 'Customer', 'Total'], ['', '', ''], ['17', 'A', '€5.00'], ['16', 'B', '€4.00']));
    expect([health.ordersFound, health.ordersRead]).toEqual([2, 2]);
  });
  test('a number and what it comes to are enough on a page of orders', () => {
    expect(short(read(table(['ID ordine', 'Importo totale'], ['7', '€ 45,00'], ['6', '€ 12,00']), { language: 'it', title: 'Gestione ordini' }))).toEqual(['7 | 4500 EUR', '6 | 1200 EUR']);
  });
  test('where several sell in one place, whose goods they are does not make it a purchase', () => {
    expect(short(read(table(['Order', 'Ordered by', 'Vendor', 'Total amount', 'Shipping method'], ['#81', 'Jane', 'Shop A', '€52.00', 'Standard'], ['#80', 'Tom', 'Shop B', '€7.50', 'Express'])))).toEqual(['81 | 5200 EUR', '80 | 750 EUR']);
    expect(read(table(['Order', 'Vendor', 'Buyer', 'Order deadline', 'Total'], ['P00081', 'Shop A', 'Jane', '2026-11-20', '€52.00'], ['P00080', 'Shop B', 'Tom', '2026-11-20', '€7.50'])).orders).toEqual([]);
  });
  test('a town and its country below a title that nobody knows are offered to be confirmed', () => {
    const { orders, health } = read(table(['Order no.', 'Customer', 'Whereabouts', 'Total'], ['7', 'Jane', 'Ontario, Canada', '€5.00'], ['6', 'Tom', 'Bayern, Germany', '€4.00']));
    expect(orders.map(({ destination }) => destination)).toEqual(['CA', 'DE']);
    expect(health.understood).toContainEqual(expect.objectContaining({ field: 'destination', confidence: 'likely' }));
  });
});

describe('goods and prices', () => {
  test('in a table inside each card', () => {
    const card = (id: string, country: string, name: string) => `<div><h3>Pedido #${id}</h3><p><strong>País:</strong> ${country}</p><table><thead>${row(['Producto', 'Cantidad', 'Precio'], 'th')}</thead><tbody>${row([name, '2', '15,00 €'])}</tbody></table></div>`;
    expect(short(read(`<h2>Pedidos</h2>${card('31', 'España', 'Gorra')}${card('30', 'México', 'Taza')}`, { language: 'es', title: 'Pedidos' }))).toEqual(['31 | ES | 3000 EUR | 2 Gorra', '30 | MX | 3000 EUR | 2 Taza']);
  });
  test('how much of it stands below each name', () => {
    expect(short(read(table(['Order no.', 'Products', 'Date'], ['21', '<p>Apples<br>2kg</p><p>Pears<br>1kg</p>', '2026-11-20'], ['20', '<p>Figs<br>4kg</p>', '2026-11-19'])))).toEqual(['21 | ? Apples | ? Pears', '20 | ? Figs']);
  });
  test('"3 item(s)" names none', () => {
    expect(read(table(['Order ID', 'Date', 'Items', 'Total'], ['#1001', '11/20/2026', '3 item(s)', '€46.97'], ['#1000', '11/19/2026', '1 item(s)', '€12.99'])).orders.flatMap(({ lines }) => lines)).toEqual([]);
  });
  test('"Price" without a word beside several pieces is left open on a card, of one piece it is the value', () => {
    const card = (id: string, count: number) => `<div><div>Order ID: ${id}</div><div><div>Lamp</div><div>Quantity: ${count}</div><div>Price: €18.00</div></div></div>`;
    expect(short(read(`<h1>Orders</h1>${card('88', 2)}${card('89', 1)}`))).toEqual(['88 | 2 Lamp', '89 | 1800 EUR | 1 Lamp']);
  });
  test('what is paid in the end is the value, in Korean too', () => {
    expect(short(read(table(['주문번호', '주문자', '주문일시', '최종 결제 가격'], ['M-7', '김', '26. 11. 20.', '58,000원'], ['M-6', '이', '26. 11. 19.', '9,000원']), { language: 'ko', title: '주문 관리' }))).toEqual(['M-7 | 58000 KRW', 'M-6 | 9000 KRW']);
  });
});

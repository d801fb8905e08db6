import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';
import { meaningOf } from '../lib/marketplaces/generic/words';

/** Orders that a list shows whole, in one cell or in a table of their own, and titles in languages that came later. */
function read(body: string, { language = 'en', title = 'Orders' }: { language?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL('https://shop.example/admin/orders')) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (titles: string[], ...rows: string[][]) => `<table><thead>${row(titles, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;

describe('the pieces of a whole order', () => {
  const list = (...goods: [string, string][]) => read(table(['Order #', 'Items', 'Ship to', 'Total'], ...goods.map(([count, name], at) => [`50${at}`, `<div><p>${count}</p><p>${name}</p></div>`, 'Canada', 'CAD 62.50'])));
  test('are those of its one article where several are not named', () => {
    expect(short(list(['2 items', 'Oak Tray'], ['3 items', '(Multiple)']))).toEqual(['500 | CA | 6250 CAD | 2 Oak Tray', '501 | CA | 6250 CAD']);
  });
  test('may be of other goods, too, where every row has a name', () => {
    expect(short(list(['2 items', 'Oak Tray'], ['3 items', 'Wool Hat']))).toEqual(['500 | CA | 6250 CAD | ? Oak Tray', '501 | CA | 6250 CAD | ? Wool Hat']);
  });
  test('are nobody\'s beside several names, and those of the only one', () => {
    const reading = read(table(['订单编号', '产品信息', '客户', '总数量'], ['A1', '陶壶,瓷碗', '王', '5'], ['A2', '竹篮', '李', '3']), { language: 'zh', title: '销售订单' });
    expect(short(reading)).toEqual(['A1 | ? 陶壶 | ? 瓷碗', 'A2 | 3 竹篮']);
  });
  test('leave a name with a comma whole', () => {
    expect(short(read(table(['Order number', 'Product', 'Quantity', 'Total'], ['71', 'Wallet, brown', '2', '€40.00'], ['72', 'Belt,black', '1', '€9.00'])))).toEqual(['71 | 4000 EUR | 2 Wallet, brown', '72 | 900 EUR | 1 Belt,black']);
  });
});

test('a table of its own for each order in one cell has the titles above all', () => {
  const titles = `<table><thead><tr><th><div><div>${['商品信息', '单价(元)/数量', '实付金额(元)', '收货人', '订单状态'].join('</div><div>')}</div></div></th></tr></thead></table>`;
  const own = (id: string, ...goods: [string, string][]) => `<tr><td><div><table><thead><tr><th colspan="5"><span>订单号：${id}</span><span>下单时间：2026-11-24 10:20:11</span></th></tr></thead></table><table><tbody>${goods.map(([name, price]) => row([name, price, '154.00元', '收货人：李娜 13800000001 德国 柏林 主街 12 号', '待发货'])).join('')}</tbody></table></div></td></tr>`;
  const reading = read(`<div>${titles}<table><tbody>${own('o202611241', ['木砧板', '69.00 元 / 1'], ['剪刀', '25.00 元 / 3'])}${own('o202611242', ['花瓶', '77.00 元 / 2'])}</tbody></table></div>`, { language: 'zh', title: '订单列表' });
  expect(short(reading)).toEqual(['o202611241 | DE | 14400 CNY | 1 木砧板 | 3 剪刀', 'o202611242 | DE | 15400 CNY | 2 花瓶']);
});

test('a button that leads nowhere does not hide the number in the link beside it', () => {
  const actions = (id: string) => `<a href="/admin/order/detail/${id}">Edit</a><a href="#">Delete</a>`;
  expect(short(read(table(['', 'Email', 'Total', 'Status', ''], ['', 'a@x.example', '€12.00', 'New', actions('O-65fa3-Vn1')], ['', 'b@x.example', '€7.00', 'New', actions('O-65fa3-Vn2')])))).toEqual(['O-65fa3-Vn1 | 1200 EUR', 'O-65fa3-Vn2 | 700 EUR']);
});

test('a price beside costs is told where there are several pieces, and taken for one', () => {
  const reading = read(table(['Order ID', 'Price', 'Cost', 'Quantity', 'Ship to'], ['9001', '$10.00', '$8.50', '2', 'Canada'], ['9002', '$4.00', '$3.00', '1', 'France']));
  expect(reading.orders.map(({ id, goodsValue }) => [id, goodsValue])).toEqual([['9001', undefined], ['9002', undefined]]);
  expect(reading.health.problems).toContainEqual({ code: 'unclear-amount', column: 'value', orderId: '9001' });
});

describe('the goods of one order\'s page', () => {
  const page = (goods: string) => short(read(`<p>Shipping address</p><p>Max Muster<br>Hauptstr. 1<br>10115 Berlin<br>Germany</p>${goods}`, { title: 'Order #301' }));
  test('stand with their pieces in front of each name, above the sums', () => {
    const sum = (label: string, amount: string) => `<tr><td colspan="3">${label}</td><th>${amount}</th></tr>`;
    expect(page(`<table><thead>${row(['Products', 'Model', 'Price', 'Total'], 'th')}</thead><tbody>${row(['2 x Apron', 'A-1', '$12.00', '$24.00'])}${row(['1 x Towel', 'T-9', '$6.00', '$6.00'])}${sum('Sub-Total:', '$30.00')}${sum('Total:', '$35.00')}</tbody></table>`)).toEqual(['301 | DE | 3000 USD | 2 Apron | 1 Towel']);
  });
  test('were ordered as many as that is said, however many are shipped', () => {
    expect(page(table(['Product', 'Price', 'Quantity', 'Total'], ['Blanket', '$50.00', 'Ordered 2<span><br>Shipped 1</span>', '$100.00'], ['Table', '$90.00', 'Ordered 1', '$90.00']))).toEqual(['301 | DE | 19000 USD | 2 Blanket | 1 Table']);
  });
});

describe('titles in ten languages more', () => {
  test.each([
    ['id', 'شماره سفارش|מספר הזמנה|Broj narudžbe|Број поруџбине|Številka naročila|Číslo objednávky|Rendelés azonosító|Κωδικός παραγγελίας|Номер на поръчка|Tilausnumero'],
    ['destination', 'کشور مقصد|מדינה|Država dostave|Држава|Krajina|Ország|Χώρα|Държава|Toimitusmaa'],
    ['person', 'نام مشتری|שם הלקוח|Ime kupca|Купац|Stranka|Príjemca|Vásárló|Όνομα πελάτη|Купувач|Asiakas|Vorname'],
    ['total', 'مبلغ کل|סכום הזמנה|Ukupan iznos|Укупно|Znesek|Spolu|Összeg|Ποσό|Общо|Loppusumma'],
    ['quantity', 'تعداد|כמות|Količina|Količina|Množstvo|Mennyiség|Τεμάχια|Брой|Kpl'],
  ])('%s', (kind, titles) => expect(titles.split('|').map((title) => [title, meaningOf(title)?.kind])).toEqual(titles.split('|').map((title) => [title, kind])));
  test('what is not the goods\' stays so', () => {
    expect(['Adresa za račun', 'כתובת לחיוב', 'Iznos popusta', 'מספר טלפון', 'Broj telefona', 'تعداد سفارش', 'مبلغ تخفیف'].map((title) => meaningOf(title)?.kind).filter((kind) => ['destination', 'address', 'total', 'id', 'quantity'].includes(kind ?? ''))).toEqual([]);
  });
});

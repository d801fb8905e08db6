import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** What fronts of shops and grids of component libraries showed that no fixture had: small invented pages of the same form. */
function read(body: string, { language = 'en', title = 'Orders', path = '/admin/orders' }: { language?: string; title?: string; path?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(`https://shop.example${path}`)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (titles: string[], ...rows: string[][]) => `<table><thead>${row(titles, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;

describe('an amount in several pieces', () => {
  const list = (amount: (whole: string, part: string) => string, mark = '.') => short(read(table(['订单号', '收货国家', '订单金额'], ['O2026112101', '德国', amount('52', '10')], ['O2026112102', '法国', amount('3', '05')], ['O2026112103', '日本', `¥84${mark}00`]), { language: 'zh', title: '订单列表' }));
  const told = ['O2026112101 | DE | 5210 CNY', 'O2026112102 | FR | 305 CNY', 'O2026112103 | JP | 8400 CNY'];
  test.each([
    ['with the mark by itself', (whole: string, part: string) => `<span><span>¥</span><span>${whole}</span><span>.</span><span>${part}</span></span>`],
    ['with the mark behind the whole', (whole: string, part: string) => `<b>¥</b><b>${whole}.</b><small>${part}</small>`],
    ['with the rest raised', (whole: string, part: string) => `<span>¥</span><span>${whole}</span><sup>${part}</sup>`],
    ['with the mark before the rest', (whole: string, part: string) => `<b>¥</b><b>${whole}</b><small>.${part}</small>`],
  ])('is one, %s', (_, amount) => {
    expect(list(amount)).toEqual(told);
  });
});

test('a cell of a grid that reaches over several rows is that of each, wherever it stands', () => {
  const cell = (column: number, text: string, more = '') => `<div role="gridcell" aria-colindex="${column}"${more}>${text}</div>`;
  const line = (index: number, ...cells: string[]) => `<div role="row" aria-rowindex="${index}">${cells.join('')}</div>`;
  const goods = (index: number, title: string, quantity: string, amount: string, country: string, first = '') => line(index, first, cell(2, title), cell(3, quantity), cell(4, amount), cell(5, country));
  const head = line(1, ...['Order number', 'Product', 'Quantity', 'Line total', 'Country'].map((title, at) => `<div role="columnheader" aria-colindex="${at + 1}">${title}</div>`));
  const apart = line(2, cell(1, 'R-1001', ' aria-rowspan="2"'));
  const reading = read(`<div role="grid">${head}${apart}${goods(2, 'Oak Tray', '2', 'USD 37.00', 'US')}${goods(3, 'Felt Coaster', '1', 'USD 9.90', 'US')}${goods(4, 'Lunch Box', '1', 'EUR 24.00', 'DE', cell(1, 'R-1002'))}</div>`);
  expect(short(reading)).toEqual(['R-1001 | US | 4690 USD | 2 Oak Tray | 1 Felt Coaster', 'R-1002 | DE | 2400 EUR | 1 Lunch Box']);
});

describe('a cell of goods with their pieces behind a star', () => {
  const list = (...goods: string[]) => short(read(table(['订单编号', '国家', '商品明细'], ...goods.map((one, at) => [`77001${at}`, '德国', one])), { language: 'zh', title: '订单列表' }));
  test('names each of them where all cells do', () => {
    expect(list('陶壶*2<br>毛毡杯垫*1', '竹篮*3')).toEqual(['770010 | DE | 2 陶壶 | 1 毛毡杯垫', '770011 | DE | 3 竹篮']);
  });
  test('is a measure behind a figure', () => {
    expect(list('木板 20*30', '竹篮 5*8')).toEqual(['770010 | DE | ? 木板 20*30', '770011 | DE | ? 竹篮 5*8']);
  });
});

test('"数量/单价" says which of two whole numbers counts', () => {
  const reading = read(table(['订单号', '商品信息', '数量/单价', '国家'], ['61001', '饭盒', '<div>1</div><div>24</div>', '德国'], ['61002', '茶巾', '<div>4</div><div>6.25</div>', '英国']), { language: 'zh', title: '订单列表' });
  expect(short(reading)).toEqual(['61001 | DE | 1 饭盒', '61002 | GB | 4 茶巾']);
});

describe('a column that says "订单信息"', () => {
  test('holds the number by its own label, with a full-width colon', () => {
    const reading = read(table(['订单信息', '收货国家/地区', '商品名称', '数量'], ['<div>订单号：4521-01</div><div>下单：2026-11-21</div>', '美国(US)', '陶壶', '2'], ['<div>订单号：4521-02</div><div>下单：2026-11-22</div>', '德国(DE)', '竹篮', '1']), { language: 'zh', title: '销售订单' });
    expect(short(reading)).toEqual(['4521-01 | US | 2 陶壶', '4521-02 | DE | 1 竹篮']);
  });
});

describe('a country', () => {
  const list = (...places: string[]) => read(table(['Order number', 'Shipping country', 'Total'], ...places.map((place, at) => [`810${at}`, place, 'EUR 12.00'])));
  test('beside its own code is that country', () => {
    expect(short(list('US · United States', 'DE – Germany'))).toEqual(['8100 | US | 1200 EUR', '8101 | DE | 1200 EUR']);
  });
  test('beside the code of another is none', () => {
    expect(list('CA · Mexico', 'DE · France').orders.map(({ destination }) => destination)).toEqual([undefined, undefined]);
  });
  test('stands above the goods of a group by "收件国"', () => {
    const head = (id: string, place: string) => `<tr><td colspan="3"><span><strong>订单号：${id}</strong><span> 2026-11-21 09:14:22 </span><span>收件国：${place} </span></span></td></tr>`;
    const reading = read(`<table><thead>${row(['商品名称', 'SKU', '数量'], 'th')}</thead><tbody>${head('91001', '美国')}${row(['陶壶', 'BDO-01', '2'])}${row(['杯垫', 'FCS-22', '1'])}${head('91002', '德国')}${row(['竹篮', 'SLB-12', '1'])}</tbody></table>`, { language: 'zh', title: '订单列表' });
    expect(short(reading)).toEqual(['91001 | US | 2 陶壶 | 1 杯垫', '91002 | DE | 1 竹篮']);
  });
});

test('a Chinese address may have its parts behind commas', () => {
  const pair = (label: string, value: string) => `<div><div>${label}：</div><div>${value}</div></div>`;
  const reading = read(`${pair('订单号', 'O20264521')}${pair('订单状态', '待发货')}${pair('收货信息', '王芳 13800000000 广东省,深圳市,南山区 科苑路 15 号')}${table(['商品', '单价', '数量', '小计'], ['茶巾', '￥6.25', '4', '￥25.00'])}`, { language: 'zh', title: '订单详情', path: '/manager/order/orderDetail?sn=O20264521' });
  expect(short(reading)).toEqual(['O20264521 | CN | 2500 CNY | 4 茶巾']);
});

test('a price on each of an order\'s rows is not the order\'s, and that is said', () => {
  const reading = read(`<table><thead>${row(['Order number', 'Product', 'Quantity', 'Price', 'Delivery country'], 'th')}</thead><tbody><tr><td rowspan="2">R-1001</td><td>Oak Tray</td><td>2</td><td>USD 18.50</td><td>Canada</td></tr>${row(['Felt Coaster', '1', 'USD 9.90', 'Canada'])}${row(['R-1002', 'Lunch Box', '1', 'EUR 24.00', 'Germany'])}</tbody></table>`);
  expect(short(reading)).toEqual(['R-1001 | CA | 2 Oak Tray | 1 Felt Coaster', 'R-1002 | DE | 2400 EUR | 1 Lunch Box']);
  expect(reading.health.problems).toContainEqual({ code: 'unclear-amount', column: 'value', orderId: 'R-1001' });
});

test('the titles of a grid may stand in no row, those of each pane in its own', () => {
  const pane = (from: number, titles: string[], ...rows: string[][]) => `<div><div>${titles.map((title, at) => `<div role="columnheader" aria-colindex="${from + at}">${title}</div>`).join('')}</div>${rows.map((cells, index) => `<div role="row" aria-rowindex="${index + 1}">${cells.map((cell, at) => `<div role="gridcell" aria-rowindex="${index + 1}" aria-colindex="${from + at}">${cell}</div>`).join('')}</div>`).join('')}</div>`;
  const reading = read(`<div role="treegrid">${pane(1, ['Order number'], ['R-1001'], ['R-1001'], ['R-1002'])}${pane(2, ['Product', 'Quantity', 'Line total', 'Country'], ['Oak Tray', '2', 'USD 37.00', 'United States'], ['Felt Coaster', '1', 'USD 9.90', 'United States'], ['Lunch Box', '1', 'EUR 24.00', 'Germany'])}</div>`);
  expect(short(reading)).toEqual(['R-1001 | US | 4690 USD | 2 Oak Tray | 1 Felt Coaster', 'R-1002 | DE | 2400 EUR | 1 Lunch Box']);
});

test('what measures the bar that scrolls, behind the titles, stands above no column', () => {
  const parts = (cells: string[], more = '') => `<div>${cells.map((cell) => `<div><span>${cell}</span></div>`).join('')}${more}</div>`;
  const reading = read(`<div>${parts(['N° de commande', 'Date', 'Pays de livraison', 'Articles', 'Montant'], '<div aria-hidden="true" style="position: fixed; top: -500px"><div></div></div>')}<div>${parts(['4521-17', '2026-11-21', 'Allemagne', '2 x Plateau', 'EUR 52,10'])}${parts(['4521-18', '2026-11-22', 'Suède', '1 x Boîte', 'EUR 24,00'])}</div></div>`, { language: 'fr', title: 'Commandes' });
  expect(short(reading)).toEqual(['4521-17 | DE | 5210 EUR | 2 Plateau', '4521-18 | SE | 2400 EUR | 1 Boîte']);
});

test.each([['Ordered 2<br>Shipped 1'], ['<span>Ordered</span><span>2</span><span>Shipped</span><span>1</span>'], ['<p>заказано: 2</p><p>отправлено: 1</p>']])('%s is two', (pieces) => {
  expect(short(read(table(['Order number', 'Product', 'Quantity', 'Country'], ['R-1001', 'Oak Tray', pieces, 'Canada'], ['R-1002', 'Lunch Box', '1', 'Germany'])))[0]).toBe('R-1001 | CA | 2 Oak Tray');
});

describe('what an order of a list says twice or in one cell', () => {
  test('goods of a table opened below a row come in the place of the names in it', () => {
    const opened = (...goods: [string, string, string][]) => `<tr><td colspan="5"><table><thead>${row(['名称', '数量', '单价'], 'th')}</thead><tbody>${goods.map((cells) => row(cells)).join('')}</tbody></table></td></tr>`;
    const own = (id: string, names: string, count: string) => row([id, '王', names, count, '美国']);
    const reading = read(`<table><thead>${row(['单据编号', '客户', '商品信息', '数量', '国家'], 'th')}</thead><tbody>${own('XS28', '陶壶 A-1,杯垫 B-2', '3')}${opened(['陶壶', '2', '18.5'], ['杯垫', '1', '9.9'])}${own('XS29', '竹篮 C-3', '1')}${opened(['竹篮', '1', '24'])}</tbody></table>`, { language: 'zh', title: '销售订单' });
    expect(short(reading)).toEqual(['XS28 | US | 2 陶壶 | 1 杯垫', 'XS29 | US | 1 竹篮']);
  });
  test('a price with its pieces below "单价×数量", and a code in brackets behind the total', () => {
    const reading = read(table(['订单号', '商品信息', '单价×数量', '收件人/国家', '订单总金额'], ['R-1001', '陶壶', 'USD 18.50 × 2', '王<br>美国[US]', '37.00(USD)'], ['R-1002', '竹篮', 'EUR 24.00 × 1', '李<br>德国[DE]', '24.00(EUR)']), { language: 'zh', title: '订单列表' });
    expect(short(reading)).toEqual(['R-1001 | US | 3700 USD | 2 陶壶', 'R-1002 | DE | 2400 EUR | 1 竹篮']);
  });
  test('the pieces of several names stand behind their codes', () => {
    const cell = (...lines: string[]) => lines.map((line) => `<div>${line}</div>`).join('');
    const reading = read(table(['订单号', 'SKU*数量', '产品名称', '国家'], ['R-1001', cell('BDO-01*2', 'FCS-22*1'), cell('陶壶', '杯垫'), '美国'], ['R-1002', cell('SLB-12*4'), cell('竹篮'), '德国']), { language: 'zh', title: '订单列表' });
    expect(short(reading)).toEqual(['R-1001 | US | 2 陶壶 | 1 杯垫', 'R-1002 | DE | 4 竹篮']);
  });
});

test('a count in a menu is no order number', () => {
  const menu = `<div class="menu"><a href="#">首页</a><a href="#">订单</a><a href="#">产品</a><a href="#">物流</a></div><div class="tabs"><a>待审核(3)</a><a>待处理(8)</a><a>运单号申请(2)</a><a>待打单(0)</a></div>`;
  const card = (id: string, country: string, name: string, count: string) => `<div class="order-card"><div><label><input type="checkbox">订单号：${id}</label><span>国家：${country}</span></div><div><div><p>${name}</p><p>SKU：B-1</p></div><span>单价：USD 18.50</span><span>数量：${count}</span></div><div><span>订单总额：USD 42.20</span></div></div>`;
  const { document } = parseHTML(`<!DOCTYPE html><html lang="zh"><head><title>订单处理</title></head><body>${menu}<div>${card('4521-09817', '美国', '陶壶', '2')}${card('4521-09818', '德国', '竹篮', '1')}</div></body></html>`);
  const reading = generic.pages[0]?.read(document as unknown as Document, new URL('https://shop.example/admin/orders')) as Reading;
  expect(short(reading)).toEqual(['4521-09817 | US | 3700 USD | 2 陶壶', '4521-09818 | DE | 1850 USD | 1 竹篮']);
});

test('amounts without a title beside pieces are not added up to the order\'s', () => {
  const order = (id: string, ...goods: [string, string, string][]) => `<table><tr><td colspan="4"><b>订单编号: ${id}</b> 下单时间: 2026-11-21</td></tr>${goods.map(([name, count, price]) => `<tr><td><img></td><td>${name}<br><i>编号: A-1</i></td><td>${count}</td><td>${price}</td></tr>`).join('')}</table>`;
  const reading = read(`${order('4521-17', ['陶壶', '2 件', 'USD 18.50'], ['杯垫', '3 件', 'USD 9.90'])}${order('4521-18', ['竹篮', '1 件', 'EUR 24.00'])}`, { language: 'zh', title: '订单列表' });
  expect(reading.orders.map(({ id, goodsValue }) => [id, goodsValue])).toEqual([['4521-17', undefined], ['4521-18', undefined]]);
});

test('cents that stand apart without a mark are no amount of their own', () => {
  const list = (...totals: string[]) => read(`<table>${row(['Order number', 'Country', 'Product', 'Qty', 'Total'], 'th')}${totals.map((total, at) => row([`SO-100${at}`, 'Germany', 'Mug', '1', total])).join('')}</table>`);
  for (const cell of ['<span>52</span><span>10</span><span>€</span>', '<span>€</span><span>52</span><span>10</span>']) {
    const { orders, health } = list(cell, cell);
    expect(orders.map(({ goodsValue }) => goodsValue)).toEqual([undefined, undefined]);
    expect(health.problems.map(({ code }) => code)).toEqual(['unreadable-number', 'unreadable-number']);
  }
  expect(list('<span>52</span><sup>10</sup> €', '<span>17</span><sup>90</sup> €').orders.map(({ goodsValue }) => goodsValue?.amountMinor)).toEqual([5210, 1790]);
  expect(list('€ <b>1.752</b>,<small>10</small>', '€ <b>17</b>,<small>90</small>').orders.map(({ goodsValue }) => goodsValue?.amountMinor)).toEqual([175210, 1790]);
});

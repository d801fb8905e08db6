import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';
import { namedOrder } from '../lib/marketplaces/generic/page';
import { meaningOf } from '../lib/marketplaces/generic/words';

/** What admin fronts that really ran here showed and the reader did not see, each as a small page of its own invention. */
function read(body: string, title: string, path: string): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="zh"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(`https://shop.example/${path}`)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (titles: string[], ...rows: string[][]) => `<table><thead>${row(titles, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;
const pairs = (...rows: [string, string][][]) => `<table><tbody>${rows.map((cells) => row(cells.map(([label, value]) => `<span>${label}: </span><span>${value}</span>`))).join('')}</tbody></table>`;

describe('an order told in cells that hold a label and its value', () => {
  const goods = table(['商品', '商品原价', '数量', '合计'], ['陶瓷花瓶 <span>颜色: 白色</span>', '40.00元', '3', '120.00元'], ['Чехол для телефона <span>颜色: 黑色</span>', '9.50元', '2', '19.00元']);
  test('has the address beside its label, whatever stands in the row below', () => {
    const place = pairs([['配送方式', '快递'], ['收货人', '李样'], ['收货地址', '德国 柏林 样例街 1 号']], [['物流公司', ''], ['运单号', '']]);
    expect(short(read(`<div>订单信息</div>${pairs([['订单号', 'o20261120001'], ['买家', '李样'], ['支付单号', '77']])}<div>商品信息</div>${goods}${pairs([['商品总额', '139.00 元'], ['运费金额', '15.00 元'], ['应付金额', '154.00 元']])}<div>收货信息</div>${place}`, '订单详情', 'order/detail/7'))).toEqual(['o20261120001 | DE | 13900 CNY | 3 陶瓷花瓶 | 2 Чехол для телефона']);
  });
});

test('a country written in Han letters right in front of a town in Latin ones', () => {
  const list = read(`<h1>订单发货列表</h1>${table(['订单编号', '收货人', '收货地址'], ['20261120001', '李样', '德国Berlin Sample St 1'], ['20261120002', '王样', '德国路7号'])}`, '发货列表', 'order/deliver');
  expect(list.orders.map(({ destination }) => destination)).toEqual(['DE', undefined]);
});

describe('a drawer over the list', () => {
  const list = `<h1>订单列表</h1>${table(['订单号', '商品信息', '实际支付'], ['cp20261120001', '陶瓷花瓶', '¥120.00'], ['cp20261120002', '木勺', '¥19.00'])}`;
  const drawer = (number: string, more = '', style = '') => `<div${style && ` style="${style}"`}><div role="dialog"><h2>订单详情</h2><p>订单号：${number}</p><div>收货信息</div><ul><li><div>收货人：</div><div>李样</div></li><li><div>收货地址：</div><div>德国 柏林 样例街 1 号</div></li></ul>${more}</div></div>`;
  const goods = table(['商品信息', '支付价格', '购买数量'], ['陶瓷花瓶', '40.00', '3']);
  test('tells its one order of the list where it goes and how many pieces it has', () => {
    const opened = read(list + drawer('cp20261120001', goods), '订单列表', 'order/list');
    // That the list itself has no place for a destination is said all the same.
    expect(opened.health.problems).toContainEqual({ code: 'field-not-on-page', column: 'destination' });
    expect(opened.opened).toEqual(['cp20261120001']);
    expect(short(opened)).toEqual(['cp20261120001 | DE | 12000 CNY | 3 陶瓷花瓶', 'cp20261120002 | 1900 CNY | ? 木勺']);
  });
  test('of another order, or closed, tells the list nothing', () => {
    const alone = short(read(list, '订单列表', 'order/list'));
    expect(alone).toEqual(['cp20261120001 | 12000 CNY | ? 陶瓷花瓶', 'cp20261120002 | 1900 CNY | ? 木勺']);
    expect(read(list + drawer('cp20261120009', goods), '订单列表', 'order/list').opened).toBeUndefined();
    expect(short(read(list + drawer('cp20261120009', goods), '订单列表', 'order/list'))).toEqual(alone);
    expect(short(read(list + drawer('cp20261120001', goods, 'display: none'), '订单列表', 'order/list'))).toEqual(alone);
  });
});

test('"…街1号" behind "收货地址" is where the order goes, and no label of a number', () => {
  const block = (...pairs: [string, string][]) => `<div>${pairs.map(([label, value]) => `<label>${label}:</label><div>${value}</div>`).join('')}</div>`;
  const page = `<fieldset><legend>订单信息</legend></fieldset>${block(['订单编号', '202611200930110001'])}<fieldset><legend>收货信息</legend></fieldset>${block(['收货人', '李样'], ['手机号', '13000000000'], ['收货地址', '德国柏林中区样例街1号'])}<fieldset><legend>商品信息</legend></fieldset>${table(['商品信息', '价格(元)', '数量', '小计(元)'], ['陶瓷花瓶', '￥99.00', '2', '￥198.00'])}`;
  expect(short(read(page, '订单详情', 'admin/order/detail'))).toEqual(['202611200930110001 | DE | 19800 CNY | 2 陶瓷花瓶']);
});

describe('goods whose name begins with the word for orders', () => {
  test.each(['订单便签本 50张', '订单便签本 A5'])('are no number of an order: %s', (goods) => {
    const page = `<dl><dt>订单号</dt><dd>20261120100000100008</dd></dl><div>收货地址：德国 柏林 样例街 1 号</div><p>${goods}</p>${table(['商品', '单价', '数量'], [goods, '￥3.40', '5'])}`;
    expect(short(read(page, '订单详情', 'order/detail/8'))).toEqual([`20261120100000100008 | DE | 1700 CNY | 5 ${goods}`]);
  });
  test.each([['订单号 A1001', 'A1001'], ['订单流水号 20261120', '20261120'], ['订单详情 1042', '1042'], ['订单便签本 A5', undefined], ['订单纸 50张', undefined]])('%s', (heading, id) => expect(namedOrder(heading)).toBe(id));
});

test.each([['订单编码', 'id'], ['订单SN', 'id'], ['收货地区', 'address'], ['订购服装品类', 'title'], ['分类编码', 'other'], ['样例街1号', undefined]])('the title %s means %s', (title, kind) => expect(meaningOf(title)?.kind).toBe(kind));

describe('a grid that is drawn on a canvas', () => {
  const detail = (head: string, count: string, role = 'role="grid"') => read(`<h1>Order #5002</h1><p>Shipping address</p><p>Ada Lark<br>1 Quay<br>0150 Oslo<br>Norway</p><canvas><table ${role}><thead>${row(['Status', 'Product', 'SKU', head, 'Allocated'], 'th')}</thead><tbody>${row(['To fulfill', 'Perfume 50 ml', 'SKU-110', count, '—'])}${row(['To fulfill', 'Чехол для телефона', 'SKU-102', count, '—'])}</tbody></table></canvas>`, 'Order #5002', 'orders/T3JkZXI6MQ');
  test('has its cells in a table, where "Ordered" stands above how many were', () => {
    expect(short(detail('Ordered', '3'))).toEqual(['5002 | NO | 3 Perfume 50 ml | 3 Чехол для телефона']);
  });
  test('"Ordered" above days is no quantity', () => expect(detail('Ordered', '2026-11-20').orders.flatMap(({ lines }) => lines.filter(({ quantity }) => quantity))).toEqual([]));
  const list = (heading: string, path: string) => read(`<h1>${heading}</h1><canvas><table role="grid"><thead>${row(['', 'Number', 'Date', 'Customer', 'Payment', 'Fulfillment status'], 'th')}</thead><tbody>${['5030', '5029', '5028'].map((id) => row(['', id, '2026-11-20T09:30:00Z', 'Ada Lark', 'Fully paid', 'Unfulfilled'])).join('')}</tbody></table></canvas>`, heading, path);
  test('numbers below a heading that speaks of orders are theirs, and of other things are none', () => {
    expect(short(list('All orders', 'orders'))).toEqual(['5030', '5029', '5028']);
    expect(short(list('All invoices', 'invoices'))).toEqual([]);
    expect(short(list('Payments', 'payments'))).toEqual([]);
  });
  test('what stands in a canvas for browsers without one is not read', () => {
    const chart = read('<h1>Order #5002</h1><p>Customer</p><p>Ada Lark</p><canvas><p>Shipping address</p><p>1 Quay<br>0150 Oslo<br>Norway</p></canvas>', 'Order #5002', 'orders/7');
    expect(chart.orders.map(({ destination }) => destination)).toEqual(chart.orders.map(() => undefined));
  });
});

test('a dialog over cards tells the card of its order where it goes', () => {
  const card = (id: string, goods: string) => `<div><div><span>订单编号：${id}</span><span>下单时间：2026-11-20 09:30:00</span></div><div><div><span>${goods}</span></div><div><span>￥40.00</span><span>×3</span></div></div><div><span>￥120.00</span><span>共3件</span></div></div>`;
  const dialog = (id: string) => `<div role="dialog"><h2>查看</h2><label>订单编号:</label><div>${id}</div><label>收货人:</label><div>李样</div><label>收货地址</label><div>德国 柏林 样例街 1 号</div></div>`;
  const page = (more = '') => short(read(`<h1>订单列表</h1><main>${card('20261120001', '陶瓷花瓶')}${card('20261120002', '木勺')}</main>${more}`, '订单管理', 'order/order'));
  expect(page()).toEqual(['20261120001 | 12000 CNY | 3 陶瓷花瓶', '20261120002 | 12000 CNY | 3 木勺']);
  expect(page(dialog('20261120002'))).toEqual(['20261120001 | 12000 CNY | 3 陶瓷花瓶', '20261120002 | DE | 12000 CNY | 3 木勺']);
});

test('an opened row tells the value only where no column does', () => {
  const list = (opened: string, ...more: string[]) => short(read(`<h1>订单列表</h1><table><thead>${row(['订单号', '商品名称', '数量', ...more.map(() => '订单金额')], 'th')}</thead><tbody>${['20261120001', '20261120002'].map((id) => `${row([id, '陶瓷花瓶', '3', ...more])}<tr><td colspan="${3 + more.length}">${opened}</td></tr>`).join('')}</tbody></table>`, '订单列表', 'order/list'));
  const labels = '<ul><li><span>收货国家</span><span>德国</span></li><li><span>金额</span><span>€120.00</span></li></ul>';
  expect(list(labels)).toEqual(['20261120001 | DE | 12000 EUR | 3 陶瓷花瓶', '20261120002 | DE | 12000 EUR | 3 陶瓷花瓶']);
  expect(list(labels, '€130.00')).toEqual(['20261120001 | DE | 13000 EUR | 3 陶瓷花瓶', '20261120002 | DE | 13000 EUR | 3 陶瓷花瓶']);
});

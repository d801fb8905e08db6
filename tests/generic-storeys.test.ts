import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Lists whose orders stand in two storeys, a heading with the number above the goods, each as a small page of its own invention. */
function read(body: string, { language = 'zh', url = 'https://shop.example/admin/orders', title = '订单列表' }: { language?: string; url?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

describe('in a table', () => {
  const titles = row(['宝贝', '单价/数量', '实付款', '买家', '操作'], 'th');
  test('a price stands above its pieces, and what transport costs inside the total', () => {
    const order = (id: string, first: string, rest = '') => `<tr><td colspan="5"><span>2026-11-21</span><span>订单号：${id}</span></td></tr>${first}${rest}`;
    const body = `<table><thead>${titles}</thead><tbody><tr><td colspan="5"></td></tr>${order('88012', '<tr><td><p>竹勺</p></td><td><p>￥12.00</p><p>×3</p></td><td rowspan="2"><p>￥58.00</p><p>(含运费：￥8.00)</p></td><td rowspan="2">小明</td><td rowspan="2"><a>详情</a></td></tr>', '<tr><td><p>木碗</p></td><td><p>￥14.00</p><p>×1</p></td></tr>')}${order('88011', '<tr><td><p>棉布</p></td><td><p>￥20.00</p><p>×1</p></td><td><p>￥26.00</p><p>(含运费：￥6.00)</p></td><td>阿花</td><td><a>详情</a></td></tr>')}</tbody></table>`;
    expect(short(read(body))).toEqual(['88012 | 5000 CNY | 3 竹勺 | 1 木碗', '88011 | 2000 CNY | 1 棉布']);
  });
  test('a total says what transport costs in it where no price is shown', () => {
    const body = `<table><thead>${row(['订单号', '商品', '数量', '金额'], 'th')}</thead><tbody>${row(['71', '茶壶', '1', '<p>￥77.00</p><p>(含运费：￥7.00)</p>'])}${row(['70', '茶杯', '2', '<p>￥40.00</p><p>(含运费：￥0.00)</p>'])}</tbody></table>`;
    expect(short(read(body))).toEqual(['71 | 7000 CNY | 1 茶壶', '70 | 4000 CNY | 2 茶杯']);
  });
  test('each order may have a table of its own, with its number in the head beside buttons, below one heading for all', () => {
    const order = (id: string, goods: string, total: string) => `<table><thead><tr><th colspan="3"><span>订单编号：${id}</span><span>下单时间：2026-11-21 09:00</span></th><th><button>详情</button></th></tr></thead><tbody><tr><td><div><a>${goods}</a><div>¥30.00</div><div>× 2</div></div></td><td>${total}</td><td>法国</td><td><button>发货</button></td></tr></tbody></table>`;
    const body = `<h1>订单列表</h1><table><thead>${row(['订单信息', '订单金额', '收货国家', '操作'], 'th')}</thead></table>${order('T100', '陶罐', '¥60.00')}${order('T101', '草帽', '¥60.00')}`;
    expect(short(read(body))).toEqual(['T100 | FR | 6000 CNY | 2 陶罐', 'T101 | FR | 6000 CNY | 2 草帽']);
  });
  test('the heading says where the goods go, the line below them what they come to', () => {
    const titles = row(['Article', 'Pieces', 'Note'], 'th');
    const order = (id: string, country: string, article: string, total: string) => `<tbody><tr><td colspan="3"><span>Order no.: ${id}</span> <span>Ship to country: ${country}</span></td></tr>${row([article, '2', ''])}<tr><td colspan="3"><span>Total: ${total}</span></td></tr></tbody>`;
    expect(short(read(`<h1>Orders</h1><table><thead>${titles}</thead>${order('5001', 'Norway', 'Lamp', '€40.00')}${order('5002', 'Chile', 'Vase', '€15.00')}</table>`, { language: 'en', title: 'Orders' }))).toEqual(['5001 | NO | 4000 EUR | 2 Lamp', '5002 | CL | 1500 EUR | 2 Vase']);
  });
  test('goods opened below a row stand beside an empty cell; an order that is not opened is named', () => {
    const inner = `<table><thead>${row(['商品名称', '数量', '单价'], 'th')}</thead><tbody>${row(['雨伞', '2 件', '¥25.00'])}${row(['雨衣', '1 件', '¥30.00'])}</tbody></table>`;
    const reading = read(`<h1>订单列表</h1><table><thead>${row(['', '订单号', '下单时间', '商品总额（元）'], 'th')}</thead><tbody>${row(['<i></i>', '9001', '2026-11-21', '80.00'])}<tr><td></td><td colspan="3">${inner}</td></tr>${row(['<i></i>', '9000', '2026-11-20', '12.00'])}</tbody></table>`);
    expect(short(reading)).toEqual(['9001 | 8000 CNY | 2 雨伞 | 1 雨衣', '9000 | 1200 CNY']);
    expect(reading.health.problems).toContainEqual(expect.objectContaining({ code: 'missing-field', column: 'title', orderId: '9000' }));
  });
  test('number and goods in one cell, a price with its label and the pieces', () => {
    const cell = (id: string, name: string, count: number) => `<div><span>订单号：${id}</span><span>创建日期：2026-11-21 09:00</span></div><div><p>${name}</p><p>会员价：15.00 x ${count}</p></div>`;
    expect(short(read(`<h1>订单列表</h1><table><thead>${row(['订单', '买家', '交易状态', '操作'], 'th')}</thead><tbody>${row([cell('K_501', '布袋', 2), '甲', '待发货', '<a>详情</a>'])}${row([cell('K_500', '蜡烛', 1), '乙', '待发货', '<a>详情</a>'])}</tbody></table>`))).toEqual(['K_501 | 2 布袋', 'K_500 | 1 蜡烛']);
  });
});

describe('without a table', () => {
  const heads = ['商品', '单价', '数量', '小计'];
  const list = (cells: string[]) => `<ul>${cells.map((cell) => `<li>${cell}</li>`).join('')}</ul>`;
  test('bars and lines one after another below one row of titles', () => {
    const bar = (id: string, sum: string) => list([`<span>订单号:</span><span>${id}</span>`, '<span>创建时间:</span><span>2026-11-21 09:00</span>', `<span>订单金额:</span><span>￥${sum}</span>`]);
    const body = `<h2>订单列表</h2><div>${list(heads)}${bar('301', '44')}${list(['<a>扇子</a>', '￥22', '2', '￥44'])}${bar('302', '90')}${list(['<a>木鼓</a>', '￥60', '1', '￥60'])}${list(['<a>竹笛</a>', '￥30', '1', '￥30'])}</div>`;
    expect(short(read(body))).toEqual(['301 | 4400 CNY | 2 扇子', '302 | 9000 CNY | 1 木鼓 | 1 竹笛']);
  });
  test('what stands once beside the lines has the titles that these leave over', () => {
    const cell = (text: string) => `<div><p>${text}</p></div>`;
    const order = (id: string, goods: string[][], country: string) => `<div><div><div>订单编号: ${id}</div><div>待发货</div></div><div><div>${goods.map((line) => `<div>${line.map(cell).join('')}</div>`).join('')}</div><div><div>${[country, '小李'].map(cell).join('')}</div></div></div></div>`;
    const body = `<h1>订单列表</h1><div><div>${['商品信息', '购买数量', '单价', '收货国家', '买家'].map((title) => `<div>${title}</div>`).join('')}</div>${order('601', [['纸灯', '2', '¥10.00'], ['灯座', '1', '¥5.00']], '德国')}${order('602', [['风铃', '1', '¥8.00']], '日本')}</div>`;
    expect(short(read(body))).toEqual(['601 | DE | 2500 CNY | 2 纸灯 | 1 灯座', '602 | JP | 800 CNY | 1 风铃']);
  });
  test('lines above the first number are nobody knows whose, and are not given to the next order', () => {
    const bar = (id: string) => list([`<span>订单号:</span><span>${id}</span>`, '<span>创建时间:</span><span>2026-11-21 09:00</span>']);
    const line = (name: string) => list([`<a>${name}</a>`, '￥22', '2', '￥44']);
    const { orders } = read(`<h2>订单列表</h2><div>${list(heads)}${line('扇子')}${bar('301')}${line('木鼓')}${bar('302')}</div>`);
    expect(orders.flatMap(({ lines }) => lines)).toEqual([]);
  });
});

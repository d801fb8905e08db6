import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** What pages of running shop programs taught, each as a small page of its own invention. */
function read(body: string, { language = 'en', url = 'https://shop.example/admin/orders', title = 'Orders' }: { language?: string; url?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));
const row = (cells: string[], tag = 'td') => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

describe("an article's code behind its name", () => {
  const page = (heads: string[], cells: string[]) => `<h1>Order #81</h1><p>Shipping address</p><p>Ada Lark<br>1 Quay<br>Oslo<br>Norway</p><table><thead>${row(heads, 'th')}</thead><tbody>${row(cells)}</tbody></table>`;
  test('is the one in its own column, and no part of the name', () => {
    expect(short(read(page(['Product', 'Model', 'Quantity', 'Total'], ['Apron<span> (AP-1)</span>', 'AP-1', '2', '€18.00'])))).toEqual(['81 | NO | 1800 EUR | 2 Apron']);
  });
  test('is said once more below it', () => {
    expect(short(read(page(['Product', 'Quantity', 'Total'], ['<a href="/products/3">Apron (AP-1)</a> (SKU: AP-1)', '2', '€18.00'])))).toEqual(['81 | NO | 1800 EUR | 2 Apron']);
  });
  test('what stands in brackets and is no code stays', () => {
    expect(short(read(page(['Product', 'Model', 'Quantity', 'Total'], ['Cable (2 m)', 'CB-2', '1', '€9.00'])))).toEqual(['81 | NO | 900 EUR | 1 Cable (2 m)']);
  });
});

test("the French \"Adresse d'expédition\" is where the goods go, that of the sender is not", () => {
  const page = (label: string) => `<h1>Commande #12</h1><p><strong>Adresse de facturation</strong><br>Ada Lark<br>2 Quai<br>1010 Vienne<br>Autriche</p><p><strong>${label}</strong><br>Ada Lark<br>1 Quai<br>10115 Berlin<br>Allemagne</p><table><thead>${row(['Produit', 'Quantité', 'Total'], 'th')}</thead><tbody>${row(['Tablier', '2', '18,00 €'])}</tbody></table>`;
  expect(short(read(page("Adresse d'expédition"), { language: 'fr', title: 'Commandes' }))).toEqual(['12 | DE | 1800 EUR | 2 Tablier']);
  expect(read(page("Adresse de l'expéditeur"), { language: 'fr', title: 'Commandes' }).orders[0]?.destination).toBeUndefined();
});

test('a page that names a character set as its language is asked for its words', () => {
  const body = `<h1>Orders</h1><p>Search all settings of your customers, log out</p><table><thead>${row(['Order number', 'Customer', 'Status', 'Date', 'Total'], 'th')}</thead><tbody>${row(['501', 'A', 'Pending', '20 Nov 2026', '$25.00'])}${row(['502', 'B', 'Pending', '20 Nov 2026', '$41.99'])}</tbody></table>`;
  expect(short(read(body, { language: 'utf-8' }))).toEqual(['501 | 2500 USD', '502 | 4199 USD']);
});

describe('a page without a word for orders, at ?s=order/…', () => {
  const goods = (name: string, price: string, count: number) => `<div><a href="/g/1"><img src=""></a><p><a href="/g/1">${name}</a></p><div><span>￥${price}x${count}</span></div></div>`;
  const block = (id: string, lines: string, sum: string) => `<p><strong>${id}</strong><span><strong>默认仓库</strong></span></p>${lines}<div>共2件 合计:￥${sum}</div>`;
  const asked = (title: string) => `<div><div>${title}</div><input type="text" value=""></div>`;
  const list = (url: string) => read(`<table><thead>${row(['基础信息', '订单状态', '总价', '地址信息', '创建时间'].map(asked), 'th')}</thead><tbody>${row([block('20261120093011004281', goods('竹勺', '3.40', 5), '23.00'), '待发货', '23.00', '德国 柏林', '2026-11-20 09:30'])}${row([block('20261120093011004282', goods('木碗', '14.00', 1) + goods('棉布', '20.00', 2), '60.00'), '待发货', '60.00', '法国 巴黎', '2026-11-20 09:31'])}</tbody></table>`, { language: 'zh', url, title: '后台管理' });
  test('has its titles, with a field to filter by below each', () => {
    expect(short(list('https://shop.example/admin.php?s=order/index.html'))).toEqual(['20261120093011004281 | DE | 1700 CNY | 5 竹勺', '20261120093011004282 | FR | 5400 CNY | 1 木碗 | 2 棉布']);
  });
  const detail = (more: string) => short(read(`<dl><dt><strong>订单状态</strong></dt><dd><span>待发货</span></dd><dt><strong>总价</strong></dt><dd>60.00</dd></dl><div>${block('20261120093011004282', goods('木碗', '14.00', 1) + goods('棉布', '20.00', 2), '60.00')}</div>${more}<p><span>收货地址：</span><span>法国 巴黎</span></p>`, { language: 'zh', url: 'https://shop.example/admin.php?s=order/detail&id=2', title: '后台管理' }));
  test('the one number that begins with a day is the order’s', () => expect(detail('')).toEqual(['20261120093011004282 | FR | 5400 CNY | 1 木碗 | 2 棉布']));
  test('of two nobody knows which', () => expect(detail('<p>20261121093011009999</p>')).toEqual([]));
});

test('the number and what the order comes to may stand in a table of sums below the goods', () => {
  const body = `<h1>주문 내역 수정</h1><table><thead>${row(['상품명', '<label>주문 상품 전체</label><input type="checkbox">', '옵션항목', '수량', '판매가', '배송비'], 'th')}</thead><tbody>${row(['<a href="i?id=1">도자기 컵</a>', '<input type="checkbox">', '도자기 컵', '<label>도자기 컵 수량</label><input type="text" value="4">', '8,500', '선불'])}</tbody></table><table><thead>${row(['주문번호', '결제방법', '주문총액', '배송비'], 'th')}</thead><tbody>${row(['2611200002', '무통장', '36,500원', '2,500원'])}</tbody></table>`;
  expect(short(read(body, { language: 'ko', url: 'https://shop.example/adm/orderform.php?od=2611200002', title: '주문 내역 수정' }))).toEqual(['2611200002 | 34000 KRW | 4 도자기 컵']);
});

import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';
import { isTitleLike } from '../lib/marketplaces/generic/items';
import { meaningOf, placeRoleOf } from '../lib/marketplaces/generic/words';

function read(body: string, { language = 'en', url = 'https://shop.example/admin/orders', title = 'Orders' } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const table = (titles: string[], ...rows: string[][]) => `<h1>Orders</h1><table><thead><tr>${titles.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

describe('words of goods are no labels', () => {
  test.each(['手机支架 桌面 铝合金', '手机壳', '大号收纳箱', '信号放大器', '快递袋', '3D打印', 'Smart phone', 'Bluetooth receiver', 'Wireless microphone', 'Photo frame', 'Type C cable', 'Weightlifting belt', 'Stockings', 'Contact lens case', 'Paint by numbers', 'Zipper bag', 'Zippo lighter', 'Curry powder', 'Kitchen tongs', 'Refill bottle', 'Luggage tag', 'Balance bike', 'Plant tags', 'Piano numérique 88', 'Légumes frais', 'Piedra preciosa', 'Pièces de monnaie', 'Кольцо', 'Колонка', 'Тормозные колодки', 'Складной нож', 'GPS трекер', 'Rastreador GPS', 'Ceramic Vase - Tall', 'Skull ring'])('%s can be goods', (title) => {
    expect(isTitleLike(title)).toBe(true);
  });

  test.each(['Phone', 'Customer phone', '联系电话', '手机号', 'Zip code', 'Order notes', 'Weight', 'SKU SQ1234567', 'Color - Red', 'Tracking number', '运单号', 'Stock', 'Currency', 'Количество', 'Precio'])('%s is none', (label) => {
    expect(isTitleLike(label)).toBe(false);
  });
});

test.each(['退货数量', '包裹数量', '可用数量', '订单数量', 'Qty returned', 'Cancelled qty', 'Minimum quantity', 'Quantity shipped', 'Total items', 'Quantité retournée', 'Количество возвратов'])('%s is no quantity of what was sold', (title) => {
  expect(meaningOf(title)?.kind).not.toBe('quantity');
});
test.each(['Quantity ordered', 'Qty ordered', '商品数量', '购买数量', 'Q.tà', '수량', 'Количество'])('%s is the quantity', (title) => {
  expect(meaningOf(title)?.kind).toBe('quantity');
});
test.each(['Lifetime value', 'Estimated payout total', 'Refund amount', 'Shipping total', 'Balance due'])('%s is no value of the goods', (title) => {
  expect(['total', 'subtotal']).not.toContain(meaningOf(title)?.kind);
});

test.each([['Stock', '12', 0], ['Balance due', '$12.00', 0], ['Refund amount', '$0.00', 0], ['Shipping total', '$4.00', 400]])('a column "%s" does not hide a list of orders, and what transport costs is no part of the value', (extra, value, charged) => {
  const { orders } = read(table(['Order No.', 'Ship-to country', 'Item', 'Qty', extra, 'Total'], ['A-1', 'Peru', 'Lamp', '3', value, '$43.50'], ['A-2', 'Chile', 'Scarf', '1', value, '$30.00']));
  expect(orders.map(({ id, destination, goodsValue }) => [id, destination, goodsValue?.amountMinor])).toEqual([['A-1', 'PE', 4350 - charged], ['A-2', 'CL', 3000 - charged]]);
});

test('sums below and between the orders are no orders, and none that was lost', () => {
  const { orders, health } = read(table(['Order', 'Country', 'Product', 'Qty', 'Total'], ['#7001', 'Ireland', 'Hat', '1', '€25.00'], ['', '', 'Subtotal', '1', '€25.00'], ['#7002', 'Malta', 'Scarf', '2', '€70.00'], ['Total', '', '', '3', '€95.00']));
  expect([orders.length, health.ordersFound, health.problems]).toEqual([2, 2, []]);
});

test('transport in a table of goods is no goods', () => {
  const goods = '<table><thead><tr><th>Description</th><th>Qty</th><th>Unit price</th></tr></thead><tbody><tr><td>Blue mug</td><td>2</td><td>€10.00</td></tr><tr><td>Shipping</td><td>1</td><td>€5.00</td></tr></tbody></table>';
  const { orders } = read(`<h1>Order 4414</h1><h3>Ship to</h3><p>Eva Kral<br>Praha<br>Czech Republic</p>${goods}`, { url: 'https://shop.example/admin/orders/4414', title: 'Order 4414' });
  expect(orders[0]?.lines.map(({ title }) => title)).toEqual(['Blue mug']);
});

test('a recipient called Bo, Chad or Jordan is no country beside an address', () => {
  const { orders } = read(table(['Order', 'Ship To', 'Total'], ['#1', 'Bo<br>Paris<br>France', '$20.00'], ['#2', 'Chad<br>Oslo<br>Norway', '$9.00'], ['#3', 'Jordan<br>1 Street<br>Rome<br>Italy', '$9.00']));
  expect(orders.map(({ destination }) => destination)).toEqual(['FR', 'NO', 'IT']);
});

test.each(['Congo', '刚果', 'Korea'])('%s names two countries: none is taken, and it is told', (name) => {
  const { orders, health } = read(table(['Order', 'Country', 'Product', 'Qty', 'Total'], ['#1', name, 'Bag', '1', '$20.00'], ['#2', 'Spain', 'Cap', '3', '$9.00']));
  expect(orders[0]).not.toHaveProperty('destination');
  expect(health.problems).toContainEqual(expect.objectContaining({ code: 'unknown-country', orderId: '1' }));
});

test.each([['Jersey JE2 3AB', 'JE'], ['Germany 10115', 'DE'], ['F. Wu, Macau', 'MO'], ['Atlanta, Georgia 30301', undefined]])('an address that ends in %s', (address, destination) => {
  const { orders } = read(table(['Order', 'Ship to address', 'Total'], ['#1', `A. Sample, Town, ${address}`, '$20.00'], ['#2', 'B. Sample, Town, Spain', '$9.00']));
  expect(orders[0]?.destination).toBe(destination);
});

test('the number of the order below another number in its cell', () => {
  const { orders } = read(table(['Номер отправления', 'Товары', 'Кол-во', 'Страна'], ['<a>87654321-0123-1</a><div>Заказ 87654321-0123</div>', 'Чехол', '1', 'Беларусь'], ['<a>87654321-0124-1</a><div>Заказ 87654321-0124</div>', 'Кружка', '2', 'Казахстан']), { language: 'ru' });
  expect(orders.map(({ id, destination }) => [id, destination])).toEqual([['87654321-0123', 'BY'], ['87654321-0124', 'KZ']]);
});

test('a flag beside the buyer', () => {
  const { orders } = read(table(['Number', 'Customer', 'Date', 'Amount'], ['<a href="/admin/orders/77">ORD91</a>', '<img alt="Nederland" src="nl.png"> Jan', '24-11-2026', '€ 45,00'], ['<a href="/admin/orders/78">ORD92</a>', '<img alt="Noorwegen" src="no.png"> Ola', '24-11-2026', '€ 12,00']), { language: 'nl' });
  expect(orders.map(({ destination }) => destination)).toEqual(['NL', 'NO']);
});

test('of 2,500 rows 2,000 are read and 500 are told to be left out', () => {
  const { health } = read(table(['Order', 'Country', 'Product', 'Qty'], ...Array.from({ length: 2500 }, (_, at) => [`#${at + 1000}`, 'France', 'Mug', '2'])));
  expect([health.ordersRead, health.ordersFound]).toEqual([2000, 2500]);
  expect(health.problems).toContainEqual({ code: 'row-left-out', found: '500' });
});

test('a number that only a test attribute names is the order\'s number', () => {
  const card = (id: string, goods: string) => `<div><div><span>Pesanan Baru</span> / <a data-testid="order-inv">${id}</a></div><div><p>${goods}</p><p>2 x Rp75.500</p></div><footer><span>Total Bayar</span><b>Rp151.000</b></footer></div>`;
  const { orders } = read(`<h1>Pesanan</h1><div>${card('INV/20261124/MPL/4298765432', 'Tas Ransel')}${card('INV/20261124/MPL/4298765499', 'Lampu Meja')}</div>`, { language: 'id' });
  expect(orders.map(({ id, lines }) => [id, lines.length])).toEqual([['INV/20261124/MPL/4298765432', 1], ['INV/20261124/MPL/4298765499', 1]]);
});

test('of two numbers in every card the one that names orders is the order\'s', () => {
  const card = (order: string, trade: string, goods: string, country: string) => `<div><div><span>交易编号：${trade}</span><span>订单编号：<b>${order}</b></span></div><div><p>${goods}</p><p>数量：2</p></div><div><p>订单总额：BRL 159.90</p></div><div><p>收件国家：${country}</p></div></div>`;
  const { orders } = read(`<div>${card('P2026112401', '2026112400128', '蓝牙音箱', '巴西')}${card('P2026112402', '2026112400129', '保温杯', '英国')}</div>`, { language: 'zh', title: '订单列表' });
  expect(orders.map(({ id, destination }) => [id, destination])).toEqual([['P2026112401', 'BR'], ['P2026112402', 'GB']]);
});

test('an order whose number could be a year', () => {
  const card = (number: number) => `<div><h4>Order #${number}</h4><p>Mug</p><p>Qty: 2</p><p>Ship to: Spain</p><p>Total: €12.00</p></div>`;
  expect(read([1899, 1900, 2026].map(card).join('')).orders.map(({ id }) => id)).toEqual(['1899', '1900', '2026']);
});

test('"Price" as the only amount of a list: of several pieces it is what they cost together, of one it is both', () => {
  const { orders, health } = read(table(['Order', 'Country', 'Product', 'Qty', 'Price'], ['#1', 'Spain', 'Mug', '2', '€59.90'], ['#2', 'Norway', 'Cap', '1', '€12.50']));
  expect(orders.map(({ goodsValue, lines }) => [goodsValue?.amountMinor, lines[0]?.unitPrice?.amountMinor])).toEqual([[5990, undefined], [1250, 1250]]);
  expect(health.understood).toContainEqual(expect.objectContaining({ field: 'value', confidence: 'likely' }));
  const said = read(table(['Order', 'Country', 'Product', 'Qty', 'Unit price'], ['#1', 'Spain', 'Mug', '2', '€59.90'], ['#2', 'Norway', 'Cap', '1', '€12.50']));
  expect(said.orders[0]?.goodsValue?.amountMinor).toBe(11980);
});

test('prices that come to more than the order when multiplied are of whole lines', () => {
  const goods = '<table><thead><tr><th>Product</th><th>Quantity</th><th>Price</th></tr></thead><tbody><tr><td>Mug</td><td>2</td><td>£20.00</td></tr><tr><td>Cap</td><td>1</td><td>£11.66</td></tr></tbody></table><dl><dt>Basket total</dt><dd>£31.66</dd></dl>';
  const { orders } = read(`<h1>Order 4414</h1><h3>Ship to</h3><p>Eva Kral<br>Praha<br>Czech Republic</p>${goods}`, { url: 'https://shop.example/admin/orders/4414', title: 'Order 4414' });
  expect(orders[0]?.lines.map(({ unitPrice }) => unitPrice?.amountMinor)).toEqual([1000, 1166]);
  expect(orders[0]?.goodsValue?.amountMinor).toBe(3166);
});

test('a row of fields to filter by does not hide the titles above it', () => {
  const { orders } = read('<h1>Orders</h1><table><thead><tr><th>Order #</th><th>Purchased On</th><th>Ship to country</th><th>G.T. (Purchased)</th></tr><tr><th><input></th><th>From: <input> To: <input></th><th><select><option>Any</option></select></th><th>From: <input></th></tr></thead><tbody><tr><td>100000187</td><td>Nov 24, 2026</td><td>Spain</td><td>€118.40</td></tr><tr><td>100000186</td><td>Nov 24, 2026</td><td>Norway</td><td>€56.00</td></tr></tbody></table>');
  expect(orders.map(({ id, destination, goodsValue }) => [id, destination, goodsValue?.amountMinor])).toEqual([['100000187', 'ES', 11840], ['100000186', 'NO', 5600]]);
});

test('Czech pages name countries in Czech', () => {
  const { orders } = read(table(['Číslo objednávky', 'Země', 'Zboží', 'Množství', 'Celkem'], ['2026000412', 'Slovensko', 'Povlečení', '2', '1 598 Kč'], ['2026000411', 'Maďarsko', 'Hadice', '1', '749 Kč']), { language: 'cs', title: 'Objednávky' });
  expect(orders.map(({ destination, lines }) => [destination, lines[0]?.quantity])).toEqual([['SK', 2], ['HU', 1]]);
});

test('an edit menu inside an address does not end it', () => {
  const { orders } = read('<h1>Commande 118</h1><div><strong>Adresse de livraison</strong><div><a href="#">Modifier l\'adresse existante</a></div><p>Jean Exemple</p><p>Rue Haute 12</p><p>1000 Bruxelles</p><p>Belgique</p></div><table><tr><th>Produit</th><th>Quantité</th></tr><tr><td>Affiche</td><td>2</td></tr></table>', { language: 'fr', url: 'https://shop.example/commandes/118', title: 'Commande 118' });
  expect(orders[0]?.destination).toBe('BE');
});

test('labels in one row and their values in the next', () => {
  const { orders } = read('<div><div><div>订单编号</div><div>支付方式</div><div>订单来源</div></div><div><div>202611240100000012</div><div>支付宝</div><div>APP订单</div></div></div><table><thead><tr><th>商品名称</th><th>数量</th><th>小计</th></tr></thead><tbody><tr><td>红米5A</td><td>2</td><td>￥1298</td></tr></tbody></table>', { language: 'zh-CN', url: 'https://mall.example/#/oms/orderDetail?id=12', title: '订单详情' });
  expect(orders.map(({ id, lines }) => [id, lines[0]?.title])).toEqual([['202611240100000012', '红米5A']]);
});

test('goods that are said once more below "Unfulfilled items" are counted once', () => {
  const item = (title: string, pieces: string, price: string) => `<div><div><a href="/p">${title}</a></div><div><p>${price}</p><p>${pieces}x</p></div></div>`;
  const body = `<div><h1>#4</h1></div><div>${item('Ceramic mug', '12', '€8.50')}${item('Green tea', '4', '€12.40')}<div><p>Item Total</p><p>€151.60</p></div></div><div><h2>Unfulfilled Items</h2>${item('Ceramic mug', '12', '€8.50')}${item('Green tea', '4', '€12.40')}</div><h2>Shipping address</h2><p>Emily Stone<br>10 High St<br>London<br>United Kingdom</p><div><h2>Activity</h2><p>Order edit #9WPVWWD confirmed</p></div>`;
  const { orders } = read(body, { url: 'https://shop.example/app/orders/order_01M8CM0XYF', title: '#4' });
  expect(orders.map(({ id, lines, goodsValue }) => [id, lines.map(({ quantity }) => quantity), goodsValue?.amountMinor])).toEqual([['4', [12, 4], 15160]]);
});

test('a page that says English and is written in Chinese means yuan by its ¥', () => {
  const rows = table(['订单编号', '下单时间', '商品名称', '数量', '订单金额', '订单状态', '用户账号', '支付方式'], ['202611240101', '2026-11-24', '红米手机壳', '2', '¥59.90', '待发货', '小满', '支付宝'], ['202611240102', '2026-11-24', '陶瓷马克杯', '1', '¥12.50', '已发货', '土豆', '微信支付']);
  expect(read(rows, { title: '订单列表' }).orders.map(({ goodsValue }) => goodsValue?.currency)).toEqual(['CNY', 'CNY']);
  expect(read(rows.replace('陶瓷马克杯', '陶器のマグカップ').replace('红米手机壳', 'スマホケース'), { title: '订单列表' }).orders.map(({ goodsValue }) => goodsValue?.currency)).toEqual(['JPY', 'JPY']);
});

describe('a sign that several currencies share', () => {
  const amounts = (extra: string, second = '$12.00') => `${extra}${table(['Order', 'Country', 'Total'], ['#1', 'France', '$69.00'], ['#2', 'Spain', second])}`;
  const currencies = (body: string, language: string) => read(body, { language }).orders.map(({ goodsValue }) => goodsValue?.currency);
  test.each([
    ['"USD" alone, on a German page', amounts('<span>USD</span>'), 'de', ['USD', 'USD']],
    ['"$12.00 USD" beside it, on a French page', amounts('', '$12.00 USD'), 'fr', ['USD', 'USD']],
    ['"CAD" alone, on an English page', amounts('<span>CAD</span>'), 'en', ['CAD', 'CAD']],
    ['"Total (AUD)" somewhere', amounts('<p>Total (AUD)</p>'), 'en', ['AUD', 'AUD']],
    ['two codes leave it open', amounts('<span>USD</span><span>CAD</span>'), 'en', [undefined, undefined]],
    ['"20.00 CAD" explains no other amount', amounts('', '20.00 CAD'), 'en', ['USD', 'CAD']],
    ['no code at all on a German page', amounts(''), 'de', [undefined, undefined]],
  ])('%s', (_, body, language, expected) => {
    expect(currencies(body, language)).toEqual(expected);
  });

  test('the code in the row counts before the page\'s language, and a currency may be written out', () => {
    const { orders, health } = read(table(['Order', 'Country', 'Total', 'Currency'], ['#1', 'France', '$69.00', 'CAD'], ['#2', 'Spain', '12.00', 'US Dollar (USD)'], ['#3', 'Spain', '7.50', 'Swiss Franc'], ['#4', 'Spain', '7.50', 'Gold pieces']));
    expect(orders.map(({ goodsValue }) => goodsValue?.currency)).toEqual(['CAD', 'USD', 'CHF', undefined]);
    expect(health.problems.filter(({ code }) => code === 'unknown-currency').map(({ orderId }) => orderId)).toEqual(['4']);
  });

  test('amounts without any currency give no value, and that is said once with their column', () => {
    const { orders, health } = read(table(['Order', 'Country', 'Total'], ['#1', 'France', '92.5'], ['#2', 'Spain', '18.00'], ['#3', 'Japan', '12.00']));
    expect(orders.map(({ goodsValue }) => goodsValue)).toEqual([undefined, undefined, undefined]);
    expect(health.fieldsMissing).toContain('value');
    expect(health.problems.filter(({ code }) => code === 'no-currency')).toEqual([{ code: 'no-currency', column: 'Total' }]);
    const known = read(table(['Order', 'Country', 'Total'], ['#1', 'France', '€92.50'], ['#2', 'Spain', '€18.00']));
    expect(known.health.problems.filter(({ code }) => code === 'no-currency')).toEqual([]);
  });
});

test('a date that cannot be read is called a date', () => {
  const { health } = read(table(['Order', 'Country', 'Ship by', 'Total'], ['#1', 'France', 'soon', '€69.00'], ['#2', 'Spain', '2026-12-01', '€12.00']));
  expect(health.problems.filter(({ column }) => column === 'Ship by')).toEqual([{ code: 'unreadable-date', row: 1, column: 'Ship by', found: 'soon', orderId: '1' }]);
});

describe('several goods of one order in lists side by side', () => {
  const listed = (price: string, rows: [string, string, string][]) => read(table(['Order', 'Ship to', 'Items', 'Qty', price], ...rows.map(([items, pieces, amounts], at) => [`#100${at}`, 'France', items, pieces, amounts])));
  const goods = (...given: Parameters<typeof listed>) => listed(...given).orders.map(({ lines, goodsValue }) => [lines.map(({ title, quantity, unitPrice }) => [title, quantity, ...(unitPrice ? [unitPrice.amountMinor] : [])]), goodsValue?.amountMinor]);
  const one: [string, string, string] = ['Ceramic mug', '1', '€18.00'];
  test('each name has the number beside it, whether a line or a sign parts them', () => {
    const both = [['Vase', 2], ['Spoon', 1]];
    expect(goods('Total', [['Vase<br>Spoon', '2<br>1', '€92.50'], one])).toEqual([[both, 9250], [[['Ceramic mug', 1]], 1800]]);
    expect(goods('Total', [['<div>Vase</div><div>Spoon</div>', '<div>1</div><div>1</div>', '€92.50']])).toEqual([[[['Vase', 1], ['Spoon', 1]], 9250]]);
    expect(goods('Total', [['Vase | Spoon', '2 | 1', '€92.50'], one])[0]).toEqual([both, 9250]);
  });
  test('numbers that are not as many as the names are nobody’s', () => {
    const { orders, health } = listed('Total', [['Vase | Spoon', '2 | 1 | 4', '€92.50'], one]);
    expect(orders[0]?.lines).toEqual([{ title: 'Vase | Spoon' }]);
    expect(health.problems.map(({ code, orderId }) => [code, orderId])).toEqual([['unreadable-number', '1000']]);
  });
  test('the first of several amounts is not the order’s', () => {
    for (const title of ['Price', 'Total']) {
      const { orders, health } = listed(title, [['Vase<br>Spoon', '2<br>1', '€20.00<br>€5.00'], one]);
      expect(orders.map(({ goodsValue }) => goodsValue?.amountMinor), title).toEqual([undefined, 1800]);
      expect(health.problems, title).toEqual([{ code: 'unclear-amount', column: 'value', orderId: '1000' }]);
    }
    expect(goods('Unit price', [['Vase<br>Spoon', '2<br>1', '€20.00<br>€5.00']])).toEqual([[[['Vase', 2, 2000], ['Spoon', 1, 500]], 4500]]);
  });
});

test('a list written column by column is no order with the goods of all', () => {
  const column = (title: string, ...cells: string[]) => `<div><b>${title}</b>${cells.map((cell) => `<p>${cell}</p>`).join('')}</div>`;
  const listed = (...numbers: string[]) => read(`<h1>Orders</h1><div>${column('Order', ...numbers)}${column('Ship to', 'Germany', 'France')}${column('Items', 'Cotton T-shirt × 2', 'Ceramic mug × 1')}${column('Total', '€92.50', '€18.00')}</div>`);
  expect(listed('#1001', '#1002').orders).toEqual([]);
  expect(listed('#1001', '#1002').health.problems.map(({ code }) => code)).toEqual(['page-not-understood']);
  expect(read(`<h1>Orders</h1><div>${column('Order', '#1001')}${column('Ship to', 'Germany')}${column('Items', 'Cotton T-shirt × 2')}${column('Total', '€92.50')}</div>`).orders.map(({ id, destination }) => [id, destination])).toEqual([['1001', 'DE']]);
});

describe('an order\'s own page', () => {
  const page = (body: string) => read(`<h1>Order 5</h1>${body}`, { url: 'https://shop.example/admin/orders/5', title: 'Order 5' });
  const goods = '<table><tr><th>Product</th><th>Qty</th></tr><tr><td>Mug</td><td>2</td></tr></table>';
  test('goods called by their reference, unless the column has codes', () => {
    const items = (name: string) => page(`<h3>Ship to</h3><p>A<br>Oslo<br>Norway</p><table><tr><th>Reference</th><th>Unit Price</th><th>Quantity</th><th>Total</th></tr><tr><td>${name}</td><td>€4.00</td><td>2</td><td>€8.00</td></tr></table>`).orders[0]?.lines;
    expect(items('Cat Nose')).toEqual([{ title: 'Cat Nose', quantity: 2, unitPrice: { amountMinor: 400, currency: 'EUR' } }]);
    expect(items('CN-0012')).toEqual([]);
  });
  test('an address that stands there and names no country is unread, not absent', () => {
    expect(page(`<h3>Delivery address</h3><p>J. Sample</p><p>Nowhere 5</p>${goods}`).health.problems.map(({ code }) => code)).toContain('unknown-country');
    expect(page(goods).health.problems).toContainEqual({ code: 'field-not-on-page', column: 'destination' });
  });
  test('no other place stands in for the goods\' own that cannot be read', () => {
    const buyer = '<h3>Customer</h3><p>A<br>Paris<br>France</p>';
    expect(page(`${buyer}<h3>Delivery address</h3><p>J. Sample<br>Sample 5<br>Atlantis</p>${goods}`).orders[0]).not.toHaveProperty('destination');
    expect(page(`${buyer}${goods}`).orders[0]?.destination).toBe('FR');
  });
});

test.each([
  ['英国 英格兰 伦敦 1 Sample Street', 'GB'],
  ['[新加坡  新加坡] 1 Sample Road', 'SG'],
  ['Беларусь, 220030, г. Минск, ул. Образцовая, д. 4', 'BY'],
  ['大韩民国首尔 1 Sample-ro', undefined],
  ['Chad, 1 Sample Street, Sample Town, Sampleshire', undefined],
])('an address that begins with its country: %s', (address, destination) => {
  const { orders } = read(table(['订单号', '收货地址', '金额'], ['A-1', address, '€20.00'], ['A-2', '1 Sample, Madrid, Spain', '€9.00']), { language: 'zh', title: '订单列表' });
  expect(orders[0]?.destination).toBe(destination);
});

describe('a number of pieces behind a name counts where the whole column writes it so', () => {
  const lines = (...titles: string[]) => read(table(['Order', 'Country', 'Items', 'Total'], ...titles.map((title, at) => [`#${at + 1}`, 'France', title, '€12.00']))).orders.map((order) => order.lines.map(({ title, quantity }) => [title, quantity]));
  test.each([
    [['Mug (2)', 'Cap (1)'], [[['Mug', 2]], [['Cap', 1]]]],
    [['Batteries (4 шт.)<br>Lamp (1 шт.)', 'Cap (1 шт.)'], [[['Batteries', 4], ['Lamp', 1]], [['Cap', 1]]]],
    [['LED 10 x 2', 'Frame 20 x 1'], [[['LED 10', 2]], [['Frame 20', 1]]]],
    [['Batteries (4)', 'Cap'], [[['Batteries (4)', undefined]], [['Cap', undefined]]]],
    [['Batteries (4)'], [[['Batteries (4)', undefined]]]],
  ])('%j', (titles, expected) => {
    expect(lines(...titles)).toEqual(expected);
  });
});

describe('an opened row', () => {
  const opened = (inside: string) => read(`<h1>Orders</h1><table><thead><tr><th></th><th>Order</th><th>Destination</th><th>Total</th></tr></thead><tbody><tr><td></td><td>#1</td><td>Spain</td><td>€69.00</td></tr><tr><td colspan="4">${inside}</td></tr><tr><td></td><td>#2</td><td>Norway</td><td>€12.00</td></tr></tbody></table>`).orders.map(({ goodsValue }) => goodsValue?.amountMinor);
  const goods = '<table><thead><tr><th>Product</th><th>Qty</th></tr></thead><tbody><tr><td>Wool socks</td><td>4</td></tr></tbody></table>';
  test('tells the price of the goods, which is not added to the total of the order', () => expect(opened(`${goods}<p>Subtotal: €64.00</p><p>Shipping: €5.00</p>`)).toEqual([6400, 1200]));
  test('leaves the total where it tells none', () => expect(opened(goods)).toEqual([6900, 1200]));
});

test('countries below a title nobody knows are offered to be confirmed, unless another column is a place', () => {
  const known = read(table(['Order', 'Zone du monde', 'Total'], ['#1', 'France', '€69.00'], ['#2', 'Spain', '€12.00']));
  expect(known.orders.map(({ destination }) => destination)).toEqual(['FR', 'ES']);
  expect(known.health.understood).toContainEqual({ field: 'destination', by: 'shape', name: 'Zone du monde', confidence: 'likely' });
  expect(read(table(['Order', 'Zone du monde', 'Billing country', 'Status', 'Total'], ['#1', 'France', 'Italy', 'Paid', '€69.00'], ['#2', 'Spain', 'Italy', 'Paid', '€12.00'])).orders[0]).not.toHaveProperty('destination');
});

test('a column of destinations without any says so once', () => {
  const { health } = read(table(['Order', 'Country', 'Product', 'Qty', 'Total'], ['#1', '', 'Mug', '1', '€69.00'], ['#2', '', 'Cap', '2', '€12.00']));
  expect(health.problems).toEqual([{ code: 'field-not-on-page', column: 'destination' }]);
  const one = read(table(['Order', 'Country', 'Product', 'Qty', 'Total'], ['#1', '', 'Mug', '1', '€69.00'], ['#2', 'Spain', 'Cap', '2', '€12.00']));
  expect(one.health.problems).toEqual([expect.objectContaining({ code: 'missing-field', column: 'Country', orderId: '1' })]);
});

test.each([['No orders found', true], ['暂无数据', true], ['Aucun résultat', true], ['You have no notifications', false], ['Something went wrong', false]])('a page of orders that shows nothing but "%s"', (text, isEmpty) => {
  const codes = read(`<h1>Orders</h1><div><p>${text}</p></div>`).health.problems.map(({ code }) => code);
  expect(codes).toEqual([isEmpty ? 'no-rows' : 'page-not-understood']);
});

test('what cannot be read is never called empty', () => {
  expect(read('<h1>Orders</h1><p>No results for your saved filter</p><div><span>1001</span><span>€12.00</span></div><div><span>1002</span><span>€9.00</span></div>').health.problems.map(({ code }) => code)).toEqual(['page-not-understood']);
});

test.each(['Bestellsumme', 'Auftragssumme', 'Ordersumma', 'К оплате', 'Do zapłaty', 'Celková cena', 'รวมทั้งสิ้น', 'الإجمالي'])('%s is what the order comes to', (title) => expect(meaningOf(title)?.kind).toBe('total'));
test.each(['Warensumme', 'Delsumma', 'Mezisoučet', 'Сумма товаров', 'Totale prodotti', 'Total de productos', '商品总价', '상품 합계'])('%s is what the goods come to', (title) => expect(meaningOf(title)?.kind).toBe('subtotal'));
test.each([['Doručovací adresa', 'goods'], ['Dodacia adresa', 'goods'], ['Informazioni di spedizione', 'goods'], ['수령자 정보', 'goods'], ['Teslimat Bilgileri', 'goods'], ['Informazioni sulla fatturazione', 'billing'], ['Fakturaadress', 'billing'], ['ใบกำกับภาษี ที่อยู่', 'billing'], ['Kundendaten', 'buyer']])('%s heads the place of %s', (title, role) => expect(placeRoleOf(title)).toBe(role));
test('DH000412 is a number in full', () => expect(read(table(['Mã đặt hàng', 'Quốc gia', 'Tổng cộng'], ['DH000412', 'Đức', '450.000 đ'], ['DH000411', 'Pháp', '120.000 đ']), { language: 'vi', title: 'Đơn hàng' }).orders.map(({ id }) => id)).toEqual(['DH000412', 'DH000411']));

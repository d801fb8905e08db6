import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../lib/core/trade/order';
import { generic } from '../lib/marketplaces/generic';

/** Causes for which lists of real programs were misread at first sight, each as a small page of the same structure. */
function read(body: string, { language = 'en', url = 'https://shop.example/admin/orders', title = 'Orders' }: { language?: string; url?: string; title?: string } = {}): Reading {
  const { document } = parseHTML(`<!DOCTYPE html><html${language && ` lang="${language}"`}><head><title>${title}</title></head><body>${body}</body></html>`);
  return generic.pages[0]?.read(document as unknown as Document, new URL(url)) as Reading;
}
const table = (titles: string[], ...rows: string[][]) => `<h1>Orders</h1><table><thead><tr>${titles.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
const short = ({ orders }: Reading) => orders.map(({ id, destination, goodsValue, lines }) => [id, destination, goodsValue && `${goodsValue.amountMinor} ${goodsValue.currency}`, ...lines.map(({ quantity, title }) => `${quantity ?? '?'} ${title}`)].filter(Boolean).join(' | '));

describe('which column is the order number', () => {
  test('a column of names is none, whatever its title says', () => {
    const { orders, health } = read(table(['Order Name', 'Date', 'Amount', 'Status'], ['iPhone 13', '2026-11-20', '₱45000', 'Paid'], ['Galaxy A13', '2026-11-19', '₱6000', 'Paid']));
    expect([orders, health.problems[0]?.code]).toEqual([[], 'page-not-understood']);
  });
  test('a count of orders is none', () => {
    expect(read(table(['Customer Name', 'Status', 'No. Orders', 'No. Products', 'Total'], ['A. Sample', 'Active', '14', '27', '$43.00'], ['B. Sample', 'Active', '70', '81', '$13.00'])).orders).toEqual([]);
  });
  test("a gateway's order number is the payment's", () => {
    expect(short(read(table(['ID', 'Customer', 'Country', 'Shipping Country', 'Total', 'Razorpay Order ID', 'Payment Status'], ['31', 'A', 'India', 'Oman', '€5.00', 'order_9A33', 'Paid'], ['30', 'B', 'India', 'India', '€4.00', '', 'Pending'])))).toEqual(['31 | OM | 500 EUR', '30 | IN | 400 EUR']);
  });
  test('what counts the items above it is no number', () => {
    expect(short(read(table(['Order ID', 'Status', 'Amount', 'Country'], ['<a href="#order=12"><span>3 items</span><br><span>ORD-12</span></a><div>20 Nov 2026</div>', 'New', '€5.00', 'Malta'], ['<a href="#order=11"><span>1 items</span><br><span>ORD-11</span></a><div>19 Nov 2026</div>', 'New', '€4.00', 'Malta'])))).toEqual(['ORD-12 | MT | 500 EUR', 'ORD-11 | MT | 400 EUR']);
  });
  test('it may begin like a day', () => {
    expect(short(read(table(['Numer zamówienia', 'Kraj', 'Kwota', 'Stan'], ['2026/11/0042', 'Niemcy', '12,00 zł', 'Nowe'], ['2026/11/0041', 'Czechy', '9,00 zł', 'Nowe']), { language: 'pl' }))).toEqual(['2026/11/0042 | DE | 1200 PLN', '2026/11/0041 | CZ | 900 PLN']);
  });
  test("beside a worded number a bare one is the payment's", () => {
    const { orders, page } = read('<div><h5>Order #VL2667</h5></div><table><thead><tr><th>Product</th><th>Qty</th><th>Price</th></tr></thead><tbody><tr><td>Lamp</td><td>2</td><td>€5.00</td></tr></tbody></table><div><h6>Shipping Address</h6><p>J. Sample</p><p>1 Sample Street</p><p>Oslo</p><p>Norway</p></div><div><p>Transactions:</p><h6>#VLZ1245</h6><p>Total Amount:</p><h6>€10.00</h6></div>', { url: 'https://shop.example/order-details.html' });
    expect([page, orders.map(({ id, destination }) => [id, destination])]).toEqual(['order', [['VL2667', 'NO']]]);
  });
});

describe('which column is the goods and which the value', () => {
  test('an invoice without a number does not make a list of invoices', () => {
    expect(short(read(table(['Order', 'Ship to', 'Invoice', 'Stage'], ['<a href="/orders/7">#P1208</a><br>A. Sample', 'Peru', 'Unpaid', 'Casting'], ['<a href="/orders/6">#P1207</a><br>B. Sample', 'Chile', 'No invoice', 'Packed'])))).toEqual(['P1208 | PE', 'P1207 | CL']);
    expect(read(table(['Order', 'Customer', 'Invoice', 'Amount'], ['#1', 'A', 'INV-2041', '€5.00'], ['#2', 'B', 'INV-2042', '€4.00'])).orders).toEqual([]);
  });
  test('a category and a button are no goods', () => {
    expect(short(read(table(['주문번호', '상품구분', '상품명', '수량'], ['A-1', '의류', '린넨 셔츠', '2'], ['A-2', '잡화', '에코백', '1']), { language: 'ko' }))).toEqual(['A-1 | 2 린넨 셔츠', 'A-2 | 1 에코백']);
    const { orders, health } = read(table(['Order No.', 'Date', 'Products', 'Total'], ['Z-2', '2026-11-20', '<button>Show</button>', '€5.00'], ['Z-1', '2026-11-19', '<button>Show</button>', '€4.00']));
    expect([orders.flatMap(({ lines }) => lines), health.problems.map(({ column }) => column)]).toEqual([[], expect.arrayContaining(['title'])]);
  });
  test('what goods cost the seller is no value, and what the order costs is', () => {
    expect(read(table(['No. Pesanan', 'Nama Produk', 'Status', 'Harga Modal'], ['A-12', 'Tas', 'Baru', 'Rp 45.000'], ['A-13', 'Botol', 'Baru', 'Rp 12.000']), { language: 'id' }).orders.map(({ goodsValue }) => goodsValue)).toEqual([undefined, undefined]);
    expect(short(read(table(['Order ID', 'Product', 'Units', 'Order Cost'], ['A-1', 'Lamp', '2 Units', '€50.00'])))).toEqual(['A-1 | 5000 EUR | 2 Lamp']);
  });
  test('goods with their pieces below a title that nobody knows', () => {
    expect(short(read(table(['Order No.', 'Country', 'Basket', 'State'], ['A-1', 'Peru', 'White mug x 2<br>Plate x 1', 'New'], ['A-2', 'Chile', 'Jug x 1', 'New'])))).toEqual(['A-1 | PE | 2 White mug | 1 Plate', 'A-2 | CL | 1 Jug']);
  });
  test('a name, not what its picture is called, nor small print but for its pieces', () => {
    expect(short(read(table(['Order No.', 'Product', 'Total'], ['A-1', '<div><img src="a" alt="thumbnail"><div>Oak sofa<br><small>Quantity: 3</small></div></div>', '€5.00'], ['A-2', '<div><img src="b" alt="thumbnail"><div>Oak table<br><small>Quantity: 1</small></div></div>', '€4.00'])))).toEqual(['A-1 | 500 EUR | 3 Oak sofa', 'A-2 | 400 EUR | 1 Oak table']);
  });
  test('goods that are there and not named are told, and their pieces are not the named goods\'', () => {
    const columns = read(table(['Order No.', 'Products', 'Units', 'Total'], ['A-1', '<b>Hoodie</b><br><small>+ 2 items</small>', '250', '€50.00'], ['A-2', 'Jogger set', '150', '€40.00']));
    expect(short(columns)).toEqual(['A-1 | 5000 EUR | ? Hoodie', 'A-2 | 4000 EUR | 150 Jogger set']);
    expect(columns.health.problems).toContainEqual({ code: 'missing-field', column: 'quantity', found: '2' });
    const cells = read(table(['Order No.', 'Products', 'Total'], ['A-1', '<div>Summer hat × 200</div><div>and 1 other item</div>', '€50.00'], ['A-2', '<div>Jogger set × 150</div>', '€40.00']));
    expect(short(cells)).toEqual(['A-1 | 5000 EUR | 200 Summer hat', 'A-2 | 4000 EUR | 150 Jogger set']);
    expect(cells.health.problems).toContainEqual({ code: 'missing-field', column: 'quantity', found: '1' });
    expect(short(read(table(['Order No.', 'Product', 'Qty', 'Total'], ['A-1', 'Camera + 2 batteries', '3', '€50.00'])))).toEqual(['A-1 | 5000 EUR | 3 Camera + 2 batteries']);
  });
  test('pieces that the name says once more are no part of it, and other figures are', () => {
    expect(short(read(table(['Order No.', 'Product', 'Units', 'Total'], ['A-1', 'Perfume 100ml × 24', '24', '€50.00'], ['A-2', 'Lip balm × 36', '36', '€40.00'])))).toEqual(['A-1 | 5000 EUR | 24 Perfume 100ml', 'A-2 | 4000 EUR | 36 Lip balm']);
  });
  test('what is left in stock beside buyer, day and total is not read, and without a buyer the table is none of orders', () => {
    expect(short(read(table(['Order ID', 'Date', 'Customer', 'Available', 'Total'], ['A-1', '2026-11-20', 'J. Sample', '567k left', '€5.00'], ['A-2', '2026-11-19', 'K. Sample', '566k left', '€4.00'])))).toEqual(['A-1 | 500 EUR', 'A-2 | 400 EUR']);
    expect(read(table(['Order ID', 'Date', 'Available', 'Total'], ['A-1', '2026-11-20', '567', '€5.00'], ['A-2', '2026-11-19', '566', '€4.00'])).orders).toEqual([]);
  });
  test('article numbers with their pieces', () => {
    expect(short(read(table(['订单号', '商品SKU', '收件国家', '总价'], ['A-1', 'LED-10&nbsp;<b>X<span>2</span></b><br>CLIP-4&nbsp;<b>X<span>1</span></b><br>', '德国', '23.50 EUR']), { language: 'zh-CN' }))).toEqual(['A-1 | DE | 2350 EUR | 2  | 1 ']);
  });
});

test.each([
  ['several in one text', 'Brass lamp (x2), Silk scarf (x1)', ['2 Brass lamp', '1 Silk scarf']],
  ['options in one text', '<div><div>Linen dress</div><div>Size: S | Qty: 2 | Colour: sand</div></div>', ['2 Linen dress']],
  ['pieces and price in one text', '<div><p>Cinnamon sticks</p><p>Qty: 2 × €12.50</p></div>', ['2 Cinnamon sticks']],
  ['a notice above the name', '<div><div>Only 3 left</div><a href="/product/7">Oak stool</a><span>× 2</span></div>', ['2 Oak stool']],
])('goods of a card: %s', (_, goods, lines) => {
  const card = (id: string) => `<div><div>Order #${id}</div><div>Ship to: Peru</div>${goods}</div>`;
  for (const order of read(`<h1>Orders</h1><div>${card('1001')}${card('1002')}</div>`).orders) expect(order.lines.map(({ quantity, title }) => `${quantity} ${title}`)).toEqual(lines);
  expect(read(`<h1>Orders</h1><div>${card('1001')}${card('1002')}</div>`).orders).toHaveLength(2);
});

describe('rows and cells', () => {
  const titles = ['Order No.', 'Country', 'Total'];
  test('a button behind the last title is no column, in some rows or in all', () => {
    const [one, two] = [['A-1', 'Peru', '€5.00'], ['A-2', 'Chile', '€4.00']] as const;
    for (const rows of [[[...one, '<a href="/o/1">Cancel</a>'], two], [[...one, '<a href="/o/1">Details</a>'], [...two, '<a href="/o/2">Details</a>']]]) expect(short(read(table(titles, ...rows.map((row) => [...row]))))).toEqual(['A-1 | PE | 500 EUR', 'A-2 | CL | 400 EUR']);
  });
  test('a first cell without a title shifts the others, and nothing is read', () => {
    expect(read(table(titles, ['<input type="checkbox">', 'A-1', 'Peru', '<button>Show</button>'], ['<input type="checkbox">', 'A-2', 'Chile', '<button>Show</button>'])).orders.filter(({ destination, goodsValue }) => destination ?? goodsValue)).toEqual([]);
  });
  test('text may be indented by more than it is long', () => {
    const deep = `\n${' '.repeat(200)}`;
    expect(short(read(table(titles, [`${deep}A-1${deep}`, `${deep}Peru${deep}`, `${deep}€5.00${deep}`])))).toEqual(['A-1 | PE | 500 EUR']);
  });
  test('an amount in three pieces is one', () => {
    expect(short(read(table(titles, ['A-1', 'Peru', '<span>€</span><span>5,023</span><span>.50</span>'])))).toEqual(['A-1 | PE | 502350 EUR']);
  });
  test('what is opened below a row of elements is read with it', () => {
    const row = (id: string, goods: string) => `<div><div><div>${id}</div><div>A. Sample</div><div>Peru</div><div>€5.00</div></div><div><div>${goods}</div></div></div>`;
    expect(short(read(`<h1>Orders</h1><div><div><div>Order No.</div><div>Customer</div><div>Country</div><div>Total</div></div></div><div>${row('A-1', '<div><div>Oak board</div><div>x 2</div></div>')}${row('A-2', '<div><div>Apron</div><div>x 1</div></div>')}</div>`))).toEqual(['A-1 | PE | 500 EUR | 2 Oak board', 'A-2 | PE | 500 EUR | 1 Apron']);
  });
  test('opened goods that cannot be read are told', () => {
    const { health } = read(`<h1>Orders</h1><table><thead><tr><th>Order No.</th><th>Country</th><th>Total</th></tr></thead><tbody><tr><td>A-1</td><td>Peru</td><td>€5.00</td></tr><tr><td colspan="3"><div><div>Lamp</div><div>Qty: 2</div></div><div><div>B-77</div><div>Qty: 1</div></div></td></tr></tbody></table>`);
    expect(health.problems).toContainEqual({ code: 'missing-field', column: 'quantity', found: '1' });
  });
});

describe('places', () => {
  const detail = (address: string, heading = 'Shipping address') => read(`<h1>Order #1001</h1><div><h3>${heading}</h3><div>${address}</div></div><table><thead><tr><th>Product</th><th>Qty</th></tr></thead><tbody><tr><td>Lamp</td><td>1</td></tr></tbody></table>`, { url: 'https://shop.example/admin/orders/1001', title: 'Order' }).orders[0]?.destination;
  test.each([
    ['a button below', '<p>J. Sample</p><p>1 Sample Street</p><p>London, UK WC2N 5DU</p><button>Print label</button>', 'GB'],
    ['the town first, with a label', '<p>City: Tashkent, Uzbekistan</p><p>Block A, House 1</p><p>Po Box 10000</p>', 'UZ'],
    ['small headings inside', '<h6>Phone</h6><p>+1234567890</p><h6>Address</h6><p>J. Sample</p><p>1 Sample Street</p><p>Canada</p>', 'CA'],
    ['telephones below a state', '<p>J. Sample</p><p>1 Sample Street</p><p>San Francisco, CA 94107</p><p>P: (123) 456-7890</p>', 'US'],
    ['a comma at the end', '<p>J. Sample</p><p>1 Sample Street</p><p>Lisbon, Portugal,</p>', 'PT'],
    ['a state in full with its ZIP code', '<p>J. Sample</p><p>1 Sample Street</p><p>Penasauka, New Jersey 02149</p>', 'US'],
    ['a state in full without one', '<p>J. Sample</p><p>1 Sample Street</p><p>Penasauka, New Jersey</p>', undefined],
    ['a department of Uruguay', '<p>J. Sample</p><p>1 Sample Street</p><p>Sarandí, Florida 94000</p>', undefined],
  ])('%s', (_, address, country) => expect(detail(address)).toBe(country));
  test('a country glued to its town', () => {
    expect(short(read(table(['订单号', '收货地址', '商品', '数量'], ['A-1', '德国柏林市米特区示例街1号', '手环', '3'], ['A-2', '浙江省杭州市西湖区文三路1号', '耳机', '2']), { language: 'zh-CN' }))).toEqual(['A-1 | DE | 3 手环', 'A-2 | CN | 2 耳机']);
  });
});

describe('what the page says of itself', () => {
  const body = `<h1>Dashboard</h1><h2>Manage orders</h2><p>Search all customers by date or status and view your settings</p>${table(['Order ID', 'Customer', 'Amount', 'Date', 'Status'], ['A-1', 'J. Sample', '$5.00', '2026-11-20', 'New'], ['A-2', 'J. Sample', '$4.00', '2026-11-19', 'New'])}`;
  test('a second heading names the orders that the first and the title do not', () => {
    expect(short(read(body, { title: 'Analytics' }))).toEqual(['A-1 | 500 USD', 'A-2 | 400 USD']);
  });
  test('an English page that names no language has dollars of the USA, to be confirmed; another has not', () => {
    expect(short(read(body, { language: '' }))).toEqual(['A-1 | 500 USD', 'A-2 | 400 USD']);
    expect(short(read(table(['Pedido', 'Cliente', 'Importe', 'Fecha', 'Estado'], ['A-1', 'J. Sample', '$5.00', '2026-11-20', 'Nuevo'], ['A-2', 'J. Sample', '$4.00', '2026-11-19', 'Nuevo']), { language: '' }))).toEqual(['A-1', 'A-2']);
  });
  test('currencies to choose from explain no sign', () => {
    expect(short(read(`<ul><li><a href="#">USD</a></li><li><a href="#">EUR</a></li><li><a href="#">AUD</a></li></ul>${body}`))).toEqual(['A-1 | 500 USD', 'A-2 | 400 USD']);
  });
  test('a menu names no goods', () => {
    const { orders } = read('<nav></nav><div><ul><li><a href="/p">Product</a><ul><li><a href="/p/all">Products</a></li></ul></li></ul></div><h1>Order #1001</h1><p>Quantity</p><p>1</p><h3>Shipping address</h3><p>J. Sample</p><p>1 Sample Street</p><p>Norway</p>', { url: 'https://shop.example/admin/orders/1001', title: 'Order' });
    expect(orders.flatMap(({ lines }) => lines.map(({ title }) => title)).filter(Boolean)).toEqual([]);
  });
  test('cells with labels of their own below a heading that says little', () => {
    const cell = (label: string, value: string) => `<td><p>${label}</p><h5>${value}</h5></td>`;
    const { orders } = read(`<h5>Order #36648</h5><table><thead><tr><th colspan="2">Items</th><th>Edit items</th></tr></thead><tbody><tr>${cell('Product Name', 'Coat')}${cell('Quantity', '5')}${cell('Price', '€6.00')}</tr><tr>${cell('Product Name', 'Shirt')}${cell('Quantity', '1')}${cell('Price', '€3.00')}</tr></tbody></table>`, { url: 'https://shop.example/order-detail.html', title: 'Order details' });
    expect(orders.map(({ id, lines }) => [id, ...lines.map(({ quantity, title }) => `${quantity} ${title}`)])).toEqual([['36648', '5 Coat', '1 Shirt']]);
  });
});

test('state and postcode behind labels of their own are an address together', () => {
  const labels = (...pairs: string[][]) => `<h2>Order No. 10318</h2><h4>Shipping address</h4><ul>${pairs.map(([label, value]) => `<li><p>${label}:</p><p>${value}</p></li>`).join('')}</ul><div><h4>Summary</h4><p>Subtotal:</p><p>$10.00</p></div>`;
  const url = 'https://shop.example/orders/10318';
  expect(short(read(labels(['Name', 'J. Sample'], ['Address', '1 Sample Street'], ['City', 'Phoenix'], ['State', 'Arizona'], ['Postal Code', '85001']), { url, title: 'Order' }))).toEqual(['10318 | US | 1000 USD']);
  expect(read(labels(['Name', 'J. Sample'], ['Address', '1 Sample Street'], ['City', 'Salzburg'], ['State', 'Salzburg'], ['Postal Code', '5020']), { url, title: 'Order' }).orders.map(({ destination }) => destination)).toEqual([]);
});

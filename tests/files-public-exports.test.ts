import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

/** Cells as a file: the first row is the heading. */
const readText = (text: string, name = 'orders.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-27');
const read = async (rows: readonly (readonly string[])[], d = ';') => readText(rows.map((cells) => cells.join(d)).join('\n'));
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map(({ title, sku, quantity }) => `${quantity ?? '?'} ${title || sku}`).join(', '), goodsValue(order)?.amountMinor, goodsValue(order)?.currency]);
const codes = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.map(({ code }) => code);

describe('exports whose columns others published', () => {
  test('Sylius writes amounts in the smallest unit, and its own number behind a name', async () => {
    const rows = [['Number', 'State', 'Product_list', 'Total', 'Currency_code', 'Checkout_completed_at', 'Token_value', 'Shipping_address'], ['000000021', 'new', '2x Knitted cap(id:12) | 1x Dress(id:7)', '4590', 'EUR', '2026-11-20 10:11:12', 'kQ3x', 'A B, Rue du Bac 4, Paris, 75007, FR']];
    expect(short(await read(rows))).toEqual([['000000021', 'FR', '2 Knitted cap, 1 Dress', 4590, 'EUR']]);
  });
  test('EC-CUBE tells carriage from goods by a column, and the family name of the recipient is no address', async () => {
    const heading = ['注文ID', '小計', '受注日', '商品名', '価格', '個数', '明細区分(ID)', '明細区分(名称)', '配送先_お名前(姓)', '配送先_都道府県(名称)', '配送先_住所1'];
    const reading = await read([heading, ['31', '8580', '2026-11-20', 'アイスサンド', '2800', '2', '1', '商品', '山田', '東京都', '渋谷区1-2'], ['31', '8580', '2026-11-20', '送料', '1000', '1', '2', '送料', '山田', '東京都', '渋谷区1-2']]);
    expect(reading.orders.map(({ id, lines }) => [id, lines.map(({ title, quantity }) => `${quantity} ${title}`)])).toEqual([['31', ['2 アイスサンド']]]);
    expect(reading.health.problems.map(({ column }) => column)).not.toContain('配送先_お名前(姓)');
  });
  test('goods in brackets, each with its own pieces at the end', async () =>
    expect(short(await read([['订单编号', '国家', '商品信息', '商品数量', '商品总金额', '币种'], ['SN20261120', 'DE', '【保温杯 规格:500ml,蓝色 数量:2】【杯刷 规格:默认 数量:1】', '3', '148.00', 'CNY']]))).toEqual([['SN20261120', 'DE', '2 保温杯, 1 杯刷', 14800, 'CNY']]));
  test('a count of items beside goods that name their pieces counts the order', async () =>
    expect(short(await read([['Sub-Order Number', 'Country', 'Items Count', 'Item Details', 'Subtotal', 'Currency'], ['ORD-1', 'US', '2', '"Mouse x1; Hub x2"', '75.50', 'USD'], ['ORD-2', 'PL', '1', 'Desk Lamp x1', '29.90', 'USD']]))).toEqual([['ORD-1', 'US', '1 Mouse, 2 Hub', 7550, 'USD'], ['ORD-2', 'PL', '1 Desk Lamp', 2990, 'USD']]));
  test('"Nom" beside an address is a person also where the titles of goods are single words', async () =>
    expect(short(await read([['Numéro de commande', 'Titre', 'Quantité', 'Prix unitaire', 'Nom', 'Adresse', 'Code postal', 'Ville', 'Pays'], ['V-1', 'Lampe', '2', '19,90 €', 'Dana Roy', '4 rue Haute', '13001', 'Marseille', 'FR']]))).toEqual([['V-1', 'FR', '2 Lampe', 3980, 'EUR']]));
  test('the title of a person is no goods', async () =>
    expect(JSON.stringify((await read([['ref', 'date', 'delivery_title', 'delivery_city', 'delivery_country', 'total_taxed_price', 'currency'], ['ORD12', '2026-11-20', 'Madame', 'Bruxelles', 'Belgique', '60.00', 'EUR']])).orders)).not.toContain('Madame'));
  test('keys of a database are article numbers and no names', async () =>
    expect(short(await read([['order_number', 'shipping_country', 'line_items', 'amount_total', 'currency'], ['10021', 'DE', '2x 11dc680240b04f469ccba354cbf0b967|1x 2a88d9b59d474c7e869d8071649be43c', '89.9', 'EUR']]))).toEqual([['10021', 'DE', '2 11dc680240b04f469ccba354cbf0b967, 1 2a88d9b59d474c7e869d8071649be43c', 8990, 'EUR']]));
  test('"Id" in front of "OrderLineId" is the order’s', async () =>
    expect(short(await read([['Id', 'CreatedOn', 'ShippingAddressCountryName', 'OrderLineId', 'ProductName', 'ProductPrice', 'OrderLineQuantity', 'Currency'], ['31', '2026-11-20', 'Viet Nam', '51', 'Jacket', '58.79', '2', 'USD'], ['31', '2026-11-20', 'Viet Nam', '52', 'Bag', '10.00', '1', 'USD']]))).toEqual([['31', 'VN', '2 Jacket, 1 Bag', 12758, 'USD']]));
  test('the goods before the contents on the slip', async () =>
    expect(short(await read([['受注番号', 'お届け先住所', '品名１', '商品名表示', '商品個数', '商品税込単価'], ['SI-10001', '東京都渋谷区神宮前1-2-3', '雑貨', '陶器マグカップ', '2', '1100']])).map(([, place, goods]) => [place, goods])).toEqual([['JP', '2 陶器マグカップ']]));
  test('a mobile number in Indonesian is no order, and a running number is none where parcels have their own', async () => {
    const reading = await read([['ID', 'Nomor Resi', 'Tanggal', 'Nomor HP', 'Alamat', 'Nama Barang'], ['1', 'JP1234567890', '2026-11-20', '08123456789', 'Jl. Sudirman 1, Jakarta, Indonesia 10210', 'Kaos'], ['2', 'JP1234567891', '2026-11-20', '08123456788', 'Jl. Merdeka 2, Bandung, Indonesia 40111', 'Botol']], '|');
    expect(short(reading).map(([id, place]) => [id, place])).toEqual([['JP1234567890', 'ID'], ['JP1234567891', 'ID']]);
    expect(codes(reading)).toContain('column-guessed');
  });
  test('a telephone behind an address', async () =>
    expect(short(await read([['Order ID-SKU', 'QTY', 'Product Name', 'Shipping Address'], ['301234567_FN1', '1', 'Coffee Table', '12 MG Road, Bengaluru, Karnataka, India - 560038 Phone: 9876543210']], '|'))).toEqual([['301234567_FN1', 'IN', '1 Coffee Table', undefined, undefined]]));
  test('the worth of a position is of its line', async () =>
    expect(short(await read([['AUFTRAGSNUMMER', 'LIEFERLAND', 'BEZEICHNUNG', 'MENGE', 'POSITIONSWERT', 'WÄHRUNG'], ['A10001', 'Österreich', 'Werkbank', '2', '500', 'EUR'], ['A10001', 'Österreich', 'Schraubstock', '5', '500', 'EUR']]))).toEqual([['A10001', 'AT', '2 Werkbank, 5 Schraubstock', 100000, 'EUR']]));
});

describe('goods of an order in one cell, as shops write them', () => {
  const heading = ['Order number', 'Country', 'Items', 'Total', 'Currency'];
  test.each([
    ['Caneca Azul (Qtd: 2, Preço Unit.: R$ 39,90) | Prato (Qtd: 1, Preço Unit.: R$ 40,00)', '2 Caneca Azul, 1 Prato'],
    ['商品名称：陶瓷碗，数量：2，单价：500。商品名称：竹筷，数量：1，单价：100。', '2 陶瓷碗, 1 竹筷'],
    ['Zine One (2) - £12.00 / Sticker Pack (3) - £9.00', '2 Zine One, 3 Sticker Pack'],
    ['Zine One - £6.00 / Sticker Pack - £4.00', '? Zine One, ? Sticker Pack'],
  ])('%s', async (cell, goods) => expect(short(await read([heading, ['A-1001', 'GB', `"${cell}"`, '10.00', 'GBP']]))).toEqual([['A-1001', 'GB', goods, 1000, 'GBP']]));
  test.each(['Poster (A3, matt)', 'Mug - blue / large', 'Cable - 2.00 m'])('%s is one name', async (cell) => expect(short(await read([heading, ['A-1001', 'GB', cell, '10.00', 'GBP']])).map(([, , goods]) => goods)).toEqual([`? ${cell}`]));
});

test('codes of countries as German shops call them', async () =>
  expect(short(await read([['Bestellnummer', 'Artikelnummer', 'Menge', 'EmpfangPLZ', 'EmpfangLKZ', 'RechnungLKZ'], ['452-128-361', 'LMP-01', '2', '1010', 'AT', 'DE']])).map(([, place]) => place)).toEqual(['AT']));

describe('recorded answers of interfaces', () => {
  test('Amazon: the goods of one order, whose price is of all pieces; that no place is named is said', async () => {
    const reading = await readText(JSON.stringify({ payload: { AmazonOrderId: '902-1845936-5435065', OrderItems: [{ ASIN: 'BT0', OrderItemId: '688', SellerSKU: 'CBA', Title: 'Example item', QuantityOrdered: 2, QuantityShipped: 0, ItemPrice: { CurrencyCode: 'USD', Amount: '25.98' } }] } }), 'a.json');
    expect(short(reading)).toEqual([['902-1845936-5435065', undefined, '2 Example item', 2598, 'USD']]);
    expect(reading.health.problems).toContainEqual({ code: 'missing-column', file: 'a.json', column: 'destination' });
  });
  test('Lazada: one object a piece', async () => {
    const item = (id: string) => ({ order_item_id: id, name: 'Bowl set', sku: 'BWL', item_price: '99.00', paid_price: '99.00', currency: 'SGD', status: 'pending', tracking_code: '' });
    expect(short(await readText(JSON.stringify({ data: [{ order_number: '300034416', order_items: [item('1'), item('2')] }] }), 'a.json'))).toEqual([['300034416', undefined, '2 Bowl set', 19800, 'SGD']]);
  });
  test('TikTok Shop: each object is a piece, the region is the country, and an address of another land does not stand in for it', async () => {
    const line = (id: string) => ({ id, product_name: 'Crochet dress', seller_sku: 'red', original_price: '1000000', sale_price: '900000', currency: 'IDR', display_status: 'AWAITING_SHIPMENT' });
    const order = { id: '576461413038785752', create_time: 1763600000, status: 'AWAITING_SHIPMENT', line_items: [line('1'), line('2')], payment: { currency: 'IDR', sub_total: '1800000', total_amount: '1810000' }, recipient_address: { full_address: '1199 Coleman Ave San Jose, CA 95110', postal_code: '95110', region_code: 'ID' } };
    expect(short(await readText(JSON.stringify({ data: { orders: [order] } }), 'a.json'))).toEqual([['576461413038785752', 'ID', '2 Crochet dress', 180000000, 'IDR']]);
  });
  test('Shopee: a list of items under its own name, the price after the discount', async () => {
    const order = { order_sn: '201214JASXYXY6', region: 'MY', currency: 'MYR', total_amount: 4000.5, order_status: 'READY_TO_SHIP', create_time: 1763600000, recipient_address: { state: 'Selangor', region: 'MY', zipcode: '41200', full_address: 'C-15-14, Jalan X' }, item_list: [{ item_id: 26, item_name: 'backpack', item_sku: 'sku', model_quantity_purchased: 2, model_original_price: 2000, model_discounted_price: 1998.5 }] };
    const reading = await readText(JSON.stringify({ response: { order_list: [order] } }), 'a.json');
    expect(short(reading)).toEqual([['201214JASXYXY6', 'MY', '2 backpack', 399700, 'MYR']]);
    expect(reading.orders[0]?.orderedOn).toBe('2025-11-20');
  });
  test('"region" without a state beside it stays a region', async () => {
    const order = { order_number: 'A-1001', currency: 'USD', shipping_address: { city: 'Toronto', region: 'CA', postal_code: '94107' }, items: [{ name: 'Mug', quantity: 1, price: '5.00' }] };
    expect((await readText(JSON.stringify({ orders: [order] }), 'a.json')).orders.map(({ destination }) => destination)).not.toContain('CA');
  });
});

describe('totals that repeat', () => {
  const rows = (title: string) => [['Order No', 'Country', 'Product', title, 'Currency'], ['1', 'DE', 'Mug', '12.00', 'EUR'], ['1', 'DE', 'Cup', '12.00', 'EUR'], ['2', 'FR', 'Plate', '7.00', 'EUR']];
  test('the only order of several rows with nothing to compare is told', async () => {
    const reading = await read(rows('Total'));
    expect(short(reading)[0]?.[3]).toBe(1200);
    expect(reading.health.problems.filter(({ code }) => code === 'repeated-total')).toEqual([{ code: 'repeated-total', file: 'orders.csv', column: 'Total', orderId: '1' }]);
  });
  test('a title that says whose total it is, or a second order that repeats its own, leaves no doubt', async () => {
    expect(codes(await read(rows('Order total')))).not.toContain('repeated-total');
    expect(codes(await read([...rows('Total'), ['3', 'IT', 'Mug', '9.00', 'EUR'], ['3', 'IT', 'Cup', '9.00', 'EUR']]))).not.toContain('repeated-total');
  });
});

describe('a heading cut by another sign than its single row', () => {
  const heading = ['Order No', 'Country', 'Product', 'Qty', 'Price', 'Currency'].join('\t');
  test.each(['A1,DE,"Mug, blue",1,5.00,EUR', 'A1;DE;Mug, blue;1;5.00;EUR', 'A1    DE    Mug, blue    1    5.00    EUR'])('%s', async (row) => expect(short(await readText(`${heading}\n${row}\n`, 'a.txt'))).toEqual([['A1', 'DE', '1 Mug, blue', 500, 'EUR']]));
});

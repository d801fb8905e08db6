import { describe, expect, test } from 'vitest';
import { meaningOf } from '../lib/marketplaces/generic/words';
import { readFile } from '../lib/marketplaces/files';

const kinds = (titles: string) => titles.split('|').map((title) => [title, meaningOf(title)?.kind]);
const all = (titles: string, kind: string) => titles.split('|').map((title) => [title, kind]);

describe('headings of many shops and tools', () => {
  test.each([
    ['id', 'Bestellnr.|N° commande|Numero ordine|N. ordine|平台订单号|平台订单编号|订单ID|交易编号|주문번호|Nomor pesanan|Zamówienie|Sipariş No|Sipariş Numarası|Order Ref|Order ID|注文番号|номер заказа|訂單號碼|Ordernummer|Increment ID|Číslo objednávky|Rendelésszám'],
    ['destination', '收件人国家|国家(中)|国家(英)|英文国家|收件國家|Paese|Kraj|Ülke|Negara|배송국가|送付先国|Destination country|Ship-to country|Pays livraison|Land levering|Leveransland|Země doručení|Ország|Țară|Χώρα|Країна|البلد|מדינה|수취국가|Buyer Country'],
    ['title', 'Product title|Lineitem name|Articolo|中文品名|英文品名|产品信息|中文报关名|申报英文名称|상품명|Nama produk|Libellé|Název zboží|Contents'],
    ['quantity', 'Quantity ordered|Qty ordered|Pcs|Count|Lineitem quantity|Quantità|商品数量|产品数量|购买数量|申报数量|수량|Jumlah|Antal|Stk.'],
    ['total', 'Grand total|Declared value|Total TTC|Totale|订单总金额|总金额|申报价值|결제금액|訂單合計'],
    ['unitPrice', '商品单价|申报单价|单价|판매가|Harga satuan|Stuksprijs|Prix de vente'],
    ['currency', '订单币种|Order Currency Code|통화|Waluta|สกุลเงิน|العملة'],
  ])('%s', (kind, titles) => expect(kinds(titles)).toEqual(all(titles, kind)));
  test.each([
    ['destination', 'Return country|Sender country|Seller country|Billing Country|IP Country|IP国家|Country of origin|Registered country|退货国家|发件人国家|卖家国家|账单国家|Rechnungsland|Paese di fatturazione|Страна отправителя|País remitente|Kraj pochodzenia'],
    ['quantity', '退货数量|退款数量|Returned|Qty returned|Qty cancelled|Available quantity|可用数量|库存数量|Qty refunded|Retournierte Menge|Quantité retournée|返品数|Total quantity'],
  ])('never %s', (kind, titles) => {
    for (const title of titles.split('|')) expect([title, meaningOf(title)?.kind]).not.toEqual([title, kind]);
  });
});

describe('of two columns for one field', () => {
  const destinationOf = async (titles: string, values: string) => (await readFile(new TextEncoder().encode(`Order ID,${titles},Product,Qty\n1,${values},Mug,1\n`), 'a.csv')).orders[0]?.destination;
  test('the country of delivery, whichever stands first', async () => {
    expect(await destinationOf('Country,Shipping Country', 'US,CA')).toBe('CA');
    expect(await destinationOf('Delivery Country,Country', 'CA,US')).toBe('CA');
    expect(await destinationOf('买家国家,收件人国家', '中国,法国')).toBe('FR');
    expect(await destinationOf('Buyer country,Country', 'US,CA')).toBe('CA');
  });
  test('nothing stands in for a country of delivery that is empty', async () => expect(await destinationOf('Country,Shipping Country', 'US,')).toBeUndefined());
  test('a column of countries with the name of somebody else is no destination', async () => {
    const reading = await readFile(new TextEncoder().encode('Order ID,IP Country,Billing Country,Product,Qty\n1,France,Germany,Mug,1\n'), 'a.csv');
    expect(reading).toMatchObject({ orders: [], health: { problems: [{ code: 'needed-column', column: 'destination' }] } });
  });
  test('what the buyer paid before what was declared, and no total beside a price of each piece', async () => {
    const valueOf = async (text: string) => (await readFile(new TextEncoder().encode(text), 'a.csv')).orders[0]?.goodsValue?.amountMinor;
    expect(await valueOf('Order ID,Country,Product,Declared value,Order total,Currency\n1,DE,Mug,5.00,20.00,EUR\n')).toBe(2000);
    expect(await valueOf('Order ID,Country,Product,Qty,商品单价,订单总金额,Currency\n1,DE,Mug,2,5.00,14.00,EUR\n')).toBe(1000);
  });
});

describe('values that decide what a heading means', () => {
  const orderOf = async (titles: string, values: string) => (await readFile(new TextEncoder().encode(`Order ID,Country,Product,${titles}\n1,DE,Mug,${values}\n`), 'a.csv')).orders[0];
  test('a price of 2000.00 is no day', async () => expect((await orderOf('Qty,Price,Currency', '2,2000.00,RUB'))?.goodsValue).toEqual({ amountMinor: 400_000, currency: 'RUB' }));
  test('"Ordered" is a day or a number of pieces', async () => {
    expect((await orderOf('Ordered,Returned', '3,1'))?.lines).toEqual([{ title: 'Mug', quantity: 3 }]);
    expect(await orderOf('Ordered,Returned', '2026-11-03,1')).toMatchObject({ orderedOn: '2026-11-03', lines: [{ title: 'Mug' }] });
  });
  test('a column that counts in numbers which cannot be pieces still counts', async () => expect((await orderOf('Aantal,Prijs', '1.5,2.00'))?.lines[0]).not.toHaveProperty('quantity'));
  test('a sign in the heading is the currency below it', async () => {
    expect((await orderOf('Qty,Price €', '2,3.00'))?.goodsValue).toEqual({ amountMinor: 600, currency: 'EUR' });
    expect((await orderOf('"Кол-во, шт.","Цена, ₽"', '2,3.00'))?.goodsValue).toEqual({ amountMinor: 600, currency: 'RUB' });
  });
});

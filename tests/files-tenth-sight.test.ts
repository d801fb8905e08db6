import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { describeProblem } from '../lib/language/describe-problem';
import { translator } from '../lib/language/translate';
import { countryCode } from '../lib/marketplaces/reading/country-names';
import { readFile } from '../lib/marketplaces/files';
import { longNames } from '../lib/marketplaces/files/long-country-names';
import { labelKey } from '../lib/marketplaces/reading/text';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-28');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku || '?'}`).join(', '), goodsValue(order)?.amountMinor]);

describe('wrong values', () => {
  test("a person's title is none of goods", async () =>
    expect(short(await read('Order reference,Currency,Title,First name,Country,Product SKU,Product name,Quantity,Unit price\nR-1,GBP,Ms,Jane,France,M-1,Mug,2,15.00\nR-2,GBP,Mr,Max,Austria,P-1,Plate,1,20.00\n'))).toEqual([['R-1', 'FR', '2 Mug', 3000], ['R-2', 'AT', '1 Plate', 2000]]));
  test('goods that are called Title stay', async () => expect(short(await read('Order,Title,Country,Quantity\nA-1,Mister Mug,France,2\n'))[0]?.[2]).toBe('2 Mister Mug'));
  test('where a form has a place of shipping and one of delivery, the first is the sender', async () =>
    expect(short(await read("Numero di ordine;Nome mittente;Paese di spedizione;Nome destinatario;Paese di consegna;Titolo dell'oggetto\nB-1;Negozio;IT;Jane;FR;Telefono\nB-2;Negozio;IT;Max;ES;Cuffie\n"))).toEqual([['B-1', 'FR', '? Telefono', undefined], ['B-2', 'ES', '? Cuffie', undefined]]));
  test('a place of shipping counts where none of delivery is filled', async () => expect(short(await read('Order number,Item,Shipping country,Delivery country\nB-1,Mug,FR,\n'))[0]?.[1]).toBe('FR'));
  const price = (total: string) => read(`order_reference;product_title;quantity;price_amount;price_currency;shipping_price_amount;total_price_amount;shipping_country_iso\nM1;Drill;1;89.90;EUR;9.90;99.80;FR\nM2;Lamp;2;${total};ES\n`);
  test('a price is of a piece or of all by the total with its carriage', async () => {
    expect(short(await price('19.90;EUR;5.90;45.70')).map((one) => one[3])).toEqual([8990, 3980]);
    expect(short(await price('39.80;EUR;5.90;45.70')).map((one) => one[3])).toEqual([8990, 3980]);
  });
  test('the number of a place in a parcel is none of an order', async () =>
    expect(short(await read('Номер отправления;Страна получателя;Порядковый номер места;Наименование товара;Стоимость единицы товара;Количество, шт;Валюта\nIM-1;Беларусь;1;Кружка;500;2;RUB\nIM-2;Беларусь;1;Тарелка;700;1;RUB\n'))).toEqual([['IM-1', 'BY', '2 Кружка', 100000], ['IM-2', 'BY', '1 Тарелка', 70000]]));
  test('the number of a line of a shipping order, and parcels beside pieces', async () =>
    expect(short(await read('出荷指示番号,出荷指示明細番号,お届け先住所,個口数,商品名表示,商品個数\nS-101,1,東京都千代田区千代田1-1,1,トレイ,2\nS-101,2,東京都千代田区千代田1-1,1,財布,1\n'))).toEqual([['S-101', 'JP', '2 トレイ, 1 財布', undefined]]));
  test('retailers pay the wholesale price', async () =>
    expect(short(await read('Order Number,Retailer Name,Country,Product Name,Quantity,Wholesale Price,Retail Price,Currency\nF-1,Corner Store,France,Mug,6,7.50,15.00,EUR\n'))).toEqual([['F-1', 'FR', '6 Mug', 4500]]));
  test('without a retailer a retail price is the price', async () =>
    expect(short(await read('Order Number,Country,Product Name,Quantity,Wholesale Price,Retail Price,Currency\nF-1,France,Mug,2,7.50,15.00,EUR\n'))).toEqual([['F-1', 'FR', '2 Mug', 3000]]));
});

describe('fields that were missing', () => {
  test('of two declared names the one that customs abroad read', async () => expect(short(await read('客户订单号,收件人国家,中文品名,英文品名,数量,申报单价,申报币种\nY-1,FR,陶瓷杯,Ceramic mug,2,5.00,USD\n'))).toEqual([['Y-1', 'FR', '2 Ceramic mug', 1000]]));
  test('the Chinese name where no other is filled', async () => expect(short(await read('客户订单号,收件人国家,中文品名,英文品名,数量\nY-1,FR,陶瓷杯,,2\n'))[0]?.[2]).toBe('2 陶瓷杯'));
  test('a slip of Yamato names its goods beside their code', async () =>
    expect(short(await read('お客様管理番号,お届け先住所,品名コード１,品名１,品名コード２,品名２\nE-1,東京都千代田区千代田1-1,,木製トレイ,,\n'))).toEqual([['E-1', 'JP', '? 木製トレイ', undefined]]));
  test('backers by their id', async () => expect(short(await read('Backer Id,Shipping Country,Reward Minimum,Pledge Amount,Pledged Status\n1,FR,$25.00,$35.00,collected\n7,DE,$25.00,$60.00,collected\n')).map(([id, to]) => [id, to])).toEqual([['1', 'FR'], ['7', 'DE']]));
  test('"Order #" numbers orders of which nothing else is said', async () => expect((await read('Order #,Buyer Name,Order Date,Status,Product Amt,Shipping Amt,Total Amt\nT-100,S,2026-07-03,Paid,10.68,0.78,11.46\nT-200,S,2026-07-05,Paid,10.60,0.99,11.59\n')).orders.map(({ id }) => id)).toEqual(['T-100', 'T-200']));
  test('pieces in Indonesian', async () => expect(short(await read('No. Order,Nama Produk,Total Barang,Negara\n1200001,Gelas,2,Malaysia\n'))).toEqual([['1200001', 'MY', '2 Gelas', undefined]]));
  const bills = (head: string) => read(`${head},วันที่ขาย,ชื่อสินค้า,จำนวน,ราคาต่อหน่วย\nINV-1,20/11/2026,สบู่,2,15.00\nINV-1,20/11/2026,น้ำ,6,7.00\nINV-2,20/11/2026,น้ำ,1,7.00\n`);
  test('sales by the number of their bill, each bill together', async () => expect(short(await bills('เลขบิลขาย')).map((one) => [one[0], one[2]])).toEqual([['INV-1', '2 สบู่, 6 น้ำ'], ['INV-2', '1 น้ำ']]));
  test('bills of a supplier are no sales', async () => expect((await read('Invoice number,Supplier,Product name,Quantity,Unit price\nI-1,Acme,Mug,2,15.00\nI-2,Acme,Plate,1,20.00\n')).orders).toEqual([]));
  test('bills that come back further down gather nothing', async () => expect((await read('Invoice number,Product name,Quantity,Unit price\nI-1,Mug,2,15.00\nI-2,Plate,1,20.00\nI-1,Plate,1,20.00\n')).orders).toEqual([]));
});

describe('marketplaces of one country', () => {
  test('Gmarket and Auction count in won, whose commas are of thousands', async () =>
    expect(short(await read('아이디,주문번호,장바구니번호(결제번호),상품명,수량,판매단가,판매금액,우편번호,주소\nA,4001,5001,손전등,3,"9,900","29,700",48058,부산광역시 해운대구 센텀로 1\n'))).toEqual([['4001', 'KR', '3 손전등', 29700]]));
  test("Coupang's name of the seller before that of the shop window", async () =>
    expect(short(await read('번호,묶음배송번호,주문번호,등록상품명,노출상품명(옵션명),구매수(수량),옵션판매가(판매가),우편번호,수취인 주소\n1,70001,200001,머그컵,머그컵 블루,2,15000,06236,서울특별시 강남구 테헤란로 1\n'))).toEqual([['200001', 'KR', '2 머그컵', 30000]]));
  test("Yahoo's shops of Japan", async () =>
    expect(short(await read('OrderId,LineId,ItemId,Title,Quantity,UnitPrice,ShipZipCode,ShipPrefecture,ShipCity\nshop-1,1,m,マグ,2,1500,1000001,東京都,千代田区\nshop-1,2,p,皿,1,2000,1000001,東京都,千代田区\n'))).toEqual([['shop-1', 'JP', '2 マグ, 1 皿', 5000]]));
  test("Naver's whole address under its newer name", async () =>
    expect(short(await read('상품주문번호,주문번호,상품명,수량,최종 상품별 총 주문금액,통합배송지\n11,2026-1,머그컵,2,30000,서울특별시 강남구 테헤란로 1\n12,2026-1,접시,1,20000,서울특별시 강남구 테헤란로 1\n'))).toEqual([['2026-1', 'KR', '2 머그컵, 1 접시', 50000]]));
  test('amounts in thousands without any currency are no numbers that could not be read', async () => {
    const codes = async (...amounts: string[]) => (await read(`Mã đơn hàng,Tên sản phẩm,Số lượng,Đơn giá,Quốc gia\n${amounts.map((one, at) => `S-${at},Cốc,1,"${one}",VN\n`).join('')}`)).health.problems.map(({ code }) => code);
    expect(await codes('120.000', '90.000')).not.toContain('unreadable-number');
    expect(await codes('120.000')).toContain('unreadable-number');
  });
});

describe('a second look', () => {
  test('an amount of whole numbers that times the price is what both come to counts pieces', async () =>
    expect(short(await read('code;currency;deliveryCountryName;itemType;itemName;itemAmount;itemUnitPriceWithVat;itemTotalPriceWithVat\nS-101;CZK;Česká republika;product;Hrnek;2;150;300\nS-102;EUR;Slovenská republika;product;Talíř;1;20;20\n'))).toEqual([['S-101', 'CZ', '2 Hrnek', 30000], ['S-102', 'SK', '1 Talíř', 2000]]));
  test('carriage among the goods of JTL', async () =>
    expect(short(await read('Auftragsnummer;Lieferadresse: Land (ISO);Artikelname;Anzahl;VK Brutto;Währung;Positionstyp\nAU-1;FR;Tasse;2;15,00;EUR;Artikel\nAU-1;FR;DHL Paket;1;8,90;EUR;Versandposition\n'))).toEqual([['AU-1', 'FR', '2 Tasse', 3000]]));
  test('the name of whoever gets a parcel is no address', async () => expect(short(await read('注文番号,お届け先名,お届け先住所,商品名\nM-1,見本 一郎,大阪府大阪市北区梅田1-1,トレイ\n'))).toEqual([['M-1', 'JP', '? トレイ', undefined]]));
  test('goods of a Japanese shop under the words of its order', async () =>
    expect(short(await read('売上ID,配送先 都道府県,配送先 住所,購入商品 商品名,購入商品 販売価格,購入商品 販売個数\n7001,東京都,千代田区千代田1-1,トレイ,1500,2\n'))).toEqual([['7001', 'JP', '2 トレイ', undefined]]));
  test("the mall's number before that of a hub", async () => expect((await read('사방넷주문번호,주문번호(쇼핑몰),수집상품명,수량,수취인주소(4)\n9001,3001,머그컵,2,서울특별시 강남구 테헤란로 1\n')).orders.map(({ id }) => id)).toEqual(['3001']));
  test("a courier's form numbers by the client's reference", async () =>
    expect(short(await read('Referencia cliente;País remitente;País destinatario;Descripción contenido;Cantidad\nREF-1;ES;PT;Taza;2\n'))).toEqual([['REF-1', 'PT', '2 Taza', undefined]]));
  test('pieces in Vietnamese, shortened', async () => expect(short(await read('Mã đơn hàng;Quốc gia;Tên sản phẩm;SL\n1001;Việt Nam;Cốc;2\n'))[0]?.[2]).toBe('2 Cốc'));
});

describe('countries in full', () => {
  test.each([['Česká republika', 'CZ'], ['Rzeczpospolita Polska', 'PL'], ['P.R. China', 'CN'], ['Korea, Rep.', 'KR'], ['Weißrussland', 'BY'], ['ЮАР', 'ZA'], ['Holanda', 'NL'], ['Marea Britanie', 'GB'], ['España Peninsular', 'ES'], ['中华人民共和国', 'CN'], ['Україна (UA)', 'UA'], ['Бельгия (BE)', 'BE']])('%s is %s', async (name, code) => expect((await read(`Order ID,Item,Country\nA-1,Mug,"${name}"\nA-2,Mug,France\n`)).orders[0]?.destination).toBe(code));
  test('a name beside the code of another', async () => expect((await read('Order ID,Item,Country\nA-1,Mug,Бельгия (NL)\nA-2,Mug,France\n')).orders[0]?.destination).toBeUndefined());
  test('no name is of two countries, and none says otherwise than the other lists', () => {
    const all = Object.entries(longNames).flatMap(([code, names]) => names.split('|').map((name) => [labelKey(name), code] as const));
    for (const [name, code] of all) expect(all.filter(([other, own]) => other === name && own !== code), name).toEqual([]);
    for (const [name, code] of all) expect([undefined, code], name).toContain(countryCode(name));
  });
});

describe('countries that are none', () => {
  const told = async (country: string, language: 'en' | 'zh-CN' = 'en') => {
    const { health } = await read(`Order ID,Item,Country\nA-1,Mug,${country}\nA-2,Mug,France\n`);
    return health.problems.filter(({ code }) => code === 'unknown-country').map((problem) => describeProblem(problem, translator(language), language)).join();
  };
  test.each([['Germny', 'Germany (DE)'], ['Korea', 'South Korea (KR)'], ['Congo', 'Congo - Brazzaville (CG)'], ['Paris', 'France (FR)']])('%s may be %s', async (written, meant) => expect(await told(written)).toMatch(new RegExp(`; did you mean .*${meant.replace(/[()]/g, '.')}`)));
  test('in Chinese too', async () => expect(await told('Germny', 'zh-CN')).toContain('您是指德国 (DE)吗'));
  test('nothing is like it', async () => expect(await told('Warehouse')).not.toContain('did you mean'));
  test('a few orders of which none is spelled as it should be', async () => expect((await read('Order ID,Item,Country\nA-1,Mug,Germny\n')).health.problems.map(({ code }) => code)).toContain('unknown-country'));
});

import { describe, expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';
import { textOfFile, textOfMarkup } from '../lib/marketplaces/files/text';

/** Texts whose bytes are written by hand: Node encodes nothing but UTF-8 and UTF-16. */
const bytesFor = (text: string, encoding: string): Uint8Array => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const put = (bytes: number[]) => {
    const sign = decoder.decode(new Uint8Array(bytes));
    if ([...sign].length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let lead = 0; lead < 256; lead += 1) put([lead]);
  if (!encoding.startsWith('windows') && encoding !== 'koi8-r') for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) put([lead, trail]);
  return new Uint8Array([...text].flatMap((sign) => table.get(sign) ?? [0x3f]));
};
const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? [0xfeff] : []), ...[...text].map((sign) => sign.charCodeAt(0))];
  return new Uint8Array(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

describe('files in encodings that nothing names', () => {
  test.each([
    ['windows-1251', 'Номер заказа;Страна доставки;Товар;Количество\nА-1;Казахстан;Самовар;1\n', 'KZ', 'Самовар'],
    ['koi8-r', 'Номер заказа;Страна доставки;Товар;Количество\nА-1;Казахстан;Самовар;1\n', 'KZ', 'Самовар'],
    ['big5', '訂單編號,收件國家,商品名稱,數量\nA-1,日本,高山茶,1\n', 'JP', '高山茶'],
    ['gb18030', '订单编号,收件人国家,商品名称,数量\nA-1,法国,陶瓷杯,1\n', 'FR', '陶瓷杯'],
    ['shift_jis', '注文番号,送付先国,商品名,個数\nA-1,フランス,万年筆,1\n', 'FR', '万年筆'],
    ['euc-kr', '주문번호,배송국가,상품명,수량\nA-1,프랑스,한방 샴푸,1\n', 'FR', '한방 샴푸'],
    ['windows-1250', 'Zamówienie;Kraj;Nazwa produktu;Ilość\nA-1;Francja;Świeca;1\n', 'FR', 'Świeca'],
    ['windows-1254', 'Sipariş No;Ülke;Ürün Adı;Adet\nA-1;Fransa;Bakır cezve;1\n', 'FR', 'Bakır cezve'],
    ['windows-1252', 'Bestellnummer;Lieferland;Artikel;Stückzahl\nA-1;Österreich;Käsebrett;1\n', 'AT', 'Käsebrett'],
  ])('%s', async (encoding, text, destination, title) => {
    const reading = await readFile(bytesFor(text, encoding), 'a.csv');
    expect(reading.orders).toMatchObject([{ id: text.startsWith('Номер') ? 'А-1' : 'A-1', destination, lines: [{ title, quantity: 1 }] }]);
    expect(reading.health.problems).toContainEqual({ code: 'encoding-guessed', file: 'a.csv', found: encoding });
  });
  test.each([[false, false], [false, true], [true, false], [true, true]])('UTF-16 (big-endian: %s, marked: %s) is no guess', async (isBig, mark) => {
    const reading = await readFile(utf16('订单编号\t收货国家\t商品名称\t数量\nA-1\t意大利\t保温杯\t2\n', isBig, mark), 'a.txt');
    expect(reading).toMatchObject({ orders: [{ id: 'A-1', destination: 'IT', lines: [{ title: '保温杯', quantity: 2 }] }] });
    expect(reading.health.problems.map(({ code }) => code)).toEqual(['missing-column']);
  });
  test('without a word that is known the bytes decide, and Western text stays Western', () => {
    expect(textOfFile(bytesFor('naïve café, crème brûlée', 'windows-1252'))).toMatchObject({ text: 'naïve café, crème brûlée', isGuessed: true });
    expect(textOfFile(bytesFor('всё хорошо сегодня', 'windows-1251'))).toMatchObject({ encoding: 'windows-1251' });
    expect(textOfFile(new Uint8Array([0x80, 0x20, 0x31, 0x32, 0x20, 0x96, 0x20, 0x84, 0x67, 0x75, 0x74, 0x93]))).toMatchObject({ text: '€ 12 – „gut“', encoding: 'windows-1252' });
  });
});

describe('pages in the encoding their markup names', () => {
  const page = (charset: string, word: string) => `<!doctype html><html><head><meta charset="${charset}"></head><body>${word}</body></html>`;
  test.each([['gbk', '德国'], ['gb2312', '订单'], ['shift_jis', 'ドイツ'], ['big5', '訂單'], ['euc-kr', '독일'], ['windows-1251', 'Германия']])('%s', (charset, word) => {
    const decoded = textOfMarkup(bytesFor(page(charset, word), charset));
    expect(decoded).toMatchObject({ isGuessed: false, text: expect.stringContaining(word) });
  });
  test('the older way to name it', () => expect(textOfMarkup(bytesFor('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head>德国', 'gbk'))).toMatchObject({ text: expect.stringContaining('德国') }));
  test('a mark in the bytes is believed before the markup, and bytes before a false name', () => {
    expect(textOfMarkup(utf16(page('gbk', '德国'), false, true))).toMatchObject({ text: expect.stringContaining('德国') });
    expect(textOfMarkup(new TextEncoder().encode(page('utf-16', '德国')))).toMatchObject({ text: expect.stringContaining('德国') });
    expect(textOfMarkup(bytesFor(page('utf-8', '订单号'), 'gbk'))).toMatchObject({ isGuessed: true, text: expect.stringContaining('订单号') });
    expect(textOfMarkup(new TextEncoder().encode(page('no-such-code', '德国')))).toMatchObject({ text: expect.stringContaining('德国') });
  });
});

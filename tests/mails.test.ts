import { describe, expect, test } from 'vitest';
import { readFile, readPasted } from '../lib/marketplaces/files';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const head = (more: string) => `From: shop@mail.example\r\nTo: me@mail.example\r\nSubject: Neue Bestellung\r\nDate: Thu, 26 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n${more}\r\n\r\n`;
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const german = 'Bestellnummer: B-77\nArtikel: 2 x Teetasse, Preis 9,90 EUR\nLieferadresse:\nMax Muster\nWeg 1\n1010 Wien\nÖsterreich\n';
const order = { id: 'B-77', destination: 'AT', lines: [{ title: 'Teetasse', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }] };
const html = '<html><head><style>td{color:red}</style></head><body><!-- hidden 99 --><p>Order confirmation</p><table><tr><td>Order number</td><td>B-77</td></tr></table><table><tr><th>Product</th><th>Quantity</th><th>Price</th></tr><tr><td>Tea&nbsp;cup</td><td>2</td><td>&euro;9.90</td></tr><tr><td>Saucer</td><td>1</td><td>&euro;4.90</td></tr></table><h3>Delivery address</h3><p>Jane Doe<br>1 High St<br>Leeds LS1 4AP<br>United Kingdom</p></body></html>';

describe('a mail is read as it is saved', () => {
  test.each([
    ['plain, 8 bits', utf8(head('Content-Type: text/plain; charset=utf-8') + german)],
    ['quoted-printable', latin(head('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable') + german.replaceAll('\n', '\r\n').replace('Österreich', '=C3=96ster=\r\nreich'))],
    ['quoted-printable of ISO-8859-1', latin(head('Content-Type: text/plain; charset="iso-8859-1"\r\nContent-Transfer-Encoding: quoted-printable') + german.replace('Ö', '=D6'))],
    ['base64', latin(head('Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64') + base64(german))],
    ['several parts', latin(head('Content-Type: multipart/mixed;\r\n boundary="a"') + `--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(german)}\r\n--b--\r\n--a\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--a--\r\n`)],
  ])('%s', async (_, bytes) => {
    const reading = await readFile(bytes, 'mail.eml');
    expect(reading).toMatchObject({ format: 'mail', orders: [order], health: { problems: [] } });
    expect(JSON.stringify(reading)).not.toMatch(/Muster|Weg 1|mail\.example/);
  });
  test('in markup', async () => {
    const reading = await readFile(latin(head('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64') + base64(html)), 'mail.eml');
    expect(reading.orders).toMatchObject([{ id: 'B-77', destination: 'GB', postcode: 'LS1 4AP', lines: [{ title: 'Tea cup', quantity: 2, unitPrice: { amountMinor: 990, currency: 'EUR' } }, { title: 'Saucer', quantity: 1 }] }]);
    expect(JSON.stringify(reading)).not.toMatch(/Jane|High St|hidden/);
  });
  test('the number in the subject alone', async () => {
    const mail = head('Content-Type: text/plain; charset=utf-8').replace('Neue Bestellung', '=?UTF-8?Q?Ihre_Bestellung_4711-22?=') + german.replace('Bestellnummer: B-77\n', '');
    expect((await readFile(utf8(mail), 'a.eml')).orders).toMatchObject([{ ...order, id: '4711-22' }]);
  });
  test('a folder of mails: each order once, and how many mails had none', async () => {
    const one = (text: string) => `From MAILER Thu Nov 26 10:00:00 2026\n${head('Content-Type: text/plain; charset=utf-8').replaceAll('\r', '')}${text}\n`;
    const reading = await readFile(utf8(one(german) + one(german) + one('Hello\n') + one(german.replace('B-77', 'B-78'))), 'a.mbox');
    expect(reading.orders.map(({ id }) => id)).toEqual(['B-77', 'B-78']);
    expect(reading.health.problems).toEqual([{ code: 'mail-without-order', file: 'a.mbox', found: '1 / 4' }]);
  });
  test('pasted with its head', () => expect(readPasted(head('Content-Type: text/plain; charset=utf-8') + german, 'p').orders).toMatchObject([order]));
});

describe('a mail that is no order', () => {
  test('says so', async () => expect(await readFile(utf8(`${head('Content-Type: text/plain')}Hello`), 'a.eml')).toMatchObject({ format: 'unknown', orders: [], health: { problems: [{ code: 'mail-without-order', file: 'a.eml' }] } }));
  test('parts without end are left after a hundred, and a boundary in itself', async () => {
    const deep = head('Content-Type: multipart/mixed; boundary=a') + '--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(2000);
    expect((await readFile(latin(deep), 'a.eml')).orders).toEqual([]);
  });
  test('as Outlook keeps it', async () => {
    const bytes = new Uint8Array(2000);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(new Uint8Array(Buffer.from('__substg1.0_0037001F', 'utf16le')), 600);
    expect((await readFile(bytes, 'a.msg')).health.problems).toEqual([{ code: 'outlook-mail', file: 'a.msg' }]);
  });
});

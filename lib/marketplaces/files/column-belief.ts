import { isWholeAddress } from '../reading/address';
import { type Candidate, share } from './column-candidate';
import { currencyIn } from '../reading/currencies';
import type { TableRow } from './table';
import { isForeign } from '../reading/foreign-titles';
import { isDateLike, isMoneyLike } from '../generic/shapes';
import { parseNumber, parseQuantity } from '../reading/numbers';
import { settledBy } from '../order-status';
import { tellsOfPerson } from './person-titles';
import { isCountry, ofLanguage } from './place-columns';
import { mayBeState } from './state-and-zip';
import { labelKey } from '../reading/text';
import type { Kind } from '../generic/words';
import { meaningInFile, plainTitle } from './title-meaning';

/** "2000.00" is no month of the year 2000. */
const isDay = (text: string) => isDateLike(text) && !/^\d+[.,]\d{1,2}$/.test(text.trim());
const ofCountries = /country|pa[ií]s|pays|(?<!\p{L})\p{L}*land$|paese|kraj|国|國|국가|страна|ülke|negara|ประเทศ|quốc gia|الدولة/iu;
const ofPersons = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|frau|m|mme|mlle|monsieur|madame|sr|sra|srta|sig|sigra|dott|dhr|mevr)\.?$/i;
const hasDigit = (text: string) => /\p{Nd}/u.test(text);

/** Whether values can be what their title says; a column without any value contradicts nothing, and a whole title known by heart is doubted only by most of its values. */
export function isBelieved({ kind, title, values, isExact }: Candidate): boolean {
  // "Lieferanschrift Ort" is a part of an address.
  if (kind === 'address' && tellsOfPerson(title) && share(values, isWholeAddress) < 0.5) return false;
  const most = isExact ? 0.34 : 0.8;
  if (values.length === 0) return true;
  // Of a few orders none may have its country spelled as it should be: that is told, where the heading is certain.
  if (kind === 'destination' && isExact && values.length <= 3 && ofCountries.test(title) && values.every((text) => /^\p{L}[\p{L}\p{M} .'’-]{3,39}$/u.test(text))) return true;
  if (kind === 'destination') return share(values, isCountry) >= (isExact ? 0.2 : 0.5);
  // A heading that is certain is believed with numbers that cannot be: these are told, each in its row.
  if (kind === 'quantity') return share(values, (text) => (isExact ? hasDigit(text) : parseQuantity(text) !== undefined || parseNumber(text, '.') !== undefined)) >= most;
  if (kind === 'currency') return share(values, (text) => currencyIn(text) !== undefined || /@/.test(text)) >= 0.2;
  if (['unitPrice', 'lineTotal', 'subtotal', 'total'].includes(kind)) return share(values, hasDigit) >= most && share(values, isDay) < 0.5;
  // "Orders: 3" in a list of customers counts them.
  if (kind === 'id' && /^(?:orders|bestellungen|bestellingen|commandes|pedidos|ordini|zamówienia|siparişler|заказы|订单数?)$/i.test(title.trim()) && values.every((text) => /^\d{1,3}$/.test(text))) return false;
  // "Order line: 1, 2, 1" counts in each order anew.
  if (kind === 'id' && isOfLine(title) && values.every((text) => /^\d{1,3}$/.test(text))) return false;
  // "Sales: $259.90" is an amount.
  if (kind === 'id' && share(values, isMoneyLike) > 0.5) return false;
  // Names of persons under a number's heading are in the wrong column.
  if (kind === 'id' && isExact) return share(values, isDateLike) < 0.5 && share(values, (text) => hasDigit(text) || !/\p{L}\s+\p{L}/u.test(text)) >= most;
  if (kind === 'id') return share(values, (text) => hasDigit(text) || /^[A-Z]{6,12}$/.test(text)) >= most && share(values, isDateLike) < 0.5;
  // "Fulfillment: Seller" says who sends.
  if (kind === 'status' || kind === 'otherStatus') return values.length === 0 || !values.every((text) => /^(?:seller|merchant|amazon|afn|mfn|fb[am])$/i.test(text.trim()));
  // "Item Volume" measures.
  if (kind === 'sku') return share(values, (text) => /^\d+[.,]\d+$/.test(text)) < 0.5;
  // "Title: Mrs" beside a first name is a person's.
  if (kind === 'title' && share(values, (text) => ofPersons.test(text) || /^(?:true|false|yes|no)$/i.test(text)) > 0.5) return false;
  if (kind === 'title') return share(values, (text) => /\p{L}\p{M}*\p{L}|[\p{Script=Han}\p{Script=Hangul}]/u.test(text) && !isMoneyLike(text)) >= Math.min(most, 0.6);
  return true;
}

/** "MUG-01", "9SI2": an article's number, and no name. */
const isCode = (text: string) => text.length > 3 && /^(?=.*\d)[A-Za-z\d][A-Za-z\d._/-]*$/.test(text);

/** "2x 11dc680240b04f469ccba354cbf0b967|1x …": articles by the keys of a database, with their pieces. */
const isOfKeys = (text: string) => /^(?:(?:\d{1,4}\s?x\s)?[0-9a-f]{24,36}(?:[|,;\s]+|$))+$/i.test(text);

/** "Lieferung: Frankreich": a column named for shipping in which countries stand is the destination. */
export function corrected(candidate: Candidate): Candidate {
  // "Ordered" beside "Returned" counts pieces; a day is no whole number.
  if (candidate.kind === 'orderedOn' && candidate.values.length > 0 && share(candidate.values, (text) => parseQuantity(text) !== undefined) === 1) return { ...candidate, kind: /date|day|дата|日|datum|fecha|data/iu.test(candidate.title) ? 'otherDate' : 'quantity', isExact: false };
  // Under "Ship-To St" the letters CA are California.
  const isOfState = candidate.kind === 'region' || /(?<!\p{L})(?:st|state|province|prov)\.?$/iu.test(candidate.title);
  // "Versandland: China" is no service.
  if (candidate.kind === 'shippingService' && isForeign('destination', labelKey(candidate.title)) && share(candidate.values, isCountry) >= 0.8) return { ...candidate, kind: 'otherPlace', isExact: false };
  if (['shippingService', 'region', 'other'].includes(candidate.kind) && !ofLanguage.test(candidate.title) && !isForeign('destination', labelKey(candidate.title)) && share(candidate.values, (text) => isCountry(text) && !(isOfState && mayBeState(text))) >= 0.8) return { ...candidate, kind: 'destination', isExact: false };
  if (candidate.kind === 'title' && share(candidate.values, (text) => isCode(text) || isOfKeys(text)) >= 0.9) return { ...candidate, kind: 'sku', isExact: false };
  return candidate;
}

/** The state of a payment or a parcel tells of the order; that of an invoice, a return or a label does not, and "State" is a part of an address unless it says otherwise. */
export function tellsOfOrder({ title, values }: Candidate): boolean {
  if (/^(?:state|estado)$|(?:billing|buyer|receiver|recipient|customer|shipping|ship to|address|delivery)[\s_-]*(?:address[\s_-]*)?state(?:[\s_-]name)?$/i.test(title)) return values.some((text) => settledBy(text));
  return !/invoice|return|stock|label|mail|sms|print|tax|customs|rechnung|retour|faktur|发票|退货|库存|打印|报关|счет/i.test(title);
}

/** What a marketplace pays out is less than the buyer paid. */
export const isPayout = ({ title }: Pick<Candidate, 'title'>): boolean => /revenue|erlös|umsatz|выручка/iu.test(title);

/** "Order Item Id", "OrderLineId", "注文詳細ID" number what is in an order. */
export const isOfLine = (title: string): boolean => /(?<!\p{L})(?:item|unit|line|position|detail)(?!\p{L})|(?:詳細|明細|明细)(?:id|番号|号|编号)/iu.test(plainTitle(title));

/** Where two columns name a field: the address of delivery before any other, what was ordered before what was packed, and what the buyer paid before what was declared. */
export function rankOf({ kind, title, values }: Candidate): number {
  // Where a form has a place of shipping and one of delivery, the first is the sender's.
  if ((kind === 'destination' || kind === 'address') && values.length > 0 && /deliver|consegna|entreg|livraison|zustell/iu.test(title)) return 1.5;
  if (kind === 'destination' || kind === 'address') return /ship|deliver|consign|recipient|liefer|versand|livraison|envi|entreg|достав|назнач|spedi|consegna|wysył|dostaw|teslim|tujuan|verzend|levering|destin|doruč|určen|szállít|livrare|αποστολ|目的|收件|收货|收貨|送貨|配送|届|送付|배송|수취|수령|받는|จัดส่ง|شحن|توصيل/iu.test(title) ? 1 : /buyer|customer|client|买家|买方|客户|客戶|注文者|購入者|구매자|주문자|kunde|käufer|покупател|клиент|cliente|comprador|acheteur/iu.test(title) ? -1 : 0;
  if (kind === 'id') return isOfLine(title) ? -1 : /(?<!\p{L})buyer (?:\p{L}+ )*purchase order|^verkaufsprotokoll/iu.test(title.replaceAll('_', ' ')) ? -0.5 : /order[\s_-]*(?:number|no\.?|nr\.?)$|^n[uú]mero[\s_](?:d[eo]l?[\s_])?(?:pedido|orden|venda|venta|commande)$|^номер[\s_]заказа$/iu.test(title.trim()) ? 1 : /(?<!\p{L})(?:customer|client|buyer|channel|external|parent|merchant|marketplace)(?!\p{L})|^사방넷/iu.test(plainTitle(title)) ? -0.5 : 0;
  // The contents of a parcel, as its slip calls them, are named more shortly than the goods: "品名１: 雑貨".
  // What customs abroad read.
  if (kind === 'title' && values.length > 0 && /^(?:申报|申報|物品|产品|商品|报关)?英文|^(?:declared name|english) ?(?:\(?en|declar|name|title)/iu.test(title.trim())) return 0.5;
  if (kind === 'title') return /^品名 ?\d$|^(?:variant|variation|option)[\s_-]/iu.test(title.normalize('NFKC').trim()) ? -1 : 0;
  // Linnworks receives orders; elsewhere goods are received.
  if (kind === 'orderedOn') return /receiv/i.test(title) ? -1 : 0;
  if (kind === 'quantity') return /shipped|sent|packed|发货|出货|versandt|expédié|enviad/iu.test(title) ? -1 : 0;
  // "Item ID" beside "SKU" is the marketplace's own, and one that counts its rows names no article.
  if (kind === 'sku' && values.length > 2 && /id$/i.test(title) && values.every((text, at) => Number(text) === Number(values[0]) + at)) return -1;
  if (kind === 'sku') return /sku/i.test(title) ? 0.5 : 0;
  // What one thing cost before what the order did.
  if (kind === 'unitPrice') return /(?<!\p{L})(?:item|unit|each|piece)(?!\p{L})|单|單|単/iu.test(title.replaceAll('_', ' ')) ? 0.5 : 0;
  if (kind === 'total' && isPayout({ title })) return -1;
  return kind === 'total' && /declared|customs|申报|報關|报关/iu.test(title) ? -1 : 0;
}

/** What stands beside the name of a person. */
const ofAddress: ReadonlySet<Kind> = new Set(['address', 'postcode', 'person']);

/** Whether "Name" is that of goods: their number, price or code stands nearer to it than a street, a town or whatever else is a person's. */
export function isOfGoods(index: number, header: TableRow, candidates: readonly Candidate[]): boolean {
  const nearestOf = (places: readonly number[]) => Math.min(...places.map((place) => Math.abs(place - index)));
  const goods = candidates.filter(({ kind }) => ['sku', 'quantity', 'unitPrice', 'lineTotal'].includes(kind)).map((one) => one.index);
  const person = header.cells.flatMap((title, at) => (at !== index && (tellsOfPerson(title) || ofAddress.has(meaningInFile(title)?.kind ?? 'other') || /^(?:(?:first|second|address) line|line ?\d)$/i.test(title.replaceAll('_', ' ').trim())) ? [at] : []));
  return person.length === 0 || nearestOf(goods) < nearestOf(person);
}


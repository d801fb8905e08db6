import { isOfLine } from './column-belief';
import type { Candidate } from './column-candidate';
import type { TableRow } from './table';
import { knownTitle } from './titles';
import { tellsOfPerson } from './person-titles';
import { wordRole } from '../reading/place-role';
import { labelKey } from '../reading/text';

type Column = Pick<Candidate, 'index' | 'title'>;

/** "Order ID", "n° commande", "номер заказа": "Order" alone may be anything of it. */
const saysNumber = /(?:^| )(?:id|no|nr|num|number|numero|n|nro|numer|cislo|szam\p{L}*|code|kod|kodu|kode|nomor|so|ma|ref|reference)(?: |$)|nummer$|numer[oa]?$|id$|[号號]|番[号號]|コード|编号|編號|번호|номер|код|รหัส|หมายเลข|เลขที่|رقم/u;
export const callsNumber = (title: string): boolean => /[#№]/.test(title) || saysNumber.test(labelKey(title.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ')));

const isReference = (title: string): boolean => knownTitle(title) === 'reference' || /ref/i.test(labelKey(title));

/** 1, 2, 3 … down the file counts its rows. */
const countsRows = (values: readonly string[]): boolean => values.length > 1 && values.every((text, at) => Number(text) === at + 1);

/** "Id" that stands in several rows, always on one day: what these rows have in common is an order. */
export function gathersRows(rows: readonly TableRow[], id: number, day: number): boolean {
  const days = new Map<string, string>();
  let again = 0;
  for (const { cells } of rows) {
    const [number, on] = [(cells[id] ?? '').trim(), (cells[day] ?? '').trim()];
    if (!number || !on) continue;
    const known = days.get(number);
    if (known !== undefined && known !== on) return false;
    if (known !== undefined) again += 1;
    days.set(number, on);
  }
  return again > 0 && days.size > 1;
}

/** Numbers of journeys, papers of persons, machines and connections. */
const ofElse = /(?<!\p{L})(?:flight|session|passport|visa|policy|licen[cs]e|serial|seat|employee|student|patient|election|claim)(?: (?:no|nr|number|id|code))?$/u;

/** "Reference" or "ID" alone names the order where nothing better does; a number of a person, of somebody else or of no use in telling rows apart does not. */
export function weakNumber(candidates: readonly Candidate[], rows: readonly TableRow[]): { column: Column; tellsApart: boolean; isReference: boolean; countsRows: boolean } | undefined {
  const ofOrder = ({ title, values }: Candidate): boolean => {
    if (values.length === 0 && rows.length > 0) return false;
    // "Numérique: non" numbers nothing.
    if (values.length > 0 && !values.some((text) => /\p{Nd}/u.test(text) || /^[A-Z]{6,12}$/.test(text))) return false;
    if (knownTitle(title) === 'reference') return true;
    if (ofElse.test(labelKey(title))) return false;
    if (tellsOfPerson(title) || /^rec(?:v|eiver|ipient)? /.test(labelKey(title)) || ['elsewhere', 'billing'].includes(wordRole(labelKey(title)) ?? '')) return false;
    return values.length < 3 || new Set(values).size > 1;
  };
  const found = candidates.filter((one) => one.kind === 'weakId' && ofOrder(one));
  // Rows of one object are one order's.
  const isOneOrder = new Set(rows.map(({ row }) => row)).size === 1;
  const tellsApart = ({ values }: Candidate): boolean => values.length < 2 || isOneOrder || new Set(values).size > 1;
  const distinct = ({ values }: Candidate): number => new Set(values).size;
  const [best] = found.sort((a, b) => Number(tellsApart(b)) - Number(tellsApart(a)) || Number(countsRows(a.values)) - Number(countsRows(b.values)) || Number(isReference(b.title)) - Number(isReference(a.title)) || distinct(b) - distinct(a) || b.values.length - a.values.length || a.index - b.index);
  return best && { column: best, tellsApart: tellsApart(best), isReference: isReference(best.title), countsRows: countsRows(best.values) };
}

const payment = /(?:^| )(?:transaction|txn) (?:id|number|code|no)$|^transaktions(?:code|nummer|id)$|^(?:codigo|code|codice|numero|id) (?:de |di |da )?trans[ax]?[cz]\p{L}+$|^(?:код|номер|id) транзакции$|^(?:支付)?交易(?:流水)?号$/u;
/** The number of an ordered article, then those of parcels and of their papers, the nearest to the order first. */
const instead = [
  /^(?:상품|품목별) ?주문번호$/u,
  /^(?:shipment|consignment|delivery|dispatch|despatch|package|parcel)(?: ref| reference| order)*(?: (?:id|no|nr|number|code|ref|reference))+$|^(?:shipment|consignment) ref\w*$|^sendungs(?:nummer|id|nr|referenz)$|^(?:包裹|出库单|发货单|配货单|物流订单|出货单)(?:号|编号)$|^номер (?:отправления|посылки)$|^(?:出荷|配送)(?:指示|依頼)?(?:番号|no)$|^(?:numero|n) (?:de |do |di )?(?:envio|expedition|spedizione)$/u,
  /^(?:bill of lading|b l|bl|hbl|hawb|awb|air waybill|waybill|airwaybill)(?: (?:no|nr|number))?$|^(?:运单|提单|报关单|申报单|清单)(?:号|编号)$|^declaration (?:id|no|number)$|^运单号码$|^운송장 ?번호$|^送り状(?:番号|no)$|^(?:tracking|parcel tracking) (?:no|nr|number|id|code)$|^трек номер$|^no(?:mor)? resi$|^ma van don$|^(?:kargo )?takip (?:no|numarasi)$|^(?:numero|codigo|n) de (?:rastreo|rastreio|seguimiento|suivi)$/u,
] as const;

/** What a marketplace calls its seller's number of an order; the list of what is bought from a vendor has no place that goods go to. */
const ofSeller = /^(?:vendor|supplier|seller|merchant) order (?:id|no|nr|number|code)$/u;

/** What is sold and sent has an invoice where it has no order. */
const invoice = /^invoice(?: (?:id|no|nr|number|code))?$|^rechnungs?(?:nummer|nr|id)$|^(?:numero|n|no|id) (?:de )?(?:facture|factura|fatura)$|^(?:numero|n) fattura$|^factuurnummer$|^发票(?:号|号码|编号)$|^номер (?:счета|накладнои)$|^เลข(?:ที่)?(?:บิล(?:ขาย)?|ใบเสร็จ|ใบกำกับ(?:ภาษี)?|เอกสาร)$/u;

/** "Id" in front of "OrderLineId" is the order's, and "identifier" in front of a "PO number", which is the customer's, is the seller's. */
export function ownNumber(found: Candidate | undefined, candidates: readonly Candidate[]): Column | undefined {
  if (!found) return undefined;
  const ofCustomer = /^(?:customer |client |buyer )?p ?o(?: (?:number|no|nr|num|id))?$/.test(labelKey(found.title.replace(/([a-z])([A-Z])/g, '$1 $2')));
  const wanted = isOfLine(found.title) ? /^id$/i : ofCustomer ? /^(?:order[\s_-]?)?identifier$/i : undefined;
  return wanted && candidates.find(({ kind, title, index, values }) => kind === 'weakId' && wanted.test(title) && index < found.index && values.length > 0);
}

/** A number that names no order by its title and yet each row's: a payment, a parcel or an invoice is an order where the list has no other number. */
export function numberInstead(header: TableRow, rows: readonly TableRow[], takesInvoices = false, isSale = false): { column: Column; isPayment: boolean; isSale?: true } | undefined {
  const sold = (index: number): string[] => rows.flatMap(({ cells }) => (cells.some((cell) => /^refund$/i.test(cell.trim())) ? [] : (cells[index] ?? '').trim()));
  const valuesOf = (index: number): string[] => rows.flatMap(({ cells }) => (cells[index] ?? '').trim() || []);
  const columns = header.cells.flatMap((title, index) => {
    const values = valuesOf(index);
    const isNumbered = values.length > 0 && values.length >= rows.length * 0.9 && values.every((text) => /[1-9]|\p{L}/u.test(text) && /\p{Nd}/u.test(text) && text.length <= 40);
    return isNumbered ? [{ column: { index, title: title.trim().slice(0, 80) }, key: labelKey(title.replace(/([a-z])([A-Z])/g, '$1 $2')), isDistinct: values.length === rows.length && new Set(values).size === values.length, isTogether: values.length === rows.length && sold(index).every((text, at, all) => text === all[at - 1] || all.indexOf(text) === at) }] : [];
  });
  // Shopify calls an order's number its name: "#1001".
  const named = columns.find(({ key, column }) => key === 'name' && valuesOf(column.index).every((text) => /^#[\p{L}-]{0,8}\d[\p{L}\d-]*$/u.test(text)));
  if (named) return { column: named.column, isPayment: false, ...(isSale && { isSale }) };
  const paid = columns.find(({ key, isDistinct }) => payment.test(key) && isDistinct);
  if (paid) return { column: paid.column, isPayment: true, ...(isSale && { isSale }) };
  for (const pattern of takesInvoices ? [...instead, ofSeller, invoice] : instead) {
    const found = columns.find(({ key, column }) => pattern.test(key) && (pattern === ofSeller || /^no(?:mor)? resi$|^номер отправления$/.test(key) || wordRole(labelKey(column.title)) !== 'elsewhere'));
    if (found) return { column: found.column, isPayment: false };
  }
  // A till has no orders: each of the goods that were paid for together stands in a row with the number of the payment.
  const till = isSale ? columns.find(({ key, isTogether }) => payment.test(key) && isTogether) : undefined;
  if (till) return { column: till.column, isPayment: true, isSale: true };
  // A bill of several goods is of a sale; bills of one each may be anybody's.
  const billed = isSale ? columns.find(({ key, column, isTogether }) => invoice.test(key) && isTogether && new Set(sold(column.index)).size < rows.length) : undefined;
  return billed && { column: billed.column, isPayment: false, isSale: true };
}

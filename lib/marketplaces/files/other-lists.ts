import type { RowField } from '../adapter';
import type { TableRow } from './table';
import { isDateLike } from '../generic/shapes';
import { callsNumber } from './number-columns';
import { labelKey } from '../reading/text';

/** Titles of lists that name orders and goods and are none of orders to send, each filled in most rows: returns, reviews, pay-outs, what is bought from a supplier or made in a workshop. */
const returned = /^(?:returns?|rma|refund)(?: request| order)? (?:id|no|nr|number|code|date|reason|on|requested|qty|quantity|amount)$|^reason for (?:return|refund)$|^(?:return|refund)ed on$|^retouren?(?:nummer|nr|grund|datum|id)?$|^rucksende(?:nummer|grund|datum)$|^(?:motivo|numero|fecha|data|n) (?:de |da |di )?(?:la )?(?:devolucion|devolucao|reso)$|^(?:numero|motif|date) (?:de |du )?retour$|^(?:退款|退货|退貨|售后|返品|返金|반품|환불)(?:单|单号|编号|单编号|原因|理由|时间|日期|金额|番号|日|번호|사유|일)$|^(?:номер|дата|причина) возврата$/;
const judged = /^(?:star )?rating$|^reviews?(?: (?:text|title|date|score|id))?$|^bewertung$|^评价(?:内容|时间)?$|^评分$|^отзыв$|^оценка$/;
const paidOut = /^pay ?out (?:id|date|no|number)$|^settlement (?:id|date)$|^auszahlungs?(?:nummer|datum|id|nr)$|^(?:结算|打款)(?:单号|时间|日期)$/;
const bought = /^(?:supplier|vendor)(?: (?:name|no|number|id|code))?$|^lieferant(?:ennummer)?$|^fournisseur$|^proveedor$|^fornecedor$|^fornitore$|^dostawca$|^leverancier$|^dodavatel(?:e|sk\p{L}+)?$|^beszallito$|^furnizor$|^leverand[øo]r$|^leverantor$|^toimittaja$|^tedarikci(?: (?:ad[ıi]|kodu|tan[ıi]m[ıi]))?$|^dobavljac$|^dobavitelj$|^προμηθευτης$|^постачальник$|^доставчик$|^nha cung cap$|^pemasok$|^المورد$|^発注先$|^매입처$|^поставщик$|^供应商(?:名称)?$|^供應商$|^仕入先$|^공급(?:처|업체)$/u;
const made = /^(?:work|production|manufacturing|job|service) ?order(?: (?:no|nr|number|id))?$|^(?:fertigungs|produktions|arbeits|werk)(?:auftrag|order)(?:snummer|snr|nummer)?$|^(?:arbeits|personen|rust|fertigungs|bearbeitungs|vorgabe)zeit(?: (?:h|min|std))?$|^(?:labou?r|work(?:ing)?|machine|setup) (?:hours|time)(?: (?:h|min))?$|^工时$|^作業時間$|^(?:temps|heures) de travail$|^ore (?:di )?lavoro$|^(?:工单|生产单|生产订单)(?:号|编号)?$/;
const ofBuyer = /(?<!\p{L})(?:buyer|customer|client|recipient|consignee|kunde|kaufer|empfanger|client|acheteur|cliente|comprador|klient|koper|klant|покупател|клиент|получател)|买家|买方|客户|收件|收货|购买|注文者|お客様|구매자|수취인|주문자/u;

/** Titles of what Amazon pays out, by date range or by settlement: it names orders and goods, and no place they go to. */
const ofPayments = /(?:^|\|)(?:transaktionstyp(?:\|[^|]*)*\|gebührentyp|transaction[ _]type(?:\|[^|]*)*\|fee[ _]type|settlement[ -]id|abrechnungsnummer\|typ|ventes de produits|ventas de productos|data\/ora:?)(?:\||$)/;

export function tellsOfPayments(titles: readonly string[]): boolean {
  return ofPayments.test(titles.map((title) => title.trim().toLowerCase()).join('|'));
}

/** Beside the numbers of orders alone: entries of an account, journeys and invitations. */
const ofElseAlone = /transa[ck][tcz]|txn|buchung|bank|balance|saldo|ledger|payment (?:id|no|number)|charge id|gebuhr|commission|провед|операци|выписк|交易|流水|余额|手续费|passag|passenger|voyage|journey|flight|trip|guest|hotel|ticket|billet|appointment|patient|vertrag|contract/u;

/** What a list of order numbers without any goods must say beside them to be one of orders, and nothing that others say: each number stands once, or is counted in pieces. */
export function isOfNumbersAlone(header: TableRow, below: readonly TableRow[], columns: ReadonlyMap<RowField, readonly { index: number; title: string }[]>): boolean {
  const id = columns.get('id')?.[0];
  const values = below.flatMap(({ cells }) => (cells[id?.index ?? -1] ?? '').trim() || []);
  // A list put together from two has the same order in both, on another day.
  const rowsSaid = (): string[] => below.flatMap(({ cells }) => ((cells[id?.index ?? -1] ?? '').trim() ? [cells.filter((cell) => !isDateLike(cell)).join('\n')] : []));
  // A carrier and where its parcel is say that something is sent.
  const isSent = [/^(?:carrier|courier|transporteur|transportista|transportadora|corriere|versanddienstleister|spediteur|kurier|przewoźnik|dopravce|vervoerder|перевозчик)(?: name)?$/iu, /track|suivi|rastre|seguimiento|sendungs|śledz|sledov|отслежив/iu].every((word) => header.cells.some((title) => word.test(title.replaceAll('_', ' ').trim())));
  const tells = isSent || (['orderedOn', 'goodsValue', 'status', 'quantity'] as const).some((field) => columns.has(field));
  return id !== undefined && callsNumber(id.title) && tells && (columns.has('quantity') || new Set(values).size === values.length || new Set(values).size === new Set(rowsSaid()).size) && !header.cells.some((title) => ofElseAlone.test(labelKey(title.replaceAll('_', ' ')))) && !tellsOfElse(header, below);
}

/** Whether a table without places is a list of something else, by what its other columns are called. */
export function tellsOfElse(header: TableRow, below: readonly TableRow[]): boolean {
  const rows = below.slice(0, 40).filter(({ cells }) => cells.some((cell) => cell.trim()));
  const keys = header.cells.flatMap((title, index) => {
    const filled = rows.filter(({ cells }) => !/^0?$/.test((cells[index] ?? '').trim())).length;
    return title.trim() && filled >= rows.length * 0.8 ? [labelKey(title.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))] : [];
  });
  const has = (pattern: RegExp): boolean => keys.some((key) => pattern.test(key));
  return tellsOfPayments(header.cells) || has(returned) || has(judged) || has(paidOut) || has(made) || (has(bought) && !has(ofBuyer));
}

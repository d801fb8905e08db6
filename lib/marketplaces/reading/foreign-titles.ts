import { wordRole } from './place-role';

/** Pieces that were ordered and are not sent, or that nobody ordered. */
const otherPieces =
  /(?<![\p{L}\p{N}])(?:return\w*|retour\w*|refund\w*|cancel\w*|available|invoiced|back ?order\w*|min(?:imum)?|max(?:imum)?|shipped|fulfilled|packages?|parcels?|remaining|reserved|received|damaged|missing|stock|storniert\w*|annul\w*|verfugbar\w*|disponib\w*|devuelt\w*|devoluc\w*|cancelad\w*|reembols\w*|restituit\w*|res[oi]|zwroc\w*|zwrot\w*|anulowan\w*|iade|iptal|dikembalikan|dibatalkan|geretourneerd)(?![\p{L}\p{N}])|возвра|отмен|остат|退[货貨款]|取消|可用|可售|库存|庫存|缺[货貨]|返品|キャンセル|在庫|반품|취소|재고|包裹|已发|已發|已收|预留|剩余|最小|起[订訂]|订单数|訂單數|箱数|出库|入库|退货/u;
/** What the goods cost the seller is no price of theirs. */
const ownCost = /(?<![\p{L}\p{N}])(?:cost price|base price|basispreis\w*|purchase price|einkaufspreis\w*|ek preis|prix d achat|precio de compra|preco de custo|prezzo di acquisto)(?![\p{L}\p{N}])|成本|采购价|採購價|仕入|원가|себестоим|закупочн/u;
/** What an option adds to a price, and what was never asked. */
const ofOption = /옵션 ?(?:가격|금액|추가)|옵션가|(?<!\p{L})options? (?:price|amount|surcharge)|选项价|オプション(?:価格|料金)|(?<!\p{L})(?:lowest set|original list|list|compare at|rrp|mrp|msrp|market) price|(?<!\p{L})(?:mrp|msrp|rrp|uvp)$/u;
const count = /(?<![\p{L}\p{N}])(?:qty|quantity|items|units|pieces|products|menge|anzahl|quantite|cantidad|quantidade|quantita)(?![\p{L}\p{N}])|[总總][数數]|数量合[计計]|合[计計]数量/u;
/** "Items count", "Item Count": of the order, too, where nothing says of a line. */
const countOfItems = /^(?:items?|articles?|products?|units?|pieces?) count$/;
const whole = /(?<![\p{L}\p{N}])(?:total|number of|no of|count of|gesamt\w*|totale?)(?![\p{L}\p{N}])|[总總]|合[计計]/u;

/** Lists beside the goods of an order: what was asked for carriage, tax and the like. */
const besideGoods = /^(?:tax|shipping|fee|coupon|refund|discount|payment)s? (?:items?|lines?)$|service(?:s|details)?$/;

/** The name of a courier, a service or a firm is none of goods. */
const nameOfOther = /(?<!\p{L})(?:courier|carrier|couriers|kuriersk\w*|kurier\w*|uslug\w*|firmen\w*|unternehmens\w*|company|firmy|societe|empresa|azienda|sirket\w*|transporteur|transportista|corriere|transportadora)(?!\p{L})|快递公司|物流公司|택배사|配送会社|运输公司/u;

/** Parts of an address and of a person: what stands there is kept nowhere, and least of all as the name of a service. Files have more of their names (person-titles.ts). */
const aboutPerson = /(?<!\p{L})(?:name|street|city|town|phone|nom|ville|stadt|ort|ciudad|plaats)(?!\p{L})|姓名|城市/u;

/** Whether a title has the words of a field and yet means another: "Sender country", "Qty returned", "Total quantity". */
export function isForeign(kind: string, key: string): boolean {
  if (kind === 'destination' || kind === 'address') return ['billing', 'elsewhere'].includes(wordRole(key) ?? '');
  if (kind === 'quantity') return otherPieces.test(key) || countsOrder(key);
  if (kind === 'unitPrice' || kind === 'lineTotal') return ownCost.test(key) || ofOption.test(key);
  if (kind === 'shippingService') return aboutPerson.test(key) && !/service|method/.test(key);
  if (kind === 'title' && nameOfOther.test(key)) return true;
  return ['total', 'subtotal', 'title', 'sku'].includes(kind) && (countsOrder(key) || besideGoods.test(key));
}

/** "Total quantity", "Number of items": pieces of the whole order, not of a line. */
export function countsOrder(key: string): boolean {
  return countOfItems.test(key) || (whole.test(key) && count.test(key) && !/price|amount|value|cost|preis|betrag|prix|montant|precio|importe|valor|prezzo|importo|[金总]额|[價价]/u.test(key));
}

/** Words beside "country" or "address" that make it another's than the buyer's: who sends, sells, pays or takes back, where somebody is registered. On the comparison form of a title. */
const otherPlaces =
  /(?<![\p{L}\p{N}])(?:returns?|retour\w*|senders?|sellers?|merchants?|vendors?|suppliers?|shippers?|consignors?|manufactur\w*|ip|registered|registration|residence|tax|vat|card|payer|payment|bill\w*|invoic\w*|warehouse|origin|store|shop|site|market\w*|absender|versender|verkaufer|herkunft|ursprung|rechnung\w*|wohnsitz|expediteur|vendeur|facturation|origine|remitente|remetente|vendedor|factura\w*|fatura\w*|origen|origem|devoluc\w*|mittente|venditore|fatturazione|nadawc\w*|pochodzenia|sprzedawc\w*|gonderen|satici|fatura|mensei|pengirim|penjual|afzender|verkoper|herkomst|factuur\w*)(?![\p{L}\p{N}])|(?<!\p{L})ip(?=\p{Script=Han})|отправител|продавц|происхожд|возврат|регистрац|плательщик|退[货貨件]|发件|發件|寄件|寄出|卖家|賣家|店[铺鋪]|仓库|倉庫|注册|註冊|账单|帳單|居住|差出|発送元|返品|出品|발송|반품|판매자/u;
/** Pieces that were ordered and are not sent, or that nobody ordered. */
const otherPieces =
  /(?<![\p{L}\p{N}])(?:return\w*|retour\w*|refund\w*|cancel\w*|available|invoiced|back ?order\w*|missing|stock|storniert\w*|annul\w*|verfugbar\w*|disponib\w*|devuelt\w*|devoluc\w*|cancelad\w*|reembols\w*|restituit\w*|res[oi]|zwroc\w*|zwrot\w*|anulowan\w*|iade|iptal|dikembalikan|dibatalkan|geretourneerd)(?![\p{L}\p{N}])|возвра|отмен|остат|退[货貨款]|取消|可用|可售|库存|庫存|缺[货貨]|返品|キャンセル|在庫|반품|취소|재고/u;
const count = /(?<![\p{L}\p{N}])(?:qty|quantity|items|units|pieces|products|menge|anzahl|quantite|cantidad|quantidade|quantita)(?![\p{L}\p{N}])|[总總][数數]|数量合[计計]|合[计計]数量/u;
const whole = /(?<![\p{L}\p{N}])(?:total|number of|no of|count of|gesamt\w*|totale?)(?![\p{L}\p{N}])|[总總]|合[计計]/u;

/** Whether a title has the words of a field and yet means another: "Sender country", "Qty returned", "Total quantity". */
export function isForeign(kind: string, key: string): boolean {
  if (kind === 'destination' || kind === 'address') return otherPlaces.test(key);
  if (kind === 'quantity') return otherPieces.test(key) || countsOrder(key);
  return ['total', 'title', 'sku'].includes(kind) && countsOrder(key);
}

/** "Total quantity", "Number of items": pieces of the whole order, not of a line. */
export function countsOrder(key: string): boolean {
  return whole.test(key) && count.test(key) && !/price|amount|value|cost|preis|betrag|prix|montant|precio|importe|valor|prezzo|importo|[金总]额|[價价]/u.test(key);
}

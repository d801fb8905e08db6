/** Titles of files by pattern on their comparison form, each with the title that means the same: what a list of words cannot hold, and words that another idea would claim. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:tele)?phone|電話|电话|手机|手機|전화|연락처|휴대폰|핸드폰|휴대전화|(?<!\p{L})(?:mobile|handy|mobil|celular|cellulare|gsm) ?(?:no|nr|number|nummer|telefon)?(?: \d)?$|(?<!\p{L})telefon|(?<!\p{L})телефон|^(?:no|nomor|nomer)? ?(?:hp|telp|telepon|wa|whatsapp|handphone|ponsel)(?!\p{L})|^(?:so )?(?:dien thoai|sdt|sđt)(?!\p{L})|เบอร์/u, 'phone'],
  [/^(?:delivery|invoice|billing|shipping|customer|recipient|contact|buyer) (?:title|salutation|gender|prefix)$/, 'customer name'],
  [/^(?:название|наименование) (?:товара|продукта|позиции)(?!\p{L})|^(?:订单|訂單|商品|货品|貨品)?(?:明细|明細)(?:内容)?$|^商品名(?:称|稱)?表示(?:名)?$/u, 'product name'],
  [/^品名 ?1$|^(?:internationale )?waren(?:beschreibung|bezeichnung) 1$/u, 'product name'],
  [/^(?:品名|品目)コード ?\d?$/u, 'sku'],
  // Comparison forms have no й.
  [/個口|^(?:порядковыи )?номер (?:места|грузоместа|строки|позиции|п п)$/u, 'packages'],
  [/^price amount$/, 'price'],
  [/^(?:qtde?|qtdade|quantidade|cant|cantidad|qte|quantite|qta|quantita|qty|quantity|menge|anzahl|ilosc) (?:d[oae]|del|du|de l|dell|of|of the) (?:produto|item|producto|articulo|produit|article|prodotto|articolo|product)$/, 'quantity'],
  [/^(?:nome|titulo|nombre|titre|titolo|nazwa|tytul|name|title) (?:(?:d[oae]|del|de la|de l|dell|of|of the) )?(?:anuncio|publicacion|annonce|inserzione|oferty|aukcji|listing)$/, 'product name'],
  [/(?<!\p{L})source (?:country|address)(?!\p{L})/u, 'sender country'],
  [/^(?:(?:empfang|liefer|versand|ziel)\p{L}* )?(?:lkz|lander ?kennzeichen)$/u, 'country'],
  [/^(?:itens|itens d[ao] (?:pedido|venda)|articulos del pedido|articles commandes)$/, 'product name'],
  [/^order (?:id|no|nr|number) sku$|^(?:no?|numero) (?:d[eo]|del) (?:pedido|orden|venda|venta|commande|ordine) (?:d[aeo]|de la|del|na|en la) (?:plataforma|plateforme|piattaforma|marketplace|loja|tienda|canal)$/, 'order number'],
  [/^(?:fecha|data|date) (?:de |da |do |del |d )?(?:la )?(?:compra|pedido|venda|venta|achat|commande|acquisto)$/, 'order date'],
  [/^(?:\p{L}+ )*(?:language|locale|lang)(?: (?:code|id))?$|(?<!\p{L})address (?:id|uuid|key)$|(?<!\p{L})terms$/u, 'notes'],
  [/^created (?:via|by|from)$/, 'notes'],
  [/^(?:positions?|posten|zeilen)(?:wert|betrag|preis gesamt|gesamtpreis)$/, 'line total'],
  [/^(?:会員|會員|会员|顧客|お客様|买家|買家|客户|客戶|회원|고객|customer|client|member|buyer|user|account|kunden?|mitglieds?|cliente|socio|покупателя?|клиента?|musteri|klienta?|pelanggan)\s?(?:番号|编号|編號|コード|ナンバー|代码|번호|코드|id|no|nr|num|number|code|nummer|номер|код|kodu|numarasi|numer)$/u, 'customer name'],
  [/^(?:service|carrier|shipping|shipper|discount|coupon|promo|promotion|tax|reason|warehouse|store|branch|zone|port|payment|channel|state|province|city|area|dial|packing|package|color|colour|size|season|category|department|brand|vendor|supplier|account|batch|gift|location|product type|message|statut?s|terms) (?:code|id|no|number)$|^service ref(?:erence)?$|^(?:상품|품목별) ?주문번호$/u, 'notes'],
  [/^(?:total )?(?:orders|sales) (?:count|qty|quantity|total number)$|^(?:total order (?:count|qty|quantity)|order count)$|^(?:订单|訂單)(?:总|總)?[数數]量?$|^(?:anzahl|nombre de|numero de|liczba) (?:bestellungen|commandes|pedidos|zamowien)$/, 'notes'],
  [/^(?:number|no|nr|num|count|total number) of (?!(?:pieces|pcs|units|items|articles|products))/, 'notes'],
  [/(?<!\p{L})(?:cod|cash on delivery|insured?|insurance|collectable|payout|auszahlung)(?:s?betrag)?(?: (?:amount|value|sum|fee|total))?$|ubezpiecz\p{L}*|assuran\p{L}*|assicura\p{L}*|seguro$|pobrani\p{L}*|contrassegno|contre remboursement|contra ?reembolso|dobirk\p{L}*|utanvet\p{L}*|ramburs|наложенн\p{L}* плат\p{L}*|sigorta|代收货款|到付|保价|保險|保险金?额|(?<!\p{L})(?:nachnahme|versicherung)s?(?:betrag|wert|summe)$/u, 'handling fee'],
  [/(?<!\p{L})(?:cartons?|ctns?|box(?:es)?|cases?|packs?|packages?|pallets?|parcels?|inner|outer|packing)(?: (?:qty|quantity|count|units))(?!\p{L})|(?:qty|quantity|pcs|pieces|units) (?:per|in|of) (?:carton|ctn|box|case|pack|package|pallet|parcel)|每箱|单箱|單箱|装箱[数量]|外箱|包裹数|包裹數|^(?:송장|박스|포장|택배) ?(?:수량|갯수|개수)$/u, 'packages'],
  [/^(?:item|product) (?:description|name|title) (?:at|on|by) \p{L}[\p{L} ]*$|^(?:item|product|article|goods)s? sold$|^(?:ordered|purchased|bought|sold) (?:items?|products?|goods|articles?)$/u, 'product name'],
  [/^(?:ship|deliver|sold|consign)(?:ed|ping|ery)? ?to st$|^(?:ship|shipping|delivery|recipient|receiver) st$/, 'shipping state'],
  [/^(?!order |line )(?:\p{L}+ )*(?:item|product|article|material|part|style|goods|stock) (?:code|no|nr|num|number|id|ref|reference)$/u, 'sku'],
  [/^(?:id|код|номер|kode|code|codigo|codice) (?:de |del |do |du )?(?:l )?(?:produit|producto|produto|prodotto|produk|produktu|товара|продукта|artikel|articulo|articolo|article)$|^(?:상품|제품|품목) ?(?:id|아이디)$/u, 'sku'],
  [/^(?:ship|shp|shipto|dest|cnee|cons|rec|recv|rcv|rcpt|recip|deliv|del|dlv|to)(?: to)?(?: address)? (?:country|ctry|cntry|nation)(?: (?:code|name|iso|iso ?[23]|alpha ?[23]|2|3))*$|^country (?:iso ?[23]|alpha ?[23]|2|3)$|^iso country(?: code)?$/, 'country'],
  [/^(?:收件|收货|收貨|收|运抵|寄达|寄達|到达|到達|派送|送货|送貨|配送|寄送)(?:人|方|地)?的?国家?(?:名称?|代码|简码|二字[码代]码?|中文名?|英文名?|地区)*$/u, 'country'],
  [/^(?:お?届け?先|配送先?|送付先|発送先?|受取人?|宛先|送り先|納品先)の? ?国(?:名|コード|地域)?$/u, 'country'],
  [/^(?:item|product|unit|article|customs|declared|commodity)? ?(?:declared |customs )?(?:value|amount|price|cost) (?:per|each|for each|of each|of one)(?: (?:unit|item|piece|pc|pcs|ea))?$|^unit (?:customs|declared|item|goods|commodity) (?:value|price|amount)$|^(?:customs|declared|item) unit (?:value|price|amount)$|^(?:单[件个個]|單[件個]|每件).{0,6}(?:价值?|價值?|金额|金額)$|^申[报報]价[值格] ?单价$/u, 'unit price'],
  [/^(?:total )?(?:line|row|ext|extended)(?: item)? (?:total|amount|amt|value|cost)$|^(?:row|ext|extended|total line)(?: item)? price$|^extend(?:ed)? unit price$|^(?:total|montant)(?: de)?(?: la)? ligne$|^(?:total|importe)(?: de)?(?: la)? linea$|^(?:totale|importo) riga$|^(?:total|valor)(?: total)? d[ao] (?:linha|item)$/, 'line total'],
];

/** The title that says the same in words that are known, by a pattern; undefined when none fits. */
export function ruledTitle(key: string): string | undefined {
  return rules.find(([pattern]) => pattern.test(key))?.[1];
}

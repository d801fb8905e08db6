/** Whose place a label speaks of: where the goods go, the buyer's, nobody's in particular, who pays, or someone else's. */
export type PlaceRole = 'goods' | 'buyer' | 'bare' | 'billing' | 'elsewhere';

/** Stems on the comparison form of a label (no accents, lower case) in seventeen languages; `~` stands for a word's edge. */
const stems = {
  place:
    'کشور|آدرس|نشانی|~ארץ|כתובת|~drzav[ae]~|държава|држава|~zemlja~|~krajina~|~naslov~|местоположен\\p{L}*|country|~land(?:code|kode|kod)~|国别|國別|~panstw[oa]~|osoite~|~διευθυνση|~cim(?=e?~)|~morada|~nazione~|~maa~|~toimitusmaa~|~куда~|~zeme~|~stat~|adresa~|~ctry|~nation~|国家|國家|目的[地国國]|[先元送]国|~国~|~pais(?:es)?~|стран\\p{L}*|~(?:liefer|ziel|bestimmungs?|empfanger|versand|ursprungs?|herkunfts?|rechnungs?|verzend|bezorg|aflever|leverings|leverans)?land~|~pays~|~negara|~paese|~kraju?~|~ulke(?:si)?~|quoc gia|~(?:szallitasi |cel)?orszag~|~tara~|~χωρα~|~краіна~|מדינה|ประเทศ(?=ปลายทาง|จัดส่ง|ผู้รับ|ที่| |$)|국가|나라|address(?:es)?|~addr~|anschrift|direccion|endereco|адрес\\p{L}*|adress(?:e|en|a)?~|adres[iyua]?~|住所|地址|~alamat|indirizzo|dia chi|ที่อยู่|주소|(?:ال)?(?:عنوان|دولة|بلد)',
  billing:
    'faktur|laskut|szamlaz|rozliczen|nabywcy|tagihan|ใบกำกับ|ใบเสร็จ|فاتورة|发票|發票|hoa don|pagamento|~bill|~invoice|~payer|~payor|~payment|~charge|~sold to|rechnung|zahl(?:er|ungs)|factur|fatur|fattur|账单|帳單|付款|плат[её]ж|плательщ|請求|支払|penagihan|청구|결제|cobranc|cobro|platnosc|platnik|odeme|thanh toan|ชำระ|الدفع|الفوترة|betaal|factuur',
  elsewhere:
    '~return|~sender|~sent by|~seller|~shipper|~pick ?ups?|~collect|~from|~ip~|~card|~carrier|~courier|~brand|~manufact|~made|~produc|~regist|~company|~business|~warehouse|~supplier|~vendor|~stores?~|~shops?~|~bank|~merchant|~importer|~exporter|~dispatch|~origin|~nationality|~account|~profile|~e ?mail|~web|~vat|~tax|~legal|~office|~market|~channel|~login|~issu|~agent|~provenance|~expediteur|(?<!adresse d )~expedition|退货|退貨|退回|退件|发件|發件|寄件|发货|發貨|出货|出貨|卖家|賣家|商家|仓|倉|公司|店铺|店鋪|注册|註冊|揽收|取件|始发|启运|起运|产地|產地|原产|vendedor|~tienda|remitente|remetente|devolu|~retorno|~retiro|recogida|~recojo|~coleta|~loja|procedencia|rucksend|rucksand|~retour|retour(?!n)|absend|abhol|verkauf|handler|~versandland|~verzendland|~firm|~lager|herkunft|ursprung|hersteller|vendeur|magasin|entrepot|~enlevement|~retrait|societe|отправ|отгруз|возврат|продав|склад|юридич|~магазин|поставщ|изготов|самовывоз|発送元|出荷元|差出|依頼主|返品|返送|返却|販売|店舗|倉庫|会社|~pengirim(?!an)|~retur|~penjual|~toko|~gudang|mittente|~reso~|~resi|venditore|negozio|magazzino|nadawc|nadania|zwrot|sprzedawc|sklep|magazyn|odbioru osobist|gonderen|gonderici|~iade|satici|magaza|nguoi gui|gui hang|tra hang|nguoi ban|ผู้ส่ง|ผู้จัดส่ง|ต้นทาง|คืน|ผู้ขาย|ร้าน|보내는|발송|출고|반품|반송|판매|사업자|창고|المرسل|إرجاع|البائع|afzend|verkoper|~winkel',
  goods:
    'adresse d expedition|ارسال|مقصد|گیرنده|משלוח|~יעד|נמען|~dostav|~isporu|испору|местоположен|~doda[cn]|~doruc|~dorucovac|toimitus|αποστολη|kargo|~sevk|تسليم|~ship|~deliver|destin|~recipient|~receiver|~consignee|~addressee|~receiving|收货|收貨|收件|目的|配送|寄送|派送|送达|送货|送貨|送往|运往|運往|发往|發往|寄往|到货|[届届]け?先|お届け|配送先|送付先|送り先|発送先|納品先|仕向|宛先|受取|liefer(?!ant|er)|empfang|~ziel|bestimmung|versand|zustell|livraison|livrer|~envoi|~envoyer|~envi|~entreg|достав|получат|назначен|pengiriman|penerima|tujuan|dikirim ke|~kirim ke|spedi|consegn|dostaw(?!c)|wysylk|odbiorc|przeznacz|dorecz|teslimat|~alici|~varis|gonderim|giao hang|nguoi nhan|nhan hang|~nhan~|~куда~|จัดส่ง|ผู้รับ|ปลายทาง|배송|수령|받는|수취|도착|شحن|توصيل|المستلم|الوجهة|bezorg|levering|leverans(?!or)|doruceni|livrare|παραδοσ|dodani|szallit|verzend|aflever|ontvang',
  buyer:
    '~buyer|~customer|~client|~purchaser|~guest|~shopper|买家|買家|客户|客戶|顾客|顧客|买方|kaufer|~kunde|besteller|acheteur|comprador|~cliente|покупат|клиент|購入者|注文者|お客|pembeli|pelanggan|acquirente|~klient|nabywc|kupuj|musteri|khach hang|nguoi mua|ลูกค้า|ผู้ซื้อ|고객|구매자|주문자|العميل|المشتري|~klant|koper',
  /** Words that say nothing about whose place it is. */
  filler:
    '订单|訂單|~(?:[1-3]|the|of|to|street|strasse|calle|rue|rua|via|ulica|улица|full|for|in|on|and|or|code|codes|name|iso(?: ?2)?|alpha(?: ?2)?|line|region|area|territory|state|province|city|county|town|zip|post|postal|postcode|detail|details|info|information|order|orders|your|de|del|la|el|du|des|da|do|di|der|das|den|an|a|y|e|et|und|i|o|ou|oder|codigo|codice|nombre|nom|nome|kode|lengkap|completa|completo|complete|kod|kodu|adi|naam|код|название|наименование|полный|регион|область|город|и|estado|provincia|ciudad|cidade|ville|stadt|ort|kota|provinsi)~|代码|代碼|名称|名稱|地区|地區|区域|區域|省份?|州|城市|二字[码碼]?|简[码称]|中文|英文|中|英|详细|詳細|详情|完整|信息|コード|名|都道府県|지역|코드|이름|명|رمز|اسم',
} as const;

/** Labels that name nothing but a party, above its name and address. */
const parties: readonly (readonly [PlaceRole, string])[] = [
  ['goods', 'dorucovaci udaje|dodaci udaje|dorucovaci adresa|adres dostawy|destinazione|spedire a|куда|recipient|receiver|consignee|addressee|deliver to|delivery to|delivered to|delivery|ship to|shipped to|ships to|shipping to|send to|shipping|收件人|收貨人|收货人|收件人信息|收货人信息|收货信息|收件信息|配送信息|empfanger|lieferung|lieferung an|versand an|destinataire|livraison|livrer a|expedier a|envoyer a|destinatario|destinataria|envio|envio a|enviar a|enviar para|entrega|entregar a|entregar em|получатель|доставка|доставить|お届け先|届け先|配送先|送付先|発送先|受取人|penerima|pengiriman|dikirim ke|kirim ke|spedizione|spedire a|consegna|odbiorca|dostawa|alici|teslimat|ontvanger|bezorging|수령인|수취인|받는 사람|받는 분|배송지|배송'],
  ['elsewhere', 'sender|shipper|seller|vendor|supplier|ship from|ships from|shipped from|shipping from|dispatched from|fulfilled from|sent from|from|return to|returns to|returns|return|pick up|pickup|warehouse|store|shop|发件人|寄件人|发货人|卖家|absender|verkaufer|lieferant|expediteur|vendeur|remitente|remetente|vendedor|отправитель|продавец|поставщик|発送元|出荷元|送り主|差出人|依頼主|pengirim|penjual|mittente|venditore|nadawca|sprzedawca|gonderen|gonderici|satici|보내는 사람|보내는 분|판매자|afzender|verkoper'],
  ['billing', 'fakturacni udaje|fakturacni adresa|dane do faktury|billing|billing to|bill to|billed to|invoice to|invoiced to|sold to|payer|payor|rechnung|rechnung an|rechnungsempfanger|facturation|facture a|facturacion|facturar a|cobranca|faturamento|faturar para|плательщик|請求先|付款人|账单|penagihan|fatturazione|factuur|청구지'],
  ['buyer', 'customer|buyer|client|purchaser|ordered by|买家|買家|客户|客戶|kunde|kaufer|besteller|acheteur|comprador|cliente|покупатель|клиент|заказчик|購入者|注文者|pembeli|pelanggan|acquirente|klient|nabywca|musteri|고객|구매자|klant|koper'],
];

/** "Datos del destinatario", "Informazioni di spedizione", "수령자 정보": what is told of a party stands below. */
const information = /(?<!\p{L})(?:informa[czt]\w*|info|details?|datos|dados|dati|donnees|dane|udaje|coordonnees|bilgileri|thong tin|данные)(?!\p{L})|\p{L}(?:daten|uppgifter|informationen)$|정보|情報|信息|資料|资料|ข้อมูล|معلومات|بيانات/u;

let compiled: Record<keyof typeof stems, RegExp> | undefined;
let partyRoles: ReadonlyMap<string, PlaceRole> | undefined;

function patterns(): Record<keyof typeof stems, RegExp> {
  const edge = '(?:(?<=^| )|(?= |$))';
  compiled ??= Object.fromEntries(Object.entries(stems).map(([name, words]) => [name, new RegExp(words.normalize('NFKC').replaceAll('~', edge), 'gu')])) as Record<keyof typeof stems, RegExp>;
  return compiled;
}

/** Whose name and address stand below a label that names a party alone, by its comparison form: "recipient", "bill to", "发件人". */
export function partyRole(key: string): PlaceRole | undefined {
  partyRoles ??= new Map(parties.flatMap(([role, words]) => words.split('|').map((word) => [word.normalize('NFKC'), role] as const)));
  return partyRoles.get(key) ?? (key.length < 40 && information.test(key) ? wordRole(key) : undefined);
}

/** Whether a label has a word for a country or an address in it, by its comparison form. */
export function namesPlace(key: string): boolean {
  return key.search(patterns().place) >= 0;
}

/** The same from the words that name someone, whatever else is in the label; undefined when none does. */
export function wordRole(key: string): PlaceRole | undefined {
  return (['billing', 'elsewhere', 'goods', 'buyer'] as const).find((role) => key.search(patterns()[role]) >= 0);
}

/**
 * Whose place a label means, by its comparison form: "delivery address" is the goods', "return address" someone else's, "country" is `bare`.
 * A label with a word nobody knows beside "country" or "address" is someone else's: a wrong destination is worse than none.
 */
export function placeRole(key: string): PlaceRole {
  const { place, filler } = patterns();
  const named = wordRole(key);
  if (named) return named;
  const rest = key.replace(place, ' ').replace(/ +/g, ' ').trim().replace(filler, ' ').replace(filler, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? 'elsewhere' : 'bare';
}

import type { RowField } from '../adapter';
import { currencyIn, isCurrency } from '../reading/known-currencies';
import { fieldOfTitle } from '../reading/title-words';
import { isForeign } from '../reading/foreign-titles';
import { moreStems } from './more-words';
import { namesPlace, type PlaceRole, partyRole, placeRole, wordRole } from '../reading/place-role';
import { labelKey } from '../reading/text';

/** What a column title or a label means: a field of an order, or something that must not be taken for one. */
export type Kind =
  | Exclude<RowField, 'goodsValue'>
  | 'subtotal' | 'total' | 'fee' | 'tax' | 'billing' | 'otherPlace' | 'document' | 'tracking' | 'supplier' | 'balance' | 'stock' | 'person' | 'payment' | 'other' | 'otherDate' | 'otherStatus' | 'weakId' | 'rowNumber' | 'name';

export interface Meaning {
  kind: Kind;
  currency?: string;
  /** The whole title stands in a word list; otherwise its parts were recognised. */
  isExact: boolean;
}

/** What comes back. */
const back = '~return|~rma|~refund|退货|退款|возврат|remboursement|返品|~zwrot|~reso$|~iade|devoluc|reembolso|retour';

/** Stems by idea, on the comparison form of a title (no accents, lower case); `~` stands for a word's beginning. */
const stems: Readonly<Record<string, string>> = {
  ORDER: '~objednav|~encomenda|~zam(?: |$)|オーダー|الأوردر|bestalln|~rendel|~comand|замовл|~ma dh|~so (?=n)|~transaksi|~order(?!ed)|~purchase|订单|訂單|订购|~pedido|~orden |~venda|~venta|~acquisto(?= |$)|заказ|bestel|auftrag|commande|注文|受注|~pesanan|~ordin[ei]|zamowien|siparis|~don hang|สั่งซื้อ|ออเดอร์|주문|طلب',
  NUMBER: '(?<=order)(?:id|no)$|~identyfikator|~identifi(?:cador|ant|cativo|kator)|идентификатор|~cislo|รหัส|kodu$|注no$|~szam|~num (?=ped|com|ord)|~c (?=obj)|เลขที่|~id (?=pes|ped|ord|com|bes|zam|trans|obj)|(?<!by)~numbers?$|~numbers? (?:of|de)|~no$|~nr|nr$|~num$|~id$|~code|~ref$|~ref |~referen|referenz$|~riferimento|~indeks$|~sn$|单(?:sn|编码)$|(?<![大中小特信记記暗九0-9])[号號]|номер|nummer|番号|~nomor|~kode|~ma |~so |หมายเลข|번호|رقم|~numer|~codigo|~n$|№|~no (?:da )?(?=pes|trans|obj|ord|ped|enc|ref|inv|com|cde|bon|retour)|~n (?=ord|ped|com|cde|bon|retour)',
  REASON: '~reason|grund$|~motiv[eo]?f?$|~raison|原因|理由|причин|~sebep|~powod',
  TRACK: '^ tracking|tracking (?:n|id|code|url|link|info)|(?:shipment|shipping|parcel|order|package) tracking|waybill|~awb|物流单|物流單|运单|運單|快递单|~трек(?: |$)|sendungs(?:nr|nummer|verfolg)|~suivi|追跡|送り状|~resi$|~resi |takip|rastre(?!ador)|seguimiento|sledz|przesylki|van don|운송장|تتبع',
  BILL: '~faktur|laskut|szamlaz|tagihan|ใบกำกับ|فاتورة|~bill|~invoice|rechnung|factur|fatur|账单|帳單|плат[её]ж|~payment|請求|penagihan|청구',
  DOC: `~invoice|~shipments?$|~shipment (?:no|number|id)|~credit (?:memo|note)|~transaction|~receipt|~ticket|~quote|~payout|~delivery note|发票|счет|rechnung|gutschrift|~facture|~avoir|faktur|fattura|${back}`,
  BACK: back,
  SUPPLY: '~supplier|~vendor|供应商|供應商|поставщик|lieferant|fournisseur|proveedor|fornecedor|仕入先|pemasok|fornitore|dostawc|tedarik|nha cung cap|공급',
  ORIGIN: '~origin$|~origin |country of origin|~made in|manufactur|原产|原產|原産|産地|origen|~origem|происх|herkunft|ursprung|~asal|~provenien|pochodz|mense|xuat xu|원산지|المنشأ',
  FROM: '~(?:ships?|shipped|sent|dispatch(?:ed)?|delivered) from|~from|发货地|发货国|warehouse|仓库|倉庫|склад(?!н)|~lager|entrepot|almacen|deposito|nationality|language|~site|~stores?$|~store (?:name|id)|~shops?$|~shop (?:name|id)|purchase point|店铺|站点|магазин|boutique|店舗|~toko|~negozio|~sklep|magaza',
  SITE: '^ channel|~(?:sales|order|selling|source) channel|market|~source|~platform|平台(?:$|名|类)|渠道|来源$|~canal|канал|маркетплейс|площадк|verkaufskanal|plattform$|plateforme$|plataforma$|モール|チャネル|판매처|pazaryeri',
  COUNTRY: '~land[ck]od|国别|國別|(?:adresse?|anschrift|verzending|versand|lieferung|levering|empfanger) (?:land|iso)$|~panstwo|~zeme$|~stat$|~nazione|~maa$|bestemmingsland|~χωρα|나라|country|~ctry|~nation$|destination|国家|國家|目的[地国國]|收[件货貨][国國]|[届送]先国|^ 国$|~pais|стран|^ land$|(?:liefer|ziel|bestimmungs|empfanger|aflever)land|~pays|negara|~paese|~kraj|~ulke|quoc gia|ประเทศ(?=ปลายทาง|จัดส่ง|ผู้รับ|ที่| |$)|국가|دولة|بلد',
  ADDRESS: '收[货件]地区$|[收寄配][货貨件送](?:人)?(?:信息|資訊|资料)|местоположен|~куда$|address|anschrift|~(?:ship|deliver|send|ships|shipped)(?:ping|ed)? to(?![a-z]| name)|direccion|endereco|адрес|adress|住所|地址|お届け先|配送先|~alamat|indirizzo|spedire a|~adres|dia chi|ที่อยู่|주소|عنوان|osoite|διευθυνση|~cim(?=e?$)|~morada|~envio a$|~enviar a$|~livrer a$|~envoyer a$|~entregar? (?:a|em)$|~versand an|~lieferung an(?! name)',
  SHIP: '~doruc|~dodac|szallit|~doprav|~zasil|~ship|~deliver|~dispatch|发货|發貨|配送|物流|运输|快递(?!袋)|~envi|~entreg|достав|отгруз|versand|~liefer|livraison|expedi|配達|発送|届け|pengiriman|~kurir|spedi|consegna|wysyl|dostaw|kargo|teslimat|giao hang|van chuyen|จัดส่ง|배송|شحن|توصيل',
  LAST: '~by|~before|latest|deadline|截止|最晚|最迟|~до(?: |$)|~bis|~avant|limite|期限|~antes|~hasta|~ate |sebelum|~entro|~son ',
  STATUS: '~stan$|~stav$|~stav |status|~stage$|状态|狀態|~estado|situac|статус|состояни|~statut|~etat|ステータス|状況|状態|~stato|~durum|trang thai|สถานะ|상태|حالة|fulfil|~state$',
  DATE: '~date|~order(?:ed)? at$|일$|注日$|~ordredato|~objednano|~bestellt am|~commande le$|^ time$|(?:order|ordered|paid|payment|creat|created|purchase|placed|ship|shipped|deliver|delivery|update|updated)(?:ion)? time$|~fecha|~data$|~data (?:d[aei]|del|ordine|pedido|zam|wys|utw|zlo)|дата|datum|日期$|时间$|時間$|日時|日付|~tanggal|~tgl|tarih|~ngay|วันที่|일시|일자|날짜|تاريخ|created|~placed(?! by)|completed at|^ ordered(?! by)',
  PLACED: '~sale date$|~vente$|создан|utworz|created|~placed|~added|~purchase|~new|成交|下单|下單|建立|创建',
  TAX: '~подат[ок]|~dph|~tax|~vat$|~vat |~gst|~iva$|~iva |税|稅|налог|~ндс|steuer|mwst|~ust$|~tva|pajak|~ppn|impost|impuest|podat|~kdv|vergi|~thue|ภาษี|세금|부가|ضريبة|~btw',
  FEE: 'знижк|~cost price|~(?:purchase|buying|buy|wholesale) price|~modal$|harga beli|einkaufspreis|prix d achat|~costo$|~custo$|закуп|себестоим|成本|进货价|進貨價|采购价|採購價|仕入|原価|원가|매입가|maliyet|alis fiyat|zakupu$|~gia (?:von|nhap)|ต้นทุน|lifetime|payout|입금|~earning|~received|~net (?:sales|amount|proceeds)|discount|coupon|voucher|~fees?$|~fee |commission|refund|handling|~tip$|profit|(?:total|amount|already) paid|paid (?:total|amount)|~(?:total|amount) due|~cost$|折扣|优惠|佣金|手续费|运费|運費|物流费|descuento|comis[ai]|~gastos|~frete|скидк|комисс|rabatt|gebuhr|provision|versandkosten|^ frais|~frais (?:d|supp)|remise|割引|手数料|送料|diskon|potongan|~biaya|~ongk|sconto|~spese|koszt|indirim|ucret|giam gia|~phi |ส่วนลด|ค่า|할인|배송비|수수료|خصم|رسوم|تكلفة|verzendkosten|frakt|postovne|~sleva|kostnad|~bedel|koltseg|~custo |~portes|费用|邮费',
  PERSON: '~party$|~deliver[a-z]* to$|~(?:order(?:ed)?|placed) by$|~ship to name|~bill to name|~zakaznik|~jmeno|customer|buyer|~client|recipient|^ receiver|receiver (?:name|address|phone|country|info)|consignee|^ contact$|~contact (?:name|person|n|info|e ?mail|phone)|^ phone$|(?:delivery|to|billing|mobile|home|work) phone$|phone (?:n|1|2)|~tel$|~tel |^ mobile$|mobile n|~e mail|~email|~company$|~company n|~user|~account|~first name|~last name|full name|salesperson|买家|客户|客戶|顾客|收货人|收件人|姓名|^ фио|^ п и б$|(?:ship|bill|lieferung|rechnung|livraison|facturation|envio|consegna)(?:ping)? (?:to|an|a) (?:name|nom|nombre|nome)$|^ (?:联系)?(?:电话|電話|手机)(?:$|号|號)|邮箱|cliente|comprador|destinatari|^ (?:n )?telefon[eo]?s?$|~telefon[eo]? (?:d[eiou]|n|client|kund)|correo|покупател|клиент|получател|^ телефон$|телефон (?:покуп|клиент|получ)|контактный телефон|почта|~kunde|kaufer|empfanger|~firma|acheteur|destinataire|購入者|注文者|お客|氏名|pembeli|pelanggan|penerima|acquirente|klient|nabywc|odbiorc|musteri|~alici|khach hang|nguoi (?:nhan|mua)|ลูกค้า|ผู้ซื้อ|고객|구매자|수령인|주문자|받는|العميل|المشتري|^ ip$|~ip addr',
  PAY: 'razorpay|paypal|stripe|gateway|~pay(?!s(?: |$))|付款|支付|支払|~pago|~pagamento|оплат|zahlung|paiement|pembayaran|platnosc|odeme|thanh toan|ชำระ|결제(?!금액)|الدفع|betaal',
  QTY: '[宝商产货][贝品]数$|~kvantitet|~mangde|~antal$|~anz$|~szt$|~pezzi$|~jml$|~db$|~buc$|العدد|الكميه|点数|~q ta$|~qta$|~uds$|~mnozstvi|~pocet(?:$| kusu)|~ks$|~liczba|~sztuk|~qty|quantit|^ units?$|~units (?:ord|sold)|(?:number of|total|order|ordered|sold) units?$|~pcs|~pieces$|~count$|数量|數量|件数|cantidad|quantidad|~cant$|~unidades|~qtde?$|~кол во|~кол$|колич|~menge|~anzahl|stuck$|stuckzahl|~qte|個数|~jumlah(?:$| (?:barang|produk|pesanan))|kuantitas|~ilosc|~adet|miktar|so luong|จำนวน(?!เงิน)|수량|كمية|aantal',
  STOCK: '~stock$|~stock (?:level|qty|quantity|status)|~in stock|~on hand|可用数量|可售|available|inventory|库存|庫存|в наличии|остат|bestand|verfugbar|在庫|~stok|재고|المخزون',
  WEIGHT: 'weight$|weight (?:kg|g|lbs?|oz)$|重量|~peso|~вес|gewicht|poids|~berat|~waga|agirlik|~can nang|น้ำหนัก|무게|الوزن|percent|~rate$|categor(?:y|ia|ie)$|~kategor|категори|구분|분류|カテゴリ|区分$|分類|[类類][别別目]|分[类類]|~type$|~images?$|~pictures?$|^ photos?$|product photos?$|图片|^ (?:order |customer |seller |staff |internal |delivery |gift )?notes?$|~remark|备注|~метк[аи]$|标签$|^ (?:order |customer )?tags?$|shipments$|^ actions?$|~(?:bulk|order) actions?$|操作',
  UNIT: '~unit (?!cost)|~unit$|~each|styck|stuk|~stk p|~a pris|~enhet|~p ?u(?: |$)|za (?:kus|ks|m ?j)|yksikko|pris st$|за (?:шт|одиниц)|ชิ้น$|μοναδ|单价|單價|原价|原價|unitari|за единиц|einzel(?!handel)|~stuckpreis|unitaire|単価|satuan|jednost|birim|don gia|ต่อหน่วย|단가|الوحدة',
  PRICE: '판매가|[店员售销购交]价$|售价|~pris$|hinta$|τιμη|~ціна|~p ?u(?: |$)|~item cost|prijs$|~price|~precios?(?= |$)|~preco|~цена|preis|~prix|価格|价格|價格|~harga|prezzo|~cena|fiyat|~gia$|ราคา|가격|سعر|~prijs',
  COST: '~costs?$',
  SUB: '~untaxed|~sold for$|~verkauft fur$|~vendu a$|~venduto a$|~vendido por$|проміжна сума|товаров на$|sub ?tota|delsum|mezisouc|reszossz|μερικο|cena (?:za )?zbozi|varuvarde|~merce$|valisumma|warensumme|商品代金|ค่าสินค้า|~gia tri (?:san pham|hang)|~tien hang|상품구매금액|totale articoli|razem produkty|应付商品|小计|小計|подытог|zwischensumme|sous total|~(?:goods|items?|products?|merchandise) (?:value|total|amount|cost|price total)|商品总额|商品金额|商品總額|商品合計|стоимость товаров|warenwert|소계|상품금액|ara toplam|tam tinh|wartosc produktow|إجمالي المنتجات|المجموع الفرعي',
  TOTAL: '~сума(?= |$)|~gia tri|total|~всего|إجمالي|总计|總計|~g t$|~g t |价值|價值|~razem|~celk|uhrade|~do zaplaty|~lacznie|~net a payer|к оплат|~att betala|(?:v|wa)arde$|belob|разом|รวม|~i alt$|summ[ae](?!r)|yhteensa|osszesen|~amount|~sum$|~value|~revenue|매출액|金额|金額|总额|總額|总价|實收|实收|实付|实际(?:支付|付款)(?!方|时)|合计|~importe|~monto|~valor|결제액|phai tra|сумм|итог|стоимост|betrag|gesamt|(?<!sch)wert$|montant|valeur|合計|総額|importo|~kwota|~suma|wartosc|toplam|tutar|~tong(?: |$)|thanh tien|ยอด|จำนวนเงิน|합계|총(?:액|합|주문|상품)|^ 총|금액|المجموع|المبلغ|totaal|bedrag',
  ITEM: '服装品类$|~garments?$|~содержимое$|~titre |~contents?$|품목|품명|~towar|~przedmiot|~var[ao]r?$|~vare?$|benamn|~tuote|позици|~ten hang|~artigo|~produse|denumire|найм|标题|標題|~состав|~zbozi|~polozk|~nazev|~lineitem|~line item|~titel|~nazwa|~offer|~oferty|product|~items?(?: |$)|~goods|~article|~title|~desc$|~descri|商品|产品|產品|宝贝|品名|articulo|produto|товар|наименован|artikel|produkt|~position|bezeichnung|produit|designation|製品|品目|~barang|~produk|prodott|articol|~urun|san pham|mat hang|สินค้า|상품|제품|منتج',
  SKU: '(?<![a-z])sku(?![a-z])|^ model$|(?:product|item) model$|货号|артикул|~art nr|~item (?:no|code|number)|~upc|~ean',
  POSTCODE: '~pin code$|~pincode$|~zip$|~zip (?:code|post)|~zipcode|~post ?code|postal code|~postal$|邮编|邮政编码|郵遞區號|郵便番号|~plz|postleitzahl|~cep$|código postal|~codigo postal|code postal|kod pocztowy|posta kodu|~postcode|индекс|우편번호|kode pos',
  CURRENCY: '~walut[ay]|币别|통화(?!번호)|~mena$|currency|~curr$|~moneda|~moeda$|валют|wahrung|~devise|通貨|币种|幣別|mata uang|valuta|para birimi',
  BALANCE: 'balance$|balance (?:due|amount|after|before)|余额|~saldo|остаток',
};

/** First rule whose ideas all stand in the title, and none of those after `!`. */
const rules: readonly (readonly [Kind, string])[] = [
  ['tracking', 'TRACK'], ['supplier', 'SUPPLY'], ['balance', 'BALANCE'], ['otherStatus', 'STATUS PAY'], ['otherStatus', 'STATUS SHIP'], ['otherStatus', 'STATUS DOC'], ['status', 'STATUS ORDER'], ['otherStatus', 'STATUS'],
  ['billing', 'BILL COUNTRY'], ['billing', 'BILL ADDRESS'], ['billing', 'BILL PERSON'], ['countryOfOrigin', 'ORIGIN'], ['shipBy', 'SHIP LAST !DATE'], ['shipBy', 'SHIP LAST DATE'], ['deliverBy', 'LAST DATE'],
  ['currency', 'CURRENCY !TOTAL !PRICE'], ['postcode', 'POSTCODE !BILL'], ['otherDate', 'DATE DOC'], ['orderedOn', 'DATE ORDER'], ['orderedOn', 'DATE PLACED'], ['otherDate', 'DATE'], ['id', 'ORDER NUMBER !ITEM !DOC !PAY'], ['document', 'DOC NUMBER'], ['document', 'DOC REASON'], ['total', 'PAY PRICE !STATUS !SHIP !FEE !TAX'], ['payment', 'PAY !TOTAL'], ['soldOn', 'SITE !PRICE !COUNTRY !FEE'], ['other', 'SITE'], ['other', 'FROM'],
  ['destination', 'COUNTRY !BILL'], ['person', 'PERSON !ADDRESS'], ['address', 'ADDRESS !BILL'], ['stock', 'STOCK'], ['other', 'WEIGHT'], ['total', 'ORDER COST !SHIP !TAX'], ['fee', 'FEE'], ['fee', 'SHIP PRICE'], ['fee', 'SHIP TOTAL'], ['tax', 'TAX'], ['quantity', 'QTY !TOTAL !PRICE'],
  ['unitPrice', 'UNIT PRICE'], ['unitPrice', 'UNIT'], ['subtotal', 'SUB'], ['subtotal', 'ITEM TOTAL !ORDER'], ['total', 'ORDER PRICE'], ['total', 'TOTAL'], ['unitPrice', 'PRICE'], ['sku', 'SKU'], ['sku', 'ITEM NUMBER'], ['title', 'ITEM'], ['shippingService', 'SHIP'],
];
const parted = rules.map(([kind, ideas]) => [kind, ideas.split(' ').map((idea) => [idea.replace('!', ''), !idea.startsWith('!')] as const)] as const);
const weakIds = /^(?:number|id|unique id|id unique|code|reference|ref|num|numero|nummer|номер|编号|編號|番号|代码|代碼|编码|nomor|kode|numer|kod|codigo|번호|referencia|n)$/;
const rowNumbers = /^(?:|no|nr|sl|sl no|s no|sr|sr no|stt|lp|rank|序号|序號|№|№ п п|п п|순번|ลำดับ)$/;
const plurals = /^(?:orders|pedidos|commandes|bestellungen|bestellingen|заказы|orders count|订单|訂單|订单数|訂單數|ordini|zamowienia|siparisler|sales|vendas|ventas|rendelesek|παραγγελιες|поръчки|tilaukset|הזמנות|سفارشات)$/;
const bracketed = /[([（【][^)\]）】]*[)\]）】]/g;
const withoutTax = / ?(?:(?:incl|excl|inkl|exkl|zzgl|before|after|without|with|sin|con|sem|com|hors|avec|inc|ex|net of|s|z|bez|med|utan|uden|с|без|з|mit|ohne|cu|fara)\w* (?:of )?(?:tax(?:es|e)?|taxa|vat|gst|iva|tva|mwst|ust|steuern?|dph|moms|btw|tasse|imposte|imp(?:ue|o)stos?|podatk\p{L}+|ндс|налог\p{L}*|податк\p{L}+)|kdv (?:dahil|haric)|^(?:vergi(?:li|siz)|세금 (?:포함|제외)) | (?:مع|بدون) (?:ال)?ضريب[ةه]|(?:tax|vat|gst|iva|tva|mwst|ttc|ht|hors taxe?s?|tasse|imposte|impuestos?|impostos?)\.? (?:incl|excl|escl|inkl|exkl|inc|exc)\w*|(?:税抜|税込|不含[税稅]|含[税稅])$|^(?:不含[税稅]|含[税稅]|税込|税抜)(?=\p{Script=Han})|(?<= )(?:inkl|ttc|ht|\S*(?:포함|별도))$)/gu;

let compiled: Map<string, RegExp> | undefined;
const known = new Map<string, Meaning | undefined>();

function has(key: string, idea: string): boolean {
  compiled ??= new Map(Object.entries(stems).map(([name, words]) => [name, new RegExp([words, ...(moreStems[name] ? [moreStems[name]] : [])].join('|').normalize('NFKC').replaceAll('~', ' '))]));
  // A comparison form has single spaces between its words, so that a space in front marks a word's beginning.
  return compiled.get(idea)?.test(` ${key}`) ?? false;
}

function byParts(key: string): Kind | undefined {
  // Most ideas stand in several rules: each is looked for once.
  const seen = new Map<string, boolean>();
  const stands = (idea: string): boolean => {
    const known = seen.get(idea) ?? has(key, idea);
    seen.set(idea, known);
    return known;
  };
  return parted.find(([, ideas]) => ideas.every(([idea, isWanted]) => stands(idea) === isWanted))?.[0];
}

/** What "Total" and "Subtotal" are is told apart here; files know both as the value of the goods. */
function ofField(field: RowField, key: string): Kind {
  if (field === 'goodsValue') return has(key, 'SUB') ? 'subtotal' : 'total';
  return field;
}

/** A country or address that is not where the goods go is none for us, and so are its postcode and a party's name that heads it. */
function placed(kind: Kind | undefined, key: string, whole: string): Kind | undefined {
  if (kind === 'address' && /(?:^| )(?:e ?mail|ip|mac|web|url)(?: |$)|e ?mail|correo|почт|邮箱|郵箱|メール|이메일/u.test(key)) return 'person';
  // "Country (billing)" says it in brackets.
  const others: Partial<Record<PlaceRole, Kind>> = { billing: 'billing', elsewhere: 'otherPlace' };
  if (kind === 'destination' || kind === 'address') return others[placeRole(key)] ?? others[wordRole(whole) ?? 'bare'] ?? kind;
  if (kind === undefined && namesPlace(key)) return others[placeRole(key)] ?? 'destination';
  const role = partyRole(key) ?? (kind === 'region' || kind === 'postcode' ? wordRole(key) : undefined);
  if (role === 'billing') return 'billing';
  return role === 'elsewhere' && (kind === undefined || ['shippingService', 'region', 'postcode', 'person'].includes(kind)) ? 'otherPlace' : kind;
}

/** Letters with a stroke have no accent that could be taken off. */
const plain = (text: string): string => labelKey(text).replace(/waehr|empfaeng|kaeuf|stueck|gebuehr/g, (found) => found.replace(/([au])e/, '$1')).replace(/đ/g, 'd').replace(/ł/g, 'l').replace(/ı/g, 'i').replace(/ø/g, 'o');

/** "Suma (zł)", "금액(원)", "Сумма, руб.", "支付金额(¥)": the unit in brackets, behind a comma or a sign of its own. */
export function unitOf(title: string): string | undefined {
  return /[([（【,，/]\s*([^\s\d()[\]（）【】,，/]{1,4})\s*[)\]）】]?$/.exec(title)?.[1] ?? /[€£₽₺₩円]/.exec(title)?.[0];
}

function read(written: string): Meaning | undefined {
  // "Сумма, руб."
  const unit = unitOf(written);
  const ofUnit = unit && currencyIn(unit);
  const named = ofUnit ? written.replace(/\s*[,，]\s*[^\s,，]{1,4}$/, '') : written;
  // "Totale, tasse incl."
  const title = named.replace(/\s*[,，]\s*([^,，]+)$/, (all, tail: string) => (` x ${plain(tail)}`.replace(withoutTax, '') === ' x' ? ` ${tail}` : all));
  const whole = plain(/^[a-z]+(?:[A-Z][a-z]+)+$/.test(title) ? title.replace(/([A-Z])/g, ' $1') : title);
  if (rowNumbers.test(whole)) return /[\p{L}\p{N}#№]/u.test(title) ? { kind: 'rowNumber', isExact: true } : undefined;
  const bare = (/[([（【]/.test(title) ? plain(title.replace(bracketed, ' ')) : whole).replace(withoutTax, '').trim() || whole;
  const code = /(?:^|[^A-Z])([A-Z]{3})(?![A-Z])/.exec(title)?.[1];
  const stated = code && isCurrency(code) ? code : ofUnit;
  const currency = stated ? { currency: stated } : {};
  if (weakIds.test(bare)) return { kind: 'weakId', isExact: true };
  if (/^(?:name|nome|nombre|nom|имя|название|назва|nazwa|isim|名称|名稱)$/.test(bare)) return { kind: 'name', isExact: true };
  for (const key of [whole, bare]) {
    const field = fieldOfTitle(key)?.field;
    if (field && !(field === 'region' && /^(?:state|estado|region)$/.test(key))) return { kind: placed(ofField(field, key), key, whole) as Kind, isExact: !plurals.test(key), ...currency };
  }
  // "No. Orders" counts them.
  if (/^(?:(?:no|num|number|total|count)(?: of)? (?:orders|sales)|nombre de commandes|anzahl (?:der )?bestellungen|(?:numero|cantidad|quantidade) de (?:pedidos|ventas|vendas))$/.test(bare)) return { kind: 'other', isExact: true };
  if (plurals.test(bare)) return { kind: 'id', isExact: false };
  if (/^(?:state|estado)$/.test(bare)) return { kind: 'otherStatus', isExact: true };
  if (/^(?:invoice|shipment|return|rma|credit memo|refund|transaction|ticket|rechnung|facture|factura|fatura|fattura|счет|发票)$/.test(bare)) return { kind: 'document', isExact: true };
  // Labels are short and have no commas: values that speak of the same things are no labels. "共16件 合计" is one.
  // Words of Han letters with spaces between them, or many, are a name of goods.
  if (/\p{Script=Han}{2}\s+\p{Script=Han}{2}/u.test(title) || /^[\p{Script=Han}\d]{13,}/u.test(bare)) return undefined;
  if (/[,，;!?]|\d{2}/.test(bare.replace(/共\s?\d+/, '')) || /[,，;!?]|\s[-–]\s/.test(title) || bare.split(' ').length > 6) return undefined;
  if (/[#№]/.test(title) && has(bare, 'ORDER') && !has(bare, 'DOC') && !has(bare, 'TRACK')) return { kind: 'id', isExact: false };
  const kind = placed(byParts(bare) ?? (bare === whole ? undefined : byParts(whole)) ?? (has(bare, 'NUMBER') ? 'weakId' : undefined), bare, whole);
  return kind && { kind: isForeign(kind, bare) ? 'other' : kind, isExact: false, ...currency };
}

/** What a title or label means in one of seventeen languages, or undefined. Long texts are no titles. */
export function meaningOf(title: string): Meaning | undefined {
  if (title.length > 60) return undefined;
  if (known.has(title)) return known.get(title);
  const meaning = read(title);
  if (known.size < 3000) known.set(title, meaning);
  return meaning;
}

/** "Orders", "Bestellungen": several, not one. */
export function isPlural(text: string): boolean {
  return plurals.test(plain(text).split(' ').at(-1) ?? '');
}

/** Whose place a title or label speaks of, when it speaks of a place or names nothing but a party. */
export function placeRoleOf(text: string): PlaceRole | undefined {
  if (text.length > 60) return undefined;
  const found = knownRoles.has(text) ? knownRoles.get(text) : readRole(text);
  if (knownRoles.size < 3000) knownRoles.set(text, found);
  return found;
}

const knownRoles = new Map<string, PlaceRole | undefined>();

function readRole(text: string): PlaceRole | undefined {
  const meaning = meaningOf(text);
  const key = plain(text);
  if (meaning?.kind === 'billing' || meaning?.kind === 'otherPlace') return meaning.kind === 'billing' ? 'billing' : 'elsewhere';
  if (meaning?.kind === 'destination' || meaning?.kind === 'address') return partyRole(key) ?? placeRole(plain(text.replace(bracketed, ' ')) || key);
  return meaning || key.length < 40 ? (partyRole(key) ?? (meaning && meaning.kind !== 'person' && namesPlace(key) ? placeRole(key) : undefined)) : undefined;
}

/** Of several totals of one order the one to take first: in the buyer's currency rather than the shop's own, and before tax. */
export function totalRank(title: string): number {
  const key = ` ${plain(title)} `;
  return (/ (?:base|basis|basiswahrung|base currency|default currency) |本位币/.test(key) ? 2 : 0) + (/ (?:ex(?:cl|kl|c)?|escl|esclus\w*|zzgl|ohne|hors|ht|sans|sin|sem|senza|without|before|bez|utan|uden|без|net|netto) |不含税|税抜/.test(key) ? 0 : 1);
}

export const namesUnit = (title: string): boolean => has(plain(title), 'UNIT');

/** Whether an amount is said to be of one piece. */
export function isOfOne(title: string): boolean {
  return namesUnit(title) || /(?:sale|selling|list) price|verkaufspreis|售价|판매가|prix de vente|precio de venta|preco de venda|prezzo di vendita/.test(plain(title));
}

/** Whether a title is that of the number below a bar code: the maker's, and no article number of the seller's. */
export function isBarcode(title: string): boolean {
  return /(?:^| )(?:ean|upc|gtin|isbn)(?: ?1[234])?(?: (?:code|no|number))?$|bar ?code|条码|条形码|штрих ?код/.test(plain(title));
}

/** Whether a title speaks of what comes back, rather than of an invoice or a parcel. */
export function isOfReturn(title: string): boolean {
  return has(plain(title), 'BACK');
}

/** Whether a charge is what transport costs. */
export function isTransport(title: string): boolean {
  const key = plain(title);
  return (has(key, 'SHIP') || /(?<![a-z])(?:frete|fracht|freight|frakt|postage|porto|portes|postovne|ongk)|运费|運費|邮费|送料/.test(key)) && !/discount|rabatt|refund/.test(key);
}

/** Whether a title says that a number stands below it. */
export function namesNumber(text: string): boolean {
  return has(plain(text), 'NUMBER');
}

/** Whether the word for orders is among the words, whatever else is. */
export function namesOrders(text: string): boolean {
  return has(plain(text), 'ORDER');
}

/** Whether words speak of orders, or of what stands beside orders in every dashboard. */
export function speaksOf(text: string): 'orders' | 'other' | undefined {
  const key = plain(text);
  if (!key) return undefined;
  if (otherPages.test(key)) return 'other';
  return has(key, 'ORDER') || /(?<![\p{L}\p{N}])(?:sales|trade|verkauf|vente)|已卖出|배송관리|배송 관리|発送管理|出荷管理|发货管理/u.test(key) ? 'orders' : undefined;
}

const otherPages =
  /(?<![\p{L}\p{N}])(?:invoic|shipments$|^shipment$|transactions?$|refunds?$|returns?$|rma|customers?$|clients?$|products?$|catalog|listings?$|inventor|messages?$|tickets?$|addresses$|inbox|reviews?$|analytic|reports?$|statistic|settings?$|basket|cart$|checkout|purchase order|purchases?$|suppliers?$|log$|activity|audit|payouts?$|payments?$|search|blog|wiki|credit ?memos?|quotes?$|coupons?$|discounts?$|rechnung|retoure|kunden|artikel$|produkte|warenkorb|einstellung|factur|clientes|produtos|productos|devoluc|ajustes|carrito|mensaj|клиенты|товары|счета|возврат|настройк|корзин|clients|produits|retours|panier|parametres|請求書|商品一覧|顧客|返品|設定)|退货|退款|客户|商品列表|购物车|设置|消息|by country|how to/u;

import { labelKey } from './text';
import { ruledTitle } from './title-rules';

/** Titles that only exports have, by the title that the word lists know: a page need not carry them. */
const titles: Readonly<Record<string, string>> = {
  'order number': 'ma don|ma don hang|backer number|backer no|receipt id|receipt number|rendelés azonosító|rendelésazonosító|rendelési azonosító|megrendelés száma|sales record number|verkaufsprotokollnummer|№ задания|номер задания|№ сборочного задания|номер сборочного задания|nr zam|so|so no|so number|po|p o|p o no|p o number|customer po|customer po number|customer po no|cust po|cust po number|client po|your po|your order number|shopify order name|客户单号|客户参考号|参考号|参考单号|店铺单号|业务单号|訂單id|受注id|注文コード|受注コード|店舗伝票番号|受注伝票番号|オーダーid|注文no|受注no|取引id|お客様管理番号|お客様側管理番号|주문id|주문코드|код заказа|идентификатор заказа|n заказа|orden|nº de venta|n° de venta|nro de venta|id de la orden|id orden|n° de pedido|núm. do pedido|encomenda|n.º de venda|nº da venda|no. de commande|n° de la commande|codice ordine|rif. ordine|riferimento ordine|order id toko|sipariş referansı|sipariş nu|เลขออเดอร์|id đơn hàng|kód objednávky|numărul comenzii|număr comandă|tid|trade id',
  id: 'identifier|order identifier',
  country: 'kraj|państwo|kraj dostawy|państwo dostawy|importing country|import country|country of import|国名|国コード|国 地域|仕向地|목적국|도착국|수하인 국가|수하인국가|ländercode|länderkürzel|landkürzel|landeskürzel|länderkennzeichen|länderkennung|käuferland|land empfänger|land des empfängers|land lieferadresse|lieferadresse land|lieferaddresse land|lieferadresse (land)|destinazione|gönderilen ülke|kraj docelowy|รหัสประเทศ|nước nhận|nước đến|mã quốc gia|bestemming|بلد الوصول|بلد المستلم|运抵国|抵运国|寄达国|寄达国家|到达国家|收方国家|收件国|收货国',
  'product name': 'packing list|cart|basket|cart items|basket items|cart contents|termék neve|termék megnevezése|cikk neve|árucikk|sku name|sku title|sku description|nome do sku|nombre del sku|warenbeschreibung|warenbezeichnung|inhaltsbeschreibung|warenart|customs description|towar|nazwa towaru|commodity|merchandise|declared name|declaration name|english declaration name|declared name en|customs name|style name|product/service|product or service|prod name|prod desc|物品描述|货名|中文名称|英文名称|物品中文名称|物品英文名称|申报中文名|申报英文名|中文名|英文名|配货名称|货品|物品|sku名称|sku名稱|品項|内容品|内容品英語名|アイテム名|項目名|送り状品名|内容物|название|номенклатура|описание|описание вложения|вложение|наименование вложения|mercancía|título de la publicación|concepto|título do anúncio|conteúdo|designação|mercadoria|beschreibung|angebotstitel|ware|zollbeschreibung|warenname|titre|intitulé|intitulé de l’objet|titre de l’objet|marchandise|nature de la marchandise|titolo|denominazione|descrizione merce|contenuto|descrizione della merce|titolo inserzione|merce|deskripsi|isi paket|malzeme adı|stok adı|içerik|eşya tanımı|mal tanımı|opis|zawartość|artykuł|pozycja|opis zawartości|nội dung hàng hóa|mô tả hàng hóa|nume produs|denumirea produsului|اسم الصنف|وصف البضاعة',
  quantity: '本数|台数|枚数|冊数|申报量|发货量|發貨量|구매수|구매수 수량|주문수|szt|sztuki|ilość sztuk|ordered quantity|quantity ordered|qnty|qty req|个数|产品总个数|产品总数|销量|件數|購買件數|受注数|購入数|ご注文数|개수|갯수|штук|к-во|ctd|piezas|qt|qtd. pedida|qtdade|quant|peças|bestellmenge|artikelanzahl|artikelmenge|positionsmenge|auftragsmenge|warenmenge|nb|nbre|nombre d’unités|unités|qtté|q.tà ordinata|pz|banyaknya|jumlah unit|ürün adedi|sipariş adedi|adedi|satış adedi|hoeveelheid|darabszám|cantitatea|buc|orders num|qty ord|qty ordered|ord qty',
  'hs code': 'schedule b|schedule b code|schedule b number|schedule b no|hts number|hts no',
  sku: 'msku|fnsku|numéro de l’objet|numéro d’objet|n° d’objet|cikkszám|skladový kód|kod towaru|varenr|varenummer|artikelnr|item seller part|seller part|part|part number|part no|part nr|item part number|mpn|商品id|产品id|style number|style no|style code|artikelcode|ref article|code article|код товара',
  'line total': 'bruttó összeg|nettó összeg|row net|row total|line net|gp brutto|gp netto|radsumma|varelinje total|regeltotaal|ext amt|行金额|明細金額|행합계|zeilensumme|zeilenbetrag|satır toplamı|satır tutarı|wartość pozycji|ürün toplam|ürün toplam tutarı|ext prc|extended prc|line prc',
  'unit price': 'bruttó egységár|nettó egységár|item net|unit net|net price|ep brutto|ep netto|vendu pour|sold for|venduto a|vendido por|verkauft für|vk brutto|vk netto|vk|position vk brutto|position vk netto|price brutto|unit price brutto|item value each|value each|individual commodity value|individual value|售價|売価|стоимость единицы|стоимость за единицу|стоимость за шт|precio de venta|pvp|preço de venda|ep|stückwert|einzelwert|wert pro stück|wert je stück|warenwert pro stück|giá bán|giá sản phẩm|prețul articolului|preț articol|cena produktu|cena towaru|unit prc|unit pr|item prc',
  'order date': 'tarih|ngày|tanggal|วันที่|날짜|일자|dato|päivämäärä|ημερομηνία|التاريخ|received date|date received|data zakupu|data sprzedaży|data złożenia|data zamówienia|data comenzii|data comandă|datum objednávky|dátum objednávky|rendelés dátuma|orderdatum|ordredato|tilauspäivä|sipariş tarihi|tanggal pesanan|create date|create time|date add|date added|주문일|주문일시|구매일',
  reference: 'customer reference|customer reference number|customer ref|cust ref|client reference|client ref|your reference|your ref|shipper reference|sender reference|ref 1|ref1|reference 1|ref 1 reference|reference1|kundenreferenz|riferimento|referência|sendungsreferenz',
  total: 'shipment value|parcel value|package value|products total|items total|货值|總價|申報總值|объявленная ценность|brutto|nilai barang|jumlah harga|nilai pesanan|beyan değeri|มูลค่าสินค้า|beløp|valoare|القيمة|gross|gross amount|net sales|gross sales|product sales|item sales',
  currency: 'value currency|货币代码|貨幣|貨幣代碼|화폐|화폐단위|wkz|döviz|döviz cinsi|döviz kodu|declared currency|customs currency|price currency|item currency|total currency|amount currency|currency of price',
  address: 'adresa fizică|adresa de livrare|physical address',
};
let known: ReadonlyMap<string, string> | undefined;

/** The title that means the same, or the title itself. */
export function knownTitle(title: string): string {
  known ??= new Map(Object.entries(titles).flatMap(([name, words]) => words.split('|').map((word) => [labelKey(word), name] as const)));
  const key = labelKey(title);
  return known.get(key) ?? ruledTitle(key) ?? title;
}

/** Words written without a gap, as databases call them: "orderid", "shipcountry". */
const joined = /^(order|ship|shipping|shipto|bill|billing|delivery|recipient|receiver|product|item|customer|buyer|unit|total)_?(id|no|number|date|status|countrycode|country|state|province|region|city|zip|postcode|postalcode|name|title|qty|quantity|price|amount|sku|code)$/i;

export function splitWords(title: string): string {
  return title.trim().replace(joined, '$1 $2').replace(/(?<=^(?:ship|bill)) (?=country|state|zip|city|name)/i, ' to ');
}

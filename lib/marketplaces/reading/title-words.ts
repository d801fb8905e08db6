import type { RowField } from '../adapter';
import { isCurrency } from './known-currencies';
import { fieldOfLabel, fieldsByWord } from './known-labels';
import { labelKey } from './text';

/** Column titles as dashboards and exports write them: en, zh, es, pt, ru, de, fr, ja. Labels that stand beside goods, too, are in line-words.ts. */
const columnWords: Partial<Record<RowField, string>> = {
  id: 'הזמנה|سفارش|narudžba|porudžbina|поруџбина|naročilo|поръчка|ord|bestelling|ordine|objednávka|rendelés|beställning|tilaus|număr comandă|comandă|αριθμός παραγγελίας|παραγγελία|номер замовлення|замовлення|מספר הזמנה|bestellnr|bestellungsnr|auftragsnr|n° commande|n. ordine|订单id|交易编号|zamówienie|sipariş|sipariş numarasi|número de la orden|número de orden|increment id|ordre|ordrenummer|ordrenr|tilausnumero|číslo objednávky|rendelésszám|주문|주문번호|주문 번호|رقم الطلب|หมายเลขคำสั่งซื้อ|เลขที่คำสั่งซื้อ|mã đơn hàng|nomor pesanan|numer zamówienia|sipariş no|sipariş numarası|numero ordine|訂單號碼|pesanan|order id|orderid|orderno|order|order number|order no|order nr|order sn|order name|order reference|amazon order id|purchase order|po number|sales order|订单号|訂單號|订单编号|訂單編號|订单|número de pedido|nº de pedido|n.º de pedido|pedido|id de pedido|id del pedido|id do pedido|número do pedido|nº do pedido|номер заказа|№ заказа|заказ|id заказа|bestellnummer|bestell-nr|bestellung|auftragsnummer|auftrag|numéro de commande|n° de commande|commande|id commande|注文番号|注文id|注文|受注番号',
  destination:
    'země doručení|země určení|ország|szállítási ország|célország|țară|țara de livrare|țară livrare|χώρα|χώρα παράδοσης|країна|країна доставки|מדינה|送付先国|送付先国名|送付先国コード|pays livraison|land levering|leveringsland|leveransland|toimitusmaa|země dodání|country|destination|destination country|ship to|ship to country|shipping country|ship country|delivery country|recipient country|receiver country|country/region|country code|shipping country code|country code (shipping)|国家|國家|收货国家|目的国|目的地|国家/地区|收件国家|país|país de destino|destino|país de envío|país de entrega|país do destinatário|страна|страна назначения|страна доставки|land|lieferland|zielland|empfängerland|bestimmungsland|pays|pays de destination|pays de livraison|国|配送先国|お届け先国|発送先|仕向国',
  address: 'address|shipping address|delivery address|ship to address|recipient address|地址|收货地址|收件地址|dirección|dirección de envío|dirección de entrega|endereço|endereço de entrega|адрес|адрес доставки|adresse|lieferadresse|versandadresse|adresse de livraison|住所|配送先|お届け先|配送先住所',
  region: 'регион доставки|область доставки|state|province|region|county|ship to state|shipping state|shipping province|state/province|省|州|省/州|estado|provincia|uf|provincia/estado|область|регион|bundesland|都道府県',
  postcode: 'postcode|postal code|zip|zip code|zipcode|ship to zip|shipping zip|邮编|邮政编码|郵遞區號|código postal|cep|cp|индекс|почтовый индекс|plz|postleitzahl|code postal|郵便番号',
  title: 'libellé|libellé produit|název zboží|název produktu|název|termék|terméknév|megnevezés|produs|denumire produs|προϊόν|περιγραφή|назва товару|מוצר|contents|content description|inhalt|contenu|contenido|tuotenimi|申报英文名称|申报中文名称|申报名称|英文申报名|中文申报名|物品名称|货物名称|货物描述|内件名称|内件描述|中文报关名|英文报关名|中文报关名称|英文报关名称|报关名称|omschrijving|productomschrijving|varenavn|produktnamn|product|item|items|product name|item name|title|item title|description|item description|goods|商品|商品名称|商品標題|商品标题|产品|产品名称|品名|producto|productos|artículo|nombre del producto|título|descripción|produto|nome do produto|descrição|item do pedido|товар|товары|наименование|наименование товара|название товара|артикел|artikel|produkt|artikelbezeichnung|produktname|bezeichnung|produit|produits|article|désignation|nom du produit|商品名|製品名|品目',
  unitPrice: 'prix de vente|cena za kus|egységár|preț unitar|preț|τιμή|ціна|מחיר|pris|stuksprijs|판매가|판매가격|item cost|lineitem price|price|unit price|item price|单价|價格|价格|precio|precio unitario|preço|preço unitário|цена|цена за единицу|preis|einzelpreis|stückpreis|prix|prix unitaire|単価|価格',
  currency: 'cur|curr|ccy|สกุลเงิน|العملة|عملة|pénznem|měna|monedă|νόμισμα|מטבע|tien te|don vi tien te|loai tien|통화|통화코드|currency|currency code|币种|货币|moeda|divisa|валюта|währung|devise|monnaie|通貨',
  hsCode: 'hs code|hs|hts|tariff code|customs code|commodity code|hs编码|海关编码|código hs|código arancelario|ncm|тн вэд|код тн вэд|zolltarifnummer|code sh|code douanier|hsコード',
  countryOfOrigin: 'country of origin|origin|made in|origin country|原产国|原产地|país de origen|origen|país de origem|origem|страна происхождения|ursprungsland|herkunftsland|pays d’origine|origine|原産国',
  orderedOn: 'order date|date|ordered|ordered on|purchase date|created|created at|date ordered|下单时间|订单时间|下单日期|日期|fecha|fecha de pedido|fecha del pedido|data|data do pedido|дата|дата заказа|datum|bestelldatum|date de commande|日付|注文日|注文日時',
  shippingService: 'shipping service|ship service|shipping method|service|delivery method|shipping|carrier|物流方式|配送方式|运输方式|método de envío|envío|servicio de envío|forma de envio|способ доставки|служба доставки|versandart|versandservice|versand|mode de livraison|mode d’expédition|livraison|配送方法|発送方法',
  status: 'status|order status|state of order|状态|订单状态|estado del pedido|situação|status do pedido|статус|статус заказа|bestellstatus|statut|état|ステータス|注文状況|状態',
};

let fields: Map<string, RowField> | undefined;

/** Field that a column title names in one of eight languages, and the currency it adds: "Total (USD)". */
export function fieldOfTitle(title: string): { field: RowField; currency?: string } | undefined {
  fields ??= fieldsByWord(columnWords);
  const own = fields;
  const named = (key: string): RowField | undefined => own.get(key) ?? fieldOfLabel(key);
  const key = labelKey(title);
  const field = named(key);
  if (field) return { field };
  const priced = /^(.+?)\s(?:in\s)?([a-z]{3})$/.exec(key);
  const ofPrice = priced?.[1] ? named(priced[1]) : undefined;
  return ofPrice && priced?.[2] && isCurrency(priced[2].toUpperCase()) ? { field: ofPrice, currency: priced[2].toUpperCase() } : undefined;
}

import { labelKey } from './text';

/** Titles that only exports have, by the title that the word lists know: a page need not carry them. */
const titles: Readonly<Record<string, string>> = {
  'order number': 'receipt id|receipt number|rendelés azonosító|rendelésazonosító|rendelési azonosító|megrendelés száma|sales record number|verkaufsprotokollnummer|№ задания|номер задания|№ сборочного задания|номер сборочного задания|nr zam',
  country: 'kraj|państwo|kraj dostawy|państwo dostawy',
  'product name': 'termék neve|termék megnevezése|cikk neve|árucikk|sku name|sku title|sku description|nome do sku|nombre del sku|warenbeschreibung|warenbezeichnung|inhaltsbeschreibung|warenart|customs description|towar|nazwa towaru',
  quantity: '구매수|구매수 수량|주문수|szt|sztuki|ilość sztuk',
  sku: 'cikkszám|skladový kód|kod towaru|varenr|varenummer|artikelnr',
  'line total': 'bruttó összeg|nettó összeg|row net|row total|line net|gp brutto|gp netto|radsumma|varelinje total|regeltotaal',
  'unit price': 'bruttó egységár|nettó egységár|item net|unit net|net price|ep brutto|ep netto|vendu pour|sold for|venduto a|vendido por|verkauft für|vk brutto|vk netto|vk|position vk brutto|position vk netto|price brutto|unit price brutto',
  'order date': 'received date|date received|data zakupu|data sprzedaży|data złożenia|data zamówienia|data comenzii|data comandă|datum objednávky|dátum objednávky|rendelés dátuma|orderdatum|ordredato|tilauspäivä|sipariş tarihi|tanggal pesanan|create date|date add|date added|주문일|주문일시|구매일',
};
let known: ReadonlyMap<string, string> | undefined;

/** The title that means the same, or the title itself. */
export function knownTitle(title: string): string {
  known ??= new Map(Object.entries(titles).flatMap(([name, words]) => words.split('|').map((word) => [labelKey(word), name] as const)));
  return known.get(labelKey(title)) ?? title;
}

/** Words written without a gap, as databases call them: "orderid", "shipcountry". */
const joined = /^(order|ship|shipping|shipto|bill|billing|delivery|recipient|receiver|product|item|customer|buyer|unit|total)_?(id|no|number|date|status|countrycode|country|state|province|region|city|zip|postcode|postalcode|name|title|qty|quantity|price|amount|sku|code)$/i;

export function splitWords(title: string): string {
  return title.trim().replace(joined, '$1 $2').replace(/(?<=^(?:ship|bill)) (?=country|state|zip|city|name)/i, ' to ');
}

import { gramsOfUnit, unitNames } from './grams';

/**
 * Whose weight a column has: the whole order's; a total of what stands there; a parcel's; a line's; one piece's; of all goods, but not whether of the row or of the order;
 * of what stands in the row, but not whether of one piece or of all; of a product, which may be all of the order too (TCGplayer's "Product Weight" is); or nothing of this.
 */
export type WeightOf = 'order' | 'total' | 'package' | 'line' | 'piece' | 'goods' | 'item' | 'product' | 'unsaid';
export interface WeightTitle {
  of: WeightOf;
  /** Grams in the unit that the title names. */
  unit?: number;
  /** Its words without those of a unit or a value: what a column of units beside it repeats. */
  words: string;
}

const wordsOf: Readonly<Record<'weight' | 'order' | 'total' | 'package' | 'line' | 'item' | 'piece' | 'unit' | 'plain', string>> = {
  weight: 'weight wt gewicht poids peso вес веса масса масса berat bobot waga vikt vekt vægt paino agirlik ağırlık hmotnost hmotnosť greutate tömeg súly βάρος 重量 무게 중량 น้ำหนัก الوزن وزن',
  order: 'order shipment consignment bestellung bestell auftrag auftrags sendung sendungs commande envoi pedido envio envío ordine spedizione заказа отправления отправки pesanan zamówienia sipariş siparis 订单 訂單 注文 주문',
  total: 'total overall totale totaal gesamt общий общая łączna celkem toplam 总 總 総 合计 合計 총',
  package: 'package parcel paket colis paquete pacote pacco посылки paczki 包裹 荷物 소포',
  line: 'line row zeile positions position ligne línea linea linha riga строки 行',
  item: 'item items product sku article goods artikel produkt produit article producto produto prodotto товара товар produk 商品 产品 產品 상품',
  piece: 'piece pieces each ea pc pcs stück stueck einzel unitaire unitario unitário единицы штуки 单件 单个 單件 單個 单品 单',
  unit: 'unit units uom einheit unité unidad unidade unità единица 单位 單位 単位 단위',
  plain: 'gross brutto brut bruto lordo bruta брутто actual shipping versand value amount of the in per per de do des du della del der 毛 の',
};
const kinds = Object.entries(wordsOf).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as keyof typeof wordsOf] as const));
const kindOf = new Map(kinds);
/** Words that stand together without a space: 包裹重量, Gesamtgewicht. The longest first. */
const joined = kinds.map(([word]) => word).filter((word) => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(word)).sort((a, b) => b.length - a.length);
const german = /^(gesamt|sendungs|bestell|auftrags|paket|versand|stück|einzel|artikel|produkt|positions|brutto)(gewicht)$/;

const inBrackets = new RegExp(`\\s*[([{【]\\s*(?:in\\s+)?(${unitNames})\\.?\\s*[)\\]}】]\\s*$`, 'iu');
const atEnd = new RegExp(`(?:[\\s,_/:.-]+(?:in\\s+)?|(?<=[\\p{Script=Han}\\p{Script=Hangul}]))(${unitNames})\\.?$`, 'iu');

function partsOf(word: string): string[] {
  if (kindOf.has(word)) return [word];
  const [, first, second] = german.exec(word) ?? [];
  if (first && second) return [first, second];
  const start = joined.find((known) => word.startsWith(known));
  return start ? [start, ...(word.length > start.length ? partsOf(word.slice(start.length)) : [])] : [word];
}

/** What a title of a weight says; undefined for any other, and where one word of it is unknown: "Volumetric weight", "Net weight", "Max weight" and "Weight fee" are not what is sent. */
export function weightTitle(title: string): WeightTitle | undefined {
  if (title.length > 80) return undefined;
  const plain = title.normalize('NFKC').replace(/\uFEFF/g, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').trim();
  const name = (inBrackets.exec(plain) ?? atEnd.exec(plain))?.[1];
  const rest = name ? plain.replace(inBrackets.test(plain) ? inBrackets : atEnd, '') : plain;
  const words = rest.replace(/([总總毛单單])重(?!量)/g, '$1重量').replace(/gewichts?einheit/i, 'gewicht einheit').toLowerCase().split(/[\s_\-./:,#]+/).filter(Boolean).map((word) => (word === 'lineitem' ? 'line item' : word)).flatMap((word) => word.split(' ')).flatMap(partsOf);
  const unit = name ? gramsOfUnit(name) : undefined;
  // "Weight unit" names units, and "weight per unit" does not.
  const isOfUnits = !name && kindOf.get(words.at(-1) ?? '') === 'unit' && words.at(-2) !== 'per';
  const told = { ...(unit !== undefined && { unit }), words: words.slice(0, isOfUnits ? -1 : undefined).filter((word) => !['value', 'amount'].includes(word)).join(' ') };
  const found = words.slice(0, isOfUnits ? -1 : undefined).map((word) => kindOf.get(word));
  if (!found.includes('weight') || found.includes(undefined)) return undefined;
  const has = (...wanted: (keyof typeof wordsOf)[]) => wanted.some((kind) => found.includes(kind));
  const owners = [has('order'), has('package'), has('line'), has('piece', 'unit') || (words.includes('per') && has('item'))].filter(Boolean).length;
  if (owners > 1) return undefined;
  // "Line item weight" is of the line or of a piece, as "line item price" is.
  if (has('line')) return { of: has('item') && !has('total') ? 'item' : 'line', ...told };
  if (has('piece', 'unit') || (words.includes('per') && has('item'))) return has('total') ? undefined : { of: 'piece', ...told };
  if (has('order')) return has('item') ? undefined : { of: 'order', ...told };
  if (has('package')) return has('item') ? undefined : { of: 'package', ...told };
  if (has('item')) return { of: has('total') ? (words.includes('sku') ? 'line' : 'goods') : 'product', ...told };
  return { of: has('total') ? 'total' : 'unsaid', ...told };
}

/** "Unit", "UoM", "单位": of whatever stands left of it. */
export const isUnitTitle = (title: string): boolean => kindOf.get(title.normalize('NFKC').trim().toLowerCase()) === 'unit';

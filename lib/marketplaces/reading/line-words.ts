import type { RowField } from '../adapter';
import { fieldsByWord, readLabelsBy } from './known-labels';
import { labelKey } from './text';

/** Labels beside the goods of an order, in the languages of words.ts, of which they are a part: all that a page with a reader of its own needs. */
const lineWords: Partial<Record<RowField, string>> = {
  sku: '상품코드|codice articolo|stok kodu|kode barang|kod produktu|sku|seller sku|item sku|product sku|custom label|商家编码|商品编码|货号|referencia|referência|артикул|артикул продавца|artikelnummer|artikel-nr|référence|管理番号|商品コード',
  quantity: 'stk|stck|množství|mennyiség|darab|cantitate|ποσότητα|кількість|כמות|antall|määrä|antal|ordered qty|quantity|qty|units|pieces|item quantity|数量|件数|cantidad|cant|unidades|quantidade|qtd|qtde|количество|кол-во|menge|anzahl|stück|quantité|qté|個数|注文数',
  lineTotal: 'extended price|ext price|item total|line total|item subtotal|item price total|sous-total de l’article|sous-total de l\'article|total de l’article|artikelzwischensumme|zwischensumme|zwischensumme des artikels|subtotale articolo|商品の小計|商品小计|subtotal del artículo|subtotal do produto|positionssumme|artikelsumme|商品小計',
  goodsValue: 'wert|celkem|összesen|végösszeg|σύνολο|сума|申报价值|总申报价值|申报总价值|买家实付金额|total|value|order value|amount|subtotal|order total|total price|goods value|金额|总额|總額|订单金额|总价|importe|importe total|valor|valor total|valor do pedido|total del pedido|total do pedido|сумма|стоимость|итого|сумма заказа|summe|betrag|gesamt|gesamtbetrag|bestellwert|warenwert|montant|montant total|total de la commande|valeur|合計|金額|注文金額|合計金額',
  shipBy: 'ship by|ship by date|dispatch by|ship before|latest ship date|handle by|发货截止|发货截止时间|最晚发货时间|enviar antes de|enviar hasta|fecha límite de envío|enviar até|prazo de envio|data limite de envio|отгрузить до|отправить до|versenden bis|versand bis|versand bis spätestens|expédier avant|à expédier avant|date limite d’expédition|出荷期限|出荷予定日|発送期限',
  deliverBy: 'deliver by|deliver by date|delivery date|delivery by|estimated delivery|预计送达|送达时间|entregar antes de|fecha de entrega|entrega estimada|data de entrega|entregar até|доставить до|дата доставки|lieferdatum|zustellung bis|lieferung bis|livrer avant|date de livraison|お届け予定日|配達予定日',
};

let fields: Map<string, RowField> | undefined;

/** Field that a label beside an order's goods names. */
export function fieldOfLabel(label: string): RowField | undefined {
  fields ??= fieldsByWord(lineWords);
  return fields.get(labelKey(label));
}

readLabelsBy(fieldOfLabel);

import type { Order, Reading, Settled, SettledOrder } from '../core/trade/order';
import { labelKey } from './reading/text';

/** The worst first. */
const settledStates = ['cancelled', 'refunded', 'shipped'] as const satisfies readonly Settled[];

/**
 * Statuses as exports and dashboards write them, whole: "unshipped", "ready to ship", "cancellation requested" and "partially refunded" are none of these.
 * Words of the exports of Amazon, eBay, Etsy, Shopify, WooCommerce, Shopee, Lazada, TikTok Shop, Mercado Libre, Ozon, Wildberries, Allegro, bol, Cdiscount, Rakuten, Coupang.
 */
const words: Record<Settled, string> = {
  cancelled:
    'cancelled|canceled|order cancelled|order canceled|cancelled by buyer|canceled by buyer|cancelled by customer|canceled by customer|cancelled by seller|canceled by seller|cancelled by system|closed|void|voided|failed|expired|declined|rejected|cancel|is cancelled|batal|dibatalkan|pesanan dibatalkan|đã hủy|đã huỷ|hủy|ยกเลิก|ยกเลิกแล้ว|ยกเลิกคำสั่งซื้อ|cancelado|cancelada|cancelado pelo comprador|cancelada por el comprador|cancelada por el vendedor|cancelaste la venta|venta cancelada|venda cancelada|anulado|anulada|annulé|annulée|annulee|commande annulée|storniert|abgebrochen|annulliert|annullato|annullata|ordine annullato|geannuleerd|anulowane|anulowano|anulowany|anulowana|zrušeno|zrušená|zrušena|stornováno|törölve|törölt|anulat|anulată|avbruten|avbestilt|annulleret|peruutettu|iptal|iptal edildi|отменён|отменен|отменено|отменена|заказ отменен|отмена|отменён покупателем|отменён продавцом|скасовано|ακυρώθηκε|ακυρωμένη|已取消|取消|交易取消|交易关闭|交易關閉|已关闭|已關閉|订单关闭|订单已取消|买家取消|賣家取消|卖家取消|作废|已作废|キャンセル|キャンセル済|キャンセル済み|キャンセル確定|취소|취소완료|주문취소|취소됨|ملغي|ملغى|تم الإلغاء|בוטל',
  refunded:
    'refunded|fully refunded|order refunded|refund|refund completed|refund complete|charged back|charged_back|returned|return completed|reembolsado|reembolsada|devuelto|devolvido|remboursé|remboursée|commande remboursée|erstattet|zurückerstattet|rückerstattet|rimborsato|rimborsata|terugbetaald|zwrócono|zwrot|zwrócone|vráceno|visszatérítve|rambursat|återbetald|refunderet|hyvitetty|iade edildi|para iadesi|возвращён|возвращен|возврат|возврат средств|возвращено|повернено|已退款|退款|退款成功|退款完成|全额退款|已全额退款|退货退款|已退货|返金済|返金済み|返品済|환불|환불완료|반품완료|dikembalikan|dana dikembalikan|đã hoàn tiền|hoàn tiền|คืนเงิน|คืนเงินแล้ว|คืนสินค้า|مسترد|تم الاسترداد',
  shipped:
    'warenausgang gebucht|shipped|order shipped|dispatched|despatched|sent|in transit|on the way|out for delivery|handed over|picked up|picked up by carrier|delivered|completed|complete|fulfilled|order completed|received|finished|archived|dikirim|sedang dikirim|terkirim|selesai|đang giao|đang giao hàng|đã giao|đã giao hàng|giao thành công|hoàn thành|กำลังจัดส่ง|จัดส่งแล้ว|การจัดส่ง|จัดส่งสำเร็จ|สำเร็จแล้ว|สำเร็จ|enviado|enviada|en camino|a caminho|em trânsito|entregado|entregada|entregue|concluído|concluido|completado|completada|finalizado|expédié|expédiée|en cours de livraison|livré|livrée|terminé|terminée|versendet|versandt|verschickt|unterwegs|zugestellt|geliefert|abgeschlossen|erledigt|spedito|spedita|consegnato|consegnata|completato|completata|verzonden|onderweg|bezorgd|geleverd|afgerond|voltooid|wysłane|wysłano|wysłany|wysłana|dostarczone|dostarczono|zrealizowane|zrealizowano|odebrane|odesláno|odesláno zákazníkovi|doručeno|vyřízeno|expedováno|elküldve|kézbesítve|teljesítve|expediat|livrat|livrată|finalizat|skickad|levererad|afsendt|leveret|sendt|levert|lähetetty|toimitettu|kargolandı|kargoya verildi|kargoda|teslim edildi|tamamlandı|отправлен|отправлено|отправлена|отгружен|отгружено|доставляется|доставлен|доставлено|доставлена|в доставке|в пути|выполнен|выполнено|завершён|завершен|выкуплен|передан в доставку|передано в доставку|відправлено|доставлено покупцю|στάλθηκε|απεστάλη|παραδόθηκε|ολοκληρώθηκε|已发货|已發貨|已出货|已出貨|已发出|已寄出|运输中|運輸中|运送中|運送中|派送中|待收货|待收貨|卖家已发货|等待买家收货|等待买家确认收货|已签收|已簽收|已送达|已送達|已妥投|已收货|已完成|交易成功|交易完成|订单完成|完成|发货完成|全部发货|発送済|発送済み|出荷済|出荷済み|配送中|配達済み|配達完了|発送完了|出荷完了|배송중|배송 중|배송완료|배송 완료|배송지시|출고완료|발송완료|구매확정|تم الشحن|تم التوصيل|مكتمل|נשלח|הושלם',
};

let states: ReadonlyMap<string, Settled> | undefined;

function stateOf(text: string): Settled | undefined {
  states ??= new Map(settledStates.flatMap((state) => words[state].split('|').map((word) => [labelKey(word), state] as const)));
  return states.get(labelKey(text.replace(/^wc-/i, '')));
}

/**
 * Whether a status says that nothing is left to send: `settledBy('Shipped - Delivered to Buyer')` is `'shipped'`.
 * An unknown word is open: an order that is judged in vain costs less than one that nobody looks at.
 */
export function settledBy(status: string | undefined): Settled | undefined {
  if (!status) return undefined;
  const plain = status.replace(/^[[(]?\d{1,3}(?:[.,]\d)?[\])]?\s+/, '');
  const [first = ''] = plain.split(/\s[-–—]\s|[,:;(（/，：]|\s(?=\d)/);
  return stateOf(plain) ?? (/(?:partial|teil|partiel|parcial|частич|部分)/i.test(status) ? undefined : stateOf(first));
}

/** The orders that want judging, and those of which nothing is left to send. A page of one order is judged whatever became of it: it was opened to be looked at. */
export function openOrdersOf({ orders, page }: Pick<Reading, 'orders' | 'page'>): { open: Order[]; settled: SettledOrder[] } {
  const settled: SettledOrder[] = [];
  if (page === 'order') return { open: orders, settled };
  const open = orders.filter((order) => {
    const state = settledBy(order.status);
    if (state) settled.push({ order, state });
    return !state;
  });
  return { open, settled };
}

/** Columns beside the status that tell of one thing alone: money, or a day on which something was done. */
const aside = /checkout|financ|pay|refund|cancel|付款|支付|退款|取消|zahl|paiement|rembours|pago|pagamento|reembol|оплат|возврат|отмен|płat|betaal|결제|취소|支払|キャンセル|odeme|ödeme|shipped|posted on|dispatched on|fulfilled|versendet am|expédié le/i;
const calledOff = /^(?:cancell?ed|cancellation|refunded)(?: at| on| date| time)?$|^(?:取消|退款)(?:日期|时间|時間)$|キャンセル日|취소일|^дата отмены$/i;
const sentOn = /^(?:date shipped|(?:shipped|posted|dispatched)(?: at| on| on date| date| time)|fulfilled at|已?发货完成时间|versendet am|expédié le)$/i;

/** What a cell says by its title: a day of cancelling says that the order was cancelled. */
function wordIn({ title, text }: { title: string; text: string }): string {
  if (!/\d{2}/.test(text)) return text;
  return calledOff.test(title) ? (/refund|退款/i.test(title) ? 'refunded' : 'cancelled') : sentOn.test(title) ? 'shipped' : text;
}

/** "Completed" of a shop is an order that left; in the XML of a marketplace it is one that was paid. */
export const isEitherWay = (status: string): boolean => /^completed?$/i.test(status.trim());

/** The status of a row among its columns: one that settles the order, the worst first, else what its own column says. A payment that is complete has sent nothing. */
export function statusAmong(cells: readonly { title: string; text: string }[]): string | undefined {
  const read = cells.map((cell) => ({ ...cell, word: wordIn(cell) })).map((cell) => ({ ...cell, state: settledBy(cell.word) })).filter(({ state, title, word, text }) => state !== 'shipped' || word !== text || !aside.test(title) || /ship|fulfil/i.test(title));
  for (const state of settledStates) {
    const found = read.find((cell) => cell.state === state);
    if (found) return found.word;
  }
  return cells.find(({ title }) => !aside.test(title))?.text;
}

import { describe, expect, test } from 'vitest';
import { settledBy, statusAmong } from '../lib/marketplaces/order-status';

describe('whether anything is left to send', () => {
  test.each([
    ['Cancelled', 'cancelled'], ['canceled', 'cancelled'], ['wc-cancelled', 'cancelled'], ['Storniert', 'cancelled'], ['Annulée', 'cancelled'], ['Cancelado', 'cancelled'], ['Отменён', 'cancelled'], ['Anulowane', 'cancelled'],
    ['已取消', 'cancelled'], ['交易关闭', 'cancelled'], ['キャンセル', 'cancelled'], ['ยกเลิกแล้ว', 'cancelled'], ['Đã hủy', 'cancelled'], ['Batal', 'cancelled'], ['취소완료', 'cancelled'], ['Cancelled - by buyer', 'cancelled'],
    ['refunded', 'refunded'], ['Remboursée', 'refunded'], ['Erstattet', 'refunded'], ['已退款', 'refunded'], ['Возврат', 'refunded'],
    ['Shipped', 'shipped'], ['Shipped - Delivered to Buyer', 'shipped'], ['Versendet', 'shipped'], ['Expédiée', 'shipped'], ['Enviado', 'shipped'], ['Entregado', 'shipped'], ['Доставлен', 'shipped'], ['Wysłane', 'shipped'], ['已发货', 'shipped'], ['交易成功', 'shipped'], ['fulfilled', 'shipped'], ['배송중', 'shipped'], ['Selesai', 'shipped'], ['Verzonden', 'shipped'],
  ])('%s is %s', (status, state) => expect(settledBy(status)).toBe(state));
  test.each(['', 'Unshipped', 'Not shipped', 'Ready to ship', 'To ship', 'Paid', 'Processing', 'Awaiting shipment', 'unfulfilled', 'partially refunded', 'partially_refunded', 'Partially shipped', 'Teilweise versendet', 'Versandbereit', 'Nicht versendet', 'Cancellation requested', 'Refund requested', '待发货', '退款中', '部分发货', 'Ожидает отгрузки', 'A Enviar', 'En attente d’expédition', 'Do wysłania', 'ที่ต้องจัดส่ง', 'Chờ giao hàng', 'Perlu dikirim', '배송준비중'])('"%s" is open', (status) => expect(settledBy(status)).toBeUndefined());
});

describe('of several columns', () => {
  const among = (cells: Record<string, string>) => statusAmong(Object.entries(cells).map(([title, text]) => ({ title, text })));
  test('the one that settles the order, the worst first', () => expect(among({ 'Fulfillment Status': 'fulfilled', 'Financial Status': 'refunded' })).toBe('refunded'));
  test('a day of cancelling cancels', () => expect(among({ 'Fulfillment Status': 'unfulfilled', 'Cancelled at': '2026-11-20 10:00' })).toBe('cancelled'));
  test('an empty or worded cell of such a day does not', () => expect(among({ Status: 'open', 'Cancelled at': '-' })).toBe('open'));
  test('a day of shipping ships', () => expect(among({ 'Date Shipped': '11/20/2026' })).toBe('shipped'));
  test('a payment that is complete has sent nothing', () => expect(among({ 'Payment Status': 'Completed', Status: 'Processing' })).toBe('Processing'));
});

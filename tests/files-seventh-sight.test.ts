import { describe, expect, test } from 'vitest';
import { goodsValue } from '../lib/core/assess';
import { readFile } from '../lib/marketplaces/files';

const read = (text: string, name = 'a.csv') => readFile(new TextEncoder().encode(text), name, '2026-11-28');
const json = (value: unknown) => read(JSON.stringify(value), 'a.json');
const short = ({ orders }: Awaited<ReturnType<typeof read>>) => orders.map((order) => [order.id, order.destination, order.lines.map((line) => `${line.quantity ?? '?'} ${line.title || line.sku || '?'}`).join(', '), goodsValue(order)?.amountMinor]);
const missing = ({ health }: Awaited<ReturnType<typeof read>>) => health.problems.filter(({ code }) => code === 'missing-column').map(({ column }) => column).sort();

describe('order numbers alone are read, and what is missing is said', () => {
  test.each([
    ['with their day', 'order_id,customer_id,order_date,coupon\n7,11,2026-11-01,\n8,12,2026-11-02,', ['7', '8'], ['destination', 'quantity', 'title', 'value']],
    ['with a sum', 'id_zamowienia,kwota\n1001,40.00\n1002,9.90', ['1001', '1002'], ['currency', 'destination', 'quantity', 'title']],
    ['with pieces of what nobody names', 'Order ID,Amount,Quantity,Category\nB-1,10,2,Toys\nB-1,5,1,Toys', ['B-1'], ['currency', 'destination', 'title']],
  ])('%s', async (_, text, ids, lacks) => {
    const reading = await read(text);
    expect([reading.orders.map(({ id }) => id), missing(reading)]).toEqual([ids, lacks]);
  });
  test('in the answer of an interface', async () => {
    const reading = await json({ payload: { Orders: [{ AmazonOrderId: '902-1', OrderStatus: 'Pending', PurchaseDate: '2026-11-01' }] } });
    expect([short(reading), missing(reading)]).toEqual([[['902-1', undefined, '', undefined]], ['destination', 'quantity', 'title', 'value']]);
  });
  test('short numbers under a title that says so are the orders’, under "Order" they may count rows', async () => {
    expect(short(await read('order_id,product_name,quantity\n1,Mug,2\n1,Cup,1\n2,Pen,1'))).toEqual([['1', undefined, '2 Mug, 1 Cup', undefined], ['2', undefined, '1 Pen', undefined]]);
    expect((await read('Order,Item,Qty\n1,Mug,1')).orders).toEqual([]);
  });
  test.each([
    ['entries of an account', 'Дата операции;Сумма;Номер заказа;Статус\n01.09.2026;20 000,00;123456;Проведён'],
    ['payments', 'transaction_id,order_id,amount,status\nT1,O-1001,10.00,paid'],
    ['journeys', 'numéro de commande;date commande;classe;nombre_passagers\nA1;2026-01-10;2;1'],
    ['each order in several rows without a count', 'order_id,created,amount\n1001,2026-11-01,5\n1001,2026-11-01,7'],
  ])('%s are none', async (_, text) => expect((await read(text)).orders).toEqual([]));
});

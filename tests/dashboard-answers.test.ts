import { expect, test } from 'vitest';
import { readFile } from '../lib/marketplaces/files';

const read = (value: unknown) => readFile(new TextEncoder().encode(JSON.stringify(value)), 'answer.json', '2026-11-27');
const tiktok = (regions: (string | undefined)[], id = '576000000000000001') => ({
  code: 0,
  data: {
    main_orders: [
      {
        main_order_id: id,
        trade_order_module: { sale_region: 'BR' },
        sku_module: [{ product_name: 'Caneca azul', seller_sku_name: 'C-1', quantity: 2, sku_unit_price: { price_val: '40.00', currency: 'BRL' } }, { product_name: 'Prato', quantity: 1 }],
        delivery_module: regions.map((buyer_region) => ({ warehouse_region: 'BR', buyer_region })),
        price_module: { sub_total: { price_val: '61.50', currency: 'BRL' }, grand_total: { price_val: '80.00', currency: 'BRL' } },
      },
    ],
  },
});

test('the answer behind TikTok Shop’s order list: number, the buyer’s country, goods, and their value without carriage', async () => {
  const { orders, marketplace } = await read(tiktok(['MX', 'MX']));
  expect(marketplace).toBe('tiktok-shop');
  expect(orders).toMatchObject([{ id: '576000000000000001', destination: 'MX', goodsValue: { amountMinor: 6150, currency: 'BRL' }, lines: [{ title: 'Caneca azul', sku: 'C-1', quantity: 2 }, { title: 'Prato', quantity: 1 }] }]);
});
test('parcels to two countries, or to none that is named, leave the destination open; the seller’s own is never taken', async () => {
  for (const regions of [['MX', 'BR'], [], [undefined]]) {
    const { orders, health } = await read(tiktok(regions));
    expect(orders).toHaveLength(1);
    expect(orders[0]?.destination).toBeUndefined();
    expect(health.problems.length).toBeGreaterThan(0);
  }
});
test('the cards behind Shopee’s order list hide the address: goods are read, the place is said to be missing', async () => {
  const card = { card_header: { order_sn: '261127ABCDEFGH' }, order_ext_info: { seller_address: { country: 'BR' } }, package_list: [{ item_info_group: { item_info_list: [{ item_list: [{ name: 'Caneca azul', amount: 3 }] }] }, payment_info: { currency: 6, total_price: 6584736 }, status_info: { status: 'A Enviar' } }] };
  const { orders, marketplace, health } = await read({ code: 0, data: { card_list: [{ package_level_order_card: card }] } });
  expect(marketplace).toBe('shopee');
  expect(orders).toMatchObject([{ id: '261127ABCDEFGH', lines: [{ title: 'Caneca azul', quantity: 3 }] }]);
  expect([orders[0]?.destination, orders[0]?.goodsValue]).toEqual([undefined, undefined]);
  expect(health.problems.map(({ column }) => column)).toContain('destination');
});
test('an answer of another form is no order list', async () => {
  const { orders, health } = await read({ data: { main_orders: [{ main_order_id: 5 }] } });
  expect(orders).toEqual([]);
  expect(health.problems.length).toBeGreaterThan(0);
});

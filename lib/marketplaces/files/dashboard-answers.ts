import * as z from 'zod';

/** Evidence: TikTok Shop's order list of October 2026, recorded from the seller centre. `sku_unit_price` has the carriage in it there, `sub_total` has not. */
const tiktok = z.object({
  data: z.object({
    main_orders: z.array(
      z.object({
        main_order_id: z.string(),
        sku_module: z.array(z.object({ product_name: z.string(), seller_sku_name: z.string().optional(), quantity: z.number() })),
        delivery_module: z.array(z.object({ buyer_region: z.string().optional() })).default([]),
        price_module: z.object({ sub_total: z.object({ price_val: z.string(), currency: z.string() }) }).optional(),
      }),
    ).min(1),
  }),
});

/** Evidence: Shopee's order cards of October 2026, recorded from the seller centre. They hide the buyer's address, and name the currency by a number nobody publishes. */
const shopee = z.object({
  data: z.object({
    card_list: z.array(
      z.object({
        package_level_order_card: z.object({
          card_header: z.object({ order_sn: z.string() }),
          package_list: z.array(
            z.object({
              item_info_group: z.object({ item_info_list: z.array(z.object({ item_list: z.array(z.object({ name: z.string(), amount: z.number() })) })) }),
              status_info: z.object({ status: z.string().optional() }).optional(),
            }),
          ),
        }),
      }),
    ).min(1),
  }),
});

/** The answer that a seller centre's own page got, as the list of orders it holds; undefined: it is none of those known. The seller's own country in it is never taken for where an order goes. */
export function ordersAnswered(value: unknown): { marketplace: string; orders: Record<string, unknown>[] } | undefined {
  const ofTiktok = tiktok.safeParse(value);
  if (ofTiktok.success) return { marketplace: 'tiktok-shop', orders: ofTiktok.data.data.main_orders.map(orderOfTiktok) };
  const ofShopee = shopee.safeParse(value);
  return ofShopee.success ? { marketplace: 'shopee', orders: ofShopee.data.data.card_list.map(orderOfShopee) } : undefined;
}

function orderOfTiktok({ main_order_id, sku_module, delivery_module, price_module }: z.infer<typeof tiktok>['data']['main_orders'][number]): Record<string, unknown> {
  const regions = [...new Set(delivery_module.map(({ buyer_region }) => buyer_region))];
  return {
    order_number: main_order_id,
    // Parcels of one order to two countries name none.
    destination_country: regions.length === 1 ? regions[0] : '',
    ...(price_module && { subtotal: price_module.sub_total.price_val, currency: price_module.sub_total.currency }),
    items: sku_module.map(({ product_name, seller_sku_name, quantity }) => ({ name: product_name, sku: seller_sku_name, quantity })),
  };
}

const orderOfShopee = ({ package_level_order_card: { card_header, package_list } }: z.infer<typeof shopee>['data']['card_list'][number]): Record<string, unknown> => ({
  order_number: card_header.order_sn,
  order_status: package_list[0]?.status_info?.status,
  items: package_list.flatMap(({ item_info_group }) => item_info_group.item_info_list.flatMap(({ item_list }) => item_list.map(({ name, amount }) => ({ name, quantity: amount })))),
});

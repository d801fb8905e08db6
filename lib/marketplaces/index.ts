import type { MarketplaceAdapter } from './adapter';
import { aliexpress } from './aliexpress';
import { amazon } from './amazon';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { lazada } from './lazada';
import { mercadolibre } from './mercadolibre';
import { ozon } from './ozon';
import { shopee } from './shopee';
import { shopify } from './shopify';
import { temu } from './temu';
import { tiktokShop } from './tiktok-shop';
import { walmart } from './walmart';
import { wish } from './wish';
import { woocommerce } from './woocommerce';

/** Every marketplace with a name; the reader for any other dashboard stands apart (generic.ts), for few pages need it. */
export const marketplaces: readonly MarketplaceAdapter[] = [
  amazon, aliexpress, shopee, ozon, wish, ebay, etsy, shopify, lazada, tiktokShop, temu, walmart, mercadolibre, woocommerce,
];

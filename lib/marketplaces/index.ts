import type { MarketplaceAdapter } from './adapter';
import { amazon } from './amazon';
import { ebay } from './ebay';
import { etsy } from './etsy';
import { generic } from './generic';
import { shopee } from './shopee';
import { shopify } from './shopify';
import { tiktokShop } from './tiktok-shop';
import { walmart } from './walmart';
import { woocommerce } from './woocommerce';

/** Every marketplace; the generic reader comes last, since it takes any page. */
export const marketplaces: readonly MarketplaceAdapter[] = [amazon, etsy, shopify, ebay, tiktokShop, walmart, shopee, woocommerce, generic];

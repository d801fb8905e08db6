import type { FileFormat } from '../adapter';
import { aliexpressFormats } from '../aliexpress-reports';
import { amazonFormats } from '../amazon-reports';
import { domesticFormats } from './domestic-reports';
import { ebayFormats } from '../ebay-reports';
import { etsyFormats } from '../etsy-reports';
import { lazadaFormats } from '../lazada-reports';
import { mercadolibreFormats } from '../mercadolibre-reports';
import { noonFormats } from './noon-reports';
import { ozonFormats } from '../ozon-reports';
import { sellerCenterFormats } from './seller-center-reports';
import { shopeeFormats } from '../shopee-reports';
import { shopifyFormats } from '../shopify-reports';
import { temuFormats } from '../temu-reports';
import { shoptetFormats } from './shoptet-reports';
import { syliusFormats } from './sylius-reports';
import { tiktokShopFormats } from '../tiktok-shop-reports';
import { walmartFormats } from '../walmart-reports';
import { wildberriesFormats } from './wildberries-reports';
import { woocommerceFormats } from '../woocommerce-reports';

/** Every marketplace whose exports are known. They stand apart from the readers of pages, which a dashboard has to load. */
export const exporters: readonly { id: string; fileFormats: readonly FileFormat[] }[] = [
  { id: 'amazon', fileFormats: amazonFormats },
  { id: 'aliexpress', fileFormats: aliexpressFormats },
  { id: 'shopee', fileFormats: shopeeFormats },
  { id: 'ozon', fileFormats: ozonFormats },
  { id: 'ebay', fileFormats: ebayFormats },
  { id: 'etsy', fileFormats: etsyFormats },
  { id: 'shopify', fileFormats: shopifyFormats },
  { id: 'lazada', fileFormats: lazadaFormats },
  { id: 'generic', fileFormats: [...sellerCenterFormats, ...noonFormats, ...domesticFormats, ...shoptetFormats, ...syliusFormats, ...wildberriesFormats] },
  { id: 'tiktok-shop', fileFormats: tiktokShopFormats },
  { id: 'temu', fileFormats: temuFormats },
  { id: 'walmart', fileFormats: walmartFormats },
  { id: 'mercadolibre', fileFormats: mercadolibreFormats },
  { id: 'woocommerce', fileFormats: woocommerceFormats },
];

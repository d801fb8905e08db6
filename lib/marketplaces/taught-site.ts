import type { MarketplaceAdapter } from './adapter';
import { recordPage } from './record-page';
import type { RecordRecipe } from './record-recipe';

/** One page of one site as a seller taught it. */
export interface TaughtSite {
  host: string;
  /** Path of the address, with `:n` for a part that has a number in it: "/shop/:n/orders". */
  path: string;
  taughtOn: string;
  recipe: RecordRecipe;
}

/** "/shop/123/orders" → "/shop/:n/orders": the number of one shop or page is not the site's. */
export function pathOf(url: URL): string {
  // Single-page dashboards keep their route behind the number sign.
  const route = url.hash.startsWith('#/') ? (url.hash.split('?')[0] ?? '') : '';
  return `${url.pathname}${route}`.split('/').map((part) => (/\d/.test(part) ? ':n' : part)).join('/').slice(0, 200);
}

/** The taught page as an adapter, so that it is read, anchored and reported like any other. */
export function taughtAdapter({ host, path, recipe, taughtOn }: TaughtSite): MarketplaceAdapter {
  const page = recordPage('taught', recipe, 'orders', (url) => url.hostname === host && pathOf(url) === path);
  return { id: 'taught', name: host, hosts: [`https://${host}/*`, `http://${host}/*`], pages: [page], evidence: { checkedOn: taughtOn, pages: 'strong', template: 'none', files: 'none' } };
}

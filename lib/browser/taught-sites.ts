import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { TaughtSite } from '../marketplaces/taught-site';
import { taughtFileSchema, taughtSiteSchema } from '../marketplaces/taught-site.schema';

export const taughtKey = 'taught';
const most = 100;
const key = ({ host, path }: TaughtSite) => `${host} ${path}`;

/** Every page that was taught; an entry that no longer parses is left out, the others stay. */
export async function taughtSites(): Promise<TaughtSite[]> {
  const stored: unknown = (await browser.storage.local.get(taughtKey))[taughtKey];
  return (Array.isArray(stored) ? stored : []).flatMap((one) => taughtSiteSchema.safeParse(one).data ?? []);
}

/** Keeps these, each in place of an older lesson about the same page. */
export async function keepTaught(sites: readonly TaughtSite[]): Promise<void> {
  const kept = new Map([...(await taughtSites()), ...sites].map((site) => [key(site), site]));
  await browser.storage.local.set({ [taughtKey]: [...kept.values()].slice(-most) });
}

export async function forgetTaught(site: TaughtSite): Promise<void> {
  await browser.storage.local.set({ [taughtKey]: (await taughtSites()).filter((one) => key(one) !== key(site)) });
}

export function taughtFile(sites: readonly TaughtSite[]): string {
  return `${JSON.stringify({ tidewaiter: 'taught-sites', version: 1, sites }, null, 2)}\n`;
}

/** Sites in a file that `taughtFile` wrote, or where it is wrong: "sites.0.recipe.records: …". */
export function readTaughtFile(text: string): { sites: TaughtSite[] } | { problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problems: ['JSON'] };
  }
  const parsed = taughtFileSchema.safeParse(json);
  return parsed.success ? { sites: parsed.data.sites } : { problems: z.prettifyError(parsed.error).split('\n').slice(0, 12) };
}

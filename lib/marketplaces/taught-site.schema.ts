import * as z from 'zod';
import { recordRecipeSchema } from './record-page.schema';
import type { TaughtSite } from './taught-site';

export const taughtSiteSchema: z.ZodType<TaughtSite> = z.strictObject({
  host: z.string().regex(/^[a-z0-9.-]{1,253}$/i),
  path: z.string().max(200).startsWith('/'),
  taughtOn: z.iso.date(),
  recipe: recordRecipeSchema,
});
/** What a seller exports and imports; the recipes are the same data as an adapter's. */
export const taughtFileSchema = z.strictObject({ tidewaiter: z.literal('taught-sites'), version: z.literal(1), sites: z.array(taughtSiteSchema).min(1).max(100) });

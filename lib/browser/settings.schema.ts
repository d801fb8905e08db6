import * as z from 'zod';

export const settingsSchema = z.object({
  language: z.enum(['auto', 'en', 'zh-CN']).catch('auto'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
  dispatchFrom: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch('CN'),
  /** Where goods are usually made; undefined: not known. */
  countryOfOrigin: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  handlingDays: z.number().int().min(0).max(60).catch(1),
  /** Scheme or identifier id → the seller's number, or "marketplace" when the marketplace collects. */
  registrations: z.record(z.string().max(60), z.string().max(60)).catch({}),
  documents: z.array(z.string().max(60)).max(200).catch([]),
  /** Ids of registrations and documents that the seller said there are none of. */
  lacking: z.array(z.string().max(60)).max(300).catch([]),
  retentionDays: z.number().int().min(1).max(365).catch(90),
  showClearBadges: z.boolean().catch(true),
  recentCountries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(5)
    .catch([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export const defaultSettings: Settings = settingsSchema.parse({});

const text = z.string().max(300);
export const catalogueRow = z.object({
  sku: z.string().min(1).max(120),
  title: text.optional(),
  goods: z.array(z.string().max(60)).max(10).optional(),
  hsCode: z
    .string()
    .regex(/^\d{6,10}$/)
    .optional(),
  countryOfOrigin: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  weightGrams: z.number().positive().max(1e7).optional(),
  documents: z.array(z.string().max(60)).max(50).optional(),
});
export type CatalogueRow = z.infer<typeof catalogueRow>;

import * as z from 'zod';
import { rowFields } from './adapter';
import { costOfPattern, mostTries } from './pattern-cost';
import type { Place, RecordRecipe } from './record-recipe';

const selector = z.string().trim().min(1).max(300);
const wordings = z.array(z.string().trim().min(1).max(80)).min(1).max(40);

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
/** Whoever wrote the file, a page's text must not be able to hold the reader up. */
const pattern = z.string().min(1).max(200).refine(compiles, 'is no regular expression').refine((source) => costOfPattern(source) <= mostTries, 'would take too long on some texts');

const placeSchema: z.ZodType<Place> = z.strictObject({
  at: selector.optional(),
  without: selector.optional(),
  attribute: z.string().regex(/^[a-z][a-z0-9:_-]{0,60}$/i).optional(),
  label: wordings.optional(),
  column: wordings.optional(),
  pattern: pattern.optional(),
  lines: z.literal(true).optional(),
  pick: z.enum(['first', 'last']).optional(),
  address: z.literal(true).optional(),
});
const places = z.array(placeSchema).min(1).max(12);

/** A recipe as it comes from a file or from storage; every key is known, so that one of a later version is refused and not half understood. */
export const recordRecipeSchema: z.ZodType<RecordRecipe> = z
  .strictObject({
    records: selector,
    recordsAround: selector.optional(),
    lines: selector.optional(),
    linesAround: z.literal(true).optional(),
    linesFollow: z.literal(true).optional(),
    priceOfOne: z.literal(true).optional(),
    idForm: pattern,
    fields: z.partialRecord(z.enum(rowFields), places),
    everyId: places.optional(),
    empty: selector.optional(),
    mark: z.enum(['.', ',']).optional(),
    dayOrder: z.enum(['dmy', 'mdy']).optional(),
    currency: z.string().regex(/^[A-Z]{3}$/).optional(),
    symbolCurrency: z.string().regex(/^[A-Z]{3}$/).optional(),
  })
  .refine(({ fields }) => fields.id !== undefined, { path: ['fields', 'id'], message: 'says where the order number stands' });

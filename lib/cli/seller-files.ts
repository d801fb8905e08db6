import * as z from 'zod';
import type { CatalogueEntry, SellerProfile } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { catalogueColumns, parseCatalogue } from '../export/catalogue-csv';
import { catalogueNames } from '../language/catalogue-names';
import { BadUse } from './arguments';
import { textOf } from './read-input';

const profileSchema = z.strictObject({
  dispatchFrom: z.string().regex(/^[A-Z]{2}$/).default('CN'),
  handlingDays: z.number().int().min(0).max(60).default(1),
  registrations: z.record(z.string(), z.string()).default({}),
  documents: z.array(z.string()).default([]),
  lacking: z.array(z.string()).default([]),
  countryOfOrigin: z.string().regex(/^[A-Z]{2}$/).optional(),
});

/** A seller's profile from a JSON file. @throws {BadUse} naming the field that is wrong. */
export function readProfile(path: string | undefined, from: string | undefined): SellerProfile {
  let stored: unknown = {};
  if (path) {
    const text = textOf(path, '--profile');
    try {
      stored = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new BadUse(`--profile: ${path} is not JSON (${(error as Error).message}); a profile looks like {"dispatchFrom": "CN", "registrations": {"ioss": "IM…"}}`);
    }
  }
  const parsed = profileSchema.safeParse(stored);
  if (!parsed.success) throw new BadUse(`--profile: ${path}: ${parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ')}; a profile may have ${Object.keys(profileSchema.shape).join(', ')}`);
  const { countryOfOrigin, ...rest } = parsed.data;
  return { ...rest, ...(countryOfOrigin && { countryOfOrigin }), ...(from && { dispatchFrom: from }) };
}

/** A catalogue from CSV. @throws {BadUse} naming row and column of the first cell that cannot be taken. */
export function readCatalogue(path: string | undefined, pack: RulePack): ReadonlyMap<string, CatalogueEntry> {
  if (!path) return new Map();
  const text = textOf(path, '--catalogue');
  const { items, problems } = parseCatalogue(text, catalogueNames(pack));
  const [problem] = problems;
  if (problem?.code === 'missing-column') throw new BadUse(`${path}: there is no column "sku"; the columns are ${catalogueColumns.join(', ')}`);
  if (problem?.code === 'unknown-column') throw new BadUse(`${path}: the column "${problem.found}" is not known; the columns are ${catalogueColumns.join(', ')}`);
  if (problem?.code === 'empty-file' || problem?.code === 'no-rows') throw new BadUse(`${path}: there is no article in it`);
  if (problem) throw new BadUse(`${path}: row ${problem.row}, column ${problem.column}: "${problem.found}" ${problem.code.replace(/-/g, ' ')}`);
  return new Map(items.map((item) => [item.sku, item]));
}

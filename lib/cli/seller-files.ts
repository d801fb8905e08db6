import * as z from 'zod';
import type { CatalogueEntry, SellerProfile } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { catalogueColumns, parseCatalogue } from '../export/catalogue-csv';
import { catalogueNames } from '../language/catalogue-names';
import { BadUse } from './arguments';
import { didYouMean } from '../core/regulations/nearest';
import { buyerNumbersOf, numberProblem, registrationsOf, standsForNumber } from '../core/regulations/registrations';
import { countryCode } from '../marketplaces/country-names';
import { textOf } from './read-input';

const profileSchema = z.strictObject({
  dispatchFrom: z.string().default('CN'),
  handlingDays: z.number().int().min(0).max(60).default(1),
  registrations: z.record(z.string(), z.string()).default({}),
  documents: z.array(z.string()).default([]),
  lacking: z.array(z.string()).default([]),
  countryOfOrigin: z.string().optional(),
});

/** What a profile says that the rules do not know, and numbers that cannot be right: each would change the answer without a word. */
function profileProblems({ dispatchFrom, countryOfOrigin, registrations, documents, lacking }: z.infer<typeof profileSchema>, pack: RulePack): string[] {
  const problems: string[] = [];
  const unknown = (field: string, id: string, ids: Iterable<string>, what: string) => problems.push(`${field}: no rule knows the ${what} "${id}"${didYouMean(id, ids)}`);
  const countries = new Set(pack.territories.map(({ code }) => code));
  for (const [field, code] of Object.entries({ dispatchFrom, countryOfOrigin })) {
    if (code === undefined || countries.has(code)) continue;
    const meant = countryCode(code);
    problems.push(`${field}: "${code}" is no country${meant ? `; did you mean "${meant}"?` : '; write its code of two letters, such as CN'}`);
  }
  for (const id of documents) if (!pack.documents.has(id)) unknown('documents', id, pack.documents.keys(), 'document');
  // The numbers stand in the rules of every land: who names none need not wait for them.
  if (!Object.keys(registrations).length && !lacking.length) return problems;
  const known = new Map(registrationsOf(pack).map((one) => [one.id, one]));
  const numbers = new Set([...known.keys(), ...buyerNumbersOf(pack).map(({ id }) => id)]);
  for (const [id, number] of Object.entries(registrations)) {
    const registration = known.get(id);
    if (!numbers.has(id)) unknown('registrations', id, numbers, 'registration');
    else if (!number.trim()) problems.push(`registrations.${id} is empty: write the number, or leave it out when you are not registered`);
    else if (registration && !standsForNumber.includes(number.trim().toLowerCase())) {
      const wrong = numberProblem(number, registration);
      const form = wrong && { prefix: `begins with ${registration.prefix}`, length: `has ${registration.lengths?.join(' or ')} letters and digits`, digits: 'has digits only', 'too-long': 'has at most 60 signs' }[wrong.code];
      if (form) problems.push(`registrations.${id}: "${number}" is no ${registration.name.en}, which ${form}; write the number, "marketplace" when the marketplace's own is used, or leave it out`);
    }
  }
  for (const id of lacking) if (!pack.documents.has(id) && !numbers.has(id)) unknown('lacking', id, [...numbers, ...pack.documents.keys()], 'registration or document');
  return problems;
}

/** A seller's profile from a JSON file. @throws {BadUse} naming the field that is wrong. */
export function readProfile(path: string | undefined, from: string | undefined, pack: RulePack): SellerProfile {
  let stored: unknown = {};
  if (path) {
    const text = textOf(path, '--profile');
    try {
      stored = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new BadUse((t) => `${t('cli.error-profile-json', { path, reason: (error as Error).message })} {"dispatchFrom": "CN", "registrations": {"ioss": "IM…"}}`);
    }
  }
  const parsed = profileSchema.safeParse(stored);
  if (!parsed.success) throw new BadUse(`--profile: ${path}: ${parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ')}; a profile may have ${Object.keys(profileSchema.shape).join(', ')}`);
  const problems = profileProblems(parsed.data, pack);
  if (problems.length) throw new BadUse(`--profile: ${path}: ${problems.join('; ')}`);
  const { countryOfOrigin, ...rest } = parsed.data;
  return { ...rest, ...(countryOfOrigin && { countryOfOrigin }), ...(from && { dispatchFrom: from }) };
}

/** A catalogue from CSV. @throws {BadUse} naming row and column of the first cell that cannot be taken. */
export function readCatalogue(path: string | undefined, pack: RulePack): ReadonlyMap<string, CatalogueEntry> {
  if (!path) return new Map();
  const text = textOf(path, '--catalogue');
  const { items, problems } = parseCatalogue(text, catalogueNames(pack));
  const [problem] = problems;
  if (problem?.code === 'missing-column') throw new BadUse((t) => t('cli.error-sku', { path, known: catalogueColumns.join(', ') }));
  if (problem?.code === 'unknown-column') throw new BadUse((t) => t('cli.error-column', { path, column: problem.found ?? '', known: catalogueColumns.join(', ') }));
  if (problem?.code === 'empty-file' || problem?.code === 'no-rows') throw new BadUse((t) => t('cli.error-no-article', { path }));
  if (problem) throw new BadUse(`${path}: row ${problem.row}, column ${problem.column}: "${problem.found}" ${problem.code.replace(/-/g, ' ')}`);
  return new Map(items.map((item) => [item.sku, item]));
}

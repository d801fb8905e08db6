import * as z from 'zod';
import type { CatalogueEntry, SellerProfile } from '../core/assessment';
import type { RulePack } from '../core/regulations/pack';
import { catalogueColumns, parseCatalogue } from '../export/catalogue-csv';
import { catalogueNames } from '../language/catalogue-names';
import { BadUse } from './arguments';
import { nearestWord } from '../core/regulations/nearest';
import { buyerNumbersOf, numberProblem, registrationsOf, standsForNumber } from '../core/regulations/registrations';
import { countryCode } from '../marketplaces/reading/country-names';
import { type MessageId, type Translate, translator } from '../language/translate';
import { textOfFile } from '../marketplaces/files/text';
import { bytesOf, textOf } from './read-input';

const profileSchema = z.strictObject({
  dispatchFrom: z.string().default('CN'),
  handlingDays: z.number().int().min(0).max(60).default(1),
  registrations: z.record(z.string(), z.string()).default({}),
  documents: z.array(z.string()).default([]),
  lacking: z.array(z.string()).default([]),
  countryOfOrigin: z.string().optional(),
});

/** The name in the language that this translator writes. */
const inLanguageOf = (t: Translate, { en, zh }: { en: string; zh?: string | undefined }): string => (t === translator('zh-CN') ? (zh ?? en) : en);

/** What a profile says that the rules do not know, and numbers that cannot be right: each would change the answer without a word. */
function profileProblems({ dispatchFrom, countryOfOrigin, registrations, documents, lacking }: z.infer<typeof profileSchema>, pack: RulePack, t: Translate): string[] {
  const problems: string[] = [];
  const perhaps = (meant: string | undefined) => (meant ? t('cli.profile-meant', { meant }) : '');
  const unknown = (field: string, id: string, ids: Iterable<string>, what: 'document' | 'registration' | 'either') => problems.push(`${t('cli.profile-unknown', { field, what: t(`cli.profile-${what}`), id })}${perhaps(nearestWord(id, ids))}`);
  const countries = new Set(pack.territories.map(({ code }) => code));
  for (const [field, code] of Object.entries({ dispatchFrom, countryOfOrigin })) {
    if (code === undefined || countries.has(code)) continue;
    const meant = countryCode(code);
    problems.push(`${t('cli.profile-no-country', { field, code })}${meant ? perhaps(meant) : t('cli.profile-country-code')}`);
  }
  for (const id of documents) if (!pack.documents.has(id)) unknown('documents', id, pack.documents.keys(), 'document');
  // The numbers stand in the rules of every land: who names none need not wait for them.
  if (!Object.keys(registrations).length && !lacking.length) return problems;
  const known = new Map(registrationsOf(pack).map((one) => [one.id, one]));
  const numbers = new Set([...known.keys(), ...buyerNumbersOf(pack).map(({ id }) => id)]);
  for (const [id, number] of Object.entries(registrations)) {
    const registration = known.get(id);
    if (!numbers.has(id)) unknown('registrations', id, numbers, 'registration');
    else if (!number.trim()) problems.push(t('cli.profile-empty', { id }));
    else if (registration && !standsForNumber.includes(number.trim().toLowerCase())) {
      const wrong = numberProblem(number, registration);
      const form = wrong && t(`cli.profile-number-${wrong.code}`, { prefix: registration.prefix ?? '', lengths: registration.lengths?.join(' / ') ?? '' });
      if (form) problems.push(t('cli.profile-number', { id, number, name: inLanguageOf(t, registration.name), form }));
    }
  }
  for (const id of lacking) if (!pack.documents.has(id) && !numbers.has(id)) unknown('lacking', id, [...numbers, ...pack.documents.keys()], 'either');
  return problems;
}

/** What the parser says of a field, in the reader's language where there are words for it. */
function issueText(issue: z.core.$ZodIssue, t: Translate): string {
  if (issue.code === 'unrecognized_keys') return t('cli.profile-keys', { keys: issue.keys.map((key) => `"${key}"`).join(', ') });
  if (issue.code === 'too_small') return t('cli.profile-least', { least: Number(issue.minimum) });
  if (issue.code === 'too_big') return t('cli.profile-most', { most: Number(issue.maximum) });
  return issue.code === 'invalid_type' ? t('cli.profile-type', { expected: issue.expected }) : issue.message;
}

const inProfile = (path: string | undefined, t: Translate, text: string): string => t('cli.said', { what: '--profile', text: t('cli.said', { what: path ?? '', text }) });

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
  if (!parsed.success) throw new BadUse((t) => inProfile(path, t, `${parsed.error.issues.map((issue) => t('cli.said', { what: issue.path.join('.') || t('cli.profile-file'), text: issueText(issue, t) })).join('; ')}${t('cli.profile-fields', { known: Object.keys(profileSchema.shape).join(', ') })}`));
  if (profileProblems(parsed.data, pack, translator('en')).length) throw new BadUse((t) => inProfile(path, t, profileProblems(parsed.data, pack, t).join('; ')));
  const { countryOfOrigin, ...rest } = parsed.data;
  return { ...rest, ...(countryOfOrigin && { countryOfOrigin }), ...(from && { dispatchFrom: from }) };
}

/** A catalogue from CSV. @throws {BadUse} naming row and column of the first cell that cannot be taken. */
export function readCatalogue(path: string | undefined, pack: RulePack): ReadonlyMap<string, CatalogueEntry> {
  if (!path) return new Map();
  const decoded = textOfFile(bytesOf(path, '--catalogue'));
  if ('problem' in decoded) throw new BadUse((t) => (decoded.problem === 'empty-file' ? t('cli.error-no-article', { path }) : t('cli.error-catalogue-text', { path })));
  const { items, problems } = parseCatalogue(decoded.text, catalogueNames(pack));
  const [problem] = problems;
  if (problem?.code === 'missing-column') throw new BadUse((t) => t('cli.error-sku', { path, known: catalogueColumns.join(', ') }));
  if (problem?.code === 'unknown-column') throw new BadUse((t) => t('cli.error-column', { path, column: problem.found ?? '', known: catalogueColumns.join(', ') }));
  if (problem?.code === 'column-twice') throw new BadUse((t) => t('cli.error-column-twice', { path, column: problem.found }));
  if (problem?.code === 'empty-file' || problem?.code === 'no-rows') throw new BadUse((t) => t('cli.error-no-article', { path }));
  if (problem) throw new BadUse((t) => t('cli.error-catalogue-cell', { path, row: problem.row, column: problem.column, found: problem.found, problem: t(`catalogue.${problem.code}` as MessageId) }));
  return new Map(items.map((item) => [item.sku, item]));
}

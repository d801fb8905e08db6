import * as z from 'zod';
import { serviceSchema, type TransportService } from '../transport/service.schema';
import { type DocumentType, documentType, goodsFile, measure, publishersFile, type RulesFile, rulesFile, scope } from './measure.schema';
import { didYouMean } from './nearest';
import type { RulePack } from './pack';

/** A pack as it lies in its folder: path below public/rules → parsed JSON. */
export type RawPack = ReadonlyMap<string, unknown>;

export interface PackProblem {
  file: string;
  path: string;
  message: string;
}
export class BrokenPack extends Error {
  constructor(readonly problems: PackProblem[]) {
    super(problems.map(problemText).join('\n'));
  }
}
export const problemText = ({ file, path, message }: PackProblem) => `${file}: ${path || 'file'}: ${message}`;

const territoriesFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[A-Z]{2}$/),
    inherits: z.array(z.string()),
    without: z.array(z.string()).min(1).optional(),
    aliases: z.array(z.string()),
    freeMovement: z.string().optional(),
    postcodes: z.strictObject({ country: z.string(), starts: z.array(z.string().min(1)).min(1), length: z.number().int().positive().optional(), apart: z.literal(true).optional() }).optional(),
    regions: z.record(z.string(), z.array(z.string())).optional(),
    regionPostcodes: z.record(z.string(), z.array(z.string().min(1))).optional(),
    postcodeLengths: z.array(z.number().int().positive()).min(1).optional(),
    allRegions: z.literal(true).optional(),
    world: z.string().optional(),
  }),
);
const ratesFile = z.object({ date: z.string(), source: z.string(), perEuro: z.record(z.string(), z.number().positive()) });
const holidaysFile = z.record(z.string(), z.record(z.string(), z.string().nullable()));
const packFile = z.strictObject({ version: z.string().min(1) });

const sharedFiles = { 'pack.json': packFile, 'territories.json': territoriesFile, 'goods.json': goodsFile, 'sources.json': publishersFile, 'exchange-rates.json': ratesFile, 'holidays.json': holidaysFile };
const folders: Record<string, z.ZodType> = { unions: rulesFile, countries: rulesFile, documents: documentType, services: serviceSchema };

const knownKeys = new Set([...measure.options.flatMap((option) => Object.keys(option.shape)), ...Object.keys(scope.shape), ...Object.keys(rulesFile.shape)]);

const withArticle = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** What is wrong and what to write instead. */
function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.map((key) => `"${key}"${didYouMean(key, knownKeys)}`).join(', ')}`;
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return value === undefined ? `is missing; write one of ${allowed.join(', ')}` : `"${String(value)}" is not one of ${allowed.join(', ')}${didYouMean(String(value), allowed)}`;
    }
    case 'invalid_type':
      return value === undefined ? `is missing; write ${issue.expected === 'array' ? 'a list in [ ]' : withArticle(issue.expected)}` : `${withArticle(issue.expected)} belongs here, not ${JSON.stringify(value)?.slice(0, 60)}`;
    case 'invalid_union':
      return `"${String(value)}" is no kind of measure; write one of ${kindsOfMeasure.join(', ')}${didYouMean(String(value), kindsOfMeasure)}`;
    case 'too_small':
      return issue.origin === 'array' ? 'the list is empty; write at least one entry, or leave the key out where it may be' : issue.message;
    default:
      return value === undefined || typeof value === 'object' ? issue.message : `${issue.message}; "${String(value)}" stands there`;
  }
}
const kindsOfMeasure = measure.options.map((option) => option.shape.kind.value);
const valueAt = (json: unknown, path: readonly PropertyKey[]) => path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | null | undefined)?.[key], json);

/** "measures.3 (us-duty).limit.currency": the way to a value, with the id of the entry it belongs to. */
function pathText(json: unknown, path: readonly PropertyKey[]): string {
  return path.map((key, index) => {
    const id = typeof key === 'number' ? (valueAt(json, path.slice(0, index + 1)) as { id?: unknown } | null | undefined)?.id : undefined;
    return typeof id === 'string' ? `${String(key)} (${id})` : String(key);
  }).join('.');
}

/** The name a file of one of the folders must have, by the code or id in it. */
const nameIn = (folder: string, json: { code?: string; id?: string }) => `${folder}/${(json.code ?? json.id ?? '').toLowerCase()}.json`;

/** Parses every file of a pack and goes on after a broken one: what could be read, and all that is wrong with the rest. */
export function examinePack(raw: RawPack): { parsed: RawPack; problems: PackProblem[] } {
  const problems: PackProblem[] = [];
  const parsed = new Map<string, unknown>();
  const parse = (file: string, schema: z.ZodType) => {
    const json = raw.get(file);
    const result = schema.safeParse(json);
    if (!raw.has(file)) problems.push({ file, path: '', message: 'the file is missing' });
    else if (result.success) parsed.set(file, result.data);
    else for (const issue of result.error.issues) problems.push({ file, path: pathText(json, issue.path), message: messageOf(issue, valueAt(json, issue.path)) });
  };
  for (const [file, schema] of Object.entries(sharedFiles)) parse(file, schema);
  for (const path of [...raw.keys()].sort()) {
    const folder = path.split('/')[0] ?? '';
    const schema = folders[folder];
    if (!schema) continue;
    parse(path, schema);
    const wanted = parsed.has(path) && nameIn(folder, parsed.get(path) as { code?: string; id?: string });
    if (wanted && wanted !== path) {
      parsed.delete(path);
      problems.push({ file: path, path: folder === 'countries' || folder === 'unions' ? 'code' : 'id', message: `this belongs into ${wanted}: rename the file, or mend the code in it` });
    }
  }
  return { parsed, problems };
}

/** Parses every file of a pack; what comes back is complete and in order, and `assemblePack` may believe it. @throws {BrokenPack} naming file, path and what is wrong, for all files at once. */
export function parsePack(raw: RawPack): RawPack {
  const { parsed, problems } = examinePack(raw);
  if (problems.length) throw new BrokenPack(problems);
  return parsed;
}

/** Whether everything is there that `assemblePack` cannot do without. */
export const isComplete = (parsed: RawPack): boolean => Object.keys(sharedFiles).every((file) => parsed.has(file));

/** Puts parsed files together, unions before countries; `files`, when given, stands for those of the two folders. */
export function assemblePack(parsed: RawPack, files?: RulePack['files']): RulePack {
  const file = <K extends keyof typeof sharedFiles>(name: K) => parsed.get(name) as z.infer<(typeof sharedFiles)[K]>;
  const below = <T>(folder: string) => [...parsed].filter(([path]) => path.startsWith(folder)).map(([, json]) => json as T);
  return {
    version: file('pack.json').version,
    territories: file('territories.json'),
    files: files ?? new Map([...below<RulesFile>('unions/'), ...below<RulesFile>('countries/')].map((one) => [one.code, one])),
    goods: file('goods.json'),
    documents: new Map(below<DocumentType>('documents/').map((one) => [one.id, one])),
    services: below<TransportService>('services/'),
    publishers: file('sources.json'),
    exchangeRates: file('exchange-rates.json'),
    holidays: file('holidays.json'),
  };
}

/** A pack from files nobody has looked at yet. @throws {BrokenPack} */
export function compilePack(raw: RawPack): RulePack {
  return assemblePack(parsePack(raw));
}

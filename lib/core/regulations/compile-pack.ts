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
    super(problems.map(({ file, path, message }) => `${file}: ${path || 'file'}: ${message}`).join('\n'));
  }
}

const territoriesFile = z.array(
  z.strictObject({
    code: z.string().regex(/^[A-Z]{2}$/),
    inherits: z.array(z.string()),
    aliases: z.array(z.string()),
    freeMovement: z.string().optional(),
    postcodes: z.strictObject({ country: z.string(), starts: z.array(z.string().min(1)).min(1) }).optional(),
    regions: z.record(z.string(), z.array(z.string())).optional(),
    regionPostcodes: z.record(z.string(), z.array(z.string().min(1))).optional(),
    world: z.string().optional(),
  }),
);
const ratesFile = z.object({ date: z.string(), source: z.string(), perEuro: z.record(z.string(), z.number().positive()) });
const holidaysFile = z.record(z.string(), z.record(z.string(), z.string()));
const packFile = z.strictObject({ version: z.string().min(1) });

const sharedFiles = { 'pack.json': packFile, 'territories.json': territoriesFile, 'goods.json': goodsFile, 'sources.json': publishersFile, 'exchange-rates.json': ratesFile, 'holidays.json': holidaysFile };
const folders: Record<string, z.ZodType> = { unions: rulesFile, countries: rulesFile, documents: documentType, services: serviceSchema };

const knownKeys = new Set([...measure.options.flatMap((option) => Object.keys(option.shape)), ...Object.keys(scope.shape), ...Object.keys(rulesFile.shape)]);

/** Parses every file of a pack; what comes back is complete and in order, and `assemblePack` may believe it. @throws {BrokenPack} naming file, path and what is wrong, for all files at once. */
export function parsePack(raw: RawPack): RawPack {
  const problems: PackProblem[] = [];
  const parsed = new Map<string, unknown>();
  const parse = (file: string, schema: z.ZodType) => {
    const result = schema.safeParse(raw.get(file));
    if (result.success) parsed.set(file, result.data);
    else for (const issue of result.error.issues.slice(0, 20)) problems.push({ file, path: issue.path.join('.'), message: raw.has(file) ? `${issue.message}${issue.code === 'unrecognized_keys' ? issue.keys.map((key) => didYouMean(key, knownKeys)).join('') : ''}` : 'the file is missing' });
  };
  for (const [file, schema] of Object.entries(sharedFiles)) parse(file, schema);
  for (const path of [...raw.keys()].sort()) {
    const schema = folders[path.split('/')[0] ?? ''];
    if (schema) parse(path, schema);
  }
  if (problems.length) throw new BrokenPack(problems);
  return parsed;
}

/** Puts parsed files together, unions before countries. */
export function assemblePack(parsed: RawPack): RulePack {
  const file = <K extends keyof typeof sharedFiles>(name: K) => parsed.get(name) as z.infer<(typeof sharedFiles)[K]>;
  const below = <T>(folder: string) => [...parsed].filter(([path]) => path.startsWith(folder)).map(([, json]) => json as T);
  const rules = [...below<RulesFile>('unions/'), ...below<RulesFile>('countries/')];
  return {
    version: file('pack.json').version,
    territories: file('territories.json'),
    files: new Map(rules.map((one) => [one.code, one])),
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

import { z } from 'zod';
import { serviceSchema } from '../transport/service.schema';
import { documentType, goodsFile, publishersFile, rulesFile } from './measure.schema';
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
  }),
);
const ratesFile = z.object({ date: z.string(), source: z.string(), perEuro: z.record(z.string(), z.number().positive()) });
const holidaysFile = z.record(z.string(), z.record(z.string(), z.string()));
const packFile = z.strictObject({ version: z.string().min(1) });

/** Parses every file of a pack. @throws {BrokenPack} naming file, path and what is wrong, for all files at once. */
export function compilePack(raw: RawPack): RulePack {
  const problems: PackProblem[] = [];
  const parse = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const result = schema.safeParse(raw.get(file));
    if (result.success) return result.data;
    for (const issue of result.error.issues.slice(0, 20)) problems.push({ file, path: issue.path.join('.'), message: raw.has(file) ? issue.message : 'the file is missing' });
    return undefined;
  };
  const below = (folder: string) => [...raw.keys()].filter((path) => path.startsWith(folder)).sort();
  const rules = [...below('unions/'), ...below('countries/')].flatMap((path) => parse(path, rulesFile) ?? []);
  const documents = below('documents/').flatMap((path) => parse(path, documentType) ?? []);
  const services = below('services/').flatMap((path) => parse(path, serviceSchema) ?? []);
  const pack = {
    version: parse('pack.json', packFile)?.version ?? '',
    territories: parse('territories.json', territoriesFile) ?? [],
    files: new Map(rules.map((file) => [file.code, file])),
    goods: parse('goods.json', goodsFile) ?? [],
    documents: new Map(documents.map((document) => [document.id, document])),
    services,
    publishers: parse('sources.json', publishersFile) ?? {},
    exchangeRates: parse('exchange-rates.json', ratesFile) ?? { date: '', perEuro: {} },
    holidays: parse('holidays.json', holidaysFile) ?? {},
  };
  if (problems.length) throw new BrokenPack(problems);
  return pack;
}

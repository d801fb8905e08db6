import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type AssessContext, assess } from '../core/assess';
import type { Assessment } from '../core/assessment';
import type { Reading } from '../core/trade/order';
import { checklistOf } from '../export/checklist';
import { customsPapers } from '../export/customs-papers';
import { checklistFileName } from '../export/file-name';
import { type Language, translator } from '../language/translate';
import { BadUse } from './arguments';
import type { Answer } from './commands';
import { reasonOf } from './read-input';
import { describeProblem } from '../language/describe-problem';

interface Content {
  bytes: Uint8Array | string;
  warnings?: string[];
}
/** The writers are loaded only when their format is asked for. */
const writers: Record<string, (assessments: Assessment[], context: AssessContext, language: Language) => Promise<Content>> = {
  pdf: async (assessments, context, language) => {
    const [{ writeChecklistPdf }, { fonts }] = await Promise.all([import('../export/checklist-pdf'), import('../export/fonts-node')]);
    const { bytes, undrawn } = await writeChecklistPdf(assessments, context.pack, language, fonts, context);
    return { bytes, ...(undrawn.length && { warnings: [`drawn as □, because no font has them: ${undrawn.join(', ')}`] }) };
  },
  xlsx: async (assessments, { pack }, language) => ({ bytes: await (await import('../export/checklist-xlsx')).checklistXlsx(assessments, pack, language) }),
  csv: async (assessments, { pack }, language) => ({ bytes: (await import('../export/checklist-csv')).checklistCsv(assessments, pack, language) }),
  json: async (assessments, context, language) => ({ bytes: `${JSON.stringify(assessments.map((one) => ({ checklist: checklistOf(one, context.pack, language), papers: customsPapers(one, context.pack, context) })), null, 2)}\n` }),
};

const cannotWrite: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  EISDIR: 'a folder has this name',
};

/** Makes the folder, one level at a time: Node's own recursive way never ends below /proc. @throws {BadUse} naming what stands in the way. */
function makeFolder(path: string): void {
  if (!path) throw new BadUse('--out: name a folder');
  const whole = resolve(path);
  try {
    if (existsSync(whole)) {
      if (!statSync(whole).isDirectory()) throw new BadUse(`--out: ${path} is a file, not a folder`);
      return;
    }
    if (dirname(whole) !== whole) makeFolder(dirname(whole));
    mkdirSync(whole);
  } catch (error) {
    if (error instanceof BadUse) throw error;
    throw new BadUse(`--out: ${path} cannot be made: ${reasonOf(error, cannotWrite)}; name a folder you may write to`);
  }
}

/** Writes one file with the checklists and papers of one order, or of all. @throws {BadUse} on a format or an order that does not exist. */
export async function writeDocuments(reading: Reading, context: AssessContext, wanted: { order?: string; format: string; out: string; language: Language }): Promise<Answer> {
  const write = writers[wanted.format];
  if (!write) throw new BadUse(`--format: one of ${Object.keys(writers).join(', ')}`);
  const warnings = reading.health.problems.map((problem) => describeProblem(problem, translator(wanted.language), wanted.language));
  const orders = wanted.order === undefined ? reading.orders : reading.orders.filter(({ id }) => id === wanted.order);
  if (!orders.length && wanted.order !== undefined && reading.orders.length) throw new BadUse(`--order: "${wanted.order}" is not in this file; it has ${reading.orders.slice(0, 5).map(({ id }) => id).join(', ')}${reading.orders.length > 5 ? ' …' : ''}`);
  if (!orders.length) return { json: { files: [] }, text: 'no order could be read', warnings, ok: false };
  const assessments = orders.map((order) => assess(order, context));
  const { bytes, warnings: ofWriter = [] } = await write(assessments, context, wanted.language).catch((error: unknown) => {
    // A text longer than the engine allows is no fault of the orders.
    if (!(error instanceof RangeError)) throw error;
    throw new BadUse(`${assessments.length} orders are too many for one ${wanted.format.toUpperCase()} file; take a shorter export, one order with --order, or one row an order with: assess FILE --csv`);
  });
  const path = join(wanted.out, checklistFileName(assessments, wanted.format));
  makeFolder(wanted.out);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new BadUse(`--out: ${path} cannot be written: ${reasonOf(error, cannotWrite)}; name another folder`);
  }
  return { json: { files: [path], orders: assessments.map(({ order, verdict }) => ({ id: order.id, verdict })), warnings: ofWriter }, text: path, warnings: [...warnings, ...ofWriter] };
}

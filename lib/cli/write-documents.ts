import { closeSync, existsSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type AssessContext, assess } from '../core/assess';
import type { Assessment } from '../core/assessment';
import type { Order, Reading } from '../core/trade/order';
import { checklistOf } from '../export/checklist';
import { checklistRows } from '../export/checklist-table';
import { customsPapers } from '../export/customs-papers';
import { checklistFileName } from '../export/file-name';
import { type Language, type MessageId, translator } from '../language/translate';
import { BadUse } from './arguments';
import type { Answer } from './commands';
import { reasonOf } from './read-input';
import { describeProblem } from '../language/describe-problem';

interface Content {
  /** Long texts come piece by piece: those of 100,000 orders are longer than a string may be. */
  bytes: Uint8Array | Iterable<string>;
  warnings?: string[];
}
type Writer = (assessments: Iterable<Assessment>, context: AssessContext, language: Language) => Promise<Content>;
/** The writers are loaded only when their format is asked for. */
const writers: Record<string, Writer> = {
  pdf: async (assessments, context, language) => {
    const [{ writeChecklistPdf }, { fonts }] = await Promise.all([import('../export/checklist-pdf'), import('../export/fonts-node')]);
    const { bytes, undrawn } = await writeChecklistPdf([...assessments], context.pack, language, fonts, context);
    return { bytes, ...(undrawn.length && { warnings: [`drawn as □, because no font has them: ${undrawn.join(', ')}`] }) };
  },
  xlsx: async (assessments, { pack }, language) => ({ bytes: await (await import('../export/checklist-xlsx')).checklistXlsx([...assessments], pack, language) }),
  csv: async (assessments, { pack }, language) => ({ bytes: (await import('../export/checklist-csv')).checklistCsvPieces(assessments, pack, language) }),
  json: async (assessments, context, language) => ({ bytes: jsonOf(assessments, (one) => ({ checklist: checklistOf(one, context.pack, language), papers: customsPapers(one, context.pack, context) })) }),
};

function* jsonOf(assessments: Iterable<Assessment>, entry: (one: Assessment) => unknown): Generator<string> {
  let before = '[\n';
  for (const one of assessments) {
    yield `${before}${JSON.stringify(entry(one), null, 2).replace(/^/gm, '  ')}`;
    before = ',\n';
  }
  yield '\n]\n';
}

/** Rows of a worksheet (ECMA-376: 2^20). */
const mostRows = 1_048_576;
const probed = 100;

/** @throws {BadUse} before the work when so many orders cannot fit, by what every so-many-th of them takes. */
function refuseTooMany(orders: readonly Order[], format: string, context: AssessContext, language: Language): void {
  if (format !== 'xlsx' || orders.length <= probed) return;
  const step = orders.length / probed;
  const rows = Array.from({ length: probed }, (_, at) => orders[Math.floor(at * step)]).flatMap((order) => (order ? checklistRows(assess(order, context), context.pack, language) : []));
  if (rows.length * step >= mostRows) throw tooMany(orders.length, format);
}
const tooMany = (count: number, format: string) => new BadUse((t) => t('cli.error-too-many', { count, format: format.toUpperCase() }));

const cannotWrite: Readonly<Record<string, MessageId>> = {
  EACCES: 'cli.write-barred',
  EPERM: 'cli.write-barred',
  EROFS: 'cli.write-read-only',
  ENOENT: 'cli.write-no-folder',
  ENOSPC: 'cli.write-full',
  EISDIR: 'cli.write-folder',
};

/** Makes the folder, one level at a time: Node's own recursive way never ends below /proc. @throws {BadUse} naming what stands in the way. */
function makeFolder(path: string): void {
  if (!path) throw new BadUse((t) => t('cli.error-out'));
  const whole = resolve(path);
  try {
    if (existsSync(whole)) {
      if (!statSync(whole).isDirectory()) throw new BadUse((t) => t('cli.error-out-file', { path }));
      return;
    }
    if (dirname(whole) !== whole) makeFolder(dirname(whole));
    mkdirSync(whole);
  } catch (error) {
    if (error instanceof BadUse) throw error;
    throw new BadUse((t) => t('cli.error-out-made', { path, reason: reasonOf(error, cannotWrite, t) }));
  }
}

/** Writes one file with the checklists and papers of one order, or of all. @throws {BadUse} on a format or an order that does not exist. */
export async function writeDocuments(reading: Reading, context: AssessContext, wanted: { order?: string; format: string; out: string; language: Language }): Promise<Answer> {
  const write = writers[wanted.format];
  if (!write) throw new BadUse((t) => t('cli.error-one-of', { option: 'format', known: Object.keys(writers).join(', ') }));
  const warnings = reading.health.problems.map((problem) => describeProblem(problem, translator(wanted.language), wanted.language));
  const orders = wanted.order === undefined ? reading.orders : reading.orders.filter(({ id }) => id === wanted.order);
  if (!orders.length && wanted.order !== undefined && reading.orders.length) {
    const known = `${reading.orders.slice(0, 5).map(({ id }) => id).join(', ')}${reading.orders.length > 5 ? ' …' : ''}`;
    throw new BadUse((t) => t('cli.error-order', { order: wanted.order ?? '', known }));
  }
  if (!orders.length) return { json: { files: [] }, text: translator(wanted.language)('cli.no-order'), warnings, ok: false };
  refuseTooMany(orders, wanted.format, context, wanted.language);
  makeFolder(wanted.out);
  const verdicts: { id: string; verdict: Assessment['verdict'] }[] = [];
  // Judged one by one while they are written: a hundred thousand need not be kept.
  const judged: Iterable<Assessment> = {
    *[Symbol.iterator]() {
      for (const order of orders) {
        const assessment = assess(order, context);
        verdicts.push({ id: order.id, verdict: assessment.verdict });
        yield assessment;
      }
    },
  };
  const { bytes, warnings: ofWriter = [] } = await write(judged, context, wanted.language).catch((error: unknown) => {
    // A text longer than the engine allows is no fault of the orders.
    if (!(error instanceof RangeError)) throw error;
    throw tooMany(orders.length, wanted.format);
  });
  const path = join(wanted.out, checklistFileName(orders.map((order) => ({ order, on: context.on })), wanted.format));
  try {
    if (bytes instanceof Uint8Array) writeFileSync(path, bytes);
    else writePieces(path, bytes);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    throw new BadUse((t) => t('cli.error-out-written', { path, reason: reasonOf(error, cannotWrite, t) }));
  }
  return { json: { files: [path], orders: verdicts, warnings: ofWriter }, text: path, warnings: [...warnings, ...ofWriter] };
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

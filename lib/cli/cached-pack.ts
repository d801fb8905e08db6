import { closeSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { assemblePack, type RawPack } from '../core/regulations/compile-pack';
import { whenAsked } from '../core/remember';
import type { RulesFile } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';

/** A piece of what is kept: one file of the pack, or the small ones together; rule files with the code they are asked by. */
type Piece = [name: string, length: number, sum: number, code?: string];
/** Files that every run needs. */
const small = 'small';

const isOfRules = (path: string): boolean => path.startsWith('unions/') || path.startsWith('countries/');

/** Large files that a look-up may do without. */
const askedLate: Record<string, keyof RulePack> = { 'goods.json': 'goods', 'holidays.json': 'holidays', 'sources.json': 'publishers' };

/** A rule file that is read when something of it is asked for. */
function readWhenAsked(read: () => RulesFile): RulesFile {
  const file = whenAsked(read);
  return new Proxy({} as RulesFile, {
    get: (_, key) => Reflect.get(file(), key) as unknown,
    has: (_, key) => Reflect.has(file(), key),
    ownKeys: () => Reflect.ownKeys(file()),
    getOwnPropertyDescriptor: (_, key) => ({ ...Reflect.getOwnPropertyDescriptor(file(), key), configurable: true }),
  });
}

/** How many packs stay: that of this folder, and a few of others and of days before. */
const KEPT = 4;

/** A pack of 7 MB a change would fill a disk in a day of work on the rules. */
function forgetOld(folder: string): void {
  const packs = readdirSync(folder).filter((name) => /^pack-[0-9a-f]+\.json/.test(name)).map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of packs.sort((a, b) => b.time - a.time).slice(KEPT)) rmSync(path, { force: true });
}

/**
 * Keeps a parsed pack: a line with the sum and length of the next, a line that lists the pieces with theirs, then the pieces, so that one land can be read without the others.
 * Where nothing can be written, the pack is read from its folder each time.
 */
export function writeCachedPack(path: string, parsed: RawPack): void {
  // Unions before countries, as `assemblePack` puts them.
  const files = [...parsed].sort(([a], [b]) => Number(b.startsWith('unions/')) - Number(a.startsWith('unions/')));
  const isSmall = ([name]: [string, unknown]) => !isOfRules(name) && !askedLate[name];
  const pieces = [[small, files.filter(isSmall)] as const, ...files.filter((file) => !isSmall(file))].map(([name, json]) => ({ name, json, bytes: Buffer.from(JSON.stringify(json)) }));
  const head = Buffer.from(JSON.stringify(pieces.map(({ name, json, bytes }): Piece => [name, bytes.length, crc32(bytes), ...(isOfRules(name) ? [(json as RulesFile).code] : [])] as Piece)));
  // Written beside and moved: another run may be reading.
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, Buffer.concat([Buffer.from(`${crc32(head)} ${head.length}\n`), head, ...pieces.map(({ bytes }) => bytes)]));
    renameSync(beside, path);
    forgetOld(dirname(path));
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Bytes of a file from `start`, as many as there are. */
function bytesAt(path: string, start: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  } finally {
    closeSync(file);
  }
}

/** The list of pieces and where they begin, when it is the one that was written and no byte is missing behind it. */
function piecesOf(path: string): { pieces: Piece[]; start: number } | undefined {
  const [line = '', sum = '', length = ''] = /^(\d{1,10}) (\d{1,7})\n/.exec(bytesAt(path, 0, 20).toString('latin1')) ?? [];
  const head = bytesAt(path, line.length, Number(length));
  if (!line || crc32(head) !== Number(sum)) return undefined;
  const pieces = JSON.parse(head.toString('utf8')) as Piece[];
  const start = line.length + head.length;
  return statSync(path).size === pieces.reduce((end, [, size]) => end + size, start) ? { pieces, start } : undefined;
}

/**
 * A pack kept by `writeCachedPack`; nothing when there is none or it is not whole. Pieces are read when something of them is asked for.
 * `anew` gives the parsed pack for a piece of which a byte is another than was written: half a pack would answer, and wrongly.
 */
export function readCachedPack(path: string, anew: () => RawPack): RulePack | undefined {
  try {
    const kept = piecesOf(path);
    if (!kept) return undefined;
    const pieces = new Map<string, () => unknown>();
    const rules = new Map<string, RulesFile>();
    const late: PropertyDescriptorMap = {};
    let end = kept.start;
    for (const [name, length, sum, code] of kept.pieces) {
      const start = end;
      end += length;
      const read = (): unknown => {
        const bytes = bytesAt(path, start, length);
        return crc32(bytes) === sum ? (JSON.parse(bytes.toString('utf8')) as unknown) : anew().get(name);
      };
      const property = askedLate[name];
      if (property) late[property] = { enumerable: true, get: whenAsked(read) };
      else if (code === undefined) pieces.set(name, read);
      else rules.set(code, readWhenAsked(read as () => RulesFile));
    }
    const shared = pieces.get(small)?.();
    return Array.isArray(shared) ? Object.defineProperties(assemblePack(new Map(shared as [string, unknown][]), rules), late) : undefined;
  } catch {
    return undefined;
  }
}

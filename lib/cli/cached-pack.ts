import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { assemblePack, type RawPack } from '../core/regulations/compile-pack';
import { whenAsked } from '../core/remember';
import type { RulesFile } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';

/** A file of the pack, in the order of the lines; rule files with the code they are asked by. */
type Entry = [path: string, code?: string];

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
 * Keeps a parsed pack: a sum of all that follows, a line that lists its files, then a line each, so that one land can be read without the others.
 * Where nothing can be written, the pack is read from its folder each time.
 */
export function writeCachedPack(path: string, parsed: RawPack): void {
  // Unions before countries, as `assemblePack` puts them.
  const files = [...parsed].sort(([a], [b]) => Number(b.startsWith('unions/')) - Number(a.startsWith('unions/')));
  const entries = files.map(([name, json]): Entry => (isOfRules(name) ? [name, (json as RulesFile).code] : [name]));
  const body = Buffer.from([entries, ...files.map(([, json]) => json)].map((json) => JSON.stringify(json)).join('\n'));
  // Written beside and moved: another run may be reading.
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, Buffer.concat([Buffer.from(`${crc32(body)}\n`), body]));
    renameSync(beside, path);
    forgetOld(dirname(path));
  } catch {
    rmSync(beside, { force: true });
  }
}

/** The bytes below the sum, when they are those that were written. */
function bytesKept(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(bytes.indexOf('\n') + 1);
    // The sum of nothing is right too, and nothing is no pack.
    return body.length && `${crc32(body)}\n` === bytes.toString('latin1', 0, bytes.length - body.length) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A pack kept by `writeCachedPack`; nothing when there is none, or when a byte of it is another than was written: half a pack would answer, and wrongly. */
export function readCachedPack(path: string): RulePack | undefined {
  const bytes = bytesKept(path);
  if (!bytes) return undefined;
  let from = 0;
  const nextLine = (): (() => unknown) => {
    const [start, end] = [from, bytes.indexOf('\n', from)];
    from = end + 1;
    return () => JSON.parse(bytes.toString('utf8', start, end < 0 ? undefined : end)) as unknown;
  };
  const shared = new Map<string, unknown>();
  const rules = new Map<string, RulesFile>();
  const late: PropertyDescriptorMap = {};
  for (const [name, code] of nextLine()() as Entry[]) {
    const read = nextLine();
    const property = askedLate[name];
    if (property) late[property] = { enumerable: true, get: whenAsked(read) };
    else if (code === undefined) shared.set(name, read());
    else rules.set(code, readWhenAsked(read as () => RulesFile));
  }
  return Object.defineProperties(assemblePack(shared, rules), late);
}

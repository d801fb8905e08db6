import { closeSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { allPhrases, keepPhrases, type Phrase } from '../core/goods/phrases';
import { assemblePack, type RawPack } from '../core/regulations/compile-pack';
import { whenAsked } from '../core/remember';
import type { GoodsKind, RulesFile } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';

/** A piece of what is kept: one file of the pack, the small ones together, or what is made of the goods; rule files with the code they are asked by. */
type Piece = [name: string, length: number, sum: number, code?: string];
/** Files that every run needs. */
const small = 'small';
/** The goods without their words, and the words as titles are compared with them, some letters together. */
const goodsBare = 'goods-bare';
const wordsUnder = (initial: string) => `words ${initial.charCodeAt(0) < 0x80 ? initial.charCodeAt(0) : `of ${initial.charCodeAt(0) >> 7}`}`;
type Words = Record<string, readonly Phrase[]>;
const words = ['keywords', 'notWhen', 'whenNothingElse'] as const;

const isOfRules = (path: string): boolean => path.startsWith('unions/') || path.startsWith('countries/');

/** Large files that a look-up may do without. */
const askedLate: Record<string, keyof RulePack> = { 'holidays.json': 'holidays', 'sources.json': 'publishers' };
const goodsFile = 'goods.json';

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

/** What is kept of a parsed pack, piece by piece. */
function piecesMade(parsed: RawPack): [name: string, json: unknown][] {
  // Unions before countries, as `assemblePack` puts them.
  const files = [...parsed].sort(([a], [b]) => Number(b.startsWith('unions/')) - Number(a.startsWith('unions/')));
  const isSmall = ([name]: [string, unknown]) => !isOfRules(name) && !askedLate[name] && name !== goodsFile;
  const goods = (parsed.get(goodsFile) ?? []) as GoodsKind[];
  const under = new Map<string, Words>();
  for (const [initial, phrases] of allPhrases(goods)) under.set(wordsUnder(initial), { ...under.get(wordsUnder(initial)), [initial]: phrases });
  const bare = goods.map((kind) => ({ kind: Object.fromEntries(Object.entries(kind).filter(([key]) => !words.some((one) => one === key))), late: words.filter((key) => kind[key]) }));
  return [[small, files.filter(isSmall)], [goodsBare, bare], ...under, ...files.filter((file) => !isSmall(file))];
}

/** The goods with their words read when somebody asks for them, and titles compared with the words of the letters they have. */
function goodsOf(read: (name: string) => unknown): GoodsKind[] {
  const whole = whenAsked(() => read(goodsFile) as GoodsKind[]);
  const bare = read(goodsBare) as { kind: GoodsKind; late: (typeof words)[number][] }[];
  const goods = bare.map(({ kind, late }, at) => Object.defineProperties(kind, Object.fromEntries(late.map((key) => [key, { enumerable: true, get: () => whole()[at]?.[key] }]))));
  const under = new Map<string, Words | undefined>();
  keepPhrases(goods, (initial) => {
    const name = wordsUnder(initial);
    if (!under.has(name)) under.set(name, read(name) as Words | undefined);
    const phrases = under.get(name);
    return phrases && Object.hasOwn(phrases, initial) ? (phrases[initial] ?? []) : [];
  });
  return goods;
}

/**
 * Keeps a parsed pack: a line with the sum and length of the next, a line that lists the pieces with theirs, then the pieces, so that one land can be read without the others.
 * Where nothing can be written, the pack is read from its folder each time.
 */
export function writeCachedPack(path: string, parsed: RawPack): void {
  const pieces = piecesMade(parsed).map(([name, json]) => ({ name, json, bytes: Buffer.from(JSON.stringify(json)) }));
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

function bytesIfThere(...place: Parameters<typeof bytesAt>): Buffer | undefined {
  try {
    return bytesAt(...place);
  } catch {
    return undefined;
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
 * `anew` gives the parsed pack for a piece of which a byte is another than was written, or that another run has cleared away meanwhile: half a pack would answer, and wrongly.
 */
export function readCachedPack(path: string, anew: () => RawPack): RulePack | undefined {
  try {
    const kept = piecesOf(path);
    if (!kept) return undefined;
    const made = whenAsked(() => new Map(piecesMade(anew())));
    const places = new Map<string, () => unknown>();
    const rules = new Map<string, RulesFile>();
    let end = kept.start;
    for (const [name, length, sum, code] of kept.pieces) {
      const start = end;
      end += length;
      const read = (): unknown => {
        const bytes = bytesIfThere(path, start, length);
        return bytes && crc32(bytes) === sum ? (JSON.parse(bytes.toString('utf8')) as unknown) : made().get(name);
      };
      places.set(name, read);
      if (code !== undefined) rules.set(code, readWhenAsked(read as () => RulesFile));
    }
    const read = (name: string): unknown => places.get(name)?.();
    const late = Object.entries(askedLate).map(([name, property]) => [property, { enumerable: true, get: whenAsked(() => read(name)) }] as const);
    const goods = { enumerable: true, get: whenAsked(() => goodsOf(read)) };
    return Object.defineProperties(assemblePack(new Map(read(small) as [string, unknown][]), rules), { ...Object.fromEntries(late), goods });
  } catch {
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkPack } from '../core/regulations/check-pack';
import { assemblePack, BrokenPack, compilePack, examinePack, isComplete, type PackProblem, parsePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';
import { whenAsked } from '../core/remember';
import { BadUse } from './arguments';
import { readCachedPack, writeCachedPack } from './cached-pack';

/** A folder with none of these is no pack, and may be the whole disk. @throws {BadUse} */
function requirePack(folder: string): void {
  if (['pack.json', 'territories.json', 'countries'].some((name) => existsSync(join(folder, name)))) return;
  throw new BadUse(`${folder}: this is no rule pack: there is neither pack.json nor a folder “countries” in it; name the folder that has them, such as public/rules`);
}

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((entry) => entry.endsWith('.json')).sort();

/** Every file of a pack folder that is JSON, and those that are not. */
function readFiles(folder: string): { raw: RawPack; problems: PackProblem[] } {
  requirePack(folder);
  const raw = new Map<string, unknown>();
  const problems: PackProblem[] = [];
  for (const entry of filesOf(folder)) {
    const file = entry.replaceAll('\\', '/');
    try {
      raw.set(file, JSON.parse(readFileSync(join(folder, entry), 'utf8')) as unknown);
    } catch (error) {
      problems.push({ file, path: '', message: `is not JSON: ${(error as Error).message}; look for a comma, quote or bracket that is missing or too many there` });
    }
  }
  return { raw, problems };
}

/** Every file of a pack folder, parsed as JSON. @throws {BrokenPack} naming all files that are not JSON. */
export function readPackFolder(folder: string): RawPack {
  const { raw, problems } = readFiles(folder);
  if (problems.length) throw new BrokenPack(problems);
  return raw;
}

/** All that is wrong with a pack folder, broken files first, and the pack made of the rest; without a pack when a file that all others lean on is broken. */
export function checkFolder(folder: string, on: string): { problems: PackProblem[]; pack?: RulePack } {
  const { raw, problems: unreadable } = readFiles(folder);
  const { parsed, problems } = examinePack(raw);
  const notJson = new Set(unreadable.map(({ file }) => file));
  const broken = [...unreadable, ...problems.filter(({ file }) => !notJson.has(file))];
  if (!isComplete(parsed)) return { problems: broken };
  const pack = assemblePack(parsed);
  return { problems: [...broken, ...checkPack(pack, on, new Set(broken.map(({ file }) => file)))], pack };
}

/** The pack of a folder. With TIDEWAITER_CACHE, files that were parsed before and have neither another size nor another time are not read again. @throws {BrokenPack} */
export function loadPack(folder: string): RulePack {
  requirePack(folder);
  const cache = process.env.TIDEWAITER_CACHE;
  if (!cache) return compilePack(readPackFolder(folder));
  const hash = createHash('sha256').update(resolve(folder));
  for (const path of filesOf(folder)) {
    const { size, mtimeMs } = statSync(join(folder, path));
    hash.update(`\n${path} ${size} ${mtimeMs}`);
  }
  const known = join(cache, `pack-${hash.digest('hex').slice(0, 32)}.json`);
  const anew = whenAsked(() => {
    const parsed = parsePack(readPackFolder(folder));
    writeCachedPack(known, parsed);
    return parsed;
  });
  return readCachedPack(known, anew) ?? assemblePack(anew());
}

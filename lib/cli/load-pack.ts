import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assemblePack, compilePack, parsePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';

const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((entry) => entry.endsWith('.json')).sort();

/** Every file of a pack folder, parsed as JSON. @throws naming the file that is not JSON. */
export function readPackFolder(folder: string): RawPack {
  return new Map(
    filesOf(folder).map((entry) => {
      const path = entry.replaceAll('\\', '/');
      try {
        return [path, JSON.parse(readFileSync(join(folder, entry), 'utf8')) as unknown];
      } catch (error) {
        throw new Error(`${path} is not JSON: ${(error as Error).message}`);
      }
    }),
  );
}

/** The pack of a folder. With TIDEWAITER_CACHE, files that were parsed before and have neither another size nor another time are not read again. @throws {BrokenPack} */
export function loadPack(folder: string): RulePack {
  const cache = process.env.TIDEWAITER_CACHE;
  if (!cache) return compilePack(readPackFolder(folder));
  const hash = createHash('sha256').update(resolve(folder));
  for (const path of filesOf(folder)) {
    const { size, mtimeMs } = statSync(join(folder, path));
    hash.update(`\n${path} ${size} ${mtimeMs}`);
  }
  const known = join(cache, `pack-${hash.digest('hex').slice(0, 32)}.json`);
  if (existsSync(known)) return assemblePack(new Map(JSON.parse(readFileSync(known, 'utf8')) as [string, unknown][]));
  const parsed = parsePack(readPackFolder(folder));
  // Written beside and moved: another run may be reading.
  writeFileSync(`${known}.${process.pid}`, JSON.stringify([...parsed]));
  renameSync(`${known}.${process.pid}`, known);
  return assemblePack(parsed);
}

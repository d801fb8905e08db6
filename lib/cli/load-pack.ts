import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemblePack, compilePack, parsePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';

function textsOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.json'))
    .sort()
    .map((entry) => [entry.replaceAll('\\', '/'), readFileSync(join(folder, entry), 'utf8')]);
}

/** Every file of a pack folder, parsed as JSON. @throws naming the file that is not JSON. */
export function readPackFolder(folder: string): RawPack {
  return new Map(
    textsOf(folder).map(([path, text]) => {
      try {
        return [path, JSON.parse(text) as unknown];
      } catch (error) {
        throw new Error(`${path} is not JSON: ${(error as Error).message}`);
      }
    }),
  );
}
/** The pack of a folder. With TIDEWAITER_CACHE, files that were parsed before and have not changed by a byte are not parsed again. @throws {BrokenPack} */
export function loadPack(folder: string): RulePack {
  const cache = process.env.TIDEWAITER_CACHE;
  if (!cache) return compilePack(readPackFolder(folder));
  const hash = createHash('sha256');
  for (const [path, text] of textsOf(folder)) hash.update(`${path}\n${text.length}\n${text}`);
  const known = join(cache, `pack-${hash.digest('hex').slice(0, 32)}.json`);
  if (existsSync(known)) return assemblePack(new Map(JSON.parse(readFileSync(known, 'utf8')) as [string, unknown][]));
  const parsed = parsePack(readPackFolder(folder));
  // Written beside and moved: another run may be reading.
  writeFileSync(`${known}.${process.pid}`, JSON.stringify([...parsed]));
  renameSync(`${known}.${process.pid}`, known);
  return assemblePack(parsed);
}

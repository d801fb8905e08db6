import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';

/** Every file of a pack folder, parsed as JSON. @throws naming the file that is not JSON. */
export function readPackFolder(folder: string): RawPack {
  const raw = new Map<string, unknown>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.json')) continue;
    try {
      raw.set(entry, JSON.parse(readFileSync(join(folder, entry), 'utf8')));
    } catch (error) {
      throw new Error(`${entry} is not JSON: ${(error as Error).message}`);
    }
  }
  return raw;
}
export function loadPack(folder: string): RulePack {
  return compilePack(readPackFolder(folder));
}

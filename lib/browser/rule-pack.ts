import { assemblePack, BrokenPack, compilePack, parsePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';
import type { PackState, RuleRow, TidewaiterDatabase } from './database';

export type PackOutcome = { state: 'installed' | 'unchanged' | 'refused'; version: string; problems: string[] };

async function digestOf(rows: readonly RuleRow[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([...rows].sort((a, b) => (a.path < b.path ? -1 : 1))));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts a pack into IndexedDB in one transaction. A broken pack leaves the stored one in force and is named in `pack.refused`. */
export async function installPack(database: TidewaiterDatabase, raw: RawPack, today: string): Promise<PackOutcome> {
  let parsed: RawPack;
  try {
    parsed = parsePack(raw);
  } catch (error) {
    const problems = error instanceof BrokenPack ? error.problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`) : [String(error)];
    const current = await database.pack.get('current');
    if (current) await database.pack.put({ ...current, refused: problems.slice(0, 3).join('; ') });
    return { state: 'refused', version: current?.version ?? '', problems };
  }
  const { version } = assemblePack(parsed);
  const rows: RuleRow[] = [...parsed].map(([path, json]) => ({ path, json }));
  const digest = await digestOf(rows);
  const current = await database.pack.get('current');
  if (current?.digest === digest && (await database.rules.count()) === rows.length) return { state: 'unchanged', version, problems: [] };
  const state: PackState = { id: 'current', version, digest, rows: rows.length, installedOn: today };
  await database.transaction('rw', database.rules, database.pack, async () => {
    await database.rules.clear();
    await database.rules.bulkPut(rows);
    await database.pack.put(state);
  });
  return { state: 'installed', version, problems: [] };
}

export type LoadedPack = { pack: RulePack; state: PackState; spoilt: string[] };

/**
 * The pack in force. A spoilt row is left out and named, so that its country shows as unknown and the others still answer.
 * @throws when nothing is stored or a shared file is spoilt: the caller installs the embedded pack again.
 */
export async function loadStoredPack(database: TidewaiterDatabase): Promise<LoadedPack> {
  const [rows, state] = await Promise.all([database.rules.toArray(), database.pack.get('current')]);
  if (!state || rows.length === 0) throw new Error('no rule pack is stored');
  const raw = new Map(rows.map(({ path, json }) => [path, json]));
  // Parsed when it was installed and unchanged since: parsing again would cost ten times the reading.
  if ((await digestOf(rows)) === state.digest) return { pack: assemblePack(raw), state, spoilt: [] };
  try {
    return { pack: compilePack(raw), state, spoilt: [] };
  } catch (error) {
    if (!(error instanceof BrokenPack)) throw error;
    const spoilt = [...new Set(error.problems.map(({ file }) => file))];
    if (spoilt.some((path) => !/^(countries|unions|documents|services)\//.test(path))) throw error;
    for (const path of spoilt) raw.delete(path);
    return { pack: compilePack(raw), state, spoilt };
  }
}

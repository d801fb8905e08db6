import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCachedPack, writeCachedPack } from '../lib/cli/cached-pack';
import { readPackFolder } from '../lib/cli/load-pack';
import { assemblePack, parsePack } from '../lib/core/regulations/compile-pack';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a pack read from the cache land by land is the pack that was kept', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'pack.json');
  writeCachedPack(kept, parsed);
  const { files, ...shared } = readCachedPack(kept);
  const { files: filesKept, ...sharedKept } = assemblePack(parsed);
  expect(shared).toEqual(sharedKept);
  expect([...files.keys()]).toEqual([...filesKept.keys()]);
  for (const [code, file] of filesKept) expect({ ...files.get(code) }, code).toEqual(file);
});

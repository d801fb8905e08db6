import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCachedPack, writeCachedPack } from '../lib/cli/cached-pack';
import { loadPack, readPackFolder } from '../lib/cli/load-pack';
import { assemblePack, parsePack } from '../lib/core/regulations/compile-pack';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a pack read from the cache land by land is the pack that was kept', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'pack.json');
  writeCachedPack(kept, parsed);
  const read = readCachedPack(kept);
  if (!read) throw new Error('nothing was kept');
  const { files, ...shared } = read;
  const { files: filesKept, ...sharedKept } = assemblePack(parsed);
  expect(shared).toEqual(sharedKept);
  expect([...files.keys()]).toEqual([...filesKept.keys()]);
  for (const [code, file] of filesKept) expect({ ...files.get(code) }, code).toEqual(file);
});

test('a kept pack of which a byte is missing or another is not believed, and is written anew', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'damaged.json');
  writeCachedPack(kept, parsed);
  const good = readFileSync(kept);
  const lines = good.toString('utf8').split('\n');
  const swapped = [...lines.slice(0, 20), lines[21], lines[20], ...lines.slice(22)].join('\n');
  const lost = [...lines.slice(0, 20), ...lines.slice(21)].join('\n');
  const damages: (string | Buffer)[] = ['', '0\n', 'no pack', '[]', 'null', good.subarray(0, 1000), good.subarray(0, good.length - 1), good.subarray(good.indexOf('\n') + 1), good.toString('latin1').replace('"sources"', '"fources"'), swapped, lost];
  for (const damaged of damages) {
    writeFileSync(kept, damaged);
    expect(readCachedPack(kept), String(damaged).slice(0, 40)).toBeUndefined();
  }
  expect(readCachedPack(join(folder, 'never-written.json'))).toBeUndefined();
  writeFileSync(kept, good);
  expect(readCachedPack(kept)?.version).toBe(assemblePack(parsed).version);
});

test('a pack is read also where nothing can be kept, and what is damaged is mended by the next run', () => {
  const cache = join(folder, 'cache');
  const before = process.env.TIDEWAITER_CACHE;
  const codes = () => [...loadPack('public/rules').files.keys()].length;
  try {
    process.env.TIDEWAITER_CACHE = cache;
    const wanted = codes();
    expect(wanted).toBeGreaterThan(200);
    mkdirSync(cache);
    expect(codes()).toBe(wanted);
    const [name = ''] = readdirSync(cache);
    const good = readFileSync(join(cache, name));
    writeFileSync(join(cache, name), good.subarray(0, 5000));
    expect(codes()).toBe(wanted);
    expect(readFileSync(join(cache, name)).equals(good)).toBe(true);
    rmSync(join(cache, name));
    mkdirSync(join(cache, name));
    expect(codes()).toBe(wanted);
    expect(readdirSync(cache)).toEqual([name]);
  } finally {
    if (before === undefined) delete process.env.TIDEWAITER_CACHE;
    else process.env.TIDEWAITER_CACHE = before;
  }
});

test('of packs that were kept, the few newest stay', () => {
  const cache = join(folder, 'many');
  mkdirSync(cache);
  for (let day = 1; day <= 6; day++) {
    const old = join(cache, `pack-${day}a.json`);
    writeFileSync(old, '');
    utimesSync(old, day, day);
  }
  writeCachedPack(join(cache, 'pack-f.json'), new Map());
  expect(readdirSync(cache).sort()).toEqual(['pack-4a.json', 'pack-5a.json', 'pack-6a.json', 'pack-f.json']);
});

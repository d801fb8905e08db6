import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCachedPack, writeCachedPack } from '../lib/cli/cached-pack';
import { loadPack, readPackFolder } from '../lib/cli/load-pack';
import { recogniseGoods } from '../lib/core/goods/recognise-goods';
import { assemblePack, parsePack } from '../lib/core/regulations/compile-pack';
import { titlesOf } from './goods-score';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const never = () => {
  throw new Error('nothing had to be read anew');
};

test('a pack read from the cache land by land is the pack that was kept', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'pack.json');
  writeCachedPack(kept, parsed);
  const read = readCachedPack(kept, never);
  if (!read) throw new Error('nothing was kept');
  const { files, ...shared } = read;
  const { files: filesKept, ...sharedKept } = assemblePack(parsed);
  expect(shared).toEqual(sharedKept);
  expect([...files.keys()]).toEqual([...filesKept.keys()]);
  for (const [code, file] of filesKept) expect({ ...files.get(code) }, code).toEqual(file);
});

test('a kept pack that is not whole is not believed', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'damaged.json');
  writeCachedPack(kept, parsed);
  const good = readFileSync(kept);
  const head = good.indexOf('\n');
  const damages: (string | Buffer)[] = ['', '0\n', '0 0\n', 'no pack', '[]', 'null', good.subarray(0, 1000), good.subarray(0, good.length - 1), good.subarray(head + 1), Buffer.concat([good, Buffer.from(' ')]), good.toString('latin1').replace('"small"', '"smoll"')];
  for (const damaged of damages) {
    writeFileSync(kept, damaged, 'latin1');
    expect(readCachedPack(kept, never), String(damaged).slice(0, 40)).toBeUndefined();
  }
  expect(readCachedPack(join(folder, 'never-written.json'), never)).toBeUndefined();
  writeFileSync(kept, good);
  expect(readCachedPack(kept, never)?.version).toBe(assemblePack(parsed).version);
});

test('a kept pack that another run clears away meanwhile is read anew', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'cleared.json');
  writeCachedPack(kept, parsed);
  const pack = readCachedPack(kept, () => parsed);
  rmSync(kept);
  expect({ ...pack?.files.get('JP') }).toEqual(assemblePack(parsed).files.get('JP'));
  expect(pack?.goods.length).toBe(assemblePack(parsed).goods.length);
});

test('titles are recognised by the words that were kept as by the keywords themselves, and the keywords are there for who asks', () => {
  const parsed = parsePack(readPackFolder('public/rules'));
  const kept = join(folder, 'words.json');
  writeCachedPack(kept, parsed);
  const [written, read] = [assemblePack(parsed).goods, readCachedPack(kept, never)?.goods ?? []];
  const titles = titlesOf('tests/fixtures/goods/titles.txt').map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(900);
  for (const title of [...titles, '', '🔪 set', '＠', 'constructor __proto__']) expect(recogniseGoods({ title, quantity: 1 }, 0, read), title).toEqual(recogniseGoods({ title, quantity: 1 }, 0, written));
  expect(read).toEqual(written);
});

test('a piece of which a byte is another than was written is read anew, be it a land or what every run needs', () => {
  const cache = join(folder, 'pieces');
  mkdirSync(cache);
  const before = process.env.TIDEWAITER_CACHE;
  try {
    process.env.TIDEWAITER_CACHE = cache;
    const wanted = loadPack('public/rules');
    const kept = join(cache, readdirSync(cache)[0] ?? '');
    const good = readFileSync(kept);
    for (const [written, damaged] of [['"code":"DE"', '"code":"DX"'], ['"reviewBy"', '"reviewBi"'], ['"transit', '"transet'], ['"text":"drone"', '"text":"drune"']] as const) {
      const at = good.indexOf(written, good.indexOf('[["small"') + 40_000);
      expect(at, written).toBeGreaterThan(0);
      const bytes = Buffer.from(good);
      bytes.write(damaged, at);
      writeFileSync(kept, bytes);
      const pack = loadPack('public/rules');
      expect(recogniseGoods({ title: 'Camera drone', quantity: 1 }, 0, pack.goods)).toEqual(recogniseGoods({ title: 'Camera drone', quantity: 1 }, 0, wanted.goods));
      for (const [code, file] of wanted.files) expect({ ...pack.files.get(code) }, code).toEqual({ ...file });
      expect({ ...pack, files: 0 }).toEqual({ ...wanted, files: 0 });
      expect(readFileSync(kept).equals(good), written).toBe(true);
    }
  } finally {
    if (before === undefined) delete process.env.TIDEWAITER_CACHE;
    else process.env.TIDEWAITER_CACHE = before;
  }
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

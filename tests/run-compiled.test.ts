import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// The tests run in any order, and each looks at what it left.
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
const runner = resolve('scripts/run-compiled.mjs');
const program = join(folder, 'program.cjs');
const script = (body: string) => `import { readSealed, runCompiled, writeSealed } from ${JSON.stringify(runner)}; const program = ${JSON.stringify(program)}; ${body}`;
const node = (body: string) => spawnSync(process.execPath, ['--input-type=module', '-e', script(body)], { encoding: 'utf8' });
const run = () => node("runCompiled(program, readSealed(program), 'greet');");

test('a program runs the same with and without the code kept of it, and damaged code is made anew', () => {
  node("writeSealed(program, Buffer.from('const word = (n) => [\"none\", \"one\"][n]; console.log(word(1), require(\"node:path\").basename(__filename));'));");
  expect(run().stdout).toBe('one program.cjs\n');
  const kept = join(folder, 'greet.code');
  const good = readFileSync(kept);
  expect(good.length).toBeGreaterThan(300);
  const damages = [Buffer.alloc(0), good.subarray(0, 200), good.subarray(good.indexOf('\n') + 1), Buffer.concat([good, Buffer.from('x')]), Buffer.from(good.map((byte, at) => (at === good.length - 9 ? byte ^ 1 : byte)))];
  for (const damaged of damages) {
    writeFileSync(kept, damaged);
    expect(run()).toMatchObject({ stdout: 'one program.cjs\n', stderr: '', status: 0 });
    expect(readFileSync(kept).subarray(0, 2).toString()).toBe('//');
    expect(readFileSync(kept).length).toBeGreaterThan(300);
  }
  expect(readdirSync(folder).sort()).toEqual(['greet.code', 'program.cjs']);
});

test('a program of which a byte is another than was written is not run', () => {
  node("writeSealed(program, Buffer.from('console.log(1)'));");
  expect(node('console.log(readSealed(program)?.toString());').stdout).toBe('console.log(1)\n');
  writeFileSync(program, readFileSync(program, 'utf8').replace('log(1)', 'log(2)'));
  expect(node('console.log(readSealed(program)?.toString());').stdout).toBe('undefined\n');
});

test('of a run that failed nothing is kept', () => {
  node("writeSealed(program, Buffer.from('process.exitCode = 3'));");
  expect(node("runCompiled(program, readSealed(program), 'fail');").status).toBe(3);
  expect(readdirSync(folder)).not.toContain('fail.code');
});

test('letters beyond ASCII in a pattern are the letters they were, in a program as written and as escapes', () => {
  const said = "console.log([/^(?:印花|[ığ])+$/u.test('印花ı'), /[🇦-🇿]{2}/u.exec('🇩🇪')[0], `色`, /é/i.test('É')].join());";
  for (const text of ['program', 'inAscii(program)']) {
    rmSync(join(folder, 'greet.code'), { force: true });
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `import { inAscii, writeSealed } from ${JSON.stringify(runner)}; const program = ${JSON.stringify(said)}; writeSealed(${JSON.stringify(program)}, Buffer.from(${text}));`], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect([run().stdout, run().stdout]).toEqual(['true,🇩🇪,色,true\n', 'true,🇩🇪,色,true\n']);
  }
  expect(/^[\x00-\x7f]+$/.test(readFileSync(program, 'utf8'))).toBe(true);
});

test('code of another program of the same length is not taken for this one’s', () => {
  node("writeSealed(program, Buffer.from('console.log(1)'));");
  expect(node("runCompiled(program, readSealed(program), 'swap');").stdout).toBe('1\n');
  node("writeSealed(program, Buffer.from('console.log(2)'));");
  expect(node("runCompiled(program, readSealed(program), 'swap');").stdout).toBe('2\n');
});

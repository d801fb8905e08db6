// Runs a program of one file with the code that V8 made of it before: compiling is a third of a cold start.
import { isAscii } from 'node:buffer';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const sealOf = (of, bytes) => `//${of} ${crc32(bytes)}\n`;

/** Writes a file below a line that says what it is and its sum, beside and then moved: another run may be reading. */
export function writeSealed(path, bytes, of = 'program') {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, Buffer.concat([Buffer.from(sealOf(of, bytes)), bytes]));
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** What stands below the seal; nothing when the file is missing, is something else or has another byte than was written. */
export function readSealed(path, of = 'program') {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(bytes.indexOf('\n') + 1);
    return body.length && bytes.toString('latin1', 0, bytes.length - body.length) === sealOf(of, body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A program whose letters beyond ASCII stand as escapes: V8 keeps such a text in half the room. esbuild writes strings so, and leaves patterns as they are. */
export function inAscii(text) {
  const bare = /\\[^\x00-\x7f]/.exec(text)?.[0];
  if (bare) throw new Error(`${bare}: a letter beyond ASCII behind a backslash cannot be written as an escape`);
  return text.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs the text of a CommonJS program that stands at `path`; what `command` needed of it is kept beside as code, for the next time. */
export function runCompiled(path, program, command) {
  const kept = join(dirname(path), `${command}.code`);
  // V8 itself only compares how long the program is.
  const of = `code of ${crc32(program)}`;
  const cachedData = readSealed(kept, of);
  const script = new Script(`(function (require, module, exports, __filename) {${program.toString(isAscii(program) ? 'latin1' : 'utf8')}\n})`, { filename: path, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(createRequire(path), module, module.exports, path);
  if (cachedData && !script.cachedDataRejected) return;
  process.once('exit', (code) => {
    if (code) return;
    try {
      // After the run, so that the functions it needed are in it.
      writeSealed(kept, script.createCachedData(), of);
    } catch {
      // Where nothing can be written, the program is compiled each time.
    }
  });
}

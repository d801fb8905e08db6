// Runs the command line from a bundle that is rebuilt when a source file changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inAscii, readSealed, runCompiled, writeSealed } from './run-compiled.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const T=[];const mark=n=>T.push([n,Math.round(performance.now())]);mark('start');process.on('exit',()=>{mark('exit');console.error(T.join(' | '),'cpu',JSON.stringify(process.cpuUsage()))});
const root = join(here, '..');
const caches = join(root, 'node_modules/.cache/tidewaiter');
/** Of every file of a folder its path, size and time. A newest time alone misses a file that an archive put back older. */
const marksIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? marksIn(join(folder, entry.name)) : markOf(join(folder, entry.name))));
function markOf(path) {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

if (!existsSync(join(root, 'node_modules/esbuild'))) {
  process.chdir(root);
  (await import('./install.mjs')).installPackages();
}
const marks = [...['tidewaiter.mjs', 'run-compiled.mjs'].map((name) => markOf(join(here, name))), ...marksIn(join(root, 'lib')), ...marksIn(join(root, 'locales'))];
// A folder for each state of the sources: what a run of older ones still writes goes into theirs.
const bundle = join(caches, `cli-${createHash('sha256').update(marks.join('\n')).digest('hex').slice(0, 16)}`, 'cli.cjs');
const built = () => readSealed(bundle);

async function build() {
  const { build: bundleOf } = await import('esbuild');
  const { outputFiles } = await bundleOf({
    entryPoints: [join(root, 'lib/cli/main.ts')],
    bundle: true,
    write: false,
    // Without keepNames: its helper stands in every function, and the zip writer sends functions as text to workers that have no such helper.
    minify: true,
    platform: 'node',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'addressOfBundle' },
    banner: { js: "const addressOfBundle = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  const program = Buffer.from(inAscii(outputFiles[0].text));
  try {
    keep(program);
  } catch {
    // Where nothing can be written, the program is built each time.
  }
  return program;
}

/** Built beside and moved: another run may be building too, or reading the old one. What older sources left goes, and what a run left that was ended while it built. */
function keep(program) {
  const own = dirname(bundle);
  const beside = `${own}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  try {
    writeSealed(join(beside, 'cli.cjs'), program);
    if (!built()) {
      rmSync(own, { recursive: true, force: true });
      renameSync(beside, own);
    }
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  const isLeft = (name) => /^cli(?:-[0-9a-f]+)?$/.test(name) || (/^cli[-.0-9a-f]+$/.test(name) && Date.now() - statSync(join(caches, name)).mtimeMs > 600_000);
  for (const name of readdirSync(caches)) if (join(caches, name) !== own && isLeft(name)) rmSync(join(caches, name), { recursive: true, force: true });
}
const program = built() ?? (await build());
process.env.TIDEWAITER_RULES ??= join(root, 'public/rules');
// Beside the bundle, and gone with it: a pack that this very bundle has parsed need not be parsed again.
process.env.TIDEWAITER_CACHE ??= dirname(bundle);
runCompiled(bundle, program, /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2] : 'help');

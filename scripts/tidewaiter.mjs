// Runs the command line from a bundle that is rebuilt when a source file changed.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inAscii, readSealed, runCompiled, writeSealed } from './run-compiled.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const bundle = join(root, 'node_modules/.cache/tidewaiter/cli/cli.cjs');
const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((time, entry) => Math.max(time, entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs), 0);

if (!existsSync(join(root, 'node_modules/esbuild'))) {
  process.chdir(root);
  (await import('./install.mjs')).installPackages();
}
const sources = Math.max(...['tidewaiter.mjs', 'run-compiled.mjs'].map((name) => statSync(join(here, name)).mtimeMs), ...[join(root, 'lib'), join(root, 'locales')].map(newest));
const isStale = () => !existsSync(bundle) || statSync(bundle).mtimeMs < sources;
const built = () => (isStale() ? undefined : readSealed(bundle));

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
  // Built beside and moved: another run may be building too, or reading the old one.
  const beside = `${dirname(bundle)}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const program = Buffer.from(inAscii(outputFiles[0].text));
  writeSealed(join(beside, 'cli.cjs'), program);
  if (built()) rmSync(beside, { recursive: true, force: true });
  else {
    rmSync(dirname(bundle), { recursive: true, force: true });
    renameSync(beside, dirname(bundle));
  }
  return program;
}
const program = built() ?? (await build());
process.env.TIDEWAITER_RULES ??= join(root, 'public/rules');
// Beside the bundle, and gone with it: a pack that this very bundle has parsed need not be parsed again.
process.env.TIDEWAITER_CACHE ??= dirname(bundle);
runCompiled(bundle, program, /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2] : 'help');

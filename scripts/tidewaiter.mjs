// Runs the command line from a bundle that is rebuilt when a source file changed.
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'node_modules/.cache/tidewaiter/cli/cli.mjs');
const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((time, entry) => Math.max(time, entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs), 0);

if (!existsSync(join(root, 'node_modules/esbuild'))) {
  process.chdir(root);
  (await import('./install.mjs')).installPackages();
}
const sources = [join(root, 'lib'), join(root, 'locales')].map(newest);
const isStale = () => !existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(statSync(fileURLToPath(import.meta.url)).mtimeMs, ...sources);
if (isStale()) {
  const { build } = await import('esbuild');
  // Built beside and moved: another run may be building too, or reading the old one.
  const beside = `${dirname(bundle)}.${process.pid}`;
  await build({
    entryPoints: [join(root, 'lib/cli/main.ts')],
    outdir: beside,
    entryNames: 'cli',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // Without keepNames: its helper stands in every function, and the zip writer sends functions as text to workers that have no such helper.
    minify: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);" },
  });
  if (isStale()) {
    rmSync(dirname(bundle), { recursive: true, force: true });
    renameSync(beside, dirname(bundle));
  } else rmSync(beside, { recursive: true, force: true });
}
process.env.TIDEWAITER_RULES ??= join(root, 'public/rules');
// Beside the bundle, and gone with it: a pack that this very bundle has parsed need not be parsed again.
process.env.TIDEWAITER_CACHE ??= dirname(bundle);
await import(pathToFileURL(bundle).href);

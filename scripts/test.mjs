// npm test: installs what is missing, then lint, types, rules, unit, build and end to end, in that order; stops at the first failure.
import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser } from './find-browser.mjs';
import { installPackages, requireNode } from './install.mjs';

requireNode();
installPackages();
const steps = [
  ['names and types of the extension', 'npx', ['wxt', 'prepare']],
  ['lint', 'npx', ['biome', 'lint', '--error-on-warnings']],
  ['types of the core', 'npx', ['tsc', '-p', 'lib/core']],
  ['types', 'npx', ['tsc', '-p', '.']],
  ['unit tests', 'npx', ['vitest', 'run']],
  ['build', 'node', ['scripts/build.mjs', 'stores', 'e2e']],
  ['end to end', 'npx', ['vitest', 'run', '-c', 'vitest.e2e.config.ts']],
];
try {
  for (const kind of ['chromium', 'firefox']) console.log(`${kind}: ${findOrInstallBrowser(kind)}`);
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\nFailed: ${name} (${command} ${args.join(' ')})`);
    process.exit(1);
  }
}
console.log('\nAll green.');

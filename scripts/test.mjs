// npm test: installs what is missing, then lint, types, rules, unit, build and end-to-end, in that order; stops at the first failure.
import { spawnSync } from 'node:child_process';
import { installPackages } from './install.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tidewaiter needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`);
  process.exit(2);
}
installPackages();
const steps = [
  ['lint', 'npx', ['biome', 'lint', '--error-on-warnings']],
  ['types of the core', 'npx', ['tsc', '-p', 'lib/core']],
  ['types', 'npx', ['tsc', '-p', '.']],
  ['unit tests', 'npx', ['vitest', 'run']],
];
for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nFailed: ${name} (${command} ${args.join(' ')})`);
    process.exit(1);
  }
}
console.log('\nAll green.');

// What must be there before anything else runs: a Node that is new enough, and the locked packages, installed once per lockfile.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const mark = 'node_modules/.tidewaiter-lock';

export function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing packages …');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { stdio: 'inherit' });
  writeFileSync(mark, lock);
}

/** Ends the program when this Node is too old for the tools. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Tidewaiter needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`);
  process.exit(2);
}

// Builds the extension: `node scripts/build.mjs [stores|e2e|demo] …`. stores: what is published; e2e: the same with the marketplaces' hosts granted; demo: that for Chromium alone.
import { spawnSync } from 'node:child_process';

const targets = {
  e2e: [['--mode', 'e2e'], ['--mode', 'e2e', '-b', 'firefox', '--mv3']],
  demo: [['--mode', 'e2e']],
  stores: [[], ['-b', 'firefox', '--mv3']],
};

// Without NODE_ENV the e2e mode would test React's development build, which no seller gets.
export function build(kind) {
  for (const args of targets[kind]) {
    const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build', ...args], { encoding: 'utf8', shell: process.platform === 'win32', env: { ...process.env, NODE_ENV: 'production' } });
    if (status === 0) continue;
    console.error(`${stdout}\n${stderr}\nFailed: wxt build ${args.join(' ')}`);
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('build.mjs')) for (const kind of process.argv.length > 2 ? process.argv.slice(2) : ['stores']) build(kind);

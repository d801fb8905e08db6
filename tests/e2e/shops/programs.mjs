// Programs that a shop needs: run to their end, or started and waited for.
import { spawnSync } from 'node:child_process';

/** @throws with what the program said. */
export function runIn(folder, program, args, environment = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`);
}

/** Until a server says that it is ready, or ends, or takes longer than it may. */
export function untilReady(server, seconds) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The shop was not ready within ${seconds} seconds`)), seconds * 1000);
    server.stdout.on('data', (piece) => {
      if (!String(piece).includes('ready')) return;
      clearTimeout(late);
      resolve();
    });
    server.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The shop ended with ${code}`));
    });
  });
}

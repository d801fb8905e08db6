import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { facesFrom } from './font-faces';

const { resolve } = createRequire(import.meta.url);

/** The faces from the installed packages, for the command line and tests. */
export const fonts = facesFrom(async (path) => new Uint8Array(await readFile(resolve(path))));

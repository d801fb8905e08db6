import { existsSync, readFileSync, statSync } from 'node:fs';
import { BadUse } from './arguments';

const reasons: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'this is a folder; name a file in it', EACCES: 'it may not be read; change its permissions' };

/** The bytes of a file the caller named. @throws {BadUse} saying why it cannot be read, and for which option. */
export function bytesOf(path: string, option?: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new BadUse(`${option ? `${option}: ` : ''}${path}: ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message}`);
  }
}

export function textOf(path: string, option: string): string {
  return new TextDecoder().decode(bytesOf(path, option));
}

/** @throws {BadUse} unless the folder is there. */
export function folderOf(path: string, option?: string): string {
  const say = option ? `${option}: ` : '';
  if (!existsSync(path)) throw new BadUse(`${say}${path}: there is no such folder`);
  if (!statSync(path).isDirectory()) throw new BadUse(`${say}${path}: this is a file, not a folder`);
  return path;
}

import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { BadUse } from './arguments';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name a file in it',
  EACCES: 'it may not be read; change its permissions',
  EPERM: 'it may not be read; change its permissions',
  ENOTDIR: 'a part of this path is a file and no folder',
  ENAMETOOLONG: 'the name is too long for this file system',
  ELOOP: 'its links lead in a circle',
  EIO: 'the disk could not read it; copy the file to another place',
};
const megabyte = 1024 * 1024;
/** The readers take 50 MB; a saved page or a catalogue has less. */
const mostBytes = 64 * megabyte;

/** All bytes of a file, a pipe too, and no more than anyone here reads: a device never ends. */
function readBounded(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > mostBytes) throw new BadUse(`the file has ${Math.ceil(size / megabyte)} MB and at most 50 MB are read; export a shorter period`);
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const piece = Buffer.alloc(megabyte);
      const read = readSync(descriptor, piece, 0, megabyte, null);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
      if (length > mostBytes) throw new BadUse('there are more than 50 MB in it; export a shorter period');
    }
    return new Uint8Array(Buffer.concat(pieces, length));
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of a file the caller named. @throws {BadUse} saying why it cannot be read, and for which option. */
export function bytesOf(path: string, option?: string): Uint8Array {
  try {
    return readBounded(path);
  } catch (error) {
    throw new BadUse(`${option ? `${option}: ` : ''}${path}: ${reasonOf(error)}`);
  }
}

/** What stands in the way of a file or folder, in words; what the system says only where nobody has words for it. */
export function reasonOf(error: unknown, words: Readonly<Record<string, string>> = {}): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return words[code] ?? reasons[code] ?? message;
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

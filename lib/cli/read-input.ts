import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { type MessageId, type Translate, translator } from '../language/translate';
import { BadUse } from './arguments';

const reasons: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.file-absent',
  EISDIR: 'cli.file-folder',
  EACCES: 'cli.file-barred',
  EPERM: 'cli.file-barred',
  ENOTDIR: 'cli.file-path',
  ENAMETOOLONG: 'cli.file-name',
  ELOOP: 'cli.file-circle',
  EIO: 'cli.file-disk',
};
const megabyte = 1024 * 1024;
/** The readers take 50 MB; a saved page or a catalogue has less. */
const mostBytes = 64 * megabyte;

/** All bytes of a file, a pipe too, and no more than anyone here reads: a device never ends. */
function readBounded(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > mostBytes) throw new BadUse((t) => t('cli.file-size', { size: Math.ceil(size / megabyte) }));
    const pieces: Buffer[] = [];
    let length = 0;
    for (;;) {
      const piece = Buffer.alloc(megabyte);
      const read = readSync(descriptor, piece, 0, megabyte, null);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
      if (length > mostBytes) throw new BadUse((t) => t('cli.file-long'));
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
    throw new BadUse((t) => `${option ? `${option}: ` : ''}${path}: ${error instanceof BadUse ? error.said(t) : reasonOf(error, {}, t)}`);
  }
}

/** What stands in the way of a file or folder, in words; what the system says only where nobody has words for it. */
export function reasonOf(error: unknown, words: Readonly<Record<string, MessageId>> = {}, t: Translate = translator('en')): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = words[code] ?? reasons[code];
  return reason ? t(reason) : message;
}

export function textOf(path: string, option: string): string {
  return new TextDecoder().decode(bytesOf(path, option));
}

/** @throws {BadUse} unless the folder is there. */
export function folderOf(path: string, option?: string): string {
  const say = option ? `${option}: ` : '';
  if (!existsSync(path)) throw new BadUse((t) => `${say}${path}: ${t('cli.folder-absent')}`);
  if (!statSync(path).isDirectory()) throw new BadUse((t) => `${say}${path}: ${t('cli.folder-file')}`);
  return path;
}

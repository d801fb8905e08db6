import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../lib/cli/arguments';
import { commands } from '../lib/cli/commands';

export const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-'));

/** A file in a folder of its own; gives back its path. */
export const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

/** A command as the command line runs it, with the packaged rules. */
export const run = async (name: string, words: string[], language: 'en' | 'zh-CN' = 'en') => {
  const command = commands[name];
  if (!command) throw new Error(`no command ${name}`);
  return command.run(parseArguments(words, command.options, command.flags), { packFolder: 'public/rules', language });
};

import { once } from 'node:events';
import { BrokenPack } from '../core/regulations/compile-pack';
import { type Language, type Translate, translator } from '../language/translate';
import { BadUse, parseArguments } from './arguments';
import { commands } from './commands';
import { folderOf, reasonOf } from './read-input';
import { jsonPieces } from './write-json';

const usage = `tidewaiter <command>
  lookup <country>                 import rules in force      [--on YYYY-MM-DD] [--goods KIND: only what touches it]
  assess <file>                    an assessment per order    [--profile P.json] [--catalogue C.csv] [--from CN] [--on D] [--csv: one row an order]
  documents <file>                 checklists and papers      [--order ID] [--format pdf|xlsx|csv|json] [--out DIR], and as assess
  read <file>                      what is read of an order file, or of a saved page with --url <address>
  classify "<title>"               what goods a title names
  deliver --from CN --to DE --service ID --ship D
  rules check                      validates the rule pack, prints coverage   [--pack DIR] [--on D]
  rules diff <old> <new>           what changed between two pack folders
  All take --json and --language en|zh-CN.`;

/** What a person can do about it; an error of the system says at least that it is one. */
function messageOf(error: unknown, t: Translate): string {
  if (error instanceof BadUse) return error.said(t);
  if (error instanceof BrokenPack) return error.message;
  if (error instanceof RangeError && /string length|array (?:buffer )?(?:length|allocation)/i.test(error.message)) return t('cli.error-many');
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code && path) return t('cli.said', { what: path, text: reasonOf(error, {}, t) });
  return t('cli.error-own', { message: message ?? String(error) });
}

const isChinese = (name: string): boolean => /^zh([-_]|$)/i.test(name);
/** The language asked for, also where the rest of the words is wrong. */
const languageOf = (words: readonly string[]): Language => (words.some((word, at) => (word.startsWith('--language=') ? isChinese(word.slice(11)) : words[at - 1] === '--language' && isChinese(word))) ? 'zh-CN' : 'en');

async function main(words: string[]): Promise<number> {
  const name = words[0] === 'rules' ? `rules ${words[1] ?? ''}` : (words[0] ?? '');
  if (['--help', '-h', 'help', ''].includes(name.trim()) || words.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const command = commands[name];
  if (!command) throw new BadUse((t) => `${t('cli.error-command', { name: name.trim() })}\n${usage}`);
  const given = parseArguments(words.slice(name.startsWith('rules') ? 2 : 1), [...command.options, 'language'], [...command.flags, 'json']);
  const asked = given.options.get('language') ?? 'en';
  if (asked !== 'en' && !isChinese(asked)) throw new BadUse('--language: en or zh-CN');
  const language = languageOf(words);
  const answer = await command.run(given, { packFolder: folderOf(process.env.TIDEWAITER_RULES ?? 'public/rules', 'TIDEWAITER_RULES'), language });
  for (const warning of answer.warnings ?? []) process.stderr.write(`${warning}\n`);
  const pieces = given.flags.has('json') ? jsonPieces(answer.json) : typeof answer.text === 'string' ? [answer.text] : answer.text;
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  process.stdout.write('\n');
  return answer.ok === false ? 1 : 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${messageOf(error, translator(languageOf(process.argv)))}\n`);
    process.exitCode = error instanceof BadUse ? 2 : 1;
  },
);

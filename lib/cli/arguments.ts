import { type Translate, translator } from '../language/translate';

/** Wrong use of the command line: printed to stderr, exit code 2. What is said by `said` is printed in the language that was asked for. */
export class BadUse extends Error {
  readonly said: (t: Translate) => string;
  constructor(said: string | ((t: Translate) => string)) {
    super(typeof said === 'string' ? said : said(translator('en')));
    this.said = typeof said === 'string' ? () => said : said;
  }
}

export interface Arguments {
  positional: string[];
  options: Map<string, string>;
  flags: Set<string>;
}

/** Splits words into positional arguments, `--name value` options and `--name` flags; an unknown name is bad use. */
export function parseArguments(words: readonly string[], optionNames: readonly string[], flagNames: readonly string[]): Arguments {
  const result: Arguments = { positional: [], options: new Map(), flags: new Set() };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('--')) {
      result.positional.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (flagNames.includes(name)) result.flags.add(name);
    else if (optionNames.includes(name)) {
      const value = inline ?? words[++index];
      if (value === undefined) throw new BadUse((t) => t('cli.error-no-value', { name }));
      result.options.set(name, value);
    } else throw new BadUse((t) => t('cli.error-option', { name, known: [...optionNames, ...flagNames].map((known) => `--${known}`).join(' ') }));
  }
  return result;
}

/** The day of `--on`, or today by this machine's clock. @throws {BadUse} on a day that does not exist. */
export function dayOf(text: string | undefined, option = 'on'): string {
  if (text === undefined) {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) throw new BadUse((t) => t('cli.error-day', { name: option, text }));
  return text;
}

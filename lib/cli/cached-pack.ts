import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { assemblePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulesFile } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';

/** A file of the pack, in the order of the lines; rule files with the code they are asked by. */
type Entry = [path: string, code?: string];

const isOfRules = (path: string): boolean => path.startsWith('unions/') || path.startsWith('countries/');

/** A rule file that is read when something of it is asked for. */
function readWhenAsked(read: () => RulesFile): RulesFile {
  let known: RulesFile | undefined;
  const file = (): RulesFile => (known ??= read());
  return new Proxy({} as RulesFile, {
    get: (_, key) => Reflect.get(file(), key) as unknown,
    has: (_, key) => Reflect.has(file(), key),
    ownKeys: () => Reflect.ownKeys(file()),
    getOwnPropertyDescriptor: (_, key) => ({ ...Reflect.getOwnPropertyDescriptor(file(), key), configurable: true }),
  });
}

/** Keeps a parsed pack: a line that lists its files, then a line each, so that one land can be read without the others. */
export function writeCachedPack(path: string, parsed: RawPack): void {
  // Unions before countries, as `assemblePack` puts them.
  const files = [...parsed].sort(([a], [b]) => Number(b.startsWith('unions/')) - Number(a.startsWith('unions/')));
  const entries = files.map(([name, json]): Entry => (isOfRules(name) ? [name, (json as RulesFile).code] : [name]));
  // Written beside and moved: another run may be reading.
  writeFileSync(`${path}.${process.pid}`, [entries, ...files.map(([, json]) => json)].map((json) => JSON.stringify(json)).join('\n'));
  renameSync(`${path}.${process.pid}`, path);
}

/** A pack kept by `writeCachedPack`. */
export function readCachedPack(path: string): RulePack {
  const bytes = readFileSync(path);
  let from = 0;
  const nextLine = (): (() => unknown) => {
    const [start, end] = [from, bytes.indexOf('\n', from)];
    from = end + 1;
    return () => JSON.parse(bytes.toString('utf8', start, end < 0 ? undefined : end)) as unknown;
  };
  const shared = new Map<string, unknown>();
  const rules = new Map<string, RulesFile>();
  for (const [name, code] of nextLine()() as Entry[]) {
    const read = nextLine();
    if (code === undefined) shared.set(name, read());
    else rules.set(code, readWhenAsked(read as () => RulesFile));
  }
  return assemblePack(shared, rules);
}

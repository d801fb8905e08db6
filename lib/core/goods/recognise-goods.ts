import type { CatalogueEntry, RecognisedGoods } from '../assessment';
import type { GoodsKind } from '../regulations/measure.schema';
import type { OrderLine } from '../trade/order';

interface CompiledKind {
  id: string;
  words: { text: string; cjk: boolean }[];
  notWhen: { text: string; cjk: boolean }[];
  hsPrefixes: string[];
}
const compiled = new WeakMap<readonly GoodsKind[], CompiledKind[]>();

/** Lower case, NFKC, invisible characters out: the form in which titles and keywords meet. */
export function normaliseTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '').replace(/[\s_\-/]+/g, ' ');
}
const hasCjk = (text: string) => /[\u3400-\u9fff]/.test(text);
const prepare = (words: string[]) => words.map((word) => ({ text: normaliseTitle(word), cjk: hasCjk(word) }));

function compile(kinds: readonly GoodsKind[]): CompiledKind[] {
  const known = compiled.get(kinds);
  if (known) return known;
  const result = kinds.map((kind) => ({
    id: kind.id,
    words: prepare([...kind.keywords.en, ...kind.keywords.zh]),
    notWhen: prepare([...(kind.notWhen?.en ?? []), ...(kind.notWhen?.zh ?? [])]),
    hsPrefixes: kind.hsPrefixes,
  }));
  compiled.set(kinds, result);
  return result;
}

/** Words match whole, with a plural s or es; Chinese, which has no spaces, matches anywhere. */
function contains(title: string, word: { text: string; cjk: boolean }): boolean {
  if (word.cjk) return title.includes(word.text);
  for (let at = title.indexOf(word.text); at >= 0; at = title.indexOf(word.text, at + 1)) {
    const before = at === 0 ? ' ' : title[at - 1] ?? ' ';
    const rest = title.slice(at + word.text.length).replace(/^(es|s)(?![\p{L}\p{N}])/u, '');
    if (!/[\p{L}\p{N}]/u.test(before) || hasCjk(before)) {
      const after = rest[0] ?? ' ';
      if (!/[\p{L}\p{N}]/u.test(after) || hasCjk(after)) return true;
    }
  }
  return false;
}

/** All kinds of goods a line may be, with the word or code that says so. The seller's catalogue, when it names them, is believed alone. */
export function recogniseGoods(line: OrderLine, index: number, kinds: readonly GoodsKind[], catalogue?: CatalogueEntry): RecognisedGoods[] {
  if (catalogue?.goods?.length) return catalogue.goods.map((goods) => ({ line: index, goods, because: 'catalogue' }));
  const title = normaliseTitle(line.title);
  const hsCode = line.hsCode ?? catalogue?.hsCode;
  return compile(kinds).flatMap((kind): RecognisedGoods[] => {
    const prefix = hsCode && kind.hsPrefixes.find((start) => start.length >= 4 && hsCode.startsWith(start));
    if (prefix) return [{ line: index, goods: kind.id, because: `HS ${prefix}` }];
    const word = kind.words.find((candidate) => contains(title, candidate));
    if (!word || kind.notWhen.some((other) => contains(title, other))) return [];
    return [{ line: index, goods: kind.id, because: word.text }];
  });
}

/** A goods id with all its parents, so that a rule on knives holds for a folding knife. */
export function withParents(ids: Iterable<string>, kinds: readonly GoodsKind[]): Set<string> {
  const parents = new Map(kinds.map(({ id, parent }) => [id, parent]));
  const all = new Set<string>();
  for (const id of ids) for (let next: string | undefined = id; next && !all.has(next); next = parents.get(next)) all.add(next);
  return all;
}

import { checkIds } from './check-ids';
import { contradictions, gaps, overlaps } from './check-periods';
import { checkReferences, nameOfRules } from './check-references';
import type { PackProblem } from './compile-pack';
import type { RulePack } from './pack';

/**
 * What the schema cannot see: unknown and doubled ids, sources, periods that overlap, leave a gap or end before they begin, files that contradict each other, reviews that are overdue.
 * `broken` are files that could not be read at all and are not in the pack: what only their absence causes is not said.
 */
export function checkPack(pack: RulePack, on: string, broken: ReadonlySet<string> = new Set()): PackProblem[] {
  const problems: PackProblem[] = [...checkIds(pack, broken), ...checkReferences(pack, on, broken)];
  const known = new Set(pack.territories.flatMap(({ code, inherits }) => [code, ...inherits]));
  for (const [code, file] of pack.files) {
    const say = (path: string, message: string) => problems.push({ file: nameOfRules(code), path, message });
    const isForeignPost = (publisher: string) => ![undefined, code].includes(pack.publishers[publisher]?.postOf);
    if (!known.has(code)) say('code', `"${code}" is neither a territory of territories.json nor a union that one of them inherits`);
    for (const measure of [...file.measures, ...file.notices]) {
      if (measure.validFrom && measure.validUntil && measure.validFrom > measure.validUntil) say(measure.id, `ends (${measure.validUntil}) before it begins (${measure.validFrom})`);
      if (measure.reviewBy < on) say(measure.id, `review overdue since ${measure.reviewBy}: look at its source again, then set verifiedOn and reviewBy`);
      if (measure.confidence === 'high' && !measure.sources.some(({ publisher }) => pack.publishers[publisher]?.official)) say(measure.id, 'confidence "high" needs an official source: find one, or write "medium"');
    }
    // What a post lists of another country binds its own mail; carried over to couriers it stops parcels that country lets in (found in 2026 for Egypt, Qatar and Iceland).
    for (const measure of file.measures)
      if (measure.kind === 'restriction' && measure.effect === 'prohibited' && measure.appliesTo.channels?.join() !== 'post' && measure.sources.every(({ publisher }) => isForeignPost(publisher)))
        say(measure.id, 'only the post of another country tells this ban: write channels ["post"], or find the law');
    for (const measure of file.measures)
      if (measure.kind === 'charge' && !['ad-valorem', 'advanced'].includes(measure.basis) && measure.ratePercent !== undefined) say(measure.id, `a rate goes with basis "ad-valorem" or "advanced", not "${measure.basis}"`);
    for (const measure of file.measures)
      if (measure.kind === 'restriction' && measure.ownUse && measure.effect !== 'restricted') say(measure.id, `"ownUse" goes with effect "restricted", not "${measure.effect}"`);
    for (const { id, message } of [...overlaps(file.measures), ...gaps(file.measures)]) say(id, message);
  }
  for (const { code } of pack.territories) for (const { files, id, message } of contradictions(code, pack)) if (!problems.some((known) => known.path === id && known.message === message)) problems.push({ file: files, path: id, message });
  return problems;
}

import type { Change, PackDiff } from '../core/regulations/diff-packs';
import type { Measure, Notice } from '../core/regulations/measure.schema';
import type { RulePack } from '../core/regulations/pack';
import { factOf, noticeFact } from '../language/describe-measure';
import { type Language, translator } from '../language/translate';
import { type Words, wordsOf } from '../language/words';

function sentence(entry: Measure | Notice, pack: RulePack, words: Words): string {
  const fact = 'message' in entry ? noticeFact(entry, words) : factOf(entry, pack, words);
  const until = [entry.validFrom && words.t('diff.from', { day: words.day(entry.validFrom) }), entry.validUntil && words.t('diff.until', { day: words.day(entry.validUntil) })].filter(Boolean);
  return [fact.title, ...fact.details, ...until].join('; ');
}

/** Each pack's facts are told in the names of that pack: the other may lack the kind of goods or the document. */
function changeText({ change, before, after }: Change, older: RulePack, newer: RulePack, words: Words, olderWords: Words): string[] {
  const had = before.map((entry) => sentence(entry, older, olderWords));
  const has = after.map((entry) => sentence(entry, newer, words));
  if (change === 'ended') return has.map((text) => `${words.t('diff.ended')}${words.colon}${text}`);
  if (change === 'added') return has.map((text) => `${words.t('diff.added')}${words.colon}${text}`);
  if (change === 'removed') return had.map((text) => `${words.t('diff.removed')}${words.colon}${text}`);
  return [...had.map((text) => `${words.t('diff.before')}${words.colon}${text}`), ...has.map((text) => `${words.t('diff.now')}${words.colon}${text}`)];
}

/** What changed between two rule packs, territory by territory, in the words of the look-up. */
export function diffText(diff: PackDiff, older: RulePack, newer: RulePack, language: Language): string {
  const [words, olderWords] = [newer, older].map((pack) => wordsOf(language, translator(language), pack)) as [Words, Words];
  const out = [words.t('diff.title', { from: diff.from, to: diff.to })];
  for (const file of new Set(diff.changes.map((one) => one.file))) {
    out.push('', `${words.territory(file)} (${file})`);
    for (const change of diff.changes) if (change.file === file) out.push(...changeText(change, older, newer, words, olderWords).map((text) => `  ${text}`));
  }
  out.push('', words.t('diff.sum', { count: diff.changes.length, verified: diff.verifiedAgain }));
  return out.join('\n');
}

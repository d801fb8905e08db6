import type { Measure, Notice } from './measure.schema';
import type { RulePack } from './pack';

type Entry = Measure | Notice;
/** What became of one measure between two packs; `before` and `after` are its periods that differ. */
export interface Change {
  file: string;
  id: string;
  change: 'added' | 'removed' | 'changed' | 'ended';
  before: Entry[];
  after: Entry[];
}
export interface PackDiff {
  from: string;
  to: string;
  changes: Change[];
  /** Measures whose text is the same and whose source was looked at again. */
  verifiedAgain: number;
}

/** What a measure says, without when and where somebody last looked. */
const substance = ({ verifiedOn: _, reviewBy: __, sources: ___, confidence: ____, note: _____, ...rest }: Entry & { note?: unknown }): string => JSON.stringify(rest);
const withoutEnd = (entry: Entry): string => substance({ ...entry, validUntil: null });

function byId(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) found.set(entry.id, [...(found.get(entry.id) ?? []), entry]);
  return found;
}

/** Measures and notices that were added, changed, ended or removed from one pack to the next, file by file. */
export function diffPacks(older: RulePack, newer: RulePack): PackDiff {
  const changes: Change[] = [];
  let verifiedAgain = 0;
  for (const file of [...new Set([...older.files.keys(), ...newer.files.keys()])].sort()) {
    const entriesOf = (pack: RulePack) => byId([...(pack.files.get(file)?.measures ?? []), ...(pack.files.get(file)?.notices ?? [])]);
    const [old, now] = [entriesOf(older), entriesOf(newer)];
    for (const id of new Set([...old.keys(), ...now.keys()])) {
      const [had, has] = [old.get(id) ?? [], now.get(id) ?? []];
      const before = had.filter((entry) => !has.some((other) => substance(other) === substance(entry)));
      const after = has.filter((entry) => !had.some((other) => substance(other) === substance(entry)));
      if (!before.length && !after.length) {
        if (has.some((entry) => had.some((other) => substance(other) === substance(entry) && other.verifiedOn < entry.verifiedOn))) verifiedAgain += 1;
        continue;
      }
      const onlyEnded = before.length > 0 && before.length === after.length && before.every((entry) => entry.validUntil === null && after.some((other) => other.validUntil !== null && withoutEnd(other) === withoutEnd(entry)));
      changes.push({ file, id, change: !had.length ? 'added' : !has.length ? 'removed' : onlyEnded ? 'ended' : 'changed', before, after });
    }
  }
  return { from: older.version, to: newer.version, changes, verifiedAgain };
}

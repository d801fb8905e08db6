import { expect, test } from 'vitest';
import { readPackFolder } from '../../lib/cli/load-pack';
import { diffText } from '../../lib/cli/print-diff';
import { compilePack } from '../../lib/core/regulations/compile-pack';
import { diffPacks } from '../../lib/core/regulations/diff-packs';
import type { RulesFile } from '../../lib/core/regulations/measure.schema';

const raw = readPackFolder('public/rules');
const pack = compilePack(raw);
const changed = (change: (file: RulesFile) => void) => {
  const file = structuredClone(raw.get('countries/de.json')) as RulesFile;
  change(file);
  return compilePack(new Map([...raw, ['countries/de.json', file], ['pack.json', { version: 'next' }]]));
};
const fee = (file: RulesFile) => file.measures.find(({ id, validUntil }) => id === 'de-dhl-post-disbursement-fee' && validUntil === null);

test('a pack and itself differ in nothing', () => {
  expect(diffPacks(pack, pack)).toMatchObject({ changes: [], verifiedAgain: 0 });
});

test('a rate that changed, a fee that ends, a rule that is new and one that is gone are told in words', () => {
  const next = changed((file) => {
    const rate = file.measures.find(({ id }) => id === 'de-vat-standard');
    if (rate?.kind === 'tax-rate') rate.ratePercent = 21;
    Object.assign(fee(file) ?? {}, { validUntil: '2027-12-31' });
    const knife = file.measures.findIndex(({ id }) => id === 'de-push-dagger');
    const [gone] = file.measures.splice(knife, 1);
    if (gone) file.measures.push({ ...gone, id: 'de-new' });
  });
  const diff = diffPacks(pack, next);
  expect(diff.changes.map(({ id, change }) => [id, change])).toEqual([['de-vat-standard', 'changed'], ['de-dhl-post-disbursement-fee', 'ended'], ['de-push-dagger', 'removed'], ['de-new', 'added']]);
  const text = diffText(diff, pack, next, 'en');
  expect(text).toContain('Germany (DE)');
  expect(text).toMatch(/before: VAT 19 %.*\n.*now: VAT 21 %/);
  expect(text).toMatch(/ends: Handling fee: EUR 7.5 per consignment.*until Dec 31, 2027/);
  expect(text).toContain('4 rules changed');
  expect(diffText(diff, pack, next, 'zh-CN')).toMatch(/原先：增值税 19 %/);
});

test('a fact that was only looked at again is counted, not told', () => {
  const diff = diffPacks(pack, changed((file) => Object.assign(file.measures[0] ?? {}, { verifiedOn: '2027-01-01' })));
  expect(diff).toMatchObject({ changes: [], verifiedAgain: 1 });
});

test('a kind of goods that only one of the packs has is told by its name', () => {
  const goods = structuredClone(raw.get('goods.json')) as { id: string; name: { en: string } }[];
  const dagger = goods.find(({ id }) => id === 'dagger');
  if (dagger) dagger.name.en = 'Stabbing blades';
  const older = compilePack(new Map([...raw, ['goods.json', goods]]));
  const next = changed((file) => void file.measures.splice(0, file.measures.length, ...file.measures.filter((one) => !('appliesTo' in one && one.appliesTo.goods?.includes('dagger')))));
  expect(diffText(diffPacks(older, next), older, next, 'en')).toContain('removed: ');
  expect(diffText(diffPacks(older, next), older, next, 'en')).toContain('Stabbing blades');
});

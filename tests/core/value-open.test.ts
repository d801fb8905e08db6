import { expect, test } from 'vitest';
import { remedyOf } from '../../components/FindingItem';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { Money } from '../../lib/core/trade/order';
import { checklistOf } from '../../lib/export/checklist';
import { paperState } from '../../lib/export/customs-papers';
import { describeGroup, groupFindings } from '../../lib/language/group-findings';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const above = { value: { over: 2500, currency: 'EUR', basis: 'fob' as const } };
const measures: MeasureInput[] = [
  { id: 'ut-entry-number', kind: 'identification', of: 'consignee', identifier: 'entry-number', name: { en: 'Entry number' }, requirement: 'always', appliesTo: above, ...always },
  { id: 'ut-number', kind: 'identification', of: 'consignee', identifier: 'buyer-number', name: { en: 'Buyer number' }, requirement: 'always', ...always },
  { id: 'ut-plants-paper', kind: 'document', document: 'phytosanitary-certificate', requirement: 'always', appliesTo: above, ...always },
];
const pack = smallPack(measures);
const judged = (unitPrice?: Money) => assess({ id: '1', marketplace: 'test', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, ...(unitPrice && { unitPrice }) }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
const told = (one: ReturnType<typeof judged>) => groupFindings(one.findings.filter(({ code }) => code === 'identifier-needed' || code === 'document-missing')).map((group) => [group[0].severity, describeGroup(group, one.order, pack, translator('en'), 'en')]);
const stateOf = (one: ReturnType<typeof judged>) => one.documents.map((paper) => paperState(paper, one, pack, new Set()));
const numbersOf = (one: ReturnType<typeof judged>) => checklistOf(one, pack, 'en').items.flatMap(({ section, what, state }) => (section === 'identification' ? [[what, state]] : []));

// An order of two T-shirts whose price was not read was told that its buyer needs the number of a formal entry to the United States.
test('what hangs on a value that is not known may be required, and is not told as required', () => {
  const one = judged();
  expect(told(one)).toEqual([
    ['care', 'Phytosanitary certificate may be required. It depends on the value, which could not be read. Open the order, or import a report that names it.'],
    ['care', 'The buyer’s Entry number may be required. It depends on the value, which could not be read. Open the order, or import a report that names it.'],
    ['care', 'The buyer’s Buyer number is required. Ask for it before you ship.'],
  ]);
  expect(stateOf(one)).toEqual(['when-asked']);
  expect(numbersOf(one)).toEqual([['Entry number', 'when-asked'], ['Buyer number', 'needed']]);
});

test.each([[['origin'], { label: 'remedy.catalogue', options: 'catalogue' }], [['hs-code', 'origin'], { label: 'remedy.catalogue', options: 'catalogue' }], [['value'], { label: 'remedy.charges', fold: 'charges' }], [['origin', 'value'], { label: 'remedy.charges', fold: 'charges' }], [['region'], { label: 'remedy.charges', fold: 'charges' }]])('a charge that hangs on %j is settled in the catalogue only where a catalogue knows it', (dependsOn, remedy) => {
  expect(remedyOf({ code: 'charge-possible', severity: 'care', values: { dependsOn }, lines: [] })).toEqual(remedy);
});

test('at the limit it is not asked, above it it is', () => {
  const [at, over] = [judged({ amountMinor: 250_000, currency: 'EUR' }), judged({ amountMinor: 250_001, currency: 'EUR' })];
  expect(told(at)).toEqual([['care', 'The buyer’s Buyer number is required. Ask for it before you ship.']]);
  expect(stateOf(at)).toEqual([]);
  expect(told(over)).toEqual([['fix', 'Phytosanitary certificate is required and missing.'], ['care', expect.stringMatching(/Entry number, Buyer number/)]]);
  expect(stateOf(over)).toEqual(['missing']);
  expect(numbersOf(over)).toEqual([['Entry number', 'needed'], ['Buyer number', 'needed']]);
});

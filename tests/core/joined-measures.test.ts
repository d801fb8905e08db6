import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { lookUp } from '../../lib/core/regulations/lookup';
import { measure, type Scope } from '../../lib/core/regulations/measure.schema';
import { joinedMeasures } from '../../lib/language/joined-measures';
import { provenance } from './small-pack';

const tax = (appliesTo: Scope, change: object = {}) => measure.parse({ id: 'ut-tax', kind: 'charge', charge: 'tax', basis: 'ad-valorem', ratePercent: 7, payer: 'buyer', validFrom: null, validUntil: null, ...provenance, appliesTo, ...change });
const scopes = (...measures: ReturnType<typeof tax>[]) => joinedMeasures(measures).map(({ appliesTo }) => JSON.parse(JSON.stringify(appliesTo)));

// Canada's rows are cut by sender and channel, because its limits are: the same tax of a province stood three times in the look-up.
test('a tax cut by sender and way of sending is one tax', () => {
  const near = ['US', 'MX'];
  expect(scopes(tax({ exceptDispatchedFrom: near }), tax({ dispatchedFrom: ['MX', 'US'], channels: ['post', 'freight'] }), tax({ dispatchedFrom: near, channels: ['express'] }))).toEqual([{}]);
  expect(scopes(tax({ regions: ['BC'], channels: ['post'] }), tax({ regions: ['BC'], channels: ['express'] }), tax({ regions: ['MB'], channels: ['freight'] }))).toEqual([{ regions: ['BC'], channels: ['post', 'express'] }, { regions: ['MB'], channels: ['freight'] }]);
});

test.each([
  ['a rate', tax({ channels: ['post'] }), tax({ channels: ['express'] }, { ratePercent: 8 })],
  ['a note', tax({ channels: ['post'] }), tax({ channels: ['express'] }, { note: { en: 'only small ones' } })],
  ['a period', tax({ channels: ['post'] }), tax({ channels: ['express'] }, { validFrom: '2026-01-01' })],
  ['a value', tax({ channels: ['post'], value: { over: 20, currency: 'CAD', basis: 'fob' } }), tax({ channels: ['express'], value: { over: 40, currency: 'CAD', basis: 'fob' } })],
  ['senders', tax({ dispatchedFrom: ['US'] }), tax({ exceptDispatchedFrom: ['US', 'MX'] })],
  ['two lists of senders', tax({ dispatchedFrom: ['US'] }), tax({ dispatchedFrom: ['MX'] })],
  ['a name', tax({ channels: ['post'] }), tax({ channels: ['express'] }, { id: 'ut-other' })],
])('what differs in %s stays apart', (_, one, other) => {
  expect(joinedMeasures([one, other])).toEqual([one, other]);
});

test('every measure of the pack is still told, and none twice', () => {
  const pack = loadPack('public/rules');
  for (const { code } of pack.territories.filter(({ code }) => pack.files.has(code))) {
    const { charges } = lookUp(code, '2026-11-28', pack);
    const joined = joinedMeasures(charges);
    expect(joined.length).toBeLessThanOrEqual(charges.length);
    expect(new Set(joined.map(({ id }) => id))).toEqual(new Set(charges.map(({ id }) => id)));
  }
});

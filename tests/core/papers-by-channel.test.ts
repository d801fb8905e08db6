import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import { paperState } from '../../lib/export/customs-papers';
import { describeFinding } from '../../lib/language/describe-finding';
import { documentCount } from '../../lib/language/order-sorting';
import { translator } from '../../lib/language/translate';
import { provenance, smallPack } from './small-pack';

const always = { validFrom: null, validUntil: null, ...provenance };
const paper = (...channels: ('post' | 'express' | 'freight')[]): MeasureInput => ({ id: 'ut-plants-paper', kind: 'document', document: 'phytosanitary-certificate', requirement: 'always', ...(channels.length && { appliesTo: { channels } }), ...always });
const judged = (...measures: MeasureInput[]) => {
  const pack = smallPack(measures);
  const order = { id: '1', marketplace: 'test', destination: 'UT', lines: [{ title: 'Cotton shirt', quantity: 1, unitPrice: { amountMinor: 1000, currency: 'EUR' } }] };
  const assessment = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
  const [finding] = assessment.findings.filter(({ code }) => code === 'document-missing');
  const [document] = assessment.documents;
  if (!finding || !document) throw new Error('no paper was asked for');
  return { severity: finding.severity, text: describeFinding(finding, order, pack, translator('en'), 'en'), state: paperState(document, assessment, pack, new Set()), count: documentCount(assessment) };
};

test('a paper that the channel of the order asks for is missing', () => {
  expect(judged(paper('post'))).toMatchObject({ severity: 'fix', state: 'missing', count: { held: 0, total: 1 } });
  expect(judged(paper())).toMatchObject({ severity: 'fix', state: 'missing' });
});

// Uruguay asks a certificate of origin of freight; a clock sent by post was told to lack it.
test('a paper of freight and courier alone is told to who sends it that way, and a parcel by post does not lack it', () => {
  expect(judged(paper('express', 'freight'))).toEqual({ severity: 'info', text: 'If you send it by express courier, freight, this paper is required: Phytosanitary certificate.', state: 'not-filled', count: { held: 0, total: 0 } });
});

test('a paper that two rules ask for is asked on the channels of both', () => {
  expect(judged(paper('freight'), { ...paper('post'), id: 'ut-of-post' })).toMatchObject({ severity: 'fix' });
  expect(judged(paper('freight'), { ...paper(), id: 'ut-of-all' })).toMatchObject({ severity: 'fix' });
  expect(judged(paper('freight'), { ...paper('express'), id: 'ut-of-courier' })).toMatchObject({ severity: 'info' });
});

test('a wall clock to Uruguay lacks no certificate of origin by post', () => {
  const pack = loadPack('public/rules');
  const order = { id: '1', marketplace: 'test', destination: 'UY', lines: [{ title: 'Wall clock', quantity: 1, unitPrice: { amountMinor: 3000, currency: 'EUR' } }] };
  const { findings } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-28' });
  expect(findings.filter(({ code, values }) => code === 'document-missing' && values.document === 'certificate-of-origin').map(({ severity }) => severity)).toEqual(['info']);
});

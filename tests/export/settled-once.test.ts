import { expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import { loadPack } from '../../lib/cli/load-pack';
import { customsPapers, filledPapers, paperState } from '../../lib/export/customs-papers';
import { ordersCsvPieces } from '../../lib/export/orders-csv';

const pack = loadPack('public/rules');
const judged = (lacking: string[]) =>
  assess(
    { id: 'A-1', marketplace: 'generic', destination: 'DE', lines: [{ title: 'LED strip lights 5 m', quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] },
    { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [], lacking }, catalogue: new Map(), on: '2026-11-27' },
  );
const stateOf = (assessment: ReturnType<typeof judged>, document: string) => paperState(assessment.documents.find((one) => one.document === document)!, assessment, pack, filledPapers(customsPapers(assessment, pack)));

test('the mark of a product is missing of an order only when the seller has said that there is none, on the checklist and in the table', () => {
  const [open, none] = [judged([]), judged(['ce-marking'])];
  expect([open.verdict, stateOf(open, 'ce-marking')]).toEqual(['care', 'once']);
  expect([none.verdict, stateOf(none, 'ce-marking')]).toEqual(['fix', 'missing']);
  expect([...ordersCsvPieces([open], pack, 'en')].join('')).not.toContain('CE marking');
  expect([...ordersCsvPieces([none], pack, 'en')].join('')).toContain('CE marking');
});

import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

const pack = loadPack('public/rules');
const profile = { dispatchFrom: 'DE', handlingDays: 1, registrations: {}, documents: [] };
const bans = (lines: { title: string; quantity: number; unitPrice?: { amountMinor: number; currency: string } }[]) => {
  const order = { id: '1', marketplace: 'x', destination: 'RU', lines };
  return assess(order, { pack, profile, catalogue: new Map(), on: '2026-11-27' }).findings.filter(({ code }) => code === 'prohibited').map((finding) => ({ severity: finding.severity, lines: finding.lines, text: describeFinding(finding, order, pack, translator('en'), 'en') }));
};
const bag = (amountMinor: number, quantity = 1) => ({ title: 'Canvas handbag', quantity, unitPrice: { amountMinor, currency: 'EUR' } });

// Regulation 833/2014, article 3h: EUR 300 an item.
test('an embargo that begins at a price looks at one piece, and names the sender’s country', () => {
  expect(bans([bag(30000), bag(20000, 4)])).toEqual([]);
  expect(bans([bag(20000, 4), bag(30001)])).toMatchObject([{ severity: 'stop', lines: [1], text: 'Bags and luggage may not be sent there from Germany. Do not ship; cancel or refund the order.' }]);
});

test('what hangs on an open price or code is asked for, not refused', () => {
  const open = /whether they may be sent there at all hangs on the tariff code, the price or the origin/;
  expect(bans([{ title: 'Canvas handbag', quantity: 1 }])).toMatchObject([{ severity: 'fix', text: expect.stringMatching(open) }]);
  expect(bans([{ title: 'Wireless headphones', quantity: 1, unitPrice: { amountMinor: 4000, currency: 'EUR' } }])).toMatchObject([{ severity: 'fix', text: expect.stringMatching(open) }]);
});

import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { payText } from '../../lib/language/pay-text';
import { translator } from '../../lib/language/translate';
import { wordsOf } from '../../lib/language/words';

const pack = loadPack('public/rules');
const words = wordsOf('en', translator('en'), pack);
const at = (destination: string, currency: string, registrations = {}, title = 'Cotton T-shirt') => {
  const one = assess({ id: '1', marketplace: 'x', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 2000, currency } }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
  return payText(one, pack, words);
};

test('a card says what the buyer pays at the door and the seller on the way, and nothing of what was taken at checkout', () => {
  expect(at('DE', 'EUR')).toMatch(/^buyer pays €\d+\.\d\d\+$/);
  expect(at('DE', 'USD')).toMatch(/^buyer pays about \$\d+\.\d\d\+$/);
  // Under GBP 135 the tax is taken with the price.
  expect(at('GB', 'GBP')).toBeUndefined();
  expect(at('DE', 'EUR', { ioss: 'IM2760000001' })).toBe('you pay €3.00');
});

test('inside one customs territory nothing falls due at the door', () => {
  expect(at('CN', 'CNY')).toBeUndefined();
});

test('where no way of sending is left, what the seller would pay by post and the buyer by courier are not told as both', () => {
  expect(at('US', 'USD', {}, 'Power bank 20000mAh')).toBe('buyer pays, amount open');
});

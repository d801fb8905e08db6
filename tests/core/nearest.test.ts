import { expect, test } from 'vitest';
import { didYouMean } from '../../lib/core/regulations/nearest';

test('the beginning of a known word is met with the whole, the shortest first', () => {
  expect(didYouMean('gb-vat', ['ioss', 'gb-vat-number', 'gb-vat-number-of-group'].values())).toBe('; did you mean "gb-vat-number"?');
  expect(didYouMean('xx-gst', ['ioss', 'gb-vat-number'].values())).toBe('');
});

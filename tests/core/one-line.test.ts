import { expect, test } from 'vitest';
import { oneLine } from '../../lib/language/words';

test('a sentence in the middle of a line loses its full stop, the last keeps it, and what is missing is left out', () => {
  expect(oneLine(['Invoice', 'It proves the price.', undefined, '', '出具方：卖家。', 'by post.'])).toBe('Invoice; It proves the price; 出具方：卖家; by post.');
});

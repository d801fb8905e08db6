import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakablePieces, drawable, wrap } from '../../lib/export/text-lines';

const byLetters = (text: string) => [...text].length;

describe('lines', () => {
  test('words stay whole, a word longer than the line is cut', () => {
    expect(wrap('two plain words', 9, byLetters)).toEqual(['two plain', 'words']);
    expect(wrap('abcdefghij', 4, byLetters)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('', 4, byLetters)).toEqual(['']);
  });
  test('Chinese breaks between words, and no line begins with a closing sign or ends with an opening one', () => {
    const lines = wrap('欧盟符合性声明（DoC）由制造商签署，声明产品符合法规。', 8, byLetters);
    expect(lines.join('')).toBe('欧盟符合性声明（DoC）由制造商签署，声明产品符合法规。');
    for (const line of lines) expect(line).not.toMatch(/^[），。]|（$/);
  });
  test('an amount is not parted from its sign', () => expect(breakablePieces('pay €5 or 10%')).toEqual(['pay ', '€5 ', 'or ', '10%']));
  test('nothing is lost and no line is too wide', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '刀', '，', '（', '-', 'é', '서', '🚂', '.') }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width, byLetters);
        expect(lines.join('').replace(/ /g, '')).toBe(drawable(text).replace(/ /g, ''));
        for (const line of lines) expect(byLetters(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
  test('direction marks, controls and joiners are taken out, line ends become spaces', () => expect(drawable('a\u202Eb\u0007c\r\nd\uFEFFe\u2066f')).toBe('abc def'));
});

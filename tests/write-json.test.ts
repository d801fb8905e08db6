import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../lib/cli/write-json';

test('the pieces together are what JSON.stringify writes', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => [...jsonPieces(value)].join('') === JSON.stringify(value)));
  expect([...jsonPieces({ a: { *[Symbol.iterator]() { yield* [1, { b: 2 }]; } } })].join('')).toBe('{"a":[1,{"b":2}]}');
  expect([...jsonPieces({ a: undefined, b: [1, { c: 'd' }], e: [] })].join('')).toBe('{"b":[1,{"c":"d"}],"e":[]}');
});

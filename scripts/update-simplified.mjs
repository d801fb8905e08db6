// Writes lib/core/goods/simplified.ts: traditional Chinese characters and the simplified ones they stand for, from the tables of OpenCC. A keyword is written once and found in both scripts.
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const simplify = Converter({ from: 't', to: 'cn' });
const pairs = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCharCode(0x4e00 + index)).map((character) => [character, simplify(character)]).filter(([character, simple]) => simple !== character && simple.length === 1);
const column = (side) => pairs.map((pair) => pair[side]).join('');
writeFileSync('lib/core/goods/simplified.ts', `// Written by scripts/update-simplified.mjs from the tables of OpenCC (Apache-2.0).
import { whenAsked } from '../remember';

const traditional = '${column(0)}';
const simple = '${column(1)}';

const simpleOf = whenAsked(() => new Map([...traditional].map((character, index) => [character, simple[index] ?? character])));
const traditionalOnes = new RegExp(\`[\${traditional}]\`, 'g');

/** One character; others than traditional ones stay what they are. */
export const simplifiedCharacter = (character: string): string => simpleOf().get(character) ?? character;

/** Chinese in simplified characters: \`"隨身碟"\` is \`"随身碟"\`. */
export const simplified = (text: string): string => text.replace(traditionalOnes, simplifiedCharacter);
`);

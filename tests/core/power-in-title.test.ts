import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { milliwattsIn } from '../../lib/core/goods/power-in-title';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

const pack = loadPack('public/rules');
const profile = { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] };

test.each([
  ['激光笔 绿光 5000mW', 5000],
  ['激光笔 100毫瓦 绿光', 100],
  ['Laser pointer 5 mW 532nm', 5],
  ['Laser pointer 0,9mW class 2', 0.9],
  ['Burning laser pointer 2W with 18650', 2000],
  ['Laser pointer <1mW red', undefined],
  ['Laser pointer 1000m range', undefined],
])('%s: %s', (title, power) => expect(milliwattsIn(title)).toBe(power));

// Decision 2014/59/EU: consumers get class 1 and 2, at most 1 mW; Colombia has the same figure.
test('a title that claims more power than the law lets buyers have is to be put right, others are told the limit', () => {
  const found = (destination: string, title: string) => {
    const order = { id: '1', marketplace: 'x', destination, lines: [{ title, quantity: 1, unitPrice: { amountMinor: 2000, currency: 'EUR' } }] };
    const finding = assess(order, { pack, profile, catalogue: new Map(), on: '2026-11-28' }).findings.find(({ code, values }) => code === 'restricted' && values.unit === 'milliwatt');
    return finding && { severity: finding.severity, text: describeFinding(finding, order, pack, translator('en'), 'en') };
  };
  expect(found('DE', '激光笔 绿光 5000mW')).toEqual({ severity: 'fix', text: 'Laser pointers: the title says 5000 mW, more than buyers may have there. Sell a weaker one, or obtain the permit first. Limit: 1 mW.' });
  expect(found('CO', 'Laser pointer green 5mW')?.severity).toBe('fix');
  expect(found('DE', 'Laser pointer red 1mW')?.severity).toBe('care');
  expect(found('DE', 'Laser pointer red')?.severity).toBe('care');
});

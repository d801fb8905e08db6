import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { money } from '../../lib/core/trade/money';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

const pack = loadPack('public/rules');
const look = (destination: string, dispatchFrom: string, countryOfOrigin?: string) => {
  const order = { id: '1', marketplace: 'case', destination, lines: [{ title: 'Wooden spoon', quantity: 1, unitPrice: money(20, 'USD'), ...(countryOfOrigin && { countryOfOrigin }) }] };
  return assess(order, { pack, profile: { dispatchFrom, handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-26' });
};
const bans = { PK: 'pk-israel', KW: 'kw-israel', MY: 'my-israel' };

test.each(Object.entries(bans))('%s: a rule on another country’s goods is no alarm for goods from China whose origin nobody said', (to, id) => {
  const { findings, documents, order } = look(to, 'CN');
  const found = findings.filter(({ evidence }) => evidence?.id === id);
  expect(found.map(({ severity }) => severity)).toEqual(['info']);
  expect(documents.filter(({ evidence }) => evidence.id === id)).toEqual([]);
  for (const language of ['en', 'zh-CN'] as const) expect(found.map((one) => describeFinding(one, order, pack, translator(language), language)).join()).toMatch(/Israel|以色列/);
});

test.each(Object.entries(bans))('%s: it says nothing of goods made elsewhere, and bites on goods made there', (to, id) => {
  expect(look(to, 'CN', 'CN').findings.filter(({ evidence }) => evidence?.id === id)).toEqual([]);
  const made = look(to, 'CN', 'IL').findings.filter(({ evidence }) => evidence?.id === id);
  expect(made.length).toBeGreaterThan(0);
  expect(made.every(({ severity }) => severity !== 'info')).toBe(true);
});

test('sent from the country itself, an unknown origin stays an alarm', () => {
  expect(look('KW', 'IL').findings.filter(({ evidence }) => evidence?.id === 'kw-israel').map(({ severity }) => severity)).toEqual(['fix']);
});

import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { tariffLines } from '../../lib/core/charges/tariff-lines';
import { money } from '../../lib/core/trade/money';

const pack = loadPack('public/rules');
type Line = [goods: string, price: number, quantity?: number];
/** What is due on an order of several goods from China, charge by charge; "≥" where it is the least. */
function due(destination: string, currency: string, lines: Line[], registrations: Record<string, string> = {}, goodsValue?: number): Record<string, string> {
  const order = {
    id: '1', marketplace: 'x', destination, ...(goodsValue !== undefined && { goodsValue: money(goodsValue, currency) }),
    lines: lines.map(([, price, quantity = 1], index) => ({ title: 'goods', sku: String(index), quantity, unitPrice: money(price, currency), countryOfOrigin: 'CN' })),
  };
  const catalogue = new Map(lines.map(([goods], index) => [String(index), { sku: String(index), goods: [goods] }]));
  const { charges } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations, documents: [] }, catalogue, on: '2026-11-27' });
  const told = (id: string) => charges.filter(({ evidence }) => evidence.id === id).map(({ amount, atLeast }) => (amount ? `${amount.amountMinor}` : atLeast ? `≥${atLeast.amountMinor}` : '?')).join(' + ');
  return Object.fromEntries(charges.map(({ evidence: { id } }) => [id, told(id)]));
}
const ioss = { ioss: 'IM2760000742' };

// An order of a toy and a book was told without any tax, though the rate of each was known (2026-11-27).
test('each line bears the rate of its goods', () => {
  expect(due('DE', 'EUR', [['toy', 40], ['book', 30]], ioss)).toMatchObject({ 'eu-import-vat-ioss': '970', 'eu-low-value-duty-ioss': '600' });
  expect(due('GB', 'GBP', [['toy', 40], ['book', 15, 2]])).toMatchObject({ 'gb-supply-vat': '800' });
  expect(due('CH', 'CHF', [['toy', 100], ['book', 100]])).toMatchObject({ 'ch-import-vat': '1070' });
});
// Shoes beside tea of CHF 200 in all were told 3 % of the value twice (2026-11-28).
test('what the post takes of the whole value is taken once, though several goods have a row of it', () => {
  expect(due('CH', 'CHF', [['footwear', 80], ['tea-coffee', 120]])).toMatchObject({ 'ch-post-clearance-fee-value': '600', 'ch-post-clearance-fee': '1600' });
});
test('duty by tariff line falls on each line; other duty leaves the least sum', () => {
  expect(due('DE', 'EUR', [['toy', 40], ['book', 30]])).toMatchObject({ 'eu-low-value-duty': '600', 'eu-import-vat': '1048' });
  expect(due('DE', 'EUR', [['toy', 140], ['book', 30]])).toMatchObject({ 'eu-duty': '?', 'eu-import-vat': '≥2870' });
});
test('no sum where a rate is open, goods are unknown, or the lines do not make up the value', () => {
  expect(due('IE', 'EUR', [['toy', 40], ['book', 30]])).toMatchObject({ 'eu-import-vat': '?' });
  expect(due('DE', 'EUR', [['artwork', 40], ['book', 30]], ioss)).toMatchObject({ 'eu-import-vat-ioss': '?' });
  expect(due('DE', 'EUR', [['toy', 40], ['book', 30]], ioss, 60)).toMatchObject({ 'eu-import-vat-ioss': '?' });
});
test('lines of the tariff are counted by code, and by chapter where two goods can have no code in common', () => {
  expect(tariffLines(['950300', '490199'])).toBe(2);
  expect(tariffLines(['950300', '950300'])).toBe(1);
  expect(tariffLines([['95'], ['49']])).toBe(2);
  expect(tariffLines(['950300', ['49', '48']])).toBe(2);
  expect(tariffLines(['950300', ['95', '39']])).toBeUndefined();
  expect(tariffLines([['61', '62'], ['62']])).toBeUndefined();
  expect(tariffLines([['95'], undefined])).toBeUndefined();
  expect(tariffLines([undefined])).toBe(1);
  expect(tariffLines([])).toBeUndefined();
});

// Each was taken on the whole order, or fell away for one line's sake (2026-11-27).
test('a charge on some goods is taken on their lines, and leaves the charges of the others', () => {
  expect(due('ID', 'USD', [['toy', 100], ['clothing', 100]])).toMatchObject({ 'id-duty': '750 + 2500', 'id-import-vat': '2558', 'id-income-tax': '625' });
  expect(due('IN', 'USD', [['book', 20], ['toy', 50]])).toMatchObject({ 'in-duty-books': '100', 'in-duty-personal': '500', 'in-social-welfare-surcharge': '50', 'in-igst': '999' });
  expect(due('BR', 'USD', [['book', 20], ['toy', 50]])).toMatchObject({ 'br-duty-outside': '3000' });
  expect(due('ZA', 'ZAR', [['toy', 1000], ['clothing', 1000]])).toMatchObject({ 'za-duty-clothing': '45000', 'za-duty': '?', 'za-import-vat': '≥39750' });
});
test('pieces are counted on the lines meant', () => expect(due('GB', 'GBP', [['e-liquid', 10], ['toy', 40, 3]])).toMatchObject({ 'gb-vaping-duty': '220', 'gb-supply-vat': '2600' }));
test('what stands in place of another charge does so on its own lines', () => expect(due('US', 'USD', [['drone', 200], ['toy', 50]])).toMatchObject({ 'us-section-232-drones': '5000', 'us-section-301-forced-labour': '625' }));
test('an allowance of the parcel is not given to one part of it, and a parcel pays one fee', () => {
  expect(due('AR', 'USD', [['phone', 500], ['clothing', 500]])).toMatchObject({ 'ar-courier-duty-clothing': '?' });
  expect(due('UA', 'EUR', [['medicine', 150], ['toy', 100]])).toMatchObject({ 'ua-duty': '1000', 'ua-vat': '?' });
  expect(due('CH', 'CHF', [['toy', 150], ['food', 100]])).toMatchObject({ 'ch-post-clearance-fee': '1600' });
});

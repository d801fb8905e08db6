import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';
import { taxRate } from '../../lib/core/charges/tax-rate-in-force';
import { chaptersOf, withParents } from '../../lib/core/goods/recognise-goods';
import { measuresInForce } from '../../lib/core/regulations/measures-in-force';

const pack = loadPack('public/rules');
/** The rate that is said to be due on goods of EUR 200: undefined where it is open, "nothing" where no tax is due. */
const rateOn = (destination: string, goods: string, hsCode?: string, postcode?: string) => {
  const { charges } = assess({ id: '1', marketplace: 'x', destination, ...(postcode && { postcode }), lines: [{ title: 'goods', sku: 's', quantity: 1, unitPrice: { amountMinor: 20_000, currency: 'EUR' }, ...(hsCode && { hsCode }) }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map([['s', { sku: 's', goods: [goods] }]]), on: '2026-11-27' });
  const due = charges.find(({ charge }) => charge === 'tax');
  return due && due.ratePercent !== 0 ? due.ratePercent : 'nothing';
};

// Legislative Decree 1/2025 of the Canary Islands, articles 32 to 37, as amended up to July 2026; read on 2026-11-27.
test.each([
  ['clothing', undefined, 3], ['footwear', undefined, 3], ['bag', undefined, 3], ['mattress', undefined, 3], ['confectionery', undefined, 3], ['live-plant', undefined, 3],
  ['book', undefined, 'nothing'], ['fresh-produce', undefined, 'nothing'], ['phone', undefined, 7], ['toy', undefined, 7], ['perfume', undefined, 15], ['gemstone', undefined, 15], ['energy-drink', undefined, 15], ['disposable-e-cigarette', undefined, 20],
  ['alcohol', '220830', 15], ['alcohol', '220421', 7], ['alcohol', undefined, undefined], ['jewellery', undefined, undefined], ['dairy-product', undefined, undefined], ['fur-article', undefined, undefined],
])('IGIC on %s (%s): %s', (goods, hsCode, rate) => expect(rateOn('ES', goods, hsCode, '35001')).toBe(rate));

/** The rate of a consignment, by the measures in force. */
const rateOf = (destination: string, goods: string, hsCode?: string, region?: string) =>
  taxRate(measuresInForce(destination, '2026-11-27', pack), { goods: withParents([goods], pack.goods), goodsOfLines: [withParents([goods], pack.goods)], tariff: [hsCode ?? chaptersOf([goods], pack.goods)], dispatchedFrom: 'CN', schemes: new Set(), rates: pack.exchangeRates, ...(region && { region }) });

// CGI, article 278 bis; List II of the Portuguese code; Colombia's article 468-1; Croatia's article 38(3); Latvia's amendments of December 2025. Read on 2026-11-27.
test.each([
  ['FR', 'live-plant', undefined, 10], ['FR', 'clothing', undefined, 20], ['PT', 'alcohol', '220830', 23], ['PT', 'alcohol', undefined, undefined], ['CO', 'tea-coffee', '090121', 5], ['CO', 'tea-coffee', '090240', 19], ['CO', 'tea-coffee', undefined, undefined],
  ['DE', 'food-supplement', undefined, 7], ['DE', 'artwork', '970121', 7], ['DE', 'antique', '970610', 19], ['FR', 'food-supplement', undefined, 5.5], ['IT', 'food-supplement', undefined, undefined], ['IT', 'food-supplement', '210690', 10], ['IE', 'food-supplement', undefined, 13.5], ['IE', 'nappies', undefined, 0], ['IT', 'nappies', undefined, 10],
  ['ES', 'live-plant', undefined, 10], ['ES', 'contact-lenses', undefined, undefined], ['NL', 'live-plant', undefined, 9], ['GB', 'artwork', '970121', 5], ['GB', 'artwork', undefined, undefined], ['GB', 'seeds', undefined, undefined], ['CH', 'seeds', undefined, 2.6], ['MX', 'book', undefined, 0], ['CO', 'medicine', undefined, 0],
  ['HR', 'nappies', undefined, 13], ['HR', 'baby-article', undefined, 25], ['LV', 'fresh-produce', undefined, undefined], ['LV', 'confectionery', undefined, 21], ['BE', 'pesticide', undefined, 21],
])('tax in %s on %s (%s): %s', (destination, goods, hsCode, rate) => expect(rateOf(destination, goods, hsCode)).toBe(rate));
test.each([['ON', 'book', 5], ['NB', 'book', 5], ['ON', 'childrens-clothing', 5], ['NB', 'childrens-clothing', 15], ['ON', 'toy', 13]])('HST in %s on %s: %s', (region, goods, rate) => expect(rateOf('CA', goods, undefined, region)).toBe(rate));
test.each([['11', 13], ['30', 12], ['20', 9]])('wine to the Portuguese region %s: %s', (region, rate) => expect(rateOf('PT', 'alcohol', '220421', region)).toBe(rate));

// A charge of the Union's law stood under high while the rate it was reckoned with came from one page (2026-11-27).
test.each([['DE', 'phone', 'medium'], ['FR', 'confectionery', 'high'], ['AT', 'phone', 'high']])('tax in %s on %s is as sure as its rate: %s', (destination, goods, confidence) => {
  const order = { id: '1', marketplace: 'x', destination, lines: [{ title: 'goods', sku: 's', quantity: 1, unitPrice: { amountMinor: 2_000, currency: 'EUR' } }] };
  const { charges } = assess(order, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map([['s', { sku: 's', goods: [goods] }]]), on: '2026-11-27' });
  expect(charges.find(({ charge }) => charge === 'tax')?.evidence.confidence).toBe(confidence);
});

// The courier's relief of CAD 40 did not reach a charge written for every way of sending: tax was told on a courier parcel of CAD 40 (2026-11-27).
test.each([[4_000, [['post', 'freight']]], [4_001, [['post', 'freight'], ['express']]]])('Canadian tax on %s cents from the United States, by the way of sending', (amountMinor, ways) => {
  const order = { id: '1', marketplace: 'x', destination: 'CA', region: 'ON', lines: [{ title: 'goods', sku: 's', quantity: 1, unitPrice: { amountMinor, currency: 'CAD' } }] };
  const { charges } = assess(order, { pack, profile: { dispatchFrom: 'US', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map([['s', { sku: 's', goods: ['clothing'] }]]), on: '2026-11-27' });
  expect(charges.filter(({ evidence }) => evidence.id === 'ca-import-tax').map(({ channels }) => channels)).toEqual(ways);
});

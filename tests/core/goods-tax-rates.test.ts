import { expect, test } from 'vitest';
import { loadPack } from '../../lib/cli/load-pack';
import { assess } from '../../lib/core/assess';

const pack = loadPack('public/rules');
/** The rate that is said to be due on goods of EUR 200: undefined where it is open, "nothing" where no tax is due. */
const rateOn = (destination: string, goods: string, hsCode?: string, postcode?: string) => {
  const due = assess({ id: '1', marketplace: 'x', destination, ...(postcode && { postcode }), lines: [{ title: 'goods', sku: 's', quantity: 1, unitPrice: { amountMinor: 20_000, currency: 'EUR' }, ...(hsCode && { hsCode }) }] }, { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map([['s', { sku: 's', goods: [goods] }]]), on: '2026-11-27' }).findings.find(({ code, values }) => code === 'levy-due' && values.levy === 'tax');
  return due ? due.values.ratePercent : 'nothing';
};

// Legislative Decree 1/2025 of the Canary Islands, articles 32 to 37, as amended up to July 2026; read on 2026-11-27.
test.each([
  ['clothing', undefined, 3], ['footwear', undefined, 3], ['bag', undefined, 3], ['mattress', undefined, 3], ['confectionery', undefined, 3], ['live-plant', undefined, 3],
  ['book', undefined, 'nothing'], ['fresh-produce', undefined, 'nothing'], ['phone', undefined, 7], ['toy', undefined, 7], ['perfume', undefined, 15], ['gemstone', undefined, 15], ['energy-drink', undefined, 15], ['disposable-e-cigarette', undefined, 20],
  ['alcohol', '220830', 15], ['alcohol', '220421', 7], ['alcohol', undefined, undefined], ['jewellery', undefined, undefined], ['dairy-product', undefined, undefined], ['fur-article', undefined, undefined],
])('IGIC on %s (%s): %s', (goods, hsCode, rate) => expect(rateOn('ES', goods, hsCode, '35001')).toBe(rate));

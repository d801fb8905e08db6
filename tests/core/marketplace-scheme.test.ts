import { describe, expect, test } from 'vitest';
import { assess } from '../../lib/core/assess';
import { sellForMany, withoutReader } from '../../lib/core/charges/marketplace-scheme';
import { summaryText } from '../../lib/cli/print-summary';
import { loadPack } from '../../lib/cli/load-pack';
import { marketplaces } from '../../lib/marketplaces';
import { describeFinding } from '../../lib/language/describe-finding';
import { translator } from '../../lib/language/translate';

const pack = loadPack('public/rules');
const judge = (marketplace: string, destination: string, amountMinor: number, currency: string, profile: { registrations?: Record<string, string>; lacking?: string[]; dispatchFrom?: string } = {}) =>
  assess(
    { id: '1', marketplace, destination, lines: [{ title: 'Cotton t-shirt', quantity: 1, unitPrice: { amountMinor, currency } }] },
    { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [], ...profile }, catalogue: new Map(), on: '2026-11-27' },
  );
const hint = (...given: Parameters<typeof judge>) => judge(...given).findings.filter(({ code }) => code === 'scheme-of-marketplace').map(({ values }) => values.scheme);

describe('a marketplace may have taken the tax itself', () => {
  test('an order of Temu to the Union names its One-Stop Shop, a shop of the seller’s own and an unknown page do not', () => {
    expect(hint('temu', 'DE', 2000, 'EUR')).toEqual(['ioss']);
    expect(hint('kaufland', 'DE', 2000, 'EUR')).toEqual(['ioss']);
    expect(summaryText([judge('temu', 'DE', 2000, 'EUR')], pack, 'en')).toMatch(/buyer pays .*import tax [^;]*– less, if the marketplace took the tax at checkout;/);
    expect(summaryText([judge('generic', 'DE', 2000, 'EUR')], pack, 'en')).not.toContain('took the tax');
    expect(hint('shopify', 'DE', 2000, 'EUR')).toEqual([]);
    expect(hint('woocommerce', 'DE', 2000, 'EUR')).toEqual([]);
    expect(hint('generic', 'DE', 2000, 'EUR')).toEqual([]);
  });
  test('a new marketplace has to say whether it sells for many', () => {
    const ownShops = ['shopify', 'woocommerce'];
    expect([...sellForMany, ...ownShops].sort()).toEqual([...marketplaces.map(({ id }) => id), ...withoutReader].sort());
  });
  test('it is said up to the limit of the scheme and not above', () => {
    expect(hint('temu', 'DE', 15000, 'EUR')).toEqual(['ioss']);
    expect(hint('temu', 'DE', 15001, 'EUR')).toEqual([]);
    expect(hint('shopee', 'BR', 2000, 'USD')).toEqual(['remessa-conforme']);
    expect(hint('temu', 'NO', 2000, 'NOK')).toEqual(['voec']);
    expect(hint('temu', 'NO', 299_999, 'NOK')).toEqual(['voec']);
    expect(hint('temu', 'NO', 300_000, 'NOK')).toEqual([]);
  });
  test('an answer in the profile, either way, ends it', () => {
    expect(hint('temu', 'DE', 2000, 'EUR', { registrations: { ioss: 'marketplace' } })).toEqual([]);
    expect(hint('temu', 'DE', 2000, 'EUR', { lacking: ['ioss'] })).toEqual([]);
  });
  test('nothing is said where the tax is taken at checkout in any case, nor inside the Union', () => {
    expect(hint('ebay', 'GB', 2000, 'GBP')).toEqual([]);
    expect(hint('ebay', 'AU', 2000, 'AUD')).toEqual([]);
    expect(hint('temu', 'DE', 2000, 'EUR', { dispatchFrom: 'FR' })).toEqual([]);
  });
  test('a number that only a direct seller needs is not asked for what a marketplace sells', () => {
    const asked = (marketplace: string) => judge(marketplace, 'GB', 2000, 'GBP').findings.filter(({ code }) => code === 'identifier-needed').map(({ values }) => values.identifier);
    expect(asked('shopify')).toContain('gb-vat-number');
    expect(asked('generic')).toContain('gb-vat-number');
    expect(asked('etsy')).not.toContain('gb-vat-number');
  });
  test('the sentence says what to do either way, before what the buyer would pay', () => {
    const { findings, order } = judge('temu', 'DE', 2000, 'EUR');
    const at = findings.findIndex(({ code }) => code === 'scheme-of-marketplace');
    expect(at).toBeLessThan(findings.findIndex(({ code }) => code === 'charge-on-delivery'));
    for (const language of ['en', 'zh-CN'] as const) {
      const text = describeFinding(findings[at]!, order, pack, translator(language), language);
      expect(text).toContain(language === 'en' ? 'the marketplace may have taken this at checkout' : '平台可能已在买家结账时代收');
      expect(text).not.toContain('{');
    }
  });
});

describe('a marketplace is known to take the tax itself', () => {
  const taken = (...given: Parameters<typeof judge>) => judge(...given).findings.filter(({ code }) => code === 'scheme-taken').map(({ values }) => [values.scheme, values.by]);
  const tax = (...given: Parameters<typeof judge>) => judge(...given).charges.filter(({ charge }) => charge === 'tax').map(({ collectedBy }) => collectedBy);

  test('eBay, Amazon, Etsy and AliExpress in the Union: the tax is taken at checkout, and the carrier has to be given the number', () => {
    for (const [marketplace, name] of [['ebay', 'eBay'], ['amazon', 'Amazon'], ['etsy', 'Etsy'], ['aliexpress', 'AliExpress']] as const) {
      expect(taken(marketplace, 'DE', 15000, 'EUR')).toEqual([['ioss', name]]);
      expect(tax(marketplace, 'DE', 15000, 'EUR')).toEqual(['seller']);
      expect(hint(marketplace, 'DE', 15000, 'EUR')).toEqual([]);
    }
    expect(taken('ebay', 'NO', 2000, 'NOK')).toEqual([['voec', 'eBay']]);
    expect(taken('temu', 'CL', 2000, 'USD')).toEqual([['cl-vat-low-value', 'Temu']]);
  });
  test('above the limit, on a site of which nobody knows it, from inside the Union or without a value it is not', () => {
    expect(taken('ebay', 'DE', 15001, 'EUR')).toEqual([]);
    expect(tax('ebay', 'DE', 15001, 'EUR')).toEqual(['customs']);
    expect(taken('temu', 'DE', 2000, 'EUR')).toEqual([]);
    expect(taken('shopify', 'DE', 2000, 'EUR')).toEqual([]);
    expect(taken('ebay', 'DE', 2000, 'EUR', { dispatchFrom: 'FR' })).toEqual([]);
  });
  test('who answers in the profile is asked no more, and who has none pays at the door', () => {
    expect(taken('ebay', 'DE', 2000, 'EUR', { registrations: { ioss: 'marketplace' } })).toEqual([]);
    expect(tax('ebay', 'DE', 2000, 'EUR', { lacking: ['ioss'] })).toEqual(['customs']);
  });
  test('the sentence names the marketplace and the proof is its own page', () => {
    const { findings, order } = judge('ebay', 'DE', 2000, 'EUR');
    const told = findings.find(({ code }) => code === 'scheme-taken')!;
    expect(describeFinding(told, order, pack, translator('en'), 'en')).toBe('Import One-Stop Shop (IOSS): eBay takes this at checkout. Give the carrier eBay’s number, which stands in the order, electronically with the parcel’s data: without it the buyer pays again at the door.');
    expect(describeFinding(told, order, pack, translator('zh-CN'), 'zh-CN')).toContain('eBay已在买家结账时代收');
    expect(told.evidence).toMatchObject({ verifiedOn: '2026-11-28', confidence: 'high', sources: [{ publisher: 'ebay-export' }] });
    expect(judge('amazon', 'DE', 2000, 'EUR').findings.find(({ code }) => code === 'scheme-taken')?.evidence?.note?.en).toContain('ASIN');
  });
});

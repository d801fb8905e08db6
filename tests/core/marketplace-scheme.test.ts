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

describe('a shop of the seller’s own takes the tax at checkout only once it must be registered', () => {
  const said = (...given: Parameters<typeof judge>) => {
    const { findings, order } = judge(...given);
    return findings.filter(({ code }) => code === 'charge-at-checkout').map((one) => describeFinding(one, order, pack, translator('en'), 'en'));
  };
  const above = expect.stringContaining('A shop of your own must register only when it sells for AUD 75,000 there in twelve months; below that it takes none.');
  const plain = expect.not.stringContaining('A shop of your own');
  test('it is told with the turnover, a registered seller and a marketplace are told the tax alone', () => {
    expect(said('woocommerce', 'AU', 2000, 'AUD')).toEqual([above]);
    expect(said('generic', 'AU', 2000, 'AUD')).toEqual([above]);
    expect(said('woocommerce', 'AU', 2000, 'AUD', { lacking: ['au-low-value-gst'] })).toEqual([above]);
    expect(said('woocommerce', 'AU', 2000, 'AUD', { registrations: { 'au-low-value-gst': '300000000000' } })).toEqual([plain]);
    expect(said('ebay', 'AU', 2000, 'AUD')).toEqual([plain]);
    expect(said('walmart', 'AU', 2000, 'AUD')).toEqual([plain]);
  });
  test('up to the limit of the scheme, and not where the law names no turnover', () => {
    expect(said('woocommerce', 'AU', 100_000, 'AUD')).toEqual([above]);
    expect(said('woocommerce', 'AU', 100_001, 'AUD')).toEqual([]);
    expect(said('woocommerce', 'GB', 2000, 'GBP')).toEqual([plain]);
  });
});

describe('a marketplace may have taken the tax itself', () => {
  test('an order of TikTok Shop to the Union names the One-Stop Shop, a shop of the seller’s own and an unknown page do not', () => {
    expect(hint('tiktok-shop', 'DE', 2000, 'EUR')).toEqual(['ioss']);
    expect(hint('kaufland', 'DE', 2000, 'EUR')).toEqual(['ioss']);
    expect(summaryText([judge('tiktok-shop', 'DE', 2000, 'EUR')], pack, 'en')).toMatch(/buyer pays .*import tax [^;]*– less, if the marketplace took the tax at checkout;/);
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
    expect(hint('tiktok-shop', 'DE', 15000, 'EUR')).toEqual(['ioss']);
    expect(hint('tiktok-shop', 'DE', 15001, 'EUR')).toEqual([]);
    expect(hint('temu', 'BR', 2000, 'USD')).toEqual(['remessa-conforme']);
    expect(hint('temu', 'NO', 2000, 'NOK')).toEqual(['voec']);
    expect(hint('temu', 'NO', 299_999, 'NOK')).toEqual(['voec']);
    expect(hint('temu', 'NO', 300_000, 'NOK')).toEqual([]);
  });
  test('a tax that only the scheme brings is asked about too: Kazakhstan’s VAT of foreign internet companies, free of it at the border', () => {
    expect(hint('aliexpress', 'KZ', 3000, 'EUR')).toEqual(['kz-foreign-vat']);
    expect(hint('aliexpress', 'KZ', 3000, 'EUR', { registrations: { 'kz-foreign-vat': 'marketplace' } })).toEqual([]);
    const { findings, order } = judge('aliexpress', 'KZ', 3000, 'EUR');
    expect(describeFinding(findings.find(({ code }) => code === 'scheme-of-marketplace')!, order, pack, translator('en'), 'en')).not.toContain('number');
  });
  test('an answer in the profile, either way, ends it', () => {
    expect(hint('tiktok-shop', 'DE', 2000, 'EUR', { registrations: { ioss: 'marketplace' } })).toEqual([]);
    expect(hint('tiktok-shop', 'DE', 2000, 'EUR', { lacking: ['ioss'] })).toEqual([]);
  });
  test('nothing is said where the tax is taken at checkout in any case, nor inside the Union', () => {
    expect(hint('ebay', 'GB', 2000, 'GBP')).toEqual([]);
    expect(hint('ebay', 'AU', 2000, 'AUD')).toEqual([]);
    expect(hint('tiktok-shop', 'DE', 2000, 'EUR', { dispatchFrom: 'FR' })).toEqual([]);
  });
  test('a number that only a direct seller needs is not asked for what a marketplace sells', () => {
    const asked = (marketplace: string) => judge(marketplace, 'GB', 2000, 'GBP').findings.filter(({ code }) => code === 'identifier-needed').map(({ values }) => values.identifier);
    expect(asked('shopify')).toContain('gb-vat-number');
    expect(asked('generic')).toContain('gb-vat-number');
    expect(asked('etsy')).not.toContain('gb-vat-number');
  });
  test('the sentence says what to do either way, before what the buyer would pay', () => {
    const { findings, order } = judge('tiktok-shop', 'DE', 2000, 'EUR');
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

  test('eBay, Amazon, Etsy, AliExpress and Temu in the Union: the tax is taken at checkout, and the carrier has to be given the number', () => {
    for (const [marketplace, name] of [['ebay', 'eBay'], ['amazon', 'Amazon'], ['etsy', 'Etsy'], ['aliexpress', 'AliExpress'], ['temu', 'Temu']] as const) {
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
    expect(taken('tiktok-shop', 'DE', 2000, 'EUR')).toEqual([]);
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
  test('where the marketplace is by law the seller, the seller needs no tax number of his own; in his own shop he does', () => {
    const number = (marketplace: string, pence: number) => judge(marketplace, 'GB', pence, 'GBP').findings.some(({ code, values }) => code === 'identifier-needed' && values.identifier === 'gb-vat-number');
    for (const marketplace of ['ebay', 'amazon', 'etsy', 'aliexpress', 'temu']) expect(number(marketplace, 13_500), marketplace).toBe(false);
    expect(number('shopify', 13_500)).toBe(true);
    expect(taken('ebay', 'GB', 13_501, 'GBP')).toEqual([]);
  });
  test('in Brazil a certified marketplace takes duty and ICMS at checkout, and there is no number to give', () => {
    expect(taken('aliexpress', 'BR', 3000, 'USD')).toEqual([['remessa-conforme', 'AliExpress']]);
    const { findings, order } = judge('aliexpress', 'BR', 3000, 'USD');
    const duty = (marketplace: string, cents: number) => judge(marketplace, 'BR', cents, 'USD').charges.filter(({ charge }) => charge === 'duty').map(({ amount }) => amount?.amountMinor);
    expect([duty('aliexpress', 3000), duty('aliexpress', 10_000), duty('shopify', 3000)]).toEqual([[], [3000], [1800]]);
    expect(tax('aliexpress', 'BR', 3000, 'USD')).toEqual(['marketplace']);
    const told = describeFinding(findings.find(({ code }) => code === 'scheme-taken')!, order, pack, translator('en'), 'en');
    expect(told).toContain('Send the parcel the way AliExpress names');
    expect(told).not.toContain('number');
  });
  test('Switzerland, Jersey, Australia, New Zealand, Singapore, Malaysia: the platform’s tax and where its number goes', () => {
    expect(taken('temu', 'CH', 3000, 'CHF')).toEqual([['ch-mail-order', 'Temu']]);
    expect(tax('temu', 'CH', 3000, 'CHF')).toEqual(['seller']);
    expect(taken('amazon', 'JE', 3000, 'GBP')).toEqual([['jersey-gst', 'Amazon']]);
    expect(hint('ebay', 'JE', 3000, 'GBP')).toEqual(['jersey-gst']);
    expect(taken('etsy', 'AU', 3000, 'AUD')).toEqual([['au-low-value-gst', 'Etsy']]);
    expect(taken('aliexpress', 'NZ', 3000, 'NZD')).toEqual([['nz-low-value-gst', 'AliExpress']]);
    expect(taken('ebay', 'SG', 3000, 'SGD')).toEqual([['sg-ovr', 'eBay']]);
    const { findings, order } = judge('shopee', 'MY', 3000, 'MYR');
    expect(describeFinding(findings.find(({ code }) => code === 'scheme-taken')!, order, pack, translator('en'), 'en')).toContain('Write Shopee’s number on the customs form');
  });
});

describe('a limit that counts each article: Norway’s NOK 3,000 (toll.no, the VOEC scheme)', () => {
  const order = (...prices: [number, number][]) =>
    assess(
      { id: '1', marketplace: 'etsy', destination: 'NO', lines: prices.map(([amountMinor, quantity]) => ({ title: 'Cotton t-shirt', quantity, unitPrice: { amountMinor, currency: 'NOK' } })) },
      { pack, profile: { dispatchFrom: 'CN', handlingDays: 1, registrations: {}, documents: [] }, catalogue: new Map(), on: '2026-11-27' },
    );
  const taxes = (...prices: [number, number][]) => order(...prices).charges.filter(({ charge }) => charge === 'tax').map(({ collectedBy, amount, lines }) => [collectedBy, amount?.amountMinor, lines]);

  test('three articles of 1,500 stay inside, though the order is worth 4,500', () => expect(taxes([150_000, 3])).toEqual([['seller', 112_500, undefined]]));
  test('one of 2,999.99 is inside, one of 3,000 is not', () => {
    expect(taxes([299_999, 1])).toEqual([['seller', 75_000, undefined]]);
    expect(taxes([300_000, 1]).map(([by]) => by)).toEqual(['customs']);
    expect(order([300_000, 1]).findings.map(({ code }) => code)).not.toContain('scheme-taken');
  });
  test('a cheap and a dear article are taxed apart, and duty is asked for the dear one alone', () => {
    const mixed = order([150_000, 1], [400_000, 1]);
    expect(mixed.charges.filter(({ charge }) => charge === 'tax').map(({ collectedBy, lines }) => [collectedBy, lines])).toEqual([['seller', [0]], ['customs', [1]]]);
    expect(mixed.charges.filter(({ charge }) => charge === 'duty').every(({ lines }) => String(lines) === '1')).toBe(true);
  });
});

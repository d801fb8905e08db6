import { compilePack } from '../../lib/core/regulations/compile-pack';
import type { MeasureInput } from '../../lib/core/regulations/measure.schema';
import type { RulePack } from '../../lib/core/regulations/pack';

export const provenance = { verifiedOn: '2026-11-01', reviewBy: '2027-02-01', sources: [{ publisher: 'customs', url: 'https://customs.example/rule', readOn: '2026-11-01' }], confidence: 'high' as const };
const always = { validFrom: null, validUntil: null, ...provenance };
const all = ['thresholds', 'tax-rates', 'charges', 'schemes', 'identification', 'declarations', 'documents', 'restrictions', 'clearance'];
const coverage = Object.fromEntries(all.map((topic) => [topic, { state: 'researched', on: '2026-11-01' }]));

/** Utopia (UT stands for no country of ISO 3166): one rule of each kind, so that each test can see one thing. */
export function smallPack(measures: MeasureInput[] = utopianMeasures, change: Record<string, unknown> = {}): RulePack {
  return compilePack(
    new Map<string, unknown>([
      ['pack.json', { version: 'test' }],
      ['territories.json', [
        { code: 'UT', inherits: [], aliases: ['Utopia'], regions: { 11: ['Mainland'], 30: ['Isles'] } },
        { code: 'UX', inherits: ['UT'], aliases: [], postcodes: { country: 'UT', starts: ['99'] } },
        { code: 'FA', inherits: [], aliases: [], freeMovement: 'f' },
        { code: 'FB', inherits: [], aliases: [], freeMovement: 'f' },
        { code: 'NO', inherits: [], aliases: [] },
      ]],
      ['countries/ut.json', { code: 'UT', currency: 'EUR', coverage, goodsLookedAt: ['knife', 'clothing', 'battery', 'plant-product'], measures, ...change }],
      ['goods.json', [
        { id: 'knife', name: { en: 'Knife', zh: '刀' }, keywords: { en: ['knife', 'knives'], zh: ['刀'] }, notWhen: { en: ['palette knife'] }, hsPrefixes: ['8211'] },
        { id: 'folding-knife', parent: 'knife', name: { en: 'Folding knife', zh: '折刀' }, keywords: { en: ['folding knife'], zh: ['折刀'] }, hsPrefixes: [] },
        { id: 'clothing', name: { en: 'Clothing', zh: '服装' }, keywords: { en: ['shirt'], zh: ['衬衫'] }, hsPrefixes: ['6109'] },
        { id: 'battery', name: { en: 'Battery', zh: '电池' }, keywords: { en: ['power bank'], zh: ['充电宝'] }, hsPrefixes: [] },
        { id: 'plant-product', name: { en: 'Plants', zh: '植物' }, keywords: { en: ['seed'], zh: ['种子'] }, hsPrefixes: [] },
        { id: 'toy', name: { en: 'Toy', zh: '玩具' }, keywords: { en: ['toy'], zh: ['玩具'] }, hsPrefixes: [] },
      ]],
      ['sources.json', { customs: { name: 'Customs', official: true, hosts: ['customs.example'] } }],
      ['exchange-rates.json', { date: '2026-11-01', source: 'test', perEuro: { EUR: 1, USD: 1.25, JPY: 160 } }],
      ['holidays.json', { UT: { '2026-12-25': 'Feast' }, CN: { '2026-10-01': 'National Day' } }],
      ['documents/phytosanitary-certificate.json', { id: 'phytosanitary-certificate', name: { en: 'Phytosanitary certificate', zh: '植物检疫证书' }, what: { en: 'w', zh: 'w' }, issuedBy: 'authority', usualWorkingDays: null, fillable: false }],
      ['documents/commercial-invoice.json', { id: 'commercial-invoice', name: { en: 'Commercial invoice', zh: '商业发票' }, what: { en: 'w', zh: 'w' }, issuedBy: 'seller', usualWorkingDays: null, fillable: true }],
      ['services/tracked-post.json', service('tracked-post', 'post', 1, { min: 5, typical: 8, max: 15 }, [{ goods: ['battery'], ...refusal }])],
      ['services/express.json', service('express', 'express', 3, { min: 2, typical: 3, max: 5 }, [])],
    ]),
  );
}
const { reviewBy: _, ...refusal } = provenance;
function service(id: string, channel: string, priceRank: number, days: object, refuses: unknown[]) {
  return { id, name: { en: id, zh: id }, channel, tracked: true, priceRank, limits: [{ limit: 'gross-weight-grams', maximum: id === 'express' ? 70_000 : 2_000, ...refusal }], refuses, transit: [{ from: 'CN', to: ['*'], days, basis: 'estimate', dayKind: 'working', includesClearance: false, ...refusal }] };
}

export const utopianMeasures: MeasureInput[] = [
  { id: 'ut-duty-threshold', kind: 'threshold', levy: 'duty', limit: { amount: 150, currency: 'EUR' }, inclusive: true, basis: 'intrinsic', ...always, validUntil: '2026-06-30' },
  { id: 'ut-duty-threshold', kind: 'threshold', levy: 'duty', limit: null, inclusive: true, basis: 'intrinsic', ...always, validFrom: '2026-07-01' },
  { id: 'ut-flat-duty', kind: 'charge', charge: 'flat-duty', basis: 'per-tariff-line', amount: { amount: 3, currency: 'EUR' }, payer: 'buyer', appliesTo: { value: { upTo: 150, currency: 'EUR', basis: 'intrinsic' } }, ...always, validFrom: '2026-07-01' },
  { id: 'ut-duty', kind: 'charge', charge: 'duty', basis: 'ad-valorem', ratePercent: 10, payer: 'buyer', ...always, validUntil: '2026-06-30' },
  { id: 'ut-knife', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: ['folding-knife'] }, ...always },
  { id: 'ut-battery-post', kind: 'restriction', effect: 'prohibited', appliesTo: { goods: ['battery'], channels: ['post'] }, ...always },
  { id: 'ut-plants', kind: 'restriction', effect: 'restricted', conditions: ['certificate'], requires: ['phytosanitary-certificate'], appliesTo: { goods: ['plant-product'] }, ...always },
  { id: 'ut-invoice', kind: 'document', document: 'commercial-invoice', requirement: 'always', ...always },
  { id: 'ut-id', kind: 'identification', of: 'consignee', identifier: 'ut-id', name: { en: 'Utopian number' }, requirement: 'always', appliesTo: { channels: ['express'] }, ...always },
];

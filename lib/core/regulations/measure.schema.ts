import * as z from 'zod';

/** The one schema of the rule pack (DESIGN: flat rows, no expressions). Strict: an unknown key is a typing error, not an extension. */

export const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'write a date as YYYY-MM-DD').refine(
  (text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  'this day does not exist',
);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower-case words joined by hyphens');
const country = z.string().regex(/^[A-Z]{2}$/, 'write a territory as two capital letters');
const currency = z.string().regex(/^[A-Z]{3}$/, 'write a currency as three capital letters');
const text = z.strictObject({ en: z.string().min(1).max(600), zh: z.string().min(1).max(600).optional() });

/** An amount as the law writes it, in major units ("150" euros, "10000" yen). */
export const amount = z.strictObject({ amount: z.number().nonnegative(), currency });

export const channels = ['post', 'express', 'freight'] as const;
export const valueBases = ['intrinsic', 'fob', 'cif', 'invoice-total'] as const;
/** What a limit may count: a value of the consignment, or the price of one piece (Norway's VOEC, an embargo that begins at a price). */
const countedBases = [...valueBases, 'per-item'] as const;

export const source = z.strictObject({
  publisher: id.describe('a key of sources.json'),
  url: z.url({ protocol: /^https?$/ }).max(400),
  readOn: isoDate,
});

/** When a measure applies. Every field left out means "any". */
export const scope = z.strictObject({
  goods: z.array(id).min(1).optional().describe('ids of goods.json; a parent id covers its children'),
  exceptGoods: z.array(id).min(1).optional(),
  hsPrefixes: z.array(z.string().regex(/^\d{2,6}$/)).min(1).optional(),
  hsExamples: z.literal(true).optional().describe('the prefixes are examples of a longer list: another code may be on it too'),
  origins: z.array(country).min(1).optional(),
  exceptOrigins: z.array(country).min(1).optional(),
  dispatchedFrom: z.array(country).min(1).optional(),
  exceptDispatchedFrom: z.array(country).min(1).optional(),
  channels: z.array(z.enum(channels)).min(1).optional(),
  regions: z.array(z.string().regex(/^[A-Z0-9]{1,3}$/)).min(1).optional().describe('subdivisions of ISO 3166-2 without the country: "ON"; their names stand in territories.json'),
  parties: z.array(z.enum(['b2c', 'b2b', 'c2c'])).min(1).optional(),
  scheme: id.optional().describe('only when the consignment goes under this scheme (id of a scheme measure)'),
  outsideScheme: id.optional().describe('only when it does not'),
  value: z
    .strictObject({
      over: z.number().nonnegative().optional().describe('strictly more than'),
      from: z.number().nonnegative().optional().describe('this much or more'),
      below: z.number().positive().optional().describe('strictly less than'),
      upTo: z.number().nonnegative().optional().describe('this much or less'),
      currency,
      basis: z.enum(countedBases),
    })
    .optional(),
});

const base = {
  id: id.describe('unique in the pack, begins with the territory or union: "us-duty-threshold"; periods of one measure share it'),
  appliesTo: scope.default({}),
  validFrom: isoDate.nullable().describe('null: in force already when first looked at, start not established'),
  validUntil: isoDate.nullable().describe('last day in force; null: open'),
  status: z.enum(['in-force', 'announced']).default('in-force'),
  verifiedOn: isoDate,
  reviewBy: isoDate,
  sources: z.array(source).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  note: text.optional().describe('whenever the answer is partial'),
};

const thresholdMeasure = z.strictObject({
  ...base,
  kind: z.literal('threshold'),
  levy: z.enum(['duty', 'tax']),
  limit: amount.nullable().describe('null: no threshold at all, every consignment is charged'),
  inclusive: z.boolean().describe('true: relief when value is at or below the limit; false: only below it'),
  basis: z.enum(countedBases),
});
export const taxRateMeasure = z.strictObject({
  ...base,
  kind: z.literal('tax-rate'),
  tax: z.enum(['vat', 'gst', 'consumption-tax', 'sales-tax', 'icms', 'igic', 'ipsi', 'hst', 'pst', 'excise', 'other']),
  class: z.enum(['standard', 'reduced', 'super-reduced', 'zero']),
  ratePercent: z.number().min(0).max(400),
});
export const chargeMeasure = z.strictObject({
  ...base,
  kind: z.literal('charge'),
  charge: z.enum(['duty', 'flat-duty', 'additional-duty', 'tax', 'handling-fee', 'clearance-fee', 'levy', 'excise']),
  basis: z.enum(['ad-valorem', 'advanced', 'per-item', 'per-tariff-line', 'per-consignment', 'per-kilogram']).describe('what the rate or amount is taken on; "advanced": the duty and tax that the carrier pays first'),
  ratePercent: z.number().min(0).max(1000).optional(),
  amount: amount.optional(),
  minimum: amount.optional(),
  maximum: amount.optional(),
  deduction: amount.optional().describe('taken off the charge: Brazil\'s 60 % less USD 30'),
  valueFactor: z.number().positive().max(1.5).optional().describe('what the price is multiplied by to come to the value charged: 0.6 of the retail price in Japan for personal import, 1.1 for VAT in South Africa'),
  atLeast: z.literal(true).optional().describe('what is reckoned is the least due: the law takes its own price where that is higher (excise of the United Arab Emirates)'),
  base: z.array(z.enum(['duty', 'excise', 'itself'])).min(1).optional().describe('what the rate is taken on besides the value: "duty", "excise", and "itself" where the tax lies inside its own base (Brazil: value / (1 - rate) x rate)'),
  ownRate: z.literal(true).optional().describe('its rate is open: the VAT rate of the destination is not taken for it (China\'s single tax on personal articles)'),
  insteadOf: z.array(id).min(1).optional().describe('charges that are not taken where this one is: the metals duty of Section 232 in place of the forced-labour duty'),
  payer: z.enum(['buyer', 'seller', 'marketplace', 'carrier']),
  collectedBy: z.enum(['customs', 'post', 'express-carrier', 'marketplace', 'seller']).optional(),
});
/** How a number is written. */
const numberForm = {
  characters: z.enum(['digits', 'letters-and-digits']).optional(),
  lengths: z.array(z.number().int().positive()).min(1).optional(),
  prefix: z.string().max(4).optional(),
};
export const schemeMeasure = z.strictObject({
  ...base,
  kind: z.literal('scheme'),
  scheme: id,
  name: text,
  limit: amount.nullable(),
  inclusive: z.boolean().default(true),
  basis: z.enum(countedBases),
  registers: z.enum(['seller', 'marketplace', 'carrier', 'seller-or-marketplace']),
  mandatory: z.boolean(),
  registrationThreshold: amount.optional().describe('turnover to that country in twelve months'),
  takenBy: z.array(z.strictObject({ marketplace: id, name: z.string().max(40), sources: z.array(source).min(1), confidence: z.enum(['high', 'medium', 'low']), note: text.optional() })).min(1).optional().describe('marketplaces that are known to collect under it at checkout for their sellers'),
  numberName: z.string().max(60).optional().describe('e.g. "IOSS number"'),
  ...numberForm,
  numberGoesInto: z.enum(['electronic-customs-data', 'customs-form', 'commercial-invoice', 'label', 'none']).optional(),
});
export const identificationMeasure = z.strictObject({
  ...base,
  kind: z.literal('identification'),
  of: z.enum(['consignee', 'importer', 'seller']),
  identifier: id.describe('e.g. "cpf", "pccc", "rfc", "eori"'),
  name: text,
  ...numberForm,
  requirement: z.enum(['always', 'when-asked', 'optional']),
  directSalesOnly: z.literal(true).optional().describe('of the seller: a marketplace that sells for many gives its own number for what is sold there'),
});
export const dataElements = ['goods-description', 'hs-code-6', 'hs-code-8', 'hs-code-10', 'country-of-origin', 'value', 'currency', 'quantity', 'net-weight', 'gross-weight', 'sender-name-and-address', 'consignee-name-and-address', 'consignee-phone', 'consignee-email', 'consignee-tax-id', 'seller-id', 'eori', 'ioss-number', 'vat-number', 'manufacturer-name-and-address', 'product-identifier', 'purchase-link', 'platform-name', 'transport-cost', 'insurance-cost', 'duty-paid-evidence', 'item-category'] as const;
export const declarationMeasure = z.strictObject({
  ...base,
  kind: z.literal('declaration'),
  declaration: id.describe('e.g. "ics2-entry-summary", "us-acas", "itmatt"'),
  name: text,
  elements: z.array(z.enum(dataElements)).min(1),
  filedBy: z.enum(['seller', 'carrier', 'post', 'customs-broker', 'marketplace']),
  deadline: z.enum(['before-posting', 'before-loading', 'before-departure', 'before-arrival', 'at-clearance']),
});
const documentMeasure = z.strictObject({
  ...base,
  kind: z.literal('document'),
  document: id.describe('file name in documents/'),
  requirement: z.enum(['always', 'for-goods', 'when-asked']),
  copies: z.number().int().positive().optional(),
});
export const restrictionMeasure = z.strictObject({
  ...base,
  kind: z.literal('restriction'),
  effect: z.enum(['prohibited', 'restricted', 'allowed']).describe('"allowed": looked up and found free, so silence means something'),
  conditions: z.array(z.enum(['permit', 'licence', 'registration', 'certificate', 'prescription', 'quantity-limit', 'age-check', 'labelling', 'inspection', 'quarantine', 'packed-with-equipment', 'in-equipment-only', 'personal-use-only', 'type-approval', 'power-limit', 'dangerous-goods-contract', 'responsible-person'])).optional(),
  limit: z.strictObject({ quantity: z.number().positive(), unit: z.enum(['piece', 'gram', 'kilogram', 'millilitre', 'litre', 'watt-hour', 'milliwatt', 'day-supply', 'month-supply', 'centimetre', 'cell', 'battery']) }).optional(),
  requires: z.array(id).optional().describe('document ids'),
  authority: z.string().min(2).max(120).optional(),
  ownUse: z.literal('not-established').optional().describe('the source speaks of trade, and whether one parcel to a private buyer falls under it was looked for and not found: such a parcel is asked about, not held back'),
});
export const measure = z.discriminatedUnion('kind', [thresholdMeasure, taxRateMeasure, chargeMeasure, schemeMeasure, identificationMeasure, declarationMeasure, documentMeasure, restrictionMeasure]);

/** Something everybody who ships there should read now: a suspension, a strike, a change that has been announced. */
export const notice = z.strictObject({
  id,
  kind: z.enum(['suspension', 'resumption', 'announced-change', 'full-embargo', 'embargo', 'obstacle', 'advice']).describe('with channels, a suspension closes them, and an obstacle puts them behind the others; a full embargo forbids nearly all goods and stops the order, an embargo forbids some and asks for a look before sending'),
  appliesTo: scope.default({}),
  about: z.literal('offer').optional().describe('of how goods are offered, not of a parcel: told in the look-up, not order by order'),
  services: z.array(id).min(1).optional().describe('with channels: only these services of them, such as the couriers and not the dedicated lines'),
  message: text,
  validFrom: isoDate.nullable(),
  validUntil: isoDate.nullable(),
  verifiedOn: isoDate,
  reviewBy: isoDate,
  sources: z.array(source).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
});

/** Working days at the destination's customs, by channel. A figure in hours is a part of a day, to a tenth: three hours are 0.1. */
export const clearanceTime = z.strictObject({
  channel: z.enum(channels),
  basis: z.enum(['published', 'observed']).default('published').describe('published: promised or measured by customs, a post or a carrier; observed: told by somebody who watches parcels, a forwarder or the press'),
  workingDays: z.strictObject({ p50: z.number().nonnegative(), p95: z.number().positive().nullable().describe('null: only an average or a usual time is known') }),
  verifiedOn: isoDate,
  sources: z.array(source).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  note: text.optional(),
});

export const topics = ['thresholds', 'tax-rates', 'charges', 'schemes', 'identification', 'declarations', 'documents', 'restrictions', 'clearance'] as const;
/** In this order one of them decides where a union's file and the territory's own both speak of a topic. */
export const coverageStates = ['partial', 'researched', 'absent', 'not-published', 'none'] as const;
const coverageEntry = z
  .strictObject({
    state: z.enum(coverageStates).describe('absent: a source shows that there is nothing of the kind; not-published: looked for on that day, and nobody publishes it; none: nobody has looked'),
    on: isoDate.nullable(),
    notFound: text.optional().describe('what was looked for on that day and not found, as a list of things'),
    note: text.optional().describe('why there is nothing of the kind'),
    sources: z.array(source).min(1).optional(),
  })
  .refine(({ state, on }) => state === 'none' || on !== null, 'say on which day it was looked for')
  .refine(({ state, sources, note }) => (state === 'absent') === Boolean(sources && note), '"absent", and only it, needs sources and a note');

export const rulesFile = z.strictObject({
  code: z.string().regex(/^([A-Z]{2}|[a-z-]{2,12})$/).describe('territory (US) or union (eu)'),
  currency,
  coverage: z.record(z.enum(topics), coverageEntry),
  goodsLookedAt: z.array(id).describe('goods whose restrictions were looked up here, found restricted or not'),
  measures: z.array(measure),
  notices: z.array(notice).default([]),
  clearance: z.array(clearanceTime).default([]),
});

const goodsKind = z.strictObject({
  id,
  parent: id.optional(),
  name: z.strictObject({ en: z.string(), zh: z.string() }),
  keywords: z.strictObject({ en: z.array(z.string().regex(/^(.{2,}|[\p{Script=Han}\p{Script=Hangul}])$/u, 'one letter alone matches too much')), zh: z.array(z.string().min(1)) }),
  notWhen: z.strictObject({ en: z.array(z.string()).optional(), zh: z.array(z.string()).optional() }).optional().describe('words that show it is something else: "knife" but "palette knife"'),
  whenNothingElse: z.strictObject({ en: z.array(z.string().min(2)).optional(), zh: z.array(z.string().min(1)).optional() }).optional().describe('words that name it only in a title that names no goods by a keyword: "zipper" is goods of its own, and not in "tote with zipper"'),
  compounds: z.array(z.string().regex(/^(-\p{Ll}{3,}|\p{Ll}{3,}-)$/u, 'write the end of a compound word as "-jacke", its beginning as "leder-"')).optional().describe('ends and beginnings of compound words: "-jacke" in "Jeansjacke", "leder-" in "Lederhandtasche"'),
  inTitles: z.enum(['head', 'beside']).optional().describe('"head": a word right before it says what it shows or resembles ("lantern tee"); "beside": what other goods are made of or fitted with, so it stays beside their noun ("leather bag", "heated jacket")'),
  saidTogether: z.array(z.array(z.array(z.string().min(1)).min(1)).min(2)).min(1).optional().describe('sets of lists: a title with a word of every list of one set names this kind, in whatever order they stand: "stick", "extendable" and "self defence"'),
  notInTurkish: z.array(z.string().min(2)).min(1).optional().describe('keywords that mean something else in a title with Turkish letters: "tabak" is a plate there, and tobacco in German'),
  whenUsed: z.array(id).min(1).optional().describe('the kinds that are this kind once the title says that they were used'),
  whenForChildren: z.array(id).min(1).optional().describe('the kinds that are this kind once the title says that they are for children'),
  whenCamouflage: z.array(id).min(1).optional().describe('the kinds that are this kind once the title says that they are in camouflage'),
  ownLaw: z.literal(true).optional().describe('mostly under a law of its own: that nothing was found against the kind above says nothing of it'),
  hsPrefixes: z.array(z.string().regex(/^\d{2,6}$/)),
  chapters: z.array(z.string().regex(/^\d\d$/)).min(1).optional().describe('every chapter of the Harmonized System that may hold such goods; left out where it is that of the kind above, or cannot be said'),
  ofAnyChapter: z.literal(true).optional().describe('says what goods are made of, or whose, and nothing of their chapter: a chair of wood stands where chairs do'),
  attributes: z.array(z.enum(['lithium-battery', 'liquid', 'powder', 'aerosol', 'magnetic', 'flammable', 'food', 'animal-product', 'plant-product', 'medicine', 'radio', 'sharp', 'weapon-like', 'children', 'body-contact', 'high-value', 'fragile'])).default([]),
});
export const goodsFile = z.array(goodsKind);

export const documentType = z.strictObject({
  id,
  name: z.strictObject({ en: z.string(), zh: z.string() }),
  what: z.strictObject({ en: z.string(), zh: z.string() }).describe('one sentence: what it is and what it proves'),
  issuedBy: z.enum(['seller', 'manufacturer', 'laboratory', 'authority', 'chamber-of-commerce', 'carrier', 'consignee']),
  usualWorkingDays: z.number().nonnegative().nullable(),
  fillable: z.boolean().describe('Tidewaiter can pre-fill it from the order'),
  once: z.enum(['destination', 'product']).optional().describe('settled by the seller once, not order by order: for a destination (a responsible person) or for a product (its mark and its declaration, which stay with it or on file)'),
  sources: z.array(source).default([]),
});
export const publishersFile = z.record(id, z.strictObject({ name: z.string(), official: z.boolean(), hosts: z.array(z.string()).min(1), postOf: country.optional().describe('the country whose post it is, or whose post\'s list it copies') }));

export type Measure = z.infer<typeof measure>;
export type MeasureInput = z.input<typeof measure>;
export type RulesFile = z.infer<typeof rulesFile>;
export type Notice = z.infer<typeof notice>;
export type GoodsKind = z.infer<typeof goodsKind>;
export type DocumentType = z.infer<typeof documentType>;
export type Scope = z.infer<typeof scope>;
export type Coverage = z.infer<typeof coverageEntry>;
export type Topic = (typeof topics)[number];
export type Channel = (typeof channels)[number];
export type Source = z.infer<typeof source>;

import { goodsValue } from '../core/assess';
import type { Assessment, CatalogueEntry, RequiredDocument, SellerProfile } from '../core/assessment';
import { filesFor } from '../core/regulations/measures-in-force';
import type { RulePack } from '../core/regulations/pack';
import { convert, majorUnits, minorDigits } from '../core/trade/money';
import type { Money } from '../core/trade/order';
import { lineGrams, lineValue } from '../core/trade/pieces';

export type PaperKind = 'commercial-invoice' | 'pro-forma-invoice' | 'packing-list' | 'cn22' | 'cn23';
export interface PaperLine {
  title: string;
  quantity?: number;
  unitPrice?: Money;
  value?: Money;
  hsCode?: string;
  origin?: string;
  netGrams?: number;
}
/** What we know for the papers of one consignment; undefined is a blank on the paper. */
export interface CustomsPapers {
  kinds: PaperKind[];
  /** The origin declaration is a paragraph on the invoice. */
  originDeclaration: boolean;
  lines: PaperLine[];
  value?: Money;
  /** Of the consignment as it is sent: a catalogue's weights have no packing in them. */
  grossGrams?: number;
  currency?: string;
  dispatchFrom?: string;
  destination?: string;
  region?: string;
  postcode?: string;
  orderId: string;
  /** The seller's numbers that belong on an invoice or a customs form here, as "EORI: …". */
  sellerNumbers: string[];
  /** Names of the numbers the buyer has to give. */
  buyerNumbers: { en: string; zh?: string | undefined }[];
}
/** What the order does not carry and the seller has told us. */
export interface SellerContext {
  profile?: SellerProfile;
  catalogue?: ReadonlyMap<string, CatalogueEntry>;
}

/** Contents worth up to 300 SDR take a CN 22, above a CN 23 (WCO–UPU Postal Customs Guide, June 2018, chapter IV.j). */
const cn22LimitInSdr = 300;

export function customsPapers(assessment: Assessment, pack: RulePack, { profile, catalogue }: SellerContext = {}): CustomsPapers {
  const { order, destination } = assessment;
  const value = goodsValue(order);
  const lines = order.lines.map((line): PaperLine => {
    const entry = line.sku ? catalogue?.get(line.sku) : undefined;
    const hsCode = line.hsCode ?? entry?.hsCode;
    const origin = line.countryOfOrigin ?? entry?.countryOfOrigin ?? profile?.countryOfOrigin;
    const netGrams = lineGrams(line, entry?.weightGrams);
    const total = lineValue(line) ?? (order.lines.length === 1 ? value : undefined);
    return { title: line.title, ...(line.quantity !== undefined && { quantity: line.quantity }), ...(line.unitPrice && { unitPrice: line.unitPrice }), ...(total && { value: total }), ...(hsCode && { hsCode }), ...(origin && { origin }), ...(netGrams !== undefined && { netGrams }) };
  });
  const currency = value?.currency ?? lines.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency;
  return {
    ...kindsOf(assessment, pack, value),
    lines,
    orderId: order.id,
    sellerNumbers: destination && profile ? sellerNumbers(destination, profile, pack) : [],
    buyerNumbers: assessment.identification.filter(({ of, otherChannel }) => of !== 'seller' && !otherChannel).map(({ name }) => name),
    ...(value && { value }),
    ...(order.weightGrams !== undefined && { grossGrams: order.weightGrams }),
    ...(currency && { currency }),
    ...(profile && { dispatchFrom: profile.dispatchFrom }),
    ...(destination && { destination }),
    ...(order.region && { region: order.region }),
    ...(order.postcode && { postcode: order.postcode }),
  };
}

/** None where the goods may not go at all; by post exactly one of CN 22 and CN 23: a land that asks for the fuller one alone gets it at any value. Of a single article a packing list would say the invoice again: it is for several, and where it is asked. */
function kindsOf({ order, findings, documents, transport }: Assessment, pack: RulePack, value: Money | undefined): { kinds: PaperKind[]; originDeclaration: boolean } {
  const has = (code: string) => findings.some((finding) => finding.code === code);
  if (has('prohibited') || has('no-service')) return { kinds: [], originDeclaration: false };
  if (has('no-border')) return { kinds: ['packing-list'], originDeclaration: false };
  const best = transport.find(({ eligible }) => eligible);
  const channel = best && pack.services.find(({ id }) => id === best.service)?.channel;
  const asked = new Set(documents.filter(({ channels }) => !channels || !channel || channels.includes(channel)).map(({ document }) => document));
  const sdr = value && convert(value, 'XDR', pack.exchangeRates);
  const postal = channel === 'post' || (!channel && (asked.has('cn22') || asked.has('cn23')));
  const form = sdr && majorUnits(sdr) <= cn22LimitInSdr && (asked.has('cn22') || !asked.has('cn23')) ? 'cn22' : 'cn23';
  return {
    kinds: [asked.has('pro-forma-invoice') && !asked.has('commercial-invoice') ? 'pro-forma-invoice' : 'commercial-invoice', ...(order.lines.length > 1 || asked.has('packing-list') ? (['packing-list'] as const) : []), ...(postal ? ([form] as const) : [])],
    originDeclaration: asked.has('origin-declaration'),
  };
}

/** The papers that are filled in for this order, by their document. */
export const filledPapers = ({ kinds, originDeclaration }: Pick<CustomsPapers, 'kinds' | 'originDeclaration'>): ReadonlySet<string> => new Set([...kinds, ...(originDeclaration ? ['origin-declaration'] : [])]);

export type PaperState = 'held' | 'missing' | 'once' | 'when-asked' | 'prefilled' | 'not-filled' | 'of-carrier';

/** Whether a missing paper is settled once, and the seller has not said that there is none. */
const isForAllOrders = (document: string, findings: Assessment['findings']): boolean => findings.some(({ code, once, severity, values }) => code === 'document-missing' && once && severity === 'care' && values.document === document);

/** What Tidewaiter fills in still has blanks: it is neither held nor missing. A form of another route is not filled in. What is settled once is missing only when the seller said that there is none. */
export function paperState(one: RequiredDocument, { findings }: Pick<Assessment, 'findings'>, pack: RulePack, filled: ReadonlySet<string>): PaperState {
  if (pack.documents.get(one.document)?.fillable) return filled.has(one.document) ? 'prefilled' : 'not-filled';
  if (one.state !== 'missing') return one.state;
  if (one.requirement === 'when-asked' || one.dependsOn) return 'when-asked';
  if (one.otherChannel) return 'not-filled';
  return isForAllOrders(one.document, findings) ? 'once' : 'missing';
}

/** A scheme's number goes only where its rules put it: an IOSS number on the outside of a parcel invites misuse. */
function sellerNumbers(destination: string, { registrations }: SellerProfile, pack: RulePack): string[] {
  const names = new Map<string, string>();
  for (const measure of filesFor(destination, pack).flatMap(({ measures }) => measures)) {
    if (measure.kind === 'identification' && measure.of === 'seller') names.set(measure.identifier, measure.name.en);
    if (measure.kind === 'scheme' && (measure.numberGoesInto === 'customs-form' || measure.numberGoesInto === 'commercial-invoice')) names.set(measure.scheme, measure.numberName ?? measure.name.en);
  }
  return [...names].flatMap(([id, name]) => (registrations[id] ? [`${name}: ${registrations[id]}`] : []));
}

/** "12.50" for EUR, "1000" for JPY: as customs forms write it, without grouping. */
export const plainAmount = (value: Money | undefined): string => (value ? majorUnits(value).toFixed(minorDigits(value.currency)) : '');
/** A number of pieces; a blank where it is not known. */
export const pieces = (quantity: number | undefined): string => (quantity === undefined ? '' : String(quantity));
/** Grams as kilograms: 350 is "0.350". */
export const kilograms = (grams: number | undefined): string => (grams === undefined ? '' : (grams / 1000).toFixed(3));
/** The sum, when every line has a weight. */
export function totalGrams(lines: readonly PaperLine[]): number | undefined {
  return lines.reduce<number | undefined>((sum, { netGrams }) => (sum === undefined || netGrams === undefined ? undefined : sum + netGrams), 0);
}

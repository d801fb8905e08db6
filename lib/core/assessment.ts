import type { OpenPoint } from './regulations/measures-in-force';
import type { Channel, Measure, Notice, Source } from './regulations/measure.schema';
import type { Money, Order, Settled } from './trade/order';

export const verdicts = ['stop', 'fix', 'unknown', 'care', 'clear'] as const;
export type Verdict = (typeof verdicts)[number];
export type Severity = 'stop' | 'fix' | 'unknown' | 'care' | 'info';

export type FindingCode =
  | 'destination-missing' | 'destination-not-covered' | 'topic-not-covered' | 'topic-not-published' | 'goods-missing' | 'goods-not-recognised' | 'goods-not-looked-at'
  | 'value-missing' | 'value-zero' | 'quantity-missing' | 'rate-missing' | 'near-threshold' | 'near-with-transport' | 'relief-unsure' | 'relieved' | 'levy-due' | 'no-border' | 'rules-inside' | 'ban-inside' | 'prohibited' | 'prohibited-on-channel' | 'restricted' | 'document-missing'
  | 'identifier-needed' | 'charge-on-delivery' | 'charge-on-seller' | 'charge-possible' | 'charge-unsure' | 'charge-at-checkout' | 'notice' | 'scheme-of-marketplace' | 'scheme-taken' | 'no-service' | 'only-freight' | 'needs-agreement' | 'freight-by-weight' | 'ask-carrier' | 'holidays-unknown' | 'rules-overdue' | 'too-late' | 'looked-at' | 'allowed-unsure';

/** What backs a finding: the measure, the days it holds, who published it and when somebody last looked. */
export interface Evidence {
  id: string;
  validFrom: string | null;
  validUntil: string | null;
  verifiedOn: string;
  reviewBy: string;
  confidence: 'high' | 'medium' | 'low';
  sources: Source[];
  note?: { en: string; zh?: string };
  /** The rule is one of trade; whether it reaches a parcel to a private buyer is open. */
  ownUse?: 'not-established';
}

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** Values the message needs: ids of goods or documents, words, numbers, money. */
  values: Record<string, string | number | string[] | Money>;
  /** Indices of the order's lines it speaks of; empty: the whole consignment. */
  lines: number[];
  evidence?: Evidence;
  /** What backs the rest of it, where it sums up several rules: three charges at the door. */
  further?: Evidence[];
  /** Not trouble of this order: the seller settles it once, in the profile, for all orders to that destination. */
  once?: true;
}

export interface RecognisedGoods {
  line: number;
  goods: string;
  /** The words or code that gave it away, or "catalogue". */
  because: string;
}

export interface Charge {
  charge: Extract<Measure, { kind: 'charge' }>['charge'] | 'tax';
  /** Undefined: a rate that depends on the tariff line, which we do not know. */
  amount?: Money;
  /** The rate or unit the law names, for the explanation. */
  ratePercent?: number;
  /** The amount is the least that is taken, whatever the rate comes to. */
  isMinimum?: boolean;
  /** The bounds the law sets, when the amount itself is open. */
  atLeast?: Money;
  atMost?: Money;
  /** Taken off what the rate comes to, as the law names it. */
  deduction?: Money;
  basis: Extract<Measure, { kind: 'charge' }>['basis'];
  units?: number;
  payer: 'buyer' | 'seller' | 'marketplace' | 'carrier';
  /** Who takes the money: "seller" and "marketplace" take it at checkout, the others at the border or the door. */
  collectedBy?: Extract<Measure, { kind: 'charge' }>['collectedBy'];
  /** Falls due only if something we were not told is so: the origin, the tariff code or the value; or whom a line hands the parcel to. Never has an amount. */
  dependsOn?: (OpenPoint | 'last-carrier')[];
  channels?: Channel[];
  /** The lines it is taken on, where not on all. */
  lines?: number[];
  evidence: Evidence;
}

export interface RequiredDocument {
  document: string;
  /** "of-carrier": the carrier makes it out, the seller neither has nor misses it. */
  state: 'held' | 'missing' | 'of-carrier';
  requirement: 'always' | 'for-goods' | 'when-asked';
  lines: number[];
  channels?: Channel[];
  /** Asked only if something we were not told is so. */
  dependsOn?: OpenPoint[];
  /** Asked on channels other than that of the service ranked first. */
  otherChannel?: true;
  evidence: Evidence;
}

export interface ServiceChoice {
  service: string;
  eligible: boolean;
  reasons: { code: 'refuses-goods' | 'may-refuse-goods' | 'not-offered' | 'too-heavy' | 'too-light' | 'embargo' | 'prohibited-on-channel' | 'weight-unknown' | 'no-transit-figure' | 'fastest' | 'cheapest' | 'tracked' | 'untracked' | 'too-slow' | 'suspended' | 'hindered'; values: Record<string, string | number> }[];
  delivery?: DeliveryWindow;
  /** What its carriers ask of these goods. */
  conditions?: { text: { en: string; zh: string }; evidence: Evidence }[];
}

export interface DeliveryStage {
  stage: 'handling' | 'transit' | 'clearance';
  workingDays: boolean;
  p50: number;
  p95: number;
  /** "estimate": a general figure for a large area, not published for this lane; "observed": somebody's own parcels. */
  basis: 'profile' | 'published' | 'observed' | 'estimate' | 'assumed';
  evidence?: Evidence;
}
export interface DeliveryWindow {
  p50: string;
  p80: string;
  p95: string;
  stages: DeliveryStage[];
  holidays: { day: string; territory: string; name: string }[];
  /** Years of the window whose public holidays are not in the tables and so were not counted. */
  yearsWithoutHolidays?: string[];
}

export interface Assessment {
  order: Order;
  on: string;
  destination?: string;
  verdict: Verdict;
  findings: Finding[];
  goods: RecognisedGoods[];
  charges: Charge[];
  documents: RequiredDocument[];
  /** "otherChannel": asked on channels other than that of the service ranked first, so not of this parcel unless the seller sends it another way; "dependsOn": asked only if something we were not told is so. */
  identification: { identifier: string; name: { en: string; zh?: string }; of: string; requirement: string; evidence: Evidence; channels?: Channel[]; dependsOn?: OpenPoint[]; otherChannel?: true }[];
  transport: ServiceChoice[];
  packVersion: string;
}
/** An order of which nothing is left to send, judged as if it left on the day asked for. */
export interface SettledAssessment extends Assessment {
  settled: Settled;
}

export interface CatalogueEntry {
  sku: string;
  goods?: string[];
  hsCode?: string;
  countryOfOrigin?: string;
  weightGrams?: number;
  documents?: string[];
}
export interface SellerProfile {
  dispatchFrom: string;
  handlingDays: number;
  /** Registration ids the seller holds, by scheme or identifier id: { "ioss": "IM…" }. */
  registrations: Record<string, string>;
  documents: string[];
  /** Ids of registrations and documents that the seller said there are none of; what stands nowhere has not been answered yet. */
  lacking?: string[];
  /** Where the goods are made when neither order nor catalogue says so; undefined: not known. */
  countryOfOrigin?: string;
}

/** Ids of what the seller is registered for: one without a number or a word in its place is none. */
export const registeredFor = ({ registrations }: Pick<SellerProfile, 'registrations'>): string[] => Object.keys(registrations).filter((id) => registrations[id]?.trim());

export function evidenceOf(measure: Measure | Notice): Evidence {
  const { id, validFrom, validUntil, verifiedOn, reviewBy, confidence, sources } = measure;
  const note = 'note' in measure ? measure.note : undefined;
  const ownUse = 'ownUse' in measure ? measure.ownUse : undefined;
  return { id, validFrom, validUntil, verifiedOn, reviewBy, confidence, sources, ...(note && { note }), ...(ownUse && { ownUse }) };
}

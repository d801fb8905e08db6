import { evidenceOf, type Finding, type SellerProfile } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { appliesToSomeLine, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import { convert, money } from '../trade/money';
import type { Money } from '../trade/order';

/** Sites of the same kind whose pages nobody reads here: files of several sites name them. */
export const withoutReader = ['shein', 'kaufland', 'allegro', 'cdiscount', 'bol', 'otto', 'zalando', 'fruugo', 'onbuy', 'manomano', 'emag', 'trendyol', 'joom', 'rakuten', 'coupang', 'wayfair'] as const;
/** Sites that sell for many sellers, and so may hold the scheme's number themselves. A shop of the seller's own (Shopify, WooCommerce) does not. */
export const sellForMany: ReadonlySet<string> = new Set(['amazon', 'aliexpress', 'shopee', 'ozon', 'wish', 'ebay', 'etsy', 'lazada', 'tiktok-shop', 'temu', 'walmart', 'mercadolibre', ...withoutReader]);

type Scheme = Extract<Measure, { kind: 'scheme' }>;

/** Schemes under which the marketplace of this order is known to take duty or tax at checkout, unless the profile says otherwise; without a value nobody can say. */
export function schemesTaken(marketplace: string, measures: readonly Measure[], question: ScopeQuestion, profile: SellerProfile): Scheme[] {
  if (!question.value) return [];
  return ofKind(measures, 'scheme').filter((scheme) => scheme.takenBy?.some((one) => one.marketplace === marketplace) && isOpen(scheme, question, profile));
}

/** How the carrier learns of it: with the data, on paper, or, where there is no number, by the carrier that the marketplace names. */
const numberInto: Record<string, string> = { none: 'none', 'customs-form': 'form', 'commercial-invoice': 'form', label: 'form' };
const intoOf = ({ numberGoesInto }: Scheme) => numberInto[numberGoesInto ?? 'none'] ?? 'data';

/** Says who took the tax, and what the carrier has to be told so that it is not taken again. */
export function takenFinding(marketplace: string, scheme: Scheme): Finding {
  const by = scheme.takenBy?.find((one) => one.marketplace === marketplace);
  return { code: 'scheme-taken', severity: 'care', values: { scheme: scheme.scheme, ...namesOf(scheme), by: by?.name ?? marketplace, into: intoOf(scheme) }, lines: [], evidence: { ...evidenceOf(scheme), ...(by && { sources: by.sources, confidence: by.confidence, verifiedOn: by.sources.map(({ readOn }) => readOn).sort().at(-1) ?? scheme.verifiedOn }), ...(by?.note && { note: by.note }) } };
}

/** Schemes under which the marketplace of this order may have taken duty or tax at checkout, where neither the pack nor the profile knows: without an answer the order is judged as if the seller were alone, and the buyer as one who pays at the door. */
export function marketplaceSchemes(marketplace: string, measures: readonly Measure[], question: ScopeQuestion, profile: SellerProfile): Finding[] {
  if (!sellForMany.has(marketplace)) return [];
  return ofKind(measures, 'scheme').flatMap((scheme): Finding[] => {
    if (scheme.registers === 'seller' || scheme.registers === 'carrier' || !isOpen(scheme, question, profile)) return [];
    if (!ofKind(measures, 'charge').some((charge) => changesWith(charge, scheme, question))) return [];
    return [{ code: 'scheme-of-marketplace', severity: 'care', values: { scheme: scheme.scheme, ...namesOf(scheme), into: intoOf(scheme) }, lines: [], evidence: evidenceOf(scheme) }];
  });
}

/** Sales to the destination in twelve months below which a shop of the seller's own need not register, and so takes no tax; undefined where it is registered, where the marketplace sells, and where the law names none. */
export function turnoverLimit(marketplace: string, measures: readonly Measure[], question: ScopeQuestion): Money | undefined {
  if (sellForMany.has(marketplace)) return undefined;
  const limit = ofKind(measures, 'scheme').find((scheme) => scheme.mandatory && scheme.registrationThreshold && !question.schemes.has(scheme.scheme) && takesIn(scheme, question))?.registrationThreshold;
  return limit && money(limit.amount, limit.currency);
}

/** Whether a charge falls away under the scheme, or is a tax that only the scheme brings (VAT of foreign internet companies in Kazakhstan, at any value). */
function changesWith({ charge, appliesTo }: Extract<Measure, { kind: 'charge' }>, { scheme }: Scheme, question: ScopeQuestion): boolean {
  if (appliesTo.outsideScheme === scheme) return appliesToSomeLine(appliesTo, question) !== 'no';
  return charge === 'tax' && appliesTo.scheme === scheme && appliesToSomeLine({ ...appliesTo, scheme: undefined }, question) !== 'no';
}

const namesOf = ({ name: { en, zh } }: Scheme) => ({ name: en, ...(zh && { nameZh: zh }) });

/** Whether the order may go under the scheme and nobody has said that it does, or that it does not. */
function isOpen(scheme: Scheme, question: ScopeQuestion, profile: SellerProfile): boolean {
  if (question.schemes.has(scheme.scheme) || profile.lacking?.includes(scheme.scheme)) return false;
  return takesIn(scheme, question);
}

const takesIn = (scheme: Scheme, question: ScopeQuestion): boolean => appliesToSomeLine(scheme.appliesTo, question) !== 'no' && !isOver(scheme, question);

/** Whether nothing of the order is within the limit. Where it counts pieces, one cheap piece is enough. */
function isOver({ limit, inclusive, basis }: Scheme, { value, itemPrices = [], rates }: ScopeQuestion): boolean {
  if (!limit || !value) return false;
  const pieces = basis === 'per-item' ? itemPrices.filter((price) => price !== undefined) : [];
  const most = money(limit.amount, limit.currency).amountMinor;
  return (pieces.length ? pieces : [value]).every((one) => {
    const inCurrency = convert(one, limit.currency, rates);
    return !!inCurrency && (inCurrency.amountMinor > most || (!inclusive && inCurrency.amountMinor === most));
  });
}

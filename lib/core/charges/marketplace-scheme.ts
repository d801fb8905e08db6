import { evidenceOf, type Finding, type SellerProfile } from '../assessment';
import type { Measure } from '../regulations/measure.schema';
import { appliesToSomeLine, ofKind, type ScopeQuestion } from '../regulations/measures-in-force';
import { convert, money } from '../trade/money';

/** Sites that sell for many sellers, and so may hold the scheme's number themselves. A shop of the seller's own (Shopify, WooCommerce) does not. */
export const sellForMany: ReadonlySet<string> = new Set(['amazon', 'aliexpress', 'shopee', 'ozon', 'wish', 'ebay', 'etsy', 'lazada', 'tiktok-shop', 'temu', 'walmart', 'mercadolibre']);

/** Schemes under which the marketplace of this order may have taken duty or tax at checkout, where the profile has no answer yet: without one the order is judged as if the seller were alone, and the buyer as one who pays at the door. */
export function marketplaceSchemes(marketplace: string, measures: readonly Measure[], question: ScopeQuestion, profile: SellerProfile): Finding[] {
  if (!sellForMany.has(marketplace)) return [];
  return ofKind(measures, 'scheme').flatMap((scheme): Finding[] => {
    if (scheme.registers === 'seller' || scheme.registers === 'carrier') return [];
    if (question.schemes.has(scheme.scheme) || profile.lacking?.includes(scheme.scheme)) return [];
    if (appliesToSomeLine(scheme.appliesTo, question) === 'no' || isOver(scheme.limit, question)) return [];
    if (!ofKind(measures, 'charge').some(({ appliesTo }) => appliesTo.outsideScheme === scheme.scheme && appliesToSomeLine(appliesTo, question) !== 'no')) return [];
    const { en, zh } = scheme.name;
    return [{ code: 'scheme-of-marketplace', severity: 'care', values: { scheme: scheme.scheme, name: en, ...(zh && { nameZh: zh }) }, lines: [], evidence: evidenceOf(scheme) }];
  });
}

function isOver(limit: { amount: number; currency: string } | null, { value, rates }: ScopeQuestion): boolean {
  const inCurrency = limit && value && convert(value, limit.currency, rates);
  return !!inCurrency && inCurrency.amountMinor > money(limit.amount, limit.currency).amountMinor;
}

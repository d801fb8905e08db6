import { headerKey } from './format';

const ofBilling = /^(?:bill(?:ing|ed)?|invoice|rechnungs?|facturation|facturaci[oó]n|faturamento|fatturazione|factuur)(?![\p{Ll}\d])|^rechnung/iu;
const ofDelivery = /^(?:ship(?:ping|ped)?|deliver(?:y|ed)?|recipient|consignee|liefer\p{L}*|versand\p{L}*|livraison|env[ií]o|entrega|spedizione|verzend\p{L}*)(?![\p{Ll}\d])/iu;

/**
 * Of columns that share a title those that stand in the block of the invoice, where another stands in that of delivery: Wix writes
 * "Recipient name, Delivery country, Billing name, Delivery country". A title that recurs says nothing of its block.
 */
export function billingTwins(titles: readonly string[]): ReadonlySet<number> {
  const keys = titles.map(headerKey);
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  const blocks: ('billing' | 'delivery' | undefined)[] = [];
  let block: 'billing' | 'delivery' | undefined;
  for (const key of keys) {
    if (count.get(key) === 1 && ofBilling.test(key)) block = 'billing';
    else if (count.get(key) === 1 && ofDelivery.test(key)) block = 'delivery';
    blocks.push(block);
  }
  const delivered = new Set(keys.filter((_, at) => blocks[at] === 'delivery'));
  return new Set(keys.flatMap((key, at) => (key && (count.get(key) ?? 0) > 1 && blocks[at] === 'billing' && delivered.has(key) ? [at] : [])));
}

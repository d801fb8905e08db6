import { isCurrency } from './known-currencies';
import { labelOf } from './generic-records';
import { isMoneyLike } from './generic-shapes';
import type { Leaf } from './generic-text';
import type { Kind } from './generic-words';
import { parseMoney } from './handed';
import type { MoneyHint } from './numbers';
import { labelled } from './page-text';

const amounts = new Set<Kind>(['total', 'subtotal', 'unitPrice', 'lineTotal', 'fee', 'tax']);
/** A whole number behind "Total" may count articles: behind "Total amount" it is one. */
const ofMoney = /amount|price|value|sum\b|betrag|preis|wert|montant|prix|importe|precio|valor|importo|prezzo|сумм|цен|стоим|金额|金額|价|價|額|금액|가격/i;

/** The currency that an order's page names in a field of its own, "Currency: GBP", where no amount on it has another. */
export function statedCurrency(leaves: readonly Leaf[], hint: MoneyHint): string | undefined {
  const codes = new Set<string | undefined>();
  for (const [at, { text, element }] of leaves.entries()) {
    const code = labelled(text)?.value || (leaves[at + 1]?.text ?? '');
    if (isCurrency(code) && labelOf(text)?.kind === 'currency' && !element.closest('a, button, nav, footer, th')) codes.add(code);
  }
  if (codes.size === 1) for (const { text } of leaves) if (isMoneyLike(text)) codes.add(parseMoney(text, hint)?.currency);
  return codes.size === 1 ? [...codes][0] : undefined;
}

/** Bare amounts behind labels of money, with the currency that the page names elsewhere. */
export function withCurrency(leaves: readonly Leaf[], currency: string): Leaf[] {
  let label: string | undefined;
  return leaves.map((leaf) => {
    const pair = labelled(leaf.text);
    const title = pair?.value ? pair.label : label;
    const amount = pair?.value || leaf.text;
    label = leaf.text;
    if (!title || !/^\d[\d.,' ]*$/.test(amount) || !amounts.has(labelOf(title)?.kind ?? 'other') || !(/[.,]\d{1,2}$/.test(amount) || ofMoney.test(title))) return leaf;
    return { ...leaf, text: `${leaf.text} ${currency}` };
  });
}

import { currencyIn, isCurrency } from '../reading/known-currencies';
import { labelOf } from './records';
import { isMoneyLike } from './shapes';
import type { Leaf } from './text';
import type { Kind } from './words';
import { parseMoney } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';

const amounts = new Set<Kind>(['total', 'subtotal', 'unitPrice', 'lineTotal', 'fee', 'tax']);
/** A whole number behind "Total" may count articles: behind "Total amount" it is one. */
const ofMoney = /amount|price|value|sum\b|betrag|preis|wert|montant|prix|importe|precio|valor|importo|prezzo|сумм|цен|стоим|金额|金額|价|價|額|금액|가격/i;

/** The currency that an order's page names in a field of its own, "Currency: GBP", where no amount on it has another. */
export function statedCurrency(leaves: readonly Leaf[], hint: MoneyHint): string | undefined {
  const codes = new Set<string | undefined>();
  for (const [at, { text, element }] of leaves.entries()) {
    const value = labelled(text)?.value || (leaves[at + 1]?.text ?? '');
    // "US Dollar (USD)"
    const code = /^[\p{L}\s]{2,30}\(([A-Z]{3})\)$/u.exec(value)?.[1] ?? value;
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
    // A sign may stand before the field with its figures.
    if (!currencyIn(leaf.text, currency)) label = leaf.text;
    else if (currencyIn(leaf.text, currency) !== currency) label = undefined;
    if (!title || !/^\d[\d.,' ]*$/.test(amount) || !amounts.has(labelOf(title)?.kind ?? 'other') || !(/[.,]\d{1,2}$/.test(amount) || ofMoney.test(title))) return leaf;
    return { ...leaf, text: `${leaf.text} ${currency}` };
  });
}

/** Figures of a program's own, "162.99" on a German page, are not written as the page's language would. */
export function hintFor(leaves: readonly Leaf[], { mark, ...hint }: MoneyHint, currency: string): MoneyHint {
  const foreign = mark && new RegExp(`^\\d+[${mark === ',' ? '.' : ','}]\\d{1,2}$`);
  return { ...hint, currency, ...(mark && !leaves.some(({ text }) => foreign?.test(text)) && { mark }) };
}

import { majorUnits, minorDigits } from '../../core/trade/money';
import type { Money } from '../../core/trade/order';
import type { Column } from './column';
import { leavesOf } from './text';
import { isTransport, meaningOf } from './words';
import { parseMoney } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import { labelled } from '../reading/page-text';

/** No amount, where two stand that differ. */
export const unclear = '1 / 2';

/** Columns of what a total holds beside the goods: what the marketplace takes for itself is no part of it. */
export function chargesOf(columns: readonly Column[]): Column[] {
  return columns.filter(({ kind, title }) => kind === 'tax' || (kind === 'fee' && isTransport(title)));
}

/** "¥177.00 (含运费：¥10.00)": what a cell says of the transport or tax in its total. */
export function chargesInside(cell: Element | undefined): string[] {
  if (!cell) return [];
  return leavesOf(cell, 12, 60).flatMap(({ text }) => chargeIn(text) ?? []);
}

const brackets = /^[([（【]\s*|\s*[)\]）】]$/g;

function chargeIn(text: string): string | undefined {
  const pair = labelled(text.replace(brackets, ''));
  return pair && /\p{Nd}/u.test(pair.value) && (isTransport(pair.label) || meaningOf(pair.label)?.kind === 'tax') ? pair.value : undefined;
}

/** "（含运费：￥8）" behind an amount: what is said in brackets of the transport or tax in it. */
export function chargeInBrackets(text: string): string | undefined {
  return /^[([（【].*[)\]）】]$/.test(text) ? chargeIn(text) : undefined;
}

/** A total without the transport and tax that are shown beside it; nothing, rather than a total that may hold them. */
export function withoutCharges(total: Money, charges: readonly string[], hint: MoneyHint): Money | undefined {
  let { amountMinor } = total;
  for (const text of charges) {
    // "Free", "–"
    if (!/\p{Nd}/u.test(text)) continue;
    const charge = parseMoney(text, { ...hint, currency: total.currency });
    if (!charge || charge.currency !== total.currency || charge.amountMinor < 0) return undefined;
    amountMinor -= charge.amountMinor;
  }
  return amountMinor > 0 || amountMinor === total.amountMinor ? { ...total, amountMinor } : undefined;
}

/** An amount as a row of a table would write it. */
export function moneyText(value: Money): string {
  return `${majorUnits(value).toFixed(minorDigits(value.currency))} ${value.currency}`;
}

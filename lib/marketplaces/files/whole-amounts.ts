import { currencyIn } from '../reading/currencies';
import type { DecimalMark } from '../reading/numbers';
import { moneyFields } from '../reading/row-habits';
import type { SourceRow } from '../reading/rows';

/** Currencies whose prices have no decimals in practice, though their standard has two. */
const whole: ReadonlySet<string> = new Set(['TWD', 'IDR', 'VND', 'KRW', 'JPY', 'COP', 'CLP', 'HUF', 'PYG', 'KHR', 'LAK', 'MMK', 'IQD', 'LBP', 'UZS', 'UGX', 'TZS', 'RWF', 'XOF', 'XAF', 'ISK', 'CRC']);

/** Decimal mark of a file in which all amounts with a mark are in thousands of a currency without decimals: "NT$4,200", "Rp125.000"; "45,000" twice or more, where no currency is named at all. */
export function markOfWhole(sources: readonly SourceRow[]): DecimalMark | undefined {
  const marks = new Set<string>();
  let bare = 0;
  for (const { cells } of sources)
    for (const field of moneyFields) {
      const text = cells[field]?.normalize('NFKC').trim();
      const found = text && /^\D*\d{1,3}(?:([.,])\d{3})+(?!\d)\D*$/.exec(text);
      if (text && /[.,]\d/.test(text) && !found) return undefined;
      if (!found?.[1]) continue;
      const currency = currencyIn((text ?? '').replace(/[\d.,\s]+/g, ' ').trim()) ?? currencyIn(cells.currency ?? '');
      if (!currency && /^[\d.,]+$/.test(text ?? '')) bare += 1;
      else if (!currency || !whole.has(currency)) return undefined;
      marks.add(found[1]);
    }
  // Without a currency nothing is worth anything; several such amounts are yet no decimals that could not be read.
  if (bare === 1) return undefined;
  return marks.size === 1 ? (marks.has(',') ? '.' : ',') : undefined;
}

import type { TableRow } from './table';

const mostRows = 1_000;
const isOf = /^(CN|JP|)[¥￥]\s?[\d,]+(\.\d{1,2})?$|^([\d,]+(?:\.\d{1,2})?)\s?[¥￥]$/;

/**
 * Whose "¥" is, where the rows leave no doubt: who writes "CN¥" writes "¥" for yen and who writes "JP¥" for yuan, and a yen has no hundredths.
 * Undefined where nothing tells, or two things tell otherwise.
 */
export function yenOrYuan(rows: readonly TableRow[]): 'JPY' | 'CNY' | undefined {
  const said = new Set<'JPY' | 'CNY'>();
  for (const { cells } of rows.slice(0, mostRows))
    for (const cell of cells) {
      if (!/[¥￥]/.test(cell)) continue;
      const [, whose, fraction, before] = isOf.exec(cell.trim()) ?? [];
      if (whose) said.add(whose === 'CN' ? 'JPY' : 'CNY');
      else if (/\.\d?[1-9]/.test(fraction ?? before ?? '')) said.add('CNY');
    }
  const [only, ...more] = said;
  return more.length === 0 ? only : undefined;
}

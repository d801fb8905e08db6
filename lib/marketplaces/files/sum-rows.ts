import type { Columns } from './format';
import type { TableRow } from './table';
import { parseNumber } from '../reading/numbers';

const sums = /^(?:grand |order )?(?:total|totals|total général|sum|summe|somma|suma|somme|totale|gesamt|gesamtsumme|totaal|razem|toplam|subtotal|jumlah|celkem|yhteensä|summa|итого|всего|всього|разом|łącznie|ogółem|suma końcowa|totali|totaux|somme|genel toplam|ara toplam|tổng|tổng cộng|tổng số|รวม|รวมทั้งหมด|ยอดรวม|الإجمالي|المجموع|الاجمالي|סהכ|סה"כ|σύνολο|celkem|összesen|jumlah total|gesamtbetrag|im ganzen|合计|合計|总计|總計|总额|小计|小計|総計|합계|총계)\s*(?:[:：(（\d].*|orders?|of orders.*)?$/iu;

/** The line under the orders that adds them up. */
export function isSum(cells: readonly string[], columns: Columns): boolean {
  const [id, place] = [columns.get('id')?.[0]?.index ?? -1, columns.get('destination')?.[0]?.index ?? -1];
  const first = cells.find((cell) => cell.trim())?.trim() ?? '';
  return !(cells[place] ?? '').trim() && (sums.test((cells[id] ?? '').trim()) || (sums.test(first) && !(cells[id] ?? '').trim()));
}

/** "2, record(s) downloaded": how many rows an export has, in its last; the number may be lost. */
export function isFooter(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell.trim());
  return written.length > 0 && (written.length < 3 || /^\s*(?:from|von|du|desde|dal|de)(?![\p{L}-])/iu.test(written[2] ?? '')) && /^(?:\d+[\s,]+)?(?:records?(?:\(s\))?|orders?|rows?|lines?|datens[äa]tze?|enregistrements?|registros?|записей) (?:downloaded|exported|found|heruntergeladen|exportiert|t[ée]l[ée]charg[ée]s?|descargad[oa]s?|exportad[oa]s?|выгружено)/iu.test(written.slice(0, 2).join(' ').trim());
}

const figure = (text: string | undefined): number | undefined => {
  const bare = (text ?? '').replace(/[^\p{Nd}.,' -]/gu, '').trim();
  return bare ? (parseNumber(bare, '.') ?? parseNumber(bare, ',')) : undefined;
};

/** The last row, when it has neither an order nor a place and all its figures are the sums of their columns: it adds up, in whatever language it says so. */
export function sumBelow(rows: readonly TableRow[], columns: Columns): number | undefined {
  const last = rows.findLast(({ cells }) => cells.some((cell) => cell.trim()));
  if (!last || rows.length > 5000) return undefined;
  const at = (field: 'id' | 'destination' | 'address' | 'sku' | 'unitPrice' | 'title') => last.cells[columns.get(field)?.[0]?.index ?? -1]?.trim();
  if (at('id') || at('destination') || at('address') || at('sku') || at('unitPrice')) return undefined;
  const above = rows.filter((row) => row.row < last.row);
  const sums = last.cells.flatMap((cell, index) => {
    const told = /\p{Nd}/u.test(cell) ? figure(cell) : undefined;
    return told === undefined ? [] : [Math.abs(above.reduce((sum, { cells }) => sum + (figure(cells[index]) ?? 0), 0) - told) < 0.02];
  });
  // One figure could be the next line's by chance.
  return above.length > 1 && sums.length > (at('title') ? 1 : 0) && sums.every(Boolean) ? last.row : undefined;
}

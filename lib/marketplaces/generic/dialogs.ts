import { readDetail } from './detail';
import { gridsOf, isShown } from './grids';
import type { PageSigns } from './page';
import type { MoneyHint } from '../reading/numbers';
import { replaceGoods } from './whole-orders';
import type { SourceRow } from '../reading/rows';

/** What a dialog or drawer over a list says of an order of that list, told by its number, goes to its row. What the row says itself stays. Tells which orders stand open so. */
export function addOpened(document: Document, tables: readonly (readonly SourceRow[])[], { heading: _, ...signs }: PageSigns, url: URL, hint: MoneyHint): string[] {
  const opened: string[] = [];
  for (const dialog of [...document.querySelectorAll('[role="dialog"], dialog[open]')].slice(0, 50).filter(isShown).slice(0, 4)) {
    const { cells, lines } = readDetail(dialog, gridsOf(dialog), { ...signs, says: 'orders', isListed: false }, url, hint)?.row ?? {};
    const [[row, another] = []] = tables.map((rows) => rows.filter((one) => one.cells.id === cells?.id)).filter((rows) => rows.length > 0);
    // An order on several rows has its goods there.
    if (!row || another || !cells) continue;
    const own = row.cells;
    opened.push(own.id ?? '');
    if (cells.destination && !own.destination) {
      delete own.address;
      for (const part of ['destination', 'region', 'postcode'] as const) if (cells[part]) own[part] = cells[part];
    }
    const isCounted = row.lines ? row.lines.every(({ quantity }) => quantity) : own.quantity !== undefined;
    if (isCounted || !lines?.every(({ title, quantity }) => title && quantity)) continue;
    replaceGoods(row, lines);
  }
  return opened;
}

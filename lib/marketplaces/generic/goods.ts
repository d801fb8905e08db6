import type { OrderLine } from '../../core/trade/order';
import type { RowField } from '../adapter';
import { goodsOfCell, moneyOfCell, quantityOfCell } from './cells';
import type { Column } from './column';
import { columnsOf } from './columns';
import { commonWidth, fieldsOf, isWhole } from './fields';
import type { Grid } from './grids';
import { isTitleLike } from './items';
import type { PageSigns } from './page';
import { type Kind, meaningOf } from './words';
import { parseMoney, parseQuantity } from '../handed';
import type { MoneyHint } from '../reading/numbers';
import { textOf } from '../reading/page-text';
import { cleanText } from '../reading/text';

/** Lines of a table of goods inside an opened row, or of an order's own page. */
export function goodsOfGrid(grid: Grid, signs: PageSigns, hint: MoneyHint): { lines: OrderLine[]; fields: Map<RowField, Column>; unread: number } {
  const columns = columnsOf(grid, { ...signs, says: undefined });
  const fields = fieldsOf(columns);
  const quantity = fields.get('quantity');
  // "Reference / Unit price / Quantity": what the goods are called there.
  const reference = quantity && (columns.find(({ kind }) => kind === 'weakId') ?? columns.find(({ kind }) => kind === 'sku'));
  const title = fields.get('title') ?? (reference && namesGoods(grid, reference.index) ? reference : undefined);
  if (title === reference && title) fields.set('title', { ...title, isSure: false }).delete('sku');
  const lines: OrderLine[] = [];
  let unread = 0;
  const width = commonWidth(grid);
  // "2 x Apron" in each row, above the sums.
  const own = title && !quantity && !title.countForm ? grid.rows.slice(0, 500).flatMap((row) => (row.isWide || !isWhole(row, grid, width) ? [] : (row.cells[title.index] ?? []))) : [];
  const isCounted = own.length > 0 && own.every((cell) => goodsOfCell(cell, hint).lines?.length === 1);
  if (!title || !(quantity || title.countForm || isCounted)) return { lines, fields, unread };
  for (const row of grid.rows.slice(0, 500)) {
    const cell = row.cells[title.index];
    if (!cell || row.isWide || !isWhole(row, grid, width)) continue;
    const count = quantity && row.cells[quantity.index];
    const goods = goodsOfCell(cell, hint, { countForm: title.countForm });
    const [only] = goods.lines ?? [];
    if (!quantity && only) Object.assign(goods, only);
    const pieces = count ? parseQuantity(quantityOfCell(count)) : only?.quantity;
    // Lines of sums stand below the goods and have no pieces; transport has one, and is no goods.
    if ((pieces === undefined && !textOf(count, 20)) || isCharge(textOf(cell, 60))) continue;
    if (!pieces || !goods.title) {
      if (pieces !== 0) unread += 1;
      continue;
    }
    const amount = (field: 'unitPrice' | 'lineTotal' | 'goodsValue') => {
      const column = fields.get(field);
      const money = column && row.cells[column.index];
      const own = { ...hint, ...(column?.currency && { currency: column.currency }) };
      const read = money ? parseMoney(moneyOfCell(money, own), own) : undefined;
      return read && read.amountMinor >= 0 ? read : undefined;
    };
    const whole = amount('lineTotal') ?? amount('goodsValue');
    const each = amount('unitPrice') ?? (whole && whole.amountMinor % pieces === 0 ? { ...whole, amountMinor: whole.amountMinor / pieces } : undefined);
    const skuCell = fields.get('sku') && row.cells[fields.get('sku')?.index ?? -1];
    // "Bronzer (556240)" above "(SKU: 556240)"
    const behind = /\((?:sku|art\.?|ref\.?|model)[:：]\s*([\w./-]{2,40})\)/i.exec(textOf(cell, 400))?.[1];
    const sku = cleanText(skuCell ? textOf(skuCell, 80) : (behind ?? goods.sku), 80);
    lines.push({ title: withoutCode(cleanText(goods.title), sku), ...(sku && { sku }), quantity: pieces, ...(each && { unitPrice: each }) });
  }
  return { lines, fields, unread };
}

/** "Apron (AP-1)" in a row whose own article code is AP-1 is called "Apron". */
function withoutCode(title: string, sku: string): string {
  return sku && title.endsWith(` (${sku})`) ? title.slice(0, -sku.length - 3) : title;
}

function namesGoods(grid: Grid, index: number): boolean {
  const texts = grid.rows.slice(0, 12).filter((row) => !row.isWide && row.cells.length > 2).map((row) => textOf(row.cells[index], 80)).filter((text) => text && !isCharge(text));
  // A column without a title may hold the names.
  const isHidden = grid.rows.slice(0, 12).some((row) => row.cells.some((cell, at) => at !== index && !grid.titles[at] && /\p{L}{2}/u.test(textOf(cell, 80))));
  return texts.length > 0 && !isHidden && texts.every((text) => isTitleLike(text, true));
}

const charges = new Set<Kind>(['fee', 'tax', 'total', 'subtotal', 'shippingService', 'address']);

/** "Shipping", "Discount", "VAT": what an order costs beside its goods. */
export function isCharge(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning !== undefined && charges.has(meaning.kind) && (meaning.isExact || !/\s/.test(text.trim()));
}

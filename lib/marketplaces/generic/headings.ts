import type { Column } from './column';
import type { GridRow } from './grid-rows';
import type { Grid } from './grids';
import { namedOrder, type PageSigns } from './page';
import { destinationIn, type FoundPlace } from './places';
import { amountAfter, labelOf } from './records';
import { idIn, isBareId, isDateLike } from './shapes';
import { leavesOf } from './text';
import { type Kind, meaningOf } from './words';
import { labelled } from '../reading/page-text';
import type { SourceRow } from '../reading/rows';

/** Labels and values in one line of text or one after another: "订单号：123 成交时间：…". */
export function pairsOf(cell: Element, most = 60): { kind: Kind; value: string; label: string }[] {
  const leaves = leavesOf(cell, most, 160);
  // "订单号：123 付款时间：…" in one piece.
  const lines = leaves.flatMap((leaf) => leaf.text.split(/\s+(?=(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,10}|\p{Lu}[\p{L} ]{1,24})[:：])/u));
  const found: { kind: Kind; value: string; label: string }[] = [];
  for (const [at, text] of lines.entries()) {
    const pair = labelled(text);
    const label = pair?.label ?? text;
    const meaning = meaningOf(label);
    const value = pair?.value || (meaning ? (lines[at + 1] ?? '') : '');
    if (meaning && value) found.push({ kind: meaning.kind, value, label });
  }
  return found;
}

/** What a heading above the goods of one order says of it. */
export interface OrderHeading {
  id: string;
  label: string;
  cells: SourceRow['cells'];
  place?: FoundPlace;
  value?: Column;
}

/** The order that a heading row names: a label with its number, or "Order #1001". */
export function orderOfWideRow(row: GridRow, signs?: PageSigns): OrderHeading | undefined {
  const cell = row.cells.find(Boolean);
  return cell && headingIn(cell, signs);
}

function headingIn(element: Element, signs?: PageSigns): OrderHeading | undefined {
  const pairs = pairsOf(element);
  const labels = pairs.find((pair) => pair.kind === 'id');
  const written = labels && isBareId(labels.value) && !isDateLike(labels.value) && !labelOf(labels.value) ? idIn(labels.value) : undefined;
  const id = written ?? (labels ? undefined : leavesOf(element, 12, 160).map(({ text }) => namedOrder(text)).find(Boolean));
  if (!id || !/\p{Nd}/u.test(id)) return undefined;
  return { id, label: labels?.label ?? '', ...saidOf(element, pairs, signs) };
}

/** Day, place and amount that stand in a heading above or a line below the goods of one order. */
export function saidOf(element: Element, pairs: ReturnType<typeof pairsOf>, signs?: PageSigns): Pick<OrderHeading, 'cells' | 'place' | 'value'> {
  const cells: SourceRow['cells'] = {};
  const day = pairs.find((pair) => pair.kind === 'orderedOn' || pair.kind === 'otherDate')?.value;
  if (day) cells.orderedOn = day;
  if (!signs) return { cells };
  const leaves = leavesOf(element, 60, 160);
  const place = destinationIn(leaves, signs);
  let value: Column | undefined;
  for (const kind of ['subtotal', 'total'] as const) {
    const amounts = new Set(leaves.flatMap((leaf, at) => (labelOf(leaf.text)?.kind === kind ? (amountAfter(leaves, at) ?? []) : [])));
    const [amount] = amounts;
    if (!amount || amounts.size > 1 || value) continue;
    cells.goodsValue = amount;
    value = { index: -1, kind, title: kind, by: 'label', isSure: false };
  }
  return { cells: { ...cells, ...place?.cells }, ...(place && { place }), ...(value && { value }) };
}

export function hasOrderRows(grid: Grid): boolean {
  return grid.rows.slice(0, 30).some((row) => row.isWide && orderOfWideRow(row) !== undefined);
}

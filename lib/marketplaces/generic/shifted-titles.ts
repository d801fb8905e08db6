import { hasDigit, isCount, isPlain, moneyKinds, type Sampling, share } from './column';
import type { Grid } from './grids';
import type { PageSigns } from './page';
import { countryOf, isDateLike, isMoneyLike } from './shapes';
import { type Kind, meaningOf } from './words';

/** Titles that do not stand above their values: their number differs, or values contradict them. Such titles are not believed at all. */
export function isShifted(grid: Grid, width: number, sample: Sampling, signs: PageSigns): boolean {
  if (!grid.titles.some(Boolean) || grid.rows.length === 0) return false;
  // A remark in a single cell has no columns.
  const lengths = grid.rows.filter(isPlain).map((row) => row.cells.length).filter((length) => length > 1);
  const isOwn = (length: number): boolean => length === grid.titles.length || (length < grid.titles.length && grid.isJoined === true && grid.titles.slice(length).every((title) => !title));
  if (lengths.length > 0 && lengths.filter(isOwn).length * 2 <= lengths.length && !grid.announced && !isConfirmed(grid, width, sample, signs)) return true;
  for (let index = 0; index < width; index += 1) {
    const { kind, isExact } = meaningOf(grid.titles[index] ?? '') ?? {};
    const values = kind && sample(index);
    if (!values || values.texts.length === 0) continue;
    if (kind === 'quantity' && isExact && share(values, (text) => !hasDigit(text)) > 0.5) return true;
    if (strictKinds.has(kind) && !(kind === 'document' && /^transac/i.test(grid.titles[index] ?? '')) && share(values, (text, leaves) => leaves.length < 3 && isMoneyLike(text)) > 0.5) return true;
    if ((kind === 'destination' || kind === 'status') && share(values, isDateLike) > 0.5) return true;
  }
  return false;
}

/** A column of buttons without a title at the end is usual: the titles stand where they seem to if all values that can be checked agree and nothing that matters is left over. */
function isConfirmed(grid: Grid, width: number, sample: Sampling, signs: PageSigns): boolean {
  let agreed = 0;
  for (let index = 0; index < width; index += 1) {
    const values = sample(index);
    const isAmount = share(values, isMoneyLike) > 0.5;
    if (index >= grid.titles.length) {
      if (isAmount || share(values, isDateLike) > 0.5 || share(values, (text) => countryOf(text, signs.language) !== undefined) > 0.5) return false;
      continue;
    }
    const kind = meaningOf(grid.titles[index] ?? '')?.kind;
    if (!kind || values.texts.length === 0) continue;
    const isRight = moneyKinds.has(kind) ? share(values, hasDigit) > 0.8 : kind === 'quantity' ? share(values, isCount) > 0.8 : kind === 'orderedOn' ? share(values, isDateLike) > 0.8 : kind === 'destination' ? share(values, (text) => countryOf(text, signs.language) !== undefined) > 0.8 : undefined;
    if (isRight === false) return false;
    if (isRight) agreed += 1;
  }
  return agreed > 1 && width === grid.titles.length + 1 && grid.rows.filter(isPlain).every((row) => row.cells.length === width);
}

/** Whose values are never amounts of money. */
const strictKinds = new Set<Kind>(['id', 'destination', 'address', 'sku', 'tracking', 'status', 'otherStatus', 'orderedOn', 'shipBy', 'deliverBy', 'otherDate', 'person', 'quantity', 'title', 'currency', 'postcode', 'region', 'billing', 'otherPlace', 'countryOfOrigin', 'stock', 'document', 'supplier', 'name', 'weakId', 'rowNumber']);

import { chooseId, settle } from './chosen-columns';
import { type Column, hasKind, placesWhere, put, type Sample, sampleOf, type Sampling, share, turn, unsure } from './column';
import type { Grid } from './grids';
import type { PageSigns } from './page';
import { countryOf, isMoneyLike } from './shapes';
import { priceAndPieces } from './cells';
import { namesSeveral, piecesOf } from './whole-orders';
import { bareCountForm, countFormOf, isTitleLike, splitCounts } from './items';
import { lastNumber, numberByLink, numberByWord } from './numbers';
import { hasFlag, isCountry, isPlaceBelow } from './place-tests';
import { isCountLeaf } from './records';
import { columnAt } from './single-column';
import { linesOfLeaves } from './text';
import { isShifted } from './shifted-titles';
import { isOfOne, isTransport, meaningOf } from './words';

/** What each column is: by its title first, by the shape of its values where the title is silent or contradicted. */
export function columnsOf(grid: Grid, signs: PageSigns): Column[] {
  const width = Math.max(grid.titles.length, ...grid.rows.slice(0, 20).map((row) => row.cells.length));
  const samples = new Map<number, Sample>();
  const sample = (index: number): Sample => {
    const known = samples.get(index) ?? sampleOf(grid, index);
    samples.set(index, known);
    return known;
  };
  // Without its titles a country may be anything's: nothing is taken from such a table.
  if (isShifted(grid, width, sample, signs)) return [];
  const columns: Column[] = [];
  for (let index = 0; index < Math.min(width, 200); index += 1) {
    const title = grid.titles[index] ?? '';
    const column = columnAt(index, title, sample(index), signs);
    if (column && sample(index).texts.length === 0 && grid.rows.length > 0) column.isEmpty = true;
    if (column) columns.push(column, ...besideIt(column, title, sample(index)));
  }
  nameBesidePicture(columns, grid, sample, width);
  numberByWord(columns, grid, sample, width);
  placeOfBuyer(columns, sample, signs);
  nameGoods(columns, grid, sample, width);
  chooseId(columns, sample, signs);
  if (signs.says === 'orders') {
    placeWithoutTitle(columns, grid, sample, signs);
    numberByLink(columns, grid, sample, width);
    if (lastNumber(columns, sample, width)) nameGoods(columns, grid, sample, width);
  }
  if (signs.says) leavePriceOpen(columns, sample);
  settle(columns);
  countGoods(columns, grid, sample);
  return columns;
}

/** "单价/数量": a price above "×2" is two columns in one. */
function besideIt(column: Column, title: string, values: Sample): Column[] {
  const other = column.kind === 'quantity' ? 'unitPrice' : column.kind === 'unitPrice' ? 'quantity' : undefined;
  const parts = other ? title.split(/[/|×*]/).map((part) => meaningOf(part.trim())?.kind) : [];
  if (!other || !parts.includes(other) || !parts.includes(column.kind)) return [];
  const isPriced = share(values, (text, leaves) => priceAndPieces.test(text) || (leaves.some((leaf) => bareCountForm.test(leaf.text)) && leaves.some((leaf) => isMoneyLike(leaf.text)))) > 0.8;
  return isPriced ? [{ ...column, kind: other }] : [];
}

/** "Product" may stand above the picture, with the name in a column without a title. */
function nameBesidePicture(columns: Column[], grid: Grid, sample: Sampling, width: number): void {
  // "Product" above fields to choose from, empty where it is no longer sold, beside "Title".
  const title = columns.find(({ kind, isEmpty }) => kind === 'title' && !isEmpty) ?? columns.find(({ kind }) => kind === 'title');
  if (!title || !sample(title.index).leaves.flat().every((leaf) => /^IMG$/i.test(leaf.element.nodeName) || (/^INPUT$/i.test(leaf.element.nodeName) && !isTitleLike(leaf.text, true)))) return;
  const [named] = placesWhere(width, (index) => index !== title.index && !grid.titles[index] && share(sample(index), (text) => /\p{L}{2}/u.test(text) && !isMoneyLike(text)) > 0.6);
  if (named !== undefined) {
    title.index = named;
    title.isEmpty = false;
    put(columns, title);
  } else if (sample(title.index).leaves.length > 0) title.kind = 'other';
}

/** Where no column is a place, the buyer's may show one: by a flag, or below the name. */
function placeOfBuyer(columns: readonly Column[], sample: Sampling, signs: PageSigns): void {
  if (hasKind(columns, 'destination', 'address')) return;
  const buyers = columns.filter(({ kind }) => kind === 'person');
  const flagged = buyers.find(({ index }) => share(sample(index), hasFlag(signs)) > 0.6);
  const addressed = flagged || hasKind(columns, 'billing') ? undefined : buyers.find(({ index }) => share(sample(index), isPlaceBelow(signs)) > 0.6);
  const buyer = flagged ?? addressed;
  if (buyer) turn(buyer, flagged ? 'destination' : 'address', 'shape');
}

/** Countries below a title that nobody knows: offered to be confirmed, where no other column is a place. */
function placeWithoutTitle(columns: Column[], grid: Grid, sample: Sampling, signs: PageSigns): void {
  if (hasKind(columns, 'destination', 'address', 'billing', 'otherPlace', 'countryOfOrigin')) return;
  const places = grid.titles.flatMap((title, index) => (title && !columns.some((column) => column.index === index) && share(sample(index), (text, leaves) => isCountry(signs)(text, leaves) || (/^[^,\d]{2,30}, [^,\d]{3,30}$/.test(text) && countryOf(text.replace(/^.*, /, ''), signs.language) !== undefined)) > 0.8 ? [unsure(index, 'destination', title, 'shape')] : []));
  if (places.length === 1) columns.push(...places);
}

/** "Price" as the only amount of a list of orders: whether of one piece or of all is not said. */
function leavePriceOpen(columns: readonly Column[], sample: Sampling): void {
  const ids = columns.find(({ kind }) => kind === 'id');
  // Beside a number of pieces an amount without a title may be of one of them.
  const shown = columns.find(({ kind, by, title }) => kind === 'total' && by === 'shape' && !title);
  if (shown && hasKind(columns, 'quantity')) Object.assign(shown, { kind: 'unitPrice', isOpen: true, isUnclear: true });
  if (!ids || hasKind(columns, 'total', 'subtotal', 'lineTotal')) return;
  const price = columns.find((column) => column.kind === 'unitPrice' && !isOfOne(column.title));
  // Beside what the goods cost the seller, a price may be of one piece where there are several; in an order of several rows it is of one of them.
  if (price) Object.assign(price, { isOpen: true, isSure: false, ...((new Set(sample(ids.index).texts).size < sample(ids.index).texts.length || columns.some(({ kind, title }) => kind === 'fee' && !isTransport(title))) && { isUnclear: true }) });
}

/** Pieces that stand with the names of the goods, and names that stand one below the other. */
function countGoods(columns: readonly Column[], grid: Grid, sample: Sampling): void {
  const goods = columns.find(({ kind }) => kind === 'title');
  if (!goods) return;
  const counted = columns.find(({ kind }) => kind === 'quantity');
  const countForm = counted ? undefined : countFormOf(sample(goods.index).leaves.map(linesOfLeaves));
  const pieces = counted || countForm ? undefined : piecesOf(goods, grid.titles, sample);
  if (countForm) goods.countForm = countForm;
  else if (pieces !== undefined) goods.pieces = pieces;
  else if (namesSeveral(grid, goods.index, counted?.index)) goods.isListed = true;
}

/** Names with their number of pieces below a title that nobody knows, or that of the number's rival. */
function nameGoods(columns: Column[], grid: Grid, sample: Sampling, width: number): void {
  if (hasKind(columns, 'title')) return;
  for (let index = 0; index < width; index += 1) {
    const known = columns.find((column) => column.index === index);
    const isRival = known?.kind === 'id' && columns.filter(({ kind }) => kind === 'id').length > 1;
    if ((known && known.kind !== 'id' && known.kind !== 'other') || sample(index).texts.length === 0) continue;
    const lines = sample(index).leaves.map(linesOfLeaves);
    if (share(sample(index), (_text, leaves) => leaves.some((leaf, at) => splitCounts(leaf.text)[1] || isCountLeaf(leaf, leaves[at + 1]))) <= 0.8 && !countFormOf(lines)) continue;
    // "订单" above the number with the goods below it.
    if (known && (isRival || known.kind !== 'id')) known.kind = 'title';
    else if (!known || share(sample(index), (_text, leaves) => leaves.length > 2) > 0.8) columns.push(unsure(index, 'title', grid.titles[index] ?? '', 'shape'));
    break;
  }
}

import { currencyIn } from '../reading/known-currencies';
import { isIdLike } from './cells';
import { type Column, hasDigit, isCount, moneyKinds, type Sample, share, turn, unsure } from './column';
import { bareCountForm } from './items';
import { namedOrder, type PageSigns } from './page';
import { isCountry, isPlace, isPlaceBelow } from './place-tests';
import { isCountLeaf } from './records';
import { isBareId, isDateLike, isMoneyLike, orderOfLink } from './shapes';
import { isBarcode, meaningOf, placeRoleOf, unitOf } from './words';

/** "15 Jane", "SO 15", "Order 15": the number comes first, but for its own word. "iPhone 13" names goods. */
const startsWithId = (text: string): boolean => /^(?:\p{Lu}{1,4}\p{P}?|\p{L}{1,3}[.º°:])?\s*[^\p{L}\s]*\p{Nd}|^\S*\p{Nd}/u.test(text) || /[#№]/.test(text) || namedOrder(text) !== undefined;

const isRare = (values: Sample, test: Parameters<typeof share>[1]): boolean => values.texts.length > 0 && share(values, test) < 0.5;

/** What one column is, by itself: by its title, as far as its values bear it out, or by its values alone. */
export function columnAt(index: number, title: string, values: Sample, signs: PageSigns): Column | undefined {
  const named = namedColumn(index, title, values, signs);
  return (named && bornOut(named, values, signs)) ?? shownColumn(index, title, values, signs);
}

/** What the title says, and what values say that no title of its kind can stand above. */
function namedColumn(index: number, title: string, values: Sample, signs: PageSigns): Column | undefined {
  const meaning = title ? meaningOf(title) : undefined;
  let column: Column | undefined = meaning && { index, kind: meaning.kind, title, by: 'title', isSure: meaning.isExact, ...(meaning.currency && { currency: meaning.currency }) };
  const unit = column && !column.currency && moneyKinds.has(column.kind) ? currencyIn(unitOf(title) ?? '', signs.symbolCurrency) : undefined;
  if (column && unit) column.currency = unit;
  // "Nr zam. / Data złożenia" stands above two things, of which the number is one.
  if (column?.kind !== 'id' && /\S\/|\/\s/.test(title) && title.split('/').some((part) => meaningOf(part)?.kind === 'id') && share(values, (_, leaves) => leaves.length > 1 && leaves.some((leaf) => isIdLike(leaf.text) && isBareId(leaf.text))) > 0.6) column = unsure(index, 'id', title, 'title');
  // No amount without a figure; and "Unit" above "each" counts nothing.
  if (column && (moneyKinds.has(column.kind) || (column.kind === 'quantity' && !column.isSure)) && isRare(values, hasDigit)) column = undefined;
  // Counts, or buttons that open the goods elsewhere.
  if (column?.kind === 'title' && share(values, (text, leaves) => isCount(text) || leaves.every((leaf) => leaf.element.closest('button'))) > 0.8) column.kind = 'other';
  if ((!column || meaning?.kind === 'title') && share(values, (text) => bareCountForm.test(text)) > 0.6) column = unsure(index, 'quantity', title, 'shape');
  // Where goods are in several states, "Ordered" stands above how many were.
  if (column?.kind !== 'quantity' && /^ordered$/i.test(title) && share(values, isCount) > 0.99) column = { ...unsure(index, 'quantity', title, 'title'), isSure: true };
  return column;
}

/** The column as its values bear it out: of the kind that they show, or none. */
function bornOut(column: Column, values: Sample, signs: PageSigns): Column | undefined {
  const { title } = column;
  if (column.kind === 'sku' && isBarcode(title)) column.kind = 'other';
  if (column.kind === 'destination' && !column.isSure && share(values, hasDigit) > 0.5) column.kind = 'other';
  if (column.kind === 'region' && title.length < 8 && share(values, isCountry(signs)) > 0.6) column.kind = 'destination';
  if (column.kind === 'person' && placeRoleOf(title) === 'goods' && share(values, isPlace(signs)) > 0.6) turn(column, share(values, isCountry(signs)) > 0.6 ? 'destination' : 'address');
  if (column.kind === 'shippingService') {
    if (share(values, isCountry(signs)) > 0.6) turn(column, 'destination', 'shape');
    else if (share(values, isPlaceBelow(signs)) > 0.6) turn(column, 'address', 'shape');
    else if (share(values, isMoneyLike) > 0.6) column.kind = 'fee';
  }
  if (column.kind === 'id' && isRare(values, (text, leaves) => /^[A-Z]{6,12}$/.test(text) || leaves.some((leaf) => isIdLike(leaf.text) && startsWithId(leaf.text)))) return undefined;
  // "Transaction" above what it came to, "Title" above "#2001".
  if (column.kind === 'document' && share(values, isMoneyLike) > 0.8) turn(column, 'total');
  if (column.kind === 'title' && signs.says === 'orders' && share(values, (text) => /^#\s?\d+$/.test(text)) > 0.8) turn(column, 'id');
  // "Invoice" above "paid", a link or a count: none of these is the number of one.
  if (column.kind === 'document' && isRare(values, (text) => /\p{Nd}{3}|\p{L}+[-_/]?\p{Nd}/u.test(text))) column.kind = 'other';
  return column;
}

/** What the values show by themselves, below a title that says nothing of them. */
function shownColumn(index: number, title: string, values: Sample, signs: PageSigns): Column | undefined {
  if (share(values, (_, leaves) => leaves.some((leaf) => hasDigit(leaf.text) && !isMoneyLike(leaf.text) && orderOfLink(leaf.link) !== undefined)) > 0.34) return unsure(index, 'id', title, 'link');
  const kind =
    !/\p{L}/u.test(title) && share(values, isCountry(signs)) > 0.6 ? 'destination'
    : title ? undefined
    : share(values, isMoneyLike) > 0.8 ? 'total'
    : share(values, (_, leaves) => leaves.some((leaf, at) => isCountLeaf(leaf, leaves[at + 1]))) > 0.6 ? 'title'
    : share(values, isDateLike) > 0.8 ? 'otherDate'
    : undefined;
  return kind && unsure(index, kind, title, 'shape');
}

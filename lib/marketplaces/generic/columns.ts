import { currencyIn } from '../reading/known-currencies';
import { chooseId, settle } from './chosen-columns';
import { type Column, hasDigit, isCount, isPlain, moneyKinds, type Sample, sampleOf, share } from './column';
import type { Grid } from './grids';
import { namedOrder, type PageSigns } from './page';
import { countryOf, idIn, isBareId, isDateLike, isMoneyLike, orderOfLink, placeIn } from './shapes';
import { idInLinks, isIdLike, priceAndPieces } from './cells';
import { namesSeveral, piecesOf } from './whole-orders';
import { bareCountForm, countFormOf, isTitleLike, splitCounts } from './items';
import { longNumber, onlyNumber, shownLink } from './numbers';
import { isCountLeaf } from './records';
import { leavesOf, linesOfLeaves } from './text';
import { isShifted } from './shifted-titles';
import { isBarcode, isOfOne, isTransport, meaningOf, namesOrders, placeRoleOf, unitOf } from './words';

/** "15 Jane", "SO 15", "Order 15": the number comes first, but for its own word. "iPhone 13" names goods. */
const startsWithId = (text: string): boolean => /^(?:\p{Lu}{1,4}\p{P}?|\p{L}{1,3}[.º°:])?\s*[^\p{L}\s]*\p{Nd}|^\S*\p{Nd}/u.test(text) || /[#№]/.test(text) || namedOrder(text) !== undefined;

/** What each column is: by its title first, by the shape of its values where the title is silent or contradicted. */
export function columnsOf(grid: Grid, signs: PageSigns): Column[] {
  const width = Math.max(grid.titles.length, ...grid.rows.slice(0, 20).map((row) => row.cells.length));
  const samples = new Map<number, Sample>();
  const sample = (index: number): Sample => {
    const known = samples.get(index) ?? sampleOf(grid, index);
    samples.set(index, known);
    return known;
  };
  const isCountry = (text: string, leaves: Sample['leaves'][number]): boolean => countryOf(text, signs.language) !== undefined || leaves.some((leaf) => countryOf(leaf.text, signs.language) !== undefined);
  const isPlace = (_: string, leaves: Sample['leaves'][number]): boolean => placeIn(leaves.map((leaf) => leaf.text), signs.language).country !== undefined;
  const hasFlag = (_: string, leaves: Sample['leaves'][number]): boolean => leaves.some((leaf) => (leaf.text.startsWith('flag:') || leaf.element.nodeName.toUpperCase() === 'IMG') && countryOf(leaf.text, signs.language) !== undefined);
  // Without its titles a country may be anything's: nothing is taken from such a table.
  if (isShifted(grid, width, sample, signs)) return [];
  const columns: Column[] = [];
  for (let index = 0; index < Math.min(width, 200); index += 1) {
    const title = grid.titles[index] ?? '';
    const meaning = title ? meaningOf(title) : undefined;
    const values = sample(index);
    let column: Column | undefined = meaning && { index, kind: meaning.kind, title, by: 'title', isSure: meaning.isExact, ...(meaning.currency && { currency: meaning.currency }) };
    const unit = column && !column.currency && moneyKinds.has(column.kind) ? currencyIn(unitOf(title) ?? '', signs.symbolCurrency) : undefined;
    if (column && unit) column.currency = unit;
    // "Nr zam. / Data złożenia" stands above two things, of which the number is one.
    if (column?.kind !== 'id' && /\S\/|\/\s/.test(title) && title.split('/').some((part) => meaningOf(part)?.kind === 'id') && share(values, (_, leaves) => leaves.length > 1 && leaves.some((leaf) => isIdLike(leaf.text) && isBareId(leaf.text))) > 0.6) column = { index, kind: 'id', title, by: 'title', isSure: false };
    if (column && (moneyKinds.has(column.kind) || (column.kind === 'quantity' && !column.isSure)) && values.texts.length > 0 && share(values, hasDigit) < 0.5) column = undefined;
    // Counts, or buttons that open the goods elsewhere.
    if (column?.kind === 'title' && values.texts.length > 0 && share(values, (text, leaves) => isCount(text) || leaves.every((leaf) => leaf.element.closest('button'))) > 0.8) column.kind = 'other';
    if ((!column || meaning?.kind === 'title') && share(values, (text) => bareCountForm.test(text)) > 0.6) column = { index, kind: 'quantity', title, by: 'shape', isSure: false };
    // Where goods are in several states, "Ordered" stands above how many were.
    if (column?.kind !== 'quantity' && /^ordered$/i.test(title) && share(values, isCount) > 0.99) column = { index, kind: 'quantity', title, by: 'title', isSure: true };
    if (column?.kind === 'sku' && isBarcode(title)) column.kind = 'other';
    if (column?.kind === 'destination' && !column.isSure && share(values, hasDigit) > 0.5) column.kind = 'other';
    if (column?.kind === 'region' && column.title.length < 8 && share(values, isCountry) > 0.6) column.kind = 'destination';
    if (column?.kind === 'person' && placeRoleOf(title) === 'goods' && share(values, isPlace) > 0.6) column = { ...column, kind: share(values, isCountry) > 0.6 ? 'destination' : 'address', isSure: false };
    if (column?.kind === 'shippingService' && share(values, isCountry) > 0.6) column = { ...column, kind: 'destination', by: 'shape', isSure: false };
    if (column?.kind === 'shippingService' && share(values, (text, leaves) => leaves.length > 1 && isPlace(text, leaves)) > 0.6) column = { ...column, kind: 'address', by: 'shape', isSure: false };
    if (column?.kind === 'shippingService' && share(values, isMoneyLike) > 0.6) column.kind = 'fee';
    if (column?.kind === 'id' && values.texts.length > 0 && share(values, (text, leaves) => /^[A-Z]{6,12}$/.test(text) || leaves.some((leaf) => isIdLike(leaf.text) && startsWithId(leaf.text))) < 0.5) column = undefined;
    // "Transaction" above what it came to, "Title" above "#2001".
    if (column?.kind === 'document' && share(values, isMoneyLike) > 0.8) column = { ...column, kind: 'total', isSure: false };
    if (column?.kind === 'title' && signs.says === 'orders' && share(values, (text) => /^#\s?\d+$/.test(text)) > 0.8) column = { ...column, kind: 'id', isSure: false };
    // "Invoice" above "paid", a link or a count: none of these is the number of one.
    if (column?.kind === 'document' && values.texts.length > 0 && share(values, (text) => /\p{Nd}{3}|\p{L}+[-_/]?\p{Nd}/u.test(text)) < 0.5) column.kind = 'other';
    if (!column && share(values, (_, leaves) => leaves.some((leaf) => hasDigit(leaf.text) && !isMoneyLike(leaf.text) && orderOfLink(leaf.link) !== undefined)) > 0.34) column = { index, kind: 'id', title, by: 'link', isSure: false };
    if (!column && !/\p{L}/u.test(title) && values.texts.length > 0 && share(values, isCountry) > 0.6) column = { index, kind: 'destination', title, by: 'shape', isSure: false };
    if (!column && !title && share(values, isMoneyLike) > 0.8) column = { index, kind: 'total', title, by: 'shape', isSure: false };
    if (!column && !title && share(values, (_, leaves) => leaves.some((leaf, at) => isCountLeaf(leaf, leaves[at + 1]))) > 0.6) column = { index, kind: 'title', title, by: 'shape', isSure: false };
    if (!column && !title && share(values, isDateLike) > 0.8) column = { index, kind: 'otherDate', title, by: 'shape', isSure: false };
    if (column && values.texts.length === 0 && grid.rows.length > 0) column.isEmpty = true;
    if (column) columns.push(column);
    // "单价/数量": a price above "×2".
    const priced = column && (column.kind === 'quantity' || column.kind === 'unitPrice') && /[/|]/.test(title) ? title.split(/[/|]/).map((part) => meaningOf(part.trim())?.kind) : [];
    if (column && priced.includes('quantity') && priced.includes('unitPrice') && share(values, (text, leaves) => priceAndPieces.test(text) || (leaves.some((leaf) => bareCountForm.test(leaf.text)) && leaves.some((leaf) => isMoneyLike(leaf.text)))) > 0.8) columns.push({ ...column, kind: column.kind === 'quantity' ? 'unitPrice' : 'quantity' });
  }
  // "Product" above fields to choose from, empty where it is no longer sold, beside "Title".
  const title = columns.find(({ kind, isEmpty }) => kind === 'title' && !isEmpty) ?? columns.find(({ kind }) => kind === 'title');
  // "Product" may stand above the picture, with the name in a column without a title.
  if (title && sample(title.index).leaves.every((leaves) => leaves.every((leaf) => /^IMG$/i.test(leaf.element.nodeName) || (/^INPUT$/i.test(leaf.element.nodeName) && !isTitleLike(leaf.text, true))))) {
    const named = Array.from({ length: width }, (_, index) => index).find((index) => index !== title.index && !grid.titles[index] && share(sample(index), (text) => /\p{L}{2}/u.test(text) && !isMoneyLike(text)) > 0.6);
    if (named !== undefined) {
      const taken = columns.findIndex((column) => column.index === named);
      if (taken >= 0) columns.splice(taken, 1);
      title.index = named;
      title.isEmpty = false;
    } else if (sample(title.index).leaves.length > 0) title.kind = 'other';
  }
  // "Sipariş Bilgileri": what it says of orders is their number, where nothing else in it could be one.
  if (!columns.some((column) => column.kind === 'id'))
    for (let index = 0; index < width && !columns.some((column) => column.kind === 'id'); index += 1) {
      const title = grid.titles[index] ?? '';
      const known = columns.find((column) => column.index === index);
      // "No. Orders" counts them, "Display order" is a place.
      if (!namesOrders(title) || /(?:display|sort(?:ing)?|menu) order$/i.test(title) || (known?.isSure && known.kind === 'other') || (known && known.kind !== 'weakId' && known.kind !== 'other')) continue;
      if (share(sample(index), (_text, leaves) => leaves.some((leaf) => isIdLike(leaf.text) && isBareId(leaf.text))) > 0.8) columns.splice(known ? columns.indexOf(known) : columns.length, known ? 1 : 0, { index, kind: 'id', title, by: 'title', isSure: false });
    }
  // "Заказ 1001" below another number in the same cell.
  const worded = columns.some((column) => column.kind === 'id') ? undefined : Array.from({ length: width }, (_, at) => at).find((at) => share(sample(at), (_text, leaves) => leaves.some((leaf) => namedOrder(leaf.text) !== undefined)) > 0.8);
  if (worded !== undefined) columns.splice(0, columns.length, ...columns.filter((column) => column.index !== worded), { index: worded, kind: 'id', title: grid.titles[worded] ?? '', by: 'label', isSure: false });
  const buyer = columns.some((column) => column.kind === 'destination' || column.kind === 'address') ? undefined : columns.find((column) => column.kind === 'person' && share(sample(column.index), hasFlag) > 0.6);
  const addressed = buyer || columns.some((column) => ['destination', 'address', 'billing'].includes(column.kind)) ? undefined : columns.find((column) => column.kind === 'person' && share(sample(column.index), (text, leaves) => leaves.length > 1 && isPlace(text, leaves)) > 0.6);
  if (addressed) Object.assign(addressed, { kind: 'address', by: 'shape', isSure: false });
  if (buyer) Object.assign(buyer, { kind: 'destination', by: 'shape', isSure: false });
  nameGoods(columns, grid, sample, width);
  chooseId(columns, sample, signs);
  // Countries below a title that nobody knows: offered to be confirmed, where no other column is a place.
  if (signs.says === 'orders' && !columns.some(({ kind }) => ['destination', 'address', 'billing', 'otherPlace', 'countryOfOrigin'].includes(kind))) {
    const places = grid.titles.flatMap((title, index) => (title && !columns.some((column) => column.index === index) && share(sample(index), (text, leaves) => isCountry(text, leaves) || (/^[^,\d]{2,30}, [^,\d]{3,30}$/.test(text) && countryOf(text.replace(/^.*, /, ''), signs.language) !== undefined)) > 0.8 ? [{ index, kind: 'destination' as const, title, by: 'shape' as const, isSure: false }] : []));
    if (places.length === 1) columns.push(...places);
  }
  if (signs.says === 'orders' && !columns.some((column) => column.kind === 'id')) {
    const rows = grid.rows.filter(isPlain).slice(0, 12);
    const index = Array.from({ length: width }, (_, at) => at).find((at) => rows.length > 0 && new Set(rows.map((row) => (row.cells[at] ? idInLinks(row.cells[at]) : undefined)).filter(Boolean)).size === rows.length);
    const linked = index === undefined ? [] : rows.map((row) => (row.cells[index] ? (idInLinks(row.cells[index]) ?? '') : ''));
    // "000000003" beside a link to order 3 is the number; other numbers without a title might be.
    const free = Array.from({ length: width }, (_, at) => at).filter((at) => at !== index && !columns.some((column) => column.index === at) && share(sample(at), (text) => isIdLike(text)) > 0.8);
    const shown = free.find((at) => rows.every((row, number) => row.cells[at] && (idIn(leavesOf(row.cells[at], 4).map((leaf) => leaf.text).join(' ')) ?? '').endsWith(linked[number] ?? '-')));
    const named = index === undefined ? shownLink(rows, width) : undefined;
    if (named !== undefined) columns.splice(0, columns.length, ...columns.filter((column) => column.index !== named), { index: named, kind: 'id', title: '', by: 'link', isSure: true });
    else if (shown !== undefined) columns.push({ index: shown, kind: 'id', title: '', by: 'link', isSure: false });
    else if (index !== undefined && free.length === 0) columns.push({ index, kind: 'id', title: '', by: 'link', isSure: false, isInLink: true });
  }
  if (signs.says === 'orders' && !columns.some((column) => column.kind === 'id')) {
    const found = onlyNumber(columns, sample) ?? longNumber(columns, sample, width);
    if (found) columns.splice(0, columns.length, ...columns.filter((column) => column.index !== found.index), found);
    if (found) nameGoods(columns, grid, sample, width);
  }
  const price = signs.says !== undefined && columns.some((column) => column.kind === 'id') && !columns.some(({ kind }) => ['total', 'subtotal', 'lineTotal'].includes(kind)) ? columns.find((column) => column.kind === 'unitPrice' && !isOfOne(column.title)) : undefined;
  // "Price" as the only amount of a list of orders: whether of one piece or of all is not said.
  // Beside what the goods cost the seller, a price may be of one piece where there are several.
  if (price) Object.assign(price, { isOpen: true, isSure: false, ...(columns.some(({ kind, title }) => kind === 'fee' && !isTransport(title)) && { isUnclear: true }) });
  settle(columns);
  const named = columns.some(({ kind }) => kind === 'quantity') ? undefined : columns.find(({ kind }) => kind === 'title');
  const countForm = named && countFormOf(sample(named.index).leaves.map(linesOfLeaves));
  if (named && countForm) named.countForm = countForm;
  const goods = columns.find(({ kind }) => kind === 'title');
  const pieces = named && !countForm ? piecesOf(named, grid.titles, sample) : undefined;
  if (named && pieces !== undefined) named.pieces = pieces;
  else if (goods && !goods.countForm && namesSeveral(grid, goods.index, columns.find(({ kind }) => kind === 'quantity')?.index)) goods.isListed = true;
  return columns;
}

/** Names with their number of pieces below a title that nobody knows, or that of the number's rival. */
function nameGoods(columns: Column[], grid: Grid, sample: (index: number) => Sample, width: number): void {
  if (columns.some(({ kind }) => kind === 'title')) return;
  for (let index = 0; index < width; index += 1) {
    const known = columns.find((column) => column.index === index);
    const isRival = known?.kind === 'id' && columns.filter(({ kind }) => kind === 'id').length > 1;
    if ((known && known.kind !== 'id' && known.kind !== 'other') || sample(index).texts.length === 0) continue;
    const lines = sample(index).leaves.map(linesOfLeaves);
    if (share(sample(index), (_text, leaves) => leaves.some((leaf, at) => splitCounts(leaf.text)[1] || isCountLeaf(leaf, leaves[at + 1]))) <= 0.8 && !countFormOf(lines)) continue;
    // "订单" above the number with the goods below it.
    if (known && (isRival || known.kind !== 'id')) known.kind = 'title';
    else if (!known || share(sample(index), (_text, leaves) => leaves.length > 2) > 0.8) columns.push({ index, kind: 'title', title: grid.titles[index] ?? '', by: 'shape', isSure: false });
    break;
  }
}

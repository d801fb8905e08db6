import { currencyIn } from '../reading/known-currencies';
import type { Grid } from './grids';
import { namedOrder, type PageSigns } from './page';
import { countryOf, idIn, isBareId, isDateLike, isMoneyLike, orderOfLink, placeIn } from './shapes';
import { idInLinks, isIdLike, priceAndPieces } from './cells';
import { namesSeveral, piecesOf } from './whole-orders';
import { bareCountForm, countFormOf, isTitleLike, splitCounts } from './items';
import { longNumber, onlyNumber, shownLink } from './numbers';
import { isCountLeaf } from './records';
import { leavesOf, linesOfLeaves } from './text';
import { isBarcode, isOfOne, isTransport, type Kind, meaningOf, namesNumber, namesOrders, namesUnit, placeRoleOf, totalRank, unitOf } from './words';
import { labelKey } from '../reading/text';

/** How a field was found. */
export type Way = 'title' | 'label' | 'shape' | 'link' | 'heading' | 'address' | 'page';

export interface Column {
  index: number;
  kind: Kind;
  title: string;
  by: Way;
  isSure: boolean;
  currency?: string;
  /** An amount of one piece or of all of them: only where there is one piece it does not matter. */
  isOpen?: boolean;
  isUnclear?: boolean;
  /** The number stands in the link alone. */
  isInLink?: boolean;
  /** Each name in the column stands with its number of pieces, in one and the same form. */
  countForm?: RegExp;
  /** Names one below the other are articles of their own. */
  isListed?: boolean;
  /** Where the pieces of the whole order stand beside the names of all its goods: above the name, or in this column. */
  pieces?: number | 'above';
  /** No cell of the rows looked at holds anything. */
  isEmpty?: boolean;
}

export interface Sample {
  texts: string[];
  leaves: ReturnType<typeof leavesOf>[];
}

function sampleOf(grid: Grid, index: number): Sample {
  const leaves: Sample['leaves'] = [];
  for (const row of grid.rows) {
    if (leaves.length === 12) break;
    if (row.cells[index] && isPlain(row)) leaves.push(leavesOf(row.cells[index], 30, 160));
  }
  const full = leaves.filter((cell) => cell.length > 0);
  return { leaves: full, texts: full.map((cell) => cell.map((leaf) => leaf.text).join(' ')) };
}

/** Each cell in one column: rows of sums and remarks span several. */
export function isPlain(row: Grid['rows'][number]): boolean {
  const cells = row.cells.filter(Boolean);
  return !row.isWide && new Set(cells).size === cells.length;
}

function share(sample: Sample, test: (text: string, leaves: Sample['leaves'][number]) => boolean): number {
  return sample.texts.length === 0 ? 0 : sample.texts.filter((text, at) => test(text, sample.leaves[at] ?? [])).length / sample.texts.length;
}

const moneyKinds = new Set<Kind>(['total', 'subtotal', 'unitPrice', 'lineTotal', 'fee', 'tax']);
/** "15 Jane", "SO 15", "Order 15": the number comes first, but for its own word. "iPhone 13" names goods. */
const startsWithId = (text: string): boolean => /^(?:\p{Lu}{1,4}\p{P}?|\p{L}{1,3}[.º°:])?\s*[^\p{L}\s]*\p{Nd}|^\S*\p{Nd}/u.test(text) || /[#№]/.test(text) || namedOrder(text) !== undefined;
const hasDigit = (text: string): boolean => /\p{Nd}/u.test(text);
const isCount = (text: string): boolean => /^\d{1,5}(?:\s+\p{L}+|\p{Lo}{1,2})?$/u.test(text);

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

/** Titles that do not stand above their values: their number differs, or values contradict them. Such titles are not believed at all. */
function isShifted(grid: Grid, width: number, sample: (index: number) => Sample, signs: PageSigns): boolean {
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
function isConfirmed(grid: Grid, width: number, sample: (index: number) => Sample, signs: PageSigns): boolean {
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

/** A running number from one upwards is no order number. */
function isRunning(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text, at) => text === String(at + 1));
}

function chooseId(columns: Column[], sample: (index: number) => Sample, signs: PageSigns): void {
  const leads = (column: Column): number => share(sample(column.index), (_, leaves) => leaves.some((leaf) => orderOfLink(leaf.link) !== undefined));
  for (const column of columns) {
    // "Orders: 120" counts them; "Orders: #120" names one.
    if (column.kind === 'id' && !column.isSure && column.by === 'title' && /^\p{L}+$/u.test(column.title.trim()) && !namesNumber(column.title) && leads(column) < 0.5 && share(sample(column.index), isCount) > 0.5) column.kind = 'other';
  }
  const named = columns.filter((column) => column.kind === 'id');
  const chosen = named.length > 1 ? [...named].sort((left, right) => Number(right.by === 'title') - Number(left.by === 'title') || leads(right) - leads(left) || Number(right.isSure) - Number(left.isSure) || left.index - right.index)[0] : named[0];
  if (named.length > 1 && chosen) {
    for (const other of named) if (other !== chosen) other.kind = 'other';
    chosen.isSure = false;
  }
  const has = (...kinds: Kind[]): boolean => columns.some((column) => kinds.includes(column.kind));
  if (chosen?.by === 'title') {
    if (has('title')) for (const column of columns) if (column.kind === 'weakId' && /r[eé]f/i.test(column.title)) column.kind = 'sku';
    return;
  }
  if (has('title', 'name') && has('quantity') && !has('destination', 'address', 'person', 'status', 'orderedOn')) {
    // In a list of goods a bare "reference" is the goods'.
    for (const column of columns) if (column.kind === 'weakId') column.kind = 'sku';
    return;
  }
  const weak = columns.filter((column) => (column.kind === 'weakId' || column.kind === 'rowNumber') && !(column.kind === 'rowNumber' && isRunning(sample(column.index).texts)) && share(sample(column.index), (text) => idIn(text) !== undefined) > 0.5);
  const rank = (column: Column): number => (/ref|rif|indeks/i.test(column.title) ? 0 : column.kind === 'rowNumber' || /intern/i.test(column.title) ? 3 : /^id$/i.test(column.title) ? 2 : 1);
  const best = [...weak].sort((left, right) => rank(left) - rank(right) || left.index - right.index)[0];
  if (!best || (chosen && rank(best) > 1) || signs.says !== 'orders') return;
  if (chosen) chosen.kind = 'other';
  best.kind = 'id';
  best.isSure = false;
}

/** A place that is said to be the goods' comes before one that is nobody's, and that before the buyer's. */
function nearness({ title }: Column): number {
  const role = placeRoleOf(title);
  return role === 'goods' ? 0 : role === 'bare' ? 1 : 2;
}

/** One column for each field: the surest, then the first; what is left over is named `other`. */
function settle(columns: Column[]): void {
  for (const kind of ['destination', 'address', 'title', 'sku', 'quantity', 'unitPrice', 'lineTotal', 'subtotal', 'total', 'orderedOn', 'shipBy', 'deliverBy', 'status', 'shippingService', 'currency', 'region', 'postcode'] as const) {
    const same = columns.filter((column) => column.kind === kind);
    if (same.length < 2) continue;
    const best = [...same].sort((left, right) => Number(left.isEmpty ?? false) - Number(right.isEmpty ?? false) || (kind === 'destination' || kind === 'address' ? nearness(left) - nearness(right) : kind === 'total' ? totalRank(left.title) - totalRank(right.title) : kind === 'unitPrice' ? Number(namesUnit(right.title)) - Number(namesUnit(left.title)) : 0) || Number(right.isSure) - Number(left.isSure) || Number(right.by === 'title') - Number(left.by === 'title') || left.index - right.index)[0];
    for (const column of same) if (column !== best) column.kind = 'other';
    if (best?.by === 'shape' && kind === 'total') best.kind = 'other';
    if (best && (kind === 'destination' || kind === 'address') && same.some((column) => column !== best && !column.isEmpty && column.by === best.by && labelKey(column.title) === labelKey(best.title))) best.kind = 'other';
  }
}

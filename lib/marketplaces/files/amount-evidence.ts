import type { Candidate } from './column-candidate';
import type { TableRow } from './table';
import type { Kind } from '../generic/words';
import { parseNumber, parseQuantity } from '../reading/numbers';
import { labelKey } from '../reading/text';

const amountKinds: ReadonlySet<Kind> = new Set(['unitPrice', 'lineTotal', 'subtotal', 'total']);
const mostRows = 400;

/** "Declared value", "Item value", "申报价值": of a piece in one form, of all pieces in the next. */
const eachOrAll =
  /^(?:(?:item|items|product|products|article|commodity|line|declared|customs|declaration) )+(?:value|amount)(?: (?:in )?\p{L}{3})?$|^valor (?:declarado|aduana|en aduana|aduanero)$|^valeur (?:declaree|en douane|douane)$|^(?:zoll|artikel|deklarations)wert$|^deklarierter wert$|^valore (?:dichiarato|doganale)$|^wartosc (?:deklarowana|celna)$|^beyan degeri$|^gumruk degeri$|^объявленная (?:стоимость|ценность)$|^таможенная стоимость$|^(?:商品|产品|物品)?[申报報]{2}价[值格]$|^(?:商品|產品|物品)?申報價[值格]$|^(?:海关|报关)价值$|^申告価格$|^신고(?:가격|금액)$|^nilai (?:barang|pabean)$|^gia tri khai bao$/u;

/** "Value" beside a number of pieces says as little. */
const bareValue = /^(?:value|wert|waarde|valeur|valor|valore|wartosc|hodnota|vrednost|ertek|valoare|varde|verdi|arvo|deger|degeri|nilai|gia tri|价值|價值|価値|가치|ценность|цінність|มูลค่า|القيمة)$/u;
const isOfEither = (title: string): boolean => eachOrAll.test(labelKey(title)) || bareValue.test(labelKey(title).replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ [a-z]{3}$/, ''));

const figure = (text: string | undefined): number | undefined => {
  const bare = (text ?? '').replace(/[^\d.,' -]/g, '').trim();
  return bare ? (parseNumber(bare, '.') ?? parseNumber(bare, ',')) : undefined;
};
const isSame = (left: number, right: number): boolean => Math.abs(left - right) < 0.02;

interface Line {
  order: string;
  /** Not a number where it cannot be read. */
  pieces: number;
  name: string;
  figureOf: (index: number) => number | undefined;
}

function linesOf(rows: readonly TableRow[], id: number | undefined, pieces: number | undefined, name: number | undefined): Line[] {
  let order = '';
  return rows.slice(0, mostRows).flatMap(({ cells }) => {
    order = cells[id ?? -1]?.trim() || order;
    const count = parseQuantity(cells[pieces ?? -1] ?? '') ?? Number.NaN;
    return pieces === undefined || cells.every((cell) => !cell.trim()) ? [] : [{ order, pieces: count, name: (cells[name ?? -1] ?? '').trim(), figureOf: (index: number) => figure(cells[index]) }];
  });
}

/** Whether an amount is the price times the pieces in each row that has all three; undefined where no row tells. */
function isProduct(lines: readonly Line[], price: number, amount: number): { holds: boolean; tells: boolean } {
  const told = lines.flatMap((line) => {
    const [each, all] = [line.figureOf(price), line.figureOf(amount)];
    return each !== undefined && all !== undefined && line.pieces >= 0 ? [{ fits: isSame(each * line.pieces, all), line }] : [];
  });
  // What an order of one line comes to is what the line comes to: only orders of several tell the two apart.
  const rowsOf = new Map<string, number>();
  for (const { order } of lines) rowsOf.set(order, (rowsOf.get(order) ?? 0) + 1);
  const several = ({ order }: Line) => (rowsOf.get(order) ?? 0) > 1;
  const isTold = !lines.some(several) || told.some(({ line }) => several(line));
  return { holds: isTold && told.length > 0 && told.every(({ fits }) => fits), tells: told.some(({ line }) => line.pieces > 1) };
}

/** A price of a kilogram or a metre: the amount is this price times another column than the pieces, in each row. */
function isOfMeasure(rows: readonly TableRow[], price: number, amount: number, pieces: number | undefined): boolean {
  const told = rows.slice(0, mostRows).filter(({ cells }) => (figure(cells[price]) ?? 0) > 0 && (figure(cells[amount]) ?? 0) > 0);
  const fits = (index: number): boolean => told.every(({ cells }) => isSame((figure(cells[price]) ?? 0) * (figure(cells[index]) ?? 0), figure(cells[amount]) ?? 0));
  if (told.length < 2 || pieces === undefined || fits(pieces)) return false;
  const width = Math.min(told[0]?.cells.length ?? 0, 80);
  // A rate of 1 in each row measures nothing.
  return Array.from({ length: width }, (_, index) => index).some((index) => ![price, amount, pieces].includes(index) && told.some(({ cells }) => figure(cells[index]) !== 1) && fits(index));
}

/** Of a piece or of all, by the same goods in other numbers, or by what the order comes to, with what is paid for its carriage or without. */
function levelOf(lines: readonly Line[], amount: number, sums: readonly number[], carriage: readonly number[] = []): 'unitPrice' | 'lineTotal' | undefined {
  const byName = new Map<string, Line[]>();
  for (const line of lines) if (line.name) byName.set(line.name, [...(byName.get(line.name) ?? []), line]);
  const pairs = [...byName.values()].flatMap((same) => same.slice(1).map((line) => [same[0], line] as const)).filter(([left, right]) => left && left.pieces !== right.pieces && left.pieces > 0 && right.pieces > 0);
  const compared = pairs.flatMap(([left, right]) => {
    const [one, other] = [left?.figureOf(amount), right.figureOf(amount)];
    return left && one !== undefined && other !== undefined ? [{ isEach: isSame(one, other), isAll: isSame(one / left.pieces, other / right.pieces) }] : [];
  });
  if (compared.length > 0 && compared.every(({ isEach, isAll }) => isEach && !isAll)) return 'unitPrice';
  if (compared.length > 0 && compared.every(({ isEach, isAll }) => isAll && !isEach)) return 'lineTotal';
  const orders = new Map<string, Line[]>();
  for (const line of lines) orders.set(line.order, [...(orders.get(line.order) ?? []), line]);
  for (const sum of sums) {
    const told = [...orders.values()].flatMap((own) => {
      const [whole, parts] = [own[0]?.figureOf(sum), own.map((line) => line.figureOf(amount))];
      if (whole === undefined || parts.some((part) => part === undefined) || own.every(({ pieces }) => pieces === 1) || own.some(({ pieces }) => Number.isNaN(pieces))) return [];
      const each = own.reduce((total, line, at) => total + (parts[at] ?? 0) * line.pieces, 0);
      const all = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
      const wholes = [whole, ...carriage.map((fee) => whole - (own[0]?.figureOf(fee) ?? 0))];
      return [{ isEach: wholes.some((one) => isSame(each, one)), isAll: wholes.some((one) => isSame(all, one)) }];
    });
    if (told.length > 0 && told.every(({ isEach, isAll }) => isEach && !isAll)) return 'unitPrice';
    if (told.length > 0 && told.every(({ isEach, isAll }) => isAll && !isEach)) return 'lineTotal';
  }
  return undefined;
}

/** Whether prices without a number of pieces make up what each order comes to, with its carriage or without: each is of all pieces of its row. */
function makesUpOrders(rows: readonly TableRow[], id: number | undefined, price: number, sums: readonly number[], carriage: readonly number[]): boolean {
  const orders = new Map<string, Line[]>();
  for (const line of linesOf(rows, id, -1, undefined)) orders.set(line.order, [...(orders.get(line.order) ?? []), line]);
  return id !== undefined && orders.size > 0 && sums.some((sum) => [...orders.values()].every((own) => {
    const all = own.reduce((total, line) => total + (line.figureOf(price) ?? Number.NaN), 0);
    const whole = own[0]?.figureOf(sum) ?? Number.NaN;
    return [0, ...carriage.map((fee) => own[0]?.figureOf(fee) ?? Number.NaN)].some((fee) => isSame(all + fee, whole));
  }));
}

/** Whether an amount is another in two rows of one order: it is the row's. */
function differsInOrder(lines: readonly Line[], amount: number): boolean {
  const first = new Map<string, number>();
  return lines.some((line) => {
    const own = line.figureOf(amount);
    if (own === undefined || !line.order) return false;
    const before = first.get(line.order);
    if (before === undefined) first.set(line.order, own);
    return before !== undefined && !isSame(before, own);
  });
}

/** "itemAmount: 2" beside a price and what both come to counts pieces: the amount of whole numbers that times another is a third, in each row. */
export function piecesAmong(candidates: readonly Candidate[], rows: readonly TableRow[]): Candidate | undefined {
  const amounts = candidates.filter(({ kind, values }) => amountKinds.has(kind) && values.length > 0);
  const told = rows.slice(0, mostRows).filter(({ cells }) => amounts.some(({ index }) => (cells[index] ?? '').trim()));
  const at = (cells: readonly string[], { index }: Candidate): number => figure(cells[index]) ?? Number.NaN;
  return amounts.filter(({ kind, values }) => kind !== 'unitPrice' && values.every((text) => /^\d{1,4}(?:[.,]0+)?$/.test(text)) && values.some((text) => Number.parseInt(text, 10) > 1)).find((pieces) =>
    amounts.some((price) => price !== pieces && price.kind === 'unitPrice' && amounts.some((all) => all !== pieces && all !== price && told.every(({ cells }) => isSame(at(cells, pieces) * at(cells, price), at(cells, all))))),
  );
}

/**
 * Settles what amounts are of, a piece, a line or the order, by their own arithmetic before their titles. The index of the column that stays either, of a piece or of all, for nobody says which.
 */
export function settleAmounts(candidates: readonly Candidate[], rows: readonly TableRow[], at: { id?: number | undefined; pieces?: number | undefined; name?: number | undefined }): number | undefined {
  const lines = linesOf(rows, at.id, at.pieces, at.name);
  const amounts = candidates.filter(({ kind, values }) => amountKinds.has(kind) && values.length > 0);
  for (const price of amounts)
    for (const amount of amounts) {
      if (price === amount || amount.isProved || price.kind === 'subtotal') continue;
      const { holds, tells } = isProduct(lines, price.index, amount.index);
      if (!holds || (!tells && (price.kind !== 'unitPrice' || amount.kind !== 'subtotal'))) continue;
      Object.assign(price, { kind: 'unitPrice', isProved: true });
      Object.assign(amount, { kind: 'lineTotal', isProved: true });
    }
  for (const price of amounts) for (const amount of amounts) if (price.kind === 'unitPrice' && !price.isProved && amount !== price && !amount.isProved && isOfMeasure(rows, price.index, amount.index, at.pieces)) {
    price.kind = 'other';
    Object.assign(amount, { kind: 'lineTotal', isProved: true });
  }
  const of = (...kinds: Kind[]) => amounts.filter(({ kind }) => kinds.includes(kind));
  const sums = of('subtotal', 'total').filter(({ title }) => !isOfEither(title));
  const carriage = candidates.filter(({ kind, title, values }) => (kind === 'fee' || (kind === 'shippingService' && values.every((text) => figure(text) !== undefined && /^\D{0,4}\d+[.,]?\d*\D{0,4}$/.test(text)))) && values.length > 0 && /ship|deliver|carriage|freight|postage|versand|liefer|livraison|port|env[ií]o|frete|entrega|spedi|wysył|dostaw|доставк|运费|運費|送料|배송비|kargo|ongkir|ค่าจัดส่ง|شحن/iu.test(title)).map(({ index }) => index);
  for (const price of of('unitPrice')) if (!price.isProved && levelOf(lines, price.index, sums.map(({ index }) => index), carriage) === 'lineTotal') Object.assign(price, { kind: 'lineTotal', isProved: true });
  if (at.pieces === undefined) for (const price of of('unitPrice')) if (makesUpOrders(rows, at.id, price.index, sums.map(({ index }) => index), carriage)) Object.assign(price, { kind: 'lineTotal', isProved: true });
  const prices = of('unitPrice', 'lineTotal').filter(({ title }) => !isOfEither(title));
  if (prices.length > 0) return undefined;
  for (const sum of sums) if (differsInOrder(lines, sum.index)) Object.assign(sum, { kind: 'lineTotal' });
  const [either] = of('total', 'subtotal', 'unitPrice', 'lineTotal').filter(({ title, isProved }) => !isProved && isOfEither(title));
  if (!either || lines.length === 0) return undefined;
  if (sums.length > 0) {
    const level = levelOf(lines, either.index, sums.map(({ index }) => index));
    if (level) Object.assign(either, { kind: level, isProved: true });
    // The sum itself is what the order comes to.
    else if (!eachOrAll.test(labelKey(either.title))) either.kind = 'other';
    return undefined;
  }
  const level = lines.every(({ pieces }) => pieces <= 1) ? 'lineTotal' : levelOf(lines, either.index, []);
  Object.assign(either, { kind: level ?? 'lineTotal', isProved: level !== undefined });
  return level ? undefined : either.index;
}

import type { Money, Order, OrderLine } from './order';

/** Price of a whole line; undefined without a price or a number of pieces. Two pieces at EUR 10.00 are `{ amountMinor: 2000, currency: 'EUR' }`. */
export function lineValue({ unitPrice, quantity }: Pick<OrderLine, 'unitPrice' | 'quantity'>): Money | undefined {
  return unitPrice && quantity !== undefined ? { amountMinor: unitPrice.amountMinor * quantity, currency: unitPrice.currency } : undefined;
}

/** What all lines cost together; undefined without lines, when one has no price or no number of pieces, or when their currencies differ. */
export function linesValue(lines: readonly Pick<OrderLine, 'unitPrice' | 'quantity'>[]): Money | undefined {
  const values = lines.map(lineValue);
  const [first] = values;
  if (!first || values.some((value) => value?.currency !== first.currency)) return undefined;
  return { amountMinor: values.reduce((sum, value) => sum + (value?.amountMinor ?? 0), 0), currency: first.currency };
}

/** Pieces of all lines; undefined without lines or when one does not say how many. */
export function piecesOf(lines: readonly Pick<OrderLine, 'quantity'>[]): number | undefined {
  return lines.length > 0 ? lines.reduce<number | undefined>((sum, { quantity }) => (sum === undefined || quantity === undefined ? undefined : sum + quantity), 0) : undefined;
}

/** Weight of a whole line; what the order says of a piece comes before `known` of the catalogue. */
export function lineGrams({ weightGrams, quantity }: Pick<OrderLine, 'weightGrams' | 'quantity'>, known?: number): number | undefined {
  const each = weightGrams ?? known;
  return each === undefined || quantity === undefined ? undefined : each * quantity;
}

/**
 * Weight of what is sent. Believed first is what the order says of itself, which is the whole consignment as it was weighed or reckoned by who packs it; then, line by line,
 * what the order says of a piece; then the catalogue (`known`, one for each line). Undefined when one line has neither a weight nor a number of pieces: nothing is guessed of a part.
 */
export function consignmentGrams({ weightGrams, lines }: Pick<Order, 'weightGrams' | 'lines'>, known: readonly (number | undefined)[] = []): number | undefined {
  if (weightGrams !== undefined || lines.length === 0) return weightGrams;
  return lines.reduce<number | undefined>((sum, line, index) => {
    const grams = lineGrams(line, known[index]);
    return sum === undefined || grams === undefined ? undefined : sum + grams;
  }, 0);
}

/** A line as a person reads it: "2 × Mug", and "?" for what is not known of it. */
export function lineText({ quantity, title, sku }: Pick<OrderLine, 'quantity' | 'title' | 'sku'>): string {
  return `${quantity ?? '?'} × ${title || sku || '?'}`;
}

/** Whether nothing says what the goods are: no line, or pieces without a name or an article number. */
export function isUnnamed(lines: readonly Pick<OrderLine, 'title' | 'sku'>[]): boolean {
  return lines.every(({ title, sku }) => !title && !sku);
}

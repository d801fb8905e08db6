/** "5mW", "5000 mW", "100毫瓦", "2W"; what stands after "<" or "under" is a promise to stay below. */
const power = /(<|≤|under|below|less than|不超过|小于|低于)?\s*(?<![\d.,])(\d{1,6}(?:[.,]\d{1,2})?)\s*(mw|毫瓦|w|瓦)(?![a-z\d])/giu;

/** The highest power in milliwatts that a title claims for a light it sells, undefined when it claims none. */
export function milliwattsIn(title: string): number | undefined {
  const found = [...title.matchAll(power)].filter(([, below]) => !below).map(([, , figure = '', unit = '']) => Number(figure.replace(',', '.')) * (/^m|毫/i.test(unit) ? 1 : 1_000));
  return found.length ? Math.max(...found) : undefined;
}

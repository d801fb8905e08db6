type Read = (words: string, hint?: string) => string | undefined;
let read: Read | undefined;

/** The list of currencies says how to read one, so that the general reader's script need not bring that list into the page once more. */
export function readCurrenciesBy(reader: Read): void {
  read = reader;
}

/** Currency of the letters and signs beside an amount; a shared sign takes `hint` when that is one of its currencies. */
export const currencyIn: Read = (words, hint) => read?.(words, hint);

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyIn(code) === code;
}

import { placeOfLines } from './address';
import { countryCode, countryNamed, speak } from './country-names';
import { currencyIn } from './currencies';
import type { Handed } from './handed';
import { fieldOfLabel } from './line-words';
import { parseMoney, parseQuantity } from './numbers';
import { readingOf } from './reading';
import { habitsOf } from './row-habits';
import { ordersOfRows } from './rows';

/** What the general reader is given to read countries and rows by. */
export const hands: Handed = { countryCode, countryNamed, speak, currencyIn, fieldOfLabel, placeOfLines, ordersOfRows, parseMoney, parseQuantity, habitsOf, readingOf };

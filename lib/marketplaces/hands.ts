import { placeOfLines } from './reading/address';
import { countryCode, countryNamed, speak } from './reading/country-names';
import { currencyIn } from './reading/currencies';
import type { Handed } from './handed';
import { fieldOfLabel } from './reading/line-words';
import { parseMoney, parseQuantity } from './reading/numbers';
import { readingOf } from './reading/reading';
import { habitsOf } from './reading/row-habits';
import { ordersOfRows } from './reading/rows';

/** What the general reader is given to read countries and rows by. */
export const hands: Handed = { countryCode, countryNamed, speak, currencyIn, fieldOfLabel, placeOfLines, ordersOfRows, parseMoney, parseQuantity, habitsOf, readingOf };

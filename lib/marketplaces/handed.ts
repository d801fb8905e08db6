import type { placeOfLines as placeOfLinesOf } from './reading/address';
import type { currencyIn as currencyInOf } from './reading/currencies';
import type { countryCode as countryCodeOf, countryNamed as countryNamedOf, speak as speakOf } from './reading/country-names';
import { readLabelsBy } from './reading/known-labels';
import type { fieldOfLabel as fieldOfLabelOf } from './reading/line-words';
import type { parseMoney as parseMoneyOf, parseQuantity as parseQuantityOf } from './reading/numbers';
import { readCurrenciesBy } from './reading/known-currencies';
import type { readingOf as readingOfOf } from './reading/reading';
import type { habitsOf as habitsOfOf } from './reading/row-habits';
import type { ordersOfRows as ordersOfRowsOf } from './reading/rows';

/** What the dashboard's own script carries already, so that the general reader's script need not bring it into the page once more. */
export interface Handed {
  countryCode: typeof countryCodeOf;
  countryNamed: typeof countryNamedOf;
  speak: typeof speakOf;
  currencyIn: typeof currencyInOf;
  fieldOfLabel: typeof fieldOfLabelOf;
  placeOfLines: typeof placeOfLinesOf;
  ordersOfRows: typeof ordersOfRowsOf;
  parseMoney: typeof parseMoneyOf;
  parseQuantity: typeof parseQuantityOf;
  habitsOf: typeof habitsOfOf;
  readingOf: typeof readingOfOf;
}
let handed: Handed | undefined;

export function hand(to: Handed): void {
  handed = to;
  readCurrenciesBy(to.currencyIn);
  readLabelsBy(to.fieldOfLabel);
}

function own(): Handed {
  if (!handed) throw new Error('call genericReader first');
  return handed;
}

export const countryCode: Handed['countryCode'] = (written) => own().countryCode(written);
export const countryNamed: Handed['countryNamed'] = (written, language) => own().countryNamed(written, language);
export const speak: Handed['speak'] = (language) => own().speak(language);
export const placeOfLines: Handed['placeOfLines'] = (written) => own().placeOfLines(written);
export const ordersOfRows: Handed['ordersOfRows'] = (rows, context) => own().ordersOfRows(rows, context);
export const parseMoney: Handed['parseMoney'] = (text, hint) => own().parseMoney(text, hint);
export const parseQuantity: Handed['parseQuantity'] = (text) => own().parseQuantity(text);
export const habitsOf: Handed['habitsOf'] = (rows, context) => own().habitsOf(rows, context);
export const readingOf: Handed['readingOf'] = (parts) => own().readingOf(parts);

import type { Sample } from './column';
import type { PageSigns } from './page';
import { countryOf, placeIn } from './shapes';

type Test = (text: string, leaves: Sample['leaves'][number]) => boolean;

/** Whether a cell shows a country, as the page's language calls it. */
export const isCountry = ({ language }: PageSigns): Test => (text, leaves) => countryOf(text, language) !== undefined || leaves.some((leaf) => countryOf(leaf.text, language) !== undefined);
/** A place with its country, in one line or in several. */
export const isPlace = ({ language }: PageSigns): Test => (_, leaves) => placeIn(leaves.map((leaf) => leaf.text), language).country !== undefined;
export const isPlaceBelow = (signs: PageSigns): Test => (text, leaves) => leaves.length > 1 && isPlace(signs)(text, leaves);
export const hasFlag = ({ language }: PageSigns): Test => (_, leaves) => leaves.some((leaf) => (leaf.text.startsWith('flag:') || leaf.element.nodeName.toUpperCase() === 'IMG') && countryOf(leaf.text, language) !== undefined);

// Where no page has them at hand, the words of line-words.ts come along.
import './line-words';

export { fieldOfTitle } from './title-words';

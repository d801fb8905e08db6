import { createContext, useContext } from 'react';
import type { Words } from '../lib/language/words';

export { type Words, wordsOf } from '../lib/language/words';

export const WordsContext = createContext<Words | null>(null);

/** The words of the surface this component stands in. @throws outside of a surface. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no words: wrap the surface in WordsContext');
  return words;
}

import type { Kind } from '../generic/words';

/** What one column of a file may be, and what stands below its title. */
export interface Candidate {
  index: number;
  title: string;
  kind: Kind;
  isExact: boolean;
  /** Its values bear out what it is taken for. */
  isProved?: boolean;
  values: string[];
}

export const share = (values: readonly string[], test: (text: string) => boolean): number => (values.length === 0 ? 0 : values.filter(test).length / values.length);

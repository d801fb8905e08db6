import { genericReader } from './generic/reading';
import { hands } from './hands';

/** Any dashboard, for whoever has no other reader in the same place. */
export const generic = genericReader(hands);

import type { MarketplaceAdapter } from '../marketplaces/adapter';
import type { genericReader } from '../marketplaces/generic/reading';
import type { Handed } from '../marketplaces/handed';

/** What the general reader's own script leaves for the dashboard's: both run in a world of their own that no page reaches. */
const place = globalThis as { tidewaiterGeneralReader?: typeof genericReader };
let reader: MarketplaceAdapter | undefined;

export function leaveGeneralReader(readerWith: typeof genericReader): void {
  place.tidewaiterGeneralReader = readerWith;
}
export function generalReader(hands: Handed): MarketplaceAdapter | undefined {
  reader ??= place.tidewaiterGeneralReader?.(hands);
  return reader;
}

import type { MarketplaceAdapter } from '../marketplaces/adapter';

/** The reader for any dashboard, as its own script leaves it for the dashboard's: both run in a world of their own that no page reaches. */
export interface GeneralReader {
  reader: MarketplaceAdapter;
  prepareNames(language: string, pause: () => Promise<unknown>): Promise<void>;
}
const place = globalThis as { tidewaiterGeneralReader?: GeneralReader };

export function leaveGeneralReader(reader: GeneralReader): void {
  place.tidewaiterGeneralReader = reader;
}
export function generalReader(): GeneralReader | undefined {
  return place.tidewaiterGeneralReader;
}

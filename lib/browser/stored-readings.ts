import type { Reading } from '../core/trade/order';
import type { TidewaiterDatabase } from './database';
import { inTime } from './in-time';

export const tabPrefix = 'tab:';
const millisecondsPerDay = 86_400_000;
export const readingId = (tabId: number) => `${tabPrefix}${tabId}`;

/** Keeps the newest reading of a tab. A store that does not answer costs the panel its list, never the page its badges. */
export async function keepReading(database: TidewaiterDatabase, tabId: number, url: string, reading: Reading, now: number): Promise<void> {
  await inTime(database.readings.put({ id: readingId(tabId), readAt: now, host: new URL(url).hostname, reading }), 1000).catch(() => undefined);
}

export async function forgetTab(database: TidewaiterDatabase, tabId: number): Promise<void> {
  await database.readings.delete(readingId(tabId));
}

/** Forgets readings of tabs that are gone, and all that are older than the seller keeps them. After a browser start no number of an old tab means anything: `openTabs` is then empty. */
export async function forgetOldReadings(database: TidewaiterDatabase, retentionDays: number, now: number, openTabs: readonly number[]): Promise<void> {
  await database.readings.where('readAt').below(now - retentionDays * millisecondsPerDay).delete();
  const open = new Set(openTabs.map(readingId));
  // Only those from before the question: a page that was just opened may have been read meanwhile.
  const ids = (await database.readings.where('readAt').below(now).primaryKeys()) as string[];
  await database.readings.bulkDelete(ids.filter((id) => id.startsWith(tabPrefix) && !open.has(id)));
}

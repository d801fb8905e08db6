import { useLiveQuery } from 'dexie-react-hooks';
import type { ReadingRow, TidewaiterDatabase } from './database';
import { fileReadingId } from './import-file';
import { readingId, tabPrefix } from './stored-readings';
import { useActiveTab } from './use-active-tab';
import { wholeReading } from './whole-reading';

export interface Readings {
  /** The tab beside the panel, if the panel has one. */
  tab: { id: number; url?: string } | undefined;
  page: ReadingRow | undefined;
  file: ReadingRow | undefined;
}

/** The newest reading of the page beside the panel and of the last file; undefined until the store has answered. A store that is closed to us holds nothing. */
export function useReadings(database: TidewaiterDatabase): Readings | undefined {
  const active = useActiveTab();
  const tabId = active.state === 'tab' ? active.tab.id : undefined;
  const page = useLiveQuery(async () => {
    if (active.state === 'asking') return undefined;
    try {
      if (tabId !== undefined) return { row: wholeReading(await database.readings.get(readingId(tabId))) };
      // In a tab of its own the panel has no page beside it: the newest one then.
      return { row: wholeReading(await database.readings.orderBy('readAt').reverse().filter(({ id }) => id.startsWith(tabPrefix)).first()) };
    } catch {
      return { row: undefined };
    }
  }, [active.state, tabId]);
  const file = useLiveQuery(async () => {
    try {
      return { row: wholeReading(await database.readings.get(fileReadingId)) };
    } catch {
      return { row: undefined };
    }
  }, []);
  if (!page || !file) return undefined;
  return { tab: active.state === 'tab' ? active.tab : undefined, page: page.row, file: file.row };
}

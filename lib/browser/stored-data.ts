import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { goQuiet } from './quiet';
import type { PackState, TidewaiterDatabase } from './database';

export interface StoredData {
  readings: number;
  orders: number;
  catalogue: number;
  bytes?: number;
  pack?: PackState | undefined;
}

/** How much is kept, live; undefined until the store has answered. */
export function useStoredData(database: TidewaiterDatabase): StoredData | undefined {
  return useLiveQuery(async () => {
    try {
      const [catalogue, pack] = await Promise.all([database.catalogue.count(), database.pack.get('current')]);
      let readings = 0;
      let orders = 0;
      await database.readings.each(({ reading }) => {
        readings += 1;
        orders += reading.orders.length;
      });
      return { readings, orders, catalogue, pack };
    } catch {
      return { readings: 0, orders: 0, catalogue: 0 };
    }
  }, []);
}

/** Forgets everything of the seller's in every store; the rules stay, for they are nobody's. @throws when a store does not let go. */
export async function deleteEverything(database: TidewaiterDatabase): Promise<void> {
  await browser.storage.session.clear();
  await goQuiet(Date.now());
  await database.transaction('rw', database.catalogue, database.readings, async () => {
    await database.catalogue.clear();
    await database.readings.clear();
  });
  await browser.storage.local.clear();
  localStorage.clear();
}

/** Takes the stored rules out, so that the packaged ones are put back whole: a spoilt row may have the right number and version. */
export async function discardStoredRules(database: TidewaiterDatabase): Promise<void> {
  await database.transaction('rw', database.rules, database.pack, async () => {
    await database.rules.clear();
    await database.pack.clear();
  });
}

import { useLiveQuery } from 'dexie-react-hooks';
import type { TidewaiterDatabase } from './database';
import type { CatalogueRow } from './settings.schema';

/** The seller's own goods by article number; undefined until the store has answered, empty when it is closed to us. */
export function useCatalogue(database: TidewaiterDatabase): ReadonlyMap<string, CatalogueRow> | undefined {
  return useLiveQuery(async () => {
    try {
      return new Map((await database.catalogue.toArray()).map((row) => [row.sku, row]));
    } catch {
      return new Map<string, CatalogueRow>();
    }
  }, []);
}

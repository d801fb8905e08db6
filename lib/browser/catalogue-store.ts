import { type CatalogueItem, type CatalogueProblem, catalogueCsv, parseCatalogue } from '../export/catalogue-csv';
import type { RulePack } from '../core/regulations/pack';
import { catalogueNames } from '../language/catalogue-names';
import { textOfFile } from '../marketplaces/files/text';
import type { TidewaiterDatabase } from './database';
import { saveFile } from './save-file';
import { catalogueRow } from './settings.schema';

/** Largest catalogue file taken, in bytes: 20,000 articles are about 2 MB. */
const largestFile = 10 * 1024 * 1024;

/** What an import of this file would bring, without changing anything. */
export async function previewCatalogue(file: File, pack: RulePack | undefined): Promise<{ name: string; items: CatalogueItem[]; problems: CatalogueProblem[] }> {
  const { name } = file;
  const refused = (found: string) => ({ name, items: [], problems: [{ row: 1, column: 'sku' as const, code: found === 'empty-file' ? ('empty-file' as const) : ('not-a-table' as const), found: found === 'empty-file' ? '' : found }] });
  if (file.size > largestFile) return refused(`> ${largestFile / 1024 / 1024} MB`);
  const read = textOfFile(new Uint8Array(await file.arrayBuffer()));
  if ('problem' in read) return refused(read.problem);
  return { name, ...parseCatalogue(read.text, pack && catalogueNames(pack)) };
}

export async function importCatalogue(database: TidewaiterDatabase, items: readonly CatalogueItem[]): Promise<void> {
  await database.catalogue.bulkPut(items.map((item) => catalogueRow.parse(item)));
}

/** Puts an article; under a new number the old row goes in the same transaction. */
export async function saveArticle(database: TidewaiterDatabase, item: CatalogueItem, before: string | undefined): Promise<void> {
  const row = catalogueRow.parse(item);
  await database.transaction('rw', database.catalogue, async () => {
    if (before !== undefined && before !== row.sku) await database.catalogue.delete(before);
    await database.catalogue.put(row);
  });
}

export function exportCatalogue(items: readonly CatalogueItem[]): void {
  saveFile('tidewaiter-catalogue.csv', catalogueCsv(items), 'text/csv;charset=utf-8');
}

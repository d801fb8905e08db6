import type { Reading } from '../core/trade/order';
import { type Language, type Translate, translator } from '../language/translate';
import type { JudgedWith } from './assess-reading';
import type { TidewaiterDatabase } from './database';
import { inTime } from './in-time';
import type { packHolder } from './pack-in-force';
import { readTicks } from './order-ticks';
import { languageOf, readSettings } from './settings';
import type { CatalogueRow } from './settings.schema';
import { localDay } from './today';

const translators = new Map<Language, Translate>();
function translateInto(language: Language): Translate {
  const known = translators.get(language) ?? translator(language);
  translators.set(language, known);
  return known;
}

/** The seller's own rows for the goods in this reading; all of them for a template, which names none. A closed store means none. */
async function catalogueFor(reading: Reading, database: TidewaiterDatabase): Promise<Map<string, CatalogueRow>> {
  const skus = [...new Set(reading.orders.flatMap(({ lines }) => lines.flatMap(({ sku }) => sku ?? [])))];
  const rows = await inTime(reading.template ? database.catalogue.toArray() : database.catalogue.bulkGet(skus)).catch(() => []);
  return new Map(rows.flatMap((row) => (row ? [[row.sku, row] as const] : [])));
}

/** All that a reading is judged with, read afresh: nothing of it may be older than the question. */
export async function judgedWith(reading: Reading, database: TidewaiterDatabase, holder: ReturnType<typeof packHolder>, now: Date, browserLanguage: string): Promise<JudgedWith> {
  const [{ pack }, settings, catalogue, ticks] = await Promise.all([holder.current(), readSettings(), catalogueFor(reading, database), readTicks().catch(() => ({}))]);
  const language = languageOf(settings, browserLanguage);
  return { pack, settings, catalogue, ticks, on: localDay(now), language, translate: translateInto(language) };
}

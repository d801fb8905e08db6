import Dexie, { type EntityTable } from 'dexie';
import type { Reading } from '../core/trade/order';
import type { CatalogueRow } from './settings.schema';

/** One row per destination or shared file of the rule pack: path below public/rules → its JSON. */
export interface RuleRow {
  path: string;
  json: unknown;
}
export interface PackState {
  id: 'current';
  version: string;
  /** SHA-256 over all rows, to notice a spoilt or emptied store. */
  digest: string;
  rows: number;
  installedOn: string;
  /** Why the newest pack was not taken, if it was not. */
  refused?: string;
}
/** The newest reading of a tab or a file, so that the panel and the badges speak of the same orders. */
export interface ReadingRow {
  id: string;
  readAt: number;
  host: string;
  reading: Reading;
}

export class TidewaiterDatabase extends Dexie {
  rules!: EntityTable<RuleRow, 'path'>;
  pack!: EntityTable<PackState, 'id'>;
  catalogue!: EntityTable<CatalogueRow, 'sku'>;
  readings!: EntityTable<ReadingRow, 'id'>;

  constructor(name = 'tidewaiter') {
    super(name);
    this.version(1).stores({ rules: 'path', pack: 'id', catalogue: 'sku', readings: 'id, readAt' });
  }
}

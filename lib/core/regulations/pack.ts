import type { ExchangeRates } from '../trade/money';
import type { Territory } from '../trade/territory';
import type { TransportService } from '../transport/service.schema';
import type { DocumentType, GoodsKind, RulesFile } from './measure.schema';

export interface Publisher {
  name: string;
  official: boolean;
  hosts: string[];
  /** The country whose post it is, or whose post's list it copies. */
  postOf?: string | undefined;
}

/** Public holidays as plain days: territory → day → name in English; null is a weekend day on which people work in exchange for a holiday. */
export type HolidayTable = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** Everything `assess` knows of the world; loaded once, never changed. */
export interface RulePack {
  version: string;
  territories: readonly Territory[];
  files: ReadonlyMap<string, RulesFile>;
  goods: readonly GoodsKind[];
  documents: ReadonlyMap<string, DocumentType>;
  services: readonly TransportService[];
  publishers: Readonly<Record<string, Publisher>>;
  exchangeRates: ExchangeRates;
  holidays: HolidayTable;
}

import { compilePack, type RawPack } from '../core/regulations/compile-pack';
import type { RulePack } from '../core/regulations/pack';
import type { TidewaiterDatabase } from './database';
import { inTime } from './in-time';
import { installPack, loadStoredPack } from './rule-pack';

export interface PackInForce {
  pack: RulePack;
  /** Files that were left out because they are spoilt: their country shows as unknown. */
  spoilt: string[];
  /** "memory": the store would not open or answer, and the packaged rules are used without it. */
  from: 'store' | 'memory';
}

/** Holds the compiled pack of one context. A worker that was stopped starts with an empty holder and fills it again at the first question. */
export function packHolder(database: TidewaiterDatabase, embedded: () => Promise<RawPack>, today: () => string) {
  let held: Promise<PackInForce> | undefined;

  async function load(): Promise<PackInForce> {
    try {
      const { pack, spoilt } = await inTime(loadStoredPack(database));
      return { pack, spoilt, from: 'store' };
    } catch {
      const raw = await embedded();
      const installed = await inTime(installPack(database, raw, today())).then(
        () => true,
        () => false,
      );
      return { pack: compilePack(raw), spoilt: [], from: installed ? 'store' : 'memory' };
    }
  }
  return {
    current(): Promise<PackInForce> {
      held ??= load().catch((error) => {
        held = undefined;
        throw error;
      });
      return held;
    },
    /** Installs the packaged rules unless newer ones are stored, and takes what is in force then. */
    async installEmbedded(): Promise<PackInForce> {
      try {
        const raw = await embedded();
        const stored = await inTime(database.pack.get('current'));
        const version = (raw.get('pack.json') as { version?: string } | undefined)?.version ?? '';
        if (!stored || version.localeCompare(stored.version, 'en', { numeric: true }) >= 0) await inTime(installPack(database, raw, today()));
      } catch {
        // The store is closed to us: `current` falls back to the packaged rules in memory.
      }
      held = undefined;
      return this.current();
    },
    forget(): void {
      held = undefined;
    },
  };
}

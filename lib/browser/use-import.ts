import { useCallback, useRef, useState } from 'react';
import type { ReadingProblem } from '../core/trade/order';
import type { TidewaiterDatabase } from './database';
import { importFile } from './import-file';

type State = { step: 'idle' } | { step: 'loading'; name: string; share: number } | { step: 'reading'; name: string } | { step: 'failed'; name: string; problems: ReadingProblem[]; pasted: boolean } | { step: 'done'; name: string; orders: number };

/** One file at a time; a new one takes the place of the one under way. */
export function useImport(database: TidewaiterDatabase, onImported: () => void) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const running = useRef<AbortController>(undefined);
  const start = useCallback(
    async (file: File, pasted = false) => {
      running.current?.abort();
      const stopper = new AbortController();
      running.current = stopper;
      const { name } = file;
      setState({ step: 'loading', name, share: 0 });
      const outcome = await importFile(file, database, (step) => !stopper.signal.aborted && setState({ ...step, name }), stopper.signal, pasted);
      if (running.current !== stopper) return;
      if (outcome.state === 'cancelled') setState({ step: 'idle' });
      else if (outcome.state === 'unreadable') setState({ step: 'failed', name, problems: outcome.problems, pasted });
      else {
        setState({ step: 'done', name, orders: outcome.reading.orders.length });
        onImported();
      }
    },
    [database, onImported],
  );
  return { state, start, cancel: () => running.current?.abort(), close: () => setState({ step: 'idle' }) };
}

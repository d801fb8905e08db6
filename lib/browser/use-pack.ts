import { useCallback, useEffect, useState } from 'react';
import type { PackInForce } from './pack-in-force';

export type PackAnswer = { state: 'loading' } | { state: 'ready'; held: PackInForce } | { state: 'failed' };

interface Holder {
  current(): Promise<PackInForce>;
  forget(): void;
}

/** The rules in force, and a way to ask for them again. */
export function usePack(holder: Holder): [PackAnswer, () => void] {
  const [answer, setAnswer] = useState<PackAnswer>({ state: 'loading' });
  const load = useCallback(() => {
    holder.current().then(
      (held) => setAnswer({ state: 'ready', held }),
      () => setAnswer({ state: 'failed' }),
    );
  }, [holder]);
  useEffect(load, [load]);
  return [
    answer,
    () => {
      holder.forget();
      setAnswer({ state: 'loading' });
      load();
    },
  ];
}
